//! The bytes of an XML file as text: byte order marks, the declared encoding, and nothing else tolerated.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{ErrorKind, ImportError};

/// Bytes of the declaration that are looked at.
const HEAD: usize = 256;

/// The text of an XML file. Bytes that do not fit the encoding are an error: guessing would damage names.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::new(ErrorKind::Empty));
    }
    let (encoding, mark) = encoding(bytes)?;
    let body = &bytes[mark..];
    let text = if encoding == UTF_8 { utf8(body)? } else { other(encoding, body)? };
    match text.find('\0') {
        Some(at) if text.contains('<') => Err(ImportError::at(ErrorKind::Malformed, &text, at, "")),
        Some(_) => Err(ImportError::new(ErrorKind::NotXml)),
        None => Ok(text),
    }
}

/// The encoding, and the length of its byte order mark.
fn encoding(bytes: &[u8]) -> Result<(&'static Encoding, usize), ImportError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok((encoding, length));
    }
    match bytes {
        [b'<', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    let Some(label) = declared(&bytes[..bytes.len().min(HEAD)]) else { return Ok((UTF_8, 0)) };
    match Encoding::for_label(label.as_bytes()) {
        // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok((UTF_8, 0)),
        Some(encoding) => Ok((encoding, 0)),
        None => Err(ImportError { line: Some(1), ..ImportError::new(ErrorKind::UnknownEncoding(label)) }),
    }
}

/// The encoding that the XML declaration names.
fn declared(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(head);
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let after = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after[1..].split(quote).next().map(|label| label.trim().to_owned())
}

fn utf8(body: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    std::str::from_utf8(body).map(Cow::Borrowed).map_err(|error| {
        let good = &body[..error.valid_up_to()];
        let before = std::str::from_utf8(good).unwrap_or_default();
        let kind = if before.trim_start().starts_with('<') {
            ErrorKind::WrongEncoding(UTF_8.name().to_owned())
        } else {
            ErrorKind::NotXml
        };
        ImportError::at(kind, before, before.len(), "")
    })
}

fn other(encoding: &'static Encoding, body: &[u8]) -> Result<Cow<'static, str>, ImportError> {
    encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .map(|text| Cow::Owned(text.into_owned()))
        .ok_or_else(|| ImportError::new(ErrorKind::WrongEncoding(encoding.name().to_owned())))
}
