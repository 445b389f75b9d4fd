//! What may be entered in a column of a form: how it is shown, how wide it is, and what Excel lets in.

use portfolio::Date;
use rust_xlsxwriter::{DataValidation, DataValidationRule};

use super::{excel, list_range};
use crate::xlsx::RenderError;

/// The first column of the hidden sheet that holds a list.
pub(super) const LISTS: u16 = 8;
const EARLIEST: &str = "2000-01-01";
const LATEST: &str = "2099-12-31";

/// What may be entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// One line.
    Text,
    /// Paragraphs.
    LongText,
    /// A whole number in a range.
    Whole(i64, i64),
    /// A share of 1, shown as percent.
    Percent,
    /// An amount in yuan.
    Money,
    /// A date.
    Date,
    /// One of these words, each with its code.
    List(Vec<(String, String)>),
}

impl Entry {
    pub(super) fn width(&self) -> f64 {
        match self {
            Entry::LongText => 38.0,
            Entry::Text => 24.0,
            Entry::Money => 15.0,
            Entry::List(_) | Entry::Date => 13.0,
            Entry::Whole(..) | Entry::Percent => 9.0,
        }
    }

    pub(super) fn wraps(&self) -> bool {
        matches!(self, Entry::Text | Entry::LongText)
    }

    pub(super) fn number_format(&self) -> &'static str {
        match self {
            Entry::Text | Entry::LongText | Entry::List(_) => "@",
            Entry::Whole(..) => "0",
            Entry::Percent => "0%",
            Entry::Money => "#,##0.00",
            Entry::Date => "yyyy-mm-dd",
        }
    }

    /// What Excel lets in; `list` is the place of its list among all lists.
    pub(super) fn validation(&self, list: Option<u16>) -> Result<DataValidation, RenderError> {
        let rule = DataValidation::new();
        let day = |text: &str| excel(Date::parse(text).unwrap_or(Date(0)));
        Ok(match self {
            Entry::Text => rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(500)),
            Entry::LongText => rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(10_000)),
            Entry::Whole(low, high) => {
                rule.allow_whole_number(DataValidationRule::Between(*low as i32, *high as i32))
            }
            Entry::Percent => rule.allow_decimal_number(DataValidationRule::Between(0.0, 1.0)),
            Entry::Money => rule.allow_decimal_number(DataValidationRule::Between(-1e12, 1e12)),
            Entry::Date => rule.allow_date(DataValidationRule::Between(day(EARLIEST)?, day(LATEST)?)),
            Entry::List(words) => rule.allow_list_formula(list_range(list.unwrap_or(0), words.len())),
        })
    }
}
