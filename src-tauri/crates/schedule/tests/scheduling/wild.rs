//! Plans with everything that the types allow: loops, broken indices, absurd numbers.

use proptest::prelude::*;
use schedule::*;

use crate::network_properties::{dependency_kinds, network};

/// Mostly near the plan, now and then anywhere.
pub fn moments() -> impl Strategy<Value = Moment> {
    let base = Moment::parse("2026-03-02T08:00").expect("a date");
    prop_oneof![
        9 => (-30i64 * 1440..60 * 1440).prop_map(move |minutes| base.plus(minutes)),
        1 => any::<i64>().prop_map(Moment),
    ]
}

fn amounts() -> impl Strategy<Value = i64> {
    prop_oneof![9 => -2000i64..5000, 1 => any::<i64>()]
}

fn clocks() -> impl Strategy<Value = Clock> {
    prop_oneof![Just(Clock::Working), Just(Clock::Elapsed)]
}

fn constraints() -> impl Strategy<Value = Constraint> {
    (0u8..12, moments()).prop_map(|(kind, date)| match kind {
        0 => Constraint::AsLateAsPossible,
        1 => Constraint::MustStartOn(date),
        2 => Constraint::MustFinishOn(date),
        3 => Constraint::StartNoEarlierThan(date),
        4 => Constraint::StartNoLaterThan(date),
        5 => Constraint::FinishNoEarlierThan(date),
        6 => Constraint::FinishNoLaterThan(date),
        _ => Constraint::AsSoonAsPossible,
    })
}

fn progresses() -> impl Strategy<Value = Progress> {
    let date = || prop::option::weighted(0.2, moments());
    (date(), date(), prop::option::of(amounts()), prop::option::of(amounts()), any::<u8>(), date(), date())
        .prop_map(
            |(actual_start, actual_finish, actual_duration, remaining_duration, percent, stop, resume)| {
                Progress {
                    actual_start,
                    actual_finish,
                    actual_duration,
                    remaining_duration,
                    percent,
                    stop,
                    resume,
                }
            },
        )
}

fn modes() -> impl Strategy<Value = Mode> {
    prop_oneof![
        5 => Just(Mode::Automatic),
        1 => (prop::option::of(moments()), prop::option::of(moments()))
            .prop_map(|(start, finish)| Mode::Manual { start, finish }),
    ]
}

pub fn wild_tasks() -> impl Strategy<Value = Task> {
    let role = prop::sample::select(vec![
        Role::Leaf,
        Role::Leaf,
        Role::Leaf,
        Role::Summary,
        Role::Inactive,
        Role::External,
    ]);
    let kind = prop::sample::select(vec![TaskKind::FixedUnits, TaskKind::FixedDuration, TaskKind::FixedWork]);
    let place = (
        prop::option::of(0usize..30),
        role,
        amounts(),
        clocks(),
        kind,
        prop::option::weighted(0.2, 0usize..7),
    );
    let dates = (constraints(), prop::option::weighted(0.2, moments()), modes(), progresses());
    let rest = (
        prop_oneof![4 => Just(0), 1 => amounts()],
        prop::collection::vec((moments(), moments()), 0..2),
        any::<bool>(),
        activities(),
    );
    (place, dates, rest).prop_map(|(place, dates, rest)| Task {
        parent: place.0,
        role: place.1,
        duration: place.2,
        clock: place.3,
        kind: place.4,
        calendar: place.5,
        resource_calendars: if rest.2 { ResourceCalendars::Respected } else { ResourceCalendars::Ignored },
        constraint: dates.0,
        deadline: dates.1,
        mode: dates.2,
        progress: dates.3,
        leveling_delay: rest.0,
        splits: rest.1,
        activity: rest.3,
    })
}

pub fn wild_dependencies() -> impl Strategy<Value = Dependency> {
    let lag = prop_oneof![
        (amounts(), clocks()).prop_map(|(minutes, clock)| Lag::Minutes(minutes, clock)),
        (amounts(), clocks()).prop_map(|(percent, clock)| Lag::Percent(percent, clock)),
    ];
    (0usize..25, 0usize..25, dependency_kinds(), lag)
        .prop_map(|(predecessor, successor, kind, lag)| Dependency { predecessor, successor, kind, lag })
}

pub fn wild_assignments() -> impl Strategy<Value = Assignment> {
    let who = (0usize..25, prop::option::of(0usize..5), amounts());
    (who, (amounts(), amounts(), amounts()), (amounts(), amounts())).prop_map(|(who, work, delay)| {
        Assignment {
            task: who.0,
            resource: who.1,
            units: who.2,
            work: work.0,
            remaining_work: work.1,
            overtime_work: work.2,
            delay: delay.0,
            leveling_delay: delay.1,
            actual_start: None,
            actual_finish: None,
        }
    })
}

/// Either tool, with everything that it switches.
pub fn tools() -> impl Strategy<Value = Tool> {
    let progress = prop::sample::select(vec![
        ProgressRule::RetainedLogic,
        ProgressRule::ProgressOverride,
        ProgressRule::ActualDates,
    ]);
    let lags = prop::sample::select(vec![
        LagCalendar::Predecessor,
        LagCalendar::Successor,
        LagCalendar::Project,
        LagCalendar::AroundTheClock,
    ]);
    let expected = prop::sample::select(vec![ExpectedFinish::Shown, ExpectedFinish::Used]);
    let float = prop::sample::select(vec![FloatFrom::Finish, FloatFrom::Start, FloatFrom::Smaller]);
    let critical = prop::sample::select(vec![CriticalBy::TotalFloat, CriticalBy::LongestPath]);
    let by = prop::option::of(moments());
    let primavera = (progress, lags, by, expected, float, critical).prop_map(
        |(progress, lag_calendar, must_finish_by, expected_finish, float, critical)| {
            let rules =
                Primavera { progress, lag_calendar, must_finish_by, expected_finish, float, critical };
            Tool::Primavera(rules)
        },
    );
    prop_oneof![Just(Tool::MicrosoftProject), primavera]
}

/// Anything that an activity of Primavera may be.
fn activities() -> impl Strategy<Value = Activity> {
    let kind = prop::sample::select(vec![
        ActivityKind::Task,
        ActivityKind::ResourceDependent,
        ActivityKind::LevelOfEffort,
        ActivityKind::WbsSummary,
        ActivityKind::StartMilestone,
        ActivityKind::FinishMilestone,
    ]);
    let date = || prop::option::weighted(0.2, moments());
    (kind, date(), date(), date(), date()).prop_map(|(kind, second, expected, start, finish)| Activity {
        kind,
        second: second.map(Constraint::FinishNoLaterThan),
        expected_finish: expected,
        external_early_start: start,
        external_late_finish: finish,
    })
}

/// Anything that the types allow.
pub fn wild_plans() -> impl Strategy<Value = Network> {
    let lists = (
        prop::collection::vec(wild_tasks(), 0..22),
        prop::collection::vec(wild_dependencies(), 0..40),
        prop::collection::vec(wild_assignments(), 0..12),
    );
    let options = (tools(), any::<bool>(), any::<bool>(), any::<bool>(), -500i64..500);
    (lists, options, moments(), prop::option::of(moments()), 0usize..6).prop_map(
        |(lists, options, anchor, data_date, calendar)| {
            let resource =
                |index: usize| Resource { kind: ResourceKind::Work, calendar: index.checked_sub(1) };
            Network {
                anchor,
                data_date,
                calendar,
                direction: if options.1 { Direction::FromStart } else { Direction::FromFinish },
                resources: (0..4).map(resource).collect(),
                assignments: lists.2,
                options: Options {
                    conflict: if options.2 {
                        ConflictRule::HonourConstraints
                    } else {
                        ConflictRule::HonourDependencies
                    },
                    critical_float: options.4,
                    near_critical_float: options.4 * 2,
                    tool: options.0,
                    critical_paths: if options.3 { CriticalPaths::One } else { CriticalPaths::PerNetwork },
                },
                ..network(lists.0, lists.1)
            }
        },
    )
}
