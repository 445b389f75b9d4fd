//! The figures a PMO is measured by, computed from records as of a date. Every figure carries the records that decided
//! it, those left out with the reason, and its definition. Nothing here is typed over, rounded or worded.

mod budget_deviation;
mod data_freshness;
mod definition;
mod measure;
mod on_time_rate;
mod outlook;
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
pub use outlook::{Outlook, outlook};
pub use success_rate::verdicts;
pub use target::{further_successes, judge};
pub use trend::*;

use schedule::Date;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::kpi_override::KpiOverride;
use crate::ledger::month_of;
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
    let overridden = overridden(kpi, portfolio, as_of).map(|record| Overridden {
        status: judge(Some(record.value as f64 / 100.0), target.as_ref(), terms),
        record: record.clone(),
    });
    Measure { target, status, overridden, ..measure }
}

/// The newest figure that somebody put beside this KPI of the month of a date.
fn overridden(kpi: Kpi, portfolio: &Portfolio, as_of: Date) -> Option<&KpiOverride> {
    let month = month_of(as_of);
    let of_month = portfolio.kpi_overrides.iter().filter(|one| one.kpi == kpi && one.month == month);
    of_month.max_by_key(|one| (one.entered_on, one.id))
}

#[cfg(test)]
mod tests;
