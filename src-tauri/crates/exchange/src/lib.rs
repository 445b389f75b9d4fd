//! Files of other programs to and from a portfolio: Microsoft Project XML, Primavera's XER and XML, issues of Jira and
//! spreadsheets.
//!
//! **Invariant:** bytes come in and records go out. This crate opens no file, keeps no portfolio, reads no clock and
//! words no message: what went wrong and what was not carried are closed codes with their place. New ids are handed in.

mod draft;
pub mod error;
mod fields;
pub mod jira;
pub mod mspdi;
pub mod p6;
pub mod progress;
mod read;
pub mod report;
pub mod sheet;
pub mod sniff;
pub mod status_form;
mod value;
mod xml;

pub use draft::{FILE_SIZE, FileProject, Imported, size};
pub use error::{ErrorKind, ImportError, Limit};
pub use progress::{Flow, Progress};
pub use read::{holds_plan, read_plan};
pub use report::{Finding, FindingCode, Loss, LossReason, LossReport, Place, RecordKind};
pub use sniff::{Kind, sniff};
