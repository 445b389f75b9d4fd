//! What pages are drawn with: texts set glyph by glyph in the fonts that are embedded, grounds, frames and rules.

use std::collections::BTreeSet;

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::form::Align;
use crate::form::grid::TICKED;
use crate::form::wrap::width;
use crate::pdf::fonts::{self, Weight, shape};

/// Of texts and rules where nothing else is said.
pub(crate) const BLACK: u32 = 0;

/// A page being drawn.
pub(crate) struct Ink<'a, 'b> {
    pub(crate) surface: &'a mut Surface<'b>,
    pub(crate) fonts: &'a [Font; 2],
    pub(crate) missing: &'a mut BTreeSet<char>,
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Set {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) align: Align,
    /// As 0xRRGGBB.
    pub(crate) colour: u32,
}

impl Set {
    /// Black and at the left.
    pub(crate) fn new(size: f32, weight: Weight) -> Set {
        Set { size, weight, align: Align::Left, colour: BLACK }
    }

    pub(crate) fn aligned(self, align: Align) -> Set {
        Set { align, ..self }
    }

    pub(crate) fn coloured(self, colour: u32) -> Set {
        Set { colour, ..self }
    }
}

fn filled(colour: u32) -> Fill {
    Fill { paint: paint(colour).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn paint(colour: u32) -> rgb::Color {
    let [_, red, green, blue] = colour.to_be_bytes();
    rgb::Color::new(red, green, blue)
}

impl Ink<'_, '_> {
    /// A filled rectangle.
    pub(crate) fn ground(&mut self, at: (f32, f32), size: (f32, f32), colour: u32) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filled(colour)));
        self.rectangle(at, size);
    }

    /// The outline of a rectangle.
    pub(crate) fn frame(&mut self, at: (f32, f32), size: (f32, f32), (rule, colour): (f32, u32)) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            width: rule,
            paint: paint(colour).into(),
            ..Stroke::default()
        }));
        self.rectangle(at, size);
    }

    fn rectangle(&mut self, (x, y): (f32, f32), (width, height): (f32, f32)) {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// Sets a line of text; `x` and the baseline, in a room that it stands in as asked.
    pub(crate) fn text(&mut self, text: &str, (x, y): (f32, f32), room: f32, set: Set) {
        let free = room - width(text, set.size, set.weight);
        let x = x + match set.align {
            Align::Left => 0.0,
            Align::Center => free / 2.0,
            Align::Right => free,
        };
        self.words(text, (x, y), (set.size, set.weight), set.colour);
    }

    /// Sets a line of text from its left edge and baseline on.
    pub(crate) fn words(
        &mut self,
        text: &str,
        (x, y): (f32, f32),
        (size, weight): (f32, Weight),
        colour: u32,
    ) {
        self.missing.extend(fonts::missing(text).filter(|character| *character != TICKED));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filled(colour)));
        let mut at = x;
        for (font, run) in runs(text, weight) {
            self.surface.draw_glyphs(
                Point::from_xy(at, y),
                &glyphs(run, weight),
                self.fonts[font].clone(),
                run,
                size,
                false,
            );
            at += width(run, size, weight);
        }
    }

    /// The tick over a box that was set with its left edge and baseline here.
    pub(crate) fn tick(&mut self, x: f32, y: f32, size: f32) {
        let mut path = PathBuilder::new();
        path.move_to(x + 0.22 * size, y - 0.40 * size);
        path.line_to(x + 0.44 * size, y - 0.12 * size);
        path.line_to(x + 0.86 * size, y - 0.78 * size);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { width: 0.12 * size, ..Stroke::default() }));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill::default()));
    }
}

/// The stretches of a text that one font sets.
fn runs(text: &str, weight: Weight) -> Vec<(usize, &str)> {
    let mut runs: Vec<(usize, &str)> = Vec::new();
    let mut from = 0;
    for (at, character) in text.char_indices() {
        let (font, end) = (shape(character, weight).font, at + character.len_utf8());
        match runs.last_mut() {
            Some((last, run)) if *last == font => *run = &text[from..end],
            _ => {
                from = at;
                runs.push((font, &text[at..end]));
            }
        }
    }
    runs
}

fn glyphs(run: &str, weight: Weight) -> Vec<KrillaGlyph> {
    let glyph = |(at, character): (usize, char)| {
        let shape = shape(character, weight);
        let range = at..at + character.len_utf8();
        KrillaGlyph::new(GlyphId::new(shape.glyph.into()), shape.advance, 0.0, 0.0, 0.0, range, None)
    };
    run.char_indices().map(glyph).collect()
}
