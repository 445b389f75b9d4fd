//! Calendars: weeks, exceptions of the old and the new kind, named weeks, and calendars that stand on others.
//! A week day that a calendar leaves open is taken from its base; exceptions of the base stay with the base.

use schedule::{Calendar, Date, Shift};

use super::fields::Fields;
use super::record::Record;
use super::recurrence;
use crate::draft::calendar::Draft;
use crate::draft::spans::{Span, Spans};
use crate::report::{FindingCode, Findings};
use crate::value;

/// Days of one named week that are kept, about 15 years.
const LONGEST_WEEKS: i32 = 5_500;

pub(super) fn read(record: &Record, findings: &mut Findings) -> Draft {
    let uid = value::integer(record.node.text("UID")).unwrap_or(-1);
    let place = record.place(Some(uid));
    let mut fields = Fields { node: &record.node, place, findings };
    let name = fields.text("Name").to_owned();
    let base = fields.reference("BaseCalendarUID");
    for known in ["IsBaseCalendar", "IsBaselineCalendar"] {
        fields.flag(known);
    }
    let mut draft = Draft { uid, place, name, base, days: Default::default(), spans: Spans::default() };
    if let Some(node) = fields.node.take("Exceptions") {
        for exception in node.take_all("Exception") {
            recurrence::read(&mut fields.inside(exception), &mut draft.spans);
        }
    }
    week_days(&mut fields, &mut draft);
    if let Some(node) = fields.node.take("WorkWeeks") {
        for week in node.take_all("WorkWeek") {
            named_week(&mut fields.inside(week), &mut draft.spans);
        }
    }
    if draft.spans.overflowed() {
        fields.find(FindingCode::TooManyExceptions, "Exceptions");
    }
    draft
}

fn week_days(fields: &mut Fields<'_>, draft: &mut Draft) {
    let Some(list) = fields.node.take("WeekDays") else { return };
    for day in list.take_all("WeekDay") {
        let mut day = fields.inside(day);
        let Some(kind) = day.integer("DayType") else { continue };
        let shifts = shifts(&mut day);
        match kind {
            0 => {
                if let Some((from, to)) = period(&mut day) {
                    draft.spans.behind(Span { from, to, shifts, name: String::new() });
                }
            }
            1..=7 => draft.days[weekday(kind)] = Some(shifts),
            _ => day.find(FindingCode::BadValue, "DayType"),
        }
    }
}

/// A week that counts from one date to another, as exceptions: days of equal shifts in a row become one.
fn named_week(week: &mut Fields<'_>, spans: &mut Spans) {
    let name = week.text("Name").to_owned();
    let Some((from, to)) = period(week) else { return };
    let mut days: [Option<Vec<Shift>>; 7] = Default::default();
    if let Some(list) = week.node.take("WeekDays") {
        for day in list.take_all("WeekDay") {
            let mut day = week.inside(day);
            match day.integer("DayType") {
                Some(kind @ 1..=7) => days[weekday(kind)] = Some(shifts(&mut day)),
                _ => day.find(FindingCode::BadValue, "DayType"),
            }
        }
    }
    if to.0 - from.0 > LONGEST_WEEKS {
        week.find(FindingCode::TooManyExceptions, "WorkWeek");
    }
    let last = Date(to.0.min(from.0.saturating_add(LONGEST_WEEKS)));
    let mut start = from;
    while start <= last {
        let day = &days[start.weekday()];
        let mut end = start;
        while end < last && days[end.plus_days(1).weekday()] == *day && end.0 - start.0 < 6 {
            end = end.plus_days(1);
        }
        if let Some(shifts) = day {
            spans.behind(Span { from: start, to: end, shifts: shifts.clone(), name: name.clone() });
        }
        start = end.plus_days(1);
    }
}

/// The dates of a `TimePeriod`, both included.
pub(super) fn period(fields: &mut Fields<'_>) -> Option<(Date, Date)> {
    let node = fields.node.take("TimePeriod")?;
    let mut period = fields.inside(node);
    let from = period.moment("FromDate")?.date();
    let to = period.moment("ToDate").map_or(from, |to| to.date());
    if from > to {
        period.find(FindingCode::BadValue, "ToDate");
        return None;
    }
    Some((from, to))
}

/// The shifts of a day that works; without hours it works the usual ones.
pub(super) fn shifts(day: &mut Fields<'_>) -> Vec<Shift> {
    let works = day.flag("DayWorking");
    let Some(list) = day.node.take("WorkingTimes") else {
        return if works { Calendar::standard().week[0].clone() } else { Vec::new() };
    };
    let mut shifts = Vec::new();
    for time in list.take_all("WorkingTime") {
        let mut time = day.inside(time);
        match (minute(&mut time, "FromTime"), minute(&mut time, "ToTime")) {
            (Some(start), Some(0)) if start < schedule::time::DAY => {
                shifts.push(Shift { start, end: schedule::time::DAY });
            }
            (Some(start), Some(end)) if start < end => shifts.push(Shift { start, end }),
            // An empty pair is how some writers fill the list.
            (None, None) => {}
            _ => time.find(FindingCode::BadValue, "WorkingTime"),
        }
    }
    shifts.sort_by_key(|shift| shift.start);
    if works { shifts } else { Vec::new() }
}

fn minute(time: &mut Fields<'_>, name: &str) -> Option<i64> {
    let text = time.text(name);
    let minute = value::minute_of_day(text);
    if minute.is_none() && !text.is_empty() {
        time.find(FindingCode::BadValue, name);
    }
    minute
}

/// Microsoft counts 1 Sunday … 7 Saturday; the product 0 Monday … 6 Sunday.
fn weekday(day_type: i64) -> usize {
    (day_type + 5).rem_euclid(7) as usize
}
