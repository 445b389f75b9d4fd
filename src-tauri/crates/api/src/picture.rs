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
