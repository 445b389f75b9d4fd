//! Decisions on change requests, what they need and what they do.

use super::*;
use crate::{BudgetLine, Calendars, Id, Money, Portfolio, Project, Terms};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn analysed() -> ChangeRequest {
    ChangeRequest {
        title: "增加移动端".into(),
        code: "BG-2026-003".into(),
        status: ChangeStatus::ToDecide,
        requested_by: Some(Id(1)),
        decided_by: Some(Id(2)),
        scope_impact: "新增 6 个页面".into(),
        schedule_impact_days: Some(10),
        cost_impact: Some(Money(500)),
        quality_impact: "无".into(),
        risk_impact: "无".into(),
        submitted_on: Some(date("2026-03-02")),
        ..ChangeRequest::new(Id(3))
    }
}

#[test]
fn nobody_decides_what_he_asked_for() {
    let own = ChangeRequest { decided_by: Some(Id(1)), ..analysed() };
    let refused = moved(&own, ChangeStatus::Approved, &Around::default());
    assert_eq!(refused, Err(vec![ChangeRefusal::OwnRequest]));
    assert!(moved(&analysed(), ChangeStatus::Approved, &Around::default()).is_ok());
}

fn moved(
    request: &ChangeRequest,
    status: ChangeStatus,
    around: &Around,
) -> Result<Vec<Change>, Vec<ChangeRefusal>> {
    move_to(request, status, around, date("2026-03-09"))
}

#[test]
fn all_that_is_missing_is_named_at_once() {
    let bare = ChangeRequest { status: ChangeStatus::ToDecide, ..ChangeRequest::new(Id(3)) };
    let around = Around::default();
    let refused = moved(&bare, ChangeStatus::Approved, &around).expect_err("nothing is known");
    assert_eq!(refused.len(), 6, "five impacts and who decides: {refused:?}");
    let skipped = moved(&bare, ChangeStatus::Implemented, &around);
    assert_eq!(skipped, Err(vec![ChangeRefusal::NotAllowed]), "it was never approved");
}

#[test]
fn only_an_emergency_skips_the_analysis() {
    let urgent = ChangeRequest { emergency: true, status: ChangeStatus::Submitted, ..analysed() };
    assert!(moved(&urgent, ChangeStatus::ToDecide, &Around::default()).is_ok());
    let usual = ChangeRequest { emergency: false, ..urgent };
    let refused = moved(&usual, ChangeStatus::ToDecide, &Around::default());
    assert_eq!(refused, Err(vec![ChangeRefusal::NotEmergency]));
}

#[test]
fn days_are_computed_where_there_is_a_plan_and_fresh() {
    let typed = ChangeRequest { status: ChangeStatus::Analysing, ..analysed() };
    let around = Around { tasks: 40, steps_since: 2, ..Around::default() };
    let refused = moved(&typed, ChangeStatus::ToDecide, &around);
    assert_eq!(refused, Err(vec![ChangeRefusal::DaysNotComputed]));
    let none = ChangeRequest { schedule_impact_days: Some(0), ..typed.clone() };
    assert!(moved(&none, ChangeStatus::ToDecide, &around).is_ok(), "nothing moves");
    let computed = ChangeRequest { days_source: FigureSource::Computed, ..typed };
    let refused = moved(&computed, ChangeStatus::ToDecide, &around);
    assert_eq!(refused, Err(vec![ChangeRefusal::ImpactStale]));
    let fresh = Around { steps_since: 0, ..around };
    assert!(moved(&computed, ChangeStatus::ToDecide, &fresh).is_ok());
}

#[test]
fn where_there_is_a_board_it_decides_what_moves_dates_or_money() {
    let silent = Around { board: Board::Silent, ..Around::default() };
    let refused = moved(&analysed(), ChangeStatus::Approved, &silent);
    assert_eq!(refused, Err(vec![ChangeRefusal::NeedsBoard]));
    let small = ChangeRequest { schedule_impact_days: Some(0), cost_impact: Some(Money(0)), ..analysed() };
    assert!(moved(&small, ChangeStatus::Approved, &silent).is_ok(), "objectives stay as they are");
    let spoke = Around { board: Board::Spoke(ChangeStatus::Rejected), ..Around::default() };
    assert_eq!(moved(&analysed(), ChangeStatus::Approved, &spoke), Err(vec![ChangeRefusal::NeedsBoard]));
    let noted = ChangeRequest { decision_note: "收益不足".into(), ..analysed() };
    assert!(moved(&noted, ChangeStatus::Rejected, &spoke).is_ok());
}

#[test]
fn an_edit_after_approval_drops_it() {
    let today = date("2026-03-12");
    let approved = ChangeRequest {
        status: ChangeStatus::Approved,
        decided_on: Some(date("2026-03-09")),
        applied_days: Some(10),
        ..analysed()
    };
    let dearer = ChangeRequest { cost_impact: Some(Money(900)), ..approved.clone() };
    let after = edited(&approved, &dearer, today).expect("it may be edited");
    assert_eq!(after.status, ChangeStatus::Analysing);
    assert_eq!((after.decided_on, after.decided_by, after.dropped_on), (None, None, Some(today)));
    assert_eq!(after.applied_days, Some(10), "what it moved stays until it is decided anew");
    let done = ChangeRequest { implemented_on: Some(today), ..approved.clone() };
    assert_eq!(edited(&approved, &done, today).map(|after| after.status), Ok(ChangeStatus::Approved));
    let rewritten = ChangeRequest { decision_note: "另行决定".into(), ..approved.clone() };
    assert_eq!(edited(&approved, &rewritten, today), Err(ChangeRefusal::DecisionLocked));
    let rejected = ChangeRequest { status: ChangeStatus::Rejected, ..approved };
    let other = ChangeRequest { title: "另一项".into(), ..rejected.clone() };
    assert_eq!(edited(&rejected, &other, today), Err(ChangeRefusal::ContentLocked));
    let submitted = ChangeRequest { status: ChangeStatus::Submitted, ..analysed() };
    let reworded = ChangeRequest { description: "改写".into(), ..submitted.clone() };
    let after = edited(&submitted, &reworded, today).expect("it may be edited");
    assert_eq!((after.status, after.submitted_on), (ChangeStatus::Draft, None));
}

#[test]
fn a_second_decision_moves_only_the_difference() {
    let project =
        Project { baseline_finish: Some(date("2026-03-02")), budget: Money(2_000), ..Project::new(Id(9)) };
    let again = ChangeRequest {
        schedule_impact_days: Some(12),
        cost_impact: Some(Money(300)),
        applied_days: Some(10),
        applied_cost: Some(Money(500)),
        ..analysed()
    };
    let changes = done(&again, ChangeStatus::Approved, &project, &Portfolio::default());
    assert_eq!(value(&changes, "baseline_finish"), Some(crate::Value::Text("2026-03-04".into())));
    assert_eq!(value(&changes, "budget"), Some(crate::Value::Int(1_800)));
    let back = done(&again, ChangeStatus::Rejected, &project, &Portfolio::default());
    assert_eq!(
        value(&back, "baseline_finish"),
        Some(crate::Value::Text("2026-02-10".into())),
        "before the festival"
    );
    assert_eq!(value(&back, "applied_cost"), Some(crate::Value::Int(0)));
}

#[test]
fn an_emergency_is_ratified_within_five_working_days() {
    let urgent = ChangeRequest {
        emergency: true,
        acted_on: Some(date("2026-03-05")),
        status: ChangeStatus::ToDecide,
        ..analysed()
    };
    let calendars = Calendars::new(&[], &[]);
    let last = ratify_by(&urgent, None, &calendars, &Terms::default());
    assert_eq!(last, Some(date("2026-03-12")), "Thursday to Thursday");
    assert!(!is_late(&urgent, last, date("2026-03-12")) && is_late(&urgent, last, date("2026-03-13")));
    let ratified = ChangeRequest {
        status: ChangeStatus::Approved,
        decided_on: Some(date("2026-03-11")),
        ..urgent.clone()
    };
    assert!(!is_late(&ratified, last, date("2026-05-01")));
    let usual = ChangeRequest { emergency: false, ..urgent };
    assert_eq!(ratify_by(&usual, None, &calendars, &Terms::default()), None);
}

fn done(request: &ChangeRequest, status: ChangeStatus, project: &Project, book: &Portfolio) -> Vec<Change> {
    let decision = Decision { status, on: date("2026-02-02"), dates: DateEffect::ByDays };
    effects(request, decision, project, book, &Calendars::new(&[], &[]), &mut || Id(50))
}

fn value(changes: &[Change], name: &str) -> Option<crate::Value> {
    changes.iter().find_map(|change| match change {
        Change::Set { field, value, .. } if *field == name => Some(value.clone()),
        _ => None,
    })
}

#[test]
fn an_approval_moves_the_finish_and_the_budget() {
    let project =
        Project { baseline_finish: Some(date("2026-02-13")), budget: Money(1_000), ..Project::new(Id(9)) };
    let changes = done(&analysed(), ChangeStatus::Approved, &project, &Portfolio::default());
    let value = |name: &str| value(&changes, name);
    assert_eq!(value("baseline_finish"), Some(crate::Value::Text("2026-03-05".into())), "over the festival");
    assert_eq!(value("baseline_replaced_finish"), Some(crate::Value::Text("2026-02-13".into())));
    assert_eq!(value("budget"), Some(crate::Value::Int(1_500)));
}

#[test]
fn a_second_change_heals_no_miss_either() {
    let missed = Project {
        baseline_finish: Some(date("2026-06-30")),
        baseline_replaced_finish: Some(date("2026-03-31")),
        baseline_changed_on: Some(date("2026-04-10")),
        ..Project::new(Id(9))
    };
    let changes = done(&analysed(), ChangeStatus::Approved, &missed, &Portfolio::default());
    let replaced =
        changes.iter().any(|change| matches!(change, Change::Set { field: "baseline_replaced_finish", .. }));
    assert!(!replaced, "31 March was missed and keeps binding: {changes:?}");
}

#[test]
fn where_there_are_lines_the_money_gets_its_own() {
    let project = Project::new(Id(9));
    let line = BudgetLine { project: Id(9), ..BudgetLine::new(Id(10)) };
    let book = Portfolio { budget_lines: vec![line], ..Portfolio::default() };
    let changes = done(&analysed(), ChangeStatus::Approved, &project, &book);
    assert!(matches!(changes.first(), Some(Change::Insert(crate::Entity::BudgetLine, _))), "{changes:?}");
    assert_eq!(value(&changes, "budget"), None, "the line holds it");
}

#[test]
fn change_control_is_counted() {
    let approved =
        ChangeRequest { status: ChangeStatus::Approved, decided_on: Some(date("2026-03-08")), ..analysed() };
    let rejected =
        ChangeRequest { status: ChangeStatus::Rejected, decided_on: Some(date("2026-03-04")), ..analysed() };
    let figures = figures([&approved, &rejected, &analysed()]);
    assert_eq!((figures.submitted, figures.undecided), (3, 1));
    assert_eq!((figures.lead_days, figures.approval_rate), (Some(4.0), Some(50.0)));
    assert_eq!((figures.approved_cost, figures.approved_days), (Money(500), 10));
}
