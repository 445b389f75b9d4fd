//! What part of a task was planned and what part is earned by a moment. Parts are whole numbers over whole numbers, so
//! that nothing is lost before it becomes money.

use schedule::{Date, Moment, WorkTime};

use crate::progress_step::{EarnedMethod, ProgressStep};
use crate::task::Task;

/// A part of a whole: `part / whole`, with `0 ≤ part ≤ whole` and `whole > 0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    pub(super) part: i64,
    pub(super) whole: i64,
}

pub(super) const NOTHING: Fraction = Fraction { part: 0, whole: 1 };
pub(super) const ALL: Fraction = Fraction { part: 1, whole: 1 };

impl Fraction {
    /// A part of a whole, held inside it; all of an empty whole.
    pub(super) fn new(part: i64, whole: i64) -> Fraction {
        if whole <= 0 { ALL } else { Fraction { part: part.clamp(0, whole), whole } }
    }

    /// This part of an amount, rounded down; all of it is the amount itself.
    pub(super) fn of(self, amount: i64) -> i64 {
        (i128::from(amount) * i128::from(self.part) / i128::from(self.whole)) as i64
    }
}

/// The end of a date.
pub(super) fn end_of(date: Date) -> Moment {
    date.plus_days(1).midnight()
}

/// Planned: the working time between baseline start and finish that has passed, linear. A point is planned when its day
/// is over.
pub(super) fn planned(start: Moment, finish: Moment, time: &WorkTime, by: Moment) -> Fraction {
    if by >= finish {
        return ALL;
    }
    let whole = time.work_between(start, finish);
    if whole <= 0 { NOTHING } else { Fraction::new(time.work_between(start, by), whole) }
}

/// How the progress of a task is read.
pub(super) struct Progress<'a> {
    /// The task as it stands.
    pub(super) task: &'a Task,
    /// Its steps.
    pub(super) steps: &'a [&'a ProgressStep],
    /// Up to when what it says is known.
    pub(super) known: Date,
    /// The working time it goes on in.
    pub(super) time: &'a WorkTime,
}

impl Progress<'_> {
    /// Earned by the end of a date. Before the date up to which progress is known, work under way is taken to have
    /// gone on evenly since it began.
    pub(super) fn earned(&self, planned: Fraction, on: Date) -> Fraction {
        match self.task.earned_method {
            EarnedMethod::LevelOfEffort => planned,
            _ if self.finished(on) => ALL,
            EarnedMethod::ZeroHundred => NOTHING,
            EarnedMethod::FiftyFifty if self.begun(on) => Fraction::new(1, 2),
            EarnedMethod::FiftyFifty => NOTHING,
            EarnedMethod::Steps => self.reached(on),
            EarnedMethod::Percent => self.percent(on),
        }
    }

    fn finished(&self, on: Date) -> bool {
        match self.task.actual_finish {
            Some(finish) => finish <= end_of(on),
            None => self.task.percent_complete >= 100 && on >= self.known,
        }
    }

    fn begun(&self, on: Date) -> bool {
        match self.task.actual_start {
            Some(start) => start < end_of(on),
            None => self.task.percent_complete > 0 && on >= self.known,
        }
    }

    fn reached(&self, on: Date) -> Fraction {
        let weight = |reached: fn(&ProgressStep, Date) -> bool| -> i64 {
            self.steps.iter().filter(|step| reached(step, on)).map(|step| step.weight).sum()
        };
        let whole = weight(|_, _| true);
        if whole == 0 {
            return NOTHING;
        }
        Fraction::new(weight(|step, on| step.reached_on.is_some_and(|date| date <= on)), whole)
    }

    fn percent(&self, on: Date) -> Fraction {
        if !self.begun(on) {
            return NOTHING;
        }
        let now = Fraction::new(self.task.percent_complete, 100);
        if on >= self.known {
            return now;
        }
        let Some(start) = self.task.actual_start else { return NOTHING };
        let (until, now) = match self.task.actual_finish {
            Some(finish) => (finish, ALL),
            None => (end_of(self.known), now),
        };
        let gone =
            Fraction::new(self.time.work_between(start, end_of(on)), self.time.work_between(start, until));
        Fraction::new(now.part * gone.part, now.whole * gone.whole)
    }
}
