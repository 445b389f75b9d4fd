//! Where work below a summary can begin at the earliest: at the start of the plan, at a summary that was put by hand
//! (rule S1), at a date that a summary must not start before. It knows no dependencies.

use crate::frame::Frame;
use crate::links::Line;
use crate::network::{Constraint, Mode};
use crate::outcome::Driver;
use crate::time::Moment;

/// What holds for the lines right below a summary, or for those below none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floor {
    /// Where a line without predecessors begins.
    pub start: Moment,
    /// What set that.
    pub driver: Driver,
    /// Where a line with predecessors begins at the earliest, when a summary says so.
    pub least: Option<Moment>,
}

/// The floor under the lines of each summary, by the summary.
pub(crate) fn floors(frame: &Frame<'_>, start: Moment) -> Vec<Floor> {
    let ground = Floor { start, driver: Driver::ProjectStart, least: None };
    let mut floors = vec![ground; frame.tasks.len()];
    for line in 0..floors.len() {
        let above = frame.outline.parents[line].map_or(ground, |parent| floors[parent]);
        floors[line] =
            if frame.outline.lines[line] == Line::Summary { under(frame, line, above) } else { above };
    }
    floors
}

fn under(frame: &Frame<'_>, summary: usize, above: Floor) -> Floor {
    let task = &frame.tasks[summary];
    match (task.mode, task.constraint) {
        (Mode::Manual { start: Some(start), .. }, _) => {
            Floor { start, driver: Driver::Summary(summary), least: Some(start) }
        }
        (_, Constraint::StartNoEarlierThan(date) | Constraint::MustStartOn(date)) if date > above.start => {
            Floor { start: date, driver: Driver::Summary(summary), least: above.least.max(Some(date)) }
        }
        _ => above,
    }
}
