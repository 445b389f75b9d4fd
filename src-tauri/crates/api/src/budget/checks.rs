//! What stands against writing a record of the budget by hand: locked months, orders over the limit, figures that are sums
//! or that were approved.

use portfolio::audit_rules::anomaly;
use portfolio::ledger::{self, EntryRefusal};
use portfolio::{
    AuditMonth, AuditStatus, BudgetLine, BudgetRequest, Change, CostEntry, Date, Entity, Id, Project, Record,
    RequestKind, RequestStatus, Row, Stage, Value,
};

use crate::error::refused;
use crate::office::Office;
use crate::rules::{Implied, refused_by};
use crate::{Answer, ApiError, budget};

/// The changes that an edit of a budget record implies besides itself, or what stands against it.
pub(crate) fn edited(
    office: &mut Office,
    entity: Entity,
    (before, after): (&Row, &Row),
    field: &str,
    today: Date,
) -> Answer<Implied> {
    match entity {
        Entity::BudgetLine => line_edited(office, &read(before)?, field).map(|()| Implied::default()),
        Entity::CostEntry => entry(office, &read(after)?, today).map(|()| Implied::default()),
        Entity::AuditMonth if field == "month" => Err(refused("audit_month_fixed")),
        Entity::BudgetRequest => budget::requests::edited(office, &read(before)?, field, today),
        _ => budget::audit::edited(office, entity, before).map(|()| Implied::default()),
    }
}

/// What stands against a booking.
pub(crate) fn entry(office: &Office, entry: &CostEntry, today: Date) -> Answer<()> {
    let months: Vec<AuditMonth> = office.all()?;
    let line = office.store.get::<BudgetLine>(entry.line)?;
    let mut against = ledger::against(entry, line.as_ref(), &months, today);
    let terms = office.terms()?;
    // Without a ladder nobody could approve anything.
    let approvals = !budget::ladder(office)?.is_empty();
    if approvals && anomaly::unapproved(entry, &office.all::<BudgetRequest>()?, &terms) {
        against.push(EntryRefusal::NeedsApproval);
    }
    match against.is_empty() {
        true => Ok(()),
        false => Err(with_values(refused_by(&against), entry, &terms)),
    }
}

fn with_values(error: ApiError, entry: &CostEntry, terms: &portfolio::Terms) -> ApiError {
    error
        .with("month", ledger::month_of(entry.booked_on))
        .with("date", entry.booked_on)
        .with("limit", terms.commitment_limit_yuan)
}

/// Refuses changes to bookings of a locked month, through whatever door they come.
pub(crate) fn unlocked(office: &Office, changes: &[Change]) -> Answer<()> {
    let bookings = changes.iter().filter(|change| change.entity() == Entity::CostEntry);
    let mut days = Vec::new();
    for change in bookings {
        let held = match change {
            Change::Insert(_, row) => Some(row.clone()),
            _ => office.row_even_deleted(Entity::CostEntry, change.id())?,
        };
        days.extend(held.map(|row| read::<CostEntry>(&row)).transpose()?.map(|entry| entry.booked_on));
        if let Change::Set { field: "booked_on", value: Value::Text(day), .. } = change {
            days.extend(Date::parse(day));
        }
    }
    if days.is_empty() {
        return Ok(());
    }
    let months: Vec<AuditMonth> = office.all()?;
    match days.iter().find_map(|day| ledger::lock_on(*day, &months)) {
        Some(audit) => Err(refused(EntryRefusal::MonthLocked.code()).with("month", &audit.month)),
        None => Ok(()),
    }
}

/// A sum is not typed over, and what was approved is changed by another request.
fn line_edited(office: &Office, line: &BudgetLine, field: &str) -> Answer<()> {
    let of_line = Value::Text(line.id.to_string());
    match field {
        "actual" | "committed" if !office.rows_where(Entity::CostEntry, "line", &of_line)?.is_empty() => {
            Err(refused("line_has_entries"))
        }
        "approved_changes" if !budget::ladder(office)?.is_empty() => Err(refused("needs_budget_request")),
        "original" if made_by_request(office, line.id)? => Err(refused("needs_budget_request")),
        _ => Ok(()),
    }
}

fn made_by_request(office: &Office, line: Id) -> Answer<bool> {
    let requests = office.rows_where(Entity::BudgetRequest, "line", &Value::Text(line.to_string()))?;
    let requests = requests.iter().filter_map(|row| BudgetRequest::from_row(row).ok());
    Ok(requests
        .into_iter()
        .any(|request| request.kind == RequestKind::NewLine && request.status == RequestStatus::Approved))
}

/// What stands against a new line: where a ladder is in force, a project that runs gets new lines by approval.
pub(crate) fn new_line(office: &Office, line: &BudgetLine) -> Answer<()> {
    let project = office.store.get::<Project>(line.project)?;
    let runs = project.is_some_and(|project| matches!(project.stage, Stage::Executing | Stage::Closing));
    match runs && !budget::ladder(office)?.is_empty() {
        true => Err(refused("needs_budget_request")),
        false => Ok(()),
    }
}

/// What stands against deleting or restoring a record of the budget.
pub(crate) fn removable(office: &Office, entity: Entity, row: &Row) -> Answer<()> {
    match entity {
        Entity::BudgetRequest => match read::<BudgetRequest>(row)?.status {
            RequestStatus::Approved | RequestStatus::Rejected => Err(refused("request_decided")),
            _ => Ok(()),
        },
        Entity::AuditMonth => match read::<AuditMonth>(row)?.status {
            AuditStatus::Open => Ok(()),
            _ => Err(refused("audit_not_open")),
        },
        Entity::AuditFinding => budget::audit::edited(office, entity, row),
        Entity::BudgetWarning | Entity::AuditSample => {
            Err(refused("own_screen").with("entity", entity.name()))
        }
        _ => Ok(()),
    }
}

fn read<R: Record>(row: &Row) -> Answer<R> {
    R::from_row(row).map_err(crate::error::bad_field)
}
