//! What a light says and why.

use schedule::Date;

use crate::fact::Fact;
use crate::project::Light;
use crate::record::choices;
use crate::value::Id;

choices! {
    /// The colour of a light by rule, from the best to the worst; grey says nothing.
    Colour {
        /// Nothing is known, or nothing recent enough.
        Grey = "grey",
        /// On track.
        Green = "green",
        /// Needs attention.
        Amber = "amber",
        /// Needs intervention.
        Red = "red",
    }
}

choices! {
    /// What a light looks at.
    Dimension {
        /// The finish against the approved one.
        Schedule = "schedule",
        /// The cost at completion against the budget.
        Cost = "cost",
        /// Open major risks.
        Risk = "risk",
        /// Mandatory checks.
        Quality = "quality",
    }
}

/// The light of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionLight {
    /// The dimension.
    pub dimension: Dimension,
    /// The colour by rule.
    pub colour: Colour,
    /// Why, the most telling first; never empty.
    pub reasons: Vec<Reason>,
}

/// Why a light has its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// A message key: `light.reason.<code>`.
    pub code: &'static str,
    /// The figures that go into the message.
    pub facts: Vec<Fact>,
}

/// All lights of a project as of a date.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectLights {
    /// The project.
    pub project: Id,
    /// Schedule, cost, risk, quality, in this order.
    pub dimensions: Vec<DimensionLight>,
    /// The worst of them; grey when the status is stale and nothing worse is known, or when nothing is known at all.
    pub overall: Colour,
    /// The light that the manager reports.
    pub reported: Option<Light>,
    /// As of when.
    pub reported_on: Option<Date>,
    /// Days since the last status; `None` when there never was one.
    pub status_age: Option<i64>,
    /// Whether that is too old.
    pub freshness: Freshness,
    /// How the report disagrees with the rules.
    pub disagreement: Option<Disagreement>,
    /// Where the project stands in numbers.
    pub standing: Standing,
}

choices! {
    /// Whether a project's status is recent enough to be believed.
    Freshness {
        /// It is.
        Fresh = "fresh",
        /// It is too old.
        Stale = "stale",
        /// There never was one.
        Missing = "missing",
        /// None is expected: the project is not running.
        NotExpected = "not_expected",
    }
}

/// How a reported light disagrees with the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Which way.
    pub kind: DisagreementKind,
    /// The light that the manager reports.
    pub reported: Light,
    /// The colour by rule.
    pub rule: Colour,
    /// The dimension that decided the rule's colour.
    pub dimension: Dimension,
}

choices! {
    /// Which way a reported light disagrees with the rules.
    DisagreementKind {
        /// Better outside than inside.
        Watermelon = "watermelon",
        /// Worse than the rules say: the manager knows something.
        Pessimistic = "pessimistic",
    }
}

/// Where a project stands in numbers: time gone, work done, money used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Share of the planned working time that has passed, in percent.
    pub time_progress: Option<f64>,
    /// Share of the plan that is done, in percent.
    pub completion: Option<f64>,
    /// Share of the current budget that is booked, in percent.
    pub budget_use: Option<f64>,
    /// Working days that the finish lies after the approved one; negative is early.
    pub slip: Option<i64>,
    /// The slip as a share of the planned duration, in percent.
    pub slip_share: Option<f64>,
    /// Cost at completion above budget, in percent; negative is below.
    pub cost_deviation: Option<f64>,
}
