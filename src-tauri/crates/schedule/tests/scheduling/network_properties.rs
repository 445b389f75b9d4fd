//! What holds for any plan.

use proptest::prelude::*;
use schedule::*;

use crate::hours;
use crate::wild::wild_plans;

fn plain(duration: i64) -> Task {
    Task {
        parent: None,
        role: Role::Leaf,
        duration,
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

pub fn network(tasks: Vec<Task>, dependencies: Vec<Dependency>) -> Network {
    Network {
        anchor: Moment::parse("2026-03-02T08:00").expect("a date"),
        direction: Direction::FromStart,
        data_date: None,
        calendars: vec![
            Calendar::standard(),
            hours::china_2026(),
            hours::night(),
            hours::always(),
            hours::never(),
        ],
        calendar: 0,
        tasks,
        dependencies,
        resources: Vec::new(),
        assignments: Vec::new(),
        options: Options::default(),
    }
}

pub fn dependency_kinds() -> impl Strategy<Value = DependencyKind> {
    prop::sample::select(vec![
        DependencyKind::FinishStart,
        DependencyKind::FinishStart,
        DependencyKind::StartStart,
        DependencyKind::FinishFinish,
        DependencyKind::StartFinish,
    ])
}

/// A plan without constraints, whose dependencies point forward.
fn free_plans() -> impl Strategy<Value = Network> {
    let edge = (0usize..20, 0usize..20, dependency_kinds(), -960i64..1500);
    let tasks = prop::collection::vec(0i64..2400, 1..20);
    (tasks, prop::collection::vec(edge, 0..40)).prop_map(|(durations, edges)| {
        let count = durations.len();
        let tasks = durations.into_iter().map(plain).collect();
        let forward = edges.into_iter().filter_map(|(a, b, kind, lag)| {
            let (predecessor, successor) = (a.min(b) % count, a.max(b) % count);
            let lag = Lag::Minutes(lag, Clock::Working);
            (predecessor < successor).then_some(Dependency { predecessor, successor, kind, lag })
        });
        network(tasks, forward.collect())
    })
}

/// What a dependency asks for holds between the computed dates.
fn is_kept(network: &Network, schedule: &Schedule, dependency: &Dependency) -> bool {
    let time = network.calendars[0].compile();
    let (from, to) = (&schedule.tasks[dependency.predecessor], &schedule.tasks[dependency.successor]);
    let (end, driven) = match dependency.kind {
        DependencyKind::FinishStart => (from.finish, to.start),
        DependencyKind::StartStart => (from.start, to.start),
        DependencyKind::FinishFinish => (from.finish, to.finish),
        DependencyKind::StartFinish => (from.start, to.finish),
    };
    let Lag::Minutes(lag, _) = dependency.lag else { return false };
    time.work_between(time.add_work(end, lag), driven) >= 0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn dependencies_are_kept(network in free_plans()) {
        let schedule = plan(&network);
        for dependency in &network.dependencies {
            prop_assert!(is_kept(&network, &schedule, dependency), "{:?} {:?}", dependency, schedule.tasks);
        }
    }

    #[test]
    fn float_is_ordered(network in free_plans()) {
        for task in plan(&network).tasks {
            prop_assert!(task.free_float >= 0);
            prop_assert!(task.total_float < 0 || task.total_float >= task.free_float);
        }
    }

    #[test]
    fn something_is_critical_and_nothing_is_late(network in free_plans()) {
        let schedule = plan(&network);
        prop_assert!(schedule.tasks.iter().any(|task| task.critical));
        prop_assert!(schedule.tasks.iter().all(|task| task.late_finish <= schedule.finish));
    }

    #[test]
    fn one_dependency_more_moves_nothing_earlier(mut network in free_plans(), a in 0usize..20, b in 0usize..20) {
        // A first predecessor lifts the floor of the project start for leads and start to finish: without those.
        let lag = |d: &Dependency| matches!(d.lag, Lag::Minutes(0.., _));
        network.dependencies.retain(|d| lag(d) && d.kind != DependencyKind::StartFinish);
        let before = plan(&network);
        let (first, second) = (a % network.tasks.len(), b % network.tasks.len());
        let (predecessor, successor) = (first.min(second), first.max(second));
        let (kind, lag) = (DependencyKind::FinishStart, Lag::Minutes(0, Clock::Working));
        network.dependencies.push(Dependency { predecessor, successor, kind, lag });
        let time = network.calendars[0].compile();
        for (old, new) in before.tasks.iter().zip(&plan(&network).tasks) {
            prop_assert!(time.work_between(old.start, new.start) >= 0);
            prop_assert!(time.work_between(old.finish, new.finish) >= 0);
        }
    }

    #[test]
    fn a_week_later_is_a_week_later(mut network in free_plans()) {
        let before = plan(&network);
        network.anchor = network.anchor.plus(7 * 1440);
        let after = plan(&network);
        for (old, new) in before.tasks.iter().zip(&after.tasks) {
            prop_assert_eq!(old.start.plus(7 * 1440), new.start);
            prop_assert_eq!(old.finish.plus(7 * 1440), new.finish);
            prop_assert_eq!(old.late_finish.plus(7 * 1440), new.late_finish);
            prop_assert_eq!((old.total_float, old.free_float), (new.total_float, new.free_float));
        }
    }

    #[test]
    fn the_same_plan_has_the_same_answer(network in wild_plans()) {
        prop_assert_eq!(plan(&network), plan(&network));
    }

    #[test]
    fn anything_is_scheduled(network in wild_plans()) {
        let schedule = plan(&network);
        prop_assert_eq!(schedule.tasks.len(), network.tasks.len());
        for task in &schedule.tasks {
            for date in [task.start, task.finish, task.early_start, task.early_finish, task.late_start, task.late_finish] {
                prop_assert!(date >= work_time::FIRST && date <= work_time::LAST, "{date:?}");
            }
            prop_assert!(task.free_float >= 0);
        }
        for task in schedule.tasks.iter().zip(&network.tasks).filter(|(_, task)| task.mode == Mode::Automatic) {
            prop_assert!(task.0.start <= task.0.finish, "{:?}", task.0);
        }
    }
}
