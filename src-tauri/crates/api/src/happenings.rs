//! What happened in the fourteen days before the data date, by the dates that records carry.

use portfolio::{ChangeStatus, Date, Entity, Id, life};

use crate::office::Loaded;
use crate::wire::Happening;

/// Days back that the cockpit looks.
const BACK: i32 = 14;

/// Everything that happened lately, newest first.
pub(crate) fn lately(loaded: &Loaded) -> Vec<Happening> {
    between(loaded, loaded.as_of.plus_days(-BACK), loaded.as_of)
}

/// Everything that happened before that, newest first.
pub(crate) fn before(loaded: &Loaded) -> Vec<Happening> {
    between(loaded, Date(i32::MIN), loaded.as_of.plus_days(-BACK))
}

/// What happened after a day, up to another.
fn between(loaded: &Loaded, after: Date, to: Date) -> Vec<Happening> {
    let mut found = Vec::new();
    let mut note = |kind: &str, date: Option<Date>, record: (Entity, Id), project: Id, title: &str| {
        let Some(date) = date.filter(|date| after < *date && *date <= to) else { return };
        found.push(happening(kind, date, record, (project, title), loaded));
    };
    let portfolio = &loaded.portfolio;
    for project in &portfolio.projects {
        let record = (Entity::Project, project.id);
        let mut note = |kind, date| note(kind, date, record, project.id, &project.name);
        note("project_approved", project.approved_on);
        note("project_delivered", project.actual_finish);
        note("project_closed", life::closed_by(project, portfolio, loaded.as_of));
        note("baseline_changed", project.baseline_changed_on);
    }
    for risk in &portfolio.risks {
        let mut note = |kind, date| note(kind, date, (Entity::Risk, risk.id), risk.project, &risk.title);
        note("risk_major", risk.major_since);
        note("risk_responded", risk.response_done_on);
        note("risk_occurred", risk.occurred_on);
    }
    for change in &portfolio.change_requests {
        let record = (Entity::ChangeRequest, change.id);
        let mut note = |kind, date| note(kind, date, record, change.project, &change.title);
        note("change_submitted", change.submitted_on);
        match change.status {
            ChangeStatus::Rejected => note("change_rejected", change.decided_on),
            _ => note("change_approved", change.decided_on),
        }
    }
    for milestone in &portfolio.milestones {
        let date = milestone.actual_finish.map(|at| at.date());
        let record = (Entity::Task, milestone.id);
        note("milestone_reached", date, record, milestone.project, &milestone.name);
    }
    found.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.title.cmp(&b.title)));
    found
}

fn happening(
    kind: &str,
    date: Date,
    (entity, id): (Entity, Id),
    (project, title): (Id, &str),
    loaded: &Loaded,
) -> Happening {
    Happening {
        date: date.to_string(),
        kind: kind.to_owned(),
        entity: entity.name().to_owned(),
        id: id.to_string(),
        project: Some(project.to_string()),
        project_name: loaded.project(project).map(|project| project.name.clone()).unwrap_or_default(),
        title: title.to_owned(),
    }
}
