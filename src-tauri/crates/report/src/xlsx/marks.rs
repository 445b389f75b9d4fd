//! What a sheet draws inside its cells: arrows for movement, bars for shares, small lines for twelve months. The number
//! stands beside each of them, so that a program that does not draw them loses nothing.

use rust_xlsxwriter::{
    Color, ConditionalFormatCustomIcon, ConditionalFormatDataBar, ConditionalFormatDataBarDirection,
    ConditionalFormatIconSet, ConditionalFormatIconType, ConditionalFormatType, Sparkline, SparklineType,
};

use crate::xlsx::page::Page;
use crate::xlsx::theme::ACCENT;
use crate::xlsx::{RenderError, Tab};

/// Arrows down, level and up beside the differences of a column.
pub(crate) fn arrows(page: &mut Page, (first, last): (u32, u32), column: u16) -> Result<(), RenderError> {
    if last < first {
        return Ok(());
    }
    let icon = || ConditionalFormatCustomIcon::new();
    let number = ConditionalFormatType::Number;
    let icons = [
        icon().set_rule(ConditionalFormatType::Percent, 0),
        icon().set_rule(number, 0),
        icon().set_rule(number, 0).set_greater_than(true),
    ];
    let arrows = ConditionalFormatIconSet::new()
        .set_icon_type(ConditionalFormatIconType::ThreeArrowsGray)
        .set_icons(&icons);
    page.sheet.add_conditional_format(first, column, last, column, &arrows)?;
    Ok(())
}

/// Bars from nothing to all behind the shares of a column.
pub(crate) fn bars(page: &mut Page, (first, last): (u32, u32), column: u16) -> Result<(), RenderError> {
    if last < first {
        return Ok(());
    }
    let bars = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_fill_color(Color::RGB(0xC9_D8_EA))
        .set_solid_fill(true)
        .set_direction(ConditionalFormatDataBarDirection::LeftToRight);
    page.sheet.add_conditional_format(first, column, last, column, &bars)?;
    Ok(())
}

/// A small line of a row of numbers on the scorecard.
pub(crate) fn line(page: &mut Page, at: (u32, u16), from: (u32, u16), to: u16) -> Result<(), RenderError> {
    let line = Sparkline::new()
        .set_range((page.words.tab(Tab::Scorecard), from.0, from.1, from.0, to))
        .set_type(SparklineType::Line)
        .set_line_weight(1.5)
        .set_sparkline_color(Color::RGB(ACCENT))
        .show_last_point(true)
        .show_low_point(true);
    page.sheet.add_sparkline(at.0, at.1, &line)?;
    Ok(())
}
