//! What a part of the document is made of: sentences, figures, tables, charts, timelines. Every text is ready to be read;
//! how a block looks on a slide, a page or a screen is not known here.

use portfolio::Date;

use crate::form::Align;
use crate::xlsx::theme::Tone;

/// A part: a page of the screen, a chapter on paper, some slides of the deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A short name without spaces, as `budget`, the same in every language.
    pub code: &'static str,
    /// Its title.
    pub title: String,
    /// What a reader should know of its figures.
    pub note: String,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// Something that stands in a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What it comes to.
    Headline(String),
    /// Figures beside each other.
    Figures(Vec<Figure>),
    /// Rows and columns.
    Table(Table),
    /// Numbers drawn.
    Chart(Chart),
    /// Dates drawn.
    Timeline(Timeline),
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is, the same in every language: `on_time_rate`.
    pub code: &'static str,
    /// Its name.
    pub label: String,
    /// As it is shown.
    pub value: String,
    /// What its colour says; `beside` says the same in words.
    pub tone: Tone,
    /// Target, verdict and last month, in a line.
    pub beside: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it lists; empty where the part says it.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as many texts as there are columns.
    pub rows: Vec<Vec<Text>>,
    /// Whether the last row adds the others up.
    pub totals: bool,
    /// The sentence that stands where there are no rows.
    pub none: String,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// Its width beside the others.
    pub weight: u16,
    /// Where its texts stand.
    pub align: Align,
    /// What not everybody may see.
    pub holds: Holds,
}

/// What a column holds that not everybody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nothing of that kind.
    Plain,
    /// Names of people.
    Names,
    /// Amounts of money.
    Amounts,
    /// What somebody wrote, in which both may stand.
    Words,
}

/// A text with its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What is read.
    pub text: String,
    /// What its colour says.
    pub tone: Tone,
}

/// Numbers drawn over categories.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// What stands along its axis.
    pub categories: Vec<String>,
    /// What is drawn.
    pub series: Vec<Series>,
    /// How the numbers of the first axis read.
    pub format: NumberFormat,
}

/// One line or row of columns of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// One number for each category, where it is known.
    pub values: Vec<Option<f64>>,
    /// Its colour as 0xRRGGBB.
    pub colour: u32,
    /// How it is drawn.
    pub draw: Draw,
}

/// How a series is drawn. A chart is of bars that add up, or of columns and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// As parts of lying bars.
    Stacked,
    /// As columns.
    Column,
    /// As a line.
    Line,
    /// As a line on an axis of its own, at the right.
    Second(NumberFormat),
}

/// How the numbers along an axis read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// Whole numbers.
    Whole,
    /// With one decimal.
    Decimal,
    /// Shares in percent.
    Percent,
}

/// Dates of things on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// What it shows.
    pub title: String,
    /// The first day drawn.
    pub from: Date,
    /// The last day drawn.
    pub to: Date,
    /// The data date, and what it is called.
    pub today: (Date, String),
    /// What an approved date and a forecast one are called.
    pub legend: [String; 2],
    /// One row for each thing.
    pub rows: Vec<TimelineRow>,
}

/// A thing with its approved and its forecast date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// What it is.
    pub label: String,
    /// The date that was approved.
    pub approved: Option<Date>,
    /// The date that is expected, or the actual one.
    pub forecast: Option<Date>,
    /// What the colour of the forecast says.
    pub tone: Tone,
}

impl Text {
    /// Without a colour.
    pub fn plain(text: impl Into<String>) -> Text {
        Text { text: text.into(), tone: Tone::Neutral }
    }

    /// With a colour.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Text {
        Text { text: text.into(), tone }
    }
}

impl Column {
    /// A column of texts that everybody may see.
    pub fn new(title: &str, weight: u16) -> Column {
        Column { title: title.to_owned(), weight, align: Align::Left, holds: Holds::Plain }
    }

    /// A column of codes, dates and other short texts.
    pub fn code(title: &str, weight: u16) -> Column {
        Column { align: Align::Center, ..Column::new(title, weight) }
    }

    /// A column of numbers.
    pub fn number(title: &str, weight: u16) -> Column {
        Column { align: Align::Right, ..Column::new(title, weight) }
    }

    /// One that not everybody may see.
    pub fn holding(self, holds: Holds) -> Column {
        Column { holds, ..self }
    }
}

impl Chart {
    /// Whether there is anything to draw.
    pub fn is_drawn(&self) -> bool {
        !self.categories.is_empty()
            && self.series.iter().any(|series| series.values.iter().any(Option::is_some))
    }

    /// Whether its bars lie and add up.
    pub fn is_stacked(&self) -> bool {
        self.series.iter().any(|series| series.draw == Draw::Stacked)
    }

    /// What it shows, in words, for those who do not see it.
    pub fn in_words(&self) -> String {
        let mut told = self.title.clone();
        for series in &self.series {
            let points = self.categories.iter().zip(&series.values);
            let points: Vec<String> = points
                .filter_map(|(category, value)| {
                    value.map(|value| format!("{category} {}", self.shown(series, value)))
                })
                .collect();
            told.push_str(&format!("; {}: {}", series.name, points.join(", ")));
        }
        told
    }

    fn shown(&self, series: &Series, value: f64) -> String {
        match series.draw {
            Draw::Second(format) => format.shown(value),
            _ => self.format.shown(value),
        }
    }
}

impl NumberFormat {
    /// A number as it reads.
    pub fn shown(self, value: f64) -> String {
        use crate::xlsx::preview::shown;
        use crate::xlsx::theme::Kind;
        match self {
            NumberFormat::Whole => shown(Kind::Whole, value),
            NumberFormat::Decimal => shown(Kind::Decimal(1), value),
            NumberFormat::Percent => shown(Kind::Percent(0), value),
        }
    }

    /// As a spreadsheet's code for it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            NumberFormat::Whole => "#,##0",
            NumberFormat::Decimal => "#,##0.0",
            NumberFormat::Percent => "0%",
        }
    }
}
