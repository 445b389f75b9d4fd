//! What may go wrong, as a closed code with the values to word it. The window and the command line have one table from
//! code to words; nobody matches text.

use std::collections::BTreeMap;
use std::fmt;

/// A use-case that could not be carried out. Nothing was changed.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ApiError {
    /// What went wrong; the text is `error.<code>`.
    pub code: Code,
    /// The values to word it: `path`, `row`, `field`, `by`, …
    pub context: BTreeMap<String, String>,
}

/// What may go wrong.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No portfolio is open.
    NothingOpen,
    /// The file is not there.
    NotFound,
    /// The file is open elsewhere.
    InUse,
    /// The file, folder or disk cannot be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The file is damaged.
    Corrupt,
    /// Not a portfolio of ours.
    NotAPortfolio,
    /// Made by a newer version.
    NewerVersion,
    /// Any other trouble of the file system; `detail` holds the system's words.
    Io,
    /// A target file exists and is locked by another program.
    TargetLocked,
    /// A record is gone.
    NoSuchRecord,
    /// A value does not fit its field: `entity`, `field`, `reason`, `min`, `max`.
    BadField,
    /// The project is closed: reopen it first.
    ProjectClosed,
    /// A step of a workflow that is not allowed now: `reason`.
    Refused,
    /// An edit of a plan that cannot be done: `reason`, `task`, `row`, `position`.
    BadPlanEdit,
    /// A date that does not exist: `value`.
    BadDate,
    /// A month that cannot be reported: `month`.
    BadMonth,
    /// A file that cannot be imported: `file`, `reason`, `line`, `element`.
    BadImport,
    /// The draft is gone.
    NoSuchDraft,
    /// The mapping does not name a needed column: `field`.
    BadMapping,
    /// The person stopped it.
    Cancelled,
    /// The written file did not read back as it should; the old one was kept.
    ExportNotVerified,
    /// The export could not be made: `detail`.
    ExportFailed,
    /// Nothing to undo or redo.
    NothingToUndo,
}

/// The answer of a use-case.
pub type Answer<T> = Result<T, ApiError>;

impl ApiError {
    /// An error without values.
    pub fn new(code: Code) -> ApiError {
        ApiError { code, context: BTreeMap::new() }
    }

    /// With a value to word it.
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> ApiError {
        self.context.insert(name.to_owned(), value.to_string());
        self
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.code)?;
        self.context.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for ApiError {}
