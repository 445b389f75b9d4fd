//! Calendar arithmetic in working minutes, fast: a calendar compiled into stretches of repeating weeks with running
//! totals, so that every question is a binary search and a division. It covers the years 1984–2149, as Microsoft
//! Project does, and holds every answer inside them.

use std::collections::BTreeSet;

use crate::calendar::{Calendar, Shift};
use crate::time::{DAY, Date, Moment};
use crate::week::Week;

/// The first moment that dates are computed for: 1984-01-01T00:00.
pub const FIRST: Moment = Moment(5113 * DAY);

/// The last moment that dates are computed for: the end of 2149-12-31.
pub const LAST: Moment = Moment(65_744 * DAY);

/// A calendar ready for arithmetic. All answers are held between [`FIRST`] and [`LAST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkTime {
    weeks: Vec<Week>,
    stretches: Vec<Stretch>,
    /// For each month or so since [`FIRST`], the stretch that holds at its first day: where a search begins.
    signposts: Vec<u32>,
}

/// Days between two signposts.
const MONTH: i64 = 32;

/// From `first` to the next stretch one week repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    first: i64,
    /// Working minutes before `first`.
    before: i64,
    /// What the week's own count says at midnight of `first`.
    offset: i64,
    week: usize,
}

impl WorkTime {
    /// Compiles a calendar.
    pub fn new(calendar: &Calendar) -> WorkTime {
        let mut compiled = WorkTime {
            weeks: vec![Week::new(calendar.week.clone())],
            stretches: Vec::new(),
            signposts: Vec::new(),
        };
        let mut known: Vec<(&[Shift], usize)> = Vec::new();
        for (first, exception) in stretches(calendar) {
            let week = exception.map_or(0, |index| {
                let shifts: &[Shift] = &calendar.exceptions[index].shifts;
                known.iter().find(|(s, _)| *s == shifts).map(|(_, week)| *week).unwrap_or_else(|| {
                    compiled.weeks.push(Week::new(std::array::from_fn(|_| shifts.to_vec())));
                    known.push((shifts, compiled.weeks.len() - 1));
                    compiled.weeks.len() - 1
                })
            });
            compiled.push(first, week);
        }
        compiled.post();
        compiled
    }

    /// Round the clock, every day.
    pub fn always() -> WorkTime {
        let week = std::array::from_fn(|_| vec![Shift { start: 0, end: DAY }]);
        WorkTime::new(&Calendar { week, exceptions: Vec::new() })
    }

    /// Where both calendars work.
    pub fn meet(&self, other: &WorkTime) -> WorkTime {
        let mut met = WorkTime { weeks: Vec::new(), stretches: Vec::new(), signposts: Vec::new() };
        let mut known: Vec<(usize, usize)> = Vec::new();
        let firsts: BTreeSet<i64> = self.stretches.iter().chain(&other.stretches).map(|s| s.first).collect();
        for first in firsts {
            let week_of = |time: &WorkTime| time.stretches[time.index_of_day(first)].week;
            let pair = (week_of(self), week_of(other));
            let week = known.iter().position(|&k| k == pair).unwrap_or_else(|| {
                met.weeks.push(self.weeks[pair.0].meet(&other.weeks[pair.1]));
                known.push(pair);
                known.len() - 1
            });
            met.push(first, week);
        }
        met.post();
        met
    }

    /// Whether any work happens at all.
    pub fn works(&self) -> bool {
        self.count(LAST) > 0
    }

    /// The moment itself when work can go on there, else the next moment at which it can.
    pub fn next_work_start(&self, at: Moment) -> Moment {
        let (near, count) = self.locate(at);
        self.last_with(near, count).max(held(at))
    }

    /// The moment itself when work can end there, else the last moment before at which it can.
    pub fn previous_work_end(&self, at: Moment) -> Moment {
        let (near, count) = self.locate(at);
        self.first_with(near, count).min(held(at))
    }

    /// The moment by which `minutes` of work are done when work goes on from `at`: an end of work where it falls on one.
    /// Negative minutes go back; no minutes leave the moment as it is.
    pub fn add_work(&self, at: Moment, minutes: i64) -> Moment {
        if minutes == 0 {
            return held(at);
        }
        let (near, count) = self.locate(at);
        let count = count.saturating_add(minutes);
        if minutes > 0 { self.first_with(near, count) } else { self.last_with(near, count) }
    }

    /// The moment at which work must begin for `minutes` to be done by `at`: a start of work where it falls on one.
    pub fn subtract_work(&self, at: Moment, minutes: i64) -> Moment {
        self.add_work(at, minutes.saturating_neg())
    }

    /// Working minutes between two moments; negative when `to` is earlier.
    pub fn work_between(&self, from: Moment, to: Moment) -> i64 {
        self.count(to) - self.count(from)
    }

    /// Working minutes since [`FIRST`].
    pub(crate) fn count(&self, at: Moment) -> i64 {
        self.locate(at).1
    }

    /// The stretch of a moment, and working minutes from [`FIRST`] to it.
    fn locate(&self, at: Moment) -> (usize, i64) {
        let at = held(at);
        let index = self.index_of_day(at.0.div_euclid(DAY));
        let stretch = &self.stretches[index];
        (index, stretch.before + self.weeks[stretch.week].count(at) - stretch.offset)
    }

    fn first_with(&self, near: usize, count: i64) -> Moment {
        if count <= 0 {
            return FIRST;
        }
        self.inside(self.walk(near, |stretch| stretch.before < count), count, Week::first_with)
    }

    fn last_with(&self, near: usize, count: i64) -> Moment {
        if count < 0 {
            return FIRST;
        }
        self.inside(self.walk(near, |stretch| stretch.before <= count), count, Week::last_with)
    }

    /// The last stretch that comes before what is looked for, from one nearby: work is mostly done within a few.
    fn walk(&self, near: usize, comes_before: impl Fn(&Stretch) -> bool) -> usize {
        const FAR: usize = 8;
        let mut index = near;
        if comes_before(&self.stretches[index]) {
            let end = (index + FAR).min(self.stretches.len());
            while index + 1 < end && comes_before(&self.stretches[index + 1]) {
                index += 1;
            }
            if index + 1 < end || end == self.stretches.len() {
                return index;
            }
            return index + self.stretches[index..].partition_point(comes_before).max(1) - 1;
        }
        for _ in 0..FAR {
            if index == 0 || comes_before(&self.stretches[index]) {
                return index;
            }
            index -= 1;
        }
        self.stretches[..=index].partition_point(comes_before).max(1) - 1
    }

    fn inside(&self, index: usize, count: i64, find: fn(&Week, i64) -> Moment) -> Moment {
        let stretch = &self.stretches[index];
        let week = &self.weeks[stretch.week];
        let beyond = index + 1 == self.stretches.len() && {
            let rounds = (LAST.0 / DAY - stretch.first) / 7 + 2;
            count - stretch.before > week.total().saturating_mul(rounds)
        };
        if week.total() == 0 || beyond {
            LAST
        } else {
            held(find(week, count - stretch.before + stretch.offset))
        }
    }

    fn index_of_day(&self, day: i64) -> usize {
        let month = ((day - FIRST.0 / DAY) / MONTH) as usize;
        let mut index = self.signposts.get(month).map_or(0, |&index| index as usize);
        while self.stretches.get(index + 1).is_some_and(|next| next.first <= day) {
            index += 1;
        }
        index
    }

    /// Sets the signposts, once all stretches are there.
    fn post(&mut self) {
        let mut index = 0;
        for first in (FIRST.0 / DAY..=LAST.0 / DAY).step_by(MONTH as usize) {
            while self.stretches.get(index + 1).is_some_and(|next| next.first <= first) {
                index += 1;
            }
            self.signposts.push(index as u32);
        }
    }

    /// Lets `week` repeat from the day `first` on.
    fn push(&mut self, first: i64, week: usize) {
        if self.stretches.last().is_some_and(|last| last.week == week) {
            return;
        }
        let midnight = Moment(first * DAY);
        let count =
            |stretch: &Stretch| stretch.before + self.weeks[stretch.week].count(midnight) - stretch.offset;
        let before = self.stretches.last().map_or(0, count);
        self.stretches.push(Stretch { first, before, offset: self.weeks[week].count(midnight), week });
    }
}

/// A moment held inside the range that calendars are computed for.
pub(crate) fn held(at: Moment) -> Moment {
    at.clamp(FIRST, LAST)
}

/// The days at which the rule changes, each with the exception that holds from there on.
fn stretches(calendar: &Calendar) -> Vec<(i64, Option<usize>)> {
    let (first_day, last_day) = (FIRST.0 / DAY, LAST.0 / DAY);
    let mut events: Vec<(i64, usize, Edge)> = Vec::new();
    for (index, exception) in calendar.exceptions.iter().enumerate() {
        let day = |date: Date| i64::from(date.0);
        let (from, after) = (day(exception.from).max(first_day), (day(exception.to) + 1).min(last_day));
        if from < after {
            events.push((from, index, Edge::Opens));
            events.push((after, index, Edge::Closes));
        }
    }
    events.sort_unstable_by_key(|event| event.0);
    let mut open = BTreeSet::new();
    let mut result = vec![(first_day, None)];
    for (day, index, edge) in events {
        match edge {
            Edge::Opens => open.insert(index),
            Edge::Closes => open.remove(&index),
        };
        let holds = open.first().copied();
        match result.last_mut() {
            Some(last) if last.0 == day => last.1 = holds,
            _ => result.push((day, holds)),
        }
    }
    result
}

#[derive(Clone, Copy)]
enum Edge {
    Opens,
    Closes,
}
