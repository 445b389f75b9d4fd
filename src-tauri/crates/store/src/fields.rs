//! Setting fields of one record: those that a step sets together are read, written and journalled together, so that a plan
//! that moves as a whole costs one line of the journal for each task.

use portfolio::{BadField, BadValue, Entity, Field, Id, Value};
use rusqlite::{CachedStatement, Connection, OptionalExtension, params_from_iter};

use crate::convert::{self, Cell};
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
        self.put(entity, id, &differences)?;
        self.note(entry(entity, id, differences))
    }

    fn differences(
        &mut self,
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
        &mut self,
        entity: Entity,
        id: Id,
        fields: &[(&'static Field, Value)],
    ) -> Result<Vec<Value>, StoreError> {
        let Tx { reads, ready, .. } = self;
        let names = fields.iter().map(|(field, _)| field.name);
        let read = || {
            let statement = ready.read.of(&reads.conn, entity, names, write::select_sql)?;
            let values = |row: &rusqlite::Row<'_>| {
                (0..fields.len()).map(|column| convert::value_at(row, column)).collect()
            };
            statement.query_row([id.to_string()], values).optional()
        };
        reads.sql(read())?.ok_or(StoreError::NoSuchRecord(entity, id))
    }

    fn put(&mut self, entity: Entity, id: Id, differences: &[Difference]) -> Result<(), StoreError> {
        let Tx { reads, ready, .. } = self;
        let names = differences.iter().map(|difference| difference.field.name);
        let id = Value::Text(id.to_string());
        let values = differences.iter().map(|difference| &difference.new).chain([&id]).map(Cell);
        reads.sql((|| {
            let statement = ready.write.of(&reads.conn, entity, names, write::update_sql)?;
            statement.execute(params_from_iter(values)).map(|_| ())
        })())
    }
}

/// The statements of the record before. A plan that moves sets the same fields of task after task: they are made once.
#[derive(Default)]
pub(crate) struct Ready<'a> {
    read: Made<'a>,
    write: Made<'a>,
}

#[derive(Default)]
struct Made<'a>(Option<(Entity, Vec<&'static str>, CachedStatement<'a>)>);

impl<'a> Made<'a> {
    /// The statement for these fields of a kind of record.
    fn of(
        &mut self,
        conn: &'a Connection,
        entity: Entity,
        names: impl Iterator<Item = &'static str> + Clone,
        sql: fn(Entity, &[&'static str]) -> String,
    ) -> rusqlite::Result<&mut CachedStatement<'a>> {
        let fits = |(of, fields, _): &(Entity, Vec<&'static str>, _)| {
            *of == entity && names.clone().eq(fields.iter().copied())
        };
        let known = self.0.take().filter(fits);
        let made = match known {
            Some(made) => made,
            None => {
                let names: Vec<&'static str> = names.collect();
                let statement = conn.prepare_cached(&sql(entity, &names))?;
                (entity, names, statement)
            }
        };
        Ok(&mut self.0.insert(made).2)
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
