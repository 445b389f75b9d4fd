//! Undo and redo of whole steps, as deep as the journal goes. Both are written as steps of their own, so the journal
//! only ever grows. A new edit ends the possibility to redo.

use portfolio::{Entity, Value};
use rusqlite::OptionalExtension;

use crate::convert::Cell;
use crate::door::{Done, Written};
use crate::error::StoreError;
use crate::journal::{self, DELETED, Entry, FIELDS, Head, RECORD, StepKind};
use crate::rows::Reads;
use crate::store::Store;
use crate::write;

/// A step that can be undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// Its number.
    pub step: i64,
    /// What it did: the code its author gave.
    pub op: String,
    /// Why.
    pub reason: String,
}

/// What undo and redo would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// The next step to undo.
    pub undo: Option<Undoable>,
    /// The next step to redo.
    pub redo: Option<Undoable>,
}

const NEXT_UNDO: &str =
    "SELECT seq, op, reason FROM step WHERE kind = 'edit' AND undone = 0 ORDER BY seq DESC LIMIT 1";
const NEXT_REDO: &str = "SELECT seq, op, reason FROM step WHERE undone = 1 ORDER BY seq LIMIT 1";

impl Reads {
    /// What undo and redo would do now.
    pub fn undo_state(&self) -> Result<UndoState, StoreError> {
        Ok(UndoState { undo: self.undoable(NEXT_UNDO)?, redo: self.undoable(NEXT_REDO)? })
    }

    fn undoable(&self, sql: &str) -> Result<Option<Undoable>, StoreError> {
        let step = |row: &rusqlite::Row<'_>| {
            Ok(Undoable { step: row.get(0)?, op: row.get(1)?, reason: row.get(2)? })
        };
        self.sql((|| self.conn.prepare_cached(sql)?.query_row([], step).optional())())
    }
}

impl Store {
    /// Takes back the newest step that is not taken back yet.
    pub fn undo(&mut self, author: &str, at: &str) -> Result<Done<Undoable>, StoreError> {
        let reads = self.writable()?;
        let target = reads.undoable(NEXT_UNDO)?.ok_or(StoreError::NothingToUndo)?;
        let mut entries = reads.sql(journal::entries(&reads.conn, target.step))?;
        entries.reverse();
        for entry in &mut entries {
            std::mem::swap(&mut entry.old, &mut entry.new);
        }
        replay(reads, target, entries, Again { kind: StepKind::Undo, author, at, undone: 1 })
    }

    /// Does the step again that was undone last.
    pub fn redo(&mut self, author: &str, at: &str) -> Result<Done<Undoable>, StoreError> {
        let reads = self.writable()?;
        let target = reads.undoable(NEXT_REDO)?.ok_or(StoreError::NothingToRedo)?;
        let entries = reads.sql(journal::entries(&reads.conn, target.step))?;
        replay(reads, target, entries, Again { kind: StepKind::Redo, author, at, undone: 0 })
    }
}

/// How entries are run once more.
struct Again<'a> {
    kind: StepKind,
    author: &'a str,
    at: &'a str,
    /// What the target is marked with afterwards.
    undone: i64,
}

fn replay(
    reads: &Reads,
    target: Undoable,
    entries: Vec<Entry>,
    again: Again<'_>,
) -> Result<Done<Undoable>, StoreError> {
    let transaction = reads.sql(reads.conn.unchecked_transaction())?;
    let mut written = Written::new(reads.sql(journal::next(&reads.conn))?);
    for entry in &entries {
        apply(reads, entry)?;
        reads.sql(written.take(&reads.conn, entry))?;
    }
    let Written { seq, digest, touched, .. } = written;
    let Again { kind, author, at, undone } = again;
    let head =
        Head { seq, at, author, reason: &target.reason, op: &target.op, kind, target: Some(target.step) };
    reads.sql((|| {
        journal::seal(&reads.conn, &head, digest)?;
        reads.conn.execute("UPDATE step SET undone = ?2 WHERE seq = ?1", [target.step, undone])?;
        transaction.commit()
    })())?;
    Ok(Done { value: target, step: Some(seq), touched })
}

/// Brings a row to what an entry calls new.
fn apply(reads: &Reads, entry: &Entry) -> Result<(), StoreError> {
    let Entry { entity, id, field, new, .. } = entry;
    match (field.as_str(), new) {
        (RECORD, Value::Null) => reads.sql(write::remove(&reads.conn, *entity, *id)),
        (RECORD, text) => {
            let row = journal::record_row(*entity, *id, text).ok_or_else(|| StoreError::Corrupt {
                path: reads.path.clone(),
                detail: format!("journal of {} {id}", entity.name()),
            })?;
            reads.sql(write::insert(&reads.conn, *entity, &row))
        }
        (FIELDS, values) => {
            let mut values = journal::values_by_name(values);
            values.retain(|field, _| is_column(*entity, field));
            let values = values.iter().map(|(field, value)| (field.as_str(), value));
            reads.sql(write::set_all(&reads.conn, *entity, *id, values))
        }
        (DELETED, value) => reads.sql(write::set(&reads.conn, *entity, *id, DELETED, &Cell(value))),
        (field, value) if is_column(*entity, field) => {
            reads.sql(write::set(&reads.conn, *entity, *id, field, &Cell(value)))
        }
        // A field that a later version dropped: there is nothing to bring back.
        _ => Ok(()),
    }
}

fn is_column(entity: Entity, field: &str) -> bool {
    entity.field(field).is_some()
}
