//! The statements that change rows. Only the door and undo call them, inside their transaction.

use portfolio::{Entity, Id, Row, Value};
use rusqlite::{Connection, ToSql, params_from_iter};

use crate::convert::Cell;
use crate::rows::columns;

pub(crate) fn insert(conn: &Connection, entity: Entity, row: &Row) -> rusqlite::Result<()> {
    let places = ", ?".repeat(entity.fields().len());
    let sql = format!(
        "INSERT INTO \"{}\" ({}, deleted, row_version) VALUES (?{places}, 0, 1)",
        entity.name(),
        columns(entity)
    );
    let id = Value::Text(row.id.to_string());
    let values = std::iter::once(&id).chain(&row.values).map(Cell);
    conn.prepare_cached(&sql)?.execute(params_from_iter(values)).map(|_| ())
}

pub(crate) fn remove(conn: &Connection, entity: Entity, id: Id) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", entity.name());
    conn.prepare_cached(&sql)?.execute([id.to_string()]).map(|_| ())
}

/// A new value in one column; `deleted` is one of them.
pub(crate) fn set(
    conn: &Connection,
    entity: Entity,
    id: Id,
    column: &str,
    value: &dyn ToSql,
) -> rusqlite::Result<()> {
    let sql = format!(
        "UPDATE \"{}\" SET \"{column}\" = ?2, row_version = row_version + 1 WHERE id = ?1",
        entity.name()
    );
    conn.prepare_cached(&sql)?.execute([&id.to_string() as &dyn ToSql, value]).map(|_| ())
}
