//! The outline of a plan: levels, codes such as 1.2.3, row numbers, and which rows belong to which summary.

use std::collections::HashMap;
use std::ops::Range;

use crate::task::Task;
use crate::value::Id;

/// Where the rows of a plan stand in its outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The summary above each row, by row.
    pub parents: Vec<Option<usize>>,
    /// How deep each row lies; 0 at the top.
    pub levels: Vec<usize>,
    rows: HashMap<Id, usize>,
}

impl Outline {
    /// Reads the outline of tasks in the order of their positions. A parent that is unknown or stands below its row
    /// counts as none.
    pub fn new(tasks: &[Task]) -> Outline {
        let rows: HashMap<Id, usize> = tasks.iter().zip(0..).map(|(task, row)| (task.id, row)).collect();
        let above = |(row, task): (usize, &Task)| {
            task.parent.and_then(|parent| rows.get(&parent).copied()).filter(|parent| *parent < row)
        };
        let parents: Vec<Option<usize>> = tasks.iter().enumerate().map(above).collect();
        let mut levels: Vec<usize> = Vec::with_capacity(tasks.len());
        for parent in &parents {
            levels.push(parent.map_or(0, |parent| levels[parent] + 1));
        }
        Outline { parents, levels, rows }
    }

    /// The row of a task, from 0.
    pub fn row(&self, task: Id) -> Option<usize> {
        self.rows.get(&task).copied()
    }

    /// Whether a row has rows below it.
    pub fn is_summary(&self, row: usize) -> bool {
        self.parents.get(row + 1).is_some_and(|parent| *parent == Some(row))
    }

    /// A row and everything below it.
    pub fn subtree(&self, row: usize) -> Range<usize> {
        let deeper = |other: &usize| self.levels[*other] > self.levels[row];
        row..(row + 1..self.levels.len()).find(|other| !deeper(other)).unwrap_or(self.levels.len())
    }

    /// The row before it under the same summary.
    pub fn previous_sibling(&self, row: usize) -> Option<usize> {
        (0..row)
            .rev()
            .find(|other| self.levels[*other] <= self.levels[row])
            .filter(|other| self.parents[*other] == self.parents[row])
    }

    /// The row after it under the same summary.
    pub fn next_sibling(&self, row: usize) -> Option<usize> {
        let next = self.subtree(row).end;
        (next < self.levels.len() && self.parents[next] == self.parents[row]).then_some(next)
    }

    /// Whether `row` lies below `summary`.
    pub fn is_below(&self, row: usize, summary: usize) -> bool {
        self.subtree(summary).contains(&row) && row != summary
    }

    /// The codes of all rows: 1, 1.1, 1.2, 2, …
    pub fn codes(&self) -> Vec<String> {
        Outline::codes_of(self.levels.iter().copied())
    }

    /// The codes of rows at these levels. A row that lies more than one level below the one before counts from 0 between.
    pub(crate) fn codes_of(levels: impl Iterator<Item = usize>) -> Vec<String> {
        let mut counters: Vec<usize> = Vec::new();
        let mut codes = Vec::new();
        for level in levels {
            counters.resize(level + 1, 0);
            counters[level] += 1;
            codes.push(counters.iter().map(usize::to_string).collect::<Vec<_>>().join("."));
        }
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(id: u128, parent: Option<u128>) -> Task {
        Task { parent: parent.map(Id), ..Task::new(Id(id)) }
    }

    fn outline() -> Outline {
        Outline::new(&[task(1, None), task(2, Some(1)), task(3, Some(2)), task(4, Some(1)), task(5, None)])
    }

    #[test]
    fn codes_count_within_each_summary() {
        assert_eq!(outline().codes(), ["1", "1.1", "1.1.1", "1.2", "2"]);
    }

    #[test]
    fn a_subtree_ends_where_its_level_returns() {
        let outline = outline();
        assert_eq!(outline.subtree(0), 0..4);
        assert_eq!(outline.subtree(1), 1..3);
        assert_eq!(outline.subtree(4), 4..5);
        assert_eq!((outline.next_sibling(1), outline.previous_sibling(3)), (Some(3), Some(1)));
        assert_eq!((outline.next_sibling(3), outline.previous_sibling(1)), (None, None));
        assert!(outline.is_below(2, 0) && !outline.is_below(0, 0));
    }

    #[test]
    fn a_task_above_itself_stands_at_the_top() {
        let outline = Outline::new(&[task(1, Some(1)), task(2, Some(3)), task(3, None)]);
        assert_eq!(outline.levels, [0, 0, 0], "neither itself nor a row below can be a summary above");
    }
}
