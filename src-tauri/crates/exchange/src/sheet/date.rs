//! Dates as people write them, each way of writing by its name. A text that two ways read differently is not read.

use schedule::Date;

/// A way of writing dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateFormat {
    /// `2026-03-01`, `2026/3/1`, `2026.3.1`, also with a time after it.
    YearMonthDay,
    /// `2026-01-03` for 1 March.
    YearDayMonth,
    /// `01/03/2026` for 1 March.
    DayMonthYear,
    /// `03/01/2026` for 1 March.
    MonthDayYear,
    /// `2026年3月1日`.
    Chinese,
    /// `20260301`.
    Compact,
    /// `1 Mar 2026`, `01-Mar-2026`, `March 1, 2026`.
    MonthName,
    /// `46082`: days since 1899-12-31 as Excel counts them.
    Serial,
}

impl DateFormat {
    /// All of them.
    pub const ALL: [DateFormat; 8] = [
        DateFormat::YearMonthDay,
        DateFormat::YearDayMonth,
        DateFormat::DayMonthYear,
        DateFormat::MonthDayYear,
        DateFormat::Chinese,
        DateFormat::Compact,
        DateFormat::MonthName,
        DateFormat::Serial,
    ];

    /// Its name in a stored mapping.
    pub fn code(self) -> &'static str {
        match self {
            DateFormat::YearMonthDay => "ymd",
            DateFormat::YearDayMonth => "ydm",
            DateFormat::DayMonthYear => "dmy",
            DateFormat::MonthDayYear => "mdy",
            DateFormat::Chinese => "chinese",
            DateFormat::Compact => "compact",
            DateFormat::MonthName => "month_name",
            DateFormat::Serial => "serial",
        }
    }

    /// From its name in a stored mapping.
    pub fn parse(code: &str) -> Option<DateFormat> {
        DateFormat::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// What a text says as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// This date and no other.
    Date(Date),
    /// Different dates by different formats.
    Ambiguous,
    /// No date by any of the formats.
    None,
}

/// Reads a text by the formats given.
pub(super) fn read(text: &str, formats: &[DateFormat]) -> Reading {
    let mut found = Reading::None;
    for date in formats.iter().filter_map(|&format| read_date(text, format)) {
        match found {
            Reading::None => found = Reading::Date(date),
            Reading::Date(other) if other != date => return Reading::Ambiguous,
            _ => {}
        }
    }
    found
}

/// Reads a date in one way of writing.
pub fn read_date(text: &str, format: DateFormat) -> Option<Date> {
    let text = text.trim();
    match format {
        DateFormat::Serial => serial(text),
        DateFormat::Compact => compact(text),
        DateFormat::Chinese => chinese(text),
        DateFormat::MonthName => month_name(text),
        _ => {
            let (first, second, third) = parts(text)?;
            match format {
                DateFormat::YearMonthDay => ymd(first, second, third),
                DateFormat::YearDayMonth => ymd(first, third, second),
                DateFormat::DayMonthYear => ymd(third, second, first),
                _ => ymd(third, first, second),
            }
        }
    }
}

fn ymd(year: Part, month: Part, day: Part) -> Option<Date> {
    if year.digits != 4 || month.digits > 2 || day.digits > 2 {
        return None;
    }
    Date::from_ymd(year.number as i32, month.number, day.number)
}

/// A number with its count of digits.
#[derive(Clone, Copy)]
struct Part {
    number: u32,
    digits: usize,
}

fn number(text: &str) -> Option<Part> {
    let digits = text.len();
    let plain = (1..=4).contains(&digits) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten().map(|number| Part { number, digits })
}

/// Three numbers with one separator between them; a time after them is left out.
fn parts(text: &str) -> Option<(Part, Part, Part)> {
    let day = text.split(['T', ' ']).next()?;
    let separator = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = day.split(separator);
    let three = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    parts.next().is_none().then_some(three)
}

fn chinese(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.split(['日', '号']).next()?;
    ymd(number(year.trim())?, number(month.trim())?, number(day.trim())?)
}

fn compact(text: &str) -> Option<Date> {
    let plain = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| ymd(number(&text[..4])?, number(&text[4..6])?, number(&text[6..])?)).flatten()
}

/// How the months begin in English.
pub(crate) const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn month_name(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', '-', ',', '/']).filter(|word| !word.is_empty()).collect();
    let month = |word: &str| {
        let start: String = word.chars().take(3).collect::<String>().to_ascii_lowercase();
        let plain = word.chars().all(char::is_alphabetic);
        MONTHS.iter().position(|name| plain && *name == start).map(|at| at as u32 + 1)
    };
    let [first, second, year, ..] = words[..] else { return None };
    let year = number(year).filter(|year| year.digits == 4)?.number as i32;
    match (month(first), month(second)) {
        (Some(month), None) => Date::from_ymd(year, month, number(second)?.number),
        (None, Some(month)) => Date::from_ymd(year, month, number(first)?.number),
        _ => None,
    }
}

/// Excel's day 60 is a 29 February 1900 that never was; days from there on stand one behind.
fn serial(text: &str) -> Option<Date> {
    let day: i32 = text.split('.').next()?.parse().ok().filter(|day| (1..=200_000).contains(day))?;
    let origin = Date::from_ymd(1899, 12, 31)?;
    match day {
        60 => None,
        day if day > 60 => Some(origin.plus_days(day - 1)),
        day => Some(origin.plus_days(day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Date> {
        Date::parse(text)
    }

    #[test]
    fn every_way_of_writing_one_day() {
        let same = [
            ("2026-03-01T00:00:00Z", DateFormat::YearMonthDay),
            ("2026/3/1", DateFormat::YearMonthDay),
            ("2026-01-03", DateFormat::YearDayMonth),
            ("01/03/2026", DateFormat::DayMonthYear),
            ("3/1/2026 8:00", DateFormat::MonthDayYear),
            ("2026年3月1日", DateFormat::Chinese),
            ("20260301", DateFormat::Compact),
            ("1-Mar-2026", DateFormat::MonthName),
            ("March 1, 2026", DateFormat::MonthName),
            ("46082", DateFormat::Serial),
        ];
        for (text, format) in same {
            assert_eq!(read_date(text, format), day("2026-03-01"), "{text} as {format:?}");
        }
    }

    #[test]
    fn excel_s_missing_day_is_no_date() {
        assert_eq!(read_date("60", DateFormat::Serial), None, "there was no 29 February 1900");
        assert_eq!(read_date("59", DateFormat::Serial), day("1900-02-28"));
        assert_eq!(read_date("61", DateFormat::Serial), day("1900-03-01"));
    }

    #[test]
    fn two_readings_are_none() {
        let both = [DateFormat::DayMonthYear, DateFormat::MonthDayYear];
        assert_eq!(read("03/04/2026", &both), Reading::Ambiguous);
        assert_eq!(read("13/04/2026", &both), Reading::Date(day("2026-04-13").expect("a date")));
        assert_eq!(read("30/02/2026", &both), Reading::None, "there is no such day");
    }
}
