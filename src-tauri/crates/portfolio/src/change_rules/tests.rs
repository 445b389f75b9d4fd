//! Decisions on change requests, what they need and what they do.

use super::*;

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn analysed() -> ChangeRequest {
    ChangeRequest {
        title: "增加移动端".into(),
        code: "BG-2026-003".into(),
        status: ChangeStatus::Analysing,
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
    let refused = move_to(&own, ChangeStatus::Approved, date("2026-03-09"));
    assert_eq!(refused, Err(vec![ChangeRefusal::OwnRequest]));
    assert!(move_to(&analysed(), ChangeStatus::Approved, date("2026-03-09")).is_ok());
}

#[test]
fn all_that_is_missing_is_named_at_once() {
    let bare = ChangeRequest { status: ChangeStatus::Analysing, ..ChangeRequest::new(Id(3)) };
    let refused = move_to(&bare, ChangeStatus::Approved, date("2026-03-09")).expect_err("nothing is known");
    assert_eq!(refused.len(), 6, "five impacts and who decides: {refused:?}");
    let skipped = move_to(&bare, ChangeStatus::Implemented, date("2026-03-09"));
    assert_eq!(skipped, Err(vec![ChangeRefusal::NotAllowed]), "it was never approved");
}

#[test]
fn an_emergency_may_be_ratified_without_analysis() {
    let urgent = ChangeRequest { emergency: true, status: ChangeStatus::Submitted, ..analysed() };
    assert!(move_to(&urgent, ChangeStatus::Approved, date("2026-03-09")).is_ok());
    let usual = ChangeRequest { emergency: false, ..urgent };
    assert!(move_to(&usual, ChangeStatus::Approved, date("2026-03-09")).is_err());
}

#[test]
fn an_approval_moves_the_finish_and_the_budget() {
    let project =
        Project { baseline_finish: Some(date("2026-02-13")), budget: Money(1_000), ..Project::new(Id(9)) };
    let calendars = Calendars::new(&[], &[]);
    let changes =
        effects(&analysed(), &project, &Portfolio::default(), &calendars, date("2026-02-02"), &mut || Id(50));
    let value = |name: &str| {
        changes.iter().find_map(|change| match change {
            Change::Set { field, value, .. } if *field == name => Some(value.clone()),
            _ => None,
        })
    };
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
    let calendars = Calendars::new(&[], &[]);
    let decided = date("2026-05-11");
    let changes = effects(&analysed(), &missed, &Portfolio::default(), &calendars, decided, &mut || Id(50));
    let replaced =
        changes.iter().any(|change| matches!(change, Change::Set { field: "baseline_replaced_finish", .. }));
    assert!(!replaced, "31 March was missed and keeps binding: {changes:?}");
}

#[test]
fn where_there_are_lines_the_money_gets_its_own() {
    let project = Project::new(Id(9));
    let line = BudgetLine { project: Id(9), ..BudgetLine::new(Id(10)) };
    let book = Portfolio { budget_lines: vec![line], ..Portfolio::default() };
    let calendars = Calendars::new(&[], &[]);
    let changes = effects(&analysed(), &project, &book, &calendars, date("2026-02-02"), &mut || Id(50));
    assert!(matches!(changes.as_slice(), [Change::Insert(crate::Entity::BudgetLine, _)]), "{changes:?}");
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
