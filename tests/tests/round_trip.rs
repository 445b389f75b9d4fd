//! A plan that leaves as Microsoft Project XML comes back with everything that the reader carries, and computes the same
//! dates. The shared schedules lie beside the checkout; where they are not there, the tests on them say so.

use std::collections::{HashMap, HashSet};

use acceptance::{files, fixture, shared};
use exchange::{Imported, mspdi, progress::to_the_end};
use portfolio::calendars::Calendars;
use portfolio::plan::{PlanOptions, Snapshot, reschedule};
use portfolio::{Assignment, Dependency, Id, Plan, Project, Resource, Task};

/// Ids from a number on, so that no record of one reading is that of another by accident.
fn read(bytes: &[u8], from: u128) -> Plan {
    let mut last = from;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    let read = mspdi::read(bytes, &mut new_id, &mut to_the_end);
    let Imported { plan, .. } = read.unwrap_or_else(|error| panic!("{error}"));
    plan
}

fn again(plan: &Plan) -> Plan {
    read(&mspdi::write(plan), 1 << 64)
}

/// The records of one plan by those of the other, by their place.
struct Names(HashMap<Id, Id>);

impl Names {
    fn new(before: &Plan, after: &Plan) -> Names {
        let pair = |before: &[Id], after: &[Id]| {
            before.iter().copied().zip(after.iter().copied()).collect::<Vec<_>>()
        };
        let tasks = |plan: &Plan| plan.tasks.iter().map(|task| task.id).collect::<Vec<_>>();
        let resources = |plan: &Plan| plan.resources.iter().map(|one| one.id).collect::<Vec<_>>();
        let baselines = |plan: &Plan| {
            let mut all: Vec<_> = plan.baselines.iter().map(|one| (one.number, one.id)).collect();
            all.sort_unstable();
            all.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        };
        let mut names = pair(&tasks(before), &tasks(after));
        names.extend(pair(&resources(before), &resources(after)));
        names.extend(pair(&baselines(before), &baselines(after)));
        Names(names.into_iter().collect())
    }

    fn of(&self, id: Id) -> Id {
        self.0.get(&id).copied().unwrap_or(id)
    }
}

/// A number in the file that several lines share, or that the format has no room for, is given anew.
fn task(known: &Task, came: &Task, names: &Names, calendars: (&Plan, &Plan), shared: bool) -> [Task; 2] {
    assert_eq!(
        calendar(calendars.0, known.calendar.or(calendars.0.project.calendar)),
        calendar(calendars.1, came.calendar.or(calendars.1.project.calendar)),
        "the calendar of {}",
        known.name
    );
    let expected = Task {
        id: came.id,
        project: came.project,
        parent: known.parent.map(|id| names.of(id)),
        calendar: came.calendar,
        source_uid: if shared { came.source_uid } else { known.source_uid },
        ..known.clone()
    };
    [expected, came.clone()]
}

/// A calendar as the engine sees it.
fn calendar(plan: &Plan, id: Option<Id>) -> (String, Vec<String>) {
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let calendar = calendars.get(id);
    let (first, last) = (portfolio::Date(8_000), portfolio::Date(24_000));
    let differ: Vec<String> = (first.0..last.0)
        .map(portfolio::Date)
        .filter(|date| calendar.shifts(*date) != calendar.week[date.weekday()])
        .map(|date| format!("{date} {:?}", calendar.shifts(date)))
        .collect();
    (format!("{:?}", calendar.week), differ)
}

fn dependencies(plan: &Plan, name: impl Fn(Id) -> Id) -> Vec<(Id, Id, String, i64, String)> {
    let tie = |one: &Dependency| {
        let ends = (name(one.predecessor), name(one.successor));
        (ends.0, ends.1, format!("{:?}", one.kind), one.lag, format!("{:?}", one.lag_unit))
    };
    let mut all: Vec<_> = plan.dependencies.iter().map(tie).collect();
    all.sort();
    all
}

/// What the baselines of numbers that the format knows keep, of tasks that are there.
fn kept(plan: &Plan, name: impl Fn(Id) -> Id) -> Vec<String> {
    let there: HashSet<Id> = plan.tasks.iter().map(|task| task.id).collect();
    let mut all = Vec::new();
    for baseline in &plan.baselines {
        let kept = Snapshot::of_baseline(plan, baseline.id).expect("a baseline that reads");
        for one in kept.tasks.iter().filter(|one| there.contains(&one.task)) {
            let words = format!("{} {:?} {:?}", one.name, one.start, one.finish);
            let figures = format!("{} {} {:?}", one.duration, one.work, one.cost);
            all.push(format!("{} {} {words} {figures}", baseline.number, name(one.task)));
        }
        for one in kept.assignments.iter().flatten() {
            let who = one.resource.map(&name);
            all.push(format!("{} {} {who:?} {} {:?}", baseline.number, name(one.task), one.work, one.cost));
        }
    }
    all.sort();
    all
}

/// What the reader takes for the project, its computed ends left out where nobody entered any.
fn project(plan: &Plan) -> Project {
    Project { id: Id(0), calendar: None, source: String::new(), ..plan.project.clone() }
}

fn assert_same(name: &str, before: &Plan, after: &Plan) {
    let names = Names::new(before, after);
    assert_eq!(before.tasks.len(), after.tasks.len(), "{name}: lines");
    let mut uids: HashMap<Option<i64>, usize> = HashMap::new();
    before.tasks.iter().for_each(|task| *uids.entry(task.source_uid).or_default() += 1);
    for (known, came) in before.tasks.iter().zip(&after.tasks) {
        let anew = uids[&known.source_uid] > 1 || known.source_uid.is_none_or(|uid| uid < 1);
        let [expected, got] = task(known, came, &names, (before, after), anew);
        assert_eq!(expected, got, "{name}: a line");
    }
    assert_eq!(dependencies(before, |id| names.of(id)), dependencies(after, |id| id), "{name}: dependencies");
    assert_eq!(before.resources.len(), after.resources.len(), "{name}: resources");
    for (known, came) in before.resources.iter().zip(&after.resources) {
        let uses = |plan: &Plan, one: &Resource| one.calendar.map(|id| calendar(plan, Some(id)));
        assert_eq!(uses(before, known), uses(after, came), "{name}: the calendar of {}", known.name);
        let expected = Resource {
            id: came.id,
            project: came.project,
            calendar: came.calendar,
            source_uid: came.source_uid,
            ..known.clone()
        };
        assert_eq!(&expected, came, "{name}: a resource");
    }
    for (known, came) in before.assignments.iter().zip(&after.assignments) {
        let expected = Assignment {
            id: came.id,
            project: came.project,
            task: names.of(known.task),
            resource: known.resource.map(|id| names.of(id)),
            ..known.clone()
        };
        assert_eq!(&expected, came, "{name}: an assignment");
    }
    assert_eq!(before.assignments.len(), after.assignments.len(), "{name}: assignments");
    assert_eq!(kept(before, |id| names.of(id)), kept(after, |id| id), "{name}: baselines");
    let expected = project(before);
    assert_eq!(expected, project(after), "{name}: the project");
    assert_eq!(
        PlanOptions::parse(&before.project.schedule_options),
        PlanOptions::parse(&after.project.schedule_options)
    );
}

fn assert_same_dates(name: &str, before: &Plan, after: &Plan) {
    let (before, after) = (reschedule(before).plan, reschedule(after).plan);
    for (known, came) in before.tasks.iter().zip(&after.tasks) {
        let dates = |task: &Task| {
            let span = [task.start, task.finish, task.early_start, task.early_finish];
            let late = [task.late_start, task.late_finish];
            (span, late, task.total_float, task.free_float, task.critical, task.percent_complete)
        };
        assert_eq!(dates(known), dates(came), "{name}: dates of {}", known.name);
    }
    assert_eq!(before.project.scheduled_finish, after.project.scheduled_finish, "{name}: the end");
}

#[test]
fn every_shared_plan_leaves_and_comes_back_the_same() {
    let mut count = 0;
    for folder in ["schedules/plans", "schedules/micro"] {
        for path in shared(folder).iter().flat_map(|folder| files(folder, "xml")) {
            let name = path.display().to_string();
            let before = read(&std::fs::read(&path).expect("a readable file"), 0);
            let bytes = mspdi::write(&before);
            let after = read(&bytes, 1 << 64);
            assert_same(&name, &before, &after);
            assert!(mspdi::holds(&bytes, &before), "{name}: the check agrees");
            assert_same_dates(&name, &before, &after);
            let computed = reschedule(&before).plan;
            assert_same_dates(&name, &computed, &again(&computed));
            assert!(mspdi::holds(&mspdi::write(&computed), &computed), "{name}: the computed plan too");
            count += 1;
        }
    }
    eprintln!("{count} plans left and came back");
}

#[test]
fn a_plan_of_our_own_leaves_and_comes_back_the_same() {
    let before = read(&std::fs::read(fixture("exchange/plan.xml")).expect("the fixture"), 0);
    assert_same("the fixture", &before, &again(&before));
    assert_same_dates("the fixture", &before, &again(&before));
}

/// The sample's plans stand on the statutory days, which the file holds as dates.
#[test]
fn an_exported_plan_of_the_sample_reads_back_with_its_dates() {
    let mut bench = acceptance::bench::sample();
    for name in ["智能工厂二期", "数据中台"] {
        let project = bench.project(name).id;
        let path = bench.path("计划.xml");
        let shown = bench.desk.plan(project.clone()).expect("a plan");
        let written = bench.desk.export_plan(project, path.clone()).expect("an export");
        let bytes = std::fs::read(&path).expect("the file");
        assert_eq!((written.bytes, written.tasks as usize), (bytes.len() as u64, shown.rows.len()));
        let codes: Vec<&str> = written.left.iter().map(|left| left.code.as_str()).collect();
        assert!(codes.contains(&"statutory_rule"), "said once: {codes:?}");
        let computed = reschedule(&read(&bytes, 0)).plan;
        for (row, task) in shown.rows.iter().zip(&computed.tasks) {
            let dates = (task.start.map(|at| at.to_string()), task.finish.map(|at| at.to_string()));
            assert_eq!((row.name.as_str(), (row.start.clone(), row.finish.clone())), (&*task.name, dates));
            assert_eq!((row.total_float, row.critical), (task.total_float, task.critical), "{}", row.name);
        }
    }
}

#[test]
fn an_export_that_cannot_be_written_leaves_what_was_there() {
    let mut bench = acceptance::bench::sample();
    let project = bench.project("数据中台").id;
    let path = bench.file("不存在").join("计划.xml").display().to_string();
    assert!(bench.desk.export_plan(project, path).is_err());
    assert!(!bench.file("不存在").exists());
}
