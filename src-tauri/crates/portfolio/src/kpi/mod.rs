//! The figures a PMO is measured by, computed from records as of a date. Every figure carries the records that decided
//! it, those left out with the reason, and its definition. Nothing here is typed over, rounded or worded.

mod budget_deviation;
mod data_freshness;
mod definition;
mod measure;
mod on_time_rate;
mod quality_pass_rate;
mod risk_response_time;
mod schedule_deviation;
mod scope;
mod success_rate;
mod target;
mod template_adoption;
mod trend;

pub use definition::*;
pub use measure::*;
pub use success_rate::verdicts;
pub use target::{further_successes, judge};
pub use trend::*;

use schedule::Date;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::quarter::Window;
use crate::record::choices;
use crate::terms::Terms;

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

/// Measures a KPI over a window as of a date. Nothing dated after `as_of` counts.
pub fn measure(
    kpi: Kpi,
    portfolio: &Portfolio,
    calendars: &Calendars,
    terms: &Terms,
    window: Window,
    as_of: Date,
) -> Measure {
    let scope = scope::Scope::new(portfolio, calendars, terms, window, as_of);
    let measure = match kpi {
        Kpi::SuccessRate => success_rate::measure(&scope),
        Kpi::OnTimeRate => on_time_rate::measure(&scope),
        Kpi::ScheduleDeviation => schedule_deviation::measure(&scope),
        Kpi::BudgetDeviation => budget_deviation::measure(&scope),
        Kpi::RiskResponseTime => risk_response_time::measure(&scope),
        Kpi::TemplateAdoption => template_adoption::measure(&scope),
        Kpi::QualityPassRate => quality_pass_rate::measure(&scope),
        Kpi::DataFreshness => data_freshness::measure(&scope),
    };
    let target = target::target(kpi, &portfolio.objectives);
    let status = judge(measure.value, target.as_ref(), terms);
    Measure { target, status, ..measure }
}

#[cfg(test)]
mod tests;
