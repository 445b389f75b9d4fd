//! The workbook inside a chart: the numbers it draws, to be edited in the program that shows it.

use portfolio::Date;
use rust_xlsxwriter::{DocProperties, Format, Workbook};

use super::PptxError;
use crate::pack::{Chart, Draw};
use crate::xlsx::clean::clean;
use crate::xlsx::created;

/// The name of its sheet.
pub(crate) const SHEET: &str = "Sheet1";

/// The numbers of a chart as the bytes of an .xlsx file: categories below each other, a column for each series.
pub(crate) fn workbook(chart: &Chart, date: Date) -> Result<Vec<u8>, PptxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created(date)?));
    let sheet = workbook.add_worksheet().set_name(SHEET)?;
    for (row, category) in (1..).zip(&chart.categories) {
        sheet.write_string(row, 0, clean(category))?;
    }
    for (column, series) in (1..).zip(&chart.series) {
        let format = match series.draw {
            Draw::Second(format) => format,
            _ => chart.format,
        };
        let format = Format::new().set_num_format(format.code());
        sheet.write_string(0, column, clean(&series.name))?;
        for (row, value) in (1..).zip(&series.values) {
            if let Some(value) = value.filter(|value| value.is_finite()) {
                sheet.write_number_with_format(row, column, value, &format)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}
