//! Earned value of one project as of a date: figures, time, the curve, and its tasks; or why there is none.

use schedule::Date;

use super::curve::{self, CurvePoint};
use super::earned_schedule::{Timing, earned_schedule};
use super::spent::Spent;
use super::tasks::{TaskValue, Work};
use super::{EacMethod, Figures};
use crate::baseline_rules;
use crate::book::Plan;
use crate::calendars::Calendars;
use crate::cost::CostFigures;
use crate::cost_entry::CostEntry;
use crate::plan::Snapshot;
use crate::progress_step::ProgressStep;
use crate::record::choices;
use crate::task::Baseline;
use crate::value::{Id, Money};

choices! {
    /// Why a project has no earned value.
    Missing {
        /// It has no plan.
        NoPlan = "no_plan",
        /// Its plan was never kept as a baseline.
        NoBaseline = "no_baseline",
        /// No task of the baseline costs anything: its money is not spread over work.
        NoTaskCosts = "no_task_costs",
        /// Work is done and no cost is booked: its money cannot be added to that of others.
        NoActualCost = "no_actual_cost",
    }
}

choices! {
    /// Where the budget at completion comes from.
    Basis {
        /// The approved budget, spread over the tasks in proportion to their baseline cost.
        Budget = "budget",
        /// The baseline cost of the tasks: no budget is approved.
        Tasks = "tasks",
    }
}

/// What the earned value of a project rests on.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// Its plan with its baselines.
    pub plan: &'a Plan,
    /// The weighted steps of its tasks.
    pub steps: &'a [ProgressStep],
    /// Its money.
    pub cost: CostFigures,
    /// Its bookings; empty where its money is typed.
    pub entries: &'a [CostEntry],
    /// The calendars of the portfolio.
    pub calendars: &'a Calendars,
    /// The date up to which everything counts.
    pub as_of: Date,
}

/// Earned value of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earned {
    /// The project.
    pub project: Id,
    /// The baseline it is measured against.
    pub baseline: Id,
    /// Where the budget at completion comes from.
    pub basis: Basis,
    /// What the tasks cost in the baseline, in 分: beside the budget, how far the plan explains it.
    pub plan_cost: Money,
    /// The figures in money.
    pub figures: Figures,
    /// The figures in time, in working days of the project's calendar.
    pub timing: Timing,
    /// First day in the baseline.
    pub start: Date,
    /// Last day in the baseline.
    pub finish: Date,
    /// When it is foreseen to finish by its earned schedule, or when it did; `None` while nothing is earned.
    pub forecast_finish: Option<Date>,
    /// The S-curve.
    pub curve: Vec<CurvePoint>,
    /// Its tasks.
    pub tasks: Vec<TaskValue>,
}

impl Earned {
    /// The estimate at completion that is shown where only one is.
    pub const METHOD: EacMethod = EacMethod::Typical;
}

/// Measures a project.
pub fn measure(subject: &Subject) -> Result<Earned, Missing> {
    let plan = subject.plan;
    if plan.tasks.is_empty() {
        return Err(Missing::NoPlan);
    }
    let baseline = in_force(plan, subject.as_of).ok_or(Missing::NoBaseline)?;
    let kept = Snapshot::of_baseline(plan, baseline.id).ok_or(Missing::NoBaseline)?;
    let work = Work::new(subject, kept);
    let (start, finish) = work.span().ok_or(Missing::NoTaskCosts)?;
    let plan_cost = work.bac();
    let (work, basis) = match subject.cost.budget() {
        Some(budget) => (work.with_budget(budget), Basis::Budget),
        None => (work, Basis::Tasks),
    };
    let spent = Spent::new(subject);
    let (pv, ev) = (work.pv(subject.as_of), work.ev(subject.as_of));
    let figures = Figures { bac: work.bac(), pv, ev, ac: spent.by(subject.as_of, ev) };
    let timing = timing(subject, &work, &figures, (start, finish));
    Ok(Earned {
        project: plan.project.id,
        baseline: baseline.id,
        basis,
        plan_cost,
        figures,
        timing,
        start,
        finish,
        forecast_finish: forecast(subject, &work, &figures, &timing, start),
        curve: points(subject, &work, &spent, (start, finish)),
        tasks: work.values(subject.as_of, |task| spent.of_task(task)),
    })
}

/// The newest baseline taken by then; where all were taken later, the first: it is the approval itself.
fn in_force(plan: &Plan, as_of: Date) -> Option<&Baseline> {
    let taken = |baseline: &&Baseline| baseline.taken_at.is_none_or(|at| at.date() <= as_of);
    let age = |baseline: &&Baseline| (baseline.taken_at, baseline.number, baseline.id);
    let known = plan.baselines.iter().filter(taken).max_by_key(age);
    known.or_else(|| baseline_rules::first(plan))
}

/// Time in working days of the project's calendar. The clock of finished work stops with it.
fn timing(subject: &Subject, work: &Work, figures: &Figures, (start, finish): (Date, Date)) -> Timing {
    let (calendars, calendar) = (subject.calendars, subject.plan.project.calendar);
    let until = match figures.ev == figures.bac {
        true => work.finished_on().unwrap_or(subject.as_of).min(subject.as_of),
        false => subject.as_of,
    };
    let planned = calendars.working_days_in(calendar, start, finish);
    let elapsed = calendars.working_days_in(calendar, start, until);
    let pv = |day: i64| match day {
        0 => Money(0),
        day if day >= planned => figures.bac,
        day => work.pv(calendars.plus_working_days(calendar, start.plus_days(-1), day)),
    };
    let earned = earned_schedule(pv, planned, figures.ev, elapsed);
    Timing::of(planned as f64, elapsed as f64, earned)
}

/// The planned duration over the index in time, from the start; never before the date while work is left.
fn forecast(subject: &Subject, work: &Work, figures: &Figures, timing: &Timing, start: Date) -> Option<Date> {
    if figures.ev == figures.bac {
        return Some(work.finished_on().unwrap_or(subject.as_of));
    }
    let days = timing.duration()?.ceil() as i64;
    let calendar = subject.plan.project.calendar;
    let finish = subject.calendars.plus_working_days(calendar, start.plus_days(-1), days.min(FORESEEN));
    Some(finish.max(subject.as_of))
}

/// Working days that a finish is foreseen at most: forty years.
const FORESEEN: i64 = 10_000;

fn points(subject: &Subject, work: &Work, spent: &Spent, (start, finish): (Date, Date)) -> Vec<CurvePoint> {
    let from = spent.first().map_or(start, |booked| booked.min(start)).max(start.plus_days(-EARLIER));
    let point = |on: Date| {
        let known = on <= subject.as_of;
        let ev = known.then(|| work.ev(on));
        CurvePoint { on, pv: work.pv(on), ev, ac: ev.and_then(|ev| spent.by(on, ev)) }
    };
    curve::dates(from, finish.max(subject.as_of), subject.as_of).into_iter().map(point).collect()
}

/// Days before the plan's start from which bookings are shown on the curve; what is older is in its first point.
const EARLIER: i32 = 366;
