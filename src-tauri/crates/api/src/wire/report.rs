//! Periods and the monthly report.

use crate::wire::{Fact, TableColumn, wire};

wire! {
    /// Months that can be reported, newest first.
    pub struct PeriodList {
        /// The months.
        pub months: Vec<PeriodRow>,
        /// The data date.
        pub as_of: String,
    }
}

wire! {
    /// One month.
    pub struct PeriodRow {
        /// `2026-10`.
        pub month: String,
        /// Its newest freeze; nothing while open.
        pub id: Option<String>,
        /// Its revision.
        pub revision: u32,
        /// Up to when records count.
        pub data_date: String,
        /// When it was frozen.
        pub frozen_on: Option<String>,
        /// By whom.
        pub frozen_by: String,
        /// Why it was frozen again.
        pub reason: String,
        /// Digest of its inputs.
        pub digest: String,
    }
}

wire! {
    /// The report as it will be printed.
    pub struct ReportPreview {
        /// The month.
        pub month: String,
        /// Whether the month is frozen.
        pub frozen: bool,
        /// Digest of the inputs; empty while open.
        pub digest: String,
        /// The data date.
        pub data_date: String,
        /// The sheets.
        pub sections: Vec<ReportSection>,
    }
}

wire! {
    /// A sheet of the report.
    pub struct ReportSection {
        /// Its code.
        pub code: String,
        /// Its title.
        pub title: String,
        /// Sentences above the table.
        pub lines: Vec<String>,
        /// Columns.
        pub columns: Vec<TableColumn>,
        /// Rows, a cell per column.
        pub rows: Vec<Vec<ReportCell>>,
    }
}

wire! {
    /// A cell.
    pub struct ReportCell {
        /// As the workbook shows it.
        pub text: String,
        /// Its value.
        pub value: Fact,
        /// A light's code, when it is one.
        pub light: Option<String>,
    }
}

wire! {
    /// A file that was written, re-opened and checked.
    pub struct Exported {
        /// Where it is.
        pub path: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
    }
}
