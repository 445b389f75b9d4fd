//! What happened to a record, what lies in the recycle bin, and what depends on a record.

use std::collections::HashSet;

use portfolio::{Entity, Id, Kind, Presence, Value};

use crate::convert;
use crate::error::StoreError;
use crate::journal::{DELETED, Entry, RECORD, StepKind};
use crate::rows::Reads;

/// One change of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The step it was part of.
    pub step: i64,
    /// When.
    pub at: String,
    /// By whom.
    pub author: String,
    /// Why.
    pub reason: String,
    /// As part of what: the code its author gave.
    pub op: String,
    /// Whether the step was an edit, an undo or a redo.
    pub kind: StepKind,
    /// What changed.
    pub what: What,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The record came into being.
    Inserted,
    /// Its coming into being was undone.
    Removed,
    /// It went into the recycle bin.
    Deleted,
    /// It came back from there.
    Restored,
    /// A field got another value.
    Set { field: String, old: Value, new: Value },
}

/// A record in the recycle bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discarded {
    /// The kind of record.
    pub entity: Entity,
    /// The record.
    pub id: Id,
    /// The step that deleted it; all records of one step were deleted together.
    pub step: i64,
    /// When.
    pub at: String,
    /// By whom.
    pub author: String,
    /// As part of what.
    pub op: String,
}

impl Reads {
    /// Everything that happened to a record, newest first.
    pub fn history(&self, entity: Entity, id: Id) -> Result<Vec<HistoryEntry>, StoreError> {
        let sql = "SELECT s.seq, s.at, s.author, s.reason, s.op, s.kind, j.field, j.old, j.new
                   FROM step s CROSS JOIN journal j INDEXED BY journal_step ON j.step = s.seq AND j.record = ?1
                   WHERE j.entity = ?2 ORDER BY j.seq DESC";
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query([id.to_string().as_str(), entity.name()])?;
            let mut history = Vec::new();
            while let Some(row) = rows.next()? {
                history_entries(row, (entity, id), &mut history)?;
            }
            Ok(history)
        })())
    }

    /// What lies in the recycle bin, newest deletion first.
    pub fn recycle_bin(&self) -> Result<Vec<Discarded>, StoreError> {
        let mut all = Vec::new();
        for &entity in Entity::ALL {
            all.extend(self.discarded(entity)?);
        }
        all.sort_by_key(|found| (std::cmp::Reverse(found.step), found.entity, found.id));
        Ok(all)
    }

    /// The records that one step put into the recycle bin and that are still there.
    pub fn deleted_in_step(&self, step: i64) -> Result<Vec<(Entity, Id)>, StoreError> {
        let mut all = Vec::new();
        for &entity in Entity::ALL {
            let sql = format!("SELECT id FROM \"{}\" WHERE deleted = ?1 AND deleted <> 0", entity.name());
            let ids = self.ids(&sql, [step])?;
            all.extend(ids.into_iter().map(|id| (entity, id)));
        }
        Ok(all)
    }

    /// The records that make no sense without this one, and those that make none without them; not the record itself.
    /// They are what a deletion takes along. Baselines keep tasks that are gone; lessons outlive their project.
    pub fn dependents(&self, entity: Entity, id: Id) -> Result<Vec<(Entity, Id)>, StoreError> {
        let mut found = vec![(entity, id)];
        let mut seen: HashSet<(Entity, Id)> = found.iter().copied().collect();
        let mut at = 0;
        while let Some(&(of, id)) = found.get(at) {
            for (entity, field) in owners(of) {
                let sql =
                    format!("SELECT id FROM \"{}\" WHERE \"{field}\" = ?1 AND deleted = 0", entity.name());
                let ids = self.ids(&sql, [id.to_string()])?;
                found.extend(ids.into_iter().map(|id| (entity, id)).filter(|one| seen.insert(*one)));
            }
            let attached = "SELECT id FROM attachment WHERE subject = ?1 AND deleted = 0";
            let ids = self.ids(attached, [id.to_string()])?.into_iter();
            found.extend(ids.map(|id| (Entity::Attachment, id)).filter(|one| seen.insert(*one)));
            at += 1;
        }
        Ok(found.split_off(1))
    }

    fn discarded(&self, entity: Entity) -> Result<Vec<Discarded>, StoreError> {
        let sql = format!(
            "SELECT r.id, s.seq, s.at, s.author, s.op FROM \"{0}\" r INDEXED BY {0}_deleted CROSS JOIN step s ON s.seq = r.deleted
             WHERE r.deleted <> 0",
            entity.name()
        );
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(&sql)?;
            let rows = statement.query_map([], |row| {
                let (step, at, author, op) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
                Ok(Discarded { entity, id: convert::id_at(row, 0)?, step, at, author, op })
            })?;
            rows.collect()
        })())
    }

    fn ids(&self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<Id>, StoreError> {
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(sql)?;
            statement.query_map(params, |row| convert::id_at(row, 0))?.collect()
        })())
    }
}

/// The fields through which records belong to one of this kind.
fn owners(of: Entity) -> impl Iterator<Item = (Entity, &'static str)> {
    Entity::ALL.iter().flat_map(move |&entity| {
        let fields = entity.fields().iter().filter(move |field| field.kind == Kind::Reference(of));
        let owning = fields.filter(move |field| match (entity, field.name) {
            (Entity::BaselineTask, "task") | (Entity::Lesson, _) | (Entity::Proposal, "project") => false,
            (Entity::Task, "parent") | (_, "project") => true,
            _ => field.presence == Presence::Required,
        });
        owning.map(move |field| (entity, field.name))
    })
}

/// What one line of the journal tells: several fields that were set together are an entry each.
fn history_entries(
    row: &rusqlite::Row<'_>,
    (entity, id): (Entity, Id),
    history: &mut Vec<HistoryEntry>,
) -> rusqlite::Result<()> {
    let kind: String = row.get(5)?;
    let entry = Entry {
        entity,
        id,
        field: row.get(6)?,
        old: convert::value_at(row, 7)?,
        new: convert::value_at(row, 8)?,
    };
    for entry in entry.by_field() {
        history.push(HistoryEntry {
            step: row.get(0)?,
            at: row.get(1)?,
            author: row.get(2)?,
            reason: row.get(3)?,
            op: row.get(4)?,
            kind: StepKind::parse(&kind).unwrap_or(StepKind::Edit),
            what: what(entry),
        });
    }
    Ok(())
}

fn what(entry: Entry) -> What {
    let Entry { field, old, new, .. } = entry;
    match (field.as_str(), &new) {
        (RECORD, Value::Null) => What::Removed,
        (RECORD, _) => What::Inserted,
        (DELETED, Value::Int(0)) => What::Restored,
        (DELETED, _) => What::Deleted,
        _ => What::Set { field, old, new },
    }
}
