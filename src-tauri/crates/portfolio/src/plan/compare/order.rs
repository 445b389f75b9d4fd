//! Which tasks moved in the outline: those under another summary, and those that changed places under the same one. A task
//! stayed where every longest run of tasks that kept their order holds it, so that moving one task marks one task, and
//! looking the other way round marks the same.

use std::collections::{HashMap, HashSet};

use crate::plan::snapshot::Snapshot;
use crate::value::Id;

/// The tasks that moved; none where one side did not keep its outline.
pub(super) fn moved(left: &Snapshot, right: &Snapshot) -> HashSet<Id> {
    let (before, after) = (summaries(left), summaries(right));
    let mut moved = HashSet::new();
    let mut stayed: HashMap<Option<Id>, Vec<(usize, Id)>> = HashMap::new();
    for task in &left.tasks {
        let (Some((_, old)), Some((place, new))) = (before.get(&task.task), after.get(&task.task)) else {
            continue;
        };
        if old == new {
            stayed.entry(*new).or_default().push((*place, task.task));
        } else {
            moved.insert(task.task);
        }
    }
    for siblings in stayed.values() {
        let places: Vec<usize> = siblings.iter().map(|(place, _)| *place).collect();
        let kept = in_every_longest_run(&places);
        moved.extend(siblings.iter().zip(kept).filter(|(_, kept)| !kept).map(|((_, task), _)| *task));
    }
    moved
}

/// Each task's place and the summary above it.
fn summaries(side: &Snapshot) -> HashMap<Id, (usize, Option<Id>)> {
    let above = |parent: Option<usize>| parent.map(|row| side.tasks[row].task);
    let parents = side.parents();
    let tasks = side.tasks.iter().zip(parents).enumerate();
    tasks.map(|(place, (task, parent))| (task.task, (place, above(parent)))).collect()
}

/// For each number, whether every longest increasing run of the list holds it.
fn in_every_longest_run(numbers: &[usize]) -> Vec<bool> {
    let ending = longest_ending(numbers.iter().map(|number| *number as i64));
    let mut beginning = longest_ending(numbers.iter().rev().map(|number| -(*number as i64)));
    beginning.reverse();
    let longest = ending.iter().copied().max().unwrap_or(0);
    let mut at = vec![0usize; longest + 1];
    let in_one = |place: usize| ending[place] + beginning[place] == longest + 1;
    for place in (0..numbers.len()).filter(|place| in_one(*place)) {
        at[ending[place]] += 1;
    }
    (0..numbers.len()).map(|place| in_one(place) && at[ending[place]] == 1).collect()
}

/// The length of the longest increasing run that ends at each number.
fn longest_ending(numbers: impl Iterator<Item = i64>) -> Vec<usize> {
    let mut smallest: Vec<i64> = Vec::new();
    let run = |number: i64| {
        let place = smallest.partition_point(|end| *end < number);
        match smallest.get_mut(place) {
            Some(end) => *end = number,
            None => smallest.push(number),
        }
        place + 1
    };
    numbers.map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_moved_is_marked_alone() {
        assert_eq!(in_every_longest_run(&[0, 1, 2, 3]), [true; 4]);
        assert_eq!(in_every_longest_run(&[1, 2, 3, 0]), [true, true, true, false], "the last went first");
        assert_eq!(in_every_longest_run(&[0, 2, 1, 3]), [true, false, false, true], "two changed places");
        assert_eq!(in_every_longest_run(&[]), [false; 0]);
    }
}
