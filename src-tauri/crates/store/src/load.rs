//! The load of resources by month, summed over all plans. Each assignment's work is spread evenly over the calendar
//! days from its task's start to its finish. Capacity stays 0: computing it needs calendars, which are not read here.

use std::collections::BTreeMap;

use portfolio::{Date, Id, ResourceLoad};

use crate::convert;
use crate::error::StoreError;
use crate::rows::Reads;

/// Work by resource and by first and last day. A task that ends at midnight ends the day before.
const SPANS: &str = "
    SELECT a.resource, substr(t.start, 1, 10),
           CASE WHEN substr(t.finish, 12, 5) = '00:00' AND t.finish > t.start
                THEN date(t.finish, '-1 day') ELSE substr(t.finish, 1, 10) END,
           sum(a.work)
    FROM assignment a
    JOIN task t ON t.id = a.task AND t.deleted = 0 AND t.inactive = 0
    JOIN resource r ON r.id = a.resource AND r.kind = 'work'
    WHERE a.deleted = 0 AND a.work > 0 AND t.start IS NOT NULL AND t.finish IS NOT NULL
    GROUP BY 1, 2, 3";

impl Reads {
    /// Load of every resource that has work, by month; capacity is 0.
    pub fn loads(&self) -> Result<Vec<ResourceLoad>, StoreError> {
        let mut months: BTreeMap<(Id, (i32, u32)), i64> = BTreeMap::new();
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(SPANS)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let resource = convert::id_at(row, 0)?;
                let day = |column| row.get_ref(column)?.as_str().map(parse).map_err(rusqlite::Error::from);
                let (Some(from), Some(to)) = (day(1)?, day(2)?) else { continue };
                for (month, work) in spread(from, to, row.get(3)?) {
                    *months.entry((resource, month)).or_default() += work;
                }
            }
            Ok(())
        })())?;
        let load = |((resource, (year, month)), assigned)| ResourceLoad {
            resource,
            month: format!("{year:04}-{month:02}"),
            assigned,
            capacity: 0,
        };
        Ok(months.into_iter().map(load).collect())
    }
}

/// Reads the date of a stored moment; faster than the general way, for it is done once per span.
fn parse(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    Date::from_ymd(part(0..4)?.try_into().ok()?, part(5..7)?, part(8..10)?)
}

/// Work by month in proportion to the days; the parts add up to the whole.
fn spread(from: Date, to: Date, work: i64) -> Vec<((i32, u32), i64)> {
    let to = to.max(from);
    let days = |until: Date| i128::from(until.0) - i128::from(from.0) + 1;
    let (mut parts, mut given, mut first) = (Vec::new(), 0, from);
    while first <= to {
        let (year, month, _) = first.ymd();
        let next =
            if month == 12 { Date::from_ymd(year + 1, 1, 1) } else { Date::from_ymd(year, month + 1, 1) };
        let Some(next) = next.filter(|next| *next > first) else { break };
        let last = to.min(next.plus_days(-1));
        let so_far = (i128::from(work) * days(last) / days(to)) as i64;
        parts.push(((year, month), so_far - given));
        given = so_far;
        first = next;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn work_is_spread_by_days_and_nothing_is_lost() {
        let parts = spread(date("2026-12-30"), date("2027-01-02"), 1001);
        assert_eq!(parts, [((2026, 12), 500), ((2027, 1), 501)], "two days on each side of the new year");
    }

    #[test]
    fn a_span_within_a_day_stays_in_its_month() {
        assert_eq!(spread(date("2026-02-28"), date("2026-02-28"), 480), [((2026, 2), 480)]);
    }

    #[test]
    fn dates_are_read_as_the_general_way_reads_them() {
        assert_eq!(parse("2028-02-29"), Date::parse("2028-02-29"));
        assert_eq!(parse("2027-02-29"), None);
    }
}
