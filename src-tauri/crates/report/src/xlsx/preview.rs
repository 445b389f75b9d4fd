//! The workbook as the screen previews it: the very cells that are written, as text, without charts.

use rust_xlsxwriter::Worksheet;

use crate::monthly::MonthlyReport;
use crate::words::{Language, Words};
use crate::xlsx::cell::{Cached, Cell, wan};
use crate::xlsx::page::{Page, Shown, tone};
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab, draw};

/// A sheet of the workbook as text.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewSheet {
    /// Its name.
    pub title: String,
    /// Its rows, those without cells left out.
    pub rows: Vec<Vec<PreviewCell>>,
}

/// A cell as text.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewCell {
    /// Its column, from 0.
    pub column: u16,
    /// What it reads.
    pub text: String,
    /// What it is for: `title`, `subtitle`, `section`, `header`, `body`, `total`, `headline`, `figure`, `fact`, `plain`,
    /// `note`.
    pub role: &'static str,
    /// What its colour says: `green`, `amber`, `red`, `none`, `heat0`, `heat1`, `heat2`, or nothing.
    pub tone: Option<&'static str>,
    /// Whether it is a number.
    pub number: bool,
}

/// Sheets that hold nothing for people to read.
const HIDDEN: [Tab; 1] = [Tab::ChartData];

/// The sheets that `render` writes, as text.
pub fn preview(report: &MonthlyReport, language: Language) -> Result<Vec<PreviewSheet>, RenderError> {
    let words = language.words();
    let shown = Tab::ALL.into_iter().filter(|tab| !HIDDEN.contains(tab));
    shown.map(|tab| sheet(report, words, tab)).collect()
}

fn sheet(report: &MonthlyReport, words: &'static Words, tab: Tab) -> Result<PreviewSheet, RenderError> {
    let mut sheet = Worksheet::new();
    let mut page = Page::new(&mut sheet, words);
    draw(tab)(&mut page, report)?;
    let mut cells = page.shown;
    // A cell written over several ones is noted twice: what was written last counts.
    cells.reverse();
    cells.sort_by_key(|shown| shown.at);
    cells.dedup_by_key(|shown| shown.at);
    let mut rows: Vec<(u32, Vec<PreviewCell>)> = Vec::new();
    for shown in &cells {
        match rows.last_mut() {
            Some((row, line)) if *row == shown.at.0 => line.push(cell(shown, words)),
            _ => rows.push((shown.at.0, vec![cell(shown, words)])),
        }
    }
    Ok(PreviewSheet {
        title: words.tab(tab).to_owned(),
        rows: rows.into_iter().map(|(_, line)| line).collect(),
    })
}

fn cell(shown: &Shown, words: &Words) -> PreviewCell {
    let style = match shown.cell {
        Cell::Light(light) => shown.style.toned(tone(light)),
        _ => shown.style,
    };
    PreviewCell {
        column: shown.at.1,
        text: text(&shown.cell, style, words),
        role: role(style.role),
        tone: tone_code(style.tone),
        number: matches!(
            shown.cell,
            Cell::Whole(_) | Cell::Number(_) | Cell::Money(_) | Cell::Formula(_, Cached::Number(_))
        ),
    }
}

fn text(cell: &Cell, style: Style, words: &Words) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Formula(_, Cached::Text(text)) => text.clone(),
        Cell::Whole(number) => written(*number as f64, style.kind),
        Cell::Number(number) | Cell::Formula(_, Cached::Number(number)) => written(*number, style.kind),
        Cell::Money(amount) => written(wan(*amount), style.kind),
        Cell::Date(date) => date.to_string(),
        Cell::Light(light) => words.light(*light).to_owned(),
        Cell::Link(inner, _) => text(inner, style, words),
    }
}

/// A number as its format shows it.
fn written(number: f64, kind: Kind) -> String {
    match kind {
        Kind::Decimal(places) => grouped(number, places),
        Kind::Percent(places) => format!("{}%", grouped(number * 100.0, places)),
        Kind::Wan => grouped(number, 2),
        Kind::Signed(places) => signed(number, places, ""),
        Kind::SignedPercent(places) => signed(number * 100.0, places, "%"),
        Kind::SignedWan => signed(number, 2, ""),
        _ if number.fract() == 0.0 => grouped(number, 0),
        _ => grouped(number, 2),
    }
}

fn signed(number: f64, places: u8, suffix: &str) -> String {
    let plus = if number > 0.0 { "+" } else { "" };
    format!("{plus}{}{suffix}", grouped(number, places))
}

/// With thousands set apart.
fn grouped(number: f64, places: u8) -> String {
    let text = format!("{:.*}", usize::from(places), number.abs());
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let zero = text.chars().all(|c| matches!(c, '0' | '.'));
    let minus = if number < 0.0 && !zero { "-" } else { "" };
    match fraction {
        Some(fraction) => format!("{minus}{grouped}.{fraction}"),
        None => format!("{minus}{grouped}"),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Title => "title",
        Role::Subtitle => "subtitle",
        Role::Section => "section",
        Role::Header => "header",
        Role::Body => "body",
        Role::Total => "total",
        Role::Headline => "headline",
        Role::Figure => "figure",
        Role::Fact => "fact",
        Role::Plain => "plain",
        Role::Note => "note",
    }
}

fn tone_code(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Neutral => None,
        Tone::Green => Some("green"),
        Tone::Amber => Some("amber"),
        Tone::Red => Some("red"),
        Tone::NoData => Some("none"),
        Tone::Heat(0) => Some("heat0"),
        Tone::Heat(1) => Some("heat1"),
        Tone::Heat(_) => Some("heat2"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_their_format_shows_them() {
        assert_eq!(written(1_234_567.0, Kind::Whole), "1,234,567");
        assert_eq!(written(0.0512, Kind::Percent(1)), "5.1%");
        assert_eq!(written(-0.0512, Kind::SignedPercent(1)), "-5.1%");
        assert_eq!(written(12.0, Kind::SignedWan), "+12.00");
        assert_eq!(written(-0.001, Kind::Wan), "0.00", "there is no minus nothing");
    }
}
