//! Calendars as the format knows them: base calendars that stand alone, and calendars of one resource each that stand on
//! one of those. What our calendars take from further away – bases of bases, statutory days – is written out as dates.

use std::collections::HashSet;

use portfolio::calendars::{parse_shifts, parse_week};
use portfolio::statutory::{self, StatutoryKind};
use portfolio::{CalendarException, Id, Plan, Resource, WorkCalendar};
use schedule::{Calendar, Date, Shift};

use super::Writing;
use super::xml::Xml;
use crate::draft::spans::{Span, Spans};

/// The name that Microsoft Project itself gives the usual calendar.
const USUAL: &str = "Standard";

pub(super) fn all(writing: &Writing<'_>, xml: &mut Xml) {
    let plan = writing.plan;
    for record in &plan.calendars {
        let base =
            record.base.filter(|_| !writing.bases.contains(&record.id)).and_then(|base| known(plan, base));
        let head = Head {
            uid: writing.numbers.calendar(Some(record.id)).unwrap_or_default(),
            name: &record.name,
            base: base.and_then(|base| writing.numbers.calendar(Some(base.id))),
        };
        let week = parse_week(&record.week);
        let inherited = base.map(|base| parse_week(&base.week));
        let day = |day: usize| inherited.as_ref().is_none_or(|inherited| inherited[day] != week[day]);
        let days: Vec<(usize, &[Shift])> =
            (0..7).filter(|at| day(*at)).map(|at| (at, &week[at][..])).collect();
        calendar(&head, &days, &layers(plan, record, base), xml);
    }
    if writing.numbers.calendar(plan.project.calendar).is_none() {
        let head = Head { uid: of_project(writing), name: USUAL, base: None };
        usual(&head, writing.calendars.get(None), xml);
    }
    for (row, resource) in plan.resources.iter().enumerate() {
        if let Some((uid, base)) = added(writing, row, resource) {
            calendar(&Head { uid, name: &resource.name, base: Some(base) }, &[], &Spans::default(), xml);
        }
    }
}

/// The number of the project's calendar; one is added where the plan names none.
pub(super) fn of_project(writing: &Writing<'_>) -> i64 {
    let numbers = &writing.numbers;
    numbers.calendar(writing.plan.project.calendar).unwrap_or_else(|| numbers.after_calendars())
}

/// The number of a resource's calendar.
pub(super) fn of_resource(writing: &Writing<'_>, row: usize, resource: &Resource) -> Option<i64> {
    added(writing, row, resource).map(|(uid, _)| uid).or_else(|| writing.numbers.calendar(resource.calendar))
}

/// Minutes after midnight as `08:30:00`; the end of the day is midnight.
pub(super) fn clock(minute: i64) -> String {
    let minute = minute % schedule::time::DAY;
    format!("{:02}:{:02}:00", minute / 60, minute % 60)
}

/// Calendars that have to stand alone and yet stand on another: they are written with everything they take from there.
pub(super) fn flattened(plan: &Plan) -> impl Iterator<Item = &WorkCalendar> {
    let bases = bases(plan);
    plan.calendars.iter().filter(move |record| record.base.is_some() && bases.contains(&record.id))
}

/// A resource on a calendar that is not its own alone gets one that stands on it: its number, and that of its base.
fn added(writing: &Writing<'_>, row: usize, resource: &Resource) -> Option<(i64, i64)> {
    let calendar = resource.calendar.filter(|calendar| writing.bases.contains(calendar))?;
    let base = writing.numbers.calendar(Some(calendar))?;
    Some((writing.numbers.after_calendars() + 1 + row as i64, base))
}

/// Calendars that something other than one single resource stands on.
pub(super) fn bases(plan: &Plan) -> HashSet<Id> {
    let alone = plan.calendars.iter().filter(|record| record.base.is_none()).map(|record| record.id);
    let mut bases: HashSet<Id> = alone.collect();
    bases.extend(plan.project.calendar);
    bases.extend(plan.tasks.iter().filter_map(|task| task.calendar));
    bases.extend(plan.calendars.iter().filter_map(|record| record.base));
    let mut seen = HashSet::new();
    bases.extend(plan.resources.iter().filter_map(|one| one.calendar).filter(|id| !seen.insert(*id)));
    bases
}

struct Head<'a> {
    uid: i64,
    name: &'a str,
    base: Option<i64>,
}

fn calendar(head: &Head<'_>, days: &[(usize, &[Shift])], spans: &Spans, xml: &mut Xml) {
    xml.list("Calendar", |xml| {
        xml.number("UID", head.uid);
        xml.text("Name", head.name);
        xml.flag("IsBaseCalendar", head.base.is_none());
        xml.number("BaseCalendarUID", head.base.unwrap_or(-1));
        if !days.is_empty() {
            xml.list("WeekDays", |xml| days.iter().for_each(|(day, shifts)| week_day(*day, shifts, xml)));
        }
        if spans.iter().next().is_some() {
            xml.list("Exceptions", |xml| spans.iter().for_each(|span| exception(span, xml)));
        }
    });
}

fn usual(head: &Head<'_>, resolved: &Calendar, xml: &mut Xml) {
    let days: Vec<(usize, &[Shift])> = (0..7).map(|day| (day, &resolved.week[day][..])).collect();
    let mut spans = Spans::default();
    for one in &resolved.exceptions {
        spans.behind(Span { from: one.from, to: one.to, shifts: one.shifts.clone(), name: String::new() });
    }
    calendar(head, &days, &spans, xml);
}

/// The format counts 1 Sunday … 7 Saturday.
fn week_day(day: usize, shifts: &[Shift], xml: &mut Xml) {
    xml.list("WeekDay", |xml| {
        xml.number("DayType", (day as i64 + 1) % 7 + 1);
        working_times(shifts, xml);
    });
}

fn exception(span: &Span, xml: &mut Xml) {
    xml.list("Exception", |xml| {
        xml.flag("EnteredByOccurrences", false);
        xml.list("TimePeriod", |xml| {
            xml.moment("FromDate", Some(span.from.midnight()));
            xml.moment("ToDate", Some(span.to.at(schedule::time::DAY - 1)));
        });
        xml.number("Occurrences", i64::from(span.to.0 - span.from.0) + 1);
        xml.words("Name", &span.name);
        xml.number("Type", 1);
        working_times(&span.shifts, xml);
    });
}

fn working_times(shifts: &[Shift], xml: &mut Xml) {
    xml.flag("DayWorking", !shifts.is_empty());
    if shifts.is_empty() {
        return;
    }
    xml.list("WorkingTimes", |xml| {
        for shift in shifts {
            xml.list("WorkingTime", |xml| {
                xml.text("FromTime", &clock(shift.start));
                xml.text("ToTime", &clock(shift.end));
            });
        }
    });
}

/// The dates that differ from a calendar's week: its own where its base brings the rest, else everything that counts.
fn layers(plan: &Plan, record: &WorkCalendar, base: Option<&WorkCalendar>) -> Spans {
    let chain = chain(plan, record);
    let statutory = chain.iter().any(|link| link.statutory);
    let mut spans = Spans::default();
    let links = if base.is_some() && !statutory { &chain[..1] } else { &chain[..] };
    links.iter().flat_map(|link| exceptions(plan, link.id)).for_each(|span| spans.behind(span));
    if statutory {
        statutory_days(&parse_week(&record.week)).for_each(|span| spans.behind(span));
    }
    spans
}

/// The calendar and its bases, nearest first. A circle ends where it closes.
fn chain<'a>(plan: &'a Plan, record: &'a WorkCalendar) -> Vec<&'a WorkCalendar> {
    let mut chain = vec![record];
    while let Some(next) = chain[chain.len() - 1].base.and_then(|base| known(plan, base)) {
        if chain.iter().any(|seen| seen.id == next.id) {
            break;
        }
        chain.push(next);
    }
    chain
}

fn known(plan: &Plan, id: Id) -> Option<&WorkCalendar> {
    plan.calendars.iter().find(|record| record.id == id)
}

/// A calendar's own exceptions, the narrowest first: a day inside a range wins over the range.
fn exceptions(plan: &Plan, calendar: Id) -> Vec<Span> {
    let span = |record: &CalendarException| Span {
        from: record.from_date.min(record.to_date),
        to: record.from_date.max(record.to_date),
        shifts: parse_shifts(&record.shifts),
        name: record.name.clone(),
    };
    let own = plan.calendar_exceptions.iter().filter(|exception| exception.calendar == calendar);
    let mut spans: Vec<Span> = own.map(span).collect();
    let days = |from: Date, to: Date| i64::from(to.0) - i64::from(from.0);
    spans.sort_by_key(|span| days(span.from, span.to));
    spans
}

/// Statutory days; make-up days are worked like the first working day of the week.
fn statutory_days(week: &[Vec<Shift>; 7]) -> impl Iterator<Item = Span> {
    let usual = week.iter().find(|shifts| !shifts.is_empty()).cloned().unwrap_or_default();
    statutory::days().iter().map(move |days| Span {
        from: days.from,
        to: days.to,
        shifts: if days.kind == StatutoryKind::Work { usual.clone() } else { Vec::new() },
        name: days.name.to_owned(),
    })
}
