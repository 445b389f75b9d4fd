//! The dependencies of a plan by task, both ways, without those that cannot count. It decides nothing about dates.

use crate::network::Dependency;
use crate::outcome::Finding;

/// What a line of the plan is to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Scheduled.
    Leaf,
    /// Rolled up from the lines below.
    Summary,
    /// Fixed: drives its successors, is never moved.
    External,
    /// Laid over the others after the passes; takes no part in them.
    Span,
    /// Takes no part.
    Out,
}

/// Dependencies by task, as indices into the network's list.
#[derive(Debug)]
pub(crate) struct Links {
    into: Lists,
    from: Lists,
    /// The nearest summary above each line that is driven, and that drives.
    driven_above: Vec<Option<usize>>,
    driving_above: Vec<Option<usize>>,
}

/// Many short lists in one: the entries of list `i` are `items[starts[i]..starts[i + 1]]`.
#[derive(Debug)]
pub(crate) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Links {
    pub(crate) fn new(dependencies: &[Dependency], outline: &Outline, counts: &[Counts]) -> Links {
        let used = |end: fn(&Dependency) -> usize| {
            let all = dependencies.iter().enumerate();
            let counting = all.filter(|(index, _)| counts[*index] == Counts::Yes);
            Lists::new(outline.lines.len(), counting.map(move |(index, dependency)| (end(dependency), index)))
        };
        let (into, from) = (used(|d| d.successor), used(|d| d.predecessor));
        let (driven_above, driving_above) = (nearest(outline, &into), nearest(outline, &from));
        Links { into, from, driven_above, driving_above }
    }

    /// Dependencies that drive this task.
    pub(crate) fn before(
        &self,
        task: usize,
    ) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + Clone + '_ {
        self.into.of(task)
    }

    /// Dependencies by which this task drives others.
    pub(crate) fn after(
        &self,
        task: usize,
    ) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + Clone + '_ {
        self.from.of(task)
    }

    /// Dependencies that drive this task, directly or through a summary above.
    pub(crate) fn all_before(&self, task: usize) -> impl Iterator<Item = usize> + '_ {
        let lines = std::iter::successors(Some(task), |&line| self.driven_above[line]);
        lines.flat_map(|line| self.before(line))
    }

    /// Dependencies by which this task drives others, directly or through a summary above.
    pub(crate) fn all_after(&self, task: usize) -> impl Iterator<Item = usize> + '_ {
        let lines = std::iter::successors(Some(task), |&line| self.driving_above[line]);
        lines.flat_map(|line| self.after(line))
    }
}

/// For each line, the nearest line above it whose list is not empty.
fn nearest(outline: &Outline, lists: &Lists) -> Vec<Option<usize>> {
    let mut nearest = vec![None; outline.lines.len()];
    for line in 0..nearest.len() {
        nearest[line] = outline.parents[line].and_then(|above| match lists.of(above).len() {
            0 => nearest[above],
            _ => Some(above),
        });
    }
    nearest
}

impl Lists {
    /// From pairs of a list and an item.
    pub(crate) fn new(lists: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Lists {
        let mut starts = vec![0u32; lists + 1];
        for (list, _) in pairs.clone() {
            starts[list + 1] += 1;
        }
        for list in 0..lists {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let mut items = vec![0u32; starts[lists] as usize];
        for (list, item) in pairs {
            items[next[list] as usize] = item as u32;
            next[list] += 1;
        }
        Lists { starts, items }
    }

    pub(crate) fn of(
        &self,
        line: usize,
    ) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + Clone + '_ {
        self.items[self.starts[line] as usize..self.starts[line + 1] as usize]
            .iter()
            .map(|&index| index as usize)
    }
}

/// Whether a dependency takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counts {
    Yes,
    No,
}

/// Which dependencies take part, and what is wrong with the others.
pub(crate) fn counting(
    dependencies: &[Dependency],
    outline: &Outline,
    findings: &mut Vec<Finding>,
) -> Vec<Counts> {
    let lines = outline.lines.len();
    let mut count = |(index, d): (usize, &Dependency)| {
        if d.predecessor >= lines || d.successor >= lines {
            return Counts::No;
        }
        if outline.lines[d.predecessor] == Line::Out
            || matches!(outline.lines[d.successor], Line::Out | Line::External)
        {
            return Counts::No;
        }
        if d.predecessor == d.successor {
            findings.push(Finding::Loop(vec![d.predecessor]));
            return Counts::No;
        }
        if outline.contains(d.predecessor, d.successor) || outline.contains(d.successor, d.predecessor) {
            findings.push(Finding::DependencyOnOwnSummary(index));
            return Counts::No;
        }
        Counts::Yes
    };
    dependencies.iter().enumerate().map(&mut count).collect()
}

/// The tree of lines.
#[derive(Debug)]
pub(crate) struct Outline {
    pub lines: Vec<Line>,
    pub parents: Vec<Option<usize>>,
    /// For each line, the first line after it that is not below it.
    ends: Vec<usize>,
    children: Lists,
}

impl Outline {
    /// `parents` must name earlier lines.
    pub(crate) fn new(lines: Vec<Line>, parents: Vec<Option<usize>>) -> Outline {
        let mut ends: Vec<usize> = (1..=lines.len()).collect();
        for line in (0..lines.len()).rev() {
            if let Some(parent) = parents[line] {
                ends[parent] = ends[parent].max(ends[line]);
            }
        }
        let below = |line: usize| parents[line].filter(|_| lines[line] != Line::Out);
        let children =
            Lists::new(lines.len(), (0..lines.len()).filter_map(|line| Some((below(line)?, line))));
        Outline { lines, parents, ends, children }
    }

    /// Whether `line` lies below `summary`.
    fn contains(&self, summary: usize, line: usize) -> bool {
        if self.lines[summary] != Line::Summary || line <= summary || line >= self.ends[summary] {
            return false;
        }
        // Within the range in a plan in outline order; the walk settles it for a plan that is not.
        self.above(line).any(|above| above == summary)
    }

    /// The lines right below one that take part in the passes.
    pub(crate) fn scheduled(&self, line: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.children.of(line).filter(|&child| self.lines[child] != Line::Span)
    }

    /// The lines right below one, without those that take no part.
    pub(crate) fn children(&self, line: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.children.of(line)
    }

    /// The summaries above a line, nearest first.
    pub(crate) fn above(&self, line: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.parents[line], |&above| self.parents[above])
    }
}
