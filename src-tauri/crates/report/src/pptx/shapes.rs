//! Texts, boxes, lines and diamonds on a slide.

use super::emu;
use super::slide::{Area, Slide};
use crate::drawing::escaped;
use crate::form::Align;
use crate::xlsx::theme::{LIGHTS, Tone};

/// A paragraph with its look.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph<'a> {
    pub(crate) text: &'a str,
    /// In points.
    pub(crate) size: f32,
    pub(crate) bold: bool,
    /// As `tx1`, `bg1`, `accent1`, or six digits.
    pub(crate) colour: &'a str,
    pub(crate) align: Align,
}

/// What a box looks like.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look<'a> {
    pub(crate) fill: Option<&'a str>,
    pub(crate) line: Option<&'a str>,
    pub(crate) middle: bool,
}

/// Text that explains.
pub(crate) const MUTED: &str = "667085";

impl<'a> Paragraph<'a> {
    pub(crate) fn new(text: &'a str, size: f32) -> Paragraph<'a> {
        Paragraph { text, size, bold: false, colour: "tx1", align: Align::Left }
    }

    pub(crate) fn bold(self) -> Paragraph<'a> {
        Paragraph { bold: true, ..self }
    }

    pub(crate) fn coloured(self, colour: &'a str) -> Paragraph<'a> {
        Paragraph { colour, ..self }
    }

    pub(crate) fn aligned(self, align: Align) -> Paragraph<'a> {
        Paragraph { align, ..self }
    }

    /// As XML.
    pub(crate) fn xml(&self, tag: &str) -> String {
        let align = match self.align {
            Align::Left => "l",
            Align::Center => "ctr",
            Align::Right => "r",
        };
        let size = (self.size * 100.0).round() as i32;
        let look = format!(
            "lang=\"{tag}\" sz=\"{size}\"{} dirty=\"0\"><a:solidFill>{}</a:solidFill>",
            if self.bold { " b=\"1\"" } else { "" },
            colour(self.colour)
        );
        if self.text.is_empty() {
            return format!("<a:p><a:pPr algn=\"{align}\"/><a:endParaRPr {look}</a:endParaRPr></a:p>");
        }
        let lines: Vec<String> = self
            .text
            .split('\n')
            .map(|line| format!("<a:r><a:rPr {look}</a:rPr><a:t>{}</a:t></a:r>", escaped(line)))
            .collect();
        format!("<a:p><a:pPr algn=\"{align}\"/>{}</a:p>", lines.join("<a:br/>"))
    }
}

/// A colour of the theme, or one of its own.
pub(crate) fn colour(name: &str) -> String {
    match name {
        "tx1" | "bg1" | "tx2" | "bg2" | "accent1" => format!("<a:schemeClr val=\"{name}\"/>"),
        digits => format!("<a:srgbClr val=\"{digits}\"/>"),
    }
}

/// Ground and ink of a tone; nothing where it says nothing.
pub(crate) fn toned(tone: Tone) -> Option<(String, &'static str)> {
    let hex = |colour: u32| format!("{colour:06X}");
    match tone {
        Tone::Neutral => None,
        Tone::Green => Some((hex(LIGHTS[0]), "FFFFFF")),
        Tone::Amber => Some((hex(LIGHTS[1]), "000000")),
        Tone::Red => Some((hex(LIGHTS[2]), "FFFFFF")),
        Tone::NoData => Some(("E4E7EC".to_owned(), "475467")),
        Tone::Heat(0) => Some(("DCEEE2".to_owned(), "000000")),
        Tone::Heat(1) => Some(("FFF0C9".to_owned(), "000000")),
        Tone::Heat(_) => Some(("EFA59A".to_owned(), "000000")),
    }
}

impl Slide {
    /// The title, in the place that the layout has for it.
    pub(crate) fn title(&mut self, text: &str) {
        self.placeholder("title", text);
    }

    /// A text in a place that the layout has for it.
    pub(crate) fn placeholder(&mut self, kind: &str, text: &str) {
        let (id, tag) = (self.id(), self.tag());
        let index = if kind == "subTitle" { " idx=\"1\"" } else { "" };
        let paragraphs: String = text
            .split('\n')
            .map(|line| {
                format!(
                    "<a:p><a:r><a:rPr lang=\"{tag}\" dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
                    escaped(line)
                )
            })
            .collect();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{kind} {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"{kind}\"{index}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        ));
    }

    /// A text box, or a box with a ground.
    pub(crate) fn text(&mut self, name: &str, area: Area, paragraphs: &[Paragraph], look: Look) {
        let (id, tag) = (self.id(), self.tag());
        let texts: String = paragraphs.iter().map(|paragraph| paragraph.xml(tag)).collect();
        let fill = look
            .fill
            .map_or("<a:noFill/>".to_owned(), |fill| format!("<a:solidFill>{}</a:solidFill>", colour(fill)));
        let line = look.line.map_or("<a:ln><a:noFill/></a:ln>".to_owned(), |line| {
            format!("<a:ln w=\"9525\"><a:solidFill>{}</a:solidFill></a:ln>", colour(line))
        });
        let anchor = if look.middle { "ctr" } else { "t" };
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{fill}{line}</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"72000\" tIns=\"28800\" rIns=\"72000\" bIns=\"28800\" anchor=\"{anchor}\"><a:noAutofit/></a:bodyPr><a:lstStyle/>{texts}</p:txBody></p:sp>",
            escaped(name),
            frame("a", area)
        ));
    }

    /// A filled shape without text: `rect` or `diamond`.
    pub(crate) fn shape(&mut self, name: &str, geometry: &str, area: Area, look: Look) {
        let id = self.id();
        let fill = look
            .fill
            .map_or("<a:noFill/>".to_owned(), |fill| format!("<a:solidFill>{}</a:solidFill>", colour(fill)));
        let line = look.line.map_or("<a:ln><a:noFill/></a:ln>".to_owned(), |line| {
            format!("<a:ln w=\"12700\"><a:solidFill>{}</a:solidFill></a:ln>", colour(line))
        });
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"{geometry}\"><a:avLst/></a:prstGeom>{fill}{line}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"{}\"/></a:p></p:txBody></p:sp>",
            escaped(name),
            frame("a", area),
            self.tag()
        ));
    }

    /// A straight line over an area's diagonal; one without height lies, one without width stands.
    pub(crate) fn line(&mut self, area: Area, colour_name: &str, dashed: Dash) {
        let id = self.id();
        let dash = match dashed {
            Dash::Solid => "",
            Dash::Dashed => "<a:prstDash val=\"dash\"/>",
        };
        self.shapes.push_str(&format!(
            "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{id}\" name=\"line {id}\"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{}<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"9525\"><a:solidFill>{}</a:solidFill>{dash}</a:ln></p:spPr></p:cxnSp>",
            frame("a", area),
            colour(colour_name)
        ));
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dash {
    Solid,
    Dashed,
}

/// Place and size as XML.
pub(crate) fn frame(prefix: &str, area: Area) -> String {
    format!(
        "<{prefix}:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{prefix}:xfrm>",
        emu(area.x),
        emu(area.y),
        emu(area.width.max(0.0)),
        emu(area.height.max(0.0))
    )
}
