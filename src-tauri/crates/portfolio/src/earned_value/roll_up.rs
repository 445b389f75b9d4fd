//! Earned value of several projects: sums first, then indices. Indices are never averaged, and a project whose figures
//! are not known is left out of every sum and named with the reason.

use schedule::Date;

use super::curve::{self, CurvePoint};
use super::earned_schedule::{Timing, earned_schedule};
use super::{Earned, Figures, Missing};
use crate::quarter::Window;
use crate::value::{Id, Money};

/// Earned value of several projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RollUp {
    /// The sums.
    pub figures: Figures,
    /// The figures in time, in months.
    pub timing: Timing,
    /// The S-curve of the sums.
    pub curve: Vec<CurvePoint>,
    /// The projects that count, in their order.
    pub counted: Vec<Id>,
    /// The projects that do not, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// A project that is in no sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The project.
    pub project: Id,
    /// Why.
    pub reason: Missing,
}

/// Adds projects up as of a date.
pub fn roll_up<'a>(projects: impl Iterator<Item = (Id, Result<&'a Earned, Missing>)>, as_of: Date) -> RollUp {
    let (mut counted, mut left_out) = (Vec::new(), Vec::new());
    for (project, earned) in projects {
        match earned {
            Ok(earned) if earned.figures.ac.is_some() => counted.push(earned),
            Ok(_) => left_out.push(LeftOut { project, reason: Missing::NoActualCost }),
            Err(reason) => left_out.push(LeftOut { project, reason }),
        }
    }
    let sum = |amount: fn(&Figures) -> Money| counted.iter().map(|earned| amount(&earned.figures)).sum();
    let figures = Figures {
        bac: sum(|figures| figures.bac),
        pv: sum(|figures| figures.pv),
        ev: sum(|figures| figures.ev),
        ac: (!counted.is_empty()).then(|| sum(|figures| figures.ac.unwrap_or_default())),
    };
    let curves: Vec<&[CurvePoint]> = counted.iter().map(|earned| earned.curve.as_slice()).collect();
    let curve = curve::sum(&curves, as_of);
    RollUp {
        timing: timing(&curve, &figures, as_of),
        figures,
        curve,
        counted: counted.iter().map(|earned| earned.project).collect(),
        left_out,
    }
}

/// Time in months: the ends of months are the periods, the month of the date counts by its days.
fn timing(curve: &[CurvePoint], figures: &Figures, as_of: Date) -> Timing {
    let is_end = |on: Date| Window::month_of(on).to == on;
    let first = curve.first().map(|point| point.on);
    let ends: Vec<&CurvePoint> =
        curve.iter().filter(|point| Some(point.on) == first || is_end(point.on)).collect();
    let Some(planned) = ends.iter().position(|point| point.pv == figures.bac).filter(|at| *at > 0) else {
        return Timing::default();
    };
    let passed = ends.iter().skip(1).filter(|point| point.on <= as_of).count();
    let month = Window::month_of(as_of);
    let share = f64::from(as_of.0 - month.from.0 + 1) / f64::from(month.to.0 - month.from.0 + 1);
    let elapsed = passed as f64 + if is_end(as_of) { 0.0 } else { share };
    let pv = |period: i64| ends.get(period as usize).map_or(figures.bac, |point| point.pv);
    // Only at the end of a month can the plan of today be met exactly by a period.
    let today = if is_end(as_of) { passed as i64 } else { -1 };
    Timing::of(planned as f64, elapsed, earned_schedule(pv, planned as i64, figures.ev, today))
}
