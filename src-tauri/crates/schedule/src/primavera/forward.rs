//! How early an activity can happen (rules P1, P3, P5–P7, P10).

use crate::bound::{Ask, Asks};
use crate::floor::Floor;
use crate::forward_pass::Place;
use crate::frame::Frame;
use crate::network::Constraint;
use crate::outcome::Driver;
use crate::primavera::constraints;
use crate::progress::{Stage, pause};
use crate::rules::{ActivityKind, ExpectedFinish};
use crate::time::Moment;
use crate::work_time::held;

/// A date and what asks for it.
#[derive(Clone, Copy)]
struct Push {
    at: Moment,
    driver: Driver,
}

/// Puts an activity, from what its dependencies ask for.
pub(crate) fn place(frame: &Frame<'_>, task: usize, asks: &Asks, floor: Floor) -> Place {
    let date = frame.primavera_date().unwrap_or(frame.anchor);
    match frame.stages[task] {
        Stage::Finished { .. } => finished(asks, date),
        Stage::Started { start, .. } => {
            let resume = pause(&frame.tasks[task]).unwrap_or(start);
            let past = Push { at: date.max(start).max(resume), driver: Driver::Actual };
            from(frame, task, past.or_later(link(asks.start)), asks)
        }
        Stage::Waiting => {
            let ground = floor.least.map_or(floor.start, |least| least.max(floor.start)).max(date);
            let start = Push { at: ground, driver: floor.driver }.or_later(link(asks.start));
            let start = no_earlier(frame, task, leveled(frame, task, start));
            mandatory(frame, task, from(frame, task, start, asks))
        }
    }
}

/// The next moment at which an activity can start; a finish milestone may stay at an end of work (rule P6).
pub(crate) fn settle(frame: &Frame<'_>, task: usize, at: Moment) -> Moment {
    let span = &frame.rests[task];
    let may_stay = frame.tasks[task].activity.kind == ActivityKind::FinishMilestone;
    if may_stay && span.previous_finish(&frame.clocks, at) == at {
        return at;
    }
    span.next_start(&frame.clocks, at)
}

/// The finish that somebody expects, where it counts: not in the past, and for nothing that is to be late (rule P10).
pub(crate) fn expected_finish(frame: &Frame<'_>, task: usize) -> Option<Moment> {
    let used = frame.primavera()?.expected_finish == ExpectedFinish::Used;
    let open = !matches!(frame.stages[task], Stage::Finished { .. });
    let fixed = |constraint| matches!(constraint, Constraint::AsLateAsPossible | Constraint::MustFinishOn(_));
    let counts = used
        && open
        && !frame.rests[task].is_zero(&frame.clocks)
        && !constraints(&frame.tasks[task]).any(fixed);
    let date = frame.primavera_date().unwrap_or(frame.anchor);
    frame.tasks[task].activity.expected_finish.filter(|&at| counts && at > date)
}

/// What is done drives by where its links and the data date put it (rule P3).
fn finished(asks: &Asks, date: Moment) -> Place {
    let past = Push { at: date, driver: Driver::Actual };
    let at = past.or_later(link(asks.start)).or_later(finish_asked(asks));
    Place { start: at.at, finish: at.at, asked: at.at, driver: at.driver }
}

/// From the earliest start to the finish that the work, the dependencies and the constraints ask for.
fn from(frame: &Frame<'_>, task: usize, start: Push, asks: &Asks) -> Place {
    let rest = &frame.rests[task];
    let first = settle(frame, task, start.at);
    let finish = rest.finish_with_pauses(&frame.clocks, first, &frame.tasks[task].splits);
    let linked = finish_asked(asks).filter(|push| push.at > finish);
    if let Some(expected) = expected_finish(frame, task).filter(|&at| linked.is_none() && at > first) {
        return Place { start: first, finish: expected, asked: expected, driver: start.driver };
    }
    let imposed = Push { at: finish, driver: start.driver }.or_later(linked).or_later(no_sooner(frame, task));
    if imposed.at == finish {
        return Place { start: first, finish, asked: finish, driver: start.driver };
    }
    if rest.is_zero(&frame.clocks) {
        let point = settle(frame, task, imposed.at);
        return Place { start: point, finish: point, asked: point, driver: imposed.driver };
    }
    // A finish that is imposed stands as it is, even at the start of a day (rule P5).
    let start = first.max(rest.start(&frame.clocks, imposed.at));
    Place { start, finish: imposed.at, asked: imposed.at, driver: imposed.driver }
}

fn leveled(frame: &Frame<'_>, task: usize, start: Push) -> Push {
    match frame.tasks[task].leveling_delay {
        delay if delay > 0 => {
            Push { at: held(settle(frame, task, start.at).plus(delay)), driver: Driver::Leveling }
        }
        _ => start,
    }
}

/// Start constraints and plans elsewhere push later; a date without a time takes that of the start (rule P7).
fn no_earlier(frame: &Frame<'_>, task: usize, start: Push) -> Push {
    let data = &frame.tasks[task];
    let timed = |date: Moment| match date.minute_of_day() {
        0 => held(date.plus(settle(frame, task, start.at).minute_of_day())),
        _ => date,
    };
    let own = match data.constraint {
        Constraint::StartNoEarlierThan(date) => Some(timed(date)),
        Constraint::StartOn(date) => Some(date),
        _ => None,
    };
    let pushes = [own, data.activity.external_early_start];
    pushes.into_iter().flatten().fold(start, |start, at| start.or_later(by_constraint(at)))
}

/// Finish constraints push later (rule P7); a mandatory one does no more to what has started.
fn no_sooner(frame: &Frame<'_>, task: usize) -> Option<Push> {
    match frame.tasks[task].constraint {
        Constraint::FinishNoEarlierThan(date) | Constraint::FinishOn(date) => by_constraint(date),
        Constraint::MustFinishOn(date) if frame.stages[task] != Stage::Waiting => by_constraint(date),
        _ => None,
    }
}

/// Mandatory dates override whatever was asked for (rule P7).
fn mandatory(frame: &Frame<'_>, task: usize, free: Place) -> Place {
    let rest = &frame.rests[task];
    let driver = Driver::Constraint;
    match frame.tasks[task].constraint {
        Constraint::MustStartOn(date) => {
            let start = settle(frame, task, date);
            Place { start, finish: rest.finish(&frame.clocks, start), driver, ..free }
        }
        Constraint::MustFinishOn(date) => {
            Place { start: rest.start(&frame.clocks, date), finish: date, driver, ..free }
        }
        _ => free,
    }
}

fn by_constraint(at: Moment) -> Option<Push> {
    Some(Push { at, driver: Driver::Constraint })
}

fn link(ask: Option<Ask>) -> Option<Push> {
    ask.map(|ask| Push { at: ask.at, driver: Driver::Dependency(ask.dependency) })
}

/// The latest finish that dependencies ask for.
fn finish_asked(asks: &Asks) -> Option<Push> {
    [asks.finish_by_finish, asks.finish_by_start].into_iter().filter_map(link).max_by_key(|push| push.at)
}

impl Push {
    /// The later of both; at the same moment a dependency rather than what was there before.
    fn or_later(self, other: Option<Push>) -> Push {
        let wins = |other: &Push| {
            other.at > self.at || (other.at == self.at && matches!(other.driver, Driver::Dependency(_)))
        };
        other.filter(wins).unwrap_or(self)
    }
}
