//! The workflow of risks, their clock and their grades.

use super::*;
use crate::risk_rules::grading::*;

fn risk(probability: i64, impact: i64) -> Risk {
    Risk { probability, impact, ..Risk::new(Id(1)) }
}

fn day(number: i32) -> Date {
    Date(20_000 + number)
}

#[test]
fn a_great_impact_is_major_however_unlikely() {
    assert!(is_major(&risk(1, 5), &Terms::default()), "score 5, impact 5");
    assert!(is_major(&risk(5, 2), &Terms::default()), "score 10");
    assert!(!is_major(&risk(3, 3), &Terms::default()), "score 9");
}

#[test]
fn the_clock_starts_once_and_stops_on_a_downgrade() {
    let terms = Terms::default();
    let upgraded = regraded(Some(&risk(2, 2)), &risk(4, 4), &terms, day(1));
    assert_eq!(upgraded.major_since, Some(day(1)), "it became major today");
    let lower = Risk { probability: 1, ..upgraded.clone() };
    let downgraded = regraded(Some(&upgraded), &lower, &terms, day(5));
    assert_eq!((downgraded.major_since, downgraded.downgraded_on), (Some(day(1)), Some(day(5))));
    let again = regraded(Some(&downgraded), &upgraded, &terms, day(9));
    assert_eq!(again.major_since, Some(day(1)), "the first start stays");
    assert_eq!(again.downgraded_on, None, "it waits again");
}

#[test]
fn a_new_major_risk_counts_from_its_registration() {
    let new = Risk { identified_on: Some(day(-3)), ..risk(5, 5) };
    assert_eq!(regraded(None, &new, &Terms::default(), day(0)).major_since, Some(day(-3)));
}

fn moved(risk: &Risk, status: RiskStatus, book: &Portfolio) -> Result<Vec<Change>, Vec<RiskRefusal>> {
    move_to(risk, status, book, &Terms::default(), day(1), &mut || Id(99))
}

#[test]
fn closing_needs_a_reason_and_leaves_a_date() {
    let open = Risk { status: RiskStatus::Responded, ..risk(3, 3) };
    let book = Portfolio::default();
    assert_eq!(moved(&open, RiskStatus::Closed, &book), Err(vec![RiskRefusal::NoCloseReason]));
    let reasoned = Risk { close_reason: "供应商已更换".into(), ..open };
    let changes = moved(&reasoned, RiskStatus::Closed, &book).expect("a reason is given");
    assert_eq!(changes.len(), 2, "the status and the date: {changes:?}");
}

#[test]
fn a_response_needs_an_owner_a_plan_and_a_strategy_that_suits() {
    let book = Portfolio::default();
    let bare = Risk { status: RiskStatus::Assessed, ..risk(3, 3) };
    let both = vec![RiskRefusal::NoOwner, RiskRefusal::NoResponsePlan];
    assert_eq!(moved(&bare, RiskStatus::Responding, &book), Err(both));
    let owned = Risk { owner: Some(Id(9)), ..bare };
    assert_eq!(moved(&owned, RiskStatus::Responding, &book), Err(vec![RiskRefusal::NoResponsePlan]));
    assert_eq!(moved(&owned, RiskStatus::Responded, &book), Err(vec![RiskRefusal::NotAllowed]));
    let planned = Risk { response_plan: "双供应商".into(), ..owned };
    let exploited = Risk { response: Some(RiskResponse::Exploit), ..planned.clone() };
    assert_eq!(moved(&exploited, RiskStatus::Responding, &book), Err(vec![RiskRefusal::WrongResponse]));
    let chance = Risk { kind: RiskKind::Opportunity, ..exploited };
    assert!(moved(&chance, RiskStatus::Responding, &book).is_ok());
    assert!(moved(&planned, RiskStatus::Responding, &book).is_ok(), "the strategy may be named later");
}

#[test]
fn a_response_is_complete_when_its_actions_are_verified() {
    let risk = Risk { status: RiskStatus::Responding, ..risk(4, 4) };
    let action = |status| crate::RiskAction { risk: risk.id, status, ..crate::RiskAction::new(Id(20)) };
    let book = |status| Portfolio { risk_actions: vec![action(status)], ..Portfolio::default() };
    for (status, allowed) in [
        (crate::ActionStatus::Planned, false),
        (crate::ActionStatus::Done, false),
        (crate::ActionStatus::Verified, true),
        (crate::ActionStatus::Dropped, true),
    ] {
        let moved = moved(&risk, RiskStatus::Responded, &book(status));
        assert_eq!(moved.is_ok(), allowed, "{status:?}: {moved:?}");
    }
}

#[test]
fn what_happened_is_an_issue_and_closes_after_it() {
    let feared = Risk { close_reason: "已处理".into(), ..risk(4, 4) };
    let changes = moved(&feared, RiskStatus::Occurred, &Portfolio::default()).expect("it happened");
    let issue = changes.iter().find(|change| change.entity() == crate::Entity::Issue).expect("an issue");
    let Change::Insert(_, row) = issue else { panic!("{issue:?}") };
    let issue = <crate::Issue as crate::Record>::from_row(row).expect("it reads");
    assert_eq!(issue.risk, Some(feared.id));
    let occurred = Risk { status: RiskStatus::Occurred, ..feared };
    let book = Portfolio { issues: vec![issue.clone()], ..Portfolio::default() };
    assert_eq!(moved(&occurred, RiskStatus::Closed, &book), Err(vec![RiskRefusal::OpenIssue]));
    let solved = crate::Issue { status: crate::IssueStatus::Closed, ..issue };
    let book = Portfolio { issues: vec![solved], ..Portfolio::default() };
    assert!(moved(&occurred, RiskStatus::Closed, &book).is_ok());
}

#[test]
fn what_waits_too_long_goes_up_the_line() {
    let terms = Terms::default();
    let waits = Risk { major_since: Some(day(0)), ..risk(4, 4) };
    assert_eq!(escalation_due(&waits, &terms), Some(day(7)), "extreme: seven days");
    assert!(!must_escalate(&waits, &terms, day(7)) && must_escalate(&waits, &terms, day(8)));
    assert_eq!(
        moved(&waits, RiskStatus::Escalated, &Portfolio::default()),
        Err(vec![RiskRefusal::NoEscalationTarget])
    );
    let told = Risk { status: RiskStatus::Escalated, ..waits };
    assert!(!must_escalate(&told, &terms, day(30)), "somebody knows");
    assert_eq!(escalation_due(&risk(2, 2), &terms), None, "low: never");
}

#[test]
fn a_grade_is_within_the_matrix_and_leaves_a_line_of_history() {
    let terms = Terms::default();
    let by = By { author: "周慧敏", reason: "例会评估", today: day(3) };
    let before = risk(2, 2);
    let edited = Risk { impact_cost: Some(4), impact_quality: Some(3), ..before.clone() };
    let changes = graded(&before, &edited, &terms, by, &mut || Id(50)).expect("graded");
    let overall = changes
        .iter()
        .any(|change| matches!(change, Change::Set { field: "impact", value: crate::Value::Int(4), .. }));
    assert!(overall, "the greatest of the parts: {changes:?}");
    let lines = changes.iter().filter(|change| change.entity() == crate::Entity::RiskGrade).count();
    assert_eq!(lines, 1, "the inherent side: {changes:?}");
    let parts = Risk { impact: 4, impact_cost: Some(4), ..before };
    let typed = Risk { impact: 5, ..parts.clone() };
    assert_eq!(graded(&parts, &typed, &terms, by, &mut || Id(50)), Err(Grading::ImpactFromParts));
    let three = Terms { risk_matrix: crate::RiskMatrix::usual(3), ..terms };
    assert_eq!(graded(&parts, &typed, &three, by, &mut || Id(50)), Err(Grading::BeyondMatrix));
}
