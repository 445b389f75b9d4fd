//! Backups: a whole copy under its final name only after it was opened, checked and compared with the original.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::claims::Claim;
use crate::clock;
use crate::connection::{self, Check};
use crate::error::StoreError;
use crate::file::{self, Temporary};
use crate::schema::{self, MIGRATIONS};
use crate::sidecar::Holder;
use crate::store::Store;
use crate::{header, journal, rotation};

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackupKind {
    /// By the clock.
    Regular,
    /// Because a person asked for it.
    Asked,
    /// Before the tables change.
    Migration,
    /// Before an import.
    Import,
    /// Before a restore.
    Restore,
}

impl BackupKind {
    const ALL: [BackupKind; 5] = [
        BackupKind::Regular,
        BackupKind::Asked,
        BackupKind::Migration,
        BackupKind::Import,
        BackupKind::Restore,
    ];

    /// The code in a backup's name.
    pub fn code(self) -> &'static str {
        match self {
            BackupKind::Regular => "regular",
            BackupKind::Asked => "asked",
            BackupKind::Migration => "migration",
            BackupKind::Import => "import",
            BackupKind::Restore => "restore",
        }
    }
}

/// A backup as it lies in its folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Backup {
    /// Where.
    pub path: PathBuf,
    /// How large, in bytes.
    pub size: u64,
    /// When it was made, as `now_utc` writes it.
    pub at: String,
    /// Why it was made.
    pub kind: BackupKind,
    /// The version of its tables.
    pub schema: u32,
    /// Whether it passed its checks when made and still has the length it had.
    pub verified: bool,
}

impl Store {
    /// Makes a verified backup in a folder (made when missing) and lets old regular ones go. `at` is the present time.
    pub fn backup(&self, folder: &Path, kind: BackupKind, at: &str) -> Result<Backup, StoreError> {
        let made = take(&self.conn, self.path(), folder, kind, at)?;
        let all = backups(folder, self.path())?;
        for old in rotation::expired(&all, at) {
            // One that cannot be removed now is removed next time.
            let _ = fs::remove_file(&old.path);
        }
        Ok(made)
    }
}

/// Where backups go unless the caller keeps them elsewhere: a folder beside the portfolio.
pub fn default_backups(portfolio: &Path) -> PathBuf {
    let stem = portfolio.file_stem().unwrap_or_default().to_string_lossy();
    portfolio.with_file_name(format!("{stem}.backups"))
}

/// The backups of a portfolio in a folder, newest first.
pub fn backups(folder: &Path, portfolio: &Path) -> Result<Vec<Backup>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(folder, &error)),
    };
    let mut all: Vec<Backup> = entries.flatten().filter_map(|entry| read(&entry.path(), portfolio)).collect();
    all.sort_by(|one, other| (&other.at, &other.path).cmp(&(&one.at, &one.path)));
    Ok(all)
}

/// Opens a backup and looks for damage; nothing is written.
pub fn verify(path: &Path) -> Result<(), StoreError> {
    contents(path).map(|_| ())
}

pub(crate) fn take(
    conn: &Connection,
    portfolio: &Path,
    folder: &Path,
    kind: BackupKind,
    at: &str,
) -> Result<Backup, StoreError> {
    fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, &error))?;
    let sql = |error| StoreError::sql(portfolio, error);
    let schema: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(sql)?;
    let target = free_name(folder, portfolio, kind, at, schema);
    let temporary = Temporary::beside(&target);
    copy_into(conn, &target, &temporary.path)?;
    file::sync(&temporary.path)?;
    let copied = contents(&temporary.path)?;
    let original = Contents::of(conn).map_err(sql)?;
    if copied != original {
        let detail = "the copy differs from the portfolio".to_owned();
        return Err(StoreError::Unverified { path: target, detail });
    }
    temporary.sync_and_put(&target)?;
    read(&target, portfolio).ok_or(StoreError::Missing { path: target })
}

/// Writes a compact copy of an open portfolio, without a log.
pub(crate) fn copy_into(conn: &Connection, blame: &Path, target: &Path) -> Result<(), StoreError> {
    let text = target.to_str().ok_or_else(|| StoreError::Io {
        path: target.to_path_buf(),
        kind: std::io::ErrorKind::InvalidFilename,
        detail: "not Unicode".into(),
    })?;
    conn.execute("VACUUM INTO ?1", [text]).map(|_| ()).map_err(|error| StoreError::sql(blame, error))
}

/// What a copy must have in common with its original.
#[derive(PartialEq, Eq)]
struct Contents {
    rows: BTreeMap<String, i64>,
    chain_end: String,
}

impl Contents {
    fn of(conn: &Connection) -> rusqlite::Result<Contents> {
        Ok(Contents { rows: counts(conn)?, chain_end: journal::last_hash(conn)? })
    }
}

fn contents(path: &Path) -> Result<Contents, StoreError> {
    let Some(_claim) = Claim::of(path) else {
        return Err(StoreError::InUse { path: path.to_path_buf(), by: Some(Holder::this_process()) });
    };
    let header = header::read(path)?;
    let conn = connection::plain(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection::check(&conn, path, Check::Full)?;
    if header.user_version == schema::newest(MIGRATIONS) {
        schema::compare(&conn, path, MIGRATIONS)?;
    }
    Contents::of(&conn).map_err(|error| StoreError::sql(path, error))
}

/// Rows by table.
pub(crate) fn counts(conn: &Connection) -> rusqlite::Result<BTreeMap<String, i64>> {
    let mut statement =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    let tables: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let count = |table: String| {
        let rows = conn.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
        Ok((table, rows))
    };
    tables.into_iter().map(count).collect()
}

/// `<portfolio>.<20261123T083000Z>[-n].<kind>.v<schema>.pmo`.
fn free_name(folder: &Path, portfolio: &Path, kind: BackupKind, at: &str, schema: u32) -> PathBuf {
    let stem = portfolio.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let stamp: String = at.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = |more: String| folder.join(format!("{stem}.{stamp}{more}.{}.v{schema}.pmo", kind.code()));
    let mut target = name(String::new());
    let mut number = 2;
    while target.exists() {
        target = name(format!("-{number}"));
        number += 1;
    }
    target
}

/// Reads a backup's name and head.
fn read(path: &Path, portfolio: &Path) -> Option<Backup> {
    let stem = portfolio.file_stem()?.to_str()?;
    let rest = path.file_name()?.to_str()?.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".pmo")?;
    let mut parts = rest.split('.');
    let (stamp, kind, version) = (parts.next()?, parts.next()?, parts.next()?);
    let kind = BackupKind::ALL.into_iter().find(|one| one.code() == kind)?;
    let size = fs::metadata(path).ok()?.len();
    let verified = header::read(path).is_ok_and(|header| header.fits(size));
    let schema = version.strip_prefix('v')?.parse().ok()?;
    Some(Backup { path: path.to_path_buf(), size, at: time_of(stamp)?, kind, schema, verified })
}

/// `20261123T083000Z` with its punctuation back.
fn time_of(stamp: &str) -> Option<String> {
    let stamp = stamp.split('-').next()?;
    let part = |range: std::ops::Range<usize>| stamp.get(range);
    let (date, time) =
        ((part(0..4)?, part(4..6)?, part(6..8)?), (part(9..11)?, part(11..13)?, part(13..15)?));
    let text = format!("{}-{}-{}T{}:{}:{}Z", date.0, date.1, date.2, time.0, time.1, time.2);
    clock::parse(&text).map(|_| text)
}
