//! What to take when money and people are short: the scored proposals as candidates, the best choice, why others missed
//! it, and choices that were kept.

use std::collections::BTreeSet;

use portfolio::selection::{self, Candidate, Missed, Pair, Question, Selection};
use portfolio::*;

use super::{Intake, capacity};
use crate::convert;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded, Office};
use crate::wire::{
    Changed, Named, RoleLimit, ScenarioView, SelectionForced, SelectionLimits, SelectionNext, SelectionRole,
    SelectionRow, SelectionShort, SelectionView,
};
use crate::{Answer, ApiError};

/// 1 万元.
const UNIT: i64 = 1_000_000;

/// How many of those missed are explained by what taking them would do.
const EXPLAINED: usize = 12;

/// The proposals that may be chosen, with what is asked.
struct Field<'a> {
    proposals: Vec<&'a Proposal>,
    question: Question,
    budget: i64,
    roles: Vec<Id>,
    free: Vec<i64>,
    left_out: Vec<&'a Proposal>,
}

impl<'a> Field<'a> {
    fn new(
        intake: &'a Intake,
        loaded: &Loaded,
        limits: &SelectionLimits,
        kept: &[SelectionScenario],
    ) -> Answer<Field<'a>> {
        let totals = intake.totals(loaded);
        let waits = |proposal: &&Proposal| {
            matches!(proposal.status, ProposalStatus::Scored | ProposalStatus::Deferred)
                && totals.contains_key(&proposal.id)
        };
        let costs = |proposal: &&Proposal| proposal.cost.is_some_and(|cost| cost.0 > 0);
        let (proposals, left_out): (Vec<&Proposal>, Vec<&Proposal>) =
            intake.proposals.iter().filter(waits).partition(costs);
        let asked = |demand: &&RoleDemand| proposals.iter().any(|known| known.id == demand.proposal);
        let demands: Vec<&RoleDemand> = intake.demands.iter().filter(asked).collect();
        let roles: Vec<Id> =
            demands.iter().map(|demand| demand.role).collect::<BTreeSet<_>>().into_iter().collect();
        let months: BTreeSet<&str> = demands.iter().map(|demand| demand.month.as_str()).collect();
        let known = capacity::Free::new(loaded, &months);
        let free: Vec<i64> =
            roles.iter().map(|role| months.iter().map(|month| known.of(*role, month).max(0)).sum()).collect();
        let uses = |proposal: &Proposal, role: Id| -> i64 {
            let own = demands.iter().filter(|demand| demand.proposal == proposal.id && demand.role == role);
            own.map(|demand| demand.amount).sum()
        };
        let candidate = |proposal: &&Proposal| Candidate {
            value: (totals[&proposal.id].0 * 100.0).round() as i64,
            uses: std::iter::once(proposal.cost.unwrap_or_default().0)
                .chain(roles.iter().map(|role| uses(proposal, *role)))
                .collect(),
            must: proposal.must_do,
        };
        let place = |id: Id| proposals.iter().position(|known| known.id == id);
        let pair = |pair: &ProposalPair| {
            let (one, other) = (place(pair.proposal)?, place(pair.other)?);
            Some(match pair.kind {
                PairKind::Excludes => Pair::Excludes(one, other),
                PairKind::Needs => Pair::Needs(one, other),
            })
        };
        let last = kept.iter().max_by_key(|kept| (kept.kept_on, kept.id)).map(|kept| kept.budget.0);
        let all = || proposals.iter().filter_map(|proposal| proposal.cost).map(|cost| cost.0).sum();
        let budget = limits.budget.or(last).unwrap_or_else(all);
        let mut there = vec![budget];
        for (role, free) in roles.iter().zip(&free) {
            let set = limits.roles.iter().find(|limit| limit.role == role.to_string());
            there.push(set.map_or(*free, |limit| limit.amount));
        }
        if there.iter().any(|limit| *limit < 0) {
            return Err(refused("out_of_range").with("min", 0).with("max", i64::MAX));
        }
        let question = Question {
            candidates: proposals.iter().map(candidate).collect(),
            limits: there,
            pairs: intake.pairs.iter().filter_map(pair).collect(),
        };
        Ok(Field { proposals, question, budget, roles, free, left_out })
    }

    fn best(&self) -> Answer<Selection> {
        selection::best(&self.question).map_err(|_| refused("musts_do_not_fit"))
    }

    fn name(&self, place: usize) -> String {
        let proposal = self.proposals[place];
        format!("{} {}", proposal.code, proposal.name).trim().to_owned()
    }

    fn names(&self, places: &[usize]) -> Vec<String> {
        places.iter().map(|&place| self.name(place)).collect()
    }
}

impl Desk {
    /// The best choice among the scored proposals within limits.
    pub fn selection(&mut self, limits: SelectionLimits) -> Answer<SelectionView> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let intake = Intake::load(office)?;
        let scenarios: Vec<SelectionScenario> = office.all()?;
        let field = Field::new(&intake, &loaded, &limits, &scenarios)?;
        let found = field.best()?;
        let missed = selection::missed(&field.question, &found, EXPLAINED);
        Ok(SelectionView {
            rows: rows(&field, &found, &missed, &loaded),
            value: found.value,
            cost: found.used[0],
            budget: field.budget,
            roles: roles(&field, &found, &loaded),
            at_most: (found.open > 0).then_some(found.value + found.open),
            next_unit_gain: one_more(&field, &found),
            next: next(&field, &found),
            left_out: field.left_out.iter().map(|proposal| named(proposal)).collect(),
            scenarios: scenarios.iter().rev().map(|kept| scenario(kept, &field, &found)).collect(),
        })
    }

    /// Keeps a choice under a name.
    pub fn keep_scenario(&mut self, name: String, note: String, limits: SelectionLimits) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let kept = computed(office, &limits, (&author, today))?;
        if name.trim().is_empty() {
            return Err(ApiError::new(crate::Code::BadField).with("field", "name").with("reason", "missing"));
        }
        let kept = SelectionScenario { name: name.trim().to_owned(), note, ..kept };
        let act = Act { op: "keep_scenario", author: &author, reason: "" };
        office.transact(act, vec![Change::insert(&kept)])
    }

    /// Drops a choice that was kept.
    pub fn drop_scenario(&mut self, scenario: String) -> Answer<Changed> {
        let id = convert::id(&scenario)?;
        let author = self.author();
        let gone = vec![Change::Delete(Entity::SelectionScenario, id)];
        self.office()?.transact(Act { op: "delete_record", author: &author, reason: "" }, gone)
    }
}

/// The best choice within limits as a record without a name.
pub(crate) fn computed(
    office: &mut Office,
    limits: &SelectionLimits,
    (author, today): (&str, Date),
) -> Answer<SelectionScenario> {
    let loaded = office.loaded()?;
    let intake = Intake::load(office)?;
    let field = Field::new(&intake, &loaded, limits, &office.all::<SelectionScenario>()?)?;
    let found = field.best()?;
    let chosen = (0..field.proposals.len()).filter(|&at| found.chosen[at]);
    let chosen: Vec<String> = chosen.map(|at| field.proposals[at].id.to_string()).collect();
    let capacities: Vec<String> =
        limits.roles.iter().map(|limit| format!("{}={}", limit.role, limit.amount)).collect();
    Ok(SelectionScenario {
        budget: Money(field.budget),
        capacities: capacities.join(" "),
        chosen: chosen.join(" "),
        kept_on: Some(today),
        kept_by: author.to_owned(),
        ..SelectionScenario::new(store::new_id())
    })
}

fn named(proposal: &Proposal) -> Named {
    Named { id: proposal.id.to_string(), name: proposal.name.clone() }
}

fn rows(field: &Field<'_>, found: &Selection, missed: &[Missed], loaded: &Loaded) -> Vec<SelectionRow> {
    let row = |at: usize| {
        let (proposal, candidate) = (field.proposals[at], &field.question.candidates[at]);
        let missed = missed.iter().find(|missed| missed.candidate == at);
        let why = missed.map(|missed| match missed {
            missed if !missed.excluded_by.is_empty() => "excluded",
            missed if !missed.needs.is_empty() => "needs_missing",
            missed if !missed.short.is_empty() => "short",
            _ => "worthless",
        });
        let short = |limit: usize| {
            missed.and_then(|missed| missed.short.iter().find(|(at, _)| *at == limit)).map(|(_, lack)| *lack)
        };
        let roles = field.roles.iter().enumerate();
        let other = missed.and_then(|missed| missed.excluded_by.first().or(missed.needs.first()));
        let instead = missed.and_then(|missed| missed.instead.as_ref().ok());
        SelectionRow {
            id: proposal.id.to_string(),
            code: proposal.code.clone(),
            name: proposal.name.clone(),
            value: candidate.value,
            cost: candidate.uses[0],
            must: candidate.must,
            chosen: found.chosen[at],
            why: why.map(str::to_owned),
            other: other.map(|&other| field.name(other)),
            short_money: short(0),
            short_roles: roles
                .filter_map(|(place, role)| {
                    Some(SelectionShort { name: role_name(*role, loaded), amount: short(place + 1)? })
                })
                .collect(),
            forced: instead
                .map(|instead| SelectionForced { loss: instead.loss, out: field.names(&instead.falls_out) }),
        }
    };
    let mut rows: Vec<SelectionRow> = (0..field.proposals.len()).map(row).collect();
    rows.sort_by_key(|row| (!row.chosen, std::cmp::Reverse(row.value)));
    rows
}

fn roles(field: &Field<'_>, found: &Selection, loaded: &Loaded) -> Vec<SelectionRole> {
    let role = |(at, role): (usize, &Id)| SelectionRole {
        role: role.to_string(),
        name: role_name(*role, loaded),
        used: found.used[at + 1],
        limit: field.question.limits[at + 1],
        free: field.free[at],
    };
    field.roles.iter().enumerate().map(role).collect()
}

fn role_name(role: Id, loaded: &Loaded) -> String {
    let known = loaded.portfolio.roles.iter().find(|known| known.id == role);
    known.map(|role| role.name.clone()).unwrap_or_default()
}

/// What 1 万元 more would add.
fn one_more(field: &Field<'_>, found: &Selection) -> i64 {
    let mut richer = field.question.clone();
    richer.limits[0] += UNIT;
    selection::best(&richer).map_or(0, |better| better.value - found.value)
}

/// The least more money that adds something.
fn next(field: &Field<'_>, found: &Selection) -> Option<SelectionNext> {
    let all: i64 = field.question.candidates.iter().map(|candidate| candidate.uses[0]).sum();
    let most = (all - field.question.limits[0]).max(0) + UNIT;
    let step = selection::cheapest_step(&field.question, found, 0, UNIT, most)?;
    let differing = |one: &Selection, other: &Selection| -> Vec<usize> {
        (0..one.chosen.len()).filter(|&at| one.chosen[at] && !other.chosen[at]).collect()
    };
    Some(SelectionNext {
        more: step.more,
        gain: step.selection.value - found.value,
        into: field.names(&differing(&step.selection, found)),
        out: field.names(&differing(found, &step.selection)),
    })
}

fn scenario(kept: &SelectionScenario, field: &Field<'_>, found: &Selection) -> ScenarioView {
    let then: Vec<Id> = kept.chosen.split(' ').filter_map(Id::parse).collect();
    let places: Vec<usize> = (0..field.proposals.len()).collect();
    let was = |at: usize| then.contains(&field.proposals[at].id);
    let gone: Vec<usize> = places.iter().copied().filter(|&at| was(at) && !found.chosen[at]).collect();
    let new: Vec<usize> = places.iter().copied().filter(|&at| !was(at) && found.chosen[at]).collect();
    let limit = |pair: &str| {
        let (role, amount) = pair.split_once('=')?;
        Some(RoleLimit { role: role.to_owned(), amount: amount.parse().ok()? })
    };
    ScenarioView {
        id: kept.id.to_string(),
        name: kept.name.clone(),
        note: kept.note.clone(),
        kept: format!("{} {}", convert::text(kept.kept_on).unwrap_or_default(), kept.kept_by),
        limits: SelectionLimits {
            budget: Some(kept.budget.0),
            roles: kept.capacities.split(' ').filter_map(limit).collect(),
        },
        chosen: then.len() as u32,
        gone: field.names(&gone),
        new: field.names(&new),
    }
}
