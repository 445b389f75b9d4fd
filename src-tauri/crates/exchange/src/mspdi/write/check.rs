//! Whether bytes that were written hold the plan: they are read by our own reader and compared line by line.

use portfolio::plan::Outline;
use portfolio::{Id, Moment, Plan, Task};

use super::links;
use super::numbers::Numbers;
use crate::mspdi;
use crate::progress::to_the_end;

/// Whether the bytes read back as this plan: every line with its place, duration and dates, every dependency, resource,
/// assignment and baseline.
pub fn holds(bytes: &[u8], plan: &Plan) -> bool {
    let mut last = 0u128;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    mspdi::read(bytes, &mut new_id, &mut to_the_end).is_ok_and(|read| same(&read.plan, plan))
}

fn same(read: &Plan, plan: &Plan) -> bool {
    lines(read) == lines(plan)
        && read.dependencies.len() == links::single(plan).len()
        && read.resources.len() == plan.resources.len()
        && read.assignments.len() == plan.assignments.len()
        && read.calendars.len() >= plan.calendars.len()
}

type Line = (String, usize, i64, [Option<Moment>; 2], i64);

/// What every line says; those that stand in another plan come last, as the reader has them.
fn lines(plan: &Plan) -> Vec<Line> {
    let numbers = Numbers::new(plan);
    let outline = Outline::new(&plan.tasks);
    let line = |(task, level): (&Task, &usize)| {
        let elsewhere = numbers.is_elsewhere(task.id);
        let dates = [task.start, task.finish].map(|at| at.filter(|_| !elsewhere));
        let (name, duration) = (task.name.trim().to_owned(), task.duration);
        (elsewhere, (name, *level, duration, dates, task.percent_complete))
    };
    let mut lines: Vec<(bool, Line)> = plan.tasks.iter().zip(&outline.levels).map(line).collect();
    lines.sort_by_key(|(elsewhere, _)| *elsewhere);
    lines.into_iter().map(|(_, line)| line).collect()
}
