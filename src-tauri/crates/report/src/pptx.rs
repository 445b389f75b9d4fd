//! The document as a presentation: real tables and charts that can be edited, each chart with the workbook its numbers
//! stand in. The master is ours, with the company's name, sign and colour, or that of the company's own template.
//! The same document gives the same bytes.

mod chart;
mod compose;
mod own;
mod package;
mod shapes;
mod slide;
mod steering;
mod table;
mod template;
mod timeline;
mod workbook;

pub use own::picture_size;
pub use template::{Template, TemplateError};

use crate::pack::Pack;
use package::Package;

/// Why no presentation was made.
#[derive(Debug, thiserror::Error)]
pub enum PptxError {
    /// The numbers of a chart could not be written.
    #[error("{0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A date that no file can hold.
    #[error("{0}")]
    Render(#[from] crate::RenderError),
    /// The file could not be put together.
    #[error("{0}")]
    Zip(#[from] zip::result::ZipError),
    /// The file could not be put together.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// The presentation as the bytes of a .pptx file.
pub fn render(pack: &Pack, template: Option<&Template>) -> Result<Vec<u8>, PptxError> {
    let own;
    let base = match template {
        Some(template) => template,
        None => {
            own = own::template(pack);
            &own
        }
    };
    let slides = compose::slides(pack, base);
    let mut package = Package::new(pack, base);
    for slide in &slides {
        package.add(slide)?;
    }
    package.finish()
}

/// Points to the unit of the format.
pub(crate) fn emu(points: f32) -> i64 {
    (points * 12_700.0).round() as i64
}
