//! The vouchers of a month that an audit looks at: drawn by lot from the great, the middle and the small amounts apart, so
//! that the great ones are looked at most. The same bookings and the same first number draw the same vouchers.

use crate::audit::Stratum;
use crate::cost_entry::CostEntry;
use crate::value::Id;

/// The share of the month's money that the great amounts make up, and that these and the middle ones do, in percent.
const STRATA: [(Stratum, i128); 3] = [(Stratum::Top, 50), (Stratum::Middle, 80), (Stratum::Small, 100)];

/// Of ten vouchers, how many are drawn from each part.
const SHARES: [usize; 3] = [5, 3, 2];

/// Draws vouchers: `size` of them, or all where there are fewer.
pub fn draw(entries: &[CostEntry], size: usize, seed: u32) -> Vec<(Id, Stratum)> {
    let mut strata = stratified(entries);
    let mut lot = Lot(u64::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for (_, vouchers) in &mut strata {
        for last in (1..vouchers.len()).rev() {
            vouchers.swap(last, lot.below(last + 1));
        }
    }
    let mut counts: Vec<usize> =
        strata.iter().zip(SHARES).map(|((_, of), share)| (size * share).div_ceil(10).min(of.len())).collect();
    while counts.iter().sum::<usize>() > size {
        let most = (0..counts.len()).rev().max_by_key(|&at| counts[at]).unwrap_or(0);
        counts[most] -= 1;
    }
    for (at, (_, of)) in strata.iter().enumerate() {
        let missing = size - counts.iter().sum::<usize>();
        counts[at] += missing.min(of.len() - counts[at]);
    }
    let drawn = strata.into_iter().zip(counts);
    drawn.flat_map(|((stratum, of), count)| of.into_iter().take(count).map(move |id| (id, stratum))).collect()
}

/// The bookings by size, in three parts by their share of the money.
fn stratified(entries: &[CostEntry]) -> Vec<(Stratum, Vec<Id>)> {
    let size = |entry: &CostEntry| i128::from(entry.amount.0).abs();
    let mut sorted: Vec<&CostEntry> = entries.iter().collect();
    sorted.sort_by(|a, b| {
        size(b)
            .cmp(&size(a))
            .then_with(|| (a.booked_on, &a.voucher, a.id).cmp(&(b.booked_on, &b.voucher, b.id)))
    });
    let whole: i128 = sorted.iter().map(|entry| size(entry)).sum();
    let mut strata: Vec<(Stratum, Vec<Id>)> = STRATA.map(|(stratum, _)| (stratum, Vec::new())).to_vec();
    let mut before = 0;
    for entry in sorted {
        let at = STRATA.iter().position(|(_, share)| before * 100 < whole * share).unwrap_or(2);
        strata[at].1.push(entry.id);
        before += size(entry);
    }
    strata
}

/// Numbers that are drawn alike from the same first number.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::value::Money;

    fn entries(count: u128) -> Vec<CostEntry> {
        let entry = |id: u128| CostEntry { amount: Money(100 + 37 * id as i64), ..CostEntry::new(Id(id)) };
        (1..=count).map(entry).collect()
    }

    #[test]
    fn the_same_first_number_draws_the_same() {
        let drawn = draw(&entries(60), 12, 202_610);
        assert_eq!(drawn, draw(&entries(60), 12, 202_610));
        assert_ne!(drawn, draw(&entries(60), 12, 202_611), "another month draws otherwise");
        let mut shuffled = entries(60);
        shuffled.reverse();
        assert_eq!(drawn, draw(&shuffled, 12, 202_610), "the order of the file is nothing");
    }

    #[test]
    fn as_many_as_asked_and_most_of_them_great() {
        let drawn = draw(&entries(60), 10, 7);
        let count = |stratum| drawn.iter().filter(|(_, of)| *of == stratum).count();
        assert_eq!(
            (count(Stratum::Top), count(Stratum::Middle), count(Stratum::Small)),
            (5, 3, 2),
            "{drawn:?}"
        );
        for size in 1..70 {
            let drawn = draw(&entries(60), size, 7);
            let ids: HashSet<Id> = drawn.iter().map(|(id, _)| *id).collect();
            assert_eq!((drawn.len(), ids.len()), (size.min(60), size.min(60)), "{size} asked");
        }
        assert_eq!(draw(&[], 5, 7), []);
    }
}
