//! Money of the month's report: by project, by month, and in sum. Sums are made of 分; nothing is rounded here.

use std::collections::{BTreeMap, HashSet};

use portfolio::cost::Costs;
use portfolio::{Id, Money};

use crate::month::Month;
use crate::monthly::beside::{self, Beside, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// Money of the projects followed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BudgetSection {
    /// By project, in the order of their numbers.
    pub projects: Vec<Row<BudgetLine>>,
    /// In sum.
    pub sum: Beside<BudgetSum>,
    /// Twelve months that end with the month reported; empty where no budget line names a month.
    pub months: Vec<BudgetMonth>,
}

/// Money of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetLine {
    /// The project.
    pub project: ProjectLabel,
    /// Budget first approved.
    pub original: Money,
    /// Approved changes.
    pub changes: Money,
    /// The current budget (BAC).
    pub current: Money,
    /// Ordered and not yet booked.
    pub committed: Money,
    /// Booked (AC).
    pub actual: Money,
    /// Expected at completion (EAC); `None` when nobody said.
    pub forecast: Option<Money>,
}

/// Money in sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BudgetSum {
    /// Budget first approved.
    pub original: Money,
    /// Approved changes.
    pub changes: Money,
    /// The current budget.
    pub current: Money,
    /// Ordered and not yet booked.
    pub committed: Money,
    /// Booked.
    pub actual: Money,
    /// Expected at completion, of the projects for which somebody said.
    pub forecast: Money,
    /// The current budget of those projects.
    pub forecast_budget: Money,
}

/// Money of one month over all projects followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetMonth {
    /// The month.
    pub month: Month,
    /// Planned for it.
    pub planned: Money,
    /// Booked of what was planned for it.
    pub actual: Money,
}

/// Months shown.
const MONTHS: i32 = 12;

impl BudgetLine {
    /// Booked of the current budget, 0–1.
    pub fn used(&self) -> Option<f64> {
        ratio(self.actual, self.current)
    }

    /// Expected at completion above the current budget.
    pub fn excess(&self) -> Option<Money> {
        self.forecast.map(|forecast| forecast - self.current)
    }

    /// The excess as a share of the current budget.
    pub fn deviation(&self) -> Option<f64> {
        ratio(self.excess()?, self.current)
    }
}

impl BudgetSum {
    /// Booked of the current budget, 0–1.
    pub fn used(&self) -> Option<f64> {
        ratio(self.actual, self.current)
    }

    /// Expected at completion above the current budget, of the projects with a forecast.
    pub fn excess(&self) -> Money {
        self.forecast - self.forecast_budget
    }

    /// The excess as a share of the current budget of these projects.
    pub fn deviation(&self) -> Option<f64> {
        ratio(self.excess(), self.forecast_budget)
    }
}

/// A share of an amount; `None` of nothing.
pub fn ratio(part: Money, whole: Money) -> Option<f64> {
    (whole.0 != 0).then(|| part.0 as f64 / whole.0 as f64)
}

impl Line for BudgetLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.project.id
    }
    fn moved(&self, last: &BudgetLine) -> bool {
        (self.current, self.actual, self.forecast) != (last.current, last.actual, last.forecast)
    }
}

/// Money of the projects followed, both months.
pub(crate) fn build(now: &Reading, before: Option<&Reading>) -> BudgetSection {
    let projects = beside::rows(lines(now), before.map(lines));
    let sum = beside::both(&projects, before, sum);
    BudgetSection { sum, months: months(now), projects }
}

fn lines(reading: &Reading) -> Vec<BudgetLine> {
    let costs = Costs::new(reading.portfolio);
    let followed = reading.followed().into_iter();
    followed
        .map(|project| {
            let figures = costs.of(project);
            BudgetLine {
                project: reading.label(project.id),
                original: figures.original,
                changes: figures.current - figures.original,
                current: figures.current,
                committed: figures.committed,
                actual: figures.actual,
                forecast: figures.forecast,
            }
        })
        .collect()
}

fn sum(lines: &[&BudgetLine]) -> BudgetSum {
    let total = |amount: fn(&BudgetLine) -> Money| lines.iter().map(|line| amount(line)).sum::<Money>();
    BudgetSum {
        original: total(|line| line.original),
        changes: total(|line| line.changes),
        current: total(|line| line.current),
        committed: total(|line| line.committed),
        actual: total(|line| line.actual),
        forecast: total(|line| line.forecast.unwrap_or_default()),
        forecast_budget: total(|line| line.forecast.map_or(Money(0), |_| line.current)),
    }
}

/// Twelve months that end with the month reported, as far as budget lines name months.
fn months(reading: &Reading) -> Vec<BudgetMonth> {
    let followed: HashSet<Id> = reading.followed().iter().map(|project| project.id).collect();
    let mut by_month: BTreeMap<Month, (Money, Money)> = BTreeMap::new();
    for line in reading.portfolio.budget_lines.iter().filter(|line| followed.contains(&line.project)) {
        if let Some(month) = Month::parse(&line.month) {
            let (planned, actual) = by_month.entry(month).or_default();
            *planned = *planned + line.current();
            *actual = *actual + line.actual;
        }
    }
    if by_month.is_empty() {
        return Vec::new();
    }
    let shown = (0..MONTHS).map(|step| reading.month.plus(step - MONTHS + 1));
    shown
        .map(|month| {
            let (planned, actual) = by_month.get(&month).copied().unwrap_or_default();
            BudgetMonth { month, planned, actual }
        })
        .collect()
}
