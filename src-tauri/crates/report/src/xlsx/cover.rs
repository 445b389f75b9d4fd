//! 封面: what the report is of, how complete, and what is in it.

use portfolio::SummaryTopic;
use portfolio::light::Dimension;

use crate::monthly::MonthlyReport;
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab, height};

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    page.widths([4.0, 24.0, 34.0, 60.0, 4.0])?;
    page.sheet.set_row_height(1, 40)?;
    page.say((1, 1), words.report_title, Role::Title)?;
    page.say((2, 1), &words.month_name(report.cover.month), Role::Headline)?;
    page.put((2, 2), &Cell::Empty, Style::new(Kind::Text, Role::Headline))?;
    page.put((2, 3), &Cell::Empty, Style::new(Kind::Text, Role::Headline))?;
    let below = facts(page, report, 4)?;
    let below = summary(page, report, below + 1)?;
    let below = rules(page, report, below + 1)?;
    contents(page, below + 1)
}

fn facts(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let cover = &report.cover;
    let snapshot = if cover.snapshot.is_empty() { words.preview } else { &cover.snapshot };
    let compared = cover.compared.map_or(Cell::text(words.nothing_compared), Cell::month);
    let facts = [
        (words.month, Kind::Month, Cell::month(cover.month)),
        (words.data_date, Kind::Date, Cell::Date(cover.data_date)),
        (words.snapshot, Kind::Text, Cell::text(snapshot)),
        (words.revision, Kind::Whole, Cell::Whole(cover.revision)),
        (words.compared_with, Kind::Month, compared),
        (words.completeness, Kind::Text, Cell::text(words.completeness_of(cover))),
    ];
    for (row, (label, kind, cell)) in (top..).zip(&facts) {
        page.sheet.set_row_height(row, 22)?;
        page.put((row, 1), &Cell::text(*label), Style::new(Kind::Text, Role::Body))?;
        page.put_across((row, 2), (row, 3), cell, left(Style::new(*kind, Role::Body)))?;
    }
    let below = top + facts.len() as u32;
    page.say((below, 1), words.unit_note, Role::Subtitle)?;
    Ok(below + 1)
}

/// The summary, each sentence leading to the rows it is made of.
fn summary(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    let lines = words.summary(report);
    page.section((top, 1), 3, words.summary_title)?;
    for (row, line) in (top + 1..).zip(&lines) {
        page.sheet.set_row_height(row, height::text_over(&line.text, 94.0))?;
        let topic = Cell::text(words.summary_topic(line.topic));
        let tab = source(line.topic);
        let topic = tab.map_or(topic.clone(), |tab| topic.leading_to(Place { tab, row: 0, column: 0 }));
        page.put((row, 1), &topic, Style::new(Kind::Text, Role::Body))?;
        page.say_across((row, 2), (row, 3), &line.text, Style::new(Kind::LongText, Role::Body))?;
    }
    Ok(top + 1 + lines.len() as u32)
}

/// The sheet that holds the records behind a sentence.
fn source(topic: SummaryTopic) -> Option<Tab> {
    match topic {
        SummaryTopic::Lights | SummaryTopic::Trust => Some(Tab::Status),
        SummaryTopic::Kpi => Some(Tab::Scorecard),
        SummaryTopic::Milestones => Some(Tab::Milestones),
        SummaryTopic::Money => Some(Tab::Budget),
        SummaryTopic::Risks => Some(Tab::Risks),
        SummaryTopic::Changes => Some(Tab::Changes),
        SummaryTopic::Quality => Some(Tab::Quality),
        SummaryTopic::Decisions => Some(Tab::Overview),
        SummaryTopic::Own => None,
    }
}

/// Facts of the cover stand to the left whatever they are.
fn left(style: Style) -> Style {
    Style { role: Role::Fact, ..style }
}

/// The rules of the lights with the parameters in force.
fn rules(page: &mut Page, report: &MonthlyReport, top: u32) -> Result<u32, RenderError> {
    let words = page.words;
    page.section((top, 1), 3, words.rules)?;
    for (row, dimension) in (top + 1..).zip(Dimension::ALL) {
        let rule = words.light_rule(*dimension, &report.terms);
        page.sheet.set_row_height(row, height::text_over(&rule, 94.0))?;
        page.put((row, 1), &Cell::text(words.dimension(*dimension)), Style::new(Kind::Text, Role::Body))?;
        page.say_across((row, 2), (row, 3), &rule, Style::new(Kind::LongText, Role::Body))?;
    }
    Ok(top + 1 + Dimension::ALL.len() as u32)
}

fn contents(page: &mut Page, top: u32) -> Result<(), RenderError> {
    let words = page.words;
    page.section((top, 1), 3, words.contents)?;
    let shown = Tab::ALL.into_iter().filter(|tab| !matches!(tab, Tab::Cover | Tab::ChartData));
    for (row, tab) in (top + 1..).zip(shown) {
        page.sheet.set_row_height(row, 20)?;
        let link = Cell::text(words.tab(tab)).leading_to(Place { tab, row: 0, column: 0 });
        page.put((row, 1), &link, Style::new(Kind::Text, Role::Plain))?;
        page.say((row, 2), words.tab_purpose(tab), Role::Subtitle)?;
    }
    Ok(())
}
