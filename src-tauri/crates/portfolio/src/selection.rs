//! Which proposals to take when money and people are short: the selection of greatest value that keeps every limit, with
//! what must be done, what excludes each other and what needs another. Exact: a 0-1 knapsack with several limits, by
//! branch and bound in whole numbers. It judges no proposal; the committee decides.

mod explain;
mod price;
mod search;

pub use explain::{Missed, Step, cheapest_step, missed};

/// Something that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What choosing it is worth, in any unit that adds up. Not negative.
    pub value: i64,
    /// What it takes of each limit, in the order of the limits. Not negative.
    pub uses: Vec<i64>,
    /// Whether there is no choice.
    pub must: bool,
}

/// How two candidates bind each other. Both are places in the list of candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// Not both.
    Excludes(usize, usize),
    /// The first only with the second.
    Needs(usize, usize),
}

/// What is asked: choose among candidates within limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What may be chosen.
    pub candidates: Vec<Candidate>,
    /// What there is of each scarce thing: money, people of a role.
    pub limits: Vec<i64>,
    /// How candidates bind each other.
    pub pairs: Vec<Pair>,
}

/// The best choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Whether each candidate is chosen.
    pub chosen: Vec<bool>,
    /// Its value.
    pub value: i64,
    /// What it takes of each limit.
    pub used: Vec<i64>,
    /// How much more a better choice could be worth at most: 0 when this one is proven best. Only a question with very
    /// many near ties under several limits ends before its proof.
    pub open: i64,
}

/// Why nothing can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// What must be done takes more of a limit than there is: which limit, and by how much.
    OverLimit {
        /// Its place in the list of limits.
        limit: usize,
        /// What is missing.
        short: i64,
    },
    /// Two that must be done, or are needed by such, exclude each other.
    Excluding(usize, usize),
}

/// The selection of greatest value. Of several it gives one, always the same.
pub fn best(question: &Question) -> Result<Selection, Impossible> {
    let musts = question.candidates.iter().enumerate().filter(|(_, candidate)| candidate.must);
    best_with(question, musts.map(|(place, _)| place))
}

/// The selection of greatest value in which some are chosen whatever their worth, with all that they need.
pub(crate) fn best_with(
    question: &Question,
    forced: impl IntoIterator<Item = usize>,
) -> Result<Selection, Impossible> {
    let forced = with_needs(question, forced);
    for pair in &question.pairs {
        if let Pair::Excludes(one, other) = *pair
            && forced[one]
            && forced[other]
        {
            return Err(Impossible::Excluding(one, other));
        }
    }
    let used = question.used(&forced);
    for (limit, (used, there)) in used.iter().zip(&question.limits).enumerate() {
        if used > there {
            return Err(Impossible::OverLimit { limit, short: used - there });
        }
    }
    Ok(search::search(question, &forced))
}

/// What must be chosen with some: they, what they need, and what that needs.
fn with_needs(question: &Question, forced: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut chosen = vec![false; question.candidates.len()];
    let mut waiting: Vec<usize> = forced.into_iter().collect();
    while let Some(place) = waiting.pop() {
        if !std::mem::replace(&mut chosen[place], true) {
            waiting.extend(question.needs(place));
        }
    }
    chosen
}

impl Question {
    /// What a choice takes of each limit.
    pub fn used(&self, chosen: &[bool]) -> Vec<i64> {
        let taken = |limit: usize| {
            let uses = self.candidates.iter().zip(chosen).filter(|(_, chosen)| **chosen);
            uses.map(|(candidate, _)| candidate.uses[limit]).sum()
        };
        (0..self.limits.len()).map(taken).collect()
    }

    /// What a choice is worth.
    pub fn value(&self, chosen: &[bool]) -> i64 {
        let values = self.candidates.iter().zip(chosen).filter(|(_, chosen)| **chosen);
        values.map(|(candidate, _)| candidate.value).sum()
    }

    /// Whether a choice keeps every limit, every pair and takes all that must be done.
    pub fn allows(&self, chosen: &[bool]) -> bool {
        let within = self.used(chosen).iter().zip(&self.limits).all(|(used, there)| used <= there);
        let musts = self.candidates.iter().zip(chosen).all(|(candidate, chosen)| *chosen || !candidate.must);
        let pairs = self.pairs.iter().all(|pair| match *pair {
            Pair::Excludes(one, other) => !(chosen[one] && chosen[other]),
            Pair::Needs(one, other) => !chosen[one] || chosen[other],
        });
        within && musts && pairs
    }

    fn needs(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        self.pairs.iter().filter_map(move |pair| match *pair {
            Pair::Needs(one, other) if one == place => Some(other),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests;
