//! What holds for any plan: figures are what they say they are, and a task that is gone offends no more.

use proptest::prelude::*;

use super::plans::{date, empty, link, minutes, task};
use super::*;
use crate::task::{BaselineTask, Dependency, Task};

/// One row: days, percent done, constraint, day of its dates, whether the baseline knows it.
type Line = (i64, i64, usize, i32, bool);

fn day(offset: i32) -> schedule::Moment {
    date("2026-03-02").plus_days(offset).at(480)
}

fn row(place: usize, &(days, percent, constraint, offset, _): &Line) -> Task {
    let begun = percent > 0;
    Task {
        parent: None,
        percent_complete: percent,
        actual_start: begun.then(|| day(offset)),
        actual_finish: (percent == 100).then(|| day(offset).plus(minutes(days) * 3)),
        constraint_type: ConstraintType::ALL[constraint],
        constraint_date: Some(day(offset)),
        elapsed: offset % 7 == 0,
        ..task(100 + place as u128, place as i64, "x", days)
    }
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let percent = prop_oneof![Just(0i64), Just(0), Just(40), Just(100)];
    let line = (0i64..90, percent, 0usize..8, -10i32..60, any::<bool>());
    let ends = (0u128..12, 0u128..12, 0usize..4, -5i64..6);
    (prop::collection::vec(line, 0..12), prop::collection::vec(ends, 0..16)).prop_map(|(lines, links)| {
        let links = links.iter().enumerate().map(|(place, &(from, to, kind, lag))| {
            link(place as u128, 100 + from, 100 + to, DependencyType::ALL[kind], lag)
        });
        let copies = lines.iter().enumerate().filter(|(_, line)| line.4).map(|(place, line)| BaselineTask {
            baseline: Id(900),
            task: Id(100 + place as u128),
            finish: Some(day(line.3 + 3)),
            duration: minutes(line.0),
            ..BaselineTask::new(Id(5000 + place as u128))
        });
        Plan {
            tasks: lines.iter().enumerate().map(|(place, line)| row(place, line)).collect(),
            dependencies: links.filter(|link: &Dependency| link.predecessor != link.successor).collect(),
            baseline_tasks: copies.collect(),
            ..empty()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn figures_are_what_they_say(plan in any_plan()) {
        let quality = examined(&plan);
        prop_assert_eq!(quality.checks.len(), 14);
        for (measured, &check) in quality.checks.iter().zip(Check::ALL) {
            prop_assert_eq!(measured.check, check);
            prop_assert_eq!(measured.verdict == Verdict::NotApplicable, measured.why.is_some());
            prop_assert_eq!(measured.value.is_none(), measured.why.is_some());
            if measured.verdict == Verdict::Fail {
                prop_assert!(check == Check::ExecutionIndex || !measured.offenders.is_empty());
            }
            if check.number() <= 11 && measured.population > 0 {
                let share = measured.hits as f64 / measured.population as f64;
                prop_assert_eq!(measured.value, Some(share));
                prop_assert!(measured.hits <= measured.population);
            }
        }
    }

    /// On the dates as computed: taking an offending task away takes exactly its hit away.
    #[test]
    fn a_task_that_is_gone_offends_no_more(plan in any_plan(), which in 0usize..100) {
        let computed = reschedule(&plan).plan;
        let examine = |plan: &Plan| examine(plan, date("2026-03-13"), &HashSet::new(), &Thresholds::default());
        let before = examine(&computed);
        let alone = [
            Check::HardConstraints, Check::HighFloat, Check::NegativeFloat, Check::HighDuration,
            Check::InvalidDates, Check::Resources, Check::MissedTasks,
        ];
        for check in alone {
            let measured = found(&before, check);
            if measured.offenders.is_empty() { continue; }
            let gone = measured.offenders[which % measured.offenders.len()].tasks[0];
            let mut without = computed.clone();
            without.tasks.retain(|task| task.id != gone);
            let after = examine(&without);
            prop_assert_eq!(found(&after, check).hits + 1, measured.hits, "{}", check.code());
        }
    }

    /// A link taken away never makes more leads, lags or unusual links.
    #[test]
    fn a_link_that_is_gone_offends_no_more(plan in any_plan(), which in 0usize..100) {
        let computed = reschedule(&plan).plan;
        let examine = |plan: &Plan| examine(plan, date("2026-03-13"), &HashSet::new(), &Thresholds::default());
        let before = examine(&computed);
        for check in [Check::Leads, Check::Lags, Check::RelationshipTypes] {
            let offenders = &found(&before, check).offenders;
            if offenders.is_empty() { continue; }
            let gone = offenders[which % offenders.len()].dependency;
            let mut without = computed.clone();
            without.dependencies.retain(|link| Some(link.id) != gone);
            prop_assert_eq!(found(&examine(&without), check).offenders.len() + 1, offenders.len());
        }
    }
}
