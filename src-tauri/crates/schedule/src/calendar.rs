//! Working time: a week, the days that differ from it, and arithmetic on both.
//! It knows no country: holidays come in as exceptions.

use crate::time::{Date, Moment};

/// A stretch of working time inside a day, in minutes since midnight, `start < end <= 1440`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// First minute of work.
    pub start: i64,
    /// First minute after work.
    pub end: i64,
}

/// When work happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Shifts of each weekday, Monday first; an empty list is a day off.
    pub week: [Vec<Shift>; 7],
    /// Dates that differ from the week, sorted, each range at most once, earlier entries win.
    pub exceptions: Vec<Exception>,
}

/// A range of dates that differs from the week: a holiday has no shifts, a make-up working day has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// First date.
    pub from: Date,
    /// Last date.
    pub to: Date,
    /// The shifts of each of these dates.
    pub shifts: Vec<Shift>,
}

impl Calendar {
    /// Monday to Friday, 08:00–12:00 and 13:00–17:00.
    pub fn standard() -> Calendar {
        let day = vec![Shift { start: 480, end: 720 }, Shift { start: 780, end: 1020 }];
        let mut week: [Vec<Shift>; 7] = std::array::from_fn(|_| day.clone());
        week[5].clear();
        week[6].clear();
        Calendar { week, exceptions: Vec::new() }
    }

    /// The shifts of a date.
    pub fn shifts(&self, date: Date) -> &[Shift] {
        let exception = self.exceptions.iter().find(|e| e.from <= date && date <= e.to);
        exception.map_or(&self.week[date.weekday()], |e| &e.shifts)
    }

    /// Whether any work happens on a date.
    pub fn is_working_day(&self, date: Date) -> bool {
        !self.shifts(date).is_empty()
    }

    /// Working days from `from` to `to`, exclusive of `from` and inclusive of `to`; negative when `to` is earlier.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        (from.0 + 1..=to.0).filter(|&day| self.is_working_day(Date(day))).count() as i64
    }

    /// Working minutes between two moments; negative when `to` is earlier.
    pub fn work_between(&self, from: Moment, to: Moment) -> i64 {
        if to < from {
            return -self.work_between(to, from);
        }
        let (first, last) = (from.date(), to.date());
        let minutes = |date: Date| {
            let midnight = date.midnight().0;
            let overlap = |s: &Shift| (to.0.min(midnight + s.end) - from.0.max(midnight + s.start)).max(0);
            self.shifts(date).iter().map(overlap).sum::<i64>()
        };
        (first.0..=last.0).map(|day| minutes(Date(day))).sum()
    }
}
