//! The few facts about the file itself: which portfolio it is, when it was made, when it was last looked over.

use rusqlite::{Connection, OptionalExtension};

/// The portfolio's identity, the same in all its backups.
pub(crate) const PORTFOLIO: &str = "portfolio";
/// When the file was made.
pub(crate) const CREATED: &str = "created";
/// When its pages were last checked.
pub(crate) const CHECKED: &str = "checked";

pub(crate) fn read(conn: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    conn.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0)).optional()
}

pub(crate) fn write(conn: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    conn.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)", [name, value]).map(|_| ())
}
