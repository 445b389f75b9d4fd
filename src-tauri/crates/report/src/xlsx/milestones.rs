//! 里程碑: approved, last month's and this month's dates; the differences are live.

use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::milestones::MilestoneLine;
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{Column, FIRST};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list};

const BASELINE: u16 = 4;
const LAST: u16 = 5;
const NOW: u16 = 6;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Milestones, words.milestones_note)?;
    let rows: Vec<Vec<Cell>> =
        report.milestones.iter().zip(FIRST..).map(|(row, at)| cells(words, row, at)).collect();
    list::fill(page, &columns(words), &rows, words.no_milestones, 4)?;
    Ok(())
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.state, Kind::Code, 11.0),
        Column::new(words.code, Kind::Text, 12.0),
        Column::new(words.project, Kind::LongText, 30.0),
        Column::new(words.milestone, Kind::LongText, 36.0),
        Column::new(words.baseline_date, Kind::Date, 13.0),
        Column::new(words.forecast_last, Kind::Date, 13.0),
        Column::new(words.forecast, Kind::Date, 15.0),
        Column::new(words.slip, Kind::Late(0), 14.0),
        Column::new(words.moved_days, Kind::Late(0), 14.0),
        Column::new(words.movement, Kind::Code, 10.0),
    ]
}

fn cells(words: &Words, row: &Row<MilestoneLine>, at: u32) -> Vec<Cell> {
    let line = &row.line;
    let last = row.last.as_ref().and_then(|last| last.forecast);
    let now = row.now().and_then(|line| line.forecast);
    let days = |from: u16, days: Option<i64>| {
        Cell::maybe(days, |days| {
            let (now, from) = (row_col_to_cell(at, NOW), row_col_to_cell(at, from));
            Cell::computed(format!("{now}-{from}"), days as f64)
        })
    };
    vec![
        Cell::text(words.milestone_state(line.state)),
        Cell::text(&*line.project.code),
        Cell::text(&*line.project.name),
        Cell::text(&*line.name),
        Cell::maybe(line.baseline, Cell::Date),
        Cell::maybe(last, Cell::Date),
        Cell::maybe(now, Cell::Date),
        days(BASELINE, now.zip(line.baseline).map(|(now, then)| i64::from(now.0) - i64::from(then.0))),
        days(LAST, now.zip(last).map(|(now, then)| i64::from(now.0) - i64::from(then.0))),
        Cell::text(words.movement(row.movement)),
    ]
}
