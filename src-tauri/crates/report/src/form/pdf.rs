//! A form as a PDF: A4 upright, its text real text with the fonts embedded as subsets, ruled as forms are.

use std::collections::BTreeSet;

use krilla::Document;
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect, Size};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::form::Form;
use crate::form::drawing::{Area, Mark, PAPER, Words, drawn};
use crate::form::grid::TICKED;
use crate::form::wrap::width;
use crate::pdf::fonts::{self, Weight, shape};
use crate::pdf::{Pdf, PdfError};
use crate::words::Language;

/// Prints a form. The same form always gives the same bytes.
pub fn render(form: &Form) -> Result<Pdf, PdfError> {
    let fonts = fonts::embedded().ok_or_else(|| PdfError::Writing("the fonts cannot be read".to_owned()))?;
    let mut document = Document::new();
    let tag = match form.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let metadata = Metadata::new().title(format!("{} {}", form.title, form.number)).language(tag.to_owned());
    document.set_metadata(metadata.creator("PMO Desk".to_owned()));
    let size = Size::from_wh(PAPER.0, PAPER.1).ok_or(PdfError::Empty)?;
    let mut missing = BTreeSet::new();
    for page in drawn(form) {
        let mut sheet = document.start_page_with(PageSettings::new(size));
        let mut surface = sheet.surface();
        let mut paper = Paper { surface: &mut surface, fonts: &fonts, missing: &mut missing };
        page.iter().for_each(|mark| paper.paint(mark));
        surface.finish();
        sheet.finish();
    }
    let bytes = document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    Ok(Pdf { bytes, missing })
}

/// What a page is drawn with.
struct Paper<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: &'a [Font; 2],
    missing: &'a mut BTreeSet<char>,
}

impl Paper<'_, '_> {
    fn paint(&mut self, mark: &Mark) {
        match mark {
            Mark::Ground(area, grey) => self.ground(*area, *grey),
            Mark::Frame(area, rule) => self.frame(*area, *rule),
            Mark::Text(words) => self.text(words),
            Mark::Tick(x, y, size) => self.tick(*x, *y, *size),
        }
    }

    fn ground(&mut self, area: Area, grey: u8) {
        let fill =
            Fill { paint: luma::Color::new(grey).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill));
        self.rectangle(area);
    }

    fn frame(&mut self, area: Area, rule: f32) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { width: rule, ..Stroke::default() }));
        self.rectangle(area);
    }

    fn rectangle(&mut self, (x, y, width, height): Area) {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn text(&mut self, words: &Words) {
        let Words { text, x, y, size, weight } = words;
        self.missing.extend(fonts::missing(text).filter(|character| *character != TICKED));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill::default()));
        let mut at = *x;
        for (font, run) in runs(text, *weight) {
            self.surface.draw_glyphs(
                Point::from_xy(at, *y),
                &glyphs(run, *weight),
                self.fonts[font].clone(),
                run,
                *size,
                false,
            );
            at += width(run, *size, *weight);
        }
    }

    /// The tick over a box that was set with its left edge and baseline here.
    fn tick(&mut self, x: f32, y: f32, size: f32) {
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
