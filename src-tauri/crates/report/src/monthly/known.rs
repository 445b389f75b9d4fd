//! Records as they were known on the data date. A month may be reported after it ended: what was decided, done or
//! closed later had not happened yet.

use portfolio::{ChangeRequest, ChangeStatus, CheckResult, Date, QualityCheck, Risk, RiskStatus};

/// A risk without what happened later; `None` when it was not registered yet.
pub(crate) fn risk(risk: &Risk, as_of: Date) -> Option<Risk> {
    if later(risk.identified_on, as_of) {
        return None;
    }
    let mut known = risk.clone();
    if later(risk.closed_on, as_of) || later(risk.occurred_on, as_of) {
        known.status =
            if risk.response_done_on.is_some() { RiskStatus::Responded } else { RiskStatus::Responding };
        known.closed_on = None;
    }
    if later(risk.response_done_on, as_of) {
        known.response_done_on = None;
        if known.status == RiskStatus::Responded {
            known.status = RiskStatus::Responding;
        }
    }
    Some(known)
}

/// A change request without what happened later; `None` when it was not submitted yet.
pub(crate) fn change(request: &ChangeRequest, as_of: Date) -> Option<ChangeRequest> {
    if later(request.submitted_on, as_of) {
        return None;
    }
    let mut known = request.clone();
    if later(request.implemented_on, as_of) {
        known.status = ChangeStatus::Approved;
        known.implemented_on = None;
    }
    if later(request.decided_on, as_of) {
        known.status = ChangeStatus::Submitted;
        (known.decided_on, known.decided_by) = (None, None);
    }
    Some(known)
}

/// A check without a result that came later.
pub(crate) fn check(check: &QualityCheck, as_of: Date) -> QualityCheck {
    match later(check.checked_on, as_of) {
        true => {
            QualityCheck { result: CheckResult::Open, checked_on: None, first_pass: false, ..check.clone() }
        }
        false => check.clone(),
    }
}

/// Whether something happened after a date.
pub(crate) fn later(date: Option<Date>, as_of: Date) -> bool {
    date.is_some_and(|date| date > as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use portfolio::Id;

    const DAY: Date = Date(20_000);

    #[test]
    fn a_later_closure_is_not_known_yet() {
        let closed = Risk {
            status: RiskStatus::Closed,
            identified_on: Some(DAY.plus_days(-30)),
            response_done_on: Some(DAY.plus_days(-1)),
            closed_on: Some(DAY.plus_days(1)),
            ..Risk::new(Id(1))
        };
        assert_eq!(
            risk(&closed, DAY).map(|known| known.status),
            Some(RiskStatus::Responded),
            "closed tomorrow"
        );
        assert_eq!(risk(&closed, DAY.plus_days(1)), Some(closed.clone()), "closed by then");
        let earlier = risk(&closed, DAY.plus_days(-2)).map(|known| (known.status, known.response_done_on));
        assert_eq!(earlier, Some((RiskStatus::Responding, None)), "the response was still under way");
        assert_eq!(risk(&closed, DAY.plus_days(-31)), None, "not registered yet");
    }

    #[test]
    fn a_later_decision_is_not_known_yet() {
        let decided = ChangeRequest {
            status: ChangeStatus::Implemented,
            submitted_on: Some(DAY.plus_days(-9)),
            decided_on: Some(DAY),
            implemented_on: Some(DAY.plus_days(5)),
            ..ChangeRequest::new(Id(1))
        };
        let status = |date| change(&decided, date).map(|known| known.status);
        assert_eq!(status(DAY.plus_days(5)), Some(ChangeStatus::Implemented), "all of it is known");
        assert_eq!(status(DAY), Some(ChangeStatus::Approved), "carried out later");
        assert_eq!(status(DAY.plus_days(-1)), Some(ChangeStatus::Submitted), "decided tomorrow");
        assert_eq!(status(DAY.plus_days(-10)), None, "submitted later");
    }
}
