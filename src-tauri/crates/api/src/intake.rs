//! Proposals: the list, one proposal, its steps, its reviewers and the lessons that it answers. What is read for it is read
//! here at once; committees and selections read the same.

mod capacity;
mod create;
mod guard;
mod lessons;
mod scoring;
mod selection;
mod templates;
mod view;

use std::collections::HashMap;

use portfolio::appraisal::{self, Appraisal};
use portfolio::proposal_rules::{self, Move, Standing, lessons as matches, scoring as scores};
use portfolio::*;

pub(crate) use create::project_of as project_made;
pub(crate) use guard::{check_edited, check_read, check_written, may_delete, may_restore, number};
pub(crate) use selection::computed as selection_computed;
pub(crate) use templates::changes as template_changes;

use crate::convert;
use crate::desk::Desk;
use crate::office::{Act, Loaded, Office};
use crate::records::gone;
use crate::rules::refused_by;
use crate::wire::{Changed, IntakeView, ProposalView};
use crate::{Answer, error};

/// Everything about proposals and committees.
pub(crate) struct Intake {
    pub(crate) templates: Vec<IntakeTemplate>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) proposals: Vec<Proposal>,
    pub(crate) flows: Vec<CashFlow>,
    pub(crate) demands: Vec<RoleDemand>,
    pub(crate) reviews: Vec<ProposalReview>,
    pub(crate) scores: Vec<ProposalScore>,
    pub(crate) answers: Vec<LessonAnswer>,
    pub(crate) pairs: Vec<ProposalPair>,
    pub(crate) committees: Vec<Committee>,
    pub(crate) members: Vec<CommitteeMember>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) attendance: Vec<Attendance>,
    pub(crate) items: Vec<AgendaItem>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) conditions: Vec<Condition>,
}

/// What belongs to one proposal.
pub(crate) struct Own {
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) reviews: Vec<ProposalReview>,
    pub(crate) matched: Vec<matches::Matched>,
    pub(crate) decided: Option<Outcome>,
}

impl Intake {
    pub(crate) fn load(office: &Office) -> Answer<Intake> {
        Ok(Intake {
            templates: office.all()?,
            criteria: office.all()?,
            proposals: office.all()?,
            flows: office.all()?,
            demands: office.all()?,
            reviews: office.all()?,
            scores: office.all()?,
            answers: office.all()?,
            pairs: office.all()?,
            committees: office.all()?,
            members: office.all()?,
            sessions: office.all()?,
            attendance: office.all()?,
            items: office.all()?,
            votes: office.all()?,
            conditions: office.all()?,
        })
    }

    /// The proposal of an id.
    pub(crate) fn proposal(&self, id: Id) -> Answer<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.id == id).ok_or_else(|| gone(Entity::Proposal))
    }

    /// The criteria of a version, in order.
    pub(crate) fn criteria_of(&self, template: Id) -> Vec<Criterion> {
        let mut own: Vec<Criterion> =
            self.criteria.iter().filter(|criterion| criterion.template == template).cloned().collect();
        own.sort_by_key(|criterion| (criterion.position, criterion.id));
        own
    }

    /// What belongs to a proposal and its steps depend on.
    pub(crate) fn own(&self, proposal: &Proposal, loaded: &Loaded) -> Own {
        let mut decisions: Vec<&AgendaItem> =
            self.items.iter().filter(|item| item.proposal == Some(proposal.id)).collect();
        decisions.sort_by_key(|item| (item.decided_on, item.id));
        Own {
            criteria: self.criteria_of(proposal.template),
            reviews: self.reviews.iter().filter(|review| review.proposal == proposal.id).cloned().collect(),
            matched: lessons::matched(proposal, loaded),
            decided: decisions.last().and_then(|item| item.outcome),
        }
    }

    /// The net money of a proposal by year, and what it is worth.
    pub(crate) fn appraisal(&self, proposal: &Proposal) -> Option<(Vec<i64>, Appraisal)> {
        let flows = appraisal::flows(self.flows.iter().filter(|flow| flow.proposal == proposal.id));
        let found = appraisal::appraise(&flows, rate(proposal))?;
        Some((flows, found))
    }

    /// The weighted total of every proposal whose scores may be seen, and its place among those not yet decided.
    pub(crate) fn totals(&self, loaded: &Loaded) -> HashMap<Id, (f64, Option<usize>)> {
        let mut ranked = Vec::new();
        for proposal in &self.proposals {
            let own = self.own(proposal, loaded);
            if !proposal_rules::scores_are_open(&own.standing(proposal, self)) {
                continue;
            }
            let result = scores::result(&own.criteria, &own.reviews, &self.scores);
            let npv = self.appraisal(proposal).and_then(|(_, found)| found.today).map(|worth| worth.npv);
            let cost = proposal.cost.filter(|cost| cost.0 > 0);
            ranked.push(scores::Ranked {
                proposal: proposal.id,
                total: result.total,
                strategy: result.strategy,
                value_for_money: npv.zip(cost).map(|(npv, cost)| npv / cost.0 as f64),
            });
        }
        let places = scores::ranks(&ranked);
        let placed = ranked.iter().zip(places);
        placed.filter_map(|(ranked, place)| Some((ranked.proposal, (ranked.total?, place)))).collect()
    }
}

impl Own {
    /// How the proposal stands before its steps.
    pub(crate) fn standing<'a>(&'a self, proposal: &'a Proposal, intake: &Intake) -> Standing<'a> {
        Standing {
            proposal,
            criteria: &self.criteria,
            reviews: &self.reviews,
            unanswered: matches::unanswered(&self.matched, &intake.answers, proposal.id),
            decided: self.decided,
        }
    }
}

/// The rate at which later money is worth less; nobody assumes one that was not set.
pub(crate) fn rate(proposal: &Proposal) -> Option<f64> {
    proposal.discount_rate.map(|rate| rate as f64 / 10_000.0)
}

impl Desk {
    /// All proposals and the versions of the form.
    pub fn intake(&mut self) -> Answer<IntakeView> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let views = crate::derived::Views::new(office)?;
        Ok(view::list(&intake, &loaded, &views, office.is_read_only()))
    }

    /// One proposal.
    pub fn proposal(&mut self, proposal: String) -> Answer<ProposalView> {
        let id = convert::id(&proposal)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let views = crate::derived::Views::new(office)?;
        view::one(intake.proposal(id)?, &intake, &loaded, &views, office.is_read_only())
    }

    /// Takes a proposal to another status. Decisions are the committee's.
    pub fn proposal_step(&mut self, proposal: String, to: String, reason: String) -> Answer<Changed> {
        let id = convert::id(&proposal)?;
        let to = ProposalStatus::parse(&to).ok_or_else(|| error::refused("not_allowed"))?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let found = intake.proposal(id)?;
        let own = intake.own(found, &loaded);
        if proposal_rules::is_decided(to) || to == ProposalStatus::Deferred {
            return Err(error::refused("no_committee_decision"));
        }
        let step = Move { to, reason: &reason, today };
        let moved = proposal_rules::move_to(&own.standing(found, &intake), &step);
        let mut changes = moved.map_err(|refusals| refused_by(&refusals))?;
        if to == ProposalStatus::Draft {
            // What is written anew is scored anew.
            changes.extend(scoring::discard(&own.reviews, &intake.scores));
        }
        office.transact(Act { op: "proposal_step", author: &author, reason: &reason }, changes)
    }
}
