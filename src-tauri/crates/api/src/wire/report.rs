//! Periods and the monthly report.

use crate::wire::wire;

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
        pub sheets: Vec<ReportSheet>,
    }
}

wire! {
    /// A sheet of the report as the workbook holds it.
    pub struct ReportSheet {
        /// Its name.
        pub title: String,
        /// Its rows, those without cells left out.
        pub rows: Vec<Vec<ReportCell>>,
    }
}

wire! {
    /// A cell.
    pub struct ReportCell {
        /// Its column, from 0.
        pub column: u32,
        /// As the workbook shows it.
        pub text: String,
        /// `title`, `subtitle`, `section`, `header`, `body`, `total`, `headline`, `figure`, `fact`, `plain`, `note`.
        pub role: String,
        /// `green`, `amber`, `red`, `none`, `heat0`, `heat1`, `heat2`, or nothing.
        pub tone: Option<String>,
        /// Whether it is a number.
        pub number: bool,
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

wire! {
    /// The words of an exported list, from the window's catalogue.
    pub struct ExportLabels {
        /// The language of the workbook.
        pub language: String,
        /// What the list is; also the sheet's name.
        pub title: String,
        /// What stands under the title: the data date, filters, units.
        pub note: String,
        /// Titles of columns by field, and words of codes by `<field>.<code>`.
        pub words: std::collections::BTreeMap<String, String>,
    }
}
