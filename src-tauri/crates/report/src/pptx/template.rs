//! A presentation's master, layouts and theme, with everything they refer to. Its slides are left behind. What cannot be
//! used is refused with the reason.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::slide::{Area, Kind};

/// What slides are made with.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
    /// Kinds of parts by path.
    pub(crate) overrides: BTreeMap<String, String>,
    /// Kinds of parts by ending.
    pub(crate) defaults: BTreeMap<String, String>,
    /// Number and path of each master.
    pub(crate) masters: Vec<(String, String)>,
    pub(crate) theme: String,
    pub(crate) cover: String,
    pub(crate) titled: String,
    /// Width and height of a slide in points.
    pub(crate) size: (f32, f32),
    /// Where the title of a slide stands.
    pub(crate) title: Area,
}

/// Why a presentation cannot be a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// It is no .pptx file.
    #[error("not a presentation")]
    NoPresentation,
    /// A part that it refers to is not there or cannot be read.
    #[error("a part is missing or damaged")]
    Damaged,
    /// It has no master.
    #[error("no master")]
    NoMaster,
    /// No layout of it has a place for a title.
    #[error("no layout with a title")]
    NoTitle,
    /// Unpacked it is too large.
    #[error("too large")]
    TooLarge,
}

impl TemplateError {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            TemplateError::NoPresentation => "template_no_presentation",
            TemplateError::Damaged => "template_damaged",
            TemplateError::NoMaster => "template_no_master",
            TemplateError::NoTitle => "template_no_title",
            TemplateError::TooLarge => "template_too_large",
        }
    }
}

/// Bytes that a template may have unpacked.
const MOST: u64 = 80 * 1024 * 1024;
/// The unit of the format in a point.
const POINT: f32 = 12_700.0;

impl Template {
    /// Reads a .pptx or .potx file.
    pub fn read(bytes: &[u8]) -> Result<Template, TemplateError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateError::NoPresentation)?;
        let mut source = Source { archive, read: 0 };
        let main = source.text("ppt/presentation.xml").map_err(|_| TemplateError::NoPresentation)?;
        let links = source.links("ppt/presentation.xml")?;
        let masters: Vec<(String, String)> = elements(&main)
            .into_iter()
            .filter(|element| element.name == "sldMasterId")
            .filter_map(|element| {
                Some((element.get("id")?.to_owned(), links.get(element.get("r:id")?)?.clone()))
            })
            .take(1)
            .collect();
        let (_, master) = masters.first().cloned().ok_or(TemplateError::NoMaster)?;
        let parts = source.reachable(&master)?;
        let types = elements(&source.text("[Content_Types].xml")?);
        let size = elements(&main).iter().find(|element| element.name == "sldSz").and_then(Element::extent);
        Template::of(parts, &types, masters, size.unwrap_or(super::own::SIZE))
    }

    fn of(
        parts: BTreeMap<String, Vec<u8>>,
        types: &[Element],
        masters: Vec<(String, String)>,
        size: (f32, f32),
    ) -> Result<Template, TemplateError> {
        let text = |path: &String| {
            parts.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
        };
        let layouts: Vec<&String> = parts.keys().filter(|path| is_in(path, "slideLayouts")).collect();
        let of_type =
            |wanted: &str| layouts.iter().find(|path| layout_type(&text(path)).as_deref() == Some(wanted));
        let with_title = || layouts.iter().find(|path| place_of(&text(path), "title").is_some());
        let titled = of_type("titleOnly").or_else(|| of_type("obj")).or_else(with_title);
        let titled = (*titled.ok_or(TemplateError::NoTitle)?).clone();
        let cover = of_type("title").map_or(titled.clone(), |path| (*path).clone());
        let (_, master) = masters.first().ok_or(TemplateError::NoMaster)?;
        let title = place_of(&text(&titled), "title")
            .flatten()
            .or_else(|| place_of(&text(master), "title").flatten());
        let theme = parts.keys().find(|path| is_in(path, "theme")).cloned().ok_or(TemplateError::Damaged)?;
        let of = |name: &str, key: &str| -> BTreeMap<String, String> {
            let own = types.iter().filter(|element| element.name == name);
            own.filter_map(|element| {
                Some((
                    element.get(key)?.trim_start_matches('/').to_owned(),
                    element.get("ContentType")?.to_owned(),
                ))
            })
            .collect()
        };
        let mut overrides = of("Override", "PartName");
        overrides.retain(|path, _| parts.contains_key(path));
        let mut defaults = of("Default", "Extension");
        defaults.retain(|ending, _| parts.keys().any(|path| path.ends_with(&format!(".{ending}"))));
        let usual = Area { x: size.0 * 0.05, y: size.1 * 0.05, width: size.0 * 0.9, height: size.1 * 0.1 };
        let title = title.filter(|title| title.y + title.height < size.1 * 0.4).unwrap_or(usual);
        Ok(Template { parts, overrides, defaults, masters, theme, cover, titled, size, title })
    }

    /// The path of the layout that a slide is made of.
    pub(crate) fn layout(&self, kind: Kind) -> &str {
        match kind {
            Kind::Cover => &self.cover,
            Kind::Titled => &self.titled,
        }
    }

    /// The room below the title.
    pub(crate) fn body(&self) -> Area {
        let side = self.size.0 * 0.0375;
        let y = self.title.y + self.title.height + 8.0;
        Area { x: side, y, width: self.size.0 - 2.0 * side, height: self.size.1 - y - 34.0 }
    }

    /// The line at the foot of a slide.
    pub(crate) fn foot(&self) -> Area {
        let side = self.size.0 * 0.0375;
        Area { x: side, y: self.size.1 - 27.0, width: self.size.0 - 2.0 * side, height: 20.0 }
    }

    /// Where the facts of the cover stand.
    pub(crate) fn facts(&self) -> Area {
        let (width, height) = self.size;
        Area { x: width * 0.07, y: height * 0.66, width: width * 0.86, height: height * 0.28 }
    }
}

fn is_in(path: &str, folder: &str) -> bool {
    path.contains(&format!("/{folder}/")) && path.ends_with(".xml")
}

/// The file being read.
struct Source<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    read: u64,
}

impl Source<'_> {
    fn bytes(&mut self, path: &str) -> Result<Vec<u8>, TemplateError> {
        let file = self.archive.by_name(path).map_err(|_| TemplateError::Damaged)?;
        let mut bytes = Vec::new();
        file.take(MOST + 1).read_to_end(&mut bytes).map_err(|_| TemplateError::Damaged)?;
        self.read += bytes.len() as u64;
        if self.read > MOST { Err(TemplateError::TooLarge) } else { Ok(bytes) }
    }

    fn text(&mut self, path: &str) -> Result<String, TemplateError> {
        String::from_utf8(self.bytes(path)?).map_err(|_| TemplateError::Damaged)
    }

    /// What a part refers to inside the file, by number.
    fn links(&mut self, path: &str) -> Result<HashMap<String, String>, TemplateError> {
        let links = links_of(path);
        if self.archive.index_for_name(&links).is_none() {
            return Ok(HashMap::new());
        }
        let own = elements(&self.text(&links)?).into_iter().filter(|element| element.name == "Relationship");
        let inside = own.filter(|element| element.get("TargetMode") != Some("External"));
        Ok(inside
            .filter_map(|element| {
                Some((element.get("Id")?.to_owned(), resolved(path, element.get("Target")?)))
            })
            .collect())
    }

    /// A part and everything it refers to, their relations included.
    fn reachable(&mut self, from: &str) -> Result<BTreeMap<String, Vec<u8>>, TemplateError> {
        let mut parts = BTreeMap::new();
        let mut open = vec![from.to_owned()];
        while let Some(path) = open.pop() {
            if parts.contains_key(&path) {
                continue;
            }
            parts.insert(path.clone(), self.bytes(&path)?);
            let mut links: Vec<String> = self.links(&path)?.into_values().collect();
            links.sort();
            if !links.is_empty() {
                let own = links_of(&path);
                parts.insert(own.clone(), self.bytes(&own)?);
            }
            open.extend(links);
        }
        Ok(parts)
    }
}

/// Where the relations of a part stand.
pub(crate) fn links_of(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    format!("{folder}/_rels/{name}.rels")
}

/// A target beside a part as a path.
fn resolved(part: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            ".." => drop(folders.pop()),
            "." => {}
            step => folders.push(step),
        }
    }
    folders.join("/")
}

/// An element with its attributes.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// Whether it is the end of one.
    ends: bool,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn extent(&self) -> Option<(f32, f32)> {
        self.pair("cx", "cy")
    }

    fn pair(&self, x: &str, y: &str) -> Option<(f32, f32)> {
        let points = |name: &str| self.get(name)?.parse::<f32>().ok().map(|value| value / POINT);
        Some((points(x)?, points(y)?))
    }
}

/// The elements of a part in order; what is no XML ends it.
fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        let (start, ends) = match reader.read_event() {
            Ok(Event::Start(start)) => (start, false),
            Ok(Event::Empty(start)) => (start, true),
            Ok(Event::End(end)) => {
                found.push(Element {
                    name: end.local_name().as_ref().to_owned(),
                    attributes: Vec::new(),
                    ends: true,
                });
                continue;
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => continue,
        };
        let attributes = start.attributes().flatten();
        let attributes =
            attributes.map(|one| (one.key.as_ref().to_owned(), one.value.replace("&amp;", "&"))).collect();
        let name = start.local_name().as_ref().to_owned();
        found.push(Element { name: name.clone(), attributes, ends: false });
        if ends {
            found.push(Element { name, attributes: Vec::new(), ends: true });
        }
    }
}

fn layout_type(xml: &str) -> Option<String> {
    let found = elements(xml).into_iter().find(|element| element.name == "sldLayout")?;
    found.get("type").map(str::to_owned)
}

/// Whether a layout has a place of a kind, and where it stands if it says so.
fn place_of(xml: &str, kind: &str) -> Option<Option<Area>> {
    let (mut own, mut at, mut size) = (false, None, None);
    for element in elements(xml) {
        match (element.name.as_str(), element.ends) {
            ("sp", false) => (own, at, size) = (false, None, None),
            ("ph", false) => own = element.get("type") == Some(kind),
            ("off", false) => at = element.pair("x", "y"),
            ("ext", false) if element.get("cx").is_some() => size = element.extent(),
            ("sp", true) if own => {
                return Some(at.zip(size).map(|((x, y), (width, height))| Area { x, y, width, height }));
            }
            _ => {}
        }
    }
    None
}
