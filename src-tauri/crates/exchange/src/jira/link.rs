//! Links that block, as dependencies: told once however many issues tell them.

use std::collections::HashSet;

use super::issue::Issue;
use super::outline::{Known, Outline};
use super::source::Source;
use crate::report::{FindingCode, Findings, Place};

/// Predecessor and successor by their places among the issues, each pair once.
pub(super) fn read(
    issues: &[Issue],
    known: &Known<'_>,
    outline: &Outline,
    source: &Source,
    findings: &mut Findings,
) -> Vec<(usize, usize)> {
    let mut ties = Ties { outline, seen: HashSet::new(), pairs: Vec::new(), findings };
    for (at, issue) in issues.iter().enumerate() {
        for (column, name) in &issue.blocks {
            ties.tie(Some(at), known.find(name), issue.place, &source.columns[*column].name);
        }
        for (column, name) in &issue.waits_for {
            ties.tie(known.find(name), Some(at), issue.place, &source.columns[*column].name);
        }
    }
    ties.pairs
}

struct Ties<'a> {
    outline: &'a Outline,
    seen: HashSet<(usize, usize)>,
    pairs: Vec<(usize, usize)>,
    findings: &'a mut Findings,
}

impl Ties<'_> {
    fn tie(&mut self, predecessor: Option<usize>, successor: Option<usize>, place: Place, field: &str) {
        let (Some(predecessor), Some(successor)) = (predecessor, successor) else {
            self.findings.add(FindingCode::MissingReference, place, field);
            return;
        };
        if predecessor == successor {
            self.findings.add(FindingCode::DependencyOnItself, place, field);
        } else if self.stands_above(predecessor, successor) || self.stands_above(successor, predecessor) {
            self.findings.add(FindingCode::DependencyOnSummary, place, field);
        } else if self.seen.insert((predecessor, successor)) {
            self.pairs.push((predecessor, successor));
        }
    }

    fn stands_above(&self, upper: usize, lower: usize) -> bool {
        let mut at = self.outline.above[lower];
        while let Some(above) = at {
            if above == upper {
                return true;
            }
            at = self.outline.above[above];
        }
        false
    }
}
