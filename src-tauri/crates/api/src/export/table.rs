//! A table of a screen as a workbook: what was shown, typed.

use portfolio::{Date, Money};
use report::table::Sheet;
use report::xlsx::{Cell, Column, Kind};

use super::{failed, parse, write};
use crate::desk::Desk;
use crate::wire::{Exported, Fact, TableColumn, TableExport};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// Writes a table of a screen as a workbook.
    pub fn export_table(&mut self, table: TableExport, path: String) -> Answer<Exported> {
        let as_of = self.office()?.loaded()?.as_of;
        if let Some(row) = table.rows.iter().position(|row| row.len() != table.columns.len()) {
            return Err(ApiError::new(Code::ExportFailed).with("detail", format!("row {}", row + 1)));
        }
        let bytes = report::table::render(&sheet(&table), as_of, parse(&table.language)).map_err(failed)?;
        write(&path, &bytes, |read| read == bytes)
    }
}

fn sheet(table: &TableExport) -> Sheet {
    let cells = |row: &Vec<Fact>| -> Vec<Cell> {
        row.iter().zip(&table.columns).map(|(fact, column)| cell(fact, column)).collect()
    };
    let widest = |at: usize| {
        let shown = table.rows.iter().filter_map(|row| match row.get(at) {
            Some(Fact::Text(text)) => Some(text.chars().count()),
            _ => None,
        });
        (shown.max().unwrap_or(0) * 2).clamp(12, 44) as f64
    };
    let columns = table.columns.iter().enumerate();
    Sheet {
        title: table.title.clone(),
        note: table.note.clone(),
        columns: columns.map(|(at, column)| Column::new(&*column.title, kind(column), widest(at))).collect(),
        rows: table.rows.iter().map(cells).collect(),
        outline: None,
        printed: None,
    }
}

fn kind(column: &TableColumn) -> Kind {
    match column.kind.as_str() {
        "number" => Kind::Whole,
        "decimal" => Kind::Decimal(2),
        "money" => Kind::Wan,
        "percent" => Kind::Percent(2),
        "date" => Kind::Date,
        _ => Kind::LongText,
    }
}

fn cell(fact: &Fact, column: &TableColumn) -> Cell {
    match (fact, column.kind.as_str()) {
        (Fact::Null(()), _) => Cell::Empty,
        (Fact::Int(number), "money") => Cell::Money(Money(*number)),
        (Fact::Int(number), "percent") => Cell::Number(*number as f64 / 10_000.0),
        (Fact::Int(number), "decimal") => Cell::Number(*number as f64 / 100.0),
        (Fact::Int(number), _) => Cell::Whole(*number),
        (Fact::Text(text), "date") => Date::parse(text).map_or_else(|| Cell::text(text), Cell::Date),
        (Fact::Text(text), _) => Cell::text(text),
    }
}
