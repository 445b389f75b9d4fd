//! What a decision does to the project: the approved finish moves by working days, the budget by money. What an earlier
//! approval of the same request moved already is not moved again, and is taken back where the new decision is no.

use schedule::Date;

use super::is_approved;
use crate::book::Portfolio;
use crate::budget::BudgetLine;
use crate::calendars::Calendars;
use crate::change::{Change, difference};
use crate::change_request::{ChangeRequest, ChangeStatus};
use crate::project::Project;
use crate::value::{Id, Money};

/// Who moves the approved finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateEffect {
    /// It moves by the days of the request.
    ByDays,
    /// The new baseline binds the plan's own finish; it moved by this many working days.
    ByBaseline(i64),
}

/// A decision to be carried into the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What the request becomes.
    pub status: ChangeStatus,
    /// When.
    pub on: Date,
    /// Who moves the approved finish.
    pub dates: DateEffect,
}

/// What a decision does. `project` is the project as the step has it so far.
pub fn effects(
    request: &ChangeRequest,
    Decision { status, on: decided_on, dates }: Decision,
    project: &Project,
    portfolio: &Portfolio,
    calendars: &Calendars,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let approved = is_approved(status);
    let wanted_days = request.schedule_impact_days.filter(|_| approved).unwrap_or(0);
    let wanted_cost = request.cost_impact.filter(|_| approved).unwrap_or_default();
    let days = wanted_days - request.applied_days.unwrap_or(0);
    let cost = wanted_cost - request.applied_cost.unwrap_or_default();
    let mut after = project.clone();
    if let (DateEffect::ByDays, true, Some(finish)) = (dates, days != 0, project.baseline_finish) {
        after.original_finish = project.original_finish.or(Some(finish));
        after.baseline_replaced_finish = project.due(decided_on);
        after.baseline_changed_on = Some(decided_on);
        after.baseline_finish = Some(calendars.plus_working_days(project.calendar, finish, days));
    }
    let lines = portfolio.budget_lines.iter().any(|line| line.project == project.id);
    let mut line = None;
    if cost != Money(0) && lines {
        line = Some(Change::insert(&BudgetLine {
            project: project.id,
            name: request.title.clone(),
            approved_changes: cost,
            note: request.code.clone(),
            ..BudgetLine::new(new_id())
        }));
    } else {
        after.budget = project.budget + cost;
    }
    let moved = match dates {
        DateEffect::ByDays => wanted_days,
        DateEffect::ByBaseline(days) => days,
    };
    let applied =
        ChangeRequest { applied_days: Some(moved), applied_cost: Some(wanted_cost), ..request.clone() };
    let mut changes = difference(project, &after);
    changes.extend(line);
    if approved || request.applied_days.is_some() {
        changes.extend(difference(request, &applied));
    }
    changes
}
