//! How long a plan takes to compute: 1,000, 10,000 and 100,000 tasks with 1.5 dependencies each; and how long one edit
//! of a plan that is kept takes to follow, beside the same plan from scratch. `cargo bench -p schedule`.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use schedule::*;

/// Summaries of a hundred tasks; every task follows the one before it or one some way back, with all four kinds and lags.
fn network(count: usize) -> Network {
    let mut random = Sequence(42);
    let tasks: Vec<Task> = (0..count).map(|index| task(index, &mut random)).collect();
    let leaves: Vec<usize> = (0..count).filter(|index| index % 100 != 0).collect();
    let mut dependencies = Vec::with_capacity(count * 3 / 2);
    while dependencies.len() < count * 3 / 2 {
        let successor = 1 + random.below(leaves.len() - 1);
        let reach = 1 + random.below(200.min(successor));
        dependencies.push(Dependency {
            predecessor: leaves[successor - reach],
            successor: leaves[successor],
            kind: kind(random.below(10)),
            lag: Lag::Minutes(random.below(5) as i64 * 240 - 240, Clock::Working),
        });
    }
    let anchor = Moment::parse("2026-03-02T08:00").expect("a date");
    Network {
        anchor,
        direction: Direction::FromStart,
        data_date: Some(anchor),
        calendars: vec![calendar()],
        calendar: 0,
        tasks,
        dependencies,
        resources: vec![Resource { kind: ResourceKind::Work, calendar: None }],
        assignments: (0..count / 2).map(|index| assignment(index * 2)).collect(),
        options: Options::default(),
    }
}

fn task(index: usize, random: &mut Sequence) -> Task {
    let is_summary = index.is_multiple_of(100);
    Task {
        parent: (!is_summary).then_some(index / 100 * 100),
        role: if is_summary { Role::Summary } else { Role::Leaf },
        duration: random.below(20) as i64 * 240,
        clock: Clock::Working,
        kind: TaskKind::FixedUnits,
        calendar: None,
        resource_calendars: ResourceCalendars::Respected,
        constraint: Constraint::AsSoonAsPossible,
        deadline: None,
        mode: Mode::Automatic,
        progress: Progress::default(),
        leveling_delay: 0,
        splits: Vec::new(),
        activity: Activity::default(),
    }
}

fn assignment(task: usize) -> Assignment {
    Assignment {
        task,
        resource: Some(0),
        units: 5_000,
        work: 960,
        remaining_work: 960,
        overtime_work: 0,
        delay: 0,
        leveling_delay: 0,
        actual_start: None,
        actual_finish: None,
    }
}

/// The standard week with twenty years of holidays, each followed by a make-up Saturday.
fn calendar() -> Calendar {
    let mut calendar = Calendar::standard();
    for year in 2020..2040 {
        for month in [1, 2, 4, 5, 6, 9, 10] {
            let Some(from) = Date::from_ymd(year, month, 1) else { continue };
            let saturday = from.plus_days(12 - from.weekday() as i32);
            let shifts = calendar.week[0].clone();
            calendar.exceptions.push(Exception { from, to: from.plus_days(3), shifts: Vec::new() });
            calendar.exceptions.push(Exception { from: saturday, to: saturday, shifts });
        }
    }
    calendar
}

fn kind(number: usize) -> DependencyKind {
    match number {
        0 => DependencyKind::StartStart,
        1 => DependencyKind::FinishFinish,
        2 => DependencyKind::StartFinish,
        _ => DependencyKind::FinishStart,
    }
}

/// The same numbers on every run.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

fn plans(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("plan");
    for count in [1_000, 10_000, 100_000] {
        let network = network(count);
        group.throughput(Throughput::Elements(count as u64));
        group.sample_size(if count > 50_000 { 10 } else { 50 });
        group.bench_with_input(BenchmarkId::from_parameter(count), &network, |bencher, network| {
            bencher.iter(|| plan(network));
        });
    }
    group.finish();
}

/// One edit and the plan that it is made in.
type Edit = (&'static str, fn(&mut Network));

/// From the edit that moves nothing to the one that moves nearly everything.
const EDITS: [Edit; 4] = [
    ("moves nothing", |plan| at(plan, 50).deadline = Some(work_time::LAST)),
    ("last task", |plan| at(plan, 100).duration += 480),
    ("middle", |plan| at(plan, 50).duration += 480),
    ("nearly everything", |plan| at(plan, 0).duration += 9_600),
];

/// The leaf that stands so many hundredths down the plan.
fn at(plan: &mut Network, hundredths: usize) -> &mut Task {
    let last = plan.tasks.len() - 1;
    &mut plan.tasks[(last * hundredths / 100).max(1)]
}

/// Each edit is made and taken back in turn.
fn edits(criterion: &mut Criterion) {
    for count in [10_000, 100_000] {
        let before = network(count);
        let mut group = criterion.benchmark_group(format!("edit of {count}"));
        group.sample_size(if count > 50_000 { 10 } else { 50 });
        group.bench_function("from scratch", |bencher| bencher.iter(|| plan(&before)));
        for (name, edit) in EDITS {
            let mut after = before.clone();
            edit(&mut after);
            let mut standing = Standing::new(&before);
            let mut turns = [&after, &before].into_iter().cycle();
            group.bench_function(name, |bencher| {
                bencher.iter(|| turns.next().map(|next| standing.update(next).finish));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, plans, edits);
criterion_main!(benches);
