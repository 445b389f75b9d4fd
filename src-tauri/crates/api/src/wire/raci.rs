//! Responsibility matrices.

use crate::wire::{Reason, wire};

wire! {
    /// A responsibility matrix.
    pub struct RaciView {
        /// The project it is for; nothing for the PMO's own governance.
        pub project: Option<String>,
        /// Columns.
        pub roles: Vec<RaciRole>,
        /// Rows.
        pub activities: Vec<RaciRow>,
        /// What the rules find.
        pub findings: Vec<RaciFinding>,
        /// Whether it may not be changed.
        pub locked: bool,
    }
}

wire! {
    /// A column.
    pub struct RaciRole {
        /// The role.
        pub id: String,
        /// Its name.
        pub name: String,
        /// `role`, `department`, `group`.
        pub kind: String,
        /// Among the charter's key roles.
        pub key_role: bool,
        /// The role it is another word for.
        pub alias_of: Option<String>,
        /// Who holds it.
        pub holders: Vec<String>,
        /// Letters in this matrix: R, A, C, I.
        pub counts: [u32; 4],
    }
}

wire! {
    /// A row.
    pub struct RaciRow {
        /// The activity.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Approves something.
        pub approval: bool,
        /// A letter per column: `R`, `A`, `C`, `I`, `A/R` or nothing.
        pub letters: Vec<Option<String>>,
    }
}

wire! {
    /// What the rules find.
    pub struct RaciFinding {
        /// The code; the text is `raci.finding.<code>`.
        pub code: String,
        /// `error` or `warning`.
        pub severity: String,
        /// The row.
        pub activity: Option<String>,
        /// The column.
        pub role: Option<String>,
        /// The values to word it: `activity`, `role`, `count`, `similar`, …
        pub values: Reason,
        /// Roles that may be meant.
        pub suggestions: Vec<crate::wire::Named>,
    }
}
