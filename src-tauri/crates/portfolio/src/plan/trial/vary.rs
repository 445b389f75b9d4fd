//! What differs between a plan and the same plan as a trial has it. What the schedule computes is no difference: it follows.

use std::collections::{HashMap, HashSet};

use super::Variation;
use crate::book::Plan;
use crate::plan::wbs::Outline;
use crate::record::{Entity, Field, Record, Writer};
use crate::value::Id;

/// Fields that only the product writes, and that are no results of the schedule.
const NOT_COMPUTED: [&str; 4] = ["position", "splits", "external", "source_uid"];

/// What a summary takes from the rows below it.
const OF_SUMMARY: [&str; 2] = ["duration", "percent_complete"];

/// What holds for the whole plan and is edited with it.
const OF_PROJECT: [&str; 4] = ["schedule_options", "planned_start", "calendar", "minutes_per_day"];

/// In what a trial's plan differs from the plan. Resources that the plan has not are told where `known` has them not either.
pub fn variations(plan: &Plan, trial: &Plan, known: &HashSet<Id>) -> Vec<Variation> {
    let mut found = Vec::new();
    let new = trial.resources.iter().filter(|resource| !known.contains(&resource.id));
    found.extend(new.map(|resource| Variation::Insert(Entity::Resource, resource.to_row())));
    let outline = Outline::new(&trial.tasks);
    let summary = |id: Id| outline.row(id).is_some_and(|row| outline.is_summary(row));
    let told = |id: Id, field: &Field| {
        let computed = field.writer == Writer::Rules && !NOT_COMPUTED.contains(&field.name);
        !(computed || OF_SUMMARY.contains(&field.name) && summary(id))
    };
    let projects = [&plan.project, &trial.project].map(std::slice::from_ref);
    vary(projects[0], projects[1], |_, field| OF_PROJECT.contains(&field.name), &mut found);
    vary(&plan.tasks, &trial.tasks, told, &mut found);
    vary(&plan.dependencies, &trial.dependencies, |_, _| true, &mut found);
    vary(&plan.assignments, &trial.assignments, |_, _| true, &mut found);
    found
}

fn vary<R: Record + PartialEq>(
    before: &[R],
    after: &[R],
    told: impl Fn(Id, &Field) -> bool,
    found: &mut Vec<Variation>,
) {
    let old: HashMap<Id, &R> = before.iter().map(|record| (record.id(), record)).collect();
    let new: HashSet<Id> = after.iter().map(Record::id).collect();
    for record in after {
        match old.get(&record.id()) {
            None => found.push(Variation::Insert(R::ENTITY, record.to_row())),
            Some(known) if *known == record => {}
            Some(known) => set(*known, record, &told, found),
        }
    }
    let gone = before.iter().rev().filter(|record| !new.contains(&record.id()));
    found.extend(gone.map(|record| Variation::Delete(R::ENTITY, record.id())));
}

fn set<R: Record>(old: &R, new: &R, told: &impl Fn(Id, &Field) -> bool, found: &mut Vec<Variation>) {
    let id = new.id();
    let values = old.to_row().values.into_iter().zip(new.to_row().values);
    for (field, (was, value)) in R::fields().iter().zip(values) {
        if was != value && told(id, field) {
            found.push(Variation::Set { entity: R::ENTITY, id, field: field.name, was, value });
        }
    }
}
