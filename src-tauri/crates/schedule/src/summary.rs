//! Dates of summaries from their lines (rule M11).

use crate::frame::{Frame, Passes};
use crate::links::Line;
use crate::network::Mode;
use crate::outcome::TaskDates;

/// Gives every summary the span, float and criticality of its lines; one that was put by hand keeps its own dates.
pub(crate) fn roll_up(frame: &Frame<'_>, passes: &Passes, tasks: &mut [TaskDates]) {
    for line in (0..tasks.len()).rev() {
        if frame.outline.lines[line] == Line::Summary {
            tasks[line] = rolled_up(frame, passes, tasks, line);
        }
    }
}

/// One summary from its lines.
pub(crate) fn rolled_up(
    frame: &Frame<'_>,
    passes: &Passes,
    tasks: &[TaskDates],
    summary: usize,
) -> TaskDates {
    let lines = frame.outline.children(summary).map(|line| tasks[line]);
    let mut sum = lines.reduce(|one, other| joined(&one, &other)).unwrap_or(tasks[summary]);
    finish_summary(frame, passes, &mut sum, summary);
    sum
}

/// Both together: the dates of one line over two.
pub(crate) fn joined(one: &TaskDates, other: &TaskDates) -> TaskDates {
    TaskDates {
        start: one.start.min(other.start),
        finish: one.finish.max(other.finish),
        early_start: one.early_start.min(other.early_start),
        early_finish: one.early_finish.max(other.early_finish),
        late_start: one.late_start.min(other.late_start),
        late_finish: one.late_finish.max(other.late_finish),
        free_float: one.free_float.min(other.free_float),
        critical: one.critical || other.critical,
        near_critical: one.near_critical || other.near_critical,
        ..*one
    }
}

fn finish_summary(frame: &Frame<'_>, passes: &Passes, sum: &mut TaskDates, line: usize) {
    if let Mode::Manual { start, finish } = frame.tasks[line].mode {
        sum.start = start.unwrap_or(sum.start);
        sum.finish = finish.unwrap_or(sum.finish).max(sum.start);
    }
    sum.near_critical &= !sum.critical;
    sum.driver = passes.placed().driver[line];
    sum.duration = frame.minutes(line, sum.start, sum.finish);
    let at_start = frame.minutes(line, sum.start, sum.late_start);
    let at_finish = frame.minutes(line, sum.finish, sum.late_finish);
    sum.total_float = at_start.min(at_finish);
    sum.free_float = sum.free_float.min(sum.total_float).max(0);
}
