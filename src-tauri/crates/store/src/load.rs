//! The load of resources by month, summed over all plans. Each assignment's work is spread evenly over the calendar
//! days from its task's start to its finish. Capacity stays 0: computing it needs calendars, which are not read here.

use std::collections::HashMap;

use portfolio::{Date, Id, ResourceLoad};

use crate::convert;
use crate::error::StoreError;
use crate::rows::Reads;

/// Every assignment with the span of its task. Both sides are read from indexes alone.
const SPANS: &str = "
    SELECT a.resource, t.start, t.finish, a.work
    FROM assignment a INDEXED BY assignment_load
    CROSS JOIN task t INDEXED BY task_span ON t.id = a.task AND t.deleted = 0 AND t.inactive = 0
    WHERE a.deleted = 0 AND a.work > 0 AND a.resource IN (SELECT id FROM resource WHERE kind = 'work')
      AND t.start IS NOT NULL AND t.finish IS NOT NULL";

type Month = (i32, u32);

impl Reads {
    /// Load of every resource that has work, by month; capacity is 0.
    pub fn loads(&self) -> Result<Vec<ResourceLoad>, StoreError> {
        let mut months: HashMap<(Id, Month), i64> = HashMap::new();
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(SPANS)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
                let Some((from, to)) = days(text(1)?, text(2)?) else { continue };
                let resource = convert::id_at(row, 0)?;
                spread(from, to, row.get(3)?, |month, work| {
                    *months.entry((resource, month)).or_default() += work;
                });
            }
            Ok(())
        })())?;
        let load = |((resource, (year, month)), assigned)| ResourceLoad {
            resource,
            month: format!("{year:04}-{month:02}"),
            assigned,
            capacity: 0,
        };
        let mut loads: Vec<ResourceLoad> = months.into_iter().map(load).collect();
        loads.sort_by(|one, other| (one.resource, &one.month).cmp(&(other.resource, &other.month)));
        Ok(loads)
    }
}

/// First and last day of a span. One that ends at midnight ends the day before.
fn days(start: &str, finish: &str) -> Option<(Date, Date)> {
    let (from, to) = (day(start)?, day(finish)?);
    let ends_before = finish.get(11..16) == Some("00:00") && to > from;
    Some((from, if ends_before { to.plus_days(-1) } else { to }))
}

/// Reads the date of a stored moment; faster than the general way, for it is done twice per assignment.
fn day(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    Date::from_ymd(part(0..4)?.try_into().ok()?, part(5..7)?, part(8..10)?)
}

/// Work by month in proportion to the days; the parts add up to the whole.
fn spread(from: Date, to: Date, work: i64, mut give: impl FnMut(Month, i64)) {
    let to = to.max(from);
    let days = |until: Date| i128::from(until.0) - i128::from(from.0) + 1;
    let (mut given, mut first) = (0, from);
    while first <= to {
        let (year, month, _) = first.ymd();
        let next =
            if month == 12 { Date::from_ymd(year + 1, 1, 1) } else { Date::from_ymd(year, month + 1, 1) };
        let Some(next) = next.filter(|next| *next > first) else { break };
        let last = to.min(next.plus_days(-1));
        let so_far = (i128::from(work) * days(last) / days(to)) as i64;
        give((year, month), so_far - given);
        given = so_far;
        first = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn parts(from: &str, to: &str, work: i64) -> Vec<(Month, i64)> {
        let mut parts = Vec::new();
        spread(date(from), date(to), work, |month, work| parts.push((month, work)));
        parts
    }

    #[test]
    fn work_is_spread_by_days_and_nothing_is_lost() {
        let parts = parts("2026-12-30", "2027-01-02", 1001);
        assert_eq!(parts, [((2026, 12), 500), ((2027, 1), 501)], "two days on each side of the new year");
    }

    #[test]
    fn a_span_within_a_day_stays_in_its_month() {
        assert_eq!(parts("2026-02-28", "2026-02-28", 480), [((2026, 2), 480)]);
    }

    #[test]
    fn dates_are_read_as_the_general_way_reads_them() {
        assert_eq!(day("2028-02-29T08:00:00"), Date::parse("2028-02-29"));
        assert_eq!(day("2027-02-29"), None);
    }

    #[test]
    fn a_span_that_ends_at_midnight_ends_the_day_before() {
        let span = |finish| days("2026-11-30T08:00:00", finish).map(|(_, to)| to);
        assert_eq!(span("2026-12-01T00:00:00"), Some(date("2026-11-30")));
        assert_eq!(span("2026-12-01T08:00:00"), Some(date("2026-12-01")));
    }
}
