//! The baselines of the file: what its tasks and assignments keep of each number, put together.

use std::collections::BTreeMap;

use portfolio::plan::{KeptAssignment, KeptTask, Snapshot};
use portfolio::{Baseline, Id, Money};

use super::fields::{Fields, numbered};

/// The highest number that is taken as it stands.
const HIGHEST: i64 = 1_000;

/// What an assignment keeps of a baseline.
pub(super) struct KeptWork {
    pub(super) number: i64,
    pub(super) work: i64,
    pub(super) cost: Money,
}

/// What a task keeps, with the baseline's number. Its id and name follow later.
pub(super) fn of_task(fields: &mut Fields<'_>) -> Vec<(i64, KeptTask)> {
    let node = fields.node;
    let mut kept = Vec::new();
    for baseline in node.take_all("Baseline") {
        let mut baseline = fields.inside(baseline);
        baseline.text("DurationFormat");
        let number = number(&mut baseline);
        let task = KeptTask {
            task: Id(0),
            name: String::new(),
            start: baseline.moment("Start"),
            finish: baseline.moment("Finish"),
            duration: baseline.minutes("Duration").unwrap_or(0),
            work: baseline.minutes("Work").unwrap_or(0),
            cost: baseline.money("Cost"),
            detail: None,
        };
        if task.start.is_some() || task.finish.is_some() || task.cost.0 != 0 {
            kept.push((number, task));
        }
    }
    kept
}

/// What an assignment keeps. Its dates are those of its task.
pub(super) fn of_assignment(fields: &mut Fields<'_>) -> Vec<KeptWork> {
    let node = fields.node;
    let mut kept = Vec::new();
    for baseline in node.take_all("Baseline") {
        let mut baseline = fields.inside(baseline);
        let number = number(&mut baseline);
        let work = baseline.minutes("Work").unwrap_or(0);
        kept.push(KeptWork { number, work, cost: baseline.money("Cost") });
    }
    kept
}

fn number(fields: &mut Fields<'_>) -> i64 {
    fields.integer("Number").unwrap_or(0).clamp(0, HIGHEST)
}

/// The baselines of a plan. Only those that keep tasks are any.
pub(super) fn close(
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
