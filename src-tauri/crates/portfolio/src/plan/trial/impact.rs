//! What a trial would do to the plan, in figures: what a decision on it looks at.

use std::collections::HashMap;

use schedule::{Calendar, Moment};

use crate::book::Plan;
use crate::plan::compare::{Comparison, TaskDifference, compare};
use crate::plan::snapshot::{KeptDetail, KeptTask, Snapshot};
use crate::value::{Id, Money};

/// What a trial would do to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// Where the plan finishes.
    pub finish_before: Option<Moment>,
    /// Where it would finish.
    pub finish_after: Option<Moment>,
    /// By how many working minutes the finish would move, + = later.
    pub finish_moved: Option<i64>,
    /// By how many working days, + = later.
    pub finish_days: Option<i64>,
    /// By how much the cost would grow.
    pub cost_changed: Option<Money>,
    /// By how many minutes the work would grow.
    pub work_changed: Option<i64>,
    /// The most float that an unfinished task would lose, in minutes, and which.
    pub float_consumed: Option<(Id, i64)>,
    /// How many unfinished tasks would lose float.
    pub losing_float: usize,
    /// Milestones whose date would move.
    pub milestones: Vec<MovedMilestone>,
    /// Tasks that would come onto the critical path.
    pub became_critical: Vec<Id>,
    /// Tasks that would leave it.
    pub no_longer_critical: Vec<Id>,
    /// Tasks that would come.
    pub added: usize,
    /// Tasks that would go.
    pub deleted: usize,
    /// Tasks that would differ.
    pub changed: usize,
}

/// A milestone whose date would move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedMilestone {
    /// The milestone.
    pub task: Id,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub before: Option<Moment>,
    /// Where it would be.
    pub after: Option<Moment>,
    /// By how many working minutes, + = later.
    pub moved: Option<i64>,
}

/// What a trial would do: both plans with their computed dates, time counted on a calendar.
pub fn impact(plan: &Plan, trial: &Plan, calendar: &Calendar) -> Impact {
    let (before, after) = (Snapshot::of_plan(plan), Snapshot::of_plan(trial));
    let compared = compare(&before, &after, calendar);
    let totals = &compared.totals;
    let ends = totals.left.finish.zip(totals.right.finish);
    let pairs = lines(&before, &after);
    let losses = losses(&pairs);
    let turned = |now: bool| {
        let turns = move |(old, new): &(KeptDetail, KeptDetail)| old.critical != now && new.critical == now;
        pairs.iter().filter(move |(_, pair)| turns(pair)).map(|(task, _)| *task).collect()
    };
    Impact {
        finish_before: totals.left.finish,
        finish_after: totals.right.finish,
        finish_moved: totals.finish_moved,
        finish_days: ends.map(|(from, to)| calendar.working_days_between(from.date(), to.date())),
        cost_changed: totals.cost_changed,
        work_changed: totals.work_changed,
        float_consumed: losses.iter().copied().max_by_key(|(_, lost)| *lost),
        losing_float: losses.len(),
        milestones: milestones(&compared, &before, &after),
        became_critical: turned(true),
        no_longer_critical: turned(false),
        added: totals.added,
        deleted: totals.deleted,
        changed: totals.changed,
    }
}

/// Lines of both that are no summaries and take part, as they are and as they would be.
fn lines(before: &Snapshot, after: &Snapshot) -> Vec<(Id, (KeptDetail, KeptDetail))> {
    let detail = |task: &KeptTask| task.detail.filter(|detail| !detail.summary && !detail.inactive);
    let old: HashMap<Id, KeptDetail> =
        before.tasks.iter().filter_map(|task| Some((task.task, detail(task)?))).collect();
    let pair = |task: &KeptTask| Some((task.task, (*old.get(&task.task)?, detail(task)?)));
    after.tasks.iter().filter_map(pair).collect()
}

/// Unfinished tasks that would lose float, and how much.
fn losses(pairs: &[(Id, (KeptDetail, KeptDetail))]) -> Vec<(Id, i64)> {
    let lost = |(task, (old, new)): &(Id, (KeptDetail, KeptDetail))| {
        let lost = old.total_float? - new.total_float?;
        (lost > 0 && new.percent < 100).then_some((*task, lost))
    };
    pairs.iter().filter_map(lost).collect()
}

fn milestones(compared: &Comparison, before: &Snapshot, after: &Snapshot) -> Vec<MovedMilestone> {
    let moved = compared.tasks.iter().filter(|task| task.differences.contains(&TaskDifference::Finish));
    let both = moved.filter_map(|task| Some((task, &before.tasks[task.left?], &after.tasks[task.right?])));
    let point = |task: &KeptTask| task.detail.is_some_and(|detail| detail.milestone && !detail.inactive);
    let points = both.filter(|(_, old, new)| point(old) || point(new));
    points
        .map(|(task, old, new)| MovedMilestone {
            task: task.task,
            name: new.name.clone(),
            before: old.finish,
            after: new.finish,
            moved: task.finish_moved,
        })
        .collect()
}
