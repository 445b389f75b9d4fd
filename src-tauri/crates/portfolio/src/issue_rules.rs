//! What may become of an issue, and the issue that a risk becomes when it happens.

use schedule::Date;

use crate::book::Portfolio;
use crate::change::{Change, difference};
use crate::issue::{Issue, IssueSeverity, IssueStatus};
use crate::numbering::{Numbering, Series};
use crate::record::choices;
use crate::risk::{Risk, RiskStatus};
use crate::risk_matrix::RiskBand;
use crate::terms::Terms;
use crate::value::Id;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why an issue cannot take a status.
    IssueRefusal {
        /// The status does not follow from the present one.
        NotAllowed = "not_allowed",
        /// Nobody deals with it.
        NoOwner = "issue_no_owner",
        /// It has no day by which it is to be solved.
        NoDue = "issue_no_due",
        /// It says not how it was solved.
        NoResolution = "issue_no_resolution",
        /// The risk that it was is closed: that is opened again first.
        RiskClosed = "issue_risk_closed",
    }
}

/// What may become of an issue.
pub const WORKFLOW: Workflow<IssueStatus, IssueRefusal> = Workflow {
    name: "issue",
    start: IssueStatus::Open,
    steps: &[
        step(IssueStatus::Open, IssueStatus::InProgress, &[IssueRefusal::NoOwner, IssueRefusal::NoDue]),
        step(IssueStatus::Open, IssueStatus::Resolved, SOLVED),
        step(IssueStatus::InProgress, IssueStatus::Resolved, SOLVED),
        step(IssueStatus::Resolved, IssueStatus::Closed, &[]),
        step(IssueStatus::Resolved, IssueStatus::InProgress, &[IssueRefusal::RiskClosed]),
        step(IssueStatus::Closed, IssueStatus::InProgress, &[IssueRefusal::RiskClosed]),
    ],
    no_step: IssueRefusal::NotAllowed,
};

const SOLVED: &[IssueRefusal] = &[IssueRefusal::NoOwner, IssueRefusal::NoResolution];

const fn step(
    from: IssueStatus,
    to: IssueStatus,
    guards: &'static [IssueRefusal],
) -> Step<IssueStatus, IssueRefusal> {
    Step { from, to, guards }
}

/// The changes of a new status, dates included; or everything that stands against it.
pub fn move_to(
    issue: &Issue,
    status: IssueStatus,
    risks: &[Risk],
    today: Date,
) -> Result<Vec<Change>, Vec<IssueRefusal>> {
    WORKFLOW.check(issue.status, status, |refusal| stands(refusal, issue, risks))?;
    let mut after = Issue { status, ..issue.clone() };
    match status {
        IssueStatus::Open => {}
        IssueStatus::InProgress => (after.resolved_on, after.closed_on) = (None, None),
        IssueStatus::Resolved => after.resolved_on = Some(today),
        IssueStatus::Closed => after.closed_on = Some(today),
    }
    Ok(difference(issue, &after))
}

fn stands(refusal: IssueRefusal, issue: &Issue, risks: &[Risk]) -> bool {
    match refusal {
        IssueRefusal::NotAllowed => false,
        IssueRefusal::NoOwner => issue.owner.is_none(),
        IssueRefusal::NoDue => issue.due_on.is_none(),
        IssueRefusal::NoResolution => issue.resolution.trim().is_empty(),
        IssueRefusal::RiskClosed => {
            risks.iter().any(|risk| Some(risk.id) == issue.risk && risk.status == RiskStatus::Closed)
        }
    }
}

/// Whether an edit leaves an issue what its status says: one that is solved keeps how.
pub fn may_stand(issue: &Issue) -> Result<(), IssueRefusal> {
    let kept: &[IssueRefusal] = match issue.status {
        IssueStatus::Open => &[],
        IssueStatus::InProgress => &[IssueRefusal::NoOwner, IssueRefusal::NoDue],
        IssueStatus::Resolved | IssueStatus::Closed => SOLVED,
    };
    kept.iter().find(|refusal| stands(**refusal, issue, &[])).map_or(Ok(()), |refusal| Err(*refusal))
}

/// Whether it is still to be solved or confirmed.
pub fn is_open(issue: &Issue) -> bool {
    issue.status != IssueStatus::Closed
}

/// Whether it should have been solved by a date and is not.
pub fn is_overdue(issue: &Issue, as_of: Date) -> bool {
    matches!(issue.status, IssueStatus::Open | IssueStatus::InProgress)
        && issue.due_on.is_some_and(|due| due < as_of)
}

/// The issue that a risk becomes when it happens: what was feared is what is now dealt with.
pub fn of_risk(risk: &Risk, book: &Portfolio, terms: &Terms, today: Date, id: Id) -> Issue {
    let used = book.issues.iter().map(|issue| issue.code.as_str());
    let severity = match terms.risk_matrix.band(risk.current_score()) {
        RiskBand::Low | RiskBand::Medium => IssueSeverity::Minor,
        RiskBand::High => IssueSeverity::Serious,
        RiskBand::Extreme => IssueSeverity::Critical,
    };
    let told = [&risk.event, &risk.impact_text].into_iter().filter(|text| !text.trim().is_empty());
    Issue {
        project: risk.project,
        code: Numbering::from_settings(&book.settings).next(Series::Issue, today.year(), used),
        title: risk.title.clone(),
        description: told.cloned().collect::<Vec<_>>().join("\n"),
        risk: Some(risk.id),
        severity,
        happened_on: risk.occurred_on.or(Some(today)),
        owner: risk.owner,
        ..Issue::new(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_is_solved_by_somebody_in_some_way() {
        let today = Date(20_000);
        let open = Issue::new(Id(1));
        assert_eq!(
            move_to(&open, IssueStatus::InProgress, &[], today),
            Err(vec![IssueRefusal::NoOwner, IssueRefusal::NoDue])
        );
        let taken = Issue { owner: Some(Id(2)), due_on: Some(Date(19_990)), ..open };
        assert!(is_overdue(&taken, today));
        assert!(move_to(&taken, IssueStatus::InProgress, &[], today).is_ok());
        assert_eq!(move_to(&taken, IssueStatus::Resolved, &[], today), Err(vec![IssueRefusal::NoResolution]));
        assert_eq!(move_to(&taken, IssueStatus::Closed, &[], today), Err(vec![IssueRefusal::NotAllowed]));
        let solved = Issue { resolution: "更换备件".into(), ..taken };
        assert_eq!(move_to(&solved, IssueStatus::Resolved, &[], today).map(|changes| changes.len()), Ok(2));
    }

    #[test]
    fn a_risk_that_happens_says_what_happened() {
        let risk = Risk {
            title: "设备晚到".into(),
            event: "海关查验".into(),
            impact_text: "安装后移".into(),
            probability: 4,
            impact: 4,
            owner: Some(Id(3)),
            ..Risk::new(Id(1))
        };
        let issue = of_risk(&risk, &Portfolio::default(), &Terms::default(), Date(20_000), Id(9));
        assert_eq!(issue.description, "海关查验\n安装后移");
        assert_eq!((issue.risk, issue.owner), (Some(Id(1)), Some(Id(3))));
        assert_eq!((issue.severity, issue.code.as_str()), (IssueSeverity::Critical, "WT-2024-001"));
    }
}
