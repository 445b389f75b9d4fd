//! Calendar arithmetic against a slow reference that walks minute by minute or day by day.

use proptest::prelude::*;
use schedule::{Calendar, Date, Exception, Moment, Shift};

use crate::hours;

/// Whether the minute from `at` on is worked.
fn works(calendar: &Calendar, at: Moment) -> bool {
    let minute = at.minute_of_day();
    calendar.shifts(at.date()).iter().any(|s| s.start <= minute && minute < s.end)
}

/// Working minutes of a range, day by day.
fn slow_work(calendar: &Calendar, from: Moment, to: Moment) -> i64 {
    (from.0..to.0).filter(|&minute| works(calendar, Moment(minute))).count() as i64
}

fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    prop::collection::vec((0i64..24, 1i64..10), 0..3).prop_map(|parts| {
        let mut at = 0;
        let mut shifts = Vec::new();
        for (gap, length) in parts {
            let start = (at + gap * 60).min(1440);
            let end = (start + length * 60).min(1440);
            if start < end {
                shifts.push(Shift { start, end });
            }
            at = end;
        }
        shifts
    })
}

/// Some days around 2026-03-02, with exceptions that may overlap.
fn calendars() -> impl Strategy<Value = Calendar> {
    let exception = (-20i32..20, 0i32..9, shifts()).prop_map(|(from, days, shifts)| {
        let from = monday().plus_days(from);
        Exception { from, to: from.plus_days(days), shifts }
    });
    let week = prop::array::uniform7(shifts());
    (week, prop::collection::vec(exception, 0..5))
        .prop_map(|(week, exceptions)| Calendar { week, exceptions })
}

fn monday() -> Date {
    Date::from_ymd(2026, 3, 2).expect("a date")
}

fn moments() -> impl Strategy<Value = Moment> {
    (-25i64 * 1440..25 * 1440).prop_map(|minutes| monday().at(minutes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn work_between_counts_worked_minutes(calendar in calendars(), a in moments(), b in moments()) {
        let (from, to) = (a.min(b), a.max(b));
        let time = calendar.compile();
        prop_assert_eq!(time.work_between(from, to), slow_work(&calendar, from, to));
        prop_assert_eq!(time.work_between(to, from), -slow_work(&calendar, from, to));
    }

    #[test]
    fn add_work_is_the_first_moment_with_so_much_work(calendar in calendars(), from in moments(), minutes in 1i64..3000) {
        let time = calendar.compile();
        prop_assume!(time.works());
        let to = time.add_work(from, minutes);
        prop_assume!(to < schedule::work_time::LAST);
        prop_assert_eq!(time.work_between(from, to), minutes);
        prop_assert!(works(&calendar, to.plus(-1)), "the minute before an end of work is worked");
    }

    #[test]
    fn subtract_work_is_the_last_moment_with_so_much_work(calendar in calendars(), to in moments(), minutes in 1i64..3000) {
        let time = calendar.compile();
        let from = time.subtract_work(to, minutes);
        prop_assume!(from > schedule::work_time::FIRST);
        prop_assert_eq!(time.work_between(from, to), minutes);
        prop_assert!(works(&calendar, from), "the minute from a start of work on is worked");
    }

    #[test]
    fn next_work_start_is_the_next_worked_minute(calendar in calendars(), at in moments()) {
        let time = calendar.compile();
        let next = time.next_work_start(at);
        prop_assert!(next >= at);
        prop_assert_eq!(time.work_between(at, next), 0);
        prop_assert!(next == schedule::work_time::LAST || works(&calendar, next));
    }

    #[test]
    fn previous_work_end_follows_a_worked_minute(calendar in calendars(), at in moments()) {
        let time = calendar.compile();
        let previous = time.previous_work_end(at);
        prop_assert!(previous <= at);
        prop_assert_eq!(time.work_between(previous, at), 0);
        prop_assert!(previous == schedule::work_time::FIRST || works(&calendar, previous.plus(-1)));
    }

    #[test]
    fn two_calendars_meet_where_both_work(one in calendars(), other in calendars(), a in moments(), b in moments()) {
        let (from, to) = (a.min(b), a.max(b));
        let both = (from.0..to.0).filter(|&m| works(&one, Moment(m)) && works(&other, Moment(m))).count();
        prop_assert_eq!(one.compile().meet(&other.compile()).work_between(from, to), both as i64);
    }

    #[test]
    fn working_days_are_counted_after_the_first(calendar in calendars(), a in -20i32..20, b in -20i32..20) {
        let (from, to) = (monday().plus_days(a.min(b)), monday().plus_days(a.max(b)));
        let slow = (from.0 + 1..=to.0).filter(|&day| calendar.is_working_day(Date(day))).count() as i64;
        prop_assert_eq!(calendar.working_days_between(from, to), slow);
        prop_assert_eq!(calendar.working_days_between(to, from), -slow);
    }

    #[test]
    fn absurd_numbers_stay_in_range(calendar in calendars(), at in any::<i64>(), minutes in any::<i64>()) {
        let time = calendar.compile();
        let range = schedule::work_time::FIRST..=schedule::work_time::LAST;
        prop_assert!(range.contains(&time.add_work(Moment(at), minutes)));
        prop_assert!(range.contains(&time.subtract_work(Moment(at), minutes)));
        prop_assert!(range.contains(&time.next_work_start(Moment(at))));
        prop_assert!(range.contains(&time.previous_work_end(Moment(at))));
    }
}

#[test]
fn the_year_2026_has_248_working_days_in_china() {
    let day = |month, day| Date::from_ymd(2026, month, day).expect("a date");
    let calendar = hours::china_2026();
    assert_eq!(calendar.working_days_between(day(1, 1).plus_days(-1), day(12, 31)), 248);
    assert!(calendar.is_working_day(day(2, 14)));
    assert!(!calendar.is_working_day(day(2, 16)));
}

#[test]
fn earlier_exceptions_win() {
    let mut calendar = Calendar::standard();
    calendar.exceptions.push(hours::exception("2026-03-03", "2026-03-03", vec![hours::shift(8, 10)]));
    calendar.exceptions.push(hours::exception("2026-03-02", "2026-03-06", Vec::new()));
    let time = calendar.compile();
    assert_eq!(time.work_between(monday().midnight(), monday().plus_days(7).midnight()), 120);
}

#[test]
fn a_day_may_last_until_midnight() {
    let time = hours::night().compile();
    let monday_night = monday().at(23 * 60);
    assert_eq!(time.next_work_start(monday().at(480)), monday_night);
    assert_eq!(time.add_work(monday_night, 60), monday().plus_days(1).midnight());
    assert_eq!(time.add_work(monday_night, 61), monday().plus_days(1).at(1));
}

#[test]
fn a_calendar_that_never_works_answers_all_the_same() {
    let time = hours::never().compile();
    assert!(!time.works());
    assert_eq!(time.add_work(monday().midnight(), 5), schedule::work_time::LAST);
    assert_eq!(time.subtract_work(monday().midnight(), 5), schedule::work_time::FIRST);
}
