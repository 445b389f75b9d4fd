//! One edit followed: the frame takes it in, marks what it touches, the passes run over the marks.

use std::collections::HashMap;

use super::Standing;
use super::difference::{Difference, Splice};
use super::marks::{Marks, Nodes};
use super::rerun::{self, Moved, Visit, mark_driven, mark_drivers};
use crate::backward_pass::{self, Late};
use crate::floor::floors;
use crate::forward_pass::{self, Early};
use crate::frame::{Frame, waits};
use crate::links::{Counts, Line, counting};
use crate::network::{Direction, Network};
use crate::order::order;
use crate::outcome::Driver;
use crate::progress::stage;
use crate::range;
use crate::time::Moment;

/// What has to be computed again: steps of each pass, and lines of the answer.
struct Reach {
    forward: Marks,
    placed: Marks,
    backward: Marks,
    lines: Marks,
}

/// The date at which one pass hands over to the other.
pub(super) fn turn(frame: &Frame<'_>, early: &Early, late: &Late) -> Moment {
    match frame.direction {
        Direction::FromStart => early.latest(frame),
        Direction::FromFinish => late.earliest(frame),
    }
}

impl Standing {
    /// Takes in what differs.
    pub(super) fn follow(&mut self, next: &Network, difference: &Difference) {
        for &line in &difference.tasks {
            self.replace(line, next);
        }
        self.measure(next, difference);
        let relinked = self.relink(next, difference.links.as_ref());
        self.frame.dependencies = range::dependencies(&next.dependencies);
        let mut reach = Reach::new(&self.frame);
        difference.tasks.iter().for_each(|&line| reach.line(&self.frame, &self.nodes, line));
        difference.assigned.iter().for_each(|&line| reach.line(&self.frame, &self.nodes, line));
        difference.ties.iter().for_each(|&tie| reach.tie(&self.frame, &self.nodes, tie));
        relinked.iter().for_each(|&ends| reach.link(&self.frame, &self.nodes, ends));
        if difference.tasks.iter().any(|&line| self.frame.outline.lines[line] == Line::Summary) {
            self.refloor();
        }
        self.rest.assignments.clone_from(&next.assignments);
        match self.frame.direction {
            Direction::FromStart => self.forward_first(&mut reach),
            Direction::FromFinish => self.backward_first(&mut reach),
        }
        self.place(&mut reach);
        self.answer(reach.lines);
    }

    /// A task with its new values.
    fn replace(&mut self, line: usize, next: &Network) {
        let (task, fit) = range::in_range(&next.tasks[line]);
        self.findings.range(line, fit);
        let calendar = task.calendar.filter(|&calendar| self.works(calendar));
        self.findings.calendar(line, task.calendar.filter(|_| calendar.is_none()));
        self.frame.times[line] = calendar.unwrap_or(self.frame.project_time);
        self.frame.stages[line] = stage(&task);
        self.waiting += usize::from(waits(&task));
        let known = &mut self.frame.tasks.to_mut()[line];
        self.waiting -= usize::from(waits(known));
        *known = task;
    }

    fn works(&self, calendar: usize) -> bool {
        calendar < self.rest.calendars.len() && self.frame.clocks.times[calendar].works()
    }

    /// How long the changed tasks take.
    fn measure(&mut self, next: &Network, difference: &Difference) {
        let mut assigned: HashMap<usize, Vec<usize>> =
            difference.tasks.iter().chain(&difference.assigned).map(|&line| (line, Vec::new())).collect();
        if assigned.is_empty() {
            return;
        }
        for (index, assignment) in next.assignments.iter().enumerate() {
            if let Some(list) = assigned.get_mut(&assignment.task) {
                list.push(index);
            }
        }
        for (line, list) in assigned {
            let (whole, rest) = self.frame.measure(next, line, list.into_iter());
            (self.frame.spans[line], self.frame.rests[line]) = (whole, rest);
        }
    }

    /// The order and the lists of dependencies when some came or went. Gives the ends of every dependency that takes part
    /// now and did not before, or the other way round.
    fn relink(&mut self, next: &Network, links: Option<&Splice>) -> Vec<(usize, usize)> {
        let Some(splice) = links else { return Vec::new() };
        let frame = &mut self.frame;
        let known = std::mem::replace(&mut frame.dependencies, range::dependencies(&next.dependencies));
        let mut found = Vec::new();
        let mut counts = counting(&frame.dependencies, &frame.outline, &mut found);
        (frame.order, frame.links) = order(&frame.outline, &frame.dependencies, &mut counts, &mut found);
        let old_counts = std::mem::replace(&mut frame.counts, counts);
        self.findings.relink(found, splice);
        let mut differ = Vec::new();
        let mut new_counts: Vec<Option<Counts>> = frame.counts.iter().copied().map(Some).collect();
        for (old, dependency) in known.iter().enumerate() {
            let new = splice.moved(old);
            let after = new.and_then(|new| new_counts[new].take());
            if after.is_none_or(|after| after != old_counts[old]) {
                differ.push((dependency.predecessor, dependency.successor));
            }
        }
        let came = (0..).zip(new_counts).filter(|(_, count)| count.is_some());
        differ.extend(came.map(|(new, _): (usize, _)| {
            let dependency = &frame.dependencies[new];
            (dependency.predecessor, dependency.successor)
        }));
        let lines = frame.tasks.len();
        differ.retain(|ends| ends.0 < lines && ends.1 < lines);
        self.nodes = Nodes::new(frame);
        self.passes.early.relink(frame.dependencies.len(), splice);
        self.passes.placed.iter_mut().for_each(|placed| placed.relink(frame.dependencies.len(), splice));
        self.schedule.tasks.iter_mut().for_each(|task| task.driver = renamed(task.driver, splice));
        differ
    }

    fn refloor(&mut self) {
        let (frame, turn) = (&self.frame, self.turn);
        let start = match frame.direction {
            Direction::FromStart => frame.floor(),
            Direction::FromFinish => turn,
        };
        self.passes.early.floors = floors(frame, start);
        self.passes.placed.iter_mut().for_each(|placed| placed.floors = floors(frame, start));
    }

    fn forward_first(&mut self, reach: &mut Reach) {
        let floor = self.frame.floor();
        self.forward(reach, floor);
        let (frame, nodes, passes) = (&self.frame, &self.nodes, &mut self.passes);
        let finish = passes.early.latest(frame);
        if finish != self.turn {
            reach.backward.add_all(frame.order.len());
            self.turn = finish;
        }
        let early = Some(&passes.early);
        let mut pass = backward_pass::Pass { frame, early, finish, late: &mut passes.late };
        let moved = rerun::backward(&mut pass, nodes, &mut reach.backward);
        reach.late(frame, nodes, &moved);
    }

    fn backward_first(&mut self, reach: &mut Reach) {
        let (frame, nodes, passes) = (&self.frame, &self.nodes, &mut self.passes);
        let late = &mut passes.late;
        let mut pass = backward_pass::Pass { frame, early: None, finish: frame.anchor, late };
        let moved = rerun::backward(&mut pass, nodes, &mut reach.backward);
        reach.late(frame, nodes, &moved);
        let start = passes.late.earliest(frame);
        if start != self.turn {
            self.turn = start;
            reach.forward.add_all(frame.order.len());
            reach.placed.add_all(frame.order.len());
            self.refloor();
        }
        self.forward(reach, start);
    }

    /// The forward pass, and what it touches of the backward one.
    fn forward(&mut self, reach: &mut Reach, start: Moment) {
        let (frame, nodes) = (&self.frame, &self.nodes);
        let early = &mut self.passes.early;
        let first_leaves = early.first_leaf.clone();
        let mut pass = forward_pass::Pass { frame, start, late: None, early };
        let visits = rerun::forward(&mut pass, nodes, &mut reach.forward);
        pass.place_lines_out();
        for Visit { line, moved } in visits {
            reach.lines.add(line);
            if moved == Moved::Nothing {
                continue;
            }
            reach.backward.add(nodes.first(line));
            reach.backward.add(nodes.last(line));
            for leaf in [first_leaves[line], self.passes.early.first_leaf[line]].into_iter().flatten() {
                reach.backward.add(nodes.last(leaf));
            }
            if self.passes.placed.is_none() {
                reach.free_float_before(frame, line);
            }
        }
    }

    /// The second forward pass, where anything is to be as late as possible.
    fn place(&mut self, reach: &mut Reach) {
        let (frame, nodes, passes) = (&self.frame, &self.nodes, &mut self.passes);
        let start = match frame.direction {
            Direction::FromStart => frame.floor(),
            Direction::FromFinish => self.turn,
        };
        let late = Some(&passes.late);
        match (&mut passes.placed, self.waiting) {
            (None, 0) => {}
            (placed, 0) => {
                *placed = None;
                reach.lines.add_all(frame.tasks.len());
            }
            (Some(early), _) => {
                let mut pass = forward_pass::Pass { frame, start, late, early };
                let visits = rerun::forward(&mut pass, nodes, &mut reach.placed);
                pass.place_lines_out();
                for Visit { line, .. } in visits {
                    reach.lines.add(line);
                    reach.free_float_before(frame, line);
                }
            }
            (placed, _) => {
                *placed = Some(forward_pass::forward(frame, start, late));
                reach.lines.add_all(frame.tasks.len());
            }
        }
    }
}

/// A driver after dependencies came and went. One that is gone is computed again: its place is taken meanwhile.
fn renamed(driver: Driver, splice: &Splice) -> Driver {
    match driver {
        Driver::Dependency(index) => splice.moved(index).map_or(Driver::ProjectStart, Driver::Dependency),
        other => other,
    }
}

impl Early {
    fn relink(&mut self, count: usize, splice: &Splice) {
        let known = std::mem::replace(&mut self.asked_by, vec![None; count]);
        for (old, asked) in known.into_iter().enumerate() {
            if let Some(new) = splice.moved(old) {
                self.asked_by[new] = asked;
            }
        }
        self.driver.iter_mut().for_each(|driver| *driver = renamed(*driver, splice));
        self.inherited.fill(None);
    }
}

impl Reach {
    fn new(frame: &Frame<'_>) -> Reach {
        let steps = Marks::new(frame.order.len());
        let mut lines = Marks::new(frame.tasks.len());
        let out = (0..frame.tasks.len()).filter(|&line| frame.outline.lines[line] == Line::Out);
        out.for_each(|line| lines.add(line));
        Reach { forward: steps.clone(), placed: steps.clone(), backward: steps, lines }
    }

    /// A line has other values: they count where it stands, for what it drives and for what drives it.
    fn line(&mut self, frame: &Frame<'_>, nodes: &Nodes, line: usize) {
        for marks in [&mut self.forward, &mut self.placed] {
            marks.add(nodes.first(line));
            marks.add(nodes.last(line));
            mark_driven(frame, nodes, line, marks);
        }
        self.backward.add(nodes.first(line));
        self.backward.add(nodes.last(line));
        mark_drivers(frame, nodes, line, &mut self.backward);
        if let Some(parent) = frame.outline.parents[line] {
            self.backward.add(nodes.first(parent));
            self.forward.add(nodes.last(parent));
            self.placed.add(nodes.last(parent));
        }
        below(frame, line, |line| self.lines.add(line));
        self.free_float_before(frame, line);
    }

    /// A dependency ties otherwise.
    fn tie(&mut self, frame: &Frame<'_>, nodes: &Nodes, tie: usize) {
        let dependency = &frame.dependencies[tie];
        let lines = frame.tasks.len();
        if dependency.predecessor < lines && dependency.successor < lines {
            self.forward.add(nodes.first(dependency.successor));
            self.placed.add(nodes.first(dependency.successor));
            self.backward.add(nodes.last(dependency.predecessor));
            below(frame, dependency.predecessor, |line| self.lines.add(line));
        }
    }

    /// A dependency came or went: what its ends show and whether they are open ends changes with it.
    fn link(&mut self, frame: &Frame<'_>, nodes: &Nodes, (predecessor, successor): (usize, usize)) {
        self.forward.add(nodes.first(successor));
        self.placed.add(nodes.first(successor));
        for end in [predecessor, successor] {
            below(frame, end, |line| {
                self.backward.add(nodes.first(line));
                self.backward.add(nodes.last(line));
                self.lines.add(line);
            });
        }
    }

    /// Late dates moved: the answer shows them, and what waits is put there.
    fn late(&mut self, frame: &Frame<'_>, nodes: &Nodes, moved: &[usize]) {
        for &line in moved {
            self.lines.add(line);
            if waits(&frame.tasks[line]) {
                self.placed.add(nodes.first(line));
            }
        }
    }

    /// A line moved: the free float of what drives it does.
    fn free_float_before(&mut self, frame: &Frame<'_>, line: usize) {
        for dependency in frame.links.before(line) {
            below(frame, frame.dependencies[dependency].predecessor, |line| self.lines.add(line));
        }
    }
}

/// A line and everything below it.
fn below(frame: &Frame<'_>, line: usize, mut each: impl FnMut(usize)) {
    let mut open = vec![line];
    while let Some(line) = open.pop() {
        each(line);
        open.extend(frame.outline.children(line));
    }
}
