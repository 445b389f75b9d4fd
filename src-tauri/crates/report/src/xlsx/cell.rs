//! What can stand in a cell, typed: the value, never its look.

use portfolio::light::Colour;
use portfolio::{Date, Money};

use crate::month::Month;
use crate::xlsx::Tab;

/// A cell's content.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, of a person or of the catalogue; never read as a formula.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Any number; what is not finite is written as an empty cell.
    Number(f64),
    /// An amount, written in 万元.
    Money(Money),
    /// A date.
    Date(Date),
    /// A status light as its word with its colour.
    Light(Colour),
    /// A formula made of addresses only, with the value it gives.
    Formula(String, Cached),
    /// Another cell's content that leads to a place in the workbook when it is clicked.
    Link(Box<Cell>, Place),
}

/// A formula's value as computed by us.
#[derive(Clone, Debug, PartialEq)]
pub enum Cached {
    /// A number; must be finite.
    Number(f64),
    /// A text; must not read as a number.
    Text(String),
}

/// A cell of the report's workbook, rows and columns counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub(crate) tab: Tab,
    pub(crate) row: u32,
    pub(crate) column: u16,
}

/// 分 in one 万元.
pub(crate) const WAN: f64 = 1_000_000.0;

impl Cell {
    /// The text; empty text is an empty cell.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// The value, or an empty cell.
    pub fn maybe<T>(value: Option<T>, cell: impl Fn(T) -> Cell) -> Cell {
        value.map_or(Cell::Empty, cell)
    }

    /// The month as its first day; `Kind::Month` shows `2026-10`.
    pub(crate) fn month(month: Month) -> Cell {
        Cell::Date(month.first_day())
    }

    /// The same content, leading somewhere.
    pub(crate) fn leading_to(self, place: Place) -> Cell {
        Cell::Link(Box::new(self), place)
    }

    /// A formula that gives a number.
    pub(crate) fn computed(formula: String, value: f64) -> Cell {
        Cell::Formula(formula, Cached::Number(value))
    }
}

/// 万元 of an amount, exact to the 分.
pub(crate) fn wan(amount: Money) -> f64 {
    amount.0 as f64 / WAN
}
