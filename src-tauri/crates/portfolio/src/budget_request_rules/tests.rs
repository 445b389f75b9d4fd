//! Levels, roles, splitting, and what an approval does.

use super::*;
use crate::budget::BudgetLine;
use crate::people::RoleHolder;

const MANAGER: Id = Id(101);
const DIRECTOR: Id = Id(102);
const COMMITTEE: Id = Id(103);
const ASKS: Id = Id(11);
const LINE: Id = Id(50);

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

struct Office {
    portfolio: Portfolio,
    requests: Vec<BudgetRequest>,
    bands: Vec<ApprovalBand>,
    terms: Terms,
}

impl Office {
    fn books(&self) -> Books<'_> {
        Books { portfolio: &self.portfolio, requests: &self.requests, bands: &self.bands, terms: &self.terms }
    }

    fn take(
        &self,
        request: &BudgetRequest,
        to: RequestStatus,
        by: Id,
    ) -> Result<BudgetRequest, Vec<RequestRefusal>> {
        move_to(request, to, Decision { by: Some(by), day: day("2026-10-20"), note: "" }, self.books())
    }
}

/// Roles 101, 102, 103 are held by the persons 1, 2, 3; person 11 holds the first too.
fn office() -> Office {
    let holder = |role, person| RoleHolder { role, person: Id(person), ..RoleHolder::new(Id(900 + person)) };
    let band = |above, up_to: Option<i64>, role: Id| ApprovalBand {
        above: Money(above),
        up_to: up_to.map(Money),
        role,
        ..ApprovalBand::new(role)
    };
    let line = BudgetLine {
        project: Id(7),
        original: Money(50_000_000),
        actual: Money(10_000_000),
        ..BudgetLine::new(LINE)
    };
    Office {
        portfolio: Portfolio {
            role_holders: vec![
                holder(MANAGER, 1),
                holder(DIRECTOR, 2),
                holder(COMMITTEE, 3),
                holder(MANAGER, 11),
            ],
            budget_lines: vec![line],
            ..Portfolio::default()
        },
        requests: Vec::new(),
        bands: vec![
            band(0, Some(20_000_000), MANAGER),
            band(20_000_000, Some(100_000_000), DIRECTOR),
            band(100_000_000, None, COMMITTEE),
        ],
        terms: Terms::default(),
    }
}

fn draft(amount: i64) -> BudgetRequest {
    BudgetRequest {
        project: Id(7),
        kind: RequestKind::LineChange,
        line: Some(LINE),
        amount: Money(amount),
        reason: "合同价上涨".into(),
        requested_by: Some(ASKS),
        ..BudgetRequest::new(Id(1_000 + amount as u128))
    }
}

#[test]
fn submission_names_everything_that_is_missing() {
    let blank = BudgetRequest { kind: RequestKind::LineChange, ..BudgetRequest::new(Id(1)) };
    let refused = office().take(&blank, RequestStatus::Submitted, ASKS);
    assert_eq!(refused, Err(SUBMISSION.to_vec()));
    let nobody = Office { bands: Vec::new(), ..office() };
    assert_eq!(nobody.take(&draft(5), RequestStatus::Submitted, ASKS), Err(vec![RequestRefusal::NoLadder]));
}

#[test]
fn only_the_role_of_the_band_approves() {
    let office = office();
    let submitted = office.take(&draft(20_000_001), RequestStatus::Submitted, ASKS).expect("complete");
    assert_eq!(submitted.cumulative, Some(Money(20_000_001)));
    for wrong in [Id(1), Id(3), Id(99)] {
        let refused = office.take(&submitted, RequestStatus::Approved, wrong);
        assert_eq!(refused, Err(vec![RequestRefusal::WrongRole]), "{wrong}");
    }
    let approved = office.take(&submitted, RequestStatus::Approved, Id(2)).expect("the director decides");
    assert_eq!((approved.decided_by, approved.decided_as), (Some(Id(2)), Some(DIRECTOR)));
}

#[test]
fn who_asks_does_not_decide() {
    let office = office();
    let submitted = office.take(&draft(100), RequestStatus::Submitted, ASKS).expect("complete");
    let refused = office.take(&submitted, RequestStatus::Approved, ASKS);
    assert_eq!(refused, Err(vec![RequestRefusal::OwnRequest]), "he holds the role");
    assert!(office.take(&submitted, RequestStatus::Approved, Id(1)).is_ok());
}

#[test]
fn two_halves_climb_like_the_whole() {
    let mut office = office();
    let first = office.take(&draft(15_000_000), RequestStatus::Submitted, ASKS).expect("complete");
    office.requests.push(first);
    let second = office.take(&draft(5_000_001), RequestStatus::Submitted, ASKS).expect("complete");
    assert_eq!(second.cumulative, Some(Money(20_000_001)));
    assert!(is_split(&second, day("2026-10-20"), office.books()));
    assert_eq!(
        office.take(&second, RequestStatus::Approved, Id(1)),
        Err(vec![RequestRefusal::WrongRole]),
        "the first band is for the second half alone"
    );
    let old = BudgetRequest { submitted_on: Some(day("2026-07-21")), ..office.requests[0].clone() };
    office.requests = vec![old.clone()];
    assert!(cumulative(&second, day("2026-10-20"), office.books()) == Money(5_000_001), "91 days ago");
    office.requests = vec![BudgetRequest { submitted_on: Some(day("2026-07-22")), ..old }];
    assert!(cumulative(&second, day("2026-10-20"), office.books()) == Money(20_000_001), "90 days ago");
}

#[test]
fn a_supplier_counts_across_lines_and_a_rejected_request_does_not() {
    let mut office = office();
    let from = |request: BudgetRequest| BudgetRequest { supplier: "华信".into(), ..request };
    let other = BudgetRequest {
        line: Some(Id(51)),
        status: RequestStatus::Approved,
        submitted_on: Some(day("2026-10-01")),
        ..from(draft(300))
    };
    office.requests.push(other.clone());
    assert_eq!(cumulative(&from(draft(100)), day("2026-10-20"), office.books()), Money(400));
    assert_eq!(cumulative(&draft(100), day("2026-10-20"), office.books()), Money(100));
    office.requests = vec![BudgetRequest { status: RequestStatus::Rejected, ..other }];
    assert_eq!(cumulative(&from(draft(100)), day("2026-10-20"), office.books()), Money(100));
}

#[test]
fn an_approval_is_carried_out_and_taken_back() {
    let line = &office().portfolio.budget_lines[0];
    let request = draft(300);
    let (_, changes) = approved(&request, Some(line), day("2026-10-20"), &mut || Id(1));
    assert_eq!(changes.len(), 1, "approved changes of the line: {changes:?}");
    let grown = BudgetLine { approved_changes: Money(300), ..line.clone() };
    let (_, back) = dropped(&request, Some(&grown), &[]);
    let crate::Change::Set { field, value, .. } = &back[0] else { panic!("{back:?}") };
    assert_eq!((*field, value), ("approved_changes", &crate::Value::Int(0)));
}

#[test]
fn what_is_spent_is_not_taken_back() {
    let mut office = office();
    office.portfolio.budget_lines[0].approved_changes = Money(300);
    office.portfolio.budget_lines[0].actual = Money(50_000_001);
    let request = BudgetRequest { status: RequestStatus::Approved, ..draft(300) };
    let refused = office.take(&request, RequestStatus::Draft, ASKS);
    assert_eq!(refused, Err(vec![RequestRefusal::AlreadySpent]));
}
