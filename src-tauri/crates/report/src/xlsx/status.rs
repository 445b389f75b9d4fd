//! 项目状态: one row per project; lights by rule, the reported one, last month's beside, dates and reasons.

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::status::StatusLine;
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::Column;
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list, marks};

/// The column of the overall light, which the overview counts.
pub(crate) const OVERALL: u16 = 4;

/// The columns of time gone, work done and budget used.
const SHARES: [u16; 3] = [11, 12, 13];

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Status, &words.status_note(&report.terms))?;
    let rows: Vec<Vec<Cell>> = report.status.iter().map(|row| cells(words, row)).collect();
    let placed = list::fill(page, &columns(words), &rows, words.no_projects, 2)?;
    for column in SHARES.into_iter().filter(|_| placed.count > 0) {
        marks::bars(page, (placed.first, placed.first + placed.count - 1), column)?;
    }
    Ok(())
}

fn columns(words: &Words) -> Vec<Column> {
    let light = |title: &str| Column::new(title, Kind::Code, 6.5);
    vec![
        Column::new(words.code, Kind::Text, 12.5),
        Column::new(words.project, Kind::LongText, 22.0),
        Column::new(words.manager, Kind::LongText, 10.0),
        Column::new(words.stage, Kind::Code, 8.5),
        light(words.overall),
        light(words.overall_last),
        light(words.dimension(portfolio::light::Dimension::Schedule)),
        light(words.dimension(portfolio::light::Dimension::Cost)),
        light(words.dimension(portfolio::light::Dimension::Risk)),
        light(words.dimension(portfolio::light::Dimension::Quality)),
        light(words.reported),
        Column::new(words.time_progress, Kind::Percent(1), 7.5),
        Column::new(words.completion, Kind::Percent(1), 7.5),
        Column::new(words.budget_use, Kind::Percent(1), 7.5),
        Column::new(words.baseline_finish, Kind::Date, 10.5),
        Column::new(words.finish, Kind::Date, 10.5),
        Column::new(words.finish_last, Kind::Date, 10.5),
        Column::new(words.slip_days, Kind::Late(0), 8.0),
        Column::new(words.movement, Kind::Code, 7.5),
        Column::new(words.why, Kind::LongText, 32.0),
        Column::new(words.managers_words, Kind::LongText, 20.0),
    ]
}

fn cells(words: &Words, row: &Row<StatusLine>) -> Vec<Cell> {
    let (line, last) = (&row.line, row.last.as_ref());
    let percent = |share: Option<f64>| Cell::maybe(share, |percent| Cell::Number(percent / 100.0));
    let standing = line.standing;
    let mut cells = vec![
        Cell::text(&*line.project.code),
        Cell::text(&*line.project.name),
        Cell::text(&*line.manager),
        Cell::text(words.stage(line.stage)),
        Cell::Light(line.overall),
        last.map_or(Cell::text(words.none), |last| Cell::Light(last.overall)),
    ];
    cells.extend(line.lights.map(Cell::Light));
    cells.extend([
        Cell::text(line.reported.map_or(words.none, |light| words.reported_light(light))),
        percent(standing.time_progress),
        percent(standing.completion),
        percent(standing.budget_use),
        Cell::maybe(line.baseline_finish, Cell::Date),
        Cell::maybe(line.finish, Cell::Date),
        Cell::maybe(last.and_then(|last| last.finish), Cell::Date),
        Cell::maybe(standing.slip, Cell::Whole),
        Cell::text(words.movement(row.movement)),
        Cell::text(words.why(line)),
        Cell::text(&*line.reported_reason),
    ]);
    cells
}
