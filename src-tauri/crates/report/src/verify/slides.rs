//! Reads a presentation back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::drawing::escaped;
use crate::pack::Pack;
use crate::verify::{ReadBackError, figures};

/// Checks that every part is there and is XML, that everything referred to is there, and that the figures are shown.
pub fn slides(bytes: &[u8], pack: &Pack) -> Result<(), ReadBackError> {
    let parts = parts(bytes)?;
    if !parts.contains_key("ppt/presentation.xml") || !parts.contains_key("ppt/slides/slide1.xml") {
        return Err(ReadBackError::Damaged("no slides"));
    }
    for (path, part) in parts.iter().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".rels")) {
        let text = std::str::from_utf8(part).map_err(|_| ReadBackError::Damaged("not UTF-8"))?;
        is_xml(text)?;
        if path.ends_with(".rels") {
            refers(text, &parts)?;
        }
    }
    let slides: String = parts
        .iter()
        .filter(|(path, _)| path.starts_with("ppt/slides/slide"))
        .map(|(_, part)| String::from_utf8_lossy(part).into_owned())
        .collect();
    for figure in figures(pack) {
        let mark = format!("name=\"figure {}\"", figure.code);
        let shown = slides.split_once(&mark).map(|(_, after)| after).unwrap_or_default();
        let found = shown.split("<a:t>").nth(2).and_then(|text| text.split('<').next()).unwrap_or_default();
        if found != escaped(&figure.value) {
            return Err(ReadBackError::figure(figure, found));
        }
    }
    Ok(())
}

fn parts(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, ReadBackError> {
    let damaged = |_| ReadBackError::Damaged("not a presentation");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(damaged)?;
        let name = file.name().map_err(damaged)?.into_owned();
        let mut part = Vec::new();
        file.read_to_end(&mut part).map_err(|_| ReadBackError::Damaged("a part cannot be read"))?;
        parts.insert(name, part);
    }
    Ok(parts)
}

fn is_xml(text: &str) -> Result<(), ReadBackError> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(ReadBackError::Damaged("a part is no XML")),
        }
    }
}

/// Targets that are given from the root must be there; those beside a part are the template's own.
fn refers(links: &str, parts: &BTreeMap<String, Vec<u8>>) -> Result<(), ReadBackError> {
    let targets = links.split("Target=\"/").skip(1).filter_map(|rest| rest.split('"').next());
    match targets.into_iter().all(|target| parts.contains_key(target)) {
        true => Ok(()),
        false => Err(ReadBackError::Damaged("a part is missing")),
    }
}
