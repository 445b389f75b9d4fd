//! A project's money: from its budget lines where it has some, else from the project's own figures.
//! Amounts only; what they mean for a KPI or a light is decided there.

use std::collections::BTreeMap;

use crate::book::Portfolio;
use crate::budget::BudgetLine;
use crate::project::Project;
use crate::record::choices;
use crate::value::{Id, Money};

choices! {
    /// Where a project's figures come from.
    CostSource {
        /// The sums of its budget lines.
        Lines = "lines",
        /// The project's own fields.
        Project = "project",
    }
}

/// The money of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostFigures {
    /// Budget first approved.
    pub original: Money,
    /// Budget with approved changes (BAC).
    pub current: Money,
    /// Ordered and not yet booked.
    pub committed: Money,
    /// Booked (AC).
    pub actual: Money,
    /// Expected at completion (EAC); `None` when nobody said.
    pub forecast: Option<Money>,
    /// Where the figures come from.
    pub source: CostSource,
}

/// The budget lines of a portfolio, by project.
#[derive(Clone, Debug, Default)]
pub struct Costs<'a> {
    lines: BTreeMap<Id, Vec<&'a BudgetLine>>,
}

impl<'a> Costs<'a> {
    /// Sorts the budget lines by project.
    pub fn new(portfolio: &'a Portfolio) -> Costs<'a> {
        let mut lines: BTreeMap<Id, Vec<&BudgetLine>> = BTreeMap::new();
        for line in &portfolio.budget_lines {
            lines.entry(line.project).or_default().push(line);
        }
        Costs { lines }
    }

    /// The figures of a project.
    pub fn of(&self, project: &Project) -> CostFigures {
        cost_figures(project, self.lines.get(&project.id).map_or(&[], Vec::as_slice))
    }
}

impl CostFigures {
    /// Cost at completion: what is forecast, else what is booked; `None` when neither is known. Once a project is
    /// closed the booked cost is final: ask `actual` there.
    pub fn at_completion(&self) -> Option<Money> {
        self.forecast.or_else(|| self.booked())
    }

    /// What is booked; `None` when nothing is.
    pub fn booked(&self) -> Option<Money> {
        (self.actual != Money(0)).then_some(self.actual)
    }

    /// The current budget; `None` when none was approved.
    pub fn budget(&self) -> Option<Money> {
        (self.current.0 > 0).then_some(self.current)
    }
}

/// The figures of a project with these budget lines.
pub fn cost_figures(project: &Project, lines: &[&BudgetLine]) -> CostFigures {
    if lines.is_empty() {
        return CostFigures {
            original: project.budget,
            current: project.budget,
            committed: Money(0),
            actual: project.actual_cost,
            forecast: project.forecast_cost,
            source: CostSource::Project,
        };
    }
    let sum = |amount: fn(&BudgetLine) -> Money| lines.iter().map(|line| amount(line)).sum::<Money>();
    CostFigures {
        original: sum(|line| line.original),
        current: sum(BudgetLine::current),
        committed: sum(|line| line.committed),
        actual: sum(|line| line.actual),
        forecast: Some(sum(|line| line.forecast.unwrap_or(line.current()))),
        source: CostSource::Lines,
    }
}

impl BudgetLine {
    /// The budget with approved changes.
    pub fn current(&self) -> Money {
        self.original + self.approved_changes
    }
}

/// A part of a whole in percent, unrounded; `None` when there is no whole.
pub fn percent_of(part: Money, whole: Money) -> Option<f64> {
    (whole.0 != 0).then(|| part.0 as f64 * 100.0 / whole.0 as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budget_lines_replace_the_projects_own_figures() {
        let project = Project { budget: Money(999), actual_cost: Money(888), ..Project::new(Id(1)) };
        let line = BudgetLine {
            original: Money(1_000),
            approved_changes: Money(200),
            committed: Money(50),
            actual: Money(300),
            ..BudgetLine::new(Id(2))
        };
        let second = BudgetLine { forecast: Some(Money(400)), original: Money(500), ..line.clone() };
        let figures = cost_figures(&project, &[&line, &second]);
        assert_eq!(figures.current, Money(1_900), "original 1,500 and 400 of approved changes");
        assert_eq!(figures.actual, Money(600));
        assert_eq!(figures.forecast, Some(Money(1_600)), "a line without forecast is expected at its budget");
        assert_eq!(figures.source, CostSource::Lines);
    }

    #[test]
    fn without_lines_the_projects_own_figures_hold() {
        let project = Project { budget: Money(999), forecast_cost: Some(Money(0)), ..Project::new(Id(1)) };
        let figures = cost_figures(&project, &[]);
        assert_eq!(figures.at_completion(), Some(Money(0)), "a forecast of nothing is a forecast");
        assert_eq!(figures.booked(), None, "no cost was booked");
    }
}
