//! Calendar records made ready for arithmetic: weeks, exceptions of the calendar and of its bases, statutory days.
//! It also counts working days, which the engine does not need and KPI do.

use std::collections::BTreeMap;

use schedule::{Calendar, Date, Exception, Shift, WorkTime};

use crate::calendar::{CalendarException, WorkCalendar};
use crate::statutory::{self, StatutoryKind};
use crate::value::Id;

/// All calendars of a portfolio or a plan, ready to be asked.
#[derive(Clone, Debug)]
pub struct Calendars {
    known: BTreeMap<Id, Ready>,
    fallback: Ready,
}

/// A calendar and its working days.
#[derive(Clone, Debug)]
struct Ready {
    calendar: Calendar,
    /// One minute of work on each working day: working days become countable.
    days: WorkTime,
}

impl Calendars {
    /// Makes calendar records ready. What names no calendar gets the first one of the whole portfolio that follows the
    /// statutory days, or the usual week with statutory days where there is none.
    pub fn new(calendars: &[WorkCalendar], exceptions: &[CalendarException]) -> Calendars {
        let resolve = |record: &WorkCalendar| Ready::new(resolve(record, calendars, exceptions));
        let known: BTreeMap<Id, Ready> =
            calendars.iter().map(|record| (record.id, resolve(record))).collect();
        let shared = calendars.iter().filter(|record| record.project.is_none() && record.statutory);
        let fallback = shared.map(|record| record.id).min().and_then(|id| known.get(&id).cloned());
        Calendars { known, fallback: fallback.unwrap_or_else(|| Ready::new(statutory_week())) }
    }

    /// The calendar of this id, or the portfolio's usual one.
    pub fn get(&self, id: Option<Id>) -> &Calendar {
        &self.ready(id).calendar
    }

    /// Working days from `from` (exclusive) to `to` (inclusive); negative when `to` is earlier.
    pub fn working_days(&self, id: Option<Id>, from: Date, to: Date) -> i64 {
        self.ready(id).days.work_between(from.plus_days(1).midnight(), to.plus_days(1).midnight())
    }

    /// Working days from `from` to `to`, both ends included: how long something lasted. 0 when `to` is earlier.
    pub fn working_days_in(&self, id: Option<Id>, from: Date, to: Date) -> i64 {
        self.ready(id).days.work_between(from.midnight(), to.plus_days(1).midnight()).max(0)
    }

    /// The date so many working days later; negative days go back. A calendar that never works leaves the date.
    pub fn plus_working_days(&self, id: Option<Id>, from: Date, days: i64) -> Date {
        let time = &self.ready(id).days;
        if !time.works() || days == 0 {
            return from;
        }
        // Back: one more, to come to rest on a working day.
        let count = if days > 0 { days } else { days - 1 };
        time.add_work(from.plus_days(1).midnight(), count).date()
    }

    /// Whether any work happens on a date.
    pub fn is_working_day(&self, id: Option<Id>, date: Date) -> bool {
        self.get(id).is_working_day(date)
    }

    /// The ids of the calendars, in order.
    pub fn ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.known.keys().copied()
    }

    fn ready(&self, id: Option<Id>) -> &Ready {
        id.and_then(|id| self.known.get(&id)).unwrap_or(&self.fallback)
    }
}

impl Ready {
    fn new(calendar: Calendar) -> Ready {
        let mark =
            |shifts: &[Shift]| if shifts.is_empty() { vec![] } else { vec![Shift { start: 0, end: 1 }] };
        let marked = Calendar {
            week: std::array::from_fn(|weekday| mark(&calendar.week[weekday])),
            exceptions: calendar
                .exceptions
                .iter()
                .map(|exception| Exception { shifts: mark(&exception.shifts), ..*exception })
                .collect(),
        };
        Ready { days: marked.compile(), calendar }
    }
}

/// The usual week with China's statutory days.
pub fn statutory_week() -> Calendar {
    let mut calendar = Calendar::standard();
    calendar.exceptions = statutory_exceptions(&calendar.week);
    calendar
}

/// One record as a calendar: its week; its own exceptions before those of its bases before the statutory ones.
fn resolve(record: &WorkCalendar, calendars: &[WorkCalendar], exceptions: &[CalendarException]) -> Calendar {
    let chain = chain(record, calendars);
    let week = parse_week(&record.week);
    let mut layers: Vec<Exception> =
        chain.iter().flat_map(|link| own_exceptions(link.id, exceptions)).collect();
    if chain.iter().any(|link| link.statutory) {
        layers.extend(statutory_exceptions(&week));
    }
    Calendar { week, exceptions: layers }
}

/// The calendar and its bases, nearest first. A circle ends where it closes.
fn chain<'a>(record: &'a WorkCalendar, calendars: &'a [WorkCalendar]) -> Vec<&'a WorkCalendar> {
    let mut chain = vec![record];
    while let Some(base) = chain.last().and_then(|last| last.base) {
        match calendars.iter().find(|calendar| calendar.id == base) {
            Some(next) if !chain.iter().any(|seen| seen.id == next.id) => chain.push(next),
            _ => break,
        }
    }
    chain
}

/// A calendar's own exceptions, the narrowest first: a day inside a range wins over the range.
fn own_exceptions(calendar: Id, exceptions: &[CalendarException]) -> Vec<Exception> {
    let own = exceptions.iter().filter(|exception| exception.calendar == calendar);
    let mut own: Vec<Exception> = own
        .map(|record| Exception {
            from: record.from_date.min(record.to_date),
            to: record.from_date.max(record.to_date),
            shifts: parse_shifts(&record.shifts),
        })
        .collect();
    own.sort_by_key(|exception| i64::from(exception.to.0) - i64::from(exception.from.0));
    own
}

/// Statutory days with the shifts that make-up days have: those of the first working weekday.
fn statutory_exceptions(week: &[Vec<Shift>; 7]) -> Vec<Exception> {
    let usual = week.iter().find(|shifts| !shifts.is_empty()).cloned().unwrap_or_default();
    let shifts = |kind| if kind == StatutoryKind::Work { usual.clone() } else { Vec::new() };
    let days = statutory::days().iter();
    days.map(|days| Exception { from: days.from, to: days.to, shifts: shifts(days.kind) }).collect()
}

/// Reads a week: Monday to Sunday split by `;`. Missing days are off.
pub fn parse_week(text: &str) -> [Vec<Shift>; 7] {
    let mut days = text.split(';').map(parse_shifts);
    std::array::from_fn(|_| days.next().unwrap_or_default())
}

/// Reads shifts as `08:00-12:00,13:00-17:00`, in order. What does not read, or overlaps, is left out.
pub fn parse_shifts(text: &str) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = text.split(',').filter_map(parse_shift).collect();
    shifts.sort_by_key(|shift| shift.start);
    let mut free = 0;
    shifts.retain(|shift| {
        let fits = shift.start >= free;
        free = if fits { shift.end } else { free };
        fits
    });
    shifts
}

/// Writes shifts as they read.
pub fn format_shifts(shifts: &[Shift]) -> String {
    let time = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let shifts: Vec<String> =
        shifts.iter().map(|shift| format!("{}-{}", time(shift.start), time(shift.end))).collect();
    shifts.join(",")
}

/// Writes a week as it reads.
pub fn format_week(week: &[Vec<Shift>; 7]) -> String {
    week.each_ref().map(|shifts| format_shifts(shifts)).join(";")
}

fn parse_shift(text: &str) -> Option<Shift> {
    let (start, end) = text.trim().split_once('-')?;
    let shift = Shift { start: parse_minute(start)?, end: parse_minute(end)? };
    (shift.start < shift.end).then_some(shift)
}

/// Reads `08:00`; `24:00` is the end of the day.
fn parse_minute(text: &str) -> Option<i64> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let minute = i64::from(hours) * 60 + i64::from(minutes);
    (minutes < 60 && minute <= 1440).then_some(minute)
}

#[cfg(test)]
mod tests;
