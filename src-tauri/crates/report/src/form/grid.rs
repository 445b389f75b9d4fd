//! A form as rows of cells on a grid of equal units: the one layout that paper and sheet share. How high a row is and
//! where a page ends is not known here.

use crate::form::{Align, Body, Column, Fact, Form, Signature, Span, Tick};
use crate::words::Language;
use crate::xlsx::theme::Tone;

/// Units that a form is wide.
pub(crate) const UNITS: u16 = 24;
/// Units of a label at the left of a text.
const LABEL: u16 = 4;

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Heads a section.
    Heading,
    /// Heads a column.
    Head,
    /// Says what stands beside it.
    Label,
    /// Holds what a person or the product wrote.
    Value,
    /// Holds a sum.
    Total,
    /// Heads a part, without rules.
    Title,
    /// Stands above a table, without rules.
    Caption,
    /// Holds a figure that stands out, and what stands above and below it.
    Figure,
    Tile,
    /// Holds a text without rules.
    Plain,
    /// Explains, without rules.
    Note,
}

/// A cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) units: u16,
    pub(crate) role: Role,
    /// What its colour says; forms have none.
    pub(crate) tone: Tone,
    pub(crate) align: Align,
    pub(crate) text: String,
    /// What stands at the right of its foot: the place to sign.
    pub(crate) foot: String,
    /// Lines that it has at least.
    pub(crate) least: usize,
}

/// What must not be parted from a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Nothing; it may be broken itself.
    Nothing,
    /// The row after it.
    Next,
    /// Its own lines.
    Together,
}

/// A row of the grid; the units of its cells add up to `UNITS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) keep: Keep,
    /// The row that is repeated above it where a page begins with it.
    pub(crate) head: Option<usize>,
}

/// The mark of a chosen and of an open box.
pub(crate) const TICKED: char = '☑';
pub(crate) const OPEN: char = '□';

/// The rows of a form, its signatures last.
pub(crate) fn rows(form: &Form) -> Vec<Row> {
    let mut rows = Vec::new();
    for section in &form.sections {
        if !section.heading.is_empty() {
            rows.push(row(vec![cell(UNITS, Role::Heading, &section.heading)], Keep::Next));
        }
        section.body.iter().for_each(|body| add(&mut rows, body, form.language));
    }
    rows.extend(form.signatures.iter().map(|signature| signed(signature, form.language)));
    rows
}

fn add(rows: &mut Vec<Row>, body: &Body, language: Language) {
    match body {
        Body::Facts { across, facts } => rows.extend(facts_in_rows(*across, facts, language)),
        Body::Text { label, text, lines } => {
            let room = if label.is_empty() { UNITS } else { UNITS - LABEL };
            let value = Cell { least: *lines, ..cell(room, Role::Value, text) };
            let cells = if label.is_empty() { vec![value] } else { vec![label_cell(LABEL, label), value] };
            rows.push(row(cells, Keep::Nothing));
        }
        Body::Table { columns, rows: lines, blank } => table(rows, columns, lines, *blank),
        Body::Ticks { head, levels, rows: ticks } => {
            let level = |title: &String| Column::new(title, 3).aligned(Align::Center);
            let mut columns = vec![Column::new(head, (UNITS).saturating_sub(3 * levels.len() as u16).max(6))];
            columns.extend(levels.iter().map(level));
            let lines: Vec<Vec<String>> = ticks.iter().map(|tick| marks(tick, levels.len())).collect();
            table(rows, &columns, &lines, 0);
        }
        Body::Choice { label, options, chosen } => {
            let option = |(place, option): (usize, &String)| {
                let mark = if *chosen == Some(place) { TICKED } else { OPEN };
                // The mark stays with its words.
                format!("{mark}\u{a0}{}", option.replace(' ', "\u{a0}"))
            };
            let text = options.iter().enumerate().map(option).collect::<Vec<_>>().join("　 ");
            rows.push(row(
                vec![label_cell(LABEL, label), cell(UNITS - LABEL, Role::Value, &text)],
                Keep::Together,
            ));
        }
    }
}

fn marks(tick: &Tick, levels: usize) -> Vec<String> {
    let mark = |place| if tick.level == Some(place) { TICKED } else { OPEN };
    let marks = (0..levels).map(|place| mark(place).to_string());
    std::iter::once(tick.criterion.clone()).chain(marks).collect()
}

/// Facts side by side; one that takes a whole row begins a new one, and the last of a row fills it.
fn facts_in_rows(across: u16, facts: &[Fact], language: Language) -> Vec<Row> {
    let across = across.clamp(1, 3);
    // Four Han fit where a word of letters does not.
    let label = if across == 3 && language == Language::Chinese { 3 } else { LABEL };
    let mut lines: Vec<Vec<&Fact>> = Vec::new();
    for fact in facts {
        match lines.last_mut() {
            Some(line)
                if fact.span == Span::Share && line[0].span == Span::Share && line.len() < across.into() =>
            {
                line.push(fact);
            }
            _ => lines.push(vec![fact]),
        }
    }
    let share = UNITS / across;
    let in_row = |line: &Vec<&Fact>| {
        let last = line.len() - 1;
        let cells = line.iter().enumerate().flat_map(|(place, fact)| {
            let room = if place == last { UNITS - share * last as u16 } else { share };
            [label_cell(label, &fact.label), cell(room - label, Role::Value, &fact.value)]
        });
        row(cells.collect(), Keep::Nothing)
    };
    lines.iter().map(in_row).collect()
}

fn table(rows: &mut Vec<Row>, columns: &[Column], lines: &[Vec<String>], blank: usize) {
    let widths = widths(columns);
    let head = rows.len();
    let title = |(column, units): (&Column, &u16)| Cell {
        align: Align::Center,
        ..cell(*units, Role::Head, &column.title)
    };
    rows.push(row(columns.iter().zip(&widths).map(title).collect(), Keep::Next));
    let empty = vec![vec![String::new(); columns.len()]; if lines.is_empty() { blank } else { 0 }];
    for line in lines.iter().chain(&empty) {
        let cells = columns.iter().zip(&widths).enumerate().map(|(place, (column, units))| Cell {
            align: column.align,
            ..cell(*units, Role::Value, line.get(place).map_or("", String::as_str))
        });
        rows.push(Row { head: Some(head), ..row(cells.collect(), Keep::Nothing) });
    }
}

/// Widths of columns in units, in proportion to their weights; each has one at least, and they fill the row.
fn widths(columns: &[Column]) -> Vec<u16> {
    let total: u16 = columns.iter().map(|column| column.weight.max(1)).sum::<u16>().max(1);
    let edge = |weight: u16| (u32::from(weight) * u32::from(UNITS)).div_ceil(u32::from(total)) as u16;
    let mut at = 0;
    let mut edges = vec![0];
    for column in columns {
        at += column.weight.max(1);
        edges.push(edge(at));
    }
    edges.windows(2).map(|pair| pair[1].saturating_sub(pair[0]).max(1)).collect()
}

fn signed(signature: &Signature, language: Language) -> Row {
    let words = language.words();
    let or = |text: &str, blank: &str| if text.is_empty() { blank.to_owned() } else { text.to_owned() };
    let name = or(&signature.name, "　　　　　　");
    let foot =
        format!("{}{name}　　{}{}", words.form_sign, words.form_date, or(&signature.date, words.form_day));
    let opinion = Cell { foot, ..cell(UNITS - LABEL, Role::Value, &signature.opinion) };
    row(vec![label_cell(LABEL, &signature.role), opinion], Keep::Together)
}

fn row(cells: Vec<Cell>, keep: Keep) -> Row {
    Row { cells, keep, head: None }
}

fn label_cell(units: u16, text: &str) -> Cell {
    Cell { align: Align::Center, ..cell(units, Role::Label, text) }
}

/// A cell with a text at its left.
pub(crate) fn cell(units: u16, role: Role, text: &str) -> Cell {
    Cell {
        units,
        role,
        tone: Tone::Neutral,
        align: Align::Left,
        text: text.to_owned(),
        foot: String::new(),
        least: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(row: &Row) -> u16 {
        row.cells.iter().map(|cell| cell.units).sum()
    }

    #[test]
    fn every_row_fills_the_width() {
        let column = |weight| Column::new("列", weight);
        for weights in [vec![1], vec![1, 2, 3], vec![7, 7, 7, 7, 7], vec![1; 24], vec![1, 100]] {
            let columns: Vec<Column> = weights.iter().map(|weight| column(*weight)).collect();
            assert_eq!(widths(&columns).iter().sum::<u16>(), UNITS, "{weights:?}");
        }
        for across in 1..=3 {
            let facts =
                [Fact::new("一", "1"), Fact::new("二", "2"), Fact::row("三", "3"), Fact::new("四", "4")];
            for row in facts_in_rows(across, &facts, Language::Chinese) {
                assert_eq!(units(&row), UNITS, "{across} across: {row:?}");
            }
        }
    }

    #[test]
    fn a_table_without_rows_leaves_blank_ones_below_its_head() {
        let mut rows = Vec::new();
        let body = Body::Table { columns: vec![Column::new("项", 1)], rows: Vec::new(), blank: 3 };
        add(&mut rows, &body, Language::Chinese);
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[3].head, Some(0), "its head is repeated");
    }

    #[test]
    fn what_is_chosen_is_ticked_and_the_rest_stays_open() {
        let mut rows = Vec::new();
        let options = vec!["同意".to_owned(), "不 同意".to_owned()];
        add(&mut rows, &Body::Choice { label: "结论".into(), options, chosen: Some(1) }, Language::Chinese);
        assert_eq!(rows[0].cells[1].text, "□\u{a0}同意　 ☑\u{a0}不\u{a0}同意");
    }
}
