//! A mapping to begin with: fields by header, ways of writing by the column's own values. What the values leave open is a
//! doubt, not a decision.

use std::collections::{BTreeSet, HashSet};

use portfolio::{Kind, Stage};

use super::date::DateFormat;
use super::header;
use super::mapping::{Column, Decimal, Doubt, DoubtCode, Mapping, MoneyUnit};
use super::number::parse;
use super::table::{Cell, Table};

/// Days that a bare number in a column of dates may stand for: 1954–2119.
const SERIAL_DAYS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

/// What tells tables with the same columns from others: the key under which a mapping is remembered.
pub fn signature(table: &Table) -> String {
    let headers = table.headers.iter().map(|header| header.trim()).collect::<Vec<_>>().join("\u{1f}");
    headers.trim_end_matches('\u{1f}').to_owned()
}

/// Suggests a mapping. What was remembered counts before what headers usually mean.
pub fn suggest_mapping(table: &Table, remembered: Option<&Mapping>) -> Mapping {
    let mut mapping = Mapping {
        columns: table.headers.iter().map(|header| Column::new(header)).collect(),
        stage: remembered.map_or(Stage::Executing, |mapping| mapping.stage),
        doubts: Vec::new(),
    };
    match remembered {
        Some(old) => recall(&mut mapping, old),
        None => choose(&mut mapping, table),
    }
    for at in 0..mapping.columns.len() {
        let known =
            remembered.is_some_and(|old| old.columns.iter().any(|c| c.header == mapping.columns[at].header));
        if let Some((_, field)) = mapping.columns[at].target().filter(|_| !known) {
            match field.kind {
                Kind::Date => dates(&mut mapping, at, table),
                Kind::Money => amounts(&mut mapping, at, table),
                _ => {}
            }
        }
    }
    whole_table(&mut mapping, table);
    mapping
}

fn recall(mapping: &mut Mapping, old: &Mapping) {
    for column in &mut mapping.columns {
        let same = |known: &&Column| !known.header.is_empty() && known.header == column.header;
        if let Some(known) = old.columns.iter().find(same) {
            *column = known.clone();
        }
    }
}

/// Gives each field the column whose header fits best; among equals the one with the most different values.
fn choose(mapping: &mut Mapping, table: &Table) {
    let mut offers: Vec<(u32, usize, usize, &'static str)> = Vec::new();
    for (at, column) in mapping.columns.iter().enumerate() {
        for (field, score) in header::fields(&column.header) {
            let different = if field == "code" { uniqueness(table, at) } else { 0 };
            offers.push((score + different as u32 * 10, different, at, field));
        }
    }
    offers.sort_by_key(|&(score, different, at, _)| {
        (std::cmp::Reverse(score), std::cmp::Reverse(different), at)
    });
    for (_, _, at, field) in offers {
        let free = mapping.columns[at].field.is_none() && mapping.column(field).is_none();
        if free {
            mapping.columns[at].field = Some(field.to_owned());
        }
    }
}

/// Different values of a column for each hundred filled cells.
fn uniqueness(table: &Table, column: usize) -> usize {
    let shown: Vec<String> = filled(table, column).map(|(_, cell)| cell.shown()).collect();
    let different: HashSet<&String> = shown.iter().collect();
    different.len() * 100 / shown.len().max(1)
}

fn filled(table: &Table, column: usize) -> impl Iterator<Item = (u64, &Cell)> {
    table.body().iter().map(move |row| (row.number, row.cell(column))).filter(|(_, cell)| !cell.is_blank())
}

/// What the values of a column tell about its dates.
#[derive(Default)]
struct Evidence {
    year_first: bool,
    month_last: bool,
    day_last: bool,
    year_last: bool,
    day_before: bool,
    month_before: bool,
    unclear: Option<(u64, String)>,
    serial: Option<(u64, String)>,
    others: BTreeSet<DateFormat>,
}

fn dates(mapping: &mut Mapping, at: usize, table: &Table) {
    let mut evidence = Evidence::default();
    for (row, cell) in filled(table, at) {
        evidence.look(row, cell);
    }
    let formats = evidence.formats();
    let column = Some(at);
    if evidence.year_last && !evidence.day_before && !evidence.month_before {
        let (row, example) = evidence.unclear.clone().unwrap_or_default();
        mapping.doubts.push(Doubt { code: DoubtCode::AmbiguousDates, column, row, example });
    } else if formats.len() > 1 {
        let (row, example) = evidence.unclear.clone().unwrap_or_default();
        mapping.doubts.push(Doubt { code: DoubtCode::MixedDates, column, row, example });
    }
    if let Some((row, example)) = evidence.serial.clone() {
        mapping.doubts.push(Doubt { code: DoubtCode::SerialDates, column, row, example });
    }
    if !formats.is_empty() {
        mapping.columns[at].dates = formats;
    }
}

impl Evidence {
    fn look(&mut self, row: u64, cell: &Cell) {
        let text = cell.shown();
        let number = text.parse::<i64>().ok();
        match cell {
            Cell::Date(_) | Cell::Flag(_) | Cell::Error(_) | Cell::Empty => return,
            Cell::Number(_) | Cell::Text(_) if number.is_some_and(|day| SERIAL_DAYS.contains(&day)) => {
                self.serial.get_or_insert((row, text));
                self.others.insert(DateFormat::Serial);
                return;
            }
            _ => {}
        }
        for format in [DateFormat::Chinese, DateFormat::Compact, DateFormat::MonthName] {
            if super::read_date(&text, format).is_some() {
                self.others.insert(format);
                return;
            }
        }
        let reads = |format| super::read_date(&text, format).is_some();
        match (reads(DateFormat::YearMonthDay), reads(DateFormat::YearDayMonth)) {
            (false, false) => {}
            (first, second) => {
                self.year_first = true;
                self.day_last |= first && !second;
                self.month_last |= second && !first;
            }
        }
        match (reads(DateFormat::DayMonthYear), reads(DateFormat::MonthDayYear)) {
            (false, false) => {}
            (first, second) => {
                self.year_last = true;
                self.day_before |= first && !second;
                self.month_before |= second && !first;
                if first && second {
                    self.unclear.get_or_insert((row, text));
                }
            }
        }
    }

    fn formats(&self) -> Vec<DateFormat> {
        let mut formats: Vec<DateFormat> = self.others.iter().copied().collect();
        if self.year_first {
            if self.day_last || !self.month_last {
                formats.push(DateFormat::YearMonthDay);
            }
            if self.month_last {
                formats.push(DateFormat::YearDayMonth);
            }
        }
        if self.year_last {
            let open = self.day_before == self.month_before;
            if self.day_before || open {
                formats.push(DateFormat::DayMonthYear);
            }
            if self.month_before || open {
                formats.push(DateFormat::MonthDayYear);
            }
        }
        formats
    }
}

fn amounts(mapping: &mut Mapping, at: usize, table: &Table) {
    let (mut points, mut commas) = (0, 0);
    let mut unclear = None;
    let mut with_unit = 0;
    let mut count = 0;
    for (row, cell) in filled(table, at) {
        let text = cell.shown();
        count += 1;
        let by_point = parse(&text, Decimal::Point);
        let by_comma = parse(&text, Decimal::Comma);
        with_unit +=
            usize::from(by_point.as_ref().or(by_comma.as_ref()).is_some_and(|parsed| parsed.unit.is_some()));
        if matches!(cell, Cell::Number(_)) {
            continue;
        }
        match (by_point, by_comma) {
            (Some(_), None) => points += 1,
            (None, Some(_)) => commas += 1,
            (Some(first), Some(second)) if first != second => {
                unclear.get_or_insert((row, text));
            }
            _ => {}
        }
    }
    let column = Some(at);
    mapping.columns[at].decimal = match (points, commas) {
        (0, 0) if unclear.is_some() => None,
        (_, 0) => Some(Decimal::Point),
        (0, _) => Some(Decimal::Comma),
        _ => None,
    };
    if let (None, Some((row, example))) = (mapping.columns[at].decimal, unclear) {
        mapping.doubts.push(Doubt { code: DoubtCode::AmbiguousNumbers, column, row, example });
    }
    let unit = header::unit(&mapping.columns[at].header);
    mapping.columns[at].unit = unit.unwrap_or(MoneyUnit::One);
    if unit.is_none() && with_unit < count {
        mapping.doubts.push(Doubt { code: DoubtCode::UnitAssumed, column, row: 0, example: String::new() });
    }
}

fn whole_table(mapping: &mut Mapping, table: &Table) {
    let mut doubt =
        |code, column| mapping.doubts.push(Doubt { code, column, row: 0, example: String::new() });
    if table.encoding_guessed {
        doubt(DoubtCode::EncodingGuessed, None);
    }
    match mapping.columns.iter().position(|column| column.field.as_deref() == Some("code")) {
        None => doubt(DoubtCode::NoCode, None),
        Some(at) if uniqueness(table, at) < 95 => doubt(DoubtCode::CodeNotUnique, Some(at)),
        Some(_) => {}
    }
}
