//! How change control goes: how long a decision takes, how much is approved, how much the baseline grew by it.

use schedule::Date;

use super::{is_approved, is_undecided};
use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::change_request::{ChangeRequest, ChangeStatus};
use crate::cost::Costs;
use crate::project::Project;
use crate::terms::Terms;
use crate::value::Money;

/// The figures of change control over some requests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChangeFigures {
    /// Requests submitted.
    pub submitted: usize,
    /// Requests waiting for a decision.
    pub undecided: usize,
    /// Approved, with or without conditions.
    pub approved: usize,
    /// Rejected.
    pub rejected: usize,
    /// Emergencies among those submitted.
    pub emergencies: usize,
    /// Mean calendar days from submission to decision.
    pub lead_days: Option<f64>,
    /// Approved of decided, in percent.
    pub approval_rate: Option<f64>,
    /// Emergencies of those submitted, in percent.
    pub emergency_rate: Option<f64>,
    /// Cost of what was approved.
    pub approved_cost: Money,
    /// Working days of what was approved.
    pub approved_days: i64,
}

/// Counts change requests.
pub fn figures<'a>(requests: impl IntoIterator<Item = &'a ChangeRequest>) -> ChangeFigures {
    let mut figures = ChangeFigures::default();
    let (mut days, mut decided) = (0i64, 0usize);
    for request in requests {
        let approved = is_approved(request.status);
        figures.submitted += usize::from(request.submitted_on.is_some());
        figures.emergencies += usize::from(request.submitted_on.is_some() && request.emergency);
        figures.undecided +=
            usize::from(is_undecided(request.status) && request.status != ChangeStatus::Draft);
        figures.approved += usize::from(approved);
        figures.rejected += usize::from(request.status == ChangeStatus::Rejected);
        if approved {
            figures.approved_cost = figures.approved_cost + request.cost_impact.unwrap_or_default();
            figures.approved_days += request.schedule_impact_days.unwrap_or_default();
        }
        if let (Some(from), Some(to)) = (request.submitted_on, request.decided_on) {
            days += i64::from(to.0) - i64::from(from.0);
            decided += 1;
        }
    }
    let judged = figures.approved + figures.rejected;
    figures.lead_days = (decided > 0).then(|| days as f64 / decided as f64);
    figures.approval_rate = (judged > 0).then(|| figures.approved as f64 * 100.0 / judged as f64);
    let share = figures.emergencies as f64 * 100.0 / figures.submitted.max(1) as f64;
    figures.emergency_rate = (figures.submitted > 0).then_some(share);
    figures
}

/// By how much the approved baseline grew beyond what was first approved.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BaselineGrowth {
    /// Approved budget beyond the original one, in percent of that.
    pub cost: Option<f64>,
    /// Approved working days beyond the original ones, in percent of those.
    pub days: Option<f64>,
}

/// The growth over some projects: sums beside sums, so that a small project weighs little.
pub fn baseline_growth<'a>(
    projects: impl IntoIterator<Item = &'a Project>,
    portfolio: &Portfolio,
    calendars: &Calendars,
) -> BaselineGrowth {
    let costs = Costs::new(portfolio);
    let (mut money, mut grown, mut days, mut more) = (0i64, 0i64, 0i64, 0i64);
    for project in projects {
        let cost = costs.of(project);
        if let (original, Some(budget)) = (cost.original, cost.budget())
            && original != Money(0)
        {
            money += original.0;
            grown += budget.0 - original.0;
        }
        if let (Some(first), Some(now)) = (project.original_finish, project.baseline_finish)
            && let Some(planned) = project.planned_days(calendars, first)
        {
            days += planned;
            more += calendars.working_days(project.calendar, first, now);
        }
    }
    let percent = |part: i64, whole: i64| (whole > 0).then(|| part as f64 * 100.0 / whole as f64);
    BaselineGrowth { cost: percent(grown, money), days: percent(more, days) }
}

/// The last day on which an emergency may be ratified; `None` for all others and before it is submitted.
pub fn ratify_by(
    request: &ChangeRequest,
    project: Option<&Project>,
    calendars: &Calendars,
    terms: &Terms,
) -> Option<Date> {
    let start = request.acted_on.or(request.submitted_on).filter(|_| request.emergency)?;
    let calendar = project.and_then(|project| project.calendar);
    Some(calendars.plus_working_days(calendar, start, terms.ratification_days))
}

/// Whether an emergency waits for its ratification longer than it may, or was ratified too late.
pub fn is_late(request: &ChangeRequest, ratify_by: Option<Date>, as_of: Date) -> bool {
    let waits = is_undecided(request.status) && request.status != ChangeStatus::Draft;
    let decided = request.decided_on.filter(|_| !waits);
    ratify_by.is_some_and(|last| decided.unwrap_or(as_of) > last && (waits || decided.is_some()))
}
