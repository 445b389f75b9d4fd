//! What may become of a risk and what each step leaves behind: dates, the history of its grades, the issue that it becomes.

mod grading;

use schedule::Date;

pub use self::grading::{
    By, Grading, awaits_response, escalation_due, graded, grading, history, is_major, must_escalate, regraded,
};
use crate::book::Portfolio;
use crate::change::{Change, difference};
use crate::issue_rules;
use crate::record::choices;
use crate::risk::{Risk, RiskKind, RiskResponse, RiskStatus};
use crate::risk_action_rules;
use crate::terms::Terms;
use crate::value::Id;
use crate::workflow::{Step, Workflow};

pub use crate::risk_matrix::RiskBand;

choices! {
    /// Why a risk cannot take a status.
    RiskRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// A response needs an owner.
        NoOwner = "no_owner",
        /// A response needs a plan.
        NoResponsePlan = "no_response_plan",
        /// An opportunity is not avoided, a threat is not exploited.
        WrongResponse = "wrong_response",
        /// An action of the response is not verified.
        OpenActions = "open_actions",
        /// It is handed to nobody.
        NoEscalationTarget = "no_escalation_target",
        /// Closing needs a reason.
        NoCloseReason = "no_close_reason",
        /// The issue that it became is not closed.
        OpenIssue = "open_issue",
    }
}

impl Risk {
    /// Inherent score: probability × impact.
    pub fn score(&self) -> i64 {
        self.probability * self.impact
    }

    /// Residual score; `None` while either side is not graded.
    pub fn residual_score(&self) -> Option<i64> {
        Some(self.residual_probability? * self.residual_impact?)
    }

    /// Where it stands in the matrix today: as graded, or after its response once that is complete.
    pub fn position(&self) -> (i64, i64) {
        let answered = matches!(self.status, RiskStatus::Responded);
        let residual = self.residual_probability.zip(self.residual_impact).filter(|_| answered);
        residual.unwrap_or((self.probability, self.impact))
    }

    /// The score of where it stands today.
    pub fn current_score(&self) -> i64 {
        let (probability, impact) = self.position();
        probability * impact
    }

    /// Whether it can still do harm: neither closed nor turned into a problem.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, RiskStatus::Closed | RiskStatus::Occurred)
    }
}

/// What may become of a risk.
pub const WORKFLOW: Workflow<RiskStatus, RiskRefusal> = Workflow {
    name: "risk",
    start: RiskStatus::Identified,
    steps: &[
        step(RiskStatus::Identified, RiskStatus::Assessed, &[]),
        step(RiskStatus::Identified, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Identified, RiskStatus::Escalated, ESCALATION),
        step(RiskStatus::Identified, RiskStatus::Occurred, &[]),
        step(RiskStatus::Identified, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Assessed, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Assessed, RiskStatus::Escalated, ESCALATION),
        step(RiskStatus::Assessed, RiskStatus::Occurred, &[]),
        step(RiskStatus::Assessed, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Responding, RiskStatus::Responded, &[RiskRefusal::OpenActions]),
        step(RiskStatus::Responding, RiskStatus::Assessed, &[]),
        step(RiskStatus::Responding, RiskStatus::Escalated, ESCALATION),
        step(RiskStatus::Responding, RiskStatus::Occurred, &[]),
        step(RiskStatus::Responding, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Escalated, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Escalated, RiskStatus::Occurred, &[]),
        step(RiskStatus::Escalated, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Responded, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Responded, RiskStatus::Occurred, &[]),
        step(RiskStatus::Responded, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Occurred, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Occurred, RiskStatus::Responded, &[RiskRefusal::OpenActions]),
        step(RiskStatus::Occurred, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Closed, RiskStatus::Assessed, &[]),
    ],
    no_step: RiskRefusal::NotAllowed,
};

const RESPONSE: &[RiskRefusal] =
    &[RiskRefusal::NoOwner, RiskRefusal::NoResponsePlan, RiskRefusal::WrongResponse];
const ESCALATION: &[RiskRefusal] = &[RiskRefusal::NoEscalationTarget];
const CLOSING: &[RiskRefusal] = &[RiskRefusal::NoCloseReason, RiskRefusal::OpenIssue];

const fn step(
    from: RiskStatus,
    to: RiskStatus,
    guards: &'static [RiskRefusal],
) -> Step<RiskStatus, RiskRefusal> {
    Step { from, to, guards }
}

/// The changes of a new status, dates included, with the issue that a risk becomes when it happens; or everything that
/// stands against the step.
pub fn move_to(
    risk: &Risk,
    status: RiskStatus,
    book: &Portfolio,
    terms: &Terms,
    today: Date,
    new_id: &mut dyn FnMut() -> Id,
) -> Result<Vec<Change>, Vec<RiskRefusal>> {
    WORKFLOW.check(risk.status, status, |refusal| stands(refusal, risk, book))?;
    let mut after = Risk { status, ..risk.clone() };
    match status {
        RiskStatus::Identified => {}
        // Opened again: the first start of the clock stays.
        RiskStatus::Assessed => (after.closed_on, after.response_done_on) = (None, None),
        RiskStatus::Responding => after.response_done_on = None,
        RiskStatus::Escalated => after.escalated_on = Some(today),
        RiskStatus::Responded => after.response_done_on = risk.response_done_on.or(Some(today)),
        RiskStatus::Occurred => after.occurred_on = risk.occurred_on.or(Some(today)),
        RiskStatus::Closed => after.closed_on = risk.closed_on.or(Some(today)),
    }
    let mut changes = difference(risk, &after);
    let known = book.issues.iter().any(|issue| issue.risk == Some(risk.id) && issue_rules::is_open(issue));
    if status == RiskStatus::Occurred && !known {
        changes.push(Change::insert(&issue_rules::of_risk(&after, book, terms, today, new_id())));
    }
    Ok(changes)
}

fn stands(refusal: RiskRefusal, risk: &Risk, book: &Portfolio) -> bool {
    match refusal {
        RiskRefusal::NotAllowed => false,
        RiskRefusal::NoOwner => risk.owner.is_none(),
        RiskRefusal::NoResponsePlan => risk.response_plan.trim().is_empty(),
        RiskRefusal::WrongResponse => !risk.response.is_none_or(|response| suits(risk.kind, response)),
        RiskRefusal::OpenActions => {
            let own = |action: &&crate::RiskAction| action.risk == risk.id;
            book.risk_actions.iter().filter(own).any(risk_action_rules::is_open)
        }
        RiskRefusal::NoEscalationTarget => risk.escalated_to.is_none(),
        RiskRefusal::NoCloseReason => risk.close_reason.trim().is_empty(),
        RiskRefusal::OpenIssue => {
            book.issues.iter().any(|issue| issue.risk == Some(risk.id) && issue_rules::is_open(issue))
        }
    }
}

/// Whether an edit leaves a risk what its status says: a closed one keeps its reason, an escalated one somebody to answer it.
pub fn may_stand(risk: &Risk) -> Result<(), RiskRefusal> {
    let kept: &[RiskRefusal] = match risk.status {
        RiskStatus::Closed => CLOSING,
        RiskStatus::Escalated => ESCALATION,
        RiskStatus::Responding => RESPONSE,
        _ => &[],
    };
    let nothing = Portfolio::default();
    kept.iter().find(|refusal| stands(**refusal, risk, &nothing)).map_or(Ok(()), |refusal| Err(*refusal))
}

/// Whether a threat, or an opportunity, can be met so.
pub fn suits(kind: RiskKind, response: RiskResponse) -> bool {
    match response {
        RiskResponse::Accept | RiskResponse::Escalate => true,
        RiskResponse::Avoid | RiskResponse::Transfer | RiskResponse::Mitigate => kind == RiskKind::Threat,
        RiskResponse::Exploit | RiskResponse::Share | RiskResponse::Enhance => kind == RiskKind::Opportunity,
    }
}

#[cfg(test)]
mod tests;
