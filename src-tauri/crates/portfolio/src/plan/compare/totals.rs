//! The two plans of a comparison in all. Sums are over the lines that are no summaries and take part; where it is not known
//! which lines those are, there is no sum.

use std::collections::HashMap;

use schedule::{Moment, WorkTime};

use super::{ComparedTask, TaskDifference, between};
use crate::plan::snapshot::{KeptDetail, KeptTask, Snapshot};
use crate::value::{Id, Money};

/// Two plans in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The left one.
    pub left: Side,
    /// The right one.
    pub right: Side,
    /// By how many working minutes the start moved, + = later.
    pub start_moved: Option<i64>,
    /// By how many working minutes the finish moved, + = later.
    pub finish_moved: Option<i64>,
    /// By how much the cost grew.
    pub cost_changed: Option<Money>,
    /// By how many minutes the work grew.
    pub work_changed: Option<i64>,
    /// Tasks that came.
    pub added: usize,
    /// Tasks that went.
    pub deleted: usize,
    /// Tasks on both sides that differ.
    pub changed: usize,
    /// Milestones on both sides whose date differs.
    pub milestones_moved: usize,
}

/// A plan in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Where it starts.
    pub start: Option<Moment>,
    /// Where it finishes.
    pub finish: Option<Moment>,
    /// Its cost.
    pub cost: Option<Money>,
    /// Its work in minutes.
    pub work: Option<i64>,
    /// Its lines.
    pub tasks: usize,
}

pub(super) fn totals(left: &Snapshot, right: &Snapshot, tasks: &[ComparedTask], time: &WorkTime) -> Totals {
    let (here, there) = (details(left), details(right));
    let (one, other) = (side(left, &there), side(right, &here));
    let with = |what: TaskDifference| tasks.iter().filter(move |task| task.differences.contains(&what));
    let point = |task: &&ComparedTask| {
        let known = |side: &HashMap<Id, KeptDetail>| side.get(&task.task).is_some_and(|it| it.milestone);
        known(&here) || known(&there)
    };
    let (added, deleted) = (with(TaskDifference::Added).count(), with(TaskDifference::Deleted).count());
    let differing = tasks.iter().filter(|task| !task.differences.is_empty()).count();
    Totals {
        start_moved: between(one.start, other.start, time),
        finish_moved: between(one.finish, other.finish, time),
        cost_changed: one.cost.zip(other.cost).map(|(left, right)| right - left),
        work_changed: one.work.zip(other.work).map(|(left, right)| right - left),
        left: one,
        right: other,
        added,
        deleted,
        changed: differing - added - deleted,
        milestones_moved: with(TaskDifference::Finish).filter(point).count(),
    }
}

fn details(side: &Snapshot) -> HashMap<Id, KeptDetail> {
    side.tasks.iter().filter_map(|task| Some((task.task, task.detail?))).collect()
}

/// One side in all; what it did not keep of its own lines the other side may know.
fn side(side: &Snapshot, other: &HashMap<Id, KeptDetail>) -> Side {
    let detail = |task: &KeptTask| task.detail.or_else(|| other.get(&task.task).copied());
    let takes_part = |task: &&KeptTask| task.detail.is_none_or(|detail| !detail.inactive);
    let known = side.tasks.iter().all(|task| detail(task).is_some());
    let leaf = |task: &&KeptTask| detail(task).is_some_and(|detail| !detail.summary);
    let counted = || side.tasks.iter().filter(takes_part).filter(leaf);
    Side {
        start: side.tasks.iter().filter(takes_part).filter_map(|task| task.start).min(),
        finish: side.tasks.iter().filter(takes_part).filter_map(|task| task.finish).max(),
        cost: known.then(|| counted().map(|task| task.cost).sum()),
        work: known.then(|| counted().map(|task| task.work).sum()),
        tasks: side.tasks.len(),
    }
}
