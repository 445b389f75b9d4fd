//! Budgets: the grid, the ladder, what may be done with a request, an import of bookings.

use crate::wire::{Named, Reason, RecordView, wire};

wire! {
    /// A budget by category and month, rounded to a unit so that it foots.
    pub struct BudgetGrid {
        /// The unit: `yuan`, `thousand`, `ten_thousand`.
        pub unit: String,
        /// The columns: months as `2026-10`; an empty one first for what has no month.
        pub months: Vec<String>,
        /// The rows: categories.
        pub categories: Vec<String>,
        /// One table for each figure.
        pub tables: Vec<BudgetTable>,
        /// Bookings of these lines.
        pub entries: u32,
        /// Warnings that nobody has taken note of.
        pub open_warnings: u32,
        /// Requests that wait for a decision.
        pub open_requests: u32,
    }
}

wire! {
    /// One figure of the grid, 分, in whole multiples of a hundredth of the unit.
    pub struct BudgetTable {
        /// `original`, `changes`, `current`, `committed`, `actual`, `forecast`.
        pub measure: String,
        /// Rows of cells.
        #[specta(type = Vec<Vec<specta_typescript::Number>>)]
        pub cells: Vec<Vec<i64>>,
        /// Totals of the rows.
        #[specta(type = Vec<specta_typescript::Number>)]
        pub rows: Vec<i64>,
        /// Totals of the columns.
        #[specta(type = Vec<specta_typescript::Number>)]
        pub columns: Vec<i64>,
        /// The total.
        #[specta(type = specta_typescript::Number)]
        pub total: i64,
    }
}

wire! {
    /// The ladder of approval.
    pub struct LadderView {
        /// Its bands in the order of their amounts.
        pub bands: Vec<LadderBand>,
        /// What is wrong with it: the texts are `budget.ladder.<code>`; `first`, `second`.
        pub faults: Vec<Reason>,
        /// The roles to choose from.
        pub roles: Vec<Named>,
    }
}

wire! {
    /// A band of the ladder.
    pub struct LadderBand {
        /// Above this, 分.
        #[specta(type = specta_typescript::Number)]
        pub above: i64,
        /// Up to and with this, 分; nothing for all that are greater.
        #[specta(type = Option<specta_typescript::Number>)]
        pub up_to: Option<i64>,
        /// The role that approves.
        pub role: String,
        /// The role that stands in.
        pub deputy: Option<String>,
    }
}

wire! {
    /// What may be done with a budget request now.
    pub struct RequestSteps {
        /// `submit`, `approve`, `reject`, `return`.
        pub steps: Vec<String>,
        /// The band it is decided in; nothing where the ladder has none.
        pub band: Option<LadderBand>,
        /// The role that decides, by name.
        pub role: String,
        /// The role that stands in, by name.
        pub deputy: String,
        /// Who may decide today.
        pub approvers: Vec<Named>,
        /// The amount that decides the level, 分.
        #[specta(type = specta_typescript::Number)]
        pub cumulative: i64,
        /// Whether its parts reach a higher band than it does alone.
        pub split: bool,
        /// The days within which requests count together.
        pub window_days: u32,
    }
}

wire! {
    /// Where the columns of a file of bookings go: places from 0.
    pub struct CostColumns {
        /// The voucher's number.
        pub voucher: Option<u32>,
        /// The day.
        pub date: Option<u32>,
        /// The project's number.
        pub project: Option<u32>,
        /// The line by name, or the category.
        pub line: Option<u32>,
        /// The amount.
        pub amount: Option<u32>,
        /// The supplier.
        pub supplier: Option<u32>,
        /// What it is for.
        pub text: Option<u32>,
    }
}

wire! {
    /// What the person decided about a file of bookings.
    pub struct CostChoice {
        /// Where its columns go.
        pub columns: CostColumns,
        /// What an amount of 1 stands for, in 元: `1`, `1000`, `10000`.
        pub unit: String,
        /// The total that the amounts must sum to, 分; the file's own total row where nothing is given.
        #[specta(type = Option<specta_typescript::Number>)]
        pub control_total: Option<i64>,
        /// Whether duplicates are booked as well.
        pub with_duplicates: bool,
    }
}

wire! {
    /// What an import of bookings would do.
    pub struct CostPreview {
        /// Rows with their fate, in the order of the file.
        pub rows: Vec<CostRow>,
        /// What the amounts of all bookings in the file sum to, 分.
        #[specta(type = specta_typescript::Number)]
        pub sum: i64,
        /// What they must sum to, 分; nothing where neither file nor person says.
        #[specta(type = Option<specta_typescript::Number>)]
        pub stated: Option<i64>,
        /// Bookings to be made.
        pub new: u32,
        /// Duplicates.
        pub duplicates: u32,
        /// Rows that cannot be booked.
        pub rejected: u32,
        /// Whether it may be applied: nothing is rejected and the total agrees.
        pub ready: bool,
    }
}

wire! {
    /// One row of a file of bookings.
    pub struct CostRow {
        /// Its number in the file, from 1.
        pub row: u32,
        /// `new`, `duplicate`, `rejected`.
        pub fate: String,
        /// The voucher.
        pub voucher: String,
        /// The day.
        pub date: String,
        /// The project's number.
        pub project: String,
        /// The line.
        pub line: String,
        /// The amount, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub amount: Option<i64>,
        /// The supplier.
        pub supplier: String,
        /// Why it is not booked: the texts are `costRow.<code>`; `value`, `first`.
        pub reasons: Vec<Reason>,
    }
}

wire! {
    /// The columns of a file of bookings, and where they probably go.
    pub struct CostDraft {
        /// Names the draft in the next calls.
        pub token: String,
        /// The file's name.
        pub file: String,
        /// The headers.
        pub headers: Vec<String>,
        /// Where they probably go.
        pub columns: CostColumns,
        /// Rows below the header.
        pub rows: u32,
    }
}

wire! {
    /// The audit of a month.
    pub struct AuditView {
        /// The audit.
        pub audit: RecordView,
        /// What may be done now: `lock`, `unlock`, `sample`, `findings`, `close`.
        pub steps: Vec<String>,
        /// Bookings of the month.
        pub entries: u32,
        /// Their sum, 分.
        #[specta(type = specta_typescript::Number)]
        pub amount: i64,
        /// The vouchers drawn.
        pub samples: Vec<AuditedEntry>,
        /// Bookings of the month about which something is odd.
        pub odd: Vec<AuditedEntry>,
        /// The findings.
        pub findings: Vec<RecordView>,
    }
}

wire! {
    /// A booking as an audit looks at it.
    pub struct AuditedEntry {
        /// The booking.
        pub entry: RecordView,
        /// The voucher drawn, where it was.
        pub sample: Option<RecordView>,
        /// What is odd about it: `after_closure`, `above_line`, …; the texts are choices of `audit_finding.anomaly`.
        pub anomalies: Vec<String>,
        /// Whether a finding names it.
        pub found: bool,
    }
}
