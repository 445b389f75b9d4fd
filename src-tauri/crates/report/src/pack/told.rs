//! A report with the words and the reader it is told to: how a value of the model becomes a text of the document.

use portfolio::light::Colour;
use portfolio::{Date, Money};

use crate::monthly::{MonthlyReport, Movement};
use crate::pack::audience::{self, Audience};
use crate::pack::block::{Block, Column, Table, Text};
use crate::words::Words;
use crate::xlsx::cell::wan;
use crate::xlsx::page::tone;
use crate::xlsx::preview::shown;
use crate::xlsx::print::short;
use crate::xlsx::theme::Kind;

/// A report, the words it is told in, and who reads it.
pub(crate) struct Told<'a> {
    pub(crate) report: &'a MonthlyReport,
    pub(crate) words: &'static Words,
    pub(crate) audience: Audience,
}

impl Told<'_> {
    /// A table of the columns that may be seen.
    pub(crate) fn table(&self, title: &str, columns: Vec<Column>, rows: Vec<Vec<Text>>, none: &str) -> Block {
        let (title, none) = (title.to_owned(), none.to_owned());
        let table = Table { title, columns, rows, totals: false, none };
        Block::Table(audience::without_hidden(table, self.audience))
    }

    /// A table whose last row adds the others up.
    pub(crate) fn totalled(
        &self,
        title: &str,
        columns: Vec<Column>,
        rows: Vec<Vec<Text>>,
        none: &str,
    ) -> Block {
        match self.table(title, columns, rows, none) {
            Block::Table(table) => Block::Table(Table { totals: !table.rows.is_empty(), ..table }),
            other => other,
        }
    }

    /// Labels and values of the cover.
    pub(crate) fn facts(&self) -> Vec<(String, String)> {
        let (words, cover) = (self.words, &self.report.cover);
        let snapshot = if cover.snapshot.is_empty() { words.preview } else { &cover.snapshot };
        let compared = cover.compared.map_or(words.nothing_compared.to_owned(), |month| month.to_string());
        let facts = [
            (words.month, cover.month.to_string()),
            (words.data_date, cover.data_date.to_string()),
            (words.snapshot, snapshot.to_owned()),
            (words.revision, cover.revision.to_string()),
            (words.compared_with, compared),
            (words.completeness, words.completeness_of(cover)),
            (words.audience, words.audience_name(self.audience).to_owned()),
        ];
        facts.into_iter().map(|(label, value)| (label.to_owned(), value)).collect()
    }

    /// Data date and snapshot in a line.
    pub(crate) fn stamp(&self) -> String {
        let (words, cover) = (self.words, &self.report.cover);
        let snapshot = if cover.snapshot.is_empty() { words.preview } else { short(&cover.snapshot) };
        format!("{} {} · {} {snapshot}", words.data_date, cover.data_date, words.snapshot)
    }

    /// A light as its word with its colour.
    pub(crate) fn light(&self, colour: Colour) -> Text {
        Text::toned(self.words.light(colour), tone(colour))
    }

    /// How a line moved since last month.
    pub(crate) fn movement(&self, movement: Movement) -> Text {
        Text::plain(self.words.movement(movement))
    }
}

/// A number as its kind reads.
pub(crate) fn number(kind: Kind, value: f64) -> Text {
    Text::plain(shown(kind, value))
}

/// Days with their sign.
pub(crate) fn days(days: i64) -> Text {
    number(Kind::Signed(0), days as f64)
}

/// A count.
pub(crate) fn count(count: usize) -> Text {
    number(Kind::Whole, count as f64)
}

/// An amount in 万元.
pub(crate) fn money(amount: Money) -> Text {
    number(Kind::Wan, wan(amount))
}

/// A difference of amounts in 万元.
pub(crate) fn signed_money(amount: Money) -> Text {
    number(Kind::SignedWan, wan(amount))
}

/// A share of 0–1 in percent.
pub(crate) fn percent(share: f64) -> Text {
    number(Kind::Percent(1), share)
}

/// A date.
pub(crate) fn date(date: Date) -> Text {
    Text::plain(date.to_string())
}

/// The text of what is known, else nothing.
pub(crate) fn maybe<T>(value: Option<T>, text: impl Fn(T) -> Text) -> Text {
    value.map_or_else(|| Text::plain(""), text)
}
