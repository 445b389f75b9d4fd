//! Rows pasted from a spreadsheet: names, outline, durations, dates, progress and predecessors, all or none.

use schedule::Moment;

use super::{EditProblem, NewId, Place, TaskField, fields, outline, units};
use crate::book::Plan;
use crate::plan::duration_text::{TextProblemCode, parse_duration};
use crate::task::Task;
use crate::value::Id;

/// One row as pasted. Empty texts leave the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedRow {
    /// How deep it lies below the place; 0 at the place itself.
    pub level: usize,
    /// Its name.
    pub name: String,
    /// Its duration, such as `3d`.
    pub duration: String,
    /// Where it starts.
    pub start: Option<Moment>,
    /// Where it finishes.
    pub finish: Option<Moment>,
    /// Percent done.
    pub percent: Option<i64>,
    /// Its predecessors by row of the plan, such as `3FS+2d`.
    pub predecessors: String,
}

/// Rows without a name are left out. A level deeper than its row allows is taken as one below.
pub(super) fn paste(
    plan: &mut Plan,
    place: Place,
    rows: &[PastedRow],
    new_id: NewId,
) -> Result<(), EditProblem> {
    let rows: Vec<&PastedRow> = rows.iter().filter(|row| !row.name.trim().is_empty()).collect();
    let mut tasks = Vec::with_capacity(rows.len());
    let mut above: Vec<Id> = Vec::new();
    for row in &rows {
        above.truncate(row.level);
        let parent = above.last().copied().or(place.parent);
        let task = task(plan, row, parent, new_id())?;
        above.push(task.id);
        tasks.push(task);
    }
    let ids: Vec<Id> = tasks.iter().map(|task| task.id).collect();
    outline::put(plan, place, tasks)?;
    for (row, id) in rows.iter().zip(ids) {
        finish_row(plan, row, id, new_id)?;
    }
    Ok(())
}

fn task(plan: &Plan, row: &PastedRow, parent: Option<Id>, id: Id) -> Result<Task, EditProblem> {
    let units = units(plan);
    let (duration, elapsed) = match parse_duration(&row.duration, units) {
        Ok(typed) => (typed.minutes, typed.elapsed),
        Err(problem) if problem.code == TextProblemCode::Empty => (units.day, false),
        Err(problem) => return Err(EditProblem::BadText(problem)),
    };
    let project = plan.project.id;
    let name = row.name.trim().to_owned();
    let milestone = duration == 0;
    Ok(Task { project, parent, name, duration, elapsed, milestone, ..Task::new(id) })
}

/// What can be set only once all rows stand: dates, progress, predecessors. Summaries have none of their own.
fn finish_row(plan: &mut Plan, row: &PastedRow, id: Id, new_id: NewId) -> Result<(), EditProblem> {
    if !row.predecessors.trim().is_empty() {
        fields::set(plan, id, &TaskField::Predecessors(row.predecessors.clone()), new_id)?;
    }
    let finish = row.finish.filter(|_| row.start.is_none()).map(TaskField::Finish);
    let dated = [row.start.map(TaskField::Start), finish, row.percent.map(TaskField::Percent)];
    for field in dated.into_iter().flatten() {
        skip_summaries(fields::set(plan, id, &field, new_id))?;
    }
    if let (Some(start), Some(finish)) = (row.start, row.finish)
        && row.duration.trim().is_empty()
    {
        skip_summaries(fields::span(plan, id, start, finish))?;
    }
    Ok(())
}

fn skip_summaries(result: Result<(), EditProblem>) -> Result<(), EditProblem> {
    if matches!(result, Err(EditProblem::SummaryIsComputed(_))) { Ok(()) } else { result }
}
