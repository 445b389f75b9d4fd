//! A slide being made: its shapes in order, what they refer to, and where things may stand on it.

use crate::pack::Chart;
use crate::words::Language;

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// Which layout a slide is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The first slide.
    Cover,
    /// A title with free room below it.
    Titled,
}

/// A slide.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slide {
    pub(crate) kind: Kind,
    pub(crate) language: Language,
    /// Its shapes as XML.
    pub(crate) shapes: String,
    /// Charts that its shapes refer to, the first as `rId2`.
    pub(crate) charts: Vec<Chart>,
    next: u32,
}

impl Area {
    /// The left and the right part with a gap between them; `share` is the left part's.
    pub(crate) fn beside(self, share: f32) -> (Area, Area) {
        const GAP: f32 = 16.0;
        let left = (self.width - GAP) * share;
        let right = Area { x: self.x + left + GAP, width: self.width - GAP - left, ..self };
        (Area { width: left, ..self }, right)
    }

    /// Its upper part and what is left below it.
    pub(crate) fn above(self, height: f32) -> (Area, Area) {
        let rest = Area { y: self.y + height, height: (self.height - height).max(0.0), ..self };
        (Area { height, ..self }, rest)
    }
}

impl Slide {
    pub(crate) fn new(kind: Kind, language: Language) -> Slide {
        Slide { kind, language, shapes: String::new(), charts: Vec::new(), next: 2 }
    }

    /// The number of the next shape.
    pub(crate) fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// The language of its texts as a tag.
    pub(crate) fn tag(&self) -> &'static str {
        match self.language {
            Language::Chinese => "zh-CN",
            Language::English => "en-US",
        }
    }
}
