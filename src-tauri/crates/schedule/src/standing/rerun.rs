//! The passes run again over marked steps only. A step whose result is what it was marks nothing further.

use super::marks::{Marks, Nodes};
use crate::backward_pass::{self, Late, Shown};
use crate::forward_pass::{self, Early};
use crate::frame::Frame;
use crate::order::Step;
use crate::outcome::Driver;
use crate::time::Moment;

/// A line that was computed again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Visit {
    pub line: usize,
    pub moved: Moved,
}

/// Whether a line is where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    Nothing,
    /// It has the same dates for another reason.
    Reason,
    Dates,
}

/// Runs the marked steps forward. What moved marks what it drives.
pub(super) fn forward(pass: &mut forward_pass::Pass<'_>, nodes: &Nodes, marks: &mut Marks) -> Vec<Visit> {
    let frame = pass.frame;
    let mut visits = Vec::new();
    while let Some(place) = marks.take_first() {
        let step = frame.order[place];
        let line = step.line();
        if let Step::Open(_) = step {
            pass.step(step);
            frame.outline.children(line).for_each(|child| marks.add(nodes.first(child)));
            visits.push(Visit { line, moved: Moved::Nothing });
            continue;
        }
        let before = put(pass.early, line);
        pass.step(step);
        let after = put(pass.early, line);
        let moved = match () {
            () if (before.dates, before.rolled) != (after.dates, after.rolled) => Moved::Dates,
            () if before != after => Moved::Reason,
            () => Moved::Nothing,
        };
        if moved != Moved::Nothing {
            frame.outline.parents[line].into_iter().for_each(|parent| marks.add(nodes.last(parent)));
        }
        if moved == Moved::Dates {
            mark_driven(frame, nodes, line, marks);
        }
        visits.push(Visit { line, moved });
    }
    visits
}

/// Marks what a line drives.
pub(super) fn mark_driven(frame: &Frame<'_>, nodes: &Nodes, line: usize, marks: &mut Marks) {
    for dependency in frame.links.after(line) {
        marks.add(nodes.first(frame.dependencies[dependency].successor));
    }
}

/// Where the forward pass has a line.
#[derive(PartialEq, Eq)]
struct Put {
    dates: (Moment, Moment),
    rolled: Option<(Moment, Moment)>,
    asked: Moment,
    driver: Driver,
    first_leaf: Option<usize>,
}

fn put(early: &Early, line: usize) -> Put {
    Put {
        dates: (early.start[line], early.finish[line]),
        rolled: early.rolled.get(&line).copied(),
        asked: early.asked[line],
        driver: early.driver[line],
        first_leaf: early.first_leaf[line],
    }
}

/// Runs the marked steps backward, and gives the lines whose late dates moved. What moved marks what drives it.
pub(super) fn backward(pass: &mut backward_pass::Pass<'_>, nodes: &Nodes, marks: &mut Marks) -> Vec<usize> {
    let frame = pass.frame;
    let mut moved = Vec::new();
    while let Some(place) = marks.take_last() {
        let step = frame.order[place];
        let line = step.line();
        if let Step::Close(_) = step {
            let before = (pass.late.caps[line], pass.late.start_caps[line]);
            pass.step(step);
            if before.0 != pass.late.caps[line] {
                frame.outline.children(line).for_each(|child| marks.add(nodes.last(child)));
            }
            let first = pass.early.and_then(|early| early.first_leaf[line]);
            if let Some(first) = first.filter(|_| before.1 != pass.late.start_caps[line]) {
                marks.add(nodes.last(first));
            }
            continue;
        }
        let before = allowed(pass.late, line);
        pass.step(step);
        let after = allowed(pass.late, line);
        if before != after {
            moved.push(line);
            frame.outline.parents[line].into_iter().for_each(|parent| marks.add(nodes.first(parent)));
            mark_drivers(frame, nodes, line, marks);
        }
    }
    moved
}

/// Marks what drives a line.
pub(super) fn mark_drivers(frame: &Frame<'_>, nodes: &Nodes, line: usize, marks: &mut Marks) {
    for dependency in frame.links.before(line) {
        marks.add(nodes.last(frame.dependencies[dependency].predecessor));
    }
}

/// How late a line may be, and what it shows of that.
fn allowed(late: &Late, line: usize) -> (Moment, Moment, Option<Shown>, Vec<Shown>) {
    (late.start[line], late.finish[line], late.shown[line], late.sums[line].clone())
}
