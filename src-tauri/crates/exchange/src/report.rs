//! What of a source was not carried, and what in it is odd: closed codes with counts and places, no words.

use std::collections::BTreeMap;

/// Findings kept with their place; those beyond are only counted.
const KEPT: usize = 10_000;
/// Characters of a lost text that are shown.
const SAMPLE: usize = 80;

/// What a person should know after a plan was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LossReport {
    /// Fields of the source that were not carried, by path.
    pub losses: Vec<Loss>,
    /// What is odd in the source and how it was taken.
    pub findings: Vec<Finding>,
    /// Findings beyond those listed.
    pub findings_left_out: u64,
}

/// A field of the source that was not carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Its path below the file's root, as `Task/ExtendedAttribute`.
    pub path: String,
    /// How often it stands in the file.
    pub count: u64,
    /// How often it holds more than nothing, zero or no.
    pub filled: u64,
    /// Why it was not carried.
    pub reason: LossReason,
    /// A record that holds it, a filled one where there is one.
    pub example: Place,
    /// What stands in it there, at most 80 characters; empty where it only holds other elements.
    pub sample: String,
}

/// Why a field was not carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LossReason {
    /// There is no place for it.
    NoPlace,
    /// The product computes it itself.
    Computed,
    /// It only says how the other program shows or prints.
    Display,
    /// The whole record is blank or stands for the project itself.
    Blank,
    /// A summary has none of its own.
    OfSummary,
}

/// Something odd in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// Where.
    pub place: Place,
    /// The field; may be empty.
    pub field: String,
}

/// What is odd, and what was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingCode {
    /// A value that is no number, date or duration: taken as empty.
    BadValue,
    /// A date outside 1984–2149: taken as empty.
    DateOutOfRange,
    /// A number that is too large: held at the edge or taken as empty.
    NumberOutOfRange,
    /// No name: the number stands in for it.
    NameMissing,
    /// Two records of one number: references go to the first.
    DuplicateUid,
    /// A reference to a record that is not there: left out.
    MissingReference,
    /// The outline skips a level: the nearest line above became the summary.
    OutlineJump,
    /// A dependency of a task on itself: left out.
    DependencyOnItself,
    /// The same pair of tasks linked twice: the first is kept.
    DuplicateDependency,
    /// A predecessor in another plan: kept as an external line without dates.
    OtherPlan,
    /// Calendars stand on each other in a circle, or far too many on one another: the base was left out.
    CalendarLoop,
    /// A calendar has more exceptions than can be kept.
    TooManyExceptions,
    /// Work pauses inside the task in a way that could not be carried.
    PauseNotCarried,
    /// Elements of a WBS stand in a circle: the one named begins at the top.
    WbsLoop,
    /// A calendar's week cannot be read: the usual week stands in for it.
    CalendarUnreadable,
    /// A row has fewer cells than its table has columns: those missing at its end are empty. The field is the table.
    RowTooShort,
    /// The file does not say its encoding, and this one was taken. The field is the encoding.
    EncodingAssumed,
    /// The file holds other projects as well, which were not read. The field names the one that was.
    OtherProjects,
    /// An issue without key and number: left out.
    IssueWithoutKey,
    /// An issue that stands in the file before: left out.
    DuplicateIssue,
    /// Issues stand above one another in a circle: this one begins at the top.
    OutlineLoop,
    /// A dependency between a line and a summary above it: left out.
    DependencyOnSummary,
    /// A date of which nobody can tell day and month: taken as empty.
    DateUnclear,
    /// A sprint without an end: its milestone stands where the last of its issues is due.
    SprintDateFromIssues,
    /// A sprint without any date: its milestone has none.
    SprintWithoutDate,
    /// No estimate and not both dates: a day was taken.
    DurationAssumed,
    /// Due before it starts: its duration is not known from its dates.
    DueBeforeStart,
    /// Done at a time that the file does not say.
    ResolvedMissing,
    /// Done, with no start: it was counted back from the end.
    ActualStartAssumed,
}

/// A record of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub record: RecordKind,
    /// Its number in the file.
    pub uid: Option<i64>,
    /// The line it begins at, from 1.
    pub line: u64,
}

/// A kind of record of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// The plan itself.
    Project,
    /// A calendar.
    Calendar,
    /// A task.
    Task,
    /// A resource.
    Resource,
    /// An assignment.
    Assignment,
    /// A dependency.
    Dependency,
    /// An element of a WBS.
    Wbs,
    /// A row of a table.
    Row,
    /// An issue.
    Issue,
    /// A sprint.
    Sprint,
}

impl RecordKind {
    /// The element's name in the source.
    pub fn element(self) -> &'static str {
        match self {
            RecordKind::Project => "Project",
            RecordKind::Calendar => "Calendar",
            RecordKind::Task => "Task",
            RecordKind::Resource => "Resource",
            RecordKind::Assignment => "Assignment",
            RecordKind::Dependency => "Dependency",
            RecordKind::Wbs => "WBS",
            RecordKind::Row => "Row",
            RecordKind::Issue => "Issue",
            RecordKind::Sprint => "Sprint",
        }
    }
}

/// Findings while a file is read.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    left_out: u64,
}

impl Findings {
    pub(crate) fn add(&mut self, code: FindingCode, place: Place, field: &str) {
        if self.list.len() < KEPT {
            self.list.push(Finding { code, place, field: field.to_owned() });
        } else {
            self.left_out += 1;
        }
    }
}

/// Losses while a file is read, by path.
#[derive(Debug, Default)]
pub(crate) struct Losses(BTreeMap<String, Loss>);

impl Losses {
    pub(crate) fn add(&mut self, path: &str, reason: LossReason, text: &str, filled: Filled, place: Place) {
        let more = u64::from(filled == Filled::Yes);
        let sample = || text.trim().chars().take(SAMPLE).collect();
        match self.0.get_mut(path) {
            Some(loss) => {
                if loss.filled == 0 && more > 0 {
                    loss.example = place;
                    loss.sample = sample();
                }
                loss.count += 1;
                loss.filled += more;
            }
            None => {
                let (path, sample) = (path.to_owned(), sample());
                let loss =
                    Loss { path: path.clone(), count: 1, filled: more, reason, example: place, sample };
                self.0.insert(path, loss);
            }
        }
    }
}

/// Whether a field that was not carried says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    Yes,
    No,
}

pub(crate) fn close(losses: Losses, findings: Findings) -> LossReport {
    LossReport {
        losses: losses.0.into_values().collect(),
        findings: findings.list,
        findings_left_out: findings.left_out,
    }
}
