//! The model of the monthly report: what is new, changed and gone, what waits, what moved, and that sums are sums.

mod fixture;

use portfolio::light::Colour;
use portfolio::{ChangeStatus, Money, Stage};
use report::monthly::beside::{Movement, present};
use report::monthly::decisions::DecisionKind;
use report::monthly::overview::ShiftKind;
use report::{Inputs, MonthlyReport, monthly};

/// October 2026 and September, 24 projects.
fn inputs() -> (Inputs, Inputs) {
    (fixture::inputs(24, "2026-10"), fixture::inputs(24, "2026-09"))
}

fn october() -> MonthlyReport {
    let (now, before) = inputs();
    monthly::build(&now, Some(&before))
}

#[test]
fn sums_are_the_sums_of_the_rows() {
    let report = october();
    let actual: Money = present(&report.budget.projects).map(|line| line.actual).sum();
    assert_eq!(report.budget.sum.now.actual, actual, "the total is the sum of the projects there this month");
    let last: Money =
        report.budget.projects.iter().filter_map(|row| row.last.as_ref()).map(|line| line.actual).sum();
    assert_eq!(
        report.budget.sum.last.map(|sum| sum.actual),
        Some(last),
        "last month's total is of last month's projects"
    );
    let counts: usize = report.overview.lights.now.iter().sum();
    assert_eq!(counts, present(&report.status).count(), "every project followed shows one colour");
}

#[test]
fn an_unchanged_month_moves_nothing() {
    let (_, before) = inputs();
    let report = monthly::build(&before, Some(&before));
    let movements =
        report.status.iter().map(|row| row.movement).chain(report.risks.iter().map(|row| row.movement));
    assert!(movements.clone().count() > 10, "the fixture is not empty");
    for movement in movements {
        assert_eq!(movement, Movement::Same, "the same records beside themselves");
    }
    assert_eq!(report.overview.shifts, [], "nothing moved");
    assert_eq!(Some(report.overview.lights.now), report.overview.lights.last, "the lights are the same");
}

#[test]
fn a_light_that_turned_red_is_the_first_change() {
    let (mut now, before) = inputs();
    let at = now
        .portfolio
        .projects
        .iter()
        .position(|project| project.stage == Stage::Executing)
        .expect("one runs");
    let due = now.portfolio.projects[at].baseline_finish.expect("set");
    let id = now.portfolio.projects[at].id;
    now.portfolio.projects[at].scheduled_finish = Some(due.plus_days(400).at(0));
    let report = monthly::build(&now, Some(&before));
    let line = present(&report.status).find(|line| line.project.id == id).expect("it is followed");
    assert_eq!(line.overall, Colour::Red, "400 days late is red");
    let first = &report.overview.shifts[0];
    assert!(matches!(first.what, ShiftKind::Worse(_, Colour::Red)), "a new red comes first: {first:?}");
}

#[test]
fn new_and_gone_records_are_told_apart() {
    let (mut now, before) = inputs();
    let listed = monthly::build(&now, Some(&before)).risks[0].line.id;
    let risk = now.portfolio.risks.iter().position(|risk| risk.id == listed).expect("it is there");
    let gone = now.portfolio.risks.remove(risk);
    let added = portfolio::Risk { id: fixture::id(99, 1), title: "新风险".into(), ..gone.clone() };
    now.portfolio.risks.push(added);
    let report = monthly::build(&now, Some(&before));
    let movement = |id| report.risks.iter().find(|row| row.line.id == id).map(|row| row.movement);
    assert_eq!(movement(fixture::id(99, 1)), Some(Movement::New), "it was not there last month");
    assert_eq!(movement(gone.id), Some(Movement::Gone), "it was there last month");
}

#[test]
fn what_waits_is_listed_until_it_is_decided() {
    let (mut now, before) = inputs();
    let waiting = |report: &MonthlyReport| {
        report.overview.decisions.iter().filter(|decision| decision.kind == DecisionKind::Change).count()
    };
    let all = waiting(&monthly::build(&now, Some(&before)));
    assert!(all > 0, "the fixture has a change to decide");
    for request in &mut now.portfolio.change_requests {
        request.status = ChangeStatus::Rejected;
        request.decided_on = Some(now.data_date);
    }
    let report = monthly::build(&now, Some(&before));
    assert_eq!(waiting(&report), 0, "nothing waits once all is decided");
    assert!(!report.changes.is_empty(), "what was decided this month is still listed");
}

#[test]
fn the_order_does_not_depend_on_the_order_of_records() {
    let (mut now, mut before) = inputs();
    let straight = monthly::build(&now, Some(&before));
    for portfolio in [&mut now.portfolio, &mut before.portfolio] {
        portfolio.projects.reverse();
        portfolio.risks.reverse();
        portfolio.change_requests.reverse();
        portfolio.quality_checks.reverse();
        portfolio.milestones.reverse();
        portfolio.loads.reverse();
        portfolio.resources.reverse();
    }
    let reversed = monthly::build(&now, Some(&before));
    assert_eq!(straight.status, reversed.status, "projects by number");
    assert_eq!(straight.risks, reversed.risks, "risks by grade, score, number");
    assert_eq!(straight.milestones, reversed.milestones, "milestones by date");
    assert_eq!(straight.changes, reversed.changes, "changes by waiting");
    assert_eq!(straight.loads, reversed.loads, "loads by peak");
    assert_eq!(straight.overview, reversed.overview, "the page");
}
