//! Why a file could not be read at all, as a closed code with its place. It words nothing.

use std::fmt;

/// A file that could not be read. The portfolio is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// Why.
    pub kind: ErrorKind,
    /// The line, from 1, where there are lines.
    pub line: Option<u64>,
    /// The column in characters, from 1.
    pub column: Option<u64>,
    /// The XML element, sheet or entry it happened in; may be empty.
    pub element: String,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The person stopped it.
    Cancelled,
    /// There is nothing in the file.
    Empty,
    /// The file is no XML.
    NotXml,
    /// XML, but not a plan of Microsoft Project: the root is another one.
    NotMspdi,
    /// Not a plan of Primavera: it does not begin as its exchange files do.
    NotXer,
    /// XML, but not a plan of Primavera: the root is another one.
    NotPmxml,
    /// A plan of Primavera without any project in it.
    NoProject,
    /// A row has more cells than its table has columns, so that none can be told for sure.
    RowTooLong,
    /// The file is no JSON.
    NotJson,
    /// It holds no issues of Jira.
    NotJira,
    /// The file ends in the middle.
    Truncated,
    /// XML that breaks XML's own rules.
    Malformed,
    /// It carries a document type declaration: never needed by a plan, and the way into entity bombs.
    Doctype,
    /// It names an entity that XML itself does not define.
    UnknownEntity,
    /// Its bytes do not fit the encoding it declares; the encoding.
    WrongEncoding(String),
    /// It declares an encoding that nobody knows.
    UnknownEncoding(String),
    /// More than a plan can sensibly hold.
    TooMuch(Limit),
    /// A kind of file that cannot be read.
    Unsupported(crate::Kind),
    /// A workbook that is damaged.
    DamagedWorkbook,
    /// A workbook that is locked by a password.
    LockedWorkbook,
    /// There is no table in the file.
    NoTable,
}

/// A limit that was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    FileSize(u64),
    /// Elements inside one another.
    Depth(u64),
    /// Attributes of an element.
    Attributes(u64),
    /// Bytes of one text.
    Text(u64),
    /// Elements of the file, or of one record.
    Elements(u64),
    /// Tasks.
    Tasks(u64),
    /// Dependencies.
    Dependencies(u64),
    /// Resources.
    Resources(u64),
    /// Calendars.
    Calendars(u64),
    /// Assignments.
    Assignments(u64),
    /// Entries of a workbook.
    Entries(u64),
    /// Bytes of a workbook when expanded.
    Expanded(u64),
    /// Expanded bytes for each compressed one.
    Ratio(u64),
    /// Rows of a sheet.
    Rows(u64),
    /// Columns of a sheet.
    Columns(u64),
    /// Filled cells.
    Cells(u64),
}

impl ImportError {
    /// Without a place.
    pub fn new(kind: ErrorKind) -> ImportError {
        ImportError { kind, line: None, column: None, element: String::new() }
    }

    /// At a byte of a text.
    pub fn at(kind: ErrorKind, text: &str, offset: usize, element: &str) -> ImportError {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line = before.bytes().filter(|&byte| byte == b'\n').count() as u64 + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before[start..].chars().count() as u64 + 1;
        ImportError { kind, line: Some(line), column: Some(column), element: element.to_owned() }
    }
}

/// For logs; people read the catalogue's words.
impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)?;
        if let Some(line) = self.line {
            write!(f, " at line {line}")?;
        }
        if !self.element.is_empty() {
            write!(f, " in {}", self.element)?;
        }
        Ok(())
    }
}

impl std::error::Error for ImportError {}
