//! Writing typed cells to one sheet, and what all sheets share: print set-up, header and footer, widths.
//! It knows no record; each sheet's file says what stands where.

use std::collections::HashMap;

use portfolio::Date;
use portfolio::light::Colour;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Worksheet, utility::row_col_to_cell};

use crate::words::Words;
use crate::xlsx::cell::{Cached, Cell, Place, wan};
use crate::xlsx::clean::{clean, looks_like_formula};
use crate::xlsx::preview::{PreviewCell, Seen, of_date, of_number, of_text};
use crate::xlsx::theme::{self, Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab};

/// A sheet being written.
pub(crate) struct Page<'a> {
    pub(crate) sheet: &'a mut Worksheet,
    pub(crate) words: &'static Words,
    formats: HashMap<Style, Format>,
    /// What was written, where somebody watches.
    seen: Option<Seen>,
}

/// Where a cell is, counted from 0.
pub(crate) type At = (u32, u16);

impl<'a> Page<'a> {
    pub(crate) fn new(sheet: &'a mut Worksheet, words: &'static Words) -> Page<'a> {
        Page { sheet, words, formats: HashMap::new(), seen: None }
    }

    /// A page that remembers what is written to it.
    pub(crate) fn watched(sheet: &'a mut Worksheet, words: &'static Words) -> Page<'a> {
        Page { seen: Some(Seen::new()), ..Page::new(sheet, words) }
    }

    /// What was written to a watched page.
    pub(crate) fn seen(self) -> Seen {
        self.seen.unwrap_or_default()
    }

    fn see(&mut self, at: At, cell: impl FnOnce() -> PreviewCell) {
        if let Some(seen) = &mut self.seen {
            seen.insert(at, cell());
        }
    }

    /// Writes a cell.
    pub(crate) fn put(&mut self, at: At, cell: &Cell, style: Style) -> Result<(), RenderError> {
        match cell {
            Cell::Empty => self.blank(at, style),
            Cell::Text(text) => self.text(at, text, style),
            Cell::Whole(number) => self.number(at, *number as f64, style),
            Cell::Number(number) if number.is_finite() => self.number(at, *number, style),
            Cell::Number(_) => self.blank(at, style),
            Cell::Money(amount) => self.number(at, wan(*amount), style),
            Cell::Date(date) => self.date(at, *date, style),
            Cell::Light(light) => self.text(at, self.words.light(*light), style.toned(tone(*light))),
            Cell::Formula(formula, value) => self.formula(at, formula, value, style),
            Cell::Link(inner, place) => self.link(at, inner, *place, style),
        }
    }

    /// Writes text of the catalogue.
    pub(crate) fn say(&mut self, at: At, text: &str, role: Role) -> Result<(), RenderError> {
        self.put(at, &Cell::text(text), Style::new(Kind::Text, role))
    }

    /// Writes the title of a part, underlined over so many columns.
    pub(crate) fn section(&mut self, at: At, columns: u16, title: &str) -> Result<(), RenderError> {
        self.sheet.set_row_height(at.0, 20)?;
        self.say_across(at, (at.0, at.1 + columns - 1), title, Style::new(Kind::Text, Role::Section))
    }

    /// Writes text over several cells of a row or block.
    pub(crate) fn say_across(
        &mut self,
        from: At,
        to: At,
        text: &str,
        style: Style,
    ) -> Result<(), RenderError> {
        let text = clean(text);
        let style = Style { quoted: looks_like_formula(&text), ..style };
        let format = look(&mut self.formats, style);
        self.sheet.merge_range(from.0, from.1, to.0, to.1, &text, format)?;
        self.see(from, || of_text(from, &text, style));
        Ok(())
    }

    /// Writes a typed cell over several cells of a row.
    pub(crate) fn put_across(
        &mut self,
        from: At,
        to: At,
        cell: &Cell,
        style: Style,
    ) -> Result<(), RenderError> {
        if from != to {
            let style = match cell {
                Cell::Light(light) => style.toned(tone(*light)),
                _ => style,
            };
            let format = look(&mut self.formats, style);
            self.sheet.merge_range(from.0, from.1, to.0, to.1, "", format)?;
        }
        self.put(from, cell, style)
    }

    /// Sets the widths of columns from the first on, in characters.
    pub(crate) fn widths(&mut self, widths: impl IntoIterator<Item = f64>) -> Result<(), RenderError> {
        for (column, width) in widths.into_iter().enumerate() {
            self.sheet.set_column_width(column as u16, width)?;
        }
        Ok(())
    }

    fn blank(&mut self, (row, column): At, style: Style) -> Result<(), RenderError> {
        let format = look(&mut self.formats, style);
        self.sheet.write_blank(row, column, format)?;
        self.see((row, column), || of_text((row, column), "", style));
        Ok(())
    }

    fn text(&mut self, (row, column): At, text: &str, style: Style) -> Result<(), RenderError> {
        let text = clean(text);
        let format = look(&mut self.formats, Style { quoted: looks_like_formula(&text), ..style });
        self.sheet.write_string_with_format(row, column, &text, format)?;
        self.see((row, column), || of_text((row, column), &text, style));
        Ok(())
    }

    fn number(&mut self, (row, column): At, number: f64, style: Style) -> Result<(), RenderError> {
        let format = look(&mut self.formats, style);
        self.sheet.write_number_with_format(row, column, number, format)?;
        self.see((row, column), || of_number((row, column), number, style));
        Ok(())
    }

    /// Dates that Excel cannot count (before 1900) stay readable as text.
    fn date(&mut self, at: At, date: Date, style: Style) -> Result<(), RenderError> {
        match excel_date(date) {
            Some(serial) => {
                let format = look(&mut self.formats, style);
                self.sheet.write_datetime_with_format(at.0, at.1, &serial, format)?;
                self.see(at, || of_date(at, date, style));
                Ok(())
            }
            None => self.text(at, &date.to_string(), style),
        }
    }

    fn formula(&mut self, at: At, formula: &str, value: &Cached, style: Style) -> Result<(), RenderError> {
        let result = stored(value).ok_or_else(|| RenderError::Result {
            cell: row_col_to_cell(at.0, at.1),
            value: format!("{value:?}"),
        })?;
        let format = look(&mut self.formats, style);
        let formula = Formula::new(formula).set_result(result);
        self.sheet.write_formula_with_format(at.0, at.1, formula, format)?;
        self.see(at, || match value {
            Cached::Number(number) => of_number(at, *number, style),
            Cached::Text(text) => of_text(at, text, style),
        });
        Ok(())
    }

    fn link(&mut self, at: At, inner: &Cell, place: Place, style: Style) -> Result<(), RenderError> {
        let style = Style { link: true, ..style };
        let target = format!("internal:{}", self.address(place));
        let format = look(&mut self.formats, style);
        self.sheet.write_url_with_options(at.0, at.1, Url::new(target), "…", "", Some(format))?;
        self.put(at, inner, style)
    }

    /// `'风险'!A5`.
    pub(crate) fn address(&self, place: Place) -> String {
        format!("{}!{}", self.words.sheet(place.tab), row_col_to_cell(place.row, place.column))
    }
}

/// The format of a style, made once.
fn look(formats: &mut HashMap<Style, Format>, style: Style) -> &Format {
    formats.entry(style).or_insert_with(|| theme::format(style))
}

/// The tone of a light.
pub(crate) fn tone(light: Colour) -> Tone {
    match light {
        Colour::Green => Tone::Green,
        Colour::Amber => Tone::Amber,
        Colour::Red => Tone::Red,
        Colour::Grey => Tone::NoData,
    }
}

/// The place of a row of a list.
pub(crate) fn row_of(tab: Tab, index: usize) -> Place {
    Place { tab, row: super::grid::FIRST + index as u32, column: 0 }
}

fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = date.ymd();
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, month as u8, day as u8).ok()
}

/// As the writer takes it; a text that reads as a number would become one.
fn stored(value: &Cached) -> Option<String> {
    match value {
        Cached::Number(number) => number.is_finite().then(|| number.to_string()),
        Cached::Text(text) => text.parse::<f64>().is_err().then(|| clean(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_that_would_change_their_type_are_refused() {
        for text in ["NaN", "inf", "007", "1e5", "-0"] {
            assert_eq!(stored(&Cached::Text(text.into())), None, "{text:?} would be stored as a number");
        }
        assert_eq!(stored(&Cached::Number(f64::NAN)), None, "no number is no result");
        assert_eq!(stored(&Cached::Number(490.0)).as_deref(), Some("490"), "a number is stored as written");
        assert_eq!(stored(&Cached::Text("红".into())).as_deref(), Some("红"), "a word is stored as a word");
    }
}
