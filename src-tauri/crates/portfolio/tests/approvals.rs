//! No order of steps leads a budget request to where it must not be: approved by whom it should not, above a band's edge
//! by the wrong role, or with what it did to the budget counted twice.

use portfolio::approval_ladder::{band_of, decides_as};
use portfolio::budget_request_rules::{Books, Decision, approved, dropped, move_to};
use portfolio::{
    ApprovalBand, BudgetLine, BudgetRequest, Change, Date, Entity, Id, Money, Portfolio, RequestKind,
    RequestStatus, RoleHolder, Terms, Value,
};
use proptest::prelude::*;

const LINE: Id = Id(50);
const ORIGINAL: i64 = 1_000_000_000;

#[derive(Clone, Debug)]
enum Act {
    Move { request: usize, to: RequestStatus, person: u128, days: i32 },
    Edit { request: usize, amount: i64 },
}

fn act() -> impl Strategy<Value = Act> {
    let to = prop::sample::select(RequestStatus::ALL.to_vec());
    let amounts = prop::sample::select(vec![1, 9_999_999, 20_000_000, 20_000_001, 100_000_000, 100_000_001]);
    prop_oneof![
        4 => (0usize..3, to, 1u128..5, 0i32..120)
            .prop_map(|(request, to, person, days)| Act::Move { request, to, person, days }),
        1 => (0usize..3, amounts).prop_map(|(request, amount)| Act::Edit { request, amount }),
    ]
}

fn portfolio() -> Portfolio {
    let holder =
        |role, person| RoleHolder { role: Id(role), person: Id(person), ..RoleHolder::new(Id(900 + person)) };
    Portfolio {
        role_holders: vec![holder(101, 1), holder(102, 2), holder(103, 3)],
        budget_lines: vec![BudgetLine { project: Id(7), original: Money(ORIGINAL), ..BudgetLine::new(LINE) }],
        ..Portfolio::default()
    }
}

fn bands() -> Vec<ApprovalBand> {
    let band = |above, up_to: Option<i64>, role| ApprovalBand {
        above: Money(above),
        up_to: up_to.map(Money),
        role: Id(role),
        ..ApprovalBand::new(Id(role))
    };
    vec![
        band(0, Some(20_000_000), 101),
        band(20_000_000, Some(100_000_000), 102),
        band(100_000_000, None, 103),
    ]
}

/// Takes an act as the office does: refused ones change nothing.
fn take(portfolio: &mut Portfolio, requests: &mut [BudgetRequest], act: &Act, bands: &[ApprovalBand]) {
    let terms = Terms::default();
    let (place, to, decision) = match act {
        Act::Move { request, to, person, days } => {
            // An edit alone leads back to a draft.
            if *to == RequestStatus::Draft {
                return;
            }
            let day = Date(20_000 + days);
            (*request, *to, Decision { by: Some(Id(*person)), day, note: "意见" })
        }
        Act::Edit { request, .. } => {
            (*request, RequestStatus::Draft, Decision { by: None, day: Date(20_000), note: "" })
        }
    };
    let found = requests[place].clone();
    let editable = matches!(found.status, RequestStatus::Draft | RequestStatus::Returned);
    let after = match act {
        Act::Edit { .. } if editable => Ok(found.clone()),
        _ => move_to(&found, to, decision, Books { portfolio, requests, bands, terms: &terms }),
    };
    let Ok(mut after) = after else { return };
    let line = portfolio.budget_lines.first().cloned();
    let (settled, changes) = match (found.status, to) {
        (_, RequestStatus::Approved) => approved(&after, line.as_ref(), decision.day, &mut || Id(9_999)),
        (RequestStatus::Approved, _) => dropped(&after, line.as_ref(), &[]),
        _ => (after.clone(), Vec::new()),
    };
    after = settled;
    for change in changes {
        if let Change::Set {
            entity: Entity::BudgetLine,
            field: "approved_changes",
            value: Value::Int(sum),
            ..
        } = change
        {
            portfolio.budget_lines[0].approved_changes = Money(sum);
        }
    }
    if let Act::Edit { amount, .. } = act {
        after.amount = Money(*amount);
    }
    requests[place] = after;
}

proptest! {
    #[test]
    fn no_order_of_steps_approves_above_a_band_by_the_wrong_role(acts in prop::collection::vec(act(), 1..40)) {
        let (mut portfolio, bands) = (portfolio(), bands());
        let mut requests: Vec<BudgetRequest> = (0..3u128)
            .map(|number| BudgetRequest {
                project: Id(7),
                kind: RequestKind::LineChange,
                line: Some(LINE),
                amount: Money(15_000_000),
                reason: "理由".into(),
                requested_by: Some(Id(1 + number)),
                ..BudgetRequest::new(Id(1_000 + number))
            })
            .collect();
        for act in &acts {
            take(&mut portfolio, &mut requests, act, &bands);
            let of = |request: &&BudgetRequest| request.status == RequestStatus::Approved;
            for request in requests.iter().filter(of) {
                let decided = request.decided_by.zip(request.decided_on);
                let (person, day) = decided.expect("an approval has a person and a day");
                prop_assert_ne!(Some(person), request.requested_by, "nobody approves his own");
                let level = request.cumulative.expect("the level is kept");
                prop_assert!(level >= request.amount, "the level covers the amount");
                let band = band_of(level, &bands).expect("the ladder has no gap");
                let role = decides_as(band, person, request.project, day, &portfolio.role_holders);
                prop_assert_eq!(role, request.decided_as);
                prop_assert_eq!(role, Some(band.role));
            }
            let approved: i64 = requests.iter().filter(of).map(|request| request.amount.0).sum();
            prop_assert_eq!(portfolio.budget_lines[0].approved_changes, Money(approved), "counted once");
        }
    }
}
