//! What a workflow is: which status may follow which, and what may stand against each step, as data. Whether something
//! does stand against a step is said by the rules of the noun; who is asked and what is written stands there too.

use crate::record::Coded;
use crate::{
    audit_rules, budget_request_rules, change_rules, closure_rules, committee_rules, gate_rules, issue_rules,
    project_rules, proposal_rules, risk_action_rules, risk_rules,
};

/// A step from one status to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<S: 'static, R: 'static> {
    /// The status before.
    pub from: S,
    /// The status after.
    pub to: S,
    /// What may stand against it.
    pub guards: &'static [R],
}

/// The steps of a kind of record: `S` its statuses, `R` the reasons for which a step is refused.
#[derive(Clone, Copy, Debug)]
pub struct Workflow<S: 'static, R: 'static> {
    /// The kind of record.
    pub name: &'static str,
    /// The status of a new record.
    pub start: S,
    /// All steps; none other is ever taken.
    pub steps: &'static [Step<S, R>],
    /// The reason given where there is no such step.
    pub no_step: R,
}

impl<S: Copy + PartialEq, R: Copy> Workflow<S, R> {
    /// The statuses that may follow a status.
    pub fn next(&self, from: S) -> impl Iterator<Item = S> + '_ {
        self.steps.iter().filter(move |step| step.from == from).map(|step| step.to)
    }

    /// Checks a step against its guards; `stands` says whether one stands. Everything that does is named.
    pub fn check(&self, from: S, to: S, stands: impl Fn(R) -> bool) -> Result<(), Vec<R>> {
        let step = self.steps.iter().find(|step| step.from == from && step.to == to);
        let step = step.ok_or_else(|| vec![self.no_step])?;
        let against: Vec<R> = step.guards.iter().copied().filter(|guard| stands(*guard)).collect();
        if against.is_empty() { Ok(()) } else { Err(against) }
    }
}

/// A workflow to be drawn: codes instead of types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The kind of record.
    pub name: &'static str,
    /// The status of a new record.
    pub start: &'static str,
    /// From, to, and the codes of what may stand against the step.
    pub arrows: Vec<(&'static str, &'static str, Vec<&'static str>)>,
}

impl<S: Coded, R: Coded> Workflow<S, R> {
    /// As a picture.
    pub fn picture(&self) -> Picture {
        let codes = |guards: &[R]| guards.iter().map(|guard| guard.code()).collect();
        let arrow = |step: &Step<S, R>| (step.from.code(), step.to.code(), codes(step.guards));
        Picture { name: self.name, start: self.start.code(), arrows: self.steps.iter().map(arrow).collect() }
    }
}

/// Every workflow of the product.
pub fn pictures() -> Vec<Picture> {
    vec![
        project_rules::WORKFLOW.picture(),
        risk_rules::WORKFLOW.picture(),
        risk_action_rules::WORKFLOW.picture(),
        issue_rules::WORKFLOW.picture(),
        change_rules::WORKFLOW.picture(),
        closure_rules::WORKFLOW.picture(),
        gate_rules::WORKFLOW.picture(),
        committee_rules::WORKFLOW.picture(),
        proposal_rules::WORKFLOW.picture(),
        budget_request_rules::WORKFLOW.picture(),
        audit_rules::WORKFLOW.picture(),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_status_can_be_reached_and_no_step_is_listed_twice() {
        for picture in pictures() {
            let mut reached = BTreeSet::from([picture.start]);
            for _ in &picture.arrows {
                let next = picture.arrows.iter().filter(|(from, ..)| reached.contains(from));
                let next: Vec<_> = next.map(|(_, to, _)| *to).collect();
                reached.extend(next);
            }
            let named: BTreeSet<_> = picture.arrows.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
            assert_eq!(named, reached, "{}: statuses that no step leads to", picture.name);
            let pairs: BTreeSet<_> = picture.arrows.iter().map(|(from, to, _)| (from, to)).collect();
            assert_eq!(pairs.len(), picture.arrows.len(), "{}: a step twice", picture.name);
        }
    }
}
