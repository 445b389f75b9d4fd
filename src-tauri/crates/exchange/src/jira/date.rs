//! Dates as Jira writes them in its many languages. Digits that may be read in two ways are not read.

use schedule::{Date, Moment};

use crate::sheet::MONTHS;

const CHINESE: [&str; 12] =
    ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];

/// What comes first in a date of digits that does not begin with a year of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// The day: `31/10/26`.
    DayFirst,
    /// The month: `10/31/26`.
    MonthFirst,
    /// The year: `26/10/31`.
    YearFirst,
}

impl DayOrder {
    /// All of them.
    pub const ALL: [DayOrder; 3] = [DayOrder::DayFirst, DayOrder::MonthFirst, DayOrder::YearFirst];

    /// Its name in a stored mapping.
    pub fn code(self) -> &'static str {
        match self {
            DayOrder::DayFirst => "dmy",
            DayOrder::MonthFirst => "mdy",
            DayOrder::YearFirst => "ymd",
        }
    }

    /// From its name in a stored mapping.
    pub fn parse(code: &str) -> Option<DayOrder> {
        DayOrder::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A date, and the minute of the day where it is told.
    At(Date, Option<i64>),
    /// A date only if it is known what comes first.
    Unclear,
    /// No date.
    None,
}

impl Reading {
    /// The same time so many minutes later; a date without a time stays.
    pub(super) fn plus(self, minutes: i64) -> Reading {
        match self {
            Reading::At(date, Some(minute)) => {
                let at = date.at(minute).plus(minutes);
                Reading::At(at.date(), Some(at.minute_of_day()))
            }
            other => other,
        }
    }

    /// The moment, at a minute of the day where none is told.
    pub(super) fn moment(self, otherwise: i64) -> Option<Moment> {
        let Reading::At(date, minute) = self else { return None };
        Some(date.at(minute.unwrap_or(otherwise)))
    }
}

/// The only order in which all texts are dates; nothing where none or several are.
pub(super) fn order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let mut open = DayOrder::ALL.to_vec();
    let mut seen = false;
    for text in texts.filter(|text| read(text, None) == Reading::Unclear) {
        seen = true;
        open.retain(|order| matches!(read(text, Some(*order)), Reading::At(..)));
    }
    match open[..] {
        [only] if seen => Some(only),
        _ => None,
    }
}

/// Reads a date, with or without a time.
pub(super) fn read(text: &str, order: Option<DayOrder>) -> Reading {
    let Some(parts) = Parts::of(text) else { return Reading::None };
    let (first, second, third) = match parts.numbers[..] {
        [first, second, third, ..] => (first, second, third),
        _ => return Reading::None,
    };
    let Some(minute) = parts.minute() else { return Reading::None };
    let date = match (parts.month, first.digits) {
        (Some(0), _) => day(third, first.number, second),
        (Some(1), 4) => day(first, second.number, third),
        (Some(1), _) => day(third, second.number, first),
        (Some(_), _) => return Reading::None,
        (None, 4) => day(first, second.number, third),
        (None, _) => match order {
            Some(DayOrder::DayFirst) => day(third, second.number, first),
            Some(DayOrder::MonthFirst) => day(third, first.number, second),
            Some(DayOrder::YearFirst) => day(first, second.number, third),
            None => {
                let any = |order: &DayOrder| matches!(read(text, Some(*order)), Reading::At(..));
                return if DayOrder::ALL.iter().any(any) { Reading::Unclear } else { Reading::None };
            }
        },
    };
    date.map_or(Reading::None, |date| Reading::At(date, minute))
}

/// A year of two digits is one of this century.
fn day(year: Number, month: u32, day: Number) -> Option<Date> {
    let year = match year.digits {
        4 => year.number,
        2 => 2_000 + year.number,
        _ => return None,
    };
    if day.digits > 2 { None } else { Date::from_ymd(year as i32, month, day.number) }
}

#[derive(Clone, Copy, Debug)]
struct Number {
    number: u32,
    digits: usize,
}

/// The numbers of a text in order; a month by name is the number of the month.
struct Parts {
    numbers: Vec<Number>,
    /// The place of the month that was a name.
    month: Option<usize>,
    /// Whether it says before or after noon.
    noon: Option<Half>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Before,
    After,
}

impl Parts {
    fn of(text: &str) -> Option<Parts> {
        let mut parts = Parts { numbers: Vec::new(), month: None, noon: None };
        for word in words(text) {
            if word.starts_with(|c: char| c.is_ascii_digit()) {
                let number = word.get(..9).unwrap_or(word).parse().ok()?;
                parts.numbers.push(Number { number, digits: word.len() });
                continue;
            }
            match word.to_lowercase().as_str() {
                "年" | "月" | "日" | "号" | "t" | "z" => {}
                "am" | "上午" => parts.noon = Some(Half::Before),
                "pm" | "下午" => parts.noon = Some(Half::After),
                name => match month(name) {
                    Some(number) if parts.month.is_none() => {
                        parts.month = Some(parts.numbers.len());
                        parts.numbers.push(Number { number, digits: 2 });
                    }
                    _ if is_weekday(name) => {}
                    _ => return None,
                },
            }
        }
        Some(parts)
    }

    /// The minute of the day, where there is a time; nothing for a time that is none.
    fn minute(&self) -> Option<Option<i64>> {
        let [_, _, _, hour, minute, ..] = self.numbers[..] else { return Some(None) };
        let hour = match self.noon {
            Some(Half::After) if hour.number < 12 => hour.number + 12,
            Some(Half::Before) if hour.number == 12 => 0,
            _ => hour.number,
        };
        (hour < 24 && minute.number < 60).then(|| Some(i64::from(hour * 60 + minute.number)))
    }
}

/// Runs of digits and runs of letters; what stands between them is left out.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut last = (false, false);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let now = kind(c);
        if now != last || at == text.len() {
            if last.0 || last.1 {
                words.push(&text[start..at]);
            }
            (start, last) = (at, now);
        }
    }
    words
}

fn month(name: &str) -> Option<u32> {
    let english = |short: &&str| name.starts_with(*short) && name.chars().all(|c| c.is_ascii_alphabetic());
    let at = CHINESE.iter().position(|known| *known == name).or_else(|| MONTHS.iter().position(english))?;
    Some(at as u32 + 1)
}

fn is_weekday(name: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    DAYS.iter().any(|day| name.starts_with(day)) || name.starts_with("星期") || name.starts_with('周')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, order: Option<DayOrder>) -> Option<String> {
        read(text, order).moment(0).map(|at| at.to_string())
    }

    #[test]
    fn one_moment_in_the_ways_of_many_sites() {
        for text in [
            "2026-10-31 15:20",
            "2026/10/31 15:20",
            "2026-10-31T15:20:00.000+0800",
            "31/Oct/26 3:20 PM",
            "31/十月/26 3:20 下午",
            "2026年10月31日 下午3:20",
            "Oct 31, 2026, 3:20 PM",
            "Sat, 31 October 2026 15:20",
        ] {
            assert_eq!(at(text, None).as_deref(), Some("2026-10-31T15:20:00"), "{text}");
        }
        assert_eq!(at("12/Jan/26 12:05 AM", None).as_deref(), Some("2026-01-12T00:05:00"));
    }

    #[test]
    fn digits_alone_need_an_order() {
        assert_eq!(read("03/04/2026", None), Reading::Unclear);
        assert_eq!(at("03/04/2026", Some(DayOrder::DayFirst)).as_deref(), Some("2026-04-03T00:00:00"));
        assert_eq!(at("03/04/26", Some(DayOrder::MonthFirst)).as_deref(), Some("2026-03-04T00:00:00"));
        assert_eq!(order(["03/04/2026", "13/04/2026"].into_iter()), Some(DayOrder::DayFirst));
        assert_eq!(order(["03/04/2026"].into_iter()), None, "it may be either");
        assert_eq!(order(["2026-03-04"].into_iter()), None, "nothing is asked");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "2026",
            "2026-13-01",
            "31/Feb/26",
            "1/2/3/4/5/6",
            "999999999999-1-1",
            "2026-10-31 25:00",
        ] {
            assert_eq!(at(text, Some(DayOrder::DayFirst)), None, "{text}");
        }
    }
}
