//! 预算: money by project in 万元 with live sums, differences and rates; under it the charts.

use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::budget::{BudgetLine, BudgetSum};
use crate::words::Words;
use crate::xlsx::cell::{Cell, Place, wan};
use crate::xlsx::grid::{self, Column, FIRST, Placed};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, charts, list};

const ORIGINAL: u16 = 2;
const CHANGES: u16 = 3;
pub(crate) const CURRENT: u16 = 4;
const COMMITTED: u16 = 5;
pub(crate) const ACTUAL: u16 = 6;
const ACTUAL_LAST: u16 = 7;
const SPENT: u16 = 8;
pub(crate) const FORECAST: u16 = 9;
const FORECAST_LAST: u16 = 10;
pub(crate) const DEVIATION: u16 = 11;
const DEVIATION_RATE: u16 = 12;
const USED: u16 = 13;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Budget, words.budget_note)?;
    let columns = columns(words);
    let rows: Vec<Vec<Cell>> =
        report.budget.projects.iter().zip(FIRST..).map(|(row, at)| cells(words, row, at)).collect();
    let placed = list::fill(page, &columns, &rows, words.no_budget, 2)?;
    if placed.count > 0 {
        totals(page, report, placed, &columns)?;
    }
    charts::budget(page, report, (placed.below + 2, 0))?;
    charts::budget_months(page, report, (placed.below + 2, 7))
}

/// A total under the list.
pub(crate) fn total(report: &MonthlyReport, column: u16) -> Place {
    Place { tab: Tab::Budget, row: FIRST + report.budget.projects.len() as u32, column }
}

fn columns(words: &Words) -> Vec<Column> {
    let money = |title: &str| Column::new(title, Kind::Wan, 12.5);
    let signed = |title: &str| Column::new(title, Kind::SignedWan, 12.0);
    vec![
        Column::new(words.code, Kind::Text, 12.0),
        Column::new(words.project, Kind::LongText, 28.0),
        money(words.original),
        signed(words.approved_changes),
        money(words.current),
        money(words.committed),
        money(words.actual),
        money(words.actual_last),
        signed(words.spent),
        money(words.eac),
        money(words.eac_last),
        Column::new(words.deviation, Kind::ExcessWan, 12.0),
        Column::new(words.deviation_rate, Kind::ExcessPercent(1), 9.0),
        Column::new(words.budget_use, Kind::Percent(1), 9.0),
        Column::new(words.movement, Kind::Code, 8.5),
    ]
}

/// A project that is gone keeps its name and last month's figures; this month's stay empty and out of the sums.
fn cells(words: &Words, row: &Row<BudgetLine>, at: u32) -> Vec<Cell> {
    let (line, now, last) = (&row.line, row.now(), row.last.as_ref());
    let money = |amount: fn(&BudgetLine) -> portfolio::Money| Cell::maybe(now.map(amount), Cell::Money);
    let spent = now.zip(last).map(|(now, last)| now.actual - last.actual);
    vec![
        Cell::text(&*line.project.code),
        Cell::text(&*line.project.name),
        money(|line| line.original),
        money(|line| line.changes),
        Cell::maybe(now, |line| plus(at, wan(line.current))),
        money(|line| line.committed),
        money(|line| line.actual),
        Cell::maybe(last.map(|last| last.actual), Cell::Money),
        Cell::maybe(spent, |spent| minus(at, ACTUAL, ACTUAL_LAST, wan(spent))),
        Cell::maybe(now.and_then(|line| line.forecast), Cell::Money),
        Cell::maybe(last.and_then(|last| last.forecast), Cell::Money),
        Cell::maybe(now.and_then(BudgetLine::excess), |excess| minus(at, FORECAST, CURRENT, wan(excess))),
        grid::share(at, DEVIATION, CURRENT, now.and_then(BudgetLine::deviation)),
        grid::share(at, ACTUAL, CURRENT, now.and_then(BudgetLine::used)),
        Cell::text(words.movement(row.movement)),
    ]
}

/// First approved plus approved changes.
fn plus(row: u32, value: f64) -> Cell {
    let (original, changes) = (row_col_to_cell(row, ORIGINAL), row_col_to_cell(row, CHANGES));
    Cell::computed(format!("{original}+{changes}"), value)
}

/// The excess over the budget of those projects that have a forecast.
fn deviation_rate(placed: Placed, sum: BudgetSum) -> Cell {
    let ranges = placed.range(FORECAST).zip(placed.range(CURRENT)).zip(sum.deviation());
    Cell::maybe(ranges, |((forecasts, budgets), rate)| {
        let excess = row_col_to_cell(placed.below, DEVIATION);
        Cell::computed(format!("{excess}/SUMIF({forecasts},\"<>\",{budgets})"), rate)
    })
}

fn minus(row: u32, from: u16, what: u16, value: f64) -> Cell {
    let (from, what) = (row_col_to_cell(row, from), row_col_to_cell(row, what));
    Cell::computed(format!("{from}-{what}"), value)
}

fn totals(
    page: &mut Page,
    report: &MonthlyReport,
    placed: Placed,
    columns: &[Column],
) -> Result<(), RenderError> {
    let (sum, last) = (report.budget.sum.now, report.budget.sum.last);
    let spent: portfolio::Money = report
        .budget
        .projects
        .iter()
        .filter_map(|row| row.now().zip(row.last.as_ref()))
        .map(|(now, last)| now.actual - last.actual)
        .sum();
    let before = |amount: fn(BudgetSum) -> portfolio::Money| last.map(amount);
    let row = placed.below;
    grid::totals(page, placed, columns, |column| {
        let add = |amount: portfolio::Money| grid::sum(placed, column, wan(amount));
        match column {
            ORIGINAL => add(sum.original),
            CHANGES => add(sum.changes),
            CURRENT => add(sum.current),
            COMMITTED => add(sum.committed),
            ACTUAL => add(sum.actual),
            ACTUAL_LAST => Cell::maybe(before(|sum| sum.actual), add),
            SPENT => Cell::maybe(last.map(|_| spent), add),
            FORECAST => add(sum.forecast),
            FORECAST_LAST => Cell::maybe(before(|sum| sum.forecast), add),
            DEVIATION => add(sum.excess()),
            DEVIATION_RATE => deviation_rate(placed, sum),
            USED => grid::share(row, ACTUAL, CURRENT, sum.used()),
            _ => Cell::Empty,
        }
    })
}
