//! What every KPI is asked about: the records, the calendars, the parameters, the window and the date.

use schedule::Date;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::cost::{CostFigures, Costs};
use crate::entity::Entity;
use crate::fact::Fact;
use crate::life;
use crate::project::Project;
use crate::quarter::Window;
use crate::terms::Terms;

use super::{
    Check, Evidence, Excluded, Exclusion, Kpi, Measure, TargetStatus, Variant, VariantUnit, Verdict,
};

/// The question behind a measure.
pub(super) struct Scope<'a> {
    pub portfolio: &'a Portfolio,
    pub calendars: &'a Calendars,
    pub terms: &'a Terms,
    /// Ends no later than `as_of`.
    pub window: Window,
    pub as_of: Date,
    costs: Costs<'a>,
}

/// A project that was closed in the window.
pub(super) struct ClosedProject<'a> {
    pub project: &'a Project,
    pub closed_on: Date,
}

impl<'a> Scope<'a> {
    pub fn new(
        portfolio: &'a Portfolio,
        calendars: &'a Calendars,
        terms: &'a Terms,
        window: Window,
        as_of: Date,
    ) -> Scope<'a> {
        let window = Window { from: window.from, to: window.to.min(as_of) };
        Scope { portfolio, calendars, terms, window, as_of, costs: Costs::new(portfolio) }
    }

    pub fn cost(&self, project: &Project) -> CostFigures {
        self.costs.of(project)
    }

    /// The projects closed in the window, cancelled and withdrawn ones included.
    pub fn closed(&self) -> Vec<ClosedProject<'a>> {
        let projects = self.portfolio.projects.iter();
        let closed = projects.filter_map(|project| {
            let closed_on = life::closed_by(project, self.portfolio, self.as_of)?;
            Some(ClosedProject { project, closed_on })
        });
        closed.filter(|closed| self.window.contains(closed.closed_on)).collect()
    }

    /// The projects under way as of the date.
    pub fn running(&self) -> Vec<&'a Project> {
        let projects = self.portfolio.projects.iter();
        projects.filter(|project| life::runs_on(project, self.portfolio, self.as_of)).collect()
    }

    /// The share of a project's planned working days that has passed, 0–1.
    pub fn elapsed_share(&self, project: &Project) -> Option<f64> {
        let total = project.planned_days(self.calendars, project.due(self.as_of)?)?;
        let start = project.approved_start()?;
        let passed = self.calendars.working_days_in(project.calendar, start, self.as_of);
        Some((passed as f64 / total as f64).min(1.0))
    }

    /// Working days by which `finish` lies after `due` on the project's calendar.
    pub fn days_late(&self, project: &Project, due: Date, finish: Date) -> i64 {
        self.calendars.working_days(project.calendar, due, finish)
    }
}

/// A measure without target: figure, counts and records.
pub(super) fn measured(kpi: Kpi, numerator: f64, denominator: f64, n: usize) -> Measure {
    let unit = super::definition(kpi).unit;
    let scale = if unit == crate::charter::Unit::Percent { 100.0 } else { 1.0 };
    Measure {
        kpi,
        value: (n > 0 && denominator != 0.0).then(|| numerator * scale / denominator),
        unit,
        numerator,
        denominator,
        n,
        target: None,
        status: TargetStatus::NoData,
        overridden: None,
        evidence: Vec::new(),
        excluded: Vec::new(),
        variants: Vec::new(),
    }
}

pub(super) fn project_evidence(project: &Project, verdict: Verdict, checks: Vec<Check>) -> Evidence {
    Evidence { entity: Entity::Project, id: project.id, verdict, checks }
}

pub(super) fn check(code: &'static str, verdict: Verdict, facts: Vec<Fact>) -> Check {
    Check { code, verdict, facts }
}

pub(super) fn left_out(project: &Project, reason: Exclusion) -> Excluded {
    Excluded { entity: Entity::Project, id: project.id, reason }
}

/// A share of records in percent.
pub(super) fn share(code: &'static str, hits: usize, n: usize) -> Variant {
    let value = (n > 0).then(|| hits as f64 * 100.0 / n as f64);
    Variant { code, value, unit: VariantUnit::Percent, n }
}

/// A number of records among `n`.
pub(super) fn tally(code: &'static str, hits: usize, n: usize) -> Variant {
    Variant { code, value: Some(hits as f64), unit: VariantUnit::Count, n }
}

pub(super) fn variant(code: &'static str, value: Option<f64>, unit: VariantUnit, n: usize) -> Variant {
    Variant { code, value, unit, n }
}

/// Passed or failed.
pub(super) fn verdict(passed: bool) -> Verdict {
    if passed { Verdict::Pass } else { Verdict::Fail }
}

pub(super) fn mean(numbers: &[i64]) -> Option<f64> {
    let sum: i64 = numbers.iter().sum();
    (!numbers.is_empty()).then(|| sum as f64 / numbers.len() as f64)
}

/// The middle one; of an even number the mean of the two in the middle.
pub(super) fn median(numbers: &[i64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = if sorted.len().is_multiple_of(2) { sorted[sorted.len() / 2 - 1] } else { *upper };
    Some((lower + upper) as f64 / 2.0)
}
