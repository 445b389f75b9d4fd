//! 资源: load by person and month as percent, the hours behind it to the right, outside the printed page.

use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::resources::{Load, LoadBand, LoadLine, MONTHS};
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{self, Column, FIRST, HEAD};
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab, list};

/// The first month's share.
const SHARES: u16 = 3;
/// Where the printed part ends.
const PRINTED: u16 = SHARES + MONTHS as u16 + 2;
/// The first month's hours: assigned, then possible, month by month.
const HOURS: u16 = PRINTED + 1;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Resources, words.resources_note)?;
    let columns = columns(words, report);
    let rows: Vec<Vec<Cell>> = report.loads.iter().map(|row| cells(words, report, row)).collect();
    let placed = grid::write(page, HEAD, &columns, &rows, words.no_resources)?;
    for (row, at) in report.loads.iter().zip(FIRST..) {
        shares(page, &row.line, at)?;
    }
    grid::settle(page, &columns, placed, SHARES)?;
    page.sheet.set_print_area(0, 0, placed.below, PRINTED - 1)?;
    Ok(())
}

fn columns(words: &Words, report: &MonthlyReport) -> Vec<Column> {
    let mut columns = vec![
        Column::new(words.resource, Kind::Text, 16.0),
        Column::new(words.role, Kind::LongText, 20.0),
        Column::new(words.department, Kind::LongText, 20.0),
    ];
    columns.extend(
        report.load_months.iter().map(|month| Column::new(month.to_string(), Kind::Percent(0), 12.0)),
    );
    columns.push(Column::new(words.peak, Kind::Month, 13.0));
    columns.push(Column::new(words.movement, Kind::Code, 11.0));
    columns.push(Column::new("", Kind::Text, 3.0));
    for month in &report.load_months {
        columns.push(Column::new(format!("{month} {}", words.assigned_hours), Kind::Decimal(1), 12.0));
        columns.push(Column::new(format!("{month} {}", words.capacity_hours), Kind::Decimal(1), 12.0));
    }
    columns
}

fn cells(words: &Words, report: &MonthlyReport, row: &Row<LoadLine>) -> Vec<Cell> {
    let line = &row.line;
    let mut cells = vec![Cell::text(&*line.name), Cell::text(&*line.role), Cell::text(&*line.department)];
    cells.extend((0..MONTHS).map(|_| Cell::Empty));
    cells.push(line.peak().map_or(Cell::Empty, |month| Cell::month(report.load_months[month])));
    cells.push(Cell::text(words.movement(row.movement)));
    cells.push(Cell::Empty);
    for load in &line.months {
        cells.push(Cell::Number(load.assigned as f64 / 60.0));
        cells.push(Cell::Number(load.capacity as f64 / 60.0));
    }
    cells
}

/// The shares over the empty cells, each in the colour of its band.
fn shares(page: &mut Page, line: &LoadLine, row: u32) -> Result<(), RenderError> {
    for (month, load) in line.months.iter().enumerate() {
        let style = Style::new(Kind::Percent(0), Role::Body).toned(tone(*load));
        let cell = share(page.words, *load, row, month as u16);
        page.put((row, SHARES + month as u16), &cell, style)?;
    }
    Ok(())
}

fn share(words: &Words, load: Load, row: u32, month: u16) -> Cell {
    let (assigned, capacity) = (HOURS + 2 * month, HOURS + 2 * month + 1);
    match load.share().filter(|_| load.assigned > 0) {
        Some(share) => {
            let (assigned, capacity) = (row_col_to_cell(row, assigned), row_col_to_cell(row, capacity));
            Cell::computed(format!("{assigned}/{capacity}"), share)
        }
        None if load.assigned > 0 => Cell::text(words.no_capacity),
        None => Cell::Empty,
    }
}

fn tone(load: Load) -> Tone {
    match load.band() {
        LoadBand::None | LoadBand::Normal => Tone::Neutral,
        LoadBand::Free => Tone::Heat(0),
        LoadBand::Tight => Tone::Heat(1),
        LoadBand::Over => Tone::Heat(2),
    }
}
