//! Levels of effort and WBS summaries, laid over the finished passes (rule P12). They move nothing.

use crate::bound::{Dates, allow, ask};
use crate::frame::{Frame, Passes};
use crate::links::Line;
use crate::network::{Dependency, DependencyKind};
use crate::outcome::{Driver, TaskDates};
use crate::primavera::float;
use crate::progress::Stage;
use crate::rules::{ActivityKind, Primavera};
use crate::summary::joined;
use crate::time::Moment;

/// From where to where the ends that an activity spans reach, as far as it spans any.
#[derive(Clone, Copy, Default)]
struct Reach {
    start: Option<Moment>,
    finish: Option<Moment>,
}

/// Gives every spanning activity its dates: levels of effort by what they are tied to, then WBS summaries by the other
/// lines of their summary. `end` is where the late dates of open ends begin.
pub(crate) fn lay(
    frame: &Frame<'_>,
    rules: &Primavera,
    passes: &Passes,
    tasks: &mut [TaskDates],
    end: Moment,
) {
    let (placed, late) = (passes.placed(), &passes.late);
    for task in spanning(frame, ActivityKind::LevelOfEffort) {
        let early =
            tied(frame, task, |line| Dates { start: placed.start[line], finish: placed.finish[line] });
        let late = tied(frame, task, |line| Dates { start: late.start[line], finish: late.finish[line] });
        tasks[task] = dates(frame, rules, task, (early, late), end);
    }
    if spanning(frame, ActivityKind::WbsSummary).next().is_none() {
        return;
    }
    let sums = sums(frame, tasks);
    for task in spanning(frame, ActivityKind::WbsSummary) {
        let sum = sums[frame.outline.parents[task].map_or(0, |parent| parent + 1)];
        let of = |start: fn(&TaskDates) -> Moment, finish: fn(&TaskDates) -> Moment| Reach {
            start: sum.as_ref().map(start),
            finish: sum.as_ref().map(finish),
        };
        let early = of(|sum| sum.early_start, |sum| sum.early_finish);
        let late = of(|sum| sum.late_start, |sum| sum.late_finish);
        tasks[task] = dates(frame, rules, task, (early, late), end);
    }
}

fn spanning<'a>(frame: &'a Frame<'_>, kind: ActivityKind) -> impl Iterator<Item = usize> + 'a {
    let lines = frame.outline.lines.iter().enumerate().filter(|(_, line)| **line == Line::Span);
    lines.map(|(task, _)| task).filter(move |&task| frame.tasks[task].activity.kind == kind)
}

/// Where the ends reach that an activity is tied to: its start to the earliest, its finish to the latest.
fn tied(frame: &Frame<'_>, task: usize, dates: impl Fn(usize) -> Dates) -> Reach {
    let mut reach = Reach::default();
    let Some(aside) = &frame.aside else { return reach };
    let other = |line: usize| frame.outline.lines[line] != Line::Span;
    for dependency in aside.before(task) {
        let Dependency { predecessor, kind, .. } = frame.dependencies[dependency];
        if other(predecessor) {
            let Dates { start, finish } = dates(predecessor);
            let at = ask(frame, dependency, start, finish, frame.times[task]).at;
            match kind {
                DependencyKind::FinishStart | DependencyKind::StartStart => reach.starts(at),
                DependencyKind::FinishFinish | DependencyKind::StartFinish => reach.finishes(at),
            }
        }
    }
    for dependency in aside.after(task) {
        let Dependency { successor, kind, .. } = frame.dependencies[dependency];
        if other(successor) {
            let Dates { start, finish } = dates(successor);
            let at = |end| allow(frame, dependency, end, frame.times[successor], None);
            match kind {
                DependencyKind::FinishStart => reach.finishes(at(start)),
                DependencyKind::FinishFinish => reach.finishes(at(finish)),
                DependencyKind::StartStart => reach.starts(at(start)),
                DependencyKind::StartFinish => reach.starts(at(finish)),
            }
        }
    }
    reach
}

impl Reach {
    fn starts(&mut self, at: Moment) {
        self.start = Some(self.start.map_or(at, |start| start.min(at)));
    }

    fn finishes(&mut self, at: Moment) {
        self.finish = self.finish.max(Some(at));
    }
}

/// The sum of the lines below each summary, the summary at its own number plus one and the whole plan first.
fn sums(frame: &Frame<'_>, tasks: &[TaskDates]) -> Vec<Option<TaskDates>> {
    let mut sums: Vec<Option<TaskDates>> = vec![None; tasks.len() + 1];
    for line in (0..tasks.len()).rev() {
        let own = match frame.outline.lines[line] {
            Line::Summary => sums[line + 1],
            Line::Span if frame.tasks[line].activity.kind == ActivityKind::WbsSummary => None,
            Line::Out => None,
            Line::Leaf | Line::External | Line::Span => Some(tasks[line]),
        };
        if let Some(own) = own {
            let above = &mut sums[frame.outline.parents[line].map_or(0, |parent| parent + 1)];
            *above = Some(above.map_or(own, |sum| joined(&sum, &own)));
        }
    }
    sums
}

/// The dates of an activity that reaches so far early and late; where it is tied to nothing its own duration counts.
fn dates(
    frame: &Frame<'_>,
    rules: &Primavera,
    task: usize,
    (early, late): (Reach, Reach),
    end: Moment,
) -> TaskDates {
    let (span, time) = (&frame.spans[task], frame.time(task));
    let ground = frame.floor();
    let early_start = time.next_work_start(early.start.unwrap_or(ground).max(ground));
    let run = || span.finish(&frame.clocks, early_start);
    let early_finish = early.finish.map_or_else(run, |at| time.previous_work_end(at)).max(early_start);
    let open = late.start.map_or(end, |start| span.finish(&frame.clocks, start));
    let late_finish = late.finish.unwrap_or(open);
    let late_start = late.start.unwrap_or_else(|| span.start(&frame.clocks, late_finish)).min(late_finish);
    let (start, finish) = match frame.stages[task] {
        Stage::Waiting => (early_start, early_finish),
        Stage::Started { start, .. } => (start, early_finish.max(start)),
        Stage::Finished { start, finish } => (start.unwrap_or(finish), finish),
    };
    TaskDates {
        start,
        finish,
        duration: frame.minutes(task, start, finish),
        early_start,
        early_finish,
        late_start,
        late_finish,
        total_float: float::total(frame, rules, task, (early_start, early_finish), (late_start, late_finish)),
        free_float: 0,
        critical: false,
        near_critical: false,
        driver: Driver::Spanned,
    }
}
