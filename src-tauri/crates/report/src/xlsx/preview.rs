//! The workbook as texts for a screen: the same sheets, drawn by the same code, with every value as its cell shows it.
//! Charts, links and the hidden numbers of charts are left out.

use std::collections::BTreeMap;

use portfolio::Date;
use rust_xlsxwriter::Worksheet;

use crate::monthly::MonthlyReport;
use crate::words::Language;
use crate::xlsx::page::{At, Page};
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab, draw};

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewSheet {
    /// Its name.
    pub title: String,
    /// Its rows from above; those without cells are left out.
    pub rows: Vec<Vec<PreviewCell>>,
}

/// A cell that was written; an empty one may still have a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewCell {
    /// Its column, from 0.
    pub column: u16,
    /// As the workbook shows it.
    pub text: String,
    /// `title`, `subtitle`, `section`, `header`, `body`, `total`, `headline`, `figure`, `fact`, `plain`, `note`.
    pub role: &'static str,
    /// `green`, `amber`, `red`, `none`, `heat0`, `heat1`, `heat2`, or nothing.
    pub tone: Option<&'static str>,
    /// Whether it is a number.
    pub number: bool,
}

/// The cells that were written, by place.
pub(crate) type Seen = BTreeMap<At, PreviewCell>;

/// The sheets of a report in order.
pub fn preview(report: &MonthlyReport, language: Language) -> Result<Vec<PreviewSheet>, RenderError> {
    let words = language.words();
    let shown = Tab::ALL.into_iter().filter(|tab| *tab != Tab::ChartData);
    shown
        .map(|tab| {
            let mut sheet = Worksheet::new();
            let mut page = Page::watched(&mut sheet, words);
            draw(tab)(&mut page, report)?;
            Ok(PreviewSheet { title: words.tab(tab).to_owned(), rows: rows(page.seen()) })
        })
        .collect()
}

fn rows(seen: Seen) -> Vec<Vec<PreviewCell>> {
    let mut rows: BTreeMap<u32, Vec<PreviewCell>> = BTreeMap::new();
    for ((row, _), cell) in seen {
        rows.entry(row).or_default().push(cell);
    }
    rows.into_values().collect()
}

/// A text as a preview shows it.
pub(crate) fn of_text((_, column): At, text: &str, style: Style) -> PreviewCell {
    PreviewCell {
        column,
        text: text.to_owned(),
        role: role(style.role),
        tone: tone(style.tone),
        number: false,
    }
}

/// A number as a preview shows it.
pub(crate) fn of_number(at: At, number: f64, style: Style) -> PreviewCell {
    PreviewCell { number: true, ..of_text(at, &shown(style.kind, number), style) }
}

/// A date as a preview shows it.
pub(crate) fn of_date(at: At, date: Date, style: Style) -> PreviewCell {
    let text = date.to_string();
    let shown = if style.kind == Kind::Month { text.get(..7).unwrap_or(&text) } else { &text };
    of_text(at, shown, style)
}

/// A number as its format shows it.
pub(crate) fn shown(kind: Kind, number: f64) -> String {
    let places = |places: u8| usize::from(places);
    match kind {
        Kind::Percent(p) => format!("{:.*}%", places(p), number * 100.0),
        Kind::Decimal(p) => grouped(number, places(p)),
        Kind::Wan => grouped(number, 2),
        Kind::Signed(p) | Kind::Late(p) => signed(number, grouped(number, places(p))),
        Kind::SignedWan | Kind::ExcessWan => signed(number, grouped(number, 2)),
        Kind::SignedPercent(p) | Kind::ExcessPercent(p) => {
            signed(number, format!("{:.*}%", places(p), number * 100.0))
        }
        Kind::Text | Kind::LongText | Kind::Code | Kind::Date | Kind::Month | Kind::Whole => {
            grouped(number, 0)
        }
    }
}

fn signed(number: f64, text: String) -> String {
    if number > 0.0 { format!("+{text}") } else { text }
}

/// Digits before the point in groups of three; no sign before nothing.
fn grouped(number: f64, places: usize) -> String {
    let text = format!("{:.places$}", number.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut digits = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            digits.push(',');
        }
        digits.push(digit);
    }
    let nothing = text.chars().all(|c| matches!(c, '0' | '.'));
    format!("{}{digits}{rest}", if number < 0.0 && !nothing { "-" } else { "" })
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

fn tone(tone: Tone) -> Option<&'static str> {
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
    fn numbers_show_as_their_formats_do() {
        assert_eq!(shown(Kind::Wan, 1_234_567.891), "1,234,567.89", "groups and two decimals");
        assert_eq!(shown(Kind::Wan, -0.001), "0.00", "nothing has no sign");
        assert_eq!(shown(Kind::Percent(1), 0.8996), "90.0%", "a share as percent");
        assert_eq!(shown(Kind::SignedPercent(1), 0.05), "+5.0%", "a rise with its sign");
        assert_eq!(shown(Kind::Signed(0), -3.0), "-3", "a fall with its sign");
        assert_eq!(shown(Kind::Signed(0), 0.0), "0", "no change has no sign");
    }
}
