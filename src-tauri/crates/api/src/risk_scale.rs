//! How risks are graded is set: the size of the matrix, its bands, the words of its grades. Grades follow into another size.

use portfolio::risk_matrix::RiskBand;
use portfolio::risk_rules::{self, By};
use portfolio::{Change, Risk, RiskMatrix};

use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::risk_board::{ANCHOR, matrix};
use crate::rules::refused_by;
use crate::wire::{BandRange, Changed, MatrixView};
use crate::{Answer, ApiError, Code};

/// What grades are put into words for.
const SCALES: &[&str] = &["probability", "cost", "schedule", "scope", "quality"];

/// The longest words of a grade.
const LONGEST: usize = 80;

impl Desk {
    /// How risks are graded.
    pub fn risk_matrix(&mut self) -> Answer<MatrixView> {
        let loaded = self.office()?.loaded()?;
        Ok(matrix(&loaded))
    }

    /// The usual bands of a number of grades.
    pub fn usual_bands(&mut self, size: u32) -> Answer<Vec<BandRange>> {
        let usual = RiskMatrix::usual(i64::from(size));
        let range = |(band, from, to): (RiskBand, i64, i64)| BandRange {
            band: band.code().to_owned(),
            from: from as u32,
            to: to as u32,
        };
        Ok(usual.bands().map(range).collect())
    }

    /// Sets the matrix. Grades follow into another size in the same step, each with a line in its history; what is major
    /// begins with the band high.
    pub fn set_risk_matrix(&mut self, size: u32, bands: Vec<BandRange>, reason: String) -> Answer<Changed> {
        let ranges: Vec<(i64, i64)> =
            bands.iter().map(|band| (i64::from(band.from), i64::from(band.to))).collect();
        let ranges = ranges.try_into().map_err(|_| refused("matrix_bands_gap"))?;
        let matrix = RiskMatrix::new(i64::from(size), ranges).map_err(|refusals| refused_by(&refusals))?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let settings = [
            (RiskMatrix::SETTING, matrix.format()),
            ("terms.major_risk_score", matrix.least(RiskBand::High).to_string()),
            ("terms.major_risk_impact", matrix.size().to_string()),
        ];
        let mut changes = Vec::new();
        for (name, value) in settings {
            changes.extend(office.set_setting(name, value)?);
        }
        let by = By { author: &author, reason: &reason, today };
        changes.extend(regraded(&loaded, &matrix, by));
        office.transact(Act { op: "set_term", author: &author, reason: &reason }, changes)
    }

    /// Says what a grade means; nothing said is the usual.
    pub fn set_risk_anchor(&mut self, scale: String, grade: u32, words: String) -> Answer<Changed> {
        let known = SCALES.contains(&scale.as_str()) && RiskMatrix::SIZES.contains(&i64::from(grade.max(3)));
        if !known || grade == 0 {
            return Err(ApiError::new(Code::NoSuchRecord).with("name", format!("{scale}.{grade}")));
        }
        if words.chars().count() > LONGEST {
            return Err(refused("anchor_too_long").with("most", LONGEST));
        }
        let author = self.author();
        let office = self.office()?;
        let changes = office.set_setting(&format!("{ANCHOR}{scale}.{grade}"), words.trim().to_owned())?;
        office.transact(Act { op: "set_term", author: &author, reason: "" }, changes)
    }
}

/// All risks on the grades of another size. What a closed project says stays as it was said.
fn regraded(loaded: &Loaded, matrix: &RiskMatrix, by: By<'_>) -> Vec<Change> {
    let (was, size) = (&loaded.terms.risk_matrix, matrix.size());
    if was.size() == size {
        return Vec::new();
    }
    let terms = portfolio::Terms { risk_matrix: matrix.clone(), ..loaded.terms.clone() };
    let grade = |grade: i64| was.grade_in(size, grade);
    let one = |risk: &Risk| {
        let after = Risk {
            probability: grade(risk.probability),
            impact: grade(risk.impact),
            impact_cost: risk.impact_cost.map(grade),
            impact_schedule: risk.impact_schedule.map(grade),
            impact_scope: risk.impact_scope.map(grade),
            impact_quality: risk.impact_quality.map(grade),
            residual_probability: risk.residual_probability.map(grade),
            residual_impact: risk.residual_impact.map(grade),
            ..risk.clone()
        };
        let mut changes = portfolio::difference(risk, &after);
        changes.extend(risk_rules::history(Some(risk), &after, &terms, by, &mut store::new_id));
        changes
    };
    let closed = |id| loaded.project(id).is_none_or(|project| project.stage == portfolio::Stage::Closed);
    loaded.portfolio.risks.iter().filter(|risk| !closed(risk.project)).flat_map(one).collect()
}
