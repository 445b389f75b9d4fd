//! 变更: what waits for a decision, what was decided, and what all approved changes add up to.

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Row;
use crate::monthly::changes::{ChangeEffect, ChangeLine};
use crate::words::Words;
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{self, Column};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list};

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Changes, words.changes_note)?;
    let rows: Vec<Vec<Cell>> = report.changes.iter().map(|row| cells(words, row)).collect();
    let placed = list::fill(page, &columns(words), &rows, words.no_changes, 3)?;
    effect(page, placed.below + 1, report)
}

/// Both months' sums, under the list.
fn effect(page: &mut Page, top: u32, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    page.section((top, 0), 4, words.effect)?;
    let columns = [
        Column::new(words.period, Kind::Text, 0.0),
        Column::new(words.effect_count, Kind::Whole, 0.0),
        Column::new(words.change_days, Kind::Signed(0), 0.0),
        Column::new(words.change_cost, Kind::SignedWan, 0.0),
    ];
    let line = |label: &str, effect: ChangeEffect| {
        vec![
            Cell::text(label),
            Cell::Whole(effect.count as i64),
            Cell::Whole(effect.days),
            Cell::Money(effect.cost),
        ]
    };
    let mut rows = vec![line(words.now, report.change_effect.now)];
    rows.extend(report.change_effect.last.map(|last| line(words.last, last)));
    grid::write(page, top + 1, &columns, &rows, "")?;
    Ok(())
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.code, Kind::Text, 12.0),
        Column::new(words.project, Kind::LongText, 26.0),
        Column::new(words.change, Kind::LongText, 36.0),
        Column::new(words.reason, Kind::Code, 12.0),
        Column::new(words.state, Kind::Code, 14.0),
        Column::new(words.submitted, Kind::Date, 12.0),
        Column::new(words.waiting_days, Kind::Whole, 10.0),
        Column::new(words.change_days, Kind::Signed(0), 12.0),
        Column::new(words.change_cost, Kind::SignedWan, 13.0),
        Column::new(words.decided, Kind::Date, 12.0),
        Column::new(words.decided_by, Kind::LongText, 10.0),
        Column::new(words.implemented, Kind::Date, 12.0),
        Column::new(words.movement, Kind::Code, 9.0),
    ]
}

fn cells(words: &Words, row: &Row<ChangeLine>) -> Vec<Cell> {
    let line = &row.line;
    vec![
        Cell::text(&*line.code),
        Cell::text(&*line.project.name),
        Cell::text(&*line.title),
        Cell::text(words.change_reason(line.reason)),
        Cell::text(words.change_status(line.status)),
        Cell::maybe(line.submitted, Cell::Date),
        Cell::maybe(line.waiting, Cell::Whole),
        Cell::maybe(line.days, Cell::Whole),
        Cell::maybe(line.cost, Cell::Money),
        Cell::maybe(line.decided, Cell::Date),
        Cell::text(&*line.decided_by),
        Cell::maybe(line.implemented, Cell::Date),
        Cell::text(words.movement(row.movement)),
    ]
}
