//! Proposals as the window shows them.

use portfolio::appraisal::Irr;
use portfolio::proposal_rules::{self, Move, ProposalRefusal, WORKFLOW, lessons as matches};
use portfolio::*;

use super::{Intake, capacity, lessons, scoring};
use crate::Answer;
use crate::convert::{fen, hundredths, text};
use crate::derived::Views;
use crate::office::Loaded;
use crate::wire::{
    AppraisalView, DecisionView, IntakeTemplateView, IntakeView, ProposalRow, ProposalStep, ProposalView,
};

/// The list.
pub(super) fn list(intake: &Intake, loaded: &Loaded, views: &Views, read_only: bool) -> IntakeView {
    let totals = intake.totals(loaded);
    let mut rows: Vec<ProposalRow> = intake
        .proposals
        .iter()
        .map(|proposal| row(proposal, intake, loaded, totals.get(&proposal.id).copied()))
        .collect();
    rows.sort_by(|one, other| other.code.cmp(&one.code).then(other.id.cmp(&one.id)));
    let mut templates: Vec<&IntakeTemplate> = intake.templates.iter().collect();
    templates.sort_by_key(|template| std::cmp::Reverse((template.version, template.id)));
    let template = |template: &&IntakeTemplate| {
        let criteria = intake.criteria_of(template.id);
        IntakeTemplateView {
            record: views.view(Entity::IntakeTemplate, &template.to_row()),
            weights: criteria.iter().map(|criterion| criterion.weight).sum::<i64>() as u32,
            criteria: criteria.iter().map(|one| views.view(Entity::Criterion, &one.to_row())).collect(),
            proposals: intake.proposals.iter().filter(|known| known.template == template.id).count() as u32,
        }
    };
    IntakeView {
        as_of: loaded.as_of.to_string(),
        rows,
        templates: templates.iter().map(template).collect(),
        locked: read_only,
    }
}

fn row(
    proposal: &Proposal,
    intake: &Intake,
    loaded: &Loaded,
    scored: Option<(f64, Option<usize>)>,
) -> ProposalRow {
    let matched = lessons::matched(proposal, loaded);
    let open = proposal.status == ProposalStatus::Draft;
    let unanswered = matches::unanswered(&matched, &intake.answers, proposal.id);
    let bound =
        |condition: &&Condition| condition.proposal == Some(proposal.id) && condition.done_on.is_none();
    ProposalRow {
        id: proposal.id.to_string(),
        code: proposal.code.clone(),
        name: proposal.name.clone(),
        department: proposal.department.clone(),
        category: proposal.category.clone(),
        proposer: loaded.person(proposal.proposer),
        status: proposal.status.code().to_owned(),
        priority: proposal.priority.code().to_owned(),
        must_do: proposal.must_do,
        cost: fen(proposal.cost),
        npv: intake
            .appraisal(proposal)
            .and_then(|(_, found)| found.today)
            .map(|worth| worth.npv.round() as i64),
        total: hundredths(scored.map(|(total, _)| total)),
        rank: scored.and_then(|(_, place)| place).map(|place| place as u32),
        submitted_on: text(proposal.submitted_on),
        decided_on: text(proposal.decided_on),
        unanswered: if open { unanswered as u32 } else { 0 },
        open_conditions: intake.conditions.iter().filter(bound).count() as u32,
        project: text(proposal.project),
    }
}

/// One proposal.
pub(super) fn one(
    proposal: &Proposal,
    intake: &Intake,
    loaded: &Loaded,
    views: &Views,
    read_only: bool,
) -> Answer<ProposalView> {
    let own = intake.own(proposal, loaded);
    let editable = !read_only && proposal.status == ProposalStatus::Draft;
    let template = intake.templates.iter().find(|template| template.id == proposal.template);
    let of = |entity: Entity, row: Row| {
        let view = views.view(entity, &row);
        crate::wire::RecordView { locked: view.locked || !editable, ..view }
    };
    let mut flows: Vec<&CashFlow> = intake.flows.iter().filter(|flow| flow.proposal == proposal.id).collect();
    flows.sort_by_key(|flow| (flow.year, flow.id));
    let mut demands: Vec<&RoleDemand> =
        intake.demands.iter().filter(|demand| demand.proposal == proposal.id).collect();
    demands.sort_by_key(|demand| (demand.role, demand.month.clone(), demand.id));
    let bound = intake.conditions.iter().filter(|condition| condition.proposal == Some(proposal.id));
    Ok(ProposalView {
        record: of(Entity::Proposal, proposal.to_row()),
        editable,
        template: template.map(|form| format!("{} v{}", form.name, form.version)).unwrap_or_default(),
        steps: if read_only { Vec::new() } else { steps(proposal, intake, loaded) },
        scoring: scoring::view(proposal, &own, intake, loaded),
        money: money(proposal, intake),
        flows: flows.iter().map(|flow| of(Entity::CashFlow, flow.to_row())).collect(),
        capacity: capacity::rows(&intake.demands, |demand| demand.proposal == proposal.id, loaded),
        demands: demands.iter().map(|demand| of(Entity::RoleDemand, demand.to_row())).collect(),
        lessons: lessons::views(proposal, &own.matched, intake, loaded, views),
        decisions: decisions(proposal, intake),
        conditions: bound.map(|condition| views.view(Entity::Condition, &condition.to_row())).collect(),
    })
}

/// The steps of a person, with what stands against each. Those of the committee are not among them.
fn steps(proposal: &Proposal, intake: &Intake, loaded: &Loaded) -> Vec<ProposalStep> {
    let own = intake.own(proposal, loaded);
    let standing = own.standing(proposal, intake);
    let by_hand = |to: &ProposalStatus| !proposal_rules::is_decided(*to) && *to != ProposalStatus::Deferred;
    let step = |to: ProposalStatus| {
        let taken = Move { to, reason: "-", today: loaded.as_of };
        let against = proposal_rules::move_to(&standing, &taken).err().unwrap_or_default();
        let known = WORKFLOW.steps.iter().find(|step| step.from == proposal.status && step.to == to);
        ProposalStep {
            to: to.code().to_owned(),
            against: against.iter().map(|refusal| refusal.code().to_owned()).collect(),
            reason: known.is_some_and(|step| step.guards.contains(&ProposalRefusal::NoReason)),
        }
    };
    WORKFLOW.next(proposal.status).filter(by_hand).map(step).collect()
}

fn money(proposal: &Proposal, intake: &Intake) -> Option<AppraisalView> {
    let (flows, found) = intake.appraisal(proposal)?;
    let (irr, irr_why) = match found.irr {
        Irr::Rate(rate) => (Some((rate * 10_000.0).round() as i32), None),
        Irr::NoSignChange => (None, Some("no_sign_change")),
        Irr::Several(_) => (None, Some("several")),
        Irr::OutOfRange => (None, Some("out_of_range")),
    };
    let mut sum = 0i64;
    let balance = flows.iter().map(|flow| {
        sum = sum.saturating_add(*flow);
        sum
    });
    Some(AppraisalView {
        rate: proposal.discount_rate.map(|rate| rate as i32),
        npv: found.today.map(|worth| worth.npv.round() as i64),
        irr,
        irr_why: irr_why.map(str::to_owned),
        payback: hundredths(found.payback),
        discounted_payback: hundredths(found.today.and_then(|worth| worth.discounted_payback)),
        profitability: hundredths(found.today.and_then(|worth| worth.profitability)),
        balance: balance.collect(),
        flows,
    })
}

fn decisions(proposal: &Proposal, intake: &Intake) -> Vec<DecisionView> {
    let mut own: Vec<(&AgendaItem, &Session)> = intake
        .items
        .iter()
        .filter(|item| item.proposal == Some(proposal.id))
        .filter_map(|item| Some((item, intake.sessions.iter().find(|session| session.id == item.session)?)))
        .collect();
    own.sort_by_key(|(item, session)| std::cmp::Reverse((session.held_on, item.id)));
    own.into_iter()
        .map(|(item, session)| DecisionView {
            session: session.id.to_string(),
            code: session.code.clone(),
            date: text(item.decided_on.or(session.held_on)).unwrap_or_default(),
            outcome: item.outcome.map(|outcome| outcome.code().to_owned()),
            reason: item.reason.clone(),
            deferred_to: text(item.deferred_to),
            votes: crate::committee::counts(&intake.tally(item)),
        })
        .collect()
}
