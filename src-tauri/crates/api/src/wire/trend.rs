//! Milestone trends and the portfolio on one page: what reports forecast, and the phases of all plans.

use crate::wire::wire;

wire! {
    /// How the forecasts of milestones moved over the frozen months and until today.
    pub struct MilestoneTrends {
        /// The data date.
        pub as_of: String,
        /// The dates of the reports, in order; the last is the data date where that month is not frozen.
        pub reports: Vec<String>,
        /// One milestone each, by project and forecast.
        pub rows: Vec<MilestoneTrend>,
    }
}

wire! {
    /// The line of one milestone.
    pub struct MilestoneTrend {
        /// The task.
        pub task: String,
        /// The project.
        pub project: String,
        /// The project's number.
        pub project_code: String,
        /// The project's name.
        pub project_name: String,
        /// The program of the project.
        pub program: String,
        /// The milestone.
        pub name: String,
        /// Whether reports follow it.
        pub key: bool,
        /// `ahead`, `unconfirmed`, `reached`.
        pub state: String,
        /// `stable`, `improving`, `worsening`, `runaway`, `erratic`; nothing with fewer than three reports.
        pub class: Option<String>,
        /// Working days by which the last forecast lies after the last baseline.
        pub slip_days: Option<i32>,
        /// Working days by which the forecast moved over the last three reports.
        pub change_days: Option<i32>,
        /// Days of forecast per day of time over the last three reports, in hundredths.
        pub slope: Option<i32>,
        /// What each report forecast.
        pub points: Vec<ReportedDate>,
        /// The baselines it was measured against.
        pub references: Vec<ReferenceDate>,
    }
}

wire! {
    /// What one report forecast.
    pub struct ReportedDate {
        /// The report's date.
        pub reported: String,
        /// The forecast, or the date on which it was reached.
        pub date: String,
        /// Whether it was reached.
        pub reached: bool,
    }
}

wire! {
    /// A baseline date from a report on.
    pub struct ReferenceDate {
        /// The first report with it.
        pub from: String,
        /// The date.
        pub date: String,
    }
}

wire! {
    /// A phase of a project: a summary at the top of its plan.
    pub struct PhaseRow {
        /// The task.
        pub task: String,
        /// The project.
        pub project: String,
        /// Its name.
        pub name: String,
        /// Scheduled start.
        pub start: String,
        /// Scheduled finish.
        pub finish: String,
        /// Start in the newest baseline.
        pub baseline_start: Option<String>,
        /// Finish in the newest baseline.
        pub baseline_finish: Option<String>,
        /// Percent done.
        pub percent: u32,
        /// On the critical path.
        pub critical: bool,
    }
}
