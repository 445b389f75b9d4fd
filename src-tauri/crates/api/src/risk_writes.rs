//! Writes about risks: grades with their history, steps of risks, of their actions and of issues. The rules decide.

use portfolio::risk_rules::{self, By};
use portfolio::{
    ActionStatus, Change, Issue, IssueStatus, Portfolio, Risk, RiskAction, RiskStatus, issue_rules,
    risk_action_rules,
};

use crate::Answer;
use crate::error::refused;
use crate::office::Office;
use crate::rules::{begins_at, refused_by};

/// A risk takes a status.
pub(crate) fn risk_status(
    office: &mut Office,
    risk: &Risk,
    code: Option<&str>,
    by: By<'_>,
) -> Answer<Vec<Change>> {
    let status = code.and_then(RiskStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    let loaded = office.loaded()?;
    let (book, terms) = (&loaded.portfolio, &loaded.terms);
    risk_rules::move_to(risk, status, book, terms, by.today, &mut store::new_id)
        .map_err(|refusals| refused_by(&refusals))
}

/// Another field of a risk was edited: grades follow the matrix and leave their history.
pub(crate) fn risk(office: &mut Office, before: &Risk, edited: &Risk, by: By<'_>) -> Answer<Vec<Change>> {
    risk_rules::may_stand(edited).map_err(|refusal| refused(refusal.code()))?;
    let loaded = office.loaded()?;
    risk_rules::graded(before, edited, &loaded.terms, by, &mut store::new_id)
        .map_err(|why| refused(why.code()).with("size", loaded.terms.risk_matrix.size()))
}

/// The first lines in the history of a new risk's grades.
pub(crate) fn first_grades(office: &mut Office, risk: &Risk, by: By<'_>) -> Answer<Vec<Change>> {
    let loaded = office.loaded()?;
    Ok(risk_rules::history(None, risk, &loaded.terms, by, &mut store::new_id))
}

/// A new action, of the project of its risk.
pub(crate) fn new_action(portfolio: &Portfolio, action: RiskAction) -> Answer<RiskAction> {
    begins_at(action.status, risk_action_rules::WORKFLOW.start)?;
    let risk = portfolio.risks.iter().find(|risk| risk.id == action.risk);
    let risk = risk.ok_or_else(|| crate::records::gone(portfolio::Entity::Risk))?;
    if !risk_action_rules::takes_actions(risk) {
        return Err(refused(risk_action_rules::ActionRefusal::Answered.code()));
    }
    Ok(RiskAction { project: risk.project, ..action })
}

/// An action takes a status.
pub(crate) fn action_status(
    office: &mut Office,
    action: &RiskAction,
    code: Option<&str>,
    by: By<'_>,
) -> Answer<Vec<Change>> {
    let status = code.and_then(ActionStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    let risk: Risk = office.get(action.risk)?;
    risk_action_rules::move_to(action, status, &risk, by.today).map_err(|refusals| refused_by(&refusals))
}

/// Another field of an action was edited.
pub(crate) fn action(before: &RiskAction, edited: &RiskAction) -> Answer<Vec<Change>> {
    if before.risk != edited.risk || before.project != edited.project {
        return Err(refused("action_keeps_risk"));
    }
    risk_action_rules::may_stand(edited).map_err(|refusal| refused(refusal.code()))?;
    Ok(portfolio::difference(before, edited))
}

/// An issue takes a status.
pub(crate) fn issue_status(
    office: &mut Office,
    issue: &Issue,
    code: Option<&str>,
    by: By<'_>,
) -> Answer<Vec<Change>> {
    let status = code.and_then(IssueStatus::parse).ok_or_else(|| refused("not_allowed"))?;
    let loaded = office.loaded()?;
    issue_rules::move_to(issue, status, &loaded.portfolio.risks, by.today)
        .map_err(|refusals| refused_by(&refusals))
}

/// Another field of an issue was edited.
pub(crate) fn issue(before: &Issue, edited: &Issue) -> Answer<Vec<Change>> {
    issue_rules::may_stand(edited).map_err(|refusal| refused(refusal.code()))?;
    Ok(portfolio::difference(before, edited))
}

/// What a risk became stays while the risk says that it happened.
pub(crate) fn may_delete_issue(office: &mut Office, issue: &Issue) -> Answer<()> {
    let loaded = office.loaded()?;
    let risk = loaded.portfolio.risks.iter().find(|risk| Some(risk.id) == issue.risk);
    match risk.is_some_and(|risk| risk.status == RiskStatus::Occurred) {
        true => Err(refused("issue_of_risk_stays")),
        false => Ok(()),
    }
}
