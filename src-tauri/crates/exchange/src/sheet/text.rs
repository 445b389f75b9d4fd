//! CSV: encoding, separator, and rows with the numbers that Excel would show.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::table::{Cell, Row, SheetName, Table, find_header};
use super::{CELLS, COLUMNS, ROWS};
use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};

const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// Rows from which the separator is told.
const SAMPLE: usize = 40;
const PACE: u64 = 500;

pub(crate) fn read(bytes: &[u8], watch: &mut dyn FnMut(Progress) -> Flow) -> Result<Table, ImportError> {
    let decoded = decode(bytes)?;
    let text: &str = &decoded.text;
    if let Some(at) = text.find('\0') {
        return Err(ImportError::at(ErrorKind::Malformed, text, at, ""));
    }
    let (delimiter, text) = delimiter(text);
    let rows = rows(text, delimiter, watch)?;
    let header = find_header(&rows).ok_or_else(|| ImportError::new(ErrorKind::NoTable))?;
    let table = Table {
        sheets: vec![SheetName { name: String::new(), hidden: false }],
        sheet: 0,
        encoding: Some(decoded.encoding.name()),
        encoding_guessed: decoded.guessed,
        delimiter: Some(char::from(delimiter)),
        header,
        headers: Vec::new(),
        rows,
    };
    Ok(table.with_header(header))
}

/// The text of a file in whatever encoding.
pub(crate) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    decode(bytes).map(|decoded| decoded.text)
}

struct Decoded<'a> {
    text: Cow<'a, str>,
    encoding: &'static Encoding,
    guessed: bool,
}

/// By its mark, else UTF-8 where it reads as such, else UTF-16 without mark, else GB18030, else Western.
fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ImportError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        let wrong = || ImportError::new(ErrorKind::WrongEncoding(encoding.name().to_owned()));
        return Ok(Decoded { text: text.ok_or_else(wrong)?, encoding, guessed: false });
    }
    let mut candidates = vec![UTF_8, GB18030, WINDOWS_1252];
    if let Some(wide) = sixteen_bit(bytes) {
        candidates.insert(0, wide);
    }
    for encoding in candidates {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return Ok(Decoded { text, encoding, guessed: encoding != UTF_8 });
        }
    }
    Err(ImportError::new(ErrorKind::WrongEncoding(UTF_8.name().to_owned())))
}

/// UTF-16 without a mark shows as a zero in every second byte of Latin text and separators.
fn sixteen_bit(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(2_000) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    // A quarter of the pairs, and never a zero byte or two in other text.
    let most = (head.len() / 8).max(3);
    match (zeros(0), zeros(1)) {
        (0, low) if low > most => Some(UTF_16LE),
        (high, 0) if high > most => Some(UTF_16BE),
        _ => None,
    }
}

/// The separator: Excel's own `sep=` line, else the one that gives the most columns of the same number.
fn delimiter(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(&mark) = rest.as_bytes().first().filter(|mark| DELIMITERS.contains(mark))
    {
        return (mark, rest[1..].trim_start_matches(['\r', '\n']));
    }
    let best = DELIMITERS.into_iter().max_by_key(|&mark| (evenness(text, mark), u8::from(mark == b',')));
    (best.unwrap_or(b','), text)
}

/// Columns of the rows that agree on their number, or 0 where there is only one column.
fn evenness(text: &str, delimiter: u8) -> usize {
    let widths: Vec<usize> =
        reader(text, delimiter).records().take(SAMPLE).flatten().map(|record| record.len()).collect();
    let agree = |width: usize| widths.iter().filter(|&&other| other == width).count() * (width - 1);
    widths.iter().filter(|&&width| width > 1).map(|&width| agree(width)).max().unwrap_or(0)
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

fn rows(text: &str, delimiter: u8, watch: &mut dyn FnMut(Progress) -> Flow) -> Result<Vec<Row>, ImportError> {
    let mut reader = reader(text, delimiter);
    let mut record = csv::StringRecord::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut number = 0;
    let mut cells = 0;
    loop {
        let start = reader.position().byte() as usize;
        let more = reader.read_record(&mut record);
        let more = more.map_err(|_| ImportError::at(ErrorKind::Malformed, text, start, ""))?;
        let blank = blank_lines(text, start, if more { usize::MAX } else { 0 });
        if rows.len() as u64 + blank >= ROWS {
            return Err(ImportError::at(ErrorKind::TooMuch(Limit::Rows(ROWS)), text, start, ""));
        }
        rows.extend((1..=blank).map(|step| Row { number: number + step, cells: Vec::new() }));
        number += blank;
        if !more {
            return Ok(rows);
        }
        number += 1;
        let mut filled: Vec<Cell> = record.iter().take(COLUMNS as usize + 1).map(cell).collect();
        filled.truncate(filled.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1));
        cells += filled.len() as u64;
        let limit = match filled.len() as u64 {
            width if width > COLUMNS => Some(Limit::Columns(COLUMNS)),
            _ if cells > CELLS => Some(Limit::Cells(CELLS)),
            _ => None,
        };
        if let Some(limit) = limit {
            return Err(ImportError::at(ErrorKind::TooMuch(limit), text, start, ""));
        }
        rows.push(Row { number, cells: filled });
        let progress = Progress { done: start as u64, total: text.len() as u64 };
        if number.is_multiple_of(PACE) && watch(progress) == Flow::Cancel {
            return Err(ImportError::new(ErrorKind::Cancelled));
        }
    }
}

/// Lines without anything that the reader steps over before the record at `start`.
fn blank_lines(text: &str, start: usize, most: usize) -> u64 {
    let bytes = text.as_bytes();
    let mut at = start;
    // The end of a CR LF that belongs to the record before.
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut lines = 0;
    while lines < most {
        match bytes.get(at) {
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 2,
            Some(b'\r' | b'\n') => at += 1,
            _ => break,
        }
        lines += 1;
    }
    lines as u64
}

fn cell(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
