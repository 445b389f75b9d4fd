//! The scale of an axis: round steps that hold every number.

/// A scale from its least to its greatest mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) step: f64,
}

/// Steps that a scale has about.
const STEPS: f64 = 4.0;

impl Scale {
    /// A scale over numbers, nothing included.
    pub(crate) fn over(values: impl Iterator<Item = f64>) -> Scale {
        let (mut low, mut high) = (0.0f64, 0.0f64);
        for value in values.filter(|value| value.is_finite()) {
            (low, high) = (low.min(value), high.max(value));
        }
        let span = if high - low > 0.0 { high - low } else { 1.0 };
        let step = round_step(span / STEPS);
        Scale { least: (low / step).floor() * step, most: ((high / step).ceil() * step).max(step), step }
    }

    /// Where a number lies, 0 to 1.
    pub(crate) fn place(self, value: f64) -> f32 {
        ((value - self.least) / (self.most - self.least)) as f32
    }

    /// Its marks from the least on.
    pub(crate) fn marks(self) -> impl Iterator<Item = f64> {
        let count = ((self.most - self.least) / self.step).round() as usize;
        (0..=count).map(move |place| self.least + self.step * place as f64)
    }
}

/// 1, 2, 2.5 or 5 times a power of ten, not below the number.
fn round_step(number: f64) -> f64 {
    let power = 10f64.powf(number.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    steps
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= number * 0.999_999)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_round_marks_and_holds_every_number() {
        for values in [vec![0.0, 97.0], vec![-12.5, 3.0], vec![0.02, 0.981], vec![], vec![83_760.0]] {
            let scale = Scale::over(values.iter().copied());
            assert!(
                values.iter().all(|value| (0.0..=1.0).contains(&scale.place(*value))),
                "{values:?} {scale:?}"
            );
            assert!((2..=9).contains(&scale.marks().count()), "{values:?} {scale:?}");
        }
        assert_eq!(Scale::over([0.0, 97.0].into_iter()).step, 25.0);
    }
}
