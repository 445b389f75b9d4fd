//! The changes between two states of a plan, and a plan with changes applied: edits work on copies, the journal on
//! changes.

use std::collections::HashMap;

use crate::book::Plan;
use crate::change::{Change, difference};
use crate::record::{BadField, BadValue, Entity, Record, Row};
use crate::task::Task;
use crate::value::Id;

/// The changes that turn one state of a plan into another: what is new, in order, then fields, then what is gone.
/// Resources and calendars are not edited through plans.
pub fn plan_difference(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut changes = Delta::default();
    if before.project != after.project {
        changes.set.extend(difference(&before.project, &after.project));
    }
    changes.add(&before.baseline_tasks, &after.baseline_tasks);
    changes.add(&before.assignments, &after.assignments);
    changes.add(&before.dependencies, &after.dependencies);
    changes.add(&before.tasks, &after.tasks);
    changes.add(&before.baselines, &after.baselines);
    changes.inserted.reverse();
    changes.inserted.into_iter().flatten().chain(changes.set).chain(changes.gone).collect()
}

#[derive(Default)]
struct Delta {
    inserted: Vec<Vec<Change>>,
    set: Vec<Change>,
    gone: Vec<Change>,
}

impl Delta {
    fn add<R: Record + PartialEq>(&mut self, before: &[R], after: &[R]) {
        let old: HashMap<Id, &R> = before.iter().map(|record| (record.id(), record)).collect();
        let new: HashMap<Id, &R> = after.iter().map(|record| (record.id(), record)).collect();
        let inserted = after.iter().filter(|record| !old.contains_key(&record.id()));
        self.inserted.push(inserted.map(Change::insert).collect());
        for record in after {
            match old.get(&record.id()) {
                Some(known) if *known != record => self.set.extend(difference(*known, record)),
                _ => {}
            }
        }
        let gone = before.iter().rev().filter(|record| !new.contains_key(&record.id()));
        self.gone.extend(gone.map(|record| Change::Delete(R::ENTITY, record.id())));
    }
}

/// A plan with changes applied. Changes of other records are left out; the error names a field whose value does not fit.
/// A restored record is not known to a plan: read the plan again instead.
pub fn with_changes(plan: &Plan, changes: &[Change]) -> Result<Plan, BadField> {
    let mut plan = plan.clone();
    for change in changes {
        match change.entity() {
            Entity::Project => set(std::slice::from_mut(&mut plan.project), change)?,
            Entity::Task => apply(&mut plan.tasks, change)?,
            Entity::Dependency => apply(&mut plan.dependencies, change)?,
            Entity::Assignment => apply(&mut plan.assignments, change)?,
            Entity::Baseline => apply(&mut plan.baselines, change)?,
            Entity::BaselineTask => apply(&mut plan.baseline_tasks, change)?,
            _ => {}
        }
    }
    plan.tasks.sort_by_key(|task: &Task| task.position);
    Ok(plan)
}

fn apply<R: Record>(records: &mut Vec<R>, change: &Change) -> Result<(), BadField> {
    match change {
        Change::Insert(_, row) => records.push(R::from_row(row)?),
        Change::Delete(_, id) => records.retain(|record| record.id() != *id),
        Change::Set { .. } => set(records, change)?,
        Change::Restore(..) => {}
    }
    Ok(())
}

fn set<R: Record>(records: &mut [R], change: &Change) -> Result<(), BadField> {
    let Change::Set { entity, id, field, value } = change else { return Ok(()) };
    let Some(record) = records.iter_mut().find(|record| record.id() == *id) else { return Ok(()) };
    let (place, _) =
        entity.field(field).ok_or(BadField { entity: *entity, field, reason: BadValue::UnknownField })?;
    let mut row: Row = record.to_row();
    row.values[place] = value.clone();
    *record = R::from_row(&row)?;
    Ok(())
}
