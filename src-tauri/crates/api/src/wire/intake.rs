//! Proposals: the list, one proposal with its scores, money, people and lessons.

use crate::wire::{RecordView, wire};

wire! {
    /// All proposals, and what they are written on.
    pub struct IntakeView {
        /// As of when.
        pub as_of: String,
        /// The proposals, newest number first.
        pub rows: Vec<ProposalRow>,
        /// The versions of the form, newest first.
        pub templates: Vec<IntakeTemplateView>,
        /// Whether nothing may be changed.
        pub locked: bool,
    }
}

wire! {
    /// A proposal in the list.
    pub struct ProposalRow {
        /// Its id.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The department.
        pub department: String,
        /// The kind of project.
        pub category: String,
        /// Who proposes it.
        pub proposer: String,
        /// Where it stands.
        pub status: String,
        /// How urgent it is.
        pub priority: String,
        /// No choice.
        pub must_do: bool,
        /// What it may cost, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost: Option<i64>,
        /// Net present value, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub npv: Option<i64>,
        /// Weighted score in hundredths; nothing before all reviewers are through.
        pub total: Option<i32>,
        /// Its place among those that are scored.
        pub rank: Option<u32>,
        /// When it was handed in.
        pub submitted_on: Option<String>,
        /// When it was decided.
        pub decided_on: Option<String>,
        /// Lessons not answered.
        pub unanswered: u32,
        /// Conditions not fulfilled.
        pub open_conditions: u32,
        /// The project that came of it.
        pub project: Option<String>,
    }
}

wire! {
    /// A version of the form.
    pub struct IntakeTemplateView {
        /// The version as a record.
        pub record: RecordView,
        /// Its criteria, in order.
        pub criteria: Vec<RecordView>,
        /// What the weights sum to.
        pub weights: u32,
        /// Proposals written on it.
        pub proposals: u32,
    }
}

wire! {
    /// One proposal.
    pub struct ProposalView {
        /// The form.
        pub record: RecordView,
        /// Whether its fields may be changed.
        pub editable: bool,
        /// The version it is written on, as `立项评审表 v2`.
        pub template: String,
        /// What may be done next.
        pub steps: Vec<ProposalStep>,
        /// Scores.
        pub scoring: ScoringView,
        /// Money; nothing without cash flows.
        pub money: Option<AppraisalView>,
        /// Cash flows.
        pub flows: Vec<RecordView>,
        /// People by role and month.
        pub capacity: Vec<CapacityRow>,
        /// What it asks for, as records.
        pub demands: Vec<RecordView>,
        /// Lessons that match.
        pub lessons: Vec<MatchedLesson>,
        /// What was decided on it, newest first.
        pub decisions: Vec<DecisionView>,
        /// Conditions that bind it.
        pub conditions: Vec<RecordView>,
    }
}

wire! {
    /// A step that may be taken, or what stands against it.
    pub struct ProposalStep {
        /// The status it leads to.
        pub to: String,
        /// Codes of what stands against it; sentences under `errorReason`.
        pub against: Vec<String>,
        /// Whether a reason is asked for.
        pub reason: bool,
    }
}

wire! {
    /// The scores of a proposal.
    pub struct ScoringView {
        /// The criteria, in order.
        pub criteria: Vec<CriterionView>,
        /// The reviewers.
        pub reviewers: Vec<ReviewerView>,
        /// Whether scores may be seen: all reviewers are through.
        pub open: bool,
        /// Whether reviewers may hand in.
        pub running: bool,
        /// Whether reviewers may be named.
        pub staffing: bool,
        /// 0–100 in hundredths.
        pub total: Option<i32>,
        /// Place among all that are scored.
        pub rank: Option<u32>,
        /// How many are ranked.
        pub ranked: u32,
    }
}

wire! {
    /// A criterion with what was given.
    pub struct CriterionView {
        /// Its id.
        pub id: String,
        /// What is judged.
        pub name: String,
        /// What it looks at.
        pub aspect: String,
        /// Its weight in percent.
        pub weight: u32,
        /// A mean of 1 speaks against the proposal.
        pub knock_out: bool,
        /// What 1 to 5 mean.
        pub anchors: Vec<String>,
        /// Mean in hundredths.
        pub mean: Option<i32>,
        /// Standard deviation in hundredths.
        pub spread: Option<i32>,
        /// To be talked over.
        pub discuss: bool,
        /// It is knocked out here.
        pub knocked_out: bool,
    }
}

wire! {
    /// A reviewer's sheet.
    pub struct ReviewerView {
        /// The sheet.
        pub id: String,
        /// Who.
        pub name: String,
        /// `open`, `submitted`, `abstained`.
        pub status: String,
        /// When it was handed in.
        pub submitted_on: Option<String>,
        /// What was said; empty before all are through.
        pub comment: String,
        /// Scores by criterion in their order; empty before all are through.
        pub scores: Vec<Option<u32>>,
        /// The reviewer's own total in hundredths.
        pub total: Option<i32>,
        /// Places of criteria where this reviewer is far from the others.
        pub outliers: Vec<u32>,
    }
}

wire! {
    /// One score that is handed in.
    pub struct GivenScore {
        /// The criterion.
        pub criterion: String,
        /// 1 to 5.
        pub score: u32,
    }
}

wire! {
    /// What the money is worth.
    pub struct AppraisalView {
        /// The rate in hundredths of a percent; without one nothing is discounted.
        pub rate: Option<i32>,
        /// Net present value, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub npv: Option<i64>,
        /// Internal rate of return in hundredths of a percent.
        pub irr: Option<i32>,
        /// Why there is none: `no_sign_change`, `several`, `out_of_range`.
        pub irr_why: Option<String>,
        /// Years in hundredths.
        pub payback: Option<i32>,
        /// Years in hundredths, discounted.
        pub discounted_payback: Option<i32>,
        /// Hundredths.
        pub profitability: Option<i32>,
        /// Net money by year, 分, from now on.
        #[specta(type = Vec<specta_typescript::Number>)]
        pub flows: Vec<i64>,
        /// The sum up to each year, 分.
        #[specta(type = Vec<specta_typescript::Number>)]
        pub balance: Vec<i64>,
    }
}

wire! {
    /// People of a role, month by month, in hundredths of a role-month.
    pub struct CapacityRow {
        /// The role.
        pub role: String,
        /// Its name.
        pub name: String,
        /// How many fill it.
        pub people: u32,
        /// By month.
        pub months: Vec<CapacityMonth>,
    }
}

wire! {
    /// One month of a role.
    pub struct CapacityMonth {
        /// The month, as `2026-10`.
        pub month: String,
        /// Asked for.
        pub asked: i32,
        /// Free beside what plans have assigned; below zero where they are overloaded.
        pub free: i32,
        /// Asked beyond what is free.
        pub short: i32,
    }
}

wire! {
    /// A lesson that a proposal has to answer.
    pub struct MatchedLesson {
        /// The lesson.
        pub lesson: RecordView,
        /// Why it matches: `tag`, `category`, `department`, `risk_category`.
        pub by: Vec<String>,
        /// `read`, `adopted`, `not_applicable`.
        pub answer: Option<String>,
        /// What follows, or why not.
        pub reason: String,
        /// When and by whom it was answered.
        pub answered: String,
    }
}

wire! {
    /// What a committee decided.
    pub struct DecisionView {
        /// The session.
        pub session: String,
        /// Its number.
        pub code: String,
        /// The day.
        pub date: String,
        /// The outcome; nothing while it waits on the agenda.
        pub outcome: Option<String>,
        /// Why.
        pub reason: String,
        /// Until when it is put off.
        pub deferred_to: Option<String>,
        /// Votes for it, against it, neither, recused.
        pub votes: Vec<u32>,
    }
}
