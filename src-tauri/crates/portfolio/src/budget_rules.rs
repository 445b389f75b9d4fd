//! Warnings about a project's money: how much of the budget is booked and ordered, and what is expected at completion.

use crate::book::Portfolio;
use crate::cost::{CostFigures, Costs, percent_of};
use crate::fact::Fact;
use crate::project::Stage;
use crate::record::choices;
use crate::terms::Terms;
use crate::value::{Id, Money};

choices! {
    /// How far the budget is used up.
    BudgetLevel {
        /// Below the first notice.
        Free = "free",
        /// Worth a look.
        Notice = "notice",
        /// Nearly used up.
        Warning = "warning",
        /// Used up: spending needs approval.
        Stop = "stop",
    }
}

/// A warning about a project's money.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetAlert {
    /// The project.
    pub project: Id,
    /// How far the budget is used up.
    pub level: BudgetLevel,
    /// What is expected at completion above the budget; nothing when within it.
    pub over_at_completion: Money,
    /// Budget, booked, ordered, use in percent.
    pub facts: Vec<Fact>,
}

impl CostFigures {
    /// Booked and ordered of the current budget, in percent; `None` without a budget.
    pub fn use_percent(&self) -> Option<f64> {
        percent_of(self.actual + self.committed, self.budget()?)
    }

    /// How far the budget is used up. Money spent without a budget is beyond any.
    pub fn level(&self, terms: &Terms) -> BudgetLevel {
        let spent = i128::from((self.actual + self.committed).0);
        let budget = i128::from(self.current.0.max(0));
        let reached = |share: i64| spent > 0 && spent * 10_000 >= budget * i128::from(share);
        match () {
            () if reached(terms.budget_stop) => BudgetLevel::Stop,
            () if reached(terms.budget_warning) => BudgetLevel::Warning,
            () if reached(terms.budget_notice) => BudgetLevel::Notice,
            () => BudgetLevel::Free,
        }
    }
}

/// The warnings of all projects that are neither proposed nor over, the most used up first.
pub fn budget_alerts(portfolio: &Portfolio, terms: &Terms) -> Vec<BudgetAlert> {
    let costs = Costs::new(portfolio);
    let live = portfolio.projects.iter().filter(|project| {
        !matches!(project.stage, Stage::Proposed | Stage::Closed | Stage::Cancelled | Stage::Withdrawn)
    });
    let alert = |figures: CostFigures, project: Id| {
        let level = figures.level(terms);
        let over = figures.forecast.map_or(Money(0), |forecast| forecast - figures.current).max(Money(0));
        let facts = [
            Some(Fact::money("budget", figures.current)),
            Some(Fact::money("actual", figures.actual)),
            Some(Fact::money("committed", figures.committed)),
            figures.use_percent().map(|percent| Fact::percent("use", percent)),
        ];
        let facts = facts.into_iter().flatten().collect();
        let silent = level == BudgetLevel::Free && over == Money(0);
        (!silent).then_some(BudgetAlert { project, level, over_at_completion: over, facts })
    };
    let mut alerts: Vec<BudgetAlert> =
        live.filter_map(|project| alert(costs.of(project), project.id)).collect();
    alerts.sort_by_key(|alert| (std::cmp::Reverse(alert.level), std::cmp::Reverse(alert.over_at_completion)));
    alerts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cost::CostSource;
    use crate::project::Project;

    fn figures(current: i64, actual: i64, committed: i64) -> CostFigures {
        CostFigures {
            original: Money(current),
            current: Money(current),
            committed: Money(committed),
            actual: Money(actual),
            forecast: None,
            source: CostSource::Lines,
        }
    }

    #[test]
    fn orders_count_and_the_edges_belong_to_the_level_above() {
        let level = |actual, committed| figures(10_000, actual, committed).level(&Terms::default());
        assert_eq!(level(7_999, 0), BudgetLevel::Free);
        assert_eq!(level(7_000, 1_000), BudgetLevel::Notice, "80 % with what is ordered");
        assert_eq!(level(9_000, 0), BudgetLevel::Warning);
        assert_eq!(level(9_500, 500), BudgetLevel::Stop);
    }

    #[test]
    fn money_without_a_budget_is_beyond_any() {
        assert_eq!(figures(0, 1, 0).level(&Terms::default()), BudgetLevel::Stop);
        assert_eq!(figures(0, 0, 0).level(&Terms::default()), BudgetLevel::Free);
    }

    #[test]
    fn a_forecast_above_budget_is_told_while_money_is_left() {
        let project = Project {
            stage: Stage::Executing,
            budget: Money(10_000),
            actual_cost: Money(1_000),
            forecast_cost: Some(Money(12_000)),
            ..Project::new(Id(1))
        };
        let done = Project { id: Id(2), stage: Stage::Closed, ..project.clone() };
        let alerts = budget_alerts(
            &Portfolio { projects: vec![project, done], ..Portfolio::default() },
            &Terms::default(),
        );
        assert_eq!(alerts.len(), 1, "closed projects need no warning");
        assert_eq!((alerts[0].level, alerts[0].over_at_completion), (BudgetLevel::Free, Money(2_000)));
    }
}
