//! What a dependency asks of its successor and allows its predecessor: kinds, lags and leads (rules M6, M7, M15).
//! It takes dates as they stand and decides nothing about constraints.

use crate::frame::Frame;
use crate::links::Line;
use crate::network::{Clock, DependencyKind, Lag};
use crate::progress::Stage;
use crate::time::Moment;
use crate::work_time::{WorkTime, held};

/// A date that a dependency asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    pub at: Moment,
    pub dependency: usize,
}

/// The latest dates that dependencies ask for: of a start, and of a finish by its two kinds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asks {
    pub start: Option<Ask>,
    pub finish_by_finish: Option<Ask>,
    pub finish_by_start: Option<Ask>,
}

impl Asks {
    /// Takes in what one more dependency asks for.
    pub(crate) fn add(&mut self, kind: DependencyKind, ask: Ask) {
        let place = match kind {
            DependencyKind::FinishStart | DependencyKind::StartStart => &mut self.start,
            DependencyKind::FinishFinish => &mut self.finish_by_finish,
            DependencyKind::StartFinish => &mut self.finish_by_start,
        };
        *place = later(*place, Some(ask));
    }

    /// The later of both, end by end.
    pub(crate) fn join(self, other: Asks) -> Asks {
        Asks {
            start: later(self.start, other.start),
            finish_by_finish: later(self.finish_by_finish, other.finish_by_finish),
            finish_by_start: later(self.finish_by_start, other.finish_by_start),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.start.is_none() && self.finish_by_finish.is_none() && self.finish_by_start.is_none()
    }
}

fn later(one: Option<Ask>, other: Option<Ask>) -> Option<Ask> {
    match (one, other) {
        (Some(a), Some(b)) => Some(if b.at > a.at { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// A start and a finish.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dates {
    pub start: Moment,
    pub finish: Moment,
}

/// What the dependency asks for, from its predecessor's start and finish, on the successor's calendar.
pub(crate) fn ask(frame: &Frame<'_>, dependency: usize, start: Moment, finish: Moment, time: usize) -> Ask {
    let end = match frame.dependencies[dependency].kind {
        DependencyKind::FinishStart | DependencyKind::FinishFinish => finish,
        DependencyKind::StartStart | DependencyKind::StartFinish => start,
    };
    let at = match lag(frame, dependency, time, Some(Dates { start, finish })) {
        (minutes, Clock::Working) => frame.clocks.times[time].add_work(end, minutes),
        (minutes, Clock::Elapsed) => held(end.plus(minutes)),
    };
    // A lead reaches no further back than the data date (rule P2).
    let at = frame.primavera_date().filter(|_| at < end).map_or(at, |date| at.max(date.min(end)));
    Ask { at, dependency }
}

/// The latest end of the predecessor that keeps the successor's `end` possible. `dates` are the predecessor's early ones.
pub(crate) fn allow(
    frame: &Frame<'_>,
    dependency: usize,
    end: Moment,
    time: usize,
    dates: Option<Dates>,
) -> Moment {
    match lag(frame, dependency, time, dates) {
        (minutes, Clock::Working) => frame.clocks.times[time].subtract_work(end, minutes),
        (minutes, Clock::Elapsed) => held(end.plus(-minutes)),
    }
}

/// Minutes of lag, and how they count. Under Primavera's rules only what is left of it (rule P4).
fn lag(frame: &Frame<'_>, dependency: usize, time: usize, dates: Option<Dates>) -> (i64, Clock) {
    let data = &frame.dependencies[dependency];
    let (minutes, clock) = match data.lag {
        Lag::Minutes(minutes, clock) => (minutes, clock),
        Lag::Percent(percent, clock) => share_of_duration(frame, data.predecessor, percent, clock, dates),
    };
    if frame.primavera().is_none() || minutes <= 0 {
        return (minutes, clock);
    }
    (minutes - run_so_far(frame, dependency, &frame.clocks.times[time]).clamp(0, minutes), clock)
}

/// A percent lag in minutes. A summary has no duration of its own: its span counts.
fn share_of_duration(
    frame: &Frame<'_>,
    predecessor: usize,
    percent: i64,
    clock: Clock,
    dates: Option<Dates>,
) -> (i64, Clock) {
    let task = &frame.tasks[predecessor];
    let span = dates.filter(|_| frame.outline.lines[predecessor] == Line::Summary);
    let duration =
        span.map_or(task.duration, |span| frame.minutes(predecessor, span.start, span.finish).max(0));
    let minutes = i128::from(duration) * i128::from(percent) / 100;
    let bound = i128::from(crate::span::LONGEST);
    let clock = if task.clock == Clock::Elapsed { Clock::Elapsed } else { clock };
    (minutes.clamp(-bound, bound) as i64, clock)
}

/// Minutes of a lag that have passed by the data date.
fn run_so_far(frame: &Frame<'_>, dependency: usize, time: &WorkTime) -> i64 {
    let data = &frame.dependencies[dependency];
    match (data.kind, frame.stages[data.predecessor], frame.data_date) {
        (DependencyKind::FinishStart, Stage::Finished { finish, .. }, Some(date)) => {
            time.work_between(finish, date)
        }
        (DependencyKind::StartStart, Stage::Started { done, .. }, _) => done,
        _ => 0,
    }
}
