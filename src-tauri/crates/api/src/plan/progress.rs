//! Up to which moment the work of a task is done, on its own calendar: where its bar turns from done to to-do.

use std::collections::HashMap;

use portfolio::calendars::Calendars;
use portfolio::plan::parse_splits;
use portfolio::{Id, Moment, Plan, Task};
use schedule::WorkTime;

/// The working time of the calendars that the plan's tasks use.
pub(super) struct Progress {
    times: HashMap<Option<Id>, WorkTime>,
    always: WorkTime,
    project: Option<Id>,
}

impl Progress {
    pub(super) fn new(plan: &Plan) -> Progress {
        let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
        let project = plan.project.calendar;
        let mut times = HashMap::new();
        for task in plan.tasks.iter().filter(|task| under_way(task)) {
            let id = task.calendar.or(project);
            times.entry(id).or_insert_with(|| calendars.get(id).compile());
        }
        Progress { times, always: WorkTime::always(), project }
    }

    /// Where work stopped, or the share of its duration that is done, counted from its start.
    pub(super) fn done_until(&self, task: &Task) -> Option<Moment> {
        if task.percent_complete >= 100 || task.actual_finish.is_some() {
            return task.actual_finish.or(task.finish);
        }
        if !under_way(task) {
            return task.actual_start;
        }
        if task.stop.is_some() {
            return task.stop;
        }
        let calendar = task.calendar.or(self.project);
        let time = if task.elapsed { &self.always } else { self.times.get(&calendar)? };
        let done = task.actual_duration.unwrap_or(task.duration * task.percent_complete / 100);
        let at = after(time, task.actual_start.or(task.start)?, done, &parse_splits(&task.splits));
        Some(task.finish.map_or(at, |finish| at.min(finish)))
    }
}

fn under_way(task: &Task) -> bool {
    (1..100).contains(&task.percent_complete)
}

/// So many minutes of work later, pauses left out.
fn after(time: &WorkTime, mut from: Moment, mut left: i64, pauses: &[(Moment, Moment)]) -> Moment {
    if !time.works() {
        return from;
    }
    let start = from;
    for &(stop, resume) in pauses.iter().filter(|(stop, _)| *stop > start) {
        let room = time.work_between(from, stop);
        if left <= room {
            break;
        }
        left -= room;
        from = resume;
    }
    time.add_work(from, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_counted_in_working_time_and_over_pauses() {
        let time = schedule::Calendar::standard().compile();
        let at = |text: &str| Moment::parse(text).unwrap();
        let friday = at("2026-03-06T08:00:00");
        assert_eq!(after(&time, friday, 720, &[]), at("2026-03-09T12:00:00"), "a weekend is no work");
        let pause = [(at("2026-03-06T17:00:00"), at("2026-03-11T08:00:00"))];
        assert_eq!(after(&time, friday, 720, &pause), at("2026-03-11T12:00:00"));
        assert_eq!(after(&time, friday, 240, &pause), at("2026-03-06T12:00:00"), "the pause lies ahead");
    }
}
