//! Any list as an Excel sheet: typed columns, frozen header, filter, print set-up. It knows no record: whoever exports a
//! list says what its columns are.

use portfolio::Date;
use rust_xlsxwriter::{DocProperties, Workbook};

use crate::words::Language;
use crate::xlsx::grid::{self, Column, HEAD, Outline};
use crate::xlsx::page::Page;
use crate::xlsx::theme::Role;
use crate::xlsx::{Cell, RenderError, created, print};

/// A list to be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is; also the sheet's name, as far as Excel allows it.
    pub title: String,
    /// What stands under the title: the data date, filters, units.
    pub note: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// How its rows stand below each other, where they do.
    pub outline: Option<Outline>,
    /// How many columns from the first go on paper, where not all do: a page holds no more that can be read.
    pub printed: Option<usize>,
}

/// The list as the bytes of an .xlsx file.
pub fn render(list: &Sheet, data_date: Date, language: Language) -> Result<Vec<u8>, RenderError> {
    render_all(std::slice::from_ref(list), data_date, language)
}

/// Several lists as the sheets of one .xlsx file, named after the first.
pub fn render_all(lists: &[Sheet], data_date: Date, language: Language) -> Result<Vec<u8>, RenderError> {
    let words = language.words();
    let mut workbook = Workbook::new();
    let title = lists.first().map_or("", |list| &list.title);
    workbook
        .set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created(data_date)?));
    for list in lists {
        let mut page = Page::new(workbook.add_worksheet().set_name(sheet_name(&list.title))?, words);
        print::paper(&mut page, &list.title, &format!("{} {data_date}", words.data_date), "", &list.title);
        write(&mut page, list)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(page: &mut Page, list: &Sheet) -> Result<(), RenderError> {
    page.sheet.set_row_height(0, 30)?;
    page.say((0, 0), &list.title, Role::Title)?;
    page.say((1, 0), &list.note, Role::Subtitle)?;
    let none = page.words.no_rows;
    let placed = match &list.outline {
        Some(outline) => grid::write_outlined(page, HEAD, &list.columns, &list.rows, outline, none)?,
        None => grid::write(page, HEAD, &list.columns, &list.rows, none)?,
    };
    if !list.columns.is_empty() {
        let frozen = list.outline.as_ref().map_or(1, |outline| outline.column as u16 + 1);
        grid::settle(page, &list.columns, placed, frozen)?;
        if let Some(columns) = list.printed.filter(|columns| (1..list.columns.len()).contains(columns)) {
            page.sheet.set_print_area(0, 0, placed.below - 1, columns as u16 - 1)?;
        }
    }
    Ok(())
}

/// A title as a sheet's name: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end.
pub(crate) fn sheet_name(title: &str) -> String {
    let allowed = title.chars().filter(|c| !c.is_control() && !"[]:*?/\\".contains(*c));
    let mut units = 0;
    let short: String = allowed
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let name = short.trim().trim_matches('\'').trim();
    let reserved = name.is_empty() || name.eq_ignore_ascii_case("history");
    if reserved { "Sheet1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_excel_takes() {
        assert_eq!(
            sheet_name("风险[2026/10]: 全部?"),
            "风险202610 全部",
            "brackets and signs are not allowed"
        );
        assert_eq!(sheet_name("'引号'"), "引号", "no apostrophe at an end");
        assert_eq!(sheet_name("???"), "Sheet1", "a name is needed");
        assert_eq!(sheet_name("History"), "Sheet1", "Excel keeps this name for itself");
        assert_eq!(sheet_name(&"长".repeat(40)).chars().count(), 31, "31 characters at most");
    }
}
