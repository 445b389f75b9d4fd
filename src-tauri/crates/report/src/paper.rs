//! The document on paper: A4 or A3 lying, its text real text in embedded fonts, bookmarks for its parts, and tags that say
//! what is a heading, a table or a picture. Its rows are set by the layout of forms. The same document gives the same bytes.

mod draw;
mod rows;
mod tags;

use std::collections::BTreeSet;

use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;

use crate::form::laid::MILLIMETRE;
use crate::form::pages::{Room, set};
use crate::pack::Pack;
use crate::pdf::fonts;
use crate::pdf::ink::Ink;
use crate::pdf::{Pdf, PdfError};
use crate::words::Language;
use draw::Sheet;
use rows::chapters;
use tags::Tags;

/// A size of paper, lying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm.
    A3,
}

impl Paper {
    /// Reads `a4` and `a3`.
    pub fn parse(text: &str) -> Option<Paper> {
        match text {
            "a4" => Some(Paper::A4),
            "a3" => Some(Paper::A3),
            _ => None,
        }
    }

    /// Width and height in points.
    pub(crate) fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (297.0 * MILLIMETRE, 210.0 * MILLIMETRE),
            Paper::A3 => (420.0 * MILLIMETRE, 297.0 * MILLIMETRE),
        }
    }

    /// How much larger than on A4 everything is set.
    pub(crate) fn scale(self) -> f32 {
        match self {
            Paper::A4 => 1.0,
            Paper::A3 => 1.2,
        }
    }

    /// The room between the margins.
    pub(crate) fn room(self) -> (f32, f32) {
        let (width, height) = self.size();
        (width - 2.0 * SIDE, height - TOP - BOTTOM)
    }
}

pub(crate) const SIDE: f32 = 12.0 * MILLIMETRE;
pub(crate) const TOP: f32 = 15.0 * MILLIMETRE;
pub(crate) const BOTTOM: f32 = 13.0 * MILLIMETRE;

/// The document as a PDF.
pub fn render(pack: &Pack, paper: Paper) -> Result<Pdf, PdfError> {
    let fonts = fonts::embedded().ok_or_else(|| PdfError::Writing("the fonts cannot be read".to_owned()))?;
    let size = Size::from_wh(paper.size().0, paper.size().1).ok_or(PdfError::Empty)?;
    let chapters = chapters(pack, paper);
    let height = paper.room().1;
    let pages: Vec<Vec<_>> =
        chapters.iter().map(|chapter| set(&chapter.rows, Room { first: height, other: height })).collect();
    let all: usize = pages.iter().map(Vec::len).sum();
    if all == 0 {
        return Err(PdfError::Empty);
    }
    let mut document = Document::new();
    document.set_metadata(metadata(pack));
    let (mut missing, mut outline, mut tags, mut number) =
        (BTreeSet::new(), Outline::new(), Tags::new(pack), 0);
    for (chapter, pages) in chapters.iter().zip(&pages) {
        outline.push_child(OutlineNode::new(
            chapter.title.clone(),
            XyzDestination::new(number, Point::from_xy(0.0, 0.0)),
        ));
        tags.begin();
        for (place, page) in pages.iter().enumerate() {
            number += 1;
            let mut leaf = document.start_page_with(PageSettings::new(size));
            let mut surface = leaf.surface();
            let ink = Ink { surface: &mut surface, fonts: &fonts, missing: &mut missing };
            let mut sheet = Sheet { ink, pack, paper, tags: &mut tags };
            sheet.margins(chapter, place, (number, all));
            sheet.page(chapter, page)?;
            surface.finish();
            leaf.finish();
        }
    }
    document.set_outline(outline);
    document.set_tag_tree(tags.tree());
    let bytes = document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    Ok(Pdf { bytes, missing })
}

fn metadata(pack: &Pack) -> Metadata {
    let tag = match pack.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let (year, month, day) = pack.data_date.ymd();
    let made = DateTime::new(u16::try_from(year).unwrap_or(1900)).month(month as u8).day(day as u8);
    Metadata::new()
        .title(format!("{} · {}", pack.title, pack.month))
        .description(pack.stamp.clone())
        .keywords(vec![pack.snapshot.clone()])
        .language(tag.to_owned())
        .creator("PMO Desk".to_owned())
        .creation_date(made)
}
