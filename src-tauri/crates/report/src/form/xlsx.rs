//! A form as an Excel sheet: the same rows as on paper, as merged and ruled cells that print on A4, one page wide.

use portfolio::Date;
use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use crate::form::grid::{Role, UNITS, rows};
use crate::form::laid::{Laid, LaidCell, SIZE, lay};
use crate::form::wrap::joined;
use crate::form::{Align, Form};
use crate::table::sheet_name;
use crate::xlsx::clean::{clean, in_header};
use crate::xlsx::print::A4;
use crate::xlsx::{RenderError, created};

/// The font of a form; where it is missing the reader's program puts its own.
const FONT: &str = "SimSun";
/// The width of a unit of the grid in characters.
const UNIT: f64 = 3.1;
/// More lines than this do not fit into a row of Excel; a longer text goes on in the next row.
const MOST: usize = 24;
/// Points from line to line.
const LEADING: f64 = 14.5;

/// The form as the bytes of an .xlsx file. `date` is written into the file as its day of making.
pub fn render(form: &Form, date: Date) -> Result<Vec<u8>, RenderError> {
    let mut workbook = Workbook::new();
    let title = format!("{} {}", form.title, form.number);
    workbook
        .set_properties(&DocProperties::new().set_title(title.trim()).set_creation_datetime(&created(date)?));
    let sheet = workbook.add_worksheet().set_name(sheet_name(&form.title))?;
    paper(sheet, form)?;
    let mut at = head(sheet, form)?;
    for row in rows(form) {
        for part in parts(lay(&row)) {
            write(sheet, at, &part)?;
            at += 1;
        }
    }
    sheet.set_print_area(0, 0, at.saturating_sub(1), UNITS - 1)?;
    Ok(workbook.save_to_buffer()?)
}

fn paper(sheet: &mut Worksheet, form: &Form) -> Result<(), RenderError> {
    for column in 0..UNITS {
        sheet.set_column_width(column, UNIT)?;
    }
    let words = form.language.words();
    let page = words.pick("第 &P 页 / 共 &N 页", "Page &P of &N");
    sheet
        .set_portrait()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.7, 0.7, 0.7, 0.7, 0.3, 0.3)
        .set_print_center_horizontally(true)
        .set_footer(format!("&L&9{}&R&9{page}", in_header(&form.number)))
        .set_screen_gridlines(false);
    Ok(())
}

/// Organisation, title, number and date; answers the first row of the table.
fn head(sheet: &mut Worksheet, form: &Form) -> Result<u32, RenderError> {
    let mut at = 0;
    let centred = || base().set_align(FormatAlign::Center);
    if !form.organisation.is_empty() {
        sheet.merge_range(at, 0, at, UNITS - 1, &clean(&form.organisation), &centred().set_font_size(12))?;
        at += 1;
    }
    sheet.merge_range(at, 0, at, UNITS - 1, &clean(&form.title), &centred().set_font_size(22).set_bold())?;
    sheet.set_row_height(at, 36)?;
    at += 1;
    let half = UNITS / 2;
    let number = format!("{}{}", form.language.words().form_number, form.number);
    sheet.merge_range(at, 0, at, half - 1, &clean(&number), &base())?;
    sheet.merge_range(at, half, at, UNITS - 1, &clean(&form.dated), &base().set_align(FormatAlign::Right))?;
    sheet.set_row_height(at, 20)?;
    Ok(at + 1)
}

/// A row as rows that Excel takes.
fn parts(row: Laid) -> Vec<Laid> {
    let mut parts = Vec::new();
    let mut rest = row;
    while rest.lines() > MOST {
        let (first, after) = rest.parted(paragraphs_end(&rest));
        parts.push(first);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// The last line that ends a paragraph in every cell and still fits into a row; the last that fits where none does.
fn paragraphs_end(row: &Laid) -> usize {
    let ends = |lines: &usize| {
        row.cells.iter().all(|cell| cell.lines.get(*lines - 1).is_none_or(|line| line.joint == "\n"))
    };
    (1..=MOST).rev().find(ends).unwrap_or(MOST)
}

fn write(sheet: &mut Worksheet, at: u32, row: &Laid) -> Result<(), RenderError> {
    sheet.set_row_height(at, LEADING * row.lines() as f64 + 6.0)?;
    for cell in &row.cells {
        let (first, last) = (cell.at, cell.at + cell.units - 1);
        let (text, format) = (text(cell), format(cell));
        if first == last {
            sheet.write_string_with_format(at, first, &text, &format)?;
        } else {
            sheet.merge_range(at, first, at, last, &text, &format)?;
        }
    }
    Ok(())
}

/// The text of a cell: paragraphs are broken by the program that shows them, a foot stands on a line of its own.
fn text(cell: &LaidCell) -> String {
    let mut text = clean(&joined(&cell.lines));
    if !cell.foot.is_empty() {
        let missing = cell.least.saturating_sub(cell.lines.len());
        text.push_str(&"\n".repeat(missing + usize::from(!cell.lines.is_empty())));
        text.push_str(&"　".repeat(8));
        text.push_str(&clean(&cell.foot));
    }
    text
}

fn base() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(f64::from(SIZE))
        .set_align(FormatAlign::VerticalCenter)
        .set_align(FormatAlign::Left)
}

fn format(cell: &LaidCell) -> Format {
    let format = base().set_border(FormatBorder::Thin).set_text_wrap();
    let format = match cell.role {
        Role::Heading | Role::Head | Role::Total | Role::Title | Role::Caption | Role::Figure => {
            format.set_bold().set_background_color(Color::RGB(0xE4_E4_E4))
        }
        Role::Label | Role::Note | Role::Tile => format.set_background_color(Color::RGB(0xF2_F2_F2)),
        Role::Value if cell.foot.is_empty() && (cell.least > 1 || cell.lines.len() > 3) => {
            format.set_align(FormatAlign::Top)
        }
        Role::Value | Role::Plain => format,
    };
    match cell.align {
        Align::Left => format,
        Align::Center => format.set_align(FormatAlign::Center),
        Align::Right => format.set_align(FormatAlign::Right),
    }
}
