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
        after.baseline_replaced_finish = Some(finish);
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
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn analysed() -> ChangeRequest {
        ChangeRequest {
            title: "增加移动端".into(),
            code: "BG-2026-003".into(),
            status: ChangeStatus::Analysing,
            requested_by: Some(Id(1)),
            decided_by: Some(Id(2)),
            scope_impact: "新增 6 个页面".into(),
            schedule_impact_days: Some(10),
            cost_impact: Some(Money(500)),
            quality_impact: "无".into(),
            risk_impact: "无".into(),
            submitted_on: Some(date("2026-03-02")),
            ..ChangeRequest::new(Id(3))
        }
    }

    #[test]
    fn nobody_decides_what_he_asked_for() {
        let own = ChangeRequest { decided_by: Some(Id(1)), ..analysed() };
        let refused = move_to(&own, ChangeStatus::Approved, date("2026-03-09"));
        assert_eq!(refused, Err(vec![ChangeRefusal::OwnRequest]));
        assert!(move_to(&analysed(), ChangeStatus::Approved, date("2026-03-09")).is_ok());
    }

    #[test]
    fn all_that_is_missing_is_named_at_once() {
        let bare = ChangeRequest { status: ChangeStatus::Analysing, ..ChangeRequest::new(Id(3)) };
        let refused =
            move_to(&bare, ChangeStatus::Approved, date("2026-03-09")).expect_err("nothing is known");
        assert_eq!(refused.len(), 6, "five impacts and who decides: {refused:?}");
        let skipped = move_to(&bare, ChangeStatus::Implemented, date("2026-03-09"));
        assert_eq!(skipped, Err(vec![ChangeRefusal::NotAllowed]), "it was never approved");
    }

    #[test]
    fn an_emergency_may_be_ratified_without_analysis() {
        let urgent = ChangeRequest { emergency: true, status: ChangeStatus::Submitted, ..analysed() };
        assert!(move_to(&urgent, ChangeStatus::Approved, date("2026-03-09")).is_ok());
        let usual = ChangeRequest { emergency: false, ..urgent };
        assert!(move_to(&usual, ChangeStatus::Approved, date("2026-03-09")).is_err());
    }

    #[test]
    fn an_approval_moves_the_finish_and_the_budget() {
        let project = Project {
            baseline_finish: Some(date("2026-02-13")),
            budget: Money(1_000),
            ..Project::new(Id(9))
        };
        let calendars = Calendars::new(&[], &[]);
        let changes = effects(
            &analysed(),
            &project,
            &Portfolio::default(),
            &calendars,
            date("2026-02-02"),
            &mut || Id(50),
        );
        let value = |name: &str| {
            changes.iter().find_map(|change| match change {
                Change::Set { field, value, .. } if *field == name => Some(value.clone()),
                _ => None,
            })
        };
        assert_eq!(
            value("baseline_finish"),
            Some(crate::Value::Text("2026-03-05".into())),
            "over the festival"
        );
        assert_eq!(value("baseline_replaced_finish"), Some(crate::Value::Text("2026-02-13".into())));
        assert_eq!(value("budget"), Some(crate::Value::Int(1_500)));
    }

    #[test]
    fn where_there_are_lines_the_money_gets_its_own() {
        let project = Project::new(Id(9));
        let line = BudgetLine { project: Id(9), ..BudgetLine::new(Id(10)) };
        let book = Portfolio { budget_lines: vec![line], ..Portfolio::default() };
        let calendars = Calendars::new(&[], &[]);
        let changes = effects(&analysed(), &project, &book, &calendars, date("2026-02-02"), &mut || Id(50));
        assert!(matches!(changes.as_slice(), [Change::Insert(crate::Entity::BudgetLine, _)]), "{changes:?}");
    }

    #[test]
    fn change_control_is_counted() {
        let approved = ChangeRequest {
            status: ChangeStatus::Approved,
            decided_on: Some(date("2026-03-08")),
            ..analysed()
        };
        let rejected = ChangeRequest {
            status: ChangeStatus::Rejected,
            decided_on: Some(date("2026-03-04")),
            ..analysed()
        };
        let figures = figures([&approved, &rejected, &analysed()]);
        assert_eq!((figures.submitted, figures.undecided), (3, 1));
        assert_eq!((figures.lead_days, figures.approval_rate), (Some(4.0), Some(50.0)));
        assert_eq!((figures.approved_cost, figures.approved_days), (Money(500), 10));
    }
}
