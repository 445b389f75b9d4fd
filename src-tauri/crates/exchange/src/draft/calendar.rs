//! Calendars of a file, tied together: bases before those that stand on them, weeks and exceptions as records.

use std::collections::HashMap;

use portfolio::{CalendarException, ExceptionSource, Id, WorkCalendar};
use schedule::{Calendar, Shift};

use super::Names;
use super::spans::{Span, Spans};
use crate::fields::numbered;
use crate::report::{FindingCode, Findings, Place};

/// Exceptions of all calendars of a plan that are kept.
const EXCEPTIONS: usize = 100_000;

/// Calendars that may stand on one another; Project itself knows two.
const DEEPEST: u8 = 8;

/// A calendar as the file has it.
pub(crate) struct Draft {
    pub(crate) uid: i64,
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) base: Option<i64>,
    /// Monday first; `None` where the base decides.
    pub(crate) days: [Option<Vec<Shift>>; 7],
    pub(crate) spans: Spans,
}

/// All calendars of a file with their ids, bases before those that stand on them.
pub(crate) struct Calendars {
    pub(crate) records: Vec<WorkCalendar>,
    pub(crate) exceptions: Vec<CalendarException>,
    pub(crate) ids: HashMap<i64, Id>,
}

/// Makes records of the drafts. `names` are the resources of calendars that have no name of their own.
pub(crate) fn close(
    drafts: Vec<Draft>,
    project: Id,
    names: &HashMap<i64, String>,
    known: &Names,
    new_id: &mut dyn FnMut() -> Id,
    findings: &mut Findings,
) -> Calendars {
    let places: HashMap<i64, usize> =
        drafts.iter().enumerate().rev().map(|(at, draft)| (draft.uid, at)).collect();
    let order = bases_first(&drafts, &places, known, findings);
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
            findings.add(FindingCode::DuplicateUid, draft.place, known.uid);
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
            findings.add(FindingCode::TooManyExceptions, draft.place, known.exceptions);
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
    known: &Names,
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
                findings.add(FindingCode::MissingReference, drafts[at].place, known.base);
            }
            way.push((at, next));
        }
        while let Some((at, base)) = way.pop() {
            let sound = base.filter(|&base| state[base] == 2 && depth[base] < DEEPEST);
            depth[at] = sound.map_or(0, |base| depth[base] + 1);
            if base.is_some() && sound.is_none() {
                findings.add(FindingCode::CalendarLoop, drafts[at].place, known.base);
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
