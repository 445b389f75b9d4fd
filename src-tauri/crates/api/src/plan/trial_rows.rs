//! A trial in the list: where it stands, and where it and the plan went different ways since it was made.

use portfolio::plan::trial::{Conflict, Overlaid, Variation};
use portfolio::{Entity, Id, Plan, Record, Row, Trial, Value};

use crate::Answer;
use crate::convert::{fen, text};
use crate::office::Office;
use crate::records::held;
use crate::wire::{TrialConflict, TrialRow};

/// A trial in the list.
pub(super) fn row(
    office: &Office,
    trial: &Trial,
    plan: &Plan,
    variations: &[Variation],
    laid: &Overlaid,
) -> Answer<TrialRow> {
    let conflict = |conflict: &Conflict| TrialConflict {
        kind: conflict.kind.code().to_owned(),
        entity: conflict.entity.name().to_owned(),
        task: about(conflict, plan, variations, &laid.plan),
        field: conflict.field.to_owned(),
    };
    Ok(TrialRow {
        id: trial.id.to_string(),
        name: trial.name.clone(),
        note: trial.note.clone(),
        author: trial.author.clone(),
        made_at: text(trial.made_at),
        status: trial.status.code().to_owned(),
        adopted_at: text(trial.adopted_at),
        differences: variations.len() as u32,
        plan_steps: office.store.plan_steps_since(trial.project, trial.made_from)?,
        conflicts: laid.conflicts.iter().map(conflict).collect(),
        finish_moved: trial.finish_moved,
        cost_changed: fen(trial.cost_changed),
    })
}

/// The name of the task that a conflict is about: the line itself, the line that is driven, the line that is worked on.
fn about(conflict: &Conflict, plan: &Plan, variations: &[Variation], laid: &Plan) -> String {
    let task = match conflict.entity {
        Entity::Task => Some(conflict.id),
        Entity::Dependency => reference(conflict, &plan.dependencies, variations, "successor"),
        _ => reference(conflict, &plan.assignments, variations, "task"),
    };
    let named = |plan: &Plan| {
        let task = plan.tasks.iter().find(|known| Some(known.id) == task);
        task.map(|task| task.name.clone())
    };
    named(laid).or_else(|| named(plan)).unwrap_or_default()
}

fn reference<R: Record>(
    conflict: &Conflict,
    known: &[R],
    variations: &[Variation],
    field: &str,
) -> Option<Id> {
    let inserted = variations.iter().find_map(|variation| match variation {
        Variation::Insert(_, row) if row.id == conflict.id => Some(row.clone()),
        _ => None,
    });
    let own = known.iter().find(|record| record.id() == conflict.id).map(Record::to_row);
    let row: Row = own.or(inserted)?;
    match held(conflict.entity, &row, field) {
        Value::Text(id) => Id::parse(id),
        _ => None,
    }
}
