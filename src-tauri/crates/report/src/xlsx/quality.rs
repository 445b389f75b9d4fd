//! 质量: pass rates by project, live; under them the mandatory checks that stop a gate.

use crate::monthly::MonthlyReport;
use crate::monthly::beside::{Row, present};
use crate::monthly::quality::{QualityLine, StopLine, share};
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{self, Column, FIRST, Placed};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list};
use rust_xlsxwriter::utility::row_col_to_cell;

const PASSED: u16 = 3;
const FAILED: u16 = 4;
const RATE: u16 = 6;
const MANDATORY: u16 = 9;
const MANDATORY_SETTLED: u16 = 10;
const MANDATORY_RATE: u16 = 11;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Quality, words.quality_note)?;
    let columns = columns(words);
    let rows: Vec<Vec<Cell>> =
        report.quality.iter().zip(FIRST..).map(|(row, at)| cells(words, row, at)).collect();
    let placed = list::fill(page, &columns, &rows, words.no_quality, 2)?;
    if placed.count > 0 {
        totals(page, report, placed, &columns)?;
    }
    stops(page, placed.below + 3, report)
}

fn totals(
    page: &mut Page,
    report: &MonthlyReport,
    placed: Placed,
    columns: &[Column],
) -> Result<(), RenderError> {
    let sum = |count: fn(&QualityLine) -> usize| present(&report.quality).map(count).sum::<usize>();
    let counts: [(u16, usize); 7] = [
        (2, sum(|line| line.applicable)),
        (PASSED, sum(|line| line.passed)),
        (FAILED, sum(|line| line.failed)),
        (5, sum(|line| line.open)),
        (8, sum(|line| line.first_pass)),
        (MANDATORY, sum(|line| line.mandatory)),
        (MANDATORY_SETTLED, sum(|line| line.mandatory_settled)),
    ];
    let of = |column| counts.iter().find(|count| count.0 == column).map_or(0, |count| count.1);
    let row = placed.below;
    grid::totals(page, placed, columns, |column| match column {
        RATE => rate(row, share(of(PASSED), of(PASSED) + of(FAILED))),
        MANDATORY_RATE => {
            grid::share(row, MANDATORY_SETTLED, MANDATORY, share(of(MANDATORY_SETTLED), of(MANDATORY)))
        }
        column if counts.iter().any(|count| count.0 == column) => {
            grid::sum(placed, column, of(column) as f64)
        }
        _ => Cell::Empty,
    })
}

/// Passed of those checked.
fn rate(row: u32, value: Option<f64>) -> Cell {
    let (passed, failed) = (row_col_to_cell(row, PASSED), row_col_to_cell(row, FAILED));
    Cell::maybe(value, |value| Cell::computed(format!("{passed}/({passed}+{failed})"), value))
}

fn columns(words: &Words) -> Vec<Column> {
    let count = |title: &str| Column::new(title, Kind::Whole, 11.0);
    vec![
        Column::new(words.code, Kind::Text, 12.0),
        Column::new(words.project, Kind::LongText, 32.0),
        count(words.applicable),
        count(words.passed),
        count(words.failed),
        count(words.open),
        Column::new(words.pass_rate, Kind::Percent(1), 11.0),
        Column::new(words.pass_rate_last, Kind::Percent(1), 12.0),
        count(words.first_pass),
        count(words.mandatory),
        count(words.mandatory_settled),
        Column::new(words.mandatory_rate, Kind::Percent(1), 12.0),
        Column::new(words.movement, Kind::Code, 10.0),
    ]
}

fn cells(words: &Words, row: &Row<QualityLine>, at: u32) -> Vec<Cell> {
    let (line, now) = (&row.line, row.now());
    let whole =
        |count: fn(&QualityLine) -> usize| Cell::maybe(now.map(count), |count| Cell::Whole(count as i64));
    let mandatory = now.and_then(|line| share(line.mandatory_settled, line.mandatory));
    vec![
        Cell::text(&*line.project.code),
        Cell::text(&*line.project.name),
        whole(|line| line.applicable),
        whole(|line| line.passed),
        whole(|line| line.failed),
        whole(|line| line.open),
        rate(at, now.and_then(QualityLine::rate)),
        Cell::maybe(row.last.as_ref().and_then(QualityLine::rate), Cell::Number),
        whole(|line| line.first_pass),
        whole(|line| line.mandatory),
        whole(|line| line.mandatory_settled),
        grid::share(at, MANDATORY_SETTLED, MANDATORY, mandatory),
        Cell::text(words.movement(row.movement)),
    ]
}

/// The second list, in the widths of the first: wide texts stand in wide columns.
fn stops(page: &mut Page, top: u32, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    page.section((top, 0), 7, words.stops)?;
    let titles = [
        words.code,
        words.check_item,
        words.gate,
        words.subject,
        words.result,
        words.check_due,
        words.movement,
    ];
    let kinds = [Kind::Text, Kind::LongText, Kind::Code, Kind::Code, Kind::Code, Kind::Date, Kind::Code];
    let columns: Vec<Column> =
        titles.iter().zip(kinds).map(|(title, kind)| Column::new(*title, kind, 0.0)).collect();
    let shown = present(&report.stops).count();
    let rows: Vec<Vec<Cell>> = report.stops.iter().take(shown).map(|row| stop_cells(words, row)).collect();
    grid::write(page, top + 1, &columns, &rows, words.no_stops)?;
    Ok(())
}

fn stop_cells(words: &Words, row: &Row<StopLine>) -> Vec<Cell> {
    let line = &row.line;
    vec![
        Cell::text(&*line.project.code),
        Cell::text(&*line.item),
        Cell::text(words.gate(line.gate)),
        Cell::text(words.check_subject(line.subject)),
        Cell::text(words.check_result(line.result)),
        Cell::maybe(line.due, Cell::Date),
        Cell::text(words.movement(row.movement)),
    ]
}
