//! The findings of a plan, kept by where they come from, so that only those of changed lines are looked for again.

use std::collections::{BTreeMap, BTreeSet};

use super::difference::Splice;
use crate::finding::{of_line, out_of_sequence};
use crate::frame::{Frame, Passes};
use crate::outcome::{Finding, Schedule};
use crate::range::Fit;

/// All findings, in the order in which they are told.
#[derive(Debug)]
pub(super) struct Findings {
    out_of_range: BTreeSet<usize>,
    of_links: Vec<Finding>,
    without_calendar: BTreeSet<usize>,
    of_lines: BTreeMap<usize, Vec<Finding>>,
    out_of_sequence: BTreeMap<usize, Vec<Finding>>,
    changed: Changed,
}

/// Whether the list was told as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Changed {
    Since,
    No,
}

impl Findings {
    /// `found` while the frame was made; the rest is looked for.
    pub(super) fn new(
        frame: &Frame<'_>,
        passes: &Passes,
        schedule: &Schedule,
        found: &[Finding],
    ) -> Findings {
        let mut findings = Findings {
            out_of_range: BTreeSet::new(),
            of_links: Vec::new(),
            without_calendar: BTreeSet::new(),
            of_lines: BTreeMap::new(),
            out_of_sequence: BTreeMap::new(),
            changed: Changed::No,
        };
        for finding in found {
            match finding {
                Finding::DateOutOfRange(line) => _ = findings.out_of_range.insert(*line),
                Finding::EmptyCalendar(line) => _ = findings.without_calendar.insert(*line),
                other => findings.of_links.push(other.clone()),
            }
        }
        (0..frame.tasks.len()).for_each(|line| findings.look(frame, passes, schedule, line));
        findings.changed = Changed::No;
        findings
    }

    /// Looks again at what the dates of a line show.
    pub(super) fn look(&mut self, frame: &Frame<'_>, passes: &Passes, schedule: &Schedule, line: usize) {
        let found = of_line(frame, passes, schedule, line);
        let early = out_of_sequence(frame, passes, line);
        for (known, found) in [(&mut self.of_lines, found), (&mut self.out_of_sequence, early)] {
            if known.get(&line).map_or(&[][..], Vec::as_slice) != found {
                self.changed = Changed::Since;
                match found.is_empty() {
                    true => known.remove(&line),
                    false => known.insert(line, found),
                };
            }
        }
    }

    /// Whether an entered number had to be held.
    pub(super) fn range(&mut self, line: usize, fit: Fit) {
        let differs = match fit {
            Fit::Date => self.out_of_range.insert(line),
            Fit::Good | Fit::Number => self.out_of_range.remove(&line),
        };
        self.note(differs);
    }

    /// Whether a calendar of its own never works.
    pub(super) fn calendar(&mut self, line: usize, empty: Option<usize>) {
        let differs = match empty {
            Some(_) => self.without_calendar.insert(line),
            None => self.without_calendar.remove(&line),
        };
        self.note(differs);
    }

    /// What was found among dependencies, after some came and went.
    pub(super) fn relink(&mut self, found: Vec<Finding>, splice: &Splice) {
        self.of_links = found;
        self.changed = Changed::Since;
        for list in self.out_of_sequence.values_mut() {
            list.retain_mut(|finding| {
                let Finding::OutOfSequence { dependency } = finding else { return true };
                splice.moved(*dependency).map(|moved| *dependency = moved).is_some()
            });
        }
        self.out_of_sequence.retain(|_, list| !list.is_empty());
    }

    /// The whole list, when it is another than was told last.
    pub(super) fn tell(&mut self) -> Option<Vec<Finding>> {
        if std::mem::replace(&mut self.changed, Changed::No) == Changed::No {
            return None;
        }
        let told = |finding: &&Finding| match finding {
            Finding::DateOutOfRange(line) => !self.out_of_range.contains(line),
            _ => true,
        };
        let entered = self.out_of_range.iter().copied().map(Finding::DateOutOfRange);
        let found = entered
            .chain(self.of_links.iter().cloned())
            .chain(self.without_calendar.iter().copied().map(Finding::EmptyCalendar))
            .chain(self.of_lines.values().flatten().filter(told).cloned())
            .chain(self.out_of_sequence.values().flatten().cloned());
        Some(found.collect())
    }

    fn note(&mut self, differs: bool) {
        if differs {
            self.changed = Changed::Since;
        }
    }
}
