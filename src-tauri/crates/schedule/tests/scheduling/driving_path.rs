//! The chain that sets a date, step by step, and what counts as nearly critical.

use schedule::{DrivenEnd, DrivingReason, driving_path, plan};

use crate::scenario::{holds, read};

/// The chain of the last task as `name.end reason at`, the task first.
fn chain(text: &str) -> Vec<String> {
    let scenario = read(text);
    let network = &scenario.network;
    let name = |task: usize| scenario.names[task].as_str();
    let steps = driving_path(network, &plan(network), network.tasks.len() - 1);
    let reason = |reason| match reason {
        DrivingReason::Duration => "duration".to_owned(),
        DrivingReason::Assignment(index) => format!("assignment {index}"),
        DrivingReason::Calendar(from) => format!("calendar {}", &from.to_string()[5..10]),
        DrivingReason::Dependency(index) => {
            let dependency = &network.dependencies[index];
            format!("{:?} {:?}", dependency.kind, dependency.lag)
        }
        DrivingReason::Line(line) => format!("line {}", name(line)),
        DrivingReason::Summary(summary) => format!("summary {}", name(summary)),
        other => format!("{other:?}").to_lowercase(),
    };
    let end = |end| if end == DrivenEnd::Start { "start" } else { "finish" };
    let told = steps.iter().map(|step| {
        format!(
            "{} {} {}: {}",
            name(step.task),
            end(step.end),
            &step.at.to_string()[5..10],
            reason(step.reason)
        )
    });
    told.collect()
}

#[test]
fn the_chain_goes_back_to_the_start_of_the_project() {
    assert_eq!(
        chain(
            "start 2026-03-02
             A 2d
             B 8d
             C 1d < A, B FS+1d
             M 0d < C"
        ),
        [
            "M start 03-13: FinishStart Minutes(0, Working)",
            "C finish 03-13: duration",
            "C start 03-13: FinishStart Minutes(480, Working)",
            "B finish 03-11: duration",
            "B start 03-02: projectstart",
        ]
    );
}

#[test]
fn a_weekend_between_is_told() {
    assert_eq!(
        chain(
            "start 2026-03-02
             A 5d
             B 1d < A"
        )[1..3],
        ["B start 03-09: calendar 03-06", "B start 03-09: FinishStart Minutes(0, Working)"]
    );
}

#[test]
fn a_night_between_is_not_told() {
    assert!(!chain("start 2026-03-02\n A 1d\n B 1d < A").iter().any(|step| step.contains("calendar")));
}

#[test]
fn a_constraint_ends_the_chain() {
    assert_eq!(
        chain("start 2026-03-02\n A 1d\n B 1d snet=03-11 < A"),
        ["B finish 03-11: duration", "B start 03-11: constraint"]
    );
}

#[test]
fn an_assignment_that_takes_longer_than_the_duration_sets_the_finish() {
    assert_eq!(
        chain(
            "start 2026-03-02
             resource Ann work
             resource Bob work
             A 2d by=Ann:16h by=Bob:16h@50%"
        ),
        ["A finish 03-05: assignment 1", "A start 03-02: projectstart"]
    );
}

#[test]
fn starts_and_finishes_are_told_apart() {
    assert_eq!(
        chain(
            "start 2026-03-02
             A 3d
             B 4d < A SS+1d
             C 1d < B FF"
        ),
        [
            "C finish 03-06: FinishFinish Minutes(0, Working)",
            "B finish 03-06: duration",
            "B start 03-03: StartStart Minutes(480, Working)",
            "A start 03-02: projectstart",
        ]
    );
}

#[test]
fn summaries_are_walked_through() {
    assert_eq!(
        chain(
            "start 2026-03-02
             S 0d
               A 1d
               B 3d
             M 0d < S"
        ),
        [
            "M start 03-04: FinishStart Minutes(0, Working)",
            "S finish 03-04: line B",
            "B finish 03-04: duration",
            "B start 03-02: projectstart",
        ]
    );
    assert_eq!(
        chain("start 2026-03-02\n S 0d by-hand=03-09..03-20\n   A 1d")[1..],
        ["A start 03-09: summary S", "S start 03-09: manual"]
    );
}

#[test]
fn what_happened_and_what_was_put_by_hand_end_the_chain() {
    assert_eq!(chain("start 2026-03-02\n A 1d began=03-04 ended=03-05"), ["A start 03-04: actual"]);
    assert_eq!(chain("start 2026-03-02\n A 1d by-hand=03-10..03-12"), ["A finish 03-12: manual"]);
    assert_eq!(chain("start 2026-03-02\n A 1d leveled=2ed")[1..], ["A start 03-04: leveling"]);
}

#[test]
fn a_loop_does_not_go_on_for_ever() {
    assert!(chain("start 2026-03-02\n A 1d < B\n B 1d < A").len() < 10);
}

#[test]
fn tasks_with_little_float_are_nearly_critical() {
    holds(
        "start 2026-03-02
         near-critical 2d
         A 5d        => float 0d critical far
         B 3d        => float 2d near uncritical
         C 2d        => float 3d far
         S 0d        => near
           D 4d      => near",
    );
    holds("start 2026-03-02\n A 5d\n B 4d => float 1d far");
}
