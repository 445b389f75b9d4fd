//! Between the values of records and those that cross to the window.

use std::collections::BTreeMap;

use portfolio::fact::Figure;
use portfolio::{Date, Id, Moment, Money, Value};

use crate::wire::{Fact, Facts, Reason};
use crate::{Answer, ApiError, Code};

/// A stored value as it crosses.
pub(crate) fn fact(value: &Value) -> Fact {
    match value {
        Value::Null => Fact::Null(()),
        Value::Int(number) => Fact::Int(*number),
        Value::Text(text) => Fact::Text(text.clone()),
    }
}

/// A value that came across as it is stored. Empty text in a field that is not text means nothing.
pub(crate) fn value(fact: Fact) -> Value {
    match fact {
        Fact::Null(()) => Value::Null,
        Fact::Int(number) => Value::Int(number),
        Fact::Text(text) => Value::Text(text),
    }
}

/// An id that came across.
pub(crate) fn id(text: &str) -> Answer<Id> {
    Id::parse(text).ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("id", text))
}

/// An id that may be missing.
pub(crate) fn optional_id(text: Option<&str>) -> Answer<Option<Id>> {
    text.map(id).transpose()
}

/// A date that came across.
pub(crate) fn date(text: &str) -> Answer<Date> {
    Date::parse(text).ok_or_else(|| ApiError::new(Code::BadDate).with("value", text))
}

/// A date or moment that came across.
pub(crate) fn moment(text: &str) -> Answer<Moment> {
    Moment::parse(text).ok_or_else(|| ApiError::new(Code::BadDate).with("value", text))
}

/// Text of anything that may be missing.
pub(crate) fn text<T: ToString>(held: Option<T>) -> Option<String> {
    held.map(|held| held.to_string())
}

/// 分 of an amount that may be missing.
pub(crate) fn fen(amount: Option<Money>) -> Option<i64> {
    amount.map(|amount| amount.0)
}

/// Percent as whole hundredths. The figure itself is rounded half away from zero, once.
pub(crate) fn hundredths(percent: Option<f64>) -> Option<i32> {
    percent.map(|percent| (percent * 100.0).round() as i32)
}

/// A reason with its values.
pub(crate) fn reason<const N: usize>(code: &str, values: [(&str, Fact); N]) -> Reason {
    let values = values.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect();
    Reason { code: code.to_owned(), values }
}

/// A reason with the figures of the rules.
pub(crate) fn figures(code: &str, facts: &[portfolio::fact::Fact]) -> Reason {
    let values: Facts =
        facts.iter().map(|fact| (name(fact), figure(&fact.figure))).collect::<BTreeMap<_, _>>();
    Reason { code: code.to_owned(), values }
}

/// A figure of the rules as it crosses: money in 分, percent in hundredths.
pub(crate) fn figure(figure: &Figure) -> Fact {
    match figure {
        Figure::Date(date) => Fact::Text(date.to_string()),
        Figure::Money(Money(fen)) => Fact::Int(*fen),
        Figure::Days(number) | Figure::Count(number) | Figure::Minutes(number) => Fact::Int(*number),
        Figure::Percent(percent) => Fact::Int((percent * 100.0).round() as i64),
        Figure::Code(code) => Fact::Text((*code).to_owned()),
        Figure::Text(text) => Fact::Text(text.clone()),
        Figure::Record(id) => Fact::Text(id.to_string()),
    }
}

/// The name of a figure tells the window how to show it: `_fen`, `_days`, `_minutes`, `_percent`, `_date`, `_code`.
fn name(fact: &portfolio::fact::Fact) -> String {
    let suffix = match fact.figure {
        Figure::Money(_) => "_fen",
        Figure::Days(_) => "_days",
        Figure::Minutes(_) => "_minutes",
        Figure::Percent(_) => "_percent",
        Figure::Date(_) => "_date",
        Figure::Code(_) => "_code",
        Figure::Count(_) | Figure::Text(_) | Figure::Record(_) => "",
    };
    match fact.name.ends_with(suffix) {
        true => fact.name.to_owned(),
        false => format!("{}{suffix}", fact.name),
    }
}

/// The code of a variant without one of its own: its name in lower case with underscores, what it holds left out.
pub(crate) fn code_of(variant: &impl std::fmt::Debug) -> String {
    let name = format!("{variant:?}");
    let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let mut code = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}
