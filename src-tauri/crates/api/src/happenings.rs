//! What happened in the fourteen days before the data date, by the dates that records carry.

use portfolio::{ChangeStatus, Date, Id, life};

use crate::office::Loaded;
use crate::wire::Happening;

/// Days back that the cockpit looks.
const BACK: i32 = 14;

/// Everything that happened lately, newest first.
pub(crate) fn lately(loaded: &Loaded) -> Vec<Happening> {
    let mut found = Vec::new();
    let portfolio = &loaded.portfolio;
    for project in &portfolio.projects {
        let mut note = |kind, date| found.extend(happening(kind, date, project.id, &project.name, loaded));
        note("project_approved", project.approved_on);
        note("project_delivered", project.actual_finish);
        note("project_closed", life::closed_by(project, portfolio, loaded.as_of));
        note("baseline_changed", project.baseline_changed_on);
    }
    for risk in &portfolio.risks {
        let mut note = |kind, date| found.extend(happening(kind, date, risk.project, &risk.title, loaded));
        note("risk_major", risk.major_since);
        note("risk_responded", risk.response_done_on);
        note("risk_occurred", risk.occurred_on);
    }
    for change in &portfolio.change_requests {
        let mut note =
            |kind, date| found.extend(happening(kind, date, change.project, &change.title, loaded));
        note("change_submitted", change.submitted_on);
        match change.status {
            ChangeStatus::Rejected => note("change_rejected", change.decided_on),
            _ => note("change_approved", change.decided_on),
        }
    }
    for milestone in &portfolio.milestones {
        let date = milestone.actual_finish.map(|at| at.date());
        found.extend(happening("milestone_reached", date, milestone.project, &milestone.name, loaded));
    }
    found.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.title.cmp(&b.title)));
    found
}

fn happening(kind: &str, date: Option<Date>, project: Id, title: &str, loaded: &Loaded) -> Option<Happening> {
    let date = date.filter(|date| loaded.as_of.plus_days(-BACK) < *date && *date <= loaded.as_of)?;
    Some(Happening {
        date: date.to_string(),
        kind: kind.to_owned(),
        project: Some(project.to_string()),
        project_name: loaded.project(project).map(|project| project.name.clone()).unwrap_or_default(),
        title: title.to_owned(),
    })
}
