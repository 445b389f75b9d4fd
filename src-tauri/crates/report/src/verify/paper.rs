//! Reads a PDF back, as far as its frame goes: what it holds is compared byte for byte by whoever wrote it.

use crate::pack::Pack;
use crate::verify::ReadBackError;

/// Checks that a PDF begins and ends as one, and that its table of contents lies where it says.
pub fn paper(bytes: &[u8], _pack: &Pack) -> Result<(), ReadBackError> {
    if !bytes.starts_with(b"%PDF-") {
        return Err(ReadBackError::Damaged("not a PDF"));
    }
    let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(64)..]).into_owned();
    let (_, after) = tail.rsplit_once("startxref").ok_or(ReadBackError::Damaged("no end"))?;
    if !after.trim_end().ends_with("%%EOF") {
        return Err(ReadBackError::Damaged("no end"));
    }
    let place: usize =
        after.split_whitespace().next().and_then(|digits| digits.parse().ok()).unwrap_or(usize::MAX);
    let found = bytes.get(place..).map(|rest| &rest[..rest.len().min(24)]).unwrap_or_default();
    let found = String::from_utf8_lossy(found);
    match found.starts_with("xref") || found.contains(" obj") {
        true => Ok(()),
        false => Err(ReadBackError::Damaged("its contents are not where it says")),
    }
}
