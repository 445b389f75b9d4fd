//! Opening, closing and everything that can be wrong with a file.

use std::fs;
use std::path::{Path, PathBuf};

use portfolio::{Change, Entity, Project, Setting};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{Access, Note, ReadOnlyReason, Step, Store, StoreError, new_id};

const AT: &str = "2026-11-23T08:30:00Z";

fn step(op: &str) -> Step<'_> {
    Step { op, author: "王芳", reason: "", at: AT }
}

fn fresh() -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("组合.pmo");
    Store::create(&path).expect("created").store.close().expect("closed");
    (folder, path)
}

fn add_project(store: &mut Store, name: &str) -> portfolio::Id {
    let project = Project { code: name.into(), name: name.into(), ..Project::new(new_id()) };
    let id = project.id;
    let done = store.transact::<_, StoreError>(step("add"), |tx| tx.apply(Change::insert(&project)));
    done.expect("a project can be added");
    id
}

fn editable(path: &Path) -> Store {
    Store::open(path, Access::ReadWrite).unwrap_or_else(|error| panic!("opens: {error}")).store
}

fn refused(path: &Path, access: Access) -> StoreError {
    match Store::open(path, access) {
        Ok(_) => panic!("{} must not open", path.display()),
        Err(error) => error,
    }
}

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let (_folder, path) = fresh();
    let mut store = editable(&path);
    let id = add_project(&mut store, "客户中心");
    store.close().expect("closes");
    let store = editable(&path);
    assert_eq!(store.get::<Project>(id).expect("reads").expect("is there").name, "客户中心");
    assert_eq!(store.verify_chain().expect("reads").broken_at, None);
}

#[test]
fn a_closed_portfolio_is_one_file() {
    let (folder, path) = fresh();
    let mut store = editable(&path);
    add_project(&mut store, "a");
    store.close().expect("closes");
    let left: Vec<_> =
        fs::read_dir(folder.path()).expect("lists").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, [path.file_name().expect("a name")], "nothing may lie beside a closed file");
    assert_eq!(fs::read(&path).expect("reads")[18], 1, "the file must not need a log");
}

#[test]
fn dropping_closes_as_well() {
    let (_folder, path) = fresh();
    add_project(&mut editable(&path), "a");
    let again = Store::open(&path, Access::ReadWrite).expect("opens");
    assert_eq!(again.notes, [], "nothing to tell after a clean stop");
}

#[test]
fn a_second_instance_is_refused_and_told_who_has_the_file() {
    let (_folder, path) = fresh();
    let mut first = editable(&path);
    add_project(&mut first, "a");
    match refused(&path, Access::ReadWrite) {
        StoreError::InUse { by: Some(by), .. } => assert_eq!(by.process, std::process::id()),
        other => panic!("not in use: {other}"),
    }
    add_project(&mut first, "b");
    assert_eq!(first.count(Entity::Project).expect("counts"), 2);
}

#[test]
fn a_read_only_file_opens_for_reading_and_stays_as_it_is() {
    let (_folder, path) = fresh();
    let before = fs::read(&path).expect("reads");
    let mut rights = fs::metadata(&path).expect("meta").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).expect("set");
    let opened = Store::open(&path, Access::ReadWrite).expect("opens");
    assert_eq!(opened.notes, [Note::ReadOnly(ReadOnlyReason::NotWritable)]);
    opened.store.close().expect("closes");
    assert_eq!(fs::read(&path).expect("reads"), before);
}

#[test]
fn a_newer_file_opens_for_reading_and_stays_byte_for_byte() {
    let (folder, path) = fresh();
    add_project(&mut editable(&path), "a");
    let conn = Connection::open(&path).expect("opens");
    conn.execute_batch("ALTER TABLE project ADD COLUMN later TEXT; PRAGMA user_version = 99").expect("newer");
    conn.close().expect("closes");
    let before = fs::read(&path).expect("reads");
    let opened = Store::open(&path, Access::ReadWrite).expect("opens");
    assert_eq!(opened.notes, [Note::ReadOnly(ReadOnlyReason::Newer { version: 99 })]);
    assert_eq!(opened.store.count(Entity::Project).expect("counts"), 1);
    opened.store.close().expect("closes");
    assert_eq!(fs::read(&path).expect("reads"), before);
    assert_eq!(fs::read_dir(folder.path()).expect("lists").count(), 1);
}

#[test]
fn files_of_other_kinds_are_told_apart() {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("text.pmo"), "not a database ".repeat(20)).expect("writes");
    fs::write(path("empty.pmo"), "").expect("writes");
    let other = Connection::open(path("other.pmo")).expect("opens");
    other.execute_batch("CREATE TABLE t (a); PRAGMA application_id = 7").expect("writes");
    drop(other);
    assert!(matches!(refused(&path("text.pmo"), Access::ReadWrite), StoreError::NotAPortfolio { .. }));
    assert!(matches!(refused(&path("empty.pmo"), Access::ReadWrite), StoreError::NotAPortfolio { .. }));
    assert!(matches!(refused(folder.path(), Access::ReadOnly), StoreError::NotAPortfolio { .. }));
    assert!(matches!(refused(&path("none.pmo"), Access::ReadWrite), StoreError::Missing { .. }));
    let error = refused(&path("other.pmo"), Access::ReadWrite);
    assert!(matches!(error, StoreError::OtherApplication { application_id: 7, .. }), "{error}");
    assert!(fs::read(path("empty.pmo")).expect("reads").is_empty(), "nothing is made of an empty file");
}

#[test]
fn a_trigger_in_a_received_file_is_refused() {
    let (_folder, path) = fresh();
    let conn = Connection::open(&path).expect("opens");
    conn.execute_batch("CREATE TRIGGER evil AFTER UPDATE ON task BEGIN DELETE FROM risk; END")
        .expect("added");
    drop(conn);
    assert!(
        matches!(refused(&path, Access::ReadWrite), StoreError::AlteredSchema { object, .. } if object == "evil")
    );
}

#[test]
fn create_never_replaces_a_file() {
    let (_folder, path) = fresh();
    let before = fs::read(&path).expect("reads");
    assert!(matches!(Store::create(&path), Err(StoreError::Exists { .. })));
    assert_eq!(fs::read(&path).expect("reads"), before);
}

#[test]
fn a_failed_step_leaves_nothing_and_an_empty_one_no_trace() {
    let (_folder, path) = fresh();
    let mut store = editable(&path);
    let setting = Setting { name: "language".into(), value: "zh-CN".into(), ..Setting::new(new_id()) };
    let failed = store.transact::<(), _>(step("set"), |tx| {
        tx.apply(Change::insert(&setting))?;
        Err(StoreError::NothingToUndo)
    });
    assert!(failed.is_err());
    assert_eq!(store.count(Entity::Setting).expect("counts"), 0);
    store.transact::<_, StoreError>(step("set"), |tx| tx.apply(Change::insert(&setting))).expect("works now");
    let same = Change::Set {
        entity: Entity::Setting,
        id: setting.id,
        field: "value",
        value: portfolio::Value::Text("zh-CN".into()),
    };
    let done = store.transact::<_, StoreError>(step("set"), |tx| tx.apply(same)).expect("works");
    assert_eq!((done.step, done.touched), (None, vec![]), "what is already so is no change");
    assert_eq!(store.verify_chain().expect("reads").steps, 1);
}

#[test]
fn a_file_that_cannot_grow_loses_nothing_and_says_that_it_is_full() {
    let (_folder, path) = fresh();
    let mut store = editable(&path);
    add_project(&mut store, "a");
    let pages: i64 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).expect("counts");
    store.conn.pragma_update(None, "max_page_count", pages).expect("set");
    let large = Project { name: "b".into(), description: "述".repeat(20_000), ..Project::new(new_id()) };
    let large = Project { code: "b".into(), ..large };
    let full = store.transact::<_, StoreError>(step("add"), |tx| tx.apply(Change::insert(&large)));
    assert!(matches!(full, Err(StoreError::Full { .. })), "{full:?}");
    assert_eq!(store.count(Entity::Project).expect("counts"), 1);
    store.conn.pragma_update(None, "max_page_count", pages + 1000).expect("space is freed");
    add_project(&mut store, "b");
    assert_eq!(store.verify_chain().expect("reads").steps, 2);
}

#[test]
fn a_file_that_was_replaced_while_open_is_not_written_to() {
    let (folder, path) = fresh();
    let mut store = editable(&path);
    if crate::platform::identity(&path).is_none() {
        eprintln!("SKIPPED: this system does not let an open file be replaced");
        return;
    }
    let other = folder.path().join("other.pmo");
    Store::create(&other).expect("created").store.close().expect("closed");
    let before = fs::read(&other).expect("reads");
    fs::rename(&other, &path).expect("replaced");
    let refused = store.transact::<_, StoreError>(step("add"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
    drop(store);
    assert_eq!(fs::read(&path).expect("reads"), before, "the file that came is not touched");
}
