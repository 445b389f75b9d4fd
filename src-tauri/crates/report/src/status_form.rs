//! A form that a manager fills in, as an Excel workbook: prefilled, locked but for what is asked, its answers offered as
//! lists. A hidden sheet says which form it is, what its words mean and what stood in it when it was written.

use std::collections::BTreeMap;

use portfolio::Date;
use portfolio::status_form::{FORM_FIRST_ROW, FORM_KEYS_ROW, FORM_SHEET, Fill};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions,
    Workbook, Worksheet,
};

use crate::table::sheet_name;
use crate::xlsx::clean::clean;
use crate::xlsx::print::A4;
use crate::xlsx::{RenderError, created};

mod entry;

pub use entry::Entry;

const FONT: &str = "Microsoft YaHei";
const FIRST: u32 = FORM_FIRST_ROW as u32 - 1;

/// A form with everything that stands in it.
#[derive(Clone, Debug)]
pub struct BlankForm {
    /// Its title.
    pub title: String,
    /// What it says of itself to the program: kind, project, month.
    pub about: BTreeMap<String, String>,
    /// Its tables.
    pub sheets: Vec<FormSheet>,
}

/// A table of a form.
#[derive(Clone, Debug)]
pub struct FormSheet {
    /// What the program calls it.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// How it is filled in.
    pub help: String,
    /// Its columns.
    pub columns: Vec<FormColumn>,
    /// Its rows.
    pub rows: Vec<FormRow>,
    /// Empty rows for new records.
    pub fresh: u32,
}

/// A column of a form.
#[derive(Clone, Debug)]
pub struct FormColumn {
    /// The field.
    pub key: String,
    /// Its name.
    pub title: String,
    /// How it is filled in.
    pub fill: Fill,
    /// What may be entered.
    pub entry: Entry,
}

/// A record in a form.
#[derive(Clone, Debug)]
pub struct FormRow {
    /// Its id.
    pub id: String,
    /// What is shown, column by column.
    pub cells: Vec<FormCell>,
    /// What is stored, column by column.
    pub was: Vec<String>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum FormCell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number: yuan, a share of 1, a grade.
    Number(f64),
    /// A date.
    Date(Date),
}

/// The form as the bytes of an .xlsx file.
pub fn render(form: &BlankForm, date: Date) -> Result<Vec<u8>, RenderError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&form.title).set_creation_datetime(&created(date)?);
    workbook.set_properties(&properties);
    let mut lists = 0;
    for sheet in &form.sheets {
        let page = workbook.add_worksheet().set_name(sheet_name(&sheet.name))?;
        table(page, &form.title, sheet, &mut lists)?;
    }
    let page = workbook.add_worksheet().set_name(FORM_SHEET)?;
    hidden(page, form)?;
    Ok(workbook.save_to_buffer()?)
}

fn table(page: &mut Worksheet, title: &str, sheet: &FormSheet, lists: &mut u16) -> Result<(), RenderError> {
    head(page, title, sheet)?;
    let last = FIRST + sheet.rows.len() as u32 + sheet.fresh;
    for (at, column) in (1u16..).zip(&sheet.columns) {
        page.set_column_width(at, column.entry.width())?;
        let (known, fresh) = (FIRST, FIRST + sheet.rows.len() as u32);
        for row in known..last {
            let open = column.fill == Fill::Asked || (row >= fresh && column.fill == Fill::New);
            page.write_blank(row, at, &style(&column.entry, open))?;
        }
        let from = if column.fill == Fill::Asked { known } else { fresh };
        let list = matches!(column.entry, Entry::List(_)).then(|| {
            *lists += 1;
            *lists - 1
        });
        if column.fill != Fill::Shown && from < last {
            page.add_data_validation(from, at, last - 1, at, &column.entry.validation(list)?)?;
        }
    }
    for (at, row) in (FIRST..).zip(&sheet.rows) {
        page.write_string(at, 0, &row.id)?;
        for (place, (cell, column)) in (1u16..).zip(row.cells.iter().zip(&sheet.columns)) {
            write(page, (at, place), cell, &style(&column.entry, column.fill == Fill::Asked))?;
        }
    }
    page.set_column_hidden(0)?;
    page.set_freeze_panes(FIRST, 2)?;
    page.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, FIRST - 1)?;
    Ok(())
}

fn head(page: &mut Worksheet, title: &str, sheet: &FormSheet) -> Result<(), RenderError> {
    let base = || Format::new().set_font_name(FONT);
    page.write_string_with_format(0, 1, clean(title), &base().set_bold().set_font_size(14))?;
    page.set_row_height(0, 24)?;
    let last = sheet.columns.len().max(2) as u16;
    let help = base().set_font_size(9).set_text_wrap().set_align(FormatAlign::Top);
    page.merge_range(1, 1, 1, last, &clean(&sheet.help), &help)?;
    page.set_row_height(1, 44)?;
    let keys = FORM_KEYS_ROW as u32 - 1;
    page.write_string(keys, 0, &sheet.key)?;
    for (at, column) in (1u16..).zip(&sheet.columns) {
        page.write_string(keys, at, &column.key)?;
        let ground = match column.fill {
            Fill::Shown => Color::RGB(0xE4_E7_EB),
            Fill::Asked | Fill::New => Color::RGB(0xD6_E6_F8),
        };
        let format = base()
            .set_bold()
            .set_background_color(ground)
            .set_border(FormatBorder::Thin)
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter);
        page.write_string_with_format(FIRST - 1, at, clean(&column.title), &format)?;
    }
    page.set_row_hidden(keys)?;
    page.set_row_height(FIRST - 1, 24)?;
    Ok(())
}

/// A cell to fill in is white and open; all others are grey and locked.
fn style(entry: &Entry, open: bool) -> Format {
    let format = Format::new()
        .set_font_name(FONT)
        .set_font_size(10)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xC4_CA_D2))
        .set_align(FormatAlign::VerticalCenter)
        .set_num_format(entry.number_format());
    let format = if entry.wraps() { format.set_text_wrap() } else { format };
    if open { format.set_unlocked() } else { format.set_background_color(Color::RGB(0xF4_F5_F7)) }
}

fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &FormCell,
    format: &Format,
) -> Result<(), RenderError> {
    match cell {
        FormCell::Empty => {}
        FormCell::Text(text) => {
            page.write_string_with_format(row, column, clean(text), format)?;
        }
        FormCell::Number(number) => {
            page.write_number_with_format(row, column, *number, format)?;
        }
        FormCell::Date(date) => {
            page.write_datetime_with_format(row, column, excel(*date)?, format)?;
        }
    }
    Ok(())
}

fn excel(date: Date) -> Result<ExcelDateTime, RenderError> {
    Ok(ExcelDateTime::parse_from_str(&date.to_string())?)
}

/// What the form says of itself (`about`), what its words stand for (`word`), what stood in it (`was`); beside them the
/// lists that cells offer, one a column.
fn hidden(page: &mut Worksheet, form: &BlankForm) -> Result<(), RenderError> {
    let mut at = 0;
    let mut line = |page: &mut Worksheet, texts: [&str; 5]| -> Result<(), RenderError> {
        for (column, text) in (0u16..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            page.write_string(at, column, text)?;
        }
        at += 1;
        Ok(())
    };
    for (name, value) in &form.about {
        line(page, ["about", name, value, "", ""])?;
    }
    let mut lists = Vec::new();
    for sheet in &form.sheets {
        line(page, ["sheet", &sheet.key, &sheet_name(&sheet.name), "", ""])?;
        for column in &sheet.columns {
            let Entry::List(words) = &column.entry else { continue };
            lists.push(words);
            for (word, code) in words {
                line(page, ["word", &sheet.key, &column.key, code, word])?;
            }
        }
        for row in &sheet.rows {
            for (column, was) in sheet.columns.iter().zip(&row.was) {
                line(page, ["was", &sheet.key, &row.id, &column.key, was])?;
            }
        }
    }
    for (column, words) in (entry::LISTS..).zip(lists) {
        for (row, (word, _)) in (0..).zip(words) {
            page.write_string(row, column, word)?;
        }
    }
    page.set_hidden(true);
    page.protect();
    Ok(())
}

fn list_range(list: u16, words: usize) -> Formula {
    let column = rust_xlsxwriter::utility::column_number_to_name(entry::LISTS + list);
    Formula::new(format!("={FORM_SHEET}!${column}$1:${column}${}", words.max(1)))
}
