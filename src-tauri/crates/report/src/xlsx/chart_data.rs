//! 图表数据: the plain numbers that charts draw, block under block, on a hidden sheet. The places are the same for every
//! report, so that charts find them.

use portfolio::Unit;
use portfolio::kpi::Kpi;
use rust_xlsxwriter::utility::cell_range_absolute;

use crate::monthly::MonthlyReport;
use crate::monthly::beside::present;
use crate::monthly::budget::BudgetLine;
use crate::monthly::scorecard::ScoreLine;
use crate::words::Words;
use crate::xlsx::cell::{Cell, wan};
use crate::xlsx::page::Page;
use crate::xlsx::scorecard::figure;
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab};

/// Numbers for one chart: a header row, categories in the first column.
pub(crate) struct Block {
    /// The header's row.
    top: u32,
    pub(crate) rows: u32,
    pub(crate) columns: u16,
}

const LIGHTS: u32 = 1;
const BUDGET: u32 = 50;
const MONTHS: u32 = 65;
const EARNED: u32 = 85;
/// Projects in the chart of budgets.
const LARGEST: usize = 8;

/// KPI that share an axis.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trend {
    Rates,
    Budget,
    Days,
}

impl Block {
    /// The address of a column's values.
    pub(crate) fn range(&self, words: &Words, column: u16) -> String {
        let range = cell_range_absolute(self.top + 1, column, self.top + self.rows, column);
        format!("={}!{range}", words.sheet(Tab::ChartData))
    }

    /// The address of a column's name.
    pub(crate) fn header(&self, words: &Words, column: u16) -> String {
        let range = cell_range_absolute(self.top, column, self.top, column);
        format!("={}!{range}", words.sheet(Tab::ChartData))
    }
}

pub(crate) fn lights(report: &MonthlyReport) -> Block {
    Block { top: LIGHTS, rows: 1 + u32::from(report.overview.lights.last.is_some()), columns: 4 }
}

/// No column where none of its months has a figure.
pub(crate) fn trend(report: &MonthlyReport, trend: Trend) -> Block {
    let measured = trend.lines(report).any(|line| line.trend.iter().any(|point| point.value.is_some()));
    let columns = if measured { trend.lines(report).count() as u16 } else { 0 };
    Block { top: trend.top(), rows: 12, columns }
}

pub(crate) fn budget(report: &MonthlyReport) -> Block {
    Block { top: BUDGET, rows: largest(report).len() as u32, columns: 3 }
}

pub(crate) fn budget_months(report: &MonthlyReport) -> Block {
    Block { top: MONTHS, rows: report.budget.months.len() as u32, columns: 4 }
}

pub(crate) fn earned(report: &MonthlyReport) -> Block {
    let points = report.earned.sum.now.as_ref().map_or(0, |sum| sum.curve.len());
    Block { top: EARNED, rows: points as u32, columns: 3 }
}

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    page.say((0, 0), page.words.chart_note, Role::Note)?;
    page.sheet.set_column_width(0, 30)?;
    draw_lights(page, report)?;
    for trend in [Trend::Rates, Trend::Budget, Trend::Days] {
        draw_trend(page, trend.top(), trend.lines(report).collect())?;
    }
    draw_budget(page, report)?;
    draw_months(page, report)?;
    draw_earned(page, report)
}

fn draw_earned(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    headers(page, EARNED, &[words.month, words.planned_value, words.earned, words.actual])?;
    let points = report.earned.sum.now.iter().flat_map(|sum| &sum.curve);
    for (row, point) in (EARNED + 1..).zip(points) {
        page.say((row, 0), &point.on.to_string(), Role::Plain)?;
        for (column, amount) in (1..).zip([Some(point.pv), point.ev, point.ac]) {
            number(page, (row, column), amount.map(wan))?;
        }
    }
    Ok(())
}

fn headers(page: &mut Page, top: u32, titles: &[&str]) -> Result<(), RenderError> {
    for (column, title) in (0..).zip(titles) {
        page.say((top, column), title, Role::Header)?;
    }
    Ok(())
}

fn number(page: &mut Page, at: (u32, u16), value: Option<f64>) -> Result<(), RenderError> {
    page.put(at, &Cell::maybe(value, Cell::Number), Style::new(Kind::Decimal(4), Role::Plain))
}

fn draw_lights(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    use portfolio::light::Colour;
    let words = page.words;
    let colours = [Colour::Green, Colour::Amber, Colour::Red, Colour::Grey].map(|colour| words.light(colour));
    headers(page, LIGHTS, &[words.lights, colours[0], colours[1], colours[2], colours[3]])?;
    let counts = report.overview.lights;
    // A bar chart draws from below: last month's bar comes first.
    let months = counts.last.map(|last| (words.last, last)).into_iter().chain([(words.now, counts.now)]);
    for (row, (title, counts)) in (LIGHTS + 1..).zip(months) {
        page.say((row, 0), title, Role::Plain)?;
        for (column, count) in (1..).zip(counts) {
            number(page, (row, column), Some(count as f64))?;
        }
    }
    Ok(())
}

impl Trend {
    fn top(self) -> u32 {
        match self {
            Trend::Rates => 5,
            Trend::Budget => 20,
            Trend::Days => 35,
        }
    }

    fn of(line: &ScoreLine) -> Trend {
        match (line.measure.kpi, line.measure.unit) {
            (Kpi::BudgetDeviation, _) => Trend::Budget,
            (_, Unit::Percent) => Trend::Rates,
            _ => Trend::Days,
        }
    }

    pub(crate) fn lines(self, report: &MonthlyReport) -> impl Iterator<Item = &ScoreLine> {
        report.scorecard.lines.iter().filter(move |line| Trend::of(line) == self)
    }
}

fn draw_trend(page: &mut Page, top: u32, lines: Vec<&ScoreLine>) -> Result<(), RenderError> {
    let words = page.words;
    for (column, line) in (1..).zip(lines) {
        page.say((top, column), words.kpi(line.measure.kpi), Role::Header)?;
        for (row, point) in (top + 1..).zip(&line.trend) {
            let month = crate::month::Month::of(point.as_of).to_string();
            page.say((row, 0), &month, Role::Plain)?;
            number(page, (row, column), point.value.map(|value| figure(line.measure.unit, value)))?;
        }
    }
    Ok(())
}

/// The projects with the largest budgets, the largest first.
pub(crate) fn largest(report: &MonthlyReport) -> Vec<&BudgetLine> {
    let mut lines: Vec<&BudgetLine> =
        present(&report.budget.projects).filter(|line| line.current.0 > 0).collect();
    lines.sort_by(|a, b| (b.current, &a.project.code).cmp(&(a.current, &b.project.code)));
    lines.truncate(LARGEST);
    lines
}

fn draw_budget(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    headers(page, BUDGET, &[words.project, words.current, words.actual, words.budget_use])?;
    for (row, line) in (BUDGET + 1..).zip(largest(report)) {
        page.say((row, 0), &line.project.code, Role::Plain)?;
        number(page, (row, 1), Some(wan(line.current)))?;
        number(page, (row, 2), Some(wan(line.actual)))?;
        number(page, (row, 3), line.used())?;
    }
    Ok(())
}

fn draw_months(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    headers(page, MONTHS, &[words.month, words.planned, words.actual, words.planned_sum, words.actual_sum])?;
    let mut sums = (portfolio::Money(0), portfolio::Money(0));
    for (row, month) in (MONTHS + 1..).zip(&report.budget.months) {
        sums = (sums.0 + month.planned, sums.1 + month.actual);
        page.say((row, 0), &month.month.to_string(), Role::Plain)?;
        for (column, amount) in (1..).zip([month.planned, month.actual, sums.0, sums.1]) {
            number(page, (row, column), Some(wan(amount)))?;
        }
    }
    Ok(())
}
