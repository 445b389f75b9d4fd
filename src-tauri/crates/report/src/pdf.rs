//! Drawings as pages of a PDF: each page is an SVG document, its text stays text, and the fonts it needs are embedded as
//! subsets. The fonts come with the program, so that the same drawing gives the same bytes on every machine; what a page
//! shows is decided by who draws the SVG.

pub(crate) mod fonts;
pub(crate) mod ink;

use std::collections::BTreeSet;

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};
use usvg::Tree;

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// One page: a drawing that fills a sheet of paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// An SVG document; it is scaled to the sheet.
    pub svg: String,
    /// Width of the sheet in millimetres.
    pub width: f32,
    /// Height of the sheet in millimetres.
    pub height: f32,
}

/// A PDF and what a reader should know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that the fonts have no shape for; they show as boxes.
    pub missing: BTreeSet<char>,
}

/// Why pages did not become a PDF.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PdfError {
    /// There is nothing to print.
    #[error("no pages")]
    Empty,
    /// A page is not a drawing, or its sheet has no size.
    #[error("page {page}: {detail}")]
    Page {
        /// Its number, from 1.
        page: usize,
        /// What is wrong.
        detail: String,
    },
    /// The PDF could not be put together.
    #[error("{0}")]
    Writing(String),
}

/// Prints drawings, one a page. `language` is a tag as `zh-CN`.
pub fn render(title: &str, language: &str, pages: &[Page]) -> Result<Pdf, PdfError> {
    if pages.is_empty() {
        return Err(PdfError::Empty);
    }
    let options = fonts::options();
    let mut missing = BTreeSet::new();
    let mut document = Document::new();
    let metadata = Metadata::new().title(title.to_owned()).language(language.to_owned());
    document.set_metadata(metadata.creator("PMO Desk".to_owned()));
    for (index, page) in pages.iter().enumerate() {
        let wrong = |detail: String| PdfError::Page { page: index + 1, detail };
        let tree = Tree::from_str(&page.svg, &options).map_err(|error| wrong(error.to_string()))?;
        missing.extend(fonts::missing(&page.svg));
        let size = Size::from_wh(page.width * POINTS, page.height * POINTS)
            .ok_or_else(|| wrong(format!("{} × {} mm", page.width, page.height)))?;
        let mut sheet = document.start_page_with(PageSettings::new(size));
        let mut surface = sheet.surface();
        surface
            .draw_svg(&tree, size, SvgSettings::default())
            .ok_or_else(|| wrong("cannot be drawn".to_owned()))?;
        surface.finish();
        sheet.finish();
    }
    let bytes = document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    Ok(Pdf { bytes, missing })
}
