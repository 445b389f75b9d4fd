//! What holds for any plan under Primavera's rules.

use proptest::prelude::*;
use schedule::*;

use crate::network_properties::{dependency_kinds, network};
use crate::scenario;
use crate::wild::tools;

const DATA_DATE: &str = "2026-03-16T08:00";

fn data_date() -> Moment {
    Moment::parse(DATA_DATE).expect("a date")
}

/// Near the data date.
fn days() -> impl Strategy<Value = Moment> {
    (-20i64 * 1440..40 * 1440).prop_map(|minutes| data_date().plus(minutes))
}

fn kinds() -> impl Strategy<Value = ActivityKind> {
    prop::sample::select(vec![
        ActivityKind::Task,
        ActivityKind::Task,
        ActivityKind::Task,
        ActivityKind::LevelOfEffort,
        ActivityKind::WbsSummary,
        ActivityKind::StartMilestone,
        ActivityKind::FinishMilestone,
    ])
}

/// Not begun, begun or done, all of it before the data date.
fn progresses() -> impl Strategy<Value = Progress> {
    (0u8..6, 1i64..20_000, 0i64..2400).prop_map(|(state, ago, left)| {
        let start = Some(data_date().plus(-ago));
        match state {
            0 => Progress { actual_start: start, remaining_duration: Some(left), ..Progress::default() },
            1 => Progress {
                actual_start: start,
                actual_finish: Some(data_date().plus(-ago / 2)),
                ..Progress::default()
            },
            _ => Progress::default(),
        }
    })
}

/// Soft constraints, and bounds of every kind that a finding tells of.
fn bounds() -> impl Strategy<Value = (Constraint, Activity, Option<Moment>)> {
    let rare = || prop::option::weighted(0.1, days());
    (0u8..20, days(), rare(), rare(), rare(), rare()).prop_map(|(kind, date, second, from, to, deadline)| {
        let constraint = match kind {
            0 => Constraint::StartNoEarlierThan(date),
            1 => Constraint::FinishNoEarlierThan(date),
            2 => Constraint::StartNoLaterThan(date),
            3 => Constraint::FinishNoLaterThan(date),
            4 => Constraint::StartOn(date),
            5 => Constraint::FinishOn(date),
            6 => Constraint::AsLateAsPossible,
            _ => Constraint::AsSoonAsPossible,
        };
        let activity = Activity {
            second: second.map(Constraint::FinishNoLaterThan),
            external_early_start: from,
            external_late_finish: to,
            ..Activity::default()
        };
        (constraint, activity, deadline)
    })
}

fn activities() -> impl Strategy<Value = Task> {
    (0i64..2400, kinds(), progresses(), bounds(), prop::option::weighted(0.2, 0usize..3)).prop_map(
        |(duration, kind, progress, (constraint, activity, deadline), calendar)| {
            let blank = scenario::network("start 2026-03-02\nA 1d").tasks.remove(0);
            Task {
                duration,
                progress,
                constraint,
                deadline,
                calendar,
                activity: Activity { kind, ..activity },
                ..blank
            }
        },
    )
}

/// A plan with a data date whose dependencies point forward, under Primavera's rules.
fn plans() -> impl Strategy<Value = Network> {
    let edge = (0usize..20, 0usize..20, dependency_kinds(), -960i64..1500);
    let lists = (prop::collection::vec(activities(), 1..20), prop::collection::vec(edge, 0..40));
    let tools = tools().prop_filter("Primavera's", |tool| matches!(tool, Tool::Primavera(_)));
    (lists, tools).prop_map(|((tasks, edges), tool)| {
        let count = tasks.len();
        let forward = edges.into_iter().filter_map(|(a, b, kind, lag)| {
            let (predecessor, successor) = (a.min(b) % count, a.max(b) % count);
            let lag = Lag::Minutes(lag, Clock::Working);
            (predecessor < successor).then_some(Dependency { predecessor, successor, kind, lag })
        });
        let mut plan = network(tasks, forward.collect());
        plan.data_date = Some(data_date());
        plan.options.tool = tool;
        plan
    })
}

fn with(plan: &Network, change: impl Fn(&mut Primavera)) -> Network {
    let mut plan = plan.clone();
    if let Tool::Primavera(rules) = &mut plan.options.tool {
        change(rules);
    }
    plan
}

fn spans(task: &Task) -> bool {
    matches!(task.activity.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary)
}

fn is_open(task: &Task) -> bool {
    task.progress.actual_finish.is_none()
}

/// Whether a finding tells that something is later than it may be.
fn tells_of_lateness(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::ConstraintConflict { .. }
            | Finding::DeadlineMissed { .. }
            | Finding::MustFinishByMissed { .. }
            | Finding::ExternalFinishMissed { .. }
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn nothing_left_lies_before_the_data_date(network in plans()) {
        for (dates, task) in plan(&network).tasks.iter().zip(&network.tasks) {
            prop_assert!(!is_open(task) || dates.early_start >= data_date(), "{task:?} {dates:?}");
            prop_assert!(dates.early_start <= dates.early_finish, "{task:?} {dates:?}");
        }
    }

    #[test]
    fn what_spans_others_drives_nothing(network in plans()) {
        let schedule = plan(&network);
        let mut without = network.clone();
        let tasks = &network.tasks;
        without.dependencies.retain(|d| !spans(&tasks[d.predecessor]) && !spans(&tasks[d.successor]));
        without.tasks.iter_mut().filter(|task| spans(task)).for_each(|task| task.duration *= 3);
        for (row, (one, other)) in schedule.tasks.iter().zip(&plan(&without).tasks).enumerate() {
            if !spans(&tasks[row]) {
                prop_assert_eq!((one.start, one.finish), (other.start, other.finish));
                prop_assert_eq!((one.late_start, one.late_finish), (other.late_start, other.late_finish));
                prop_assert_eq!((one.total_float, one.critical), (other.total_float, other.critical));
            }
        }
    }

    #[test]
    fn what_is_late_is_told(network in plans()) {
        // Findings count working minutes: on one calendar, so that none lie between two of them.
        let mut network = with(&network, |rules| rules.lag_calendar = LagCalendar::Project);
        network.tasks.iter_mut().for_each(|task| task.calendar = None);
        let schedule = plan(&network);
        let tasks = schedule.tasks.iter().zip(&network.tasks);
        let is_late = |(dates, task): &(&TaskDates, &Task)| !spans(task) && dates.total_float < 0;
        if let Some(late) = tasks.into_iter().find(is_late) {
            prop_assert!(schedule.findings.iter().any(tells_of_lateness), "{late:?} {schedule:?}");
        }
    }

    #[test]
    fn progress_override_is_never_later_than_retained_logic(mut network in plans()) {
        // What waits takes what is free: that may be more.
        for task in &mut network.tasks {
            if task.constraint == Constraint::AsLateAsPossible {
                task.constraint = Constraint::AsSoonAsPossible;
            }
        }
        let retained = plan(&with(&network, |rules| rules.progress = ProgressRule::RetainedLogic));
        let overridden = plan(&with(&network, |rules| rules.progress = ProgressRule::ProgressOverride));
        for (row, (one, other)) in retained.tasks.iter().zip(&overridden.tasks).enumerate() {
            let is_driven = !spans(&network.tasks[row]);
            prop_assert!(!is_driven || other.early_finish <= one.early_finish, "{one:?} {other:?}");
        }
    }

    #[test]
    fn the_longest_path_reaches_the_latest_finish(network in plans()) {
        let schedule = plan(&with(&network, |rules| rules.critical = CriticalBy::LongestPath));
        let own = || schedule.tasks.iter().zip(&network.tasks).filter(|(_, task)| !spans(task));
        let latest = own().map(|(dates, _)| dates.early_finish).max();
        for (dates, task) in own() {
            let ends = Some(dates.early_finish) == latest && task.constraint != Constraint::AsLateAsPossible;
            prop_assert!(!(ends && is_open(task)) || dates.critical, "{dates:?}");
            prop_assert!(!dates.critical || is_open(task));
        }
    }

    #[test]
    fn what_waits_moves_nothing_else(network in plans()) {
        let mut soon = network.clone();
        let waits = |task: &Task| task.constraint == Constraint::AsLateAsPossible;
        for task in soon.tasks.iter_mut().filter(|task| waits(task)) {
            task.constraint = Constraint::AsSoonAsPossible;
            // An expected finish counts for nothing that waits.
            task.activity.expected_finish = None;
        }
        let (late, soon) = (plan(&network), plan(&soon));
        for (row, (one, other)) in late.tasks.iter().zip(&soon.tasks).enumerate() {
            let task = &network.tasks[row];
            if waits(task) && !spans(task) {
                prop_assert!(one.early_start >= other.early_start, "{one:?} {other:?}");
            } else if !spans(task) {
                prop_assert_eq!((one.start, one.finish), (other.start, other.finish));
            }
        }
    }
}
