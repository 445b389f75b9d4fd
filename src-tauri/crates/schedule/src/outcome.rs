//! What the engine answers: dates, float and findings, by the index of the network's tasks.

use crate::time::{Date, Moment};

/// The computed plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// One entry per task of the network, in its order; summaries included.
    pub tasks: Vec<TaskDates>,
    /// The earliest start.
    pub start: Moment,
    /// The latest finish.
    pub finish: Moment,
    /// What the planner should know.
    pub findings: Vec<Finding>,
}

/// The dates of one task. Minutes of float are working time of the task's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskDates {
    /// Scheduled start: the actual one where there is one.
    pub start: Moment,
    /// Scheduled finish: the actual one where there is one.
    pub finish: Moment,
    /// Working (or elapsed) minutes from start to finish.
    pub duration: i64,
    /// Earliest start that the network allows.
    pub early_start: Moment,
    /// Earliest finish that the network allows.
    pub early_finish: Moment,
    /// Latest start that does not delay the finish.
    pub late_start: Moment,
    /// Latest finish that does not delay the finish.
    pub late_finish: Moment,
    /// Total float in minutes; negative when late.
    pub total_float: i64,
    /// Free float in minutes; never below 0.
    pub free_float: i64,
    /// On the critical path.
    pub critical: bool,
    /// Not on it, but with so little float that it may soon be.
    pub near_critical: bool,
    /// What set the start (or the finish).
    pub driver: Driver,
}

/// What set a task's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// The start of the project.
    ProjectStart,
    /// The dependency with this index in the network's list.
    Dependency(usize),
    /// The task's constraint.
    Constraint,
    /// An actual date.
    Actual,
    /// The planner, by hand.
    Manual,
    /// The summary's lines.
    Children,
    /// A summary above, by task index: put by hand, or with a constraint of its own.
    Summary(usize),
    /// Leveling.
    Leveling,
    /// What a level of effort or a WBS summary spans.
    Spanned,
}

/// Something in the plan that the planner should know. Tasks and dependencies by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// These tasks depend on each other in a circle, in this order; one dependency of it was left out.
    Loop(Vec<usize>),
    /// A summary depends on its own child or the other way round; the dependency was left out.
    DependencyOnOwnSummary(usize),
    /// The constraint cannot be kept together with the dependencies: short by so many working minutes.
    ConstraintConflict {
        /// The task.
        task: usize,
        /// Working minutes missing.
        short: i64,
    },
    /// The deadline is missed by so many working minutes.
    DeadlineMissed {
        /// The task.
        task: usize,
        /// Working minutes late.
        late: i64,
    },
    /// Work began before its predecessor allowed.
    OutOfSequence {
        /// The dependency.
        dependency: usize,
    },
    /// An actual date lies after the data date.
    ActualAfterDataDate(usize),
    /// The calendar never works: the project's calendar was used for this task.
    EmptyCalendar(usize),
    /// A date lies outside the range that calendars are computed for and was held at its edge.
    DateOutOfRange(usize),
    /// An entered date falls into non-working time.
    NonWorkingDate {
        /// The task.
        task: usize,
        /// The date.
        date: Date,
    },
    /// The plan ends after the date it must finish by, by so many working minutes.
    MustFinishByMissed {
        /// Working minutes late, on the plan's calendar.
        late: i64,
    },
    /// The latest finish that a plan elsewhere allows is missed by so many working minutes.
    ExternalFinishMissed {
        /// The task.
        task: usize,
        /// Working minutes late.
        late: i64,
    },
    /// The finish that somebody expects is past; it was not used.
    ExpectedFinishPassed(usize),
    /// No predecessor although it is not a start.
    NoPredecessor(usize),
    /// No successor although it is not an end.
    NoSuccessor(usize),
}
