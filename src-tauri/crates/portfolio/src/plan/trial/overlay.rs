//! A trial laid over the plan of today. The trial wins where both changed the same, and that is told; what hangs on records
//! that the plan has no more is left out, and that is told as well.

use std::collections::{HashMap, HashSet};

use super::Variation;
use crate::book::Plan;
use crate::people::Resource;
use crate::plan::edit::GAP;
use crate::project::Project;
use crate::record::{Entity, Record, Row, choices};
use crate::task::{Assignment, Dependency, Task};
use crate::value::{Id, Value};

/// A plan as a trial has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlaid {
    /// The plan, without computed dates.
    pub plan: Plan,
    /// Where the plan and the trial went different ways since the trial was made.
    pub conflicts: Vec<Conflict>,
}

/// Where a plan and its trial went different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// How.
    pub kind: ConflictKind,
    /// The kind of record.
    pub entity: Entity,
    /// The record.
    pub id: Id,
    /// The field; empty for the whole record.
    pub field: &'static str,
    /// What the plan has.
    pub plan: Value,
    /// What the trial has.
    pub trial: Value,
}

choices! {
    /// How a plan and its trial went different ways.
    ConflictKind {
        /// Both changed the same field.
        Both = "both",
        /// The plan has no more what the trial changes or builds on.
        Gone = "gone",
        /// The plan has new rows below one that the trial deletes.
        Orphaned = "orphaned",
    }
}

/// Lays variations over a plan. Resources that only the trial uses are taken from `pool`.
pub fn overlay(plan: &Plan, variations: &[Variation], pool: &[Resource]) -> Overlaid {
    let mut after = plan.clone();
    let mut conflicts = Vec::new();
    let mut project = vec![after.project];
    lay::<Project>(&mut project, variations, &mut conflicts);
    after.project = project.pop().unwrap_or_else(|| plan.project.clone());
    lay::<Task>(&mut after.tasks, variations, &mut conflicts);
    lay::<Dependency>(&mut after.dependencies, variations, &mut conflicts);
    lay::<Assignment>(&mut after.assignments, variations, &mut conflicts);
    let before = |id: Id| plan.tasks.iter().any(|task| task.id == id);
    adopt_orphans(&mut after.tasks, &before, &mut conflicts);
    drop_loose(&mut after, variations, &mut conflicts);
    in_outline_order(&mut after.tasks);
    add_resources(&mut after, variations, pool);
    Overlaid { plan: after, conflicts }
}

fn lay<R: Record>(records: &mut Vec<R>, variations: &[Variation], conflicts: &mut Vec<Conflict>) {
    let places: HashMap<Id, usize> = records.iter().zip(0..).map(|(record, at)| (record.id(), at)).collect();
    let mut rows: HashMap<usize, Row> = HashMap::new();
    let mut gone: HashSet<Id> = HashSet::new();
    let mut lost: HashSet<Id> = HashSet::new();
    let mut new = Vec::new();
    for variation in variations {
        match variation {
            Variation::Insert(entity, row) if *entity == R::ENTITY && !places.contains_key(&row.id) => {
                new.extend(R::from_row(row));
            }
            Variation::Set { entity, id, field, was, value } if *entity == R::ENTITY => {
                let Some(&at) = places.get(id) else {
                    if lost.insert(*id) {
                        conflicts.push(whole(ConflictKind::Gone, *entity, *id));
                    }
                    continue;
                };
                let Some((place, _)) = entity.field(field) else { continue };
                let row = rows.entry(at).or_insert_with(|| records[at].to_row());
                let now = std::mem::replace(&mut row.values[place], value.clone());
                if now != *was && now != *value && *field != "position" {
                    let (kind, trial) = (ConflictKind::Both, value.clone());
                    conflicts.push(Conflict { kind, entity: *entity, id: *id, field, plan: now, trial });
                }
            }
            Variation::Delete(entity, id) if *entity == R::ENTITY => {
                gone.insert(*id);
            }
            _ => {}
        }
    }
    for (at, row) in rows {
        // A value of a shape that a later version refuses leaves the record as the plan has it.
        if let Ok(record) = R::from_row(&row) {
            records[at] = record;
        }
    }
    records.retain(|record| !gone.contains(&record.id()));
    records.extend(new);
}

fn whole(kind: ConflictKind, entity: Entity, id: Id) -> Conflict {
    Conflict { kind, entity, id, field: "", plan: Value::Null, trial: Value::Null }
}

/// Rows whose summary is not there go to the top.
fn adopt_orphans(tasks: &mut [Task], before: &dyn Fn(Id) -> bool, conflicts: &mut Vec<Conflict>) {
    let there: HashSet<Id> = tasks.iter().map(|task| task.id).collect();
    for task in tasks {
        if task.parent.is_some_and(|parent| !there.contains(&parent)) {
            task.parent = None;
            let kind = if before(task.id) { ConflictKind::Orphaned } else { ConflictKind::Gone };
            conflicts.push(whole(kind, Entity::Task, task.id));
        }
    }
}

/// Dependencies and assignments of rows that are not there. Those that the trial made are told.
fn drop_loose(plan: &mut Plan, variations: &[Variation], conflicts: &mut Vec<Conflict>) {
    let own = plan.tasks.iter().map(|task| task.id);
    let there: HashSet<Id> = own.chain(plan.outside.iter().map(|task| task.id)).collect();
    let made: HashSet<Id> = variations
        .iter()
        .filter_map(|variation| match variation {
            Variation::Insert(_, row) => Some(row.id),
            _ => None,
        })
        .collect();
    let mut keep = |entity: Entity, id: Id, ends: &[Id]| {
        let holds = ends.iter().all(|end| there.contains(end));
        if !holds && made.contains(&id) {
            conflicts.push(whole(ConflictKind::Gone, entity, id));
        }
        holds
    };
    plan.dependencies.retain(|one| keep(Entity::Dependency, one.id, &[one.predecessor, one.successor]));
    plan.assignments.retain(|one| keep(Entity::Assignment, one.id, &[one.task]));
}

/// Rows by position, each below its summary. Where that needs other positions than they have, all are numbered anew.
fn in_outline_order(tasks: &mut Vec<Task>) {
    tasks.sort_by_key(|task| task.position);
    let there: HashMap<Id, usize> = tasks.iter().zip(0..).map(|(task, row)| (task.id, row)).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); tasks.len()];
    let mut order: Vec<usize> = Vec::with_capacity(tasks.len());
    let mut waiting: Vec<usize> = Vec::new();
    for (row, task) in tasks.iter().enumerate() {
        match task.parent.and_then(|parent| there.get(&parent)) {
            Some(parent) => below[*parent].push(row),
            None => waiting.push(row),
        }
    }
    waiting.reverse();
    while let Some(row) = waiting.pop() {
        order.push(row);
        waiting.extend(below[row].iter().rev());
    }
    // Rows that lie below each other in a circle hang nowhere: they stand at the end, at the top.
    let seen: HashSet<usize> = order.iter().copied().collect();
    for row in (0..tasks.len()).filter(|row| !seen.contains(row)) {
        tasks[row].parent = None;
        order.push(row);
    }
    if order.windows(2).all(|pair| pair[0] < pair[1]) {
        return;
    }
    let mut rows: Vec<Option<Task>> = std::mem::take(tasks).into_iter().map(Some).collect();
    tasks.extend(order.into_iter().filter_map(|row| rows[row].take()));
    for (task, place) in tasks.iter_mut().zip(1..) {
        task.position = place * GAP;
    }
}

fn add_resources(plan: &mut Plan, variations: &[Variation], pool: &[Resource]) {
    let new = variations.iter().filter_map(|variation| match variation {
        Variation::Insert(Entity::Resource, row) => Resource::from_row(row).ok(),
        _ => None,
    });
    let mut known: HashSet<Id> = plan.resources.iter().map(|resource| resource.id).collect();
    let used: HashSet<Id> = plan.assignments.iter().filter_map(|one| one.resource).collect();
    let more = new.chain(pool.iter().cloned()).filter(|one| used.contains(&one.id));
    plan.resources.extend(more.filter(|one| known.insert(one.id)));
}
