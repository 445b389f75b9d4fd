//! A plan computed again: dates, float and criticality of every row, figures of summaries, progress of the project,
//! and what the planner should know. Only what differs becomes a change.

use std::collections::HashSet;

use schedule::{Driver, Moment, Role, Schedule, TaskDates};

use super::finding::{PlanFinding, findings};
use super::network::{PlanNetwork, network};
use crate::book::Plan;
use crate::task::Task;
use crate::value::Id;

/// A plan computed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescheduled {
    /// The plan with its computed columns.
    pub plan: Plan,
    /// What the planner should know.
    pub findings: Vec<PlanFinding>,
    /// What set the date of each task, in the order of the plan's tasks.
    pub drivers: Vec<PlanDriver>,
    /// Tasks that are nearly critical.
    pub near_critical: HashSet<Id>,
}

/// What set a task's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDriver {
    /// The start (or finish) of the project.
    ProjectStart,
    /// This dependency.
    Dependency(Id),
    /// The task's constraint.
    Constraint,
    /// An actual date.
    Actual,
    /// The planner, by hand.
    Manual,
    /// The rows below.
    Children,
    /// This manually scheduled summary above.
    Summary(Id),
    /// Leveling.
    Leveling,
    /// What a level of effort or a WBS summary spans.
    Spanned,
}

impl PlanDriver {
    /// The code of the driver, a message key.
    pub fn code(self) -> &'static str {
        match self {
            PlanDriver::ProjectStart => "project_start",
            PlanDriver::Dependency(_) => "dependency",
            PlanDriver::Constraint => "constraint",
            PlanDriver::Actual => "actual",
            PlanDriver::Manual => "manual",
            PlanDriver::Children => "children",
            PlanDriver::Summary(_) => "summary",
            PlanDriver::Leveling => "leveling",
            PlanDriver::Spanned => "spanned",
        }
    }
}

/// A plan that stands computed. The next state of the same plan is computed on it: only what differs is.
#[derive(Debug, Default)]
pub struct Standing(Option<schedule::Standing>);

/// Computes a plan again from what planners entered.
pub fn reschedule(plan: &Plan) -> Rescheduled {
    let ready = network(plan);
    computed(plan, &ready, &schedule::plan(&ready.network))
}

/// Computes a plan again on one that stands: the answer is that of `reschedule`, whatever stood there.
pub fn reschedule_on(standing: &mut Standing, plan: &Plan) -> Rescheduled {
    let ready = network(plan);
    let schedule = match &mut standing.0 {
        Some(standing) => standing.update(&ready.network),
        none => none.insert(schedule::Standing::new(&ready.network)).schedule(),
    };
    computed(plan, &ready, schedule)
}

fn computed(plan: &Plan, ready: &PlanNetwork, schedule: &Schedule) -> Rescheduled {
    let mut after = plan.clone();
    for (row, task) in after.tasks.iter_mut().enumerate() {
        if let Some(dates) = schedule.tasks.get(row) {
            write_dates(task, dates, ready.network.tasks[row].role);
        }
    }
    roll_up(&mut after.tasks, ready);
    write_project(&mut after, ready, schedule);
    Rescheduled {
        findings: findings(plan, ready, schedule),
        drivers: schedule
            .tasks
            .iter()
            .take(plan.tasks.len())
            .map(|dates| driver(dates.driver, ready))
            .collect(),
        near_critical: (plan.tasks.iter().zip(&schedule.tasks))
            .filter(|(_, dates)| dates.near_critical)
            .map(|(task, _)| task.id)
            .collect(),
        plan: after,
    }
}

fn write_dates(task: &mut Task, dates: &TaskDates, role: Role) {
    if role != Role::External {
        (task.start, task.finish) = (Some(dates.start), Some(dates.finish));
    }
    task.early_start = Some(dates.early_start);
    task.early_finish = Some(dates.early_finish);
    task.late_start = Some(dates.late_start);
    task.late_finish = Some(dates.late_finish);
    task.total_float = Some(dates.total_float);
    task.free_float = Some(dates.free_float);
    task.critical = dates.critical;
    if role == Role::Summary {
        task.duration = dates.duration;
    }
}

/// Duration done and in all, of the rows below each summary.
fn roll_up(tasks: &mut [Task], ready: &PlanNetwork) {
    let mut sums = vec![(0i64, 0i64); tasks.len()];
    for row in (0..tasks.len()).rev() {
        let line = &ready.network.tasks[row];
        match line.role {
            Role::Leaf => {
                let duration = tasks[row].duration.max(0);
                sums[row] = (duration.saturating_mul(tasks[row].percent_complete), duration);
            }
            Role::Summary => tasks[row].percent_complete = share(sums[row]).unwrap_or_default() / 100,
            Role::Inactive | Role::External => {}
        }
        if let Some(parent) = line.parent {
            sums[parent].0 = sums[parent].0.saturating_add(sums[row].0);
            sums[parent].1 = sums[parent].1.saturating_add(sums[row].1);
        }
    }
}

/// Hundredths of a percent, cut off: nothing reads 100 % before it is.
fn share((done, all): (i64, i64)) -> Option<i64> {
    (all > 0)
        .then(|| i64::try_from(i128::from(done) * 100 / i128::from(all)).unwrap_or_default().clamp(0, 10_000))
}

fn write_project(plan: &mut Plan, ready: &PlanNetwork, schedule: &Schedule) {
    let counts = |row: &usize| matches!(ready.network.tasks[*row].role, Role::Leaf);
    let leaves: Vec<usize> = (0..plan.tasks.len()).filter(counts).collect();
    let dates = |date: Moment| (!leaves.is_empty()).then_some(date);
    plan.project.scheduled_start = dates(schedule.start);
    plan.project.scheduled_finish = dates(schedule.finish);
    let weighed = leaves.iter().map(|row| &plan.tasks[*row]).fold((0i64, 0i64), |(done, all), task| {
        let duration = task.duration.max(0);
        (done.saturating_add(duration.saturating_mul(task.percent_complete)), all.saturating_add(duration))
    });
    // A plan of milestones only: each counts the same.
    let counted = || {
        let done = leaves.iter().map(|row| plan.tasks[*row].percent_complete).sum();
        share((done, leaves.len() as i64))
    };
    plan.project.progress = share(weighed).or_else(counted);
}

fn driver(driver: Driver, ready: &PlanNetwork) -> PlanDriver {
    match driver {
        Driver::ProjectStart => PlanDriver::ProjectStart,
        Driver::Dependency(index) => PlanDriver::Dependency(ready.dependencies[index]),
        Driver::Constraint => PlanDriver::Constraint,
        Driver::Actual => PlanDriver::Actual,
        Driver::Manual => PlanDriver::Manual,
        Driver::Children => PlanDriver::Children,
        Driver::Summary(index) => PlanDriver::Summary(ready.tasks[index]),
        Driver::Leveling => PlanDriver::Leveling,
        Driver::Spanned => PlanDriver::Spanned,
    }
}
