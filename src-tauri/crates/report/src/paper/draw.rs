//! A page being drawn: what stands in its margins, its grounds and rules, its texts, its drawings.

use krilla::geom::{Size, Transform};
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla_svg::{SurfaceExt, SvgSettings};
use usvg::Tree;

use super::rows::{Chapter, MARK, Placed};
use super::tags::Tags;
use super::{BOTTOM, Paper, SIDE, TOP};
use crate::form::Align;
use crate::form::grid::Role;
use crate::form::laid::{Laid, LaidCell};
use crate::pack::Pack;
use crate::pdf::PdfError;
use crate::pdf::fonts::{self, Weight};
use crate::pdf::ink::{Ink, Set};
use crate::xlsx::theme::{LIGHTS, MUTED, Tone};

const INK: u32 = 0x1D_29_39;
const RULE: u32 = 0xD0_D5_DD;

/// A page and what it is drawn with.
pub(super) struct Sheet<'a, 'b> {
    pub(super) ink: Ink<'a, 'b>,
    pub(super) pack: &'a Pack,
    pub(super) paper: Paper,
    pub(super) tags: &'a mut Tags,
}

impl Sheet<'_, '_> {
    /// Title and part above, stamp and number below; no part of what is read.
    pub(super) fn margins(&mut self, chapter: &Chapter, place: usize, (number, all): (usize, usize)) {
        let (width, height) = self.paper.size();
        let room = width - 2.0 * SIDE;
        self.ink
            .surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)));
        self.ink.ground((0.0, 0.0), (width, 5.0), self.pack.brand.accent());
        let small = Set::new(8.0, Weight::Regular).coloured(MUTED);
        let right = small.aligned(Align::Right);
        let words = self.pack.language.words();
        if number > 1 {
            let continued = if place > 0 { format!("（{}）", words.continued) } else { String::new() };
            let head = format!("{} · {} · {}{continued}", self.pack.title, self.pack.month, chapter.title);
            self.ink.text(&head, (SIDE, TOP - 14.0), room, small);
            self.ink.text(&self.pack.brand.company, (SIDE, TOP - 14.0), room, right);
        }
        let y = height - BOTTOM + 20.0;
        self.ink.text(&self.pack.stamp, (SIDE, y), room, small);
        let page = words.pick(format!("第 {number} 页 / 共 {all} 页"), format!("Page {number} of {all}"));
        self.ink.text(&page, (SIDE, y), room, right);
        self.ink.surface.end_tagged();
    }

    /// The rows of a page from above.
    pub(super) fn page(&mut self, chapter: &Chapter, rows: &[Laid]) -> Result<(), PdfError> {
        self.ink.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        let mut y = TOP;
        for row in rows {
            row.cells.iter().for_each(|cell| self.ground(row, cell, y));
            y += row.height();
        }
        self.ink.surface.end_tagged();
        let mut y = TOP;
        for (place, row) in rows.iter().enumerate() {
            match drawings(chapter, row) {
                Some(drawings) => self.drawings(&drawings, y)?,
                None => self.texts(row, y, place == 0 && row.head.is_some()),
            }
            y += row.height();
        }
        Ok(())
    }

    /// The colour behind a cell, and its rules.
    fn ground(&mut self, row: &Laid, cell: &LaidCell, y: f32) {
        let x = SIDE + row.measure.edge(cell.at);
        let size = (row.measure.edge(cell.at + cell.units) - row.measure.edge(cell.at), row.height());
        match cell.role {
            Role::Head => self.ink.ground((x, y), size, self.pack.brand.accent()),
            Role::Label => {
                self.ink.ground((x, y), size, 0xF3_F6_FA);
                return self.ink.ground((x, y), (3.0, size.1), self.pack.brand.accent());
            }
            Role::Total => self.ink.ground((x, y), size, 0xEE_F2_F7),
            Role::Value => {
                if let Some((colour, _)) = coloured(cell.tone) {
                    self.ink.ground((x, y), size, colour);
                }
            }
            Role::Tile | Role::Figure => {
                let colour = coloured(cell.tone).map_or(RULE, |(colour, _)| colour);
                return self.ink.ground((x, y), (2.2, size.1), colour);
            }
            _ => return,
        }
        self.ink.frame((x, y), size, (0.5, RULE));
    }

    /// The texts of a row, each tagged as what it is; the repeated head of a table is not read again.
    fn texts(&mut self, row: &Laid, y: f32, repeated: bool) {
        for cell in row.cells.iter().filter(|cell| !cell.lines.is_empty()) {
            let tag = match repeated {
                true => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
                false => ContentTag::Other,
            };
            let id = self.ink.surface.start_tagged(tag);
            self.cell(row, cell, y);
            self.ink.surface.end_tagged();
            if !repeated {
                self.tags.text(row, cell, id);
            }
        }
        self.tags.row_ends();
    }

    fn cell(&mut self, row: &Laid, cell: &LaidCell, y: f32) {
        let measure = row.measure;
        let x = SIDE + measure.edge(cell.at) + measure.side;
        let room = measure.edge(cell.at + cell.units) - measure.edge(cell.at) - 2.0 * measure.side;
        let used = measure.leading * cell.lines.len() as f32;
        let above = ((row.height() - used) / 2.0).max(measure.above);
        let set =
            Set { size: measure.size, weight: weight(cell), align: cell.align, colour: self.colour(cell) };
        for (place, line) in cell.lines.iter().enumerate() {
            let baseline = y + above + measure.leading * (place as f32 + 0.5) + measure.size * 0.36;
            self.ink.text(&line.text, (x, baseline), room, set);
        }
    }

    fn colour(&self, cell: &LaidCell) -> u32 {
        match cell.role {
            Role::Head => 0xFF_FF_FF,
            Role::Title | Role::Caption => self.pack.brand.accent(),
            Role::Note | Role::Tile => MUTED,
            Role::Value => coloured(cell.tone).map_or(INK, |(_, ink)| ink),
            _ => INK,
        }
    }

    fn drawings(&mut self, drawings: &[&Placed], y: f32) -> Result<(), PdfError> {
        for placed in drawings {
            let scale = placed.scale;
            let wrong = |detail: String| PdfError::Page { page: 0, detail };
            let tree = Tree::from_str(&placed.drawing.svg, &fonts::options())
                .map_err(|bad| wrong(bad.to_string()))?;
            self.ink.missing.extend(fonts::missing(&placed.drawing.svg));
            let size = Size::from_wh(placed.drawing.width * scale, placed.drawing.height * scale);
            let size = size.ok_or_else(|| wrong("no size".to_owned()))?;
            let id = self.ink.surface.start_tagged(ContentTag::Other);
            let set = Set::new(9.5 * scale, Weight::Bold).coloured(self.pack.brand.accent());
            self.ink.text(&placed.title, (SIDE + placed.left, y + 10.0 * scale), size.width(), set);
            self.ink.surface.push_transform(&Transform::from_translate(SIDE + placed.left, y + 15.0 * scale));
            let drawn = self.ink.surface.draw_svg(&tree, size, SvgSettings::default());
            self.ink.surface.pop();
            self.ink.surface.end_tagged();
            drawn.ok_or_else(|| wrong("cannot be drawn".to_owned()))?;
            self.tags.figure(&placed.words, id);
        }
        Ok(())
    }
}

/// The drawings of a row; `None` where it holds texts.
fn drawings<'c>(chapter: &'c Chapter, row: &Laid) -> Option<Vec<&'c Placed>> {
    let text = &row.cells.first()?.lines.first()?.text;
    text.starts_with(MARK).then(|| chapter.drawings.iter().filter(|placed| placed.row == *text).collect())
}

fn weight(cell: &LaidCell) -> Weight {
    if cell.tone != Tone::Neutral && cell.role == Role::Value { Weight::Bold } else { cell.role.weight() }
}

/// Ground and ink of a tone.
fn coloured(tone: Tone) -> Option<(u32, u32)> {
    match tone {
        Tone::Neutral => None,
        Tone::Green => Some((LIGHTS[0], 0xFF_FF_FF)),
        Tone::Amber => Some((LIGHTS[1], 0)),
        Tone::Red => Some((LIGHTS[2], 0xFF_FF_FF)),
        Tone::NoData => Some((0xE4_E7_EC, 0x47_54_67)),
        Tone::Heat(0) => Some((0xDC_EE_E2, 0)),
        Tone::Heat(1) => Some((0xFF_F0_C9, 0)),
        Tone::Heat(_) => Some((0xEF_A5_9A, 0)),
    }
}
