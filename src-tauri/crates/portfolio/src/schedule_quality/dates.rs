//! Checks 9, 11 and 14: dates against the data date and against the baseline.

use schedule::Date;

use super::network::{Scope, is_finished};
use super::{Check, Limit, Measured, Offender, Thresholds, Why};
use crate::fact::Fact;
use crate::task::Task;

/// What happened lies in the future, or what is to happen in the past. Milestones count too.
pub(super) fn invalid(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let now = scope.now();
    let wrong = |task: &Task| {
        let open = !is_finished(task);
        let cases = [
            ("actual_start", task.actual_start.filter(|at| *at > now)),
            ("actual_finish", task.actual_finish.filter(|at| *at > now)),
            ("forecast_start", task.start.filter(|at| open && task.actual_start.is_none() && *at < now)),
            ("forecast_finish", task.finish.filter(|at| open && *at < now)),
        ];
        let (code, at) = cases.into_iter().find_map(|(code, at)| Some((code, at?)))?;
        let facts = vec![Fact::code("date_kind", code), Fact::date("date", at.date())];
        Some(Offender::task(task.id, facts))
    };
    let offenders = scope.leaves().filter_map(wrong).collect();
    let population = scope.leaves().count();
    Measured::of_offenders(
        Check::InvalidDates,
        offenders,
        population,
        limits.dcma_invalid_dates_share,
        Why::NoTasks,
    )
}

/// Tasks due by the data date that finished, or will finish, on a later day than the baseline says.
pub(super) fn missed(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let limit = Limit::AtMost(limits.dcma_missed_tasks_share);
    if scope.baseline.is_none() {
        return Measured::not_applicable(Check::MissedTasks, Why::NoBaseline, limit);
    }
    let due = due(scope);
    let late = due.iter().filter_map(|(task, due)| {
        let finish = task.actual_finish.or(task.finish)?.date();
        let days = scope.working_days(*due, finish);
        let facts =
            vec![Fact::date("baseline_finish", *due), Fact::date("finish", finish), Fact::days("late", days)];
        (finish > *due).then(|| Offender::task(task.id, facts))
    });
    let offenders: Vec<Offender> = late.collect();
    Measured::share(Check::MissedTasks, (offenders.len(), due.len()), limit, Why::NothingDue, offenders)
}

/// The baseline execution index: tasks finished by the data date per task that should have been. Tasks that are due
/// and not finished are named.
pub(super) fn execution(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let limit = Limit::AtLeast(limits.dcma_bei_share);
    if scope.baseline.is_none() {
        return Measured::not_applicable(Check::ExecutionIndex, Why::NoBaseline, limit);
    }
    let done = |task: &Task| {
        let at = task.actual_finish.or(task.finish.filter(|_| is_finished(task)));
        at.is_some_and(|at| at <= scope.now())
    };
    let due = due(scope);
    let finished = scope.work().filter(|task| done(task)).count();
    let open = due.iter().filter(|(task, _)| !done(task));
    let offenders =
        open.map(|(task, due)| Offender::task(task.id, vec![Fact::date("baseline_finish", *due)])).collect();
    Measured::share(Check::ExecutionIndex, (finished, due.len()), limit, Why::NothingDue, offenders)
}

/// Work whose baseline finish lies on or before the data date.
fn due<'a>(scope: &Scope<'a>) -> Vec<(&'a Task, Date)> {
    let dated = scope.work().filter_map(|task| Some((task, scope.copy(task)?.finish?.date())));
    dated.filter(|(_, due)| *due <= scope.data_date).collect()
}
