//! The steps of budget requests: what stands before the person who decides, and what a decision does.

use portfolio::approval_ladder::decides_as;
use portfolio::budget_request_rules::{self as rules, Books, Decision};
use portfolio::{
    BudgetRequest, Change, CostEntry, Date, Entity, Id, Person, RequestStatus, Value, difference,
};

use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded, Office};
use crate::rules::{Implied, refused_by};
use crate::wire::{Changed, Fact, Named, RequestSteps};
use crate::{Answer, budget};

impl Desk {
    /// What may be done with a request, at which level, and by whom.
    pub fn request_steps(&mut self, request: String) -> Answer<RequestSteps> {
        let today = self.acting_day()?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found: BudgetRequest = office.get(convert::id(&request)?)?;
        let (requests, bands) = (office.all::<BudgetRequest>()?, budget::ladder(office)?);
        let books =
            Books { portfolio: &loaded.portfolio, requests: &requests, bands: &bands, terms: &loaded.terms };
        let band = rules::level(&found, today, books);
        let role = |id: Option<Id>| {
            let role = loaded.portfolio.roles.iter().find(|role| Some(role.id) == id);
            role.map(|role| role.name.clone()).unwrap_or_default()
        };
        let may = |person: &&Person| {
            Some(person.id) != found.requested_by
                && band.is_some_and(|band| {
                    let holders = &loaded.portfolio.role_holders;
                    decides_as(band, person.id, found.project, today, holders).is_some()
                })
        };
        let named = |person: &Person| Named { id: person.id.to_string(), name: person.name.clone() };
        Ok(RequestSteps {
            steps: if office.is_read_only() { Vec::new() } else { steps(found.status) },
            band: band.map(budget::band),
            role: role(band.map(|band| band.role)),
            deputy: role(band.and_then(|band| band.deputy)),
            approvers: loaded.portfolio.people.iter().filter(may).map(named).collect(),
            cumulative: found.cumulative.unwrap_or_else(|| rules::cumulative(&found, today, books)).0,
            split: rules::is_split(&found, today, books),
            window_days: loaded.terms.split_window_days as u32,
        })
    }

    /// A step of a request: `submit`, `approve`, `reject`, `return`; the last three name who decides.
    pub fn budget_step(
        &mut self,
        request: String,
        step: String,
        person: Option<String>,
        note: String,
    ) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let by = convert::optional_id(person.as_deref())?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found: BudgetRequest = office.get(convert::id(&request)?)?;
        office.check_open(found.project)?;
        let (op, to) = match step.as_str() {
            "submit" => ("submit_request", RequestStatus::Submitted),
            "approve" => ("approve_request", RequestStatus::Approved),
            "reject" => ("reject_request", RequestStatus::Rejected),
            "return" => ("return_request", RequestStatus::Returned),
            _ => return Err(refused("not_allowed")),
        };
        let decision = Decision { by, day: today, note: &note };
        let (after, mut effects) = taken(office, &loaded, &found, to, decision)?;
        let mut changes = difference(&found, &after);
        // What is made stands before the request that names it.
        effects.append(&mut changes);
        office.transact(Act { op, author: &author, reason: &note }, effects)
    }
}

/// The request after a step, with what the step does to the budget.
fn taken(
    office: &Office,
    loaded: &Loaded,
    found: &BudgetRequest,
    to: RequestStatus,
    decision: Decision<'_>,
) -> Answer<(BudgetRequest, Vec<Change>)> {
    let (requests, bands) = (office.all::<BudgetRequest>()?, budget::ladder(office)?);
    let books =
        Books { portfolio: &loaded.portfolio, requests: &requests, bands: &bands, terms: &loaded.terms };
    let moved = rules::move_to(found, to, decision, books);
    let after = moved.map_err(|refusals| why(found, decision, books, &refusals, loaded))?;
    let line = loaded.portfolio.budget_lines.iter().find(|line| Some(line.id) == found.line);
    Ok(match (found.status, to) {
        (_, RequestStatus::Approved) => rules::approved(&after, line, decision.day, &mut store::new_id),
        (RequestStatus::Approved, _) => {
            let of_it = Value::Text(found.id.to_string());
            let rows = office.rows_where(Entity::CostEntry, "request", &of_it)?;
            let orders = rows.iter().filter_map(|row| portfolio::Record::from_row(row).ok());
            rules::dropped(&after, line, &orders.collect::<Vec<CostEntry>>())
        }
        _ => (after, Vec::new()),
    })
}

/// The refusal, with the role that would have to decide and the amount that says so.
fn why(
    found: &BudgetRequest,
    decision: Decision<'_>,
    books: Books<'_>,
    refusals: &[rules::RequestRefusal],
    loaded: &Loaded,
) -> crate::ApiError {
    let band = rules::level(found, decision.day, books);
    let role = loaded.portfolio.roles.iter().find(|role| Some(role.id) == band.map(|band| band.role));
    let amount = found.cumulative.unwrap_or(found.amount);
    refused_by(refusals)
        .with("role", role.map(|role| role.name.as_str()).unwrap_or_default())
        .with("amount", budget::yuan(amount))
        .with("person", loaded.person(decision.by))
        .with("date", decision.day)
}

/// Fields that were decided upon: an edit of one drops the decision.
const DECIDED: [&str; 6] = ["kind", "line", "category", "amount", "supplier", "project"];

/// The changes that an edit of a request implies besides itself: a decision about other figures is dropped.
pub(crate) fn edited(
    office: &mut Office,
    found: &BudgetRequest,
    field: &str,
    today: Date,
) -> Answer<Implied> {
    let settled = matches!(found.status, RequestStatus::Rejected);
    if settled {
        return Err(refused("request_decided"));
    }
    let open = matches!(found.status, RequestStatus::Draft | RequestStatus::Returned);
    if open || !DECIDED.contains(&field) {
        return Ok(Implied::default());
    }
    let loaded = office.loaded()?;
    let decision = Decision { by: None, day: today, note: "" };
    let (after, mut effects) = taken(office, &loaded, found, RequestStatus::Draft, decision)?;
    let mut changes = difference(found, &after);
    changes.append(&mut effects);
    let said = match found.status {
        RequestStatus::Approved => "request_approval_dropped",
        _ => "request_sent_back",
    };
    let notice = reason(said, [("code", Fact::Text(found.code.clone()))]);
    Ok(Implied { notices: vec![notice], ..Implied::from(changes) })
}

fn steps(status: RequestStatus) -> Vec<String> {
    let steps: &[&str] = match status {
        RequestStatus::Draft | RequestStatus::Returned => &["submit"],
        RequestStatus::Submitted => &["approve", "return", "reject"],
        RequestStatus::Approved | RequestStatus::Rejected => &[],
    };
    steps.iter().map(|&step| step.to_owned()).collect()
}
