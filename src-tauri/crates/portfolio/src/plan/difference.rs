//! The changes between two states of a plan, and a plan with changes applied: edits work on copies, the journal on
//! changes.

use std::collections::{HashMap, HashSet};

use crate::book::Plan;
use crate::change::{Change, difference};
use crate::record::{BadField, BadValue, Record, Row};
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
        let same = before.len() == after.len() && before.iter().zip(after).all(|(a, b)| a.id() == b.id());
        if same {
            // Nothing came, went or moved, as in most edits: no look-up is needed.
            self.inserted.push(Vec::new());
            let differ = before.iter().zip(after).filter(|(old, new)| old != new);
            return self.set.extend(differ.flat_map(|(old, new)| difference(old, new)));
        }
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
    apply(std::slice::from_mut(&mut plan.project), changes)?;
    apply_all(&mut plan.tasks, changes)?;
    apply_all(&mut plan.dependencies, changes)?;
    apply_all(&mut plan.assignments, changes)?;
    apply_all(&mut plan.baselines, changes)?;
    apply_all(&mut plan.baseline_tasks, changes)?;
    plan.tasks.sort_by_key(|task: &Task| task.position);
    Ok(plan)
}

/// New records, then fields, then what is gone: a record's changes come in this order.
fn apply_all<R: Record>(records: &mut Vec<R>, changes: &[Change]) -> Result<(), BadField> {
    let own = || changes.iter().filter(|change| change.entity() == R::ENTITY);
    for change in own() {
        if let Change::Insert(_, row) = change {
            records.push(R::from_row(row)?);
        }
    }
    apply(records, changes)?;
    let gone = own().filter(|change| matches!(change, Change::Delete(..)));
    let gone: HashSet<Id> = gone.map(Change::id).collect();
    if !gone.is_empty() {
        records.retain(|record| !gone.contains(&record.id()));
    }
    Ok(())
}

/// Sets fields, each touched record read and written once.
fn apply<R: Record>(records: &mut [R], changes: &[Change]) -> Result<(), BadField> {
    let places: HashMap<Id, usize> = records.iter().zip(0..).map(|(record, at)| (record.id(), at)).collect();
    let mut rows: HashMap<usize, Row> = HashMap::new();
    for change in changes {
        let Change::Set { entity, id, field, value } = change else { continue };
        let (true, Some(&at)) = (*entity == R::ENTITY, places.get(id)) else { continue };
        let unknown = BadField { entity: *entity, field, reason: BadValue::UnknownField };
        let (place, _) = entity.field(field).ok_or(unknown)?;
        rows.entry(at).or_insert_with(|| records[at].to_row()).values[place] = value.clone();
    }
    for (at, row) in rows {
        records[at] = R::from_row(&row)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::record::Entity;
    use crate::value::Value;

    fn plan() -> Plan {
        Plan {
            tasks: vec![Task::new(Id(2)), Task { position: 1, ..Task::new(Id(3)) }],
            ..Plan::empty(Project::new(Id(1)))
        }
    }

    fn set(id: u128, field: &'static str, value: Value) -> Change {
        Change::Set { entity: Entity::Task, id: Id(id), field, value }
    }

    #[test]
    fn a_new_record_may_be_set_and_gone_at_once() {
        let new = Task { name: "新".into(), ..Task::new(Id(4)) };
        let changes = [
            Change::insert(&new),
            set(4, "name", Value::Text("改".into())),
            set(2, "position", Value::Int(9)),
            Change::Delete(Entity::Task, Id(3)),
        ];
        let after = with_changes(&plan(), &changes).expect("all fit");
        let rows: Vec<_> = after.tasks.iter().map(|task| (task.id, task.name.as_str())).collect();
        assert_eq!(rows, [(Id(4), "改"), (Id(2), "")], "in the order of their new positions");
    }

    #[test]
    fn a_value_that_does_not_fit_names_its_field() {
        let bad = with_changes(&plan(), &[set(2, "duration", Value::Text("3d".into()))]);
        assert_eq!(bad.map(|_| ()).map_err(|bad| bad.field), Err("duration"));
    }

    #[test]
    fn equal_plans_differ_in_nothing() {
        assert_eq!(plan_difference(&plan(), &plan()), []);
    }
}
