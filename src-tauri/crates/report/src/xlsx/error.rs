//! Why a workbook could not be written.

use rust_xlsxwriter::XlsxError;

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The writer refused.
    #[error("the workbook could not be written: {0}")]
    Writer(#[from] XlsxError),
    /// A formula's value is no finite number, or a text that would be read as one.
    #[error("the value of a formula cannot be stored: {cell} = {value}")]
    Result {
        /// The cell's address.
        cell: String,
        /// The value.
        value: String,
    },
}
