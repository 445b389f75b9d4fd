//! Reads written files back and compares them with what they were made from. An export is only called done after this.
//! A workbook is read by a reader that shares nothing with the writer.

mod page;
mod paper;
mod slides;

pub use page::page;
pub use paper::paper;
pub use slides::slides;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, XlsxError};

use crate::monthly::MonthlyReport;
use crate::pack::{Block, Figure, Pack};
use crate::words::{Language, Words};
use crate::xlsx::cell::{Place, wan};
use crate::xlsx::{Tab, budget, overview, scorecard};

/// How a workbook differs from its report.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It cannot be opened, or a sheet cannot be read.
    #[error("the workbook cannot be read back: {0}")]
    Unreadable(#[from] XlsxError),
    /// Not the sheets that the report has.
    #[error("sheets are missing or out of order: {0:?}")]
    Sheets(Vec<String>),
    /// A figure reads back differently.
    #[error("{sheet} {cell} reads back as {found}, expected {expected}")]
    Figure {
        /// The sheet.
        sheet: String,
        /// The cell's address.
        cell: String,
        /// What the report says.
        expected: String,
        /// What the file says.
        found: String,
    },
}

/// How a document differs from what it was made of.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadBackError {
    /// It is not whole.
    #[error("the file cannot be read back: {0}")]
    Damaged(&'static str),
    /// A figure reads back differently.
    #[error("{code} reads back as {found:?}, expected {expected:?}")]
    Figure {
        /// The figure.
        code: &'static str,
        /// What the document says.
        expected: String,
        /// What the file says.
        found: String,
    },
}

impl ReadBackError {
    fn figure(figure: &Figure, found: &str) -> ReadBackError {
        ReadBackError::Figure { code: figure.code, expected: figure.value.clone(), found: found.to_owned() }
    }
}

/// The figures that a document shows.
fn figures(pack: &Pack) -> impl Iterator<Item = &Figure> {
    let blocks = pack.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .filter_map(|block| if let Block::Figures(figures) = block { Some(figures) } else { None })
        .flatten()
}

/// A figure that must stand in a cell.
struct Expected {
    place: Place,
    value: Option<f64>,
}

/// Checks that every sheet can be read and that the key figures are the report's.
pub fn verify(bytes: &[u8], report: &MonthlyReport, language: Language) -> Result<(), VerifyError> {
    let words = language.words();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let names: Vec<&str> = Tab::ALL.iter().map(|tab| words.tab(*tab)).collect();
    if book.sheet_names() != names {
        return Err(VerifyError::Sheets(book.sheet_names()));
    }
    let sheets = names.iter().map(|name| book.worksheet_range(name)).collect::<Result<Vec<_>, _>>()?;
    let range = |tab: Tab| Tab::ALL.iter().position(|other| *other == tab).map(|at| &sheets[at]);
    for expected in cells(report) {
        if let Some(range) = range(expected.place.tab) {
            compare(range, words, &expected)?;
        }
    }
    Ok(())
}

/// KPI, their values of last month, light counts, and money in sum.
fn cells(report: &MonthlyReport) -> Vec<Expected> {
    let mut figures = Vec::new();
    for (index, line) in report.scorecard.lines.iter().enumerate() {
        let unit = line.measure.unit;
        let row = scorecard::place(index);
        let last = line.last.as_ref().and_then(|last| last.value);
        for (column, value) in [(scorecard::VALUE, line.measure.value), (scorecard::LAST, last)] {
            let value = value.map(|value| scorecard::figure(unit, value));
            figures.push(Expected { place: Place { column, ..row }, value });
        }
    }
    for (index, count) in report.overview.lights.now.into_iter().enumerate() {
        figures.push(Expected { place: overview::light_place(index), value: Some(count as f64) });
    }
    let sum = report.budget.sum.now;
    for (column, amount) in
        [(budget::CURRENT, sum.current), (budget::ACTUAL, sum.actual), (budget::FORECAST, sum.forecast)]
    {
        let shown = !report.budget.projects.is_empty();
        figures.push(Expected { place: budget::total(report, column), value: shown.then_some(wan(amount)) });
    }
    figures
}

fn compare(range: &Range<Data>, words: &Words, expected: &Expected) -> Result<(), VerifyError> {
    let place = expected.place;
    let found = range.get_value((place.row, u32::from(place.column)));
    let same = match (expected.value, found) {
        (Some(value), Some(Data::Float(found))) => close(value, *found),
        (Some(value), Some(Data::Int(found))) => close(value, *found as f64),
        (None, None | Some(Data::Empty | Data::String(_))) => true,
        _ => false,
    };
    if same {
        return Ok(());
    }
    Err(VerifyError::Figure {
        sheet: words.tab(place.tab).to_owned(),
        cell: rust_xlsxwriter::utility::row_col_to_cell(place.row, place.column),
        expected: format!("{:?}", expected.value),
        found: format!("{found:?}"),
    })
}

/// Equal as far as a file can hold it.
fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(1.0)
}
