//! A plan worked through by hand, a sound one, plans with nothing to judge, and what holds for any plan.

mod plans;
mod properties;

use schedule::Date;

use super::*;
use crate::fact::Figure;
use crate::plan::reschedule;
use crate::task::{ActivityType, ConstraintType, DependencyType};
use plans::{date, minutes, moment, plan, sound};

fn examined(plan: &Plan) -> ScheduleQuality {
    let computed = reschedule(plan).plan;
    examine(&computed, plan.project.data_date.unwrap_or(Date(0)), &HashSet::new(), &Thresholds::default())
}

fn found(quality: &ScheduleQuality, check: Check) -> &Measured {
    &quality.checks[check.number() - 1]
}

/// The names of the tasks behind a figure; of a dependency both ends.
fn names(plan: &Plan, measured: &Measured) -> Vec<String> {
    let name = |id: &Id| plan.tasks.iter().find(|task| task.id == *id).map_or("?", |task| task.name.as_str());
    measured.offenders.iter().map(|o| o.tasks.iter().map(name).collect::<Vec<_>>().join(">")).collect()
}

fn fact<'a>(facts: &'a [Fact], name: &str) -> &'a Figure {
    &facts.iter().find(|fact| fact.name == name).unwrap_or_else(|| panic!("{name} in {facts:?}")).figure
}

/// Worked out on paper from the table in `plans.rs`: hits, population, offenders.
const BY_HAND: &[(Check, Verdict, usize, usize, &[&str])] = &[
    (Check::Logic, Verdict::Fail, 1, 6, &["F"]),
    (Check::Leads, Verdict::Fail, 1, 7, &["D>E"]),
    (Check::Lags, Verdict::Fail, 1, 7, &["A>D"]),
    (Check::RelationshipTypes, Verdict::Fail, 6, 7, &["C>G"]),
    (Check::HardConstraints, Verdict::Fail, 1, 6, &["G"]),
    (Check::HighFloat, Verdict::Fail, 1, 6, &["F"]),
    (Check::NegativeFloat, Verdict::Fail, 3, 6, &["B", "C", "G"]),
    (Check::HighDuration, Verdict::Fail, 1, 5, &["D"]),
    (Check::InvalidDates, Verdict::Fail, 2, 8, &["D", "F"]),
    (Check::Resources, Verdict::Fail, 2, 6, &["C", "F"]),
    (Check::MissedTasks, Verdict::Fail, 1, 2, &["B"]),
    (Check::CriticalPathTest, Verdict::Pass, 0, 1, &[]),
    (Check::PathLengthIndex, Verdict::Fail, 1, 1, &["M"]),
    (Check::ExecutionIndex, Verdict::Fail, 1, 2, &["B"]),
];

#[test]
fn every_check_answers_as_by_hand() {
    let plan = plan();
    let quality = examined(&plan);
    for &(check, verdict, hits, population, offenders) in BY_HAND {
        let measured = found(&quality, check);
        let answer = (measured.verdict, measured.hits, measured.population, names(&plan, measured));
        let expected: Vec<String> = offenders.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(answer, (verdict, hits, population, expected), "{}", check.code());
    }
    assert_eq!((quality.count(Verdict::Pass), quality.count(Verdict::Fail)), (1, 13));
}

#[test]
fn what_was_measured_is_told() {
    let quality = examined(&plan());
    let first = |check| found(&quality, check).offenders[0].facts.clone();
    assert_eq!(fact(&first(Check::Logic), "missing"), &Figure::Code("both"));
    assert_eq!(fact(&first(Check::Leads), "lag"), &Figure::Count(minutes(-3)));
    assert_eq!(fact(&first(Check::RelationshipTypes), "kind"), &Figure::Code("FF"));
    assert_eq!(fact(&first(Check::HardConstraints), "constraint"), &Figure::Code("fnlt"));
    assert_eq!(fact(&first(Check::HighFloat), "float"), &Figure::Minutes(minutes(56)));
    assert_eq!(fact(&first(Check::NegativeFloat), "float"), &Figure::Minutes(minutes(-3)));
    assert_eq!(fact(&first(Check::HighDuration), "duration"), &Figure::Minutes(minutes(50)));
    assert_eq!(fact(&first(Check::InvalidDates), "date_kind"), &Figure::Code("forecast_start"));
    assert_eq!(fact(&first(Check::InvalidDates), "date"), &Figure::Date(date("2026-03-11")));
    assert_eq!(fact(&first(Check::MissedTasks), "late"), &Figure::Days(3));
    let path = &found(&quality, Check::CriticalPathTest).inputs;
    assert_eq!((fact(path, "moved"), fact(path, "followed")), (&Figure::Days(600), &Figure::Days(600)));
}

/// 49 working days from 13 March to 21 May 2026 (12 in March, 22 in April, 15 in May); 4 of them after 15 May.
#[test]
fn the_indices_tell_what_they_are_made_of() {
    let quality = examined(&plan());
    let cpli = found(&quality, Check::PathLengthIndex);
    assert_eq!(fact(&cpli.inputs, "length"), &Figure::Days(49));
    assert_eq!(fact(&cpli.inputs, "float"), &Figure::Days(-4));
    assert_eq!(cpli.value, Some(45.0 / 49.0));
    assert_eq!(found(&quality, Check::ExecutionIndex).value, Some(0.5), "A of A and B");
}

#[test]
fn a_sound_plan_passes_every_check() {
    let quality = examined(&sound());
    for measured in &quality.checks {
        assert_eq!(measured.verdict, Verdict::Pass, "{}: {measured:?}", measured.check.code());
        assert!(measured.offenders.is_empty(), "{}", measured.check.code());
    }
    assert_eq!(quality.baseline, Some(Id(900)), "the newest baseline was compared with");
}

/// A date that holds the last milestone breaks the path: the critical task grows and the finish stays.
#[test]
fn a_held_finish_fails_the_critical_path_test() {
    let mut held = sound();
    let last = held.tasks.len() - 1;
    held.tasks[last].constraint_type = ConstraintType::MustFinishOn;
    held.tasks[last].constraint_date = Some(moment("2026-04-01T17:00"));
    let before = examined(&sound());
    let quality = examined(&held);
    let path = found(&quality, Check::CriticalPathTest);
    assert_eq!(found(&before, Check::CriticalPathTest).verdict, Verdict::Pass);
    assert_eq!(path.verdict, Verdict::Fail, "{:?}", path.inputs);
    assert_eq!(fact(&path.inputs, "moved"), &Figure::Days(600));
}

/// Scheduled from its finish a plan cannot end later: its start comes forward.
#[test]
fn from_the_finish_the_start_must_move() {
    let mut backward = sound();
    backward.project.schedule_options = r#"{"from_finish":true}"#.into();
    for task in &mut backward.tasks {
        (task.actual_start, task.actual_finish, task.percent_complete) = (None, None, 0);
        task.constraint_type = ConstraintType::Alap;
    }
    let quality = examined(&backward);
    let path = found(&quality, Check::CriticalPathTest);
    assert_eq!(path.verdict, Verdict::Pass, "{:?}", path.inputs);
    assert_eq!(fact(&path.inputs, "followed"), &Figure::Days(600));
    let (Figure::Date(before), Figure::Date(after)) =
        (fact(&path.inputs, "before"), fact(&path.inputs, "after"))
    else {
        panic!("two dates")
    };
    assert!(after < before, "{after:?} comes before {before:?}");
}

#[test]
fn a_plan_without_baseline_is_not_judged_by_one() {
    let mut bare = plan();
    bare.baselines.clear();
    bare.baseline_tasks.clear();
    let quality = examined(&bare);
    for check in [Check::HighDuration, Check::MissedTasks, Check::ExecutionIndex] {
        let measured = found(&quality, check);
        assert_eq!((measured.verdict, measured.why), (Verdict::NotApplicable, Some(Why::NoBaseline)));
        assert_eq!(measured.value, None);
    }
    assert_eq!(quality.count(Verdict::NotApplicable), 3);
}

#[test]
fn an_empty_plan_is_not_judged_at_all() {
    let mut empty = plan();
    empty.tasks.clear();
    empty.dependencies.clear();
    assert_eq!(examined(&empty).count(Verdict::NotApplicable), 14);
}

#[test]
fn thresholds_are_parameters() {
    let computed = reschedule(&plan()).plan;
    let at = |limits: Thresholds| examine(&computed, date("2026-03-13"), &HashSet::new(), &limits);
    // 1 of 6 is 16.67 %: just within 16.67 % it is not, within 16.68 % it is.
    let tight = at(Thresholds { dcma_logic_share: 1_666, ..Thresholds::default() });
    let loose = at(Thresholds { dcma_logic_share: 1_667, ..Thresholds::default() });
    assert_eq!(found(&tight, Check::Logic).verdict, Verdict::Fail);
    assert_eq!(found(&loose, Check::Logic).verdict, Verdict::Pass);
    let long = at(Thresholds { dcma_high_float_days: 56, ..Thresholds::default() });
    assert_eq!(found(&long, Check::HighFloat).hits, 0, "56 days are not above 56");
}

#[test]
fn a_link_of_a_summary_counts_for_its_rows_and_an_inactive_row_ties_nothing() {
    let mut linked = plan();
    let place = linked.tasks.iter().position(|task| task.name == "F").expect("F");
    linked.tasks[place].parent = linked.tasks.iter().find(|task| task.name == "S").map(|task| task.id);
    let summary = linked.tasks[place].parent.expect("a summary");
    linked.dependencies.push(plans::link(99, summary.0, 30, DependencyType::FinishStart, 0));
    let logic = examined(&linked);
    let missing = &found(&logic, Check::Logic).offenders;
    assert_eq!(fact(&missing[0].facts, "missing"), &Figure::Code("predecessor"));
    let mut without = plan();
    without.tasks[1].inactive = true;
    let quality = examined(&without);
    assert_eq!(found(&quality, Check::Leads).population, 5, "A's two links tie nothing");
}

/// F waits for a task of another project, and a task of another project waits for F.
#[test]
fn dependencies_between_projects_tie_as_others_do() {
    let mut tied = plan();
    tied.outside.push(plans::outside(3_000));
    tied.dependencies.push(plans::link(98, 3_000, 60, DependencyType::FinishStart, 0));
    let computed = reschedule(&tied).plan;
    let alone = examine(&computed, date("2026-03-13"), &HashSet::new(), &Thresholds::default());
    let missing = &found(&alone, Check::Logic).offenders;
    assert_eq!(fact(&missing[0].facts, "missing"), &Figure::Code("successor"));
    assert_eq!(found(&alone, Check::Lags).population, 8);
    let awaited = HashSet::from([Id(60)]);
    let both = examine(&computed, date("2026-03-13"), &awaited, &Thresholds::default());
    assert_eq!(found(&both, Check::Logic).hits, 0, "it is tied at both ends");
}

/// Level of effort spans other work: it is none itself and ties none.
#[test]
fn level_of_effort_is_left_out() {
    let mut spanning = plan();
    let place = spanning.tasks.iter().position(|task| task.name == "F").expect("F");
    spanning.tasks[place].activity_type = ActivityType::LevelOfEffort;
    let quality = examined(&spanning);
    assert_eq!(found(&quality, Check::Logic).population, 5);
    assert_eq!(found(&quality, Check::HighFloat).hits, 0);
}

#[test]
fn every_check_has_a_card_with_known_parameters() {
    for &check in Check::ALL {
        let card = card(check);
        assert!(!card.parameters.is_empty() && !card.practices.is_empty(), "{}", check.code());
        for name in card.parameters {
            assert!(Thresholds::default().value(name).is_some(), "{name}");
        }
    }
}
