//! A form as pictures, one a page, to be looked at before it is printed: the same marks as on paper. A line of text is as
//! long as it will be in print, whatever font the screen has.

use std::fmt::Write;

use crate::form::Form;
use crate::form::drawing::{Mark, PAPER, Words, drawn};
use crate::form::laid::MILLIMETRE;
use crate::form::wrap::width;
use crate::pdf::Page;
use crate::pdf::fonts::Weight;

/// Fonts of the three systems in which Chinese forms are read.
const FONTS: &str = "Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif";

/// The pages of a form.
pub fn render(form: &Form) -> Vec<Page> {
    let page = |marks: Vec<Mark>| Page {
        svg: picture(&marks),
        width: PAPER.0 / MILLIMETRE,
        height: PAPER.1 / MILLIMETRE,
    };
    drawn(form).into_iter().map(page).collect()
}

fn picture(marks: &[Mark]) -> String {
    let (wide, high) = PAPER;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.2} {high:.2}" font-family="{FONTS}">"#
    );
    svg.push_str(r##"<rect width="100%" height="100%" fill="#fff"/>"##);
    for mark in marks {
        // Writing to a string does not fail.
        let _ = match mark {
            Mark::Ground((x, y, w, h), grey) => write!(
                svg,
                r##"<rect x="{x:.2}" y="{y:.2}" width="{w:.2}" height="{h:.2}" fill="#{grey:02x}{grey:02x}{grey:02x}"/>"##
            ),
            Mark::Frame((x, y, w, h), rule) => write!(
                svg,
                r##"<rect x="{x:.2}" y="{y:.2}" width="{w:.2}" height="{h:.2}" fill="none" stroke="#000" stroke-width="{rule}"/>"##
            ),
            Mark::Text(words) => write!(svg, "{}", line(words)),
            Mark::Tick(x, y, size) => write!(
                svg,
                r##"<path d="M{:.2} {:.2}L{:.2} {:.2}L{:.2} {:.2}" fill="none" stroke="#000" stroke-width="{:.2}"/>"##,
                x + 0.22 * size,
                y - 0.40 * size,
                x + 0.44 * size,
                y - 0.12 * size,
                x + 0.86 * size,
                y - 0.78 * size,
                0.12 * size
            ),
        };
    }
    svg.push_str("</svg>");
    svg
}

fn line(words: &Words) -> String {
    let Words { text, x, y, size, weight } = words;
    let bold = if *weight == Weight::Bold { r#" font-weight="700""# } else { "" };
    let long = width(text, *size, *weight);
    // The tick is a mark of its own, over an open box.
    let text: String = text.chars().map(safe).collect();
    format!(
        r#"<text x="{x:.2}" y="{y:.2}" font-size="{size}"{bold} textLength="{long:.2}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">{text}</text>"#
    )
}

fn safe(character: char) -> String {
    match character {
        crate::form::grid::TICKED => crate::form::grid::OPEN.to_string(),
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Body, Section};
    use crate::words::Language;

    fn form(text: &str) -> Form {
        let body = vec![Body::Text { label: "说明".into(), text: text.into(), lines: 1 }];
        Form {
            language: Language::Chinese,
            title: "表".into(),
            organisation: String::new(),
            number: "LX-2026-001".into(),
            dated: String::new(),
            sections: vec![Section { heading: String::new(), body }],
            signatures: Vec::new(),
        }
    }

    #[test]
    fn a_preview_has_the_pages_of_the_print_and_nothing_in_it_breaks_the_picture() {
        let short = render(&form("甲 < 乙 & 丙"));
        assert_eq!(short.len(), 1);
        assert!(short[0].svg.contains("甲 &lt; 乙 &amp; 丙"), "{}", short[0].svg);
        let long = form(&"一段很长的话。\n".repeat(80));
        assert_eq!(render(&long).len(), 2, "what does not fit goes to the next page");
        for page in render(&long) {
            usvg::Tree::from_str(&page.svg, &usvg::Options::default()).expect("is a picture");
        }
    }
}
