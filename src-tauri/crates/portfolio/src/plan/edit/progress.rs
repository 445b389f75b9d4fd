//! Edits of what has happened: percent done, actual start and finish, and the work of assignments that follows.

use schedule::Moment;

use super::fields::{Edge, at_work};
use super::{EditProblem, leaf};
use crate::book::Plan;
use crate::task::{Assignment, Task};
use crate::value::Id;

/// Percent done. Begun work gets an actual start, finished work an actual finish: where it was scheduled, but never
/// after the data date.
pub(super) fn percent(plan: &mut Plan, task: Id, percent: i64) -> Result<(), EditProblem> {
    if !(0..=100).contains(&percent) {
        return Err(EditProblem::OutOfRange(0, 100));
    }
    let known = plan.project.data_date;
    let last = known.map(|date| at_work(plan, task, date.midnight(), Edge::Start));
    let end = known.map(|date| at_work(plan, task, date.midnight(), Edge::Finish));
    let line = leaf(plan, task)?;
    let held = |at: Option<Moment>, limit: Option<Moment>| match (at, limit) {
        (Some(at), Some(limit)) => Some(at.min(limit)),
        (at, limit) => at.or(limit),
    };
    let began = line.actual_start.or_else(|| held(line.start.or(line.manual_start), last));
    let ended = line.actual_finish.or_else(|| held(line.finish.or(line.manual_finish), end));
    line.percent_complete = percent;
    line.actual_start = if percent > 0 { began } else { None };
    line.actual_finish = if percent == 100 { ended.max(began) } else { None };
    forget_details(line);
    follow_assignments(plan, task)
}

/// When work began. Taking it back takes all progress back.
pub(super) fn actual_start(plan: &mut Plan, task: Id, at: Option<Moment>) -> Result<(), EditProblem> {
    let at = checked(plan, task, at, Edge::Start)?;
    let line = leaf(plan, task)?;
    if let (Some(start), Some(finish)) = (at, line.actual_finish) {
        refuse_order(start, finish)?;
    }
    line.actual_start = at;
    if at.is_none() {
        (line.actual_finish, line.percent_complete) = (None, 0);
    }
    forget_details(line);
    follow_assignments(plan, task)
}

/// When work ended: all of it is done. Taking it back leaves all but the last percent done.
pub(super) fn actual_finish(plan: &mut Plan, task: Id, at: Option<Moment>) -> Result<(), EditProblem> {
    let at = checked(plan, task, at, Edge::Finish)?;
    let line = leaf(plan, task)?;
    match at {
        Some(finish) => {
            let start = line.actual_start.or(line.start.map(|start| start.min(finish))).unwrap_or(finish);
            refuse_order(start, finish)?;
            (line.actual_start, line.actual_finish, line.percent_complete) = (Some(start), Some(finish), 100);
        }
        None => {
            line.actual_finish = None;
            line.percent_complete = line.percent_complete.min(99);
        }
    }
    forget_details(line);
    follow_assignments(plan, task)
}

/// The work of an assignment by percent of its task.
pub(super) fn share_work(assignment: &mut Assignment, percent: i64) {
    assignment.actual_work =
        i64::try_from(i128::from(assignment.work) * i128::from(percent.clamp(0, 100)) / 100)
            .unwrap_or_default();
    assignment.remaining_work = assignment.work - assignment.actual_work;
}

fn checked(plan: &Plan, task: Id, at: Option<Moment>, edge: Edge) -> Result<Option<Moment>, EditProblem> {
    let at = at.map(|at| at_work(plan, task, at, edge));
    match (at, plan.project.data_date) {
        (Some(at), Some(known)) if at > known.plus_days(1).midnight() => {
            Err(EditProblem::AfterDataDate(known))
        }
        _ => Ok(at),
    }
}

fn refuse_order(start: Moment, finish: Moment) -> Result<(), EditProblem> {
    if finish < start { Err(EditProblem::FinishBeforeStart(start)) } else { Ok(()) }
}

/// Details that an import brought no longer hold: the percentage and the dates say it all.
fn forget_details(line: &mut Task) {
    (line.actual_duration, line.remaining_duration) = (None, None);
    (line.stop, line.resume) = (None, None);
}

fn follow_assignments(plan: &mut Plan, task: Id) -> Result<(), EditProblem> {
    let line = leaf(plan, task)?.clone();
    for assignment in plan.assignments.iter_mut().filter(|assignment| assignment.task == task) {
        share_work(assignment, line.percent_complete);
        assignment.actual_start =
            line.actual_start.map(|start| assignment.actual_start.unwrap_or(start).max(start));
        assignment.actual_finish = line.actual_finish;
    }
    Ok(())
}
