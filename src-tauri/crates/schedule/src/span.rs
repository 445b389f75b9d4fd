//! How long a task takes, and from where to where: working time of one calendar, the wall clock, or its assignments.
//! It places nothing in a network.

use std::ops::Range;

use crate::network::{Assignment, Clock, Mode, Network, ResourceCalendars, ResourceKind, Task};
use crate::time::Moment;
use crate::work_time::{WorkTime, held};

/// The time a task (or what is left of it) takes.
#[derive(Clone, Debug)]
pub(crate) enum Span {
    /// Minutes of a calendar, named by its index in [`Clocks`].
    Working(usize, i64),
    /// Minutes of the wall clock.
    Elapsed(i64),
    /// The latest of these assignments (rule M8).
    Crew(Range<usize>),
}

/// One assignment's share of a task.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share {
    time: usize,
    minutes: i64,
    delay: i64,
    leveling_delay: i64,
}

/// Compiled calendars and the assignments' shares that spans refer to.
#[derive(Debug, Default)]
pub(crate) struct Clocks {
    pub times: Vec<WorkTime>,
    pub shares: Vec<Share>,
    pub met: Vec<(usize, usize, usize)>,
}

/// No duration is longer: 166 years of the wall clock.
pub(crate) const LONGEST: i64 = 166 * 366 * 24 * 60;

impl Span {
    pub(crate) fn is_zero(&self, clocks: &Clocks) -> bool {
        match self {
            Span::Working(_, minutes) | Span::Elapsed(minutes) => *minutes == 0,
            Span::Crew(shares) => clocks.shares[shares.clone()].iter().all(|s| s.minutes == 0),
        }
    }

    /// Where it ends when it starts at `start`.
    pub(crate) fn finish(&self, clocks: &Clocks, start: Moment) -> Moment {
        match self {
            Span::Working(time, minutes) => clocks.times[*time].add_work(start, *minutes),
            Span::Elapsed(minutes) => held(start.plus(*minutes)),
            Span::Crew(shares) => {
                clocks.shares[shares.clone()].iter().map(|s| s.finish(clocks, start)).max().unwrap_or(start)
            }
        }
    }

    /// Where it must start to end at `finish`.
    pub(crate) fn start(&self, clocks: &Clocks, finish: Moment) -> Moment {
        match self {
            Span::Working(time, minutes) => clocks.times[*time].subtract_work(finish, *minutes),
            Span::Elapsed(minutes) => held(finish.plus(-minutes)),
            Span::Crew(shares) => {
                clocks.shares[shares.clone()].iter().map(|s| s.start(clocks, finish)).min().unwrap_or(finish)
            }
        }
    }

    /// Where it ends when it starts at `start` and rests over these pauses.
    pub(crate) fn finish_with_pauses(
        &self,
        clocks: &Clocks,
        start: Moment,
        pauses: &[(Moment, Moment)],
    ) -> Moment {
        match self {
            _ if pauses.is_empty() => self.finish(clocks, start),
            Span::Working(time, minutes) => after_pauses(&clocks.times[*time], start, *minutes, pauses),
            Span::Elapsed(_) => self.finish(clocks, start),
            Span::Crew(shares) => {
                let finish = |s: &Share| {
                    after_pauses(&clocks.times[s.time], s.begin(clocks, start), s.minutes, pauses)
                };
                clocks.shares[shares.clone()].iter().map(finish).max().unwrap_or(start)
            }
        }
    }

    /// The first moment from `at` on at which work can start.
    pub(crate) fn next_start(&self, clocks: &Clocks, at: Moment) -> Moment {
        match self {
            Span::Working(time, _) => clocks.times[*time].next_work_start(at),
            Span::Elapsed(_) => at,
            Span::Crew(shares) => {
                let starts =
                    clocks.shares[shares.clone()].iter().map(|s| clocks.times[s.time].next_work_start(at));
                starts.min().unwrap_or(at)
            }
        }
    }

    /// The last moment up to `at` at which work can end.
    pub(crate) fn previous_finish(&self, clocks: &Clocks, at: Moment) -> Moment {
        match self {
            Span::Working(time, _) => clocks.times[*time].previous_work_end(at),
            Span::Elapsed(_) => at,
            Span::Crew(shares) => {
                let ends =
                    clocks.shares[shares.clone()].iter().map(|s| clocks.times[s.time].previous_work_end(at));
                ends.max().unwrap_or(at)
            }
        }
    }
}

impl Share {
    fn begin(&self, clocks: &Clocks, start: Moment) -> Moment {
        if self.delay == 0 && self.leveling_delay == 0 {
            return start;
        }
        let time = &clocks.times[self.time];
        let delayed = time.next_work_start(held(time.next_work_start(start).plus(self.leveling_delay)));
        time.add_work(delayed, self.delay)
    }

    fn finish(&self, clocks: &Clocks, start: Moment) -> Moment {
        clocks.times[self.time].add_work(self.begin(clocks, start), self.minutes)
    }

    fn start(&self, clocks: &Clocks, finish: Moment) -> Moment {
        let time = &clocks.times[self.time];
        let start = time.subtract_work(finish, self.minutes.saturating_add(self.delay));
        held(start.plus(-self.leveling_delay))
    }
}

impl Clocks {
    /// The index of the calendar that works where both of these do; the first alone when they never meet.
    pub(crate) fn meet(&mut self, first: usize, second: usize) -> usize {
        if first == second {
            return first;
        }
        if let Some(known) = self.met.iter().find(|m| (m.0, m.1) == (first, second)) {
            return known.2;
        }
        let both = self.times[first].meet(&self.times[second]);
        let index = if both.works() {
            self.times.push(both);
            self.times.len() - 1
        } else {
            first
        };
        self.met.push((first, second, index));
        index
    }

    /// The span of a task, whole or what is left of it.
    pub(crate) fn span<A>(&mut self, task: &TaskTime<'_, A>, part: Part) -> Span
    where
        A: Iterator<Item = usize> + Clone,
    {
        let minutes = match part {
            Part::Whole => task.task.duration,
            Part::Remaining(minutes) => minutes,
        };
        if task.task.clock == Clock::Elapsed {
            return Span::Elapsed(minutes);
        }
        let first = self.shares.len();
        let follows_work = task.crew != Crew::Nobody && task.task.mode == Mode::Automatic;
        if follows_work && minutes > 0 {
            for index in task.assignments.clone() {
                let share = share(self, task, &task.network.assignments[index], part);
                self.shares.extend(share);
            }
        }
        let shares = first..self.shares.len();
        let one = |clocks: &Clocks| {
            let only = clocks.shares[shares.start];
            (shares.len() == 1 && only.delay == 0 && only.leveling_delay == 0)
                .then_some(Span::Working(only.time, only.minutes))
        };
        match shares.len() {
            0 => Span::Working(task.time, minutes),
            _ => one(self).unwrap_or(Span::Crew(shares)),
        }
    }
}

/// What the span of a task is worked out from.
pub(crate) struct TaskTime<'a, A> {
    pub network: &'a Network,
    pub task: &'a Task,
    pub crew: Crew,
    pub time: usize,
    /// The calendar of each resource, where it has one that works.
    pub resource_times: &'a [Option<usize>],
    pub project_time: usize,
    /// Indices of the task's assignments.
    pub assignments: A,
}

/// Whose work a task's time follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crew {
    /// Nobody's: the duration counts.
    Nobody,
    /// That of the assigned, where their calendars and the task's own meet.
    Assigned,
    /// That of the resources on their own calendars.
    Resources,
}

/// Which part of a task.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Whole,
    Remaining(i64),
}

fn share<A>(
    clocks: &mut Clocks,
    task: &TaskTime<'_, A>,
    assignment: &Assignment,
    part: Part,
) -> Option<Share> {
    let resource = assignment.resource?;
    let works = task.network.resources.get(resource)?.kind == ResourceKind::Work && assignment.units > 0;
    let work = match part {
        Part::Whole => assignment.work,
        Part::Remaining(_) => assignment.remaining_work,
    };
    let minutes = duration_of(work.saturating_sub(assignment.overtime_work), assignment.units);
    if !works || minutes == 0 {
        return None;
    }
    let own = task.resource_times[resource];
    let time = match (task.crew, task.task.calendar, task.task.resource_calendars) {
        (Crew::Resources, ..) => own.unwrap_or(task.time),
        (_, None, _) => own.unwrap_or(task.project_time),
        (_, Some(_), ResourceCalendars::Ignored) => task.time,
        (_, Some(_), ResourceCalendars::Respected) => {
            clocks.meet(task.time, own.unwrap_or(task.project_time))
        }
    };
    let (delay, leveling_delay) = match part {
        Part::Whole => (assignment.delay.clamp(0, LONGEST), assignment.leveling_delay.clamp(0, LONGEST)),
        Part::Remaining(_) => (0, 0),
    };
    Some(Share { time, minutes, delay, leveling_delay })
}

/// Work at so many ten-thousandths of one person, to the nearest minute.
fn duration_of(work: i64, units: i64) -> i64 {
    let work = i128::from(work.clamp(0, LONGEST));
    let units = i128::from(units.max(1));
    ((work * 10_000 + units / 2) / units).min(i128::from(LONGEST)) as i64
}

fn after_pauses(time: &WorkTime, start: Moment, minutes: i64, pauses: &[(Moment, Moment)]) -> Moment {
    let (mut at, mut left) = (start, minutes);
    for &(stop, resume) in pauses {
        let run = time.work_between(at, stop);
        if resume <= stop || run <= 0 {
            continue;
        }
        if run >= left {
            break;
        }
        left -= run;
        at = time.next_work_start(resume);
    }
    time.add_work(at, left)
}
