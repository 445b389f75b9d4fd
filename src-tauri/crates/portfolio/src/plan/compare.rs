//! Two plans as they stood, compared: task by task, dependency by dependency, resource by resource, and in all. Comparing
//! the other way round tells the mirror image. What one side did not keep is never a difference.

mod order;
mod ties;
mod totals;

use std::collections::{HashMap, HashSet};

use schedule::{Calendar, Moment, WorkTime};

pub use ties::{ComparedAssignment, ComparedDependency, Share};
pub use totals::{Side, Totals};

use super::snapshot::{KeptTask, Snapshot};
use crate::record::choices;
use crate::value::Id;

/// Two plans compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every task of either, in the order of the right one; those that are gone follow the task they followed.
    pub tasks: Vec<ComparedTask>,
    /// Dependencies that differ.
    pub dependencies: Vec<ComparedDependency>,
    /// Resources on tasks that differ.
    pub assignments: Vec<ComparedAssignment>,
    /// What cannot be compared, for one side did not keep it.
    pub unknown: Vec<Unknown>,
    /// The two in all.
    pub totals: Totals,
}

/// A task on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedTask {
    /// The task.
    pub task: Id,
    /// Its place on the left.
    pub left: Option<usize>,
    /// Its place on the right.
    pub right: Option<usize>,
    /// What differs; empty where nothing does.
    pub differences: Vec<TaskDifference>,
    /// By how many working minutes its start moved, + = later.
    pub start_moved: Option<i64>,
    /// By how many working minutes its finish moved, + = later.
    pub finish_moved: Option<i64>,
}

choices! {
    /// In what a task differs.
    TaskDifference {
        /// It is on the right only.
        Added = "added",
        /// It is on the left only.
        Deleted = "deleted",
        /// Its name.
        Name = "name",
        /// Its start.
        Start = "start",
        /// Its finish.
        Finish = "finish",
        /// Its duration.
        Duration = "duration",
        /// Its work.
        Work = "work",
        /// Its cost.
        Cost = "cost",
        /// Its summary, or its place under it.
        Place = "place",
        /// Whether it marks a point, or one that reports follow.
        Milestone = "milestone",
        /// Whether it takes part.
        Part = "part",
    }
}

choices! {
    /// What a baseline may not have kept.
    Unknown {
        /// Outline, milestones, progress and float.
        Outline = "outline",
        /// Dependencies.
        Dependencies = "dependencies",
        /// Assignments.
        Assignments = "assignments",
        /// Cost and work in all, for it is not known which lines are summaries.
        Sums = "sums",
    }
}

impl Comparison {
    /// Whether the two are the same.
    pub fn is_empty(&self) -> bool {
        self.tasks.iter().all(|task| task.differences.is_empty())
            && self.dependencies.is_empty()
            && self.assignments.is_empty()
    }
}

/// Compares two plans; time is counted on a calendar.
pub fn compare(left: &Snapshot, right: &Snapshot, calendar: &Calendar) -> Comparison {
    let time = calendar.compile();
    let pairs = pairs(left, right);
    let moved = order::moved(left, right);
    let task = |pair: &Pair| compared(pair, left, right, &moved, &time);
    let tasks: Vec<ComparedTask> = pairs.iter().map(task).collect();
    let totals = totals::totals(left, right, &tasks, &time);
    Comparison {
        dependencies: ties::dependencies(left, right),
        assignments: ties::assignments(left, right),
        unknown: unknown(left, right, &totals),
        totals,
        tasks,
    }
}

/// A task's places on the left and on the right.
type Pair = (Id, Option<usize>, Option<usize>);

/// Tasks of the right in order, those of the left alone after the task they followed.
fn pairs(left: &Snapshot, right: &Snapshot) -> Vec<Pair> {
    let places = |side: &Snapshot| -> HashMap<Id, usize> {
        side.tasks.iter().map(|task| task.task).zip(0..).collect()
    };
    let (here, there) = (places(left), places(right));
    let mut gone: HashMap<Option<Id>, Vec<Pair>> = HashMap::new();
    let mut after = None;
    for (place, task) in left.tasks.iter().enumerate() {
        if there.contains_key(&task.task) {
            after = Some(task.task);
        } else {
            gone.entry(after).or_default().push((task.task, Some(place), None));
        }
    }
    let mut pairs = gone.remove(&None).unwrap_or_default();
    for (place, task) in right.tasks.iter().enumerate() {
        pairs.push((task.task, here.get(&task.task).copied(), Some(place)));
        pairs.extend(gone.remove(&Some(task.task)).unwrap_or_default());
    }
    pairs
}

fn compared(
    &(task, left, right): &Pair,
    here: &Snapshot,
    there: &Snapshot,
    moved: &HashSet<Id>,
    time: &WorkTime,
) -> ComparedTask {
    let (Some(from), Some(to)) = (left, right) else {
        let only = if left.is_some() { TaskDifference::Deleted } else { TaskDifference::Added };
        let differences = vec![only];
        return ComparedTask { task, left, right, differences, start_moved: None, finish_moved: None };
    };
    let (one, other) = (&here.tasks[from], &there.tasks[to]);
    ComparedTask {
        task,
        left,
        right,
        differences: differences(one, other, moved.contains(&task)),
        start_moved: between(one.start, other.start, time),
        finish_moved: between(one.finish, other.finish, time),
    }
}

fn differences(one: &KeptTask, other: &KeptTask, moved: bool) -> Vec<TaskDifference> {
    use TaskDifference::*;
    let details = one.detail.zip(other.detail);
    let detail = |differs: fn(&super::snapshot::KeptDetail) -> (bool, bool)| {
        details.is_some_and(|(left, right)| differs(&left) != differs(&right))
    };
    let all = [
        (Name, one.name != other.name),
        (Start, one.start != other.start),
        (Finish, one.finish != other.finish),
        (Duration, one.duration != other.duration),
        (Work, one.work != other.work),
        (Cost, one.cost != other.cost),
        (Place, moved),
        (Milestone, detail(|task| (task.milestone, task.key_milestone))),
        (Part, detail(|task| (task.inactive, false))),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}

fn between(from: Option<Moment>, to: Option<Moment>, time: &WorkTime) -> Option<i64> {
    Some(time.work_between(from?, to?))
}

fn unknown(left: &Snapshot, right: &Snapshot, totals: &Totals) -> Vec<Unknown> {
    let both = |kept: fn(&Snapshot) -> bool| kept(left) && kept(right);
    let outline = |side: &Snapshot| side.tasks.is_empty() || side.has_outline();
    let kept = [
        (Unknown::Outline, both(outline)),
        (Unknown::Dependencies, both(|side| side.dependencies.is_some())),
        (Unknown::Assignments, both(|side| side.assignments.is_some())),
        (Unknown::Sums, totals.left.cost.is_some() && totals.right.cost.is_some()),
    ];
    kept.into_iter().filter(|(_, kept)| !kept).map(|(what, _)| what).collect()
}

#[cfg(test)]
mod tests;
