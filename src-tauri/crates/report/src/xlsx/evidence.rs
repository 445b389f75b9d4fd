//! KPI证据: the records behind each figure with their dates, days and amounts as typed cells, and those left out with
//! the reason. The scorecard counts and sums these rows live; it leads here and back.

mod live;
mod record;

pub(crate) use live::parts;

use portfolio::kpi::Kpi;

use crate::monthly::MonthlyReport;
use crate::monthly::scorecard::ScoreLine;
use crate::words::Words;
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::grid::{Column, FIRST};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list, scorecard};

/// What the record says as a whole; in its first row only, so that it is counted once.
const VERDICT: u16 = 3;
/// Days that the record contributes.
const DAYS: u16 = 8;
const BUDGET: u16 = 9;
const ACTUAL: u16 = 10;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Evidence, words.evidence_note)?;
    let lines = report.scorecard.lines.iter().enumerate();
    let rows: Vec<Vec<Cell>> = lines.flat_map(|(place, line)| block(words, place, line)).collect();
    list::fill(page, &columns(words), &rows, words.no_evidence, 3)?;
    Ok(())
}

/// Where a KPI's records begin.
pub(crate) fn start(report: &MonthlyReport, kpi: Kpi) -> Place {
    let before = report.scorecard.lines.iter().take_while(|line| line.measure.kpi != kpi);
    Place { tab: Tab::Evidence, row: FIRST + before.map(height).sum::<u32>(), column: 0 }
}

/// Rows of the records that count; those left out follow.
fn counted(line: &ScoreLine) -> u32 {
    line.measure.evidence.iter().map(|evidence| evidence.checks.len().max(1)).sum::<usize>() as u32
}

fn height(line: &ScoreLine) -> u32 {
    counted(line) + line.measure.excluded.len() as u32
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.kpi, Kind::Text, 18.0),
        Column::new(words.code, Kind::Text, 13.0),
        Column::new(words.record, Kind::LongText, 34.0),
        Column::new(words.verdict, Kind::Code, 10.0),
        Column::new(words.dimension_title, Kind::Code, 10.0),
        Column::new(words.result, Kind::Code, 10.0),
        Column::new(words.begins, Kind::Date, 12.0),
        Column::new(words.ends, Kind::Date, 12.0),
        Column::new(words.days, Kind::Signed(0), 8.0),
        Column::new(words.budget_wan, Kind::Wan, 13.0),
        Column::new(words.actual_wan, Kind::Wan, 13.0),
        Column::new(words.basis, Kind::LongText, 36.0),
        Column::new(words.left_out, Kind::LongText, 24.0),
    ]
}

/// The first row of a KPI leads back to its figure.
fn block(words: &Words, place: usize, line: &ScoreLine) -> Vec<Vec<Cell>> {
    let name = Cell::text(words.kpi(line.measure.kpi));
    let mut rows: Vec<Vec<Cell>> = record::rows(words, &name, line);
    if let Some(first) = rows.first_mut() {
        first[0] = name.leading_to(scorecard::place(place));
    }
    rows
}
