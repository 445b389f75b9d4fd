//! Circles that run through several plans: each plan alone is sound, together they wait for each other. Dates are not
//! computed here; each plan is scheduled by itself with the dates that the others have.

use std::collections::HashMap;

use super::finding::{FindingCode, findings};
use super::network::network;
use crate::book::Plan;
use crate::value::Id;

/// A task and where a planner finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The task.
    pub task: Id,
    /// The number of its project.
    pub code: String,
    /// Its row there, from 1.
    pub row: usize,
    /// Its name.
    pub name: String,
}

/// A circle through tasks of more than one of these plans, in its order; nothing when there is none.
pub fn loop_across(plans: &[Plan]) -> Option<Vec<Stop>> {
    let first = plans.first()?;
    let whole = Plan {
        tasks: plans.iter().flat_map(|plan| plan.tasks.iter().cloned()).collect(),
        dependencies: plans.iter().flat_map(|plan| plan.dependencies.iter().cloned()).collect(),
        ..Plan::empty(first.project.clone())
    };
    let ready = network(&whole);
    let found = findings(&whole, &ready, &schedule::plan(&ready.network));
    let places = places(plans);
    let mut loops = found.into_iter().filter(|finding| finding.code == FindingCode::Loop);
    loops.find_map(|circle| {
        let stops: Vec<&(usize, Stop)> = circle.tasks.iter().filter_map(|task| places.get(task)).collect();
        let crosses = stops.windows(2).any(|pair| pair[0].0 != pair[1].0);
        crosses.then(|| stops.into_iter().map(|(_, stop)| stop.clone()).collect())
    })
}

/// Which plan each task stands in, and where.
fn places(plans: &[Plan]) -> HashMap<Id, (usize, Stop)> {
    let mut places = HashMap::new();
    for (at, plan) in plans.iter().enumerate() {
        for (task, row) in plan.tasks.iter().zip(1..) {
            let (code, name) = (plan.project.code.clone(), task.name.clone());
            places.insert(task.id, (at, Stop { task: task.id, code, row, name }));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::task::{Dependency, Task};

    /// A plan with tasks of these ids, and dependencies as (predecessor, successor).
    fn plan(project: u128, tasks: &[u128], ties: &[(u128, u128)]) -> Plan {
        let tie = |(at, (from, to)): (usize, &(u128, u128))| Dependency {
            project: Id(project),
            predecessor: Id(*from),
            successor: Id(*to),
            ..Dependency::new(Id(project * 1_000 + 500 + at as u128))
        };
        Plan {
            tasks: tasks
                .iter()
                .map(|&task| Task { project: Id(project), duration: 480, ..Task::new(Id(task)) })
                .collect(),
            dependencies: ties.iter().enumerate().map(tie).collect(),
            ..Plan::empty(Project { code: format!("P-{project}"), ..Project::new(Id(project)) })
        }
    }

    #[test]
    fn two_plans_that_wait_for_each_other_are_named() {
        let plans = [plan(1, &[11, 12], &[(11, 12), (22, 11)]), plan(2, &[21, 22], &[(21, 22), (12, 21)])];
        let circle = loop_across(&plans).expect("a circle");
        let mut named: Vec<(&str, usize)> =
            circle.iter().map(|stop| (stop.code.as_str(), stop.row)).collect();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named, [("P-1", 1), ("P-1", 2), ("P-2", 1), ("P-2", 2)]);
    }

    #[test]
    fn back_and_forth_without_a_circle_is_allowed() {
        let plans = [plan(1, &[11, 12], &[(21, 12)]), plan(2, &[21, 22], &[(12, 22), (11, 21)])];
        assert_eq!(loop_across(&plans), None);
    }

    #[test]
    fn a_circle_within_one_plan_is_not_ours_to_tell() {
        assert_eq!(loop_across(&[plan(1, &[11, 12], &[(11, 12), (12, 11)]), plan(2, &[21], &[])]), None);
    }
}
