//! What an edit of a change request does to its approval: what was approved is what was written, so whoever writes anew asks
//! anew.

use schedule::Date;

use super::{ChangeRefusal, is_decision};
use crate::change_request::{ChangeRequest, ChangeStatus, FigureSource};

/// The fields that say what is asked for and what it does. Whoever edits one after submission drops what was said of it.
pub const CONTENT: &[&str] = &[
    "title",
    "description",
    "reason",
    "emergency",
    "requested_by",
    "scope_impact",
    "trial",
    "schedule_impact_days",
    "cost_impact",
    "quality_impact",
    "risk_impact",
];

/// A change request as an edit leaves it: with its approval dropped where its content differs; or why it may not be edited.
pub fn edited(
    before: &ChangeRequest,
    after: &ChangeRequest,
    today: Date,
) -> Result<ChangeRequest, ChangeRefusal> {
    use ChangeStatus::*;
    let (asked, weighed) = (asks(before) != asks(after), weighs(before) != weighs(after));
    let decided = is_decision(before.status) || matches!(before.status, Implementing | Implemented | Closed);
    if decided && decision(before) != decision(after) {
        return Err(ChangeRefusal::DecisionLocked);
    }
    let mut kept = after.clone();
    if before.schedule_impact_days != after.schedule_impact_days && before.impact_step == after.impact_step {
        kept.days_source = FigureSource::Typed;
    }
    if before.cost_impact != after.cost_impact && before.impact_step == after.impact_step {
        kept.cost_source = FigureSource::Typed;
    }
    let back = match before.status {
        _ if !asked && !weighed => return Ok(kept),
        Draft => return Ok(kept),
        Submitted | Analysing if !asked => return Ok(kept),
        Submitted | Analysing => Draft,
        ToDecide | Deferred | Approved | ApprovedWithConditions | Implementing => Analysing,
        Rejected | Withdrawn | Implemented | Closed => return Err(ChangeRefusal::ContentLocked),
    };
    kept.status = back;
    kept.dropped_on = Some(today);
    if decided {
        (kept.decided_on, kept.decided_by) = (None, None);
    }
    if back == Draft {
        kept.submitted_on = None;
    }
    Ok(kept)
}

fn asks(request: &ChangeRequest) -> impl PartialEq + '_ {
    let ChangeRequest { title, description, reason, emergency, requested_by, .. } = request;
    (title, description, reason, emergency, requested_by)
}

fn weighs(request: &ChangeRequest) -> impl PartialEq + '_ {
    let ChangeRequest { scope_impact, trial, schedule_impact_days, cost_impact, .. } = request;
    (scope_impact, trial, schedule_impact_days, cost_impact, &request.quality_impact, &request.risk_impact)
}

fn decision(request: &ChangeRequest) -> impl PartialEq + '_ {
    (request.decided_by, request.decided_on, &request.decision_note)
}
