//! A form is written out: today's records in it, words from the window, and what it needs to be known again.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use portfolio::status_form::{FORM_VERSION, Fill, FormTable, tables};
use portfolio::{Date, Entity, FormKind, Id, Kind, Project, Row, StatusForm, Task, Value};
use report::status_form::{BlankForm, Entry, FormCell, FormColumn, FormRow, FormSheet, render};

use super::lines::text;
use super::receive::upsert;
use crate::desk::Desk;
use crate::export::{failed, write};
use crate::office::{Act, Loaded, Office};
use crate::records::{held, project_of};
use crate::wire::{ExportLabels, IssuedForms};
use crate::{Answer, convert};

impl Desk {
    /// Writes forms of a month into a folder, one file each; without projects those of all that report.
    pub fn issue_forms(
        &mut self,
        projects: Vec<String>,
        forms: Vec<String>,
        month: String,
        labels: ExportLabels,
        folder: String,
    ) -> Answer<IssuedForms> {
        let author = self.author();
        let today = self.acting_day()?;
        let office = self.office()?;
        let month = super::parse_month(&month)?;
        let loaded = office.loaded()?;
        let known: Vec<StatusForm> = office.all()?;
        let wanted = projects.iter().map(|id| convert::id(id)).collect::<Answer<HashSet<Id>>>()?;
        let kinds = forms.iter().map(|form| super::parse_form(form)).collect::<Answer<Vec<FormKind>>>()?;
        let (mut paths, mut changes) = (Vec::new(), Vec::new());
        for project in super::reporting(&loaded.portfolio.projects, &known, &month) {
            if !wanted.is_empty() && !wanted.contains(&project.id) {
                continue;
            }
            office.check_open(project.id)?;
            for kind in &kinds {
                let form = blank(office, &loaded, project, *kind, &month, &labels)?;
                let bytes = render(&form, loaded.as_of).map_err(failed)?;
                let path = Path::new(&folder).join(file_name(project, *kind, &month, &labels));
                write(&path.display().to_string(), &bytes, |read| {
                    exchange::status_form::read(read).is_ok_and(|read| read.missing.is_empty())
                })?;
                paths.push(path.display().to_string());
                let before = super::find(&known, project.id, &month, *kind);
                let base = before.cloned().unwrap_or_else(|| StatusForm {
                    project: project.id,
                    month: month.clone(),
                    form: *kind,
                    ..StatusForm::new(store::new_id())
                });
                changes.extend(upsert(before, &StatusForm { issued_on: Some(today), ..base }));
            }
        }
        let act = Act { op: "issue_forms", author: &author, reason: &month };
        Ok(IssuedForms { paths, changed: office.transact(act, changes)? })
    }
}

/// A name that every system takes.
fn file_name(project: &Project, kind: FormKind, month: &str, labels: &ExportLabels) -> String {
    let name = format!("{} {} {month}.xlsx", project.code, word(labels, &format!("form.{}", kind.code())));
    let fits =
        |letter: char| if "\\/:*?\"<>|".contains(letter) || letter.is_control() { '_' } else { letter };
    name.chars().map(fits).collect()
}

fn word(labels: &ExportLabels, key: &str) -> String {
    labels.words.get(key).cloned().unwrap_or_else(|| key.to_owned())
}

fn blank(
    office: &mut Office,
    loaded: &Loaded,
    project: &Project,
    kind: FormKind,
    month: &str,
    labels: &ExportLabels,
) -> Answer<BlankForm> {
    let about = [
        ("what", "status_form".to_owned()),
        ("version", FORM_VERSION.to_owned()),
        ("portfolio", office.store.portfolio_id()?),
        ("project", project.id.to_string()),
        ("code", project.code.clone()),
        ("month", month.to_owned()),
        ("form", kind.code().to_owned()),
        ("snapshot", loaded.as_of.to_string()),
        ("language", labels.language.clone()),
    ];
    let people: Vec<(String, String)> = people(loaded);
    let mut sheets = Vec::new();
    for table in tables(kind) {
        let rows = rows(office, project, table.entity, month)?;
        sheets.push(sheet(table, &rows, &people, labels));
    }
    Ok(BlankForm {
        title: format!(
            "{} · {} {} · {month}",
            word(labels, &format!("form.{}", kind.code())),
            project.code,
            project.name
        ),
        about: about.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        sheets,
    })
}

/// People of the portfolio by name; of two with one name neither can be chosen without the other, so both bear their
/// staff number.
fn people(loaded: &Loaded) -> Vec<(String, String)> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    let people = || loaded.portfolio.people.iter().filter(|person| person.left_on.is_none());
    people().for_each(|person| *count.entry(person.name.trim()).or_default() += 1);
    let mut found: Vec<(String, String)> = people()
        .map(|person| {
            let name = person.name.trim();
            let twice = count.get(name).is_some_and(|count| *count > 1);
            let shown = if twice { format!("{name} {}", person.staff_number) } else { name.to_owned() };
            (shown.trim().to_owned(), person.id.to_string())
        })
        .collect();
    found.sort();
    found
}

/// The records that a table lists.
fn rows(office: &mut Office, project: &Project, entity: Entity, month: &str) -> Answer<Vec<Row>> {
    use portfolio::Record;
    if entity == Entity::Project {
        return Ok(vec![project.to_row()]);
    }
    if entity == Entity::Task {
        let plan = office.computed_plan(project.id)?;
        let parents: HashSet<Id> = plan.plan.tasks.iter().filter_map(|task| task.parent).collect();
        let first = Date::parse(&format!("{month}-01")).unwrap_or(Date(0));
        let asked = |task: &&Task| {
            let over = task.actual_finish.is_some_and(|at| at.date() < first);
            !parents.contains(&task.id) && !task.inactive && !task.external && !over
        };
        return Ok(plan.plan.tasks.iter().filter(asked).map(Task::to_row).collect());
    }
    let own = Value::Text(project.id.to_string());
    let rows = office.rows_where(entity, "project", &own)?;
    let open = |row: &Row| *held(entity, row, "status") != Value::Text("closed".to_owned());
    Ok(rows.into_iter().filter(|row| project_of(entity, row) == Some(project.id) && open(row)).collect())
}

fn sheet(table: &FormTable, rows: &[Row], people: &[(String, String)], labels: &ExportLabels) -> FormSheet {
    let name = table.entity.name();
    let columns: Vec<FormColumn> = table
        .columns
        .iter()
        .map(|&(field, fill)| FormColumn {
            key: field.to_owned(),
            title: word(labels, &format!("{name}.{field}")),
            fill,
            entry: entry(table.entity, field, fill, people, labels),
        })
        .collect();
    let row = |row: &Row| FormRow {
        id: row.id.to_string(),
        cells: columns.iter().map(|column| cell(table.entity, row, column)).collect(),
        was: columns.iter().map(|column| text(table.entity, row, &column.key)).collect(),
    };
    FormSheet {
        key: name.to_owned(),
        name: word(labels, &format!("sheet.{name}")),
        help: word(labels, &format!("help.{name}")),
        rows: rows.iter().map(row).collect(),
        columns,
        fresh: table.fresh,
    }
}

fn entry(
    entity: Entity,
    field: &str,
    fill: Fill,
    people: &[(String, String)],
    labels: &ExportLabels,
) -> Entry {
    match entity.field(field).map(|(_, field)| field.kind) {
        Some(Kind::LongText) => Entry::LongText,
        Some(Kind::Integer(low, high)) => Entry::Whole(low, high),
        Some(Kind::Percent) => Entry::Percent,
        Some(Kind::Money) => Entry::Money,
        Some(Kind::Date | Kind::Moment) => Entry::Date,
        Some(Kind::Choice(codes)) => {
            let worded = |code: &&str| {
                let key = format!("{}.{field}.{code}", entity.name());
                (word(labels, &key), (*code).to_owned())
            };
            Entry::List(codes.iter().map(worded).collect())
        }
        Some(Kind::Reference(_)) if fill != Fill::Shown => Entry::List(people.to_vec()),
        _ => Entry::Text,
    }
}

fn cell(entity: Entity, row: &Row, column: &FormColumn) -> FormCell {
    let stored = text(entity, row, &column.key);
    if stored.is_empty() {
        return FormCell::Empty;
    }
    let number = |scale: f64| match stored.parse::<i64>() {
        Ok(number) => FormCell::Number(number as f64 / scale),
        Err(_) => FormCell::Text(stored.clone()),
    };
    match &column.entry {
        Entry::Text | Entry::LongText => FormCell::Text(stored),
        Entry::Whole(..) => number(1.0),
        Entry::Percent | Entry::Money => number(100.0),
        Entry::Date => Date::parse(&stored).map_or(FormCell::Empty, FormCell::Date),
        Entry::List(words) => {
            let known = words.iter().find(|(_, code)| *code == stored);
            known.map_or(FormCell::Empty, |(word, _)| FormCell::Text(word.clone()))
        }
    }
}
