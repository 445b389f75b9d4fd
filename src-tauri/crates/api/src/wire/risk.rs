//! Risks of the portfolio as a whole: the matrix, the gravest, what moved, what waits, what they are worth.

use std::collections::BTreeMap;

use crate::wire::wire;

wire! {
    /// The risks of the portfolio.
    pub struct RiskBoard {
        /// The data date.
        pub as_of: String,
        /// The matrix that they are graded in.
        pub matrix: MatrixView,
        /// The frozen month that the movement counts from.
        pub since: Option<String>,
        /// Open risks in each band, from low to extreme.
        pub bands: Vec<BandCount>,
        /// The ten gravest: by band, then by how near, then by score.
        pub top: Vec<RiskLine>,
        /// What moved since then.
        pub moved: Vec<RiskLine>,
        /// Major risks whose response is not complete: the clock in calendar days.
        pub waiting: Vec<RiskLine>,
        /// Mean calendar days that these have waited, in tenths.
        pub waiting_tenths: Option<u32>,
        /// Actions that are overdue.
        pub actions: Vec<ActionLine>,
        /// What they are worth.
        pub value: RiskValue,
        /// Issues that are not closed.
        pub open_issues: u32,
        /// Of these, those that are overdue.
        pub overdue_issues: u32,
        /// Risks whose review is overdue.
        pub overdue_reviews: u32,
    }
}

wire! {
    /// How risks are graded.
    pub struct MatrixView {
        /// Grades of each side.
        pub size: u32,
        /// The bands from low to extreme.
        pub bands: Vec<BandRange>,
        /// The least score of a major risk.
        pub major_score: u32,
        /// The impact that makes a risk major whatever its probability.
        pub major_impact: u32,
        /// Words of grades that were set, by `probability.1`, `cost.3` and the like.
        pub anchors: BTreeMap<String, String>,
    }
}

wire! {
    /// The scores of a band, both ends included.
    pub struct BandRange {
        /// `low`, `medium`, `high`, `extreme`.
        pub band: String,
        /// The least.
        pub from: u32,
        /// The greatest.
        pub to: u32,
    }
}

wire! {
    /// How many risks a band holds.
    pub struct BandCount {
        /// The band.
        pub band: String,
        /// Now.
        pub count: u32,
        /// When the last month was frozen.
        pub before: Option<u32>,
    }
}

wire! {
    /// A risk in a list.
    pub struct RiskLine {
        /// The risk.
        pub id: String,
        /// Its number.
        pub code: String,
        /// What it is.
        pub title: String,
        /// Its project.
        pub project: String,
        /// The name of that project.
        pub project_name: String,
        /// Who owns it.
        pub owner: String,
        /// Where it stands.
        pub status: String,
        /// The score that counts today.
        pub score: u32,
        /// Its band.
        pub band: String,
        /// The score of the frozen month.
        pub score_before: Option<u32>,
        /// How it moved: `new`, `up`, `down`, `same`, `occurred`, `closed`.
        pub movement: Option<String>,
        /// How near it is.
        pub proximity: Option<String>,
        /// Since when it is major.
        pub since: Option<String>,
        /// Calendar days since then.
        pub days: Option<i32>,
        /// By when its response is due.
        pub due: Option<String>,
        /// Calendar days that its response is overdue; 0 when it is not.
        pub overdue_days: i32,
        /// The day after which it goes up the line.
        pub escalation_due: Option<String>,
        /// Whether that day is past and nobody was told.
        pub escalate: bool,
        /// To whom it was handed.
        pub escalated_to: String,
        /// Probability × money, in 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub expected: Option<i64>,
    }
}

wire! {
    /// An action that is overdue.
    pub struct ActionLine {
        /// The action.
        pub id: String,
        /// The risk.
        pub risk: String,
        /// The number of that risk.
        pub risk_code: String,
        /// What is to be done.
        pub title: String,
        /// The name of the project.
        pub project_name: String,
        /// Who does it.
        pub owner: String,
        /// By when it was to be done.
        pub due: String,
        /// Calendar days since then.
        pub days: i32,
    }
}

wire! {
    /// What open risks are worth, in 分.
    pub struct RiskValue {
        /// Expected loss.
        #[specta(type = specta_typescript::Number)]
        pub threats: i64,
        /// Expected gain.
        #[specta(type = specta_typescript::Number)]
        pub opportunities: i64,
        /// Expected loss after the response.
        #[specta(type = specta_typescript::Number)]
        pub residual_threats: i64,
        /// Expected gain after the response.
        #[specta(type = specta_typescript::Number)]
        pub residual_opportunities: i64,
        /// Risks with a probability in percent and money.
        pub valued: u32,
        /// Risks without.
        pub unvalued: u32,
        /// Contingency in the budgets of their projects.
        #[specta(type = specta_typescript::Number)]
        pub contingency: i64,
    }
}
