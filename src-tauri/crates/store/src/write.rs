//! The statements that change rows. Only the door and undo call them, inside their transaction.

use std::sync::LazyLock;

use portfolio::{Entity, Id, Row, Value};
use rusqlite::{Connection, ToSql, params_from_iter};

use crate::convert::Cell;
use crate::rows::columns;

/// The statement for each kind of record, in the order of the kinds: building it anew would be felt in an import.
static INSERTS: LazyLock<Vec<String>> =
    LazyLock::new(|| Entity::ALL.iter().copied().map(insert_sql).collect());

fn insert_sql(entity: Entity) -> String {
    let places = ", ?".repeat(entity.fields().len());
    let (table, columns) = (entity.name(), columns(entity));
    format!("INSERT INTO \"{table}\" ({columns}, deleted, row_version) VALUES (?{places}, 0, 1)")
}

pub(crate) fn insert(conn: &Connection, entity: Entity, row: &Row) -> rusqlite::Result<()> {
    let id = Value::Text(row.id.to_string());
    let values = std::iter::once(&id).chain(&row.values).map(Cell);
    conn.prepare_cached(&INSERTS[entity as usize])?.execute(params_from_iter(values)).map(|_| ())
}

pub(crate) fn remove(conn: &Connection, entity: Entity, id: Id) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", entity.name());
    conn.prepare_cached(&sql)?.execute([id.to_string()]).map(|_| ())
}

/// New values in several columns of one row.
pub(crate) fn set_all<'a>(
    conn: &Connection,
    entity: Entity,
    id: Id,
    values: impl Iterator<Item = (&'a str, &'a Value)>,
) -> rusqlite::Result<()> {
    let (names, values): (Vec<&str>, Vec<&Value>) = values.unzip();
    let id = Value::Text(id.to_string());
    let params = values.into_iter().chain(std::iter::once(&id)).map(Cell);
    conn.prepare_cached(&update_sql(entity, &names))?.execute(params_from_iter(params)).map(|_| ())
}

/// Sets these columns, in their order, of the row that comes last.
pub(crate) fn update_sql(entity: Entity, names: &[&str]) -> String {
    let columns: Vec<String> = names.iter().map(|name| format!("\"{name}\" = ?")).collect();
    let (table, columns) = (entity.name(), columns.join(", "));
    format!("UPDATE \"{table}\" SET {columns}, row_version = row_version + 1 WHERE id = ?")
}

/// What stands in these columns of a row that is not deleted.
pub(crate) fn select_sql(entity: Entity, names: &[&str]) -> String {
    let columns: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("SELECT {} FROM \"{}\" WHERE id = ?1 AND deleted = 0", columns.join(", "), entity.name())
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
