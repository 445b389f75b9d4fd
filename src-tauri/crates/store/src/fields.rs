//! Setting fields of one record: those that a step sets together are read, written and journalled together, so that a plan
//! that moves as a whole costs one line of the journal for each task.

use portfolio::{BadField, BadValue, Entity, Field, Id, Value};
use rusqlite::OptionalExtension;

use crate::convert;
use crate::door::{Tx, accepted};
use crate::error::StoreError;
use crate::journal::{self, Entry, FIELDS};
use crate::write;

/// A field with its value before and after.
struct Difference {
    field: &'static Field,
    old: Value,
    new: Value,
}

impl Tx<'_> {
    /// Gives fields of a record values; those that have them already are left out.
    pub(crate) fn set(
        &mut self,
        entity: Entity,
        id: Id,
        values: Vec<(&'static str, Value)>,
    ) -> Result<(), StoreError> {
        let differences = self.differences(entity, id, values)?;
        if differences.is_empty() {
            return Ok(());
        }
        if entity.is_immutable() {
            return Err(StoreError::Immutable(entity, id));
        }
        for difference in &differences {
            self.remember_reference(entity, id, difference.field, &difference.new);
        }
        let values = differences.iter().map(|difference| (difference.field.name, &difference.new));
        self.sql(write::set_all(&self.conn, entity, id, values))?;
        self.note(entry(entity, id, differences))
    }

    fn differences(
        &self,
        entity: Entity,
        id: Id,
        values: Vec<(&'static str, Value)>,
    ) -> Result<Vec<Difference>, StoreError> {
        let mut wanted = Vec::with_capacity(values.len());
        for (name, value) in values {
            let unknown = BadField { entity, field: name, reason: BadValue::UnknownField };
            let (_, field) = entity.field(name).ok_or(StoreError::BadField(unknown))?;
            wanted.push((field, accepted(entity, field, value)?));
        }
        let held = self.current(entity, id, &wanted)?;
        let differences = held.into_iter().zip(wanted).filter(|(old, (_, new))| old != new);
        Ok(differences.map(|(old, (field, new))| Difference { field, old, new }).collect())
    }

    fn current(
        &self,
        entity: Entity,
        id: Id,
        fields: &[(&'static Field, Value)],
    ) -> Result<Vec<Value>, StoreError> {
        let names: Vec<String> = fields.iter().map(|(field, _)| format!("\"{}\"", field.name)).collect();
        let (names, table) = (names.join(", "), entity.name());
        let sql = format!("SELECT {names} FROM \"{table}\" WHERE id = ?1 AND deleted = 0");
        let read = || {
            let mut statement = self.conn.prepare_cached(&sql)?;
            let values = |row: &rusqlite::Row<'_>| {
                (0..fields.len()).map(|column| convert::value_at(row, column)).collect()
            };
            statement.query_row([id.to_string()], values).optional()
        };
        self.sql(read())?.ok_or(StoreError::NoSuchRecord(entity, id))
    }
}

/// One field as itself, several by name.
fn entry(entity: Entity, id: Id, mut differences: Vec<Difference>) -> Entry {
    if differences.len() == 1 {
        let Difference { field, old, new } = differences.remove(0);
        return Entry { entity, id, field: field.name.into(), old, new };
    }
    let old = journal::named_values(differences.iter().map(|one| (one.field.name, &one.old)));
    let new = journal::named_values(differences.iter().map(|one| (one.field.name, &one.new)));
    Entry { entity, id, field: FIELDS.into(), old, new }
}
