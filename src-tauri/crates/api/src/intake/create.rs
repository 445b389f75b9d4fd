//! What an approval does: the project that comes of a proposal, with its number, its dates, its budget and what
//! the standard template begins it with.

use portfolio::{
    AgendaItem, Change, Date, Entity, Id, Outcome, Project, Proposal, ProposalStatus, Stage, Value,
};

use super::Intake;
use crate::Answer;
use crate::error::refused;
use crate::office::{Loaded, Office};
use crate::project_template;
use crate::rules::refused_by;
use portfolio::proposal_rules::{self, Move};

/// The changes that a decision on a proposal makes beside the decision itself.
pub(crate) fn project_of(
    office: &Office,
    intake: &Intake,
    loaded: &Loaded,
    item: &AgendaItem,
    (outcome, reason, today): (Outcome, &str, Date),
) -> Answer<Vec<Change>> {
    let Some(id) = item.proposal else { return Ok(Vec::new()) };
    let proposal = intake.proposal(id)?;
    let mut own = intake.own(proposal, loaded);
    own.decided = Some(outcome);
    let to = proposal_rules::decided_status(outcome);
    let moved = proposal_rules::move_to(&own.standing(proposal, intake), &Move { to, reason, today });
    let mut changes = moved.map_err(|refusals| refused_by(&refusals))?;
    if matches!(to, ProposalStatus::Approved | ProposalStatus::ApprovedWithConditions) {
        if loaded.portfolio.projects.iter().any(|known| known.code == proposal.code) {
            return Err(refused("code_taken").with("code", &proposal.code));
        }
        let project = project(proposal, today);
        changes.push(Change::Set {
            entity: Entity::Proposal,
            id,
            field: "project",
            value: Value::Text(project.id.to_string()),
        });
        changes.insert(0, Change::insert(&project));
        changes.extend(project_template::changes(office, &project, &loaded.portfolio)?);
        let bound = intake.conditions.iter().filter(|condition| condition.item == Some(item.id));
        changes.extend(bound.map(|condition| Change::Set {
            entity: Entity::Condition,
            id: condition.id,
            field: "project",
            value: Value::Text(project.id.to_string()),
        }));
    }
    Ok(changes)
}

fn project(proposal: &Proposal, today: Date) -> Project {
    Project {
        code: proposal.code.clone(),
        name: proposal.name.clone(),
        program: proposal.program.clone(),
        department: proposal.department.clone(),
        category: proposal.category.clone(),
        sponsor: proposal.sponsor,
        manager: proposal.manager,
        stage: Stage::Planning,
        priority: proposal.priority,
        description: proposal.value_text.clone(),
        goals: proposal.goals.clone(),
        approved_on: Some(today),
        planned_start: proposal.planned_start,
        original_finish: proposal.planned_finish,
        baseline_start: proposal.planned_start,
        baseline_finish: proposal.planned_finish,
        budget: proposal.cost.unwrap_or_default(),
        ..Project::new(new_id())
    }
}

fn new_id() -> Id {
    store::new_id()
}
