//! Branch and bound: the candidates whose choice is clearest come first, each tried the way its price speaks for, then the
//! other way at the cost of what that gives up. A branch that cannot beat the best found is left.

use super::price::{Priced, SCALE, priced};
use super::{Pair, Question, Selection};

/// Branches looked at before a proof is given up. Selections of some hundred proposals need some thousand.
const BRANCHES: u64 = 40_000_000;

struct Search<'a> {
    question: &'a Question,
    /// The free candidates, clearest first.
    order: Vec<usize>,
    /// For each place: which others it excludes, needs, and is needed by.
    excludes: Vec<Vec<usize>>,
    needs: Vec<Vec<usize>>,
    needed_by: Vec<Vec<usize>>,
    priced: Priced,
    /// `None` while undecided.
    decided: Vec<Option<bool>>,
    left: Vec<i64>,
    /// Value of what is chosen beyond the forced ones.
    value: i64,
    best: i64,
    chosen: Vec<bool>,
    branches: u64,
    /// The greatest bound among the branches that were given up.
    open: i128,
}

/// The best choice that has the forced ones; these keep all limits and exclude nothing among each other.
pub fn search(question: &Question, forced: &[bool]) -> Selection {
    let used = question.used(forced);
    let left: Vec<i64> = question.limits.iter().zip(&used).map(|(there, used)| there - used).collect();
    let fits =
        |place: usize| question.candidates[place].uses.iter().zip(&left).all(|(uses, left)| uses <= left);
    let mut free: Vec<usize> = (0..forced.len()).filter(|&place| !forced[place] && fits(place)).collect();
    let priced = priced(question, &free, &left);
    free.sort_by_key(|&place| (std::cmp::Reverse(priced.earned[place].abs()), place));
    let mut search = Search::new(question, forced, free, priced, left);
    search.visit(0, 0);
    let chosen = search.chosen;
    let value = question.value(&chosen);
    let open = (search.open / SCALE) as i64 - search.best;
    Selection { used: question.used(&chosen), value, open: open.max(0), chosen }
}

impl<'a> Search<'a> {
    fn new(
        question: &'a Question,
        forced: &[bool],
        order: Vec<usize>,
        priced: Priced,
        left: Vec<i64>,
    ) -> Search<'a> {
        let none = || vec![Vec::new(); forced.len()];
        let (mut excludes, mut needs, mut needed_by) = (none(), none(), none());
        for pair in &question.pairs {
            match *pair {
                Pair::Excludes(one, other) => {
                    excludes[one].push(other);
                    excludes[other].push(one);
                }
                Pair::Needs(one, other) => {
                    needs[one].push(other);
                    needed_by[other].push(one);
                }
            }
        }
        let mut decided: Vec<Option<bool>> = forced.iter().map(|forced| Some(*forced)).collect();
        for &place in &order {
            decided[place] = None;
        }
        let chosen = forced.to_vec();
        let (value, best, branches, open) = (0, 0, 0, 0);
        Search {
            question,
            order,
            excludes,
            needs,
            needed_by,
            priced,
            decided,
            left,
            value,
            best,
            chosen,
            branches,
            open,
        }
    }

    /// Decides the candidate at a depth; `given_up` is what the decisions so far cost of the bound.
    fn visit(&mut self, depth: usize, given_up: i128) {
        let bound = self.priced.bound - given_up;
        if bound < i128::from(self.best + 1) * SCALE {
            return;
        }
        if self.branches >= BRANCHES {
            self.open = self.open.max(bound);
            return;
        }
        self.branches += 1;
        if self.value > self.best {
            self.keep();
        }
        let Some(&place) = self.order.get(depth) else { return };
        let earned = self.priced.earned[place];
        for take in [earned > 0, earned <= 0] {
            let against = take != (earned > 0);
            if self.may(place, take) {
                self.decide(place, take);
                self.visit(depth + 1, given_up + if against { earned.abs() } else { 0 });
                self.undo(place, take);
            }
        }
    }

    /// Keeps what is chosen as the best, where those that are chosen need nothing undecided.
    fn keep(&mut self) {
        let taken: Vec<bool> = self.decided.iter().map(|decided| *decided == Some(true)).collect();
        let whole = taken.iter().enumerate().filter(|(_, taken)| **taken);
        if whole.into_iter().all(|(place, _)| self.needs[place].iter().all(|&needed| taken[needed])) {
            self.best = self.value;
            self.chosen = taken;
        }
    }

    fn may(&self, place: usize, take: bool) -> bool {
        if !take {
            return self.needed_by[place].iter().all(|&other| self.decided[other] != Some(true));
        }
        let candidate = &self.question.candidates[place];
        candidate.uses.iter().zip(&self.left).all(|(uses, left)| uses <= left)
            && self.excludes[place].iter().all(|&other| self.decided[other] != Some(true))
            && self.needs[place].iter().all(|&other| self.decided[other] != Some(false))
    }

    fn decide(&mut self, place: usize, take: bool) {
        self.decided[place] = Some(take);
        if take {
            self.take(place, 1);
        }
    }

    fn undo(&mut self, place: usize, take: bool) {
        self.decided[place] = None;
        if take {
            self.take(place, -1);
        }
    }

    fn take(&mut self, place: usize, sign: i64) {
        let candidate = &self.question.candidates[place];
        self.value += sign * candidate.value;
        for (left, uses) in self.left.iter_mut().zip(&candidate.uses) {
            *left -= sign * uses;
        }
    }
}
