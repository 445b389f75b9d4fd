//! Waiving an item of a gate's checklist, and what an edit of an item may change.

use std::collections::BTreeSet;

use schedule::Date;

use crate::change::{Change, difference};
use crate::gate_review::{GateReview, GateStatus};
use crate::gate_rules::{GateRefusal, is_passed};
use crate::quality::QualityCheck;
use crate::quality_rules;
use crate::value::Id;

/// Waives an open mandatory item: the gate passes without it.
pub fn waive(
    item: &QualityCheck,
    gates: &[GateReview],
    accountable: &BTreeSet<Id>,
    by: Id,
    reason: &str,
    today: Date,
) -> Result<Vec<Change>, Vec<GateRefusal>> {
    let against = [
        (is_decided(item, gates), GateRefusal::Decided),
        (!item.mandatory || item.is_settled(), GateRefusal::NothingToWaive),
        (!accountable.contains(&by), GateRefusal::NotAccountable),
        (reason.trim().is_empty(), GateRefusal::NoReason),
    ];
    let refusals: Vec<_> = against.into_iter().filter(|(wrong, _)| *wrong).map(|(_, why)| why).collect();
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let waived = QualityCheck {
        waiver: reason.trim().to_owned(),
        waived_by: Some(by),
        waived_on: Some(today),
        ..item.clone()
    };
    Ok(difference(item, &waived))
}

/// Whether the gate of an item is decided: passed or ended.
pub fn is_decided(item: &QualityCheck, gates: &[GateReview]) -> bool {
    let mut of_item = gates.iter().filter(|gate| gate.project == item.project && gate.gate == item.gate);
    of_item.any(|gate| is_passed(gate.status) || gate.status == GateStatus::Terminated)
}

/// A new or an edited item as the rules complete it. A mandatory item of a decided gate stays as it is; what was said of it
/// may still be written down.
pub fn edited(
    before: Option<&QualityCheck>,
    edited: &QualityCheck,
    gates: &[GateReview],
    today: Date,
) -> Result<QualityCheck, &'static str> {
    let held = |item: &QualityCheck| item.mandatory && is_decided(item, gates);
    let noted = |before: &QualityCheck| {
        let said = QualityCheck { note: edited.note.clone(), ..before.clone() };
        said == *edited && !edited.note.trim().is_empty()
    };
    if (held(edited) || before.is_some_and(held)) && !before.is_some_and(noted) {
        return Err(GateRefusal::Decided.code());
    }
    quality_rules::checked(before, edited, today).map_err(|refusal| refusal.code())
}
