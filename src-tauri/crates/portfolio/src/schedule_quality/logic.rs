//! Check 1: open ends. A task that nothing drives, or that drives nothing, is not part of the network. The plan's own
//! first and last row are exempt: something must begin and something must end.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::network::Scope;
use super::{Check, Measured, Offender, Thresholds, Why};
use crate::fact::Fact;
use crate::task::Task;
use crate::value::Id;

/// Unfinished tasks without predecessor or without successor. A dependency of a summary above counts for its rows.
pub(super) fn missing(scope: &Scope<'_>, limits: &Thresholds) -> Measured {
    let ends = Ends::new(scope);
    let mut population = 0;
    let mut offenders = Vec::new();
    for task in scope.unfinished() {
        population += 1;
        let first = !ends.is_driven(scope, task) && ends.start != Some(task.id);
        let last = !ends.drives(scope, task) && ends.finish != Some(task.id);
        let code = match (first, last) {
            (true, true) => "both",
            (true, false) => "predecessor",
            (false, true) => "successor",
            (false, false) => continue,
        };
        offenders.push(Offender::task(task.id, vec![Fact::code("missing", code)]));
    }
    Measured::of_offenders(Check::Logic, offenders, population, limits.dcma_logic_share, Why::NoTasks)
}

/// Which rows are tied at which end, and the two that need not be.
struct Ends {
    driven: HashSet<Id>,
    driving: HashSet<Id>,
    start: Option<Id>,
    finish: Option<Id>,
}

impl Ends {
    fn new(scope: &Scope<'_>) -> Ends {
        let awaited = scope.awaited.iter().copied();
        let mut ends = Ends {
            driven: scope.all_links().map(|link| link.successor).collect(),
            driving: scope.all_links().map(|link| link.predecessor).chain(awaited).collect(),
            start: None,
            finish: None,
        };
        let open_starts = scope.leaves().filter(|task| !ends.is_driven(scope, task));
        let first = open_starts.min_by_key(|task| (task.start, !scope.is_milestone(task), task.position));
        let open_finishes = scope.leaves().filter(|task| !ends.drives(scope, task));
        let last =
            open_finishes.max_by_key(|task| (task.finish, scope.is_milestone(task), Reverse(task.position)));
        (ends.start, ends.finish) = (first.map(|task| task.id), last.map(|task| task.id));
        ends
    }

    fn is_driven(&self, scope: &Scope<'_>, task: &Task) -> bool {
        above(scope, task).any(|id| self.driven.contains(&id))
    }

    fn drives(&self, scope: &Scope<'_>, task: &Task) -> bool {
        above(scope, task).any(|id| self.driving.contains(&id))
    }
}

/// The task and the summaries above it.
fn above(scope: &Scope<'_>, task: &Task) -> impl Iterator<Item = Id> {
    let tasks = &scope.plan.tasks;
    let rows = std::iter::successors(scope.outline.row(task.id), |row| scope.outline.parents[*row]);
    rows.map(|row| tasks[row].id)
}
