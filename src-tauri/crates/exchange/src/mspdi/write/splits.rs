//! Pauses inside a task. The format has no field for them: the work of an assignment, spread over time, shows them.

use portfolio::plan::parse_splits;
use portfolio::{Assignment, Id, Moment, Task};
use schedule::WorkTime;

use super::Writing;
use super::xml::Xml;

/// A stretch without pause, and the minutes of work in it.
pub(super) struct Stretch {
    pub(super) start: Moment,
    pub(super) finish: Moment,
    pub(super) work: i64,
}

/// The stretches of a task with pauses, on the one assignment that shows them; none on any other.
pub(super) fn stretches(writing: &Writing<'_>, task: &Task, assignment: &Assignment) -> Vec<Stretch> {
    if task.splits.is_empty() || bearer(writing.plan, task.id) != Some(assignment.id) {
        return Vec::new();
    }
    let calendar = writing.calendars.get(task.calendar.or(writing.plan.project.calendar)).compile();
    spread(task, assignment.work, &calendar)
}

/// The first assignment of a task that holds any work, else the first.
pub(super) fn bearer(plan: &portfolio::Plan, task: Id) -> Option<Id> {
    let own = || plan.assignments.iter().filter(|one| one.task == task);
    own().find(|one| one.work > 0).or_else(|| own().next()).map(|one| one.id)
}

fn spread(task: &Task, work: i64, calendar: &WorkTime) -> Vec<Stretch> {
    let Some(start) = task.start else { return Vec::new() };
    let pauses: Vec<(Moment, Moment)> =
        parse_splits(&task.splits).into_iter().filter(|(stop, _)| *stop > start).collect();
    let paused: i64 = pauses.iter().map(|(stop, resume)| calendar.work_between(*stop, *resume)).sum();
    let finish = calendar.add_work(start, task.duration + paused);
    let mut stretches = Vec::new();
    let mut from = start;
    for (stop, resume) in pauses.into_iter().chain([(finish, finish)]) {
        if from < stop {
            stretches.push(Stretch { start: from, finish: stop, work: calendar.work_between(from, stop) });
        }
        from = from.max(resume);
    }
    share(&mut stretches, work);
    stretches
}

/// From working minutes to shares of the work, where there is any; nothing that works has less than a minute.
fn share(stretches: &mut [Stretch], work: i64) {
    if work == 0 {
        return;
    }
    let whole: i64 = stretches.iter().map(|stretch| stretch.work).sum();
    let mut left = work;
    for stretch in stretches.iter_mut() {
        stretch.work = (work.saturating_mul(stretch.work) / whole.max(1)).max(1);
        left -= stretch.work;
    }
    if let Some(last) = stretches.last_mut() {
        last.work = (last.work + left).max(1);
    }
}

/// Work done is told apart from work to do.
pub(super) fn write(stretches: &[Stretch], uid: i64, done_until: Option<Moment>, xml: &mut Xml) {
    for stretch in stretches {
        let done = done_until.is_some_and(|until| stretch.finish <= until);
        xml.list("TimephasedData", |xml| {
            xml.number("Type", if done { 2 } else { 1 });
            xml.number("UID", uid);
            xml.moment("Start", Some(stretch.start));
            xml.moment("Finish", Some(stretch.finish));
            // Days.
            xml.number("Unit", 2);
            xml.minutes("Value", stretch.work);
        });
    }
}
