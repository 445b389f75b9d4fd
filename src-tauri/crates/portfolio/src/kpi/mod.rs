//! The figures a PMO is measured by, computed from records as of a date. Every figure carries the records that decided
//! it, those left out with the reason, and its definition. Nothing here is typed over, rounded or worded.

mod measure;

pub use measure::*;

use crate::record::choices;

choices! {
    /// A key performance indicator.
    Kpi {
        /// Closed projects that were on time, within budget and good, of all closed projects.
        SuccessRate = "success_rate",
        /// Projects delivered by their due date, of those due.
        OnTimeRate = "on_time_rate",
        /// Mean lateness in working days.
        ScheduleDeviation = "schedule_deviation",
        /// Actual against planned cost.
        BudgetDeviation = "budget_deviation",
        /// Mean days from a risk becoming major to its completed response.
        RiskResponseTime = "risk_response_time",
        /// New projects that use a standard template.
        TemplateAdoption = "template_adoption",
        /// Passed items of quality checklists.
        QualityPassRate = "quality_pass_rate",
        /// Running projects with a fresh status.
        DataFreshness = "data_freshness",
    }
}
