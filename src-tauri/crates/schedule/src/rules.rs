//! Which tool's rules a plan follows, and what Primavera adds to a plan and its tasks. It computes nothing.

use crate::network::Constraint;
use crate::time::Moment;

/// Which tool's rules hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Microsoft Project's.
    #[default]
    MicrosoftProject,
    /// Primavera's, with what a Primavera plan switches.
    Primavera(Primavera),
}

/// What a Primavera plan switches; the defaults are those of a new plan there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Primavera {
    /// How the rest of a started activity relates to its predecessors.
    pub progress: ProgressRule,
    /// On which calendar lags run.
    pub lag_calendar: LagCalendar,
    /// Where the late dates of open ends begin instead of the latest finish.
    pub must_finish_by: Option<Moment>,
    /// Whether expected finishes count.
    pub expected_finish: ExpectedFinish,
    /// From which end total float counts.
    pub float: FloatFrom,
    /// What makes an activity critical.
    pub critical: CriticalBy,
}

/// How the rest of a started activity relates to its predecessors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProgressRule {
    /// The remaining work waits for the predecessors and the data date.
    #[default]
    RetainedLogic,
    /// An activity out of sequence goes on at the data date whatever its predecessors do.
    ProgressOverride,
    /// As retained logic, and dependencies on what has begun run from its actual dates.
    ActualDates,
}

/// On which calendar lags run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LagCalendar {
    /// The predecessor's.
    #[default]
    Predecessor,
    /// The successor's.
    Successor,
    /// The plan's.
    Project,
    /// The wall clock.
    AroundTheClock,
}

/// Whether the finish that somebody expects sets the remaining duration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExpectedFinish {
    /// It is shown and moves nothing.
    #[default]
    Shown,
    /// It sets the finish and the remaining duration.
    Used,
}

/// From which end total float counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FloatFrom {
    /// Late finish less early finish.
    #[default]
    Finish,
    /// Late start less early start.
    Start,
    /// The smaller of both.
    Smaller,
}

/// What makes an activity critical.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CriticalBy {
    /// Total float up to the plan's limit.
    #[default]
    TotalFloat,
    /// Standing on the chain of driving dependencies to the latest finish.
    LongestPath,
}

/// What Primavera knows about a task beyond what Microsoft Project does. It counts under Primavera's rules only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// How its dates come about.
    pub kind: ActivityKind,
    /// A second constraint. Only its bound on late dates counts.
    pub second: Option<Constraint>,
    /// The finish that somebody expects.
    pub expected_finish: Option<Moment>,
    /// The earliest start that a plan elsewhere allows.
    pub external_early_start: Option<Moment>,
    /// The latest finish that a plan elsewhere allows.
    pub external_late_finish: Option<Moment>,
}

/// How the dates of an activity come about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActivityKind {
    /// By its duration on its own calendar.
    #[default]
    Task,
    /// By its assignments on the calendars of its resources.
    ResourceDependent,
    /// It spans what it is tied to and drives nothing.
    LevelOfEffort,
    /// A point at a start of work.
    StartMilestone,
    /// A point that may stay at an end of work.
    FinishMilestone,
    /// It spans the other lines of its summary and drives nothing.
    WbsSummary,
}
