//! How this program opens SQLite: pragmas that are read back, hardening against made-up files, the exclusive lock.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;
use crate::sidecar;

/// Statements kept ready; each table needs about eight.
const STATEMENTS: usize = 512;

/// Pages after which the write-ahead log goes into the file.
const LONG_LOG: i64 = 1000;

/// How commits reach the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JournalMode {
    /// Write-ahead log: what we want.
    Wal,
    /// Rollback journal: where the file system has no room for a log.
    Rollback,
}

/// Opens and locks a portfolio for this process alone. Until `may_fold` is called, closing writes no log into the file:
/// the log may be foreign and must be looked at first.
pub(crate) fn exclusive(path: &Path) -> Result<(Connection, JournalMode), StoreError> {
    lock(path).map_err(|error| match error {
        StoreError::InUse { path, .. } => StoreError::InUse { by: sidecar::read(&path), path },
        other => other,
    })
}

fn lock(path: &Path) -> Result<(Connection, JournalMode), StoreError> {
    let conn = plain(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let sql = |error| StoreError::sql(path, error);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(sql)?;
    let mode: String =
        conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0)).map_err(sql)?;
    let mode =
        if mode.eq_ignore_ascii_case("wal") { JournalMode::Wal } else { rollback(&conn).map_err(sql)? };
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT").map_err(sql)?;
    read_back(&conn, path)?;
    Ok((conn, mode))
}

/// Opens a file that nobody else looks at: a copy under a temporary name.
pub(crate) fn plain(path: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    let sql = |error| StoreError::sql(path, error);
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(sql)?;
    conn.busy_timeout(Duration::ZERO).map_err(sql)?;
    // Before anything is read: then no shared-memory file is made.
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(sql)?;
    harden(&conn).map_err(sql)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(conn)
}

/// A received file may carry triggers, views and odd pages: none of them may run or mislead.
fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    for (pragma, value) in PRAGMAS {
        conn.pragma_update(None, pragma, value)?;
    }
    Ok(())
}

/// The two `fullfsync` pragmas matter on macOS and are harmless elsewhere. A commit writes the log into the file only when
/// nobody did so between commits, which is what `tidy` is for: whoever waits for a commit should not wait for that, too.
const PRAGMAS: &[(&str, i64)] = &[
    ("cell_size_check", 1),
    ("foreign_keys", 1),
    ("synchronous", 2),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("wal_autocheckpoint", 8 * LONG_LOG),
    ("cache_size", -65_536),
];

fn read_back(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    for (pragma, wanted) in PRAGMAS {
        let found: i64 = conn
            .pragma_query_value(None, pragma, |row| row.get(0))
            .map_err(|error| StoreError::sql(path, error))?;
        if found != *wanted {
            return Err(StoreError::Internal { detail: format!("{pragma} is {found}, not {wanted}") });
        }
    }
    Ok(())
}

fn rollback(conn: &Connection) -> rusqlite::Result<JournalMode> {
    conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    Ok(JournalMode::Rollback)
}

/// Lets closing write the log into the file again.
pub(crate) fn may_fold(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map(|_| ())
}

/// Leaves one whole file that can travel alone: everything in it, no log beside it.
pub(crate) fn fold(conn: &Connection) -> rusqlite::Result<()> {
    conn.flush_prepared_statement_cache();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    rollback(conn).map(|_| ())
}

/// Writes a log that has grown long into the file. Every commit in it is on the disk already.
pub(crate) fn tidy(conn: &Connection) -> rusqlite::Result<()> {
    let waiting = conn.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
        Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?)
    })?;
    if waiting < LONG_LOG {
        return Ok(());
    }
    conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
}

/// How thoroughly to look for damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Check {
    /// Page structure only.
    Quick,
    /// Indexes against their tables, too.
    Full,
}

/// Looks for damage.
pub(crate) fn check(conn: &Connection, path: &Path, check: Check) -> Result<(), StoreError> {
    let pragma = match check {
        Check::Quick => "PRAGMA quick_check(1)",
        Check::Full => "PRAGMA integrity_check(1)",
    };
    let verdict: String =
        conn.query_row(pragma, [], |row| row.get(0)).map_err(|error| StoreError::sql(path, error))?;
    if verdict == "ok" {
        return Ok(());
    }
    Err(StoreError::Corrupt { path: path.to_path_buf(), detail: verdict })
}
