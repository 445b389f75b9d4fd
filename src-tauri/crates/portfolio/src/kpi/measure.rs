//! What a measured KPI looks like: value, counts, target, verdict, and the records behind it.

use crate::charter::{Operator, Unit};
use crate::entity::Entity;
use crate::fact::Fact;
use crate::kpi_override::KpiOverride;
use crate::quarter::Quarter;
use crate::record::choices;
use crate::value::Id;

use super::Kpi;

/// A KPI as of a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which KPI.
    pub kpi: Kpi,
    /// The figure in its unit, unrounded; `None` when there is nothing to measure.
    pub value: Option<f64>,
    /// Its unit. Percent is 0–100.
    pub unit: Unit,
    /// Upper part of the fraction: a count, a sum of days, or an amount in 分.
    pub numerator: f64,
    /// Lower part of the fraction: a count or an amount in 分.
    pub denominator: f64,
    /// Records that the figure rests on.
    pub n: usize,
    /// The target of the objective that names this KPI.
    pub target: Option<Target>,
    /// The verdict on unrounded figures.
    pub status: TargetStatus,
    /// What somebody put beside it for the month, with the reason.
    pub overridden: Option<Overridden>,
    /// The records that decided the figure, with what each contributed.
    pub evidence: Vec<Evidence>,
    /// The records left out, with the reason.
    pub excluded: Vec<Excluded>,
    /// The same question asked in other ways.
    pub variants: Vec<Variant>,
}

/// A figure that somebody put beside a computed one.
#[derive(Clone, Debug, PartialEq)]
pub struct Overridden {
    /// The figure, who says so and why.
    pub record: KpiOverride,
    /// How it stands to the target.
    pub status: TargetStatus,
}

/// What an objective asks of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The objective.
    pub objective: Id,
    /// The figure to reach, in the KPI's unit.
    pub value: f64,
    /// Whether at least or at most.
    pub operator: Operator,
    /// Whether the distance from zero is compared rather than the signed figure.
    pub sides: Sides,
    /// The quarter due.
    pub due: Option<Quarter>,
}

choices! {
    /// How a signed figure is compared with its target.
    Sides {
        /// As it stands.
        One = "one",
        /// Its distance from zero.
        Both = "both",
    }
}

choices! {
    /// How a figure stands to its target.
    TargetStatus {
        /// Reached.
        Met = "met",
        /// Not reached, and close.
        Near = "near",
        /// Not reached.
        Missed = "missed",
        /// Nothing to measure.
        NoData = "no_data",
        /// No objective names this KPI.
        NoTarget = "no_target",
    }
}

choices! {
    /// What a record, or one side of it, says.
    Verdict {
        /// Counts for the figure.
        Pass = "pass",
        /// Counts against it.
        Fail = "fail",
        /// Counts with its number, neither for nor against.
        Counted = "counted",
        /// Cannot be judged: something is not known.
        Unknown = "unknown",
    }
}

/// One record behind a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The kind of record.
    pub entity: Entity,
    /// The record.
    pub id: Id,
    /// What it says as a whole.
    pub verdict: Verdict,
    /// What decided it, one entry per dimension.
    pub checks: Vec<Check>,
}

/// One dimension of a record's verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The dimension: `on_time`, `budget`, `quality`, `deviation`, `response`, …
    pub code: &'static str,
    /// What it says.
    pub verdict: Verdict,
    /// The dates, amounts and days it rests on.
    pub facts: Vec<Fact>,
}

/// A record left out of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// The kind of record.
    pub entity: Entity,
    /// The record.
    pub id: Id,
    /// Why.
    pub reason: Exclusion,
}

choices! {
    /// Why a record is left out of a figure.
    Exclusion {
        /// Something needed to judge it is not known.
        NotAssessable = "not_assessable",
        /// Merged or withdrawn for strategy.
        Withdrawn = "withdrawn",
        /// Ended before delivery.
        Cancelled = "cancelled",
        /// No date was ever approved.
        NoDueDate = "no_due_date",
        /// No forecast says when it will finish.
        NoForecast = "no_forecast",
        /// Work has not begun.
        NotStarted = "not_started",
        /// No budget was approved.
        NoBudget = "no_budget",
        /// No cost is booked or forecast.
        NoCost = "no_cost",
        /// Graded below major before the response was complete.
        Downgraded = "downgraded",
        /// Its response is not complete: its age is shown instead.
        Open = "open",
        /// Closed, or it happened, without a completed response.
        ClosedWithoutResponse = "closed_without_response",
        /// The PMO waived it.
        Waived = "waived",
        /// Does not apply.
        NotApplicable = "not_applicable",
        /// Not yet checked.
        NotChecked = "not_checked",
        /// Closed without the date on which its review was approved.
        NoClosureDate = "no_closure_date",
    }
}

/// The same question asked in another way.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its code, a message key: `kpi.variant.<code>`.
    pub code: &'static str,
    /// The figure; `None` when there is nothing to measure.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: VariantUnit,
    /// Records that it rests on.
    pub n: usize,
}

choices! {
    /// What a variant counts.
    VariantUnit {
        /// Percent, 0–100.
        Percent = "percent",
        /// Working days.
        WorkingDays = "working_days",
        /// Calendar days.
        CalendarDays = "calendar_days",
        /// Records.
        Count = "count",
    }
}
