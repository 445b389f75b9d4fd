//! Reports and lists leave the portfolio: preview, workbook, any list as a sheet. A file counts as exported only after it
//! was written beside the target, read back, compared and put in place; whatever fails, the old file stays.

mod table;

use std::io::Write;
use std::path::Path;

use portfolio::{Entity, Kind, Money, Value};
use report::table::Sheet;
use report::xlsx::preview::{PreviewCell, PreviewSheet};
use report::xlsx::{Cell, Column, Kind as CellKind};
use report::{Language, MonthlyReport, RenderError};

use crate::desk::Desk;
use crate::office::Office;
use crate::wire::{ExportLabels, Exported, RecordView, ReportCell, ReportPreview, ReportSheet};
use crate::{Answer, ApiError, Code, convert, periods, records};

impl Desk {
    /// The report of a month as it will be printed.
    pub fn report_preview(&mut self, month: String, language: String) -> Answer<ReportPreview> {
        let report = monthly(self.office()?, &month)?;
        let sheets = report::xlsx::preview::preview(&report, parse(&language)).map_err(failed)?;
        Ok(ReportPreview {
            month,
            frozen: report.cover.revision > 0,
            digest: report.cover.snapshot.clone(),
            data_date: report.cover.data_date.to_string(),
            sheets: sheets.iter().map(sheet).collect(),
        })
    }

    /// Writes the workbook of a month.
    pub fn export_report(&mut self, month: String, language: String, path: String) -> Answer<Exported> {
        let report = monthly(self.office()?, &month)?;
        let language = parse(&language);
        let bytes = report::xlsx::render(&report, language).map_err(failed)?;
        write(&path, &bytes, |read| report::verify(read, &report, language).is_ok())
    }

    /// Writes a list of records as a workbook. The window hands over the words; the values come from here.
    pub fn export_records(
        &mut self,
        entity: String,
        project: Option<String>,
        labels: ExportLabels,
        path: String,
    ) -> Answer<Exported> {
        let kind = records::kind(&entity)?;
        let views = self.records(entity, project)?;
        let as_of = self.office()?.loaded()?.as_of;
        let list = list(kind, &views, &labels);
        let bytes = report::table::render(&list, as_of, parse(&labels.language)).map_err(failed)?;
        write(&path, &bytes, |read| read == bytes)
    }
}

/// The report of a month beside the month before, where that was frozen.
pub(crate) fn monthly(office: &mut Office, month: &str) -> Answer<MonthlyReport> {
    let now = periods::inputs(office, month)?;
    let before = periods::inputs_before(office, month)?;
    Ok(report::monthly::build(&now, before.as_ref()))
}

pub(crate) fn write(path: &str, bytes: &[u8], sound: impl FnOnce(&[u8]) -> bool) -> Answer<Exported> {
    let target = Path::new(path);
    let io = |error: std::io::Error| crate::error::io(target, &error);
    store::file::write_atomically(
        target,
        |file| file.write_all(bytes).map_err(io),
        |written| {
            let read = std::fs::read(written).map_err(io)?;
            if sound(&read) { Ok(()) } else { Err(ApiError::new(Code::ExportNotVerified).with("path", path)) }
        },
    )?;
    Ok(Exported { path: path.to_owned(), bytes: bytes.len() as u64 })
}

pub(crate) fn parse(language: &str) -> Language {
    Language::parse(language).unwrap_or(Language::Chinese)
}

pub(crate) fn failed(error: RenderError) -> ApiError {
    ApiError::new(Code::ExportFailed).with("detail", error)
}

fn sheet(sheet: &PreviewSheet) -> ReportSheet {
    let cell = |cell: &PreviewCell| ReportCell {
        column: u32::from(cell.column),
        text: cell.text.clone(),
        role: cell.role.to_owned(),
        tone: cell.tone.map(str::to_owned),
        number: cell.number,
    };
    ReportSheet {
        title: sheet.title.clone(),
        rows: sheet.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

/// A list of records as a typed sheet: the project first where there is one, then every field that people read.
fn list(entity: Entity, views: &[RecordView], labels: &ExportLabels) -> Sheet {
    let fields: Vec<_> = entity.fields().iter().filter(|field| field.kind != Kind::Data).collect();
    let label = |name: &str| labels.words.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let column =
        |field: &&&portfolio::Field| Column::new(label(field.name), kind(field.kind), width(field.kind));
    let cell = |view: &RecordView, field: &portfolio::Field| cell(view, field, labels);
    Sheet {
        title: labels.title.clone(),
        note: labels.note.clone(),
        columns: fields.iter().map(|field| column(&field)).collect(),
        rows: views.iter().map(|view| fields.iter().map(|field| cell(view, field)).collect()).collect(),
        outline: None,
        printed: None,
    }
}

fn cell(view: &RecordView, field: &portfolio::Field, labels: &ExportLabels) -> Cell {
    if let Some(name) = view.names.get(field.name) {
        return Cell::text(name);
    }
    let Some(fact) = view.fields.get(field.name) else { return Cell::Empty };
    let value = convert::value(fact.clone());
    match (field.kind, &value) {
        (_, Value::Null) => Cell::Empty,
        (Kind::Money, Value::Int(amount)) => Cell::Money(Money(*amount)),
        (Kind::Percent, Value::Int(percent)) => Cell::Number(*percent as f64 / 100.0),
        (Kind::Flag, Value::Int(flag)) => Cell::text(if *flag == 0 { "" } else { "✓" }),
        (_, Value::Int(number)) => Cell::Whole(*number),
        (Kind::Date, Value::Text(date)) => Cell::maybe(portfolio::Date::parse(date), Cell::Date),
        (Kind::Choice(_), Value::Text(code)) => {
            let key = format!("{}.{code}", field.name);
            Cell::text(labels.words.get(&key).unwrap_or(code))
        }
        (_, Value::Text(text)) => Cell::text(text),
    }
}

fn kind(kind: Kind) -> CellKind {
    match kind {
        Kind::LongText => CellKind::LongText,
        Kind::Integer(..) | Kind::Minutes => CellKind::Whole,
        Kind::Money => CellKind::Wan,
        Kind::Percent => CellKind::Percent(0),
        Kind::Date | Kind::Moment => CellKind::Date,
        Kind::Flag | Kind::Choice(_) => CellKind::Code,
        Kind::Text | Kind::Reference(_) | Kind::Data => CellKind::Text,
    }
}

fn width(kind: Kind) -> f64 {
    match kind {
        Kind::LongText => 40.0,
        Kind::Text => 24.0,
        Kind::Reference(_) => 18.0,
        _ => 12.0,
    }
}
