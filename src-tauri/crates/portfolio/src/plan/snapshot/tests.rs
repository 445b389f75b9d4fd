//! What is kept reads back whole, what was not kept stays unknown, and every text is read without a fault.

use proptest::prelude::*;

use super::*;
use crate::task::{BaselineTask, Task};

fn task(id: u128, level: usize) -> KeptTask {
    let detail = KeptDetail { level, percent: 40, critical: true, ..KeptDetail::default() };
    KeptTask {
        task: Id(id),
        name: format!("任务 {id}|\n\\"),
        start: Moment::parse("2026-03-02T08:00"),
        finish: None,
        duration: 960,
        work: 0,
        cost: Money(-5),
        detail: Some(KeptDetail { total_float: Some(0), ..detail }),
    }
}

fn snapshot() -> Snapshot {
    let link = KeptDependency {
        predecessor: Id(1),
        successor: Id(3),
        kind: DependencyType::StartStart,
        lag: -480,
        lag_unit: LagUnit::ElapsedPercent,
    };
    let someone = KeptAssignment {
        task: Id(2),
        resource: Some(Id(9)),
        name: "王芳".into(),
        units: Some(5_000),
        work: 480,
        cost: Money(12),
    };
    let nobody = KeptAssignment { resource: None, name: String::new(), units: None, ..someone.clone() };
    Snapshot {
        tasks: vec![task(1, 0), task(2, 1), KeptTask { detail: None, ..task(3, 0) }],
        dependencies: Some(vec![link]),
        assignments: Some(vec![someone.clone(), nobody, KeptAssignment { task: Id(3), ..someone }]),
    }
}

#[test]
fn what_is_kept_reads_back() {
    let kept = snapshot();
    assert_eq!(Snapshot::parse(&kept.format()), Some(kept));
    let bare = Snapshot { dependencies: None, assignments: None, ..snapshot() };
    assert_eq!(Snapshot::parse(&bare.format()), Some(bare), "what was not kept stays unknown");
    let none = Snapshot { tasks: Vec::new(), dependencies: Some(Vec::new()), assignments: None };
    assert_eq!(Snapshot::parse(&none.format()), Some(none), "no dependency is not an unknown one");
}

#[test]
fn parents_follow_from_levels() {
    let tasks = vec![task(1, 0), task(2, 1), task(3, 2), task(4, 1), task(5, 0), task(6, 9)];
    let kept = Snapshot { tasks, ..Snapshot::default() };
    assert_eq!(kept.parents(), [None, Some(0), Some(1), Some(0), None, Some(4)]);
    assert_eq!(kept.codes()[..5], ["1", "1.1", "1.1.1", "1.2", "2"]);
}

#[test]
fn a_baseline_of_version_1_tells_only_what_it_kept() {
    let baseline = Baseline::new(Id(5));
    let copy = BaselineTask { baseline: Id(5), task: Id(7), name: "旧".into(), ..BaselineTask::new(Id(8)) };
    let other = BaselineTask { baseline: Id(6), task: Id(7), ..BaselineTask::new(Id(9)) };
    let plan = Plan {
        tasks: vec![Task::new(Id(7))],
        baselines: vec![baseline],
        baseline_tasks: vec![copy, other],
        ..Plan::empty(crate::project::Project::new(Id(1)))
    };
    let kept = Snapshot::of_baseline(&plan, Id(5)).expect("the baseline is there");
    assert_eq!((kept.tasks.len(), kept.tasks[0].detail), (1, None));
    assert_eq!((kept.dependencies, kept.assignments), (None, None));
    assert_eq!(Snapshot::of_baseline(&plan, Id(6)), None);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "([PTDRAX]\\|?[|0-9a-zd\\\\-]{0,40}\n){0,6}") {
        let _ = Snapshot::parse(&format!("P|1|1|1\n{text}"));
        let _ = Snapshot::parse(&text);
    }
}
