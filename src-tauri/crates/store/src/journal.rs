//! The journal: every step with its time, author and reason, every changed value with old and new, and a chain of
//! SHA-256 over the steps by which a missing or altered end is noticed.

use std::collections::BTreeMap;

use portfolio::{Entity, Field, Id, Row, Value};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use crate::convert::{self, Cell};
use crate::error::StoreError;
use crate::meta;
use crate::rows::Reads;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// An action of a person or an import.
    Edit,
    /// Takes an edit back.
    Undo,
    /// Does it again.
    Redo,
}

impl StepKind {
    pub(crate) fn code(self) -> &'static str {
        match self {
            StepKind::Edit => "edit",
            StepKind::Undo => "undo",
            StepKind::Redo => "redo",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<StepKind> {
        [StepKind::Edit, StepKind::Undo, StepKind::Redo].into_iter().find(|kind| kind.code() == code)
    }
}

/// The field name under which the journal keeps a whole record that appears or goes.
pub(crate) const RECORD: &str = "";
/// The field name under which the journal keeps deletion: 0 or the step that deleted.
pub(crate) const DELETED: &str = "deleted";

/// The field name under which the journal keeps several fields of one record that a step set together, each by name.
pub(crate) const FIELDS: &str = "*";

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub entity: Entity,
    pub id: Id,
    pub field: String,
    pub old: Value,
    pub new: Value,
}

/// The head of a step.
#[derive(Clone, Debug)]
pub(crate) struct Head<'a> {
    pub seq: i64,
    pub at: &'a str,
    pub author: &'a str,
    pub reason: &'a str,
    pub op: &'a str,
    pub kind: StepKind,
    /// The step taken back or done again.
    pub target: Option<i64>,
}

/// Writes one entry; the digest takes it up.
pub(crate) fn write(
    conn: &Connection,
    step: i64,
    entry: &Entry,
    digest: &mut Sha256,
) -> rusqlite::Result<()> {
    take(digest, entry);
    let sql = "INSERT INTO journal (step, entity, record, field, old, new) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let values = params![
        step,
        entry.entity.name(),
        entry.id.to_string(),
        entry.field,
        Cell(&entry.old),
        Cell(&entry.new)
    ];
    conn.prepare_cached(sql)?.execute(values).map(|_| ())
}

/// Closes a step: its head goes into the chain.
pub(crate) fn seal(conn: &Connection, head: &Head<'_>, digest: Sha256) -> rusqlite::Result<()> {
    let hash = link(&last_hash(conn)?, head, digest);
    let sql = "INSERT INTO step (seq, at, author, reason, op, kind, target, hash)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let Head { seq, at, author, reason, op, kind, target } = head;
    conn.prepare_cached(sql)?
        .execute(params![seq, at, author, reason, op, kind.code(), target, hash])
        .map(|_| ())
}

/// The number of the next step.
pub(crate) fn next(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM step")?.query_row([], |row| row.get(0))
}

/// The hash of the newest step; before the first, the portfolio's identity, so that no other portfolio's steps fit.
pub(crate) fn last_hash(conn: &Connection) -> rusqlite::Result<String> {
    let mut statement = conn.prepare_cached("SELECT hash FROM step ORDER BY seq DESC LIMIT 1")?;
    match statement.query_row([], |row| row.get(0)).optional()? {
        Some(hash) => Ok(hash),
        None => beginning(conn),
    }
}

fn beginning(conn: &Connection) -> rusqlite::Result<String> {
    meta::read(conn, meta::PORTFOLIO).map(Option::unwrap_or_default)
}

/// The entries of a step, in the order they were written. They lie together: a step is written before the next begins.
pub(crate) fn entries(conn: &Connection, step: i64) -> rusqlite::Result<Vec<Entry>> {
    let sql = "SELECT entity, record, field, old, new FROM journal
               WHERE seq BETWEEN (SELECT min(seq) FROM journal WHERE step = ?1)
                   AND (SELECT max(seq) FROM journal WHERE step = ?1) AND +step = ?1 ORDER BY seq";
    let mut statement = conn.prepare_cached(sql)?;
    statement.query_map([step], entry_of)?.collect()
}

fn entry_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    let name = row.get_ref(0)?.as_str()?;
    let strange = || rusqlite::Error::InvalidColumnType(0, name.to_owned(), rusqlite::types::Type::Text);
    Ok(Entry {
        entity: Entity::parse(name).ok_or_else(strange)?,
        id: convert::id_at(row, 1)?,
        field: row.get(2)?,
        old: convert::value_at(row, 3)?,
        new: convert::value_at(row, 4)?,
    })
}

/// Goes through all entries in their order, each field for itself.
pub(crate) fn fold<T>(conn: &Connection, mut state: T, take: fn(&mut T, Entry)) -> rusqlite::Result<T> {
    let mut statement = conn.prepare("SELECT entity, record, field, old, new FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        entry_of(row)?.by_field().into_iter().for_each(|entry| take(&mut state, entry));
    }
    Ok(state)
}

/// What the chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Steps that were looked at.
    pub steps: i64,
    /// The first step whose hash does not fit, where there is one.
    pub broken_at: Option<i64>,
}

impl Reads {
    /// Computes the chain anew and compares.
    pub fn verify_chain(&self) -> Result<Chain, StoreError> {
        self.sql(verify(&self.conn))
    }

    /// The hash of the newest step: two files with the same one have the same history.
    pub fn chain_end(&self) -> Result<String, StoreError> {
        self.sql(last_hash(&self.conn))
    }
}

pub(crate) fn verify(conn: &Connection) -> rusqlite::Result<Chain> {
    let mut steps =
        conn.prepare("SELECT seq, at, author, reason, op, kind, target, hash FROM step ORDER BY seq")?;
    let mut journal =
        conn.prepare("SELECT entity, record, field, old, new, step FROM journal ORDER BY seq")?;
    let (mut steps, mut journal) = (steps.query([])?, journal.query([])?);
    let mut chain = Chain { steps: 0, broken_at: None };
    let mut previous = beginning(conn)?;
    let mut ahead = journal.next()?.map(numbered).transpose()?;
    while let Some(row) = steps.next()? {
        let seq: i64 = row.get(0)?;
        let mut digest = Sha256::new();
        while let Some((step, entry)) = ahead.take_if(|(step, _)| *step <= seq) {
            if step < seq {
                chain.broken_at.get_or_insert(step);
            }
            take(&mut digest, &entry);
            ahead = journal.next()?.map(numbered).transpose()?;
        }
        let (at, author): (String, String) = (row.get(1)?, row.get(2)?);
        let (reason, op, kind): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let kind = StepKind::parse(&kind).unwrap_or(StepKind::Edit);
        let head =
            Head { seq, at: &at, author: &author, reason: &reason, op: &op, kind, target: row.get(6)? };
        let stored: String = row.get(7)?;
        if link(&previous, &head, digest) != stored {
            chain.broken_at.get_or_insert(seq);
        }
        previous = stored;
        chain.steps += 1;
    }
    if let Some((step, _)) = ahead {
        chain.broken_at.get_or_insert(step);
    }
    Ok(chain)
}

fn numbered(row: &rusqlite::Row<'_>) -> rusqlite::Result<(i64, Entry)> {
    Ok((row.get(5)?, entry_of(row)?))
}

fn link(previous: &str, head: &Head<'_>, entries: Sha256) -> String {
    let mut digest = Sha256::new();
    part(&mut digest, previous);
    part(&mut digest, &head.seq.to_string());
    for text in [head.at, head.author, head.reason, head.op, head.kind.code()] {
        part(&mut digest, text);
    }
    part(&mut digest, &head.target.unwrap_or_default().to_string());
    digest.update(entries.finalize());
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn take(digest: &mut Sha256, entry: &Entry) {
    part(digest, entry.entity.name());
    digest.update(entry.id.0.to_be_bytes());
    part(digest, &entry.field);
    for value in [&entry.old, &entry.new] {
        match value {
            Value::Null => digest.update([0]),
            Value::Int(number) => {
                digest.update([1]);
                digest.update(number.to_be_bytes());
            }
            Value::Text(text) => {
                digest.update([2]);
                part(digest, text);
            }
        }
    }
}

/// A text with its length before it, so that two texts never read as one.
fn part(digest: &mut Sha256, text: &str) {
    digest.update((text.len() as u64).to_be_bytes());
    digest.update(text.as_bytes());
}

impl Entry {
    /// An entry of several fields as one for each; every other entry as it is.
    pub(crate) fn by_field(self) -> Vec<Entry> {
        if self.field != FIELDS {
            return vec![self];
        }
        let Entry { entity, id, old, new, .. } = self;
        let mut new = values_by_name(&new);
        let entry = |(field, old): (String, Value)| {
            let new = new.remove(&field).unwrap_or(Value::Null);
            Entry { entity, id, field, old, new }
        };
        values_by_name(&old).into_iter().map(entry).collect()
    }
}

/// Values by the names of their fields, as the journal keeps them.
pub(crate) fn named_values<'a>(values: impl Iterator<Item = (&'a str, &'a Value)>) -> Value {
    let mut values: Vec<(&str, &Value)> = values.collect();
    values.sort_unstable_by_key(|(name, _)| *name);
    let mut text = String::with_capacity(48 * values.len() + 2);
    for (name, value) in values {
        text.push(if text.is_empty() { '{' } else { ',' });
        push_json(&mut text, name);
        text.push(':');
        match value {
            Value::Null => text.push_str("null"),
            Value::Int(number) => text.push_str(&number.to_string()),
            Value::Text(value) => push_json(&mut text, value),
        }
    }
    text.push_str(if text.is_empty() { "{}" } else { "}" });
    Value::Text(text)
}

/// A text in quotes. Dates and names of fields, which are most of what is written, stand as they are.
fn push_json(text: &mut String, value: &str) {
    let plain = value.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
    match plain {
        true => text.extend(["\"", value, "\""]),
        false => text.push_str(&Json::from(value).to_string()),
    }
}

/// What `named_values` kept; a value that no field can hold is left out and so shows as unexplained.
pub(crate) fn values_by_name(text: &Value) -> BTreeMap<String, Value> {
    let Value::Text(text) = text else { return BTreeMap::new() };
    let map: Map<String, Json> = serde_json::from_str(text).unwrap_or_default();
    let value = |json: Json| match json {
        Json::Null => Some(Value::Null),
        Json::String(text) => Some(Value::Text(text)),
        number => number.as_i64().map(Value::Int),
    };
    map.into_iter().filter_map(|(name, json)| Some((name, value(json)?))).collect()
}

/// A whole record as the journal keeps it: fields by name, empty ones left out.
pub(crate) fn record_text(entity: Entity, row: &Row) -> Value {
    let filled =
        entity.fields().iter().zip(&row.values).filter(|(field, value)| convert::empty(field) != **value);
    named_values(filled.map(|(field, value)| (field.name, value)))
}

/// A record back from the journal; a field that was added to the kind since then holds what
/// the migration gave it.
pub(crate) fn record_row(entity: Entity, id: Id, text: &Value) -> Option<Row> {
    let Value::Text(text) = text else { return None };
    let map: Map<String, Json> = serde_json::from_str(text).ok()?;
    let value = |field: &Field| match map.get(field.name) {
        None => Some(field.filler()),
        Some(Json::Null) => Some(Value::Null),
        Some(Json::String(text)) => Some(Value::Text(text.clone())),
        Some(number) => number.as_i64().map(Value::Int),
    };
    Some(Row { id, values: entity.fields().iter().map(value).collect::<Option<_>>()? })
}
