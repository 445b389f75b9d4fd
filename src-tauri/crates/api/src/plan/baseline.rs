//! Baselines of a plan: taken, listed, chosen to be shown, deleted. What they keep is compared elsewhere.

use std::collections::HashMap;

use portfolio::baseline_rules::{self, BaselineRefusal};
use portfolio::plan::edit::{BaselineStanding, NewBaseline};
use portfolio::plan::{self, Edit, Snapshot};
use portfolio::{Baseline, Change, ChangeRequest, Entity, Id, Plan, Value};

use crate::convert::{self, text};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Act;
use crate::wire::{BaselineList, BaselineRow, Changed, Named};
use crate::{Answer, ApiError};

use super::edit;

impl Desk {
    /// The baselines of a plan and what a new one needs.
    pub fn baselines(&mut self, project: String) -> Answer<BaselineList> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let computed = office.computed_plan(id)?;
        let loaded = office.loaded()?;
        let plan = &computed.plan;
        let requests = &loaded.portfolio.change_requests;
        let named = |request: &ChangeRequest| Named {
            id: request.id.to_string(),
            name: format!("{} {}", request.code, request.title).trim().to_owned(),
        };
        let changes: HashMap<Id, Named> = requests.iter().map(|one| (one.id, named(one))).collect();
        let row = |baseline: &Baseline| BaselineRow {
            approved_by: loaded.person(baseline.approved_by),
            change: baseline.change_request.and_then(|id| changes.get(&id).cloned()),
            ..row(plan, baseline)
        };
        Ok(BaselineList {
            baselines: plan.baselines.iter().map(row).collect(),
            changes: baseline_rules::open_changes(plan, requests).into_iter().map(named).collect(),
            needs_grounds: baseline_rules::needs_grounds(plan),
            chosen: plan.project.reference_baseline.is_some(),
            locked: office.is_read_only() || plan.project.stage == portfolio::Stage::Closed,
        })
    }

    /// Keeps the plan as it is now. A later baseline needs an approved change request or a reason.
    pub fn take_baseline(
        &mut self,
        project: String,
        name: String,
        change_request: Option<String>,
        reason: String,
    ) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let change_request = convert::optional_id(change_request.as_deref())?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        office.check_open(id)?;
        let in_hand = office.plan_in_hand(id)?;
        let requests: Vec<ChangeRequest> = office.all()?;
        let before = &in_hand.computed.plan;
        let allowed = baseline_rules::may_take(before, &requests, change_request, &reason).map_err(told)?;
        if name.trim().is_empty() {
            return Err(refused("baseline_no_name"));
        }
        let new = NewBaseline {
            number: None,
            name,
            reason: reason.clone(),
            taken_at: today.at(1020),
            change_request,
            taken_by: author.clone(),
            approved_by: allowed.and_then(|request| request.decided_by),
            standing: BaselineStanding::Approved(today),
        };
        let after = plan::edit::edited(before, &Edit::SetBaseline(new), &mut store::new_id)
            .map_err(|problem| edit::told(before, &problem))?;
        let changes = plan::plan_difference(in_hand.stored(), &after);
        let code = allowed.map(|request| request.code.clone()).unwrap_or_default();
        let why = if reason.trim().is_empty() { &code } else { &reason };
        office.transact(Act { op: "set_baseline", author: &author, reason: why }, changes)
    }

    /// Puts a baseline into the recycle bin. The first, the newest, those of change requests and the one that is shown stay.
    pub fn delete_baseline(&mut self, project: String, baseline: String, reason: String) -> Answer<Changed> {
        let (id, baseline) = (convert::id(&project)?, convert::id(&baseline)?);
        let author = self.author();
        let office = self.office()?;
        office.check_open(id)?;
        let computed = office.computed_plan(id)?;
        baseline_rules::may_delete(&computed.plan, baseline, &reason).map_err(told)?;
        let mut changes = vec![Change::Delete(Entity::Baseline, baseline)];
        let rows = office.dependents(Entity::Baseline, baseline)?;
        changes.extend(rows.into_iter().map(|(entity, id)| Change::Delete(entity, id)));
        office.transact(Act { op: "delete_baseline", author: &author, reason: &reason }, changes)
    }

    /// Chooses the baseline that the plan is shown beside; without one it is the newest.
    pub fn set_reference_baseline(&mut self, project: String, baseline: Option<String>) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let baseline = convert::optional_id(baseline.as_deref())?;
        let author = self.author();
        let office = self.office()?;
        office.check_open(id)?;
        let computed = office.computed_plan(id)?;
        if let Some(wanted) = baseline {
            known(&computed.plan, wanted)?;
        }
        let value = baseline.map_or(Value::Null, |id| Value::Text(id.to_string()));
        let change = Change::Set { entity: Entity::Project, id, field: "reference_baseline", value };
        office.transact(Act { op: "choose_baseline", author: &author, reason: "" }, vec![change])
    }
}

/// A baseline of the plan, or the error that says there is none.
pub(super) fn known(plan: &Plan, baseline: Id) -> Answer<&Baseline> {
    let found = plan.baselines.iter().find(|known| known.id == baseline);
    found.ok_or_else(|| told(BaselineRefusal::Unknown))
}

/// What the plan keeps in a baseline.
pub(super) fn kept(plan: &Plan, baseline: Id) -> Answer<Snapshot> {
    known(plan, baseline)?;
    Snapshot::of_baseline(plan, baseline)
        .ok_or_else(|| crate::error::internal(format!("baseline {baseline}")))
}

/// The baselines of the office's plan by what they are called.
pub(super) fn row(plan: &Plan, baseline: &Baseline) -> BaselineRow {
    let tasks = match baseline.content.is_empty() {
        true => plan.baseline_tasks.iter().filter(|copy| copy.baseline == baseline.id).count(),
        false => baseline.content.lines().filter(|line| line.starts_with('T')).count(),
    };
    let reference = baseline_rules::reference(plan).map(|one| one.id);
    BaselineRow {
        id: baseline.id.to_string(),
        number: baseline.number as u32,
        name: baseline.name.clone(),
        taken_at: text(baseline.taken_at),
        taken_by: baseline.taken_by.clone(),
        approved_by: String::new(),
        reason: baseline.reason.clone(),
        change: None,
        tasks: tasks as u32,
        reference: reference == Some(baseline.id),
        stays: baseline_rules::stays(plan, baseline.id).map(|why| why.code().to_owned()),
    }
}

fn told(refusal: BaselineRefusal) -> ApiError {
    refused(refusal.code())
}
