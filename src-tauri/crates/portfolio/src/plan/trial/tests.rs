//! A trial tells exactly what was tried, follows the plan in all else, and taken over leaves no difference.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::book::Plan;
use crate::people::Resource;
use crate::plan::compare::compare;
use crate::plan::edit::tests::{id, ids, rows, run, some_edit};
use crate::plan::edit::{Edit, Place, TaskField};
use crate::plan::{Snapshot, apply_and_reschedule, plan_difference, reschedule, with_changes};
use crate::task::Assignment;
use crate::value::Money;
use schedule::Calendar;

fn none() -> HashSet<Id> {
    HashSet::new()
}

/// A trial's plan again from what it differs in.
fn again(plan: &Plan, variations: &[Variation]) -> Plan {
    reschedule(&overlay(plan, variations, &[]).plan).plan
}

fn set(plan: &Plan, name: &str, field: TaskField) -> Plan {
    run(plan, Edit::Set(id(plan, name), field))
}

#[test]
fn what_the_plan_changes_meanwhile_is_followed() {
    let plan = rows(4);
    let trial = set(&plan, "A", TaskField::Duration("5d".into()));
    let told = variations(&plan, &trial, &none());
    assert_eq!(told.len(), 1, "computed dates are not told: {told:?}");
    let moved_on = set(&set(&plan, "B", TaskField::Duration("9d".into())), "A", TaskField::Percent(50));
    let laid = overlay(&moved_on, &told, &[]);
    assert_eq!(laid.conflicts, []);
    let both = reschedule(&laid.plan).plan;
    let duration = |name| both.tasks.iter().find(|task| task.name == name).map(|task| task.duration);
    assert_eq!((duration("A"), duration("B")), (Some(5 * 480), Some(9 * 480)));
}

#[test]
fn where_both_changed_the_same_the_trial_wins_and_says_so() {
    let plan = rows(3);
    let told = variations(&plan, &set(&plan, "A", TaskField::Duration("5d".into())), &none());
    let other = set(&plan, "A", TaskField::Duration("3d".into()));
    let laid = overlay(&other, &told, &[]);
    assert_eq!(laid.plan.tasks[0].duration, 5 * 480);
    let found = &laid.conflicts[0];
    assert_eq!((found.kind, found.field), (ConflictKind::Both, "duration"));
    assert_eq!((&found.plan, &found.trial), (&Value::Int(3 * 480), &Value::Int(5 * 480)));
    let same = set(&plan, "A", TaskField::Duration("5d".into()));
    assert_eq!(overlay(&same, &told, &[]).conflicts, [], "both came to the same");
}

#[test]
fn what_hangs_on_rows_that_are_gone_is_left_out_and_told() {
    let plan = rows(4);
    let linked = run(&plan, Edit::Link(vec![id(&plan, "A"), id(&plan, "B")]));
    let below = Place { parent: Some(id(&plan, "A")), before: None };
    let trial = run(&linked, Edit::Insert(below, vec!["新".into()]));
    let told = variations(&plan, &trial, &none());
    let without = run(&plan, Edit::Delete(vec![id(&plan, "A")]));
    let laid = overlay(&without, &told, &[]);
    let kinds: Vec<(ConflictKind, Entity)> =
        laid.conflicts.iter().map(|one| (one.kind, one.entity)).collect();
    assert!(kinds.contains(&(ConflictKind::Gone, Entity::Dependency)), "{kinds:?}");
    assert!(kinds.contains(&(ConflictKind::Gone, Entity::Task)), "the new row has no summary: {kinds:?}");
    assert_eq!(laid.plan.dependencies, []);
    let new = laid.plan.tasks.iter().find(|task| task.name == "新").expect("the new row stays");
    assert_eq!(new.parent, None);
}

#[test]
fn new_rows_below_one_that_the_trial_deletes_stay() {
    let plan = rows(3);
    let told = variations(&plan, &run(&plan, Edit::Delete(vec![id(&plan, "B")])), &none());
    let below = Place { parent: Some(id(&plan, "B")), before: None };
    let grown = run(&plan, Edit::Insert(below, vec!["新".into()]));
    let laid = overlay(&grown, &told, &[]);
    let names: Vec<&str> = laid.plan.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(names, ["A", "新", "C"]);
    assert_eq!(laid.conflicts.iter().map(|one| one.kind).collect::<Vec<_>>(), [ConflictKind::Orphaned]);
}

#[test]
fn a_resource_that_only_the_trial_knows_travels_with_it() {
    let plan = rows(1);
    let someone = Resource { name: "外包".into(), ..Resource::new(Id(900)) };
    let pooled = Resource { name: "王芳".into(), ..Resource::new(Id(901)) };
    let mut trial = plan.clone();
    for (place, resource) in [&someone, &pooled].into_iter().enumerate() {
        trial.assignments.push(Assignment {
            project: plan.project.id,
            task: plan.tasks[0].id,
            resource: Some(resource.id),
            ..Assignment::new(Id(950 + place as u128))
        });
        trial.resources.push(resource.clone());
    }
    let told = variations(&plan, &trial, &HashSet::from([pooled.id]));
    let read = parse_variations(&format_variations(&told)).expect("what was written reads");
    assert_eq!(read, told);
    let laid = overlay(&plan, &read, std::slice::from_ref(&pooled));
    assert_eq!(laid.plan.resources, [someone, pooled], "one told, one from the pool");
}

#[test]
fn an_impact_counts_days_money_float_and_milestones() {
    let mut plan = rows(4);
    let gate = id(&plan, "D");
    let links = Edit::Link(vec![id(&plan, "A"), id(&plan, "B"), gate]);
    plan = run(&run(&plan, links), Edit::Set(gate, TaskField::Duration("0".into())));
    plan = run(&plan, Edit::Set(gate, TaskField::Milestone(crate::plan::edit::Mark::On)));
    let mut trial = set(&plan, "C", TaskField::Duration("5d".into()));
    trial.tasks[2].cost = Money(700);
    let trial = set(&trial, "A", TaskField::Duration("2d".into()));
    let found = impact(&plan, &trial, &Calendar::standard());
    assert_eq!(found.finish_days, Some(3), "from two days to five");
    assert_eq!(found.finish_moved, Some(3 * 480));
    assert_eq!(found.cost_changed, Some(Money(700)));
    assert_eq!(found.milestones.len(), 1);
    assert_eq!(found.milestones[0].moved, Some(480), "the gate waits a day longer");
    assert_eq!(found.became_critical, [id(&plan, "C")], "the longest path is another");
    assert_eq!(found.no_longer_critical.len(), 3);
    assert_eq!(found.float_consumed, Some((id(&plan, "C"), 480)));
    let nothing = impact(&plan, &plan, &Calendar::standard());
    assert_eq!((nothing.finish_days, nothing.losing_float, nothing.changed), (Some(0), 0, 0));
}

/// Edits as long as they hold.
fn tried(plan: &Plan, steps: &[(usize, usize, usize)], from: u128) -> Plan {
    let mut plan = plan.clone();
    for (kind, a, b) in steps {
        let edit = some_edit(&plan, *kind, *a, *b);
        let mut known = ids(&plan);
        let mut new_id = || Id(known().0 + from);
        if let Ok(computed) = apply_and_reschedule(&plan, &edit, &mut new_id) {
            plan = computed.plan;
        }
    }
    plan
}

fn lines(plan: &Plan) -> Vec<(Id, Option<Id>)> {
    plan.tasks.iter().map(|task| (task.id, task.parent)).collect()
}

fn steps() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0usize..10, 0usize..40, 0usize..40), 0..15)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_trial_reads_back_and_taken_over_leaves_no_difference(edits in steps()) {
        let plan = rows(6);
        let trial = tried(&plan, &edits, 0);
        let told = variations(&plan, &trial, &none());
        let read = parse_variations(&format_variations(&told)).expect("what was written reads");
        prop_assert_eq!(&read, &told);
        let laid = overlay(&plan, &read, &[]);
        prop_assert_eq!(&laid.conflicts, &vec![]);
        let again = reschedule(&laid.plan).plan;
        let calendar = Calendar::standard();
        let left = compare(&Snapshot::of_plan(&trial), &Snapshot::of_plan(&again), &calendar);
        prop_assert!(left.is_empty(), "{:?}", left);
        let adopted = with_changes(&plan, &plan_difference(&plan, &again)).expect("own changes fit");
        prop_assert!(compare(&Snapshot::of_plan(&adopted), &Snapshot::of_plan(&again), &calendar).is_empty());
        prop_assert_eq!(variations(&adopted, &again, &none()), vec![], "nothing is left to take over");
    }

    #[test]
    fn a_trial_over_a_plan_that_went_on_is_a_sound_plan(tried_edits in steps(), real_edits in steps()) {
        let plan = rows(6);
        let told = variations(&plan, &tried(&plan, &tried_edits, 10_000), &none());
        let went_on = tried(&plan, &real_edits, 20_000);
        let laid = again(&went_on, &told);
        prop_assert_eq!(lines(&again(&went_on, &told)), lines(&laid));
        let mut seen: HashSet<Id> = HashSet::new();
        for task in &laid.tasks {
            prop_assert!(task.parent.is_none_or(|parent| seen.contains(&parent)), "below its summary");
            prop_assert!(seen.insert(task.id), "once");
        }
        prop_assert!(laid.tasks.windows(2).all(|pair| pair[0].position <= pair[1].position));
        let ends = laid.dependencies.iter().flat_map(|link| [link.predecessor, link.successor]);
        prop_assert!(ends.chain(laid.assignments.iter().map(|one| one.task)).all(|task| seen.contains(&task)));
    }

    #[test]
    fn no_text_makes_it_panic(text in "([ISDX]\\|?(task|dependency)?\\|?[0-9a-z|#'\\\\]{0,40}\n){0,4}") {
        let _ = parse_variations(&text);
    }
}
