//! Checks 5 to 8 and 10: what stands on one unfinished task alone.

use std::collections::HashSet;

use super::network::Scope;
use super::{Check, Limit, Measured, Offender, Thresholds, Why};
use crate::fact::Fact;
use crate::task::{ConstraintType, Task};
use crate::value::{Id, Money};

/// Constraints that hold a date against the predecessors.
pub(super) fn hard_constraints(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    use ConstraintType::*;
    let holds = |kind: ConstraintType| {
        matches!(kind, MustStartOn | MustFinishOn | StartNoLaterThan | FinishNoLaterThan | StartOn | FinishOn)
    };
    let hard = |task: &Task| {
        let first = (Some(task.constraint_type), task.constraint_date);
        let both = [first, (task.secondary_constraint_type, task.secondary_constraint_date)];
        let mut dated = both.into_iter().filter_map(|(kind, date)| Some((kind?, date?)));
        let (kind, date) = dated.find(|(kind, _)| holds(*kind))?;
        Some(vec![Fact::code("constraint", kind.code()), Fact::date("date", date.date())])
    };
    unfinished(scope, Check::HardConstraints, limits.dcma_hard_constraints_share, hard)
}

/// Float beyond so many working days: the network is likely to miss a dependency.
pub(super) fn high_float(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let most = limits.dcma_high_float_days.saturating_mul(scope.day);
    let high = |task: &Task| float(scope, task).filter(|float| *float > most).map(float_fact);
    unfinished(scope, Check::HighFloat, limits.dcma_high_float_share, high)
}

/// Float below zero: a date that was asked for cannot be kept.
pub(super) fn negative_float(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let late = |task: &Task| float(scope, task).filter(|float| *float < 0).map(float_fact);
    unfinished(scope, Check::NegativeFloat, limits.dcma_negative_float_share, late)
}

/// Baseline durations beyond so many working days, of tasks that the baseline knows.
pub(super) fn high_duration(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let most = limits.dcma_high_duration_days.saturating_mul(scope.day);
    let share = limits.dcma_high_duration_share;
    if scope.baseline.is_none() {
        return Measured::not_applicable(Check::HighDuration, Why::NoBaseline, Limit::AtMost(share));
    }
    let mut population = 0;
    let mut offenders = Vec::new();
    for task in scope.unfinished() {
        let Some(copy) = scope.copy(task) else { continue };
        population += 1;
        let duration = scope.in_days(task, copy.duration);
        if duration > most {
            offenders.push(Offender::task(task.id, vec![Fact::minutes("duration", duration)]));
        }
    }
    Measured::of_offenders(Check::HighDuration, offenders, population, share, Why::NoTasks)
}

/// Work of a day or more that nobody does and that costs nothing.
pub(super) fn resources(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let manned = scope.plan.assignments.iter().filter(|assignment| assignment.resource.is_some());
    let manned: HashSet<Id> = manned.map(|assignment| assignment.task).collect();
    let mut population = 0;
    let mut offenders = Vec::new();
    for task in scope.unfinished() {
        let duration = scope.in_days(task, task.duration);
        if duration < scope.day {
            continue;
        }
        population += 1;
        if !manned.contains(&task.id) && task.cost == Money(0) && task.fixed_cost == Money(0) {
            offenders.push(Offender::task(task.id, vec![Fact::minutes("duration", duration)]));
        }
    }
    Measured::of_offenders(Check::Resources, offenders, population, limits.dcma_resources_share, Why::NoTasks)
}

/// The unfinished tasks on which a measure finds something.
fn unfinished(
    scope: &Scope<'_>,
    check: Check,
    most: i64,
    measure: impl Fn(&Task) -> Option<Vec<Fact>>,
) -> Measured {
    let found = scope.unfinished().filter_map(|task| Some(Offender::task(task.id, measure(task)?)));
    Measured::of_offenders(check, found.collect(), scope.unfinished().count(), most, Why::NoTasks)
}

/// Total float in minutes of working days.
fn float(scope: &Scope<'_>, task: &Task) -> Option<i64> {
    task.total_float.map(|float| scope.in_days(task, float))
}

fn float_fact(float: i64) -> Vec<Fact> {
    vec![Fact::minutes("float", float)]
}
