//! The types of fields that only Microsoft Project writes.

use portfolio::Money;
use schedule::Moment;

use crate::fields::{Texts, numbered};
use crate::report::FindingCode;
use crate::value;
use crate::xml::node::Node;

/// A record being read.
pub(super) type Fields<'a> = crate::fields::Fields<'a, Node>;

impl Texts for Node {
    fn text(&self, name: &str) -> &str {
        Node::text(self, name)
    }
}

impl Fields<'_> {
    /// The fields of an element inside this record; findings name the record.
    pub(super) fn inside<'b>(&'b mut self, node: &'b Node) -> Fields<'b> {
        Fields { node, place: self.place, findings: self.findings }
    }

    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.read(name, value::flag).unwrap_or(false)
    }

    /// A flag that is on where it is not written.
    pub(super) fn flag_or_yes(&mut self, name: &str) -> bool {
        self.read(name, value::flag).unwrap_or(true)
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

    /// An amount; the file writes hundredths of the currency.
    pub(super) fn money(&mut self, name: &str) -> Money {
        Money(self.integer(name).unwrap_or(0))
    }

    /// A price; the file writes the currency itself.
    pub(super) fn rate(&mut self, name: &str) -> Money {
        Money(self.read(name, value::hundredths).unwrap_or(0))
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
}
