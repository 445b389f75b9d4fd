//! KPI记分卡: figures against targets and last month, live; under them twelve months as numbers and charts.

use portfolio::Unit;
use portfolio::kpi::{Kpi, Measure, TargetStatus};
use rust_xlsxwriter::utility::row_col_to_cell;

use crate::monthly::MonthlyReport;
use crate::monthly::scorecard::ScoreLine;
use crate::words::{Words, decimals};
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::grid::{self, Column, FIRST, HEAD};
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab, charts, evidence, list, marks};

/// This month's figure.
pub(crate) const VALUE: u16 = 1;
/// Last month's figure.
pub(crate) const LAST: u16 = 2;
/// What it differs by.
const DELTA: u16 = 3;
const NUMERATOR: u16 = 7;
const DENOMINATOR: u16 = 8;
/// The small line of twelve months.
const TREND: u16 = 11;
/// The trend's first month, in its own table.
const MONTHS: u16 = 1;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Scorecard, words.score_note)?;
    let columns = columns(words);
    page.widths(columns.iter().map(|column| column.width))?;
    let placed = grid::write(page, HEAD, &columns, &[], "")?;
    for (line, row) in report.scorecard.lines.iter().zip(FIRST..) {
        write_line(page, report, line, row)?;
    }
    page.sheet.set_freeze_panes(FIRST, 1)?;
    let count = report.scorecard.lines.len() as u32;
    marks::arrows(page, (FIRST, FIRST + count - 1), DELTA)?;
    let top = placed.first + count + 1;
    let below = trends(page, report, top)?;
    for (line, row) in report.scorecard.lines.iter().zip(0..).filter(|(line, _)| !line.trend.is_empty()) {
        let last = MONTHS + line.trend.len() as u16 - 1;
        marks::line(page, (FIRST + row, TREND), (top + 3 + row, MONTHS), last)?;
    }
    charts::trends(page, report, below + 1)?;
    variants(page, report, below + 1 + charts::HEIGHT)
}

/// The place of a KPI's row.
pub(crate) fn place(line: usize) -> Place {
    Place { tab: Tab::Scorecard, row: FIRST + line as u32, column: 0 }
}

/// A figure as it stands in a cell: percent as a share, amounts in 万元.
pub(crate) fn figure(unit: Unit, value: f64) -> f64 {
    if unit == Unit::Percent { value / 100.0 } else { value }
}

/// How a KPI's figure reads; never rounded across its target.
pub(crate) fn kind(measure: &Measure, value: Option<f64>) -> Kind {
    let places = value.map_or(1, |value| decimals(value, measure.target.as_ref()));
    if measure.unit == Unit::Percent { Kind::Percent(places) } else { Kind::Decimal(places) }
}

/// The tone of a verdict.
pub(crate) fn tone(status: TargetStatus) -> Tone {
    match status {
        TargetStatus::Met => Tone::Green,
        TargetStatus::Near => Tone::Amber,
        TargetStatus::Missed => Tone::Red,
        TargetStatus::NoData => Tone::NoData,
        TargetStatus::NoTarget => Tone::Neutral,
    }
}

fn columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new(words.kpi, Kind::Text, 26.0),
        Column::new(words.now, Kind::Percent(1), 12.0),
        Column::new(words.last, Kind::Percent(1), 12.0),
        Column::new(words.delta, Kind::SignedPercent(1), 12.0),
        Column::new(words.target, Kind::Code, 14.0),
        Column::new(words.due, Kind::Code, 12.0),
        Column::new(words.verdict, Kind::Code, 12.0),
        Column::new(words.numerator, Kind::Decimal(2), 13.0),
        Column::new(words.denominator, Kind::Decimal(2), 13.0),
        Column::new(words.counted, Kind::Whole, 12.0),
        Column::new(words.unit, Kind::Code, 12.0),
        Column::new(words.trend, Kind::Text, 16.0),
        Column::new("", Kind::Text, 12.0),
    ]
}

fn write_line(
    page: &mut Page,
    report: &MonthlyReport,
    line: &ScoreLine,
    row: u32,
) -> Result<(), RenderError> {
    let words = page.words;
    let measure = &line.measure;
    let last = line.last.as_ref().and_then(|last| last.value);
    let body = |kind| Style::new(kind, Role::Body);
    let shown = kind(measure, measure.value);
    page.put((row, 0), &Cell::text(words.kpi(measure.kpi)), body(Kind::Text))?;
    page.put((row, VALUE), &value(measure, row, words), Style::new(shown, Role::Figure))?;
    page.put(
        (row, LAST),
        &Cell::maybe(last, |v| Cell::Number(figure(measure.unit, v))),
        body(kind(measure, last)),
    )?;
    page.put((row, DELTA), &delta(measure, last, row), body(signed(measure.unit)))?;
    let target = measure.target.as_ref();
    let goal = target.map_or(words.none.to_owned(), |target| words.target(target, measure.unit));
    let due = target.and_then(|target| target.due).map_or(words.none.to_owned(), |due| due.to_string());
    page.put((row, 4), &Cell::text(goal), body(Kind::Code))?;
    page.put((row, 5), &Cell::text(due), body(Kind::Code))?;
    let verdict = Cell::text(words.target_status(measure.status));
    page.put((row, 6), &verdict, body(Kind::Code).toned(tone(measure.status)))?;
    let (above, below) = evidence::parts(words, report, line);
    let parts = if measure.kpi == Kpi::BudgetDeviation { Kind::Wan } else { Kind::Whole };
    page.put((row, NUMERATOR), &above, body(parts))?;
    page.put((row, DENOMINATOR), &below, body(parts))?;
    let records = Cell::Whole(measure.n as i64).leading_to(evidence::start(report, measure.kpi));
    page.put((row, 9), &records, body(Kind::Whole))?;
    page.put((row, 10), &Cell::text(words.unit(measure.unit)), body(Kind::Code))?;
    page.put((row, TREND), &Cell::Empty, body(Kind::Text))
}

/// Numerator ÷ denominator, live.
fn value(measure: &Measure, row: u32, words: &Words) -> Cell {
    let (above, below) = (row_col_to_cell(row, NUMERATOR), row_col_to_cell(row, DENOMINATOR));
    match measure.value {
        Some(value) => Cell::computed(format!("{above}/{below}"), figure(measure.unit, value)),
        None => Cell::text(words.none),
    }
}

fn delta(measure: &Measure, last: Option<f64>, row: u32) -> Cell {
    let (now, before) = (row_col_to_cell(row, VALUE), row_col_to_cell(row, LAST));
    Cell::maybe(measure.value.zip(last), |(value, last)| {
        let change = figure(measure.unit, value) - figure(measure.unit, last);
        Cell::computed(format!("{now}-{before}"), change)
    })
}

pub(crate) fn signed(unit: Unit) -> Kind {
    if unit == Unit::Percent { Kind::SignedPercent(1) } else { Kind::Signed(1) }
}

/// Twelve months as numbers; gives the row below.
fn trends(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    page.section((top, 0), 13, words.trend)?;
    page.say((top + 1, 0), words.trend_table, Role::Subtitle)?;
    page.say((top + 2, 0), words.kpi, Role::Header)?;
    for (row, line) in (top + 3..).zip(&report.scorecard.lines) {
        page.put((row, 0), &Cell::text(words.kpi(line.measure.kpi)), Style::new(Kind::Text, Role::Body))?;
        for (column, point) in (MONTHS..).zip(&line.trend) {
            let header = Cell::Date(point.as_of);
            page.put((top + 2, column), &header, Style::new(Kind::Date, Role::Header))?;
            let unit = line.measure.unit;
            let cell = point.value.map_or(Cell::text(words.none), |value| Cell::Number(figure(unit, value)));
            page.put((row, column), &cell, Style::new(kind(&line.measure, point.value), Role::Body))?;
        }
    }
    Ok(top + 3 + report.scorecard.lines.len() as u32)
}

/// The same questions asked in other ways.
fn variants(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<(), RenderError> {
    use portfolio::kpi::VariantUnit;
    let words = page.words;
    page.section((top, 0), 13, words.variants)?;
    let titles = [words.kpi, words.variant, words.value, words.unit, words.counted];
    let places: [u16; 5] = [0, 1, 4, 5, 6];
    page.say_across((top + 1, 1), (top + 1, 3), titles[1], Style::new(Kind::Text, Role::Header))?;
    for (title, column) in titles.iter().zip(places).filter(|(_, column)| *column != 1) {
        page.say((top + 1, column), title, Role::Header)?;
    }
    let body = |kind| Style::new(kind, Role::Body);
    let all =
        report.scorecard.lines.iter().flat_map(|line| line.measure.variants.iter().map(move |v| (line, v)));
    for (row, (line, variant)) in (top + 2..).zip(all) {
        let (scale, kind) = match variant.unit {
            VariantUnit::Percent => (0.01, Kind::Percent(1)),
            VariantUnit::WorkingDays | VariantUnit::CalendarDays => (1.0, Kind::Decimal(1)),
            VariantUnit::Count => (1.0, Kind::Whole),
        };
        page.put((row, 0), &Cell::text(words.kpi(line.measure.kpi)), body(Kind::Text))?;
        page.say_across((row, 1), (row, 3), words.kpi_variant(variant.code), body(Kind::Text))?;
        let value = variant.value.map_or(Cell::text(words.none), |value| Cell::Number(value * scale));
        page.put((row, 4), &value, body(kind))?;
        page.put((row, 5), &Cell::text(words.variant_unit(variant.unit)), body(Kind::Code))?;
        page.put((row, 6), &Cell::Whole(variant.n as i64), body(Kind::Whole))?;
    }
    Ok(())
}
