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

use crate::form::grid::{Role, TICKED, rows};
use crate::form::laid::{LEADING, Laid, LaidCell, MILLIMETRE, SIDE, SIZE, WIDTH, edge, lay};
use crate::form::pages::{Page, Room, set};
use crate::form::wrap::{Line, width, wrap};
use crate::form::{Align, Form};
use crate::pdf::fonts::{self, Weight, shape};
use crate::pdf::{Pdf, PdfError};
use crate::words::Language;

const PAPER: (f32, f32) = (210.0 * MILLIMETRE, 297.0 * MILLIMETRE);
const LEFT: f32 = 20.0 * MILLIMETRE;
const TOP: f32 = 20.0 * MILLIMETRE;
const BOTTOM: f32 = PAPER.1 - 20.0 * MILLIMETRE;
/// The size of the title: 二号; it is made smaller where it would not fit.
const TITLE: f32 = 22.0;
const SMALL: f32 = 9.0;
const LABEL_GREY: u8 = 0xf2;
const HEAD_GREY: u8 = 0xe4;
const RULE: f32 = 0.6;
const FRAME: f32 = 1.2;

/// Prints a form. The same form always gives the same bytes.
pub fn render(form: &Form) -> Result<Pdf, PdfError> {
    let fonts = fonts::embedded().ok_or_else(|| PdfError::Writing("the fonts cannot be read".to_owned()))?;
    let pages = pages(form);
    let mut document = Document::new();
    let tag = match form.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let metadata = Metadata::new().title(format!("{} {}", form.title, form.number)).language(tag.to_owned());
    document.set_metadata(metadata.creator("PMO Desk".to_owned()));
    let size = Size::from_wh(PAPER.0, PAPER.1).ok_or(PdfError::Empty)?;
    let mut missing = BTreeSet::new();
    for (place, page) in pages.iter().enumerate() {
        let mut sheet = document.start_page_with(PageSettings::new(size));
        let mut surface = sheet.surface();
        let mut paper = Paper { surface: &mut surface, fonts: &fonts, missing: &mut missing };
        let top = if place == 0 { paper.head(form) } else { paper.running_head(form) };
        paper.table(page, top);
        paper.foot(form, place + 1, pages.len());
        surface.finish();
        sheet.finish();
    }
    let bytes = document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    Ok(Pdf { bytes, missing })
}

/// The rows on pages. Room to write is given up where that saves a page.
fn pages(form: &Form) -> Vec<Page> {
    let room = Room { first: BOTTOM - TOP - head_height(form), other: BOTTOM - TOP - LEADING };
    let rows = rows(form);
    let roomy = |most: usize| {
        let laid: Vec<Laid> = rows.iter().map(|row| lay(row).with_least(most)).collect();
        set(&laid, room)
    };
    let tried = [usize::MAX, 2, 1].map(roomy);
    let least = tried.iter().map(Vec::len).min().unwrap_or_default();
    tried.into_iter().find(|pages| pages.len() == least).unwrap_or_default()
}

/// Everything above the table on the first page.
fn head_height(form: &Form) -> f32 {
    let organisation = if form.organisation.is_empty() { 0.0 } else { 18.0 };
    organisation + 32.0 * title_lines(form).len() as f32 + 26.0
}

fn title_lines(form: &Form) -> Vec<Line> {
    wrap(&form.title, WIDTH, TITLE, Weight::Bold)
}

/// What a page is drawn with.
struct Paper<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: &'a [Font; 2],
    missing: &'a mut BTreeSet<char>,
}

impl Paper<'_, '_> {
    /// Organisation, title, number and date; answers where the table begins.
    fn head(&mut self, form: &Form) -> f32 {
        let mut y = TOP;
        if !form.organisation.is_empty() {
            self.text(&form.organisation, (LEFT, y + 10.0), WIDTH, Align::Center, 12.0, Weight::Regular);
            y += 18.0;
        }
        for line in title_lines(form) {
            self.text(&line.text, (LEFT, y + 22.0), WIDTH, Align::Center, TITLE, Weight::Bold);
            y += 32.0;
        }
        let blank = "　".repeat(8);
        let number = if form.number.is_empty() { &blank } else { &form.number };
        let number = format!("{}{number}", form.language.words().form_number);
        self.text(&number, (LEFT, y + 17.0), WIDTH, Align::Left, SIZE, Weight::Regular);
        self.text(&form.dated, (LEFT, y + 17.0), WIDTH, Align::Right, SIZE, Weight::Regular);
        TOP + head_height(form)
    }

    fn running_head(&mut self, form: &Form) -> f32 {
        let title = format!("{}{}", form.title, form.language.words().form_continued);
        self.text(&title, (LEFT, TOP + 9.0), WIDTH, Align::Left, SMALL, Weight::Regular);
        self.text(&form.number, (LEFT, TOP + 9.0), WIDTH, Align::Right, SMALL, Weight::Regular);
        TOP + LEADING
    }

    fn foot(&mut self, form: &Form, page: usize, pages: usize) {
        let y = BOTTOM + 18.0;
        let words = form.language.words();
        let place = words.pick(format!("第 {page} 页 / 共 {pages} 页"), format!("Page {page} of {pages}"));
        self.text(&form.number, (LEFT, y), WIDTH, Align::Left, SMALL, Weight::Regular);
        self.text(&place, (LEFT, y), WIDTH, Align::Right, SMALL, Weight::Regular);
    }

    fn table(&mut self, rows: &[Laid], top: f32) {
        let mut y = top;
        for row in rows {
            let height = row.height();
            row.cells.iter().for_each(|cell| self.cell(cell, y, height));
            y += height;
        }
        self.frame((LEFT, top), (WIDTH, y - top), FRAME);
    }

    fn cell(&mut self, cell: &LaidCell, y: f32, height: f32) {
        let x = LEFT + edge(cell.at);
        let wide = edge(cell.at + cell.units) - edge(cell.at);
        match cell.role {
            Role::Heading | Role::Head => self.ground((x, y), (wide, height), HEAD_GREY),
            Role::Label => self.ground((x, y), (wide, height), LABEL_GREY),
            Role::Value => {}
        }
        self.frame((x, y), (wide, height), RULE);
        let used = LEADING * cell.lines.len() as f32;
        let foot = if cell.foot.is_empty() { 0.0 } else { LEADING };
        let high = cell.least > 1;
        let above = if high { 4.0 } else { ((height - foot - used) / 2.0).max(4.0) };
        let weight = cell.role.weight();
        for (place, line) in cell.lines.iter().enumerate() {
            let baseline = y + above + LEADING * place as f32 + 12.0;
            self.text(&line.text, (x + SIDE, baseline), wide - 2.0 * SIDE, cell.align, SIZE, weight);
        }
        let baseline = y + height - 8.0;
        self.text(&cell.foot, (x + SIDE, baseline), wide - 2.0 * SIDE, Align::Right, SIZE, Weight::Regular);
    }

    fn ground(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), grey: u8) {
        let fill =
            Fill { paint: luma::Color::new(grey).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill));
        self.rectangle((x, y), (width, height));
    }

    fn frame(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), rule: f32) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { width: rule, ..Stroke::default() }));
        self.rectangle((x, y), (width, height));
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
    fn text(&mut self, text: &str, (x, y): (f32, f32), room: f32, align: Align, size: f32, weight: Weight) {
        let free = room - width(text, size, weight);
        let mut at = x + match align {
            Align::Left => 0.0,
            Align::Center => free / 2.0,
            Align::Right => free,
        };
        self.missing.extend(fonts::missing(text).filter(|character| *character != TICKED));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill::default()));
        for (font, run) in runs(text, weight) {
            let advance = width(run, size, weight);
            self.surface.draw_glyphs(
                Point::from_xy(at, y),
                &glyphs(run, weight),
                self.fonts[font].clone(),
                run,
                size,
                false,
            );
            let mut inside = at;
            for character in run.chars() {
                if character == TICKED {
                    self.tick(inside, y, size);
                }
                inside += shape(character, weight).advance * size;
            }
            at += advance;
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
