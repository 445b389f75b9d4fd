//! A sheet that is one list: title, what it is, the way back, the list.

use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::grid::{self, Column, Placed};
use crate::xlsx::page::Page;
use crate::xlsx::theme::{Kind, Role, Style};
use crate::xlsx::{RenderError, Tab};

/// Writes the head of a sheet: its title, a note, and the way back to the overview.
pub(crate) fn head(page: &mut Page, tab: Tab, note: &str) -> Result<(), RenderError> {
    let words = page.words;
    page.sheet.set_row_height(0, 30)?;
    page.say((0, 0), words.tab(tab), Role::Title)?;
    page.say((1, 0), note, Role::Subtitle)?;
    let back = Cell::text(words.back).leading_to(Place { tab: Tab::Overview, row: 0, column: 0 });
    page.put((2, 0), &back, Style::new(Kind::Text, Role::Plain))
}

/// Writes a list that fills a sheet, its first columns frozen.
pub(crate) fn fill(
    page: &mut Page,
    columns: &[Column],
    rows: &[Vec<Cell>],
    none: &str,
    frozen: u16,
) -> Result<Placed, RenderError> {
    let placed = grid::write(page, grid::HEAD, columns, rows, none)?;
    grid::settle(page, columns, placed, frozen)?;
    Ok(placed)
}
