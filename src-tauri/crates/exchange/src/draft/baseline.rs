//! The baselines of a file: what its tasks and assignments keep of each number, put together.

use std::collections::BTreeMap;

use portfolio::plan::{KeptAssignment, KeptTask, Snapshot};
use portfolio::{Baseline, Id, Money};

use crate::fields::numbered;

/// What an assignment keeps of a baseline.
pub(crate) struct KeptWork {
    pub(crate) number: i64,
    pub(crate) work: i64,
    pub(crate) cost: Money,
}

/// The baselines of a plan. Only those that keep tasks are any.
pub(crate) fn close(
    tasks: Vec<(i64, KeptTask)>,
    assignments: Vec<(i64, KeptAssignment)>,
    project: Id,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Baseline> {
    let mut kept: BTreeMap<i64, Snapshot> = BTreeMap::new();
    for (number, task) in tasks {
        kept.entry(number).or_default().tasks.push(task);
    }
    for (number, assignment) in assignments {
        if let Some(kept) = kept.get_mut(&number) {
            kept.assignments.get_or_insert_default().push(assignment);
        }
    }
    let baseline = |(number, kept): (i64, Snapshot)| Baseline {
        project,
        number,
        name: numbered(number),
        content: kept.format(),
        ..Baseline::new(new_id())
    };
    kept.into_iter().map(baseline).collect()
}
