//! The definition card of a KPI: shown beside every figure, as message keys and codes. A change of a rule in this crate
//! is a new version with a new effective date here.

use schedule::Date;

use crate::charter::Unit;
use crate::record::choices;

use super::{Exclusion, Kpi, Sides};

/// What a KPI means.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The KPI.
    pub kpi: Kpi,
    /// Counts up with every change of the rule.
    pub version: u32,
    /// From when this version holds.
    pub effective: Date,
    /// Message key of the formula in one sentence.
    pub formula: String,
    /// Message key of what is counted above.
    pub numerator: String,
    /// Message key of what is counted below.
    pub denominator: String,
    /// Which date places a record in the window.
    pub window: WindowRule,
    /// Which days are counted.
    pub calendar: CalendarRule,
    /// What is left out.
    pub exclusions: &'static [Exclusion],
    /// Names of the parameters that decide it.
    pub parameters: &'static [&'static str],
    /// The unit of the figure.
    pub unit: Unit,
    /// How a target is compared.
    pub sides: Sides,
    /// Message key of where the definition comes from.
    pub source: String,
    /// Codes of the variants shown beside it.
    pub variants: &'static [&'static str],
}

choices! {
    /// Which date places a record in the window.
    WindowRule {
        /// Approval of the closure review.
        Closed = "closed",
        /// The due date.
        Due = "due",
        /// Completion of the response.
        Responded = "responded",
        /// Approval of the project.
        Approved = "approved",
        /// The date of the check.
        Checked = "checked",
        /// None: the state as of the date.
        AsOf = "as_of",
    }
}

choices! {
    /// Which days a KPI counts.
    CalendarRule {
        /// Working days of the project's calendar.
        WorkingDays = "working_days",
        /// Calendar days.
        CalendarDays = "calendar_days",
        /// None: dates only place records.
        None = "none",
    }
}

/// What differs between the cards.
struct Card {
    window: WindowRule,
    calendar: CalendarRule,
    exclusions: &'static [Exclusion],
    parameters: &'static [&'static str],
    unit: Unit,
    sides: Sides,
    variants: &'static [&'static str],
}

/// The definition card of a KPI.
pub fn definition(kpi: Kpi) -> Definition {
    let card = card(kpi);
    let key = |part: &str| format!("kpi.{}.{part}", kpi.code());
    Definition {
        kpi,
        version: 1,
        effective: Date::from_ymd(2025, 1, 1).unwrap_or(Date(0)),
        formula: key("formula"),
        numerator: key("numerator"),
        denominator: key("denominator"),
        window: card.window,
        calendar: card.calendar,
        exclusions: card.exclusions,
        parameters: card.parameters,
        unit: card.unit,
        sides: card.sides,
        source: key("source"),
        variants: card.variants,
    }
}

fn card(kpi: Kpi) -> Card {
    match kpi {
        Kpi::SuccessRate | Kpi::OnTimeRate | Kpi::ScheduleDeviation | Kpi::BudgetDeviation => delivery(kpi),
        _ => conduct(kpi),
    }
}

/// The cards of figures about finished and due projects.
fn delivery(kpi: Kpi) -> Card {
    use Exclusion::*;
    match kpi {
        Kpi::SuccessRate => Card {
            window: WindowRule::Closed,
            calendar: CalendarRule::WorkingDays,
            exclusions: &[NotAssessable, Withdrawn, NoClosureDate],
            parameters: &["terms.on_time_tolerance_days", "terms.budget_band", "terms.minimum_quality_grade"],
            unit: Unit::Percent,
            sides: Sides::One,
            variants: SUCCESS_VARIANTS,
        },
        Kpi::OnTimeRate => Card {
            window: WindowRule::Due,
            calendar: CalendarRule::WorkingDays,
            exclusions: &[Cancelled, Withdrawn, NoDueDate, NotAssessable, Open],
            parameters: &["terms.on_time_tolerance_days"],
            unit: Unit::Percent,
            sides: Sides::One,
            variants: &["delivered_based", "original_baseline", "milestones", "all_dated_calendar"],
        },
        Kpi::ScheduleDeviation => Card {
            window: WindowRule::Closed,
            calendar: CalendarRule::WorkingDays,
            exclusions: &[Cancelled, Withdrawn, NoDueDate, NotAssessable, NotStarted, NoForecast],
            parameters: &[],
            unit: Unit::WorkingDays,
            sides: Sides::One,
            variants: &[
                "mean_lateness",
                "median",
                "rate",
                "original_baseline",
                "running",
                "sv_percent",
                "all_dated_calendar",
            ],
        },
        _ => Card {
            window: WindowRule::Closed,
            calendar: CalendarRule::None,
            exclusions: &[Cancelled, Withdrawn, NoBudget, NoCost],
            parameters: &["terms.budget_band"],
            unit: Unit::Percent,
            sides: Sides::Both,
            variants: &["mean_of_ratios", "running_at_completion", "running_to_date", "portfolio_total"],
        },
    }
}

/// The cards of figures about how projects are run.
fn conduct(kpi: Kpi) -> Card {
    use Exclusion::*;
    match kpi {
        Kpi::RiskResponseTime => Card {
            window: WindowRule::Responded,
            calendar: CalendarRule::CalendarDays,
            exclusions: &[Open, Downgraded, ClosedWithoutResponse],
            parameters: &["terms.major_risk_score", "terms.major_risk_impact"],
            unit: Unit::CalendarDays,
            sides: Sides::One,
            variants: RISK_VARIANTS,
        },
        Kpi::TemplateAdoption => Card {
            window: WindowRule::Approved,
            calendar: CalendarRule::None,
            exclusions: &[Withdrawn],
            parameters: &[],
            unit: Unit::Percent,
            sides: Sides::One,
            variants: &[],
        },
        Kpi::QualityPassRate => Card {
            window: WindowRule::Checked,
            calendar: CalendarRule::None,
            exclusions: &[NotChecked, NotApplicable, NotAssessable],
            parameters: &[],
            unit: Unit::Percent,
            sides: Sides::One,
            variants: &["first_pass", "mandatory", "gates"],
        },
        _ => Card {
            window: WindowRule::AsOf,
            calendar: CalendarRule::CalendarDays,
            exclusions: &[NotAssessable],
            parameters: &["terms.freshness_days"],
            unit: Unit::Percent,
            sides: Sides::One,
            variants: &["mean_age", "oldest", "never_reported"],
        },
    }
}

const SUCCESS_VARIANTS: &[&str] = &[
    "on_time",
    "budget",
    "quality",
    "fails_on_time",
    "fails_budget",
    "fails_on_time_budget",
    "fails_quality",
    "fails_on_time_quality",
    "fails_budget_quality",
    "fails_all",
    "cancelled",
    "coverage",
    "original_baseline",
];

const RISK_VARIANTS: &[&str] =
    &["median", "open", "open_mean_age", "open_oldest", "median_with_open", "from_occurrence"];
