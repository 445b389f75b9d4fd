//! What may go wrong, as a closed code with the values to word it. The window and the command line have one table from
//! code to words; nobody matches text.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use portfolio::{BadField, BadValue};
use store::StoreError;

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
    /// A file of this name is there already.
    Exists,
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

/// The words for trouble with the file system stand in the system's language; the code says what kind it is.
pub(crate) fn io(path: &Path, error: &std::io::Error) -> ApiError {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::NotFound => Code::NotFound,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
        _ => Code::Io,
    };
    ApiError::new(code).with("path", path.display()).with("detail", error)
}

/// A fault of this program, shown with its detail.
pub(crate) fn internal(detail: impl fmt::Display) -> ApiError {
    ApiError::new(Code::Io).with("detail", detail)
}

/// A value that its field does not accept.
pub(crate) fn bad_field(bad: BadField) -> ApiError {
    let error = ApiError::new(Code::BadField).with("entity", bad.entity.name()).with("field", bad.field);
    match bad.reason {
        BadValue::Missing => error.with("reason", "missing"),
        BadValue::WrongShape => error.with("reason", "wrong_shape"),
        BadValue::OutOfRange(min, max) => {
            error.with("reason", "out_of_range").with("min", min).with("max", max)
        }
        BadValue::UnknownChoice => error.with("reason", "unknown_choice"),
        BadValue::UnknownField => error.with("reason", "unknown_field"),
    }
}

/// A step that is not allowed now.
pub(crate) fn refused(reason: &str) -> ApiError {
    ApiError::new(Code::Refused).with("reason", reason)
}

/// The cause behind an error of the store.
pub(crate) fn of_store(error: StoreError) -> ApiError {
    use StoreError as E;
    let at = |code: Code, path: &Path| ApiError::new(code).with("path", path.display());
    match error {
        E::Missing { path } => at(Code::NotFound, &path),
        E::Exists { path } => at(Code::Exists, &path),
        E::Full { path } => at(Code::DiskFull, &path),
        E::ReadOnly { path } => at(Code::ReadOnly, &path),
        E::InUse { path, by } => {
            let by = by.map(|holder| format!("{} ({})", holder.machine, holder.process));
            at(Code::InUse, &path).with("by", by.unwrap_or_default())
        }
        E::Corrupt { path, detail } | E::Unverified { path, detail } => {
            at(Code::Corrupt, &path).with("detail", detail)
        }
        E::AlteredSchema { path, object } => at(Code::Corrupt, &path).with("detail", object),
        E::NotAPortfolio { path } | E::OtherApplication { path, .. } => at(Code::NotAPortfolio, &path),
        E::Newer { path, version } => at(Code::NewerVersion, &path).with("version", version),
        E::NotReplaced { path, kept } => at(Code::TargetLocked, &path).with("kept", kept.display()),
        E::Io { path, detail, .. } => at(Code::Io, &path).with("detail", detail),
        E::BadField(bad) => bad_field(bad),
        E::NoSuchRecord(entity, _) => ApiError::new(Code::NoSuchRecord).with("entity", entity.name()),
        E::DanglingReference { entity, field, .. } => {
            ApiError::new(Code::NoSuchRecord).with("entity", entity.name()).with("field", field)
        }
        E::Immutable(entity, _) => refused("immutable").with("entity", entity.name()),
        E::NothingToUndo | E::NothingToRedo => ApiError::new(Code::NothingToUndo),
        E::DuplicateRecord(entity, _) => internal(format!("duplicate {}", entity.name())),
        E::Internal { detail } => internal(detail),
    }
}
