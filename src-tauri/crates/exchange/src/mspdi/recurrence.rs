//! Exceptions of calendars, the ones that come back included: every date they fall on becomes a range of its own.

use schedule::{Date, Shift};

use super::calendar::{period, shifts};
use super::fields::Fields;
use crate::draft::spans::{Span, Spans};
use crate::report::FindingCode;

/// Occurrences of one exception that are kept.
const MOST: usize = 1_000;

/// How an exception comes back; the codes of Microsoft Project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// Every so many days.
    Daily { step: i32 },
    /// On these weekdays (Monday first) of every so many weeks.
    Weekly { step: i32, days: [bool; 7] },
    /// On a day of every so many months.
    Monthly { step: i32, day: DayOfMonth },
    /// On a day of one month of every year; 1 January … 12 December.
    Yearly { month: u32, day: DayOfMonth },
}

/// A day inside a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayOfMonth {
    /// The 15th.
    Number(u32),
    /// The first, second, third, fourth (0–3) or last (4) of those days that the item names.
    Position { position: i64, item: i64 },
}

/// Adds an `Exception` to the ranges of its calendar.
pub(super) fn read(fields: &mut Fields<'_>, spans: &mut Spans) {
    let name = fields.text("Name").to_owned();
    let shifts = shifts(fields);
    let Some((from, to)) = period(fields) else { return };
    let rule = rule(fields);
    let most = occurrences(fields);
    match rule {
        Rule::Daily { step: 1 } => spans.behind(Span { from, to, shifts, name }),
        rule => {
            let dates = dates(rule, from, to);
            if dates.len() > MOST {
                fields.find(FindingCode::TooManyExceptions, "Exception");
            }
            add(dates.into_iter().take(most.min(MOST)), &shifts, &name, spans);
        }
    }
}

fn add(dates: impl Iterator<Item = Date>, shifts: &[Shift], name: &str, spans: &mut Spans) {
    for date in dates {
        spans.behind(Span { from: date, to: date, shifts: shifts.to_vec(), name: name.to_owned() });
    }
}

/// The number of occurrences where the exception was entered by it.
fn occurrences(fields: &mut Fields<'_>) -> usize {
    let by_number = fields.flag("EnteredByOccurrences");
    let number = fields.integer("Occurrences").unwrap_or(0);
    if by_number && number > 0 { usize::try_from(number).unwrap_or(MOST) } else { MOST }
}

fn rule(fields: &mut Fields<'_>) -> Rule {
    let kind = fields.integer("Type").unwrap_or(1);
    let step = fields.integer("Period").unwrap_or(1).clamp(1, 10_000) as i32;
    let month = fields.integer("Month").unwrap_or(0).clamp(0, 11) as u32 + 1;
    match kind {
        2 => Rule::Yearly { month, day: number(fields) },
        3 => Rule::Yearly { month, day: position(fields) },
        4 => Rule::Monthly { step, day: number(fields) },
        5 => Rule::Monthly { step, day: position(fields) },
        6 => Rule::Weekly { step, days: days_of_week(fields) },
        _ => Rule::Daily { step },
    }
}

fn number(fields: &mut Fields<'_>) -> DayOfMonth {
    DayOfMonth::Number(fields.integer("MonthDay").unwrap_or(1).clamp(1, 31) as u32)
}

fn position(fields: &mut Fields<'_>) -> DayOfMonth {
    DayOfMonth::Position {
        position: fields.integer("MonthPosition").unwrap_or(0),
        item: fields.integer("MonthItem").unwrap_or(0),
    }
}

/// Bits: 1 Sunday, 2 Monday … 64 Saturday.
fn days_of_week(fields: &mut Fields<'_>) -> [bool; 7] {
    let mask = fields.integer("DaysOfWeek").unwrap_or(0);
    std::array::from_fn(|day| mask & (1 << ((day + 1) % 7)) != 0)
}

/// The dates of a rule, both ends included, at most one more than are kept.
fn dates(rule: Rule, from: Date, to: Date) -> Vec<Date> {
    let mut dates = Vec::new();
    match rule {
        Rule::Daily { step } => every(from, to, step, |_| true, &mut dates),
        Rule::Weekly { step, days } => {
            let monday = from.0 - from.weekday() as i32;
            let in_turn = |date: Date| ((date.0 - monday) / 7) % step == 0 && days[date.weekday()];
            every(from, to, 1, in_turn, &mut dates);
        }
        Rule::Monthly { step, day } => {
            let (year, month, _) = from.ymd();
            months(year * 12 + month as i32 - 1, step, day, from, to, &mut dates);
        }
        Rule::Yearly { month, day } => {
            months(from.year() * 12 + month as i32 - 1, 12, day, from, to, &mut dates);
        }
    }
    dates
}

fn every(from: Date, to: Date, step: i32, wanted: impl Fn(Date) -> bool, dates: &mut Vec<Date>) {
    let mut date = from;
    while date <= to && dates.len() <= MOST {
        if wanted(date) {
            dates.push(date);
        }
        date = date.plus_days(step);
    }
}

/// `month` counts months since year 0.
fn months(mut month: i32, step: i32, day: DayOfMonth, from: Date, to: Date, dates: &mut Vec<Date>) {
    while dates.len() <= MOST {
        let (year, number) = (month.div_euclid(12), month.rem_euclid(12) as u32 + 1);
        match Date::from_ymd(year, number, 1) {
            Some(first) if first <= to => {}
            _ => return,
        }
        dates.extend(day_in(year, number, day).filter(|&date| from <= date && date <= to));
        month = month.saturating_add(step);
    }
}

fn day_in(year: i32, month: u32, day: DayOfMonth) -> Option<Date> {
    match day {
        DayOfMonth::Number(number) => Date::from_ymd(year, month, number),
        DayOfMonth::Position { position, item } => {
            let mut days: Vec<Date> = (1..=31)
                .filter_map(|number| Date::from_ymd(year, month, number))
                .filter(|date| is_item(*date, item))
                .collect();
            if position == 4 { days.pop() } else { days.get(usize::try_from(position).ok()?).copied() }
        }
    }
}

/// 0 any day, 1 Monday to Friday, 2 Saturday and Sunday, 3 Sunday, 4 Monday … 9 Saturday.
fn is_item(date: Date, item: i64) -> bool {
    match item {
        0 => true,
        1 => date.weekday() < 5,
        2 => date.weekday() >= 5,
        other => date.weekday() as i64 == (other - 4).rem_euclid(7),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn texts(rule: Rule, from: &str, to: &str) -> Vec<String> {
        dates(rule, day(from), day(to)).iter().map(Date::to_string).collect()
    }

    #[test]
    fn yearly_on_a_date() {
        let rule = Rule::Yearly { month: 10, day: DayOfMonth::Number(1) };
        assert_eq!(
            texts(rule, "2024-11-01", "2026-12-31"),
            ["2025-10-01", "2026-10-01"],
            "1 October of each year"
        );
    }

    #[test]
    fn yearly_on_the_last_monday() {
        let rule = Rule::Yearly { month: 5, day: DayOfMonth::Position { position: 4, item: 4 } };
        assert_eq!(texts(rule, "2026-01-01", "2026-12-31"), ["2026-05-25"], "the last Monday of May 2026");
    }

    #[test]
    fn monthly_on_the_31st_skips_short_months() {
        let rule = Rule::Monthly { step: 1, day: DayOfMonth::Number(31) };
        assert_eq!(
            texts(rule, "2026-01-01", "2026-04-30"),
            ["2026-01-31", "2026-03-31"],
            "February has no 31st"
        );
    }

    #[test]
    fn every_other_week_on_friday() {
        let mut days = [false; 7];
        days[4] = true;
        let rule = Rule::Weekly { step: 2, days };
        assert_eq!(
            texts(rule, "2026-03-02", "2026-03-31"),
            ["2026-03-06", "2026-03-20"],
            "weeks count from the first"
        );
    }

    #[test]
    fn every_third_day() {
        assert_eq!(texts(Rule::Daily { step: 3 }, "2026-03-01", "2026-03-07").len(), 3, "1st, 4th and 7th");
    }
}
