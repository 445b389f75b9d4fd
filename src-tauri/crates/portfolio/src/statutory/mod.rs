//! China's statutory holidays and make-up working days: dates of the yearly notices, as data. A year without a notice
//! is never guessed silently: `coverage` says how much a date can be trusted.

use std::sync::LazyLock;

use schedule::Date;

use crate::record::choices;

static DAYS: &str = include_str!("days.txt");

/// A stretch of days that differs from the week by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatutoryDays {
    /// First date.
    pub from: Date,
    /// Last date.
    pub to: Date,
    /// Off, or worked to make up for days off.
    pub kind: StatutoryKind,
    /// The festival.
    pub name: &'static str,
}

choices! {
    /// What the law makes of a day.
    StatutoryKind {
        /// A holiday.
        Off = "off",
        /// A weekend day that is worked.
        Work = "work",
    }
}

choices! {
    /// How much is known of a year.
    Coverage {
        /// The State Council's notice is in.
        Official = "official",
        /// Computed from the law: no make-up days.
        Provisional = "provisional",
        /// Nothing is known.
        NotPublished = "not_published",
    }
}

/// What is known of one year.
struct Year {
    year: i32,
    coverage: Coverage,
    source: &'static str,
}

struct Table {
    years: Vec<Year>,
    days: Vec<StatutoryDays>,
}

static TABLE: LazyLock<Table> = LazyLock::new(read);

/// All statutory days known, by date.
pub fn days() -> &'static [StatutoryDays] {
    &TABLE.days
}

/// How much is known of a year.
pub fn coverage(year: i32) -> Coverage {
    TABLE.years.iter().find(|known| known.year == year).map_or(Coverage::NotPublished, |known| known.coverage)
}

/// The addresses of the notices behind a year; none where no notice is in.
pub fn sources(year: i32) -> Vec<&'static str> {
    let of_year = TABLE.years.iter().filter(|known| known.year == year);
    of_year.map(|known| known.source).filter(|source| !source.is_empty()).collect()
}

/// The years between two dates that have no official notice: a plan that touches them carries a mark.
pub fn uncertain_years(from: Date, to: Date) -> Vec<(i32, Coverage)> {
    let years = (from.year()..=to.year()).map(|year| (year, coverage(year)));
    years.filter(|(_, coverage)| *coverage != Coverage::Official).collect()
}

/// Lines that do not read are left out; the tests see to it that there are none.
fn read() -> Table {
    let mut table = Table { years: Vec::new(), days: Vec::new() };
    for line in DAYS.lines() {
        let words: Vec<&'static str> = line.split(' ').collect();
        match words.as_slice() {
            ["notice", year, source] => table.years.extend(year_of(year, Coverage::Official, source)),
            ["law", year] => table.years.extend(year_of(year, Coverage::Provisional, "")),
            ["off", from, to, name] => table.days.extend(stretch(from, to, StatutoryKind::Off, name)),
            ["work", date, name] => table.days.extend(stretch(date, date, StatutoryKind::Work, name)),
            _ => {}
        }
    }
    table.days.sort_by_key(|days| days.from);
    table
}

fn year_of(text: &str, coverage: Coverage, source: &'static str) -> Option<Year> {
    text.parse().ok().map(|year| Year { year, coverage, source })
}

fn stretch(from: &str, to: &str, kind: StatutoryKind, name: &'static str) -> Option<StatutoryDays> {
    Some(StatutoryDays { from: Date::parse(from)?, to: Date::parse(to)?, kind, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_reads() {
        let lines = DAYS.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(TABLE.years.len() + TABLE.days.len(), lines, "a line was left out");
    }

    #[test]
    fn no_two_stretches_overlap() {
        for pair in days().windows(2) {
            assert!(pair[0].to < pair[1].from, "{:?} and {:?} overlap", pair[0], pair[1]);
        }
    }

    #[test]
    fn a_year_without_notice_says_so() {
        assert_eq!(coverage(2026), Coverage::Official);
        assert_eq!(coverage(2027), Coverage::Provisional, "only the law is known for 2027");
        assert_eq!(coverage(2031), Coverage::NotPublished);
        let long = uncertain_years(Date::parse("2026-06-01").unwrap(), Date::parse("2028-01-31").unwrap());
        assert_eq!(long, [(2027, Coverage::Provisional), (2028, Coverage::NotPublished)]);
    }

    #[test]
    fn make_up_days_fall_on_weekends() {
        for stretch in days().iter().filter(|days| days.kind == StatutoryKind::Work) {
            assert!(stretch.from.weekday() >= 5, "{} is an ordinary working day", stretch.from);
        }
    }
}
