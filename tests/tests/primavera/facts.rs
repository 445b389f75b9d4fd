//! A plan as facts that another reader can tell too: kind, key, fact, value.

use std::collections::{BTreeSet, HashMap};

use portfolio::plan::PlanOptions;
use portfolio::{Assignment, Calendars, ConstraintType, Id, Plan, Task};
use schedule::Moment;

pub type Facts = BTreeSet<[String; 4]>;

/// Days from the planned start whose working hours are told.
const DAYS: i32 = 120;

pub fn facts(plan: &Plan) -> Facts {
    let mut facts = Facts::new();
    let tasks: HashMap<Id, &Task> = plan.tasks.iter().map(|task| (task.id, task)).collect();
    let calendars: HashMap<Id, &str> = plan.calendars.iter().map(|one| (one.id, one.name.as_str())).collect();
    let calendar =
        |id: Option<Id>| id.and_then(|id| calendars.get(&id)).copied().unwrap_or_default().to_owned();
    let mut tell = |kind: &str, key: &str, fact: &str, value: String| {
        facts.insert([kind.to_owned(), key.to_owned(), fact.to_owned(), value]);
    };
    for task in plan.tasks.iter().filter(|task| is_activity(task)) {
        let key = code(task);
        tell("task", key, "name", task.name.clone());
        tell("task", key, "path", path(task, &tasks));
        tell("task", key, "type", format!("{:?}", task.activity_type));
        tell("task", key, "planned", task.duration.to_string());
        let left =
            if task.actual_finish.is_some() { 0 } else { task.remaining_duration.unwrap_or(task.duration) };
        tell("task", key, "remaining", left.to_string());
        tell("task", key, "constraint", constraint(task.constraint_type, task.constraint_date));
        let second = task.secondary_constraint_type.unwrap_or(ConstraintType::Asap);
        tell("task", key, "second constraint", constraint(second, task.secondary_constraint_date));
        tell("task", key, "actual start", moment(task.actual_start));
        tell("task", key, "actual finish", moment(task.actual_finish));
        tell("task", key, "expected finish", moment(task.expected_finish));
        tell("task", key, "suspend", moment(task.stop));
        tell("task", key, "resume", moment(task.resume));
        tell("task", key, "calendar", calendar(task.calendar.or(plan.project.calendar)));
    }
    for tie in &plan.dependencies {
        let (from, to) = (tasks[&tie.predecessor], tasks[&tie.successor]);
        if is_activity(from) && is_activity(to) {
            let key = format!("{}>{} {}", code(from), code(to), tie.kind.code());
            tell("link", &key, "lag", tie.lag.to_string());
        }
    }
    let names: HashMap<Id, &str> = plan.resources.iter().map(|one| (one.id, one.name.as_str())).collect();
    for one in &plan.assignments {
        let Some(name) = one.resource.and_then(|id| names.get(&id)) else { continue };
        let key = format!("{}:{name}", code(tasks[&one.task]));
        let Assignment { remaining_work, actual_work, delay, cost, .. } = one;
        tell("assignment", &key, "remaining", remaining_work.to_string());
        tell("assignment", &key, "actual", actual_work.to_string());
        tell("assignment", &key, "cost", format!("{}.{:02}", cost.0 / 100, cost.0 % 100));
        tell("assignment", &key, "delay", delay.to_string());
    }
    for one in &plan.resources {
        tell("resource", &one.name, "type", format!("{:?}", one.kind));
        tell("resource", &one.name, "calendar", calendar(one.calendar));
    }
    facts.extend(hours(plan));
    facts
}

/// The working hours of each day by calendar.
fn hours(plan: &Plan) -> Facts {
    let start = PlanOptions::parse(&plan.project.schedule_options).start.expect("a planned start").date();
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    let mut facts = Facts::new();
    for record in &plan.calendars {
        for date in (0..DAYS).map(|days| start.plus_days(days)) {
            let shifts = calendars.get(Some(record.id)).shifts(date);
            let shown: Vec<String> =
                shifts.iter().map(|shift| format!("{}-{}", clock(shift.start), clock(shift.end))).collect();
            let shown = if shown.is_empty() { ".".to_owned() } else { shown.join("+") };
            facts.insert(["calendar".to_owned(), record.name.clone(), date.to_string(), shown]);
        }
    }
    facts
}

pub fn is_activity(task: &Task) -> bool {
    !task.external && task.source_uid.is_some_and(|uid| uid < 4_000_000_000)
}

/// The code that people call an activity by.
pub fn code(task: &Task) -> &str {
    task.notes.lines().next().unwrap_or_default()
}

fn path(task: &Task, tasks: &HashMap<Id, &Task>) -> String {
    let above = std::iter::successors(task.parent, |id| tasks[id].parent);
    let mut names: Vec<&str> = above.map(|id| tasks[&id].name.as_str()).collect();
    names.reverse();
    names.join("/")
}

fn constraint(kind: ConstraintType, date: Option<Moment>) -> String {
    format!("{kind:?} {}", moment(date)).trim().to_owned()
}

pub fn moment(at: Option<Moment>) -> String {
    at.map_or(String::new(), |at| at.to_string()[..16].to_owned())
}
