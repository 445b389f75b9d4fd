//! A figure with a name: what KPI evidence, lights and findings carry so that a screen can word them.
//! It holds no words of any language; names are message keys.

use schedule::Date;

use crate::value::{Id, Money};

/// A named figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its name, a message key.
    pub name: &'static str,
    /// The figure.
    pub figure: Figure,
}

/// A figure in its unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A date.
    Date(Date),
    /// An amount.
    Money(Money),
    /// Days: working or calendar, as the name says.
    Days(i64),
    /// Minutes of working time.
    Minutes(i64),
    /// Percent: 12.5 is 12.5 %.
    Percent(f64),
    /// A count or a score.
    Count(i64),
    /// A stored code; its label is looked up.
    Code(&'static str),
    /// Text as a person entered it.
    Text(String),
    /// A record.
    Record(Id),
}

impl Fact {
    /// A date.
    pub fn date(name: &'static str, date: Date) -> Fact {
        Fact { name, figure: Figure::Date(date) }
    }

    /// An amount.
    pub fn money(name: &'static str, amount: Money) -> Fact {
        Fact { name, figure: Figure::Money(amount) }
    }

    /// Days.
    pub fn days(name: &'static str, days: i64) -> Fact {
        Fact { name, figure: Figure::Days(days) }
    }

    /// Minutes of working time.
    pub fn minutes(name: &'static str, minutes: i64) -> Fact {
        Fact { name, figure: Figure::Minutes(minutes) }
    }

    /// Percent.
    pub fn percent(name: &'static str, percent: f64) -> Fact {
        Fact { name, figure: Figure::Percent(percent) }
    }

    /// A count or a score.
    pub fn count(name: &'static str, count: i64) -> Fact {
        Fact { name, figure: Figure::Count(count) }
    }

    /// A stored code.
    pub fn code(name: &'static str, code: &'static str) -> Fact {
        Fact { name, figure: Figure::Code(code) }
    }

    /// Text as a person entered it.
    pub fn text(name: &'static str, text: &str) -> Fact {
        Fact { name, figure: Figure::Text(text.to_owned()) }
    }

    /// A record.
    pub fn record(name: &'static str, id: Id) -> Fact {
        Fact { name, figure: Figure::Record(id) }
    }
}
