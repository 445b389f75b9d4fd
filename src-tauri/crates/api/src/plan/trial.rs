//! Trial schedules: made, listed, shown, edited. A trial is laid over the plan of today, so that it follows what it does not
//! touch; taking it over and dropping it stand in `adopt`.

use std::collections::HashSet;
use std::sync::Arc;

use portfolio::plan::trial::{Overlaid, Variation, format_variations, overlay, parse_variations, variations};
use portfolio::plan::{self, Rescheduled};
use portfolio::{Change, Dependency, Entity, Id, Plan, Record, Resource, Trial, TrialStatus, Value};

use crate::Answer;
use crate::convert;
use crate::desk::Desk;
use crate::error::{internal, refused};
use crate::office::{Act, Office};
use crate::wire::{Changed, EditedPlan, PlanEdit, TrialRow, TrialView};

use super::answer::Told;
use super::{PlanInHand, calendars, edit, trial_rows, view};

impl Desk {
    /// The trials of a plan, newest first.
    pub fn trials(&mut self, project: String) -> Answer<Vec<TrialRow>> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let plan = office.plan_in_hand(id)?;
        let pool: Vec<Resource> = office.all()?;
        let mut trials: Vec<Trial> = office.of_project(id)?;
        trials.reverse();
        let row = |trial: &Trial| {
            let variations = told(trial)?;
            let base = with_outside(office, &plan.computed.plan, &variations)?;
            let laid = overlay(&base, &variations, &pool);
            trial_rows::row(office, trial, &plan.computed.plan, &variations, &laid)
        };
        trials.iter().map(row).collect()
    }

    /// Makes a trial of a plan: as the plan stands, or as another trial has it.
    pub fn create_trial(
        &mut self,
        project: String,
        name: String,
        note: String,
        from: Option<String>,
    ) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let from = convert::optional_id(from.as_deref())?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        office.check_open(id)?;
        if name.trim().is_empty() {
            return Err(refused("trial_no_name"));
        }
        let changes = match from {
            Some(other) => office.get::<Trial>(other)?.changes,
            None => String::new(),
        };
        let trial = Trial {
            project: id,
            name: name.trim().to_owned(),
            note: note.trim().to_owned(),
            author: author.clone(),
            made_at: Some(today.at(1020)),
            made_from: office.store.last_step()?,
            changes,
            ..Trial::new(store::new_id())
        };
        let act = Act { op: "create_trial", author: &author, reason: &trial.name };
        let changed = keeping_plan(office, id, act, vec![Change::insert(&trial)])?;
        Ok(Changed { id: Some(trial.id.to_string()), ..changed })
    }

    /// A trial with its plan.
    pub fn trial_plan(&mut self, trial: String) -> Answer<TrialView> {
        let id = convert::id(&trial)?;
        let office = self.office()?;
        let tried = of(office, id)?;
        let mut plan = view(office, &tried.computed)?;
        plan.locked |= tried.trial.status != TrialStatus::Open;
        let real = &tried.real.computed.plan;
        Ok(TrialView {
            trial: trial_rows::row(office, &tried.trial, real, &tried.variations, &tried.laid)?,
            plan,
        })
    }

    /// Edits a trial as a plan is edited; the plan itself stays as it is.
    pub fn edit_trial(&mut self, trial: String, edits: Vec<PlanEdit>) -> Answer<EditedPlan> {
        let id = convert::id(&trial)?;
        let author = self.author();
        let office = self.office()?;
        let tried = of(office, id)?;
        let project = tried.trial.project;
        office.check_open(project)?;
        check_is_open(&tried.trial)?;
        let pool: Vec<Resource> = office.all()?;
        let after = edit::all(office, &tried.computed.plan, &edits, &pool)?;
        let computed = PlanInHand::written(Arc::new(plan::reschedule(&after)));
        let known: HashSet<Id> = pool.iter().map(|resource| resource.id).collect();
        let told = variations(&tried.real.computed.plan, &computed.computed.plan, &known);
        let value = Value::Text(format_variations(&told));
        let change = Change::Set { entity: Entity::Trial, id, field: "changes", value };
        let act = Act { op: "edit_trial", author: &author, reason: &tried.trial.name };
        let changed = keeping_plan(office, project, act, vec![change])?;
        let before = PlanInHand::written(Arc::new(tried.computed));
        Told::of(&before, &computed).answer(office, &computed, changed)
    }
}

/// A trial laid over the plan of today.
pub(crate) struct Tried {
    pub(crate) trial: Trial,
    pub(crate) real: PlanInHand,
    pub(crate) variations: Vec<Variation>,
    pub(crate) laid: Overlaid,
    pub(crate) computed: Rescheduled,
}

impl Tried {
    /// Minutes of a working day.
    pub(crate) fn minutes_per_day(&self) -> i64 {
        self.computed.plan.project.minutes_per_day.unwrap_or(480)
    }
}

/// A trial as it stands now.
pub(crate) fn of(office: &mut Office, id: Id) -> Answer<Tried> {
    let trial: Trial = office.get(id)?;
    let real = office.plan_in_hand(trial.project)?;
    let pool: Vec<Resource> = office.all()?;
    let variations = told(&trial)?;
    let mut laid = overlay(&with_outside(office, &real.computed.plan, &variations)?, &variations, &pool);
    let named = laid.plan.tasks.iter().filter_map(|task| task.calendar);
    let named = named.chain(laid.plan.resources.iter().filter_map(|resource| resource.calendar));
    let named: Vec<Id> = named.chain(laid.plan.project.calendar).collect();
    calendars::add(office, &mut laid.plan, named)?;
    let computed = plan::reschedule(&laid.plan);
    Ok(Tried { trial, real, variations, laid, computed })
}

/// In what a trial differs. One that was taken over differs in nothing any more.
fn told(trial: &Trial) -> Answer<Vec<Variation>> {
    match trial.status {
        TrialStatus::Open => {
            parse_variations(&trial.changes).ok_or_else(|| internal(format!("trial {}", trial.id)))
        }
        TrialStatus::Adopted => Ok(Vec::new()),
    }
}

/// Refuses what only a trial that is worked on allows.
pub(super) fn check_is_open(trial: &Trial) -> Answer<()> {
    match trial.status {
        TrialStatus::Open => Ok(()),
        TrialStatus::Adopted => Err(refused("trial_adopted")),
    }
}

/// A write that does not touch the plan: what was computed of it stays in hand.
pub(super) fn keeping_plan(
    office: &mut Office,
    project: Id,
    act: Act<'_>,
    changes: Vec<Change>,
) -> Answer<Changed> {
    let in_hand = office.plan_in_hand(project)?;
    let changed = office.transact(act, changes)?;
    office.plan = Some(in_hand);
    Ok(changed)
}

/// The plan with the tasks of other projects that only the trial's dependencies start at.
fn with_outside(office: &Office, plan: &Plan, variations: &[Variation]) -> Answer<Plan> {
    let mut plan = plan.clone();
    for variation in variations {
        let Variation::Insert(Entity::Dependency, row) = variation else { continue };
        let Ok(Dependency { predecessor, .. }) = Dependency::from_row(row) else { continue };
        let own = plan.tasks.iter().any(|task| task.id == predecessor);
        if !own && !plan.outside.iter().any(|task| task.id == predecessor) {
            plan.outside.extend(office.store.outside_task(predecessor)?);
        }
    }
    Ok(plan)
}
