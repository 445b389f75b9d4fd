//! A week that repeats, made ready for counting: working minutes up to any moment of it, and back.
//! It knows no exceptions; `work_time` strings weeks together.

use crate::calendar::Shift;
use crate::time::{DAY, Date, Moment};

/// The shifts of seven days, in order and without overlap, with running totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Week {
    days: [Vec<Shift>; 7],
    /// Minutes before each weekday, and of the whole week at the end.
    before: [i64; 8],
}

impl Week {
    pub(crate) fn new(days: [Vec<Shift>; 7]) -> Week {
        let days = days.map(in_order);
        let mut before = [0; 8];
        for (index, day) in days.iter().enumerate() {
            before[index + 1] = before[index] + minutes(day);
        }
        Week { days, before }
    }

    /// Where both weeks work.
    pub(crate) fn meet(&self, other: &Week) -> Week {
        Week::new(std::array::from_fn(|index| meet(&self.days[index], &other.days[index])))
    }

    /// Working minutes of one round.
    pub(crate) fn total(&self) -> i64 {
        self.before[7]
    }

    /// Working minutes from the Monday at or before 1970-01-01 to this moment; negative before it.
    pub(crate) fn count(&self, at: Moment) -> i64 {
        let date = at.date();
        let weekday = date.weekday();
        let minute = at.minute_of_day();
        let within: i64 = self.days[weekday].iter().map(|s| (minute.min(s.end) - s.start).max(0)).sum();
        rounds(date) * self.total() + self.before[weekday] + within
    }

    /// The first moment by which so many minutes are counted. The week must work.
    pub(crate) fn first_with(&self, count: i64) -> Moment {
        let round = (count - 1).div_euclid(self.total());
        let mut rest = count - round * self.total();
        let weekday = (0..7).find(|&day| rest <= self.before[day + 1]).unwrap_or(6);
        rest -= self.before[weekday];
        for shift in &self.days[weekday] {
            if rest <= shift.end - shift.start {
                return moment(round, weekday, shift.start + rest);
            }
            rest -= shift.end - shift.start;
        }
        moment(round, weekday, DAY)
    }

    /// The last moment at which no more than so many minutes are counted: the next minute is work. The week must work.
    pub(crate) fn last_with(&self, count: i64) -> Moment {
        let round = count.div_euclid(self.total());
        let mut rest = count - round * self.total();
        let weekday = (0..7).find(|&day| rest < self.before[day + 1]).unwrap_or(6);
        rest -= self.before[weekday];
        for shift in &self.days[weekday] {
            if rest < shift.end - shift.start {
                return moment(round, weekday, shift.start + rest);
            }
            rest -= shift.end - shift.start;
        }
        moment(round, weekday, DAY)
    }
}

/// Whole weeks since the Monday of 1970-01-01's week.
fn rounds(date: Date) -> i64 {
    (i64::from(date.0) + 3).div_euclid(7)
}

fn moment(round: i64, weekday: usize, minute: i64) -> Moment {
    Moment((round * 7 - 3 + weekday as i64) * DAY + minute)
}

fn minutes(day: &[Shift]) -> i64 {
    day.iter().map(|s| s.end - s.start).sum()
}

/// Shifts inside the day, sorted; those that touch or overlap become one.
fn in_order(shifts: Vec<Shift>) -> Vec<Shift> {
    let mut sorted: Vec<Shift> = shifts
        .into_iter()
        .map(|s| Shift { start: s.start.clamp(0, DAY), end: s.end.clamp(0, DAY) })
        .filter(|s| s.start < s.end)
        .collect();
    sorted.sort_by_key(|s| s.start);
    let mut joined: Vec<Shift> = Vec::with_capacity(sorted.len());
    for shift in sorted {
        match joined.last_mut() {
            Some(last) if shift.start <= last.end => last.end = last.end.max(shift.end),
            _ => joined.push(shift),
        }
    }
    joined
}

fn meet(left: &[Shift], right: &[Shift]) -> Vec<Shift> {
    let both = |a: &Shift, b: &Shift| Shift { start: a.start.max(b.start), end: a.end.min(b.end) };
    left.iter().flat_map(|a| right.iter().map(move |b| both(a, b))).filter(|s| s.start < s.end).collect()
}
