//! The document as one web page that needs nothing else: its style and its drawings stand in it, it asks no server for
//! anything, prints on A4, and is light or dark as its reader's system is. The same document gives the same bytes.

mod style;

use crate::drawing::{self, escaped, hex};
use crate::form::Align;
use crate::pack::{Block, Chart, Column, Figure, Pack, Part, Table, Text, Timeline};
use crate::words::{Language, Words};
use crate::xlsx::theme::Tone;

/// The page as UTF-8.
pub fn render(pack: &Pack) -> Vec<u8> {
    let words = pack.language.words();
    let mut page = String::new();
    head(&mut page, pack);
    page.push_str("<body>\n");
    cover(&mut page, pack, words);
    contents(&mut page, pack, words);
    page.push_str("<main>\n");
    pack.parts.iter().for_each(|part| section(&mut page, part));
    page.push_str("</main>\n");
    let line = |text: &str| format!("<span>{}</span>", escaped(text));
    page.push_str(&format!(
        "<footer>{}{}</footer>\n</body>\n</html>\n",
        line(&pack.stamp),
        line(words.made_with)
    ));
    page.into_bytes()
}

fn head(page: &mut String, pack: &Pack) {
    let language = match pack.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    page.push_str(&format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"snapshot\" content=\"{}\">\n<meta name=\"data-date\" content=\"{}\">\n\
         <meta name=\"audience\" content=\"{}\">\n<title>{}</title>\n<style>\n:root{{--accent:{}}}\n{}</style>\n</head>\n",
        escaped(&pack.snapshot),
        pack.data_date,
        pack.audience.code(),
        escaped(&format!("{} · {}", pack.title, pack.month)),
        hex(pack.brand.accent()),
        style::STYLE
    ));
}

fn cover(page: &mut String, pack: &Pack, words: &Words) {
    page.push_str("<header>\n<div class=\"brand\">");
    if let Some(logo) = &pack.brand.logo {
        let kind = if logo.starts_with(&[0x89, b'P', b'N', b'G']) { "png" } else { "jpeg" };
        let name = escaped(&pack.brand.company);
        page.push_str(&format!("<img alt=\"{name}\" src=\"data:image/{kind};base64,{}\">", base64(logo)));
    }
    page.push_str(&format!("<span>{}</span></div>\n", escaped(&pack.brand.company)));
    page.push_str(&format!(
        "<h1>{}</h1>\n<p class=\"month\">{}</p>\n<dl>",
        escaped(&pack.title),
        escaped(&pack.month)
    ));
    for (label, value) in &pack.facts {
        let class = if *label == words.snapshot { " class=\"code\"" } else { "" };
        page.push_str(&format!("<div><dt>{}</dt><dd{class}>{}</dd></div>", escaped(label), escaped(value)));
    }
    page.push_str("</dl>\n</header>\n");
}

fn contents(page: &mut String, pack: &Pack, words: &Words) {
    if pack.parts.len() < 2 {
        return;
    }
    page.push_str(&format!("<nav aria-label=\"{}\">", words.contents_of));
    for part in &pack.parts {
        page.push_str(&format!("<a href=\"#{}\">{}</a>", part.code, escaped(&part.title)));
    }
    page.push_str("</nav>\n");
}

fn section(page: &mut String, part: &Part) {
    page.push_str(&format!("<section id=\"{}\">\n<h2>{}</h2>\n", part.code, escaped(&part.title)));
    if !part.note.is_empty() {
        page.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(&part.note)));
    }
    page.push_str("<div class=\"blocks\">\n");
    for block in &part.blocks {
        match block {
            Block::Headline(text) => page.push_str(&format!("<p class=\"headline\">{}</p>\n", escaped(text))),
            Block::Figures(figures) => tiles(page, figures),
            Block::Table(table) => rows(page, table),
            Block::Chart(chart) => drawn(page, chart),
            Block::Timeline(timeline) => dates(page, timeline),
        }
    }
    page.push_str("</div>\n</section>\n");
}

fn tiles(page: &mut String, figures: &[Figure]) {
    page.push_str("<div class=\"figures wide\">");
    for figure in figures {
        page.push_str(&format!(
            "<div class=\"figure {}\"><span class=\"label\">{}</span><strong data-figure=\"{}\">{}</strong><span class=\"beside\">{}</span></div>",
            class(figure.tone).unwrap_or_default(),
            escaped(&figure.label),
            figure.code,
            escaped(&figure.value),
            escaped(&figure.beside)
        ));
    }
    page.push_str("</div>\n");
}

fn drawn(page: &mut String, chart: &Chart) {
    if chart.is_drawn() {
        let height = if chart.is_stacked() { 150.0 } else { 260.0 };
        figure(page, &chart.title, &drawing::chart(chart, 560.0, height).svg, "");
    }
}

fn dates(page: &mut String, timeline: &Timeline) {
    if !timeline.rows.is_empty() {
        figure(page, &timeline.title, &drawing::timeline(timeline, 1000.0).svg, " class=\"wide\"");
    }
}

fn figure(page: &mut String, title: &str, svg: &str, class: &str) {
    page.push_str(&format!("<figure{class}><figcaption>{}</figcaption>{svg}</figure>\n", escaped(title)));
}

fn rows(page: &mut String, table: &Table) {
    let narrow = table.columns.len() <= 6;
    page.push_str(if narrow { "<div class=\"table\">" } else { "<div class=\"table wide\">" });
    if !table.title.is_empty() {
        page.push_str(&format!("<h3>{}</h3>", escaped(&table.title)));
    }
    if table.rows.is_empty() {
        page.push_str(&format!("<p class=\"none\">{}</p></div>\n", escaped(&table.none)));
        return;
    }
    page.push_str("<table><thead><tr>");
    for column in &table.columns {
        page.push_str(&format!("<th scope=\"col\"{}>{}</th>", aligned(column, None), escaped(&column.title)));
    }
    page.push_str("</tr></thead><tbody>\n");
    for (place, row) in table.rows.iter().enumerate() {
        let total = table.totals && place + 1 == table.rows.len();
        page.push_str(if total { "<tr class=\"total\">" } else { "<tr>" });
        row.iter().zip(&table.columns).for_each(|(text, column)| cell(page, text, column));
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table></div>\n");
}

fn cell(page: &mut String, text: &Text, column: &Column) {
    page.push_str(&format!("<td{}>{}</td>", aligned(column, class(text.tone)), escaped(&text.text)));
}

fn aligned(column: &Column, tone: Option<&str>) -> String {
    let align = match column.align {
        Align::Left => None,
        Align::Center => Some("c"),
        Align::Right => Some("n"),
    };
    let classes: Vec<&str> = [align, tone].into_iter().flatten().collect();
    if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
}

fn class(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Neutral => None,
        Tone::Green => Some("green"),
        Tone::Amber => Some("amber"),
        Tone::Red => Some("red"),
        Tone::NoData => Some("none"),
        Tone::Heat(0) => Some("low"),
        Tone::Heat(1) => Some("medium"),
        Tone::Heat(_) => Some("major"),
    }
}

/// Bytes as the text that stands in an address of data.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= three.len() { char::from(sign) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_are_written_as_addresses_of_data_hold_them() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (bytes, text) in pairs {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
