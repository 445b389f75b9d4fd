//! The matrix that risks are graded in: how many grades, and which scores fall into which band. Gaps and overlaps between
//! bands are refused. What a grade means in words is not known here.

use crate::record::choices;
use crate::risk::Risk;

choices! {
    /// The band that a score falls into.
    RiskBand {
        /// It can be lived with.
        Low = "low",
        /// It is watched.
        Medium = "medium",
        /// It is answered.
        High = "high",
        /// It is answered first.
        Extreme = "extreme",
    }
}

choices! {
    /// Why a matrix cannot be used.
    MatrixRefusal {
        /// Fewer than three grades or more than five.
        Size = "matrix_size",
        /// A band ends before it begins.
        Reversed = "matrix_band_reversed",
        /// A score falls into no band.
        Gap = "matrix_bands_gap",
        /// A score falls into two bands.
        Overlap = "matrix_bands_overlap",
    }
}

/// Grades of probability and impact, and the bands of their product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskMatrix {
    size: i64,
    bands: [(i64, i64); 4],
}

impl Default for RiskMatrix {
    fn default() -> RiskMatrix {
        RiskMatrix::usual(5)
    }
}

impl RiskMatrix {
    /// The name of the setting that holds it.
    pub const SETTING: &'static str = "risk.matrix";
    /// The least and the greatest number of grades.
    pub const SIZES: std::ops::RangeInclusive<i64> = 3..=5;

    /// The usual bands of a number of grades: up to 16, 36 and 56 percent of the greatest score.
    pub fn usual(size: i64) -> RiskMatrix {
        let size = size.clamp(*RiskMatrix::SIZES.start(), *RiskMatrix::SIZES.end());
        let end = |percent: i64| (percent * size * size + 99) / 100;
        let (low, medium, high) = (end(16), end(36), end(56));
        let bands = [(1, low), (low + 1, medium), (medium + 1, high), (high + 1, size * size)];
        RiskMatrix { size, bands }
    }

    /// A matrix with these bands, from low to extreme, both ends included; or everything that stands against it.
    pub fn new(size: i64, bands: [(i64, i64); 4]) -> Result<RiskMatrix, Vec<MatrixRefusal>> {
        if !RiskMatrix::SIZES.contains(&size) {
            return Err(vec![MatrixRefusal::Size]);
        }
        let covered = |score: i64| bands.iter().filter(|(from, to)| (*from..=*to).contains(&score)).count();
        let reversed = bands.iter().any(|(from, to)| from > to);
        let outside = bands.iter().any(|(from, to)| *from < 1 || *to > size * size);
        let gap = (1..=size * size).any(|score| covered(score) == 0);
        let disorder = bands.windows(2).any(|pair| pair[1].0 <= pair[0].1);
        let against = [
            (reversed, MatrixRefusal::Reversed),
            (gap || outside, MatrixRefusal::Gap),
            (disorder, MatrixRefusal::Overlap),
        ];
        let against: Vec<MatrixRefusal> =
            against.into_iter().filter(|(wrong, _)| *wrong).map(|(_, refusal)| refusal).collect();
        if against.is_empty() { Ok(RiskMatrix { size, bands }) } else { Err(against) }
    }

    /// The number of grades of each side.
    pub fn size(&self) -> i64 {
        self.size
    }

    /// The bands from low to extreme with their scores, both ends included.
    pub fn bands(&self) -> impl Iterator<Item = (RiskBand, i64, i64)> + '_ {
        RiskBand::ALL.iter().zip(self.bands).map(|(band, (from, to))| (*band, from, to))
    }

    /// The band of a score. One beyond the matrix is as grave as its greatest.
    pub fn band(&self, score: i64) -> RiskBand {
        self.bands().find(|(_, _, to)| score <= *to).map_or(RiskBand::Extreme, |(band, ..)| band)
    }

    /// The least score of a band.
    pub fn least(&self, wanted: RiskBand) -> i64 {
        self.bands().find(|(band, ..)| *band == wanted).map_or(1, |(_, from, _)| from)
    }

    /// A grade of this matrix as a grade of another size: the greatest stays the greatest.
    pub fn grade_in(&self, size: i64, grade: i64) -> i64 {
        ((grade.clamp(1, self.size) * size + self.size - 1) / self.size).clamp(1, size)
    }

    /// As the setting holds it.
    pub fn format(&self) -> String {
        let bands: Vec<String> = self.bands.iter().map(|(from, to)| format!("{from}-{to}")).collect();
        format!("{};{}", self.size, bands.join(";"))
    }

    /// From the setting; `None` when it does not read or is no matrix.
    pub fn parse(text: &str) -> Option<RiskMatrix> {
        let (size, bands) = text.trim().split_once(';')?;
        let range = |text: &str| {
            let (from, to) = text.split_once('-')?;
            Some((from.parse().ok()?, to.parse().ok()?))
        };
        let bands: Vec<(i64, i64)> = bands.split(';').map(range).collect::<Option<_>>()?;
        RiskMatrix::new(size.parse().ok()?, bands.try_into().ok()?).ok()
    }
}

/// The overall impact of a risk: the greatest of the impacts that are graded one by one; `None` while none is.
pub fn overall_impact(risk: &Risk) -> Option<i64> {
    let parts = [risk.impact_cost, risk.impact_schedule, risk.impact_scope, risk.impact_quality];
    parts.into_iter().flatten().max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_25_cells_fall_into_bands_as_defined() {
        let matrix = RiskMatrix::default();
        let mut cells = [0; 4];
        for probability in 1..=5 {
            for impact in 1..=5 {
                cells[matrix.band(probability * impact) as usize] += 1;
            }
        }
        assert_eq!(cells, [8, 7, 4, 6], "low, medium, high, extreme");
        assert_eq!(matrix.format(), "5;1-4;5-9;10-14;15-25");
    }

    #[test]
    fn every_size_has_bands_that_cover_it() {
        for size in RiskMatrix::SIZES {
            let usual = RiskMatrix::usual(size);
            let bands: Vec<(i64, i64)> = usual.bands().map(|(_, from, to)| (from, to)).collect();
            let bands = bands.try_into().expect("four bands");
            assert_eq!(RiskMatrix::new(size, bands), Ok(usual.clone()), "{size}");
            assert_eq!(RiskMatrix::parse(&usual.format()), Some(usual));
        }
    }

    #[test]
    fn gaps_and_overlaps_are_refused() {
        let refused = |bands| RiskMatrix::new(5, bands).expect_err("no matrix");
        assert_eq!(refused([(1, 4), (6, 9), (10, 14), (15, 25)]), [MatrixRefusal::Gap], "5 is in no band");
        assert_eq!(refused([(1, 5), (5, 9), (10, 14), (15, 25)]), [MatrixRefusal::Overlap], "5 is in two");
        assert_eq!(refused([(1, 4), (5, 9), (10, 14), (15, 24)]), [MatrixRefusal::Gap], "25 is in none");
        assert_eq!(refused([(1, 4), (5, 9), (10, 14), (15, 26)]), [MatrixRefusal::Gap], "26 is no score");
        let reversed = refused([(1, 4), (9, 5), (10, 14), (15, 25)]);
        assert!(reversed.contains(&MatrixRefusal::Reversed), "{reversed:?}");
        assert_eq!(RiskMatrix::new(9, [(1, 4), (5, 9), (10, 14), (15, 81)]), Err(vec![MatrixRefusal::Size]));
        assert_eq!(RiskMatrix::parse("5;1-4;6-9;10-14;15-25"), None);
        assert_eq!(RiskMatrix::parse("5;1-4"), None);
    }

    #[test]
    fn a_grade_keeps_its_place_in_another_size() {
        let five = RiskMatrix::usual(5);
        let to_three: Vec<i64> = (1..=5).map(|grade| five.grade_in(3, grade)).collect();
        assert_eq!(to_three, [1, 2, 2, 3, 3]);
        let three = RiskMatrix::usual(3);
        let to_five: Vec<i64> = (1..=3).map(|grade| three.grade_in(5, grade)).collect();
        assert_eq!(to_five, [2, 4, 5]);
    }
}
