//! The tables of a portfolio file, version by version, and the check that a file has these and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use crate::error::StoreError;

/// Marks a file as a portfolio: "PMOd".
pub const APPLICATION_ID: u32 = 0x504d_4f64;

/// The schema that this program writes.
pub const SCHEMA_VERSION: u32 = MIGRATIONS[MIGRATIONS.len() - 1].version;

/// A step from one schema version to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    /// The version it leads to.
    pub version: u32,
    /// What it does.
    pub sql: &'static str,
}

/// All of them, oldest first. Once a version is released its file never changes.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../migrations/0001.sql") },
    Migration { version: 2, sql: include_str!("../migrations/0002.sql") },
    Migration { version: 3, sql: include_str!("../migrations/0003.sql") },
    Migration { version: 4, sql: include_str!("../migrations/0004.sql") },
];

/// The version that a list of migrations leads to.
pub(crate) fn newest(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(0, |migration| migration.version)
}

/// Runs the migrations above `from`, each with its version number, in one transaction.
pub(crate) fn apply(conn: &mut Connection, from: u32, migrations: &[Migration]) -> rusqlite::Result<()> {
    let transaction = conn.transaction()?;
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        transaction.execute_batch(migration.sql)?;
        transaction.pragma_update(None, "user_version", migration.version)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()
}

/// Compares the file's tables, indexes, triggers and views with those that the migrations make.
pub(crate) fn compare(conn: &Connection, path: &Path, migrations: &[Migration]) -> Result<(), StoreError> {
    let sql = |error| StoreError::sql(path, error);
    let mut fresh = Connection::open_in_memory().map_err(sql)?;
    apply(&mut fresh, 0, migrations).map_err(sql)?;
    let (expected, found) = (objects(&fresh).map_err(sql)?, objects(conn).map_err(sql)?);
    let strange = found.iter().find(|(name, text)| expected.get(*name) != Some(*text));
    let missing = expected.keys().find(|name| !found.contains_key(*name));
    match strange.map(|(name, _)| name).or(missing) {
        None => Ok(()),
        Some(object) => Err(StoreError::AlteredSchema { path: path.to_path_buf(), object: object.clone() }),
    }
}

/// Every object of the schema by name; SQLite's own, which have no text, only by their name.
fn objects(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

#[cfg(test)]
mod tests;
