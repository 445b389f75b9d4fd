//! A week that repeats, made ready for counting: working minutes up to any moment of it, and back.
//! It knows no exceptions; `work_time` strings weeks together.

use crate::calendar::Shift;
use crate::time::{DAY, Moment};

/// The shifts of seven days, in order and without overlap, with running totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Week {
    shifts: Vec<Shift>,
    /// Where the shifts of each weekday begin in the list, and the list's end.
    days: [u32; 8],
    /// Minutes before each weekday, and of the whole week at the end.
    before: [i64; 8],
}

/// Days from the Monday at or before 1970-01-01 to 1970-01-01.
const MONDAY: i64 = 3;

impl Week {
    pub(crate) fn new(days: [Vec<Shift>; 7]) -> Week {
        let mut week = Week { shifts: Vec::new(), days: [0; 8], before: [0; 8] };
        for (index, day) in days.into_iter().map(in_order).enumerate() {
            week.before[index + 1] = week.before[index] + day.iter().map(|s| s.end - s.start).sum::<i64>();
            week.shifts.extend(day);
            week.days[index + 1] = week.shifts.len() as u32;
        }
        week
    }

    /// Where both weeks work.
    pub(crate) fn meet(&self, other: &Week) -> Week {
        Week::new(std::array::from_fn(|weekday| meet(self.day(weekday), other.day(weekday))))
    }

    /// Working minutes of one round.
    pub(crate) fn total(&self) -> i64 {
        self.before[7]
    }

    /// Working minutes from the first Monday counted from to this moment.
    pub(crate) fn count(&self, at: Moment) -> i64 {
        let day = at.0.div_euclid(DAY) + MONDAY;
        let (round, weekday) = (day.div_euclid(7), day.rem_euclid(7) as usize);
        let minute = at.0.rem_euclid(DAY);
        let worked = |s: &Shift| (minute.min(s.end) - s.start).max(0);
        round * self.total() + self.before[weekday] + self.day(weekday).iter().map(worked).sum::<i64>()
    }

    /// The first moment by which so many minutes, one or more, are counted. The week must work.
    pub(crate) fn first_with(&self, count: i64) -> Moment {
        let (round, left) = self.divide(count - 1);
        self.find(round, left, 1)
    }

    /// The last moment at which no more than so many minutes are counted: the next minute is work. The week must work.
    pub(crate) fn last_with(&self, count: i64) -> Moment {
        let (round, left) = self.divide(count);
        self.find(round, left, 0)
    }

    /// Where, in a round, the minute of work begins that has `left` before it; `after` minutes on.
    fn find(&self, round: i64, mut left: i64, after: i64) -> Moment {
        let weekday = (0..6).find(|&day| left < self.before[day + 1]).unwrap_or(6);
        left -= self.before[weekday];
        let midnight = (round * 7 - MONDAY + weekday as i64) * DAY;
        for shift in self.day(weekday) {
            let length = shift.end - shift.start;
            if left < length {
                return Moment(midnight + shift.start + left + after);
            }
            left -= length;
        }
        Moment(midnight + DAY)
    }

    /// Whole rounds in a count, and what is left. Counts since 1970 fit 32 bits, where division is fast.
    fn divide(&self, count: i64) -> (i64, i64) {
        match (u32::try_from(count), u32::try_from(self.total())) {
            (Ok(count), Ok(total)) => (i64::from(count / total), i64::from(count % total)),
            _ => (count.div_euclid(self.total()), count.rem_euclid(self.total())),
        }
    }

    fn day(&self, weekday: usize) -> &[Shift] {
        &self.shifts[self.days[weekday] as usize..self.days[weekday + 1] as usize]
    }
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
