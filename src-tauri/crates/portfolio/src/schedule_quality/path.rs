//! Checks 12 and 13: whether the critical path leads to the finish, and whether what is left of it fits.

use schedule::{Constraint, Date, Direction, Mode, Moment, Network, Progress};

use super::network::{Scope, is_finished};
use super::{Check, Limit, Measured, Offender, Thresholds, Verdict, Why};
use crate::fact::Fact;
use crate::plan::network;
use crate::task::Task;

/// The critical path test: the first critical task is made longer, the plan computed again, and the row that ends the
/// plan must move as the task does. In a plan scheduled from its finish it is the row that begins it.
pub(super) fn prolonged(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let limit = Limit::Within(limits.dcma_path_tolerance_days);
    let nothing = Measured::not_applicable(Check::CriticalPathTest, Why::NoCriticalTask, limit);
    let Some((task, row)) = first_critical(scope) else { return nothing };
    let shift = Shift::of(scope, (task, row), limits.dcma_path_test_days.saturating_mul(scope.day));
    let (moved, followed) = (shift.task / scope.day, shift.end / scope.day);
    let short = moved - followed;
    // A task that does not move itself proves nothing about the path.
    let follows = moved > 0 && limit.keeps(short, 1);
    let inputs = vec![
        Fact::record("task", task.id),
        Fact::days("added", limits.dcma_path_test_days),
        Fact::date("before", shift.before.date()),
        Fact::date("after", shift.after.date()),
        Fact::days("moved", moved),
        Fact::days("followed", followed),
    ];
    let offender = Offender::task(task.id, vec![Fact::days("short", short)]);
    Measured {
        verdict: if follows { Verdict::Pass } else { Verdict::Fail },
        why: None,
        hits: usize::from(!follows),
        population: 1,
        value: Some(if moved > 0 { followed as f64 / moved as f64 } else { 0.0 }),
        offenders: if follows { Vec::new() } else { vec![offender] },
        inputs,
        ..nothing
    }
}

/// The critical task that starts first and is not finished, and its row. One that has not begun comes first: it moves as
/// a whole.
fn first_critical<'a>(scope: &Scope<'a>) -> Option<(&'a Task, usize)> {
    let critical = scope.unfinished().filter(|task| task.critical);
    let first = critical.min_by_key(|task| (task.actual_start.is_some(), task.start, task.position))?;
    Some((first, scope.outline.row(first.id)?))
}

/// How far the longer task and the end of the plan moved, in working minutes of the project's calendar.
struct Shift {
    task: i64,
    end: i64,
    before: Moment,
    after: Moment,
}

impl Shift {
    /// The plan as it was computed beside the plan with a task made longer by so many minutes.
    fn of(scope: &Scope<'_>, (task, row): (&Task, usize), minutes: i64) -> Shift {
        let mut ready = network(scope.plan).network;
        lengthen(&mut ready, (task, row), minutes);
        let longer = schedule::plan(&ready);
        let time = ready.calendars[ready.calendar].compile();
        // Where each row that is asked for was and is, at the end that moves.
        let both = |task: &Task| {
            let dates = longer.tasks[scope.outline.row(task.id).unwrap_or(row)];
            let (old, new) = match ready.direction {
                Direction::FromStart => (task.finish, dates.finish),
                Direction::FromFinish => (task.start, dates.start),
            };
            (old.unwrap_or(new), new)
        };
        let moved = |task: &Task| time.work_between(both(task).0, both(task).1);
        let (end, way) = match ready.direction {
            Direction::FromStart => (scope.last(), 1),
            Direction::FromFinish => (scope.first(), -1),
        };
        let (end, (before, after)) = end.map_or((task, both(task)), |end| (end, both(end)));
        Shift { task: way * moved(task), end: way * moved(end), before, after }
    }
}

/// Makes one task longer by so many minutes: its duration, what is left of it, and the work that its duration follows.
/// Dates entered by hand for its end, and a constraint that holds it, give way.
fn lengthen(network: &mut Network, (planned, row): (&Task, usize), minutes: i64) {
    let task = &mut network.tasks[row];
    let done = match (task.progress.actual_duration, task.progress.remaining_duration) {
        (Some(done), _) => done,
        (None, Some(left)) => (task.duration - left).max(0),
        (None, None) => task.duration.saturating_mul(i64::from(task.progress.percent.min(100))) / 100,
    };
    if task.progress.actual_start.is_some() {
        let left = task.progress.remaining_duration.unwrap_or((task.duration - done).max(0));
        let remaining_duration = Some(left.saturating_add(minutes));
        task.progress = Progress { actual_duration: Some(done), remaining_duration, ..task.progress };
    }
    task.duration = task.duration.saturating_add(minutes);
    if let Mode::Manual { start, .. } = task.mode {
        task.mode = Mode::Manual { start: start.or(planned.start), finish: None };
    }
    if matches!(
        task.constraint,
        Constraint::MustFinishOn(_) | Constraint::FinishNoLaterThan(_) | Constraint::FinishOn(_)
    ) {
        task.constraint = Constraint::AsSoonAsPossible;
    }
    for assignment in network.assignments.iter_mut().filter(|assignment| assignment.task == row) {
        let more = (i128::from(minutes) * i128::from(assignment.units) / 10_000) as i64;
        assignment.work = assignment.work.saturating_add(more);
        assignment.remaining_work = assignment.remaining_work.saturating_add(more);
    }
}

/// The critical path length index: the working days from the data date to the finish, with the float to the committed
/// finish added, over those days. Below 1 the rest must be done faster than planned.
pub(super) fn length_index(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let limit = Limit::AtLeast(limits.dcma_cpli_share);
    let open = scope.leaves().any(|task| !is_finished(task));
    let Some((last, finish)) =
        scope.last().filter(|_| open).and_then(|task| Some((task, task.finish?.date())))
    else {
        return Measured::not_applicable(Check::PathLengthIndex, Why::NothingAhead, limit);
    };
    let length = scope.working_days(scope.data_date, finish);
    if length <= 0 {
        return Measured::not_applicable(Check::PathLengthIndex, Why::NothingAhead, limit);
    }
    let committed = committed(scope);
    let float = match committed {
        Some((due, _)) => scope.working_days(finish, due),
        None => scope.in_days(last, last.total_float.unwrap_or_default()).div_euclid(scope.day),
    };
    let mut inputs = vec![
        Fact::days("length", length),
        Fact::days("float", float),
        Fact::date("finish", finish),
        Fact::code("against", committed.map_or("last_task", |(_, against)| against)),
    ];
    inputs.extend(committed.map(|(due, _)| Fact::date("due", due)));
    let kept = limit.keeps(length + float, length);
    let offender = Offender::task(last.id, vec![Fact::days("float", float)]);
    Measured {
        verdict: if kept { Verdict::Pass } else { Verdict::Fail },
        why: None,
        hits: usize::from(!kept),
        population: 1,
        value: Some((length + float) as f64 / length as f64),
        offenders: if kept { Vec::new() } else { vec![offender] },
        inputs,
        ..Measured::not_applicable(Check::PathLengthIndex, Why::NothingAhead, limit)
    }
}

/// The finish that was promised: the approved one that binds, else that of the newest baseline; and which of both.
fn committed(scope: &Scope<'_>) -> Option<(Date, &'static str)> {
    let approved = scope.plan.project.due(scope.data_date).map(|date| (date, "approved_finish"));
    let copies = || scope.leaves().filter_map(|task| scope.copy(task)?.finish).max();
    approved.or_else(|| copies().map(|at| (at.date(), "baseline")))
}
