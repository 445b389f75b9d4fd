//! 挣值: earned value by project with live variances and indices, the sums of those that count, and the S-curve. A project
//! without it says why.

use portfolio::earned_value::{EacMethod, Figures, Missing};
use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::earned::EarnedLine;
use crate::words::Words;
use crate::xlsx::cell::{Cell, wan};
use crate::xlsx::grid::{self, Column, FIRST};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, charts, list};

const PV: u16 = 3;
const EV: u16 = 4;
const AC: u16 = 5;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Earned, words.earned_note)?;
    let columns = columns(words);
    let lines = report.earned.projects.iter().zip(FIRST..);
    let rows: Vec<Vec<Cell>> = lines.map(|(row, at)| cells(words, row, at)).collect();
    let placed = list::fill(page, &columns, &rows, words.no_earned, 2)?;
    let sum = report.earned.sum.now.as_ref().filter(|sum| !sum.counted.is_empty());
    if let Some(sum) = sum {
        // Not sums of the columns: a project without booked cost stands in the list and counts in none.
        let totals = figures(Some(&sum.figures), placed.below);
        grid::totals(page, placed, &columns, |column| match usize::from(column).checked_sub(2) {
            Some(place) => totals.get(place).cloned().unwrap_or(Cell::Empty),
            None => Cell::Empty,
        })?;
    }
    charts::earned(page, report, (placed.below + 2, 0))
}

fn columns(words: &Words) -> Vec<Column> {
    let money = |title: &str| Column::new(title, Kind::Wan, 12.0);
    vec![
        Column::new(words.code, Kind::Text, 12.5),
        Column::new(words.project, Kind::LongText, 26.0),
        money("BAC"),
        money("PV"),
        money("EV"),
        money("AC"),
        Column::new("SV", Kind::SignedWan, 11.0),
        Column::new("CV", Kind::SignedWan, 11.0),
        money("EAC"),
        Column::new("SPI", Kind::Decimal(3), 8.0),
        Column::new("CPI", Kind::Decimal(3), 8.0),
        Column::new(words.completion, Kind::Percent(1), 9.0),
        Column::new(words.why_none, Kind::LongText, 20.0),
        Column::new(words.movement, Kind::Code, 8.5),
    ]
}

fn cells(words: &Words, row: &Row<EarnedLine>, at: u32) -> Vec<Cell> {
    let line = &row.line;
    let known = row.now().and_then(|line| line.value.as_ref().ok());
    let unbooked = known.filter(|earned| earned.figures.ac.is_none()).map(|_| Missing::NoActualCost);
    let missing = line.value.as_ref().err().copied().or(unbooked);
    let mut cells = vec![Cell::text(&*line.project.code), Cell::text(&*line.project.name)];
    cells.extend(figures(known.map(|earned| &earned.figures), at));
    cells.push(Cell::maybe(missing, |reason| Cell::text(words.earned_missing(reason))));
    cells.push(Cell::text(words.movement(row.movement)));
    cells
}

/// BAC, PV, EV, AC, then what is computed from them in the same row; EAC by the typical method.
fn figures(figures: Option<&Figures>, row: u32) -> Vec<Cell> {
    let address = |column: u16| row_col_to_cell(row, column);
    let minus = |from: u16, what: u16, value: portfolio::Money| {
        Cell::computed(format!("{}-{}", address(from), address(what)), wan(value))
    };
    let ratio = |part: u16, whole: u16, value: f64| {
        Cell::computed(format!("{}/{}", address(part), address(whole)), value)
    };
    vec![
        Cell::maybe(figures.map(|all| all.bac), Cell::Money),
        Cell::maybe(figures.map(|all| all.pv), Cell::Money),
        Cell::maybe(figures.map(|all| all.ev), Cell::Money),
        Cell::maybe(figures.and_then(|all| all.ac), Cell::Money),
        Cell::maybe(figures.map(Figures::sv), |value| minus(EV, PV, value)),
        Cell::maybe(figures.and_then(Figures::cv), |value| minus(EV, AC, value)),
        Cell::maybe(figures.and_then(|all| all.eac(EacMethod::Typical)), Cell::Money),
        Cell::maybe(figures.and_then(Figures::spi), |value| ratio(EV, PV, value)),
        Cell::maybe(figures.and_then(Figures::cpi), |value| ratio(EV, AC, value)),
        Cell::maybe(figures.and_then(Figures::percent_done), |done| ratio(EV, PV - 1, done / 100.0)),
    ]
}
