//! The fields of one record, read by type; what cannot be read becomes a finding and counts as empty. Each format adds
//! the types that only it writes.

use schedule::Moment;

use crate::report::{FindingCode, Findings, Place};
use crate::value;

/// A record that has texts by name.
pub(crate) trait Texts {
    /// The text of a field, trimmed; empty where there is none. It counts as carried.
    fn text(&self, name: &str) -> &str;

    /// How the file calls a field.
    fn called<'a>(&'a self, name: &'a str) -> &'a str {
        name
    }
}

/// A record being read.
pub(crate) struct Fields<'a, T> {
    pub(crate) node: &'a T,
    pub(crate) place: Place,
    pub(crate) findings: &'a mut Findings,
}

impl<'a, T: Texts> Fields<'a, T> {
    pub(crate) fn text(&self, name: &str) -> &'a str {
        self.node.text(name)
    }

    pub(crate) fn find(&mut self, code: FindingCode, field: &str) {
        self.findings.add(code, self.place, self.node.called(field));
    }

    pub(crate) fn integer(&mut self, name: &str) -> Option<i64> {
        self.read(name, value::integer)
    }

    /// A number of a record; -1 and NA stand for none.
    pub(crate) fn reference(&mut self, name: &str) -> Option<i64> {
        self.read(name, value::integer).filter(|&uid| uid >= 0)
    }

    pub(crate) fn units(&mut self, name: &str) -> Option<i64> {
        let units = self.read(name, value::units)?;
        Some(self.held(units, 0, 1_000_000_000, name))
    }

    pub(crate) fn moment(&mut self, name: &str) -> Option<Moment> {
        let at = self.read(name, value::moment)?;
        if !value::believable(at) {
            self.find(FindingCode::DateOutOfRange, name);
            return None;
        }
        Some(at)
    }

    pub(crate) fn held(&mut self, number: i64, low: i64, high: i64, name: &str) -> i64 {
        if !(low..=high).contains(&number) {
            self.find(FindingCode::NumberOutOfRange, name);
        }
        number.clamp(low, high)
    }

    pub(crate) fn read<V>(&mut self, name: &str, read: impl Fn(&str) -> Option<V>) -> Option<V> {
        let text = self.node.text(name);
        if text.is_empty() || text == "NA" {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.find(FindingCode::BadValue, name);
        }
        value
    }
}

/// What stands in for a missing name.
pub(crate) fn numbered(uid: i64) -> String {
    format!("#{uid}")
}
