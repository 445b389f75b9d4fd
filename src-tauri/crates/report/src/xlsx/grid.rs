//! A list on a page: title, note, header, typed rows, totals; frozen, filtered, repeated on every printed page.

use rust_xlsxwriter::utility::{cell_range, row_col_to_cell};

use crate::xlsx::RenderError;
use crate::xlsx::cell::Cell;
use crate::xlsx::height;
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style};

/// The row of a list's header on its own sheet.
pub(crate) const HEAD: u32 = 3;
/// The row of a list's first line on its own sheet.
pub(crate) const FIRST: u32 = HEAD + 1;

/// A column of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// How its values read.
    pub kind: Kind,
    /// Its width in characters.
    pub width: f64,
}

impl Column {
    /// A column.
    pub fn new(title: impl Into<String>, kind: Kind, width: f64) -> Column {
        Column { title: title.into(), kind, width }
    }
}

/// The lines of a list that stand below each other, as the summaries and tasks of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The column that is indented.
    pub column: usize,
    /// One for each row.
    pub lines: Vec<Line>,
}

/// A row's place in an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its depth, from 1.
    pub level: u32,
    /// Whether lines stand below it.
    pub heading: bool,
}

/// The deepest level that Excel folds.
const FOLDED: u32 = 7;

/// Where a list was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub(crate) first: u32,
    pub(crate) count: u32,
    pub(crate) below: u32,
}

impl Placed {
    /// The addresses of a column's values; `None` when the list is empty.
    pub(crate) fn range(self, column: u16) -> Option<String> {
        let last = self.first + self.count.checked_sub(1)?;
        Some(cell_range(self.first, column, last, column))
    }
}

/// Writes a list from `top` on: header, rows as high as their texts need, or the sentence that stands where there are none.
pub(crate) fn write(
    page: &mut Page,
    top: u32,
    columns: &[Column],
    rows: &[Vec<Cell>],
    none: &str,
) -> Result<Placed, RenderError> {
    write_lines(page, top, columns, rows, none, |_, _, style| style)
}

/// Writes a list whose rows fold below each other, headings above what they head.
pub(crate) fn write_outlined(
    page: &mut Page,
    top: u32,
    columns: &[Column],
    rows: &[Vec<Cell>],
    outline: &Outline,
    none: &str,
) -> Result<Placed, RenderError> {
    let placed = write_lines(page, top, columns, rows, none, |row, column, style| {
        let Line { level, heading } = outline.lines[row];
        let indent = u8::try_from(level.saturating_sub(1)).unwrap_or(u8::MAX).min(15);
        Style { heading, indent: if column == outline.column { indent } else { 0 }, ..style }
    })?;
    page.sheet.group_symbols_above(true);
    fold(page, placed.first, outline)?;
    Ok(placed)
}

fn write_lines(
    page: &mut Page,
    top: u32,
    columns: &[Column],
    rows: &[Vec<Cell>],
    none: &str,
    styled: impl Fn(usize, usize, Style) -> Style,
) -> Result<Placed, RenderError> {
    page.sheet.set_row_height(top, height::header(columns))?;
    for (at, column) in (0..).zip(columns).filter(|(_, column)| !column.title.is_empty()) {
        page.say((top, at), &column.title, Role::Header)?;
    }
    for (place, cells) in rows.iter().enumerate() {
        let row = top + 1 + place as u32;
        page.sheet.set_row_height(row, height::row(columns, cells))?;
        for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let role = if column.title.is_empty() { Role::Plain } else { Role::Body };
            page.put((row, at as u16), cell, styled(place, at, Style::new(column.kind, role)))?;
        }
    }
    let count = rows.len() as u32;
    if rows.is_empty() {
        page.say((top + 1, 0), none, Role::Subtitle)?;
    }
    Ok(Placed { first: top + 1, count, below: top + 1 + count.max(1) })
}

/// Groups the rows below each heading.
fn fold(page: &mut Page, first: u32, outline: &Outline) -> Result<(), RenderError> {
    for (at, line) in outline.lines.iter().enumerate().filter(|(_, line)| line.level < FOLDED) {
        let below = outline.lines[at + 1..].iter().take_while(|below| below.level > line.level).count();
        if below > 0 {
            let from = first + at as u32 + 1;
            page.sheet.group_rows(from, from + below as u32 - 1)?;
        }
    }
    Ok(())
}

/// Writes the totals of a list below it: the cells of the columns named, the word in the first.
pub(crate) fn totals(
    page: &mut Page,
    placed: Placed,
    columns: &[Column],
    cell: impl Fn(u16) -> Cell,
) -> Result<(), RenderError> {
    for (at, column) in columns.iter().enumerate() {
        let content = if at == 0 { Cell::text(page.words.total) } else { cell(at as u16) };
        let kind = if at == 0 { Kind::Text } else { column.kind };
        page.put((placed.below, at as u16), &content, Style::new(kind, Role::Total))?;
    }
    Ok(())
}

/// A list that fills its own sheet: widths, frozen header, filter, header repeated in print.
pub(crate) fn settle(
    page: &mut Page,
    columns: &[Column],
    placed: Placed,
    frozen: u16,
) -> Result<(), RenderError> {
    page.widths(columns.iter().map(|column| column.width))?;
    page.sheet.set_freeze_panes(FIRST, frozen)?;
    page.sheet.set_repeat_rows(HEAD, HEAD)?;
    if placed.count > 0 {
        page.sheet.autofilter(HEAD, 0, HEAD + placed.count, columns.len() as u16 - 1)?;
    }
    Ok(())
}

/// The sum of a column as a live formula with the value it gives; empty when the list is empty.
pub(crate) fn sum(placed: Placed, column: u16, value: f64) -> Cell {
    placed.range(column).map_or(Cell::Empty, |range| Cell::computed(format!("SUM({range})"), value))
}

/// One cell divided by another in the same row; empty where the divisor is nothing.
pub(crate) fn share(row: u32, part: u16, whole: u16, value: Option<f64>) -> Cell {
    let (part, whole) = (row_col_to_cell(row, part), row_col_to_cell(row, whole));
    Cell::maybe(value, |value| Cell::computed(format!("{part}/{whole}"), value))
}
