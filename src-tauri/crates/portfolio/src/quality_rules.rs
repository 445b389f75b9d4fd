//! What a checklist says: pass rate and gates.

use std::borrow::Borrow;

use schedule::Date;

use crate::quality::{CheckResult, Gate, QualityCheck};
use crate::record::choices;

choices! {
    /// How a gate stands.
    GateState {
        /// No item was ever set up for it.
        Empty = "empty",
        /// A mandatory item is not passed yet.
        Open = "open",
        /// A mandatory item failed.
        Failed = "failed",
        /// All mandatory items are passed.
        Passed = "passed",
    }
}

/// The counts behind a pass rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PassCount {
    /// Items passed.
    pub passed: usize,
    /// Items checked that apply.
    pub applicable: usize,
    /// Items passed at the first check.
    pub first_pass: usize,
    /// Mandatory items neither passed nor excused.
    pub mandatory_open: usize,
    /// Mandatory items.
    pub mandatory: usize,
}

impl PassCount {
    /// Passed of applicable, in percent; `None` when nothing applies.
    pub fn rate(self) -> Option<f64> {
        (self.applicable > 0).then(|| self.passed as f64 * 100.0 / self.applicable as f64)
    }
}

impl QualityCheck {
    /// Passed, does not apply for a stated reason, or waived by who answers for its gate.
    pub fn is_settled(&self) -> bool {
        match self.result {
            _ if self.waived_by.is_some() => true,
            CheckResult::Passed => true,
            CheckResult::NotApplicable => !self.note.trim().is_empty(),
            CheckResult::Open | CheckResult::Failed => false,
        }
    }
}

/// Counts checklist items.
pub fn count<C: Borrow<QualityCheck>>(items: impl IntoIterator<Item = C>) -> PassCount {
    let mut count = PassCount::default();
    for item in items {
        let item = item.borrow();
        let passed = item.result == CheckResult::Passed;
        count.passed += usize::from(passed);
        count.first_pass += usize::from(passed && item.first_pass);
        count.applicable += usize::from(passed || item.result == CheckResult::Failed);
        count.mandatory += usize::from(item.mandatory);
        count.mandatory_open += usize::from(item.mandatory && !item.is_settled());
    }
    count
}

choices! {
    /// Why an item cannot take a result.
    CheckRefusal {
        /// What does not apply says why.
        NoReason = "check_no_reason",
        /// What failed once did not pass at the first check.
        FailedBefore = "check_failed_before",
    }
}

/// An edited item as the rules complete it: the day of its check, whether it passed at the first one. What was waived is
/// open again when it is another item.
pub fn checked(
    before: Option<&QualityCheck>,
    edited: &QualityCheck,
    today: Date,
) -> Result<QualityCheck, CheckRefusal> {
    let mut after = edited.clone();
    let result = before.map_or(CheckResult::Open, |before| before.result);
    if edited.result == CheckResult::NotApplicable && edited.note.trim().is_empty() {
        return Err(CheckRefusal::NoReason);
    }
    if edited.first_pass && edited.failed_on.is_some() {
        return Err(CheckRefusal::FailedBefore);
    }
    if result != edited.result {
        after.first_pass = edited.result == CheckResult::Passed && edited.failed_on.is_none();
        after.checked_on = match edited.result {
            CheckResult::Open => None,
            _ if result == CheckResult::Open => edited.checked_on.or(Some(today)),
            _ => Some(today),
        };
        if edited.result == CheckResult::Failed {
            after.failed_on = edited.failed_on.or(Some(today));
        }
    }
    let other = before.is_some_and(|before| {
        (&before.item, before.gate, before.mandatory) != (&edited.item, edited.gate, edited.mandatory)
    });
    if other {
        (after.waiver, after.waived_by, after.waived_on) = (String::new(), None, None);
    }
    Ok(after)
}

/// The share of the final pass rate in the quality score, in percent; the first-pass rate has the rest.
pub const FINAL_SHARE: i64 = 70;

/// The quality score of a checklist from 0 to 100: 70 % of the final pass rate and 30 % of the first-pass rate, of the
/// items checked that apply. `None` where none was; rounded down, so that it never reaches a limit by rounding.
pub fn score(count: PassCount) -> Option<i64> {
    let rest = 100 - FINAL_SHARE;
    let (passed, first, all) = (count.passed as i64, count.first_pass as i64, count.applicable as i64);
    (all > 0).then(|| (passed * FINAL_SHARE + first * rest) / all)
}

/// Whether all mandatory items of a gate are settled.
pub fn gate_passed<C: Borrow<QualityCheck>>(items: impl IntoIterator<Item = C>) -> bool {
    count(items).mandatory_open == 0
}

/// How a project's gate stands.
pub fn gate_state(items: &[QualityCheck], gate: Gate) -> GateState {
    let of_gate: Vec<&QualityCheck> = items.iter().filter(|item| item.gate == gate).collect();
    let failed = of_gate.iter().any(|item| item.mandatory && item.result == CheckResult::Failed);
    match of_gate.as_slice() {
        [] => GateState::Empty,
        _ if failed => GateState::Failed,
        items if gate_passed(items.iter().copied()) => GateState::Passed,
        _ => GateState::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn item(result: CheckResult, mandatory: bool) -> QualityCheck {
        QualityCheck { result, mandatory, ..QualityCheck::new(Id(1)) }
    }

    #[test]
    fn what_does_not_apply_counts_neither_way() {
        let excused = QualityCheck { note: "无硬件".into(), ..item(CheckResult::NotApplicable, true) };
        let items = [item(CheckResult::Passed, true), item(CheckResult::Failed, false), excused];
        assert_eq!(count(&items).rate(), Some(50.0), "one of two applicable items passed");
        assert!(gate_passed(&items), "the mandatory items are passed or excused");
    }

    #[test]
    fn not_applicable_without_a_reason_keeps_the_gate_shut() {
        let items = [item(CheckResult::NotApplicable, true)];
        assert!(!gate_passed(&items), "somebody has to say why it does not apply");
        assert_eq!(count(&items).rate(), None, "nothing applies");
    }

    #[test]
    fn a_gate_says_how_it_stands() {
        let gate = Gate::Initiation;
        assert_eq!(gate_state(&[], gate), GateState::Empty);
        assert_eq!(gate_state(&[item(CheckResult::Open, true)], gate), GateState::Open);
        assert_eq!(gate_state(&[item(CheckResult::Failed, true)], gate), GateState::Failed);
        assert_eq!(gate_state(&[item(CheckResult::Open, false)], gate), GateState::Passed);
    }
}
