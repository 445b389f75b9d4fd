//! Quarters, written `2025Q4` everywhere, and the date ranges that figures are counted over.

use std::fmt;

use schedule::Date;

/// A quarter of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// 1–4.
    number: u32,
}

/// A closed range of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First date.
    pub from: Date,
    /// Last date.
    pub to: Date,
}

impl Quarter {
    /// Reads `2025Q4` (a small q is accepted, spaces around it too). `2025Q5` is no quarter.
    pub fn parse(text: &str) -> Option<Quarter> {
        let (year, number) = text.trim().split_once(['Q', 'q'])?;
        if year.len() != 4 || number.len() != 1 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Quarter::new(year.parse().ok()?, number.parse().ok()?)
    }

    /// The quarter `number` (1–4) of a year.
    pub fn new(year: i32, number: u32) -> Option<Quarter> {
        ((1..=9999).contains(&year) && (1..=4).contains(&number)).then_some(Quarter { year, number })
    }

    /// The quarter that a date falls into.
    pub fn of(date: Date) -> Quarter {
        let (year, month, _) = date.ymd();
        Quarter { year, number: (month - 1) / 3 + 1 }
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Its number, 1–4.
    pub fn number(self) -> u32 {
        self.number
    }

    /// Its first and last date.
    pub fn range(self) -> Window {
        let first =
            |quarter: Quarter| Date::from_ymd(quarter.year, quarter.number * 3 - 2, 1).unwrap_or(Date(0));
        Window { from: first(self), to: first(self.next()).plus_days(-1) }
    }

    /// The quarter after it.
    pub fn next(self) -> Quarter {
        match self.number {
            4 => Quarter { year: self.year + 1, number: 1 },
            number => Quarter { number: number + 1, ..self },
        }
    }

    /// The quarter before it.
    pub fn previous(self) -> Quarter {
        match self.number {
            1 => Quarter { year: self.year - 1, number: 4 },
            number => Quarter { number: number - 1, ..self },
        }
    }
}

/// `2025Q4`.
impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year, self.number)
    }
}

impl Window {
    /// Whether a date lies in it.
    pub fn contains(self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// The month that a date falls into.
    pub fn month_of(date: Date) -> Window {
        let (year, month, _) = date.ymd();
        let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let from = Date::from_ymd(year, month, 1).unwrap_or(date);
        let next = Date::from_ymd(next_year, next_month, 1).unwrap_or(date.plus_days(1));
        Window { from, to: next.plus_days(-1) }
    }

    /// Reads a month as `2026-10`.
    pub fn parse_month(text: &str) -> Option<Window> {
        (text.len() == 7).then(|| Date::parse(&format!("{text}-01"))).flatten().map(Window::month_of)
    }

    /// The twelve months that end with a date: from the day after that date a year ago.
    pub fn year_to(date: Date) -> Window {
        let (year, month, day) = date.ymd();
        let a_year_ago = Date::from_ymd(year - 1, month, day).or_else(|| Date::from_ymd(year - 1, month, 28));
        Window { from: a_year_ago.map_or(date.plus_days(-364), |past| past.plus_days(1)), to: date }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_four_quarters_exist() {
        assert_eq!(Quarter::parse("2025Q4").map(|quarter| quarter.to_string()), Some("2025Q4".to_owned()));
        for wrong in ["2025Q5", "2025Q0", "25Q1", "2025", "Q1", "2025Q", "2025Q11", "", "+025Q1"] {
            assert_eq!(Quarter::parse(wrong), None, "{wrong} is no quarter");
        }
    }

    #[test]
    fn a_quarter_has_fixed_dates() {
        let quarter = Quarter::parse("2025Q1").expect("a quarter");
        let expected = Window {
            from: Date::parse("2025-01-01").expect("a date"),
            to: Date::parse("2025-03-31").expect("a date"),
        };
        assert_eq!(quarter.range(), expected);
    }

    #[test]
    fn a_leap_day_has_a_year_before_it() {
        let window = Window::year_to(Date::parse("2024-02-29").expect("a date"));
        assert_eq!(window.from.to_string(), "2023-03-01", "2023 has no 29 February");
    }

    proptest! {
        #[test]
        fn a_date_lies_in_its_quarter(days in -200_000i32..200_000) {
            let quarter = Quarter::of(Date(days));
            prop_assert!(quarter.range().contains(Date(days)));
            prop_assert_eq!(quarter.next().previous(), quarter);
            prop_assert_eq!(quarter.range().to.plus_days(1), quarter.next().range().from);
        }

        #[test]
        fn a_quarter_reads_back(year in 1i32..9999, number in 1u32..=4) {
            let quarter = Quarter::new(year, number).expect("in range");
            prop_assert_eq!(Quarter::parse(&quarter.to_string()), Some(quarter));
        }

        #[test]
        fn a_date_lies_in_its_month(days in -200_000i32..200_000) {
            let month = Window::month_of(Date(days));
            prop_assert!(month.contains(Date(days)));
            prop_assert!((28..=31).contains(&(month.to.0 - month.from.0 + 1)));
        }
    }
}
