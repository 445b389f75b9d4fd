//! Baselines: copies of a plan that are kept and never changed. An approved one moves the project's approved dates.

use schedule::Date;

use super::{BaselineStanding, EditProblem, NewBaseline, NewId};
use crate::baseline_rules;
use crate::book::Plan;
use crate::plan::snapshot::Snapshot;
use crate::project::Project;
use crate::task::Baseline;
use crate::value::Id;

pub(super) fn set(plan: &mut Plan, new: &NewBaseline, new_id: NewId) -> Result<(), EditProblem> {
    let next = plan.baselines.iter().map(|known| known.number + 1).max().unwrap_or(0);
    let number = new.number.unwrap_or(next);
    if plan.baselines.iter().any(|known| known.number == number) {
        return Err(EditProblem::BaselineExists(number));
    }
    if let BaselineStanding::Approved(date) = new.standing {
        let explained = new.change_request.is_some() || !new.reason.trim().is_empty();
        if baseline_rules::needs_grounds(plan) && !explained {
            return Err(EditProblem::ReasonMissing);
        }
        bind(&mut plan.project, date);
    }
    plan.baselines.push(Baseline {
        project: plan.project.id,
        number,
        name: new.name.trim().to_owned(),
        taken_at: Some(new.taken_at),
        reason: new.reason.trim().to_owned(),
        change_request: new.change_request,
        taken_by: new.taken_by.clone(),
        approved_by: new.approved_by,
        content: Snapshot::of_plan(plan).format(),
        ..Baseline::new(new_id())
    });
    Ok(())
}

/// The approved dates follow the plan; the finish first approved never changes.
fn bind(project: &mut Project, approved_on: Date) {
    let start = project.scheduled_start.map(|start| start.date()).or(project.planned_start);
    let finish = project.scheduled_finish.map(|finish| finish.date());
    let old = project.baseline_finish;
    project.baseline_start = start.or(project.baseline_start);
    if let (Some(old), Some(finish)) = (old, finish)
        && old != finish
    {
        // What binds now, which is not the old baseline where that was approved after a miss.
        project.baseline_replaced_finish = project.due(approved_on);
        project.baseline_changed_on = Some(approved_on);
    }
    project.baseline_finish = finish.or(old);
    project.original_finish = project.original_finish.or(project.baseline_finish);
}

pub(super) fn clear(plan: &mut Plan, baseline: Id) -> Result<(), EditProblem> {
    let before = plan.baselines.len();
    plan.baselines.retain(|known| known.id != baseline);
    plan.baseline_tasks.retain(|copy| copy.baseline != baseline);
    if plan.baselines.len() == before { Err(EditProblem::UnknownRecord(baseline)) } else { Ok(()) }
}
