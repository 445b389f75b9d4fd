//! Ranges of dates that differ from a calendar's week, kept apart from each other: what came first stays.

use schedule::{Date, Shift};

/// Ranges that one calendar may hold.
const MOST: usize = 5_000;

/// A range of dates with its shifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: Date,
    pub(crate) to: Date,
    pub(crate) shifts: Vec<Shift>,
    pub(crate) name: String,
}

/// Ranges in order of their dates, none touching another's.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans {
    list: Vec<Span>,
    overflow: u64,
}

impl Spans {
    /// Adds a range where no earlier one counts yet.
    pub(crate) fn behind(&mut self, span: Span) {
        let mut from = span.from;
        let mut at = self.list.partition_point(|other| other.to < from);
        while from <= span.to {
            let next = self.list.get(at).map(|other| (other.from, other.to));
            let (stop, resume) = match next {
                Some((start, end)) if start <= span.to => (start.plus_days(-1), end.plus_days(1)),
                _ => (span.to, span.to.plus_days(1)),
            };
            if from <= stop {
                if self.list.len() >= MOST {
                    self.overflow += 1;
                    return;
                }
                self.list.insert(at, Span { from, to: stop, ..span.clone() });
                at += 1;
            }
            at += 1;
            from = resume;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Span> {
        self.list.iter()
    }

    /// Whether more ranges came than a calendar may hold.
    pub(crate) fn overflowed(&self) -> bool {
        self.overflow > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: i32, to: i32, name: &str) -> Span {
        Span { from: Date(from), to: Date(to), shifts: Vec::new(), name: name.into() }
    }

    #[test]
    fn a_later_range_fills_only_the_gaps() {
        let mut spans = Spans::default();
        spans.behind(span(10, 12, "a"));
        spans.behind(span(20, 22, "b"));
        spans.behind(span(8, 25, "c"));
        let got: Vec<_> = spans.iter().map(|s| (s.from.0, s.to.0, s.name.as_str())).collect();
        assert_eq!(
            got,
            [(8, 9, "c"), (10, 12, "a"), (13, 19, "c"), (20, 22, "b"), (23, 25, "c")],
            "earlier ranges stay whole, the later one stands around them"
        );
    }

    #[test]
    fn a_range_that_is_covered_adds_nothing() {
        let mut spans = Spans::default();
        spans.behind(span(1, 30, "a"));
        spans.behind(span(5, 6, "b"));
        assert_eq!(spans.iter().count(), 1, "the first range covers the second");
    }
}
