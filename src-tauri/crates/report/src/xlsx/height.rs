//! How high a row must be for its wrapped texts. Programs differ in whether they work this out on opening, so it is
//! written into the file.

use crate::xlsx::cell::Cell;
use crate::xlsx::grid::Column;
use crate::xlsx::theme::Kind;

/// Points of one line of text.
const LINE: f64 = 15.0;
/// The height of a row of one line.
pub(crate) const ROW: f64 = 18.0;
/// More lines than this are cut on paper; the cell still holds them.
const MOST: usize = 8;

/// The height of a row of a list.
pub(crate) fn row(columns: &[Column], cells: &[Cell]) -> f64 {
    let wrapped = columns.iter().zip(cells).filter(|(column, _)| column.kind == Kind::LongText);
    let lines = wrapped.filter_map(|(column, cell)| Some(lines(text(cell)?, column.width))).max();
    of_lines(lines.unwrap_or(1))
}

/// The height of a row of headers.
pub(crate) fn header(columns: &[Column]) -> f64 {
    of_lines(columns.iter().map(|column| lines(&column.title, column.width)).max().unwrap_or(1))
}

/// The height of a text over a width in characters.
pub(crate) fn text_over(text: &str, width: f64) -> f64 {
    of_lines(lines(text, width))
}

fn of_lines(lines: usize) -> f64 {
    let lines = lines.clamp(1, MOST);
    if lines == 1 { ROW } else { LINE * lines as f64 + 4.0 }
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Link(inner, _) => text(inner),
        _ => None,
    }
}

/// Lines that a text takes in a column; hanzi are as wide as two figures.
fn lines(text: &str, width: f64) -> usize {
    if width <= 0.0 {
        return 1;
    }
    let room = (width - 0.5).max(1.0);
    text.lines().map(|line| (columns(line) / room).ceil().max(1.0) as usize).sum::<usize>().max(1)
}

fn columns(text: &str) -> f64 {
    text.chars().map(|c| if c >= '\u{2e80}' { 1.95 } else { 1.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_wrapped_text() {
        let columns = [Column::new("", Kind::LongText, 11.0), Column::new("", Kind::Text, 5.0)];
        let height = |text: &str| row(&columns, &[Cell::text(text), Cell::text("很长但不换行的文字")]);
        assert_eq!(height("五个汉字"), ROW, "four hanzi fit into eleven characters");
        assert_eq!(height("六个汉字以上"), 34.0, "six hanzi take two lines");
        assert_eq!(height("一\n二\n三"), 49.0, "line breaks count");
        assert!(height(&"长".repeat(500)) < 130.0, "a very long text does not take the whole page");
    }
}
