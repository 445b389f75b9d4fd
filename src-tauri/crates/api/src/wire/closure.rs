//! The closure review form.

use crate::wire::{Reason, RecordView, wire};

wire! {
    /// The closure review of a project.
    pub struct ClosureView {
        /// The project.
        pub project: String,
        /// Its number.
        pub project_code: String,
        /// Its name.
        pub project_name: String,
        /// The form; nothing before closure is begun.
        pub review: Option<RecordView>,
        /// Figures from the records; locked once submitted.
        pub figures: ClosureFigures,
        /// What keeps the project open.
        pub blockers: Vec<ClosureBlocker>,
        /// Who may waive what keeps it open.
        pub accountable: Vec<crate::wire::Named>,
        /// Who may approve; those who answer for closure reviews first.
        pub approvers: Vec<crate::wire::Named>,
        /// Lessons of the project.
        pub lessons: Vec<RecordView>,
        /// What may be done now: `begin`, `submit`, `approve`, `return`, `reopen`.
        pub steps: Vec<String>,
        /// The rules of the three verdicts: `on_time`, `budget`, `quality`, with their parameters.
        pub verdicts: Vec<ClosureVerdict>,
    }
}

wire! {
    /// Figures of a closure review.
    pub struct ClosureFigures {
        /// As of when.
        pub as_of: String,
        /// Whether they are those of the submission.
        pub locked: bool,
        /// Goals in the project's list.
        pub goals: u32,
        /// Approved finish.
        pub baseline_finish: Option<String>,
        /// Finish first approved.
        pub original_finish: Option<String>,
        /// Accepted on.
        pub actual_finish: Option<String>,
        /// Working days late.
        pub schedule_deviation_days: Option<i32>,
        /// Planned duration in working days.
        pub planned_days: Option<i32>,
        /// Deviation against planned duration, hundredths of a percent.
        pub schedule_deviation_rate: Option<i32>,
        /// Approved budget, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub budget: Option<i64>,
        /// Actual cost, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub actual_cost: Option<i64>,
        /// Hundredths of a percent.
        pub cost_deviation_rate: Option<i32>,
        /// Plan done, hundredths of a percent.
        pub completion: Option<i32>,
        /// Applicable checks.
        pub checks: u32,
        /// Passed checks.
        pub checks_passed: u32,
        /// Mandatory checks that failed.
        pub failed_mandatory_checks: u32,
        /// Change requests approved.
        pub changes_approved: u32,
        /// Risks registered.
        pub risks: u32,
        /// Lessons recorded.
        pub lessons: u32,
    }
}

wire! {
    /// Something that keeps a project open.
    pub struct ClosureBlocker {
        /// `not_delivered`, `unfinished_tasks`, `open_risks`, `undecided_changes`, `unfinished_changes`, `open_mandatory_checks`,
        /// `open_gates`, `open_issues`, `open_conditions`, `committed_money`; the text is `closure.blocker.<code>`.
        pub code: String,
        /// How many.
        pub count: u32,
        /// Whether the waiver of the review covers it.
        pub waived: bool,
        /// The kind of records, when they are listed.
        pub entity: Option<String>,
        /// The records.
        pub records: Vec<crate::wire::Named>,
    }
}

wire! {
    /// One of the three verdicts.
    pub struct ClosureVerdict {
        /// `on_time`, `budget`, `quality`.
        pub dimension: String,
        /// Whether it passes; nothing when it cannot be said.
        pub pass: Option<bool>,
        /// The parameters of the rule by name: `terms.on_time_tolerance_days`, `terms.budget_band`, …
        pub rule: Reason,
        /// The figures it rests on.
        pub figures: Reason,
    }
}
