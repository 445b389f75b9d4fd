//! Edits of dependencies, and the refusal of circles.

use super::{EditProblem, NewId, Tie, row_of, units};
use crate::book::Plan;
use crate::plan::finding::{FindingCode, PlanFinding, findings};
use crate::plan::network::network;
use crate::plan::predecessor_text::{TypedPredecessor, parse_predecessors};
use crate::task::{Dependency, DependencyType, LagUnit};
use crate::value::Id;

/// Finish to start without lag.
const PLAIN: Tie = Tie { kind: DependencyType::FinishStart, lag: 0, lag_unit: LagUnit::Minutes };

pub(super) fn add(
    plan: &mut Plan,
    predecessor: Id,
    successor: Id,
    tie: Tie,
    new_id: NewId,
) -> Result<(), EditProblem> {
    if !plan.outside.iter().any(|task| task.id == predecessor) {
        row_of(plan, predecessor)?;
    }
    row_of(plan, successor)?;
    if predecessor == successor {
        return Err(EditProblem::SelfDependency(predecessor));
    }
    let same = |known: &&Dependency| (known.predecessor, known.successor) == (predecessor, successor);
    if let Some(known) = plan.dependencies.iter().find(same) {
        return Err(EditProblem::DependencyExists(known.id));
    }
    let project = plan.project.id;
    let new = Dependency { project, predecessor, successor, ..Dependency::new(new_id()) };
    plan.dependencies.push(tied(new, tie));
    Ok(())
}

/// Each task after the one before it; dependencies that are there stay as they are.
pub(super) fn link(plan: &mut Plan, tasks: &[Id], new_id: NewId) -> Result<(), EditProblem> {
    for pair in tasks.windows(2) {
        match add(plan, pair[0], pair[1], PLAIN, new_id) {
            Ok(()) | Err(EditProblem::DependencyExists(_)) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(())
}

pub(super) fn unlink(plan: &mut Plan, tasks: &[Id]) -> Result<(), EditProblem> {
    for task in tasks {
        row_of(plan, *task)?;
    }
    let both = |a: Id, b: Id| tasks.contains(&a) && tasks.contains(&b);
    let single = |a: Id, b: Id| tasks.len() == 1 && (tasks[0] == a || tasks[0] == b);
    plan.dependencies.retain(|dependency| {
        let (a, b) = (dependency.predecessor, dependency.successor);
        !(both(a, b) || single(a, b))
    });
    Ok(())
}

pub(super) fn set(plan: &mut Plan, dependency: Id, tie: Tie) -> Result<(), EditProblem> {
    let known = plan.dependencies.iter_mut().find(|known| known.id == dependency);
    let known = known.ok_or(EditProblem::UnknownRecord(dependency))?;
    *known = tied(known.clone(), tie);
    Ok(())
}

pub(super) fn remove(plan: &mut Plan, dependency: Id) -> Result<(), EditProblem> {
    let before = plan.dependencies.len();
    plan.dependencies.retain(|known| known.id != dependency);
    if plan.dependencies.len() == before { Err(EditProblem::UnknownRecord(dependency)) } else { Ok(()) }
}

/// The predecessors of a task as typed. Dependencies that stay keep their identity.
pub(super) fn predecessors(plan: &mut Plan, task: Id, text: &str, new_id: NewId) -> Result<(), EditProblem> {
    row_of(plan, task)?;
    let typed = parse_predecessors(text, units(plan)).map_err(EditProblem::BadText)?;
    let named = named(plan, task, &typed)?;
    let stays = |known: &Dependency| named.iter().any(|(predecessor, _)| *predecessor == known.predecessor);
    plan.dependencies.retain(|known| known.successor != task || stays(known));
    for (predecessor, tie) in named {
        let known = plan
            .dependencies
            .iter_mut()
            .find(|known| (known.predecessor, known.successor) == (predecessor, task));
        match known {
            Some(known) => *known = tied(known.clone(), tie),
            None => add(plan, predecessor, task, tie, new_id)?,
        }
    }
    Ok(())
}

/// The tasks behind typed rows.
fn named(plan: &Plan, task: Id, typed: &[TypedPredecessor]) -> Result<Vec<(Id, Tie)>, EditProblem> {
    let mut named: Vec<(Id, Tie)> = Vec::with_capacity(typed.len());
    for one in typed {
        let predecessor = match &one.project {
            Some(code) => outside(plan, code, one)?,
            None => {
                let row = plan.tasks.get(one.row - 1);
                row.ok_or(EditProblem::UnknownRow { row: one.row, at: one.at })?.id
            }
        };
        if predecessor == task {
            return Err(EditProblem::SelfDependency(task));
        }
        let tie = Tie { kind: one.kind, lag: one.lag, lag_unit: one.lag_unit };
        named.retain(|(known, _)| *known != predecessor);
        named.push((predecessor, tie));
    }
    Ok(named)
}

/// The task of another project that is typed. A project's own number means its own row.
fn outside(plan: &Plan, code: &str, typed: &TypedPredecessor) -> Result<Id, EditProblem> {
    let unknown = || EditProblem::UnknownOutsideRow { code: code.to_owned(), row: typed.row, at: typed.at };
    let same = |known: &str| known.to_lowercase() == code.to_lowercase();
    if same(&plan.project.code) {
        return plan.tasks.get(typed.row - 1).map(|task| task.id).ok_or_else(unknown);
    }
    let found = plan.outside.iter().find(|task| task.row == typed.row && same(&task.code));
    found.map(|task| task.id).ok_or_else(unknown)
}

fn tied(dependency: Dependency, tie: Tie) -> Dependency {
    Dependency { kind: tie.kind, lag: tie.lag, lag_unit: tie.lag_unit, ..dependency }
}

/// Refuses circles that the edit made; those that were there before stay findings.
pub(super) fn refuse_circles(before: &Plan, after: &Plan) -> Result<(), EditProblem> {
    let same_outline = before.tasks.len() == after.tasks.len()
        && before.tasks.iter().zip(&after.tasks).all(|(a, b)| (a.id, a.parent) == (b.id, b.parent));
    if same_outline && before.dependencies == after.dependencies {
        return Ok(());
    }
    let known = circles(before);
    let new = circles(after).into_iter().find(|circle| !known.contains(circle));
    match new {
        None => Ok(()),
        Some(circle) if circle.code == FindingCode::Loop => Err(EditProblem::Loop(circle.tasks)),
        Some(circle) => Err(EditProblem::DependencyOnOwnSummary(circle.tasks[0], circle.tasks[1])),
    }
}

fn circles(plan: &Plan) -> Vec<PlanFinding> {
    let ready = network(plan);
    let mut found = findings(plan, &ready, &schedule::plan(&ready.network));
    found.retain(|finding| matches!(finding.code, FindingCode::Loop | FindingCode::DependencyOnOwnSummary));
    found
}
