//! 风险: open risks, worst first, with last month's score and the response's clock.

use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::{Row, present};
use crate::monthly::risks::RiskLine;
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{self, Column, FIRST};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list};

const PROBABILITY: u16 = 5;
const IMPACT: u16 = 6;
const EXPOSURE: u16 = 15;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Risks, words.risks_note)?;
    let rows: Vec<Vec<Cell>> =
        report.risks.iter().zip(FIRST..).map(|(row, at)| cells(words, row, at)).collect();
    let columns = columns(words);
    let placed = list::fill(page, &columns, &rows, words.no_risks, 4)?;
    let exposure: portfolio::Money = present(&report.risks).filter_map(|line| line.exposure).sum();
    if placed.count > 0 {
        grid::totals(page, placed, &columns, |column| match column {
            EXPOSURE => grid::sum(placed, EXPOSURE, crate::xlsx::cell::wan(exposure)),
            _ => Cell::Empty,
        })?;
    }
    Ok(())
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.grade, Kind::Code, 8.0),
        Column::new(words.project, Kind::LongText, 20.0),
        Column::new(words.code, Kind::Text, 11.0),
        Column::new(words.risk, Kind::LongText, 32.0),
        Column::new(words.category, Kind::Code, 10.0),
        Column::new(words.probability, Kind::Whole, 6.0),
        Column::new(words.impact, Kind::Whole, 7.0),
        Column::new(words.score, Kind::Whole, 6.5),
        Column::new(words.score_last, Kind::Whole, 8.5),
        Column::new(words.residual, Kind::Whole, 8.5),
        Column::new(words.response, Kind::Code, 9.0),
        Column::new(words.plan, Kind::LongText, 28.0),
        Column::new(words.owner, Kind::LongText, 9.0),
        Column::new(words.response_due, Kind::Date, 11.5),
        Column::new(words.overdue, Kind::Whole, 8.0),
        Column::new(words.exposure, Kind::Wan, 11.0),
        Column::new(words.state, Kind::Code, 10.0),
        Column::new(words.movement, Kind::Code, 8.0),
    ]
}

fn cells(words: &Words, row: &Row<RiskLine>, at: u32) -> Vec<Cell> {
    let line = &row.line;
    let (p, i) = (row_col_to_cell(at, PROBABILITY), row_col_to_cell(at, IMPACT));
    vec![
        Cell::text(words.risk_grade(line.grade)),
        Cell::text(&*line.project.name),
        Cell::text(&*line.code),
        Cell::text(&*line.title),
        Cell::text(words.risk_category(line.category)),
        Cell::Whole(line.probability),
        Cell::Whole(line.impact),
        Cell::maybe(row.now(), |line| Cell::computed(format!("{p}*{i}"), line.score as f64)),
        Cell::maybe(row.last.as_ref().map(|last| last.score), Cell::Whole),
        Cell::maybe(line.residual, Cell::Whole),
        Cell::text(line.response.map_or("", |response| words.risk_response(response))),
        Cell::text(&*line.plan),
        Cell::text(&*line.owner),
        Cell::maybe(line.due, Cell::Date),
        Cell::maybe(line.overdue, Cell::Whole),
        Cell::maybe(row.now().and_then(|line| line.exposure), Cell::Money),
        Cell::text(words.risk_status(line.status)),
        Cell::text(words.movement(row.movement)),
    ]
}
