//! Grades of risks and the clock of their response: what an edit of a grade or a status implies.

use schedule::Date;

use crate::change::{Change, difference};
use crate::record::choices;
use crate::risk::{Risk, RiskStatus};
use crate::terms::Terms;
use crate::workflow::{Step, Workflow};

choices! {
    /// The band that a score falls into.
    RiskBand {
        /// 1–4.
        Low = "low",
        /// 5–9.
        Medium = "medium",
        /// 10–14.
        High = "high",
        /// 15–25.
        Extreme = "extreme",
    }
}

choices! {
    /// Why a risk cannot take a status.
    RiskRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// A response needs an owner.
        NoOwner = "no_owner",
        /// A response needs a plan.
        NoResponsePlan = "no_response_plan",
        /// Closing needs a reason.
        NoCloseReason = "no_close_reason",
    }
}

impl RiskBand {
    /// The band of a score, 1–25.
    pub fn of(score: i64) -> RiskBand {
        match score {
            ..=4 => RiskBand::Low,
            5..=9 => RiskBand::Medium,
            10..=14 => RiskBand::High,
            _ => RiskBand::Extreme,
        }
    }
}

impl Risk {
    /// Inherent score: probability × impact.
    pub fn score(&self) -> i64 {
        self.probability * self.impact
    }

    /// Residual score; `None` while either side is not graded.
    pub fn residual_score(&self) -> Option<i64> {
        Some(self.residual_probability? * self.residual_impact?)
    }

    /// The band of its inherent score.
    pub fn band(&self) -> RiskBand {
        RiskBand::of(self.score())
    }

    /// The score that counts today: residual where graded, else inherent.
    pub fn current_score(&self) -> i64 {
        self.residual_score().unwrap_or(self.score())
    }

    /// Whether it can still do harm: neither closed nor turned into a problem.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, RiskStatus::Closed | RiskStatus::Occurred)
    }
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

/// A risk as an edit leaves it, with the response clock set: it starts when the risk first is major and stops when it is
/// graded below major before its response is complete. `before` is `None` for a new risk.
pub fn regraded(before: Option<&Risk>, edited: &Risk, terms: &Terms, today: Date) -> Risk {
    let mut risk = edited.clone();
    if is_major(&risk, terms) {
        let registered = risk.identified_on.filter(|_| before.is_none());
        risk.major_since = risk.major_since.or(registered).or(Some(today));
        risk.downgraded_on = None;
    } else if risk.major_since.is_some() && risk.response_done_on.is_none() && risk.downgraded_on.is_none() {
        risk.downgraded_on = Some(today);
    }
    risk
}

/// The changes of a new grade: the grade itself and what it does to the clock.
pub fn regrade(risk: &Risk, probability: i64, impact: i64, terms: &Terms, today: Date) -> Vec<Change> {
    let edited = Risk { probability, impact, ..risk.clone() };
    difference(risk, &regraded(Some(risk), &edited, terms, today))
}

/// What may become of a risk.
pub const WORKFLOW: Workflow<RiskStatus, RiskRefusal> = Workflow {
    name: "risk",
    start: RiskStatus::Identified,
    steps: &[
        step(RiskStatus::Identified, RiskStatus::Assessed, &[]),
        step(RiskStatus::Identified, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Identified, RiskStatus::Occurred, &[]),
        step(RiskStatus::Identified, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Assessed, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Assessed, RiskStatus::Occurred, &[]),
        step(RiskStatus::Assessed, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Responding, RiskStatus::Responded, &[]),
        step(RiskStatus::Responding, RiskStatus::Assessed, &[]),
        step(RiskStatus::Responding, RiskStatus::Occurred, &[]),
        step(RiskStatus::Responding, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Responded, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Responded, RiskStatus::Occurred, &[]),
        step(RiskStatus::Responded, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Occurred, RiskStatus::Responding, RESPONSE),
        step(RiskStatus::Occurred, RiskStatus::Responded, &[]),
        step(RiskStatus::Occurred, RiskStatus::Closed, CLOSING),
        step(RiskStatus::Closed, RiskStatus::Assessed, &[]),
    ],
    no_step: RiskRefusal::NotAllowed,
};

const RESPONSE: &[RiskRefusal] = &[RiskRefusal::NoOwner, RiskRefusal::NoResponsePlan];
const CLOSING: &[RiskRefusal] = &[RiskRefusal::NoCloseReason];

const fn step(
    from: RiskStatus,
    to: RiskStatus,
    guards: &'static [RiskRefusal],
) -> Step<RiskStatus, RiskRefusal> {
    Step { from, to, guards }
}

/// The changes of a new status, dates included; or everything that stands against it.
pub fn move_to(risk: &Risk, status: RiskStatus, today: Date) -> Result<Vec<Change>, Vec<RiskRefusal>> {
    WORKFLOW.check(risk.status, status, |refusal| stands(refusal, risk))?;
    let mut after = Risk { status, ..risk.clone() };
    match status {
        RiskStatus::Identified => {}
        // Opened again: the first start of the clock stays.
        RiskStatus::Assessed => (after.closed_on, after.response_done_on) = (None, None),
        RiskStatus::Responding => after.response_done_on = None,
        RiskStatus::Responded => after.response_done_on = risk.response_done_on.or(Some(today)),
        RiskStatus::Occurred => after.occurred_on = risk.occurred_on.or(Some(today)),
        RiskStatus::Closed => after.closed_on = risk.closed_on.or(Some(today)),
    }
    Ok(difference(risk, &after))
}

fn stands(refusal: RiskRefusal, risk: &Risk) -> bool {
    match refusal {
        RiskRefusal::NotAllowed => false,
        RiskRefusal::NoOwner => risk.owner.is_none(),
        RiskRefusal::NoResponsePlan => risk.response_plan.trim().is_empty(),
        RiskRefusal::NoCloseReason => risk.close_reason.trim().is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn risk(probability: i64, impact: i64) -> Risk {
        Risk { probability, impact, ..Risk::new(Id(1)) }
    }

    fn day(number: i32) -> Date {
        Date(20_000 + number)
    }

    #[test]
    fn the_25_cells_fall_into_bands_as_defined() {
        let mut cells = [0; 4];
        for probability in 1..=5 {
            for impact in 1..=5 {
                cells[RiskBand::of(probability * impact) as usize] += 1;
            }
        }
        assert_eq!(cells, [8, 7, 4, 6], "low, medium, high, extreme");
    }

    #[test]
    fn a_great_impact_is_major_however_unlikely() {
        assert!(is_major(&risk(1, 5), &Terms::default()), "score 5, impact 5");
        assert!(is_major(&risk(5, 2), &Terms::default()), "score 10");
        assert!(!is_major(&risk(3, 3), &Terms::default()), "score 9");
    }

    #[test]
    fn the_clock_starts_once_and_stops_on_a_downgrade() {
        let terms = Terms::default();
        let upgraded = regraded(Some(&risk(2, 2)), &risk(4, 4), &terms, day(1));
        assert_eq!(upgraded.major_since, Some(day(1)), "it became major today");
        let lower = Risk { probability: 1, ..upgraded.clone() };
        let downgraded = regraded(Some(&upgraded), &lower, &terms, day(5));
        assert_eq!((downgraded.major_since, downgraded.downgraded_on), (Some(day(1)), Some(day(5))));
        let again = regraded(Some(&downgraded), &upgraded, &terms, day(9));
        assert_eq!(again.major_since, Some(day(1)), "the first start stays");
        assert_eq!(again.downgraded_on, None, "it waits again");
    }

    #[test]
    fn a_new_major_risk_counts_from_its_registration() {
        let new = Risk { identified_on: Some(day(-3)), ..risk(5, 5) };
        assert_eq!(regraded(None, &new, &Terms::default(), day(0)).major_since, Some(day(-3)));
    }

    #[test]
    fn closing_needs_a_reason_and_leaves_a_date() {
        let open = Risk { status: RiskStatus::Responded, ..risk(3, 3) };
        assert_eq!(move_to(&open, RiskStatus::Closed, day(1)), Err(vec![RiskRefusal::NoCloseReason]));
        let reasoned = Risk { close_reason: "供应商已更换".into(), ..open };
        let changes = move_to(&reasoned, RiskStatus::Closed, day(1)).expect("a reason is given");
        assert_eq!(changes.len(), 2, "the status and the date: {changes:?}");
    }

    #[test]
    fn a_response_needs_an_owner_and_a_plan() {
        let bare = Risk { status: RiskStatus::Assessed, ..risk(3, 3) };
        let both = vec![RiskRefusal::NoOwner, RiskRefusal::NoResponsePlan];
        assert_eq!(move_to(&bare, RiskStatus::Responding, day(1)), Err(both));
        let owned = Risk { owner: Some(Id(9)), ..bare };
        assert_eq!(move_to(&owned, RiskStatus::Responding, day(1)), Err(vec![RiskRefusal::NoResponsePlan]));
        assert_eq!(move_to(&owned, RiskStatus::Responded, day(1)), Err(vec![RiskRefusal::NotAllowed]));
    }
}
