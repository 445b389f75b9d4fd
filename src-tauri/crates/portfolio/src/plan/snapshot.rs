//! A plan as it stood at a time: what a baseline keeps and what a comparison looks at. It knows nothing of how it is
//! shown; what was not kept at the time is not there, rather than guessed.

mod text;

use std::collections::HashMap;

use schedule::Moment;

use super::wbs::Outline;
use crate::book::Plan;
use crate::task::{Baseline, DependencyType, LagUnit};
use crate::value::{Id, Money};

/// A plan as it stood at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Its tasks in order.
    pub tasks: Vec<KeptTask>,
    /// Its dependencies, where they were kept.
    pub dependencies: Option<Vec<KeptDependency>>,
    /// Its assignments, where they were kept.
    pub assignments: Option<Vec<KeptAssignment>>,
}

/// A task as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTask {
    /// The task.
    pub task: Id,
    /// Its name.
    pub name: String,
    /// Its start.
    pub start: Option<Moment>,
    /// Its finish.
    pub finish: Option<Moment>,
    /// Its duration in minutes.
    pub duration: i64,
    /// Its work in minutes.
    pub work: i64,
    /// Its cost.
    pub cost: Money,
    /// The rest, where it was kept.
    pub detail: Option<KeptDetail>,
}

/// What baselines of other programs and of version 1 do not keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptDetail {
    /// How deep it lay, from 0.
    pub level: usize,
    /// Whether rows lay below it.
    pub summary: bool,
    /// Whether it marked a point.
    pub milestone: bool,
    /// Whether reports followed it.
    pub key_milestone: bool,
    /// Whether it took no part.
    pub inactive: bool,
    /// Whether it was on the critical path.
    pub critical: bool,
    /// Percent done.
    pub percent: i64,
    /// Total float in minutes.
    pub total_float: Option<i64>,
}

/// A dependency as it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptDependency {
    /// The task that drove.
    pub predecessor: Id,
    /// The task that was driven.
    pub successor: Id,
    /// Which ends were tied.
    pub kind: DependencyType,
    /// The lag, in its unit.
    pub lag: i64,
    /// How the lag counted.
    pub lag_unit: LagUnit,
}

/// A resource on a task as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAssignment {
    /// The task.
    pub task: Id,
    /// The resource; none where nobody was named.
    pub resource: Option<Id>,
    /// Its name at the time.
    pub name: String,
    /// Units in ten-thousandths, where they were kept.
    pub units: Option<i64>,
    /// Work in minutes.
    pub work: i64,
    /// Cost.
    pub cost: Money,
}

impl Snapshot {
    /// A plan as it stands.
    pub fn of_plan(plan: &Plan) -> Snapshot {
        Snapshot {
            tasks: tasks(plan),
            dependencies: Some(dependencies(plan)),
            assignments: Some(assignments(plan)),
        }
    }

    /// What a baseline of a plan kept; `None` when there is no such baseline or its content does not read.
    pub fn of_baseline(plan: &Plan, baseline: Id) -> Option<Snapshot> {
        let known = plan.baselines.iter().find(|known| known.id == baseline)?;
        if known.content.is_empty() { Some(of_rows(plan, known)) } else { Snapshot::parse(&known.content) }
    }

    /// The summary above each task, by place. Empty where the outline was not kept.
    pub fn parents(&self) -> Vec<Option<usize>> {
        if !self.has_outline() {
            return Vec::new();
        }
        let mut above: Vec<usize> = Vec::new();
        let mut parents = Vec::with_capacity(self.tasks.len());
        for (place, task) in self.tasks.iter().enumerate() {
            let level = task.detail.map_or(0, |detail| detail.level).min(above.len());
            above.truncate(level);
            parents.push(above.last().copied());
            above.push(place);
        }
        parents
    }

    /// Whether the outline was kept.
    pub fn has_outline(&self) -> bool {
        !self.tasks.is_empty() && self.tasks.iter().all(|task| task.detail.is_some())
    }

    /// The codes 1, 1.1, 1.2 of all tasks; empty where the outline was not kept.
    pub fn codes(&self) -> Vec<String> {
        if !self.has_outline() {
            return Vec::new();
        }
        let levels = self.tasks.iter().filter_map(|task| task.detail).map(|detail| detail.level);
        Outline::codes_of(levels)
    }

    /// The same with other names for its tasks.
    pub fn renamed(mut self, name: impl Fn(Id) -> Id) -> Snapshot {
        self.tasks.iter_mut().for_each(|task| task.task = name(task.task));
        for dependency in self.dependencies.iter_mut().flatten() {
            dependency.predecessor = name(dependency.predecessor);
            dependency.successor = name(dependency.successor);
        }
        self.assignments.iter_mut().flatten().for_each(|assignment| assignment.task = name(assignment.task));
        self
    }
}

fn tasks(plan: &Plan) -> Vec<KeptTask> {
    let outline = Outline::new(&plan.tasks);
    let kept = |(row, task): (usize, &crate::task::Task)| KeptTask {
        task: task.id,
        name: task.name.clone(),
        start: task.start,
        finish: task.finish,
        duration: task.duration,
        work: task.work,
        cost: task.cost,
        detail: Some(KeptDetail {
            level: outline.levels[row],
            summary: outline.is_summary(row),
            milestone: task.milestone,
            key_milestone: task.key_milestone,
            inactive: task.inactive,
            critical: task.critical,
            percent: task.percent_complete,
            total_float: task.total_float,
        }),
    };
    plan.tasks.iter().enumerate().map(kept).collect()
}

fn dependencies(plan: &Plan) -> Vec<KeptDependency> {
    let kept = |dependency: &crate::task::Dependency| KeptDependency {
        predecessor: dependency.predecessor,
        successor: dependency.successor,
        kind: dependency.kind,
        lag: dependency.lag,
        lag_unit: dependency.lag_unit,
    };
    plan.dependencies.iter().map(kept).collect()
}

fn assignments(plan: &Plan) -> Vec<KeptAssignment> {
    let names: HashMap<Id, &str> =
        plan.resources.iter().map(|known| (known.id, known.name.as_str())).collect();
    let name = |resource: Option<Id>| resource.and_then(|id| names.get(&id)).copied().unwrap_or_default();
    let kept = |assignment: &crate::task::Assignment| KeptAssignment {
        task: assignment.task,
        resource: assignment.resource,
        name: name(assignment.resource).to_owned(),
        units: Some(assignment.units),
        work: assignment.work,
        cost: assignment.cost,
    };
    plan.assignments.iter().map(kept).collect()
}

/// The baseline tasks of version 1.
fn of_rows(plan: &Plan, baseline: &Baseline) -> Snapshot {
    let own = plan.baseline_tasks.iter().filter(|copy| copy.baseline == baseline.id);
    let kept = own.map(|copy| KeptTask {
        task: copy.task,
        name: copy.name.clone(),
        start: copy.start,
        finish: copy.finish,
        duration: copy.duration,
        work: copy.work,
        cost: copy.cost,
        detail: None,
    });
    Snapshot { tasks: kept.collect(), dependencies: None, assignments: None }
}

#[cfg(test)]
mod tests;
