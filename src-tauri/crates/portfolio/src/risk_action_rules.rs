//! What may become of an action of a risk's response: it is done by its owner and verified by somebody else.

use schedule::Date;

use crate::change::{Change, difference};
use crate::record::choices;
use crate::risk::{Risk, RiskStatus};
use crate::risk_action::{ActionStatus, RiskAction};
use crate::workflow::{Step, Workflow};

choices! {
    /// Why an action cannot take a status.
    ActionRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// Nobody does it.
        NoOwner = "action_no_owner",
        /// Nobody says that it helped.
        NoVerifier = "action_no_verifier",
        /// Who does it does not verify it.
        OwnWork = "action_own_work",
        /// Dropping needs a reason.
        NoReason = "action_no_reason",
        /// The response is complete, or the risk is closed: it is opened again first.
        Answered = "action_risk_answered",
    }
}

/// What may become of an action.
pub const WORKFLOW: Workflow<ActionStatus, ActionRefusal> = Workflow {
    name: "risk_action",
    start: ActionStatus::Planned,
    steps: &[
        step(ActionStatus::Planned, ActionStatus::Done, &[ActionRefusal::NoOwner]),
        step(ActionStatus::Planned, ActionStatus::Dropped, &[ActionRefusal::NoReason]),
        step(
            ActionStatus::Done,
            ActionStatus::Verified,
            &[ActionRefusal::NoVerifier, ActionRefusal::OwnWork],
        ),
        step(ActionStatus::Done, ActionStatus::Planned, &[ActionRefusal::Answered]),
        step(ActionStatus::Dropped, ActionStatus::Planned, &[ActionRefusal::Answered]),
    ],
    no_step: ActionRefusal::NotAllowed,
};

const fn step(
    from: ActionStatus,
    to: ActionStatus,
    guards: &'static [ActionRefusal],
) -> Step<ActionStatus, ActionRefusal> {
    Step { from, to, guards }
}

/// The changes of a new status, dates included; or everything that stands against it.
pub fn move_to(
    action: &RiskAction,
    status: ActionStatus,
    risk: &Risk,
    today: Date,
) -> Result<Vec<Change>, Vec<ActionRefusal>> {
    WORKFLOW.check(action.status, status, |refusal| stands(refusal, action, risk))?;
    let mut after = RiskAction { status, ..action.clone() };
    match status {
        ActionStatus::Planned => (after.done_on, after.verified_on) = (None, None),
        ActionStatus::Done => after.done_on = action.done_on.or(Some(today)),
        ActionStatus::Verified => after.verified_on = Some(today),
        ActionStatus::Dropped => {}
    }
    Ok(difference(action, &after))
}

fn stands(refusal: ActionRefusal, action: &RiskAction, risk: &Risk) -> bool {
    match refusal {
        ActionRefusal::NotAllowed => false,
        ActionRefusal::NoOwner => action.owner.is_none(),
        ActionRefusal::NoVerifier => action.verified_by.is_none(),
        ActionRefusal::OwnWork => action.verified_by.is_some() && action.verified_by == action.owner,
        ActionRefusal::NoReason => action.note.trim().is_empty(),
        ActionRefusal::Answered => !takes_actions(risk),
    }
}

/// Whether an edit leaves an action what its status says: a verified one keeps who verified it.
pub fn may_stand(action: &RiskAction) -> Result<(), ActionRefusal> {
    use ActionRefusal::{NoOwner, NoReason, NoVerifier, OwnWork};
    let kept: &[ActionRefusal] = match action.status {
        ActionStatus::Planned => &[],
        ActionStatus::Done => &[NoOwner],
        ActionStatus::Verified => &[NoOwner, NoVerifier, OwnWork],
        ActionStatus::Dropped => &[NoReason],
    };
    let risk = Risk::new(action.risk);
    kept.iter().find(|refusal| stands(**refusal, action, &risk)).map_or(Ok(()), |refusal| Err(*refusal))
}

/// Whether actions may be added to a risk: its response is neither complete nor over.
pub fn takes_actions(risk: &Risk) -> bool {
    !matches!(risk.status, RiskStatus::Responded | RiskStatus::Closed)
}

/// Whether something is left to do: neither verified nor dropped.
pub fn is_open(action: &RiskAction) -> bool {
    matches!(action.status, ActionStatus::Planned | ActionStatus::Done)
}

/// Whether it should have been done by a date and is not.
pub fn is_overdue(action: &RiskAction, as_of: Date) -> bool {
    action.status == ActionStatus::Planned && action.due_on.is_some_and(|due| due < as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    #[test]
    fn who_does_it_does_not_verify_it() {
        let (today, risk) = (Date(20_000), Risk::new(Id(2)));
        let planned = RiskAction { due_on: Some(Date(19_999)), ..RiskAction::new(Id(1)) };
        assert!(is_overdue(&planned, today) && is_open(&planned));
        assert_eq!(move_to(&planned, ActionStatus::Done, &risk, today), Err(vec![ActionRefusal::NoOwner]));
        assert_eq!(
            move_to(&planned, ActionStatus::Dropped, &risk, today),
            Err(vec![ActionRefusal::NoReason])
        );
        let done = RiskAction { status: ActionStatus::Done, owner: Some(Id(7)), ..planned };
        assert_eq!(
            move_to(&done, ActionStatus::Verified, &risk, today),
            Err(vec![ActionRefusal::NoVerifier])
        );
        let own = RiskAction { verified_by: Some(Id(7)), ..done.clone() };
        assert_eq!(move_to(&own, ActionStatus::Verified, &risk, today), Err(vec![ActionRefusal::OwnWork]));
        let other = RiskAction { verified_by: Some(Id(8)), ..done };
        assert_eq!(move_to(&other, ActionStatus::Verified, &risk, today).map(|changes| changes.len()), Ok(2));
        assert!(!is_overdue(&other, today), "it was done");
        let answered = Risk { status: RiskStatus::Responded, ..risk };
        let verified = RiskAction { status: ActionStatus::Verified, ..other.clone() };
        let again = move_to(&verified, ActionStatus::Planned, &answered, today);
        assert_eq!(again, Err(vec![ActionRefusal::NotAllowed]), "verified is verified");
        let done = RiskAction { status: ActionStatus::Done, ..other };
        let again = move_to(&done, ActionStatus::Planned, &answered, today);
        assert_eq!(again, Err(vec![ActionRefusal::Answered]));
    }
}
