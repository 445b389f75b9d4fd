//! What every sheet shares on paper and screen: A4 landscape, one page wide, header and footer, no grid lines.

use crate::monthly::MonthlyReport;
use crate::xlsx::clean::in_header;
use crate::xlsx::page::Page;
use crate::xlsx::theme::{ACCENT, FONT};
use crate::xlsx::{RenderError, Tab};

/// A4 in the numbering of Excel.
const A4: u8 = 9;

/// Sets a sheet up before anything is written.
pub(crate) fn set_up(page: &mut Page, report: &MonthlyReport, tab: Tab) -> Result<(), RenderError> {
    let words = page.words;
    let cover = &report.cover;
    let snapshot = if cover.snapshot.is_empty() { words.preview } else { short(&cover.snapshot) };
    let font = |style: &str| format!("&\"{FONT},{style}\"&9 ");
    let header = format!(
        "&L{}{} {}&R{}{} {}",
        font("Bold"),
        in_header(words.report_title),
        cover.month,
        font("Regular"),
        in_header(words.data_date),
        cover.data_date
    );
    let footer = format!(
        "&L{0}{1} {2}&C{0}&P / &N&R{0}{3}",
        font("Regular"),
        in_header(words.snapshot),
        in_header(snapshot),
        in_header(words.tab(tab))
    );
    let one_page = matches!(tab, Tab::Cover | Tab::Overview | Tab::Matrix);
    page.sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, u16::from(one_page))
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.25, 0.25)
        .set_print_center_horizontally(true)
        .set_header(header)
        .set_footer(footer)
        .set_screen_gridlines(false);
    match tab {
        Tab::Overview => page.sheet.set_tab_color(ACCENT).set_active(true),
        Tab::ChartData => page.sheet.set_hidden(true),
        _ => &mut *page.sheet,
    };
    Ok(())
}

/// The first part of a digest: enough to name it, short enough to read.
pub(crate) fn short(snapshot: &str) -> &str {
    snapshot.get(..16).unwrap_or(snapshot)
}
