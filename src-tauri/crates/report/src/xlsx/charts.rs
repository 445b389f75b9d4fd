//! The charts. They draw plain numbers of the hidden sheet, never formulas, so that every viewer shows them.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSeries,
    ChartSolidFill, ChartType, Color,
};

use portfolio::kpi::Kpi;

use crate::monthly::MonthlyReport;
use crate::xlsx::RenderError;
use crate::xlsx::chart_data::{self, Block, Trend};
use crate::xlsx::page::{At, Page};
use crate::xlsx::theme::{ACCENT, FONT, LIGHTS, LINE, MUTED};

/// Rows that a chart covers.
pub(crate) const HEIGHT: u32 = 16;
/// Colours of lines beside the accent.
pub(crate) const LINES: [u32; 6] = [ACCENT, 0xC5_7B_1F, 0x2E_7D_4F, 0x8E_4B_8A, 0x3B_8E_A5, 0x7A_6A_53];

/// Size of a chart in pixels.
type Size = (u32, u32);

/// Rates, budget deviation and days, twelve months each.
pub(crate) fn trends(page: &mut Page, report: &MonthlyReport, row: u32) -> Result<(), RenderError> {
    let words = page.words;
    let blocks = [Trend::Rates, Trend::Budget, Trend::Days].map(|trend| chart_data::trend(report, trend));
    lines(page, &blocks[0], words.percent_chart, "0%", (row, 0), (470, 300))?;
    lines(page, &blocks[1], words.kpi(Kpi::BudgetDeviation), "0.0%", (row, 4), (390, 300))?;
    lines(page, &blocks[2], words.day_chart, "0.0", (row, 8), (390, 300))
}

/// Lights of this month over those of the last.
pub(crate) fn lights(page: &mut Page, report: &MonthlyReport, at: At, size: Size) -> Result<(), RenderError> {
    let block = chart_data::lights(report);
    if report.status.is_empty() {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::BarStacked);
    for (column, colour) in (1..).zip(LIGHTS) {
        let fill =
            ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour))).clone();
        series(page, &mut chart, &block, column).set_format(&mut fill.clone()).set_gap(60);
    }
    chart.x_axis().set_num_format("0");
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
    chart.y2_axis().set_num_format("0%").set_font(&font()).set_min(0);
    chart.combine(&line);
    chart.y_axis().set_num_format("#,##0").set_min(0);
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
    chart.y2_axis().set_num_format("#,##0").set_font(&font());
    chart.combine(&line);
    chart.y_axis().set_num_format("#,##0");
    let title = page_title(page, |words| words.budget_month_chart);
    finish(page, &mut chart, title, at, (620, 320))
}

/// The S-curve.
pub(crate) fn earned(page: &mut Page, report: &MonthlyReport, at: At) -> Result<(), RenderError> {
    let block = chart_data::earned(report);
    let title = page_title(page, |words| words.s_curve);
    if block.rows == 0 {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::Line);
    for (column, colour) in (1..).zip([0x8A_A0_BC, ACCENT, LINES[1]]) {
        stroked(page, &mut chart, &block, column, colour);
    }
    chart.y_axis().set_num_format("#,##0").set_min(0);
    finish(page, &mut chart, title, at, (760, 340))
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
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
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
    let mut grid = ChartLine::new();
    grid.set_color(Color::RGB(LINE)).set_width(0.5);
    chart.x_axis().set_font(&font()).set_major_gridlines_line(&grid);
    chart.y_axis().set_font(&font()).set_major_gridlines_line(&grid);
    chart.set_width(size.0).set_height(size.1).set_alt_text(title);
    page.sheet.insert_chart(at.0, at.1, chart)?;
    Ok(())
}
