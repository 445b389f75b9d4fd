//! Who reads a document, and what must not stand in theirs. What is hidden is taken out of the document before it is
//! rendered, so that no format can carry it.

use crate::monthly::MonthlyReport;
use crate::pack::block::{Block, Holds, Part, Table};

/// Who reads a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The executives: everything.
    #[default]
    Executive,
    /// The departments and teams: no amounts of money.
    Team,
    /// Everybody: no amounts, no names of people, nothing that people wrote about their work.
    Public,
}

/// What stands for an amount or a name that is hidden.
const HIDDEN: &str = "＊＊";

impl Audience {
    /// All of them.
    pub const ALL: [Audience; 3] = [Audience::Executive, Audience::Team, Audience::Public];

    /// Reads `executive`, `team` and `public`.
    pub fn parse(text: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.code() == text)
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Executive => "executive",
            Audience::Team => "team",
            Audience::Public => "public",
        }
    }

    /// Whether it may see amounts of money.
    pub fn sees_amounts(self) -> bool {
        self == Audience::Executive
    }

    /// Whether it may see names of people.
    pub fn sees_names(self) -> bool {
        self != Audience::Public
    }

    /// Whether it may see what a column holds.
    pub(crate) fn sees(self, holds: Holds) -> bool {
        match holds {
            Holds::Plain => true,
            Holds::Names => self.sees_names(),
            Holds::Amounts => self.sees_amounts(),
            Holds::Words => self == Audience::Executive || self == Audience::Team,
        }
    }
}

/// The table without the columns that must not be seen.
pub(crate) fn without_hidden(table: Table, audience: Audience) -> Table {
    let seen: Vec<bool> = table.columns.iter().map(|column| audience.sees(column.holds)).collect();
    let keep = |place: &usize| seen.get(*place).copied().unwrap_or(true);
    let columns = table.columns.into_iter().enumerate().filter(|(place, _)| keep(place)).map(|(_, it)| it);
    let row = |row: Vec<crate::pack::Text>| {
        row.into_iter().enumerate().filter(|(place, _)| keep(place)).map(|(_, text)| text).collect()
    };
    Table { columns: columns.collect(), rows: table.rows.into_iter().map(row).collect(), ..table }
}

/// Takes amounts and names out of every text in which a person may have written them.
pub(crate) fn scrub(parts: &mut [Part], report: &MonthlyReport, audience: Audience) {
    if audience == Audience::Executive {
        return;
    }
    let names: &[String] = if audience.sees_names() { &[] } else { &report.names };
    let clean = |text: &mut String| {
        for name in names.iter().filter(|name| text.contains(name.as_str())).cloned().collect::<Vec<_>>() {
            *text = text.replace(&name, HIDDEN);
        }
        if !audience.sees_amounts() {
            *text = without_amounts(text);
        }
    };
    for part in parts {
        part.blocks.iter_mut().for_each(|block| each_text(block, &clean));
    }
}

fn each_text(block: &mut Block, clean: &impl Fn(&mut String)) {
    match block {
        Block::Headline(text) => clean(text),
        Block::Figures(figures) => figures.iter_mut().for_each(|figure| clean(&mut figure.beside)),
        Block::Table(table) => table.rows.iter_mut().flatten().for_each(|text| clean(&mut text.text)),
        Block::Chart(chart) => chart.categories.iter_mut().for_each(clean),
        Block::Timeline(timeline) => timeline.rows.iter_mut().for_each(|row| clean(&mut row.label)),
    }
}

/// Units that make a number before them an amount, the longest first.
const UNITS: [&str; 14] =
    ["万元", "亿元", "千元", "百万", "万", "亿", "元", "块", "million", "yuan", "CNY", "RMB", "USD", "EUR"];
/// Signs that make a number after them an amount.
const SIGNS: &str = "¥￥$€£";
const HAN_NUMBERS: &str = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数余多";

/// The text with every amount of money hidden; other numbers stay.
pub fn without_amounts(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        match amount(rest, kept.chars().last()) {
            Some((length, sign)) => {
                if sign {
                    kept.pop();
                }
                kept.push_str(HIDDEN);
                rest = &rest[length..];
            }
            None => {
                let length = token(rest).max(first.len_utf8());
                kept.push_str(&rest[..length]);
                rest = &rest[length..];
            }
        }
    }
    kept
}

/// The length of an amount that a text begins with, and whether the character before it belongs to it.
fn amount(text: &str, before: Option<char>) -> Option<(usize, bool)> {
    let digits = token(text);
    let han = text.find(|c| !HAN_NUMBERS.contains(c)).unwrap_or(text.len());
    let length = digits.max(han);
    if length == 0 {
        return None;
    }
    let signed = digits > 0 && before.is_some_and(|c| SIGNS.contains(c));
    let after = text[length..].trim_start_matches([' ', '\u{a0}']);
    let gap = text.len() - length - after.len();
    let unit = UNITS.iter().find(|unit| starts_with(after, unit) && (digits > 0 || unit.ends_with('元')));
    match (unit, signed) {
        (Some(unit), _) => {
            let more = UNITS
                .iter()
                .find(|more| starts_with(&after[unit.len()..], more))
                .map_or(0, |more| more.len());
            Some((length + gap + unit.len() + more, signed))
        }
        (None, true) => Some((digits, true)),
        (None, false) => None,
    }
}

fn starts_with(text: &str, unit: &str) -> bool {
    text.get(..unit.len()).is_some_and(|start| start.eq_ignore_ascii_case(unit))
}

/// The length of the digits that a text begins with, points and commas between them included.
fn token(text: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
    text[..end].trim_end_matches([',', '.']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_hidden_and_other_numbers_stay() {
        let hidden = [
            ("超支 1,234.56 万元，延期 12 天", "超支 ＊＊，延期 12 天"),
            ("合同价¥3,000,000，2026-10-31 签订", "合同价＊＊，2026-10-31 签订"),
            ("增加三百五十万元预算", "增加＊＊预算"),
            ("about 2.5 million CNY more", "about ＊＊ CNY more"),
            ("3 个里程碑、二期、第 2 版、95%", "3 个里程碑、二期、第 2 版、95%"),
            ("100万", "＊＊"),
        ];
        for (text, expected) in hidden {
            assert_eq!(without_amounts(text), expected, "{text}");
        }
    }
}
