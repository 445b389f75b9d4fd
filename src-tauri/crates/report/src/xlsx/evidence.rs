//! KPI证据: the records behind each figure, and those left out with the reason. The scorecard leads here and back.

use portfolio::kpi::{Evidence, Kpi};

use crate::monthly::MonthlyReport;
use crate::monthly::scorecard::{RecordLabel, ScoreLine};
use crate::words::Words;
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::grid::{Column, FIRST};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Kind;
use crate::xlsx::{RenderError, Tab, list, scorecard};

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Evidence, words.evidence_note)?;
    let rows: Vec<Vec<Cell>> = report
        .scorecard
        .lines
        .iter()
        .enumerate()
        .flat_map(|(place, line)| block(words, place, line))
        .collect();
    list::fill(page, &columns(words), &rows, words.no_evidence, 3)?;
    Ok(())
}

/// Where a KPI's records begin.
pub(crate) fn start(report: &MonthlyReport, kpi: Kpi) -> Place {
    let before = report.scorecard.lines.iter().take_while(|line| line.measure.kpi != kpi);
    Place { tab: Tab::Evidence, row: FIRST + before.map(height).sum::<u32>(), column: 0 }
}

fn height(line: &ScoreLine) -> u32 {
    let evidence = line.measure.evidence.iter().map(|evidence| evidence.checks.len().max(1));
    (evidence.sum::<usize>() + line.measure.excluded.len()) as u32
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.kpi, Kind::Text, 22.0),
        Column::new(words.code, Kind::Text, 14.0),
        Column::new(words.record, Kind::LongText, 36.0),
        Column::new(words.verdict, Kind::Code, 12.0),
        Column::new(words.dimension_title, Kind::Code, 12.0),
        Column::new(words.result, Kind::Code, 12.0),
        Column::new(words.basis, Kind::LongText, 60.0),
        Column::new(words.left_out, Kind::LongText, 30.0),
    ]
}

fn block(words: &Words, place: usize, line: &ScoreLine) -> Vec<Vec<Cell>> {
    let name = Cell::text(words.kpi(line.measure.kpi)).leading_to(scorecard::place(place));
    let counted = line.measure.evidence.iter().zip(&line.records);
    let mut rows: Vec<Vec<Cell>> =
        counted.flat_map(|(evidence, label)| record(words, &name, evidence, label)).collect();
    let left_out = line.measure.excluded.iter().zip(line.records.iter().skip(line.measure.evidence.len()));
    rows.extend(left_out.map(|(excluded, label)| {
        let mut row = named(&name, label);
        row.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
        row.push(Cell::text(words.exclusion(excluded.reason)));
        row
    }));
    rows
}

/// One row per dimension; the record's verdict stands in the first, so that it is counted once.
fn record(words: &Words, name: &Cell, evidence: &Evidence, label: &RecordLabel) -> Vec<Vec<Cell>> {
    let verdict = Cell::text(words.evidence_verdict(evidence.verdict));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for check in &evidence.checks {
        let mut row = named(name, label);
        row.push(if rows.is_empty() { verdict.clone() } else { Cell::Empty });
        row.push(Cell::text(words.check_code(check.code)));
        row.push(Cell::text(words.evidence_verdict(check.verdict)));
        row.push(Cell::text(words.facts(&check.facts)));
        row.push(Cell::Empty);
        rows.push(row);
    }
    if rows.is_empty() {
        let mut row = named(name, label);
        row.extend([verdict, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
        rows.push(row);
    }
    rows
}

fn named(kpi: &Cell, label: &RecordLabel) -> Vec<Cell> {
    vec![kpi.clone(), Cell::text(&*label.code), Cell::text(&*label.name)]
}
