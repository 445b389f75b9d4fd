//! Portfolios as large as a PMO may have, made up but sound: every plan is scheduled, every record has what figures read.
//! The same numbers give the same portfolio. It measures nothing.

use portfolio::plan;
use portfolio::{
    Assignment, Baseline, BudgetLine, Change, Date, Dependency, DependencyType, Id, Light, Money, Plan,
    Project, Record, Resource, ResourceType, Risk, Setting, Stage, Task, WorkCalendar,
};
use store::{Store, StoreError, new_id};

/// How large a portfolio is.
#[derive(Clone, Copy)]
pub struct Size {
    pub projects: usize,
    pub tasks: usize,
    /// Dependencies for every two tasks.
    pub links: usize,
}

/// Eight hours from Monday to Friday.
const WEEK: &str = "08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;\
                    08:00-12:00,13:00-17:00;08:00-12:00,13:00-17:00;;";

/// The data date of what is made here.
pub fn as_of() -> Date {
    Date::from_ymd(2026, 10, 31).expect("a date")
}

/// Writes a portfolio into a new file, one step for each project; gives the first project.
pub fn portfolio(path: &std::path::Path, size: Size) -> Result<Id, StoreError> {
    let mut store = Store::create(path)?.store;
    let calendar = WorkCalendar {
        name: "标准".into(),
        week: WEEK.into(),
        statutory: true,
        ..WorkCalendar::new(new_id())
    };
    let resources: Vec<Resource> = (0..60).map(resource).collect();
    let date = Setting { name: "data_date".into(), value: as_of().to_string(), ..Setting::new(new_id()) };
    let mut changes = vec![Change::insert(&calendar), Change::insert(&date)];
    changes.extend(resources.iter().map(Change::insert));
    write(&mut store, changes)?;
    let mut first = None;
    for number in 0..size.projects {
        let plan = plan(number, size, &calendar, &resources);
        first.get_or_insert(plan.project.id);
        let mut changes = vec![Change::insert(&plan.project)];
        changes.extend(all(&plan.tasks).chain(all(&plan.dependencies)).chain(all(&plan.assignments)));
        changes.extend(all(&plan.baselines));
        changes.extend(registers(&plan.project, number));
        write(&mut store, changes)?;
    }
    store.close()?;
    Ok(first.unwrap_or(Id(0)))
}

fn all<R: Record>(records: &[R]) -> impl Iterator<Item = Change> + '_ {
    records.iter().map(Change::insert)
}

fn write(store: &mut Store, changes: Vec<Change>) -> Result<(), StoreError> {
    let step = store::Step { op: "import_plan", author: "bench", reason: "", at: "2026-10-31T08:00:00Z" };
    store.transact::<_, StoreError>(step, |tx| tx.apply_all(changes)).map(drop)
}

fn resource(number: usize) -> Resource {
    let name = format!("资源 {number}");
    Resource { name, kind: ResourceType::Work, max_units: 10_000, ..Resource::new(new_id()) }
}

/// A plan of phases with twenty-four tasks each, in a chain with ties some way back, scheduled and kept as a baseline.
pub fn plan(number: usize, size: Size, calendar: &WorkCalendar, resources: &[Resource]) -> Plan {
    let project = project(number, calendar);
    let baseline = Baseline { project: project.id, name: "批准".into(), ..Baseline::new(new_id()) };
    let tasks = tasks(project.id, size.tasks, number);
    let work: Vec<&Task> = tasks.iter().filter(|task| task.parent.is_some()).collect();
    let dependencies = dependencies(project.id, &work, size.tasks * size.links / 2);
    let assigned = work.iter().zip(0..).filter(|(task, _)| task.duration > 0);
    let assignments = assigned.map(|(task, place)| assignment(task, &resources[(number * 7 + place) % 60]));
    let mut plan = plan::reschedule(&Plan {
        assignments: assignments.collect(),
        dependencies,
        resources: resources.to_vec(),
        calendars: vec![calendar.clone()],
        tasks,
        ..Plan::empty(project)
    })
    .plan;
    let content = plan::Snapshot::of_plan(&plan).format();
    plan.baselines = vec![Baseline { content, ..baseline }];
    let finish = plan.project.scheduled_finish.map(|at| at.date());
    plan.project.original_finish = finish.map(|finish| finish.plus_days(-((number % 21) as i32)));
    plan.project.baseline_finish = plan.project.original_finish;
    if plan.project.stage == Stage::Closed {
        plan.project.actual_finish = finish.map(|finish| finish.min(as_of()));
    }
    plan
}

fn project(number: usize, calendar: &WorkCalendar) -> Project {
    let start = as_of().plus_days(-600 + (number * 13 % 560) as i32);
    let stage = if number % 3 == 1 { Stage::Closed } else { Stage::Executing };
    Project {
        code: format!("LX-2026-{number:03}"),
        name: format!("项目 {number}"),
        program: format!("项目群 {}", number % 8),
        department: format!("部门 {}", number % 12),
        stage,
        planned_start: Some(start),
        baseline_start: Some(start),
        actual_start: Some(start),
        approved_on: Some(start),
        calendar: Some(calendar.id),
        budget: Money(100_000_000 + number as i64 * 100_000),
        actual_cost: Money(90_000_000),
        forecast_cost: Some(Money(102_000_000)),
        reported_light: Some(Light::Green),
        reported_on: Some(as_of().plus_days(-5)),
        data_date: Some(as_of()),
        ..Project::new(new_id())
    }
}

fn tasks(project: Id, count: usize, number: usize) -> Vec<Task> {
    let mut summary = None;
    let task = |place: usize| {
        let phase = place.is_multiple_of(25);
        let point = place % 25 == 24;
        let task = Task {
            project,
            name: format!("任务 {place}"),
            position: place as i64,
            parent: if phase { None } else { summary },
            milestone: point,
            key_milestone: point && place % 100 == 99,
            duration: if phase || point { 0 } else { (1 + (place + number) % 5) as i64 * 480 },
            ..Task::new(new_id())
        };
        if phase {
            summary = Some(task.id);
        }
        Task { work: task.duration, ..task }
    };
    (0..count).map(task).collect()
}

/// Chains of eight tasks, each chain tied to one some way back, until there are as many as asked for.
fn dependencies(project: Id, work: &[&Task], count: usize) -> Vec<Dependency> {
    let tie = |predecessor: usize, successor: usize| Dependency {
        project,
        predecessor: work[predecessor].id,
        successor: work[successor].id,
        kind: if successor.is_multiple_of(9) {
            DependencyType::StartStart
        } else {
            DependencyType::FinishStart
        },
        ..Dependency::new(new_id())
    };
    let near =
        (1..work.len()).map(|at| if at % 8 == 0 { tie(at.saturating_sub(64), at) } else { tie(at - 1, at) });
    let far = (40..work.len()).map(|at| tie(at - 40, at));
    near.chain(far).take(count).collect()
}

fn assignment(task: &Task, resource: &Resource) -> Assignment {
    Assignment {
        project: task.project,
        task: task.id,
        resource: Some(resource.id),
        units: 10_000,
        work: task.work,
        remaining_work: task.work,
        ..Assignment::new(new_id())
    }
}

fn registers(project: &Project, number: usize) -> Vec<Change> {
    let line = |place: i64| BudgetLine {
        project: project.id,
        name: format!("费用 {place}"),
        original: Money(20_000_000),
        actual: Money(18_000_000),
        ..BudgetLine::new(new_id())
    };
    let risk = |place: i64| Risk {
        project: project.id,
        code: format!("FX-{number:03}-{place}"),
        title: format!("风险 {place}"),
        probability: 1 + place % 5,
        impact: 1 + (place + number as i64) % 5,
        identified_on: Some(as_of().plus_days(-60)),
        ..Risk::new(new_id())
    };
    let lines = (0..5).map(line).map(|line| Change::insert(&line));
    lines.chain((0..8).map(risk).map(|risk| Change::insert(&risk))).collect()
}
