//! Opening, creating and closing a portfolio.

use std::fs::{self, OpenOptions};
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::backup;
use crate::clock::{self, new_id, now_utc};
use crate::connection::{self, Check, JournalMode};
use crate::error::StoreError;
use crate::file::{self, Temporary};
use crate::migrate;
use crate::rows::Reads;
use crate::schema::{self, MIGRATIONS, Migration};
use crate::sidecar::{self, Holder};
use crate::snapshot::Snapshot;
use crate::{header, journal};

/// An open portfolio. Reading is done through what it dereferences to; writing through `transact`, `undo`, `redo`.
pub struct Store {
    // Dropped in this order: the connection first, then the copy it reads.
    reads: Reads,
    read_only: Option<ReadOnlyReason>,
    folded: bool,
    _snapshot: Option<Snapshot>,
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
        open(path, access, backups, MIGRATIONS)
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
        self.reads.sql(meta(&self.reads.conn, "portfolio")).map(Option::unwrap_or_default)
    }

    pub(crate) fn writable(&self) -> Result<&Reads, StoreError> {
        match self.read_only {
            None => Ok(&self.reads),
            Some(_) => Err(StoreError::ReadOnly { path: self.reads.path.clone() }),
        }
    }

    fn fold(&mut self) -> Result<(), StoreError> {
        if self.read_only.is_some() || self.folded {
            return Ok(());
        }
        self.reads.sql(connection::fold(&self.reads.conn))?;
        sidecar::remove(&self.reads.path);
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Nothing is lost when this fails: the log stays and is read at the next start.
        let _ = self.fold();
    }
}

pub(crate) fn open(
    path: &Path,
    access: Access,
    backups: &Path,
    migrations: &[Migration],
) -> Result<Opened, StoreError> {
    let header = header::read(path)?;
    if header.user_version > schema::newest(migrations) {
        return view(path, ReadOnlyReason::Newer { version: header.user_version }, migrations);
    }
    if access == Access::ReadOnly {
        return view(path, ReadOnlyReason::Asked { in_use_by: sidecar::read(path) }, migrations);
    }
    if !is_writable(path) {
        return view(path, ReadOnlyReason::NotWritable, migrations);
    }
    edit(path, backups, migrations)
}

/// Opens for editing.
fn edit(path: &Path, backups: &Path, migrations: &[Migration]) -> Result<Opened, StoreError> {
    let unclean = sidecar::has_journal(path) || sidecar::path(path).exists();
    let mut notes = Vec::new();
    let (mut conn, mode) = lock(path, unclean, &mut notes)?;
    sidecar::write(path).map_err(|error| StoreError::io(path, &error))?;
    file::sweep(path);
    if mode == JournalMode::Rollback {
        notes.push(Note::NoWriteAheadLog);
    }
    let sql = |error| StoreError::sql(path, error);
    let from: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(sql)?;
    if from < schema::newest(migrations) {
        let backup = migrate::run(&mut conn, path, from, migrations, backups)?;
        notes.push(Note::Migrated { from, to: schema::newest(migrations), backup });
    }
    schema::compare(&conn, path, migrations)?;
    connection::may_fold(&conn).map_err(sql)?;
    let reads = Reads { conn, path: path.to_path_buf() };
    Ok(Opened { store: Store { reads, read_only: None, folded: false, _snapshot: None }, notes })
}

/// Locks the file and looks for damage: thoroughly after an unclean stop, else once a day.
fn lock(path: &Path, unclean: bool, notes: &mut Vec<Note>) -> Result<(Connection, JournalMode), StoreError> {
    if !unclean {
        let (conn, mode) = connection::exclusive(path)?;
        daily_check(&conn, path)?;
        return Ok((conn, mode));
    }
    let opened = connection::exclusive(path).and_then(|(conn, mode)| {
        let broken = inspect(&conn, path)?;
        Ok((conn, mode, broken))
    });
    let (conn, mode, broken) = match opened {
        Ok(opened) => opened,
        Err(error @ StoreError::InUse { .. }) => return Err(error),
        Err(error) => {
            notes.push(Note::LogSetAside { kept: set_log_aside(path).ok_or(error)? });
            let (conn, mode) = connection::exclusive(path)?;
            let broken = inspect(&conn, path)?;
            (conn, mode, broken)
        }
    };
    notes.push(Note::UncleanStop);
    notes.extend(broken.map(|step| Note::ChainBroken { step }));
    Ok((conn, mode))
}

/// A full check, the log included: is it whole, is it the same portfolio with and without the log, does its chain fit?
fn inspect(conn: &Connection, path: &Path) -> Result<Option<i64>, StoreError> {
    connection::check(conn, path, Check::Full)?;
    let sql = |error| StoreError::sql(path, error);
    let alone = Snapshot::without_log(path).ok().and_then(|copy| identity(&copy.file));
    let together = meta(conn, "portfolio").map_err(sql)?;
    if alone.is_some() && alone != together {
        let detail = "the log belongs to another portfolio".to_owned();
        return Err(StoreError::Corrupt { path: path.to_path_buf(), detail });
    }
    Ok(journal::verify(conn).map_err(sql)?.broken_at)
}

/// When the main file is whole without its log, the log is foreign or damaged: moves it aside and says where.
fn set_log_aside(path: &Path) -> Option<PathBuf> {
    let log = sidecar::beside(path, "-wal");
    let copy = Snapshot::without_log(path).ok()?;
    let alone = connection::plain(&copy.file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    connection::check(&alone, &copy.file, Check::Full).ok()?;
    let kept = sidecar::beside(path, &format!("-wal.{}.damaged", new_id()));
    file::replace(&log, &kept).ok().map(|()| kept)
}

fn identity(file: &Path) -> Option<String> {
    let conn = connection::plain(file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    meta(&conn, "portfolio").ok().flatten()
}

fn daily_check(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let sql = |error| StoreError::sql(path, error);
    let now = now_utc();
    let last = meta(conn, "checked").map_err(sql)?;
    if last.as_deref().is_some_and(|last| !clock::is_older(last, &now, chrono::Duration::hours(24))) {
        return Ok(());
    }
    connection::check(conn, path, Check::Quick)?;
    set_meta(conn, "checked", &now).map_err(sql)
}

/// Opens a private copy for reading. Of a newer version, only what this version knows can be read.
fn view(path: &Path, reason: ReadOnlyReason, migrations: &[Migration]) -> Result<Opened, StoreError> {
    let unclean = sidecar::has_journal(path);
    let copy = Snapshot::take(path)?;
    let mut conn = connection::plain(&copy.file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let sql = |error| StoreError::sql(path, error);
    connection::check(&conn, path, if unclean { Check::Full } else { Check::Quick })?;
    if !matches!(reason, ReadOnlyReason::Newer { .. }) {
        let from: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(sql)?;
        schema::apply(&mut conn, from, migrations).map_err(sql)?;
        schema::compare(&conn, path, migrations)?;
    }
    conn.pragma_update(None, "query_only", 1).map_err(sql)?;
    let reads = Reads { conn, path: path.to_path_buf() };
    let notes = vec![Note::ReadOnly(reason.clone())];
    let store = Store { reads, read_only: Some(reason), folded: false, _snapshot: Some(copy) };
    Ok(Opened { store, notes })
}

/// Whether the file and its folder can be written; asked of the system, not of the permission bits alone.
fn is_writable(path: &Path) -> bool {
    let locked = fs::metadata(path).is_ok_and(|meta| meta.permissions().readonly());
    let probe = Temporary::beside(path);
    !locked
        && OpenOptions::new().read(true).write(true).open(path).is_ok()
        && OpenOptions::new().write(true).create_new(true).open(&probe.path).is_ok()
}

pub(crate) fn create(path: &Path, migrations: &[Migration]) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::Exists { path: path.to_path_buf() });
    }
    let temporary = Temporary::beside(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let folder = file::folder_of(path);
    fs::metadata(&folder).map_err(|error| StoreError::io(&folder, &error))?;
    let mut conn = connection::plain(&temporary.path, flags)?;
    let sql = |error| StoreError::sql(path, error);
    schema::apply(&mut conn, 0, migrations).map_err(sql)?;
    set_meta(&conn, "portfolio", &new_id().to_string()).map_err(sql)?;
    set_meta(&conn, "created", &now_utc()).map_err(sql)?;
    conn.close().map_err(|(_, error)| sql(error))?;
    temporary.sync_and_put(path)
}

fn meta(conn: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    conn.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0)).optional()
}

fn set_meta(conn: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    conn.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)", [name, value]).map(|_| ())
}

#[cfg(test)]
mod tests;
