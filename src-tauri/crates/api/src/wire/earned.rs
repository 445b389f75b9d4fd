//! Earned value of a project and of the portfolio: figures, time, the S-curve.

use crate::wire::wire;

wire! {
    /// Earned value of one project.
    pub struct EarnedValueView {
        /// The data date.
        pub as_of: String,
        /// The project.
        pub project: String,
        /// Why there is none: `no_plan`, `no_baseline`, `no_task_costs`; the text is `earned.missing.<code>`.
        pub missing: Option<String>,
        /// The figures.
        pub value: Option<ProjectEarnedValue>,
    }
}

wire! {
    /// What a project planned, earned and spent.
    pub struct ProjectEarnedValue {
        /// The baseline it is measured against.
        pub baseline: String,
        /// `budget`: the approved budget spread over the tasks; `tasks`: what the tasks cost in the baseline.
        pub basis: String,
        /// What the tasks cost in the baseline, 分.
        #[specta(type = specta_typescript::Number)]
        pub plan_cost: i64,
        /// Money.
        pub figures: EarnedFigures,
        /// Time, in working days.
        pub timing: EarnedTiming,
        /// First day in the baseline.
        pub start: String,
        /// Last day in the baseline.
        pub finish: String,
        /// When it is foreseen to finish, or did.
        pub forecast_finish: Option<String>,
        /// The S-curve.
        pub curve: Vec<EarnedPoint>,
        /// Its tasks in the order of the baseline.
        pub tasks: Vec<EarnedTask>,
    }
}

wire! {
    /// Figures in 分 and their indices.
    pub struct EarnedFigures {
        /// Budget at completion.
        #[specta(type = specta_typescript::Number)]
        pub bac: i64,
        /// Planned value.
        #[specta(type = specta_typescript::Number)]
        pub pv: i64,
        /// Earned value.
        #[specta(type = specta_typescript::Number)]
        pub ev: i64,
        /// Actual cost.
        #[specta(type = Option<specta_typescript::Number>)]
        pub ac: Option<i64>,
        /// Schedule variance.
        #[specta(type = specta_typescript::Number)]
        pub sv: i64,
        /// Cost variance.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cv: Option<i64>,
        /// Schedule performance index.
        #[specta(type = Option<specta_typescript::Number>)]
        pub spi: Option<f64>,
        /// Cost performance index.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cpi: Option<f64>,
        /// The three named estimates; the first is the one shown where only one is.
        pub estimates: Vec<EarnedEstimate>,
        /// To-complete performance index against the budget.
        pub tcpi: EarnedIndex,
        /// Percent of the work done.
        #[specta(type = Option<specta_typescript::Number>)]
        pub percent_done: Option<f64>,
        /// Percent of the work planned by now.
        #[specta(type = Option<specta_typescript::Number>)]
        pub percent_planned: Option<f64>,
    }
}

wire! {
    /// The cost at completion by one method.
    pub struct EarnedEstimate {
        /// `typical`, `atypical`, `cost_and_schedule`.
        pub method: String,
        /// Estimate at completion.
        #[specta(type = Option<specta_typescript::Number>)]
        pub eac: Option<i64>,
        /// Estimate to complete.
        #[specta(type = Option<specta_typescript::Number>)]
        pub etc: Option<i64>,
        /// Variance at completion.
        #[specta(type = Option<specta_typescript::Number>)]
        pub vac: Option<i64>,
        /// To-complete performance index against this estimate.
        pub tcpi: EarnedIndex,
    }
}

wire! {
    /// An index that may not exist.
    pub struct EarnedIndex {
        /// The index.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
        /// Work is left and nothing to do it with.
        pub unreachable: bool,
    }
}

wire! {
    /// Earned schedule.
    pub struct EarnedTiming {
        /// `working_days` or `months`.
        pub unit: String,
        /// Planned duration.
        #[specta(type = specta_typescript::Number)]
        pub planned: f64,
        /// Time passed.
        #[specta(type = specta_typescript::Number)]
        pub elapsed: f64,
        /// Earned schedule.
        #[specta(type = specta_typescript::Number)]
        pub earned: f64,
        /// Schedule variance in time.
        #[specta(type = specta_typescript::Number)]
        pub variance: f64,
        /// Schedule performance index in time.
        #[specta(type = Option<specta_typescript::Number>)]
        pub index: Option<f64>,
        /// Duration foreseen.
        #[specta(type = Option<specta_typescript::Number>)]
        pub duration: Option<f64>,
        /// The index that still meets the planned duration.
        pub needed: EarnedIndex,
    }
}

wire! {
    /// One date of an S-curve, cumulative, in 分.
    pub struct EarnedPoint {
        /// The date.
        pub date: String,
        /// Planned value.
        #[specta(type = specta_typescript::Number)]
        pub planned: i64,
        /// Earned value; nothing after the data date.
        #[specta(type = Option<specta_typescript::Number>)]
        pub earned: Option<i64>,
        /// Actual cost; nothing after the data date, nor where bookings do not tell it.
        #[specta(type = Option<specta_typescript::Number>)]
        pub actual: Option<i64>,
    }
}

wire! {
    /// Earned value of one task.
    pub struct EarnedTask {
        /// The task.
        pub task: String,
        /// Its row in the plan, from 1; nothing where the plan no longer has it.
        pub row: Option<u32>,
        /// Its name.
        pub name: String,
        /// How it earns: the label is `choice.task.earned_method.<code>`.
        pub method: String,
        /// Figures.
        pub figures: EarnedFigures,
        /// First day in the baseline.
        pub start: String,
        /// Last day in the baseline.
        pub finish: String,
        /// `not_in_plan`, `no_steps`; the text is `earned.doubt.<code>`.
        pub doubt: Option<String>,
    }
}

wire! {
    /// Earned value of the projects under way.
    pub struct PortfolioEarnedValue {
        /// The data date.
        pub as_of: String,
        /// The sums; nothing where no project can be added up.
        pub figures: Option<EarnedFigures>,
        /// Time of the sums, in months.
        pub timing: Option<EarnedTiming>,
        /// The S-curve of the sums.
        pub curve: Vec<EarnedPoint>,
        /// Projects that count.
        pub counted: u32,
        /// Every project under way, by number.
        pub rows: Vec<EarnedRow>,
    }
}

wire! {
    /// Earned value of one project in a list.
    pub struct EarnedRow {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its manager.
        pub manager: String,
        /// Figures.
        pub figures: Option<EarnedFigures>,
        /// Time, in working days.
        pub timing: Option<EarnedTiming>,
        /// Last day in the baseline.
        pub finish: Option<String>,
        /// When it is foreseen to finish.
        pub forecast_finish: Option<String>,
        /// Why it is in no sum: `no_plan`, `no_baseline`, `no_task_costs`, `no_actual_cost`.
        pub missing: Option<String>,
    }
}
