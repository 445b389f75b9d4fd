//! Thresholds: what a figure is held against, and the answer that follows. Comparisons are between whole numbers, so
//! that a figure on the threshold passes whatever its decimals are.

use super::{Check, Measured, Offender, Verdict, Why};

/// What a figure is held against. Shares and indices in hundredths of a percent: 9,500 is 0.95.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// At most this share.
    AtMost(i64),
    /// At least this share or index.
    AtLeast(i64),
    /// The finish follows the task to so many working days.
    Within(i64),
}

impl Limit {
    /// Whether `hits` of `whole` keep the limit.
    pub(super) fn keeps(self, hits: i64, whole: i64) -> bool {
        let (hits, whole) = (i128::from(hits) * 10_000, i128::from(whole));
        match self {
            Limit::AtMost(most) => hits <= i128::from(most) * whole,
            Limit::AtLeast(least) => hits >= i128::from(least) * whole,
            Limit::Within(days) => hits.abs() <= i128::from(days) * 10_000,
        }
    }
}

impl Measured {
    /// A check with nothing to judge.
    pub(super) fn not_applicable(check: Check, why: Why, limit: Limit) -> Measured {
        Measured {
            check,
            verdict: Verdict::NotApplicable,
            why: Some(why),
            hits: 0,
            population: 0,
            value: None,
            limit,
            offenders: Vec::new(),
            inputs: Vec::new(),
        }
    }

    /// A share of a population. An empty population says why instead.
    pub(super) fn share(
        check: Check,
        (hits, population): (usize, usize),
        limit: Limit,
        empty: Why,
        offenders: Vec<Offender>,
    ) -> Measured {
        if population == 0 {
            return Measured::not_applicable(check, empty, limit);
        }
        let verdict = match limit.keeps(hits as i64, population as i64) {
            true => Verdict::Pass,
            false => Verdict::Fail,
        };
        let value = Some(hits as f64 / population as f64);
        let nothing = Measured::not_applicable(check, empty, limit);
        Measured { verdict, why: None, hits, population, value, offenders, ..nothing }
    }

    /// The share of a population that offends.
    pub(super) fn of_offenders(
        check: Check,
        offenders: Vec<Offender>,
        population: usize,
        most: i64,
        empty: Why,
    ) -> Measured {
        Measured::share(check, (offenders.len(), population), Limit::AtMost(most), empty, offenders)
    }
}
