//! Where a KPI is heading: what it takes to reach its target by the quarter due, and where its run of months leads.

use schedule::Date;

use super::target::{further_successes, judge};
use super::{Measure, TargetStatus, TrendPoint};
use crate::charter::Unit;
use crate::terms::Terms;

/// Where a KPI is heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// Records that have to count in a row until the target is reached; `None` where that is no question or no number
    /// of them is enough.
    pub further: Option<u64>,
    /// The figure at the end of the quarter due if the last months go on as they went; `None` with fewer than three
    /// months or a quarter that is over.
    pub projected: Option<f64>,
    /// How that would stand to the target.
    pub status: TargetStatus,
}

/// Months that a run is read from.
const MONTHS: usize = 6;

/// Where a KPI is heading as of a date.
pub fn outlook(measure: &Measure, trend: &[TrendPoint], terms: &Terms, as_of: Date) -> Outlook {
    let due = measure.target.as_ref().and_then(|target| target.due).map(|due| due.range().to);
    let ahead = due.filter(|due| *due > as_of);
    let projected = ahead.and_then(|due| projected(trend, due)).map(|figure| held(figure, measure.unit));
    let status = match projected {
        None => TargetStatus::NoData,
        Some(figure) => judge(Some(figure), measure.target.as_ref(), terms),
    };
    Outlook { further: further_successes(measure), projected, status }
}

/// The straight line of least squares through the last months, at a date.
fn projected(trend: &[TrendPoint], due: Date) -> Option<f64> {
    let last = &trend[trend.len().saturating_sub(MONTHS)..];
    let points: Vec<(f64, f64)> =
        last.iter().filter_map(|point| Some((f64::from(point.as_of.0), point.value?))).collect();
    if points.len() < 3 {
        return None;
    }
    let n = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread;
    slope.is_finite().then(|| y + slope * (f64::from(due.0) - x))
}

/// A share stays between nothing and all; a deviation may be below zero.
fn held(figure: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Percent => figure.clamp(-100.0, 100.0),
        _ => figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::Operator;
    use crate::kpi::{Kpi, Sides, Target};
    use crate::quarter::Quarter;
    use crate::value::Id;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn point(on: &str, value: Option<f64>) -> TrendPoint {
        TrendPoint { as_of: day(on), value, n: 10, status: TargetStatus::Missed }
    }

    fn measure(numerator: f64, denominator: f64) -> Measure {
        let due = Quarter::parse("2026Q4");
        let target =
            Target { objective: Id(1), value: 90.0, operator: Operator::AtLeast, sides: Sides::One, due };
        Measure {
            target: Some(target),
            ..crate::kpi::scope::measured(Kpi::OnTimeRate, numerator, denominator, denominator as usize)
        }
    }

    #[test]
    fn the_way_to_the_target_and_where_the_months_lead() {
        let trend = [
            point("2026-07-31", Some(70.0)),
            point("2026-08-31", None),
            point("2026-09-30", Some(76.1)),
            point("2026-10-31", Some(79.2)),
        ];
        let seen = outlook(&measure(23.0, 30.0), &trend, &Terms::default(), day("2026-10-31"));
        assert_eq!(seen.further, Some(40), "63 of 70 is 90 %");
        assert!(
            seen.projected.is_some_and(|figure| (figure - 85.3).abs() < 0.1),
            "a tenth a day for 61 days: {seen:?}"
        );
        assert_eq!(seen.status, TargetStatus::Missed);
    }

    #[test]
    fn two_months_or_a_quarter_that_is_over_lead_nowhere() {
        let short = [point("2026-09-30", Some(70.0)), point("2026-10-31", Some(80.0))];
        let seen = outlook(&measure(8.0, 10.0), &short, &Terms::default(), day("2026-10-31"));
        assert_eq!((seen.projected, seen.status), (None, TargetStatus::NoData));
        let long = [point("2026-11-30", Some(1.0)), short[0], short[1]];
        let late = outlook(&measure(8.0, 10.0), &long, &Terms::default(), day("2027-01-01"));
        assert_eq!(late.projected, None, "2026Q4 is over");
    }
}
