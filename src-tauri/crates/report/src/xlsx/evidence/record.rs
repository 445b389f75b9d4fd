//! The rows of one KPI's records: a row per dimension, figures in their own columns.

use portfolio::kpi::Evidence;
use portfolio::{Fact, Figure};

use crate::monthly::scorecard::{RecordLabel, ScoreLine};
use crate::words::Words;
use crate::xlsx::cell::Cell;

/// Records that count, then those left out.
pub(super) fn rows(words: &Words, name: &Cell, line: &ScoreLine) -> Vec<Vec<Cell>> {
    let measure = &line.measure;
    let counted = measure.evidence.iter().zip(&line.records);
    let mut rows: Vec<Vec<Cell>> =
        counted.flat_map(|(evidence, label)| record(words, name, evidence, label)).collect();
    let left_out = measure.excluded.iter().zip(line.records.iter().skip(measure.evidence.len()));
    rows.extend(left_out.map(|(excluded, label)| {
        let mut row = named(name, label);
        row.resize(12, Cell::Empty);
        row.push(Cell::text(words.exclusion(excluded.reason)));
        row
    }));
    rows
}

/// One row per dimension; the record's verdict stands in the first.
fn record(words: &Words, name: &Cell, evidence: &Evidence, label: &RecordLabel) -> Vec<Vec<Cell>> {
    let verdict = Cell::text(words.evidence_verdict(evidence.verdict));
    let row = |place: usize, dimension: Cell, result: Cell, facts: &[Fact]| {
        let mut row = named(name, label);
        row.push(if place == 0 { verdict.clone() } else { Cell::Empty });
        row.extend([dimension, result]);
        row.extend(figures(words, facts));
        row.push(Cell::Empty);
        row
    };
    if evidence.checks.is_empty() {
        return vec![row(0, Cell::Empty, Cell::Empty, &[])];
    }
    let checks = evidence.checks.iter().enumerate();
    checks
        .map(|(place, check)| {
            let result = Cell::text(words.evidence_verdict(check.verdict));
            row(place, Cell::text(words.check_code(check.code)), result, &check.facts)
        })
        .collect()
}

fn named(kpi: &Cell, label: &RecordLabel) -> Vec<Cell> {
    vec![kpi.clone(), Cell::text(&*label.code), Cell::text(&*label.name)]
}

/// Begin, end, days, budget, actual; what has no column of its own in words.
fn figures(words: &Words, facts: &[Fact]) -> Vec<Cell> {
    let mut cells = vec![Cell::Empty; 5];
    let mut rest = Vec::new();
    for fact in facts {
        let cell = match (&fact.figure, fact.name) {
            (Figure::Date(date), "due" | "major_since") => Some((0, Cell::Date(*date))),
            (Figure::Date(date), _) => Some((1, Cell::Date(*date))),
            (Figure::Days(days), _) => Some((2, Cell::Whole(*days))),
            (Figure::Money(amount), "budget") => Some((3, Cell::Money(*amount))),
            (Figure::Money(amount), "actual") => Some((4, Cell::Money(*amount))),
            _ => None,
        };
        match cell {
            Some((column, cell)) if cells[column] == Cell::Empty => cells[column] = cell,
            _ => rest.push(fact.clone()),
        }
    }
    cells.push(Cell::text(words.facts(&rest)));
    cells
}
