//! Charts and plans as pictures: the window draws the SVG, this writes it.

use std::path::Path;

use crate::Answer;
use crate::wire::Exported;

/// Writes an SVG picture; the file that stood there stays when anything fails.
pub fn write_picture(path: &str, svg: &str) -> Answer<Exported> {
    store::file::write_bytes(Path::new(path), svg.as_bytes())?;
    Ok(Exported { path: path.to_owned(), bytes: svg.len() as u64 })
}
