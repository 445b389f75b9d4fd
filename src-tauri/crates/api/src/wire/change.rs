//! A change request with what was computed for it, and how change control goes.

use crate::wire::{RecordView, wire};

wire! {
    /// What stands behind a change request.
    pub struct ChangeView {
        /// The statuses that may follow, with what stands against each.
        pub steps: Vec<ChangeStep>,
        /// Tasks in the project's plan.
        pub tasks: u32,
        /// Trials that it may be computed from.
        pub trials: Vec<ChangeTrial>,
        /// Whether the impact was computed.
        pub computed: bool,
        /// Steps that changed the plan or the trial since then.
        pub steps_since: u32,
        /// What would move.
        pub moves: Vec<ChangeMove>,
        /// On what conditions it was approved.
        pub conditions: Vec<RecordView>,
        /// The last day on which an emergency may be ratified.
        pub ratify_by: Option<String>,
        /// Whether that day is past.
        pub late: bool,
        /// Whether a board decides it.
        pub board: bool,
        /// The fields whose edit drops what was said of it.
        pub content: Vec<String>,
        /// Whether such an edit drops an approval, sends it back, or is refused: `free`, `sends_back`, `drops`, `locked`.
        pub editing: String,
        /// Its baseline and the one before, to be compared.
        pub baselines: Option<ChangeBaselines>,
    }
}

wire! {
    /// A status that may follow.
    pub struct ChangeStep {
        /// The status.
        pub status: String,
        /// Codes of what stands against it.
        pub against: Vec<String>,
    }
}

wire! {
    /// A trial that a request may be computed from.
    pub struct ChangeTrial {
        /// The trial.
        pub id: String,
        /// Its name.
        pub name: String,
        /// `open` or `adopted`.
        pub status: String,
    }
}

wire! {
    /// Something that would move.
    pub struct ChangeMove {
        /// `milestone` or `project`.
        pub kind: String,
        /// Its name.
        pub name: String,
        /// Where it is.
        pub before: Option<String>,
        /// Where it would be.
        pub after: Option<String>,
        /// By how many working days.
        pub days: i32,
    }
}

wire! {
    /// The baselines before and after an approval.
    pub struct ChangeBaselines {
        /// The one before; nothing where the request's is the first.
        pub before: Option<String>,
        /// The one of the request.
        pub after: String,
    }
}

wire! {
    /// How change control goes.
    pub struct ChangeFigures {
        /// Requests submitted.
        pub submitted: u32,
        /// Waiting for a decision.
        pub undecided: u32,
        /// Approved.
        pub approved: u32,
        /// Rejected.
        pub rejected: u32,
        /// Mean calendar days from submission to decision, in tenths.
        pub lead_tenths: Option<u32>,
        /// Approved of decided, in hundredths of a percent.
        pub approval_rate: Option<i32>,
        /// Emergencies of submitted, in hundredths of a percent.
        pub emergency_rate: Option<i32>,
        /// Emergencies that wait for their ratification too long.
        pub late: u32,
        /// Growth of the approved budget, in hundredths of a percent.
        pub cost_growth: Option<i32>,
        /// Growth of the approved duration, in hundredths of a percent.
        pub days_growth: Option<i32>,
        /// Cost of what was approved, in 分.
        #[specta(type = specta_typescript::Number)]
        pub approved_cost: i64,
        /// Working days of what was approved.
        #[specta(type = specta_typescript::Number)]
        pub approved_days: i64,
    }
}
