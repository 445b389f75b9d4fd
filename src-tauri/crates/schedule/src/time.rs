//! The two time types of the whole product: a calendar date and a minute of the wall clock.
//! They know no zone, no clock and no holiday; chrono stays behind this file so that it can be replaced.

use std::fmt;

use chrono::{Datelike, Duration, NaiveDate};

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
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let year = i32::try_from(number(&bytes[..4])?).ok()?;
        Date::from_ymd(year, number(&bytes[5..7])?, number(&bytes[8..])?)
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
        let Some((day, time)) = text.split_once('T') else { return Date::parse(text).map(Date::midnight) };
        let mut parts = time.split(':').map(|part| (part.len() == 2).then(|| number(part.as_bytes()))?);
        let (hour, minute) = (parts.next()??, parts.next()??);
        let second = parts.next().unwrap_or(Some(0))?;
        let is_time = parts.next().is_none() && hour < 24 && minute < 60 && second <= 60;
        Date::parse(day).filter(|_| is_time).map(|date| date.at(i64::from(hour * 60 + minute)))
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

/// A number of digits alone; dates are read for every field of every task, so chrono's patterns are too slow.
fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |sum, digit| Some(sum * 10 + u32::from(digit.checked_sub(b'0').filter(|n| *n < 10)?)))
}

/// `YYYY-MM-DD`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ymd() {
            (year @ 0..=9999, month, day) => {
                let mut text = *b"0000-00-00";
                put(&mut text, [(0, 4, i64::from(year)), (5, 2, i64::from(month)), (8, 2, i64::from(day))]);
                f.write_str(ascii(&text)?)
            }
            _ => write!(f, "{}", self.naive().format("%Y-%m-%d")),
        }
    }
}

/// `YYYY-MM-DDTHH:MM:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minute = self.minute_of_day();
        match self.date().ymd() {
            (year @ 0..=9999, month, day) => {
                let mut text = *b"0000-00-00T00:00:00";
                put(&mut text, [(0, 4, i64::from(year)), (5, 2, i64::from(month)), (8, 2, i64::from(day))]);
                put(&mut text, [(11, 2, minute / 60), (14, 2, minute % 60)]);
                f.write_str(ascii(&text)?)
            }
            _ => write!(f, "{}T{:02}:{:02}:00", self.date(), minute / 60, minute % 60),
        }
    }
}

/// Writes numbers into a text: where, how many digits, what. An edit writes thousands of dates, each at one go.
fn put<const N: usize>(text: &mut [u8], numbers: [(usize, usize, i64); N]) {
    for (at, digits, mut number) in numbers {
        for place in text[at..at + digits].iter_mut().rev() {
            *place = b'0' + (number % 10) as u8;
            number /= 10;
        }
    }
}

fn ascii(text: &[u8]) -> Result<&str, fmt::Error> {
    std::str::from_utf8(text).map_err(|_| fmt::Error)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_reads_back_and_is_written_as_chrono_writes_it() {
        let day = |year| Date::from_ymd(year, 1, 1).expect("a new year's day").0;
        for date in (day(1890)..day(2110)).chain(day(0)..day(3)).chain(day(9997)..day(9999)).map(Date) {
            let text = date.to_string();
            assert_eq!(text, date.naive().format("%Y-%m-%d").to_string());
            assert_eq!(Date::parse(&text), Some(date));
            let at = date.at(i64::from(date.0.rem_euclid(1440)));
            assert_eq!(Moment::parse(&at.to_string()), Some(at));
        }
        assert_eq!(Date(i32::MAX).to_string(), NaiveDate::MAX.format("%Y-%m-%d").to_string());
    }

    #[test]
    fn a_moment_may_leave_out_seconds_and_time() {
        let noon = Moment::parse("2026-03-02T12:00:59").expect("seconds are dropped");
        assert_eq!(Some(noon), Moment::parse("2026-03-02T12:00"));
        assert_eq!(Moment::parse("2026-03-02"), Some(noon.date().midnight()));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "2026-02-30", "2026-3-02", "20260302", "+026-03-02", "2026-03-0２", "2026-03-02 "] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        let day = "2026-03-02T";
        for time in ["", "8:00", "24:00", "08:60", "08:00:61", "08:00:00:00", "08:00:00Z", "08", "08:00:0"] {
            assert_eq!(Moment::parse(&format!("{day}{time}")), None, "{time}");
        }
    }
}
