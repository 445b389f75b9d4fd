//! What differs between a plan that stands computed and its next state. It computes no date.

use std::ops::Range;

use crate::calendar::Calendar;
use crate::frame::Frame;
use crate::network::{Assignment, Dependency, Network, Resource, Task};
use crate::range;
use crate::rules::Tool;
use crate::work_time::held;

/// What of a network the frame does not keep.
#[derive(Debug)]
pub(super) struct Rest {
    pub calendars: Vec<Calendar>,
    calendar: usize,
    resources: Vec<Resource>,
    pub assignments: Vec<Assignment>,
}

impl Rest {
    pub(super) fn new(network: &Network) -> Rest {
        Rest {
            calendars: network.calendars.clone(),
            calendar: network.calendar,
            resources: network.resources.clone(),
            assignments: network.assignments.clone(),
        }
    }
}

/// What an edit changed, where it can be followed.
#[derive(Debug, Default)]
pub(super) struct Difference {
    /// Tasks whose values differ.
    pub tasks: Vec<usize>,
    /// Tasks whose assignments differ.
    pub assigned: Vec<usize>,
    /// Dependencies of the next state that tie the same two tasks otherwise.
    pub ties: Vec<usize>,
    /// Dependencies that came and went.
    pub links: Option<Splice>,
}

/// These dependencies of the plan as it stands give way to those of its next state.
#[derive(Clone, Debug)]
pub(super) struct Splice {
    pub old: Range<usize>,
    pub new: Range<usize>,
}

impl Splice {
    /// Where a dependency stands afterwards; none when it is gone.
    pub(super) fn moved(&self, dependency: usize) -> Option<usize> {
        match dependency {
            kept if kept < self.old.start => Some(kept),
            kept if kept >= self.old.end => Some(kept + self.new.end - self.old.end),
            _ => None,
        }
    }
}

impl Difference {
    pub(super) fn is_empty(&self) -> bool {
        self.tasks.is_empty() && self.assigned.is_empty() && self.ties.is_empty() && self.links.is_none()
    }
}

/// What differs; none where the edit reaches everything.
pub(super) fn difference(frame: &Frame<'_>, rest: &Rest, next: &Network) -> Option<Difference> {
    let same = frame.anchor == held(next.anchor)
        && frame.direction == next.direction
        && frame.data_date == next.data_date.map(held)
        && frame.options == next.options
        && frame.options.tool == Tool::MicrosoftProject
        && frame.tasks.len() == next.tasks.len()
        && rest.calendar == next.calendar
        && rest.resources == next.resources
        && rest.calendars == next.calendars;
    if !same {
        return None;
    }
    let mut difference = Difference { tasks: tasks(frame, &next.tasks)?, ..Difference::default() };
    (difference.ties, difference.links) = dependencies(&frame.dependencies, &next.dependencies);
    if let Some((old, new)) = middles(&rest.assignments, &next.assignments, PartialEq::eq) {
        let named = rest.assignments[old].iter().chain(&next.assignments[new]).map(|named| named.task);
        difference.assigned = named.filter(|&task| task < next.tasks.len()).collect();
        difference.assigned.sort_unstable();
        difference.assigned.dedup();
    }
    Some(difference)
}

/// The tasks that differ; none where one changed its place or part in the plan.
fn tasks(frame: &Frame<'_>, next: &[Task]) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for (line, (known, entered)) in frame.tasks.iter().zip(next).enumerate() {
        if known != entered {
            if (known.parent, known.role) != (entered.parent, entered.role) {
                return None;
            }
            found.push(line);
        }
    }
    Some(found)
}

fn dependencies(known: &[Dependency], next: &[Dependency]) -> (Vec<usize>, Option<Splice>) {
    let ends = |one: &Dependency, other: &Dependency| {
        (one.predecessor, one.successor) == (other.predecessor, other.successor)
    };
    let links = middles(known, next, ends).map(|(old, new)| Splice { old, new });
    let kept = (0..known.len()).filter_map(|old| match &links {
        Some(splice) => splice.moved(old).map(|new| (old, new)),
        None => Some((old, old)),
    });
    let differs = |&(old, new): &(usize, usize)| known[old] != range::dependency(&next[new]);
    (kept.filter(differs).map(|(_, new)| new).collect(), links)
}

/// What is left of two lists without what both begin and end with; nothing where they are the same.
fn middles<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> Option<(Range<usize>, Range<usize>)> {
    let first = old.iter().zip(new).take_while(|(one, other)| same(one, other)).count();
    if first == old.len() && first == new.len() {
        return None;
    }
    let pairs = old[first..].iter().rev().zip(new[first..].iter().rev());
    let last = pairs.take_while(|(one, other)| same(one, other)).count();
    Some((first..old.len() - last, first..new.len() - last))
}
