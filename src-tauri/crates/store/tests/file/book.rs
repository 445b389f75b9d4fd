//! What is read for rules and reports: the whole portfolio and one plan.

use portfolio::{
    Assignment, Baseline, BaselineTask, CalendarException, Change, Date, Entity, Id, Moment, Project, Record,
    Resource, ResourceType, Task, WorkCalendar,
};
use store::{Step, Store, StoreError};

use crate::support::{AT, folder};

const PROJECT: Id = Id(1);
const OTHER: Id = Id(2);

fn write(store: &mut Store, changes: Vec<Change>) {
    let step = Step { op: "add", author: "王芳", reason: "", at: AT };
    store.transact::<_, StoreError>(step, |tx| tx.apply_all(changes)).expect("written");
}

fn moment(text: &str) -> Option<Moment> {
    Moment::parse(text)
}

fn task(id: u128, position: i64, duration: i64) -> Task {
    Task { project: PROJECT, name: format!("任务 {id}"), position, duration, ..Task::new(Id(id)) }
}

fn assignment(id: u128, task: u128, resource: u128, work: i64) -> Assignment {
    Assignment {
        project: PROJECT,
        task: Id(task),
        resource: Some(Id(resource)),
        work,
        ..Assignment::new(Id(id))
    }
}

/// Two projects; the first has a summary, two tasks, two milestones, two baselines, people and calendars.
fn portfolio() -> (tempfile::TempDir, Store) {
    let dir = folder();
    let mut store = Store::create(&dir.path().join("p.pmo")).expect("created").store;
    let calendar = |id: u128, base: Option<u128>| {
        let base = base.map(Id);
        WorkCalendar { name: id.to_string(), base, week: ";;;;;;".into(), ..WorkCalendar::new(Id(id)) }
    };
    let resource = |id: u128, kind, calendar: Option<u128>| Resource {
        name: id.to_string(),
        kind,
        calendar: calendar.map(Id),
        ..Resource::new(Id(id))
    };
    let project =
        Project { code: "A".into(), name: "A".into(), calendar: Some(Id(10)), ..Project::new(PROJECT) };
    let other = Project { code: "B".into(), name: "B".into(), ..Project::new(OTHER) };
    let holiday = |id: u128, calendar: u128| {
        let date = Date::parse("2026-10-01").expect("a date");
        let calendar = Id(calendar);
        CalendarException { calendar, from_date: date, to_date: date, ..CalendarException::new(Id(id)) }
    };
    let span = (moment("2026-10-30T08:00:00"), moment("2026-11-02T17:00:00"));
    write(
        &mut store,
        vec![
            Change::insert(&calendar(9, None)),
            Change::insert(&calendar(10, Some(9))),
            Change::insert(&calendar(11, None)),
            Change::insert(&calendar(12, None)),
            Change::insert(&holiday(13, 9)),
            Change::insert(&holiday(14, 12)),
            Change::insert(&project),
            Change::insert(&other),
            Change::insert(&Task { start: span.0, finish: span.1, ..task(22, 2, 960) }),
            Change::insert(&Task { parent: Some(Id(21)), ..task(23, 3, 0) }),
            Change::insert(&task(21, 1, 960)),
            Change::insert(&Task { milestone: true, ..task(24, 4, 480) }),
            Change::insert(&Task { inactive: true, start: span.0, finish: span.1, ..task(25, 5, 480) }),
            Change::insert(&resource(31, ResourceType::Work, Some(11))),
            Change::insert(&resource(32, ResourceType::Material, None)),
            Change::insert(&resource(33, ResourceType::Work, Some(12))),
            Change::insert(&assignment(41, 22, 31, 1000)),
            Change::insert(&assignment(42, 22, 32, 77)),
            Change::insert(&assignment(43, 25, 31, 500)),
        ],
    );
    for (id, number) in [(51, 0), (52, 1)] {
        let baseline = Baseline { project: PROJECT, number, name: "批准".into(), ..Baseline::new(Id(id)) };
        let copies = [21_u128, 23, 24].map(|task| {
            let id = Id(id * 100 + task);
            Change::insert(&BaselineTask {
                project: PROJECT,
                baseline: baseline.id,
                task: Id(task),
                ..BaselineTask::new(id)
            })
        });
        write(&mut store, std::iter::once(Change::insert(&baseline)).chain(copies).collect());
    }
    (dir, store)
}

fn ids<R: Record>(records: &[R]) -> Vec<u128> {
    records.iter().map(|record| record.id().0).collect()
}

#[test]
fn the_portfolio_has_milestones_with_their_newest_baseline() {
    let (_dir, mut store) = portfolio();
    let book = store.load_portfolio().expect("reads");
    assert_eq!(ids(&book.projects), [1, 2]);
    assert_eq!(ids(&book.milestones), [23, 24], "marked as such, or without duration");
    assert_eq!(ids(&book.milestone_baselines), [5223, 5224], "of the newest baseline only");
    write(&mut store, vec![Change::Delete(Entity::Task, Id(24)), Change::Delete(Entity::Project, OTHER)]);
    let book = store.load_portfolio().expect("reads");
    assert_eq!((ids(&book.projects), ids(&book.milestones)), (vec![1], vec![23]), "the bin is not read");
}

#[test]
fn load_is_summed_by_resource_and_month_of_active_work() {
    let (_dir, store) = portfolio();
    let loads = store.loads().expect("reads");
    let loads: Vec<_> =
        loads.iter().map(|load| (load.resource.0, load.month.as_str(), load.assigned)).collect();
    assert_eq!(loads, [(31, "2026-10", 500), (31, "2026-11", 500)], "two days of October, two of November");
}

#[test]
fn a_plan_brings_what_its_schedule_needs_and_nothing_else() {
    let (_dir, store) = portfolio();
    let plan = store.load_plan(PROJECT).expect("reads");
    assert_eq!(ids(&plan.tasks), [21, 22, 23, 24, 25], "by position");
    assert_eq!(ids(&plan.resources), [31, 32]);
    assert_eq!(ids(&plan.calendars), [9, 10, 11], "named by the project or a resource, and the base of one");
    assert_eq!(ids(&plan.calendar_exceptions), [13]);
    assert_eq!(ids(&plan.baselines), [51, 52], "oldest first");
    assert_eq!(plan.baseline_tasks.len(), 6);
    assert_eq!(store.load_plan(OTHER).expect("reads").tasks, []);
    assert!(matches!(store.load_plan(Id(99)), Err(StoreError::NoSuchRecord(Entity::Project, Id(99)))));
}
