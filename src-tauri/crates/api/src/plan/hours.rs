//! When the calendars of a plan work, as short as it can be said: what the timeline shades behind its bars.
//! Which hours count for a date is the schedule's affair; here is only what a reader sees behind a row.

use std::collections::{BTreeSet, HashMap};

use portfolio::calendars::Calendars;
use portfolio::{Date, Id, Plan, Task};
use schedule::{Calendar, Shift};

use crate::wire::{WorkHours, WorkHoursRun};

/// Months after the plan's end into which a bar may still be dragged.
const AFTER: i32 = 366;
const BEFORE: i32 = 31;
/// The longest stretch whose exceptions are told.
const LONGEST: i32 = 7320;

/// By which key each task's hours are found: its own calendar, else those of its resources.
pub(super) struct Keys {
    project: Option<Id>,
    by_resources: HashMap<Id, String>,
}

impl Keys {
    pub(super) fn new(plan: &Plan) -> Keys {
        let calendars: HashMap<Id, Id> =
            plan.resources.iter().filter_map(|one| Some((one.id, one.calendar?))).collect();
        let mut used: HashMap<Id, BTreeSet<Option<Id>>> = HashMap::new();
        for assignment in plan.assignments.iter().filter(|_| !calendars.is_empty()) {
            let Some(resource) = assignment.resource else { continue };
            used.entry(assignment.task).or_default().insert(calendars.get(&resource).copied());
        }
        let project = plan.project.calendar;
        let by_resources =
            used.into_iter().filter_map(|(task, calendars)| Some((task, joined(project, calendars)?)));
        Keys { project, by_resources: by_resources.collect() }
    }

    /// The key of a task's hours; nothing where it keeps to the project's.
    pub(super) fn of(&self, task: &Task) -> Option<String> {
        match task.calendar {
            Some(own) if Some(own) == self.project => None,
            Some(own) => Some(own.to_string()),
            None if task.ignores_resource_calendars => None,
            None => self.by_resources.get(&task.id).cloned(),
        }
    }
}

/// Several calendars under one key; nothing when one of them is the project's.
fn joined(project: Option<Id>, calendars: BTreeSet<Option<Id>>) -> Option<String> {
    let others = calendars.into_iter().map(|one| one.filter(|_| one != project));
    let names: Option<Vec<String>> = others.map(|one| one.map(|id| id.to_string())).collect();
    names.map(|names| names.join("+"))
}

/// The keys that the rows of a plan use.
pub(super) fn keys(plan: &Plan) -> BTreeSet<String> {
    let keys = Keys::new(plan);
    plan.tasks.iter().filter_map(|task| keys.of(task)).collect()
}

/// The project's hours first, then those that some rows keep to.
pub(super) fn of_plan(plan: &Plan, calendars: &Calendars, start: Date, finish: Date) -> Vec<WorkHours> {
    let own = [calendars.get(plan.project.calendar)];
    let window = (start.plus_days(-BEFORE), finish.plus_days(AFTER).min(start.plus_days(LONGEST)));
    let mut found = vec![hours(String::new(), &own, window)];
    for key in keys(plan) {
        let ids: Vec<Id> = key.split('+').filter_map(Id::parse).collect();
        let parts: Vec<&Calendar> = ids.into_iter().map(|id| calendars.get(Some(id))).collect();
        found.push(hours(key, &parts, window));
    }
    found
}

fn hours(key: String, calendars: &[&Calendar], (from, to): (Date, Date)) -> WorkHours {
    let week: [Vec<u32>; 7] =
        std::array::from_fn(|day| flat(calendars.iter().flat_map(|one| &one.week[day])));
    let mut exceptions: Vec<(Date, Date, Vec<u32>)> = Vec::new();
    for day in from.0..=to.0 {
        let date = Date(day);
        let hours = flat(calendars.iter().flat_map(|one| one.shifts(date)));
        if hours == week[date.weekday()] {
            continue;
        }
        match exceptions.last_mut() {
            Some((_, end, same)) if end.0 + 1 == day && *same == hours => *end = date,
            _ => exceptions.push((date, date, hours)),
        }
    }
    let run = |(from, to, hours): (Date, Date, Vec<u32>)| WorkHoursRun {
        from: from.to_string(),
        to: to.to_string(),
        hours,
    };
    WorkHours { key, week: week.to_vec(), exceptions: exceptions.into_iter().map(run).collect() }
}

/// Shifts of several calendars as one list without overlaps: somebody works then.
fn flat<'a>(shifts: impl Iterator<Item = &'a Shift>) -> Vec<u32> {
    let mut sorted: Vec<Shift> = shifts.copied().collect();
    sorted.sort_unstable_by_key(|shift| (shift.start, shift.end));
    let mut found: Vec<u32> = Vec::new();
    for Shift { start, end } in sorted {
        match found.last_mut() {
            Some(last) if i64::from(*last) >= start => *last = (*last).max(end as u32),
            _ => found.extend([start as u32, end as u32]),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(start: i64, end: i64) -> Shift {
        Shift { start, end }
    }

    #[test]
    fn hours_of_several_calendars_are_those_in_which_somebody_works() {
        let day = [shift(480, 720), shift(780, 1020), shift(600, 800)];
        assert_eq!(flat(day.iter()), [480, 1020]);
        assert_eq!(flat([shift(0, 60), shift(60, 90)].iter()), [0, 90], "touching stretches are one");
        assert!(flat(std::iter::empty()).is_empty());
    }

    #[test]
    fn dates_that_differ_from_the_week_are_told_in_runs() {
        let date = |day| Date::from_ymd(2026, 10, day).unwrap();
        let mut calendar = Calendar::standard();
        calendar.exceptions = vec![
            schedule::Exception { from: date(1), to: date(8), shifts: vec![] },
            schedule::Exception { from: date(10), to: date(10), shifts: vec![shift(480, 720)] },
        ];
        let told = hours(String::new(), &[&calendar], (date(1), date(31)));
        assert_eq!(told.week[0], [480, 720, 780, 1020]);
        assert!(told.week[6].is_empty());
        let runs: Vec<_> = told.exceptions.iter().map(|run| (run.from.as_str(), run.to.as_str())).collect();
        // The weekend of the 3rd and 4th is off in every week.
        let expected =
            [("2026-10-01", "2026-10-02"), ("2026-10-05", "2026-10-08"), ("2026-10-10", "2026-10-10")];
        assert_eq!(runs, expected);
        assert_eq!(told.exceptions[2].hours, [480, 720]);
    }
}
