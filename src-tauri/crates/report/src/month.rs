//! A calendar month, the step in which reports are frozen. It knows no clock.

use std::fmt;

use portfolio::Date;

/// A month, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    /// 1–12.
    month: u32,
}

impl Month {
    /// The month of a year; `None` outside 1–12.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        Date::from_ymd(year, month, 1).map(|_| Month { year, month })
    }

    /// The month a date falls in.
    pub fn of(date: Date) -> Month {
        let (year, month, _) = date.ymd();
        Month { year, month }
    }

    /// Reads `2026-10`, and nothing else.
    pub fn parse(text: &str) -> Option<Month> {
        Date::parse(&format!("{text}-01")).map(Month::of)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        Date::from_ymd(self.year, self.month, 1).unwrap_or(Date(0))
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.plus(1).first_day().plus_days(-1)
    }

    /// The month so many months later; earlier when negative.
    pub fn plus(self, months: i32) -> Month {
        let count = self.year * 12 + self.month as i32 - 1 + months;
        Month { year: count.div_euclid(12), month: count.rem_euclid(12) as u32 + 1 }
    }

    /// Year and month 1–12.
    pub fn year_month(self) -> (i32, u32) {
        (self.year, self.month)
    }
}

/// `2026-10`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_step_over_years() {
        let october = Month::parse("2026-10").expect("a month");
        assert_eq!(october.plus(3).to_string(), "2027-01", "three months after October is January");
        assert_eq!(october.plus(-10).to_string(), "2025-12", "ten months before October is December");
        assert_eq!(
            Month::parse("2028-02").map(Month::last_day),
            Date::from_ymd(2028, 2, 29),
            "2028 is a leap year"
        );
    }

    #[test]
    fn only_a_year_and_a_month_are_read() {
        for text in ["", "2026", "2026-13", "2026-1", "2026-10-01", "十月"] {
            assert_eq!(Month::parse(text), None, "{text:?} is no month");
        }
    }
}
