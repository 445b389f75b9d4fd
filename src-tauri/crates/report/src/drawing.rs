//! Charts and timelines as SVG drawings. Their colours stand as attributes, which paper prints, and as classes, which a
//! web page may colour anew for dark light. What is drawn is decided by the document.

mod axis;
mod chart;
mod stacked;
mod timeline;

pub(crate) use axis::Scale;
pub(crate) use chart::chart;
pub(crate) use timeline::timeline;

use crate::xlsx::theme::{LIGHTS, Tone};

/// A drawing and its size in points.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drawing {
    pub(crate) svg: String,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// Text, muted text and lines on a light ground.
const INK: &str = "#1d2939";
const MUTED: &str = "#667085";
const RULE: &str = "#d0d5dd";
/// The size of texts in a drawing.
const SIZE: f32 = 9.0;

/// A drawing being made.
pub(crate) struct Canvas {
    body: String,
    width: f32,
    height: f32,
}

/// Where a text stands beside its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Canvas {
    pub(crate) fn new(width: f32, height: f32) -> Canvas {
        Canvas { body: String::new(), width, height }
    }

    pub(crate) fn line(&mut self, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) {
        self.push(format!(
            "<line class=\"r\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{RULE}\" stroke-width=\"0.6\"/>"
        ));
    }

    pub(crate) fn dashed(&mut self, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) {
        self.push(format!(
            "<line class=\"k\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{INK}\" stroke-width=\"0.9\" stroke-dasharray=\"3 2\"/>"
        ));
    }

    pub(crate) fn rect(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), colour: u32) {
        self.push(format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{}\"/>",
            hex(colour)
        ));
    }

    /// A line through points; it is broken where a number is not known.
    pub(crate) fn path(&mut self, points: &[Option<(f32, f32)>], colour: u32) {
        let mut path = String::new();
        let mut pen = 'M';
        for point in points {
            match point {
                Some((x, y)) => {
                    path.push_str(&format!("{pen}{x:.1} {y:.1}"));
                    pen = 'L';
                }
                None => pen = 'M',
            }
        }
        let colour = hex(colour);
        self.push(format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>"
        ));
        for (x, y) in points.iter().flatten() {
            self.push(format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"1.9\" fill=\"{colour}\"/>"));
        }
    }

    /// A diamond around a point; a hollow one has no colour.
    pub(crate) fn diamond(&mut self, (x, y): (f32, f32), colour: Option<u32>) {
        let r = 4.2;
        let (class, fill, stroke) = match colour {
            Some(colour) => ("", hex(colour), hex(colour)),
            None => (" class=\"h\"", "#ffffff".to_owned(), MUTED.to_owned()),
        };
        self.push(format!(
            "<path{class} d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1\"/>",
            y - r,
            x + r,
            y + r,
            x - r
        ));
    }

    pub(crate) fn text(&mut self, at: (f32, f32), text: &str, anchor: Anchor) {
        self.written(at, text, anchor, ("m", MUTED));
    }

    pub(crate) fn strong(&mut self, at: (f32, f32), text: &str, anchor: Anchor) {
        self.written(at, text, anchor, ("k", INK));
    }

    /// A number on a coloured ground.
    pub(crate) fn number(&mut self, (x, y): (f32, f32), text: &str, ground: u32) {
        let ink = if ground == LIGHTS[1] || ground == LIGHTS[3] { "#000000" } else { "#ffffff" };
        self.push(format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{SIZE}\" text-anchor=\"middle\" fill=\"{ink}\">{}</text>",
            escaped(text)
        ));
    }

    fn written(&mut self, (x, y): (f32, f32), text: &str, anchor: Anchor, (class, fill): (&str, &str)) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.push(format!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{SIZE}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{}</text>",
            escaped(text)
        ));
    }

    fn push(&mut self, element: String) {
        self.body.push_str(&element);
    }

    /// The drawing, with what it shows in words.
    pub(crate) fn finish(self, words: &str) -> Drawing {
        let Canvas { body, width, height } = self;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" font-family=\"sans-serif\"><title>{}</title>{body}</svg>",
            escaped(words)
        );
        Drawing { svg, width, height }
    }
}

/// The width of a text of a drawing, nearly: Han are as wide as high, the rest half.
pub(crate) fn about(text: &str) -> f32 {
    text.chars().map(|c| if c.is_ascii() { 0.55 } else { 1.0 }).sum::<f32>() * SIZE
}

/// The text, or its beginning with a sign that there is more.
pub(crate) fn fitted(text: &str, room: f32) -> String {
    if about(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if about(&kept) + 2.0 * SIZE > room {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

/// The colour of a mark; `None` where it says nothing.
pub(crate) fn mark(tone: Tone) -> Option<u32> {
    match tone {
        Tone::Green => Some(LIGHTS[0]),
        Tone::Amber => Some(LIGHTS[1]),
        Tone::Red => Some(LIGHTS[2]),
        Tone::NoData => Some(LIGHTS[3]),
        Tone::Neutral | Tone::Heat(_) => None,
    }
}

/// `#rrggbb`.
pub(crate) fn hex(colour: u32) -> String {
    format!("#{colour:06x}")
}

/// Text safe between tags and in quotes; what XML does not allow is dropped.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in crate::xlsx::clean::clean(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}
