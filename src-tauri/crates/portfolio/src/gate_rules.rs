//! What may become of a gate: it is presented, and who answers for it decides. No gate passes with an open mandatory item
//! that nobody waived, and none before those that come earlier. Who answers, and what holds a project back, stand here too.

mod standing;
mod waiver;

use schedule::Date;

pub use standing::{accountable, binding, holding, missing_documents};
pub use waiver::{edited, is_decided, waive};

use crate::change::{Change, difference};
use crate::committee::Condition;
use crate::gate_review::{GateReview, GateStatus};
use crate::project::Project;
use crate::quality::QualityCheck;
use crate::quality_rules::gate_passed;
use crate::record::choices;
use crate::value::Id;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why a gate cannot take a status, or an item of it cannot be changed.
    GateRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// An earlier gate is not passed.
        EarlierGate = "gate_earlier_open",
        /// A later gate is passed already.
        LaterGate = "gate_later_passed",
        /// Nothing is to be checked at it.
        NoItems = "gate_no_items",
        /// A mandatory item is neither passed, excused nor waived.
        OpenItems = "gate_open_items",
        /// There is no condition, or one has no date or nobody who sees to it.
        ConditionsIncomplete = "gate_conditions_incomplete",
        /// A condition is not met.
        ConditionsOpen = "gate_conditions_open",
        /// Only who answers for the gate decides on it and waives.
        NotAccountable = "gate_not_accountable",
        /// Nobody passes the gate of a project that he manages.
        OwnProject = "gate_own_project",
        /// It needs a reason.
        NoReason = "gate_no_reason",
        /// Neither mandatory nor open.
        NothingToWaive = "gate_nothing_to_waive",
        /// The gate is decided: its mandatory items stay as they are.
        Decided = "gate_decided",
        /// The project has this gate already.
        Twice = "gate_twice",
    }
}

use GateRefusal::{
    ConditionsIncomplete, ConditionsOpen, EarlierGate, LaterGate, NoItems, NoReason, NotAccountable,
    OpenItems, OwnProject,
};

/// What may become of a gate.
pub const WORKFLOW: Workflow<GateStatus, GateRefusal> = Workflow {
    name: "gate_review",
    start: GateStatus::Planned,
    steps: &[
        step(GateStatus::Planned, GateStatus::InReview, PRESENTATION),
        step(GateStatus::Redo, GateStatus::InReview, PRESENTATION),
        step(GateStatus::OnHold, GateStatus::InReview, PRESENTATION),
        step(GateStatus::InReview, GateStatus::Passed, PASS),
        step(GateStatus::InReview, GateStatus::PassedWithConditions, PASS_ON_TERMS),
        step(GateStatus::InReview, GateStatus::Redo, VERDICT),
        step(GateStatus::InReview, GateStatus::OnHold, VERDICT),
        step(GateStatus::InReview, GateStatus::Terminated, VERDICT),
        step(GateStatus::OnHold, GateStatus::Terminated, VERDICT),
        step(GateStatus::PassedWithConditions, GateStatus::Passed, PASS),
        step(GateStatus::PassedWithConditions, GateStatus::Redo, WITHDRAWAL),
        step(GateStatus::Passed, GateStatus::Redo, WITHDRAWAL),
    ],
    no_step: GateRefusal::NotAllowed,
};

const PRESENTATION: &[GateRefusal] = &[EarlierGate, NoItems];
const PASS: &[GateRefusal] = &[EarlierGate, OpenItems, ConditionsOpen, NotAccountable, OwnProject];
const PASS_ON_TERMS: &[GateRefusal] =
    &[EarlierGate, OpenItems, ConditionsIncomplete, NotAccountable, OwnProject];
const VERDICT: &[GateRefusal] = &[NotAccountable, NoReason];
const WITHDRAWAL: &[GateRefusal] = &[LaterGate, NotAccountable, NoReason];

const fn step(
    from: GateStatus,
    to: GateStatus,
    guards: &'static [GateRefusal],
) -> Step<GateStatus, GateRefusal> {
    Step { from, to, guards }
}

/// A gate with everything that a decision on it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// The gate.
    pub review: &'a GateReview,
    /// Its project.
    pub project: &'a Project,
    /// The gates of the portfolio; those of other projects count for nothing.
    pub gates: &'a [GateReview],
    /// The checklists of the portfolio; other items count for nothing.
    pub checks: &'a [QualityCheck],
    /// Conditions that were set; those of other records count for nothing.
    pub conditions: &'a [Condition],
}

/// What is decided on a gate.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// The status that it takes.
    pub status: GateStatus,
    /// Who decides.
    pub by: Id,
    /// Why.
    pub reason: &'a str,
    /// When the next gate is held after a pass, or this one again.
    pub next: Option<Date>,
    /// What has to be done for a pass to hold.
    pub conditions: &'a [Condition],
}

impl Matter<'_> {
    fn siblings(&self) -> impl Iterator<Item = &GateReview> {
        self.gates.iter().filter(|gate| gate.project == self.review.project && gate.id != self.review.id)
    }

    /// The items that are checked at it.
    pub fn items(&self) -> impl Iterator<Item = &QualityCheck> {
        let review = self.review;
        self.checks.iter().filter(move |item| item.project == review.project && item.gate == review.gate)
    }

    /// The conditions that were set at it.
    pub fn terms(&self) -> impl Iterator<Item = &Condition> {
        let review = self.review.id;
        self.conditions.iter().filter(move |condition| condition.gate == Some(review))
    }

    fn stands(&self, refusal: GateRefusal) -> bool {
        match refusal {
            EarlierGate => {
                self.siblings().any(|gate| gate.gate < self.review.gate && !is_passed(gate.status))
            }
            LaterGate => self.siblings().any(|gate| gate.gate > self.review.gate && is_passed(gate.status)),
            NoItems => self.items().next().is_none(),
            OpenItems => !gate_passed(self.items()),
            ConditionsOpen => self.terms().any(|condition| condition.done_on.is_none()),
            _ => false,
        }
    }
}

/// Whether a gate in this status is behind its project.
pub fn is_passed(status: GateStatus) -> bool {
    matches!(status, GateStatus::Passed | GateStatus::PassedWithConditions)
}

/// Whether a gate should have been decided by a date and is not.
pub fn is_overdue(gate: &GateReview, as_of: Date) -> bool {
    let waits = !is_passed(gate.status) && gate.status != GateStatus::Terminated;
    waits && gate.planned_on.is_some_and(|planned| planned < as_of)
}

/// Presents a gate for its decision.
pub fn present(matter: &Matter, by: &str, today: Date) -> Result<Vec<Change>, Vec<GateRefusal>> {
    let review = matter.review;
    WORKFLOW.check(review.status, GateStatus::InReview, |refusal| matter.stands(refusal))?;
    let presented = GateReview {
        status: GateStatus::InReview,
        round: review.round + 1,
        presented_on: Some(today),
        presented_by: by.trim().to_owned(),
        ..review.clone()
    };
    Ok(difference(review, &presented))
}

/// Decides on a gate; everything that stands against it is named. Conditions are set in the same step, and the date of what
/// comes next is left behind.
pub fn decide(
    matter: &Matter,
    verdict: &Verdict,
    accountable: &std::collections::BTreeSet<Id>,
    today: Date,
) -> Result<Vec<Change>, Vec<GateRefusal>> {
    let review = matter.review;
    if verdict.status == GateStatus::InReview {
        return Err(vec![GateRefusal::NotAllowed]);
    }
    WORKFLOW.check(review.status, verdict.status, |refusal| match refusal {
        NotAccountable => !accountable.contains(&verdict.by),
        OwnProject => matter.project.manager == Some(verdict.by),
        NoReason => verdict.reason.trim().is_empty(),
        ConditionsIncomplete => verdict.conditions.is_empty() || verdict.conditions.iter().any(is_incomplete),
        other => matter.stands(other),
    })?;
    let decided = GateReview {
        status: verdict.status,
        decided_on: Some(today),
        decided_by: Some(verdict.by),
        decision: verdict.reason.trim().to_owned(),
        ..review.clone()
    };
    let mut changes = difference(review, &decided);
    changes.extend(dated(matter, &decided, verdict));
    if verdict.status == GateStatus::PassedWithConditions {
        let bound = |condition: &Condition| Condition {
            gate: Some(review.id),
            project: Some(review.project),
            done_on: None,
            ..condition.clone()
        };
        changes.extend(verdict.conditions.iter().map(|condition| Change::insert(&bound(condition))));
    }
    Ok(changes)
}

fn is_incomplete(condition: &Condition) -> bool {
    condition.due.is_none() || condition.owner.is_none() || condition.text.trim().is_empty()
}

/// The date that a decision gives: to the next gate after a pass, to this one where it comes again.
fn dated(matter: &Matter, decided: &GateReview, verdict: &Verdict) -> Vec<Change> {
    if verdict.next.is_none() {
        return Vec::new();
    }
    let planned =
        |gate: &GateReview| difference(gate, &GateReview { planned_on: verdict.next, ..gate.clone() });
    if is_passed(verdict.status) {
        let later = matter.siblings().filter(|gate| gate.gate > decided.gate && !is_passed(gate.status));
        return later.min_by_key(|gate| gate.gate).map(planned).unwrap_or_default();
    }
    if verdict.status == GateStatus::Terminated { Vec::new() } else { planned(decided) }
}

#[cfg(test)]
mod tests;
