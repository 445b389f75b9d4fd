//! What the scores of reviewers say together: means, where they differ, the weighted total, the ranking. A criterion that
//! nobody scored makes the proposal unranked; it never counts as zero.

use std::cmp::Ordering;

use crate::proposal::{Aspect, Criterion, ProposalReview, ProposalScore, ReviewStatus};
use crate::value::Id;

/// Scores differ so much above this that they are talked over (standard deviation).
pub const DISCUSS: f64 = 1.0;

/// A score this far from the median of three or more is an outlier.
const OUTLIER: f64 = 2.0;

/// What was scored on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    /// The criterion.
    pub criterion: Id,
    /// What each reviewer gave.
    pub given: Vec<(Id, i64)>,
    /// Their mean.
    pub mean: Option<f64>,
    /// Their standard deviation; none below two reviewers.
    pub spread: Option<f64>,
    /// Reviewers far from the others.
    pub outliers: Vec<Id>,
}

/// What was scored altogether.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreResult {
    /// By criterion, in the order of the form.
    pub criteria: Vec<CriterionResult>,
    /// 0–100; none while a criterion has no score or the weights do not sum to 100.
    pub total: Option<f64>,
    /// The same by reviewer.
    pub by_reviewer: Vec<(Id, Option<f64>)>,
    /// Knock-out criteria whose mean is 1.
    pub knocked_out: Vec<Id>,
    /// The mean of the strategic criteria.
    pub strategy: Option<f64>,
}

/// What a proposal is ranked by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The proposal.
    pub proposal: Id,
    /// Its weighted total.
    pub total: Option<f64>,
    /// Its strategic fit.
    pub strategy: Option<f64>,
    /// Net present value over cost.
    pub value_for_money: Option<f64>,
}

impl CriterionResult {
    /// Whether the reviewers have to talk it over.
    pub fn discuss(&self) -> bool {
        self.spread.is_some_and(|spread| spread > DISCUSS)
    }
}

/// Whether the weights sum to 100.
pub fn weights_sum(criteria: &[Criterion]) -> bool {
    criteria.iter().map(|criterion| criterion.weight).sum::<i64>() == 100
}

/// What the sheets that were handed in say.
pub fn result(criteria: &[Criterion], reviews: &[ProposalReview], scores: &[ProposalScore]) -> ScoreResult {
    let counted: Vec<&ProposalReview> =
        reviews.iter().filter(|review| review.status == ReviewStatus::Submitted).collect();
    let given = |criterion: &Criterion, review: &ProposalReview| {
        let own = scores.iter().find(|score| score.review == review.id && score.criterion == criterion.id)?;
        Some((review.reviewer, own.score))
    };
    let results: Vec<CriterionResult> = criteria
        .iter()
        .map(|criterion| {
            of_criterion(criterion.id, counted.iter().filter_map(|review| given(criterion, review)).collect())
        })
        .collect();
    let means: Vec<Option<f64>> = results.iter().map(|result| result.mean).collect();
    let of_reviewer = |review: &&ProposalReview| {
        let own: Vec<Option<f64>> =
            criteria.iter().map(|criterion| Some(given(criterion, review)?.1 as f64)).collect();
        (review.reviewer, total(criteria, &own))
    };
    let strategic = criteria.iter().zip(&means).filter(|(criterion, _)| criterion.aspect == Aspect::Strategy);
    let strategic: Option<Vec<f64>> = strategic.map(|(_, mean)| *mean).collect();
    let knocked = |(criterion, mean): &(&Criterion, &Option<f64>)| criterion.knock_out && **mean == Some(1.0);
    ScoreResult {
        total: total(criteria, &means),
        by_reviewer: counted.iter().map(of_reviewer).collect(),
        knocked_out: criteria.iter().zip(&means).filter(knocked).map(|(criterion, _)| criterion.id).collect(),
        strategy: strategic.filter(|means| !means.is_empty()).map(|means| mean_of(&means)),
        criteria: results,
    }
}

/// 100 · Σ w·s / (5 · Σ w).
fn total(criteria: &[Criterion], scores: &[Option<f64>]) -> Option<f64> {
    if criteria.is_empty() || !weights_sum(criteria) {
        return None;
    }
    let weighted =
        criteria.iter().zip(scores).map(|(criterion, score)| Some(criterion.weight as f64 * (*score)?));
    Some(weighted.sum::<Option<f64>>()? / 5.0)
}

fn of_criterion(criterion: Id, given: Vec<(Id, i64)>) -> CriterionResult {
    let scores: Vec<f64> = given.iter().map(|(_, score)| *score as f64).collect();
    let mean = (!scores.is_empty()).then(|| mean_of(&scores));
    let spread = mean.filter(|_| scores.len() > 1).map(|mean| {
        let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
        (squares / (scores.len() - 1) as f64).sqrt()
    });
    let outliers = match median(&scores) {
        Some(median) if scores.len() > 2 => {
            let far = |(_, score): &&(Id, i64)| (*score as f64 - median).abs() >= OUTLIER;
            given.iter().filter(far).map(|(reviewer, _)| *reviewer).collect()
        }
        _ => Vec::new(),
    };
    CriterionResult { criterion, given, mean, spread, outliers }
}

fn mean_of(scores: &[f64]) -> f64 {
    scores.iter().sum::<f64>() / scores.len() as f64
}

fn median(scores: &[f64]) -> Option<f64> {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        even if even % 2 == 0 => Some((sorted[middle - 1] + sorted[middle]) / 2.0),
        _ => Some(sorted[middle]),
    }
}

/// The places of proposals, from 1; those without a total have none. Even totals: strategic fit, then value for money.
pub fn ranks(proposals: &[Ranked]) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..proposals.len()).filter(|&at| proposals[at].total.is_some()).collect();
    order.sort_by(|&one, &other| better(&proposals[one], &proposals[other]));
    let mut places = vec![None; proposals.len()];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = Some(place + 1);
    }
    places
}

fn better(one: &Ranked, other: &Ranked) -> Ordering {
    let by = |pick: fn(&Ranked) -> Option<f64>| {
        let value = |ranked: &Ranked| pick(ranked).unwrap_or(f64::NEG_INFINITY);
        value(other).total_cmp(&value(one))
    };
    by(|ranked| ranked.total)
        .then_with(|| by(|ranked| ranked.strategy))
        .then_with(|| by(|ranked| ranked.value_for_money))
        .then_with(|| one.proposal.cmp(&other.proposal))
}
