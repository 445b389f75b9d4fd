//! A project's life up to the data date: planned, kept as baseline, and lived with the delays that its brief names.

use std::collections::HashMap;

use portfolio::plan::{self, edit};
use portfolio::{Date, Id, Moment, Money, Plan, Project, Record, Stage, Task};

use super::World;
use super::chance::Chance;
use super::network;
use super::projects::Brief;
use super::ties::Milestone;

/// The template that the standard asks for, and the older one that some projects still use.
const TEMPLATE: &str = "标准项目模板 V2";

/// Makes a project with its plan; answers the project as it stands at the data date.
pub(crate) fn live(world: &mut World, brief: &Brief, place: usize, chance: &mut Chance) -> Project {
    let project = found(world, brief, place);
    if brief.stage == Stage::Proposed {
        world.add(&project);
        return project;
    }
    let planned = plan::reschedule(&network::plan(world, brief, project, place, chance)).plan;
    let kept = keep(world, planned, brief);
    let lived = plan::reschedule(&work(&kept, brief, world.as_of, chance)).plan;
    let project = told(lived.project.clone(), &lived, brief, world.as_of);
    store(world, &Plan { project: project.clone(), ..lived });
    project
}

/// The project as it was approved.
fn found(world: &mut World, brief: &Brief, place: usize) -> Project {
    let start = next_monday(world.day(-brief.age));
    let proposed = brief.stage == Stage::Proposed;
    let approved_on = (!proposed).then(|| start.plus_days(-10));
    let year = approved_on.unwrap_or(world.as_of).year();
    Project {
        code: format!("LX-{year}-{:03}", place + 1),
        name: brief.name.into(),
        program: brief.program.into(),
        department: brief.department.into(),
        category: brief.category.into(),
        sponsor: world.staff.person(if place.is_multiple_of(2) { "韩冬" } else { "冯媛" }),
        manager: world.staff.person(brief.manager),
        stage: brief.stage,
        priority: brief.priority,
        description: format!("{}牵头，属于“{}”项目群。", brief.department, brief.program),
        goals: brief.goals.into(),
        template: if place == 1 || place == 17 { String::new() } else { TEMPLATE.into() },
        approved_on,
        planned_start: Some(start),
        budget: Money(brief.budget * 1_000_000),
        calendar: world.calendar,
        minutes_per_day: Some(480),
        reported_on: proposed.then(|| world.day(-6)),
        ..Project::new(world.id())
    }
}

/// The first Monday on or after a date: projects begin with a week.
fn next_monday(date: Date) -> Date {
    date.plus_days((7 - date.weekday() as i32) % 7)
}

/// Keeps the plan as the approved baseline.
fn keep(world: &mut World, planned: Plan, brief: &Brief) -> Plan {
    let start = planned.project.planned_start.unwrap_or(world.as_of);
    if brief.stage == Stage::Planning {
        return planned;
    }
    let taken_at = start.at(9 * 60);
    let baseline = edit::NewBaseline {
        number: Some(0),
        name: "批准基线".into(),
        reason: "立项评审通过".into(),
        taken_at,
        change_request: None,
        taken_by: "PMO".into(),
        approved_by: None,
        standing: edit::BaselineStanding::Approved(start),
    };
    let kept = edit::edited(&planned, &plan::Edit::SetBaseline(baseline), world.new_id);
    let mut kept =
        kept.unwrap_or_else(|problem| unreachable!("a first baseline is never refused: {problem:?}"));
    kept.project.original_finish = kept.project.original_finish.or(kept.project.baseline_finish);
    kept
}

/// The plan with what has happened up to the data date.
fn work(kept: &Plan, brief: &Brief, as_of: Date, chance: &mut Chance) -> Plan {
    let mut plan = kept.clone();
    // The plan is as fresh as its manager's report.
    let as_of = brief.report.map_or(as_of, |(_, _, ago)| as_of.plus_days(-ago));
    plan.project.data_date = Some(as_of);
    if brief.stage == Stage::Planning {
        return plan;
    }
    let reality = plan::reschedule(&slipped(kept, brief, chance)).plan;
    let now = as_of.at(1_020);
    let done = matches!(brief.stage, Stage::Closed | Stage::Closing);
    let stopped = match brief.stage {
        Stage::Cancelled => as_of.plus_days(-250).at(1_020),
        _ => now,
    };
    let happened: HashMap<Id, &Task> = reality.tasks.iter().map(|task| (task.id, task)).collect();
    let outline = plan::Outline::new(&plan.tasks);
    for row in 0..plan.tasks.len() {
        if outline.is_summary(row) {
            continue;
        }
        let until = if done { Moment(i64::MAX) } else { stopped };
        let task = &mut plan.tasks[row];
        let lived = happened[&task.id];
        progress(task, lived, until);
        for assignment in plan.assignments.iter_mut().filter(|assignment| assignment.task == lived.id) {
            assignment.work = task.duration;
            assignment.actual_work = task.duration * task.percent_complete / 100;
            assignment.remaining_work = assignment.work - assignment.actual_work;
        }
    }
    plan
}

/// The plan with the durations that work really took.
fn slipped(kept: &Plan, brief: &Brief, chance: &mut Chance) -> Plan {
    let mut reality = kept.clone();
    let stretched: HashMap<Id, i64> = reality
        .tasks
        .iter()
        .filter(|task| !task.milestone)
        .map(|task| {
            let spread = if brief.slip > 0 { chance.between(-6, 6) } else { 0 };
            let days = (task.duration * (100 + brief.slip + spread) + 24_000) / 100 / 480;
            (task.id, days.max(1) * 480)
        })
        .collect();
    for task in &mut reality.tasks {
        if let Some(&duration) = stretched.get(&task.id) {
            task.duration = duration;
        }
    }
    for assignment in &mut reality.assignments {
        if let Some(&duration) = stretched.get(&assignment.task) {
            (assignment.work, assignment.remaining_work) = (duration, duration);
        }
    }
    reality
}

/// What has happened to a task by a moment.
fn progress(task: &mut Task, lived: &Task, until: Moment) {
    let (Some(start), Some(finish)) = (lived.start, lived.finish) else { return };
    if finish <= until {
        task.duration = lived.duration;
        task.actual_start = Some(start);
        task.actual_finish = Some(finish);
        task.percent_complete = 100;
    } else if start < until {
        let share = (until.0 - start.0) * 100 / (finish.0 - start.0).max(1);
        let percent = share.clamp(5, 95) / 5 * 5;
        task.duration = lived.duration;
        task.actual_start = Some(start);
        task.percent_complete = percent;
        task.actual_duration = Some(lived.duration * percent / 100);
        task.remaining_duration = Some(lived.duration - lived.duration * percent / 100);
    }
    task.work = task.duration.min(task.work.max(task.duration));
}

/// The project's own dates and what its manager says.
fn told(mut project: Project, lived: &Plan, brief: &Brief, as_of: Date) -> Project {
    let begun = lived.tasks.iter().filter_map(|task| task.actual_start).min().map(|at| at.date());
    project.actual_start = begun;
    let finish = project.scheduled_finish.map(|at| at.date());
    match brief.stage {
        Stage::Closed | Stage::Closing => project.actual_finish = finish.filter(|finish| *finish <= as_of),
        Stage::Cancelled => project.actual_finish = Some(as_of.plus_days(-250)),
        _ => {}
    }
    if let Some((light, words, ago)) = brief.report {
        project.reported_light = Some(light);
        project.reported_reason = words.into();
        project.reported_on = Some(as_of.plus_days(-ago));
    }
    project
}

fn store(world: &mut World, plan: &Plan) {
    fn all<R: Record>(world: &mut World, records: &[R]) {
        records.iter().for_each(|record| world.add(record));
    }
    let milestone = |task: &Task| Milestone {
        project_name: plan.project.name.clone(),
        name: task.name.clone(),
        project: plan.project.id,
        task: task.id,
    };
    world.milestones.extend(plan.tasks.iter().filter(|task| task.milestone).map(milestone));
    world.add(&plan.project);
    all(world, &plan.tasks);
    all(world, &plan.dependencies);
    all(world, &plan.assignments);
    all(world, &plan.baselines);
    all(world, &plan.baseline_tasks);
}
