//! The lists of the one page: decisions, changes, risks, milestones; five lines each, all of them on their own sheets.

use super::{LINES, RIGHT};
use crate::monthly::MonthlyReport;
use crate::monthly::decisions::DecisionKind;
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::matrix::heat;
use crate::xlsx::page::{Page, row_of};
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab};

/// How wide a column of a block is, in columns of the page.
type Widths = &'static [u16];

/// A block's line: cells with their kinds and tones.
type Line = Vec<(Cell, Kind, Tone)>;

/// Writes a block; gives the row below. Where there are more lines than shown, the title says how many.
fn block(
    page: &mut Page,
    (top, left): (u32, u16),
    title: &str,
    headers: &[&str],
    widths: Widths,
    lines: Vec<Line>,
    none: &str,
) -> Result<u32, RenderError> {
    page.section((top, left), 6, title)?;
    let spans: Vec<(u16, u16)> = widths
        .iter()
        .scan(left, |at, width| {
            let from = *at;
            *at += width;
            Some((from, *at - 1))
        })
        .collect();
    for (header, (from, to)) in headers.iter().zip(&spans) {
        page.put_across(
            (top + 1, *from),
            (top + 1, *to),
            &Cell::text(*header),
            Style::new(Kind::Text, Role::Header),
        )?;
    }
    if lines.is_empty() {
        page.say((top + 2, left), none, Role::Subtitle)?;
    }
    for (row, line) in (top + 2..).zip(&lines) {
        for ((cell, kind, tone), (from, to)) in line.iter().zip(&spans) {
            page.put_across((row, *from), (row, *to), cell, Style::new(*kind, Role::Body).toned(*tone))?;
        }
        page.sheet.set_row_height(row, 30)?;
    }
    Ok(top + 2 + lines.len().max(1) as u32)
}

fn plain(cell: Cell, kind: Kind) -> (Cell, Kind, Tone) {
    (cell, kind, Tone::Neutral)
}

/// What waits for a decision.
pub(super) fn decisions(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let all = &report.overview.decisions;
    let lines = all
        .iter()
        .take(LINES)
        .map(|decision| {
            let what = words.named(&decision.project.name, &words.asked(decision));
            vec![
                plain(
                    Cell::text(words.decision_kind(decision.kind)).leading_to(where_from(decision.kind)),
                    Kind::LongText,
                ),
                plain(Cell::text(what), Kind::LongText),
                plain(Cell::text(&*decision.person), Kind::Code),
                plain(Cell::maybe(decision.date, Cell::Date), Kind::Date),
                plain(Cell::maybe(decision.days, Cell::Whole), Kind::Whole),
            ]
        })
        .collect();
    let title = words.shown(words.decisions, all.len(), LINES);
    let headers = [words.decision, words.what_about, words.person, words.since, words.waiting_days];
    block(page, (top, 0), &title, &headers, &[1, 2, 1, 1, 1], lines, words.no_decisions)
}

/// The sheet that holds what is to be decided.
fn where_from(kind: DecisionKind) -> Place {
    let tab = match kind {
        DecisionKind::BudgetExceeded => Tab::Budget,
        DecisionKind::RiskLate => Tab::Risks,
        DecisionKind::Change => Tab::Changes,
        DecisionKind::Closure | DecisionKind::Proposal => Tab::Status,
    };
    Place { tab, row: 0, column: 0 }
}

/// What moved since last month.
pub(super) fn shifts(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let all = &report.overview.shifts;
    let place =
        |id| report.status.iter().position(|row| row.line.project.id == id).map(|at| row_of(Tab::Status, at));
    let lines = all
        .iter()
        .take(LINES)
        .map(|shift| {
            let name = Cell::text(&*shift.project.name);
            let name = place(shift.project.id).map_or(name.clone(), |place| name.leading_to(place));
            vec![plain(name, Kind::LongText), plain(Cell::text(words.shift(&shift.what)), Kind::LongText)]
        })
        .collect();
    let none = if report.cover.compared.is_some() { words.no_shifts } else { words.nothing_compared };
    let title = words.shown(words.shifts, all.len(), LINES);
    block(page, (top, RIGHT), &title, &[words.project, words.what_moved], &[2, 4], lines, none)
}

/// The five worst risks.
pub(super) fn risks(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let lines = report
        .overview
        .risks
        .iter()
        .map(|&at| {
            let line = &report.risks[at].line;
            let tone = heat(line.grade);
            let title =
                Cell::text(words.named(&line.project.name, &line.title)).leading_to(row_of(Tab::Risks, at));
            vec![
                (Cell::Whole(line.score), Kind::Code, tone),
                plain(title, Kind::LongText),
                plain(Cell::text(&*line.owner), Kind::Code),
                plain(Cell::maybe(line.due, Cell::Date), Kind::Date),
            ]
        })
        .collect();
    let headers = [words.score, words.risk, words.owner, words.response_due];
    block(page, (top, 0), words.top_risks, &headers, &[1, 3, 1, 1], lines, words.no_risks)
}

/// Milestones overdue, and those of the next 90 days.
pub(super) fn ahead(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let all = &report.overview.ahead;
    let lines = all
        .iter()
        .take(LINES)
        .map(|&at| {
            let row = &report.milestones[at];
            let line = &row.line;
            let name = Cell::text(words.named(&line.project.name, &line.name))
                .leading_to(row_of(Tab::Milestones, at));
            vec![
                plain(name, Kind::LongText),
                plain(Cell::maybe(line.forecast, Cell::Date), Kind::Date),
                plain(Cell::maybe(row.last.as_ref().and_then(|last| last.forecast), Cell::Date), Kind::Date),
                plain(Cell::maybe(line.slip, Cell::Whole), Kind::Late(0)),
            ]
        })
        .collect();
    let title = words.shown(words.ahead, all.len(), LINES);
    let headers = [words.milestone, words.forecast, words.forecast_last, words.slip];
    block(page, (top, RIGHT), &title, &headers, &[3, 1, 1, 1], lines, words.no_ahead)
}
