//! How late an activity may happen (rules P7, P8).

use crate::bound::Dates;
use crate::forward_pass::Early;
use crate::frame::Frame;
use crate::network::Constraint;
use crate::primavera::forward::{expected_finish, settle};
use crate::primavera::{constraints, is_milestone};
use crate::progress::Stage;
use crate::span::Span;
use crate::time::Moment;
use crate::work_time::LAST;

/// What is left to do of an activity; where somebody's expected finish holds, the time up to that.
pub(crate) fn rest(frame: &Frame<'_>, task: usize, early: Option<&Early>) -> Span {
    let placed = early.map(|early| (early.start[task], early.finish[task]));
    match (expected_finish(frame, task), placed) {
        (Some(expected), Some((start, finish))) if expected == finish => {
            Span::Working(frame.times[task], frame.time(task).work_between(start, finish).max(0))
        }
        _ => frame.rests[task].clone(),
    }
}

/// How late an activity may happen.
pub(crate) struct Latest {
    pub dates: Dates,
    /// Up to where a finish that others impose may stand: in time without work it need not be the late finish.
    pub imposed: Moment,
}

/// The late dates of an activity, from the latest finish that its successors and the plan's end allow.
pub(crate) fn late(frame: &Frame<'_>, task: usize, rest: &Span, allowed: Moment) -> Latest {
    let data = &frame.tasks[task];
    let zero = rest.is_zero(&frame.clocks);
    let mut cap = LAST;
    if !matches!(frame.stages[task], Stage::Finished { .. }) {
        let caps = constraints(data).filter_map(|constraint| capped(frame, task, rest, constraint));
        let outside = [data.activity.external_late_finish, data.deadline];
        cap = caps.chain(outside.into_iter().flatten()).fold(cap, Moment::min);
    }
    let at_work = if zero { allowed } else { rest.previous_finish(&frame.clocks, allowed) };
    let mandatory = mandatory(frame, task, rest);
    let mut finish = mandatory.unwrap_or(at_work.min(cap));
    if zero && !is_milestone(data) {
        finish = rest.next_start(&frame.clocks, finish);
    }
    Latest {
        dates: Dates { start: rest.start(&frame.clocks, finish), finish },
        imposed: mandatory.unwrap_or(allowed.min(cap)),
    }
}

/// The latest finish that a constraint allows. A start that has happened is bound no more.
fn capped(frame: &Frame<'_>, task: usize, rest: &Span, constraint: Constraint) -> Option<Moment> {
    let waiting = frame.stages[task] == Stage::Waiting;
    match constraint {
        Constraint::StartOn(date) | Constraint::StartNoLaterThan(date) => {
            waiting.then(|| rest.finish(&frame.clocks, date))
        }
        Constraint::FinishOn(date) | Constraint::FinishNoLaterThan(date) | Constraint::MustFinishOn(date) => {
            Some(date)
        }
        _ => None,
    }
}

/// Mandatory dates override whatever is allowed (rule P7).
fn mandatory(frame: &Frame<'_>, task: usize, rest: &Span) -> Option<Moment> {
    match (frame.tasks[task].constraint, frame.stages[task]) {
        (Constraint::MustStartOn(date), Stage::Waiting) => {
            Some(rest.finish(&frame.clocks, settle(frame, task, date)))
        }
        (Constraint::MustFinishOn(date), Stage::Waiting) => Some(date),
        _ => None,
    }
}
