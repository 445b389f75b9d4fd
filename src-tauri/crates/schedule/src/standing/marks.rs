//! Which steps of the order, or which lines of the plan, are still to be computed again.

use crate::frame::Frame;
use crate::order::Step;

/// A set of numbers that is emptied from one end. A pass only marks what lies ahead of it.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    words: Vec<u64>,
    /// No word before this one has a mark, for taking from the front; none from here on, for taking from the back.
    front: usize,
    back: usize,
}

impl Marks {
    pub(super) fn new(count: usize) -> Marks {
        let words = count.div_ceil(64);
        Marks { words: vec![0; words], front: words, back: 0 }
    }

    pub(super) fn add(&mut self, at: usize) {
        let word = at / 64;
        if let Some(bits) = self.words.get_mut(word) {
            *bits |= 1 << (at % 64);
            self.front = self.front.min(word);
            self.back = self.back.max(word + 1);
        }
    }

    /// Marks every number below `count`.
    pub(super) fn add_all(&mut self, count: usize) {
        (0..count).for_each(|at| self.add(at));
    }

    pub(super) fn take_first(&mut self) -> Option<usize> {
        while self.front < self.back {
            match self.words[self.front] {
                0 => self.front += 1,
                bits => {
                    let bit = bits.trailing_zeros() as usize;
                    self.words[self.front] &= !(1 << bit);
                    return Some(self.front * 64 + bit);
                }
            }
        }
        None
    }

    pub(super) fn take_last(&mut self) -> Option<usize> {
        while self.back > self.front {
            match self.words[self.back - 1] {
                0 => self.back -= 1,
                bits => {
                    let bit = 63 - bits.leading_zeros() as usize;
                    self.words[self.back - 1] &= !(1 << bit);
                    return Some((self.back - 1) * 64 + bit);
                }
            }
        }
        None
    }
}

/// Where each line stands in the order of the passes: a leaf once, a summary where it opens and where it closes.
#[derive(Debug)]
pub(super) struct Nodes {
    first: Vec<u32>,
    last: Vec<u32>,
}

impl Nodes {
    pub(super) fn new(frame: &Frame<'_>) -> Nodes {
        let nowhere = vec![u32::MAX; frame.tasks.len()];
        let mut nodes = Nodes { first: nowhere.clone(), last: nowhere };
        for (place, step) in (0..).zip(&frame.order) {
            match *step {
                Step::Leaf(line) => (nodes.first[line], nodes.last[line]) = (place, place),
                Step::Open(line) => nodes.first[line] = place,
                Step::Close(line) => nodes.last[line] = place,
            }
        }
        nodes
    }

    /// Where a line is met first. A line that takes no part is met nowhere: a place beyond the order.
    pub(super) fn first(&self, line: usize) -> usize {
        self.first[line] as usize
    }

    /// Where a line is met last.
    pub(super) fn last(&self, line: usize) -> usize {
        self.last[line] as usize
    }
}
