//! Edits of the outline: rows come, go, and change their place. A row never leaves what lies below it behind.

use std::collections::HashSet;
use std::ops::Range;

use super::{EditProblem, NewId, Place, Step, row_of, units};
use crate::book::Plan;
use crate::plan::wbs::Outline;
use crate::task::Task;
use crate::value::Id;

/// How far apart rows are numbered, so that new ones fit between.
pub(in crate::plan) const GAP: i64 = 1024;

pub(super) fn insert(
    plan: &mut Plan,
    place: Place,
    names: &[String],
    new_id: NewId,
) -> Result<(), EditProblem> {
    let day = units(plan).day;
    let project = plan.project.id;
    let new = |name: &String, id: Id| Task {
        project,
        parent: place.parent,
        name: name.trim().to_owned(),
        duration: day,
        ..Task::new(id)
    };
    if names.iter().any(|name| name.trim().is_empty()) {
        return Err(EditProblem::NameMissing);
    }
    let tasks = names.iter().map(|name| new(name, new_id())).collect();
    put(plan, place, tasks)
}

/// Puts rows, outline and all, at a place. Their top rows already name the place's summary.
pub(super) fn put(plan: &mut Plan, place: Place, tasks: Vec<Task>) -> Result<(), EditProblem> {
    let at = row_for(plan, place)?;
    let count = tasks.len();
    plan.tasks.splice(at..at, tasks);
    number(&mut plan.tasks, at..at + count);
    Ok(())
}

/// The row before which a place lies.
fn row_for(plan: &Plan, place: Place) -> Result<usize, EditProblem> {
    let outline = Outline::new(&plan.tasks);
    let parent = place.parent.map(|parent| row_of(plan, parent)).transpose()?;
    match place.before {
        Some(before) => {
            let row = row_of(plan, before)?;
            if outline.parents[row] == parent { Ok(row) } else { Err(EditProblem::UnknownRecord(before)) }
        }
        None => Ok(parent.map_or(plan.tasks.len(), |parent| outline.subtree(parent).end)),
    }
}

pub(super) fn delete(plan: &mut Plan, tasks: &[Id]) -> Result<(), EditProblem> {
    let outline = Outline::new(&plan.tasks);
    let mut gone: HashSet<Id> = HashSet::new();
    for task in tasks {
        let rows = outline.subtree(row_of(plan, *task)?);
        gone.extend(plan.tasks[rows].iter().map(|task| task.id));
    }
    plan.tasks.retain(|task| !gone.contains(&task.id));
    let ends = |a: &Id, b: &Id| gone.contains(a) || gone.contains(b);
    plan.dependencies.retain(|dependency| !ends(&dependency.predecessor, &dependency.successor));
    plan.assignments.retain(|assignment| !gone.contains(&assignment.task));
    Ok(())
}

pub(super) fn indent(plan: &mut Plan, tasks: &[Id]) -> Result<(), EditProblem> {
    for row in top_rows(plan, tasks)? {
        let outline = Outline::new(&plan.tasks);
        let above = outline.previous_sibling(row).ok_or(EditProblem::CannotIndent(plan.tasks[row].id))?;
        plan.tasks[row].parent = Some(plan.tasks[above].id);
    }
    Ok(())
}

/// From the last row up, so that rows that leave together stay beside each other.
pub(super) fn outdent(plan: &mut Plan, tasks: &[Id]) -> Result<(), EditProblem> {
    let leaving = top_rows(plan, tasks)?;
    for &row in leaving.iter().rev() {
        let outline = Outline::new(&plan.tasks);
        let summary = outline.parents[row].ok_or(EditProblem::CannotOutdent(plan.tasks[row].id))?;
        let id = plan.tasks[row].id;
        for after in outline.subtree(row).end..outline.subtree(summary).end {
            if outline.parents[after] == Some(summary) {
                plan.tasks[after].parent = Some(id);
            }
        }
        plan.tasks[row].parent = plan.tasks[summary].parent;
    }
    Ok(())
}

pub(super) fn shift(plan: &mut Plan, tasks: &[Id], step: Step) -> Result<(), EditProblem> {
    let mut rows = top_rows(plan, tasks)?;
    if step == Step::Down {
        rows.reverse();
    }
    let ids: Vec<Id> = rows.iter().map(|row| plan.tasks[*row].id).collect();
    for id in ids {
        let row = row_of(plan, id)?;
        let outline = Outline::new(&plan.tasks);
        let (first, second) = match step {
            Step::Up => (outline.previous_sibling(row), Some(row)),
            Step::Down => (Some(row), outline.next_sibling(row)),
        };
        let (first, second) = first.zip(second).ok_or(EditProblem::CannotShift(id))?;
        let (start, end) = (first, outline.subtree(second).end);
        plan.tasks[start..end].rotate_left(second - first);
        exchange_numbers(&mut plan.tasks[start..end]);
    }
    Ok(())
}

pub(super) fn move_to(plan: &mut Plan, tasks: &[Id], place: Place) -> Result<(), EditProblem> {
    let rows = top_rows(plan, tasks)?;
    let outline = Outline::new(&plan.tasks);
    for target in [place.parent, place.before].into_iter().flatten() {
        let target_row = row_of(plan, target)?;
        let inside = rows.iter().find(|row| outline.subtree(**row).contains(&target_row));
        if let Some(row) = inside {
            return Err(EditProblem::BelowItself(plan.tasks[*row].id));
        }
    }
    let mut moved = Vec::new();
    for &row in rows.iter().rev() {
        let mut block: Vec<Task> = plan.tasks.drain(outline.subtree(row)).collect();
        block[0].parent = place.parent;
        block.append(&mut moved);
        moved = block;
    }
    put(plan, place, moved)
}

/// The rows of these tasks in order, without those that lie below another of them.
fn top_rows(plan: &Plan, tasks: &[Id]) -> Result<Vec<usize>, EditProblem> {
    let mut rows = tasks.iter().map(|task| row_of(plan, *task)).collect::<Result<Vec<_>, _>>()?;
    rows.sort_unstable();
    rows.dedup();
    let outline = Outline::new(&plan.tasks);
    let mut top: Vec<usize> = Vec::with_capacity(rows.len());
    for row in rows {
        if !top.last().is_some_and(|last| outline.subtree(*last).contains(&row)) {
            top.push(row);
        }
    }
    Ok(top)
}

/// Rows that only change places among themselves keep the numbers of these places.
fn exchange_numbers(tasks: &mut [Task]) {
    let mut numbers: Vec<i64> = tasks.iter().map(|task| task.position).collect();
    numbers.sort_unstable();
    for (task, number) in tasks.iter_mut().zip(numbers) {
        task.position = number;
    }
}

/// Numbers new rows between their neighbours; where there is no room, all rows anew.
fn number(tasks: &mut [Task], new: Range<usize>) {
    let count = new.len() as i64;
    let before = if new.start == 0 { -1 } else { tasks[new.start - 1].position };
    let after = tasks.get(new.end).map_or(before + GAP * (count + 1), |task| task.position);
    let step = (after - before) / (count + 1);
    let sorted = |rows: &[Task]| rows.windows(2).all(|pair| pair[0].position < pair[1].position);
    if step >= 1 && after <= 1_000_000_000 && sorted(&tasks[..new.start]) && sorted(&tasks[new.end..]) {
        for (task, place) in tasks[new].iter_mut().zip(1..) {
            task.position = before + step * place;
        }
    } else {
        for (task, place) in tasks.iter_mut().zip(1..) {
            task.position = place * GAP;
        }
    }
}
