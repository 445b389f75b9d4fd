//! Issues exported from Jira, as CSV or JSON, into a plan: epics and parents as summaries, sprints as milestones, links
//! that block as dependencies. What a column means is a map that a person may change; nothing is dropped unsaid.

mod adf;
mod csv;
mod date;
mod effort;
mod field;
mod issue;
mod json;
mod line;
mod lines;
mod link;
mod milestone;
mod outline;
mod plan;
mod source;
mod spot;
mod sprint;
mod zone;

use portfolio::Id;

use crate::Imported;
use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};

pub use date::DayOrder;
pub use field::{Field, Mapping, suggest};
pub use source::{Column, Source};
pub(crate) use spot::{is_json, is_table};

/// Bytes of the largest export that is read.
pub const FILE_SIZE: u64 = 100 << 20;
const ISSUES: usize = 200_000;

/// The issues of an export as they stand, CSV or JSON.
pub fn open(bytes: &[u8], watch: &mut dyn FnMut(Progress) -> Flow) -> Result<Source, ImportError> {
    if bytes.len() as u64 > FILE_SIZE {
        return Err(ImportError::new(ErrorKind::TooMuch(Limit::FileSize(FILE_SIZE))));
    }
    let source = if is_json(bytes) { json::read(bytes)? } else { csv::read(bytes, watch)? };
    match source.issues.len() {
        0 => Err(ImportError::new(ErrorKind::NotJira)),
        count if count > ISSUES => Err(ImportError::new(ErrorKind::TooMuch(Limit::Tasks(ISSUES as u64)))),
        _ => Ok(source),
    }
}

/// The plan that the issues make when their columns mean what the mapping says.
pub fn read(source: &Source, mapping: &Mapping, new_id: &mut dyn FnMut() -> Id) -> Imported {
    plan::close(source, mapping, new_id)
}
