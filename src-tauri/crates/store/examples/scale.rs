//! How long a large portfolio takes: `cargo run --release -p store --example scale [projects] [tasks each]`.
//! It writes to a folder of its own, prints one line for each measurement and removes the folder.

use std::time::Instant;

use portfolio::{
    Assignment, Baseline, BaselineTask, Change, Date, Dependency, Entity, Id, Project, Resource,
    ResourceType, Task, Value,
};
use store::{Access, BackupKind, Step, Store, StoreError, new_id};

const AT: &str = "2026-11-23T08:30:00Z";

fn main() -> Result<(), StoreError> {
    let mut sizes = std::env::args().skip(1).map(|word| word.parse::<usize>().unwrap_or(0));
    let (projects, tasks) = (sizes.next().unwrap_or(200), sizes.next().unwrap_or(500));
    println!("{projects} projects of {tasks} tasks, each with a dependency, an assignment and a baseline");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.pmo");
    let mut store = Store::create(&path)?.store;
    let resources: Vec<Resource> = (0..60).map(resource).collect();
    let people: Vec<Change> = resources.iter().map(Change::insert).collect();
    step(&mut store, people)?;
    let ids = timed("import, one step per project", || {
        (0..projects)
            .map(|number| project(&mut store, number, tasks, &resources))
            .collect::<Result<Vec<Id>, _>>()
    })?;
    timed("close", || store.close())?;
    println!("{:>9.1} MB  file", std::fs::metadata(&path).map_or(0, |meta| meta.len()) as f64 / 1e6);
    let mut store = timed("open", || Store::open(&path, Access::ReadWrite))?.store;
    measure_reading(&store, ids[0])?;
    measure_writing(&mut store, ids[0])?;
    timed("backup, verified", || store.backup(folder.path(), BackupKind::Asked, AT))?;
    timed("undo of the edit of the whole plan", || store.undo("b", AT))?;
    store.undo("b", AT).and_then(|_| store.undo("b", AT))?;
    timed("undo of an imported project", || store.undo("b", AT))?;
    store.close()
}

fn measure_reading(store: &Store, project: Id) -> Result<(), StoreError> {
    let whole = timed("load_portfolio, cold", || store.load_portfolio())?;
    timed("load_portfolio, warm", || store.load_portfolio())?;
    println!(
        "            {} milestones, {} baseline tasks",
        whole.milestones.len(),
        whole.milestone_baselines.len()
    );
    timed("  of this, loads", || store.loads())?;
    let plan = timed("load_plan", || store.load_plan(project))?;
    timed("history of a task", || store.history(Entity::Task, plan.tasks[0].id))?;
    timed("dependents of a project", || store.dependents(Entity::Project, project))?;
    timed("recycle bin", || store.recycle_bin())?;
    timed("chain", || store.verify_chain())?;
    timed("rows against the journal", || store.verify_rows())?;
    timed("all tasks of all projects", || store.all::<Task>()).map(|_| ())
}

fn measure_writing(store: &mut Store, project: Id) -> Result<(), StoreError> {
    let tasks = store.load_plan(project)?.tasks;
    let set = |task: &Task, value: i64| Change::Set {
        entity: Entity::Task,
        id: task.id,
        field: "total_float",
        value: Value::Int(value),
    };
    timed("one edit", || step(store, vec![set(&tasks[0], 1)]))?;
    timed("one edit", || step(store, vec![set(&tasks[0], 2)]))?;
    timed("one edit that moves the whole plan", || {
        step(store, tasks.iter().map(|task| set(task, 3)).collect())
    })
}

fn step(store: &mut Store, changes: Vec<Change>) -> Result<(), StoreError> {
    let step = Step { op: "scale", author: "b", reason: "", at: AT };
    store.transact::<_, StoreError>(step, |tx| tx.apply_all(changes)).map(|_| ())
}

fn resource(number: usize) -> Resource {
    Resource { name: format!("资源 {number}"), kind: ResourceType::Work, ..Resource::new(new_id()) }
}

fn project(store: &mut Store, number: usize, tasks: usize, resources: &[Resource]) -> Result<Id, StoreError> {
    let project = Project { code: format!("P{number:03}"), name: "项目".into(), ..Project::new(new_id()) };
    let baseline = Baseline { project: project.id, name: "批准".into(), ..Baseline::new(new_id()) };
    let mut changes = vec![Change::insert(&project), Change::insert(&baseline)];
    let mut last = None;
    for place in 0..tasks {
        let task = task(project.id, number, place);
        let resource = resources[(number * 7 + place) % resources.len()].id;
        let assignment = Assignment {
            project: project.id,
            task: task.id,
            resource: Some(resource),
            work: task.work,
            ..Assignment::new(new_id())
        };
        let copy = BaselineTask {
            project: project.id,
            baseline: baseline.id,
            task: task.id,
            name: task.name.clone(),
            start: task.start,
            finish: task.finish,
            ..BaselineTask::new(new_id())
        };
        changes.extend([Change::insert(&task), Change::insert(&assignment), Change::insert(&copy)]);
        changes.extend(last.map(|last| {
            let tie = Dependency {
                project: project.id,
                predecessor: last,
                successor: task.id,
                ..Dependency::new(new_id())
            };
            Change::insert(&tie)
        }));
        last = Some(task.id);
    }
    step(store, changes)?;
    Ok(project.id)
}

fn task(project: Id, number: usize, place: usize) -> Task {
    let day = Date::from_ymd(2026, 1, 1).expect("a date").plus_days((number + place) as i32 % 500);
    let point = place % 25 == 24;
    Task {
        project,
        name: format!("任务 {place}"),
        position: place as i64,
        duration: if point { 0 } else { 960 },
        milestone: point,
        work: if point { 0 } else { 960 },
        start: Some(day.at(480)),
        finish: Some(day.at(2 * 1440 + 1020)),
        early_start: Some(day.at(480)),
        early_finish: Some(day.at(2 * 1440 + 1020)),
        late_start: Some(day.at(480)),
        late_finish: Some(day.at(2 * 1440 + 1020)),
        total_float: Some(0),
        free_float: Some(0),
        ..Task::new(new_id())
    }
}

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let value = act();
    println!("{:>9.1} ms  {what}", start.elapsed().as_secs_f64() * 1000.0);
    value
}
