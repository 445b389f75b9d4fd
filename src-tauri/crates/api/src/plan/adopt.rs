//! What becomes of a trial: what it would do is told, the plan takes it over in one step, or it is dropped.

use portfolio::calendars::Calendars;
use portfolio::plan::trial::{Impact, impact};
use portfolio::plan::{self, FindingCode, Rescheduled};
use portfolio::{Change, Date, Entity, Id, Plan, Resource, Trial, TrialStatus};

use crate::Answer;
use crate::across;
use crate::convert::{self, fen, text};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, MilestoneMove, OnConflict, TrialImpact};

use super::edit;
use super::trial::{Tried, check_is_open, keeping_plan, of};

impl Desk {
    /// What a trial would do to the plan.
    pub fn trial_impact(&mut self, trial: String) -> Answer<TrialImpact> {
        let id = convert::id(&trial)?;
        let tried = of(self.office()?, id)?;
        Ok(shown(&tried, &impact_of(&tried)))
    }

    /// The plan takes a trial over, in one step that can be undone. Where both went different ways since, it is refused
    /// unless the trial is to hold.
    pub fn adopt_trial(&mut self, trial: String, reason: String, conflicts: OnConflict) -> Answer<Changed> {
        let id = convert::id(&trial)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let tried = of(office, id)?;
        office.check_open(tried.trial.project)?;
        check_adoptable(office, &tried, conflicts)?;
        let pool: Vec<Resource> = office.all()?;
        let mut changes = edit::new_resources(&pool, &tried.computed.plan);
        changes.extend(plan::plan_difference(tried.real.stored(), &tried.computed.plan));
        changes.extend(adopted(&tried, today));
        let why = explained(&tried.trial.name, &reason);
        let act = Act { op: "adopt_trial", author: &author, reason: &why };
        Ok(office.transact_plans(act, changes, &[tried.trial.project])?.0)
    }

    /// Puts a trial into the recycle bin; the plan stays as it is.
    pub fn drop_trial(&mut self, trial: String, reason: String) -> Answer<Changed> {
        let id = convert::id(&trial)?;
        let author = self.author();
        let office = self.office()?;
        let trial: Trial = office.get(id)?;
        let why = explained(&trial.name, &reason);
        let act = Act { op: "drop_trial", author: &author, reason: &why };
        keeping_plan(office, trial.project, act, vec![Change::Delete(Entity::Trial, id)])
    }
}

fn explained(name: &str, reason: &str) -> String {
    if reason.trim().is_empty() { name.to_owned() } else { format!("{name}: {}", reason.trim()) }
}

/// A trial taken over as part of a greater step.
pub(crate) struct Adoption {
    /// The plan as the trial has it, computed.
    pub(crate) plan: Plan,
    /// What is written beside the plan itself: new resources and the trial.
    pub(crate) changes: Vec<Change>,
}

/// What taking a trial over changes. Where the plan and the trial went different ways, it is refused.
pub(crate) fn adoption(office: &mut Office, trial: Id, today: Date) -> Answer<Adoption> {
    let tried = of(office, trial)?;
    check_adoptable(office, &tried, OnConflict::Refuse)?;
    let pool: Vec<Resource> = office.all()?;
    let mut changes = edit::new_resources(&pool, &tried.computed.plan);
    changes.extend(adopted(&tried, today));
    Ok(Adoption { plan: tried.computed.plan, changes })
}

fn adopted(tried: &Tried, today: Date) -> Vec<Change> {
    let effect = impact_of(tried);
    let after = Trial {
        status: TrialStatus::Adopted,
        adopted_at: Some(today.at(1020)),
        finish_moved: effect.finish_moved,
        cost_changed: effect.cost_changed,
        ..tried.trial.clone()
    };
    portfolio::difference(&tried.trial, &after)
}

fn check_adoptable(office: &Office, tried: &Tried, conflicts: OnConflict) -> Answer<()> {
    across::refuse_loop(office, &tried.real.computed.plan, &tried.computed.plan)?;
    check_is_open(&tried.trial)?;
    if tried.variations.is_empty() {
        return Err(refused("trial_same"));
    }
    let count = tried.laid.conflicts.len();
    if count > 0 && conflicts == OnConflict::Refuse {
        return Err(refused("trial_conflicts").with("count", count));
    }
    let circles = |computed: &Rescheduled| {
        computed.findings.iter().filter(|finding| finding.code == FindingCode::Loop).count()
    };
    if circles(&tried.computed) > circles(&tried.real.computed) {
        return Err(refused("trial_loop"));
    }
    Ok(())
}

pub(crate) fn impact_of(tried: &Tried) -> Impact {
    let real = &tried.real.computed.plan;
    let calendars = Calendars::new(&real.calendars, &real.calendar_exceptions);
    impact(real, &tried.computed.plan, calendars.get(real.project.calendar))
}

fn shown(tried: &Tried, impact: &Impact) -> TrialImpact {
    let plan = &tried.computed.plan;
    let names = |ids: &[Id]| ids.iter().map(|id| name(plan, *id)).collect();
    TrialImpact {
        minutes_per_day: plan.project.minutes_per_day.unwrap_or(480) as u32,
        finish_before: text(impact.finish_before),
        finish_after: text(impact.finish_after),
        finish_moved: impact.finish_moved,
        finish_days: impact.finish_days,
        cost_changed: fen(impact.cost_changed),
        work_changed: impact.work_changed,
        float_consumed: impact.float_consumed.map_or(0, |(_, lost)| lost),
        float_task: impact.float_consumed.map(|(task, _)| name(plan, task)).unwrap_or_default(),
        losing_float: impact.losing_float as u32,
        milestones: impact.milestones.iter().map(moved).collect(),
        became_critical: names(&impact.became_critical),
        no_longer_critical: names(&impact.no_longer_critical),
        added: impact.added as u32,
        deleted: impact.deleted as u32,
        changed: impact.changed as u32,
    }
}

fn moved(milestone: &plan::trial::MovedMilestone) -> MilestoneMove {
    MilestoneMove {
        task: milestone.task.to_string(),
        name: milestone.name.clone(),
        before: text(milestone.before),
        after: text(milestone.after),
        moved: milestone.moved,
    }
}

fn name(plan: &Plan, task: Id) -> String {
    plan.tasks.iter().find(|known| known.id == task).map(|known| known.name.clone()).unwrap_or_default()
}
