//! Working time: a week, the days that differ from it, and arithmetic on both.
//! It knows no country: holidays come in as exceptions.

use crate::time::{Date, Moment};
use crate::work_time::WorkTime;

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

    /// Made ready for fast arithmetic. Compile once where a calendar is asked more than once.
    pub fn compile(&self) -> WorkTime {
        WorkTime::new(self)
    }

    /// Working days from `from` to `to`, exclusive of `from` and inclusive of `to`; negative when `to` is earlier.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        let mark =
            |shifts: &Vec<Shift>| if shifts.is_empty() { vec![] } else { vec![Shift { start: 0, end: 1 }] };
        let exceptions = self.exceptions.iter();
        let days = Calendar {
            week: std::array::from_fn(|weekday| mark(&self.week[weekday])),
            exceptions: exceptions.map(|e| Exception { shifts: mark(&e.shifts), ..e.clone() }).collect(),
        };
        days.compile().work_between(from.plus_days(1).midnight(), to.plus_days(1).midnight())
    }

    /// Working minutes between two moments; negative when `to` is earlier.
    pub fn work_between(&self, from: Moment, to: Moment) -> i64 {
        self.compile().work_between(from, to)
    }
}
