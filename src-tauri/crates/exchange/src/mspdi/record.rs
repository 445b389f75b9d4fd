//! A record of the file: what kind it is, by the list that it stands in.

use crate::error::ErrorKind;
use crate::report::{Place, RecordKind};
use crate::xml::node::Node;
use crate::xml::walk::{self, Shape};

/// What the XML of Microsoft Project looks like.
pub(super) const SHAPE: Shape = Shape {
    root: "Project",
    namespace: "http://schemas.microsoft.com/project",
    otherwise: ErrorKind::NotMspdi,
    lists: &["Calendars", "Tasks", "Resources", "Assignments"],
};

/// A record with the line it begins at.
pub(super) struct Record {
    pub(super) kind: RecordKind,
    pub(super) line: u64,
    pub(super) node: Node,
}

impl Record {
    /// What stands beside the records belongs to the project.
    pub(super) fn new(record: walk::Record) -> Record {
        let walk::Record { list, line, node, .. } = record;
        let kind = match (list, &*node.name) {
            (Some("Calendars"), "Calendar") => RecordKind::Calendar,
            (Some("Tasks"), "Task") => RecordKind::Task,
            (Some("Resources"), "Resource") => RecordKind::Resource,
            (Some("Assignments"), "Assignment") => RecordKind::Assignment,
            _ => RecordKind::Project,
        };
        Record { kind, line, node }
    }

    pub(super) fn place(&self, uid: Option<i64>) -> Place {
        Place { record: self.kind, uid, line: self.line }
    }
}
