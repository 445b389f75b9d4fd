//! Every closed list of codes that a screen, a report or the command line has to word, by its message prefix. A
//! catalogue that covers these misses nothing of this crate.

use crate::approval_ladder::LadderFault;
use crate::audit_rules::AuditRefusal;
use crate::baseline_rules::BaselineRefusal;
use crate::budget_grid::Measure;
use crate::budget_request_rules::RequestRefusal;
use crate::budget_rules::BudgetLevel;
use crate::budget_warning_rules::WarningRefusal;
use crate::change_rules::ChangeRefusal;
use crate::closure_rules::{Blocker, ClosureRefusal};
use crate::committee_rules::CommitteeRefusal;
use crate::cost::CostSource;
use crate::gate_rules::GateRefusal;
use crate::issue_rules::IssueRefusal;
use crate::kpi::{
    CalendarRule, Exclusion, Kpi, Sides, Span, TargetStatus, VariantUnit, Verdict, WindowRule, definition,
};
use crate::ledger::EntryRefusal;
use crate::light::{Colour, Dimension, DisagreementKind, Freshness};
use crate::plan::compare::{TaskDifference, Unknown};
use crate::plan::trial::ConflictKind;
use crate::plan::{FindingCode, TextProblemCode};
use crate::project_template::TemplateFault;
use crate::proposal_rules::ProposalRefusal;
use crate::proposal_rules::lessons::LessonMatch;
use crate::quality_rules::{CheckRefusal, GateState};
use crate::raci_rules::{RaciRule, Severity};
use crate::risk_action_rules::ActionRefusal;
use crate::risk_figures::Movement;
use crate::risk_matrix::{MatrixRefusal, RiskBand};
use crate::risk_rules::{Grading, RiskRefusal};
use crate::statutory::{Coverage, StatutoryKind};

/// Prefix and codes of every closed list.
pub const LISTS: &[(&str, &[&str])] = &[
    ("kpi", Kpi::CODES),
    ("kpi.status", TargetStatus::CODES),
    ("kpi.verdict", Verdict::CODES),
    ("kpi.exclusion", Exclusion::CODES),
    ("kpi.window", WindowRule::CODES),
    ("kpi.calendar", CalendarRule::CODES),
    ("kpi.sides", Sides::CODES),
    ("kpi.span", Span::CODES),
    ("kpi.unit", VariantUnit::CODES),
    ("kpi.check", CHECKS),
    ("light", Colour::CODES),
    ("light.dimension", Dimension::CODES),
    ("light.freshness", Freshness::CODES),
    ("light.disagreement", DisagreementKind::CODES),
    ("light.reason", REASONS),
    ("fact", FACTS),
    ("cost.source", CostSource::CODES),
    ("budget.level", BudgetLevel::CODES),
    ("budget.measure", Measure::CODES),
    ("budget.ladder", LadderFault::CODES),
    ("budget.refusal", RequestRefusal::CODES),
    ("budget.entry", EntryRefusal::CODES),
    ("budget.warning", WarningRefusal::CODES),
    ("audit.refusal", AuditRefusal::CODES),
    ("plan.finding", FindingCode::CODES),
    ("plan.driver", DRIVERS),
    ("plan.problem", PROBLEMS),
    ("plan.text", TextProblemCode::CODES),
    ("raci.rule", RaciRule::CODES),
    ("raci.severity", Severity::CODES),
    ("closure.blocker", Blocker::CODES),
    ("closure.refusal", ClosureRefusal::CODES),
    ("change.refusal", ChangeRefusal::CODES),
    ("committee.refusal", CommitteeRefusal::CODES),
    ("proposal.refusal", ProposalRefusal::CODES),
    ("intake.match", LessonMatch::CODES),
    ("baseline.refusal", BaselineRefusal::CODES),
    ("compare.difference", TaskDifference::CODES),
    ("compare.unknown", Unknown::CODES),
    ("trial.conflict", ConflictKind::CODES),
    ("risk.band", RiskBand::CODES),
    ("risk.refusal", RiskRefusal::CODES),
    ("risk.grading", Grading::CODES),
    ("risk.matrix", MatrixRefusal::CODES),
    ("risk.movement", Movement::CODES),
    ("risk_action.refusal", ActionRefusal::CODES),
    ("issue.refusal", IssueRefusal::CODES),
    ("gate.refusal", GateRefusal::CODES),
    ("template.fault", TemplateFault::CODES),
    ("quality.refusal", CheckRefusal::CODES),
    ("quality.gate_state", GateState::CODES),
    ("statutory.coverage", Coverage::CODES),
    ("statutory.kind", StatutoryKind::CODES),
];

/// The dimensions of evidence behind KPI.
pub const CHECKS: &[&str] =
    &["on_time", "budget", "quality", "cancelled", "deviation", "response", "template", "freshness"];

/// Why a light has its colour.
pub const REASONS: &[&str] = &[
    "stale",
    "never_reported",
    "no_due_date",
    "no_forecast",
    "overdue",
    "on_time",
    "late",
    "no_budget",
    "no_cost_forecast",
    "over_budget",
    "under_spent",
    "within_budget",
    "no_register",
    "no_open_major_risk",
    "open_major_risk",
    "overdue_major_risk",
    "no_checklist",
    "nothing_due",
    "checks_passed",
    "checks_open",
];

/// The names of figures in evidence, reasons and findings.
pub const FACTS: &[&str] = &[
    "acceptance_signed",
    "actual",
    "approved_on",
    "at_completion",
    "budget",
    "calendar_days",
    "checked_on",
    "closed_on",
    "committed",
    "count",
    "date",
    "deviation",
    "due",
    "finish",
    "gate",
    "grade",
    "item",
    "late",
    "letter",
    "major_since",
    "mandatory",
    "name",
    "open",
    "open_critical_defects",
    "overdue",
    "passed",
    "quality_score",
    "response_done_on",
    "review",
    "risk",
    "rows",
    "share",
    "short",
    "status_on",
    "template",
    "use",
    "working_days_late",
    "working_days_overdue",
    "year",
];

/// What may set a task's date.
pub const DRIVERS: &[&str] =
    &["project_start", "dependency", "constraint", "actual", "manual", "children", "summary", "leveling"];

/// Why an edit of a plan is refused; unreadable texts stand under `plan.text`.
pub const PROBLEMS: &[&str] = &[
    "unknown_record",
    "unknown_row",
    "name_missing",
    "out_of_range",
    "loop",
    "self_dependency",
    "dependency_on_own_summary",
    "dependency_exists",
    "below_itself",
    "cannot_indent",
    "cannot_outdent",
    "cannot_shift",
    "summary_is_computed",
    "date_missing",
    "finish_before_start",
    "after_data_date",
    "baseline_exists",
    "reason_missing",
];

/// All message keys of this crate: the lists, the definition cards and their variants, and the names of parameters.
pub fn message_keys() -> Vec<String> {
    let lists =
        LISTS.iter().flat_map(|(prefix, codes)| codes.iter().map(move |code| format!("{prefix}.{code}")));
    let cards = Kpi::ALL.iter().map(|kpi| definition(*kpi)).flat_map(|card| {
        let variants = card.variants.iter().map(move |code| format!("kpi.variant.{code}"));
        [card.formula, card.numerator, card.denominator, card.source].into_iter().chain(variants)
    });
    let terms = crate::terms::Terms::ALL.iter().map(|term| term.name.to_owned());
    let grade = crate::terms::Terms::MINIMUM_QUALITY_GRADE.to_owned();
    let mut keys: Vec<String> = lists.chain(cards).chain(terms).chain([grade]).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_code_stands_twice_in_its_list() {
        for (prefix, codes) in LISTS {
            let unique: HashSet<_> = codes.iter().collect();
            assert_eq!(unique.len(), codes.len(), "{prefix} lists a code twice");
        }
    }

    #[test]
    fn cards_and_parameters_are_among_the_keys() {
        let keys = message_keys();
        for key in
            ["kpi.success_rate", "kpi.success_rate.formula", "kpi.variant.coverage", "terms.budget_band"]
        {
            assert!(keys.iter().any(|known| known == key), "{key} is missing");
        }
    }
}
