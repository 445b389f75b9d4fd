//! Lines of the plan: first the one that stands for the whole project, then every task with its links and baselines.

use std::collections::HashMap;

use portfolio::{ConstraintType, Dependency, Id, Task, TaskType};

use super::links;
use super::xml::Xml;
use super::{Writing, project};

/// Days, and days of the wall clock.
const DAYS: [i64; 2] = [7, 8];

pub(super) fn all(writing: &Writing<'_>, xml: &mut Xml) {
    xml.list("Task", |xml| project::summary(writing, xml));
    let codes = writing.outline.codes();
    let mut ties: HashMap<Id, Vec<&Dependency>> = HashMap::new();
    for dependency in links::single(writing.plan) {
        ties.entry(dependency.successor).or_default().push(dependency);
    }
    let mut id = 0;
    for (row, task) in writing.plan.tasks.iter().enumerate() {
        let Some(uid) = writing.numbers.task(task.id) else { continue };
        id += 1;
        xml.list("Task", |xml| {
            xml.number("UID", uid);
            xml.number("ID", id);
            line(writing, task, row, &codes[row], xml);
            for dependency in ties.get(&task.id).into_iter().flatten() {
                links::predecessor(writing, dependency, xml);
            }
            writing.kept.of_task(task.id, task.elapsed, xml);
        });
    }
}

/// The fields of a task in the order of the schema.
fn line(writing: &Writing<'_>, task: &Task, row: usize, code: &str, xml: &mut Xml) {
    xml.text("Name", &task.name);
    xml.flag("Active", !task.inactive);
    xml.flag("Manual", task.manual);
    xml.number("Type", kind(task.task_type));
    xml.flag("IsNull", false);
    xml.text("WBS", code);
    xml.text("OutlineNumber", code);
    xml.number("OutlineLevel", writing.outline.levels[row] as i64 + 1);
    dates(task, xml);
    xml.minutes("Work", task.work);
    xml.moment("Stop", task.stop);
    xml.moment("Resume", task.resume);
    xml.flag("Milestone", task.milestone);
    xml.flag("Summary", writing.outline.is_summary(row));
    xml.flag("Critical", task.critical);
    xml.flag("ExternalTask", task.external);
    computed(task, xml);
    xml.money("FixedCost", task.fixed_cost);
    xml.number("PercentComplete", task.percent_complete);
    xml.money("Cost", task.cost);
    progress(task, xml);
    xml.number("ConstraintType", constraint(task.constraint_type));
    xml.number("CalendarUID", writing.numbers.calendar(task.calendar).unwrap_or(-1));
    xml.moment("ConstraintDate", task.constraint_date);
    xml.moment("Deadline", task.deadline);
    xml.tenths("LevelingDelay", task.leveling_delay);
    xml.number("LevelingDelayFormat", DAYS[1]);
    xml.flag("IgnoreResourceCalendar", task.ignores_resource_calendars);
    xml.words("Notes", &task.notes);
}

fn dates(task: &Task, xml: &mut Xml) {
    xml.moment("Start", task.start);
    xml.moment("Finish", task.finish);
    xml.minutes("Duration", task.duration);
    if task.manual {
        xml.moment("ManualStart", task.manual_start);
        xml.moment("ManualFinish", task.manual_finish);
        xml.minutes("ManualDuration", task.duration);
    }
    xml.number("DurationFormat", DAYS[usize::from(task.elapsed)]);
}

fn computed(task: &Task, xml: &mut Xml) {
    xml.moment("EarlyStart", task.early_start);
    xml.moment("EarlyFinish", task.early_finish);
    xml.moment("LateStart", task.late_start);
    xml.moment("LateFinish", task.late_finish);
    for (name, slack) in [("FreeSlack", task.free_float), ("TotalSlack", task.total_float)] {
        if let Some(slack) = slack {
            xml.tenths(name, slack);
        }
    }
}

fn progress(task: &Task, xml: &mut Xml) {
    xml.moment("ActualStart", task.actual_start);
    xml.moment("ActualFinish", task.actual_finish);
    if let Some(done) = task.actual_duration {
        xml.minutes("ActualDuration", done);
    }
    xml.money("ActualCost", task.actual_cost);
    if let Some(left) = task.remaining_duration {
        xml.minutes("RemainingDuration", left);
    }
}

fn kind(kind: TaskType) -> i64 {
    match kind {
        TaskType::FixedUnits => 0,
        TaskType::FixedDuration => 1,
        TaskType::FixedWork => 2,
    }
}

fn constraint(kind: ConstraintType) -> i64 {
    match kind {
        ConstraintType::Asap => 0,
        ConstraintType::Alap => 1,
        ConstraintType::MustStartOn | ConstraintType::StartOn => 2,
        ConstraintType::MustFinishOn | ConstraintType::FinishOn => 3,
        ConstraintType::StartNoEarlierThan => 4,
        ConstraintType::StartNoLaterThan => 5,
        ConstraintType::FinishNoEarlierThan => 6,
        ConstraintType::FinishNoLaterThan => 7,
    }
}
