//! This month beside the last: every list says what is new, changed, unchanged or gone. It knows no kind of record.

use std::collections::HashMap;
use std::hash::Hash;

/// How a line differs from last month's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// No earlier frozen month to compare with.
    Unknown,
    /// It was not there last month.
    New,
    /// What the report follows of it differs.
    Changed,
    /// Nothing that the report follows of it differs.
    Same,
    /// It was there last month.
    Gone,
}

/// A line of a list with last month's.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<L> {
    /// How it moved.
    pub movement: Movement,
    /// This month's line; last month's when it is gone.
    pub line: L,
    /// Last month's line.
    pub last: Option<L>,
}

/// A figure with last month's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside<T> {
    /// This month's.
    pub now: T,
    /// Last month's; `None` without an earlier frozen month.
    pub last: Option<T>,
}

/// What a list is made of, month by month.
pub trait Line {
    /// What tells lines apart.
    type Key: Eq + Hash;
    /// What makes it the same line in both months.
    fn key(&self) -> Self::Key;
    /// Whether what the report follows of it differs.
    fn moved(&self, last: &Self) -> bool;
}

/// This month's lines in their order, each with last month's; those that are gone follow in last month's order.
pub fn rows<L: Line + Clone>(now: Vec<L>, before: Option<Vec<L>>) -> Vec<Row<L>> {
    let Some(before) = before else {
        return now.into_iter().map(|line| Row { movement: Movement::Unknown, line, last: None }).collect();
    };
    let mut left: HashMap<L::Key, L> = before.iter().map(|line| (line.key(), line.clone())).collect();
    let mut rows: Vec<Row<L>> = now.into_iter().map(|line| row(left.remove(&line.key()), line)).collect();
    let gone = before.into_iter().filter(|line| left.contains_key(&line.key()));
    rows.extend(gone.map(|line| Row { movement: Movement::Gone, last: Some(line.clone()), line }));
    rows
}

fn row<L: Line>(last: Option<L>, line: L) -> Row<L> {
    let movement = match &last {
        None => Movement::New,
        Some(last) if line.moved(last) => Movement::Changed,
        Some(_) => Movement::Same,
    };
    Row { movement, line, last }
}

impl<L> Row<L> {
    /// This month's line; `None` when it is gone.
    pub fn now(&self) -> Option<&L> {
        (self.movement != Movement::Gone).then_some(&self.line)
    }
}

/// The lines that are there this month.
pub fn present<L>(rows: &[Row<L>]) -> impl Iterator<Item = &L> {
    rows.iter().filter_map(Row::now)
}

/// A figure of both months; last month's only where there is an earlier month.
pub(crate) fn both<L, T, B>(rows: &[Row<L>], before: Option<B>, figure: impl Fn(&[&L]) -> T) -> Beside<T> {
    let now: Vec<&L> = present(rows).collect();
    let last: Vec<&L> = rows.iter().filter_map(|row| row.last.as_ref()).collect();
    Beside { now: figure(&now), last: before.map(|_| figure(&last)) }
}

/// The first of each kind, then the second of each, and so on; kinds and lines in the order they come.
pub(crate) fn interleaved<T, K: Eq + Hash>(lines: Vec<T>, kind: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen: HashMap<K, usize> = HashMap::new();
    let ranked = lines.into_iter().map(|line| {
        let rank = seen.entry(kind(&line)).or_default();
        *rank += 1;
        (*rank, line)
    });
    let mut ranked: Vec<(usize, T)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, line)| line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Line for (u8, i32) {
        type Key = u8;
        fn key(&self) -> u8 {
            self.0
        }
        fn moved(&self, last: &Self) -> bool {
            self.1 != last.1
        }
    }

    #[test]
    fn a_list_says_what_is_new_changed_and_gone() {
        let rows = rows(vec![(3, 30), (1, 10), (2, 21)], Some(vec![(1, 10), (4, 40), (2, 20)]));
        let seen: Vec<_> = rows.iter().map(|row| (row.line.0, row.movement)).collect();
        let expected = [(3, Movement::New), (1, Movement::Same), (2, Movement::Changed), (4, Movement::Gone)];
        assert_eq!(seen, expected, "this month's order first, then what is gone");
        let sum = both(&rows, Some(()), |lines| lines.iter().map(|line| line.1).sum::<i32>());
        assert_eq!(sum, Beside { now: 61, last: Some(70) }, "a figure counts each month's own lines");
    }

    #[test]
    fn no_kind_crowds_out_another() {
        let lines = vec![(1, 'a'), (1, 'b'), (1, 'c'), (2, 'd'), (3, 'e'), (3, 'f')];
        let order: String = interleaved(lines, |line| line.0).iter().map(|line| line.1).collect();
        assert_eq!(order, "adebfc", "the first of each kind, then the second");
    }

    #[test]
    fn without_an_earlier_month_nothing_is_called_new() {
        let rows = rows(vec![(1, 10)], None);
        assert_eq!(rows[0].movement, Movement::Unknown, "there is nothing to compare with");
        assert_eq!(
            both(&rows, None::<()>, |lines| lines.len()).last,
            None,
            "last month's figure is not known"
        );
    }
}
