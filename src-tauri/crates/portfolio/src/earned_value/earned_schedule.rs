//! Earned schedule: when the plan foresaw the value that is earned today, and what that says of the finish. Time is
//! counted in periods; unlike SPI its index does not drift to 1 when a late project ends.

use crate::value::Money;

use super::Index;

/// Parts that a period is told in.
const PARTS: i64 = 10_000;

/// Where work stands in time, in periods (working days of a project, months of a portfolio), in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// Planned duration (PD).
    pub planned: i64,
    /// Time passed (AT): up to the date, or to the finish of what is finished.
    pub elapsed: i64,
    /// Earned schedule (ES).
    pub earned: i64,
}

impl Timing {
    /// From periods.
    pub fn of(planned: f64, elapsed: f64, earned: f64) -> Timing {
        let parts = |periods: f64| (periods * PARTS as f64).round() as i64;
        Timing { planned: parts(planned), elapsed: parts(elapsed), earned: parts(earned) }
    }

    /// Planned duration PD, in periods.
    pub fn planned_periods(&self) -> f64 {
        self.planned as f64 / PARTS as f64
    }

    /// Time passed AT, in periods.
    pub fn elapsed_periods(&self) -> f64 {
        self.elapsed as f64 / PARTS as f64
    }

    /// Earned schedule ES, in periods.
    pub fn earned_periods(&self) -> f64 {
        self.earned as f64 / PARTS as f64
    }

    /// Schedule variance in time SV(t) = ES − AT, in periods; negative is late.
    pub fn variance(&self) -> f64 {
        (self.earned - self.elapsed) as f64 / PARTS as f64
    }

    /// Schedule performance index in time SPI(t) = ES / AT; `None` before the start.
    pub fn index(&self) -> Option<f64> {
        (self.elapsed > 0).then(|| self.earned as f64 / self.elapsed as f64)
    }

    /// Independent estimate of the duration IEAC(t) = PD / SPI(t), in periods; `None` while nothing is earned.
    pub fn duration(&self) -> Option<f64> {
        let index = self.index().filter(|index| *index > 0.0)?;
        Some(self.planned_periods() / index)
    }

    /// The index that still meets the planned duration: TSPI = (PD − ES) / (PD − AT).
    pub fn needed(&self) -> Index {
        let (left, time) = (self.planned - self.earned, self.planned - self.elapsed);
        match () {
            () if left <= 0 => Index::None,
            () if time <= 0 => Index::Unreachable,
            () => Index::Of(left as f64 / time as f64),
        }
    }
}

/// Earned schedule ES = C + (EV − PV_C) / (PV_C+1 − PV_C) in periods, C being the last period whose cumulative planned
/// value is not above what is earned. `pv` gives that value at the end of period `0..=planned` and never falls. Value
/// earned exactly as planned today is earned today, also where the plan rests; all value earned is the planned duration.
pub fn earned_schedule(pv: impl Fn(i64) -> Money, planned: i64, ev: Money, elapsed: i64) -> f64 {
    if ev >= pv(planned) {
        return planned as f64;
    }
    if (0..planned).contains(&elapsed) && pv(elapsed) == ev {
        return elapsed as f64;
    }
    let (mut below, mut above) = (0, planned);
    if pv(below) > ev {
        return 0.0;
    }
    while above - below > 1 {
        let middle = (below + above) / 2;
        if pv(middle) <= ev { below = middle } else { above = middle }
    }
    let (from, to) = (pv(below), pv(above));
    below as f64 + (ev - from).0 as f64 / (to - from).0 as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLANNED: [i64; 7] = [0, 100, 250, 450, 700, 900, 1_000];

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 0.000_5
    }

    /// The worked example of W. Lipke's method: 520 earned after five of six months.
    #[test]
    fn the_worked_example_comes_out() {
        let earned = earned_schedule(|period| Money(PLANNED[period as usize]), 6, Money(520), 5);
        assert!(near(earned, 3.28), "{earned}");
        let timing = Timing::of(6.0, 5.0, earned);
        assert!(near(timing.index().expect("begun"), 0.656));
        assert!(near(timing.variance(), -1.72));
        assert!(near(timing.duration().expect("earned"), 9.146));
        assert_eq!(timing.needed(), Index::Of(2.72));
    }

    #[test]
    fn the_edges_are_what_they_are_said_to_be() {
        let pv = |period: i64| Money(PLANNED[period as usize]);
        assert_eq!(earned_schedule(pv, 6, Money(0), 3), 0.0, "nothing earned");
        assert_eq!(earned_schedule(pv, 6, Money(1_000), 9), 6.0, "all earned, however late");
        let rests = |period: i64| Money([0, 100, 100, 100, 200][period as usize]);
        assert_eq!(earned_schedule(rests, 4, Money(100), 1), 1.0, "as planned while the plan rests");
        assert_eq!(earned_schedule(rests, 4, Money(150), 1), 3.5, "the rest itself earns nothing");
        assert_eq!(Timing::of(6.0, 0.0, 0.0).index(), None, "not begun");
        assert_eq!(Timing::of(6.0, 6.0, 3.0).needed(), Index::Unreachable, "the time is up");
    }

    proptest! {
        #[test]
        fn a_plan_on_schedule_has_an_index_of_one(
            steps in proptest::collection::vec(0i64..1_000, 2..40), at in 1usize..39,
        ) {
            let sums: Vec<i64> = std::iter::once(0).chain(steps.iter().scan(0, |sum, step| {
                *sum += step;
                Some(*sum)
            })).collect();
            let planned = sums.len() as i64 - 1;
            let today = (at as i64).min(planned);
            let ev = Money(sums[today as usize]);
            let earned = earned_schedule(|period| Money(sums[period as usize]), planned, ev, today);
            let complete = ev.0 == sums[planned as usize];
            prop_assert!(complete || earned == today as f64, "{} of {}", earned, today);
            prop_assert!((0.0..=planned as f64).contains(&earned));
        }
    }
}
