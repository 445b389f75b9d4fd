//! A KPI over time: measured again as of each of the last month ends, never remembered.

use schedule::Date;

use super::{Kpi, TargetStatus, measure};
use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::quarter::{Quarter, Window};
use crate::record::choices;
use crate::terms::Terms;

choices! {
    /// The stretch of time a KPI is counted over, ending at a date.
    Span {
        /// The twelve months up to the date.
        TwelveMonths = "twelve_months",
        /// From the first day of the date's quarter.
        Quarter = "quarter",
        /// From the first day of the date's month.
        Month = "month",
        /// From the first day of the date's year.
        Year = "year",
    }
}

/// A KPI as of one date of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPoint {
    /// The date.
    pub as_of: Date,
    /// The figure; `None` when there was nothing to measure.
    pub value: Option<f64>,
    /// Records that it rests on.
    pub n: usize,
    /// How it stood to its target.
    pub status: TargetStatus,
}

impl Span {
    /// The window that ends at a date.
    pub fn window(self, as_of: Date) -> Window {
        match self {
            Span::TwelveMonths => Window::year_to(as_of),
            Span::Quarter => Window { to: as_of, ..Quarter::of(as_of).range() },
            Span::Month => Window { to: as_of, ..Window::month_of(as_of) },
            Span::Year => Window { from: Date::from_ymd(as_of.year(), 1, 1).unwrap_or(as_of), to: as_of },
        }
    }
}

/// The last twelve points of a KPI, oldest first: the month ends before `as_of`, then `as_of` itself. Each is judged by
/// the versions of the parameters that were in force then.
pub fn trend(
    kpi: Kpi,
    portfolio: &Portfolio,
    calendars: &Calendars,
    terms: &Terms,
    span: Span,
    as_of: Date,
) -> Vec<TrendPoint> {
    let point = |date: Date| {
        let then = match portfolio.term_versions.is_empty() {
            true => terms.clone(),
            false => Terms::in_force(portfolio, date),
        };
        let measure = measure(kpi, portfolio, calendars, &then, span.window(date), date);
        TrendPoint { as_of: date, value: measure.value, n: measure.n, status: measure.status }
    };
    month_ends(as_of).into_iter().map(point).collect()
}

/// The eleven month ends before a date and the date itself, oldest first.
pub fn month_ends(as_of: Date) -> Vec<Date> {
    let mut dates = vec![as_of];
    while dates.len() < 12 {
        let last = dates[dates.len() - 1];
        dates.push(Window::month_of(last).from.plus_days(-1));
    }
    dates.reverse();
    dates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_has_twelve_points_and_ends_today() {
        let dates = month_ends(Date::parse("2026-03-15").expect("a date"));
        assert_eq!(dates.len(), 12);
        assert_eq!(dates[0].to_string(), "2025-04-30");
        assert_eq!(dates[10].to_string(), "2026-02-28");
        assert_eq!(dates[11].to_string(), "2026-03-15");
    }

    #[test]
    fn a_quarter_is_counted_from_its_first_day() {
        let window = Span::Quarter.window(Date::parse("2026-11-23").expect("a date"));
        assert_eq!(
            (window.from.to_string(), window.to.to_string()),
            ("2026-10-01".into(), "2026-11-23".into())
        );
    }
}
