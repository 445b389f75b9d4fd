//! What a dependency asks of its successor and allows its predecessor: kinds, lags and leads (rules M6, M7, M15).
//! It takes dates as they stand and decides nothing about constraints.

use crate::frame::Frame;
use crate::links::Line;
use crate::network::{Clock, DependencyKind, Lag};
use crate::primavera::links as primavera;
use crate::time::Moment;
use crate::work_time::{LAST, held};

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
    let dates = Dates { start, finish };
    let from = frame.primavera().map_or(dates, |rules| primavera::dates(frame, rules, dependency, dates));
    let end = match frame.dependencies[dependency].kind {
        DependencyKind::FinishStart | DependencyKind::FinishFinish => from.finish,
        DependencyKind::StartStart | DependencyKind::StartFinish => from.start,
    };
    let lag = lag(frame, dependency, time, Some(dates));
    let at = lag.after(frame, end);
    let at = frame
        .primavera_date()
        .map_or(at, |date| primavera::asked(frame, dependency, (end, at), lag.time, date));
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
    if frame.primavera().is_some_and(|rules| primavera::is_past(frame, rules, dependency)) {
        return LAST;
    }
    let lag = lag(frame, dependency, time, dates);
    let at = lag.before(frame, end);
    match lag.time {
        // Where calendars differ, the end may lie in what the lag's calendar does not work: up to its next start.
        Some(time) if lag.minutes < 0 && frame.primavera().is_some() => {
            frame.clocks.times[time].next_work_start(at)
        }
        _ => at,
    }
}

/// How long a lag is and on which calendar it runs; none is the wall clock.
#[derive(Clone, Copy)]
struct Wait {
    minutes: i64,
    time: Option<usize>,
}

impl Wait {
    fn after(self, frame: &Frame<'_>, end: Moment) -> Moment {
        match self.time {
            Some(time) => frame.clocks.times[time].add_work(end, self.minutes),
            None => held(end.plus(self.minutes)),
        }
    }

    fn before(self, frame: &Frame<'_>, end: Moment) -> Moment {
        match self.time {
            Some(time) => frame.clocks.times[time].subtract_work(end, self.minutes),
            None => held(end.plus(-self.minutes)),
        }
    }
}

/// The lag of a dependency. Under Primavera's rules only what is left of it, on the calendar that the plan says.
fn lag(frame: &Frame<'_>, dependency: usize, time: usize, dates: Option<Dates>) -> Wait {
    let data = &frame.dependencies[dependency];
    let (minutes, clock) = match data.lag {
        Lag::Minutes(minutes, clock) => (minutes, clock),
        Lag::Percent(percent, clock) => share_of_duration(frame, data.predecessor, percent, clock, dates),
    };
    let on = |time| Some(time).filter(|_| clock == Clock::Working);
    let Some(rules) = frame.primavera() else { return Wait { minutes, time: on(time) } };
    let time = primavera::lag_time(frame, rules, dependency, time).and_then(on);
    if minutes <= 0 {
        return Wait { minutes, time };
    }
    let run = primavera::run_so_far(frame, rules, dependency, time);
    Wait { minutes: minutes - run.clamp(0, minutes), time }
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
