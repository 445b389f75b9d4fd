//! What stands behind each count of the cockpit: the records that count, those that might have and do not, and why.

use std::collections::HashSet;

use portfolio::cost::{Costs, percent_of};
use portfolio::{ChangeStatus, ClosureStatus, Date, Entity, Id, Project, risk_rules};

use crate::convert::reason;
use crate::office::Loaded;
use crate::wire::{EvidenceLine, Fact, FigureEvidence, FigureRecord, Happening, MilestoneRow, Reason};
use crate::{Answer, ApiError, Code, decisions, happenings, kpi, milestones};

/// The evidence of a count.
pub(super) fn of(figure: &str, loaded: &Loaded) -> Answer<FigureEvidence> {
    let (counted, left_out) = match figure {
        "decisions" => (waiting(loaded), not_waiting(loaded)),
        "milestones" => (coming(loaded), not_coming(loaded)),
        "changes" => (lately(loaded), earlier(loaded)),
        lights => match lights.strip_prefix("lights_") {
            Some(light @ ("green" | "amber" | "red" | "none")) => of_light(light, loaded),
            _ => return Err(ApiError::new(Code::NoSuchRecord).with("figure", figure)),
        },
    };
    Ok(FigureEvidence { figure: figure.to_owned(), value: counted.len() as u32, counted, left_out })
}

fn line(record: FigureRecord, why: Vec<Reason>) -> EvidenceLine {
    EvidenceLine { record, why }
}

fn record(entity: Entity, id: Id, loaded: &Loaded) -> FigureRecord {
    let label = kpi::label(entity, id, loaded);
    FigureRecord {
        entity: entity.name().to_owned(),
        id: id.to_string(),
        project: label.project.map(|project| project.to_string()),
        code: label.code,
        name: label.name,
    }
}

fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

fn day(date: Date) -> Fact {
    Fact::Text(date.to_string())
}

/// Running projects of a colour; the others by their colour, and those that do not run by their stage.
fn of_light(light: &str, loaded: &Loaded) -> (Vec<EvidenceLine>, Vec<EvidenceLine>) {
    let rows = super::running_lights(loaded);
    let (mine, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.overall.light == light);
    let found = |project: &str| Id::parse(project).map(|id| record(Entity::Project, id, loaded));
    let counted = mine.into_iter().filter_map(|row| Some(line(found(&row.project)?, row.overall.reasons)));
    let other = others.into_iter().filter_map(|row| {
        Some(line(found(&row.project)?, vec![reason("other_light", [("light", text(&row.overall.light))])]))
    });
    let resting = loaded.portfolio.projects.iter().filter(|project| !super::runs(project.id, loaded));
    let left_out = other.chain(resting.map(|project| stopped(project, loaded))).collect();
    (counted.collect(), left_out)
}

fn stopped(project: &Project, loaded: &Loaded) -> EvidenceLine {
    let stage = reason("not_running", [("stage", text(project.stage.code()))]);
    line(record(Entity::Project, project.id, loaded), vec![stage])
}

fn waiting(loaded: &Loaded) -> Vec<EvidenceLine> {
    let all = decisions::waiting(loaded).into_iter();
    all.map(|decision| {
        let record = FigureRecord {
            entity: decision.entity,
            id: decision.id,
            project: decision.project,
            code: decision.code,
            name: decision.title,
        };
        let since = decision.date.map_or(Fact::Null(()), Fact::Text);
        line(record, vec![reason(&format!("waits_{}", decision.kind), [("date", since)])])
    })
    .collect()
}

/// Matters of the same kinds that are open and do not wait for a decision.
fn not_waiting(loaded: &Loaded) -> Vec<EvidenceLine> {
    let counted: HashSet<String> = decisions::waiting(loaded).into_iter().map(|found| found.id).collect();
    let mut left = in_time(loaded);
    left.extend(below_warning(loaded));
    left.extend(loaded.portfolio.change_requests.iter().filter_map(|change| {
        let code = match change.status {
            ChangeStatus::Draft => "change_draft",
            ChangeStatus::Deferred => "change_deferred",
            _ => return None,
        };
        Some(line(record(Entity::ChangeRequest, change.id, loaded), vec![reason(code, [])]))
    }));
    left.extend(loaded.portfolio.closure_reviews.iter().filter_map(|review| {
        let code = match review.status {
            ClosureStatus::Draft => "closure_draft",
            ClosureStatus::Returned => "closure_returned",
            _ => return None,
        };
        let mut found = record(Entity::Project, review.project, loaded);
        (found.entity, found.id) = (Entity::ClosureReview.name().to_owned(), review.id.to_string());
        Some(line(found, vec![reason(code, [])]))
    }));
    left.retain(|line| !counted.contains(&line.record.id));
    left
}

/// Major risks whose response is not due yet, or has no date.
fn in_time(loaded: &Loaded) -> Vec<EvidenceLine> {
    let waits = |risk: &&portfolio::Risk| {
        risk_rules::awaits_response(risk, &loaded.terms, loaded.as_of) && super::runs(risk.project, loaded)
    };
    let risks = loaded.portfolio.risks.iter().filter(waits);
    risks
        .map(|risk| {
            let why = match risk.response_due {
                Some(due) => reason("response_in_time", [("date", day(due))]),
                None => reason("response_undated", []),
            };
            line(record(Entity::Risk, risk.id, loaded), vec![why])
        })
        .collect()
}

/// Running projects whose spending is below the warning, or that have no budget.
fn below_warning(loaded: &Loaded) -> Vec<EvidenceLine> {
    let costs = Costs::new(&loaded.portfolio);
    let running = loaded.portfolio.projects.iter().filter(|project| super::runs(project.id, loaded));
    running
        .map(|project| {
            let cost = costs.of(project);
            let used = cost.budget().and_then(|budget| percent_of(cost.actual + cost.committed, budget));
            let why = match used {
                Some(used) => {
                    reason("below_warning", [("used_percent", Fact::Int((used * 100.0).round() as i64))])
                }
                None => reason("no_budget", []),
            };
            line(record(Entity::Project, project.id, loaded), vec![why])
        })
        .collect()
}

fn milestone(row: &MilestoneRow) -> FigureRecord {
    FigureRecord {
        entity: Entity::Task.name().to_owned(),
        id: row.task.clone(),
        project: Some(row.project.clone()),
        code: row.project_name.clone(),
        name: row.name.clone(),
    }
}

fn dated(code: &str, date: Option<&String>) -> Vec<Reason> {
    vec![reason(code, [("date", date.map_or(Fact::Null(()), |date| Fact::Text(date.clone())))])]
}

fn coming(loaded: &Loaded) -> Vec<EvidenceLine> {
    let code =
        |row: &MilestoneRow| if row.state == "overdue" { "milestone_overdue" } else { "milestone_due" };
    let rows = milestones::coming(loaded);
    rows.iter().map(|row| line(milestone(row), dated(code(row), row.forecast.as_ref()))).collect()
}

fn not_coming(loaded: &Loaded) -> Vec<EvidenceLine> {
    let counted: HashSet<String> = milestones::coming(loaded).into_iter().map(|row| row.task).collect();
    let others = milestones::all(loaded).into_iter().filter(|row| !counted.contains(&row.task));
    let why = |row: &MilestoneRow| match (&row.actual, &row.forecast) {
        (Some(_), _) => dated("milestone_reached", row.actual.as_ref()),
        (None, None) => dated("milestone_undated", None),
        _ if !Id::parse(&row.project).is_some_and(|id| super::runs(id, loaded)) => {
            dated("milestone_resting", None)
        }
        _ => dated("milestone_later", row.forecast.as_ref()),
    };
    others.map(|row| line(milestone(&row), why(&row))).collect()
}

fn happened(found: &Happening, code: &str) -> EvidenceLine {
    let record = FigureRecord {
        entity: found.entity.clone(),
        id: found.id.clone(),
        project: found.project.clone(),
        code: found.project_name.clone(),
        name: found.title.clone(),
    };
    line(record, dated(code, Some(&found.date)))
}

fn lately(loaded: &Loaded) -> Vec<EvidenceLine> {
    let found = happenings::lately(loaded);
    found.iter().map(|found| happened(found, &format!("happened_{}", found.kind))).collect()
}

fn earlier(loaded: &Loaded) -> Vec<EvidenceLine> {
    happenings::before(loaded).iter().map(|found| happened(found, "happened_earlier")).collect()
}
