//! A table as it stands in a file: typed cells, the file's own row numbers, and which row is the header.

use schedule::Date;

use super::header;

/// Rows among which the header is looked for.
const SEARCHED: usize = 40;

/// One sheet of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The sheets of the workbook; one without a name for a text file.
    pub sheets: Vec<SheetName>,
    /// Which of them this is.
    pub sheet: usize,
    /// The encoding of a text file.
    pub encoding: Option<&'static str>,
    /// Whether the encoding was told by its bytes alone, without a mark.
    pub encoding_guessed: bool,
    /// What separates the values of a text file.
    pub delimiter: Option<char>,
    /// The place of the header among `rows`.
    pub header: usize,
    /// The header's texts, one for each column; empty where it has none.
    pub headers: Vec<String>,
    /// All rows, those above the header included.
    pub rows: Vec<Row>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether Excel does not show it.
    pub hidden: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number as Excel counts, from 1.
    pub number: u64,
    /// Its cells; may be fewer than there are columns.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text as it stands.
    Text(String),
    /// A number, as decimal digits.
    Number(String),
    /// A date.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// An error of a formula, as `#REF!`.
    Error(String),
}

impl Cell {
    /// What a person would read in it.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => text.trim().to_owned(),
            Cell::Date(date) => date.to_string(),
            Cell::Flag(true) => "TRUE".to_owned(),
            Cell::Flag(false) => "FALSE".to_owned(),
        }
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

impl Row {
    /// The cell of a column.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether all its cells are blank.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

impl Table {
    /// Puts the header at another row, as a person says.
    pub fn with_header(mut self, header: usize) -> Table {
        self.header = header.min(self.rows.len().saturating_sub(1));
        self.headers = self.rows.get(self.header).map(texts).unwrap_or_default();
        // Columns without a header are columns too: what stands in them must not get lost in silence.
        let width = self.body().iter().map(|row| row.cells.len()).max().unwrap_or(0);
        self.headers.resize(width.max(self.headers.len()), String::new());
        self
    }

    /// The rows below the header.
    pub fn body(&self) -> &[Row] {
        self.rows.get(self.header + 1..).unwrap_or_default()
    }
}

/// Finds the row that looks most like a header: texts, many of them known, above rows of the same width.
pub(super) fn find_header(rows: &[Row]) -> Option<usize> {
    let scored = rows.iter().take(SEARCHED).enumerate().map(|(at, row)| (score(row), at));
    let best =
        scored.filter(|(score, _)| *score > 0).max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)));
    best.map(|(_, at)| at)
}

fn score(row: &Row) -> i64 {
    let mut score = 0;
    let mut filled = 0;
    for cell in row.cells.iter().filter(|cell| !cell.is_blank()) {
        filled += 1;
        score += match cell {
            Cell::Text(text) if header::is_known(text) => 5,
            Cell::Text(text) if text.chars().count() <= 60 && !looks_like_value(text) => 1,
            _ => -3,
        };
    }
    if filled < 2 { 0 } else { score }
}

fn looks_like_value(text: &str) -> bool {
    text.trim().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '$' | '¥' | '￥'))
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(Cell::shown).collect()
}
