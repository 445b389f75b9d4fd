//! A plan as a file has it, with the file's numbers, before its records are tied together. Every reader of plans fills
//! it; `close` ties it.

pub(crate) mod baseline;
pub(crate) mod calendar;
pub(crate) mod close;
pub(crate) mod outline;
pub(crate) mod spans;
mod split;

use portfolio::plan::KeptTask;
use portfolio::{Assignment, DependencyType, LagUnit, Plan, Resource, Task};
use schedule::Moment;

use crate::error::{ErrorKind, ImportError, Limit};
use crate::report::{LossReport, Place};
use baseline::KeptWork;

/// Bytes of the largest file that is read.
pub const FILE_SIZE: u64 = 200 << 20;
pub(crate) const TASKS: usize = 200_000;
pub(crate) const DEPENDENCIES: usize = 500_000;
pub(crate) const RESOURCES: usize = 20_000;
pub(crate) const CALENDARS: usize = 20_000;
pub(crate) const ASSIGNMENTS: usize = 1_000_000;

/// A plan that was read, and what of its file it does not hold.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The plan. Its project has no number yet: whoever applies it gives one.
    pub plan: Plan,
    /// What was not carried, and what is odd.
    pub report: LossReport,
    /// The projects of a file that holds several, in its order; empty where it can hold but one.
    pub projects: Vec<FileProject>,
}

/// A project of a file that may hold several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProject {
    /// Its number in the file.
    pub number: i64,
    /// Its code and name.
    pub name: String,
    /// Its tasks.
    pub tasks: usize,
    /// Whether it is the one that was read.
    pub read: bool,
}

/// Refuses a file by its size before a byte of it is read.
pub fn size(bytes: u64) -> Result<(), ImportError> {
    if bytes > FILE_SIZE {
        return Err(ImportError::new(ErrorKind::TooMuch(Limit::FileSize(FILE_SIZE))));
    }
    Ok(())
}

/// Refuses what would pass a limit; the place is where it would.
pub(crate) fn within(
    count: usize,
    most: usize,
    limit: fn(u64) -> Limit,
    (line, element): (u64, &str),
) -> Result<(), ImportError> {
    if count < most {
        return Ok(());
    }
    let error = ImportError::new(ErrorKind::TooMuch(limit(most as u64)));
    Err(ImportError { line: Some(line), element: element.to_owned(), ..error })
}

/// What was read, with the file's numbers.
pub(crate) struct Drafts {
    pub(crate) calendars: Vec<calendar::Draft>,
    /// In the order of the plan, a summary before the lines below it.
    pub(crate) tasks: Vec<DraftTask>,
    pub(crate) resources: Vec<DraftResource>,
    pub(crate) assignments: Vec<DraftAssignment>,
    pub(crate) twins: Twins,
    pub(crate) names: &'static Names,
}

/// Whether a pair of tasks may be tied more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Twins {
    /// Once only.
    Refused,
    /// Once by each type.
    ByType,
}

/// How the file calls the fields that refer to other records.
pub(crate) struct Names {
    pub(crate) uid: &'static str,
    pub(crate) level: &'static str,
    pub(crate) calendar: &'static str,
    pub(crate) base: &'static str,
    pub(crate) exceptions: &'static str,
    pub(crate) predecessor: &'static str,
    pub(crate) other_plan: &'static str,
    pub(crate) lag: &'static str,
    pub(crate) task: &'static str,
    pub(crate) resource: &'static str,
    pub(crate) pauses: &'static str,
}

/// A task; its references are still the file's numbers.
pub(crate) struct DraftTask {
    pub(crate) task: Task,
    pub(crate) place: Place,
    pub(crate) uid: i64,
    pub(crate) level: usize,
    pub(crate) calendar: Option<i64>,
    pub(crate) links: Vec<Link>,
    pub(crate) baselines: Vec<(i64, KeptTask)>,
}

/// A dependency on a predecessor.
pub(crate) struct Link {
    pub(crate) predecessor: i64,
    /// What stands for the predecessor where it is in another plan.
    pub(crate) elsewhere: Option<Elsewhere>,
    pub(crate) kind: DependencyType,
    pub(crate) lag: i64,
    pub(crate) unit: LagUnit,
    pub(crate) place: Place,
}

/// A task of another plan, as far as the file knows it.
pub(crate) struct Elsewhere {
    pub(crate) name: String,
    pub(crate) start: Option<Moment>,
    pub(crate) finish: Option<Moment>,
}

/// A resource.
pub(crate) struct DraftResource {
    pub(crate) resource: Resource,
    pub(crate) uid: i64,
    pub(crate) place: Place,
    pub(crate) calendar: Option<i64>,
}

/// An assignment.
pub(crate) struct DraftAssignment {
    pub(crate) assignment: Assignment,
    pub(crate) place: Place,
    pub(crate) task: i64,
    pub(crate) resource: Option<i64>,
    /// Where work happens, as far as the file spreads it over time.
    pub(crate) worked: Vec<(Moment, Moment)>,
    /// Whether the file spreads the work by hand, pauses included.
    pub(crate) contoured: bool,
    pub(crate) baselines: Vec<KeptWork>,
}
