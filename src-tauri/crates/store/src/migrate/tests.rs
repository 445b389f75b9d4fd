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
