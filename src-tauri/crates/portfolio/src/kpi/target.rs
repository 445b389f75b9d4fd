//! A figure against the target of its objective. The test is on the unrounded figure.

use super::{Kpi, Measure, Sides, Target, TargetStatus, definition};
use crate::charter::{Objective, Operator, Unit};
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

/// How many more records would have to count for a share until its target is reached, if none counted against it.
/// `None` where that is no question: no share, no target of at least so much, or one that only a perfect record meets.
pub fn further_successes(measure: &Measure) -> Option<u64> {
    let target = measure.target.as_ref().filter(|target| target.operator == Operator::AtLeast)?;
    let share = target.value / 100.0;
    if measure.unit != Unit::Percent || target.sides == Sides::Both || measure.n == 0 {
        return None;
    }
    let short = share * measure.denominator - measure.numerator;
    match short {
        short if short <= 0.0 => Some(0),
        // A hair less than a whole number is that number: 0.9 has no exact form.
        _ if share < 1.0 => Some((short / (1.0 - share) - 1e-6).ceil() as u64),
        _ => None,
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
    fn the_way_to_a_target_is_counted_in_successes() {
        let of = |numerator, denominator, goal| Measure {
            target: Some(target(goal, Operator::AtLeast, Sides::One)),
            ..super::super::scope::measured(Kpi::OnTimeRate, numerator, denominator, denominator as usize)
        };
        assert_eq!(further_successes(&of(8.0, 10.0, 90.0)), Some(10), "18 of 20 is 90 %");
        assert_eq!(further_successes(&of(9.0, 10.0, 90.0)), Some(0));
        assert_eq!(further_successes(&of(9.0, 10.0, 100.0)), None, "one failure cannot be undone");
    }

    #[test]
    fn no_figure_is_no_verdict() {
        let ninety = target(90.0, Operator::AtLeast, Sides::One);
        assert_eq!(judge(None, Some(&ninety), &Terms::default()), TargetStatus::NoData);
        assert_eq!(judge(Some(1.0), None, &Terms::default()), TargetStatus::NoTarget);
    }
}
