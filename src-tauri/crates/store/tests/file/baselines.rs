//! Baselines are written once: nothing changes them, and what they hold is read for milestones.

use portfolio::plan::{Edit, Snapshot, edit};
use portfolio::{
    Baseline, BaselineTask, Change, Date, Entity, Id, Moment, Plan, Project, Record, Task, Value,
};
use store::{Step, Store, StoreError};
use tempfile::TempDir;

use crate::support::{AT, folder};

fn write(store: &mut Store, changes: Vec<Change>) -> Result<(), StoreError> {
    let step = Step { op: "edit", author: "王芳", reason: "", at: AT };
    store.transact(step, |tx| tx.apply_all(changes)).map(|_| ())
}

/// A plan of a task and a milestone with one baseline, and a baseline of version 1 in another project.
fn portfolio() -> (TempDir, Store, Plan) {
    let dir = folder();
    let mut store = Store::create(&dir.path().join("p.pmo")).expect("created").store;
    let project = Project { code: "P-1".into(), name: "平台".into(), ..Project::new(Id(1)) };
    let name = || "设计".to_owned();
    let task = |id, position, duration| Task {
        project: Id(1),
        name: name(),
        position,
        duration,
        ..Task::new(Id(id))
    };
    let finish = Moment::parse("2026-03-02T17:00");
    let gate = Task { finish, milestone: true, name: "验收".into(), ..task(12, 2, 0) };
    let plan = Plan { tasks: vec![task(11, 1, 480), gate], ..Plan::empty(project) };
    let new = edit::NewBaseline {
        number: None,
        name: "批准".into(),
        reason: String::new(),
        taken_at: Moment::parse("2026-03-01T09:00").expect("a moment"),
        change_request: None,
        taken_by: "王芳".into(),
        approved_by: None,
        standing: edit::BaselineStanding::Approved(Date::parse("2026-03-01").expect("a date")),
    };
    let plan = edit::edited(&plan, &Edit::SetBaseline(new), &mut || Id(50)).expect("the first is free");
    let old = Baseline { project: Id(2), name: "旧".into(), ..Baseline::new(Id(60)) };
    let copy = BaselineTask { project: Id(2), baseline: Id(60), task: Id(11), ..BaselineTask::new(Id(61)) };
    let mut changes = vec![
        Change::insert(&plan.project),
        Change::insert(&Project { code: "P-2".into(), name: "旧".into(), ..Project::new(Id(2)) }),
    ];
    changes.extend(plan.tasks.iter().map(Change::insert));
    changes.extend([Change::insert(&plan.baselines[0]), Change::insert(&old), Change::insert(&copy)]);
    write(&mut store, changes).expect("written");
    (dir, store, plan)
}

fn set(entity: Entity, id: u128, field: &'static str, value: &str) -> Change {
    Change::Set { entity, id: Id(id), field, value: Value::Text(value.into()) }
}

#[test]
fn no_field_of_a_baseline_can_be_changed() {
    let (_dir, mut store, _) = portfolio();
    let before =
        (store.rows(Entity::Baseline).expect("reads"), store.rows(Entity::BaselineTask).expect("reads"));
    let steps = store.verify_chain().expect("reads").steps;
    for field in Baseline::fields() {
        let value = match field.name {
            "number" => Value::Int(7),
            "taken_at" => Value::Text("2030-01-01T00:00:00".into()),
            "project" | "change_request" | "approved_by" => Value::Text(Id(2).to_string()),
            _ => Value::Text("别的".into()),
        };
        let change = Change::Set { entity: Entity::Baseline, id: Id(50), field: field.name, value };
        let refused = write(&mut store, vec![change]);
        assert!(matches!(refused, Err(StoreError::Immutable(Entity::Baseline, Id(50)))), "{}", field.name);
    }
    let refused = write(&mut store, vec![set(Entity::BaselineTask, 61, "name", "别的")]);
    assert!(matches!(refused, Err(StoreError::Immutable(Entity::BaselineTask, Id(61)))));
    let together = vec![set(Entity::Task, 11, "name", "改名"), set(Entity::Baseline, 50, "name", "别的")];
    assert!(write(&mut store, together).is_err());
    let task: Task = store.get(Id(11)).expect("reads").expect("there");
    assert_eq!(task.name, "设计", "the rest of a refused step is not done either");
    let after =
        (store.rows(Entity::Baseline).expect("reads"), store.rows(Entity::BaselineTask).expect("reads"));
    assert_eq!(after, before);
    assert_eq!(store.verify_chain().expect("reads").steps, steps);
}

#[test]
fn a_baseline_goes_to_the_bin_and_comes_back_as_it_was() {
    let (_dir, mut store, _) = portfolio();
    let before = store.rows(Entity::Baseline).expect("reads");
    write(&mut store, vec![Change::Delete(Entity::Baseline, Id(50))]).expect("deleted");
    assert_eq!(store.rows(Entity::Baseline).expect("reads").len(), 1);
    write(&mut store, vec![Change::Restore(Entity::Baseline, Id(50))]).expect("restored");
    assert_eq!(store.rows(Entity::Baseline).expect("reads"), before);
    for _ in 0..3 {
        store.undo("王芳", AT).expect("undone");
    }
    for _ in 0..3 {
        store.redo("王芳", AT).expect("done again");
    }
    assert_eq!(store.rows(Entity::Baseline).expect("reads"), before, "undo and redo bring the same text");
    assert_eq!(store.verify_rows().expect("reads"), []);
}

#[test]
fn a_baseline_changed_behind_the_program_is_noticed() {
    let (dir, store, _) = portfolio();
    store.close().expect("closed");
    let path = dir.path().join("p.pmo");
    let conn = rusqlite::Connection::open(&path).expect("opens");
    conn.execute("UPDATE baseline SET content = replace(content, '480', '960')", []).expect("altered");
    drop(conn);
    let store = crate::support::open(&path).store;
    let found = store.verify_rows().expect("reads");
    assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [Id(50)]);
}

#[test]
fn milestones_are_compared_with_what_the_newest_baseline_holds() {
    let (_dir, store, plan) = portfolio();
    let book = store.load_portfolio().expect("reads");
    let copies: Vec<_> = book.milestone_baselines.iter().map(|copy| (copy.task, copy.finish)).collect();
    assert_eq!(copies, [(Id(12), plan.tasks[1].finish)], "of the milestone, not of the other line");
    let read = store.load_plan(Id(1)).expect("reads");
    assert_eq!(Snapshot::of_baseline(&read, Id(50)), Some(Snapshot::of_plan(&plan)));
}
