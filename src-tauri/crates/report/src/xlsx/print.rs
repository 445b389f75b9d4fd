//! What every sheet shares on paper and screen: A4 landscape, one page wide, header and footer, no grid lines.

use crate::monthly::MonthlyReport;
use crate::xlsx::clean::in_header;
use crate::xlsx::page::Page;
use crate::xlsx::theme::{ACCENT, FONT};
use crate::xlsx::{RenderError, Tab};

/// A4 in the numbering of Excel.
pub(crate) const A4: u8 = 9;

/// Sets a sheet of the report up before anything is written.
pub(crate) fn set_up(page: &mut Page, report: &MonthlyReport, tab: Tab) -> Result<(), RenderError> {
    let words = page.words;
    let cover = &report.cover;
    let snapshot = if cover.snapshot.is_empty() { words.preview } else { short(&cover.snapshot) };
    let title = format!("{} {}", words.report_title, cover.month);
    let date = format!("{} {}", words.data_date, cover.data_date);
    paper(page, &title, &date, &format!("{} {snapshot}", words.snapshot), words.tab(tab));
    if matches!(tab, Tab::Cover | Tab::Overview | Tab::Matrix) {
        page.sheet.set_print_fit_to_pages(1, 1);
    }
    match tab {
        Tab::Overview => page.sheet.set_tab_color(ACCENT).set_active(true),
        Tab::ChartData => page.sheet.set_hidden(true),
        _ => &mut *page.sheet,
    };
    Ok(())
}

/// Paper, margins, header and footer: title and data date above, snapshot, page and sheet below.
pub(crate) fn paper(page: &mut Page, title: &str, date: &str, snapshot: &str, sheet: &str) {
    let part = |style: &str, text: &str| format!("&\"{FONT},{style}\"&9 {}", in_header(text));
    let header = format!("&L{}&R{}", part("Bold", title), part("Regular", date));
    let footer = format!(
        "&L{}&C{}&P / &N&R{}",
        part("Regular", snapshot),
        part("Regular", ""),
        part("Regular", sheet)
    );
    page.sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.25, 0.25)
        .set_print_center_horizontally(true)
        .set_header(header)
        .set_footer(footer)
        .set_screen_gridlines(false);
}

/// The first part of a digest: enough to name it, short enough to read.
pub(crate) fn short(snapshot: &str) -> &str {
    snapshot.get(..16).unwrap_or(snapshot)
}
