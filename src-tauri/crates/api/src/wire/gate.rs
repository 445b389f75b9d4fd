//! Gates of a project with their checklists.

use crate::wire::{Named, NewCondition, wire};

wire! {
    /// The gates and the checklist of a project.
    pub struct GateBoard {
        /// The project.
        pub project: String,
        /// Its gates in order: those that have a review or items.
        pub gates: Vec<GateView>,
        /// Whether stages wait for gates.
        pub binding: bool,
        /// Gates of the standard template that it has not.
        pub missing_gates: u32,
        /// What the items say together.
        pub quality: QualityFigures,
        /// Mandatory documents that are not there.
        pub missing: Vec<CheckLine>,
        /// The stage of the project.
        pub stage: String,
    }
}

wire! {
    /// What checked items say: rates in hundredths of a percent.
    pub struct QualityFigures {
        /// Items passed.
        pub passed: u32,
        /// Items passed at the first check.
        pub first_pass: u32,
        /// Items checked that apply.
        pub applicable: u32,
        /// Final pass rate.
        pub pass_rate: Option<i32>,
        /// First-pass rate.
        pub first_pass_rate: Option<i32>,
        /// The quality score, 0 to 100.
        pub score: Option<i32>,
        /// The share of the final pass rate in it, in percent.
        pub final_share: u32,
        /// The least score that counts as good; 0 where the score does not decide.
        pub minimum: u32,
    }
}

wire! {
    /// A gate.
    pub struct GateView {
        /// Its review; nothing where only items are there.
        pub id: Option<String>,
        /// Its number; empty before it was presented.
        pub code: String,
        /// `initiation` to `closure`.
        pub gate: String,
        /// Where it stands; empty without a review.
        pub status: String,
        /// When it is to be held.
        pub planned_on: Option<String>,
        /// Whether that day is past.
        pub overdue: bool,
        /// The role that answers for it.
        pub role: String,
        /// Who answers for it today.
        pub people: Vec<Named>,
        /// How often it was presented.
        pub round: u32,
        /// When it was presented last.
        pub presented_on: Option<String>,
        /// By whom.
        pub presented_by: String,
        /// When it was decided.
        pub decided_on: Option<String>,
        /// Who decided.
        pub decided_by: String,
        /// What was decided, in words.
        pub decision: String,
        /// Its items.
        pub items: Vec<CheckLine>,
        /// Mandatory items that are neither passed, excused nor waived.
        pub mandatory_open: u32,
        /// The conditions that were set.
        pub conditions: Vec<ConditionLine>,
        /// Statuses that may follow.
        pub next: Vec<String>,
    }
}

wire! {
    /// An item of a checklist.
    pub struct CheckLine {
        /// The item.
        pub id: String,
        /// Its gate.
        pub gate: String,
        /// What it looks at.
        pub subject: String,
        /// What is checked.
        pub item: String,
        /// Whether the gate needs it.
        pub mandatory: bool,
        /// What the check said.
        pub result: String,
        /// Passed at the first check.
        pub first_pass: bool,
        /// When it failed first.
        pub failed_on: Option<String>,
        /// When it was due.
        pub due_on: Option<String>,
        /// When it was checked.
        pub checked_on: Option<String>,
        /// By whom.
        pub checked_by: String,
        /// Evidence, or why it does not apply.
        pub note: String,
        /// Names of the files that prove it.
        pub evidence: Vec<String>,
        /// Why the gate passes without it.
        pub waiver: String,
        /// Who waived it.
        pub waived_by: String,
        /// When.
        pub waived_on: Option<String>,
        /// Passed, excused or waived.
        pub settled: bool,
    }
}

wire! {
    /// A condition of a pass.
    pub struct ConditionLine {
        /// The condition.
        pub id: String,
        /// What is to be done.
        pub text: String,
        /// Until when.
        pub due: Option<String>,
        /// Who sees to it.
        pub owner: String,
        /// When it was done.
        pub done_on: Option<String>,
        /// Whether it should have been done.
        pub overdue: bool,
    }
}

wire! {
    /// What is decided on a gate.
    pub struct GateDecision {
        /// The status that it takes.
        pub status: String,
        /// Who decides.
        pub by: String,
        /// Why.
        pub reason: String,
        /// When the next gate is held after a pass, or this one again.
        pub next: Option<String>,
        /// What has to be done for a pass to hold.
        pub conditions: Vec<NewCondition>,
    }
}
