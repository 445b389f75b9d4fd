//! Prices of scarce things: what a unit of each limit is worth at the margin. With any prices, no selection is worth more
//! than the limits at their prices plus what each candidate earns beyond the price of what it uses (the Lagrangian bound);
//! good prices make that bound tight.

use super::Question;

/// Prices and bounds are whole numbers of `1/SCALE` of a unit of value, so that no bound is ever rounded away.
pub const SCALE: i128 = 1_000_000_000_000;

/// Rounds of improvement. More make the bound tighter, ever more slowly.
const ROUNDS: usize = 300;

/// The bound, and what each free candidate earns beyond the price of what it uses.
#[derive(Clone, Debug)]
pub struct Priced {
    /// No selection is worth more, in `1/SCALE`.
    pub bound: i128,
    /// Value less price, in `1/SCALE`, by place; 0 for those that are not free.
    pub earned: Vec<i128>,
}

/// Looks for prices that make the bound tight (subgradient method). `left` is what the limits leave to the free ones.
pub fn priced(question: &Question, free: &[usize], left: &[i64]) -> Priced {
    let mut step = 1.0;
    let mut prices = start(question, free, left);
    let mut best = at(question, free, left, &prices);
    let mut stale = 0;
    for _ in 0..ROUNDS {
        let found = at(question, free, left, &prices);
        if found.bound < best.bound {
            best = found.clone();
            stale = 0;
        } else {
            stale += 1;
        }
        if stale == 10 {
            step /= 2.0;
            stale = 0;
        }
        if !improve(question, free, left, &mut prices, &found, step) {
            break;
        }
    }
    best
}

/// Every limit priced as if it alone were scarce, shared among the limits.
fn start(question: &Question, free: &[usize], left: &[i64]) -> Vec<f64> {
    let value: f64 = free.iter().map(|&place| question.candidates[place].value as f64).sum();
    let each = |limit: usize| {
        let wanted: f64 = free.iter().map(|&place| question.candidates[place].uses[limit] as f64).sum();
        if wanted > left[limit] as f64 { value / wanted / left.len() as f64 } else { 0.0 }
    };
    (0..left.len()).map(each).collect()
}

/// The bound at given prices, exactly.
fn at(question: &Question, free: &[usize], left: &[i64], prices: &[f64]) -> Priced {
    let prices: Vec<i128> = prices.iter().map(|price| (price * SCALE as f64) as i128).collect();
    let mut earned = vec![0; question.candidates.len()];
    let mut bound: i128 = prices.iter().zip(left).map(|(price, left)| price * i128::from(*left)).sum();
    for &place in free {
        let candidate = &question.candidates[place];
        let uses = candidate.uses.iter().zip(&prices);
        let price: i128 = uses.map(|(used, price)| price * i128::from(*used)).sum();
        earned[place] = i128::from(candidate.value) * SCALE - price;
        bound += earned[place].max(0);
    }
    Priced { bound, earned }
}

/// Raises the prices of what is wanted beyond the limit and lowers the others; false when nothing moves.
fn improve(
    question: &Question,
    free: &[usize],
    left: &[i64],
    prices: &mut [f64],
    found: &Priced,
    step: f64,
) -> bool {
    let wanted = |limit: usize| -> i64 {
        let chosen = free.iter().filter(|&&place| found.earned[place] > 0);
        chosen.map(|&place| question.candidates[place].uses[limit]).sum()
    };
    let mut moved = false;
    for (limit, price) in prices.iter_mut().enumerate() {
        // Relative, so that money in 分 and people in hundredths move alike.
        let size = left[limit].max(1) as f64;
        let excess = (wanted(limit) - left[limit]) as f64 / size;
        let unit = found.bound as f64 / SCALE as f64 / size / left.len() as f64;
        let next = (*price + step * 0.2 * excess.clamp(-1.0, 1.0) * unit).max(0.0);
        moved |= next != *price;
        *price = next;
    }
    moved
}
