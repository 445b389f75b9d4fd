//! The S-curve: planned, earned and spent by the end of every month, from before the first month to the last. What lies
//! after the date asked for is plan alone.

use schedule::Date;

use crate::quarter::Window;
use crate::value::Money;

/// Planned, earned and spent by the end of a date, cumulative, in 分.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// The date: the end of a month, or the date asked for.
    pub on: Date,
    /// Planned value.
    pub pv: Money,
    /// Earned value; `None` after the date asked for.
    pub ev: Option<Money>,
    /// Actual cost; `None` after the date asked for and where bookings do not tell it.
    pub ac: Option<Money>,
}

/// Months that a curve has at most.
const MONTHS: usize = 600;

/// The dates of a curve: the day before it begins, the ends of months, the date asked for.
pub(super) fn dates(from: Date, to: Date, as_of: Date) -> Vec<Date> {
    let before = from.plus_days(-1);
    let mut dates = vec![before];
    let mut end = Window::month_of(from).to;
    while dates.len() < MONTHS {
        dates.push(end);
        if end >= to {
            break;
        }
        end = Window::month_of(end.plus_days(1)).to;
    }
    if as_of > before {
        dates.push(as_of);
    }
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The sum of several curves, at every date that any of them has.
pub(super) fn sum(curves: &[&[CurvePoint]], as_of: Date) -> Vec<CurvePoint> {
    let mut dates: Vec<Date> = curves.iter().flat_map(|curve| curve.iter().map(|point| point.on)).collect();
    dates.sort_unstable();
    dates.dedup();
    let first = dates.first().copied();
    // Curves begin the day before their first month's work: only the first of all of them is of interest.
    dates.retain(|date| Some(*date) == first || *date == as_of || Window::month_of(*date).to == *date);
    dates.into_iter().map(|on| point(curves, on, as_of)).collect()
}

fn point(curves: &[&[CurvePoint]], on: Date, as_of: Date) -> CurvePoint {
    let held: Vec<CurvePoint> = curves.iter().filter_map(|curve| at(curve, on)).collect();
    let known = on <= as_of;
    CurvePoint {
        on,
        pv: held.iter().map(|point| point.pv).sum(),
        ev: known.then(|| held.iter().map(|point| point.ev.unwrap_or_default()).sum()),
        ac: held.iter().map(|point| point.ac).sum::<Option<Money>>().filter(|_| known),
    }
}

/// What a curve says of a date: its last point up to then; nothing before it begins.
fn at(curve: &[CurvePoint], on: Date) -> Option<CurvePoint> {
    curve.iter().rev().find(|point| point.on <= on).copied()
}
