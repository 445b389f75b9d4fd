//! One row by a mapping: the values it gives to a project's fields, and what in it could not be read.

use portfolio::{Date, FieldValue, Kind, Value};

use super::date::{self, DateFormat, Reading};
use super::mapping::{Column, Decimal, Mapping};
use super::number::{parse, read_number};
use super::preview::{Extent, Reason, Rejected};
use super::table::{Cell, Row};
use super::word;

/// The years whose dates are believed.
const YEARS: std::ops::RangeInclusive<i32> = 1984..=2149;

/// What a row gives.
#[derive(Clone, Debug)]
pub(super) struct ReadRow {
    pub(super) number: u64,
    pub(super) code: String,
    /// The place of each field in a project's row, and what goes there.
    pub(super) given: Vec<(usize, Given)>,
    pub(super) refused: Vec<Rejected>,
}

/// What goes into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    Value(Value),
    /// A person, by name.
    Person(String),
}

/// How the numbers of projects are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodeStyle {
    /// As they stand.
    Plain,
    /// Whole numbers, some with a sign between thousands: `1,231` is `1231`.
    Grouped,
}

pub(super) fn read(row: &Row, mapping: &Mapping, style: CodeStyle) -> ReadRow {
    let mut out = ReadRow { number: row.number, code: String::new(), given: Vec::new(), refused: Vec::new() };
    for (at, column) in mapping.columns.iter().enumerate() {
        let (Some((place, field)), cell) = (column.target(), row.cell(at)) else { continue };
        if cell.is_blank() {
            continue;
        }
        if field.name == "code" {
            out.code = code(&cell.shown(), style);
            out.given.push((place, Given::Value(Value::Text(out.code.clone()))));
            continue;
        }
        match value(cell, column, field.name, field.kind) {
            Ok(given) => out.given.push((place, given)),
            Err(reason) => out.refused.push(Rejected {
                row: row.number,
                column: Some(at),
                value: cell.shown(),
                reason,
                extent: Extent::Cell,
            }),
        }
    }
    out
}

pub(super) fn value(cell: &Cell, column: &Column, name: &'static str, kind: Kind) -> Result<Given, Reason> {
    if let Cell::Error(_) = cell {
        return Err(Reason::ErrorCell);
    }
    let shown = cell.shown();
    let value = match kind {
        Kind::Date => read_date(cell, &shown, column)?.write(),
        Kind::Money => Value::Int(amount(cell, &shown, column, 2)?),
        Kind::Minutes | Kind::Percent | Kind::Integer(..) => Value::Int(amount(cell, &shown, column, 0)?),
        Kind::Choice(codes) => choice(&shown, name, codes)?,
        Kind::Reference(_) => return Ok(Given::Person(shown)),
        _ => Value::Text(shown),
    };
    Ok(Given::Value(value))
}

fn read_date(cell: &Cell, shown: &str, column: &Column) -> Result<Date, Reason> {
    let date = match cell {
        Cell::Date(date) => *date,
        _ => match date::read(shown, &column.dates) {
            Reading::Date(date) => date,
            Reading::Ambiguous => return Err(Reason::AmbiguousDate),
            Reading::None => return Err(no_date(shown)),
        },
    };
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(Reason::DateOutOfRange) }
}

/// A date in another way of writing than the column's is not one; the reason tells the two apart.
fn no_date(shown: &str) -> Reason {
    let other = DateFormat::ALL
        .into_iter()
        .any(|format| format != DateFormat::Serial && super::read_date(shown, format).is_some());
    if other { Reason::OtherDateFormat } else { Reason::BadDate }
}

fn amount(cell: &Cell, shown: &str, column: &Column, places: i32) -> Result<i64, Reason> {
    let read = |decimal| {
        read_number(shown, decimal, if places == 0 { super::MoneyUnit::One } else { column.unit }, places)
    };
    let decimal = match (cell, column.decimal) {
        (Cell::Number(_), _) => Decimal::Point,
        (_, Some(decimal)) => decimal,
        (_, None) => match (read(Decimal::Point), read(Decimal::Comma)) {
            (Some(first), Some(second)) if first != second => return Err(Reason::AmbiguousNumber),
            (Some(_), _) => Decimal::Point,
            _ => Decimal::Comma,
        },
    };
    read(decimal).ok_or_else(|| {
        if parse(shown, decimal).is_some() { Reason::NumberTooLarge } else { Reason::BadNumber }
    })
}

fn choice(shown: &str, name: &str, codes: &[&'static str]) -> Result<Value, Reason> {
    let code = word::choice(name, shown).filter(|code| codes.contains(code));
    code.map(|code| Value::Text(code.to_owned())).ok_or(Reason::UnknownWord)
}

fn code(shown: &str, style: CodeStyle) -> String {
    let grouped = style == CodeStyle::Grouped && is_grouped(shown);
    if grouped { shown.replace(',', "") } else { shown.to_owned() }
}

/// `1,231`: digits with a comma every three.
pub(super) fn is_grouped(text: &str) -> bool {
    let mut parts = text.split(',');
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()) && digits(part));
    let mut more = 0;
    let rest = parts.inspect(|_| more += 1).all(|part| part.len() == 3 && digits(part));
    first && rest && more > 0
}
