//! Comparing a plan with itself finds nothing, the other way round finds the mirror image, and what was not kept never
//! counts as a difference.

use std::collections::BTreeMap;

use proptest::prelude::*;
use schedule::{Calendar, Moment};

use super::*;
use crate::plan::edit::Tie;
use crate::plan::snapshot::{KeptAssignment, KeptDependency, KeptDetail};
use crate::task::{DependencyType, LagUnit};
use crate::value::Money;

fn at(text: &str) -> Option<Moment> {
    Some(Moment::parse(text).expect("a moment"))
}

fn task(id: u128, level: usize) -> KeptTask {
    KeptTask {
        task: Id(id),
        name: format!("任务 {id}"),
        start: at("2026-03-02T08:00"),
        finish: at("2026-03-03T17:00"),
        duration: 960,
        work: 960,
        cost: Money(100),
        detail: Some(KeptDetail { level, ..KeptDetail::default() }),
    }
}

fn plan(tasks: Vec<KeptTask>) -> Snapshot {
    Snapshot { tasks, dependencies: Some(Vec::new()), assignments: Some(Vec::new()) }
}

fn seen(left: &Snapshot, right: &Snapshot) -> Vec<(u128, Vec<TaskDifference>)> {
    let found = compare(left, right, &Calendar::standard()).tasks.into_iter();
    found.filter(|task| !task.differences.is_empty()).map(|task| (task.task.0, task.differences)).collect()
}

#[test]
fn each_kind_of_difference_is_told() {
    let left = plan(vec![task(1, 0), task(2, 1), task(3, 1), task(4, 0), task(5, 0)]);
    let later = KeptTask { finish: at("2026-03-06T17:00"), duration: 2_400, ..task(2, 1) };
    let renamed = KeptTask { name: "改名".into(), work: 0, cost: Money(150), ..task(3, 1) };
    let mut point = task(5, 0);
    point.detail = Some(KeptDetail { milestone: true, inactive: true, ..KeptDetail::default() });
    let right = plan(vec![task(1, 0), later, renamed, task(6, 1), point]);
    use TaskDifference::*;
    let expected = vec![
        (2, vec![Finish, Duration]),
        (3, vec![Name, Work, Cost]),
        (4, vec![Deleted]),
        (6, vec![Added]),
        (5, vec![Milestone, Part]),
    ];
    assert_eq!(seen(&left, &right), expected, "a task that is gone stands after the one it followed");
    let totals = compare(&left, &right, &Calendar::standard()).totals;
    assert_eq!((totals.added, totals.deleted, totals.changed), (1, 1, 3));
    assert_eq!(totals.finish_moved, Some(3 * 480));
    assert_eq!(
        totals.cost_changed,
        Some(Money(-50)),
        "one more of 100, 50 dearer, one gone, one takes no part"
    );
}

#[test]
fn a_weekend_between_is_no_working_time() {
    let left = plan(vec![KeptTask { finish: at("2026-03-06T17:00"), ..task(1, 0) }]);
    let right = plan(vec![KeptTask { finish: at("2026-03-09T17:00"), ..task(1, 0) }]);
    let compared = compare(&left, &right, &Calendar::standard());
    assert_eq!(compared.tasks[0].finish_moved, Some(480), "Friday to Monday is one day");
    assert_eq!(compared.tasks[0].start_moved, Some(0));
}

#[test]
fn a_task_that_moved_is_marked_alone() {
    let left = plan((1..=5).map(|id| task(id, 0)).collect());
    let right = plan([2, 3, 4, 5, 1].into_iter().map(|id| task(id, 0)).collect());
    assert_eq!(seen(&left, &right), [(1, vec![TaskDifference::Place])]);
    let below = plan(vec![task(1, 0), task(2, 1), task(3, 0), task(4, 0), task(5, 0)]);
    assert_eq!(seen(&left, &below), [(2, vec![TaskDifference::Place])], "it went below a summary");
}

#[test]
fn what_was_not_kept_is_unknown_and_no_difference() {
    let now = plan(vec![task(1, 0), task(2, 1)]);
    let bare = |task: KeptTask| KeptTask { detail: None, ..task };
    let old =
        Snapshot { tasks: vec![bare(task(2, 1)), bare(task(1, 0))], dependencies: None, assignments: None };
    let compared = compare(&old, &now, &Calendar::standard());
    assert!(compared.is_empty(), "{:?}", compared.tasks);
    assert_eq!(compared.unknown, [Unknown::Outline, Unknown::Dependencies, Unknown::Assignments]);
    assert_eq!(
        compared.totals.cost_changed,
        Some(Money(0)),
        "the other side knows which lines are summaries"
    );
    let gone = plan(vec![task(1, 0)]);
    let compared = compare(&old, &gone, &Calendar::standard());
    assert_eq!(
        compared.totals.cost_changed, None,
        "whether the line that is gone was a summary nobody knows"
    );
    assert!(compared.unknown.contains(&Unknown::Sums));
}

#[test]
fn dependencies_come_go_and_change() {
    let tie = |lag| Tie { kind: DependencyType::FinishStart, lag, lag_unit: LagUnit::Minutes };
    let link = |from, to, lag| KeptDependency {
        predecessor: Id(from),
        successor: Id(to),
        kind: DependencyType::FinishStart,
        lag,
        lag_unit: LagUnit::Minutes,
    };
    let with =
        |links| Snapshot { dependencies: Some(links), ..plan(vec![task(1, 0), task(2, 0), task(3, 0)]) };
    let (left, right) =
        (with(vec![link(1, 2, 0), link(2, 3, 0)]), with(vec![link(1, 2, 480), link(1, 3, 0)]));
    let found = compare(&left, &right, &Calendar::standard()).dependencies;
    let told: Vec<_> = found.iter().map(|one| (one.successor.0, one.left, one.right)).collect();
    let expected = [(2, Some(tie(0)), Some(tie(480))), (3, None, Some(tie(0))), (3, Some(tie(0)), None)];
    assert_eq!(told, expected);
}

#[test]
fn a_renamed_resource_is_the_same_resource() {
    let share = |name: &str, units| KeptAssignment {
        task: Id(1),
        resource: Some(Id(9)),
        name: name.into(),
        units,
        work: 480,
        cost: Money(0),
    };
    let with = |one| Snapshot { assignments: Some(vec![one]), ..plan(vec![task(1, 0)]) };
    let found = |left, right| compare(&with(left), &with(right), &Calendar::standard()).assignments;
    assert_eq!(found(share("王芳", Some(10_000)), share("王 芳", Some(10_000))), []);
    assert_eq!(found(share("王芳", None), share("王芳", Some(5_000))), [], "units that were not kept");
    let half = found(share("王芳", Some(10_000)), share("王芳", Some(5_000)));
    assert_eq!(half.len(), 1);
}

fn tasks() -> impl Strategy<Value = Vec<KeptTask>> {
    let ids = Just((1..=8u128).collect::<Vec<_>>()).prop_shuffle();
    let facts = prop::collection::vec((0usize..3, 0i64..4, any::<bool>(), 0i64..3), 0..8);
    (ids, facts).prop_map(|(ids, facts)| {
        let one = |(id, (level, day, milestone, cost)): (u128, (usize, i64, bool, i64))| KeptTask {
            finish: task(id, level).finish.map(|at| Moment(at.0 + day * 1_440)),
            cost: Money(cost),
            detail: Some(KeptDetail { level, milestone, ..KeptDetail::default() }),
            ..task(id, level)
        };
        ids.into_iter().zip(facts).map(one).collect()
    })
}

fn snapshots() -> impl Strategy<Value = Snapshot> {
    let links = prop::collection::vec((1u128..9, 1u128..9, 0i64..3), 0..8);
    (tasks(), links, any::<bool>()).prop_map(|(tasks, links, kept)| {
        let link = |(from, to, lag)| KeptDependency {
            predecessor: Id(from),
            successor: Id(to),
            kind: DependencyType::FinishStart,
            lag,
            lag_unit: LagUnit::Minutes,
        };
        let links = links.into_iter().map(link).collect();
        Snapshot { tasks, dependencies: kept.then_some(links), assignments: None }
    })
}

/// What a comparison says of each task, without the order of rows.
fn by_task(compared: &Comparison) -> BTreeMap<Id, (Vec<TaskDifference>, Option<i64>)> {
    let said = |task: &ComparedTask| (task.task, (task.differences.clone(), task.finish_moved));
    compared.tasks.iter().map(said).collect()
}

fn mirrored(differences: Vec<TaskDifference>) -> Vec<TaskDifference> {
    let turn = |one| match one {
        TaskDifference::Added => TaskDifference::Deleted,
        TaskDifference::Deleted => TaskDifference::Added,
        other => other,
    };
    differences.into_iter().map(turn).collect()
}

proptest! {
    #[test]
    fn a_plan_compared_with_itself_is_the_same(one in snapshots()) {
        let compared = compare(&one, &one, &Calendar::standard());
        prop_assert!(compared.is_empty());
        prop_assert_eq!(compared.totals.changed + compared.totals.added + compared.totals.deleted, 0);
    }

    #[test]
    fn the_other_way_round_is_the_mirror_image(left in snapshots(), right in snapshots()) {
        let there = compare(&left, &right, &Calendar::standard());
        let back = compare(&right, &left, &Calendar::standard());
        let turned = |(task, (what, moved)): (Id, (Vec<TaskDifference>, Option<i64>))| {
            (task, (mirrored(what), moved.map(|minutes: i64| -minutes)))
        };
        prop_assert_eq!(by_task(&back), by_task(&there).into_iter().map(turned).collect());
        let swap = |one: &ComparedDependency| ComparedDependency { left: one.right, right: one.left, ..*one };
        prop_assert_eq!(&back.dependencies, &there.dependencies.iter().map(swap).collect::<Vec<_>>());
        prop_assert_eq!(back.totals.cost_changed.map(|more| -more.0), there.totals.cost_changed.map(|more| more.0));
        prop_assert_eq!(back.totals.finish_moved.map(|late| -late), there.totals.finish_moved);
        prop_assert_eq!(
            (back.totals.added, back.totals.deleted, back.totals.milestones_moved),
            (there.totals.deleted, there.totals.added, there.totals.milestones_moved)
        );
        prop_assert_eq!(back.unknown, there.unknown);
    }
}
