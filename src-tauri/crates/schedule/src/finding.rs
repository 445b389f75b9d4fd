//! What the planner should know about a computed plan. It changes no date.

use crate::bound::ask;
use crate::frame::{Frame, Passes};
use crate::links::Line;
use crate::network::{Constraint, DependencyKind};
use crate::outcome::{Finding, Schedule, TaskDates};
use crate::primavera;
use crate::progress::Stage;
use crate::time::Moment;
use crate::work_time::{FIRST, LAST};

/// Adds what the computed dates show to what was found while the plan was made ready.
pub(crate) fn check(frame: &Frame<'_>, passes: &Passes, schedule: &Schedule, findings: &mut Vec<Finding>) {
    let mut told = vec![false; frame.tasks.len()];
    for finding in findings.iter() {
        if let Finding::DateOutOfRange(task) = finding {
            told[*task] = true;
        }
    }
    for (line, told) in told.into_iter().enumerate() {
        let found = of_line(frame, passes, schedule, line).into_iter();
        findings.extend(found.filter(|found| !told || *found != Finding::DateOutOfRange(line)));
    }
    findings.extend((0..frame.tasks.len()).flat_map(|line| out_of_sequence(frame, passes, line)));
    findings.extend(primavera::finding::must_finish_by(frame, passes));
}

/// What the computed dates of one line show.
pub(crate) fn of_line(frame: &Frame<'_>, passes: &Passes, schedule: &Schedule, line: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    let dates = &schedule.tasks[line];
    match frame.outline.lines[line] {
        Line::Leaf => leaf(frame, passes, schedule, line, &mut findings),
        Line::Summary => findings.extend(missed_deadline(frame, line, dates)),
        Line::External | Line::Span | Line::Out => {}
    }
    findings.extend(edge(line, dates));
    findings
}

fn leaf(frame: &Frame<'_>, passes: &Passes, schedule: &Schedule, task: usize, findings: &mut Vec<Finding>) {
    findings.extend(conflict(frame, passes, task));
    findings.extend(missed_deadline(frame, task, &schedule.tasks[task]));
    findings.extend(primavera::finding::of_activity(frame, passes, schedule, task));
    findings.extend(future_actual(frame, task));
    findings.extend(non_working(frame, task));
    findings.extend(open_ends(frame, schedule, task));
}

/// The constraint cannot be kept together with the dependencies.
fn conflict(frame: &Frame<'_>, passes: &Passes, task: usize) -> Option<Finding> {
    if frame.stages[task] != Stage::Waiting {
        return None;
    }
    let short = short_of(frame, passes, task, frame.tasks[task].constraint);
    (short > 0).then_some(Finding::ConstraintConflict { task, short })
}

/// Working minutes by which a task misses a constraint.
pub(crate) fn short_of(frame: &Frame<'_>, passes: &Passes, task: usize, constraint: Constraint) -> i64 {
    let placed = passes.placed();
    let finish = placed.finish[task].max(placed.asked[task]);
    match constraint {
        Constraint::MustStartOn(date) | Constraint::StartNoLaterThan(date) | Constraint::StartOn(date) => {
            let asked = frame.rests[task].start(&frame.clocks, finish).max(placed.start[task]);
            frame.minutes(task, date, asked)
        }
        Constraint::MustFinishOn(date) | Constraint::FinishNoLaterThan(date) | Constraint::FinishOn(date) => {
            frame.minutes(task, date, finish)
        }
        _ => 0,
    }
}

fn missed_deadline(frame: &Frame<'_>, task: usize, dates: &TaskDates) -> Option<Finding> {
    let late = frame.minutes(task, frame.tasks[task].deadline?, dates.finish);
    (late > 0).then_some(Finding::DeadlineMissed { task, late })
}

fn future_actual(frame: &Frame<'_>, task: usize) -> Option<Finding> {
    let (date, progress) = (frame.data_date?, &frame.tasks[task].progress);
    let after = |at: Option<Moment>| at.is_some_and(|at| at > date);
    (after(progress.actual_start) || after(progress.actual_finish))
        .then_some(Finding::ActualAfterDataDate(task))
}

/// A computed date ran into the edge of what can be computed.
fn edge(task: usize, dates: &TaskDates) -> Option<Finding> {
    (dates.start <= FIRST || dates.finish >= LAST).then_some(Finding::DateOutOfRange(task))
}

/// An entered date falls on a day without work.
fn non_working(frame: &Frame<'_>, task: usize) -> Option<Finding> {
    let date = match frame.tasks[task].constraint {
        Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => return None,
        Constraint::MustStartOn(date)
        | Constraint::StartNoEarlierThan(date)
        | Constraint::StartNoLaterThan(date)
        | Constraint::StartOn(date) => date,
        Constraint::MustFinishOn(date)
        | Constraint::FinishNoEarlierThan(date)
        | Constraint::FinishNoLaterThan(date)
        | Constraint::FinishOn(date) => date,
    }
    .date();
    let work = frame.time(task).work_between(date.midnight(), date.plus_days(1).midnight());
    (work == 0).then_some(Finding::NonWorkingDate { task, date })
}

/// A task without a predecessor is a start of the plan, one without a successor its end; others are forgotten.
fn open_ends(frame: &Frame<'_>, schedule: &Schedule, task: usize) -> Vec<Finding> {
    if matches!(frame.stages[task], Stage::Finished { .. }) {
        return Vec::new();
    }
    let dates = &schedule.tasks[task];
    let no_predecessor = dates.start > schedule.start
        && frame.links.all_before(task).next().is_none()
        && primavera::links::aside_before(frame, task).next().is_none();
    let no_successor = dates.finish < schedule.finish && frame.links.all_after(task).next().is_none();
    let open = [(no_predecessor, Finding::NoPredecessor(task)), (no_successor, Finding::NoSuccessor(task))];
    open.into_iter().filter(|(is_open, _)| *is_open).map(|(_, finding)| finding).collect()
}

/// Work began, or ended, before its predecessors allowed.
pub(crate) fn out_of_sequence(frame: &Frame<'_>, passes: &Passes, task: usize) -> Vec<Finding> {
    let (start, finish) = match frame.stages[task] {
        Stage::Waiting => return Vec::new(),
        Stage::Started { start, .. } => (start, LAST),
        Stage::Finished { start, finish } => (start.unwrap_or(finish), finish),
    };
    let breaks = |&dependency: &usize| {
        let predecessor = frame.dependencies[dependency].predecessor;
        let (from, to) = (passes.early.start[predecessor], passes.early.finish[predecessor]);
        let asked = ask(frame, dependency, from, to, frame.times[task]).at;
        let end = match frame.dependencies[dependency].kind {
            DependencyKind::FinishStart | DependencyKind::StartStart => start,
            DependencyKind::FinishFinish | DependencyKind::StartFinish => finish,
        };
        frame.time(task).work_between(end, asked) > 0
    };
    let all = frame.links.all_before(task).chain(primavera::links::aside_before(frame, task));
    let broken = all.filter(breaks);
    broken.map(|dependency| Finding::OutOfSequence { dependency }).collect()
}
