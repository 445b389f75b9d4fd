//! Which issue hangs below which, and the order of lines that follows. Circles are cut and said.

use std::collections::HashMap;

use super::issue::Issue;
use super::source::Source;
use crate::report::{FindingCode, Findings};

/// Issues by the names that others have for them.
pub(super) struct Known<'a>(HashMap<&'a str, usize>);

impl<'a> Known<'a> {
    /// Keys before numbers before the names of epics; a name that two epics share is none.
    pub(super) fn of(issues: &'a [Issue], numbers: &'a [String]) -> Known<'a> {
        let mut known = HashMap::new();
        for (at, issue) in issues.iter().enumerate() {
            known.insert(issue.key.as_str(), at);
        }
        for (at, number) in numbers.iter().enumerate() {
            known.entry(number.as_str()).or_insert(at);
        }
        let mut named: HashMap<&str, Option<usize>> = HashMap::new();
        for (at, issue) in issues.iter().enumerate().filter(|(_, issue)| !issue.epic_name.is_empty()) {
            named.entry(&issue.epic_name).and_modify(|known| *known = None).or_insert(Some(at));
        }
        for (name, at) in named {
            if let Some(at) = at {
                known.entry(name).or_insert(at);
            }
        }
        known.remove("");
        Known(known)
    }

    /// The place of an issue by its key, number or epic's name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.0.get(name.trim()).copied()
    }
}

/// The outline of issues, by their places.
pub(super) struct Outline {
    /// The issue above each.
    pub(super) above: Vec<Option<usize>>,
    /// All of them, each after the one above it.
    pub(super) order: Vec<usize>,
}

/// The outline that the issues name.
pub(super) fn read(issues: &[Issue], known: &Known<'_>, source: &Source, findings: &mut Findings) -> Outline {
    let mut above: Vec<Option<usize>> = Vec::with_capacity(issues.len());
    for (at, issue) in issues.iter().enumerate() {
        let found: Vec<(usize, Option<usize>)> =
            issue.above.iter().map(|(column, name)| (*column, known.find(name))).collect();
        let first = found.iter().find_map(|(column, place)| Some((*column, (*place)?)));
        match (first, found.first()) {
            (Some((column, place)), _) if place == at => {
                findings.add(FindingCode::OutlineLoop, issue.place, &source.columns[column].name);
                above.push(None);
            }
            (Some((_, place)), _) => above.push(Some(place)),
            (None, Some((column, _))) => {
                findings.add(FindingCode::MissingReference, issue.place, &source.columns[*column].name);
                above.push(None);
            }
            (None, None) => above.push(None),
        }
    }
    cut_circles(issues, &mut above, source, findings);
    let order = order(&above);
    Outline { above, order }
}

/// Walks up from each issue; where the walk comes back to a line of its own, that line begins at the top.
fn cut_circles(issues: &[Issue], above: &mut [Option<usize>], source: &Source, findings: &mut Findings) {
    let mut walked: Vec<Option<usize>> = vec![None; above.len()];
    for from in 0..above.len() {
        let mut at = from;
        while walked[at].is_none() {
            walked[at] = Some(from);
            let Some(next) = above[at] else { break };
            if walked[next] == Some(from) {
                let column = issues[at].above.first().map_or(0, |(column, _)| *column);
                findings.add(FindingCode::OutlineLoop, issues[at].place, &source.columns[column].name);
                above[at] = None;
                break;
            }
            at = next;
        }
    }
}

/// Depth first, in the file's order.
fn order(above: &[Option<usize>]) -> Vec<usize> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); above.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, parent) in above.iter().enumerate().rev() {
        match parent {
            Some(parent) => below[*parent].push(at),
            None => open.push(at),
        }
    }
    let mut order = Vec::with_capacity(above.len());
    while let Some(at) = open.pop() {
        order.push(at);
        open.append(&mut below[at]);
    }
    order
}
