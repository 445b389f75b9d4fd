//! A row of a Primavera file, its fields by the names that the XER format gives them. What nobody took is a loss.

use std::borrow::Cow;
use std::cell::Cell;

use super::clndr::Said;
use super::lost;
use crate::fields::Texts;
use crate::report::{Filled, LossReason, Losses, Place, RecordKind};

/// A row.
pub(super) struct Row<'a> {
    /// Its table in the XER format.
    pub(super) table: &'a str,
    /// How the file calls its table.
    pub(super) called: &'a str,
    /// The line it begins at, from 1.
    pub(super) line: u64,
    pub(super) fields: Vec<Field<'a>>,
    /// The week and exceptions of a calendar, where the file does not write them as a field.
    pub(super) said: Option<Said>,
}

/// A field of a row.
pub(super) struct Field<'a> {
    /// Its name in the XER format; empty where that has none.
    key: &'a str,
    /// How the file calls it.
    called: Cow<'a, str>,
    text: Cow<'a, str>,
    taken: Cell<Taken>,
}

/// Whether a field was carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    No,
    Yes,
}

impl<'a> Field<'a> {
    pub(super) fn new(
        key: &'a str,
        called: impl Into<Cow<'a, str>>,
        text: impl Into<Cow<'a, str>>,
    ) -> Field<'a> {
        Field { key, called: called.into(), text: text.into(), taken: Cell::new(Taken::No) }
    }

    fn trimmed(&self) -> &str {
        self.text.trim()
    }
}

impl Texts for Row<'_> {
    fn text(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|field| field.key == name);
        field.inspect(|field| field.taken.set(Taken::Yes)).map_or("", Field::trimmed)
    }

    fn called<'b>(&'b self, name: &'b str) -> &'b str {
        self.fields.iter().find(|field| field.key == name).map_or(name, |field| &field.called)
    }
}

impl Row<'_> {
    /// As `text`, and the field stays there for whoever takes it.
    pub(super) fn peek(&self, name: &str) -> &str {
        self.fields.iter().find(|field| field.key == name).map_or("", Field::trimmed)
    }

    /// A number that names this or another record.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.peek(name).parse().ok().filter(|number| *number >= 0)
    }

    /// Where the row stands.
    pub(super) fn place(&self, record: RecordKind, number: &str) -> Place {
        Place { record, uid: self.number(number), line: self.line }
    }

    /// Marks fields that say nothing beyond what was taken elsewhere.
    pub(super) fn known(&self, names: &[&str]) {
        for field in self.fields.iter().filter(|field| names.contains(&field.key)) {
            field.taken.set(Taken::Yes);
        }
    }

    /// Puts every field that nobody took into the losses.
    pub(super) fn lose(&self, place: Place, losses: &mut Losses) {
        for field in self.fields.iter().filter(|field| field.taken.get() == Taken::No) {
            let path = format!("{}/{}", self.called, field.called);
            let (reason, filled) =
                (lost::reason(field.key, &field.called), lost::filled(field.key, field.trimmed()));
            losses.add(&path, reason, &field.text, filled, place);
        }
    }

    /// Puts the whole row into the losses, as one of its table.
    pub(super) fn lose_whole(&self, reason: LossReason, place: Place, losses: &mut Losses) {
        let name =
            self.fields.iter().find(|field| field.key.ends_with("_name") && !field.trimmed().is_empty());
        let filled = if reason == LossReason::Blank { Filled::No } else { Filled::Yes };
        losses.add(self.called, reason, name.map_or("", Field::trimmed), filled, place);
    }
}
