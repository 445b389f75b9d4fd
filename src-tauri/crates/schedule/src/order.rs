//! An order in which every line comes after what drives it (rule M1). A summary stands in it twice: it opens before
//! its lines and closes after them, so that dependencies on summaries keep the work linear. Loops are named and broken.

use crate::links::{Counts, Line, Links, Outline};
use crate::network::Dependency;
use crate::outcome::Finding;

/// One stop of a pass over the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A leaf or a task of another plan.
    Leaf(usize),
    /// A summary, before its lines.
    Open(usize),
    /// A summary, after its lines.
    Close(usize),
}

impl Step {
    /// The line of the plan.
    pub(crate) fn line(self) -> usize {
        match self {
            Step::Leaf(line) | Step::Open(line) | Step::Close(line) => line,
        }
    }
}

/// Orders the plan, and gives the dependencies in use: those that had to be left out to break a loop stop counting.
pub(crate) fn order(
    outline: &Outline,
    dependencies: &[Dependency],
    counts: &mut [Counts],
    findings: &mut Vec<Finding>,
) -> (Vec<Step>, Links) {
    let links = Links::new(dependencies, outline, counts);
    let mut graph = Graph::new(outline, dependencies, &links);
    let mut order = Vec::with_capacity(outline.lines.len());
    let mut ready: Vec<usize> = graph.nodes().rev().filter(|&node| graph.waits[node] == 0).collect();
    let mut suspect = 0;
    loop {
        while let Some(node) = ready.pop() {
            graph.done[node] = true;
            order.push(graph.step(node));
            graph.release(node, &mut ready);
        }
        while suspect < graph.done.len() && (graph.done[suspect] || !graph.exists(suspect)) {
            suspect += 1;
        }
        let found = if suspect < graph.done.len() { graph.find_loop(suspect) } else { Vec::new() };
        let Some(&cut) = found.iter().max() else { break };
        counts[cut] = Counts::No;
        findings.push(Finding::Loop(graph.names(&found)));
        graph.cut[cut] = true;
        graph.arrive(dependencies[cut].successor, &mut ready);
    }
    let links = if graph.cut.contains(&true) { Links::new(dependencies, outline, counts) } else { links };
    (order, links)
}

/// Nodes are `line` (a leaf, or a summary that opens) and `lines + line` (a summary that closes).
struct Graph<'a> {
    outline: &'a Outline,
    dependencies: &'a [Dependency],
    links: &'a Links,
    /// How many edges into a node are still open.
    waits: Vec<u32>,
    done: Vec<bool>,
    cut: Vec<bool>,
    /// Where on the path of a search a node stands; none between searches.
    place: Vec<Option<u32>>,
}

impl<'a> Graph<'a> {
    fn new(outline: &'a Outline, dependencies: &'a [Dependency], links: &'a Links) -> Graph<'a> {
        let nodes = outline.lines.len() * 2;
        let (done, cut) = (vec![false; nodes], vec![false; dependencies.len()]);
        let (waits, place) = (vec![0; nodes], vec![None; nodes]);
        let mut graph = Graph { outline, dependencies, links, waits, done, cut, place };
        for node in graph.nodes().collect::<Vec<usize>>() {
            graph.waits[node] = match graph.step(node) {
                Step::Close(line) => 1 + outline.children(line).count() as u32,
                Step::Leaf(line) | Step::Open(line) => {
                    links.before(line).len() as u32 + u32::from(outline.parents[line].is_some())
                }
            };
        }
        graph
    }

    fn nodes(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.outline.lines.len() * 2).filter(|&node| self.exists(node))
    }

    fn exists(&self, node: usize) -> bool {
        match node.checked_sub(self.outline.lines.len()) {
            Some(line) => self.outline.lines[line] == Line::Summary,
            None => self.outline.lines[node] != Line::Out,
        }
    }

    fn step(&self, node: usize) -> Step {
        match node.checked_sub(self.outline.lines.len()) {
            Some(line) => Step::Close(line),
            None if self.outline.lines[node] == Line::Summary => Step::Open(node),
            None => Step::Leaf(node),
        }
    }

    /// The node at which a line is finished.
    fn close(&self, line: usize) -> usize {
        if self.outline.lines[line] == Line::Summary { self.outline.lines.len() + line } else { line }
    }

    /// Takes the edges out of a node that is done.
    fn release(&mut self, node: usize, ready: &mut Vec<usize>) {
        let (outline, links) = (self.outline, self.links);
        match self.step(node) {
            Step::Open(line) => {
                outline.children(line).rev().for_each(|child| self.arrive(child, ready));
                self.arrive(self.close(line), ready);
            }
            Step::Leaf(line) | Step::Close(line) => {
                if let Some(parent) = outline.parents[line] {
                    self.arrive(self.close(parent), ready);
                }
                for dependency in links.after(line).rev() {
                    if !self.cut[dependency] {
                        self.arrive(self.dependencies[dependency].successor, ready);
                    }
                }
            }
        }
    }

    /// One edge into a node is done.
    fn arrive(&mut self, node: usize, ready: &mut Vec<usize>) {
        self.waits[node] -= 1;
        if self.waits[node] == 0 {
            ready.push(node);
        }
    }

    /// A node that keeps this one waiting, and the dependency when it is one.
    fn blocker(&self, node: usize) -> Option<(usize, Option<usize>)> {
        match self.step(node) {
            Step::Close(line) if !self.done[line] => Some((line, None)),
            Step::Close(line) => self
                .outline
                .children(line)
                .map(|child| self.close(child))
                .find(|&n| !self.done[n])
                .map(|n| (n, None)),
            Step::Leaf(line) | Step::Open(line) => {
                let parent = self.outline.parents[line].filter(|&parent| !self.done[parent]);
                let open = |&dependency: &usize| {
                    !self.cut[dependency] && !self.done[self.close(self.dependencies[dependency].predecessor)]
                };
                let driven = || self.links.before(line).find(open);
                let edge = |dependency: usize| {
                    (self.close(self.dependencies[dependency].predecessor), Some(dependency))
                };
                parent.map(|parent| (parent, None)).or_else(|| driven().map(edge))
            }
        }
    }

    /// The dependencies of a loop, in the order in which they drive each other.
    fn find_loop(&mut self, suspect: usize) -> Vec<usize> {
        let mut path: Vec<(usize, Option<usize>)> = Vec::new();
        let mut node = suspect;
        while self.place[node].is_none() {
            let Some((from, dependency)) = self.blocker(node) else { break };
            self.place[node] = Some(path.len() as u32);
            path.push((node, dependency));
            node = from;
        }
        let first = self.place[node].map_or(path.len(), |place| place as usize);
        path.iter().for_each(|(node, _)| self.place[*node] = None);
        path[first..].iter().rev().filter_map(|(_, dependency)| *dependency).collect()
    }

    /// The lines of a loop, the topmost first; both ends of a dependency where they differ from their neighbours.
    fn names(&self, found: &[usize]) -> Vec<usize> {
        let ends =
            found.iter().flat_map(|&d| [self.dependencies[d].predecessor, self.dependencies[d].successor]);
        let mut names: Vec<usize> = ends.collect();
        names.dedup();
        if names.len() > 1 && names.first() == names.last() {
            names.pop();
        }
        let first = names.iter().enumerate().min_by_key(|(_, line)| **line).map_or(0, |(place, _)| place);
        names.rotate_left(first);
        names
    }
}
