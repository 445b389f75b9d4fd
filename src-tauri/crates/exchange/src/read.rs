//! Any file with a plan, by its kind.

use portfolio::Id;

use crate::draft::Imported;
use crate::error::ImportError;
use crate::progress::{Flow, Progress};
use crate::sniff::Kind;
use crate::{jira, mspdi, p6};

/// Whether files of a kind hold a plan rather than a table.
pub fn holds_plan(kind: Kind) -> bool {
    matches!(kind, Kind::Mspdi | Kind::OtherXml | Kind::Xer | Kind::Pmxml | Kind::Jira)
}

/// Reads a plan. Of a file with several projects the one of this number is read, else the first with tasks.
pub fn read_plan(
    kind: Kind,
    bytes: &[u8],
    project: Option<i64>,
    new_id: &mut dyn FnMut() -> Id,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Imported, ImportError> {
    match kind {
        Kind::Xer => p6::read_xer(bytes, project, new_id, watch),
        Kind::Jira => {
            let source = jira::open(bytes, watch)?;
            Ok(jira::read(&source, &jira::suggest(&source), new_id))
        }
        Kind::Pmxml => p6::read_pmxml(bytes, project, new_id, watch),
        _ => mspdi::read(bytes, new_id, watch),
    }
}
