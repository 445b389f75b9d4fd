//! The document as rows that the layout of forms sets on pages: titles, sentences, tiles, tables, and rows that hold
//! drawings. Tables and drawings that are small stand beside each other.

use std::sync::Arc;

use super::Paper;
use crate::drawing::{self, Drawing};
use crate::form::Align;
use crate::form::grid::{Cell, Keep, Role, Row, cell};
use crate::form::laid::{Laid, Measure, measured};
use crate::pack::{Block, Column, Figure, Pack, Part, Table, Text};
use crate::xlsx::theme::Tone;

/// A part on paper; it begins on a page of its own.
pub(super) struct Chapter {
    pub(super) title: String,
    pub(super) rows: Vec<Laid>,
    /// Drawings of rows, by place of the row and the left edge in points.
    pub(super) drawings: Vec<Placed>,
}

/// A drawing and where it stands in its row.
pub(super) struct Placed {
    /// The row's mark, which its only cell carries as text.
    pub(super) row: String,
    pub(super) left: f32,
    /// How much larger it is drawn than it is.
    pub(super) scale: f32,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) drawing: Arc<Drawing>,
}

/// A line of a tile: its size, what it is, and what stands in it.
type TileLine = (f32, Role, fn(&Figure) -> &str);

/// Units of a row that is not a table's own.
const UNITS: u16 = 1200;
/// Tiles beside each other.
const ACROSS: usize = 6;
/// The mark that begins the text of a row of drawings; it is never drawn.
pub(super) const MARK: char = '\u{2060}';

/// The parts of a document.
pub(super) fn chapters(pack: &Pack, paper: Paper) -> Vec<Chapter> {
    let chapter = |(place, part): (usize, &Part)| {
        let mut writing = Writing::new(paper);
        if place == 0 {
            writing.cover(pack);
        }
        writing.part(part)
    };
    pack.parts.iter().enumerate().map(chapter).collect()
}

/// A chapter being written.
struct Writing {
    paper: Paper,
    chapter: Chapter,
}

impl Writing {
    fn new(paper: Paper) -> Writing {
        Writing { paper, chapter: Chapter { title: String::new(), rows: Vec::new(), drawings: Vec::new() } }
    }

    fn measure(&self, size: f32, units: u16) -> Measure {
        let size = size * self.paper.scale();
        let width = self.paper.room().0;
        Measure { width, units, size, leading: size * 1.32, side: 3.2, above: 2.0, least: 0.0 }
    }

    fn push(&mut self, cells: Vec<Cell>, keep: Keep, measure: Measure) {
        self.chapter.rows.push(measured(&Row { cells, keep, head: None }, measure));
    }

    fn line(&mut self, text: &str, role: Role, size: f32, keep: Keep) {
        let measure = self.measure(size, UNITS);
        self.push(vec![cell(UNITS, role, text)], keep, measure);
    }

    fn gap(&mut self, height: f32) {
        let measure = Measure { leading: 0.0, above: height / 2.0, ..self.measure(1.0, UNITS) };
        self.push(vec![cell(UNITS, Role::Plain, "")], Keep::Next, measure);
    }

    /// Whose document it is, of which month and snapshot.
    fn cover(&mut self, pack: &Pack) {
        if !pack.brand.company.is_empty() {
            self.line(&pack.brand.company, Role::Note, 10.0, Keep::Next);
        }
        self.line(&format!("{} · {}", pack.title, pack.month), Role::Title, 20.0, Keep::Next);
        let facts: Vec<String> = pack.facts.iter().map(|(label, value)| format!("{label} {value}")).collect();
        self.line(&facts.join("　"), Role::Note, 8.5, Keep::Next);
        self.gap(4.0);
    }

    fn part(mut self, part: &Part) -> Chapter {
        self.chapter.title.clone_from(&part.title);
        self.line(&part.title, Role::Title, 15.0, Keep::Next);
        if !part.note.is_empty() {
            self.line(&part.note, Role::Note, 8.5, Keep::Next);
        }
        self.gap(4.0);
        let mut blocks = part.blocks.iter().filter(|block| is_drawn(block)).peekable();
        while let Some(block) = blocks.next() {
            if self.chapter.rows.last().is_some_and(|row| !row.cells[0].lines.is_empty()) {
                self.gap(6.0);
            }
            match block {
                Block::Headline(text) => self.headline(text),
                Block::Figures(figures) => self.figures(figures),
                Block::Timeline(timeline) => {
                    let scale = self.paper.scale();
                    let drawing = drawing::timeline(timeline, self.paper.room().0 / scale);
                    self.drawn(vec![(timeline.title.clone(), timeline.title.clone(), drawing)], scale);
                }
                Block::Chart(_) => {
                    let mut charts = vec![block];
                    while charts.len() < 3 && matches!(blocks.peek(), Some(Block::Chart(_))) {
                        charts.extend(blocks.next());
                    }
                    self.charts(&charts);
                }
                Block::Table(table) => match blocks.peek() {
                    Some(Block::Table(next)) if is_narrow(table) && is_narrow(next) => {
                        blocks.next();
                        self.beside(table, next);
                    }
                    _ => self.table(table),
                },
            }
        }
        self.chapter
    }

    fn headline(&mut self, text: &str) {
        // A long one is set smaller, so that the one page stays one.
        let (size, above) = if text.chars().count() > 180 { (8.2, 3.0) } else { (11.0, 5.0) };
        let measure = Measure { side: 9.0, above, ..self.measure(size, UNITS) };
        self.push(vec![cell(UNITS, Role::Label, text)], Keep::Together, measure);
    }

    /// Tiles of three lines each: name, figure, what stands beside it.
    fn figures(&mut self, figures: &[Figure]) {
        let tile = UNITS / ACROSS as u16;
        for (place, six) in figures.chunks(ACROSS).enumerate() {
            if place > 0 {
                self.gap(5.0);
            }
            let lines: [TileLine; 3] = [
                (8.0, Role::Tile, |figure| &figure.label),
                (14.0, Role::Figure, |figure| &figure.value),
                (7.0, Role::Tile, |figure| &figure.beside),
            ];
            for (size, role, text) in lines {
                let mut cells: Vec<Cell> = six
                    .iter()
                    .map(|figure| Cell { tone: figure.tone, ..cell(tile, role, text(figure)) })
                    .collect();
                let left = UNITS - tile * six.len() as u16;
                if left > 0 {
                    cells.push(cell(left, Role::Plain, ""));
                }
                let measure = Measure { above: 0.6, side: 7.0, ..self.measure(size, UNITS) };
                self.push(cells, Keep::Next, measure);
            }
        }
    }

    fn charts(&mut self, charts: &[&Block]) {
        const GAP: f32 = 14.0;
        let scale = self.paper.scale();
        let count = charts.len() as f32;
        let width = ((self.paper.room().0 - GAP * (count - 1.0)) / count / scale).min(520.0);
        let drawn = charts.iter().filter_map(|block| match block {
            Block::Chart(chart) => {
                let height = if chart.is_stacked() { 120.0 } else { 190.0 };
                Some((chart.title.clone(), chart.in_words(), drawing::chart(chart, width, height)))
            }
            _ => None,
        });
        self.drawn(drawn.collect(), scale);
    }

    /// Drawings beside each other in one row, each under its title.
    fn drawn(&mut self, drawings: Vec<(String, String, Drawing)>, scale: f32) {
        const GAP: f32 = 14.0;
        const TITLE: f32 = 16.0;
        /// What stands above it on its page.
        const ABOVE: f32 = 60.0;
        let highest = drawings.iter().map(|(_, _, drawing)| drawing.height).fold(1.0, f32::max);
        let scale = scale.min((self.paper.room().1 - (TITLE + ABOVE) * scale) / highest);
        let mark = format!("{MARK}{}", self.chapter.drawings.len());
        let height = highest * scale;
        let mut left = 0.0;
        for (title, words, drawing) in drawings {
            let width = drawing.width * scale;
            let drawing = Arc::new(drawing);
            self.chapter.drawings.push(Placed { row: mark.clone(), left, scale, title, words, drawing });
            left += width + GAP;
        }
        let measure = Measure { least: height + TITLE * scale, ..self.measure(1.0, UNITS) };
        self.push(vec![cell(UNITS, Role::Plain, &mark)], Keep::Together, measure);
    }

    fn table(&mut self, table: &Table) {
        self.heading(&table.title);
        if table.rows.is_empty() {
            return self.line(&table.none, Role::Note, 9.0, Keep::Nothing);
        }
        let units = table.columns.iter().map(|column| column.weight).sum();
        let measure = self.measure(size(table.columns.len()), units);
        let head = self.chapter.rows.len();
        self.push(table.columns.iter().map(titled).collect(), Keep::Next, measure);
        for (place, row) in table.rows.iter().enumerate() {
            let total = table.totals && place + 1 == table.rows.len();
            let cells =
                row.iter().zip(&table.columns).map(|(text, column)| valued(text, column, total)).collect();
            let row = Row { cells, keep: Keep::Nothing, head: Some(head) };
            self.chapter.rows.push(measured(&row, measure));
        }
    }

    fn heading(&mut self, title: &str) {
        if !title.is_empty() {
            self.line(title, Role::Caption, 10.0, Keep::Next);
        }
    }

    /// Two tables beside each other, row by row.
    fn beside(&mut self, left: &Table, right: &Table) {
        const GAP: u16 = 24;
        let half = (UNITS - GAP) / 2;
        let measure = self.measure(10.0, UNITS);
        let titles = vec![
            cell(half, Role::Caption, &left.title),
            cell(GAP, Role::Plain, ""),
            cell(half, Role::Caption, &right.title),
        ];
        self.push(titles, Keep::Next, measure);
        let measure = self.measure(8.5, UNITS);
        let columns = [left, right].map(|table| fitted(&table.columns, half));
        let lines = left.rows.len().max(right.rows.len()).max(1);
        let cells = |place: Option<usize>| {
            let mut cells = half_row(left, &columns[0], place, half);
            cells.push(cell(GAP, Role::Plain, ""));
            cells.extend(half_row(right, &columns[1], place, half));
            cells
        };
        self.push(cells(None), Keep::Next, measure);
        for place in 0..lines {
            self.push(cells(Some(place)), Keep::Together, measure);
        }
    }
}

/// One table's cells of a row of two tables; `None` is the head.
fn half_row(table: &Table, columns: &[Column], place: Option<usize>, half: u16) -> Vec<Cell> {
    let nothing = |text: &str| vec![cell(half, Role::Note, text)];
    match place {
        None if table.rows.is_empty() => nothing(""),
        None => columns.iter().map(titled).collect(),
        Some(place) => match table.rows.get(place) {
            Some(row) => row.iter().zip(columns).map(|(text, column)| valued(text, column, false)).collect(),
            None if table.rows.is_empty() && place == 0 => nothing(&table.none),
            None => nothing(""),
        },
    }
}

/// Columns whose weights fill so many units.
fn fitted(columns: &[Column], units: u16) -> Vec<Column> {
    let total: u32 = columns.iter().map(|column| u32::from(column.weight)).sum::<u32>().max(1);
    let mut left = units;
    let last = columns.len().saturating_sub(1);
    let widths = columns.iter().enumerate().map(|(place, column)| {
        let own = (u32::from(column.weight) * u32::from(units) / total) as u16;
        let own = if place == last { left } else { own };
        left -= own.min(left);
        Column { weight: own, ..column.clone() }
    });
    widths.collect()
}

fn titled(column: &Column) -> Cell {
    Cell { align: Align::Center, ..cell(column.weight, Role::Head, &column.title) }
}

fn valued(text: &Text, column: &Column, total: bool) -> Cell {
    let role = if total { Role::Total } else { Role::Value };
    let align = if text.tone == Tone::Neutral { column.align } else { Align::Center };
    Cell { align, tone: text.tone, ..cell(column.weight, role, &text.text) }
}

fn is_drawn(block: &Block) -> bool {
    match block {
        Block::Chart(chart) => chart.is_drawn(),
        Block::Timeline(timeline) => !timeline.rows.is_empty(),
        _ => true,
    }
}

fn is_narrow(table: &Table) -> bool {
    table.columns.len() <= 6 && table.rows.len() <= 6
}

/// The size of text that as many columns leave room for.
fn size(columns: usize) -> f32 {
    match columns {
        0..=7 => 9.0,
        8..=11 => 8.5,
        12..=13 => 8.0,
        _ => 7.2,
    }
}
