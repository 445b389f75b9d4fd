//! A form as a PDF: A4 upright, its text real text with the fonts embedded as subsets, ruled as forms are.

use std::collections::BTreeSet;

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;

use crate::form::Form;
use crate::form::drawing::{Mark, PAPER, drawn};
use crate::pdf::fonts;
use crate::pdf::ink::{BLACK, Ink};
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
        let mut ink = Ink { surface: &mut surface, fonts: &fonts, missing: &mut missing };
        page.iter().for_each(|mark| paint(&mut ink, mark));
        surface.finish();
        sheet.finish();
    }
    let bytes = document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    Ok(Pdf { bytes, missing })
}

fn paint(ink: &mut Ink, mark: &Mark) {
    match mark {
        Mark::Ground((x, y, width, height), grey) => {
            ink.ground((*x, *y), (*width, *height), u32::from(*grey) * 0x01_01_01);
        }
        Mark::Frame((x, y, width, height), rule) => ink.frame((*x, *y), (*width, *height), (*rule, BLACK)),
        Mark::Text(words) => ink.words(&words.text, (words.x, words.y), (words.size, words.weight), BLACK),
        Mark::Tick(x, y, size) => ink.tick(*x, *y, *size),
    }
}
