//! Working days as the notices set them, and calendars that build on each other.

use proptest::prelude::*;
use schedule::{Date, Moment};

use super::*;
use crate::calendar::ExceptionSource;

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn usual() -> WorkCalendar {
    let week = format_week(&Calendar::standard().week);
    WorkCalendar { name: "标准".into(), week, statutory: true, ..WorkCalendar::new(Id(1)) }
}

fn exception(calendar: u128, from: &str, to: &str, shifts: &str) -> CalendarException {
    CalendarException {
        calendar: Id(calendar),
        from_date: date(from),
        to_date: date(to),
        shifts: shifts.into(),
        source: ExceptionSource::Own,
        ..CalendarException::new(Id(calendar * 100))
    }
}

#[test]
fn the_years_have_the_working_days_of_their_notices() {
    let calendars = Calendars::new(&[usual()], &[]);
    for (year, days) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
        let (from, to) = (date(&format!("{year}-01-01")), date(&format!("{year}-12-31")));
        assert_eq!(
            calendars.working_days_in(None, from, to),
            days,
            "{year} has {days} working days by its notice"
        );
    }
}

#[test]
fn a_year_without_notice_follows_the_law() {
    let calendars = Calendars::new(&[], &[]);
    let days = calendars.working_days_in(None, date("2027-01-01"), date("2027-12-31"));
    assert_eq!(days, 261 - 13, "thirteen weekdays are holidays by law, none is made up for");
}

#[test]
fn the_months_have_the_working_days_of_their_notices() {
    let calendars = Calendars::new(&[], &[]);
    let years = [
        (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
        (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ];
    for (year, months) in years {
        for (month, days) in (1..).zip(months) {
            let window = crate::Window::month_of(Date::from_ymd(year, month, 1).expect("a date"));
            assert_eq!(calendars.working_days_in(None, window.from, window.to), days, "{year}-{month}");
        }
    }
}

#[test]
fn work_jumps_over_the_long_holidays() {
    let time = statutory_week().compile();
    let finish =
        |start: &str, days: i64| time.add_work(Moment::parse(start).expect("a moment"), days * 480).date();
    assert_eq!(finish("2026-02-09T08:00", 10), date("2026-02-27"), "the Spring Festival and its make-up day");
    assert_eq!(finish("2026-09-28T08:00", 8), date("2026-10-13"), "the National Day and its make-up day");
}

#[test]
fn working_days_between_two_dates_count_the_second_and_not_the_first() {
    let calendars = Calendars::new(&[usual()], &[]);
    let count = |from, to| calendars.working_days(Some(Id(1)), date(from), date(to));
    assert_eq!(count("2026-03-02", "2026-03-02"), 0, "no day lies between a date and itself");
    assert_eq!(count("2026-03-06", "2026-03-09"), 1, "from Friday to Monday is one working day");
    assert_eq!(count("2026-03-09", "2026-03-06"), -1, "backwards is negative");
    assert_eq!(count("2026-02-13", "2026-02-14"), 1, "Saturday 14 February is worked");
}

#[test]
fn an_own_exception_wins_over_its_base_and_the_law() {
    let base = usual();
    let derived = WorkCalendar { base: Some(base.id), statutory: false, ..usual() };
    let derived = WorkCalendar { id: Id(2), ..derived };
    let exceptions = [
        exception(1, "2026-03-10", "2026-03-10", ""),
        exception(2, "2026-10-01", "2026-10-01", "09:00-12:00"),
    ];
    let calendars = Calendars::new(&[base, derived], &exceptions);
    assert!(!calendars.is_working_day(Some(Id(2)), date("2026-03-10")), "the base's day off counts");
    assert!(calendars.is_working_day(Some(Id(2)), date("2026-10-01")), "the project works on National Day");
    assert!(!calendars.is_working_day(Some(Id(2)), date("2026-10-02")), "the law reaches through the base");
    assert!(!calendars.is_working_day(Some(Id(1)), date("2026-10-01")), "the base knows nothing of it");
}

#[test]
fn a_circle_of_bases_ends() {
    let first = WorkCalendar { base: Some(Id(2)), ..usual() };
    let second = WorkCalendar { base: Some(Id(1)), ..WorkCalendar::new(Id(2)) };
    let calendars = Calendars::new(&[first, second], &[]);
    assert!(calendars.is_working_day(Some(Id(1)), date("2026-03-10")));
}

#[test]
fn a_day_inside_a_range_wins_over_the_range() {
    let exceptions = [
        exception(1, "2026-03-09", "2026-03-13", ""),
        exception(1, "2026-03-11", "2026-03-11", "08:00-12:00"),
    ];
    let calendars = Calendars::new(&[usual()], &exceptions);
    assert_eq!(calendars.working_days_in(Some(Id(1)), date("2026-03-09"), date("2026-03-13")), 1);
}

#[test]
fn days_are_added_and_taken_away() {
    let calendars = Calendars::new(&[], &[]);
    let plus = |from, days| calendars.plus_working_days(None, date(from), days).to_string();
    assert_eq!(plus("2026-03-06", 1), "2026-03-09", "from Friday to Monday");
    assert_eq!(plus("2026-03-09", -1), "2026-03-06");
    assert_eq!(plus("2026-03-08", -1), "2026-03-05", "Friday is one working day before Sunday, too");
    assert_eq!(plus("2026-03-08", 0), "2026-03-08");
}

proptest! {
    #[test]
    fn adding_days_is_what_counting_them_says(start in 19_000i32..20_800, days in -200i64..200) {
        let calendars = Calendars::new(&[], &[]);
        let end = calendars.plus_working_days(None, Date(start), days);
        prop_assert_eq!(calendars.working_days(None, Date(start), end), days);
    }

    #[test]
    fn shifts_read_back(starts in prop::collection::btree_set(0i64..1440, 0..6)) {
        let edges: Vec<i64> = starts.into_iter().collect();
        let shifts: Vec<Shift> =
            edges.chunks_exact(2).map(|pair| Shift { start: pair[0], end: pair[1] }).collect();
        prop_assert_eq!(parse_shifts(&format_shifts(&shifts)), shifts);
    }

    #[test]
    fn no_text_makes_the_week_reader_panic(text in "[-0-9:;, x]{0,60}") {
        let _ = parse_week(&text);
    }
}
