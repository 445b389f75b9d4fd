//! The chain that sets a task's date, by the records it concerns. The engine finds it; nothing is decided here.

use schedule::{DrivenEnd, DrivingReason, DrivingStep, Moment};

use super::network::{PlanNetwork, assignment_ids, network};
use crate::book::Plan;
use crate::value::Id;

/// One link of the chain: a date of a task and what set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathStep {
    /// The task; it may be one of another project.
    pub task: Id,
    /// Which of its dates.
    pub end: DrivenEnd,
    /// The date.
    pub at: Moment,
    /// What set it.
    pub reason: PathReason,
}

/// What set a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathReason {
    /// The task's start and the time it takes.
    Duration,
    /// This assignment: its calendar, units or delay.
    Assignment(Id),
    /// Nobody works from this moment to the date.
    Calendar(Moment),
    /// This dependency.
    Dependency(Id),
    /// The task's constraint.
    Constraint,
    /// An actual date.
    Actual,
    /// The planner, by hand.
    Manual,
    /// The line below that starts first or finishes last.
    Line(Id),
    /// A summary above.
    Summary(Id),
    /// Leveling.
    Leveling,
    /// What a level of effort or a WBS summary spans.
    Spanned,
    /// The start (or finish) of the project.
    ProjectStart,
}

impl PathReason {
    /// The code of the reason, a message key.
    pub fn code(self) -> &'static str {
        match self {
            PathReason::Duration => "duration",
            PathReason::Assignment(_) => "assignment",
            PathReason::Calendar(_) => "calendar",
            PathReason::Dependency(_) => "dependency",
            PathReason::Constraint => "constraint",
            PathReason::Actual => "actual",
            PathReason::Manual => "manual",
            PathReason::Line(_) => "line",
            PathReason::Summary(_) => "summary",
            PathReason::Leveling => "leveling",
            PathReason::Spanned => "spanned",
            PathReason::ProjectStart => "project_start",
        }
    }
}

/// The chain that sets the finish of a task, the task first; empty where the plan has no such task.
pub fn driving_path(plan: &Plan, task: Id) -> Vec<PathStep> {
    let ready = network(plan);
    let Some(place) = ready.tasks.iter().position(|known| *known == task) else { return Vec::new() };
    let schedule = schedule::plan(&ready.network);
    let assignments = assignment_ids(plan);
    let steps = schedule::driving_path(&ready.network, &schedule, place);
    steps.into_iter().map(|step| named(step, &ready, &assignments)).collect()
}

fn named(step: DrivingStep, ready: &PlanNetwork, assignments: &[Id]) -> PathStep {
    let reason = match step.reason {
        DrivingReason::Duration => PathReason::Duration,
        DrivingReason::Assignment(index) => PathReason::Assignment(assignments[index]),
        DrivingReason::Calendar(from) => PathReason::Calendar(from),
        DrivingReason::Dependency(index) => PathReason::Dependency(ready.dependencies[index]),
        DrivingReason::Constraint => PathReason::Constraint,
        DrivingReason::Actual => PathReason::Actual,
        DrivingReason::Manual => PathReason::Manual,
        DrivingReason::Line(line) => PathReason::Line(ready.tasks[line]),
        DrivingReason::Summary(summary) => PathReason::Summary(ready.tasks[summary]),
        DrivingReason::Leveling => PathReason::Leveling,
        DrivingReason::Spanned => PathReason::Spanned,
        DrivingReason::ProjectStart => PathReason::ProjectStart,
    };
    PathStep { task: ready.tasks[step.task], end: step.end, at: step.at, reason }
}
