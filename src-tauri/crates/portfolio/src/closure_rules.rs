//! Closing a project: the figures that the review is filled with, what stands in the way, and who may decide.

mod figures;
mod waiver;

use schedule::Date;

pub use figures::{ClosureFigures, figures};
pub use waiver::{accountable, covers, waive};

use crate::book::Portfolio;
use crate::change::{Change, difference};
use crate::change_request::ChangeStatus;
use crate::change_rules;
use crate::closure::{ClosureReview, ClosureStatus};
use crate::committee::Condition;
use crate::cost::Costs;
use crate::gate_rules;
use crate::issue_rules;
use crate::project::{Project, Stage};
use crate::project_rules;
use crate::record::choices;
use crate::value::Id;
use crate::workflow::{Step, Workflow};

choices! {
    /// What stands in the way of closing a project.
    Blocker {
        /// The result is not accepted yet.
        NotDelivered = "not_delivered",
        /// Tasks are not finished.
        UnfinishedTasks = "unfinished_tasks",
        /// Risks are open.
        OpenRisks = "open_risks",
        /// Issues are not closed.
        OpenIssues = "open_issues",
        /// Change requests wait for a decision.
        UndecidedChanges = "undecided_changes",
        /// Approved changes are not carried out.
        UnfinishedChanges = "unfinished_changes",
        /// Mandatory checks are neither passed nor excused.
        OpenMandatoryChecks = "open_mandatory_checks",
        /// Gates are not passed.
        OpenGates = "open_gates",
        /// What an approval, a gate or a change was agreed on is not done.
        OpenConditions = "open_conditions",
        /// Money is ordered and not booked.
        CommittedMoney = "committed_money",
    }
}

/// Something in the way of closing, with the records it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocking {
    /// What it is.
    pub blocker: Blocker,
    /// How many.
    pub count: usize,
    /// The records; none where only their number is known.
    pub records: Vec<Id>,
}

choices! {
    /// Why a closure review cannot take a status.
    ClosureRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// Goals reached are not stated.
        NoGoalCompletion = "no_goal_completion",
        /// The quality is not graded.
        NoQualityGrade = "no_quality_grade",
        /// There is no conclusion.
        NoConclusion = "no_conclusion",
        /// Nothing was learned, or nobody wrote it down.
        NoLessons = "no_lessons",
        /// Something is in the way and nobody waived it.
        Blocked = "blocked",
        /// Nobody is named who approves.
        NoApprover = "no_approver",
        /// Who submits does not approve.
        OwnSubmission = "own_submission",
        /// Sending back needs a reason.
        NoReason = "no_reason",
        /// Only who answers for closure reviews waives.
        NotAccountable = "not_accountable",
        /// A waiver says why.
        NoWaiverReason = "no_waiver_reason",
        /// Nothing that may be waived is open.
        NothingToWaive = "nothing_to_waive",
    }
}

/// What may become of a closure review. An approved one is returned by opening its project again.
pub const WORKFLOW: Workflow<ClosureStatus, ClosureRefusal> = Workflow {
    name: "closure_review",
    start: ClosureStatus::Draft,
    steps: &[
        step(ClosureStatus::Draft, ClosureStatus::Submitted, SUBMISSION),
        step(ClosureStatus::Returned, ClosureStatus::Submitted, SUBMISSION),
        step(ClosureStatus::Submitted, ClosureStatus::Approved, APPROVAL),
        step(ClosureStatus::Submitted, ClosureStatus::Returned, RETURN),
        step(ClosureStatus::Approved, ClosureStatus::Returned, RETURN),
    ],
    no_step: ClosureRefusal::NotAllowed,
};

const SUBMISSION: &[ClosureRefusal] = &[
    ClosureRefusal::NoGoalCompletion,
    ClosureRefusal::NoQualityGrade,
    ClosureRefusal::NoConclusion,
    ClosureRefusal::NoLessons,
    ClosureRefusal::Blocked,
];
const APPROVAL: &[ClosureRefusal] =
    &[ClosureRefusal::NoApprover, ClosureRefusal::OwnSubmission, ClosureRefusal::Blocked];
const RETURN: &[ClosureRefusal] = &[ClosureRefusal::NoReason];

const fn step(
    from: ClosureStatus,
    to: ClosureStatus,
    guards: &'static [ClosureRefusal],
) -> Step<ClosureStatus, ClosureRefusal> {
    Step { from, to, guards }
}

/// What stands in the way of closing a project as of a date. Unfinished tasks are counted by whoever has the plan.
pub fn blocking(
    project: &Project,
    portfolio: &Portfolio,
    conditions: &[Condition],
    unfinished_tasks: usize,
    as_of: Date,
) -> Vec<Blocking> {
    let issues = portfolio.issues.iter().filter(|issue| issue.project == project.id);
    let issues = issues.filter(|issue| issue_rules::is_open(issue));
    let unmet = conditions.iter().filter(|condition| condition.done_on.is_none());
    let unmet = unmet.filter(|condition| binds(condition, project.id, portfolio));
    let risks = portfolio.risks.iter().filter(|risk| risk.project == project.id && risk.is_open());
    let requests = portfolio.change_requests.iter().filter(|request| request.project == project.id);
    let undecided = requests.clone().filter(|request| change_rules::is_undecided(request.status));
    let ordered_changes = requests.filter(|request| {
        matches!(request.status, ChangeStatus::Approved | ChangeStatus::ApprovedWithConditions)
    });
    let checks = portfolio.quality_checks.iter().filter(|item| item.project == project.id);
    let open = checks.filter(|item| item.mandatory && !item.is_settled());
    let lines = portfolio.budget_lines.iter().filter(|line| line.project == project.id);
    let ordered = lines.filter(|line| line.committed.0 > 0);
    let gates = gate_rules::holding(gate_rules::binding(portfolio), project.id, Stage::Closed);
    let delivered = project.delivered_by(as_of).is_some();
    let named = |blocker, records: Vec<Id>| Blocking { blocker, count: records.len(), records };
    let counted = |blocker, count| Blocking { blocker, count, records: Vec::new() };
    let all = [
        counted(Blocker::NotDelivered, usize::from(!delivered)),
        counted(Blocker::UnfinishedTasks, unfinished_tasks),
        named(Blocker::OpenRisks, risks.map(|risk| risk.id).collect()),
        named(Blocker::OpenIssues, issues.map(|issue| issue.id).collect()),
        named(Blocker::UndecidedChanges, undecided.map(|request| request.id).collect()),
        named(Blocker::UnfinishedChanges, ordered_changes.map(|request| request.id).collect()),
        named(Blocker::OpenMandatoryChecks, open.map(|item| item.id).collect()),
        named(Blocker::OpenGates, gates.iter().map(|gate| gate.id).collect()),
        named(Blocker::OpenConditions, unmet.map(|condition| condition.id).collect()),
        named(Blocker::CommittedMoney, ordered.map(|line| line.id).collect()),
    ];
    all.into_iter().filter(|blocking| blocking.count > 0).collect()
}

/// Whether a condition binds a project: itself, through one of its gates, or through one of its changes.
fn binds(condition: &Condition, project: Id, portfolio: &Portfolio) -> bool {
    let gate = portfolio.gate_reviews.iter().find(|gate| Some(gate.id) == condition.gate);
    let change = portfolio.change_requests.iter().find(|change| Some(change.id) == condition.change_request);
    condition.project == Some(project)
        || gate.is_some_and(|gate| gate.project == project)
        || change.is_some_and(|change| change.project == project)
}

/// Submits a review: its figures are copied now and stay as they are. Everything that stands against it is named.
pub fn submit(
    review: &ClosureReview,
    figures: &ClosureFigures,
    blocking: &[Blocking],
    by: &str,
    today: Date,
) -> Result<Vec<Change>, Vec<ClosureRefusal>> {
    let empty = |text: &str| text.trim().is_empty();
    WORKFLOW.check(review.status, ClosureStatus::Submitted, |refusal| match refusal {
        ClosureRefusal::NoGoalCompletion => review.goal_completion.is_none(),
        ClosureRefusal::NoQualityGrade => review.quality_grade.is_none(),
        ClosureRefusal::NoConclusion => empty(&review.conclusion),
        ClosureRefusal::NoLessons => empty(&review.lessons_summary) && figures.lessons == 0,
        ClosureRefusal::Blocked => !waiver::covers_all(review, blocking),
        _ => false,
    })?;
    let submitted = ClosureReview {
        status: ClosureStatus::Submitted,
        figures: figures.format(),
        submitted_on: Some(today),
        submitted_by: by.to_owned(),
        return_reason: String::new(),
        ..review.clone()
    };
    Ok(difference(review, &submitted))
}

/// Approves a submitted review: the project is closed, its actual figures are final. What came into the way since the
/// submission stands against it.
pub fn approve(
    review: &ClosureReview,
    project: &Project,
    portfolio: &Portfolio,
    blocking: &[Blocking],
    by: &str,
    today: Date,
) -> Result<Vec<Change>, Vec<ClosureRefusal>> {
    WORKFLOW.check(review.status, ClosureStatus::Approved, |refusal| match refusal {
        ClosureRefusal::NoApprover => by.trim().is_empty(),
        ClosureRefusal::OwnSubmission => review.submitted_by.trim() == by.trim(),
        ClosureRefusal::Blocked => !waiver::covers_all(review, blocking),
        _ => false,
    })?;
    if !project_rules::review_moves(project.stage, Stage::Closed) {
        return Err(vec![ClosureRefusal::NotAllowed]);
    }
    let approved = ClosureReview {
        status: ClosureStatus::Approved,
        approved_on: Some(today),
        approved_by: by.trim().to_owned(),
        ..review.clone()
    };
    let actual = Costs::new(portfolio).of(project).actual;
    let closed = Project {
        stage: Stage::Closed,
        actual_finish: project.actual_finish.or(Some(today)),
        actual_cost: actual,
        forecast_cost: Some(actual),
        ..project.clone()
    };
    let mut changes = difference(review, &approved);
    changes.extend(difference(project, &closed));
    Ok(changes)
}

/// Sends a submitted review back.
pub fn send_back(review: &ClosureReview, reason: &str) -> Result<Vec<Change>, Vec<ClosureRefusal>> {
    if review.status != ClosureStatus::Submitted {
        return Err(vec![ClosureRefusal::NotAllowed]);
    }
    Ok(difference(review, &returned(review, reason)?))
}

/// Opens a closed project again: its approved review is returned with the reason, its stage goes back.
pub fn reopen(
    review: &ClosureReview,
    project: &Project,
    reason: &str,
) -> Result<Vec<Change>, Vec<ClosureRefusal>> {
    let closed = review.status == ClosureStatus::Approved;
    if !closed || !project_rules::review_moves(project.stage, Stage::Closing) {
        return Err(vec![ClosureRefusal::NotAllowed]);
    }
    let mut changes = difference(review, &returned(review, reason)?);
    changes.extend(difference(project, &Project { stage: Stage::Closing, ..project.clone() }));
    Ok(changes)
}

/// A review that goes back with a reason; an approval that it had is gone.
fn returned(review: &ClosureReview, reason: &str) -> Result<ClosureReview, Vec<ClosureRefusal>> {
    WORKFLOW.check(review.status, ClosureStatus::Returned, |refusal| {
        refusal == ClosureRefusal::NoReason && reason.trim().is_empty()
    })?;
    Ok(ClosureReview {
        status: ClosureStatus::Returned,
        return_reason: reason.trim().to_owned(),
        approved_on: None,
        approved_by: String::new(),
        ..review.clone()
    })
}

#[cfg(test)]
mod tests;
