//! The fields of one record, read by type; what cannot be read becomes a finding and counts as empty.

use portfolio::Money;
use schedule::Moment;

use super::node::Node;
use super::value;
use crate::report::{FindingCode, Findings, Place};

/// A record being read.
pub(super) struct Fields<'a> {
    pub(super) node: &'a Node,
    pub(super) place: Place,
    pub(super) findings: &'a mut Findings,
}

impl<'a> Fields<'a> {
    /// The fields of an element inside this record; findings name the record.
    pub(super) fn inside<'b>(&'b mut self, node: &'b Node) -> Fields<'b> {
        Fields { node, place: self.place, findings: self.findings }
    }

    pub(super) fn text(&self, name: &str) -> &'a str {
        self.node.text(name)
    }

    pub(super) fn find(&mut self, code: FindingCode, field: &str) {
        self.findings.add(code, self.place, field);
    }

    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.read(name, value::flag).unwrap_or(false)
    }

    /// A flag that is on where it is not written.
    pub(super) fn flag_or_yes(&mut self, name: &str) -> bool {
        self.read(name, value::flag).unwrap_or(true)
    }

    pub(super) fn integer(&mut self, name: &str) -> Option<i64> {
        self.read(name, value::integer)
    }

    /// A number of a record; -1 and NA stand for none.
    pub(super) fn reference(&mut self, name: &str) -> Option<i64> {
        self.read(name, value::integer).filter(|&uid| uid >= 0)
    }

    pub(super) fn percent(&mut self, name: &str) -> i64 {
        let percent = self.integer(name).unwrap_or(0);
        self.held(percent, 0, 100, name)
    }

    /// Tenths of a minute, as minutes.
    pub(super) fn tenths(&mut self, name: &str) -> Option<i64> {
        let minutes = self.read(name, value::tenths)?;
        Some(self.held(minutes, -value::LONGEST, value::LONGEST, name))
    }

    pub(super) fn minutes(&mut self, name: &str) -> Option<i64> {
        let minutes = self.read(name, value::minutes)?;
        Some(self.held(minutes, -value::LONGEST, value::LONGEST, name))
    }

    pub(super) fn units(&mut self, name: &str) -> Option<i64> {
        let units = self.read(name, value::units)?;
        Some(self.held(units, 0, 1_000_000_000, name))
    }

    /// An amount; the file writes hundredths of the currency.
    pub(super) fn money(&mut self, name: &str) -> Money {
        Money(self.read(name, value::integer).unwrap_or(0))
    }

    /// A price; the file writes the currency itself.
    pub(super) fn rate(&mut self, name: &str) -> Money {
        Money(self.read(name, value::hundredths).unwrap_or(0))
    }

    pub(super) fn moment(&mut self, name: &str) -> Option<Moment> {
        let at = self.read(name, value::moment)?;
        if !value::believable(at) {
            self.find(FindingCode::DateOutOfRange, name);
            return None;
        }
        Some(at)
    }

    /// As `moment`, and the field stays there for whoever reads it as well.
    pub(super) fn peek_moment(&mut self, name: &str) -> Option<Moment> {
        let node = self.node.children.iter().find(|child| &*child.name == name)?;
        value::moment(node.text.trim()).filter(|&at| value::believable(at))
    }

    /// The name, or the record's number where there is none.
    pub(super) fn name(&mut self) -> String {
        let name = self.text("Name");
        if !name.is_empty() {
            return name.to_owned();
        }
        self.find(FindingCode::NameMissing, "Name");
        numbered(self.place.uid.unwrap_or(0))
    }

    fn held(&mut self, number: i64, low: i64, high: i64, name: &str) -> i64 {
        if !(low..=high).contains(&number) {
            self.find(FindingCode::NumberOutOfRange, name);
        }
        number.clamp(low, high)
    }

    fn read<T>(&mut self, name: &str, read: fn(&str) -> Option<T>) -> Option<T> {
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
pub(super) fn numbered(uid: i64) -> String {
    format!("#{uid}")
}
