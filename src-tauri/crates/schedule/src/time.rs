//! The two time types of the whole product: a calendar date and a minute of the wall clock.
//! They know no zone, no clock and no holiday; chrono stays behind this file so that it can be replaced.

use std::fmt;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Timelike};

/// A calendar date, as days since 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i32);

/// A minute of the local wall clock, as minutes since 1970-01-01T00:00. Seconds are dropped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// Minutes in a day of the wall clock.
pub const DAY: i64 = 24 * 60;

const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();

impl Date {
    /// The date of a year, month 1–12 and day of month; `None` where there is no such day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Date> {
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Date((date - EPOCH).num_days() as i32))
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    pub fn parse(text: &str) -> Option<Date> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .filter(|_| text.len() == 10)
            .map(|date| Date((date - EPOCH).num_days() as i32))
    }

    /// Year, month 1–12, day of month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.naive();
        (date.year(), date.month(), date.day())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.naive().year()
    }

    /// Day of the week: 0 Monday … 6 Sunday.
    pub fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        (i64::from(self.0) + 3).rem_euclid(7) as usize
    }

    /// This date moved by `days`, which may be negative.
    pub fn plus_days(self, days: i32) -> Date {
        Date(self.0.saturating_add(days))
    }

    /// Midnight at the start of this date.
    pub fn midnight(self) -> Moment {
        Moment(i64::from(self.0) * DAY)
    }

    /// `minutes` after midnight of this date.
    pub fn at(self, minutes: i64) -> Moment {
        Moment(self.midnight().0.saturating_add(minutes))
    }

    /// Held at the ends of what chrono can name, some 262,000 years away.
    fn naive(self) -> NaiveDate {
        let edge = if self.0 < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        EPOCH.checked_add_signed(Duration::days(i64::from(self.0))).unwrap_or(edge)
    }
}

impl Moment {
    /// Reads `YYYY-MM-DDTHH:MM`, with or without seconds, or a bare date (its midnight).
    pub fn parse(text: &str) -> Option<Moment> {
        if let Some(date) = Date::parse(text) {
            return Some(date.midnight());
        }
        let read = |format| NaiveDateTime::parse_from_str(text, format).ok();
        let at = read("%Y-%m-%dT%H:%M:%S").or_else(|| read("%Y-%m-%dT%H:%M"))?;
        let date = Date((at.date() - EPOCH).num_days() as i32);
        Some(date.at(i64::from(at.hour() * 60 + at.minute())))
    }

    /// The date this moment falls on.
    pub fn date(self) -> Date {
        Date(self.0.div_euclid(DAY).clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32)
    }

    /// Minutes since midnight, 0–1439.
    pub fn minute_of_day(self) -> i64 {
        self.0.rem_euclid(DAY)
    }

    /// This moment moved by `minutes` of the wall clock.
    pub fn plus(self, minutes: i64) -> Moment {
        Moment(self.0.saturating_add(minutes))
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.naive().format("%Y-%m-%d"))
    }
}

/// `YYYY-MM-DDTHH:MM:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minute = self.minute_of_day();
        write!(f, "{}T{:02}:{:02}:00", self.date(), minute / 60, minute % 60)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
