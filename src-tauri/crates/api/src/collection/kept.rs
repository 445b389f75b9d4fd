//! What a form said and what was decided on it, as the record keeps both.

use std::collections::BTreeMap;

use exchange::status_form::FilledForm;
use portfolio::StatusForm;

use crate::Answer;
use crate::error::internal;

/// What a form said, where it differs from what went out.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Kept {
    pub(crate) rows: Vec<KeptRow>,
    /// Records that did not come back: the kind and the id.
    pub(crate) missing: Vec<(String, String)>,
}

/// A row with what it says otherwise; of a new record everything.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct KeptRow {
    pub(crate) table: String,
    pub(crate) sheet: String,
    pub(crate) row: u64,
    pub(crate) id: String,
    pub(crate) cells: BTreeMap<String, KeptCell>,
}

#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct KeptCell {
    pub(crate) was: String,
    pub(crate) given: String,
    pub(crate) unread: bool,
}

/// What was decided on a line.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Verdict {
    pub(crate) taken: bool,
    pub(crate) reason: String,
    /// What stood in the record before.
    pub(crate) before: String,
}

pub(crate) type Verdicts = BTreeMap<String, Verdict>;

impl KeptRow {
    /// What a line of this row is called when it is decided.
    pub(crate) fn key(&self, field: &str) -> String {
        match self.id.as_str() {
            "" => format!("new.{}.{}", self.table, self.row),
            id => format!("{id}.{field}"),
        }
    }
}

/// What is kept of a form. `shown` are fields that nobody is asked for.
pub(crate) fn of(filled: FilledForm, asked: impl Fn(&str, &str, bool) -> bool) -> Kept {
    let mut rows = Vec::new();
    for row in filled.rows {
        let fresh = row.id.is_empty();
        let cells: BTreeMap<String, KeptCell> = row
            .cells
            .into_iter()
            .filter(|(field, cell)| {
                asked(&row.table, field, fresh) && (fresh || cell.unread || cell.given != cell.was)
            })
            .map(|(field, cell)| (field, KeptCell { was: cell.was, given: cell.given, unread: cell.unread }))
            .collect();
        let says = cells.values().any(|cell| !fresh || !cell.given.is_empty());
        if says {
            let (table, sheet, id) = (row.table, row.sheet, row.id);
            rows.push(KeptRow { table, sheet, row: row.row, id, cells });
        }
    }
    Kept { rows, missing: filled.missing }
}

pub(crate) fn content(form: &StatusForm) -> Answer<Kept> {
    read(&form.content)
}

pub(crate) fn verdicts(form: &StatusForm) -> Answer<Verdicts> {
    read(&form.verdicts)
}

pub(crate) fn write(value: &impl serde::Serialize) -> Answer<String> {
    serde_json::to_string(value).map_err(internal)
}

fn read<T: Default + serde::de::DeserializeOwned>(text: &str) -> Answer<T> {
    if text.is_empty() { Ok(T::default()) } else { serde_json::from_str(text).map_err(internal) }
}
