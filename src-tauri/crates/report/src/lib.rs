//! The monthly report: its model, and the Excel workbook it is printed as; forms on paper; drawings as PDF pages.
//!
//! **Invariant:** the model is pure values; renderers are functions of the model and a language. Nothing here reads a
//! clock, a file, a database or the machine's language: the same report always gives the same content.

mod drawing;
pub mod form;
pub mod html;
pub mod month;
pub mod monthly;
pub mod pack;
pub mod paper;
pub mod pdf;
pub mod pptx;
pub mod status_form;
pub mod table;
pub mod verify;
mod words;
pub mod xlsx;

pub use month::Month;
pub use monthly::{Inputs, MonthlyReport};
pub use verify::{VerifyError, verify};
pub use words::{Language, SummaryLine, Words, in_words};
pub use xlsx::RenderError;
