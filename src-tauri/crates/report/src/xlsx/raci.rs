//! RACI检查: what responsibility matrices lack.

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::raci::RaciLine;
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::Column;
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list};

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Raci, words.raci_note)?;
    let rows: Vec<Vec<Cell>> = report.raci.iter().map(|row| cells(words, row)).collect();
    list::fill(page, &columns(words), &rows, words.no_raci, 2)?;
    Ok(())
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.severity, Kind::Code, 9.0),
        Column::new(words.scope, Kind::LongText, 30.0),
        Column::new(words.activity, Kind::LongText, 34.0),
        Column::new(words.finding, Kind::LongText, 38.0),
        Column::new(words.role, Kind::LongText, 18.0),
        Column::new(words.person, Kind::LongText, 12.0),
        Column::new(words.meant, Kind::LongText, 20.0),
        Column::new(words.movement, Kind::Code, 9.0),
    ]
}

fn cells(words: &Words, row: &Row<RaciLine>) -> Vec<Cell> {
    let line = &row.line;
    let scope = line.project.as_ref().map_or(words.governance, |project| &*project.name);
    let number =
        line.count.map_or(String::new(), |count| words.pick(format!("({count})"), format!(" ({count})")));
    vec![
        Cell::text(words.raci_severity(line.severity)),
        Cell::text(scope),
        Cell::text(&*line.name),
        Cell::text(format!("{}{number}", words.raci_rule(line.rule))),
        Cell::text(&*line.role_name),
        Cell::text(&*line.person_name),
        Cell::text(line.suggestions.join(words.pick("、", ", "))),
        Cell::text(words.movement(row.movement)),
    ]
}
