//! A manager's form read back: what each row says, what stood there when it was written, and whether the workbook is still
//! the form that went out. Values come back in the shape in which records store them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use portfolio::status_form::{FORM_FIRST_ROW, FORM_KEYS_ROW, FORM_SHEET, FORM_VERSION};
use portfolio::{Entity, Kind};

use crate::error::ImportError;
use crate::sheet::{Cell, DateFormat, Decimal, MoneyUnit, Row, read_date, read_number, read_sheets};

/// A form as it came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledForm {
    /// What it says of itself.
    pub about: BTreeMap<String, String>,
    /// Its rows, sheet by sheet.
    pub rows: Vec<FilledRow>,
    /// Records that went out and did not come back: the kind and the id.
    pub missing: Vec<(String, String)>,
}

/// A row of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledRow {
    /// What the program calls its table.
    pub table: String,
    /// The sheet.
    pub sheet: String,
    /// Its number as Excel counts.
    pub row: u64,
    /// The record; empty for a new one.
    pub id: String,
    /// What it says, by field.
    pub cells: BTreeMap<String, Filled>,
}

/// A cell of a form. Values are as they are stored, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// What stands in it.
    pub given: String,
    /// What stood in it.
    pub was: String,
    /// Whether it cannot be read as what the column holds.
    pub unread: bool,
}

/// Why a workbook is not read as a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// It cannot be read at all.
    File(ImportError),
    /// It is no form of this program.
    NotAForm,
    /// It has the layout of another version of the program.
    OtherVersion,
    /// Sheets, columns or hidden cells are not as they went out; the sheet.
    Altered(String),
}

type Words = HashMap<(String, String, String), String>;

/// Reads a form.
pub fn read(bytes: &[u8]) -> Result<FilledForm, FormFault> {
    let sheets = read_sheets(bytes).map_err(FormFault::File)?;
    let (_, hidden) = sheets.iter().find(|(name, _)| name == FORM_SHEET).ok_or(FormFault::NotAForm)?;
    let said = Said::of(hidden);
    if said.about.get("what").map(String::as_str) != Some("status_form") {
        return Err(FormFault::NotAForm);
    }
    if said.about.get("version").map(String::as_str) != Some(FORM_VERSION) {
        return Err(FormFault::OtherVersion);
    }
    let known = |name: &str| name == FORM_SHEET || said.sheets.iter().any(|(_, sheet)| sheet == name);
    if let Some((name, _)) = sheets.iter().find(|(name, _)| !known(name)) {
        return Err(FormFault::Altered(name.clone()));
    }
    let mut form = FilledForm { about: said.about.clone(), ..FilledForm::default() };
    let mut seen = BTreeSet::new();
    for (key, name) in &said.sheets {
        let altered = || FormFault::Altered(name.clone());
        let (_, rows) = sheets.iter().find(|(sheet, _)| sheet == name).ok_or_else(altered)?;
        for row in table(key, name, rows, &said).ok_or_else(altered)? {
            // A record that stands there twice: which of the two is meant cannot be told.
            if !row.id.is_empty() && !seen.insert((key.clone(), row.id.clone())) {
                return Err(altered());
            }
            form.rows.push(row);
        }
    }
    form.missing = said.records.into_iter().filter(|record| !seen.contains(record)).collect();
    Ok(form)
}

/// What the hidden sheet says.
#[derive(Default)]
struct Said {
    about: BTreeMap<String, String>,
    sheets: Vec<(String, String)>,
    words: Words,
    was: HashMap<(String, String), String>,
    fields: HashMap<String, BTreeSet<String>>,
    records: BTreeSet<(String, String)>,
}

impl Said {
    fn of(rows: &[Row]) -> Said {
        let mut said = Said::default();
        for row in rows {
            let text = |at: usize| raw(row.cells.get(at));
            match text(0).as_str() {
                "about" => {
                    said.about.insert(text(1), text(2));
                }
                "sheet" => said.sheets.push((text(1), text(2))),
                "word" => {
                    said.words.insert((text(1), text(2), text(4).trim().to_owned()), text(3));
                }
                "was" => {
                    said.fields.entry(text(1)).or_default().insert(text(3));
                    said.records.insert((text(1), text(2)));
                    said.was.insert((text(2), text(3)), text(4));
                }
                _ => {}
            }
        }
        said
    }
}

fn table(key: &str, sheet: &str, rows: &[Row], said: &Said) -> Option<Vec<FilledRow>> {
    let entity = Entity::parse(key)?;
    let keys = rows.iter().find(|row| row.number == FORM_KEYS_ROW)?;
    if raw(keys.cells.first()) != key {
        return None;
    }
    let columns: Vec<String> = keys.cells.iter().skip(1).map(|cell| raw(Some(cell))).collect();
    let fields: Option<Vec<Kind>> =
        columns.iter().map(|name| entity.field(name).map(|(_, field)| field.kind)).collect();
    let fields = fields?;
    // A column may not go, come twice or come from elsewhere.
    let there: BTreeSet<&String> = columns.iter().collect();
    let sent = said.fields.get(key);
    if there.len() != columns.len() || sent.is_some_and(|sent| !sent.iter().eq(there.iter().copied())) {
        return None;
    }
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.number >= FORM_FIRST_ROW) {
        let id = raw(row.cells.first());
        if id.is_empty() && row.cells.iter().skip(1).all(Cell::is_blank) {
            continue;
        }
        if !id.is_empty() && !said.records.contains(&(key.to_owned(), id.clone())) {
            return None;
        }
        let cells = columns.iter().zip(&fields).enumerate().map(|(at, (name, kind))| {
            let cell = row.cells.get(at + 1).unwrap_or(&Cell::Empty);
            let was = said.was.get(&(id.clone(), name.clone())).cloned().unwrap_or_default();
            let word = |word: &str| {
                let code = said.words.get(&(key.to_owned(), name.clone(), word.to_owned()));
                code.cloned()
            };
            let given = value(cell, *kind, &word);
            let unread = given.is_none();
            (name.clone(), Filled { given: given.unwrap_or_else(|| cell.shown()), was, unread })
        });
        let cells = cells.collect();
        found.push(FilledRow { table: key.to_owned(), sheet: sheet.to_owned(), row: row.number, id, cells });
    }
    Some(found)
}

fn raw(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Text(text)) => text.clone(),
        Some(cell) => cell.shown(),
        None => String::new(),
    }
}

/// A cell as its field stores it; `None` where it is something else.
fn value(cell: &Cell, kind: Kind, word: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let shown = cell.shown();
    if shown.is_empty() {
        return Some(String::new());
    }
    match kind {
        Kind::Text | Kind::LongText | Kind::Data => Some(lines(&raw(Some(cell)))),
        Kind::Choice(_) | Kind::Reference(_) => word(&shown),
        Kind::Flag => word(&shown),
        Kind::Date | Kind::Moment => date(cell, &shown),
        Kind::Money => whole(cell, &shown, 2),
        Kind::Percent => match shown.strip_suffix(['%', '％']) {
            Some(percent) => read_number(percent.trim(), Decimal::Point, MoneyUnit::One, 0),
            None => number(cell, &shown, 2),
        }
        .map(|percent| percent.to_string()),
        Kind::Integer(..) | Kind::Minutes => exact(cell, &shown),
    }
}

fn date(cell: &Cell, shown: &str) -> Option<String> {
    if let Cell::Date(date) = cell {
        return Some(date.to_string());
    }
    let formats = [DateFormat::YearMonthDay, DateFormat::Chinese, DateFormat::Compact];
    formats.iter().find_map(|format| read_date(shown, *format)).map(|date| date.to_string())
}

/// Whole units of `10^-places`.
fn number(cell: &Cell, shown: &str, places: i32) -> Option<i64> {
    match cell {
        Cell::Number(_) => {
            let number: f64 = shown.parse().ok()?;
            let scaled = (number * 10f64.powi(places)).round();
            (scaled.abs() < 9e15).then_some(scaled as i64)
        }
        _ => read_number(shown, Decimal::Point, MoneyUnit::One, places),
    }
}

fn whole(cell: &Cell, shown: &str, places: i32) -> Option<String> {
    number(cell, shown, places).map(|number| number.to_string())
}

/// A grade of 3.5 is none.
fn exact(cell: &Cell, shown: &str) -> Option<String> {
    let hundredths = number(cell, shown, 2)?;
    (hundredths % 100 == 0).then(|| (hundredths / 100).to_string())
}

/// Line ends as they are stored, without blanks at the end.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").trim_end().to_owned()
}
