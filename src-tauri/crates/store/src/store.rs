//! Opening, creating and closing a portfolio.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::claims::Claim;
use crate::clock::{new_id, now_utc};
use crate::error::StoreError;
use crate::file::{self, Temporary};
use crate::rows::Reads;
use crate::schema::{self, MIGRATIONS, Migration};
use crate::sidecar::{self, Holder};
use crate::snapshot::Snapshot;
use crate::{backup, connection, meta, opening, platform};

/// An open portfolio. Reading is done through what it dereferences to; writing through `transact`, `undo`, `redo`.
pub struct Store {
    // Dropped in this order: the connection first, then the copy it reads and the claim on the file.
    reads: Reads,
    read_only: Option<ReadOnlyReason>,
    folded: bool,
    identity: Option<(u64, u64)>,
    _snapshot: Option<Snapshot>,
    _claim: Option<Claim>,
}

/// What a portfolio is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Editing: locked against every other program.
    ReadWrite,
    /// Reading a private copy, even while another program edits.
    ReadOnly,
}

/// An open portfolio and what its user should know.
pub struct Opened {
    /// The portfolio.
    pub store: Store,
    /// What was found on the way.
    pub notes: Vec<Note>,
}

/// Something worth telling about an opened file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// It can only be read.
    ReadOnly(ReadOnlyReason),
    /// Its tables were brought to this program's version; the old file is the backup.
    Migrated { from: u32, to: u32, backup: PathBuf },
    /// It was not closed properly last time; it was checked and is whole.
    UncleanStop,
    /// A log lay beside it that does not belong to it or is damaged; it was moved aside.
    LogSetAside { kept: PathBuf },
    /// The file system has no room for a write-ahead log: commits are slower, not less safe.
    NoWriteAheadLog,
    /// The journal does not fit its own chain from this step on.
    ChainBroken { step: i64 },
}

/// Why a file can only be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// It was asked for; by whom the file is in use, when it seems so.
    Asked { in_use_by: Option<Holder> },
    /// A newer version of the program made it.
    Newer { version: u32 },
    /// The file, its folder or the medium may not be written.
    NotWritable,
}

impl Deref for Store {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        &self.reads
    }
}

impl Store {
    /// Opens a portfolio; backups that migration needs go to `default_backups`.
    pub fn open(path: &Path, access: Access) -> Result<Opened, StoreError> {
        Store::open_with_backups(path, access, &backup::default_backups(path))
    }

    /// Opens a portfolio whose backups lie in a folder of their own.
    pub fn open_with_backups(path: &Path, access: Access, backups: &Path) -> Result<Opened, StoreError> {
        opening::open(path, access, backups, MIGRATIONS)
    }

    /// Makes an empty portfolio where there is no file yet, and opens it.
    pub fn create(path: &Path) -> Result<Opened, StoreError> {
        create(path, MIGRATIONS)?;
        Store::open(path, Access::ReadWrite)
    }

    /// Closes the file so that it can travel alone. Dropping does the same and swallows errors.
    pub fn close(mut self) -> Result<(), StoreError> {
        let outcome = self.fold();
        self.folded = true;
        outcome
    }

    /// Why it can only be read, when it can.
    pub fn read_only(&self) -> Option<&ReadOnlyReason> {
        self.read_only.as_ref()
    }

    /// The portfolio's own identity, which its backups share.
    pub fn portfolio_id(&self) -> Result<String, StoreError> {
        self.reads.sql(meta::read(&self.reads.conn, meta::PORTFOLIO)).map(Option::unwrap_or_default)
    }

    pub(crate) fn editing(reads: Reads, claim: Claim) -> Store {
        let identity = platform::identity(&reads.path);
        Store { reads, read_only: None, folded: false, identity, _snapshot: None, _claim: Some(claim) }
    }

    pub(crate) fn viewing(reads: Reads, reason: ReadOnlyReason, copy: Snapshot) -> Store {
        let read_only = Some(reason);
        Store { reads, read_only, folded: false, identity: None, _snapshot: Some(copy), _claim: None }
    }

    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.reads.conn
    }

    /// What may be written through; not when the file was moved away or replaced, for then it would be written to no avail.
    pub(crate) fn writable(&self) -> Result<&Reads, StoreError> {
        let path = &self.reads.path;
        if self.read_only.is_some() {
            return Err(StoreError::ReadOnly { path: path.clone() });
        }
        if platform::identity(path) != self.identity {
            return Err(StoreError::Missing { path: path.clone() });
        }
        Ok(&self.reads)
    }

    /// What is better done between two steps than in one: a long log goes into the file. Nothing depends on it.
    pub fn tidy(&mut self) -> Result<(), StoreError> {
        match self.read_only {
            Some(_) => Ok(()),
            None => self.reads.sql(connection::tidy(&self.reads.conn)),
        }
    }

    fn fold(&mut self) -> Result<(), StoreError> {
        if self.read_only.is_some() || self.folded {
            return Ok(());
        }
        self.reads.sql(connection::fold(&self.reads.conn))?;
        if platform::identity(&self.reads.path) == self.identity {
            sidecar::remove(&self.reads.path);
        }
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Nothing is lost when this fails: the log stays and is read at the next start.
        let _ = self.fold();
    }
}

pub(crate) fn create(path: &Path, migrations: &[Migration]) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::Exists { path: path.to_path_buf() });
    }
    let temporary = Temporary::beside(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let folder = file::folder_of(path);
    std::fs::metadata(&folder).map_err(|error| StoreError::io(&folder, &error))?;
    let mut conn = connection::plain(&temporary.path, flags)?;
    let sql = |error| StoreError::sql(path, error);
    schema::apply(&mut conn, 0, migrations).map_err(sql)?;
    meta::write(&conn, meta::PORTFOLIO, &new_id().to_string()).map_err(sql)?;
    meta::write(&conn, meta::CREATED, &now_utc()).map_err(sql)?;
    conn.close().map_err(|(_, error)| sql(error))?;
    temporary.sync_and_put(path)
}
