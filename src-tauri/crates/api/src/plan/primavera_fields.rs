//! What a task has under Primavera's rules only: to the window, and back as an edit of one of its fields.

use portfolio::plan::{PlanOptions, TaskField};
use portfolio::{ActivityType, ConstraintType, Moment, Plan, Task};
use schedule::Tool;

use super::edit::{day_end, day_start, ends};
use crate::Answer;
use crate::convert::text;
use crate::error::refused;
use crate::wire::PrimaveraTask;

/// Whether the plan keeps to Primavera's rules.
pub(super) fn hold(plan: &Plan) -> bool {
    matches!(PlanOptions::parse(&plan.project.schedule_options).rules.tool, Tool::Primavera(_))
}

/// The fields of a task.
pub(super) fn of(task: &Task) -> PrimaveraTask {
    PrimaveraTask {
        activity_type: task.activity_type.code().to_owned(),
        expected_finish: text(task.expected_finish),
        second_constraint_type: task.secondary_constraint_type.map(|kind| kind.code().to_owned()),
        second_constraint_date: text(task.secondary_constraint_date),
        external_early_start: text(task.external_early_start),
        external_late_finish: text(task.external_late_finish),
    }
}

/// The new value of a field as an edit; nothing where the field is none of these.
pub(super) fn edit(plan: &Plan, task: &Task, field: &str, value: Option<&str>) -> Answer<Option<TaskField>> {
    let at_end = || value.map(|day| day_end(plan, day)).transpose();
    Ok(Some(match field {
        "activity_type" => {
            let kind = value.and_then(ActivityType::parse).ok_or_else(|| refused("unknown_activity_type"))?;
            TaskField::Activity(kind)
        }
        "expected_finish" => TaskField::ExpectedFinish(at_end()?),
        "external_early_start" => {
            TaskField::ExternalEarlyStart(value.map(|day| day_start(plan, day)).transpose()?)
        }
        "external_late_finish" => TaskField::ExternalLateFinish(at_end()?),
        "secondary_constraint_type" => second_type(task, value)?,
        "secondary_constraint_date" => second_date(plan, task, value)?,
        _ => return Ok(None),
    }))
}

/// A second constraint begins at the date that it would hold: where it had one, there.
fn second_type(task: &Task, code: Option<&str>) -> Answer<TaskField> {
    let Some(code) = code else { return Ok(TaskField::SecondConstraint(None)) };
    let kind = ConstraintType::parse(code).ok_or_else(|| refused("unknown_constraint"))?;
    let stands = if ends(kind) { task.finish } else { task.start };
    let at = task.secondary_constraint_date.or(stands).ok_or_else(|| refused("date_missing"))?;
    Ok(TaskField::SecondConstraint(Some((kind, at))))
}

fn second_date(plan: &Plan, task: &Task, day: Option<&str>) -> Answer<TaskField> {
    let Some(day) = day else { return Ok(TaskField::SecondConstraint(None)) };
    let kind = task.secondary_constraint_type.unwrap_or(ConstraintType::FinishNoLaterThan);
    let at: Moment = if ends(kind) { day_end(plan, day)? } else { day_start(plan, day)? };
    Ok(TaskField::SecondConstraint(Some((kind, at))))
}
