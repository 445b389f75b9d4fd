//! What taking lines of a form over would write: every line goes through the rules of its kind, as if it were typed. A
//! line that the rules refuse stands with its reason and writes nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use portfolio::numbering::{Numbering, Series};
use portfolio::plan::plan_difference;
use portfolio::risk_rules::By;
use portfolio::{Change, Entity, Id, Kind, Resource, Row, StatusForm, Value};

use super::lines::{Compared, gone};
use crate::error::refused;
use crate::office::Office;
use crate::records::{new_row, project_of};
use crate::wire::{Fact, Facts, PlanEdit};
use crate::{Answer, ApiError, convert, rules};

/// What lines would write.
#[derive(Default)]
pub(super) struct Worked {
    pub(super) changes: Vec<Change>,
    /// Plans whose dates these changes hold.
    pub(super) plans: Vec<Id>,
    /// Why lines cannot be taken.
    pub(super) problems: BTreeMap<String, ApiError>,
}

/// Fields of a workflow come last: what they ask for stands in the other fields of the same row.
const LAST: [&str; 4] = ["result", "status", "percent_complete", "actual_finish"];

/// Works lines out. A project that is closed refuses all of them.
pub(super) fn work<'a>(
    office: &mut Office,
    form: &StatusForm,
    lines: impl Iterator<Item = &'a Compared>,
    by: By<'_>,
) -> Answer<Worked> {
    let mut lines: Vec<&Compared> = lines.collect();
    let place = |line: &&Compared| {
        let field = line.field.as_deref().unwrap_or_default();
        LAST.iter().position(|last| *last == field).map_or(0, |at| at + 1)
    };
    lines.sort_by_key(place);
    let mut worked = Worked::default();
    if let Err(error) = office.check_open(form.project) {
        worked.problems = lines.iter().map(|line| (line.key.clone(), error.clone())).collect();
        return Ok(worked);
    }
    let (tasks, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.kept.table == "task");
    let mut rows: HashMap<Id, Row> = HashMap::new();
    let mut used = HashSet::new();
    for line in others {
        let done = match line.field {
            Some(_) => set(office, form, line, &mut rows, by),
            None => create(office, form, line, &mut used, by),
        };
        match done {
            Ok(changes) => worked.changes.extend(changes),
            Err(error) => {
                worked.problems.insert(line.key.clone(), error);
            }
        }
    }
    if !tasks.is_empty() {
        plan(office, form, &tasks, &mut worked)?;
    }
    Ok(worked)
}

fn set(
    office: &mut Office,
    form: &StatusForm,
    line: &Compared,
    rows: &mut HashMap<Id, Row>,
    by: By<'_>,
) -> Answer<Vec<Change>> {
    let (entity, id, field) = target(line)?;
    let row = match rows.get(&id) {
        Some(row) => row.clone(),
        None => office.row(entity, id)?.ok_or_else(|| gone(entity.name()))?,
    };
    let owner = if entity == Entity::Project { Some(id) } else { project_of(entity, &row) };
    if owner != Some(form.project) {
        return Err(refused("form_other_project"));
    }
    let value = value(entity, field, &line.given);
    let implied = rules::set(office, entity, &row, field, value, by)?;
    let mut after = row;
    for change in &implied.changes {
        let Change::Set { entity: of, id: which, field, value } = change else { continue };
        if (*of, *which) == (entity, id)
            && let Some((place, _)) = entity.field(field)
        {
            after.values[place] = value.clone();
        }
    }
    rows.insert(id, after);
    Ok(implied.changes)
}

fn create(
    office: &mut Office,
    form: &StatusForm,
    line: &Compared,
    used: &mut HashSet<String>,
    by: By<'_>,
) -> Answer<Vec<Change>> {
    let entity = Entity::parse(&line.kept.table).ok_or_else(|| gone(&line.kept.table))?;
    let mut facts = Facts::new();
    facts.insert("project".to_owned(), Fact::Text(form.project.to_string()));
    for (field, cell) in line.kept.cells.iter().filter(|(_, cell)| !cell.given.is_empty()) {
        if cell.unread {
            return Err(refused("form_unread").with("value", &cell.given).with("field", field));
        }
        facts.insert(field.clone(), convert::fact(&value(entity, field, &cell.given)));
    }
    if entity == Entity::Risk {
        // Risks of one form are numbered one after another.
        let loaded = office.loaded()?;
        let known = loaded.portfolio.risks.iter().map(|risk| risk.code.as_str());
        let numbering = Numbering::from_settings(&loaded.portfolio.settings);
        let taken = known.chain(used.iter().map(String::as_str));
        let code = numbering.next(Series::Risk, by.today.year(), taken);
        used.insert(code.clone());
        facts.insert("code".to_owned(), Fact::Text(code));
    }
    let row = rules::complete(office, new_row(entity, facts)?, entity, by.today)?;
    let mut changes = rules::beside(office, entity, &row, by)?;
    changes.insert(0, Change::Insert(entity, row));
    Ok(changes)
}

/// Lines of tasks are edits of the plan: applied one after another, scheduled once.
fn plan(office: &mut Office, form: &StatusForm, lines: &[&Compared], worked: &mut Worked) -> Answer<()> {
    let in_hand = office.plan_in_hand(form.project)?;
    let pool: Vec<Resource> = office.all()?;
    let mut after = in_hand.computed.plan.clone();
    let mut edited = false;
    for line in lines {
        let tried = edit(line).and_then(|edit| crate::plan::edit::all(office, &after, &[edit], &pool));
        match tried {
            Ok(plan) => (after, edited) = (plan, true),
            Err(error) => {
                worked.problems.insert(line.key.clone(), error);
            }
        }
    }
    if edited {
        let computed = office.reschedule(&after);
        worked.changes.extend(plan_difference(in_hand.stored(), &computed.plan));
        worked.plans.push(form.project);
    }
    Ok(())
}

fn edit(line: &Compared) -> Answer<PlanEdit> {
    let (entity, id, field) = target(line)?;
    let task = id.to_string();
    match (field, value(entity, field, &line.given)) {
        ("percent_complete", Value::Int(percent)) if (0..=100).contains(&percent) => {
            Ok(PlanEdit::SetPercent { task, percent: percent as u32 })
        }
        ("percent_complete", _) => {
            Err(refused("form_unread").with("value", &line.given).with("field", field))
        }
        (field, value) => {
            Ok(PlanEdit::SetField { task, field: field.to_owned(), value: convert::fact(&value) })
        }
    }
}

/// The record and field that a line is about; an error where the line cannot be read or the record is gone.
fn target(line: &Compared) -> Answer<(Entity, Id, &'static str)> {
    let entity = Entity::parse(&line.kept.table).ok_or_else(|| gone(&line.kept.table))?;
    let name = line.field.as_deref().unwrap_or_default();
    let id = Id::parse(&line.kept.id).filter(|_| !line.gone).ok_or_else(|| gone(entity.name()))?;
    let (_, field) = entity.field(name).ok_or_else(|| gone(entity.name()))?;
    if line.kept.cells.get(name).is_some_and(|cell| cell.unread) {
        return Err(refused("form_unread").with("value", &line.given).with("field", name));
    }
    Ok((entity, id, field.name))
}

/// The form's text as a record stores it.
fn value(entity: Entity, field: &str, text: &str) -> Value {
    let kind = entity.field(field).map(|(_, field)| field.kind);
    match kind {
        Some(Kind::Text | Kind::LongText | Kind::Data) => Value::Text(text.to_owned()),
        _ if text.is_empty() => Value::Null,
        Some(Kind::Integer(..) | Kind::Money | Kind::Percent | Kind::Minutes | Kind::Flag) => {
            text.parse().map_or_else(|_| Value::Text(text.to_owned()), Value::Int)
        }
        _ => Value::Text(text.to_owned()),
    }
}
