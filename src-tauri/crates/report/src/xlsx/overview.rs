//! 总览: the one page. Six columns on either side of a gap; blocks stand in the left and the right half.

mod blocks;
mod figures;

use crate::monthly::MonthlyReport;
use crate::xlsx::cell::Place;
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab, charts, height};

/// Columns of the page: six, a gap, six.
const COLUMNS: u16 = 13;
/// Where the right half begins.
const RIGHT: u16 = 7;
/// The row of the first block's title.
const TOP: u32 = 4;
/// Rows of a block of lines.
const LINES: usize = 5;

/// Where the count of a colour stands, in the order of `LightCounts`.
pub(crate) fn light_place(index: usize) -> Place {
    Place { tab: Tab::Overview, row: TOP + 2 + index as u32, column: RIGHT + 3 }
}

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    page.widths((0..COLUMNS).map(|column| if column == RIGHT - 1 { 2.0 } else { 14.0 }))?;
    page.sheet.set_row_height(0, 30)?;
    page.say(
        (0, 0),
        &format!("{} · {}", words.report_title, words.month_name(report.cover.month)),
        Role::Title,
    )?;
    page.say((1, 0), &words.subtitle(&report.cover), Role::Subtitle)?;
    let sentences: Vec<String> = words.summary(report).into_iter().map(|line| line.text).collect();
    let headline = sentences.join(words.pick("", " "));
    page.sheet.set_row_height(2, height::text_over(&headline, 140.0).max(32.0))?;
    page.say_across((2, 0), (2, COLUMNS - 1), &headline, Style::new(Kind::LongText, Role::Headline))?;
    for row in TOP + 1..TOP + 12 {
        page.sheet.set_row_height(row, height::ROW)?;
    }
    let row = figures::kpi(page, report, TOP)?;
    figures::lights(page, report, TOP)?;
    figures::money(page, report, 10)?;
    let row = row.max(16);
    charts::lights(page, report, (row, 0), (596, 210))?;
    charts::budget_sized(page, report, (row, RIGHT), (596, 210))?;
    let row = row + 11;
    let left = blocks::decisions(page, report, row)?;
    let right = blocks::shifts(page, report, row)?;
    let row = left.max(right) + 1;
    blocks::risks(page, report, row)?;
    blocks::ahead(page, report, row)?;
    page.sheet.set_freeze_panes(2, 0)?;
    Ok(())
}
