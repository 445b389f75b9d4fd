//! Why a candidate was not chosen, and what a little more of a scarce thing would bring.

use super::{Impossible, Pair, Question, Selection, best, best_with};

/// Why a candidate is not in a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Its place in the list of candidates.
    pub candidate: usize,
    /// The limits that it would break on top of what is chosen: place, and what is missing.
    pub short: Vec<(usize, i64)>,
    /// What is chosen and excludes it.
    pub excluded_by: Vec<usize>,
    /// What it needs and is not chosen.
    pub needs: Vec<usize>,
    /// The best selection with it, or why there is none.
    pub instead: Result<Instead, Impossible>,
}

/// What changes when a candidate is taken all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// What that selection is worth less than the best.
    pub loss: i64,
    /// What would fall out.
    pub falls_out: Vec<usize>,
    /// What would come in with it.
    pub comes_in: Vec<usize>,
}

/// Why each candidate that was not chosen was not, the nearest miss first: the one whose choice would cost least.
/// Candidates after the first `explained` by value are left out, since each takes a search of its own.
pub fn missed(question: &Question, selection: &Selection, explained: usize) -> Vec<Missed> {
    let outside = (0..question.candidates.len()).filter(|&place| !selection.chosen[place]);
    let mut outside: Vec<usize> = outside.collect();
    outside.sort_by_key(|&place| (std::cmp::Reverse(question.candidates[place].value), place));
    outside.truncate(explained);
    let mut all: Vec<Missed> = outside.into_iter().map(|place| miss(question, selection, place)).collect();
    all.sort_by_key(|missed| match &missed.instead {
        Ok(instead) => (0, instead.loss, missed.candidate),
        Err(_) => (1, 0, missed.candidate),
    });
    all
}

fn miss(question: &Question, selection: &Selection, place: usize) -> Missed {
    let candidate = &question.candidates[place];
    let over = |limit: usize| selection.used[limit] + candidate.uses[limit] - question.limits[limit];
    let short = (0..question.limits.len()).map(|limit| (limit, over(limit)));
    let excludes = question.pairs.iter().filter_map(|pair| match *pair {
        Pair::Excludes(one, other) if one == place => Some(other),
        Pair::Excludes(one, other) if other == place => Some(one),
        _ => None,
    });
    Missed {
        candidate: place,
        short: short.filter(|(_, over)| *over > 0).collect(),
        excluded_by: excludes.filter(|&other| selection.chosen[other]).collect(),
        needs: question.needs(place).filter(|&other| !selection.chosen[other]).collect(),
        instead: forced(question, place).map(|with| instead(selection, &with)),
    }
}

fn forced(question: &Question, place: usize) -> Result<Selection, Impossible> {
    let musts = question.candidates.iter().enumerate().filter(|(_, candidate)| candidate.must);
    best_with(question, musts.map(|(place, _)| place).chain([place]))
}

fn instead(before: &Selection, with: &Selection) -> Instead {
    let differing = |one: &Selection, other: &Selection| {
        (0..one.chosen.len()).filter(|&place| one.chosen[place] && !other.chosen[place]).collect()
    };
    Instead {
        loss: before.value - with.value,
        falls_out: differing(before, with),
        comes_in: differing(with, before),
    }
}

/// The smallest addition to a limit that makes a better selection possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What has to be added.
    pub more: i64,
    /// The selection it makes possible.
    pub selection: Selection,
}

/// The smallest addition to a limit, in multiples of `unit` and at most `most`, that makes a better selection possible;
/// `None` where none does.
pub fn cheapest_step(
    question: &Question,
    selection: &Selection,
    limit: usize,
    unit: i64,
    most: i64,
) -> Option<Step> {
    let with = |units: i64| {
        let mut larger = question.clone();
        larger.limits[limit] += units * unit;
        best(&larger).ok().filter(|found| found.value > selection.value)
    };
    let (mut short, mut enough) = (0, most / unit.max(1));
    let mut found = with(enough)?;
    while enough - short > 1 {
        let middle = short + (enough - short) / 2;
        match with(middle) {
            Some(better) => (enough, found) = (middle, better),
            None => short = middle,
        }
    }
    Some(Step { more: enough * unit, selection: found })
}
