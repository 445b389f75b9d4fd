//! The one door, undo and redo, history and the recycle bin, on random and on chosen actions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use portfolio::{BadValue, Change, Entity, Id, Project, Record, Risk, Row, Task, Value};
use proptest::prelude::*;
use store::{Access, Step, StepKind, Store, StoreError, What, new_id};
use tempfile::TempDir;

const AT: &str = "2026-11-23T08:30:00Z";

fn step(op: &str) -> Step<'_> {
    Step { op, author: "王芳", reason: "周会", at: AT }
}

fn fresh() -> (TempDir, PathBuf, Store) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("p.pmo");
    let store = Store::create(&path).expect("created").store;
    (folder, path, store)
}

fn apply(store: &mut Store, changes: Vec<Change>) -> Result<store::Done<()>, StoreError> {
    store.transact(step("edit"), |tx| tx.apply_all(changes))
}

fn set<R: Record>(id: Id, field: &'static str, value: Value) -> Change {
    Change::Set { entity: R::ENTITY, id, field, value }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Everything that a person can see: rows in use and rows in the recycle bin with the step that put them there.
fn state(store: &Store) -> BTreeMap<(Entity, Id), (Option<Row>, Option<i64>)> {
    let mut state = BTreeMap::new();
    for entity in [Entity::Project, Entity::Risk, Entity::Task] {
        for row in store.rows(entity).expect("reads") {
            state.insert((entity, row.id), (Some(row), None));
        }
    }
    for found in store.recycle_bin().expect("reads") {
        let row = store.row_even_deleted(found.entity, found.id).expect("reads");
        state.insert((found.entity, found.id), (row, Some(found.step)));
    }
    state
}

/// A random action; numbers pick among what is there.
#[derive(Clone, Debug)]
enum Action {
    AddProject(String),
    AddRisk(usize),
    Rename(usize, String),
    Rate(usize, i64),
    Discard(usize),
    Recover(usize),
    Undo,
    Redo,
}

fn action() -> impl Strategy<Value = Action> {
    let name = "[a-z项目风险]{1,6}";
    prop_oneof![
        2 => name.prop_map(Action::AddProject),
        2 => (0..20_usize).prop_map(Action::AddRisk),
        3 => (0..20_usize, name).prop_map(|(at, name)| Action::Rename(at, name)),
        2 => (0..20_usize, 1..=5_i64).prop_map(|(at, rate)| Action::Rate(at, rate)),
        1 => (0..20_usize).prop_map(Action::Discard),
        1 => (0..20_usize).prop_map(Action::Recover),
        2 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

fn pick<T: Copy>(all: &[T], at: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[at % all.len()])
}

fn ids(store: &Store, entity: Entity) -> Vec<Id> {
    store.rows(entity).expect("reads").iter().map(|row| row.id).collect()
}

/// The changes of an action as things stand; none when there is nothing to act on.
fn changes(store: &Store, action: &Action) -> Vec<Change> {
    let projects = ids(store, Entity::Project);
    let risks = ids(store, Entity::Risk);
    let one = match action {
        Action::AddProject(name) => Some(Change::insert(&project(name))),
        Action::AddRisk(at) => pick(&projects, *at)
            .map(|project| Change::insert(&Risk { project, title: "延期".into(), ..Risk::new(new_id()) })),
        Action::Rename(at, name) => pick(&projects, *at).map(|id| set::<Project>(id, "name", text(name))),
        Action::Rate(at, rate) => {
            pick(&risks, *at).map(|id| set::<Risk>(id, "probability", Value::Int(*rate)))
        }
        Action::Discard(at) => return discard(store, pick(&projects, *at)),
        Action::Recover(at) => {
            let bin: Vec<_> =
                store.recycle_bin().expect("reads").iter().map(|one| (one.entity, one.id)).collect();
            pick(&bin, *at).map(|(entity, id)| Change::Restore(entity, id))
        }
        Action::Undo | Action::Redo => None,
    };
    one.into_iter().collect()
}

/// Deletes a project with all that belongs to it.
fn discard(store: &Store, project: Option<Id>) -> Vec<Change> {
    let Some(project) = project else { return Vec::new() };
    let mut gone = store.dependents(Entity::Project, project).expect("reads");
    gone.push((Entity::Project, project));
    gone.into_iter().map(|(entity, id)| Change::Delete(entity, id)).collect()
}

fn project(name: &str) -> Project {
    Project { code: name.into(), name: name.into(), ..Project::new(new_id()) }
}

fn play(store: &mut Store, action: &Action) {
    match action {
        Action::Undo => drop(store.undo("王芳", AT)),
        Action::Redo => drop(store.redo("王芳", AT)),
        edit => {
            let changes = changes(store, edit);
            apply(store, changes).expect("a valid action");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(actions in prop::collection::vec(action(), 1..50)) {
        let (_folder, _path, mut store) = fresh();
        for action in &actions {
            play(&mut store, action);
        }
        let end = state(&store);
        let mut depth = 0;
        while store.undo_state().expect("reads").undo.is_some() {
            store.undo("王芳", AT).expect("undoes");
            depth += 1;
        }
        prop_assert!(state(&store).is_empty(), "all undone, nothing may be left");
        for _ in 0..depth {
            store.redo("王芳", AT).expect("redoes");
        }
        // Steps that stood undone at the end can be redone beyond it; the end itself is `depth` steps on.
        prop_assert_eq!(state(&store), end);
        prop_assert_eq!(store.verify_chain().expect("reads").broken_at, None);
        prop_assert!(store.verify_rows().expect("reads").is_empty(), "the journal explains every row");
    }
}

#[test]
fn hundreds_of_steps_are_undone_one_by_one() {
    let (_folder, path, mut store) = fresh();
    let project = project("0");
    apply(&mut store, vec![Change::insert(&project)]).expect("added");
    for number in 1..=300 {
        apply(&mut store, vec![set::<Project>(project.id, "name", text(&number.to_string()))]).expect("set");
    }
    drop(store);
    let mut store = Store::open(&path, Access::ReadWrite).expect("opens").store;
    for number in (0..300).rev() {
        let done = store.undo("王芳", AT).expect("undone, even after closing");
        assert_eq!(done.touched, [(Entity::Project, project.id)]);
        let name = store.get::<Project>(project.id).expect("reads").expect("there").name;
        assert_eq!(name, number.to_string());
    }
}

#[test]
fn a_new_edit_ends_redo() {
    let (_folder, _path, mut store) = fresh();
    apply(&mut store, vec![Change::insert(&project("a"))]).expect("added");
    apply(&mut store, vec![Change::insert(&project("b"))]).expect("added");
    store.undo("王芳", AT).expect("undone");
    assert!(store.undo_state().expect("reads").redo.is_some());
    apply(&mut store, vec![Change::insert(&project("c"))]).expect("added");
    assert_eq!(store.undo_state().expect("reads").redo, None);
    assert!(matches!(store.redo("王芳", AT), Err(StoreError::NothingToRedo)));
    store.undo("王芳", AT).expect("undone");
    store.undo("王芳", AT).expect("undone");
    assert!(matches!(store.undo("王芳", AT), Err(StoreError::NothingToUndo)));
}

#[test]
fn history_tells_who_changed_what_when_and_why() {
    let (_folder, _path, mut store) = fresh();
    let project = project("a");
    apply(&mut store, vec![Change::insert(&project)]).expect("added");
    apply(&mut store, vec![set::<Project>(project.id, "name", text("客户中心"))]).expect("set");
    store.undo("李雷", "2026-11-24T08:30:00Z").expect("undone");
    let history = store.history(Entity::Project, project.id).expect("reads");
    let whats: Vec<_> = history.iter().map(|entry| (entry.kind, entry.what.clone())).collect();
    let named = |old: &str, new: &str| What::Set { field: "name".into(), old: text(old), new: text(new) };
    assert_eq!(
        whats,
        [
            (StepKind::Undo, named("客户中心", "a")),
            (StepKind::Edit, named("a", "客户中心")),
            (StepKind::Edit, What::Inserted)
        ]
    );
    assert_eq!((history[0].author.as_str(), history[1].author.as_str()), ("李雷", "王芳"));
    assert_eq!(
        (history[1].reason.as_str(), history[1].op.as_str(), history[1].at.as_str()),
        ("周会", "edit", AT)
    );
}

#[test]
fn deleting_a_project_takes_its_records_along_and_brings_them_back() {
    let (_folder, _path, mut store) = fresh();
    let project = project("a");
    let summary = Task { project: project.id, name: "阶段".into(), ..Task::new(new_id()) };
    let line = Task { parent: Some(summary.id), ..Task { id: new_id(), ..summary.clone() } };
    apply(&mut store, vec![Change::insert(&line), Change::insert(&summary), Change::insert(&project)])
        .expect("the parts of a step may come in any order");
    assert_eq!(store.dependents(Entity::Task, summary.id).expect("reads"), [(Entity::Task, line.id)]);
    let gone = discard(&store, Some(project.id));
    let step = apply(&mut store, gone).expect("deleted").step.expect("a step");
    assert_eq!(store.count(Entity::Task).expect("counts"), 0);
    assert_eq!(store.rows(Entity::Project).expect("reads"), []);
    assert_eq!(store.row(Entity::Project, project.id).expect("reads"), None);
    let bin = store.recycle_bin().expect("reads");
    assert_eq!(bin.len(), 3);
    assert!(bin.iter().all(|one| one.step == step && one.author == "王芳" && one.at == AT));
    let refused = apply(&mut store, vec![set::<Project>(project.id, "name", text("b"))]);
    assert!(matches!(refused, Err(StoreError::NoSuchRecord(Entity::Project, _))), "the bin is not edited");
    let back = store.deleted_in_step(step).expect("reads");
    let back = back.into_iter().map(|(entity, id)| Change::Restore(entity, id)).collect();
    apply(&mut store, back).expect("restored");
    assert_eq!(store.of_project::<Task>(project.id).expect("reads").len(), 2);
    assert_eq!(store.recycle_bin().expect("reads"), []);
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let (_folder, _path, mut store) = fresh();
    let project = project("a");
    apply(&mut store, vec![Change::insert(&project)]).expect("added");
    let bad = |store: &mut Store, field, value| match apply(
        store,
        vec![set::<Project>(project.id, field, value)],
    ) {
        Err(StoreError::BadField(bad)) => (bad.field, bad.reason),
        other => panic!("accepted: {other:?}"),
    };
    assert_eq!(bad(&mut store, "stage", text("dreaming")), ("stage", BadValue::UnknownChoice));
    assert_eq!(bad(&mut store, "name", text("")), ("name", BadValue::Missing));
    assert_eq!(bad(&mut store, "planned_start", text("2026-13-01")), ("planned_start", BadValue::WrongShape));
    assert_eq!(
        bad(&mut store, "progress", Value::Int(10_001)),
        ("progress", BadValue::OutOfRange(0, 10_000))
    );
    assert_eq!(bad(&mut store, "colour", text("red")).1, BadValue::UnknownField);
    let twice = apply(&mut store, vec![Change::insert(&project)]);
    assert!(matches!(twice, Err(StoreError::DuplicateRecord(Entity::Project, _))));
    let stranger = Risk { project: Id(5), title: "t".into(), ..Risk::new(new_id()) };
    let dangling = apply(&mut store, vec![Change::insert(&stranger)]);
    assert!(matches!(dangling, Err(StoreError::DanglingReference { field: "project", target: Id(5), .. })));
    let nobody = apply(&mut store, vec![Change::Delete(Entity::Risk, Id(9))]);
    assert!(matches!(nobody, Err(StoreError::NoSuchRecord(Entity::Risk, Id(9)))));
    assert_eq!(store.count(Entity::Risk).expect("counts"), 0, "what was refused left nothing");
}

#[test]
fn equal_facts_are_stored_in_one_form() {
    let (_folder, _path, mut store) = fresh();
    let project = project("a");
    let task = Task { project: project.id, name: "t".into(), ..Task::new(new_id()) };
    apply(&mut store, vec![Change::insert(&project), Change::insert(&task)]).expect("added");
    apply(&mut store, vec![set::<Task>(task.id, "deadline", text("2026-11-23"))])
        .expect("a date is a moment");
    let again = apply(&mut store, vec![set::<Task>(task.id, "deadline", text("2026-11-23T00:00"))]);
    assert_eq!(again.expect("accepted").step, None, "the same moment in another form is no change");
    let emptied = apply(&mut store, vec![set::<Task>(task.id, "notes", Value::Null)]);
    assert_eq!(emptied.expect("accepted").step, None, "empty text and nothing are the same");
}

#[test]
fn fields_set_together_are_told_apart_and_taken_back_together() {
    let (_folder, path, mut store) = fresh();
    let project = Project { code: "P1".into(), name: "甲".into(), ..Project::new(new_id()) };
    apply(&mut store, vec![Change::insert(&project)]).expect("added");
    let before = state(&store);
    let together = vec![
        set::<Project>(project.id, "name", text("乙")),
        set::<Project>(project.id, "code", text("P1")),
        set::<Project>(project.id, "planned_start", text("2026-03-02")),
        set::<Project>(project.id, "name", text("丙")),
        set::<Project>(project.id, "budget", Value::Int(100)),
    ];
    apply(&mut store, together).expect("set");
    let after = state(&store);
    let told = store.history(Entity::Project, project.id).expect("a history");
    let field = |name: &str| {
        let found = told.iter().filter_map(|entry| match &entry.what {
            What::Set { field, old, new } if field == name => Some((old.clone(), new.clone())),
            _ => None,
        });
        found.collect::<Vec<_>>()
    };
    assert_eq!(field("name"), [(text("乙"), text("丙")), (text("甲"), text("乙"))], "newest first");
    assert_eq!(field("planned_start"), [(Value::Null, text("2026-03-02"))]);
    assert_eq!(field("code"), [], "what is so already is no change");
    store.undo("王芳", AT).expect("undone");
    assert_eq!(state(&store), before);
    store.redo("王芳", AT).expect("redone");
    assert_eq!(state(&store), after);
    assert_eq!(store.verify_rows().expect("a comparison"), []);
    assert_eq!(store.verify_chain().expect("a chain").broken_at, None);
    store.close().expect("closed");
    let lines = rusqlite::Connection::open(&path).expect("the file");
    let count: i64 = lines
        .query_row("SELECT count(*) FROM journal WHERE step = 2", [], |row| row.get(0))
        .expect("a count");
    assert_eq!(count, 2, "one line for the fields before the second name, one for those from it on");
}

#[test]
fn a_bad_value_among_many_stops_them_all() {
    let (_folder, _path, mut store) = fresh();
    let project = Project { code: "P1".into(), name: "甲".into(), ..Project::new(new_id()) };
    apply(&mut store, vec![Change::insert(&project)]).expect("added");
    let before = state(&store);
    let together = vec![
        set::<Project>(project.id, "name", text("乙")),
        set::<Project>(project.id, "budget", text("很多")),
    ];
    let refused = apply(&mut store, together).expect_err("no number");
    assert!(matches!(refused, StoreError::BadField(bad) if bad.field == "budget"), "{refused}");
    assert_eq!(state(&store), before);
}
