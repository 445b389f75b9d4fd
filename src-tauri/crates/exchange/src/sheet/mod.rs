//! Spreadsheets of projects: a file becomes a table, a table gets a mapping, both become a preview, and the preview
//! becomes changes. Nothing is guessed in silence: doubts come with the mapping, refusals with their row and reason.

mod compare;
pub mod costs;
mod date;
mod header;
mod known;
mod mapping;
mod number;
mod preview;
mod read_row;
mod suggest;
mod table;
mod text;
mod total;
mod variance;
mod weigh;
mod word;
mod workbook;

pub(crate) use date::MONTHS;
pub use date::{DateFormat, read_date};
pub use known::Known;
pub use mapping::{Column, Decimal, Doubt, DoubtCode, Mapping, MoneyUnit};
pub use number::read_number;
pub use preview::{
    ChangedProject, Extent, FieldChange, Merged, NewProject, NotCarried, Preview, Reason, Rejected,
    SkipReason, Skipped, SumCheck, Unchanged, changes, preview,
};
pub use suggest::{signature, suggest_mapping};
pub use table::{Cell, Row, SheetName, Table};
pub(crate) use text::{decoded, read as read_text};
pub use variance::Disagreement;

use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};
use crate::sniff::{Kind, sniff};

/// Bytes of the largest workbook that is read.
pub const WORKBOOK_SIZE: u64 = 50 << 20;
/// Bytes of the largest text that is read.
pub const TEXT_SIZE: u64 = 200 << 20;
/// Rows that are read.
pub const ROWS: u64 = 200_000;
/// Columns that are read.
pub const COLUMNS: u64 = 500;
/// Filled cells that are read.
pub const CELLS: u64 = 1_000_000;

/// Reads a CSV file or one sheet of a workbook; without `sheet` the first one that shows a table.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    sheet: Option<usize>,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Table, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::new(ErrorKind::Empty));
    }
    match sniff(bytes, file_name) {
        Kind::Xlsx => {
            size(bytes.len() as u64, WORKBOOK_SIZE)?;
            workbook::read(bytes, sheet, watch)
        }
        Kind::Csv => {
            size(bytes.len() as u64, TEXT_SIZE)?;
            text::read(bytes, watch)
        }
        other => Err(ImportError::new(ErrorKind::Unsupported(other))),
    }
}

/// Every sheet of a workbook by name, hidden ones among them.
pub(crate) fn read_sheets(bytes: &[u8]) -> Result<Vec<(String, Vec<Row>)>, ImportError> {
    match sniff(bytes, "form.xlsx") {
        Kind::Xlsx => {
            size(bytes.len() as u64, WORKBOOK_SIZE)?;
            workbook::read_all(bytes)
        }
        other => Err(ImportError::new(ErrorKind::Unsupported(other))),
    }
}

fn size(bytes: u64, most: u64) -> Result<(), ImportError> {
    if bytes > most {
        return Err(ImportError::new(ErrorKind::TooMuch(Limit::FileSize(most))));
    }
    Ok(())
}
