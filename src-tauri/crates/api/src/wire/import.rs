//! Importing files: what was found, how columns map, what will happen, what was lost.

use crate::wire::{Fact, Reason, wire};

wire! {
    /// A file that was read and waits for the person's decision.
    pub struct ImportDraft {
        /// Names the draft in the next calls.
        pub token: String,
        /// The file's name.
        pub file: String,
        /// The plan, when it is one.
        pub plan: Option<PlanImport>,
        /// The table, when it is one.
        pub sheet: Option<SheetImport>,
    }
}

wire! {
    /// A plan that was read.
    pub struct PlanImport {
        /// The project's name.
        pub name: String,
        /// Lines.
        pub tasks: u32,
        /// Dependencies.
        pub dependencies: u32,
        /// Resources.
        pub resources: u32,
        /// Calendars.
        pub calendars: u32,
        /// Baselines.
        pub baselines: u32,
        /// Start as computed by our schedule.
        pub start: Option<String>,
        /// Finish as computed by our schedule.
        pub finish: Option<String>,
        /// Lines whose start or finish differs from the dates in the file.
        pub dates_differ: u32,
        /// The project in the portfolio that came from the same file, if any: it will be replaced.
        pub replaces: Option<crate::wire::Named>,
        /// Projects that could be replaced instead.
        pub projects: Vec<crate::wire::Named>,
        /// What was not carried.
        pub losses: Vec<Loss>,
        /// What the planner should know.
        pub findings: Vec<Reason>,
    }
}

wire! {
    /// A field of the source that was not carried.
    pub struct Loss {
        /// Where it stands: `Task/ExtendedAttribute`.
        pub path: String,
        /// How often.
        pub count: u32,
        /// One example of its value.
        pub example: String,
        /// The record of the example.
        pub record: String,
    }
}

wire! {
    /// A table that was read.
    pub struct SheetImport {
        /// Its sheets.
        pub sheets: Vec<String>,
        /// The mapping proposed: remembered or guessed.
        pub mapping: SheetMapping,
        /// Whether it was remembered.
        pub remembered: bool,
        /// The columns of the chosen sheet.
        pub columns: Vec<SheetColumn>,
        /// Fields a column may go to.
        pub fields: Vec<String>,
        /// Rows below the header.
        pub rows: u32,
        /// The text encoding of a CSV.
        pub encoding: Option<String>,
    }
}

wire! {
    /// A column of the source.
    pub struct SheetColumn {
        /// Its place, from 0.
        pub index: u32,
        /// Its header.
        pub header: String,
        /// Values of the first rows.
        pub samples: Vec<String>,
        /// Date formats that fit all its values, when it holds dates.
        pub date_formats: Vec<String>,
    }
}

wire! {
    /// How a table's columns become fields of projects.
    pub struct SheetMapping {
        /// The sheet, from 0.
        pub sheet: u32,
        /// The header's row, from 0.
        pub header_row: u32,
        /// Columns that are used.
        pub columns: Vec<ColumnMapping>,
    }
}

wire! {
    /// Where one column goes.
    pub struct ColumnMapping {
        /// The column, from 0.
        pub column: u32,
        /// The field of a project.
        pub field: String,
        /// `iso`, `ymd`, `dmy`, `mdy`, `ydm`, `excel`, `auto` for dates.
        pub date_format: Option<String>,
        /// What one unit of the column is in 分: 100 for 元, 1,000,000 for 万元.
        #[specta(type = Option<specta_typescript::Number>)]
        pub unit_fen: Option<i64>,
        /// `point` or `comma` as the decimal mark.
        pub decimal: Option<String>,
    }
}

wire! {
    /// What an import of a table will do.
    pub struct SheetPreview {
        /// New projects.
        pub new: u32,
        /// Projects that change.
        pub changed: u32,
        /// Projects that stay as they are.
        pub unchanged: u32,
        /// Rows that cannot be read.
        pub rejected: u32,
        /// Rows that hold no project (totals, blanks).
        pub skipped: u32,
        /// Rows with their fate, in the order of the file.
        pub rows: Vec<SheetPreviewRow>,
        /// Columns that go nowhere.
        pub losses: Vec<Loss>,
    }
}

wire! {
    /// One row of the file and its fate.
    pub struct SheetPreviewRow {
        /// Its number in the file, from 1.
        pub row: u32,
        /// `new`, `changed`, `unchanged`, `rejected`, `skipped`.
        pub fate: String,
        /// The project's number.
        pub code: String,
        /// The project's name.
        pub name: String,
        /// What differs, field by field.
        pub differences: Vec<FieldDifference>,
        /// Why, for rejected and skipped rows, and warnings: the texts are `import.reason.<code>`; `column`, `value`.
        pub reasons: Vec<Reason>,
    }
}

wire! {
    /// A field that differs.
    pub struct FieldDifference {
        /// The field.
        pub field: String,
        /// In the portfolio.
        pub old: Fact,
        /// In the file.
        pub new: Fact,
    }
}

wire! {
    /// What the person decided about a draft.
    pub struct ImportChoice {
        /// How columns map; needed for tables.
        pub mapping: Option<SheetMapping>,
        /// The project a plan replaces; nothing makes a new one.
        pub replaces: Option<String>,
    }
}

wire! {
    /// What an import did.
    pub struct Imported {
        /// Projects made or changed.
        pub projects: Vec<String>,
        /// As for every write.
        pub changed: crate::wire::Changed,
    }
}
