//! KPI on small portfolios whose figures can be counted by hand.

use proptest::prelude::*;

use super::*;
use crate::charter::{Objective, Operator};
use crate::closure::{ClosureReview, ClosureStatus, QualityGrade};
use crate::codes;
use crate::project::{Project, Stage};
use crate::quality::{CheckResult, QualityCheck};
use crate::risk::Risk;
use crate::value::{Id, Money};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// A closed project: due and accepted on these dates, budget and cost in 分.
fn closed(id: u128, due: &str, finish: &str, budget: i64, actual: i64) -> (Project, ClosureReview) {
    let project = Project {
        stage: Stage::Closed,
        planned_start: Some(date("2026-01-05")),
        baseline_finish: Some(date(due)),
        actual_finish: Some(date(finish)),
        budget: Money(budget),
        actual_cost: Money(actual),
        ..Project::new(Id(id))
    };
    let review = ClosureReview {
        project: Id(id),
        status: ClosureStatus::Approved,
        approved_on: Some(date(finish)),
        quality_grade: Some(QualityGrade::Good),
        acceptance_signed: true,
        ..ClosureReview::new(Id(1_000 + id))
    };
    (project, review)
}

fn portfolio(closed: Vec<(Project, ClosureReview)>) -> Portfolio {
    let (projects, closure_reviews) = closed.into_iter().unzip();
    Portfolio { projects, closure_reviews, ..Portfolio::default() }
}

fn ask(kpi: Kpi, portfolio: &Portfolio) -> Measure {
    let window = Window { from: date("2026-01-01"), to: date("2026-12-31") };
    let measure =
        measure(kpi, portfolio, &Calendars::new(&[], &[]), &Terms::default(), window, date("2026-12-31"));
    for check in measure.evidence.iter().flat_map(|line| &line.checks) {
        assert!(codes::CHECKS.contains(&check.code), "{} is not listed", check.code);
        for fact in &check.facts {
            assert!(codes::FACTS.contains(&fact.name), "{} is not listed", fact.name);
        }
    }
    measure
}

fn variant(measure: &Measure, code: &str) -> Option<f64> {
    let found = measure.variants.iter().find(|variant| variant.code == code);
    found.unwrap_or_else(|| panic!("no variant {code}")).value
}

#[test]
fn success_needs_all_three_dimensions() {
    let good = closed(1, "2026-03-31", "2026-03-31", 1_000, 1_050);
    let late = closed(2, "2026-03-31", "2026-04-01", 1_000, 900);
    let dear_and_late = closed(3, "2026-03-31", "2026-04-30", 1_000, 1_051);
    let unsigned = {
        let (project, review) = closed(4, "2026-03-31", "2026-03-30", 1_000, 1_000);
        (project, ClosureReview { acceptance_signed: false, ..review })
    };
    let measure = ask(Kpi::SuccessRate, &portfolio(vec![good, late, dear_and_late, unsigned]));
    assert_eq!(
        (measure.value, measure.n),
        (Some(25.0), 4),
        "one of four; 5 % over budget is within the band"
    );
    assert_eq!(variant(&measure, "on_time"), Some(50.0));
    assert_eq!(variant(&measure, "budget"), Some(75.0));
    assert_eq!(variant(&measure, "quality"), Some(75.0));
    assert_eq!(variant(&measure, "fails_on_time"), Some(1.0));
    assert_eq!(variant(&measure, "fails_on_time_budget"), Some(1.0));
    assert_eq!(variant(&measure, "fails_quality"), Some(1.0));
    assert_eq!(variant(&measure, "fails_all"), Some(0.0));
}

#[test]
fn the_seven_failures_are_told_apart() {
    let mut all = Vec::new();
    for bits in 0..8u128 {
        let finish = if bits & 1 == 0 { "2026-03-31" } else { "2026-04-08" };
        let actual = if bits & 2 == 0 { 900 } else { 2_000 };
        let (project, review) = closed(bits, "2026-03-31", finish, 1_000, actual);
        all.push((project, ClosureReview { open_critical_defects: i64::from(bits & 4 != 0), ..review }));
    }
    let measure = ask(Kpi::SuccessRate, &portfolio(all));
    assert_eq!(measure.numerator, 1.0, "only the one without failure succeeds");
    let failures = measure.variants.iter().filter(|variant| variant.code.starts_with("fails_"));
    let counts: Vec<_> = failures.map(|variant| variant.value).collect();
    assert_eq!(counts, vec![Some(1.0); 7], "each way to fail happens once");
}

#[test]
fn success_counts_cancelled_and_leaves_out_withdrawn_and_unknown() {
    let (mut cancelled, review) = closed(1, "2026-03-31", "2026-03-01", 1_000, 400);
    cancelled.stage = Stage::Cancelled;
    let (mut withdrawn, _) = closed(2, "2026-03-31", "2026-03-01", 1_000, 400);
    withdrawn.stage = Stage::Withdrawn;
    let (unknown, ungraded) = closed(3, "2026-03-31", "2026-03-01", 1_000, 400);
    let mut book = portfolio(vec![(cancelled, review), closed(4, "2026-03-31", "2026-03-01", 1_000, 400)]);
    book.projects.extend([withdrawn, unknown]);
    book.closure_reviews.push(ClosureReview { quality_grade: None, ..ungraded });
    let measure = ask(Kpi::SuccessRate, &book);
    assert_eq!((measure.value, measure.n), (Some(50.0), 2), "the cancelled one counts against");
    let reasons: Vec<_> = measure.excluded.iter().map(|excluded| (excluded.id, excluded.reason)).collect();
    assert_eq!(reasons, [(Id(2), Exclusion::Withdrawn), (Id(3), Exclusion::NotAssessable)]);
    assert_eq!(variant(&measure, "cancelled"), Some(1.0));
    assert_eq!(
        variant(&measure, "coverage"),
        Some(200.0 / 3.0),
        "two of three that were closed or cancelled"
    );
}

#[test]
fn overdue_work_counts_as_late_before_it_is_delivered() {
    let mut book = portfolio(vec![closed(1, "2026-03-31", "2026-03-31", 1, 1)]);
    book.projects.push(Project {
        stage: Stage::Executing,
        baseline_finish: Some(date("2026-06-30")),
        ..Project::new(Id(2))
    });
    let measure = ask(Kpi::OnTimeRate, &book);
    assert_eq!((measure.value, measure.n), (Some(50.0), 2), "not delivering improves nothing");
    assert_eq!(variant(&measure, "delivered_based"), Some(100.0), "the other way to count hides it");
}

#[test]
fn a_change_after_the_miss_heals_nothing() {
    let (project, review) = closed(1, "2026-06-30", "2026-06-30", 1, 1);
    let moved = Project {
        original_finish: Some(date("2026-03-31")),
        baseline_replaced_finish: Some(date("2026-03-31")),
        baseline_changed_on: Some(date("2026-04-10")),
        ..project
    };
    assert_eq!(ask(Kpi::OnTimeRate, &portfolio(vec![(moved.clone(), review.clone())])).value, Some(0.0));
    let early = Project { baseline_changed_on: Some(date("2026-03-10")), ..moved };
    let measure = ask(Kpi::OnTimeRate, &portfolio(vec![(early, review)]));
    assert_eq!(measure.value, Some(100.0), "approved before the old date had passed");
    assert_eq!(variant(&measure, "original_baseline"), Some(0.0));
}

#[test]
fn schedule_deviation_counts_working_days_with_sign() {
    // 2026-02-13 to 02-24: the Spring Festival lies between, 02-14 is worked.
    let over_the_festival = closed(1, "2026-02-13", "2026-02-24", 1, 1);
    let early = closed(2, "2026-03-06", "2026-03-05", 1, 1);
    let measure = ask(Kpi::ScheduleDeviation, &portfolio(vec![over_the_festival, early]));
    assert_eq!(measure.value, Some(0.5), "two working days late and one early");
    assert_eq!(variant(&measure, "mean_lateness"), Some(1.0));
    assert_eq!(variant(&measure, "median"), Some(0.5));
    assert_eq!(variant(&measure, "all_dated_calendar"), Some(5.0), "eleven calendar days late, one early");
}

#[test]
fn running_projects_stand_beside_the_closed_ones() {
    let running = Project {
        stage: Stage::Executing,
        actual_start: Some(date("2026-09-01")),
        baseline_finish: Some(date("2026-12-25")),
        forecast_finish: Some(date("2026-12-30")),
        ..Project::new(Id(1))
    };
    let waiting = Project { stage: Stage::Planning, actual_start: None, ..running.clone() };
    let waiting = Project { id: Id(2), ..waiting };
    let book = Portfolio { projects: vec![running, waiting], ..Portfolio::default() };
    let measure = ask(Kpi::ScheduleDeviation, &book);
    assert_eq!((measure.value, measure.n), (None, 0), "nothing was closed");
    assert_eq!(measure.status, TargetStatus::NoData);
    assert_eq!(variant(&measure, "running"), Some(3.0), "from Friday 25 to Wednesday 30 December");
    assert_eq!(measure.excluded[0].reason, Exclusion::NotStarted);
}

#[test]
fn schedule_variance_has_a_name_of_its_own() {
    let running = |id, budget, progress| Project {
        stage: Stage::Executing,
        baseline_start: Some(date("2026-12-21")),
        baseline_finish: Some(date("2027-01-15")),
        budget: Money(budget),
        progress: Some(progress),
        ..Project::new(Id(id))
    };
    // 9 of 19 working days have passed: planned value is 9/19 of the budget.
    let book = Portfolio {
        projects: vec![running(1, 1_900, 4_000), running(2, 3_800, 5_000)],
        ..Portfolio::default()
    };
    let found = variant(&ask(Kpi::ScheduleDeviation, &book), "sv_percent").expect("two projects run");
    assert!((found - (2_660.0 / 2_700.0 - 1.0) * 100.0).abs() < 1e-9, "760 + 1,900 of 900 + 1,800: {found}");
}

#[test]
fn budget_deviation_is_a_ratio_of_sums() {
    let large = closed(1, "2026-03-31", "2026-03-31", 9_000, 9_900);
    let small = closed(2, "2026-03-31", "2026-03-31", 1_000, 500);
    let measure = ask(Kpi::BudgetDeviation, &portfolio(vec![large, small]));
    assert_eq!(measure.value, Some(4.0), "400 more than 10,000");
    assert_eq!(variant(&measure, "mean_of_ratios"), Some(-20.0), "+10 % and -50 %");
    assert_eq!((measure.numerator, measure.denominator), (400.0, 10_000.0));
}

#[test]
fn an_objective_gives_the_target() {
    let mut book = portfolio(vec![closed(1, "2026-03-31", "2026-03-31", 1_000, 940)]);
    book.objectives.push(Objective {
        kpi: "budget_deviation".into(),
        operator: Some(Operator::AtMost),
        target: Some(500),
        due: "2025Q4".into(),
        ..Objective::new(Id(5))
    });
    let measure = ask(Kpi::BudgetDeviation, &book);
    assert_eq!(measure.status, TargetStatus::Missed, "6 % below plan misses a target of 5 % either way");
    assert_eq!(measure.target.and_then(|target| target.due), crate::Quarter::parse("2025Q4"));
}

#[test]
fn open_risks_stand_beside_the_mean() {
    let risk = |id, since: &str, done: Option<&str>| Risk {
        probability: 4,
        impact: 4,
        major_since: Some(date(since)),
        response_done_on: done.map(date),
        ..Risk::new(Id(id))
    };
    let downgraded = Risk { downgraded_on: Some(date("2026-05-01")), ..risk(4, "2026-04-01", None) };
    let risks = vec![
        risk(1, "2026-03-01", Some("2026-03-11")),
        risk(2, "2026-03-01", Some("2026-03-05")),
        risk(3, "2026-12-01", None),
        downgraded,
    ];
    let measure = ask(Kpi::RiskResponseTime, &Portfolio { risks, ..Portfolio::default() });
    assert_eq!((measure.value, measure.n), (Some(7.0), 2), "10 and 4 days");
    assert_eq!(variant(&measure, "median"), Some(7.0));
    assert_eq!(variant(&measure, "open"), Some(1.0));
    assert_eq!(variant(&measure, "open_mean_age"), Some(30.0));
    assert_eq!(
        variant(&measure, "median_with_open"),
        Some(10.0),
        "two of three were answered within 10 days"
    );
    let reasons: Vec<_> = measure.excluded.iter().map(|excluded| excluded.reason).collect();
    assert_eq!(reasons, [Exclusion::Open, Exclusion::Downgraded]);
}

#[test]
fn what_happens_after_the_date_is_not_known() {
    let book = portfolio(vec![closed(1, "2026-03-31", "2026-06-15", 1_000, 1_000)]);
    let ask = |as_of| {
        let window = Window { from: date("2026-01-01"), to: date("2026-12-31") };
        measure(Kpi::OnTimeRate, &book, &Calendars::new(&[], &[]), &Terms::default(), window, date(as_of))
    };
    assert_eq!(ask("2026-03-30").n, 0, "it was not due yet");
    assert_eq!(ask("2026-04-15").evidence[0].checks[0].facts.len(), 2, "due and overdue, no finish yet");
    assert_eq!(ask("2026-06-15").evidence[0].checks[0].facts.len(), 3);
}

#[test]
fn templates_checks_and_statuses_are_counted() {
    let project = |id, template: &str, reported: &str| Project {
        stage: Stage::Executing,
        approved_on: Some(date("2026-10-01")),
        template: template.into(),
        reported_on: Some(date(reported)),
        ..Project::new(Id(id))
    };
    let item = |result, first_pass| QualityCheck {
        result,
        first_pass,
        mandatory: true,
        checked_on: Some(date("2026-11-02")),
        ..QualityCheck::new(Id(9))
    };
    let book = Portfolio {
        projects: vec![project(1, "标准", "2026-12-30"), project(2, "", "2026-12-01")],
        quality_checks: vec![item(CheckResult::Passed, true), item(CheckResult::Passed, false)],
        ..Portfolio::default()
    };
    assert_eq!(ask(Kpi::TemplateAdoption, &book).value, Some(50.0));
    assert_eq!(ask(Kpi::DataFreshness, &book).value, Some(50.0), "one status is a month old");
    let quality = ask(Kpi::QualityPassRate, &book);
    assert_eq!((quality.value, variant(&quality, "first_pass")), (Some(100.0), Some(50.0)));
    assert_eq!(variant(&quality, "gates"), Some(100.0));
}

#[test]
fn every_kpi_has_a_card_and_shows_the_variants_it_names() {
    let book = portfolio(vec![closed(1, "2026-03-31", "2026-03-31", 1_000, 1_000)]);
    for &kpi in Kpi::ALL {
        let (card, measure) = (definition(kpi), ask(kpi, &book));
        let mut shown: Vec<_> = measure.variants.iter().map(|variant| variant.code).collect();
        let mut named = card.variants.to_vec();
        shown.sort_unstable();
        named.sort_unstable();
        assert_eq!(shown, named, "{kpi:?}: the card and the figure name different variants");
        for name in card.parameters {
            let known = *name == Terms::MINIMUM_QUALITY_GRADE || Terms::default().value(name).is_some();
            assert!(known, "{kpi:?}: no parameter {name}");
        }
        assert_eq!(card.unit, measure.unit);
    }
}

/// A project in any state that records may be in.
fn some_project(id: u128, stage: usize, dates: [Option<i32>; 4], money: [i64; 2]) -> Project {
    let date = |days: Option<i32>| days.map(|days| Date(20_454 + days));
    Project {
        stage: Stage::ALL[stage % Stage::ALL.len()],
        approved_on: date(dates[0]),
        baseline_start: date(dates[0]),
        baseline_finish: date(dates[1]),
        actual_finish: date(dates[2]),
        forecast_finish: date(dates[3]),
        budget: Money(money[0]),
        actual_cost: Money(money[1]),
        ..Project::new(Id(id))
    }
}

proptest! {
    #[test]
    fn every_record_counts_once(
        projects in prop::collection::vec(
            (0usize..8, prop::array::uniform4(prop::option::of(0i32..500)), prop::array::uniform2(0i64..1_000)),
            0..12,
        ),
        reviewed in prop::collection::vec(prop::option::of(0i32..500), 12),
    ) {
        let numbered = (1u128..).zip(&projects);
        let projects: Vec<_> =
            numbered.map(|(id, (stage, dates, money))| some_project(id, *stage, *dates, *money)).collect();
        let review = |(project, on): (&Project, &Option<i32>)| ClosureReview {
            project: project.id,
            status: ClosureStatus::Approved,
            approved_on: on.map(|days| Date(20_454 + days)),
            quality_grade: Some(QualityGrade::Good),
            ..ClosureReview::new(Id(1_000 + project.id.0))
        };
        let closure_reviews = projects.iter().zip(&reviewed).map(review).collect();
        let book = Portfolio { projects, closure_reviews, ..Portfolio::default() };
        for &kpi in Kpi::ALL {
            let measure = ask(kpi, &book);
            prop_assert_eq!(measure.evidence.len(), measure.n, "{:?}: evidence and n", kpi);
            let mut ids: Vec<_> = measure.evidence.iter().map(|line| line.id).collect();
            ids.extend(measure.excluded.iter().map(|left_out| left_out.id));
            ids.sort_unstable();
            let all = ids.len();
            ids.dedup();
            prop_assert_eq!(ids.len(), all, "{:?}: a record counts twice", kpi);
            let share = measure.unit == crate::Unit::Percent && kpi != Kpi::BudgetDeviation;
            let value = measure.value.unwrap_or_default();
            prop_assert!(!share || (0.0..=100.0).contains(&value), "{:?}: {}", kpi, value);
        }
    }
}
