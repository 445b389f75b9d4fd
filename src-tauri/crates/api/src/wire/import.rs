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
        /// The projects of a file that holds several, this one among them.
        pub others: Vec<FileProject>,
        /// What the columns of a file of issues mean; a person may change it.
        pub map: Option<PlanMap>,
        /// What was not carried.
        pub losses: Vec<Loss>,
        /// What the planner should know.
        pub findings: Vec<Reason>,
    }
}

wire! {
    /// A project of a file that holds several.
    pub struct FileProject {
        /// Its code and name.
        pub name: String,
        /// Its tasks.
        pub tasks: u32,
        /// Whether it is the one that was read.
        pub read: bool,
    }
}

wire! {
    /// What the columns of a file of issues mean for a plan.
    pub struct PlanMap {
        /// The columns.
        pub columns: Vec<SheetColumn>,
        /// Where they go: remembered or suggested.
        pub mapping: PlanMapping,
        /// What a column may mean; the texts are `importField.<name>`.
        pub fields: Vec<PlanField>,
        /// What may come first in dates of digits: `dmy`, `mdy`, `ymd`.
        pub day_orders: Vec<String>,
        /// Whether it was remembered.
        pub remembered: bool,
    }
}

wire! {
    /// What a column of issues may mean.
    pub struct PlanField {
        /// Its name.
        pub name: String,
        /// Whether several columns may mean it.
        pub repeats: bool,
    }
}

wire! {
    /// What each column of a file of issues means.
    pub struct PlanMapping {
        /// The columns by name.
        pub columns: Vec<MappedColumn>,
        /// What comes first in dates like `03/04/2026`; nothing where it cannot be told.
        pub day_order: Option<String>,
    }
}

wire! {
    /// What a column of issues means.
    pub struct MappedColumn {
        /// Its name in the file.
        pub header: String,
        /// What it means; nothing is not carried.
        pub field: Option<String>,
    }
}

wire! {
    /// A field of the source that was not carried.
    pub struct Loss {
        /// Where it stands: `Task/ExtendedAttribute`.
        pub path: String,
        /// How often.
        pub count: u32,
        /// Why: `no_place`, `computed`, `display`, `blank`; the text is `import.loss.<reason>`.
        pub reason: String,
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
        /// What could be read in more than one way: the texts are `import.doubt.<code>`; `column`, `row`, `example`.
        pub doubts: Vec<Reason>,
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
    }
}

wire! {
    /// How a table's columns become fields of projects.
    pub struct SheetMapping {
        /// The sheet, from 0.
        pub sheet: u32,
        /// The header's row, from 0.
        pub header_row: u32,
        /// The stage of new projects whose row names none: a stage's code.
        pub stage: String,
        /// One for each column, in order.
        pub columns: Vec<ColumnMapping>,
    }
}

wire! {
    /// Where one column goes.
    pub struct ColumnMapping {
        /// Its header.
        pub header: String,
        /// The field of a project it goes into; nothing is not carried.
        pub field: Option<String>,
        /// How its dates are written, several where they are mixed: `ymd`, `ydm`, `dmy`, `mdy`, `chinese`, `compact`,
        /// `month_name`, `serial`.
        pub date_formats: Vec<String>,
        /// The decimal sign of its numbers: `.` or `,`; nothing where it cannot be told.
        pub decimal: Option<String>,
        /// What an amount of 1 stands for, in 元: `0.01`, `1`, `1000`, `10000`, `1000000`, `100000000`.
        pub unit: String,
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
        /// Rows that say the same as an earlier one.
        pub merged: u32,
        /// Rows whose published deviation is not what their dates give; the dates hold.
        pub disagreements: u32,
        /// Columns that go nowhere.
        pub losses: Vec<Loss>,
        /// Totals in the file beside what their rows sum to.
        pub sums: Vec<SheetSum>,
    }
}

wire! {
    /// A total of the file beside what the rows above it sum to.
    pub struct SheetSum {
        /// The total's row.
        pub row: u32,
        /// The column's header.
        pub column: String,
        /// What it says, 分.
        #[specta(type = specta_typescript::Number)]
        pub stated: i64,
        /// What the rows sum to, 分.
        #[specta(type = specta_typescript::Number)]
        pub computed: i64,
    }
}

wire! {
    /// One row of the file and its fate.
    pub struct SheetPreviewRow {
        /// Its number in the file, from 1.
        pub row: u32,
        /// `new`, `changed`, `unchanged`, `rejected`, `skipped`, `merged`.
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
