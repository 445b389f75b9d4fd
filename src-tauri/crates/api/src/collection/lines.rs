//! A form that came back beside today's records, line by line.

use portfolio::{Entity, Id, Kind, Row, StatusForm, Value};

use super::kept::{self, KeptRow};
use super::{named, work};
use crate::desk::Desk;
use crate::office::Office;
use crate::records::held;
use crate::wire::{FormCell, FormDetail, FormLine};
use crate::{Answer, ApiError, Code, derived};

/// A line before the rules were asked.
pub(super) struct Compared {
    pub(super) key: String,
    pub(super) kept: KeptRow,
    pub(super) field: Option<String>,
    pub(super) was: String,
    pub(super) given: String,
    pub(super) now: String,
    pub(super) verdict: Option<kept::Verdict>,
    pub(super) gone: bool,
}

impl Compared {
    /// Whether it waits for a decision.
    pub(super) fn is_open(&self) -> bool {
        self.verdict.is_none()
    }

    /// Whether the record says something else than when the form went out.
    fn is_conflict(&self) -> bool {
        self.field.is_some() && self.now != self.was
    }
}

impl Desk {
    /// What a form that came back holds beside today's records.
    pub fn form_lines(&mut self, project: String, month: String, form: String) -> Answer<FormDetail> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let form = named(office, &project, &month, &form)?;
        let compared = compared(office, &form)?;
        let by = portfolio::risk_rules::By { author: &author, reason: "", today };
        let tried = work::work(office, &form, compared.iter().filter(|line| line.is_open()), by)?;
        let missing = kept::content(&form)?.missing;
        let missing =
            missing.iter().map(|(entity, id)| title_of(office, entity, id)).collect::<Answer<_>>()?;
        let shown = compared.iter().map(|line| {
            let problem = tried.problems.get(&line.key).cloned();
            shown(office, line, problem)
        });
        Ok(FormDetail { lines: shown.collect::<Answer<_>>()?, missing })
    }
}

/// The lines of a form: what it says otherwise than the record does today, and what was decided already.
pub(super) fn compared(office: &mut Office, form: &StatusForm) -> Answer<Vec<Compared>> {
    let mut lines = Vec::new();
    let verdicts = kept::verdicts(form)?;
    for row in kept::content(form)?.rows {
        let Some(entity) = Entity::parse(&row.table) else { continue };
        if row.id.is_empty() {
            let key = row.key("");
            let verdict = verdicts.get(&key).cloned();
            lines.push(Compared {
                key,
                field: None,
                was: String::new(),
                given: String::new(),
                now: String::new(),
                verdict,
                gone: false,
                kept: row,
            });
            continue;
        }
        let record = match Id::parse(&row.id) {
            Some(id) => office.row(entity, id)?,
            None => None,
        };
        for (field, cell) in &row.cells {
            let key = row.key(field);
            let verdict = verdicts.get(&key).cloned();
            let now = record.as_ref().map(|record| text(entity, record, field)).unwrap_or_default();
            // The record says by now what the form says, and nobody had to decide: there is no difference.
            if verdict.is_none() && !cell.unread && record.is_some() && now == cell.given {
                continue;
            }
            lines.push(Compared {
                key,
                field: Some(field.clone()),
                was: cell.was.clone(),
                given: cell.given.clone(),
                now: verdict.as_ref().map_or(now, |verdict| verdict.before.clone()),
                verdict,
                gone: record.is_none(),
                kept: row.clone(),
            });
        }
    }
    Ok(lines)
}

/// A stored value as the form's text; of a moment its day.
pub(super) fn text(entity: Entity, row: &Row, field: &str) -> String {
    let kind = entity.field(field).map(|(_, field)| field.kind);
    match held(entity, row, field) {
        Value::Null => String::new(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) if kind == Some(Kind::Moment) => text.get(..10).unwrap_or(text).to_owned(),
        Value::Text(text) => text.replace("\r\n", "\n").trim_end().to_owned(),
    }
}

fn shown(office: &Office, line: &Compared, problem: Option<ApiError>) -> Answer<FormLine> {
    let entity = &line.kept.table;
    let state = match &line.verdict {
        Some(verdict) if verdict.taken => "taken",
        Some(_) => "refused",
        None if problem.is_some() => "rejected",
        None if line.is_conflict() => "conflict",
        None => "open",
    };
    let read = |field: &str, value: &str| readable(office, entity, field, value);
    let field = line.field.as_deref().unwrap_or_default();
    let fresh = line.field.is_none();
    let mut cells = Vec::new();
    for (name, cell) in line.kept.cells.iter().filter(|(_, cell)| fresh && !cell.given.is_empty()) {
        cells.push(FormCell { field: name.clone(), value: read(name, &cell.given)? });
    }
    Ok(FormLine {
        key: line.key.clone(),
        sheet: line.kept.sheet.clone(),
        row: line.kept.row as u32,
        entity: entity.clone(),
        title: title_of(office, entity, &line.kept.id)?,
        field: line.field.clone(),
        was: read(field, &line.was)?,
        now: read(field, &line.now)?,
        given: read(field, &line.given)?,
        cells,
        state: state.to_owned(),
        problem,
        reason: line.verdict.as_ref().map(|verdict| verdict.reason.clone()).unwrap_or_default(),
    })
}

/// A person instead of an id.
fn readable(office: &Office, entity: &str, field: &str, value: &str) -> Answer<String> {
    let kind = Entity::parse(entity).and_then(|entity| entity.field(field)).map(|(_, field)| field.kind);
    match (kind, Id::parse(value)) {
        (Some(Kind::Reference(to)), Some(_)) => title_of(office, to.name(), value),
        _ => Ok(value.to_owned()),
    }
}

fn title_of(office: &Office, entity: &str, id: &str) -> Answer<String> {
    let (Some(entity), Some(id)) = (Entity::parse(entity), Id::parse(id)) else { return Ok(String::new()) };
    let row = office.row_even_deleted(entity, id)?;
    Ok(row.map(|row| derived::title(entity, &row)).unwrap_or_default())
}

/// A record that the form names is gone.
pub(super) fn gone(entity: &str) -> ApiError {
    ApiError::new(Code::NoSuchRecord).with("entity", entity)
}
