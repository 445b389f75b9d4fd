//! Who answers for a gate, which gates hold a project back from a stage, and which documents are missing.

use std::collections::BTreeSet;

use schedule::Date;

use crate::book::Portfolio;
use crate::gate_review::GateReview;
use crate::gate_rules::is_passed;
use crate::project::{Project, Stage};
use crate::quality::{CheckSubject, Gate, QualityCheck};
use crate::raci_rules;
use crate::terms::Terms;
use crate::value::Id;

/// Words in the name of a row of a responsibility matrix that make it the review of a gate.
const fn words(gate: Gate) -> &'static [&'static str] {
    match gate {
        Gate::Initiation => &["立项", "initiation", "intake", "approval"],
        Gate::Closure => &["结案", "结项", "收尾", "closure"],
        _ => &["阶段门", "阶段评审", "质量审查", "质量评审", "gate", "quality review"],
    }
}

/// The people who decide on a gate and waive its items on a day: those who hold the role that it names, else those who
/// answer for the row of its kind in the responsibility matrix; and the project's sponsor.
pub fn accountable(portfolio: &Portfolio, project: &Project, review: &GateReview, on: Date) -> BTreeSet<Id> {
    let mut people = match review.accountable {
        Some(role) => raci_rules::role_holders(portfolio, project.id, role, on),
        None => raci_rules::accountable(portfolio, project.id, on, |row| {
            let name = row.name.to_lowercase();
            words(review.gate).iter().any(|word| name.contains(word))
        }),
    };
    people.extend(project.sponsor);
    people
}

/// The last gate that has to be passed before a project takes a stage.
const fn last_gate(stage: Stage) -> Option<Gate> {
    match stage {
        Stage::Planning => Some(Gate::Initiation),
        Stage::Executing => Some(Gate::Planning),
        Stage::Closing => Some(Gate::Release),
        Stage::Closed => Some(Gate::Closure),
        _ => None,
    }
}

/// The gates that bind projects: none where the portfolio's terms switch that off.
pub fn binding(portfolio: &Portfolio) -> &[GateReview] {
    match Terms::from_settings(&portfolio.settings).gates_bind {
        0 => &[],
        _ => &portfolio.gate_reviews,
    }
}

/// The gates that hold a project back from a stage. A project without gates is held back by none.
pub fn holding(gates: &[GateReview], project: Id, stage: Stage) -> Vec<&GateReview> {
    let Some(last) = last_gate(stage) else { return Vec::new() };
    let open = |gate: &&GateReview| gate.project == project && gate.gate <= last && !is_passed(gate.status);
    let mut held: Vec<&GateReview> = gates.iter().filter(open).collect();
    held.sort_by_key(|gate| gate.gate);
    held
}

/// Required documents that are not there yet: mandatory items of that kind that are not settled.
pub fn missing_documents<'a>(checks: impl Iterator<Item = &'a QualityCheck>) -> Vec<&'a QualityCheck> {
    let missing =
        checks.filter(|item| item.subject == CheckSubject::Document && item.mandatory && !item.is_settled());
    let mut missing: Vec<&QualityCheck> = missing.collect();
    missing.sort_by_key(|item| (item.gate, item.due_on, item.id));
    missing
}
