//! A plan as the engine takes it: what a planner entered, never what was computed.
//! Tasks, resources and calendars are named by their index in the network's lists.

use crate::calendar::Calendar;
use crate::rules::{Activity, Tool};
use crate::time::Moment;

/// A plan ready to be scheduled.
#[derive(Clone, Debug)]
pub struct Network {
    /// Where tasks without predecessors start (or, for a plan scheduled from its finish, where it must end).
    pub anchor: Moment,
    /// From which end the plan is scheduled.
    pub direction: Direction,
    /// Everything up to here is past. Nothing is moved to it by itself (rule M9).
    pub data_date: Option<Moment>,
    /// All calendars of the plan, already resolved: a derived calendar carries its base's rules.
    pub calendars: Vec<Calendar>,
    /// The project's calendar, an index into `calendars`.
    pub calendar: usize,
    /// Tasks in outline order: a parent stands before its children.
    pub tasks: Vec<Task>,
    /// Dependencies between tasks, summaries included.
    pub dependencies: Vec<Dependency>,
    /// Resources that assignments name.
    pub resources: Vec<Resource>,
    /// Who works on what.
    pub assignments: Vec<Assignment>,
    /// Rules that the plan switches.
    pub options: Options,
}

/// From which end a plan is scheduled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As soon as possible from the project's start.
    FromStart,
    /// As late as possible before the project's finish.
    FromFinish,
}

/// Rules that a plan switches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which tool's rules hold.
    pub tool: Tool,
    /// What wins where a hard constraint and the dependencies disagree.
    pub conflict: ConflictRule,
    /// A task is critical when its total float in minutes is at most this.
    pub critical_float: i64,
    /// A task that is not critical is nearly so when its total float in minutes is at most this; 0 tells of none.
    pub near_critical_float: i64,
    /// Whether each network of tasks has a late finish of its own.
    pub critical_paths: CriticalPaths,
}

/// What wins where a hard constraint and the dependencies disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictRule {
    /// Microsoft Project's default: the constraint's date is kept.
    HonourConstraints,
    /// The dependencies are kept and the conflict shows as negative float.
    HonourDependencies,
}

/// Whether the whole plan or each of its networks ends at its own latest finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriticalPaths {
    /// One critical path, to the latest finish of the plan.
    One,
    /// One for each network of tasks: an open end is its own late finish.
    PerNetwork,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            tool: Tool::MicrosoftProject,
            conflict: ConflictRule::HonourConstraints,
            critical_float: 0,
            near_critical_float: 0,
            critical_paths: CriticalPaths::One,
        }
    }
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The summary above, by index.
    pub parent: Option<usize>,
    /// Leaf, summary or one that takes no part.
    pub role: Role,
    /// Duration in minutes: working time of the task's calendar, or wall clock when `elapsed`.
    pub duration: i64,
    /// How `duration` counts.
    pub clock: Clock,
    /// What stays fixed when assignments change.
    pub kind: TaskKind,
    /// The task's own calendar, an index into `calendars`.
    pub calendar: Option<usize>,
    /// Whether the task's calendar replaces those of its resources.
    pub resource_calendars: ResourceCalendars,
    /// When it may happen.
    pub constraint: Constraint,
    /// A date that only shows lateness: it bounds the late finish and moves nothing.
    pub deadline: Option<Moment>,
    /// Whether the engine or the planner sets the dates.
    pub mode: Mode,
    /// What has happened so far.
    pub progress: Progress,
    /// Elapsed minutes by which leveling put the task off.
    pub leveling_delay: i64,
    /// Pauses inside the task, in order, as (stop, resume).
    pub splits: Vec<(Moment, Moment)>,
    /// What Primavera adds.
    pub activity: Activity,
}

/// What part a line of the plan takes in the calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Work or a milestone.
    Leaf,
    /// A summary: dates come from the lines below it.
    Summary,
    /// Inactive or blank: takes no part.
    Inactive,
    /// Belongs to another plan: drives its successors and is never moved.
    External,
}

/// How minutes of a duration or a lag count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Working time of a calendar.
    Working,
    /// The wall clock, nights and holidays included.
    Elapsed,
}

/// What stays fixed when assignments change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// Units stay.
    FixedUnits,
    /// Duration stays.
    FixedDuration,
    /// Work stays.
    FixedWork,
}

/// Whether the calendars of the resources count on a task that has one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceCalendars {
    /// Work happens where both calendars work.
    Respected,
    /// Only the task's own calendar counts.
    Ignored,
}

/// When a task may happen: the eight types of Microsoft Project and two softer ones of Primavera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// As soon as possible.
    AsSoonAsPossible,
    /// As late as possible.
    AsLateAsPossible,
    /// Must start on.
    MustStartOn(Moment),
    /// Must finish on.
    MustFinishOn(Moment),
    /// Start no earlier than.
    StartNoEarlierThan(Moment),
    /// Start no later than.
    StartNoLaterThan(Moment),
    /// Finish no earlier than.
    FinishNoEarlierThan(Moment),
    /// Finish no later than.
    FinishNoLaterThan(Moment),
    /// Start on, where the dependencies allow it: no earlier, and late from then on.
    StartOn(Moment),
    /// Finish on, where the dependencies allow it: no earlier, and late from then on.
    FinishOn(Moment),
}

/// Whether the engine or the planner sets the dates of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The engine does.
    Automatic,
    /// The planner does; either date may be missing.
    Manual {
        /// The start as entered.
        start: Option<Moment>,
        /// The finish as entered.
        finish: Option<Moment>,
    },
}

/// What has happened to a task so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// When it began.
    pub actual_start: Option<Moment>,
    /// When it ended.
    pub actual_finish: Option<Moment>,
    /// Minutes of duration done; `None` when only the percentage is known.
    pub actual_duration: Option<i64>,
    /// Minutes of duration left; `None` when only the percentage is known.
    pub remaining_duration: Option<i64>,
    /// Percent of the duration done, 0–100.
    pub percent: u8,
    /// Where work stopped, when it did.
    pub stop: Option<Moment>,
    /// Where the rest goes on.
    pub resume: Option<Moment>,
}

/// A dependency between two tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The task that drives, by index.
    pub predecessor: usize,
    /// The task that is driven, by index.
    pub successor: usize,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How far apart they are.
    pub lag: Lag,
}

/// Which ends of two tasks a dependency ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyKind {
    /// Finish to start.
    FinishStart,
    /// Start to start.
    StartStart,
    /// Finish to finish.
    FinishFinish,
    /// Start to finish.
    StartFinish,
}

/// How far apart a dependency holds two tasks; negative is a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    /// Minutes, on the successor's calendar or the wall clock.
    Minutes(i64, Clock),
    /// Percent of the predecessor's duration.
    Percent(i64, Clock),
}

/// Who or what does work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resource {
    /// People and machines work on calendars; material and cost do not.
    pub kind: ResourceKind,
    /// The resource's calendar, an index into `calendars`.
    pub calendar: Option<usize>,
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// People and machines.
    Work,
    /// Used up by the unit.
    Material,
    /// Money only.
    Cost,
}

/// A resource on a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The task, by index.
    pub task: usize,
    /// The resource, by index into `resources`; `None` for an unassigned line.
    pub resource: Option<usize>,
    /// Units in ten-thousandths: 10,000 is one person full time.
    pub units: i64,
    /// Work in minutes, overtime included.
    pub work: i64,
    /// Work in minutes left to do.
    pub remaining_work: i64,
    /// Overtime work in minutes: it takes no duration (rule S7).
    pub overtime_work: i64,
    /// Minutes of working time by which this assignment starts after its task.
    pub delay: i64,
    /// Elapsed minutes by which leveling put this assignment off.
    pub leveling_delay: i64,
    /// When it began.
    pub actual_start: Option<Moment>,
    /// When it ended.
    pub actual_finish: Option<Moment>,
}
