//! What an approval does to the budget, and what taking it back undoes.

use schedule::Date;

use crate::budget::BudgetLine;
use crate::budget_request::{BudgetRequest, RequestKind};
use crate::change::{Change, difference};
use crate::cost_entry::{CostEntry, EntryKind};
use crate::value::{Id, Money};

/// What an approved request does: the line it makes or changes, the order it books. The request is returned with the line
/// it made.
pub fn approved(
    request: &BudgetRequest,
    line: Option<&BudgetLine>,
    day: Date,
    new_id: &mut dyn FnMut() -> Id,
) -> (BudgetRequest, Vec<Change>) {
    match (request.kind, line) {
        (RequestKind::NewLine, _) => {
            let made = BudgetLine {
                project: request.project,
                category: request.category,
                name: request.title.clone(),
                original: request.amount,
                ..BudgetLine::new(new_id())
            };
            (BudgetRequest { line: Some(made.id), ..request.clone() }, vec![Change::insert(&made)])
        }
        (RequestKind::LineChange, Some(line)) => (request.clone(), changed(line, request.amount)),
        (RequestKind::Commitment, Some(line)) => {
            let order = CostEntry {
                project: request.project,
                line: line.id,
                kind: EntryKind::Commitment,
                booked_on: day,
                amount: request.amount,
                voucher: request.code.clone(),
                supplier: request.supplier.clone(),
                text: request.title.clone(),
                request: Some(request.id),
                ..CostEntry::new(new_id())
            };
            (request.clone(), vec![Change::insert(&order)])
        }
        (_, None) => (request.clone(), Vec::new()),
    }
}

/// What taking an approval back undoes. `orders` are the bookings that name the request.
pub fn dropped(
    request: &BudgetRequest,
    line: Option<&BudgetLine>,
    orders: &[CostEntry],
) -> (BudgetRequest, Vec<Change>) {
    let delete = |line: &BudgetLine| Change::Delete(crate::Entity::BudgetLine, line.id);
    match request.kind {
        RequestKind::NewLine => {
            (BudgetRequest { line: None, ..request.clone() }, line.map(delete).into_iter().collect())
        }
        RequestKind::LineChange => {
            let back = Money(-request.amount.0);
            (request.clone(), line.map(|line| changed(line, back)).unwrap_or_default())
        }
        RequestKind::Commitment => {
            let of_it = orders.iter().filter(|order| order.request == Some(request.id));
            let gone = of_it.map(|order| Change::Delete(crate::Entity::CostEntry, order.id));
            (request.clone(), gone.collect())
        }
    }
}

/// Whether more is booked and ordered on the line than it holds without what was approved.
pub(super) fn spent(request: &BudgetRequest, line: &BudgetLine) -> bool {
    let used = line.actual + line.committed;
    match request.kind {
        RequestKind::NewLine => used != Money(0),
        RequestKind::LineChange => request.amount.0 > 0 && used > line.current() - request.amount,
        RequestKind::Commitment => false,
    }
}

fn changed(line: &BudgetLine, amount: Money) -> Vec<Change> {
    let after = BudgetLine { approved_changes: line.approved_changes + amount, ..line.clone() };
    difference(line, &after)
}
