//! Budget requests: which status may follow which, at what level one is decided, and what a decision or an edit after it
//! does to the budget.

mod effects;

use schedule::Date;

pub use effects::{approved, dropped};

use crate::approval_ladder::{self, band_of, decides_as};
use crate::book::Portfolio;
use crate::budget_request::{ApprovalBand, BudgetRequest, RequestKind, RequestStatus};
use crate::record::choices;
use crate::terms::Terms;
use crate::value::{Id, Money};
use crate::workflow::{Step, Workflow};

choices! {
    /// Why a budget request cannot take a status.
    RequestRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// There is no amount.
        NoAmount = "request_no_amount",
        /// The line is missing, or another project's.
        NoLine = "request_no_line",
        /// It says not why.
        NoReason = "request_no_reason",
        /// Nobody is named who asks.
        NoRequester = "request_no_requester",
        /// The ladder has no band for the amount, or is at fault.
        NoLadder = "request_no_ladder",
        /// Who asks does not decide.
        OwnRequest = "request_own",
        /// Who decides does not hold the role of the band on this day.
        WrongRole = "request_wrong_role",
        /// Rejecting and returning say why.
        NoNote = "request_no_note",
        /// A reduction would leave less than is booked and ordered.
        BelowSpent = "request_below_spent",
        /// What was approved is spent already.
        AlreadySpent = "request_already_spent",
    }
}

/// What may become of a budget request. An approved or submitted one that is edited is a draft again.
pub const WORKFLOW: Workflow<RequestStatus, RequestRefusal> = Workflow {
    name: "budget_request",
    start: RequestStatus::Draft,
    steps: &[
        step(RequestStatus::Draft, RequestStatus::Submitted, SUBMISSION),
        step(RequestStatus::Returned, RequestStatus::Submitted, SUBMISSION),
        step(RequestStatus::Submitted, RequestStatus::Approved, APPROVAL),
        step(RequestStatus::Submitted, RequestStatus::Rejected, REFUSAL),
        step(RequestStatus::Submitted, RequestStatus::Returned, REFUSAL),
        step(RequestStatus::Submitted, RequestStatus::Draft, &[]),
        step(RequestStatus::Approved, RequestStatus::Draft, &[RequestRefusal::AlreadySpent]),
    ],
    no_step: RequestRefusal::NotAllowed,
};

const SUBMISSION: &[RequestRefusal] = &[
    RequestRefusal::NoAmount,
    RequestRefusal::NoLine,
    RequestRefusal::NoReason,
    RequestRefusal::NoRequester,
    RequestRefusal::NoLadder,
];
const APPROVAL: &[RequestRefusal] = &[
    RequestRefusal::NoLadder,
    RequestRefusal::OwnRequest,
    RequestRefusal::WrongRole,
    RequestRefusal::BelowSpent,
];
const REFUSAL: &[RequestRefusal] = &[
    RequestRefusal::NoLadder,
    RequestRefusal::OwnRequest,
    RequestRefusal::WrongRole,
    RequestRefusal::NoNote,
];

const fn step(
    from: RequestStatus,
    to: RequestStatus,
    guards: &'static [RequestRefusal],
) -> Step<RequestStatus, RequestRefusal> {
    Step { from, to, guards }
}

/// What a request is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// Lines, people and the roles they hold.
    pub portfolio: &'a Portfolio,
    /// All requests.
    pub requests: &'a [BudgetRequest],
    /// The ladder.
    pub bands: &'a [ApprovalBand],
    /// The window within which requests count together.
    pub terms: &'a Terms,
}

/// Who takes a step, when, and what he says.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// Who; nobody for steps that the one who asks takes.
    pub by: Option<Id>,
    /// When.
    pub day: Date,
    /// What is said.
    pub note: &'a str,
}

/// The amount that decides the level: its own with what was asked for the same thing in the days before it.
pub fn cumulative(request: &BudgetRequest, day: Date, books: Books<'_>) -> Money {
    let from = day.plus_days(-(books.terms.split_window_days as i32));
    let counts = |other: &&BudgetRequest| {
        other.id != request.id
            && other.project == request.project
            && matches!(other.status, RequestStatus::Submitted | RequestStatus::Approved)
            && other.submitted_on.is_some_and(|on| from <= on && on <= day)
            && same_thing(request, other)
    };
    let before: i64 = books.requests.iter().filter(counts).map(|other| other.amount.0.max(0)).sum();
    Money(request.amount.0.saturating_abs().saturating_add(before))
}

/// Whether two requests are for one thing: one line, one supplier, or new lines of one category.
fn same_thing(one: &BudgetRequest, other: &BudgetRequest) -> bool {
    let line = one.line.is_some() && one.line == other.line;
    let supplier = !one.supplier.trim().is_empty() && one.supplier.trim() == other.supplier.trim();
    let new = [one, other].iter().all(|request| request.kind == RequestKind::NewLine);
    line || supplier || (new && one.category == other.category)
}

/// The band in which a request is decided: that of its submission, else that of today.
pub fn level<'a>(request: &BudgetRequest, day: Date, books: Books<'a>) -> Option<&'a ApprovalBand> {
    if !approval_ladder::faults(books.bands).is_empty() {
        return None;
    }
    band_of(request.cumulative.unwrap_or_else(|| cumulative(request, day, books)), books.bands)
}

/// Whether the amount alone would have stood in a lower band than what it is part of.
pub fn is_split(request: &BudgetRequest, day: Date, books: Books<'_>) -> bool {
    let alone = band_of(request.amount, books.bands).map(|band| band.id);
    level(request, day, books).is_some_and(|band| alone.is_some_and(|alone| alone != band.id))
}

/// The request after a step, or everything that stands against it. What an approval does besides is said by `approved`.
pub fn move_to(
    request: &BudgetRequest,
    to: RequestStatus,
    decision: Decision<'_>,
    books: Books<'_>,
) -> Result<BudgetRequest, Vec<RequestRefusal>> {
    WORKFLOW.check(request.status, to, |refusal| stands(refusal, request, decision, books))?;
    let mut after = BudgetRequest { status: to, ..request.clone() };
    match to {
        RequestStatus::Submitted => {
            after = BudgetRequest { status: to, ..undecided(request) };
            after.submitted_on = Some(decision.day);
            after.cumulative = Some(cumulative(request, decision.day, books));
        }
        RequestStatus::Draft => after = undecided(request),
        _ => {
            let band = level(request, decision.day, books);
            let role = band.zip(decision.by).and_then(|(band, person)| {
                decides_as(band, person, request.project, decision.day, &books.portfolio.role_holders)
            });
            (after.decided_on, after.decided_by) = (Some(decision.day), decision.by);
            (after.decided_as, after.decision_note) = (role, decision.note.trim().to_owned());
        }
    }
    Ok(after)
}

/// As a draft that nobody has decided.
fn undecided(request: &BudgetRequest) -> BudgetRequest {
    BudgetRequest {
        status: RequestStatus::Draft,
        submitted_on: None,
        cumulative: None,
        decided_on: None,
        decided_by: None,
        decided_as: None,
        decision_note: String::new(),
        ..request.clone()
    }
}

fn stands(
    refusal: RequestRefusal,
    request: &BudgetRequest,
    decision: Decision<'_>,
    books: Books<'_>,
) -> bool {
    let line = books.portfolio.budget_lines.iter().find(|line| Some(line.id) == request.line);
    match refusal {
        RequestRefusal::NotAllowed => false,
        RequestRefusal::NoAmount => {
            request.amount == Money(0) || (request.kind != RequestKind::LineChange && request.amount.0 < 0)
        }
        RequestRefusal::NoLine => {
            request.kind != RequestKind::NewLine && line.is_none_or(|line| line.project != request.project)
        }
        RequestRefusal::NoReason => request.reason.trim().is_empty(),
        RequestRefusal::NoRequester => request.requested_by.is_none(),
        RequestRefusal::NoLadder => level(request, decision.day, books).is_none(),
        RequestRefusal::OwnRequest => decision.by.is_some() && decision.by == request.requested_by,
        RequestRefusal::WrongRole => {
            let band = level(request, decision.day, books);
            let holders = &books.portfolio.role_holders;
            band.zip(decision.by).is_none_or(|(band, person)| {
                decides_as(band, person, request.project, decision.day, holders).is_none()
            })
        }
        RequestRefusal::NoNote => decision.note.trim().is_empty(),
        RequestRefusal::BelowSpent => {
            let left =
                |line: &crate::BudgetLine| line.current() + request.amount - line.actual - line.committed;
            request.amount.0 < 0 && line.is_some_and(|line| left(line).0 < 0)
        }
        RequestRefusal::AlreadySpent => line.is_some_and(|line| effects::spent(request, line)),
    }
}

#[cfg(test)]
mod tests;
