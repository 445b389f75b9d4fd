//! Numbers held inside what can be computed: dates in the years that calendars cover, durations and lags within them.
//! A planner hears of dates that were not; nothing else is checked here.

use std::borrow::Cow;

use crate::network::{Constraint, Dependency, Lag, Mode, Task};
use crate::outcome::Finding;
use crate::span::LONGEST;
use crate::time::Moment;
use crate::work_time::held;

/// The tasks with every date and duration in range, and a finding where one was not.
pub(crate) fn tasks<'a>(entered: &'a [Task], findings: &mut Vec<Finding>) -> Cow<'a, [Task]> {
    let mut changed: Vec<(usize, Task)> = Vec::new();
    for (index, task) in entered.iter().enumerate() {
        let (in_range, fit) = in_range(task);
        if matches!(fit, Fit::Date) {
            findings.push(Finding::DateOutOfRange(index));
        }
        if !matches!(fit, Fit::Good) {
            changed.push((index, in_range));
        }
    }
    if changed.is_empty() {
        return Cow::Borrowed(entered);
    }
    let mut tasks = entered.to_vec();
    for (index, task) in changed {
        tasks[index] = task;
    }
    Cow::Owned(tasks)
}

/// The dependencies with every lag in range.
pub(crate) fn dependencies(entered: &[Dependency]) -> Vec<Dependency> {
    entered.iter().map(dependency).collect()
}

/// A dependency with its lag in range.
pub(crate) fn dependency(entered: &Dependency) -> Dependency {
    Dependency { lag: lag(entered.lag), ..*entered }
}

fn lag(lag: Lag) -> Lag {
    match lag {
        Lag::Minutes(minutes, clock) => Lag::Minutes(minutes.clamp(-LONGEST, LONGEST), clock),
        Lag::Percent(percent, clock) => Lag::Percent(percent.clamp(-1_000_000, 1_000_000), clock),
    }
}

/// What had to be held.
#[derive(Clone, Copy)]
pub(crate) enum Fit {
    Good,
    /// A number that no planner enters, such as a negative duration.
    Number,
    /// A date or a duration beyond the range.
    Date,
}

/// A task with every date and duration in range.
pub(crate) fn in_range(task: &Task) -> (Task, Fit) {
    let mut fit = Fit::Good;
    let mut minutes = |minutes: i64| {
        let held = minutes.clamp(0, LONGEST);
        if held != minutes {
            fit = if minutes > LONGEST { Fit::Date } else { Fit::Number };
        }
        held
    };
    let mut held_task = Task {
        duration: minutes(task.duration),
        leveling_delay: minutes(task.leveling_delay),
        ..task.clone()
    };
    let progress = &mut held_task.progress;
    progress.actual_duration = progress.actual_duration.map(&mut minutes);
    progress.remaining_duration = progress.remaining_duration.map(&mut minutes);
    let mut hold = |at: Moment| {
        if held(at) != at {
            fit = Fit::Date;
        }
        held(at)
    };
    held_task.deadline = task.deadline.map(&mut hold);
    held_task.constraint = constraint(task.constraint, &mut hold);
    let activity = &mut held_task.activity;
    activity.second = activity.second.map(|second| constraint(second, &mut hold));
    for date in [
        &mut activity.expected_finish,
        &mut activity.external_early_start,
        &mut activity.external_late_finish,
    ] {
        *date = date.map(&mut hold);
    }
    if let Mode::Manual { start, finish } = task.mode {
        held_task.mode = Mode::Manual { start: start.map(&mut hold), finish: finish.map(&mut hold) };
    }
    let progress = &mut held_task.progress;
    for date in
        [&mut progress.actual_start, &mut progress.actual_finish, &mut progress.stop, &mut progress.resume]
    {
        *date = date.map(&mut hold);
    }
    held_task.splits.iter_mut().for_each(|(stop, resume)| (*stop, *resume) = (hold(*stop), hold(*resume)));
    (held_task, fit)
}

fn constraint(constraint: Constraint, hold: &mut impl FnMut(Moment) -> Moment) -> Constraint {
    match constraint {
        Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => constraint,
        Constraint::MustStartOn(date) => Constraint::MustStartOn(hold(date)),
        Constraint::MustFinishOn(date) => Constraint::MustFinishOn(hold(date)),
        Constraint::StartNoEarlierThan(date) => Constraint::StartNoEarlierThan(hold(date)),
        Constraint::StartNoLaterThan(date) => Constraint::StartNoLaterThan(hold(date)),
        Constraint::FinishNoEarlierThan(date) => Constraint::FinishNoEarlierThan(hold(date)),
        Constraint::FinishNoLaterThan(date) => Constraint::FinishNoLaterThan(hold(date)),
        Constraint::StartOn(date) => Constraint::StartOn(hold(date)),
        Constraint::FinishOn(date) => Constraint::FinishOn(hold(date)),
    }
}
