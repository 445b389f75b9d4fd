//! Through a plan's XML once, from front to back: records out one by one, limits watched. It knows no field; which
//! elements are records is the format's to say.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::node::Node;
use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};

const DEPTH: usize = 64;
const ATTRIBUTES: usize = 256;
const TEXT: usize = 1 << 20;
const ELEMENTS: u64 = 60_000_000;
const ELEMENTS_OF_A_RECORD: u64 = 2_000_000;
/// Records between two looks at whether the person wants to stop.
const PACE: u64 = 200;

/// What a format's XML looks like.
pub(crate) struct Shape {
    /// The root's name.
    pub(crate) root: &'static str,
    /// What its namespace begins with, where it has one.
    pub(crate) namespace: &'static str,
    /// Why a file with another root is refused.
    pub(crate) otherwise: ErrorKind,
    /// Elements below the root whose elements are records; all others there are records themselves.
    pub(crate) lists: &'static [&'static str],
}

/// A record with the line it begins at.
pub(crate) struct Record {
    /// The list it stands in.
    pub(crate) list: Option<&'static str>,
    /// Which list of the file that is, from 1.
    pub(crate) turn: u64,
    pub(crate) line: u64,
    pub(crate) node: Node,
}

/// Hands over every record of the text.
pub(crate) fn records(
    text: &str,
    shape: &Shape,
    watch: &mut dyn FnMut(Progress) -> Flow,
    found: &mut dyn FnMut(Record) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut walk = Walk::new(text, shape);
    let mut count = 0u64;
    while let Some(record) = walk.next()? {
        if count.is_multiple_of(PACE) {
            let progress = Progress { done: walk.reader.buffer_position(), total: text.len() as u64 };
            if watch(progress) == Flow::Cancel {
                return Err(ImportError::new(ErrorKind::Cancelled));
            }
        }
        count += 1;
        found(record)?;
    }
    Ok(())
}

struct Walk<'a> {
    text: &'a str,
    shape: &'a Shape,
    reader: Reader<&'a [u8]>,
    /// Elements that are open: the root, a list of records, then those of `open`.
    depth: usize,
    list: Option<&'static str>,
    turn: u64,
    open: Vec<Node>,
    started: u64,
    elements: u64,
    elements_of_record: u64,
    lines: Lines,
}

/// Where the line count stands; it only moves forward.
struct Lines {
    offset: usize,
    line: u64,
}

impl Lines {
    fn at(&mut self, text: &str, offset: usize) -> u64 {
        let end = offset.clamp(self.offset, text.len());
        self.line += text.as_bytes()[self.offset..end].iter().filter(|&&byte| byte == b'\n').count() as u64;
        self.offset = end;
        self.line
    }
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, shape: &'a Shape) -> Walk<'a> {
        Walk {
            text,
            shape,
            reader: Reader::from_str(text),
            depth: 0,
            list: None,
            turn: 0,
            open: Vec::new(),
            started: 0,
            elements: 0,
            elements_of_record: 0,
            lines: Lines { offset: 0, line: 1 },
        }
    }

    fn next(&mut self) -> Result<Option<Record>, ImportError> {
        loop {
            let before = self.reader.buffer_position() as usize;
            match self.reader.read_event() {
                Ok(Event::Start(start)) => self.start(&start, before)?,
                Ok(Event::Empty(start)) => {
                    self.start(&start, before)?;
                    if let Some(record) = self.end() {
                        return Ok(Some(record));
                    }
                }
                Ok(Event::End(_)) => {
                    if let Some(record) = self.end() {
                        return Ok(Some(record));
                    }
                }
                Ok(Event::Text(piece)) => self.push(&piece.xml10_content())?,
                Ok(Event::CData(piece)) => self.push(&piece.xml10_content())?,
                Ok(Event::GeneralRef(name)) => {
                    let text = entity(&name).ok_or_else(|| self.error(ErrorKind::UnknownEntity))?;
                    self.push(&text)?;
                }
                Ok(Event::DocType(_)) => return Err(self.error(ErrorKind::Doctype)),
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
                Ok(Event::Eof) => return self.eof(),
                Err(error) => return Err(self.broken(&error)),
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, offset: usize) -> Result<(), ImportError> {
        let name = start.local_name();
        let name: &str = name.as_ref();
        self.limits(start)?;
        match (self.depth, self.list) {
            (0, _) if self.elements > 1 => return Err(self.error(ErrorKind::Malformed)),
            (0, _) => self.root(name, start)?,
            (1, _) => {
                self.list = self.shape.lists.iter().find(|list| **list == name).copied();
                match self.list {
                    Some(_) => self.turn += 1,
                    None => self.begin(name, offset),
                }
            }
            (2, Some(_)) => self.begin(name, offset),
            _ => self.open.push(Node::new(name)),
        }
        self.depth += 1;
        Ok(())
    }

    fn begin(&mut self, name: &str, offset: usize) {
        self.started = self.lines.at(self.text, offset);
        self.elements_of_record = 0;
        self.open.push(Node::new(name));
    }

    fn limits(&mut self, start: &BytesStart<'_>) -> Result<(), ImportError> {
        self.elements += 1;
        self.elements_of_record += 1;
        if self.depth >= DEPTH {
            return Err(self.error(ErrorKind::TooMuch(Limit::Depth(DEPTH as u64))));
        }
        if self.elements > ELEMENTS {
            return Err(self.error(ErrorKind::TooMuch(Limit::Elements(ELEMENTS))));
        }
        if self.elements_of_record > ELEMENTS_OF_A_RECORD {
            return Err(self.error(ErrorKind::TooMuch(Limit::Elements(ELEMENTS_OF_A_RECORD))));
        }
        let mut attributes = start.attributes();
        if attributes.with_checks(false).take(ATTRIBUTES + 1).count() > ATTRIBUTES {
            return Err(self.error(ErrorKind::TooMuch(Limit::Attributes(ATTRIBUTES as u64))));
        }
        Ok(())
    }

    /// The root has to be the format's; so has its namespace, where it has one.
    fn root(&self, name: &str, start: &BytesStart<'_>) -> Result<(), ImportError> {
        let mut attributes = start.attributes();
        let foreign = attributes.with_checks(false).flatten().any(|attribute| {
            let key: &str = attribute.key.as_ref();
            let value: &str = &attribute.value;
            key == "xmlns" && !value.starts_with(self.shape.namespace)
        });
        if name == self.shape.root && !foreign {
            return Ok(());
        }
        let error = self.error(self.shape.otherwise.clone());
        Err(ImportError { element: name.chars().take(80).collect(), ..error })
    }

    fn push(&mut self, piece: &str) -> Result<(), ImportError> {
        if self.depth == 0 && !piece.trim().is_empty() {
            let kind = if self.elements == 0 { ErrorKind::NotXml } else { ErrorKind::Malformed };
            return Err(self.error(kind));
        }
        let Some(node) = self.open.last_mut() else { return Ok(()) };
        if node.text.len() + piece.len() > TEXT {
            return Err(self.error(ErrorKind::TooMuch(Limit::Text(TEXT as u64))));
        }
        node.text.push_str(piece);
        Ok(())
    }

    fn end(&mut self) -> Option<Record> {
        self.depth = self.depth.saturating_sub(1);
        let node = self.open.pop();
        if self.depth == 1 && node.is_none() {
            self.list = None;
        }
        let node = node?;
        if let Some(above) = self.open.last_mut() {
            above.children.push(node);
            return None;
        }
        Some(Record { list: self.list, turn: self.turn, line: self.started, node })
    }

    fn eof(&self) -> Result<Option<Record>, ImportError> {
        match (self.depth, self.elements) {
            (0, 0) => Err(self.error(ErrorKind::NotXml)),
            (0, _) => Ok(None),
            _ => Err(self.error(ErrorKind::Truncated)),
        }
    }

    fn broken(&self, error: &Error) -> ImportError {
        let kind = match error {
            _ if self.elements == 0 => ErrorKind::NotXml,
            Error::Syntax(_) => ErrorKind::Truncated,
            _ => ErrorKind::Malformed,
        };
        let offset = self.reader.error_position() as usize;
        ImportError::at(kind, self.text, offset, self.element())
    }

    fn error(&self, kind: ErrorKind) -> ImportError {
        ImportError::at(kind, self.text, self.reader.buffer_position() as usize, self.element())
    }

    /// The innermost element that is open.
    fn element(&self) -> &str {
        self.open.last().map_or(self.list.unwrap_or_default(), |node| &node.name)
    }
}

/// The text of a character reference or one of XML's own five entities.
fn entity(name: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if name.is_char_ref() {
        return name.resolve_char_ref().ok().flatten().map(String::from);
    }
    resolve_xml_entity(&name.xml10_content()).map(str::to_owned)
}
