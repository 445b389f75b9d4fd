//! Rules of a single row: who answers, who does, how many are asked and told.

use std::collections::BTreeMap;

use super::{Matrix, RaciFinding, RaciRule, Row, Severity};
use crate::fact::Fact;
use crate::raci::RaciLetter;
use crate::value::Id;

const MOST_CONSULTED: usize = 3;
const MOST_INFORMED: usize = 5;

pub(super) fn judge(matrix: &Matrix, row: &Row, found: &mut Vec<RaciFinding>) {
    let mut report = |rule, severity, facts| {
        let activity = Some(row.activity.id);
        found.push(RaciFinding { activity, facts, ..matrix.finding(rule, severity) });
    };
    if row.cells.is_empty() {
        return report(RaciRule::EmptyRow, Severity::Error, Vec::new());
    }
    let count = |letter| row.cells.iter().filter(|cell| cell.letter == letter).count();
    let accountable = row.cells.iter().filter(|cell| cell.letter.accounts()).count();
    let number = |count: usize| vec![Fact::count("count", count as i64)];
    match accountable {
        0 => report(RaciRule::NoAccountable, Severity::Error, Vec::new()),
        1 => {}
        many => report(RaciRule::ManyAccountable, Severity::Error, number(many)),
    }
    if !row.cells.iter().any(|cell| cell.letter.does()) {
        report(RaciRule::NoResponsible, Severity::Error, Vec::new());
    }
    let (consulted, informed) = (count(RaciLetter::Consulted), count(RaciLetter::Informed));
    if consulted > MOST_CONSULTED {
        report(RaciRule::ManyConsulted, Severity::Warning, number(consulted));
    }
    if informed > MOST_INFORMED {
        report(RaciRule::ManyInformed, Severity::Warning, number(informed));
    }
    two_letters(matrix, row, found);
}

/// One letter in a cell: other words for a role count as the role.
fn two_letters(matrix: &Matrix, row: &Row, found: &mut Vec<RaciFinding>) {
    let mut letters: BTreeMap<Id, usize> = BTreeMap::new();
    for cell in &row.cells {
        *letters.entry(cell.id()).or_default() += 1;
    }
    for (role, _) in letters.into_iter().filter(|(_, count)| *count > 1) {
        found.push(RaciFinding {
            activity: Some(row.activity.id),
            role: Some(role),
            ..matrix.finding(RaciRule::TwoLetters, Severity::Warning)
        });
    }
}
