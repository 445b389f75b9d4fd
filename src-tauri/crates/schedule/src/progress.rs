//! What has happened to a task and where its rest goes on (rules M9, P3). It looks at one task at a time.

use crate::network::{Progress, Task};
use crate::time::Moment;

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not started.
    Waiting,
    /// Started, not finished; minutes of duration left and done.
    Started { start: Moment, remaining: i64, done: i64 },
    /// Finished; the start may not have been entered.
    Finished { start: Option<Moment>, finish: Moment },
}

/// How far a task is, from what was entered.
pub(crate) fn stage(task: &Task) -> Stage {
    let Progress { actual_start, actual_finish, actual_duration, remaining_duration, percent, .. } =
        task.progress;
    if let Some(finish) = actual_finish {
        let start = actual_start.map(|start| start.min(finish));
        return Stage::Finished { start, finish };
    }
    let Some(start) = actual_start else { return Stage::Waiting };
    let by_percent = task.duration * i64::from(percent.min(100)) / 100;
    let left = |done: i64| (task.duration - done).max(0);
    let (done, remaining) = match (actual_duration, remaining_duration) {
        (Some(done), Some(remaining)) => (done, remaining),
        (Some(done), None) => (done, left(done)),
        (None, Some(remaining)) => (left(remaining), remaining),
        (None, None) => (by_percent, left(by_percent)),
    };
    Stage::Started { start, remaining, done }
}

/// Where the rest of a started task goes on when it paused: after both its stop and what is done.
pub(crate) fn pause(task: &Task) -> Option<Moment> {
    let Progress { stop, resume, .. } = task.progress;
    resume.filter(|&resume| stop.is_none_or(|stop| resume > stop))
}
