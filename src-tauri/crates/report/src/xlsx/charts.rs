//! The charts. They draw plain numbers of the hidden sheet, never formulas, so that every viewer shows them.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSeries, ChartSolidFill, ChartType,
    Color,
};

use crate::monthly::MonthlyReport;
use crate::xlsx::RenderError;
use crate::xlsx::chart_data::{self, Block};
use crate::xlsx::page::{At, Page};
use crate::xlsx::theme::{ACCENT, FONT, LIGHTS, MUTED};

/// Rows that a chart covers.
pub(crate) const HEIGHT: u32 = 16;
/// Colours of lines beside the accent.
const LINES: [u32; 6] = [ACCENT, 0xC5_7B_1F, 0x2E_7D_4F, 0x8E_4B_8A, 0x3B_8E_A5, 0x7A_6A_53];

/// Size of a chart in pixels.
type Size = (u32, u32);

/// Percentages and days, twelve months each.
pub(crate) fn trends(page: &mut Page, report: &MonthlyReport, row: u32) -> Result<(), RenderError> {
    let (percent, days) = (chart_data::percent_trend(report), chart_data::day_trend(report));
    let (left, right) = (page.words.percent_chart, page.words.day_chart);
    lines(page, &percent, left, "0%", (row, 0), (640, 300))?;
    lines(page, &days, right, "0.0", (row, 6), (640, 300))
}

/// Lights of this month over those of the last.
pub(crate) fn lights(page: &mut Page, report: &MonthlyReport, at: At, size: Size) -> Result<(), RenderError> {
    let block = chart_data::lights(report);
    let mut chart = Chart::new(ChartType::BarStacked);
    for (column, colour) in (1..).zip(LIGHTS) {
        let fill =
            ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour))).clone();
        series(page, &mut chart, &block, column).set_format(&mut fill.clone()).set_gap(60);
    }
    chart.y_axis().set_reverse();
    chart.x_axis().set_num_format("0").set_major_gridlines(false);
    finish(page, &mut chart, page_title(page, |words| words.lights), at, size)
}

/// Budget and actual as columns, the share used as a line on its own axis.
pub(crate) fn budget(page: &mut Page, report: &MonthlyReport, at: At) -> Result<(), RenderError> {
    budget_sized(page, report, at, (620, 320))
}

/// The same in another size.
pub(crate) fn budget_sized(
    page: &mut Page,
    report: &MonthlyReport,
    at: At,
    size: Size,
) -> Result<(), RenderError> {
    let block = chart_data::budget(report);
    if block.rows == 0 {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::Column);
    filled(page, &mut chart, &block, 1, 0xB4_C6_DC);
    filled(page, &mut chart, &block, 2, ACCENT);
    let mut line = Chart::new(ChartType::Line);
    stroked(page, &mut line, &block, 3, LINES[1]).set_secondary_axis(true);
    line.y2_axis().set_num_format("0%").set_font(&font()).set_min(0);
    chart.combine(&line);
    chart.y_axis().set_num_format("#,##0");
    let title = page_title(page, |words| words.budget_chart);
    finish(page, &mut chart, title, at, size)
}

/// Planned and actual by month, and both summed up.
pub(crate) fn budget_months(page: &mut Page, report: &MonthlyReport, at: At) -> Result<(), RenderError> {
    let block = chart_data::budget_months(report);
    if block.rows == 0 {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::Column);
    filled(page, &mut chart, &block, 1, 0xB4_C6_DC);
    filled(page, &mut chart, &block, 2, ACCENT);
    let mut line = Chart::new(ChartType::Line);
    stroked(page, &mut line, &block, 3, 0x8A_A0_BC).set_secondary_axis(true);
    stroked(page, &mut line, &block, 4, LINES[1]).set_secondary_axis(true);
    line.y2_axis().set_num_format("#,##0").set_font(&font());
    chart.combine(&line);
    chart.y_axis().set_num_format("#,##0");
    let title = page_title(page, |words| words.budget_month_chart);
    finish(page, &mut chart, title, at, (620, 320))
}

fn lines(
    page: &mut Page,
    block: &Block,
    title: &str,
    code: &str,
    at: At,
    size: Size,
) -> Result<(), RenderError> {
    if block.columns == 0 {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::Line);
    for column in 1..=block.columns {
        stroked(page, &mut chart, block, column, LINES[usize::from(column - 1) % LINES.len()]);
    }
    chart.y_axis().set_num_format(code);
    finish(page, &mut chart, title.to_owned(), at, size)
}

fn page_title(page: &Page, title: fn(&crate::words::Words) -> &'static str) -> String {
    title(page.words).to_owned()
}

fn series<'c>(page: &Page, chart: &'c mut Chart, block: &Block, column: u16) -> &'c mut ChartSeries {
    let range = |column: u16| block.range(page.words, column);
    chart
        .add_series()
        .set_name(block.header(page.words, column).as_str())
        .set_categories(range(0).as_str())
        .set_values(range(column).as_str())
}

fn filled<'c>(
    page: &Page,
    chart: &'c mut Chart,
    block: &Block,
    column: u16,
    colour: u32,
) -> &'c mut ChartSeries {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
    series(page, chart, block, column).set_format(&mut format).set_gap(80)
}

fn stroked<'c>(
    page: &Page,
    chart: &'c mut Chart,
    block: &Block,
    column: u16,
    colour: u32,
) -> &'c mut ChartSeries {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(Color::RGB(colour)).set_width(2.25));
    series(page, chart, block, column).set_format(&mut format)
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(9).set_color(Color::RGB(MUTED));
    font
}

fn finish(page: &mut Page, chart: &mut Chart, title: String, at: At, size: Size) -> Result<(), RenderError> {
    let mut heading = font();
    heading.set_size(11).set_bold().set_color(Color::RGB(ACCENT));
    chart.title().set_name(title.as_str()).set_font(&heading);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font());
    chart.x_axis().set_font(&font());
    chart.y_axis().set_font(&font());
    chart.set_width(size.0).set_height(size.1).set_alt_text(title);
    page.sheet.insert_chart(at.0, at.1, chart)?;
    Ok(())
}
