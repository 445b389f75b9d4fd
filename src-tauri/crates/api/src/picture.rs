//! Charts and plans as pictures and as pages: the window draws the SVG, this writes it or prints it as a PDF. A file that
//! stood there stays when anything fails.

use std::path::Path;

use report::pdf::{self, Page, PdfError};

use crate::wire::{Exported, PrintedPage, PrintedPages};
use crate::{Answer, ApiError, Code};

/// Writes an SVG picture.
pub fn write_picture(path: &str, svg: &str) -> Answer<Exported> {
    store::file::write_bytes(Path::new(path), svg.as_bytes())?;
    Ok(Exported { path: path.to_owned(), bytes: svg.len() as u64 })
}

/// Writes a PNG image whose bytes come in hexadecimal.
pub fn write_image(path: &str, hex: &str) -> Answer<Exported> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok())).collect();
    let bytes: Option<Vec<u8>> =
        digits.map(|d| d.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect());
    let png = bytes.filter(|bytes| bytes.starts_with(PNG) && hex.len().is_multiple_of(2));
    let png = png.ok_or_else(|| ApiError::new(Code::ExportFailed).with("detail", "PNG"))?;
    store::file::write_bytes(Path::new(path), &png)?;
    Ok(Exported { path: path.to_owned(), bytes: png.len() as u64 })
}

/// How a PNG file begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Prints drawings into a PDF, one a page, with the fonts embedded.
pub fn write_pages(path: &str, title: &str, language: &str, pages: &[PrintedPage]) -> Answer<PrintedPages> {
    let sheets: Vec<Page> = pages.iter().map(sheet).collect();
    let printed = pdf::render(title, language, &sheets).map_err(failed)?;
    store::file::write_bytes(Path::new(path), &printed.bytes)?;
    Ok(PrintedPages {
        path: path.to_owned(),
        bytes: printed.bytes.len() as u64,
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        missing: printed.missing.into_iter().collect(),
    })
}

fn sheet(page: &PrintedPage) -> Page {
    Page { svg: page.svg.clone(), width: page.width as f32, height: page.height as f32 }
}

fn failed(error: PdfError) -> ApiError {
    ApiError::new(Code::ExportFailed).with("detail", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_png_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("chart.png").display().to_string();
        let hex: String = PNG.iter().chain(&[0, 255]).map(|byte| format!("{byte:02x}")).collect();
        for wrong in ["", "89", "zz", &hex[2..], &format!("{hex}1")] {
            assert_eq!(
                write_image(&path, wrong).map_err(|error| error.code),
                Err(Code::ExportFailed),
                "{wrong}"
            );
        }
        assert!(!Path::new(&path).exists(), "what is refused writes nothing");
        assert_eq!(write_image(&path, &hex).map(|done| done.bytes), Ok(10));
        assert_eq!(std::fs::read(&path).expect("the file"), [PNG, &[0, 255]].concat());
    }
}
