//! Rows against each other and against the portfolio: what is new, what changes, what contradicts itself.

use std::collections::HashMap;

use portfolio::{Entity, FieldValue, Id, Project, Record, Row as Values, Value};

use super::known::{Found, Known, People};
use super::mapping::Mapping;
use super::preview::{
    ChangedProject, Extent, FieldChange, Merged, NewProject, NotCarried, Preview, Reason, Rejected,
    SkipReason, Skipped, Unchanged,
};
use super::read_row::{CodeStyle, Given, ReadRow, is_grouped, read};
use super::table::{Row, Table};
use super::{total, variance};

pub(super) fn preview(
    table: &Table,
    mapping: &Mapping,
    known: Known<'_>,
    new_id: &mut dyn FnMut() -> Id,
) -> Preview {
    let mut preview = Preview { doubts: mapping.doubts.clone(), ..Preview::default() };
    let style = code_style(table, mapping);
    let mut rows = Vec::new();
    for row in table.body() {
        match skip(row, table, mapping) {
            Some(reason) => preview.skipped.push(Skipped { row: row.number, reason }),
            None => rows.push(with_code(read(row, mapping, style), mapping)),
        }
    }
    let rows = agreed(rows, &mut preview);
    preview.disagreements = variance::disagreements(table, mapping, &rows);
    let mut matching = Matching {
        projects: known.projects.iter().map(|project| (project.code.trim(), project)).collect(),
        people: People::new(known.people),
        mapping,
        new_id,
    };
    for row in rows {
        matching.take(row, &mut preview);
    }
    preview.people = matching.people.new;
    preview.not_carried = not_carried(table, mapping);
    preview.sums = total::sums(table, mapping, &|row| skip(row, table, mapping).is_none());
    preview.rejected.sort_by_key(|rejected| (rejected.row, rejected.column));
    preview
}

fn skip(row: &Row, table: &Table, mapping: &Mapping) -> Option<SkipReason> {
    let is_header = || (0..table.headers.len()).all(|at| row.cell(at).shown() == table.headers[at].trim());
    match () {
        () if row.is_blank() => Some(SkipReason::Blank),
        () if total::is_total(row, mapping.column("code")) => Some(SkipReason::Total),
        () if is_header() => Some(SkipReason::Header),
        () => None,
    }
}

/// Numbers with a comma between thousands are taken as numbers where the column holds nothing but numbers.
fn code_style(table: &Table, mapping: &Mapping) -> CodeStyle {
    let Some(column) = mapping.column("code") else { return CodeStyle::Plain };
    let codes: Vec<String> =
        table.body().iter().map(|row| row.cell(column).shown()).filter(|c| !c.is_empty()).collect();
    let digits = |code: &String| code.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = codes.iter().filter(|code| digits(code) || is_grouped(code)).count();
    if numbers == codes.len() && codes.iter().any(digits) { CodeStyle::Grouped } else { CodeStyle::Plain }
}

/// Where no column holds the projects' numbers, their names stand in.
fn with_code(mut row: ReadRow, mapping: &Mapping) -> ReadRow {
    if mapping.column("code").is_some() {
        return row;
    }
    let (Some((code, _)), Some((name, _))) = (Entity::Project.field("code"), Entity::Project.field("name"))
    else {
        return row;
    };
    if let Some((_, Given::Value(Value::Text(text)))) = row.given.iter().find(|(place, _)| *place == name) {
        row.code = text.clone();
        row.given.push((code, Given::Value(Value::Text(row.code.clone()))));
    }
    row
}

/// Without rows that repeat or contradict others, and without rows that name no project.
fn agreed(rows: Vec<ReadRow>, preview: &mut Preview) -> Vec<ReadRow> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut conflicts: HashMap<String, u64> = HashMap::new();
    let mut kept: Vec<ReadRow> = Vec::with_capacity(rows.len());
    let mut contradicting = Vec::new();
    for row in rows {
        if row.code.is_empty() {
            preview.rejected.push(whole(&row, Reason::MissingCode));
            continue;
        }
        match first.get(&row.code) {
            None => {
                first.insert(row.code.clone(), kept.len());
                kept.push(row);
            }
            Some(&at) if kept[at].given == row.given && kept[at].refused.len() == row.refused.len() => {
                let (into, code) = (kept[at].number, row.code);
                preview.merged.push(Merged { row: row.number, into, code });
            }
            Some(&at) => {
                conflicts.insert(row.code.clone(), kept[at].number);
                contradicting.push(row);
            }
        }
    }
    let (sound, unsound): (Vec<_>, Vec<_>) =
        kept.into_iter().partition(|row| !conflicts.contains_key(&row.code));
    for row in unsound.iter().chain(&contradicting) {
        preview.rejected.push(whole(row, Reason::Conflict(conflicts[&row.code])));
    }
    sound
}

fn whole(row: &ReadRow, reason: Reason) -> Rejected {
    Rejected { row: row.number, column: None, value: row.code.clone(), reason, extent: Extent::Row }
}

struct Matching<'a> {
    projects: HashMap<&'a str, &'a Project>,
    people: People<'a>,
    mapping: &'a Mapping,
    new_id: &'a mut dyn FnMut() -> Id,
}

impl Matching<'_> {
    fn take(&mut self, row: ReadRow, preview: &mut Preview) {
        let old = self.projects.get(row.code.as_str()).copied();
        if old.is_none() && !has_name(&row) {
            preview.rejected.push(whole(&row, Reason::MissingName));
            return;
        }
        preview.rejected.extend(row.refused.iter().cloned());
        let given = self.people_found(&row, preview);
        match old {
            Some(project) => self.change(project, &row, given, preview),
            None => {
                let project = self.add(given);
                preview.new.push(NewProject { row: row.number, project });
            }
        }
    }

    /// The row's values with people by id.
    fn people_found(&mut self, row: &ReadRow, preview: &mut Preview) -> Vec<(usize, Value)> {
        let mut values = Vec::with_capacity(row.given.len());
        for (place, given) in &row.given {
            let name = match given {
                Given::Value(value) => {
                    values.push((*place, value.clone()));
                    continue;
                }
                Given::Person(name) => name,
            };
            match self.people.find(name, self.new_id) {
                Found::Person(id) => values.push((*place, id.write())),
                Found::Namesakes => preview.rejected.push(Rejected {
                    row: row.number,
                    column: self.mapping.column(Entity::Project.fields()[*place].name),
                    value: name.clone(),
                    reason: Reason::Namesakes,
                    extent: Extent::Cell,
                }),
            }
        }
        values
    }

    fn add(&mut self, given: Vec<(usize, Value)>) -> Project {
        let blank = Project { stage: self.mapping.stage, ..Project::new((self.new_id)()) };
        let mut values = blank.to_row();
        for (place, value) in given {
            values.values[place] = value;
        }
        let project = Project::from_row(&values).unwrap_or(blank);
        Project { original_finish: project.original_finish.or(project.baseline_finish), ..project }
    }

    fn change(&self, project: &Project, row: &ReadRow, given: Vec<(usize, Value)>, preview: &mut Preview) {
        let Values { values, .. } = project.to_row();
        let mut fields = Vec::new();
        for (place, new) in given {
            let field = Entity::Project.fields()[place].name;
            let old = &values[place];
            if *old == new {
                continue;
            }
            if field == "original_finish" && *old != Value::Null {
                let column = self.mapping.column(field);
                let value = old.clone();
                let value = if let Value::Text(text) = value { text } else { String::new() };
                let reason = Reason::NeverChanges;
                preview.rejected.push(Rejected {
                    row: row.number,
                    column,
                    value,
                    reason,
                    extent: Extent::Cell,
                });
                continue;
            }
            fields.push(FieldChange { field, old: old.clone(), new });
        }
        let code = row.code.clone();
        if fields.is_empty() {
            preview.unchanged.push(Unchanged { row: row.number, code });
        } else {
            preview.changed.push(ChangedProject { row: row.number, id: project.id, code, fields });
        }
    }
}

fn has_name(row: &ReadRow) -> bool {
    let name = Entity::Project.field("name").map(|(place, _)| place);
    row.given.iter().any(|(place, _)| Some(*place) == name)
}

fn not_carried(table: &Table, mapping: &Mapping) -> Vec<NotCarried> {
    let columns = mapping.columns.iter().enumerate().filter(|(_, column)| column.target().is_none());
    columns
        .map(|(column, mapped)| NotCarried {
            column,
            header: mapped.header.clone(),
            filled: table.body().iter().filter(|row| !row.cell(column).is_blank()).count() as u64,
        })
        .filter(|lost| lost.filled > 0 || !lost.header.is_empty())
        .collect()
}
