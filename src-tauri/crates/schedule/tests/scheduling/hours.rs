//! Calendars that the tests schedule on.

use schedule::{Calendar, Date, Exception, Shift};

/// Days off in China in 2026, by the notice of the State Council: first and last date.
const HOLIDAYS_2026: [(&str, &str); 7] = [
    ("2026-01-01", "2026-01-03"),
    ("2026-02-15", "2026-02-23"),
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
];

/// Weekend days worked in exchange.
const MAKE_UP_2026: [&str; 6] =
    ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];

/// The working calendar of China in 2026, eight hours a day.
pub fn china_2026() -> Calendar {
    let standard = Calendar::standard();
    let day = standard.week[0].clone();
    let off = HOLIDAYS_2026.map(|(from, to)| exception(from, to, Vec::new()));
    let worked = MAKE_UP_2026.map(|date| exception(date, date, day.clone()));
    Calendar { exceptions: off.into_iter().chain(worked).collect(), ..standard }
}

/// Monday night to Saturday morning, 23:00–03:00 and 04:00–08:00.
pub fn night() -> Calendar {
    let (late, early, morning) = (shift(23, 24), shift(0, 3), shift(4, 8));
    let mut week: [Vec<Shift>; 7] = std::array::from_fn(|_| vec![early, morning, late]);
    week[0] = vec![late];
    week[5] = vec![early, morning];
    week[6] = Vec::new();
    Calendar { week, exceptions: Vec::new() }
}

/// Every hour of every day.
pub fn always() -> Calendar {
    Calendar { week: std::array::from_fn(|_| vec![shift(0, 24)]), exceptions: Vec::new() }
}

/// No hour of any day.
pub fn never() -> Calendar {
    Calendar { week: Default::default(), exceptions: Vec::new() }
}

/// Four mornings a week.
pub fn mornings() -> Calendar {
    let mut week: [Vec<Shift>; 7] = Default::default();
    week[..4].iter_mut().for_each(|day| day.push(shift(8, 12)));
    Calendar { week, exceptions: Vec::new() }
}

pub fn shift(start: i64, end: i64) -> Shift {
    Shift { start: start * 60, end: end * 60 }
}

pub fn exception(from: &str, to: &str, shifts: Vec<Shift>) -> Exception {
    let date = |text| Date::parse(text).expect("a date");
    Exception { from: date(from), to: date(to), shifts }
}
