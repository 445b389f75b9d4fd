//! The steering page: a sentence, the figures as tiles, and below them what is to be decided beside what comes.

use super::compose::small_table;
use super::shapes::{Look, MUTED, Paragraph};
use super::slide::{Area, Slide};
use crate::drawing::mark;
use crate::pack::{Block, Figure, Part, Table};

/// Tiles beside each other.
const ACROSS: usize = 6;
const TILE: f32 = 54.0;
const HEADLINE: f32 = 44.0;

/// Fills the page.
pub(super) fn fill(slide: &mut Slide, area: Area, part: &Part) {
    let mut rest = area;
    let mut tables: Vec<&Table> = Vec::new();
    for block in &part.blocks {
        match block {
            Block::Headline(text) => {
                let (line, below) = rest.above(HEADLINE);
                let size = if text.chars().count() > 110 { 11.0 } else { 13.0 };
                let look = Look { fill: Some("F3F6FA"), middle: true, line: None };
                slide.text("headline", line, &[Paragraph::new(text, size)], look);
                rest = below.above(8.0).1;
            }
            Block::Figures(figures) => {
                let rows = figures.len().div_ceil(ACROSS);
                let (tiles, below) = rest.above((TILE + 6.0) * rows as f32 + 2.0);
                figures.iter().enumerate().for_each(|(place, figure)| tile(slide, tiles, place, figure));
                rest = below;
            }
            Block::Table(table) => tables.push(table),
            Block::Chart(_) | Block::Timeline(_) => {}
        }
    }
    let (left, right) = rest.beside(0.54);
    // Lights first: they stand at the top of the right half, over what comes.
    let (right_tables, left_tables): (Vec<&Table>, Vec<&Table>) = tables.into_iter().enumerate().fold(
        (Vec::new(), Vec::new()),
        |(mut right, mut left), (place, table)| {
            if place == 0 || place == 2 {
                right.push(table)
            } else {
                left.push(table)
            }
            (right, left)
        },
    );
    column(slide, left, &left_tables);
    column(slide, right, &right_tables);
}

/// Tables below each other, each as high as it is.
fn column(slide: &mut Slide, area: Area, tables: &[&Table]) {
    let mut rest = area;
    for table in tables {
        let height = small_table(slide, rest, table, 9.0);
        rest = rest.above(height + 6.0).1;
    }
}

fn tile(slide: &mut Slide, area: Area, place: usize, figure: &Figure) {
    const GAP: f32 = 6.0;
    let width = (area.width - GAP * (ACROSS as f32 - 1.0)) / ACROSS as f32;
    let x = area.x + (width + GAP) * (place % ACROSS) as f32;
    let y = area.y + (TILE + GAP) * (place / ACROSS) as f32;
    let own = Area { x, y, width, height: TILE };
    let paragraphs = [
        Paragraph::new(&figure.label, 8.5).coloured(MUTED),
        Paragraph::new(&figure.value, 15.0).bold(),
        Paragraph::new(&figure.beside, 7.5).coloured(MUTED),
    ];
    slide.text(
        &format!("figure {}", figure.code),
        own,
        &paragraphs,
        Look { line: Some("D0D5DD"), ..Look::default() },
    );
    if let Some(colour) = mark(figure.tone) {
        let bar = Area { x, y, width: 3.0, height: TILE };
        slide.shape("light", "rect", bar, Look { fill: Some(&format!("{colour:06X}")), ..Look::default() });
    }
}
