//! Grades of a risk: when it is major, its response clock, the history of its grades, when it goes up the line.

use schedule::Date;

use crate::change::{Change, difference};
use crate::record::choices;
use crate::risk::{Risk, RiskStatus};
use crate::risk_action::{GradeSide, RiskGrade};
use crate::risk_matrix::{RiskBand, overall_impact};
use crate::terms::Terms;
use crate::value::Id;

choices! {
    /// Why a risk cannot be graded so.
    Grading {
        /// The matrix has no such grade.
        BeyondMatrix = "grade_beyond_matrix",
        /// The overall impact is the greatest of those graded one by one.
        ImpactFromParts = "impact_from_parts",
    }
}

/// By whom something is written, when and why.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// Who.
    pub author: &'a str,
    /// Why, as entered.
    pub reason: &'a str,
    /// When.
    pub today: Date,
}

/// Whether a risk is major by its inherent grade.
pub fn is_major(risk: &Risk, terms: &Terms) -> bool {
    risk.score() >= terms.major_risk_score || risk.impact >= terms.major_risk_impact
}

/// Whether a major risk waits for its response as of a date.
pub fn awaits_response(risk: &Risk, terms: &Terms, as_of: Date) -> bool {
    let known = |date: Option<Date>| date.is_some_and(|date| date <= as_of);
    let registered = risk.identified_on.or(risk.major_since).is_none_or(|date| date <= as_of);
    let over = known(risk.response_done_on) || known(risk.closed_on) || !risk.is_open();
    registered && is_major(risk, terms) && !over
}

/// The day after which a risk whose response is not complete goes up the line; `None` where its grade never does.
pub fn escalation_due(risk: &Risk, terms: &Terms) -> Option<Date> {
    let band = terms.risk_matrix.band(risk.score());
    let band = if is_major(risk, terms) { band.max(RiskBand::High) } else { band };
    let days = match band {
        RiskBand::Low => 0,
        RiskBand::Medium => terms.escalation_medium_days,
        RiskBand::High => terms.escalation_high_days,
        RiskBand::Extreme => terms.escalation_extreme_days,
    };
    let start = risk.major_since.or(risk.identified_on)?;
    (days > 0).then(|| start.plus_days(days as i32))
}

/// Whether a risk waited longer than its grade allows and nobody above was told.
pub fn must_escalate(risk: &Risk, terms: &Terms, as_of: Date) -> bool {
    let at_work =
        matches!(risk.status, RiskStatus::Identified | RiskStatus::Assessed | RiskStatus::Responding);
    let waits = risk.response_done_on.is_none_or(|done| done > as_of);
    at_work && waits && escalation_due(risk, terms).is_some_and(|due| due < as_of)
}

/// A risk as an edit leaves it, with the response clock set: it starts when the risk first is major and stops when it is
/// graded below major before its response is complete. `before` is `None` for a new risk.
pub fn regraded(before: Option<&Risk>, edited: &Risk, terms: &Terms, today: Date) -> Risk {
    let mut risk = edited.clone();
    risk.impact = overall_impact(&risk).unwrap_or(risk.impact);
    if is_major(&risk, terms) {
        let registered = risk.identified_on.filter(|_| before.is_none());
        risk.major_since = risk.major_since.or(registered).or(Some(today));
        risk.downgraded_on = None;
    } else if risk.major_since.is_some() && risk.response_done_on.is_none() && risk.downgraded_on.is_none() {
        risk.downgraded_on = Some(today);
    }
    risk
}

/// Why an edited grade cannot stand.
pub fn grading(before: Option<&Risk>, edited: &Risk, terms: &Terms) -> Result<(), Grading> {
    let grades = [
        Some(edited.probability),
        Some(edited.impact),
        edited.impact_cost,
        edited.impact_schedule,
        edited.impact_scope,
        edited.impact_quality,
        edited.residual_probability,
        edited.residual_impact,
    ];
    if grades.into_iter().flatten().any(|grade| grade > terms.risk_matrix.size()) {
        return Err(Grading::BeyondMatrix);
    }
    let typed = before.is_some_and(|before| before.impact != edited.impact);
    match overall_impact(edited) {
        Some(overall) if typed && overall != edited.impact => Err(Grading::ImpactFromParts),
        _ => Ok(()),
    }
}

/// The changes of an edit of grades: the risk with its clock, and a line of history for each side that was graded anew.
pub fn graded(
    before: &Risk,
    edited: &Risk,
    terms: &Terms,
    by: By<'_>,
    new_id: &mut dyn FnMut() -> Id,
) -> Result<Vec<Change>, Grading> {
    grading(Some(before), edited, terms)?;
    let after = regraded(Some(before), edited, terms, by.today);
    let mut changes = difference(before, &after);
    changes.extend(history(Some(before), &after, terms, by, new_id));
    Ok(changes)
}

/// The lines of history that a new state of a risk leaves.
pub fn history(
    before: Option<&Risk>,
    after: &Risk,
    terms: &Terms,
    by: By<'_>,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Change> {
    let sides = [
        (GradeSide::Inherent, before.map(inherent), Some(inherent(after))),
        (GradeSide::Residual, before.and_then(residual), residual(after)),
    ];
    let mut changes = Vec::new();
    for (side, old, new) in sides {
        let Some((probability, impact)) = new.filter(|_| old != new) else { continue };
        changes.push(Change::insert(&RiskGrade {
            project: after.project,
            risk: after.id,
            side,
            graded_on: Some(by.today),
            graded_by: by.author.to_owned(),
            probability,
            impact,
            band: terms.risk_matrix.band(probability * impact).code().to_owned(),
            reason: by.reason.to_owned(),
            ..RiskGrade::new(new_id())
        }));
    }
    changes
}

fn inherent(risk: &Risk) -> (i64, i64) {
    (risk.probability, risk.impact)
}

fn residual(risk: &Risk) -> Option<(i64, i64)> {
    risk.residual_probability.zip(risk.residual_impact)
}
