//! What Project XML has no place for is said, and what can be written out instead computes the same dates.

use exchange::mspdi::{self, LeftCode};
use exchange::progress::to_the_end;
use portfolio::calendars::Calendars;
use portfolio::plan::{PlanOptions, reschedule};
use portfolio::*;
use schedule::{Options, Primavera, Tool};

const WEEK: &str = "09:00-12:00,13:00-18:00;09:00-12:00,13:00-18:00;09:00-12:00,13:00-18:00;09:00-12:00,13:00-18:00;09:00-12:00,13:00-18:00;;";
const COMPANY: Id = Id(10);
const SITE: Id = Id(11);

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn day(calendar: Id, id: u128, from: &str, to: &str, shifts: &str) -> CalendarException {
    let (from_date, to_date, shifts) = (date(from), date(to), shifts.to_owned());
    CalendarException { calendar, from_date, to_date, shifts, ..CalendarException::new(Id(id)) }
}

fn task(id: u128, name: &str, days: i64) -> Task {
    let position = id as i64;
    Task { project: Id(1), position, name: name.to_owned(), duration: days * 480, ..Task::new(Id(id)) }
}

fn tie(id: u128, kind: DependencyType, lag: i64) -> Dependency {
    let (predecessor, successor) = (Id(101), Id(102));
    Dependency { project: Id(1), predecessor, successor, kind, lag, ..Dependency::new(Id(id)) }
}

/// Two tasks over the national holiday on calendars that stand on one another, tied at both ends.
fn plan() -> Plan {
    let calendar = |id: Id, name: &str, base: Option<Id>| {
        let (name, week) = (name.to_owned(), WEEK.to_owned());
        WorkCalendar { name, base, week, statutory: base.is_none(), ..WorkCalendar::new(id) }
    };
    let site = Task { calendar: Some(SITE), key_milestone: true, ..task(102, "安装", 9) };
    let worker = |id: u128, name: &str| Resource {
        name: name.to_owned(),
        max_units: 10_000,
        calendar: Some(SITE),
        person: Some(Id(900)),
        ..Resource::new(Id(id))
    };
    let baseline = |id: u128, number: i64, name: &str| {
        let name = name.to_owned();
        Baseline { project: Id(1), number, name, ..Baseline::new(Id(id)) }
    };
    let copy = |id: u128, baseline: u128, task: u128| {
        let start = Moment::parse("2026-09-21T09:00");
        let (baseline, task) = (Id(baseline), Id(task));
        BaselineTask { project: Id(1), baseline, task, start, finish: start, ..BaselineTask::new(Id(id)) }
    };
    Plan {
        project: Project {
            name: "厂房".to_owned(),
            planned_start: Some(date("2026-09-21")),
            calendar: Some(COMPANY),
            ..Project::new(Id(1))
        },
        tasks: vec![task(101, "土建", 9), site],
        dependencies: vec![
            tie(201, DependencyType::StartStart, 480),
            tie(202, DependencyType::FinishFinish, 4_800),
        ],
        resources: vec![worker(301, "甲班"), worker(302, "乙班")],
        assignments: vec![],
        calendars: vec![calendar(COMPANY, "公司", None), calendar(SITE, "工地", Some(COMPANY))],
        calendar_exceptions: vec![
            day(COMPANY, 401, "2026-10-03", "2026-10-03", "09:00-12:00"),
            day(SITE, 402, "2026-09-28", "2026-10-09", "08:00-20:00"),
            day(SITE, 403, "2026-10-01", "2026-10-01", ""),
        ],
        baselines: vec![baseline(501, 0, "#0"), baseline(502, 1, "批准版"), baseline(503, 12, "#12")],
        baseline_tasks: vec![copy(601, 501, 101), copy(602, 502, 777), copy(603, 503, 101)],
        outside: Vec::new(),
    }
}

fn again(plan: &Plan) -> Plan {
    let mut last = 1_000u128;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    mspdi::read(&mspdi::write(plan), &mut new_id, &mut to_the_end).expect("our own file").plan
}

#[test]
fn calendars_on_one_another_and_statutory_days_compute_the_same_dates() {
    let before = reschedule(&plan()).plan;
    let read = again(&before);
    let after = reschedule(&read).plan;
    for (known, came) in before.tasks.iter().zip(&after.tasks) {
        assert_eq!((known.start, known.finish), (came.start, came.finish), "{}", known.name);
        assert_eq!((known.late_finish, known.total_float), (came.late_finish, came.total_float));
    }
    let shifts = |plan: &Plan, id: Option<Id>, day: Date| {
        Calendars::new(&plan.calendars, &plan.calendar_exceptions).get(id).shifts(day).to_vec()
    };
    for day in (date("2026-09-01").0..date("2027-03-01").0).map(Date) {
        assert_eq!(
            shifts(&before, before.project.calendar, day),
            shifts(&after, after.project.calendar, day),
            "{day}"
        );
        let site = |plan: &Plan| shifts(plan, plan.tasks[1].calendar, day);
        assert_eq!(site(&before), site(&after), "{day} on site");
        for worker in &after.resources {
            assert_eq!(site(&before), shifts(&after, worker.calendar, day), "{day} of {}", worker.name);
        }
    }
    let [first, second] = &after.resources[..] else { panic!("two workers") };
    assert_ne!(first.calendar, second.calendar, "each resource has a calendar of its own");
}

#[test]
fn what_stays_behind_is_counted_with_an_example() {
    let plan = reschedule(&plan()).plan;
    let left = mspdi::left_behind(&plan);
    let told: Vec<_> = left.iter().map(|left| (left.code, left.count, left.example.as_str())).collect();
    assert_eq!(
        told,
        [
            (LeftCode::KeyMilestone, 1, "安装"),
            (LeftCode::StatutoryRule, 1, "公司"),
            (LeftCode::CalendarBase, 1, "工地"),
            (LeftCode::SecondLink, 1, "安装"),
            (LeftCode::ResourcePerson, 2, "甲班"),
            (LeftCode::BaselineWords, 1, "批准版"),
            (LeftCode::BaselineNumber, 1, "#12"),
            (LeftCode::BaselineOfGoneTask, 1, ""),
        ]
    );
    let bytes = mspdi::write(&plan);
    assert!(mspdi::holds(&bytes, &plan), "all else is there");
    let cut = &bytes[..bytes.len() - 20];
    assert!(!mspdi::holds(cut, &plan), "half a file holds nothing");
    let mut other = plan.clone();
    other.tasks[0].duration += 480;
    assert!(!mspdi::holds(&bytes, &other), "nor does the file of another plan hold this one");
}

#[test]
fn what_only_primavera_knows_stays_behind() {
    let mut plan = plan();
    let options = PlanOptions {
        rules: Options { tool: Tool::Primavera(Primavera::default()), ..Options::default() },
        ..PlanOptions::default()
    };
    plan.project.schedule_options = options.format();
    plan.tasks[0].activity_type = ActivityType::LevelOfEffort;
    plan.tasks[1].constraint_type = ConstraintType::StartOn;
    plan.tasks[1].constraint_date = Moment::parse("2026-09-22T09:00");
    plan.tasks[1].expected_finish = Moment::parse("2026-10-30T18:00");
    let left = mspdi::left_behind(&reschedule(&plan).plan);
    let told =
        |code| left.iter().find(|left| left.code == code).map(|left| (left.count, left.example.as_str()));
    assert_eq!(told(LeftCode::PrimaveraRules), Some((1, "")));
    assert_eq!(told(LeftCode::PrimaveraFields), Some((2, "土建")));
    assert_eq!(told(LeftCode::SoftConstraint), Some((1, "安装")));
    let read = again(&plan);
    assert_eq!(read.tasks[1].constraint_type, ConstraintType::MustStartOn, "the nearest that the format has");
}

#[test]
fn of_two_links_between_two_tasks_the_one_that_sets_the_date_is_written() {
    let read = again(&reschedule(&plan()).plan);
    let kinds: Vec<_> = read.dependencies.iter().map(|one| (one.kind, one.lag)).collect();
    assert_eq!(kinds, [(DependencyType::FinishFinish, 4_800)], "the first is not the one that drives");
}
