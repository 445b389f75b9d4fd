//! What may happen to a change request, what a decision needs, and what an approval does to the project.

use schedule::Date;

use crate::book::Portfolio;
use crate::budget::BudgetLine;
use crate::calendars::Calendars;
use crate::change::{Change, difference};
use crate::change_request::{ChangeRequest, ChangeStatus};
use crate::project::Project;
use crate::record::choices;
use crate::value::{Id, Money};

choices! {
    /// Why a change request cannot take a status.
    ChangeRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// It says not what is to change.
        NoDescription = "no_description",
        /// The impact on scope is missing.
        NoScopeImpact = "no_scope_impact",
        /// The impact on the schedule is missing.
        NoScheduleImpact = "no_schedule_impact",
        /// The impact on cost is missing.
        NoCostImpact = "no_cost_impact",
        /// The impact on quality is missing.
        NoQualityImpact = "no_quality_impact",
        /// The impact on risk is missing.
        NoRiskImpact = "no_risk_impact",
        /// Nobody decides.
        NoDecider = "no_decider",
        /// Who asks does not decide.
        OwnRequest = "own_request",
        /// Conditions or reasons are missing.
        NoDecisionNote = "no_decision_note",
    }
}

/// The statuses that may follow a status.
pub fn next_statuses(request: &ChangeRequest) -> &'static [ChangeStatus] {
    use ChangeStatus::*;
    match request.status {
        Draft => &[Submitted, Withdrawn],
        // An emergency acts first and is ratified afterwards.
        Submitted if request.emergency => &[Analysing, Approved, ApprovedWithConditions, Rejected, Withdrawn],
        Submitted => &[Analysing, Withdrawn],
        Analysing => &[Approved, ApprovedWithConditions, Rejected, Deferred, Withdrawn],
        Deferred => &[Analysing, Withdrawn],
        Approved | ApprovedWithConditions => &[Implemented],
        Rejected | Withdrawn | Implemented => &[],
    }
}

/// Whether a status is still waiting for a decision.
pub fn is_undecided(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Draft | Submitted | Analysing | Deferred)
}

/// The changes of a new status, dates included; or everything that stands against it.
pub fn move_to(
    request: &ChangeRequest,
    status: ChangeStatus,
    today: Date,
) -> Result<Vec<Change>, Vec<ChangeRefusal>> {
    if !next_statuses(request).contains(&status) {
        return Err(vec![ChangeRefusal::NotAllowed]);
    }
    let refusals = refusals(request, status);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let mut after = ChangeRequest { status, ..request.clone() };
    match status {
        ChangeStatus::Submitted => after.submitted_on = Some(today),
        ChangeStatus::Implemented => after.implemented_on = request.implemented_on.or(Some(today)),
        status if is_decision(status) => after.decided_on = Some(today),
        _ => {}
    }
    Ok(difference(request, &after))
}

fn is_decision(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Approved | ApprovedWithConditions | Rejected | Deferred)
}

fn refusals(request: &ChangeRequest, status: ChangeStatus) -> Vec<ChangeRefusal> {
    use ChangeRefusal::*;
    let empty = |text: &str| text.trim().is_empty();
    let approval = matches!(status, ChangeStatus::Approved | ChangeStatus::ApprovedWithConditions);
    let noted = matches!(
        status,
        ChangeStatus::ApprovedWithConditions | ChangeStatus::Rejected | ChangeStatus::Deferred
    );
    let decision = is_decision(status);
    let own = request.decided_by.is_some() && request.decided_by == request.requested_by;
    let against = [
        (status == ChangeStatus::Submitted && empty(&request.description), NoDescription),
        (approval && empty(&request.scope_impact), NoScopeImpact),
        (approval && request.schedule_impact_days.is_none(), NoScheduleImpact),
        (approval && request.cost_impact.is_none(), NoCostImpact),
        (approval && empty(&request.quality_impact), NoQualityImpact),
        (approval && empty(&request.risk_impact), NoRiskImpact),
        (decision && request.decided_by.is_none(), NoDecider),
        (decision && own, OwnRequest),
        (noted && empty(&request.decision_note), NoDecisionNote),
    ];
    against.into_iter().filter(|(wrong, _)| *wrong).map(|(_, refusal)| refusal).collect()
}

/// What an approval does: the approved finish moves by working days, the budget by money (on a line of its own where the
/// project has lines). A new baseline of the plan is taken by the planner.
pub fn effects(
    request: &ChangeRequest,
    project: &Project,
    portfolio: &Portfolio,
    calendars: &Calendars,
    decided_on: Date,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let mut after = project.clone();
    if let (Some(days), Some(finish)) =
        (request.schedule_impact_days.filter(|days| *days != 0), project.baseline_finish)
    {
        after.original_finish = project.original_finish.or(Some(finish));
        after.baseline_replaced_finish = project.due(decided_on);
        after.baseline_changed_on = Some(decided_on);
        after.baseline_finish = Some(calendars.plus_working_days(project.calendar, finish, days));
    }
    let cost = request.cost_impact.unwrap_or_default();
    let lines = portfolio.budget_lines.iter().any(|line| line.project == project.id);
    let mut changes = Vec::new();
    if cost != Money(0) && lines {
        changes.push(Change::insert(&BudgetLine {
            project: project.id,
            name: request.title.clone(),
            approved_changes: cost,
            note: request.code.clone(),
            ..BudgetLine::new(new_id())
        }));
    } else {
        after.budget = project.budget + cost;
    }
    changes.splice(0..0, difference(project, &after));
    changes
}

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
        use ChangeStatus::*;
        let approved = matches!(request.status, Approved | ApprovedWithConditions | Implemented);
        figures.submitted += usize::from(request.submitted_on.is_some());
        figures.emergencies += usize::from(request.submitted_on.is_some() && request.emergency);
        figures.undecided += usize::from(is_undecided(request.status) && request.status != Draft);
        figures.approved += usize::from(approved);
        figures.rejected += usize::from(request.status == Rejected);
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
    figures
}

#[cfg(test)]
mod tests;
