//! "As late as possible" with free float only (rule P9): what waits moves as late as no successor's early dates notice.

use crate::backward_pass::Late;
use crate::bound::{Dates, allow, ask};
use crate::forward_pass::Early;
use crate::frame::{Frame, waits};
use crate::links::Line;
use crate::network::DependencyKind;
use crate::order::Step;
use crate::outcome::Driver;
use crate::primavera::forward::settle;
use crate::progress::Stage;
use crate::time::Moment;
use crate::work_time::LAST;

/// The early dates with everything that waits in its late place.
pub(crate) fn placed(frame: &Frame<'_>, early: &Early, late: &Late) -> Early {
    let mut placed = early.clone();
    for &step in frame.order.iter().rev() {
        if let Step::Leaf(task) = step {
            put_off(frame, late, &mut placed, task);
        }
    }
    placed
}

fn put_off(frame: &Frame<'_>, late: &Late, placed: &mut Early, task: usize) {
    let is_free = frame.outline.lines[task] == Line::Leaf && frame.stages[task] == Stage::Waiting;
    if !is_free || !waits(&frame.tasks[task]) || placed.driver[task] == Driver::Manual {
        return;
    }
    let rest = &frame.rests[task];
    let finish = unnoticed(frame, placed, task).min(late.finish[task]);
    let start = settle(frame, task, rest.start(&frame.clocks, finish));
    if start > placed.start[task] && frame.minutes(task, placed.start[task], start) > 0 {
        placed.start[task] = start;
        placed.finish[task] = rest.finish(&frame.clocks, start);
        placed.driver[task] = Driver::Constraint;
        for dependency in frame.links.after(task) {
            let time = frame.times[frame.dependencies[dependency].successor];
            let asked = ask(frame, dependency, start, placed.finish[task], time);
            placed.asked_by[dependency] = Some(asked.at);
        }
    }
}

/// The latest finish that moves no successor.
fn unnoticed(frame: &Frame<'_>, placed: &Early, task: usize) -> Moment {
    let own = Dates { start: placed.start[task], finish: placed.finish[task] };
    let rest = &frame.rests[task];
    let mut finish = LAST;
    for dependency in frame.links.all_after(task) {
        let successor = frame.dependencies[dependency].successor;
        let allowed = |end| allow(frame, dependency, end, frame.times[successor], Some(own));
        let latest = match frame.dependencies[dependency].kind {
            DependencyKind::FinishStart => allowed(placed.start[successor]),
            DependencyKind::FinishFinish => allowed(placed.finish[successor]),
            DependencyKind::StartStart => rest.finish(&frame.clocks, allowed(placed.start[successor])),
            DependencyKind::StartFinish => rest.finish(&frame.clocks, allowed(placed.finish[successor])),
        };
        finish = finish.min(latest);
    }
    finish
}
