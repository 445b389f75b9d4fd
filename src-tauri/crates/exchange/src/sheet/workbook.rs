//! Workbooks (xlsx), cell by cell: a sheet's stated size is never believed, and the archive is weighed before it is opened.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use schedule::Date;

use super::table::{Cell, Row, SheetName, Table, find_header};
use super::{CELLS, COLUMNS, ROWS, weigh};
use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};

/// Blank rows in a row that are kept as rows.
const GAP: u64 = 1_000;
const PACE: u64 = 5_000;

pub(super) fn read(
    bytes: &[u8],
    sheet: Option<usize>,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Table, ImportError> {
    weigh::archive(bytes, watch)?;
    // A damaged workbook may run into a panic of the reader; for the person it is a damaged workbook.
    catch_unwind(AssertUnwindSafe(|| open(bytes, sheet, watch)))
        .unwrap_or_else(|_| Err(ImportError::new(ErrorKind::DamagedWorkbook)))
}

fn open(
    bytes: &[u8],
    wanted: Option<usize>,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Table, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failure(&error, ""))?;
    let sheets: Vec<SheetName> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| SheetName { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
        .collect();
    let shown = (0..sheets.len()).filter(|&at| !sheets[at].hidden);
    let tried: Vec<usize> = wanted.map_or_else(|| shown.collect(), |at| vec![at]);
    for sheet in tried {
        let Some(name) = sheets.get(sheet) else { break };
        let rows = rows(&mut book, &name.name, watch)?;
        if let Some(header) = find_header(&rows) {
            let table = Table {
                sheets,
                sheet,
                encoding: None,
                encoding_guessed: false,
                delimiter: None,
                header,
                headers: Vec::new(),
                rows,
            };
            return Ok(table.with_header(header));
        }
    }
    Err(ImportError::new(ErrorKind::NoTable))
}

/// Every sheet by name, cell by cell.
pub(super) fn read_all(bytes: &[u8]) -> Result<Vec<(String, Vec<Row>)>, ImportError> {
    weigh::archive(bytes, &mut |_| Flow::Continue)?;
    catch_unwind(AssertUnwindSafe(|| open_all(bytes)))
        .unwrap_or_else(|_| Err(ImportError::new(ErrorKind::DamagedWorkbook)))
}

fn open_all(bytes: &[u8]) -> Result<Vec<(String, Vec<Row>)>, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failure(&error, ""))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let read = |name: String| Ok((name.clone(), rows(&mut book, &name, &mut |_| Flow::Continue)?));
    names.into_iter().map(read).collect()
}

fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Vec<Row>, ImportError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| failure(&error, sheet))?;
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = 0u64;
    while let Some(found) = reader.next_cell().map_err(|error| failure(&error, sheet))? {
        let (row, column) = found.get_position();
        let cell = cell(found.get_value());
        if cell.is_blank() {
            continue;
        }
        cells += 1;
        if let Some(limit) = over(row, column, cells) {
            let line = Some(u64::from(row) + 1);
            let error = ImportError::new(ErrorKind::TooMuch(limit));
            return Err(ImportError { line, element: sheet.to_owned(), ..error });
        }
        place(&mut rows, u64::from(row) + 1, column as usize, cell);
        if cells.is_multiple_of(PACE) && watch(Progress { done: cells, total: cells * 2 }) == Flow::Cancel {
            return Err(ImportError::new(ErrorKind::Cancelled));
        }
    }
    Ok(rows)
}

fn over(row: u32, column: u32, cells: u64) -> Option<Limit> {
    match () {
        () if u64::from(row) >= ROWS => Some(Limit::Rows(ROWS)),
        () if u64::from(column) >= COLUMNS => Some(Limit::Columns(COLUMNS)),
        () if cells > CELLS => Some(Limit::Cells(CELLS)),
        () => None,
    }
}

/// Puts a cell into its row; rows that Excel leaves out between are blank ones.
fn place(rows: &mut Vec<Row>, number: u64, column: usize, cell: Cell) {
    let last = rows.last().map_or(0, |row| row.number);
    if number > last {
        if number - last <= GAP {
            rows.extend((last + 1..number).map(|number| Row { number, cells: Vec::new() }));
        }
        rows.push(Row { number, cells: Vec::new() });
    }
    let Ok(at) = rows.binary_search_by_key(&number, |row| row.number) else { return };
    let cells = &mut rows[at].cells;
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) if number.is_finite() => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::Error(number.to_string()),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(at) if at.is_datetime() && (1.0..3_000_000.0).contains(&at.as_f64()) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            let date = Date::from_ymd(i32::from(year), u32::from(month), u32::from(day));
            date.map_or_else(|| Cell::Number(at.as_f64().to_string()), Cell::Date)
        }
        DataRef::DateTime(at) => Cell::Number(at.as_f64().to_string()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

fn failure(error: &XlsxError, sheet: &str) -> ImportError {
    let kind = match error {
        XlsxError::Password => ErrorKind::LockedWorkbook,
        _ => ErrorKind::DamagedWorkbook,
    };
    ImportError { element: sheet.to_owned(), ..ImportError::new(kind) }
}
