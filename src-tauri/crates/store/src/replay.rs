//! Does the journal explain the rows? Every record is made anew from the journal and compared with its table: this
//! finds what no check of pages finds, values that changed without a step.

use std::collections::BTreeMap;

use portfolio::{Entity, Id, Row, Value};

use crate::convert;
use crate::error::StoreError;
use crate::journal::{self, DELETED, Entry, RECORD};
use crate::rows::Reads;

/// A record whose row is not what the journal says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unexplained {
    /// The kind of record.
    pub entity: Entity,
    /// The record.
    pub id: Id,
}

/// A record with the step that deleted it, or 0.
type State = BTreeMap<(Entity, Id), (Row, i64)>;

impl Reads {
    /// The records that the journal does not explain; none in a sound file.
    pub fn verify_rows(&self) -> Result<Vec<Unexplained>, StoreError> {
        let mut told = self.sql(journal::fold(&self.conn, State::new(), take))?;
        let mut unexplained = Vec::new();
        for &entity in Entity::ALL {
            for (row, deleted) in self.rows_and_bin(entity)? {
                let id = row.id;
                if told.remove(&(entity, id)) != Some((row, deleted)) {
                    unexplained.push(Unexplained { entity, id });
                }
            }
        }
        unexplained.extend(told.into_keys().map(|(entity, id)| Unexplained { entity, id }));
        Ok(unexplained)
    }

    fn rows_and_bin(&self, entity: Entity) -> Result<Vec<(Row, i64)>, StoreError> {
        let sql = format!("SELECT {}, deleted FROM \"{}\"", crate::rows::columns(entity), entity.name());
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(&sql)?;
            let last = entity.fields().len() + 1;
            let rows = statement.query_map([], |row| Ok((convert::row_of(entity, row)?, row.get(last)?)))?;
            rows.collect()
        })())
    }
}

/// Takes one entry into the state; what does not fit shows in the comparison.
fn take(state: &mut State, entry: Entry) {
    let Entry { entity, id, field, new, .. } = entry;
    match (field.as_str(), new) {
        (RECORD, Value::Null) => drop(state.remove(&(entity, id))),
        (RECORD, text) => {
            state.extend(journal::record_row(entity, id, &text).map(|row| ((entity, id), (row, 0))));
        }
        (DELETED, Value::Int(step)) => {
            state.entry((entity, id)).and_modify(|(_, deleted)| *deleted = step);
        }
        (name, value) => {
            if let (Some((place, _)), Some((row, _))) = (entity.field(name), state.get_mut(&(entity, id))) {
                row.values[place] = value;
            }
        }
    }
}
