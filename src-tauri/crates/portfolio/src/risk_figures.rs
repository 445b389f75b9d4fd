//! Figures over risks: which come first, how they moved since a month was frozen, what they are worth in money. Scores are
//! never averaged; money comes from probabilities in percent, never from grades.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::budget::BudgetCategory;
use crate::record::choices;
use crate::risk::{Risk, RiskKind, RiskStatus};
use crate::terms::Terms;
use crate::{Id, Money, Portfolio};

choices! {
    /// How a risk moved since another date.
    Movement {
        /// It was not known.
        New = "new",
        /// Its score grew.
        Up = "up",
        /// Its score fell.
        Down = "down",
        /// It stands where it stood.
        Same = "same",
        /// It happened since.
        Occurred = "occurred",
        /// It was closed since.
        Closed = "closed",
    }
}

/// Risks that may still happen, gravest first: by band, then by how near they are, then by score.
pub fn ranked<'a>(risks: impl IntoIterator<Item = &'a Risk>, terms: &Terms) -> Vec<&'a Risk> {
    let mut open: Vec<&Risk> = risks.into_iter().filter(|risk| risk.is_open()).collect();
    open.sort_by_key(|risk| {
        let score = risk.current_score();
        let near = (risk.proximity.is_none(), risk.proximity);
        (Reverse(terms.risk_matrix.band(score)), near, Reverse(score), risk.code.clone(), risk.id)
    });
    open
}

/// How every risk moved since then; one that was closed then already, or before it was ever seen, is left out.
pub fn movements(before: &[Risk], now: &[Risk]) -> Vec<(Id, Movement)> {
    let then: HashMap<Id, &Risk> = before.iter().map(|risk| (risk.id, risk)).collect();
    now.iter().filter_map(|risk| Some((risk.id, movement(then.get(&risk.id).copied(), risk)?))).collect()
}

fn movement(before: Option<&Risk>, now: &Risk) -> Option<Movement> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let was = before.map(|risk| risk.status);
    Some(match (now.status, before) {
        (RiskStatus::Closed, None) => return None,
        (RiskStatus::Closed, _) if was == Some(RiskStatus::Closed) => return None,
        (RiskStatus::Closed, _) => Movement::Closed,
        (RiskStatus::Occurred, _) if was != Some(RiskStatus::Occurred) => Movement::Occurred,
        (_, None) => Movement::New,
        (_, Some(_)) if was == Some(RiskStatus::Closed) => Movement::New,
        (_, Some(before)) => match now.current_score().cmp(&before.current_score()) {
            Greater => Movement::Up,
            Less => Movement::Down,
            Equal => Movement::Same,
        },
    })
}

/// What risks are worth in money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExpectedValue {
    /// Expected loss by threats, as they are.
    pub threats: Money,
    /// Expected gain by opportunities, as they are.
    pub opportunities: Money,
    /// Expected loss by threats after the response; as they are where nobody valued that.
    pub residual_threats: Money,
    /// Expected gain after the response.
    pub residual_opportunities: Money,
    /// Risks that are valued.
    pub valued: usize,
    /// Risks that are not.
    pub unvalued: usize,
}

impl ExpectedValue {
    /// Gain less loss.
    pub fn net(&self) -> Money {
        self.opportunities - self.threats
    }
}

/// The expected value of the risks that may still happen.
pub fn expected_value<'a>(risks: impl IntoIterator<Item = &'a Risk>) -> ExpectedValue {
    let mut sum = ExpectedValue::default();
    for risk in risks.into_iter().filter(|risk| risk.is_open()) {
        let Some(value) = expected(risk) else {
            sum.unvalued += 1;
            continue;
        };
        sum.valued += 1;
        let residual = expected_residual(risk).unwrap_or(value);
        match risk.kind {
            RiskKind::Threat => {
                sum.threats = sum.threats + value;
                sum.residual_threats = sum.residual_threats + residual;
            }
            RiskKind::Opportunity => {
                sum.opportunities = sum.opportunities + value;
                sum.residual_opportunities = sum.residual_opportunities + residual;
            }
        }
    }
    sum
}

/// Probability × money of one risk as it is; `None` where either is not named.
pub fn expected(risk: &Risk) -> Option<Money> {
    Some(share(risk.exposure?, risk.likelihood?))
}

/// Probability × money of one risk after the response: what was not valued again counts as it is.
pub fn expected_residual(risk: &Risk) -> Option<Money> {
    let again = risk.residual_exposure.is_some() || risk.residual_likelihood.is_some();
    let money = risk.residual_exposure.or(risk.exposure)?;
    again.then_some(share(money, risk.residual_likelihood.or(risk.likelihood)?))
}

fn share(money: Money, percent: i64) -> Money {
    let product = i128::from(money.0) * i128::from(percent);
    Money(((product + 50 * product.signum()) / 100) as i64)
}

/// The contingency that the projects of some risks hold in their budgets: what the expected loss is held against.
pub fn contingency(portfolio: &Portfolio, projects: &[Id]) -> Money {
    let lines = portfolio.budget_lines.iter();
    lines
        .filter(|line| line.category == BudgetCategory::Contingency && projects.contains(&line.project))
        .map(|line| line.original + line.approved_changes)
        .fold(Money(0), |sum, part| sum + part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::risk::Proximity;

    fn risk(id: u128, probability: i64, impact: i64) -> Risk {
        Risk { probability, impact, ..Risk::new(Id(id)) }
    }

    #[test]
    fn the_band_comes_first_then_what_is_near_then_the_score() {
        let near = Risk { proximity: Some(Proximity::Imminent), ..risk(1, 3, 5) };
        let great = risk(2, 5, 5);
        let high = Risk { proximity: Some(Proximity::Imminent), ..risk(3, 3, 4) };
        let closed = Risk { status: RiskStatus::Closed, ..risk(4, 5, 5) };
        let all = [high, great, near, closed];
        let ranked: Vec<u128> = ranked(&all, &Terms::default()).iter().map(|risk| risk.id.0).collect();
        assert_eq!(ranked, [1, 2, 3], "15 that is near before 25 that is not; 12 is another band");
    }

    #[test]
    fn money_comes_from_percent() {
        let valued = Risk { exposure: Some(Money(100_001)), likelihood: Some(50), ..risk(1, 4, 4) };
        let better = Risk {
            kind: RiskKind::Opportunity,
            exposure: Some(Money(2_000)),
            likelihood: Some(25),
            residual_likelihood: Some(75),
            ..risk(2, 2, 2)
        };
        let sum = expected_value([&valued, &better, &risk(3, 5, 5)]);
        assert_eq!(
            (sum.threats, sum.residual_threats),
            (Money(50_001), Money(50_001)),
            "half of a 分 is one"
        );
        assert_eq!((sum.opportunities, sum.residual_opportunities), (Money(500), Money(1_500)));
        assert_eq!((sum.valued, sum.unvalued, sum.net()), (2, 1, Money(-49_501)));
    }

    #[test]
    fn a_risk_moves_by_what_counts_today() {
        let before = [risk(1, 3, 3), risk(2, 3, 3), Risk { status: RiskStatus::Closed, ..risk(3, 1, 1) }];
        let responded = Risk {
            status: RiskStatus::Responded,
            residual_probability: Some(1),
            residual_impact: Some(3),
            ..risk(1, 3, 3)
        };
        let occurred = Risk { status: RiskStatus::Occurred, ..risk(2, 3, 3) };
        let now = [responded, occurred, before[2].clone(), risk(4, 2, 2)];
        let moved = movements(&before, &now);
        assert_eq!(moved, [(Id(1), Movement::Down), (Id(2), Movement::Occurred), (Id(4), Movement::New)]);
    }
}
