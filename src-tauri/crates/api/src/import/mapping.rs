//! Column mappings between the window, the rules and their stored form.

use exchange::sheet::{Column, DateFormat, Decimal, Doubt, Mapping, MoneyUnit, Table, signature};
use portfolio::{Entity, ImportMapping, Stage, Value, Writer};

use crate::convert::{code_of, reason};
use crate::office::Office;
use crate::wire::{ColumnMapping, Fact, Reason, SheetMapping};
use crate::{Answer, ApiError, Code};

/// For the window.
pub(super) fn to_wire(mapping: &Mapping, table: &Table) -> SheetMapping {
    SheetMapping {
        sheet: table.sheet as u32,
        header_row: table.header as u32,
        stage: mapping.stage.code().to_owned(),
        columns: mapping.columns.iter().map(column_to_wire).collect(),
    }
}

/// From the window. A field that a person may not write is refused.
pub(super) fn from_wire(mapping: &SheetMapping, table: &Table) -> Answer<Mapping> {
    let mut columns: Vec<Column> = mapping.columns.iter().map(column_from_wire).collect::<Answer<_>>()?;
    columns.resize_with(table.headers.len(), || Column::new(""));
    for (column, header) in columns.iter_mut().zip(&table.headers) {
        column.header = header.clone();
    }
    let stage = Stage::parse(&mapping.stage).unwrap_or(Stage::Executing);
    Ok(Mapping { columns, stage, doubts: Vec::new() })
}

/// The mapping that was remembered for tables with these columns.
pub(super) fn remembered(office: &Office, table: &Table) -> Answer<Option<Mapping>> {
    let signature = Value::Text(signature(table));
    let row = office.rows_where(Entity::ImportMapping, "signature", &signature)?.pop();
    let text = row.and_then(|row| match crate::records::held(Entity::ImportMapping, &row, "mapping") {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    let stored: Option<SheetMapping> = text.and_then(|text| serde_json::from_str(&text).ok());
    stored.map(|stored| from_wire(&stored, table)).transpose()
}

/// The record that remembers a mapping, known or new.
pub(super) fn to_remember(office: &Office, table: &Table, mapping: &SheetMapping) -> Answer<ImportMapping> {
    let signature = signature(table);
    let known = office.rows_where(Entity::ImportMapping, "signature", &Value::Text(signature.clone()))?.pop();
    let id = known.map_or_else(store::new_id, |row| row.id);
    let mapping = serde_json::to_string(mapping).map_err(crate::error::internal)?;
    Ok(ImportMapping { id, signature, mapping })
}

/// Fields that a column may go to.
pub(super) fn fields() -> Vec<String> {
    let written = Entity::Project.fields().iter().filter(|field| field.writer == Writer::Person);
    written.map(|field| field.name.to_owned()).collect()
}

/// Something that could be read in more than one way.
pub(super) fn doubt(doubt: &Doubt, table: &Table) -> Reason {
    let header = doubt.column.and_then(|column| table.headers.get(column)).cloned().unwrap_or_default();
    reason(
        &code_of(&doubt.code),
        [
            ("column", Fact::Text(header)),
            ("row", Fact::Int(doubt.row as i64)),
            ("example", Fact::Text(doubt.example.clone())),
        ],
    )
}

fn column_to_wire(column: &Column) -> ColumnMapping {
    ColumnMapping {
        header: column.header.clone(),
        field: column.field.clone(),
        date_formats: column.dates.iter().map(|format| format.code().to_owned()).collect(),
        decimal: column.decimal.map(|decimal| decimal.code().to_owned()),
        unit: column.unit.code().to_owned(),
    }
}

fn column_from_wire(column: &ColumnMapping) -> Answer<Column> {
    if let Some(field) = column.field.as_ref().filter(|field| !fields().contains(field)) {
        return Err(ApiError::new(Code::BadMapping).with("field", field));
    }
    Ok(Column {
        field: column.field.clone(),
        dates: column.date_formats.iter().filter_map(|code| DateFormat::parse(code)).collect(),
        decimal: column.decimal.as_deref().and_then(Decimal::parse),
        unit: MoneyUnit::parse(&column.unit).unwrap_or(MoneyUnit::One),
        ..Column::new(&column.header)
    })
}
