//! 质量检查通过率: of the checklist items checked in the window that apply, those that passed. First-pass rate and gates
//! stand beside it: a gate is passed only when all its mandatory items are.

use std::collections::BTreeMap;

use super::scope::{Scope, check, measured, share, verdict};
use super::{Evidence, Excluded, Exclusion, Kpi, Measure, Variant, Verdict};
use crate::entity::Entity;
use crate::fact::Fact;
use crate::quality::{CheckResult, QualityCheck};
use crate::quality_rules::gate_passed;

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded, mut counted) = (Vec::new(), Vec::new(), Vec::new());
    for item in &scope.portfolio.quality_checks {
        match judge(scope, item) {
            Some(Ok(passed)) => {
                counted.push(item);
                evidence.push(line(item, passed));
            }
            Some(Err(reason)) => {
                excluded.push(Excluded { entity: Entity::QualityCheck, id: item.id, reason });
            }
            None => {}
        }
    }
    let passed = evidence.iter().filter(|line| line.verdict == Verdict::Pass).count();
    let n = evidence.len();
    let mut measure = measured(Kpi::QualityPassRate, passed as f64, n as f64, n);
    measure.variants = vec![first_pass(&counted), mandatory(&counted), gates(scope, &counted)];
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

/// `None` when the item does not belong to the window.
fn judge(scope: &Scope, item: &QualityCheck) -> Option<Result<Verdict, Exclusion>> {
    let date = item.checked_on.or(item.due_on)?;
    if !scope.window.contains(date) {
        return None;
    }
    Some(match item.result {
        CheckResult::Open => Err(Exclusion::NotChecked),
        CheckResult::NotApplicable if item.note.trim().is_empty() => Err(Exclusion::NotAssessable),
        CheckResult::NotApplicable => Err(Exclusion::NotApplicable),
        CheckResult::Passed => Ok(Verdict::Pass),
        CheckResult::Failed => Ok(Verdict::Fail),
    })
}

fn line(item: &QualityCheck, passed: Verdict) -> Evidence {
    let mut facts = vec![Fact::code("gate", item.gate.code()), Fact::text("item", &item.item)];
    facts.extend(item.checked_on.map(|date| Fact::date("checked_on", date)));
    let checks = vec![check("quality", passed, facts)];
    Evidence { entity: Entity::QualityCheck, id: item.id, verdict: passed, checks }
}

fn first_pass(counted: &[&QualityCheck]) -> Variant {
    let first = counted.iter().filter(|item| item.result == CheckResult::Passed && item.first_pass).count();
    share("first_pass", first, counted.len())
}

fn mandatory(counted: &[&QualityCheck]) -> Variant {
    let mandatory: Vec<_> = counted.iter().filter(|item| item.mandatory).collect();
    share(
        "mandatory",
        mandatory.iter().filter(|item| item.result == CheckResult::Passed).count(),
        mandatory.len(),
    )
}

/// The gates that were looked at in the window, judged by all their items.
fn gates(scope: &Scope, counted: &[&QualityCheck]) -> Variant {
    let mut gates = BTreeMap::new();
    for item in counted {
        gates.entry((item.project, item.gate)).or_insert_with(|| {
            let all = scope.portfolio.quality_checks.iter();
            gate_passed(all.filter(|other| (other.project, other.gate) == (item.project, item.gate)))
        });
    }
    let verdicts: Vec<Verdict> = gates.into_values().map(verdict).collect();
    share("gates", verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count(), verdicts.len())
}
