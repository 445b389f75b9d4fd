//! Structural checks of an .xlsx file that share nothing with its writer: what the reader of such files must be able to
//! rely on, looked up in the parts as text. Each finding names the part.

mod cells;
mod links;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts of a file by name.
pub type Parts = BTreeMap<String, String>;

/// The parts of a file as text; binary ones have no place in a workbook of ours.
pub fn parts(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("an entry");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("every part is text");
            (file.name().expect("a readable name").into_owned(), text)
        })
        .collect()
}

/// Everything that is wrong with a file; empty when nothing is.
pub fn findings(bytes: &[u8]) -> Vec<String> {
    let parts = parts(bytes);
    let mut findings = Vec::new();
    for (name, text) in &parts {
        if text.chars().any(|c| c < ' ' && !matches!(c, '\n' | '\r' | '\t')) {
            findings.push(format!("{name}: a control character"));
        }
        if name.starts_with("xl/worksheets/sheet") {
            findings
                .extend(cells::check(&parts, text).into_iter().map(|finding| format!("{name}: {finding}")));
        }
    }
    findings.extend(links::check(&parts));
    findings
}

/// The texts between two marks.
pub fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
}

/// An attribute of an element's text.
pub fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let start = element.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3)?;
    element[start..].split('"').next()
}
