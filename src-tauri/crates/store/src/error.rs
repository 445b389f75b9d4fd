//! What can go wrong with a portfolio file, one variant per cause. It words nothing: the callers do.

use std::path::{Path, PathBuf};

use portfolio::{BadField, Entity, Id};
use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::sidecar::Holder;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file or folder.
    #[error("missing: {path}")]
    Missing { path: PathBuf },
    /// A file of this name is there already.
    #[error("exists: {path}")]
    Exists { path: PathBuf },
    /// No space is left where the file lies.
    #[error("full: {path}")]
    Full { path: PathBuf },
    /// The file, its folder or the medium may not be written, or the store was opened for reading only.
    #[error("read-only: {path}")]
    ReadOnly { path: PathBuf },
    /// Another program, or another window of this one, has the file open.
    #[error("in use: {path} by {by:?}")]
    InUse { path: PathBuf, by: Option<Holder> },
    /// The file is damaged.
    #[error("corrupt: {path}: {detail}")]
    Corrupt { path: PathBuf, detail: String },
    /// Not an SQLite file at all.
    #[error("not a portfolio: {path}")]
    NotAPortfolio { path: PathBuf },
    /// An SQLite file that another application made.
    #[error("another application's file: {path} ({application_id:#010x})")]
    OtherApplication { path: PathBuf, application_id: u32 },
    /// Made by a newer version of the program.
    #[error("newer schema: {path} (version {version})")]
    Newer { path: PathBuf, version: u32 },
    /// Tables, triggers or views that this program did not make.
    #[error("altered schema: {path}: {object}")]
    AlteredSchema { path: PathBuf, object: String },
    /// A backup that did not pass its checks.
    #[error("unverified: {path}: {detail}")]
    Unverified { path: PathBuf, detail: String },
    /// The new file is complete but could not take the place of the old one; it was kept under its temporary name.
    #[error("not replaced: {path}; kept {kept}")]
    NotReplaced { path: PathBuf, kept: PathBuf },
    /// Any other failure of the file system.
    #[error("io: {path}: {kind:?}: {detail}")]
    Io { path: PathBuf, kind: std::io::ErrorKind, detail: String },
    /// A value that its field does not accept.
    #[error("bad value: {0}")]
    BadField(BadField),
    /// No such record, or it lies in the recycle bin.
    #[error("no such record: {entity} {id}", entity = .0.name(), id = .1)]
    NoSuchRecord(Entity, Id),
    /// A record of this id is there already.
    #[error("duplicate record: {entity} {id}", entity = .0.name(), id = .1)]
    DuplicateRecord(Entity, Id),
    /// A record of a kind that is written once and never changed.
    #[error("immutable record: {entity} {id}", entity = .0.name(), id = .1)]
    Immutable(Entity, Id),
    /// A reference to a record that is not there.
    #[error("dangling reference: {}.{field} of {id} to {target}", entity.name())]
    DanglingReference { entity: Entity, id: Id, field: &'static str, target: Id },
    /// No step is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No step is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// A fault of this program.
    #[error("internal: {detail}")]
    Internal { detail: String },
}

impl StoreError {
    /// The cause behind an error of SQLite.
    pub(crate) fn sql(path: &Path, error: rusqlite::Error) -> StoreError {
        let path = path.to_path_buf();
        let detail = error.to_string();
        let Some(code) = error.sqlite_error() else {
            return of_rusqlite(path, error, detail);
        };
        match code.code {
            ErrorCode::DiskFull => StoreError::Full { path },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { path, by: None },
            ErrorCode::DatabaseCorrupt => StoreError::Corrupt { path, detail },
            ErrorCode::NotADatabase => StoreError::NotAPortfolio { path },
            ErrorCode::CannotOpen => io(path, std::io::ErrorKind::PermissionDenied, detail),
            ErrorCode::SystemIoFailure if code.extended_code == ffi::SQLITE_IOERR_SHORT_READ => {
                StoreError::Corrupt { path, detail }
            }
            ErrorCode::SystemIoFailure => io(path, std::io::ErrorKind::Other, detail),
            _ => StoreError::Internal { detail },
        }
    }

    /// The cause behind an error of the file system.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> StoreError {
        use std::io::ErrorKind as Kind;
        let path = path.to_path_buf();
        match error.kind() {
            Kind::NotFound => StoreError::Missing { path },
            Kind::AlreadyExists => StoreError::Exists { path },
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => StoreError::Full { path },
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            _ if crate::platform::is_held_by_another(error) => StoreError::InUse { path, by: None },
            kind => io(path, kind, error.to_string()),
        }
    }
}

fn io(path: PathBuf, kind: std::io::ErrorKind, detail: String) -> StoreError {
    StoreError::Io { path, kind, detail }
}

fn of_rusqlite(path: PathBuf, error: rusqlite::Error, detail: String) -> StoreError {
    use rusqlite::Error as E;
    match error {
        E::FromSqlConversionFailure(..) | E::InvalidColumnType(..) | E::IntegralValueOutOfRange(..) => {
            StoreError::Corrupt { path, detail }
        }
        E::Utf8Error(..) => StoreError::Corrupt { path, detail },
        _ => StoreError::Internal { detail },
    }
}
