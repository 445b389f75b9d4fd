//! 预算偏差率: actual minus planned cost of the projects closed in the window, over planned; plus is overspent. The
//! figure of several projects is the ratio of their sums. Its target is tested on both sides of zero.

use super::scope::{ClosedProject, Scope, check, left_out, measured, project_evidence, variant, verdict};
use super::{Exclusion, Kpi, Measure, Variant, VariantUnit};
use crate::cost::percent_of;
use crate::fact::Fact;
use crate::project::{Project, Stage};
use crate::value::Money;

/// Planned and spent.
type Pair = (Money, Money);

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    for closed in scope.closed() {
        let project = closed.project;
        match closed_pair(scope, &closed) {
            Err(reason) => excluded.push(left_out(project, reason)),
            Ok((planned, actual)) => {
                let deviation = percent_of(actual - planned, planned).unwrap_or_default();
                let within = deviation.abs() * 100.0 <= scope.terms.budget_band as f64;
                let facts = vec![
                    Fact::money("budget", planned),
                    Fact::money("actual", actual),
                    Fact::percent("deviation", deviation),
                ];
                let checks = vec![check("deviation", verdict(within), facts)];
                evidence.push(project_evidence(project, verdict(within), checks));
                pairs.push((planned, actual));
            }
        }
    }
    let (planned, actual) = sums(&pairs);
    let mut measure =
        measured(Kpi::BudgetDeviation, (actual - planned).0 as f64, planned.0 as f64, pairs.len());
    measure.variants = vec![mean_of_ratios(&pairs), running_at_completion(scope), running_to_date(scope)];
    measure.variants.push(portfolio_total(scope));
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

fn closed_pair(scope: &Scope, closed: &ClosedProject) -> Result<Pair, Exclusion> {
    if closed.project.stage == Stage::Withdrawn {
        return Err(Exclusion::Withdrawn);
    }
    if closed.project.stage == Stage::Cancelled {
        return Err(Exclusion::Cancelled);
    }
    let figures = scope.cost(closed.project);
    let planned = figures.budget().ok_or(Exclusion::NoBudget)?;
    Ok((planned, figures.booked().ok_or(Exclusion::NoCost)?))
}

fn sums(pairs: &[Pair]) -> Pair {
    (pairs.iter().map(|pair| pair.0).sum(), pairs.iter().map(|pair| pair.1).sum())
}

fn ratio_of_sums(code: &'static str, pairs: &[Pair]) -> Variant {
    let (planned, actual) = sums(pairs);
    variant(code, percent_of(actual - planned, planned), VariantUnit::Percent, pairs.len())
}

fn mean_of_ratios(pairs: &[Pair]) -> Variant {
    let ratios: Vec<f64> =
        pairs.iter().filter_map(|(planned, actual)| percent_of(*actual - *planned, *planned)).collect();
    let mean = (!ratios.is_empty()).then(|| ratios.iter().sum::<f64>() / ratios.len() as f64);
    variant("mean_of_ratios", mean, VariantUnit::Percent, ratios.len())
}

/// Projects under way: cost at completion against budget.
fn running_at_completion(scope: &Scope) -> Variant {
    let pair = |project: &Project| {
        let figures = scope.cost(project);
        Some((figures.budget()?, figures.forecast?))
    };
    let pairs: Vec<Pair> = scope.running().into_iter().filter_map(pair).collect();
    ratio_of_sums("running_at_completion", &pairs)
}

/// Projects under way: booked cost against the budget spread evenly over the planned working days.
fn running_to_date(scope: &Scope) -> Variant {
    let pair = |project: &Project| {
        let figures = scope.cost(project);
        let share = scope.elapsed_share(project)?;
        let planned = Money((figures.budget()?.0 as f64 * share).round() as i64);
        (planned.0 > 0).then_some((planned, figures.actual))
    };
    let pairs: Vec<Pair> = scope.running().into_iter().filter_map(pair).collect();
    ratio_of_sums("running_to_date", &pairs)
}

/// Every project that has a budget and a cost at completion (once closed: what is booked), whenever closed.
fn portfolio_total(scope: &Scope) -> Variant {
    let pair = |project: &Project| {
        let figures = scope.cost(project);
        let booked = figures.booked().filter(|_| project.stage == Stage::Closed);
        Some((figures.budget()?, booked.or(figures.at_completion())?))
    };
    let pairs: Vec<Pair> = scope.portfolio.projects.iter().filter_map(pair).collect();
    ratio_of_sums("portfolio_total", &pairs)
}
