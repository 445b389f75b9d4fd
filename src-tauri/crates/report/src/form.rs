//! A printed form as a value: what a company files on paper, with a number, ruled sections and places to sign. Whoever
//! makes one says what stands in it; the PDF and the Excel sheet are both made of the same rows.

mod drawing;
pub(crate) mod grid;
pub(crate) mod laid;
pub(crate) mod pages;
mod pdf;
mod svg;
pub(crate) mod wrap;
mod xlsx;

pub use pdf::render as pdf;
pub use svg::render as preview;
pub use xlsx::render as xlsx;

use crate::words::Language;

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The language of the words that the form itself adds.
    pub language: Language,
    /// What it is, as 项目结案评审表.
    pub title: String,
    /// Whose form it is; may be empty.
    pub organisation: String,
    /// Its number, as JX-2026-001; empty leaves a ruled blank.
    pub number: String,
    /// What stands at the right above the table: version, status, data date.
    pub dated: String,
    /// What stands in it.
    pub sections: Vec<Section>,
    /// Who signs, in this order.
    pub signatures: Vec<Signature>,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading; none when empty.
    pub heading: String,
    /// What stands below it.
    pub body: Vec<Body>,
}

/// What may stand in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Labels with their values, side by side.
    Facts {
        /// How many stand beside each other: 1, 2 or 3.
        across: u16,
        /// The facts.
        facts: Vec<Fact>,
    },
    /// Paragraphs with a label at their left; without a label over the whole width.
    Text {
        /// What it is about.
        label: String,
        /// The paragraphs; empty leaves room to write.
        text: String,
        /// Lines that are left at least.
        lines: usize,
    },
    /// A table; its head is repeated on every page.
    Table {
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows, each as many texts as there are columns.
        rows: Vec<Vec<String>>,
        /// Empty rows to write in where there are none.
        blank: usize,
    },
    /// Criteria, each at one of several levels.
    Ticks {
        /// What the criteria are.
        head: String,
        /// The levels.
        levels: Vec<String>,
        /// The criteria.
        rows: Vec<Tick>,
    },
    /// One of several conclusions.
    Choice {
        /// What is concluded.
        label: String,
        /// The conclusions that may be drawn.
        options: Vec<String>,
        /// The one that was.
        chosen: Option<usize>,
    },
}

/// A label with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value; empty leaves a ruled blank.
    pub value: String,
    /// How much of the row it takes.
    pub span: Span,
}

/// How much of a row a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Its share.
    Share,
    /// The whole row.
    Row,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Its width beside the others.
    pub weight: u16,
    /// Where its texts stand.
    pub align: Align,
}

/// Where a text stands in its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right, as numbers do.
    Right,
}

/// A criterion and the level it is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The criterion.
    pub criterion: String,
    /// Its level by place in the list of levels; none while nobody judged.
    pub level: Option<usize>,
}

/// A place to sign, with room for an opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub role: String,
    /// What was said, where it is known.
    pub opinion: String,
    /// Who decided, where it is known; it is printed beside the place to sign.
    pub name: String,
    /// When.
    pub date: String,
}

impl Fact {
    /// A fact that takes its share of the row.
    pub fn new(label: &str, value: impl Into<String>) -> Fact {
        Fact { label: label.to_owned(), value: value.into(), span: Span::Share }
    }

    /// A fact that takes the whole row.
    pub fn row(label: &str, value: impl Into<String>) -> Fact {
        Fact { span: Span::Row, ..Fact::new(label, value) }
    }
}

impl Column {
    /// A column of texts.
    pub fn new(title: &str, weight: u16) -> Column {
        Column { title: title.to_owned(), weight, align: Align::Left }
    }

    /// With its texts elsewhere.
    pub fn aligned(self, align: Align) -> Column {
        Column { align, ..self }
    }
}

impl Signature {
    /// A place that nobody signed yet.
    pub fn open(role: &str) -> Signature {
        Signature { role: role.to_owned(), opinion: String::new(), name: String::new(), date: String::new() }
    }
}
