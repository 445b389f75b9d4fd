//! Every change of a portfolio as a value. The journal, undo and redo are made of these; nothing else writes.

use crate::record::{Entity, Id, Record, Row, Value};

/// One change of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new record.
    Insert(Entity, Row),
    /// A new value of one field.
    Set {
        /// The kind of record.
        entity: Entity,
        /// The record.
        id: Id,
        /// The field.
        field: &'static str,
        /// The new value.
        value: Value,
    },
    /// Into the recycle bin.
    Delete(Entity, Id),
    /// Out of the recycle bin.
    Restore(Entity, Id),
}

impl Change {
    /// The change that inserts a record.
    pub fn insert<R: Record>(record: &R) -> Change {
        Change::Insert(R::ENTITY, record.to_row())
    }

    /// The kind of record that is changed.
    pub fn entity(&self) -> Entity {
        match self {
            Change::Insert(entity, _) | Change::Delete(entity, _) | Change::Restore(entity, _) => *entity,
            Change::Set { entity, .. } => *entity,
        }
    }

    /// The record that is changed.
    pub fn id(&self) -> Id {
        match self {
            Change::Insert(_, row) => row.id,
            Change::Set { id, .. } | Change::Delete(_, id) | Change::Restore(_, id) => *id,
        }
    }
}

/// The changes that turn one state of a record into another: one per field that differs.
pub fn difference<R: Record>(before: &R, after: &R) -> Vec<Change> {
    let set = |(field, value)| Change::Set { entity: R::ENTITY, id: after.id(), field, value };
    before.differing(after).into_iter().map(set).collect()
}
