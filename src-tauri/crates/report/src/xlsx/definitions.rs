//! 口径定义: what each KPI means, the rules of lights, the parameters in force, the conventions.

use portfolio::kpi::{self, Kpi};
use portfolio::light::Dimension;
use portfolio::{QualityGrade, Terms};

use crate::monthly::MonthlyReport;
use crate::words::{Words, is_share};
use crate::xlsx::cell::Cell;
use crate::xlsx::grid::{self, Column, FIRST, HEAD};
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab, list};

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Definitions, words.definitions_note)?;
    let columns = columns(words);
    let rows: Vec<Vec<Cell>> = Kpi::ALL.iter().map(|kpi| card(words, *kpi)).collect();
    let placed = grid::write(page, HEAD, &columns, &rows, "")?;
    page.widths(columns.iter().map(|column| column.width))?;
    page.sheet.set_freeze_panes(FIRST, 1)?;
    let below = lights(page, placed.below + 1, &report.terms)?;
    let below = parameters(page, below + 1, &report.terms)?;
    conventions(page, below + 1)
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.kpi, Kind::LongText, 24.0),
        Column::new(words.formula, Kind::LongText, 40.0),
        Column::new(words.numerator, Kind::LongText, 26.0),
        Column::new(words.denominator, Kind::LongText, 28.0),
        Column::new(words.window, Kind::LongText, 26.0),
        Column::new(words.calendar, Kind::LongText, 18.0),
        Column::new(words.exclusions, Kind::LongText, 34.0),
        Column::new(words.revision, Kind::Whole, 8.0),
    ]
}

fn card(words: &Words, kpi: Kpi) -> Vec<Cell> {
    let definition = kpi::definition(kpi);
    let (formula, numerator, denominator) = words.card(kpi);
    vec![
        Cell::text(words.kpi(kpi)),
        Cell::text(formula),
        Cell::text(numerator),
        Cell::text(denominator),
        Cell::text(words.window_rule(definition.window)),
        Cell::text(words.calendar_rule(definition.calendar)),
        Cell::text(words.exclusions_of(&definition)),
        Cell::Whole(i64::from(definition.version)),
    ]
}

fn lights(page: &mut Page, top: u32, terms: &Terms) -> Result<u32, RenderError> {
    let words = page.words;
    page.section((top, 0), 8, words.rules)?;
    for (row, dimension) in (top + 1..).zip(Dimension::ALL) {
        page.put((row, 0), &Cell::text(words.dimension(*dimension)), Style::new(Kind::Text, Role::Body))?;
        let style = Style::new(Kind::LongText, Role::Body);
        page.say_across((row, 1), (row, 7), &words.light_rule(*dimension, terms), style)?;
    }
    Ok(top + 1 + Dimension::ALL.len() as u32)
}

fn parameters(page: &mut Page, top: u32, terms: &Terms) -> Result<u32, RenderError> {
    let words = page.words;
    page.section((top, 0), 8, words.parameters)?;
    let body = |kind| Style::new(kind, Role::Body);
    let mut row = top + 1;
    for term in Terms::ALL {
        let Some(value) = terms.value(term.name) else { continue };
        page.say_across((row, 0), (row, 1), words.term(term.name), body(Kind::Text))?;
        match is_share(term.name) {
            true => page.put((row, 2), &Cell::Number(value as f64 / 10_000.0), body(Kind::Percent(2)))?,
            false => page.put((row, 2), &Cell::Whole(value), body(Kind::Whole))?,
        }
        row += 1;
    }
    page.say_across((row, 0), (row, 1), words.least_grade, body(Kind::Text))?;
    let grade: QualityGrade = terms.minimum_quality_grade;
    page.put((row, 2), &Cell::text(words.quality_grade(grade)), body(Kind::Code))?;
    Ok(row + 1)
}

fn conventions(page: &mut Page, top: u32) -> Result<(), RenderError> {
    let words = page.words;
    page.section((top, 0), 8, words.conventions)?;
    for (row, convention) in (top + 1..).zip(words.all_conventions()) {
        page.say((row, 0), convention, Role::Plain)?;
    }
    Ok(())
}
