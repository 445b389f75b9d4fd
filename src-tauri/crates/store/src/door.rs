//! The one door for changes: rows, journal and undo step in one transaction, or nothing at all.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use portfolio::{BadField, Change, Entity, Field, FieldValue, Id, Kind, Row, Value};
use rusqlite::ErrorCode;
use sha2::{Digest, Sha256};

use crate::convert;
use crate::error::StoreError;
use crate::fields::Ready;
use crate::journal::{self, DELETED, Entry, Head, RECORD, StepKind};
use crate::rows::Reads;
use crate::store::Store;
use crate::write;

/// An action of a person, before it is done.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What is done: a code from the caller's closed list.
    pub op: &'a str,
    /// Who does it.
    pub author: &'a str,
    /// Why; may be empty.
    pub reason: &'a str,
    /// When, as `now_utc` writes it.
    pub at: &'a str,
}

/// What a step did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done<T> {
    /// What the caller's part returned.
    pub value: T,
    /// The number of the step; nothing when nothing was changed.
    pub step: Option<i64>,
    /// Every record that was changed, once, in the order of the first change.
    pub touched: Vec<(Entity, Id)>,
}

impl Store {
    /// Does a step: all changes of `act`, or, when it fails, none. A step that changes nothing leaves no trace.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        step: Step<'_>,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let reads = self.writable()?;
        let transaction = reads.sql(reads.conn.unchecked_transaction())?;
        let mut tx = Tx::begin(reads)?;
        let value = act(&mut tx)?;
        tx.check_references()?;
        let Written { seq, digest, touched, .. } = tx.written;
        if touched.is_empty() {
            return Ok(Done { value, step: None, touched });
        }
        let Step { op, author, reason, at } = step;
        let head = Head { seq, at, author, reason, op, kind: StepKind::Edit, target: None };
        reads.sql((|| {
            journal::seal(&reads.conn, &head, digest)?;
            reads.conn.prepare_cached("UPDATE step SET undone = 2 WHERE undone = 1")?.execute([])?;
            transaction.commit()
        })())?;
        Ok(Done { value, step: Some(seq), touched })
    }
}

/// A step being done; reads through it see its own changes.
pub struct Tx<'a> {
    pub(crate) reads: &'a Reads,
    pub(crate) written: Written,
    references: HashMap<(Entity, Id), (Entity, Id, &'static str)>,
    pub(crate) ready: Ready<'a>,
}

impl Deref for Tx<'_> {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        self.reads
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(reads: &'a Reads) -> Result<Tx<'a>, StoreError> {
        let seq = reads.sql(journal::next(&reads.conn))?;
        Ok(Tx { reads, written: Written::new(seq), references: HashMap::new(), ready: Ready::default() })
    }

    /// Applies one change. A change to what is already so is none.
    pub fn apply(&mut self, change: Change) -> Result<(), StoreError> {
        match change {
            Change::Insert(entity, row) => self.insert(entity, row),
            Change::Set { entity, id, field, value } => self.set(entity, id, vec![(field, value)]),
            Change::Delete(entity, id) => self.set_deleted(entity, id, self.written.seq),
            Change::Restore(entity, id) => self.set_deleted(entity, id, 0),
        }
    }

    /// Applies many changes in their order. Fields of one record that follow each other are set together.
    pub fn apply_all(&mut self, changes: impl IntoIterator<Item = Change>) -> Result<(), StoreError> {
        let mut changes = changes.into_iter().peekable();
        while let Some(change) = changes.next() {
            let Change::Set { entity, id, field, value } = change else {
                self.apply(change)?;
                continue;
            };
            let mut values = vec![(field, value)];
            while let Some(Change::Set { field, value, .. }) =
                changes.next_if(|next| belongs(next, entity, id, &values))
            {
                values.push((field, value));
            }
            self.set(entity, id, values)?;
        }
        Ok(())
    }

    /// The number this step will have.
    pub fn seq(&self) -> i64 {
        self.written.seq
    }

    fn insert(&mut self, entity: Entity, mut row: Row) -> Result<(), StoreError> {
        let fields = entity.fields();
        if row.values.len() != fields.len() {
            let detail = format!("{} values for {} fields", row.values.len(), fields.len());
            return Err(StoreError::Internal { detail });
        }
        for (field, value) in fields.iter().zip(&mut row.values) {
            *value = accepted(entity, field, std::mem::replace(value, Value::Null))?;
            self.remember_reference(entity, row.id, field, value);
        }
        if let Err(error) = write::insert(&self.reads.conn, entity, &row) {
            let twice =
                error.sqlite_error().is_some_and(|error| error.code == ErrorCode::ConstraintViolation)
                    && self.reads.exists(entity, row.id)?;
            let duplicate = twice.then_some(StoreError::DuplicateRecord(entity, row.id));
            return Err(duplicate.unwrap_or_else(|| StoreError::sql(&self.reads.path, error)));
        }
        let new = journal::record_text(entity, &row);
        self.note(Entry { entity, id: row.id, field: RECORD.into(), old: Value::Null, new })
    }

    fn set_deleted(&mut self, entity: Entity, id: Id, step: i64) -> Result<(), StoreError> {
        let old = self.reads.deleted(entity, id)?.ok_or(StoreError::NoSuchRecord(entity, id))?;
        if (old == 0) == (step == 0) {
            return Ok(());
        }
        self.reads.sql(write::set(&self.reads.conn, entity, id, DELETED, &step))?;
        self.note(Entry { entity, id, field: DELETED.into(), old: Value::Int(old), new: Value::Int(step) })
    }

    pub(crate) fn remember_reference(
        &mut self,
        entity: Entity,
        id: Id,
        field: &'static Field,
        value: &Value,
    ) {
        if let (Kind::Reference(of), Some(target)) = (field.kind, Id::read(value)) {
            self.references.entry((of, target)).or_insert((entity, id, field.name));
        }
    }

    /// References are looked at when the step is complete, so that its parts may come in any order.
    pub(crate) fn check_references(&self) -> Result<(), StoreError> {
        for (&(of, target), &(entity, id, field)) in &self.references {
            if !self.reads.exists(of, target)? {
                return Err(StoreError::DanglingReference { entity, id, field, target });
            }
        }
        Ok(())
    }

    pub(crate) fn note(&mut self, entry: Entry) -> Result<(), StoreError> {
        self.reads.sql(self.written.take(&self.reads.conn, &entry))
    }
}

/// What a step has written so far.
pub(crate) struct Written {
    pub seq: i64,
    pub digest: Sha256,
    pub touched: Vec<(Entity, Id)>,
    seen: HashSet<(Entity, Id)>,
}

impl Written {
    pub(crate) fn new(seq: i64) -> Written {
        Written { seq, digest: Sha256::new(), touched: Vec::new(), seen: HashSet::new() }
    }

    pub(crate) fn take(&mut self, conn: &rusqlite::Connection, entry: &Entry) -> rusqlite::Result<()> {
        journal::write(conn, self.seq, entry, &mut self.digest)?;
        if self.seen.insert((entry.entity, entry.id)) {
            self.touched.push((entry.entity, entry.id));
        }
        Ok(())
    }
}

/// Whether a change sets another field of the same record.
fn belongs(change: &Change, entity: Entity, id: Id, values: &[(&str, Value)]) -> bool {
    matches!(change, Change::Set { field, .. } if values.iter().all(|(known, _)| known != field))
        && (change.entity(), change.id()) == (entity, id)
}

pub(crate) fn accepted(entity: Entity, field: &Field, value: Value) -> Result<Value, StoreError> {
    let bad = |reason| StoreError::BadField(BadField { entity, field: field.name, reason });
    convert::canonical(field, value).map_err(bad)
}
