//! Which dependencies drive, and how their lags run (rules P2, P4, P5, P12 and progress override).

use crate::bound::Dates;
use crate::frame::Frame;
use crate::links::{Counts, Line, Outline};
use crate::network::{Dependency, DependencyKind};
use crate::progress::Stage;
use crate::rules::{LagCalendar, Primavera, ProgressRule};
use crate::time::Moment;

/// Takes out what is there and drives nothing: what is tied to a level of effort, and under progress override every
/// predecessor of an activity out of sequence. What is taken out counts in the answer.
pub(crate) fn set_aside(
    rules: &Primavera,
    dependencies: &[Dependency],
    outline: &Outline,
    stages: &[Stage],
    counts: &mut [Counts],
) -> Vec<Counts> {
    let spans = |line: usize| outline.lines[line] == Line::Span;
    let mut loose = vec![false; stages.len()];
    if rules.progress == ProgressRule::ProgressOverride {
        let used = dependencies.iter().zip(&*counts).filter(|(_, counts)| **counts == Counts::Yes);
        for (dependency, _) in used.filter(|(dependency, _)| !spans(dependency.predecessor)) {
            loose[dependency.successor] |= is_out_of_sequence(dependency, stages);
        }
    }
    let mut aside = vec![Counts::No; dependencies.len()];
    for ((dependency, counts), aside) in dependencies.iter().zip(counts).zip(&mut aside) {
        let Dependency { predecessor, successor, .. } = *dependency;
        if *counts == Counts::Yes && (loose[successor] || spans(predecessor) || spans(successor)) {
            (*counts, *aside) = (Counts::No, Counts::Yes);
        }
    }
    aside
}

/// Whether the end that a dependency drives has happened and the end that it comes from has not.
fn is_out_of_sequence(dependency: &Dependency, stages: &[Stage]) -> bool {
    let has_begun = |line: usize| stages[line] != Stage::Waiting;
    let has_ended = |line: usize| matches!(stages[line], Stage::Finished { .. });
    let Dependency { predecessor, successor, .. } = *dependency;
    match dependency.kind {
        DependencyKind::FinishStart => has_begun(successor) && !has_ended(predecessor),
        DependencyKind::StartStart => has_begun(successor) && !has_begun(predecessor),
        DependencyKind::FinishFinish => has_ended(successor) && !has_ended(predecessor),
        DependencyKind::StartFinish => has_ended(successor) && !has_begun(predecessor),
    }
}

/// The dependencies into an activity that progress override took out.
pub(crate) fn aside_before<'a>(frame: &'a Frame<'_>, task: usize) -> impl Iterator<Item = usize> + 'a {
    let drives = |&dependency: &usize| {
        let Dependency { predecessor, successor, .. } = frame.dependencies[dependency];
        [predecessor, successor].iter().all(|&line| frame.outline.lines[line] != Line::Span)
    };
    frame.aside.iter().flat_map(move |aside| aside.before(task)).filter(drives)
}

/// The calendar on which a lag runs; none is the wall clock (rule P2).
pub(crate) fn lag_time(
    frame: &Frame<'_>,
    rules: &Primavera,
    dependency: usize,
    successor: usize,
) -> Option<usize> {
    match rules.lag_calendar {
        LagCalendar::Predecessor => Some(frame.times[frame.dependencies[dependency].predecessor]),
        LagCalendar::Successor => Some(successor),
        LagCalendar::Project => Some(frame.project_time),
        LagCalendar::AroundTheClock => None,
    }
}

/// The dates of a predecessor from which its dependencies run: under "actual dates" those that have happened.
pub(crate) fn dates(frame: &Frame<'_>, rules: &Primavera, dependency: usize, early: Dates) -> Dates {
    if rules.progress != ProgressRule::ActualDates {
        return early;
    }
    match frame.stages[frame.dependencies[dependency].predecessor] {
        Stage::Waiting => early,
        Stage::Started { start, .. } => Dates { start, ..early },
        Stage::Finished { start, finish } => Dates { start: start.unwrap_or(finish), finish },
    }
}

/// Whether a dependency comes from what has happened and no late date can bound any more.
pub(crate) fn is_past(frame: &Frame<'_>, rules: &Primavera, dependency: usize) -> bool {
    let Dependency { predecessor, kind, .. } = frame.dependencies[dependency];
    rules.progress == ProgressRule::ActualDates
        && match (kind, frame.stages[predecessor]) {
            (_, Stage::Waiting) => false,
            (DependencyKind::StartStart | DependencyKind::StartFinish, _) => true,
            (_, stage) => matches!(stage, Stage::Finished { .. }),
        }
}

/// Minutes of a lag that have passed by the data date; the rest is still to come (rule P4).
pub(crate) fn run_so_far(
    frame: &Frame<'_>,
    rules: &Primavera,
    dependency: usize,
    clock: Option<usize>,
) -> i64 {
    let Some(date) = frame.primavera_date().filter(|_| rules.progress != ProgressRule::ActualDates) else {
        return 0;
    };
    let since = |from: Moment| match clock {
        Some(time) => frame.clocks.times[time].work_between(from, date),
        None => date.0 - from.0,
    };
    let Dependency { predecessor, kind, .. } = frame.dependencies[dependency];
    match (kind, frame.stages[predecessor]) {
        (_, Stage::Waiting) => 0,
        (DependencyKind::StartStart | DependencyKind::StartFinish, Stage::Started { done, .. }) => done,
        (DependencyKind::StartStart | DependencyKind::StartFinish, Stage::Finished { start, finish }) => {
            since(start.unwrap_or(finish))
        }
        (_, Stage::Finished { finish, .. }) => since(finish),
        (_, Stage::Started { .. }) => 0,
    }
}

/// The date that a dependency asks for, from the end of its predecessor and that end moved by the lag.
pub(crate) fn asked(
    frame: &Frame<'_>,
    dependency: usize,
    (end, moved): (Moment, Moment),
    clock: Option<usize>,
    date: Moment,
) -> Moment {
    let starts_together = frame.dependencies[dependency].kind == DependencyKind::StartStart;
    match clock {
        // A lead reaches no further back than the data date (rule P2).
        _ if moved < end => moved.max(date.min(end)),
        // A start without lag is one on the calendar of the lag (rule P5).
        Some(time) if moved == end && starts_together => frame.clocks.times[time].next_work_start(end),
        _ => moved,
    }
}
