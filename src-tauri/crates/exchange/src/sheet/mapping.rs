//! Which column goes into which field of a project, and how its dates and numbers are written. Plain values that a person
//! may change; it reads no cell itself.

use portfolio::{Entity, Field, Stage};

use super::date::DateFormat;

/// What becomes of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// One for each column of the table.
    pub columns: Vec<Column>,
    /// The stage of new projects whose row names none.
    pub stage: Stage,
    /// What a person should look at before the import.
    pub doubts: Vec<Doubt>,
}

/// What becomes of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// The field of a project it goes into, by its name; none is not carried.
    pub field: Option<String>,
    /// How its dates are written; several where they are mixed.
    pub dates: Vec<DateFormat>,
    /// The decimal sign of its numbers; none where that cannot be told.
    pub decimal: Option<Decimal>,
    /// The unit of its amounts.
    pub unit: MoneyUnit,
}

/// The sign between whole and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1,231.50`.
    Point,
    /// `1.231,50`.
    Comma,
}

/// What an amount of 1 stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// 分.
    Hundredth,
    /// 元.
    One,
    /// 千元.
    Thousand,
    /// 万元.
    TenThousand,
    /// 百万元.
    Million,
    /// 亿元.
    HundredMillion,
}

/// Something in a table that could be read in more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What.
    pub code: DoubtCode,
    /// The column, from 0; none for the whole table.
    pub column: Option<usize>,
    /// The row it shows in, as Excel counts; 0 for the whole column.
    pub row: u64,
    /// The text it shows in.
    pub example: String,
}

/// What could be read in more than one way, and how it is taken for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtCode {
    /// Day and month could be either way round: such dates are refused until someone says.
    AmbiguousDates,
    /// Dates are written in several ways: each is read by the one way that fits.
    MixedDates,
    /// Bare numbers stand for dates as Excel counts days.
    SerialDates,
    /// A comma or point could be either sign: such numbers are refused until someone says.
    AmbiguousNumbers,
    /// No unit of amounts is named: taken as 元.
    UnitAssumed,
    /// The encoding was told by the bytes alone.
    EncodingGuessed,
    /// No column holds the projects' numbers: their names stand in.
    NoCode,
    /// The column of the projects' numbers holds some twice.
    CodeNotUnique,
}

impl MoneyUnit {
    /// All of them, small to large.
    pub const ALL: [MoneyUnit; 6] = [
        MoneyUnit::Hundredth,
        MoneyUnit::One,
        MoneyUnit::Thousand,
        MoneyUnit::TenThousand,
        MoneyUnit::Million,
        MoneyUnit::HundredMillion,
    ];

    /// Its name in a stored mapping.
    pub fn code(self) -> &'static str {
        match self {
            MoneyUnit::Hundredth => "0.01",
            MoneyUnit::One => "1",
            MoneyUnit::Thousand => "1000",
            MoneyUnit::TenThousand => "10000",
            MoneyUnit::Million => "1000000",
            MoneyUnit::HundredMillion => "100000000",
        }
    }

    /// From its name in a stored mapping.
    pub fn parse(code: &str) -> Option<MoneyUnit> {
        MoneyUnit::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The power of ten it stands for, in 元.
    pub(super) fn power(self) -> i32 {
        match self {
            MoneyUnit::Hundredth => -2,
            MoneyUnit::One => 0,
            MoneyUnit::Thousand => 3,
            MoneyUnit::TenThousand => 4,
            MoneyUnit::Million => 6,
            MoneyUnit::HundredMillion => 8,
        }
    }
}

impl Decimal {
    /// Its name in a stored mapping.
    pub fn code(self) -> &'static str {
        match self {
            Decimal::Point => ".",
            Decimal::Comma => ",",
        }
    }

    /// From its name in a stored mapping.
    pub fn parse(code: &str) -> Option<Decimal> {
        [Decimal::Point, Decimal::Comma].into_iter().find(|decimal| decimal.code() == code)
    }
}

impl Column {
    /// A column that is not carried.
    pub fn new(header: &str) -> Column {
        Column {
            header: header.to_owned(),
            field: None,
            dates: vec![DateFormat::YearMonthDay],
            decimal: Some(Decimal::Point),
            unit: MoneyUnit::One,
        }
    }

    /// The field of a project it goes into, with its place in a row.
    pub(super) fn target(&self) -> Option<(usize, &'static Field)> {
        Entity::Project.field(self.field.as_deref()?)
    }
}

impl Mapping {
    /// The column that goes into a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.field.as_deref() == Some(field))
    }
}
