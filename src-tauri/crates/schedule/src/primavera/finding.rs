//! What only Primavera's rules can miss: second constraints, expected and external dates, the plan's last day.

use crate::finding::short_of;
use crate::frame::{Frame, Passes};
use crate::network::Constraint;
use crate::outcome::{Finding, Schedule};
use crate::primavera::constraints;
use crate::progress::Stage;
use crate::rules::ExpectedFinish;

/// What an activity misses.
pub(crate) fn of_activity(
    frame: &Frame<'_>,
    passes: &Passes,
    schedule: &Schedule,
    task: usize,
) -> Vec<Finding> {
    let Some(rules) = frame.primavera() else { return Vec::new() };
    let (data, finish) = (&frame.tasks[task], passes.placed().finish[task]);
    if matches!(frame.stages[task], Stage::Finished { .. }) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let waiting = frame.stages[task] == Stage::Waiting;
    // Of what has started only the finish is bound; the first constraint of what waits is told with every other.
    let bound = constraints(data).skip(usize::from(waiting)).filter(|one| waiting || is_of_finish(*one));
    let short = bound.map(|constraint| short_of(frame, passes, task, constraint)).max().unwrap_or(0);
    found.extend((short > 0).then_some(Finding::ConstraintConflict { task, short }));
    if let Some(by) = data.activity.external_late_finish {
        let late = frame.minutes(task, by, schedule.tasks[task].finish);
        found.extend((late > 0).then_some(Finding::ExternalFinishMissed { task, late }));
    }
    let used = rules.expected_finish == ExpectedFinish::Used;
    let date = frame.primavera_date().unwrap_or(frame.anchor);
    let is_past = data.activity.expected_finish.is_some_and(|at| at <= date && at < finish);
    found.extend((used && is_past).then_some(Finding::ExpectedFinishPassed(task)));
    found
}

fn is_of_finish(constraint: Constraint) -> bool {
    matches!(
        constraint,
        Constraint::FinishNoLaterThan(_) | Constraint::FinishOn(_) | Constraint::MustFinishOn(_)
    )
}

/// The plan ends later than it must.
pub(crate) fn must_finish_by(frame: &Frame<'_>, passes: &Passes) -> Option<Finding> {
    let by = frame.primavera()?.must_finish_by?;
    let late = frame.clocks.times[frame.project_time].work_between(by, passes.placed().latest(frame));
    (late > 0).then_some(Finding::MustFinishByMissed { late })
}
