//! The mechanism, proven with a version that does not exist yet.

use std::fs;
use std::path::{Path, PathBuf};

use portfolio::{Change, Entity, Project};
use tempfile::TempDir;

use crate::opening::open;
use crate::schema::{MIGRATIONS, Migration, SCHEMA_VERSION};
use crate::{Access, Note, Opened, Step, Store, StoreError, backups, new_id, verify};

const NEXT: u32 = SCHEMA_VERSION + 1;
const GOOD: &str = "CREATE TABLE extra (id TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT;
                    ALTER TABLE project ADD COLUMN later TEXT;";
const FAILING: &str = "CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);";
const LOSING: &str = "DELETE FROM journal;";

fn with(sql: &'static str) -> Vec<Migration> {
    MIGRATIONS.iter().copied().chain([Migration { version: NEXT, sql }]).collect()
}

struct Place {
    _folder: TempDir,
    path: PathBuf,
    backups: PathBuf,
}

/// A closed portfolio of the present version with a project in it.
fn older() -> Place {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("p.pmo");
    let mut store = Store::create(&path).expect("created").store;
    let project = Project { code: "a".into(), name: "a".into(), ..Project::new(new_id()) };
    let step = Step { op: "add", author: "王芳", reason: "", at: "2026-11-23T08:30:00Z" };
    store.transact::<_, StoreError>(step, |tx| tx.apply(Change::insert(&project))).expect("added");
    store.close().expect("closed");
    Place { path, backups: folder.path().join("backups"), _folder: folder }
}

fn open_with(place: &Place, migrations: &[Migration]) -> Result<Opened, StoreError> {
    open(&place.path, Access::ReadWrite, &place.backups, migrations)
}

#[test]
fn an_older_file_is_backed_up_and_migrated() {
    let place = older();
    let opened = open_with(&place, &with(GOOD)).unwrap_or_else(|error| panic!("migrates: {error}"));
    let [Note::Migrated { from: SCHEMA_VERSION, to: NEXT, backup }] = opened.notes.as_slice() else {
        panic!("it must be told: {:?}", opened.notes)
    };
    verify(backup).expect("the backup is whole");
    assert_eq!(backups(&place.backups, &place.path).expect("listed")[0].schema, SCHEMA_VERSION);
    assert_eq!(opened.store.count(Entity::Project).expect("counts"), 1);
    assert_eq!(opened.store.verify_chain().expect("reads").broken_at, None);
    opened.store.close().expect("closed");
    let again = open_with(&place, &with(GOOD)).unwrap_or_else(|error| panic!("opens: {error}"));
    assert_eq!(again.notes, [], "a second time there is nothing to do");
}

#[test]
fn the_old_program_opens_the_migrated_file_for_reading() {
    let place = older();
    drop(open_with(&place, &with(GOOD)));
    let opened = Store::open(&place.path, Access::ReadWrite).unwrap_or_else(|error| panic!("opens: {error}"));
    assert!(matches!(
        opened.notes.as_slice(),
        [Note::ReadOnly(crate::ReadOnlyReason::Newer { version: NEXT })]
    ));
    assert_eq!(opened.store.count(Entity::Project).expect("counts"), 1);
}

#[test]
fn a_migration_that_fails_or_loses_rows_leaves_the_file_as_it_was() {
    for sql in [FAILING, LOSING] {
        let place = older();
        assert!(open_with(&place, &with(sql)).is_err(), "{sql}");
        assert_eq!(left_beside(&place.path), Vec::<String>::new(), "{sql}");
        let opened =
            Store::open(&place.path, Access::ReadWrite).unwrap_or_else(|error| panic!("opens: {error}"));
        assert_eq!(opened.notes, []);
        assert_eq!(opened.store.verify_chain().expect("reads").steps, 1);
    }
}

#[test]
fn an_older_file_can_be_read_without_being_changed() {
    let place = older();
    let before = fs::read(&place.path).expect("reads");
    let opened = open(&place.path, Access::ReadOnly, &place.backups, &with(GOOD));
    let store = opened.unwrap_or_else(|error| panic!("opens: {error}")).store;
    assert_eq!(store.count(Entity::Project).expect("counts"), 1);
    drop(store);
    assert_eq!(fs::read(&place.path).expect("reads"), before);
}

fn left_beside(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path.parent().expect("a folder")).expect("lists");
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name != "p.pmo" && name != "backups").collect()
}

#[test]
fn a_baseline_of_version_1_is_compared_by_what_it_kept() {
    use portfolio::Id;
    use portfolio::plan::compare::{TaskDifference, Unknown, compare};
    use portfolio::plan::{Snapshot, reschedule};

    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("p.pmo");
    crate::store::create(&path, &MIGRATIONS[..1]).expect("a file of version 1");
    let id = |number: u32| format!("00000000-0000-0000-0000-{number:012}");
    let conn = rusqlite::Connection::open(&path).expect("opens");
    let columns = |entity: Entity| {
        let mut statement =
            conn.prepare(&format!("PRAGMA table_info(\"{}\")", entity.name())).expect("a table");
        let names = statement.query_map([], |row| row.get(1)).expect("columns");
        names.collect::<Result<Vec<String>, _>>().expect("columns")
    };
    // Rows as version 1 has them: what is not given is blank.
    let insert = |entity: Entity, given: &[(&str, String)]| {
        let blank = |name: &String| match entity.field(name).map(|(_, field)| field.filler()) {
            Some(portfolio::Value::Text(text)) => format!("'{text}'"),
            Some(portfolio::Value::Int(number)) => number.to_string(),
            Some(portfolio::Value::Null) => "NULL".into(),
            None => "0".into(),
        };
        let value = |name: &String| {
            let given = given.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            given.unwrap_or_else(|| blank(name))
        };
        let values: Vec<String> = columns(entity).iter().map(value).collect();
        let sql = format!("INSERT INTO \"{}\" VALUES ({})", entity.name(), values.join(", "));
        conn.execute(&sql, []).unwrap_or_else(|error| panic!("{sql}: {error}"));
    };
    let text = |text: &str| format!("'{text}'");
    let project = text(&id(1));
    let named = ("name", text("行"));
    insert(Entity::Project, &[("id", project.clone())]);
    for (task, parent) in [(2, "NULL".to_owned()), (3, text(&id(2))), (4, text(&id(2)))] {
        let own = [("id", text(&id(task))), ("project", project.clone()), ("parent", parent)];
        let figures = [("position", task.to_string()), ("duration", "480".into()), named.clone()];
        insert(Entity::Task, &[&own[..], &figures[..]].concat());
    }
    insert(Entity::Baseline, &[("id", text(&id(9))), ("project", project.clone())]);
    for (copy, task, duration) in [(10, 2, 480), (11, 3, 480), (12, 4, 960)] {
        let own = [("id", text(&id(copy))), ("project", project.clone()), ("baseline", text(&id(9)))];
        let of = [("task", text(&id(task))), named.clone(), ("duration", duration.to_string())];
        insert(Entity::BaselineTask, &[&own[..], &of[..]].concat());
    }
    drop(conn);
    let backups = folder.path().join("backups");
    let opened = open(&path, Access::ReadWrite, &backups, MIGRATIONS);
    let store = opened.unwrap_or_else(|error| panic!("migrates: {error}")).store;
    let plan = store.load_plan(Id::parse(&id(1)).expect("an id")).expect("reads");
    let old = Snapshot::of_baseline(&plan, plan.baselines[0].id).expect("the old baseline reads");
    let now = Snapshot::of_plan(&plan);
    let compared = compare(&old, &now, &schedule::Calendar::standard());
    let told: Vec<_> = compared.tasks.iter().map(|task| task.differences.as_slice()).collect();
    let nothing: &[TaskDifference] = &[];
    assert_eq!(told, [nothing, nothing, &[TaskDifference::Duration]]);
    assert_eq!(compared.dependencies, [], "dependencies were not kept, which is no difference");
    assert_eq!(compared.unknown, [Unknown::Outline, Unknown::Dependencies, Unknown::Assignments]);
    assert_eq!(reschedule(&plan).plan.tasks.len(), 3);
}
