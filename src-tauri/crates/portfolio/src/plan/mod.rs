//! Plans: from records to the engine and back, and every edit of a plan as a value.

mod across;
pub mod compare;
mod difference;
mod driving;
mod duration_text;
pub mod edit;
mod finding;
pub(crate) mod json;
mod lines;
mod network;
mod options;
mod predecessor_text;
mod primavera_options;
mod reschedule;
mod snapshot;
pub mod trial;
mod wbs;

pub use across::{Stop, loop_across};
pub use compare::{Comparison, compare};
pub use difference::{plan_difference, with_changes};
pub use driving::{PathReason, PathStep, driving_path};
pub use duration_text::{
    TextProblem, TextProblemCode, TypedDuration, WorkUnits, format_duration, parse_duration,
};
pub use edit::{Edit, EditProblem, TaskField, apply, apply_and_reschedule, units};
pub use finding::{FindingCode, PlanFinding};
pub use network::{PlanNetwork, network};
pub use options::{PlanOptions, format_splits, parse_splits};
pub use predecessor_text::{TypedPredecessor, format_lag, format_predecessors, parse_predecessors};
pub use primavera_options::PrimaveraCodes;
pub use reschedule::{PlanDriver, Rescheduled, Standing, reschedule, reschedule_on};
pub use snapshot::{KeptAssignment, KeptDependency, KeptDetail, KeptTask, Snapshot};
pub use wbs::Outline;

use std::collections::HashMap;

use crate::book::Plan;
use crate::value::Id;

/// The predecessors of every task as planners read them, in the order of the plan's tasks.
pub fn predecessor_texts(plan: &Plan) -> Vec<String> {
    let own = plan.tasks.iter().zip(1..).map(|(task, row)| (task.id, (None, row)));
    let outside = plan.outside.iter().map(|task| (task.id, (Some(&task.code), task.row)));
    let places: HashMap<Id, (Option<&String>, usize)> = own.chain(outside).collect();
    let mut lists: Vec<Vec<TypedPredecessor>> = vec![Vec::new(); plan.tasks.len()];
    for dependency in &plan.dependencies {
        let ends = (places.get(&dependency.predecessor), places.get(&dependency.successor));
        if let (Some(&(code, row)), Some(&(None, successor))) = ends {
            let (kind, lag, lag_unit) = (dependency.kind, dependency.lag, dependency.lag_unit);
            let project = code.cloned();
            lists[successor - 1].push(TypedPredecessor { project, row, kind, lag, lag_unit, at: 0 });
        }
    }
    let units = units(plan);
    let text = |mut list: Vec<TypedPredecessor>| {
        list.sort_by(|a, b| (&a.project, a.row).cmp(&(&b.project, b.row)));
        format_predecessors(&list, units)
    };
    lists.into_iter().map(text).collect()
}
