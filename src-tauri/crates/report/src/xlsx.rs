//! The monthly report as an Excel workbook: one file per sheet, each saying what stands where. No value is computed here
//! that the model does not hold; formulas are made of addresses and carry the model's value.

pub(crate) mod budget;
pub mod cell;
mod changes;
pub(crate) mod chart_data;
pub(crate) mod charts;
pub(crate) mod clean;
mod cover;
mod definitions;
mod earned;
pub mod error;
mod evidence;
pub(crate) mod grid;
mod height;
mod list;
mod marks;
pub(crate) mod matrix;
mod milestones;
pub(crate) mod overview;
pub(crate) mod page;
pub mod preview;
pub(crate) mod print;
mod quality;
mod raci;
mod resources;
mod risks;
pub(crate) mod scorecard;
mod status;
pub mod theme;

use portfolio::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

pub use cell::Cell;
pub use error::RenderError;
pub use grid::{Column, Line, Outline};
pub use theme::Kind;

use crate::monthly::MonthlyReport;
use crate::words::{Language, Words};
use page::Page;

/// A sheet of the workbook, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tab {
    Cover,
    Overview,
    Scorecard,
    Status,
    Milestones,
    Budget,
    Earned,
    Matrix,
    Risks,
    Changes,
    Quality,
    Resources,
    Raci,
    Definitions,
    Evidence,
    ChartData,
}

impl Tab {
    pub(crate) const ALL: [Tab; 16] = [
        Tab::Cover,
        Tab::Overview,
        Tab::Scorecard,
        Tab::Status,
        Tab::Milestones,
        Tab::Budget,
        Tab::Earned,
        Tab::Matrix,
        Tab::Risks,
        Tab::Changes,
        Tab::Quality,
        Tab::Resources,
        Tab::Raci,
        Tab::Definitions,
        Tab::Evidence,
        Tab::ChartData,
    ];
}

/// What writes a sheet.
type Draw = fn(&mut Page, &MonthlyReport) -> Result<(), RenderError>;

/// The report as the bytes of an .xlsx file. The same report and language always give the same content.
pub fn render(report: &MonthlyReport, language: Language) -> Result<Vec<u8>, RenderError> {
    let words = language.words();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report, words)?);
    for tab in Tab::ALL {
        let mut sheet = Worksheet::new();
        sheet.set_name(words.tab(tab))?;
        let mut page = Page::new(&mut sheet, words);
        print::set_up(&mut page, report, tab)?;
        draw(tab)(&mut page, report)?;
        workbook.push_worksheet(sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

fn draw(tab: Tab) -> Draw {
    match tab {
        Tab::Cover => cover::draw,
        Tab::Overview => overview::draw,
        Tab::Scorecard => scorecard::draw,
        Tab::Status => status::draw,
        Tab::Milestones => milestones::draw,
        Tab::Budget => budget::draw,
        Tab::Earned => earned::draw,
        Tab::Matrix => matrix::draw,
        Tab::Risks => risks::draw,
        Tab::Changes => changes::draw,
        Tab::Quality => quality::draw,
        Tab::Resources => resources::draw,
        Tab::Raci => raci::draw,
        Tab::Definitions => definitions::draw,
        Tab::Evidence => evidence::draw,
        Tab::ChartData => chart_data::draw,
    }
}

fn properties(report: &MonthlyReport, words: &Words) -> Result<DocProperties, RenderError> {
    let cover = &report.cover;
    let created = created(cover.data_date)?;
    Ok(DocProperties::new()
        .set_title(format!("{} {}", words.report_title, cover.month))
        .set_subject(format!("{} {}", words.data_date, cover.data_date))
        .set_custom_property("SnapshotId", &*cover.snapshot)
        .set_custom_property("Period", &*cover.month.to_string())
        .set_creation_datetime(&created))
}

/// Midnight of the data date, so that the same report gives the same file.
pub(crate) fn created(date: Date) -> Result<ExcelDateTime, RenderError> {
    let (year, month, day) = date.ymd();
    let year = u16::try_from(year).unwrap_or(1900).clamp(1900, 9999);
    Ok(ExcelDateTime::from_ymd(year, month as u8, day as u8)?)
}
