//! The project list, the portfolio Gantt and a project's overview.

use crate::wire::{LightCell, LightMonthRow, MilestoneRow, ProjectLights, Reason, wire};

wire! {
    /// The project list.
    pub struct PortfolioView {
        /// The data date.
        pub as_of: String,
        /// One row per project, by number.
        pub rows: Vec<PortfolioRow>,
        /// Days off of the portfolio's calendar within the rows' dates, as closed ranges.
        pub non_working: Vec<DateRange>,
    }
}

wire! {
    /// A closed range of dates.
    pub struct DateRange {
        /// First date.
        pub from: String,
        /// Last date.
        pub to: String,
    }
}

wire! {
    /// One project in a list.
    pub struct PortfolioRow {
        /// The project.
        pub id: String,
        /// Number.
        pub code: String,
        /// Name.
        pub name: String,
        /// Program.
        pub program: String,
        /// Department.
        pub department: String,
        /// Category.
        pub category: String,
        /// Manager.
        pub manager: String,
        /// Sponsor.
        pub sponsor: String,
        /// Stage's code.
        pub stage: String,
        /// Priority's code.
        pub priority: String,
        /// Lights; nothing for projects that are not running.
        pub lights: Option<ProjectLights>,
        /// Scheduled or planned start.
        pub start: Option<String>,
        /// Actual, scheduled or forecast finish.
        pub finish: Option<String>,
        /// Approved start.
        pub baseline_start: Option<String>,
        /// Approved finish.
        pub baseline_finish: Option<String>,
        /// Accepted on.
        pub actual_finish: Option<String>,
        /// Working days later than approved.
        pub slip_days: Option<i32>,
        /// Progress in hundredths of a percent.
        pub progress: Option<i32>,
        /// Share of the approved time that has passed, in hundredths of a percent.
        pub time_progress: Option<i32>,
        /// Money.
        pub money: MoneyView,
        /// Open risks.
        pub open_risks: u32,
        /// Open major risks.
        pub major_risks: u32,
        /// Change requests waiting.
        pub open_changes: u32,
        /// Tasks in its plan.
        pub tasks: u32,
        /// Its milestones, for the portfolio Gantt.
        pub milestones: Vec<MilestoneRow>,
    }
}

wire! {
    /// A project's money in 分; `null` where it is not known.
    pub struct MoneyView {
        /// Budget first approved.
        #[specta(type = Option<specta_typescript::Number>)]
        pub original: Option<i64>,
        /// Current approved budget.
        #[specta(type = Option<specta_typescript::Number>)]
        pub budget: Option<i64>,
        /// Ordered and not yet booked.
        #[specta(type = Option<specta_typescript::Number>)]
        pub committed: Option<i64>,
        /// Booked.
        #[specta(type = Option<specta_typescript::Number>)]
        pub actual: Option<i64>,
        /// Estimate at completion.
        #[specta(type = Option<specta_typescript::Number>)]
        pub forecast: Option<i64>,
        /// Forecast (or actual when closed) against budget, hundredths of a percent.
        pub deviation: Option<i32>,
        /// Booked and ordered against budget, hundredths of a percent.
        pub used: Option<i32>,
    }
}

wire! {
    /// A project's overview.
    pub struct ProjectOverview {
        /// As in the list.
        pub row: PortfolioRow,
        /// Description.
        pub description: String,
        /// Goals, one a line.
        pub goals: String,
        /// Why each light, whatever the stage.
        pub lights: Option<ProjectLights>,
        /// The plan in figures.
        pub plan: PlanFigures,
        /// What the person should look at, most important first: the texts are `finding.<code>`.
        pub findings: Vec<Reason>,
        /// Items of the quality checklist: passed, failed, open, not applicable.
        pub checks: CheckCounts,
        /// The closure review's status code.
        pub closure: Option<String>,
        /// Whether nothing may be changed (closed project or read-only file).
        pub locked: bool,
        /// Stages it may go to from here: codes.
        pub next_stages: Vec<String>,
        /// Lights of the frozen months, the oldest first.
        pub light_history: Vec<LightMonthRow>,
        /// Lights of the four dimensions by name, for a small matrix.
        pub dimensions: Vec<DimensionLight>,
    }
}

wire! {
    /// One dimension's light.
    pub struct DimensionLight {
        /// `schedule`, `cost`, `risk`, `quality`.
        pub dimension: String,
        /// Its light.
        pub cell: LightCell,
    }
}

wire! {
    /// A plan in figures.
    pub struct PlanFigures {
        /// Lines that are work.
        pub tasks: u32,
        /// Of these finished.
        pub finished: u32,
        /// Of these critical and not finished.
        pub critical: u32,
        /// Unfinished with a scheduled finish before the data date.
        pub overdue: u32,
        /// Dependencies.
        pub dependencies: u32,
        /// Baselines.
        pub baselines: u32,
    }
}

wire! {
    /// Items of a checklist.
    pub struct CheckCounts {
        /// Passed.
        pub passed: u32,
        /// Failed.
        pub failed: u32,
        /// Not yet checked.
        pub open: u32,
        /// Not applicable.
        pub not_applicable: u32,
    }
}
