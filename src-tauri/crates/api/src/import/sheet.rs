//! A table that was read: its columns, what an import would do with each row, and the changes that do it.

use exchange::sheet::{self, Cell, Known, Preview, Rejected, SkipReason, Table};
use portfolio::{Change, Entity};

use super::mapping;
use crate::convert::{self, code_of, reason};
use crate::office::{Act, Loaded, Office};
use crate::wire::{
    Fact, FieldDifference, Imported, Loss, Reason, SheetColumn, SheetImport, SheetMapping, SheetPreview,
    SheetPreviewRow, SheetSum,
};
use crate::{Answer, ApiError, Code};

/// Rows that are shown as examples of a column.
const SAMPLES: usize = 5;

/// The table with the mapping that is remembered or suggested.
pub(super) fn describe(office: &Office, table: &Table) -> Answer<SheetImport> {
    let remembered = mapping::remembered(office, table)?;
    let suggested = sheet::suggest_mapping(table, remembered.as_ref());
    let column = |index: usize| SheetColumn {
        index: index as u32,
        header: table.headers[index].clone(),
        samples: samples(table, index),
    };
    Ok(SheetImport {
        sheets: table.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        mapping: mapping::to_wire(&suggested, table),
        remembered: remembered.is_some(),
        columns: (0..table.headers.len()).map(column).collect(),
        fields: mapping::fields(),
        rows: table.body().len() as u32,
        encoding: table.encoding.map(str::to_owned),
        doubts: suggested.doubts.iter().map(|doubt| mapping::doubt(doubt, table)).collect(),
    })
}

/// What an import would do.
pub(super) fn preview(table: &Table, mapping: &SheetMapping, loaded: &Loaded) -> Answer<SheetPreview> {
    let found = work_out(table, mapping, loaded)?;
    let rejected_rows = found.rejected.iter().filter(|rejected| rejected.extent == sheet::Extent::Row);
    Ok(SheetPreview {
        new: found.new.len() as u32,
        changed: found.changed.len() as u32,
        unchanged: found.unchanged.len() as u32,
        rejected: rejected_rows.map(|rejected| rejected.row).collect::<std::collections::BTreeSet<_>>().len()
            as u32,
        skipped: found.skipped.len() as u32,
        merged: found.merged.len() as u32,
        disagreements: found.disagreements.len() as u32,
        rows: rows(&found, table),
        losses: losses(&found),
        sums: found
            .sums
            .iter()
            .map(|sum| SheetSum {
                row: sum.row as u32,
                column: table.headers.get(sum.column).cloned().unwrap_or_default(),
                stated: sum.stated.0,
                computed: sum.computed.0,
            })
            .collect(),
    })
}

/// Applies what the preview showed, and remembers the mapping.
pub(super) fn apply(
    office: &mut Office,
    file: &str,
    table: &Table,
    mapping: &SheetMapping,
    author: &str,
) -> Answer<Imported> {
    let loaded = office.loaded()?;
    let found = work_out(table, mapping, &loaded)?;
    let closed = |id| loaded.project(id).is_some_and(|project| project.stage == portfolio::Stage::Closed);
    if let Some(changed) = found.changed.iter().find(|changed| closed(changed.id)) {
        return Err(ApiError::new(Code::ProjectClosed)
            .with("project", &changed.code)
            .with("row", changed.row));
    }
    let mut changes = sheet::changes(&found);
    for change in &mut changes {
        if let Change::Insert(Entity::Project, row) = change {
            set_source(row, file);
        }
    }
    let memory = mapping::to_remember(office, table, mapping)?;
    changes.extend(remember(office, &memory)?);
    let new = found.new.iter().map(|new| new.project.id);
    let projects =
        new.chain(found.changed.iter().map(|changed| changed.id)).map(|id| id.to_string()).collect();
    let changed = office.transact(Act { op: "import_projects", author, reason: file }, changes)?;
    Ok(Imported { projects, changed })
}

fn work_out(table: &Table, mapping: &SheetMapping, loaded: &Loaded) -> Answer<Preview> {
    let mapping = mapping::from_wire(mapping, table)?;
    Ok(sheet::preview(table, &mapping, Known::of(&loaded.portfolio), &mut store::new_id))
}

fn remember(office: &Office, memory: &portfolio::ImportMapping) -> Answer<Vec<Change>> {
    Ok(match office.get::<portfolio::ImportMapping>(memory.id) {
        Ok(known) => portfolio::difference(&known, memory),
        Err(_) => vec![Change::insert(memory)],
    })
}

fn set_source(row: &mut portfolio::Row, file: &str) {
    if let Some((place, _)) = Entity::Project.field("source") {
        row.values[place] = portfolio::Value::Text(file.to_owned());
    }
}

/// Every row with its fate, in the order of the file.
fn rows(found: &Preview, table: &Table) -> Vec<SheetPreviewRow> {
    let row = |row: u64, fate: &str, code: &str, name: &str| SheetPreviewRow {
        row: row as u32,
        fate: fate.to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        differences: Vec::new(),
        reasons: Vec::new(),
    };
    let new = found.new.iter().map(|new| row(new.row, "new", &new.project.code, &new.project.name));
    let changed = found.changed.iter().map(|changed| SheetPreviewRow {
        differences: changed
            .fields
            .iter()
            .map(|field| FieldDifference {
                field: field.field.to_owned(),
                old: convert::fact(&field.old),
                new: convert::fact(&field.new),
            })
            .collect(),
        ..row(changed.row, "changed", &changed.code, "")
    });
    let unchanged = found.unchanged.iter().map(|same| row(same.row, "unchanged", &same.code, ""));
    let merged = found.merged.iter().map(|merged| SheetPreviewRow {
        reasons: vec![reason("merged", [("into", Fact::Int(merged.into as i64))])],
        ..row(merged.row, "merged", &merged.code, "")
    });
    let skipped = found.skipped.iter().map(|skipped| SheetPreviewRow {
        reasons: vec![reason(skip_code(skipped.reason), [])],
        ..row(skipped.row, "skipped", "", "")
    });
    let mut rows: Vec<SheetPreviewRow> =
        new.chain(changed).chain(unchanged).chain(merged).chain(skipped).collect();
    for rejected in &found.rejected {
        let why = rejection(rejected, table);
        match rows.iter_mut().find(|row| u64::from(row.row) == rejected.row) {
            Some(row) => row.reasons.push(why),
            None => {
                rows.push(SheetPreviewRow { reasons: vec![why], ..row(rejected.row, "rejected", "", "") })
            }
        }
    }
    for disagreement in &found.disagreements {
        if let Some(row) = rows.iter_mut().find(|row| u64::from(row.row) == disagreement.row) {
            row.reasons.push(disagrees(disagreement, table));
        }
    }
    rows.sort_by_key(|row| row.row);
    rows
}

/// The published deviation beside that of the dates, which hold.
fn disagrees(found: &sheet::Disagreement, table: &Table) -> Reason {
    let header = table.headers.get(found.column).cloned().unwrap_or_default();
    let days = |days: i64| Fact::Int(days);
    let values = [("stated", days(found.stated)), ("computed", days(found.computed))];
    let mut reason = reason("variance_disagrees", values);
    reason.values.insert("column".to_owned(), Fact::Text(header));
    reason
}

fn skip_code(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::Blank => "blank",
        SkipReason::Total => "total",
        SkipReason::Header => "header",
    }
}

fn rejection(rejected: &Rejected, table: &Table) -> Reason {
    let header = rejected.column.and_then(|column| table.headers.get(column)).cloned().unwrap_or_default();
    let first = match rejected.reason {
        sheet::Reason::Conflict(first) => Fact::Int(first as i64),
        _ => Fact::Null(()),
    };
    reason(
        &code_of(&rejected.reason),
        [("column", Fact::Text(header)), ("value", Fact::Text(rejected.value.clone())), ("first", first)],
    )
}

fn losses(found: &Preview) -> Vec<Loss> {
    let loss = |column: &sheet::NotCarried| Loss {
        path: column.header.clone(),
        count: column.filled as u32,
        reason: "no_place".to_owned(),
        example: String::new(),
        record: String::new(),
    };
    found.not_carried.iter().filter(|column| column.filled > 0).map(loss).collect()
}

fn samples(table: &Table, column: usize) -> Vec<String> {
    let cells = table.body().iter().filter_map(|row| row.cells.get(column));
    cells.map(cell_text).filter(|text| !text.is_empty()).take(SAMPLES).collect()
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
        _ => String::new(),
    }
}
