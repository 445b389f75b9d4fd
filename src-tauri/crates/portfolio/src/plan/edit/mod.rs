//! Every edit of a plan as a value. An edit either holds for the whole plan or is refused with the reason; it gives the
//! changes of what planners enter. Dates are computed afterwards, by `reschedule`.

mod baselines;
mod fields;
mod links;
mod outline;
mod paste;
mod problem;
mod progress;
mod settings;

use schedule::{Date, Moment};

pub(in crate::plan) use outline::GAP;
pub use paste::PastedRow;
pub use problem::EditProblem;
pub use settings::PlanSettings;

use super::difference::plan_difference;
use super::duration_text::WorkUnits;
use super::reschedule::{Rescheduled, reschedule};
use super::wbs::Outline;
use crate::book::Plan;
use crate::change::Change;
use crate::progress_step::EarnedMethod;
use crate::record::choices;
use crate::task::{ActivityType, ConstraintType, DependencyType, LagUnit, Task};
use crate::value::Id;

/// An edit of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A new value of one field of a task.
    Set(Id, TaskField),
    /// New rows with these names.
    Insert(Place, Vec<String>),
    /// New rows from a spreadsheet.
    Paste(Place, Vec<PastedRow>),
    /// Rows and everything below them go away, with their dependencies and assignments.
    Delete(Vec<Id>),
    /// Rows go below the row before them.
    Indent(Vec<Id>),
    /// Rows leave their summary; the rows after them under it go below them.
    Outdent(Vec<Id>),
    /// Rows change places with the row before or after them under the same summary.
    Shift(Vec<Id>, Step),
    /// Rows go to another place.
    Move(Vec<Id>, Place),
    /// Each of these tasks follows the one before it, finish to start.
    Link(Vec<Id>),
    /// The dependencies among these tasks go away; of a single task, all of its dependencies.
    Unlink(Vec<Id>),
    /// One new dependency.
    AddDependency {
        /// The task that drives.
        predecessor: Id,
        /// The task that is driven.
        successor: Id,
        /// Which ends are tied.
        tie: Tie,
    },
    /// A dependency ties otherwise.
    SetDependency(Id, Tie),
    /// A dependency goes away.
    RemoveDependency(Id),
    /// A copy of the plan is kept.
    SetBaseline(NewBaseline),
    /// A baseline goes away.
    ClearBaseline(Id),
    /// What holds for the whole plan.
    SetPlan(PlanSettings),
}

/// A new value of one field of a task. Texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskField {
    /// Its name.
    Name(String),
    /// Its duration, such as `3d`.
    Duration(String),
    /// Where it starts: from then on not earlier; by hand: exactly there.
    Start(Moment),
    /// Where it finishes: from then on not earlier; by hand: exactly there.
    Finish(Moment),
    /// The right end of its bar: its duration follows.
    ResizeTo(Moment),
    /// Percent of the duration done.
    Percent(i64),
    /// When it began; `None` takes it back.
    ActualStart(Option<Moment>),
    /// When it ended; `None` takes it back.
    ActualFinish(Option<Moment>),
    /// Its predecessors, such as `3FS+2d,5SS`.
    Predecessors(String),
    /// When it may happen.
    Constraint(ConstraintType, Option<Moment>),
    /// A date that shows lateness.
    Deadline(Option<Moment>),
    /// Whether it marks a point.
    Milestone(Mark),
    /// Whether reports follow it.
    KeyMilestone(Mark),
    /// How it earns its value.
    EarnedMethod(EarnedMethod),
    /// Its own calendar.
    Calendar(Option<Id>),
    /// Notes.
    Notes(String),
    /// Who sets its dates.
    Mode(SchedulingMode),
    /// Whether it takes part in the calculation.
    Part(Part),
    /// How its dates come about under Primavera's rules.
    Activity(ActivityType),
    /// The finish that somebody expects.
    ExpectedFinish(Option<Moment>),
    /// A second constraint on its late dates; `None` takes it away.
    SecondConstraint(Option<(ConstraintType, Moment)>),
    /// The earliest start that a plan elsewhere allows.
    ExternalEarlyStart(Option<Moment>),
    /// The latest finish that a plan elsewhere allows.
    ExternalLateFinish(Option<Moment>),
}

/// Where rows go: below `parent` (the top when none), before `before` (at the end when none).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The summary above.
    pub parent: Option<Id>,
    /// The row that comes next under it.
    pub before: Option<Id>,
}

/// Which ends a dependency ties, and how far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Which ends.
    pub kind: DependencyType,
    /// The lag, in its unit.
    pub lag: i64,
    /// How the lag counts.
    pub lag_unit: LagUnit,
}

/// A copy of the plan to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBaseline {
    /// Its number; the next free one when none.
    pub number: Option<i64>,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: String,
    /// When it is taken.
    pub taken_at: Moment,
    /// The change request that allows it.
    pub change_request: Option<Id>,
    /// Who takes it.
    pub taken_by: String,
    /// Who decided the change request.
    pub approved_by: Option<Id>,
    /// Whether it binds.
    pub standing: BaselineStanding,
}

/// Whether a baseline binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineStanding {
    /// For comparison only.
    Draft,
    /// Approved on this date: the project's approved dates follow it.
    Approved(Date),
}

choices! {
    /// Whether a mark is set.
    Mark {
        /// Set.
        On = "on",
        /// Not set.
        Off = "off",
    }
}

choices! {
    /// Which way rows change places.
    Step {
        /// Towards the top.
        Up = "up",
        /// Towards the end.
        Down = "down",
    }
}

choices! {
    /// Who sets a task's dates.
    SchedulingMode {
        /// The engine.
        Automatic = "automatic",
        /// The planner.
        Manual = "manual",
    }
}

choices! {
    /// Whether a task takes part in the calculation.
    Part {
        /// It does.
        Active = "active",
        /// It does not.
        Inactive = "inactive",
    }
}

/// Gives new ids; the caller knows where they come from.
pub type NewId<'a> = &'a mut dyn FnMut() -> Id;

/// The changes that an edit makes, without computed dates.
pub fn apply(plan: &Plan, edit: &Edit, new_id: NewId) -> Result<Vec<Change>, EditProblem> {
    Ok(plan_difference(plan, &edited(plan, edit, new_id)?))
}

/// An edit and the dates that follow from it.
pub fn apply_and_reschedule(plan: &Plan, edit: &Edit, new_id: NewId) -> Result<Rescheduled, EditProblem> {
    Ok(reschedule(&edited(plan, edit, new_id)?))
}

/// The plan as the edit leaves it, without computed dates.
pub fn edited(plan: &Plan, edit: &Edit, new_id: NewId) -> Result<Plan, EditProblem> {
    let mut after = plan.clone();
    match edit {
        Edit::Set(task, field) => fields::set(&mut after, *task, field, new_id)?,
        Edit::Insert(place, names) => outline::insert(&mut after, *place, names, new_id)?,
        Edit::Paste(place, rows) => paste::paste(&mut after, *place, rows, new_id)?,
        Edit::Delete(tasks) => outline::delete(&mut after, tasks)?,
        Edit::Indent(tasks) => outline::indent(&mut after, tasks)?,
        Edit::Outdent(tasks) => outline::outdent(&mut after, tasks)?,
        Edit::Shift(tasks, step) => outline::shift(&mut after, tasks, *step)?,
        Edit::Move(tasks, place) => outline::move_to(&mut after, tasks, *place)?,
        Edit::Link(tasks) => links::link(&mut after, tasks, new_id)?,
        Edit::Unlink(tasks) => links::unlink(&mut after, tasks)?,
        Edit::AddDependency { predecessor, successor, tie } => {
            links::add(&mut after, *predecessor, *successor, *tie, new_id)?;
        }
        Edit::SetDependency(dependency, tie) => links::set(&mut after, *dependency, *tie)?,
        Edit::RemoveDependency(dependency) => links::remove(&mut after, *dependency)?,
        Edit::SetBaseline(new) => baselines::set(&mut after, new, new_id)?,
        Edit::ClearBaseline(baseline) => baselines::clear(&mut after, *baseline)?,
        Edit::SetPlan(settings) => settings::set(&mut after, settings)?,
    }
    links::refuse_circles(plan, &after)?;
    Ok(after)
}

/// The row of a task.
fn row_of(plan: &Plan, task: Id) -> Result<usize, EditProblem> {
    plan.tasks.iter().position(|other| other.id == task).ok_or(EditProblem::UnknownRecord(task))
}

/// A task that is no summary.
fn leaf(plan: &mut Plan, task: Id) -> Result<&mut Task, EditProblem> {
    let row = row_of(plan, task)?;
    if Outline::new(&plan.tasks).is_summary(row) {
        return Err(EditProblem::SummaryIsComputed(task));
    }
    Ok(&mut plan.tasks[row])
}

/// The units of durations typed in this plan.
pub fn units(plan: &Plan) -> WorkUnits {
    WorkUnits::of_day(plan.project.minutes_per_day.unwrap_or(480))
}

#[cfg(test)]
pub(in crate::plan) mod tests;
