//! What may happen to a change request and what a decision needs. What an approval does to the project stands in `effect`,
//! what an edit does to an approval in `content`, how change control goes in `figures`.

mod content;
mod effect;
mod figures;

use schedule::Date;

pub use self::content::{CONTENT, edited};
pub use self::effect::{DateEffect, Decision, effects};
pub use self::figures::{BaselineGrowth, ChangeFigures, baseline_growth, figures, is_late, ratify_by};
use crate::change::{Change, difference};
use crate::change_request::{ChangeRequest, ChangeStatus, FigureSource};
use crate::record::choices;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why a change request cannot take a status.
    ChangeRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// Only an edit leads back there.
        OnlyByEdit = "only_by_edit",
        /// It says not what is to change.
        NoDescription = "no_description",
        /// It says not who asks.
        NoRequester = "no_requester",
        /// Only an emergency skips the analysis.
        NotEmergency = "not_emergency",
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
        /// The project has a plan, and the days are typed.
        DaysNotComputed = "days_not_computed",
        /// The plan or its trial changed since the impact was computed.
        ImpactStale = "impact_stale",
        /// Nobody decides.
        NoDecider = "no_decider",
        /// Who asks does not decide.
        OwnRequest = "own_request",
        /// It touches dates or money: the board decides in a session.
        NeedsBoard = "needs_board",
        /// Conditions or reasons are missing.
        NoDecisionNote = "no_decision_note",
        /// A condition of the approval is not met.
        OpenConditions = "open_conditions",
        /// What was decided or carried out is not written anew.
        ContentLocked = "change_content_locked",
        /// Who decided, and what, stands in the session.
        DecisionLocked = "change_decision_locked",
    }
}

/// What the board says of a change request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Board {
    /// There is none: a person decides.
    #[default]
    Absent,
    /// It has not decided.
    Silent,
    /// It decided, in a session with a quorum.
    Spoke(ChangeStatus),
}

/// What stands around a change request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Tasks in the project's plan.
    pub tasks: usize,
    /// Steps that changed the plan or the trial since the impact was computed.
    pub steps_since: usize,
    /// What the board says.
    pub board: Board,
    /// Conditions of the approval that are not met.
    pub open_conditions: usize,
}

/// What may become of a change request.
pub const WORKFLOW: Workflow<ChangeStatus, ChangeRefusal> = Workflow {
    name: "change_request",
    start: ChangeStatus::Draft,
    steps: &[
        step(ChangeStatus::Draft, ChangeStatus::Submitted, ASKING),
        step(ChangeStatus::Draft, ChangeStatus::Withdrawn, &[]),
        step(ChangeStatus::Submitted, ChangeStatus::Draft, EDIT),
        step(ChangeStatus::Submitted, ChangeStatus::Analysing, &[]),
        step(ChangeStatus::Submitted, ChangeStatus::ToDecide, &[ChangeRefusal::NotEmergency]),
        step(ChangeStatus::Submitted, ChangeStatus::Withdrawn, &[]),
        step(ChangeStatus::Analysing, ChangeStatus::Draft, EDIT),
        step(ChangeStatus::Analysing, ChangeStatus::ToDecide, ANALYSED),
        step(ChangeStatus::Analysing, ChangeStatus::Withdrawn, &[]),
        step(ChangeStatus::ToDecide, ChangeStatus::Analysing, &[]),
        step(ChangeStatus::ToDecide, ChangeStatus::Approved, APPROVAL),
        step(ChangeStatus::ToDecide, ChangeStatus::ApprovedWithConditions, CONDITIONAL),
        step(ChangeStatus::ToDecide, ChangeStatus::Rejected, REFUSAL),
        step(ChangeStatus::ToDecide, ChangeStatus::Deferred, REFUSAL),
        step(ChangeStatus::ToDecide, ChangeStatus::Withdrawn, &[]),
        step(ChangeStatus::Deferred, ChangeStatus::ToDecide, ANALYSED),
        step(ChangeStatus::Deferred, ChangeStatus::Analysing, &[]),
        step(ChangeStatus::Deferred, ChangeStatus::Withdrawn, &[]),
        step(ChangeStatus::Approved, ChangeStatus::Analysing, EDIT),
        step(ChangeStatus::Approved, ChangeStatus::Implementing, &[]),
        step(ChangeStatus::ApprovedWithConditions, ChangeStatus::Analysing, EDIT),
        step(ChangeStatus::ApprovedWithConditions, ChangeStatus::Implementing, &[]),
        step(ChangeStatus::Implementing, ChangeStatus::Analysing, EDIT),
        step(ChangeStatus::Implementing, ChangeStatus::Implemented, &[]),
        step(ChangeStatus::Implemented, ChangeStatus::Closed, &[ChangeRefusal::OpenConditions]),
    ],
    no_step: ChangeRefusal::NotAllowed,
};

const EDIT: &[ChangeRefusal] = &[ChangeRefusal::OnlyByEdit];
const ASKING: &[ChangeRefusal] = &[ChangeRefusal::NoDescription, ChangeRefusal::NoRequester];
const ANALYSED: &[ChangeRefusal] = &[
    ChangeRefusal::NoScopeImpact,
    ChangeRefusal::NoScheduleImpact,
    ChangeRefusal::NoCostImpact,
    ChangeRefusal::NoQualityImpact,
    ChangeRefusal::NoRiskImpact,
    ChangeRefusal::DaysNotComputed,
    ChangeRefusal::ImpactStale,
];
const APPROVAL: &[ChangeRefusal] = &[
    ChangeRefusal::NoScopeImpact,
    ChangeRefusal::NoScheduleImpact,
    ChangeRefusal::NoCostImpact,
    ChangeRefusal::NoQualityImpact,
    ChangeRefusal::NoRiskImpact,
    ChangeRefusal::ImpactStale,
    ChangeRefusal::NeedsBoard,
    ChangeRefusal::NoDecider,
    ChangeRefusal::OwnRequest,
];
const CONDITIONAL: &[ChangeRefusal] = &[
    ChangeRefusal::NoScopeImpact,
    ChangeRefusal::NoScheduleImpact,
    ChangeRefusal::NoCostImpact,
    ChangeRefusal::NoQualityImpact,
    ChangeRefusal::NoRiskImpact,
    ChangeRefusal::ImpactStale,
    ChangeRefusal::NeedsBoard,
    ChangeRefusal::NoDecider,
    ChangeRefusal::OwnRequest,
    ChangeRefusal::NoDecisionNote,
];
const REFUSAL: &[ChangeRefusal] = &[
    ChangeRefusal::NeedsBoard,
    ChangeRefusal::NoDecider,
    ChangeRefusal::OwnRequest,
    ChangeRefusal::NoDecisionNote,
];

const fn step(
    from: ChangeStatus,
    to: ChangeStatus,
    guards: &'static [ChangeRefusal],
) -> Step<ChangeStatus, ChangeRefusal> {
    Step { from, to, guards }
}

/// Whether a status is still waiting for a decision.
pub fn is_undecided(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Draft | Submitted | Analysing | ToDecide | Deferred)
}

/// Whether a status says that the change was approved.
pub fn is_approved(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Approved | ApprovedWithConditions | Implementing | Implemented | Closed)
}

/// Whether a status is a decision.
pub fn is_decision(status: ChangeStatus) -> bool {
    use ChangeStatus::*;
    matches!(status, Approved | ApprovedWithConditions | Rejected | Deferred)
}

/// Whether an approval would move approved dates or money: what the board decides.
pub fn touches_baseline(request: &ChangeRequest) -> bool {
    request.schedule_impact_days != Some(0) || request.cost_impact != Some(crate::Money(0))
}

/// The changes of a new status, dates included; or everything that stands against it.
pub fn move_to(
    request: &ChangeRequest,
    status: ChangeStatus,
    around: &Around,
    today: Date,
) -> Result<Vec<Change>, Vec<ChangeRefusal>> {
    let stands = |refusal| stands(refusal, request, status, around);
    WORKFLOW.check(request.status, status, stands)?;
    let mut after = ChangeRequest { status, ..request.clone() };
    match status {
        ChangeStatus::Submitted => after.submitted_on = Some(today),
        ChangeStatus::Implemented => after.implemented_on = request.implemented_on.or(Some(today)),
        ChangeStatus::Closed => after.closed_on = Some(today),
        status if is_decision(status) => after.decided_on = Some(today),
        _ => {}
    }
    if is_approved(status) {
        after.dropped_on = None;
    }
    Ok(difference(request, &after))
}

fn stands(refusal: ChangeRefusal, request: &ChangeRequest, wanted: ChangeStatus, around: &Around) -> bool {
    use ChangeRefusal::*;
    let empty = |text: &str| text.trim().is_empty();
    // Who decides, and what, is then said in the session and nowhere before.
    let board_waits = around.board == Board::Silent && touches_baseline(request);
    match refusal {
        NotAllowed | ContentLocked | DecisionLocked => false,
        OnlyByEdit => true,
        NoDescription => empty(&request.description),
        NoRequester => request.requested_by.is_none(),
        NotEmergency => !request.emergency,
        NoScopeImpact => empty(&request.scope_impact),
        NoScheduleImpact => request.schedule_impact_days.is_none(),
        NoCostImpact => request.cost_impact.is_none(),
        NoQualityImpact => empty(&request.quality_impact),
        NoRiskImpact => empty(&request.risk_impact),
        DaysNotComputed => {
            let moves = request.schedule_impact_days.is_some_and(|days| days != 0);
            around.tasks > 0 && moves && request.days_source == FigureSource::Typed
        }
        ImpactStale => request.days_source == FigureSource::Computed && around.steps_since > 0,
        NoDecider => !board_waits && request.decided_by.is_none(),
        OwnRequest => request.decided_by.is_some() && request.decided_by == request.requested_by,
        NeedsBoard => match around.board {
            Board::Absent => false,
            Board::Silent => board_waits,
            Board::Spoke(said) => said != wanted,
        },
        // What a board sets stands with the subject of its session.
        NoDecisionNote => {
            !board_waits && !matches!(around.board, Board::Spoke(_)) && empty(&request.decision_note)
        }
        OpenConditions => around.open_conditions > 0,
    }
}

#[cfg(test)]
mod tests;
