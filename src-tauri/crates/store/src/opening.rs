//! Opening a portfolio: for editing, locked and checked; for reading, as a private copy.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::claims::Claim;
use crate::clock::{self, now_utc};
use crate::connection::{self, Check, JournalMode};
use crate::error::StoreError;
use crate::file::{self, Temporary};
use crate::journal::{self, Chain};
use crate::rows::Reads;
use crate::schema::{self, Migration};
use crate::sidecar::{self, Holder};
use crate::snapshot::Snapshot;
use crate::store::{Access, Note, Opened, ReadOnlyReason, Store};
use crate::{header, meta, migrate};

pub(crate) fn open(
    path: &Path,
    access: Access,
    backups: &Path,
    migrations: &[Migration],
) -> Result<Opened, StoreError> {
    let path = &resolved(path);
    let Some(claim) = Claim::of(path) else {
        return Err(StoreError::InUse { path: path.clone(), by: Some(Holder::this_process()) });
    };
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
    edit(path, claim, backups, migrations)
}

/// The file itself: SQLite puts its log beside that, not beside a link to it.
fn resolved(path: &Path) -> PathBuf {
    let link = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink());
    if link { path.canonicalize().unwrap_or_else(|_| path.to_path_buf()) } else { path.to_path_buf() }
}

/// Opens for editing. Once the file is locked it is not opened by any other means: see `claims`.
fn edit(path: &Path, claim: Claim, backups: &Path, migrations: &[Migration]) -> Result<Opened, StoreError> {
    let unclean = sidecar::has_journal(path) || sidecar::path(path).exists();
    let mut notes = Vec::new();
    let (conn, mode) = if unclean { lock_unclean(path, &mut notes)? } else { lock_clean(path)? };
    let reads = Reads { conn, path: path.to_path_buf() };
    let mut store = Store::editing(reads, claim);
    sidecar::write(path).map_err(|error| StoreError::io(path, &error))?;
    file::sweep(path);
    if mode == JournalMode::Rollback {
        notes.push(Note::NoWriteAheadLog);
    }
    let conn = store.connection();
    let sql = |error| StoreError::sql(path, error);
    let from = version(conn).map_err(sql)?;
    if from < schema::newest(migrations) {
        let backup = migrate::run(conn, path, from, migrations, backups)?;
        notes.push(Note::Migrated { from, to: schema::newest(migrations), backup });
    }
    schema::compare(conn, path, migrations)?;
    connection::may_fold(conn).map_err(sql)?;
    Ok(Opened { store, notes })
}

fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// After a proper close a look at the pages, once a day, is enough.
fn lock_clean(path: &Path) -> Result<(Connection, JournalMode), StoreError> {
    let (conn, mode) = connection::exclusive(path)?;
    let sql = |error| StoreError::sql(path, error);
    let now = now_utc();
    let last = meta::read(&conn, meta::CHECKED).map_err(sql)?;
    if last.is_none_or(|last| clock::is_older(&last, &now, chrono::Duration::hours(24))) {
        connection::check(&conn, path, Check::Quick)?;
        meta::write(&conn, meta::CHECKED, &now).map_err(sql)?;
    }
    Ok((conn, mode))
}

/// After an unclean stop everything is looked at before the log is written into the file. A log that spoils a file which
/// is whole without it is foreign or damaged, and is moved aside.
fn lock_unclean(path: &Path, notes: &mut Vec<Note>) -> Result<(Connection, JournalMode), StoreError> {
    // Another program may have it open, and then it is none of our business what lies there.
    if let Err(error @ StoreError::InUse { .. }) = connection::exclusive(path) {
        return Err(error);
    }
    let alone = Alone::look(path);
    let opened = connection::exclusive(path).and_then(|(conn, mode)| {
        let broken = inspect(&conn, path, &alone)?;
        Ok((conn, mode, broken))
    });
    let (conn, mode, broken) = match opened {
        Ok(opened) => opened,
        Err(error @ (StoreError::Corrupt { .. } | StoreError::NotAPortfolio { .. })) if alone.whole => {
            notes.push(Note::LogSetAside { kept: set_log_aside(path).ok_or(error)? });
            let (conn, mode) = connection::exclusive(path)?;
            let broken = inspect(&conn, path, &alone)?;
            (conn, mode, broken)
        }
        Err(error) => return Err(error),
    };
    notes.push(Note::UncleanStop);
    notes.extend(broken.map(|step| Note::ChainBroken { step }));
    Ok((conn, mode))
}

/// What the main file is without its log.
#[derive(Default)]
struct Alone {
    whole: bool,
    chain: Option<Chain>,
}

impl Alone {
    fn look(path: &Path) -> Alone {
        Alone::inside(path).unwrap_or_default()
    }

    fn inside(path: &Path) -> Option<Alone> {
        let copy = Snapshot::without_log(path).ok()?;
        let conn = connection::plain(&copy.file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
        let whole = connection::check(&conn, path, Check::Full).is_ok();
        Some(Alone { whole, chain: journal::verify(&conn).ok() })
    }
}

/// A full check, the log included: is it whole, and does its chain fit? The log of another portfolio, or of another
/// state of this one, breaks a chain that holds without it.
fn inspect(conn: &Connection, path: &Path, alone: &Alone) -> Result<Option<i64>, StoreError> {
    connection::check(conn, path, Check::Full)?;
    let chain = journal::verify(conn).map_err(|error| StoreError::sql(path, error))?;
    let held = alone.chain.as_ref().is_some_and(|chain| chain.broken_at.is_none());
    if held && chain.broken_at.is_some() && sidecar::has_journal(path) {
        let detail = "the log does not belong to the file".to_owned();
        return Err(StoreError::Corrupt { path: path.to_path_buf(), detail });
    }
    Ok(chain.broken_at)
}

fn set_log_aside(path: &Path) -> Option<PathBuf> {
    let kept = sidecar::beside(path, &format!("-wal.{}.damaged", crate::clock::new_id()));
    file::replace(&sidecar::beside(path, "-wal"), &kept).ok().map(|()| kept)
}

/// Opens a private copy for reading. Of a newer version, only what this version knows can be read.
fn view(path: &Path, reason: ReadOnlyReason, migrations: &[Migration]) -> Result<Opened, StoreError> {
    let unclean = sidecar::has_journal(path);
    let copy = Snapshot::take(path)?;
    let mut conn = connection::plain(&copy.file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let sql = |error| StoreError::sql(path, error);
    connection::check(&conn, path, if unclean { Check::Full } else { Check::Quick })?;
    if !matches!(reason, ReadOnlyReason::Newer { .. }) {
        let from = version(&conn).map_err(sql)?;
        schema::apply(&mut conn, from, migrations).map_err(sql)?;
        schema::compare(&conn, path, migrations)?;
    }
    conn.pragma_update(None, "query_only", 1).map_err(sql)?;
    let reads = Reads { conn, path: path.to_path_buf() };
    let notes = vec![Note::ReadOnly(reason.clone())];
    Ok(Opened { store: Store::viewing(reads, reason, copy), notes })
}

/// Whether the file and its folder can be written; asked of the system, not of the permission bits alone.
fn is_writable(path: &Path) -> bool {
    let locked = fs::metadata(path).is_ok_and(|meta| meta.permissions().readonly());
    let probe = Temporary::beside(path);
    !locked
        && OpenOptions::new().read(true).write(true).open(path).is_ok()
        && OpenOptions::new().write(true).create_new(true).open(&probe.path).is_ok()
}

#[cfg(test)]
mod tests;
