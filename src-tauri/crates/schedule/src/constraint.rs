//! What a constraint does to dates: in the forward pass after the dependencies (rules M3, M5), in the backward pass as
//! a cap on late dates (rule M12).

use crate::frame::Frame;
use crate::network::{ConflictRule, Constraint, Direction};
use crate::span::Span;
use crate::time::Moment;

/// Whether anything drives a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Linked {
    Yes,
    No,
}

/// The start (and for a fixed finish, the finish) that the constraint imposes instead of `start`; `None` when it does not.
pub(crate) fn impose(
    frame: &Frame<'_>,
    task: usize,
    linked: Linked,
    start: Moment,
) -> Option<(Moment, Option<Moment>)> {
    let span = &frame.rests[task];
    let before = |finish: Moment| span.start(&frame.clocks, finish);
    let honoured = frame.options.conflict == ConflictRule::HonourConstraints;
    let later = |date: Moment| linked == Linked::No || date > start;
    match frame.tasks[task].constraint {
        Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => None,
        Constraint::StartNoEarlierThan(date) | Constraint::StartOn(date) => {
            later(date).then_some((date, None))
        }
        Constraint::FinishNoEarlierThan(date) | Constraint::FinishOn(date) => {
            later(before(date)).then(|| (before(date), Some(date)))
        }
        Constraint::StartNoLaterThan(date) => (honoured && date < start).then_some((date, None)),
        Constraint::FinishNoLaterThan(date) => {
            (honoured && before(date) < start).then(|| (before(date), Some(date)))
        }
        Constraint::MustStartOn(date) => (honoured || later(date)).then_some((date, None)),
        Constraint::MustFinishOn(date) => {
            (honoured || later(before(date))).then(|| (before(date), Some(date)))
        }
    }
}

/// The latest finish that the constraint allows, where it says one.
pub(crate) fn cap(frame: &Frame<'_>, task: usize) -> Option<Moment> {
    let span: &Span = &frame.rests[task];
    match frame.tasks[task].constraint {
        Constraint::MustStartOn(date) | Constraint::StartNoLaterThan(date) | Constraint::StartOn(date) => {
            Some(span.finish(&frame.clocks, date))
        }
        Constraint::MustFinishOn(date) | Constraint::FinishNoLaterThan(date) | Constraint::FinishOn(date) => {
            Some(date)
        }
        _ => None,
    }
}

/// The earliest late finish that the constraint asks for: in a plan scheduled from its finish, a task is put off to it.
pub(crate) fn put_off(frame: &Frame<'_>, task: usize) -> Option<Moment> {
    match frame.tasks[task].constraint {
        _ if frame.direction == Direction::FromStart => None,
        Constraint::StartNoEarlierThan(date) => Some(frame.rests[task].finish(&frame.clocks, date)),
        Constraint::FinishNoEarlierThan(date) => Some(date),
        _ => None,
    }
}
