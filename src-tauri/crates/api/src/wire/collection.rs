//! The forms that managers fill in each month: who has sent which, what differs from today's records, what was decided.

use super::Changed;
use crate::ApiError;
use crate::wire::wire;

wire! {
    /// A month of collecting.
    pub struct Collection {
        /// The month.
        pub month: String,
        /// The months to choose from, newest first.
        pub months: Vec<String>,
        /// The projects that report in it.
        pub projects: Vec<CollectionRow>,
        /// The folder that is watched; empty when none is.
        pub folder: String,
    }
}

wire! {
    /// A project with its forms.
    pub struct CollectionRow {
        /// The project.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its manager.
        pub manager: String,
        /// Where the manager is written to; may be empty.
        pub email: String,
        /// Its four forms, in order.
        pub forms: Vec<FormState>,
    }
}

wire! {
    /// Where a form stands.
    pub struct FormState {
        /// `progress`, `risk`, `budget`, `quality`.
        pub form: String,
        /// `not_sent`, `sent`, `open` (differences wait), `received` (nothing differed), `taken` (all decided).
        pub state: String,
        /// When it was written out.
        pub issued_on: Option<String>,
        /// When it was read back.
        pub received_on: Option<String>,
        /// The file that was read back.
        pub file: String,
        /// Differences that wait.
        pub open: u32,
    }
}

wire! {
    /// A difference between a form and today's records; of a new record, the whole row.
    pub struct FormLine {
        /// What it is called when it is decided.
        pub key: String,
        /// The sheet of the workbook.
        pub sheet: String,
        /// The row, as Excel counts.
        pub row: u32,
        /// The kind of record.
        pub entity: String,
        /// What the record is called.
        pub title: String,
        /// The field; `None` for a new record.
        pub field: Option<String>,
        /// What stood in the form when it went out.
        pub was: String,
        /// What stands in the record today.
        pub now: String,
        /// What the form says.
        pub given: String,
        /// What a new record would hold.
        pub cells: Vec<FormCell>,
        /// `open`, `conflict` (the record was changed since), `rejected` (the rules refuse it), `taken`, `refused`.
        pub state: String,
        /// Why the rules refuse it.
        pub problem: Option<ApiError>,
        /// Why a person refused it.
        pub reason: String,
    }
}

wire! {
    /// A field of a new record.
    pub struct FormCell {
        /// The field.
        pub field: String,
        /// What the form says.
        pub value: String,
    }
}

wire! {
    /// What a form that came back holds.
    pub struct FormDetail {
        /// Its differences.
        pub lines: Vec<FormLine>,
        /// Records that the form no longer lists; nothing happens to them.
        pub missing: Vec<String>,
    }
}

wire! {
    /// What became of files that were read.
    pub struct Received {
        /// One for each file.
        pub files: Vec<ReceivedFile>,
        /// What the window must read again; `None` when nothing was written.
        pub changed: Option<Changed>,
    }
}

wire! {
    /// A file that was read.
    pub struct ReceivedFile {
        /// Its name.
        pub file: String,
        /// The number of its project.
        pub project: String,
        /// Its month.
        pub month: String,
        /// Which form.
        pub form: String,
        /// Its differences.
        pub open: u32,
        /// Why it was not taken.
        pub problem: Option<ApiError>,
    }
}

wire! {
    /// Forms that were written out.
    pub struct IssuedForms {
        /// Their paths.
        pub paths: Vec<String>,
        /// What the window must read again.
        pub changed: Changed,
    }
}
