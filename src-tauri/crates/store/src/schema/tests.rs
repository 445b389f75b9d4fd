//! The tables are those that the descriptions of records call for, column by column.
//! With PMO_BLESS=1 the newest migration is written anew from the descriptions; once it is released, that is over.

use std::path::Path;

use portfolio::{Entity, Field, Kind, Presence};
use rusqlite::Connection;

use super::*;
use crate::convert;

const HEAD: &str =
    "-- Version 4: fields and kinds of records that version 3 did not know. Fields that were added hold
-- what nobody filled. The journal is looked up by step and record together: an index by record alone was written all over
-- by every step that moves a whole plan.

DROP INDEX journal_step;
DROP INDEX journal_record;
CREATE INDEX journal_step ON journal (step, record);

";

/// What waits to be sent is no record: it is not undone, and no frozen month holds it.
const OUTBOX: &str = "
CREATE TABLE outbox (
    robot TEXT NOT NULL CHECK (length(robot) = 36),
    event TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('known', 'waiting', 'sent', 'failed', 'discarded', 'withdrawn')),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    tried_at INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    reason TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (robot, event)
) STRICT, WITHOUT ROWID;
";

/// The statements that make the tables of the version before those of the descriptions. Nothing is renamed or taken away.
fn expected() -> String {
    let mut conn = Connection::open_in_memory().expect("memory");
    apply(&mut conn, 0, &MIGRATIONS[..3]).expect("version 3");
    let steps = Entity::ALL.iter().map(|&entity| match columns_of(&conn, entity) {
        known if known.is_empty() => table(entity),
        known => added(entity, &known),
    });
    format!("{HEAD}{}{OUTBOX}", steps.collect::<String>())
}

/// Name, type and whether something must stand in it, for each column of a table; none when there is no such table.
fn columns_of(conn: &Connection, entity: Entity) -> Vec<(String, String, bool)> {
    let mut statement = conn.prepare(&format!("PRAGMA table_info(\"{}\")", entity.name())).expect("a table");
    let rows = statement.query_map([], |row| Ok((row.get(1)?, row.get(2)?, row.get(3)?))).expect("columns");
    rows.collect::<Result<_, _>>().expect("columns")
}

fn added(entity: Entity, known: &[(String, String, bool)]) -> String {
    let new = |field: &&Field| !known.iter().any(|(name, ..)| name == field.name);
    let name = entity.name();
    let mut sql = String::new();
    for field in entity.fields().iter().filter(new) {
        sql.push_str(&format!("ALTER TABLE \"{name}\" ADD COLUMN {}{};\n", column(field), default(field)));
        if is_looked_up(entity, field) {
            sql.push_str(&format!("CREATE INDEX {name}_{0} ON \"{name}\" (\"{0}\");\n", field.name));
        }
    }
    sql
}

fn default(field: &Field) -> String {
    match (is_nullable(field), field.filler()) {
        (true, _) => String::new(),
        (false, portfolio::Value::Int(number)) => format!(" DEFAULT {number}"),
        (false, portfolio::Value::Text(text)) => format!(" DEFAULT '{}'", text.replace('\'', "''")),
        (false, portfolio::Value::Null) => panic!("{} needs a value that old rows can hold", field.name),
    }
}

fn table(entity: Entity) -> String {
    let name = entity.name();
    let mut sql = format!("\nCREATE TABLE \"{name}\" (\n    id TEXT PRIMARY KEY CHECK (length(id) = 36),\n");
    for field in entity.fields() {
        sql.push_str(&format!("    {},\n", column(field)));
    }
    sql.push_str("    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),\n");
    sql.push_str("    row_version INTEGER NOT NULL DEFAULT 1\n) STRICT;\n");
    for field in entity.fields().iter().filter(|field| is_looked_up(entity, field)) {
        sql.push_str(&format!("CREATE INDEX {name}_{0} ON \"{name}\" (\"{0}\");\n", field.name));
    }
    sql.push_str(&format!("CREATE INDEX {name}_deleted ON \"{name}\" (deleted) WHERE deleted <> 0;\n"));
    sql
}

fn column(field: &Field) -> String {
    let (kind, presence) = shape(field);
    let presence = if presence { " NOT NULL" } else { "" };
    let check = match field.kind {
        Kind::Flag => format!(" CHECK (\"{}\" IN (0, 1))", field.name),
        Kind::Percent => format!(" CHECK (\"{}\" BETWEEN 0 AND 100)", field.name),
        _ => String::new(),
    };
    format!("\"{}\" {kind}{presence}{check}", field.name)
}

fn shape(field: &Field) -> (&'static str, bool) {
    (if is_number(field) { "INTEGER" } else { "TEXT" }, !is_nullable(field))
}

/// Whether the column of a field can hold nothing at all.
fn is_nullable(field: &Field) -> bool {
    field.presence == Presence::Optional && convert::empty(field) == portfolio::Value::Null
}

/// Whether the column of a field holds numbers.
fn is_number(field: &Field) -> bool {
    matches!(field.kind, Kind::Integer(..) | Kind::Money | Kind::Minutes | Kind::Percent | Kind::Flag)
}

/// Records are looked up by what they belong to; an assignment by its task through `assignment_load`.
fn is_looked_up(entity: Entity, field: &Field) -> bool {
    let reference = matches!(field.kind, Kind::Reference(_));
    let served = (entity, field.name) == (Entity::Assignment, "task");
    reference
        && !served
        && (field.presence == Presence::Required || ["project", "parent"].contains(&field.name))
}

fn migration_file() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join("0004.sql")
}

#[test]
fn the_newest_migration_is_what_the_descriptions_call_for() {
    if std::env::var_os("PMO_BLESS").is_some() {
        std::fs::write(migration_file(), expected()).expect("the migration can be written");
        return;
    }
    let written = std::fs::read_to_string(migration_file()).expect("the migration is there");
    let differs = written
        .lines()
        .zip(expected().lines())
        .find(|(one, other)| one != other)
        .map(|pair| format!("{pair:?}"));
    assert!(written == expected(), "run this test with PMO_BLESS=1; first difference: {differs:?}");
}

#[test]
fn columns_of_a_fresh_file_are_the_fields_of_the_records() {
    let mut conn = Connection::open_in_memory().expect("memory");
    apply(&mut conn, 0, MIGRATIONS).expect("migrations run");
    for &entity in Entity::ALL {
        let mut found = columns_of(&conn, entity);
        let fields = entity.fields().iter().map(|field| {
            let (kind, presence) = shape(field);
            (field.name.to_owned(), kind.to_owned(), presence)
        });
        let own = |name: &str, kind: &str, presence| (name.to_owned(), kind.to_owned(), presence);
        let mut wanted = vec![own("id", "TEXT", true)];
        wanted.extend(fields);
        wanted.extend([own("deleted", "INTEGER", true), own("row_version", "INTEGER", true)]);
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "columns of {}", entity.name());
    }
}

#[test]
fn every_blank_record_fits_its_table() {
    let mut conn = Connection::open_in_memory().expect("memory");
    apply(&mut conn, 0, MIGRATIONS).expect("migrations run");
    for &entity in Entity::ALL {
        let values = entity.fields().iter().map(Field::filler).collect();
        let row = portfolio::Row { id: portfolio::Id(1), values };
        crate::write::insert(&conn, entity, &row)
            .unwrap_or_else(|error| panic!("{}: {error}", entity.name()));
    }
}

#[test]
fn a_foreign_trigger_is_noticed() {
    let mut conn = Connection::open_in_memory().expect("memory");
    apply(&mut conn, 0, MIGRATIONS).expect("migrations run");
    compare(&conn, Path::new("p"), MIGRATIONS).expect("a fresh file is as it should be");
    conn.execute_batch("CREATE TRIGGER t AFTER UPDATE ON task BEGIN DELETE FROM risk; END")
        .expect("a trigger");
    let error = compare(&conn, Path::new("p"), MIGRATIONS).expect_err("it must be noticed");
    assert!(matches!(error, StoreError::AlteredSchema { object, .. } if object == "t"));
}

#[test]
fn sqlite_is_past_the_log_reset_fault() {
    assert!(rusqlite::version_number() >= 3_051_003, "older versions can damage files in WAL mode");
}
