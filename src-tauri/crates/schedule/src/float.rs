//! Total float, free float and what is critical (rules M17–M19, S6), and the answer put together.

use crate::bound::ask;
use crate::forward_pass::Early;
use crate::frame::{Frame, Passes};
use crate::links::Line;
use crate::network::{Constraint, Dependency, DependencyKind, Direction, Mode};
use crate::outcome::{Driver, Schedule, TaskDates};
use crate::primavera;
use crate::progress::Stage;
use crate::summary;
use crate::time::Moment;

/// The dates and float of every line. Findings are left to `finding`.
pub(crate) fn schedule(frame: &Frame<'_>, passes: &Passes) -> Schedule {
    let mut tasks: Vec<TaskDates> = (0..frame.tasks.len()).map(|task| dates(frame, passes, task)).collect();
    primavera::finish(frame, passes, &mut tasks);
    summary::roll_up(frame, passes, &mut tasks);
    let (start, finish) = ends(frame, &tasks);
    Schedule { start, finish, tasks, findings: Vec::new() }
}

/// The first and the last date of the plan's own tasks.
pub(crate) fn ends(frame: &Frame<'_>, tasks: &[TaskDates]) -> (Moment, Moment) {
    let own = || (0..tasks.len()).filter(|&task| frame.outline.lines[task] == Line::Leaf);
    let start = own().map(|task| tasks[task].start).min().unwrap_or(frame.anchor);
    let finish = own().map(|task| tasks[task].finish).max().unwrap_or(frame.anchor);
    (start, finish)
}

/// The dates and float of one line. Those of a summary come from its lines instead.
pub(crate) fn dates(frame: &Frame<'_>, passes: &Passes, task: usize) -> TaskDates {
    let (early, placed, late) = (&passes.early, passes.placed(), &passes.late);
    let (start, finish) = match frame.stages[task] {
        // A task of another plan stands where it was put, whatever it reports.
        _ if frame.outline.lines[task] == Line::External => (placed.start[task], placed.finish[task]),
        Stage::Started { start, .. } => (start, placed.finish[task]),
        Stage::Finished { start, finish } => {
            (start.unwrap_or_else(|| frame.spans[task].start(&frame.clocks, finish)), finish)
        }
        Stage::Waiting => (placed.start[task], placed.finish[task]),
    };
    let (late_start, late_finish) = match frame.outline.lines[task] {
        Line::Out => (start, finish),
        _ => (late.start[task], late.finish[task]),
    };
    let marks = (frame.mark(task, start), frame.mark(task, finish));
    let late = (late_start, late_finish);
    let total_float = match (frame.primavera(), frame.outline.lines[task]) {
        (Some(_), Line::Out) => 0,
        (Some(rules), _) => {
            primavera::float::total(frame, rules, task, (placed.start[task], placed.finish[task]), late)
        }
        (None, _) => total_float(frame, passes, task, marks, late),
    };
    // By Primavera's rules the early dates of what waits move with it (rule P9).
    let early = if frame.primavera().is_some() { placed } else { early };
    TaskDates {
        start,
        finish,
        duration: marks.1 - marks.0,
        early_start: early.start[task],
        early_finish: early.finish[task],
        late_start,
        late_finish,
        total_float,
        free_float: free_float(frame, placed, task, total_float),
        critical: is_critical(frame, task, total_float),
        near_critical: is_near_critical(frame, task, total_float),
        driver: placed.driver[task],
    }
}

/// The smaller of both ends (rule M17), from the marks of start and finish and the late dates.
fn total_float(
    frame: &Frame<'_>,
    passes: &Passes,
    task: usize,
    marks: (i64, i64),
    late: (Moment, Moment),
) -> i64 {
    let mark = |at: Moment| frame.mark(task, at);
    let (from_start, from_finish) = match unmoved(frame, &passes.early, task) {
        Some((start, finish)) => (mark(start), mark(finish)),
        None => (marks.0, held_finish(frame, passes.placed(), task).map_or(marks.1, mark)),
    };
    let at_finish = || mark(late.1) - from_finish;
    match frame.stages[task] {
        Stage::Finished { .. } => 0,
        Stage::Started { .. } => at_finish(),
        // Dates entered by hand need not lie a duration apart: the finish counts.
        Stage::Waiting if passes.placed().driver[task] == Driver::Manual => at_finish(),
        Stage::Waiting => at_finish().min(mark(late.0) - from_start),
    }
}

/// In a plan scheduled from its finish everything waits: what counts is how far it could be brought forward.
fn unmoved(frame: &Frame<'_>, early: &Early, task: usize) -> Option<(Moment, Moment)> {
    let waits = frame.tasks[task].constraint == Constraint::AsLateAsPossible
        && frame.stages[task] == Stage::Waiting
        && frame.outline.lines[task] == Line::Leaf;
    (waits && frame.direction == Direction::FromFinish).then(|| (early.start[task], early.finish[task]))
}

/// A finish held against its predecessors is late by what they ask for, although it shows the date it is held at.
fn held_finish(frame: &Frame<'_>, placed: &Early, task: usize) -> Option<Moment> {
    let holds = matches!(
        frame.tasks[task].constraint,
        Constraint::MustFinishOn(_) | Constraint::FinishNoLaterThan(_)
    );
    (holds && frame.outline.lines[task] == Line::Leaf).then(|| placed.asked[task].max(placed.finish[task]))
}

/// The smallest gap to an unfinished successor (rule M18).
fn free_float(frame: &Frame<'_>, placed: &Early, task: usize, total_float: i64) -> i64 {
    if frame.primavera().is_some() {
        return primavera::float::free(frame, task, total_float, |dependency| {
            gap(frame, placed, task, dependency)
        });
    }
    if total_float <= 0 || matches!(frame.stages[task], Stage::Finished { .. }) {
        return 0;
    }
    let mut free = total_float;
    for dependency in frame.links.all_after(task) {
        let successor = frame.dependencies[dependency].successor;
        if !matches!(frame.stages[successor], Stage::Finished { .. }) {
            free = free.min(gap(frame, placed, task, dependency));
        }
        if free <= 0 {
            return 0;
        }
    }
    free
}

/// Minutes between what a dependency asks for and where its successor is.
fn gap(frame: &Frame<'_>, placed: &Early, task: usize, dependency: usize) -> i64 {
    let Dependency { predecessor, successor, kind, .. } = frame.dependencies[dependency];
    let between_leaves =
        [predecessor, successor].iter().all(|&line| frame.outline.lines[line] != Line::Summary);
    let known = placed.asked_by[dependency].filter(|_| between_leaves);
    let time = frame.times[successor];
    let asked =
        known.unwrap_or_else(|| ask(frame, dependency, placed.start[task], placed.finish[task], time).at);
    let end = match kind {
        DependencyKind::FinishStart | DependencyKind::StartStart => placed.start[successor],
        DependencyKind::FinishFinish | DependencyKind::StartFinish => placed.finish[successor],
    };
    if asked >= end { 0 } else { frame.minutes(task, asked, end) }
}

fn is_critical(frame: &Frame<'_>, task: usize, total_float: i64) -> bool {
    can_be_critical(frame, task) && total_float <= frame.options.critical_float
}

fn is_near_critical(frame: &Frame<'_>, task: usize, total_float: i64) -> bool {
    let beyond = total_float > frame.options.critical_float;
    can_be_critical(frame, task) && beyond && total_float <= frame.options.near_critical_float
}

/// Work that is still to be done and stands somewhere.
fn can_be_critical(frame: &Frame<'_>, task: usize) -> bool {
    let data = &frame.tasks[task];
    let open = !matches!(frame.stages[task], Stage::Finished { .. }) && data.progress.percent < 100;
    let placed = !matches!(data.mode, Mode::Manual { start: None, finish: None });
    let counts = frame.outline.lines[task] == Line::Leaf;
    counts && open && placed
}
