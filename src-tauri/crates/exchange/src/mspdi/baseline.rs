//! What tasks and assignments of the file keep of its baselines.

use portfolio::Id;
use portfolio::plan::KeptTask;

use super::fields::Fields;
use crate::draft::baseline::KeptWork;

/// The highest number that is taken as it stands.
const HIGHEST: i64 = 1_000;

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
