//! A figure against the target of its objective. The test is on the unrounded figure.

use super::{Kpi, Sides, Target, TargetStatus, definition};
use crate::charter::{Objective, Operator};
use crate::quarter::Quarter;
use crate::terms::Terms;

/// The target of the first objective, by position, that names the KPI and says what to reach.
pub(super) fn target(kpi: Kpi, objectives: &[Objective]) -> Option<Target> {
    let named = objectives.iter().filter(|objective| objective.kpi == kpi.code());
    let first = named.filter(|objective| objective.target.is_some()).min_by_key(|o| (o.position, o.id))?;
    Some(Target {
        objective: first.id,
        value: first.target? as f64 / 100.0,
        operator: first.operator?,
        sides: definition(kpi).sides,
        due: Quarter::parse(&first.due),
    })
}

/// Met, near or missed. Near is within the band of the target; a target of zero has nothing near it.
pub fn judge(value: Option<f64>, target: Option<&Target>, terms: &Terms) -> TargetStatus {
    let Some(value) = value else { return TargetStatus::NoData };
    let Some(target) = target else { return TargetStatus::NoTarget };
    let value = if target.sides == Sides::Both { value.abs() } else { value };
    let band = target.value.abs() * terms.near_band as f64 / 10_000.0;
    let short = match target.operator {
        Operator::AtLeast => target.value - value,
        Operator::AtMost => value - target.value,
    };
    match short {
        short if short <= 0.0 => TargetStatus::Met,
        short if short <= band => TargetStatus::Near,
        _ => TargetStatus::Missed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn target(value: f64, operator: Operator, sides: Sides) -> Target {
        Target { objective: Id(1), value, operator, sides, due: None }
    }

    #[test]
    fn the_unrounded_figure_is_tested() {
        let ninety = target(90.0, Operator::AtLeast, Sides::One);
        let judge = |value| judge(Some(value), Some(&ninety), &Terms::default());
        assert_eq!(judge(90.0), TargetStatus::Met);
        assert_eq!(judge(89.96), TargetStatus::Near, "89.96 is not 90.0");
        assert_eq!(judge(85.5), TargetStatus::Near, "5 % below 90 is 85.5");
        assert_eq!(judge(85.4), TargetStatus::Missed);
    }

    #[test]
    fn a_two_sided_target_takes_under_spend_as_seriously() {
        let band = target(5.0, Operator::AtMost, Sides::Both);
        let judge = |value| judge(Some(value), Some(&band), &Terms::default());
        assert_eq!(judge(-4.9), TargetStatus::Met);
        assert_eq!(judge(-9.0), TargetStatus::Missed, "9 % below plan misses 5 %");
    }

    #[test]
    fn no_figure_is_no_verdict() {
        let ninety = target(90.0, Operator::AtLeast, Sides::One);
        assert_eq!(judge(None, Some(&ninety), &Terms::default()), TargetStatus::NoData);
        assert_eq!(judge(Some(1.0), None, &Terms::default()), TargetStatus::NoTarget);
    }
}
