//! Reads a web page back.

use crate::drawing::escaped;
use crate::pack::Pack;
use crate::verify::{ReadBackError, figures};

/// Checks that a page is whole, names its snapshot, asks no server for anything, and shows the document's figures.
pub fn page(bytes: &[u8], pack: &Pack) -> Result<(), ReadBackError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ReadBackError::Damaged("not UTF-8"))?;
    if !text.starts_with("<!DOCTYPE html>") || !text.ends_with("</html>\n") {
        return Err(ReadBackError::Damaged("not a whole page"));
    }
    if !text.contains(&format!("<meta name=\"snapshot\" content=\"{}\">", escaped(&pack.snapshot))) {
        return Err(ReadBackError::Damaged("not this snapshot"));
    }
    if ["src=\"http", "href=\"http", "url(http", "@import", "<script"].iter().any(|sign| text.contains(sign))
    {
        return Err(ReadBackError::Damaged("asks a server"));
    }
    for figure in figures(pack) {
        let mark = format!("data-figure=\"{}\">", figure.code);
        let found = text.split_once(&mark).and_then(|(_, after)| after.split('<').next()).unwrap_or_default();
        if found != escaped(&figure.value) {
            return Err(ReadBackError::figure(figure, found));
        }
    }
    Ok(())
}
