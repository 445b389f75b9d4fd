//! The types of fields that only Primavera writes.

use portfolio::Money;

use super::row::Row;
use crate::report::{FindingCode, Findings, Losses, RecordKind};
use crate::value;

/// A row being read.
pub(super) type Fields<'a> = crate::fields::Fields<'a, Row<'a>>;

/// Reads a row with what becomes of it.
pub(super) fn of<'a>(row: &'a Row<'a>, record: RecordKind, number: &str, notes: &'a mut Notes) -> Fields<'a> {
    Fields { node: row, place: row.place(record, number), findings: &mut notes.findings }
}

/// What is odd and what is lost, while a file is read.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) findings: Findings,
    pub(super) losses: Losses,
}

impl Fields<'_> {
    /// Hours as minutes.
    pub(super) fn hours(&mut self, name: &str) -> Option<i64> {
        let minutes = self.read(name, hours)?;
        Some(self.held(minutes, -value::LONGEST, value::LONGEST, name))
    }

    /// Whether a flag is set; `None` where it is not written.
    pub(super) fn yes(&mut self, name: &str) -> Option<bool> {
        self.read(name, |text| match text {
            "Y" | "1" | "true" => Some(true),
            "N" | "0" | "false" => Some(false),
            _ => None,
        })
    }

    /// An amount in the currency.
    pub(super) fn money(&mut self, name: &str) -> Money {
        Money(self.read(name, value::hundredths).unwrap_or(0))
    }

    /// A percentage from 0 to 100.
    pub(super) fn percent(&mut self, name: &str) -> Option<i64> {
        let percent = self.read(name, |text| value::scaled(text, 0))?;
        Some(self.held(percent, 0, 100, name))
    }

    /// One of the codes that a field may hold.
    pub(super) fn choice<T: Copy>(&mut self, name: &str, codes: &[(&str, T)]) -> Option<T> {
        let text = self.text(name);
        let found = codes.iter().find(|(code, _)| *code == text).map(|(_, value)| *value);
        if found.is_none() && !text.is_empty() {
            self.find(FindingCode::BadValue, name);
        }
        found
    }
}

/// A decimal number of hours as whole minutes.
fn hours(text: &str) -> Option<i64> {
    let parts = value::scaled(text, 6)?.checked_mul(60)?;
    Some((parts + parts.signum() * 500_000) / 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn hours_become_whole_minutes() {
        assert_eq!(hours("8"), Some(480));
        assert_eq!(hours("0.33333333"), Some(20), "a third of an hour");
        assert_eq!(hours("-16.5"), Some(-990));
        assert_eq!(hours("8h"), None);
    }
}
