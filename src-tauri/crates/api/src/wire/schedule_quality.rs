//! The fourteen checks of a plan, and of every plan of the portfolio.

use crate::wire::{Named, Reason, wire};

wire! {
    /// What the fourteen checks say of a plan.
    pub struct ScheduleQualityView {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The day up to which progress counts as known.
        pub data_date: String,
        /// Whose that day is: `project` or `portfolio`.
        pub data_date_of: String,
        /// Minutes of a working day.
        pub minutes_per_day: u32,
        /// The baseline that was compared with.
        pub baseline: Option<Named>,
        /// How many checks pass.
        pub passed: u32,
        /// How many fail.
        pub failed: u32,
        /// How many have nothing to judge.
        pub not_applicable: u32,
        /// The checks in their order.
        pub checks: Vec<ScheduleCheck>,
    }
}

wire! {
    /// One check of a plan.
    pub struct ScheduleCheck {
        /// Its number, from 1.
        pub number: u32,
        /// Its code; the words are `scheduleQuality.<code>_…`.
        pub code: String,
        /// `pass`, `fail`, `not_applicable`.
        pub verdict: String,
        /// Why it does not apply: a code.
        pub why: Option<String>,
        /// How many were counted.
        pub hits: u32,
        /// How many were looked at.
        pub population: u32,
        /// The figure, 1 for 100 %.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
        /// `percent`, `index`.
        pub unit: String,
        /// How the figure is held against the limit: `<=`, `>=`; `within` for working days of difference.
        pub operator: String,
        /// The limit: hundredths of a percent, or working days.
        #[specta(type = specta_typescript::Number)]
        pub limit: i64,
        /// The parameters that decide it, each with its `value`.
        pub parameters: Vec<Reason>,
        /// The practices of GAO-16-89G that it bears on.
        pub practices: Vec<u32>,
        /// What else the figure was worked out from.
        pub inputs: Reason,
        /// The tasks and dependencies behind a bad figure, in the order of the plan.
        pub offenders: Vec<ScheduleOffender>,
    }
}

wire! {
    /// A task, or a dependency, behind a bad figure.
    pub struct ScheduleOffender {
        /// The task; of a dependency the predecessor and the successor.
        pub tasks: Vec<PlanLine>,
        /// The dependency.
        pub dependency: Option<String>,
        /// What was measured; `link` is a dependency as it is typed.
        pub measured: Reason,
    }
}

wire! {
    /// A line of a plan by name.
    pub struct PlanLine {
        /// The task.
        pub id: String,
        /// Its number in the list, from 1.
        pub row: u32,
        /// `1.2.3`.
        pub wbs: String,
        /// Its name.
        pub name: String,
    }
}

wire! {
    /// What the fourteen checks say of every plan of a project that is proposed or under way.
    pub struct PortfolioScheduleQuality {
        /// The data date of the portfolio.
        pub as_of: String,
        /// One row per project, most failures first.
        pub rows: Vec<ScheduleQualityRow>,
        /// Projects left out because they are over.
        pub ended: u32,
    }
}

wire! {
    /// One plan in the matrix of checks.
    pub struct ScheduleQualityRow {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Who manages it.
        pub manager: String,
        /// The day up to which its progress counts as known.
        pub data_date: String,
        /// Lines of its plan.
        pub tasks: u32,
        /// How many checks pass.
        pub passed: u32,
        /// How many fail.
        pub failed: u32,
        /// How many have nothing to judge.
        pub not_applicable: u32,
        /// The checks in their order.
        pub cells: Vec<ScheduleQualityCell>,
    }
}

wire! {
    /// One check of one plan in the matrix.
    pub struct ScheduleQualityCell {
        /// The check's code.
        pub code: String,
        /// `pass`, `fail`, `not_applicable`.
        pub verdict: String,
        /// Why it does not apply: a code.
        pub why: Option<String>,
        /// How many were counted.
        pub hits: u32,
        /// How many were looked at.
        pub population: u32,
        /// The figure, 1 for 100 %.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
        /// `percent`, `index`.
        pub unit: String,
    }
}
