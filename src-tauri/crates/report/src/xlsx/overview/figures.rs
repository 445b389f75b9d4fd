//! The figures of the one page: KPI, lights, money, each beside last month's and leading to its rows.

use portfolio::Money;
use portfolio::light::Colour;
use rust_xlsxwriter::utility::{cell_range_absolute, row_col_to_cell};

use super::RIGHT;
use crate::monthly::MonthlyReport;
use crate::monthly::beside::present;
use crate::monthly::budget::BudgetSum;
use crate::xlsx::cell::{Cell, Place, wan};
use crate::xlsx::grid::FIRST;
use crate::xlsx::page::{At, Page};
use crate::xlsx::scorecard::{figure, kind, place, signed, tone};
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab, budget, marks, status};

fn body(kind: Kind) -> Style {
    Style::new(kind, Role::Body)
}

/// A block's title and headers; the first header takes what the others leave of six columns.
fn head(page: &mut Page, at: At, title: &str, headers: &[&str]) -> Result<(), RenderError> {
    let (row, left) = at;
    let rest = left + 6 - (headers.len() as u16 - 1);
    page.section(at, 6, title)?;
    page.say_across((row + 1, left), (row + 1, rest - 1), headers[0], Style::new(Kind::Text, Role::Header))?;
    for (column, header) in (rest..).zip(&headers[1..]) {
        page.say((row + 1, column), header, Role::Header)?;
    }
    Ok(())
}

/// All KPI with this month's and last month's figure; gives the row below.
pub(super) fn kpi(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    head(page, (top, 0), words.kpi_board, &[words.kpi, words.now, words.last, words.delta, words.target])?;
    for ((index, line), row) in report.scorecard.lines.iter().enumerate().zip(top + 2..) {
        let measure = &line.measure;
        let last = line.last.as_ref().and_then(|last| last.value);
        let name = Cell::text(words.kpi(measure.kpi)).leading_to(place(index));
        page.put_across((row, 0), (row, 1), &name, body(Kind::Text))?;
        let source = page.address(Place { column: 1, ..place(index) });
        let value =
            measure.value.map_or(Cell::text(words.none), |v| Cell::computed(source, figure(measure.unit, v)));
        page.put(
            (row, 2),
            &value,
            Style::new(kind(measure, measure.value), Role::Figure).toned(tone(measure.status)),
        )?;
        page.put(
            (row, 3),
            &Cell::maybe(last, |v| Cell::Number(figure(measure.unit, v))),
            body(kind(measure, last)),
        )?;
        page.put(
            (row, 4),
            &delta(row, 2, measure.value.zip(last), measure.unit),
            body(signed(measure.unit)),
        )?;
        let goal = measure.target.as_ref().map_or(words.none.to_owned(), |t| words.target(t, measure.unit));
        page.put((row, 5), &Cell::text(goal), body(Kind::Code))?;
    }
    let below = top + 2 + report.scorecard.lines.len() as u32;
    marks::arrows(page, (top + 2, below - 1), 4)?;
    Ok(below + 1)
}

fn delta(row: u32, now: u16, values: Option<(f64, f64)>, unit: portfolio::Unit) -> Cell {
    let (now, last) = (row_col_to_cell(row, now), row_col_to_cell(row, now + 1));
    Cell::maybe(values, |(value, before)| {
        Cell::computed(format!("{now}-{last}"), figure(unit, value) - figure(unit, before))
    })
}

/// How many projects show each colour, counted live from the list of projects.
pub(super) fn lights(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<(), RenderError> {
    let words = page.words;
    head(page, (top, RIGHT), words.lights, &[words.light, words.now, words.last, words.delta])?;
    let last_row = FIRST + present(&report.status).count().max(1) as u32 - 1;
    let range = cell_range_absolute(FIRST, status::OVERALL, last_row, status::OVERALL);
    let counts = report.overview.lights;
    let colours = [Colour::Green, Colour::Amber, Colour::Red, Colour::Grey];
    for ((index, colour), row) in colours.into_iter().enumerate().zip(top + 2..) {
        page.put_across((row, RIGHT), (row, RIGHT + 2), &Cell::Light(colour), body(Kind::Code))?;
        let word = row_col_to_cell(row, RIGHT);
        let formula = format!("COUNTIF({}!{range},{word})", words.sheet(Tab::Status));
        let now = counts.now[index] as i64;
        page.put(
            (row, RIGHT + 3),
            &Cell::computed(formula, now as f64).leading_to(Place { tab: Tab::Status, row: 0, column: 0 }),
            Style::new(Kind::Whole, Role::Figure),
        )?;
        let last = counts.last.map(|last| last[index] as i64);
        page.put((row, RIGHT + 4), &Cell::maybe(last, Cell::Whole), body(Kind::Whole))?;
        let (now_at, last_at) = (row_col_to_cell(row, RIGHT + 3), row_col_to_cell(row, RIGHT + 4));
        let change =
            Cell::maybe(last, |last| Cell::computed(format!("{now_at}-{last_at}"), (now - last) as f64));
        page.put((row, RIGHT + 5), &change, body(Kind::Signed(0)))?;
    }
    Ok(())
}

/// A line of money: label, column of the list of budgets, amount.
type MoneyLine = (&'static str, u16, fn(BudgetSum) -> Money);

/// Budget, actual and cost at completion in sum, taken live from the list of budgets.
pub(super) fn money(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<(), RenderError> {
    let words = page.words;
    head(page, (top, RIGHT), words.money, &[words.money_line, words.now, words.last, words.delta])?;
    let lines: [MoneyLine; 4] = [
        (words.current, budget::CURRENT, |sum| sum.current),
        (words.actual, budget::ACTUAL, |sum| sum.actual),
        (words.eac, budget::FORECAST, |sum| sum.forecast),
        (words.deviation, budget::DEVIATION, |sum| sum.excess()),
    ];
    let sums = report.overview.money;
    for ((label, column, amount), row) in lines.into_iter().zip(top + 2..) {
        let place = budget::total(report, column);
        let name = Cell::text(label).leading_to(Place { row: 0, column: 0, ..place });
        page.put_across((row, RIGHT), (row, RIGHT + 2), &name, body(Kind::Text))?;
        let now = amount(sums.now);
        let cell = match report.budget.projects.is_empty() {
            true => Cell::Money(now),
            false => Cell::computed(page.address(place), wan(now)),
        };
        page.put((row, RIGHT + 3), &cell, Style::new(Kind::Wan, Role::Figure))?;
        let last = sums.last.map(amount);
        page.put((row, RIGHT + 4), &Cell::maybe(last, Cell::Money), body(Kind::Wan))?;
        let (now_at, last_at) = (row_col_to_cell(row, RIGHT + 3), row_col_to_cell(row, RIGHT + 4));
        let change = Cell::maybe(last, |last| Cell::computed(format!("{now_at}-{last_at}"), wan(now - last)));
        page.put((row, RIGHT + 5), &change, body(Kind::SignedWan))?;
    }
    Ok(())
}
