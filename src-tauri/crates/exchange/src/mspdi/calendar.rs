//! Calendars: weeks, exceptions of the old and the new kind, named weeks, and calendars that stand on others.
//! A week day that a calendar leaves open is taken from its base; exceptions of the base stay with the base.

use std::collections::HashMap;

use portfolio::{CalendarException, ExceptionSource, Id, WorkCalendar};
use schedule::{Calendar, Date, Shift};

use super::fields::{Fields, numbered};
use super::recurrence;
use super::spans::{Span, Spans};
use super::value;
use super::walk::Record;
use crate::report::{FindingCode, Findings, Place};

/// Days of one named week that are kept, about 15 years.
const LONGEST_WEEKS: i32 = 5_500;

/// Exceptions of all calendars of a plan that are kept.
const EXCEPTIONS: usize = 100_000;

/// Calendars that may stand on one another; Project itself knows two.
const DEEPEST: u8 = 8;

/// A calendar as the file has it.
pub(super) struct Draft {
    pub(super) uid: i64,
    pub(super) place: Place,
    name: String,
    base: Option<i64>,
    /// Monday first; `None` where the base decides.
    days: [Option<Vec<Shift>>; 7],
    spans: Spans,
}

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

/// All calendars of a file with their ids, bases before those that stand on them.
pub(super) struct Calendars {
    pub(super) records: Vec<WorkCalendar>,
    pub(super) exceptions: Vec<CalendarException>,
    pub(super) ids: HashMap<i64, Id>,
}

/// Makes records of the drafts. `names` are the resources of calendars that have no name of their own.
pub(super) fn close(
    drafts: Vec<Draft>,
    project: Id,
    names: &HashMap<i64, String>,
    new_id: &mut dyn FnMut() -> Id,
    findings: &mut Findings,
) -> Calendars {
    let places: HashMap<i64, usize> =
        drafts.iter().enumerate().rev().map(|(at, draft)| (draft.uid, at)).collect();
    let order = bases_first(&drafts, &places, findings);
    let mut calendars = Calendars { records: Vec::new(), exceptions: Vec::new(), ids: HashMap::new() };
    let mut weeks: Vec<Option<[Vec<Shift>; 7]>> = vec![None; drafts.len()];
    for (at, base) in order {
        let draft = &drafts[at];
        let fallback = base.and_then(|base| weeks[base].clone()).unwrap_or_else(|| Calendar::standard().week);
        let week: [Vec<Shift>; 7] =
            std::array::from_fn(|day| draft.days[day].clone().unwrap_or_else(|| fallback[day].clone()));
        let id = new_id();
        if places.get(&draft.uid) == Some(&at) {
            calendars.ids.insert(draft.uid, id);
        } else {
            findings.add(FindingCode::DuplicateUid, draft.place, "UID");
        }
        let name = if draft.name.is_empty() { names.get(&draft.uid) } else { Some(&draft.name) };
        calendars.records.push(WorkCalendar {
            name: name.cloned().unwrap_or_else(|| numbered(draft.uid)),
            base: base.and_then(|base| calendars.ids.get(&drafts[base].uid).copied()),
            project: Some(project),
            week: week_text(&week),
            ..WorkCalendar::new(id)
        });
        let room = EXCEPTIONS - calendars.exceptions.len();
        if draft.spans.iter().nth(room).is_some() {
            findings.add(FindingCode::TooManyExceptions, draft.place, "Exceptions");
        }
        calendars.exceptions.extend(draft.spans.iter().take(room).map(|span| exception(span, id, new_id())));
        weeks[at] = Some(week);
    }
    calendars
}

fn exception(span: &Span, calendar: Id, id: Id) -> CalendarException {
    CalendarException {
        calendar,
        name: span.name.clone(),
        from_date: span.from,
        to_date: span.to,
        shifts: day_text(&span.shifts),
        source: ExceptionSource::Imported,
        ..CalendarException::new(id)
    }
}

/// Every draft with its base, bases first. A circle loses the base that closes it, an endless chain its deepest ones.
fn bases_first(
    drafts: &[Draft],
    places: &HashMap<i64, usize>,
    findings: &mut Findings,
) -> Vec<(usize, Option<usize>)> {
    let mut order = Vec::with_capacity(drafts.len());
    // 0 not seen, 1 on the way, 2 done.
    let mut state = vec![0u8; drafts.len()];
    let mut depth = vec![0u8; drafts.len()];
    for first in 0..drafts.len() {
        let mut way = Vec::new();
        let mut next = Some(first);
        while let Some(at) = next.filter(|&at| state[at] == 0) {
            state[at] = 1;
            next = drafts[at].base.and_then(|base| places.get(&base).copied());
            if next.is_none() && drafts[at].base.is_some() {
                findings.add(FindingCode::MissingReference, drafts[at].place, "BaseCalendarUID");
            }
            way.push((at, next));
        }
        while let Some((at, base)) = way.pop() {
            let sound = base.filter(|&base| state[base] == 2 && depth[base] < DEEPEST);
            depth[at] = sound.map_or(0, |base| depth[base] + 1);
            if base.is_some() && sound.is_none() {
                findings.add(FindingCode::CalendarLoop, drafts[at].place, "BaseCalendarUID");
            }
            state[at] = 2;
            order.push((at, sound));
        }
    }
    order
}

/// Monday to Sunday as the portfolio writes weeks.
fn week_text(week: &[Vec<Shift>; 7]) -> String {
    week.iter().map(|day| day_text(day)).collect::<Vec<_>>().join(";")
}

fn day_text(shifts: &[Shift]) -> String {
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    shifts.iter().map(|s| format!("{}-{}", clock(s.start), clock(s.end))).collect::<Vec<_>>().join(",")
}
