//! Edits of small plans, computed by the engine, and random edits that must never break an outline.

use proptest::prelude::*;

use super::*;
use crate::plan::{PlanDriver, Snapshot, TextProblem, predecessor_texts, with_changes};
use crate::project::Project;
use crate::task::{Assignment, Dependency};

fn at(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// An empty plan that begins on Monday, 2026-03-02, by the statutory calendar.
fn empty() -> Plan {
    Plan::empty(Project { planned_start: Some(day("2026-03-02")), ..Project::new(Id(1)) })
}

/// New ids beyond those that the plan has.
pub(in crate::plan) fn ids(plan: &Plan) -> impl FnMut() -> Id + use<> {
    let used = plan.tasks.iter().map(|task| task.id).chain(plan.dependencies.iter().map(|link| link.id));
    let mut last = used.map(|id| id.0).max().unwrap_or(100) + plan.baselines.len() as u128;
    move || {
        last += 1;
        Id(last)
    }
}

pub(in crate::plan) fn run(plan: &Plan, edit: Edit) -> Plan {
    let computed = apply_and_reschedule(plan, &edit, &mut ids(plan));
    computed.unwrap_or_else(|problem| panic!("{edit:?}: {problem:?}")).plan
}

fn refused(plan: &Plan, edit: Edit) -> EditProblem {
    let problem = edited(plan, &edit, &mut ids(plan)).expect_err("the edit must be refused");
    let listed =
        crate::codes::PROBLEMS.contains(&problem.code()) || matches!(problem, EditProblem::BadText(_));
    assert!(listed, "{} is not listed", problem.code());
    problem
}

/// Rows A, B, C, … of one day each.
pub(in crate::plan) fn rows(count: usize) -> Plan {
    let names = ('A'..).take(count).map(String::from).collect();
    run(&empty(), Edit::Insert(Place::default(), names))
}

pub(in crate::plan) fn id(plan: &Plan, name: &str) -> Id {
    plan.tasks.iter().find(|task| task.name == name).unwrap_or_else(|| panic!("no task {name}")).id
}

fn task<'a>(plan: &'a Plan, name: &str) -> &'a Task {
    plan.tasks.iter().find(|task| task.name == name).unwrap_or_else(|| panic!("no task {name}"))
}

fn set(plan: &Plan, name: &str, field: TaskField) -> Plan {
    run(plan, Edit::Set(id(plan, name), field))
}

/// Codes and names of all rows.
fn outline(plan: &Plan) -> String {
    let codes = Outline::new(&plan.tasks).codes();
    let lines = codes.iter().zip(&plan.tasks).map(|(code, task)| format!("{code} {}", task.name));
    lines.collect::<Vec<_>>().join(" | ")
}

#[test]
fn predecessors_typed_move_the_successor() {
    let plan = set(&rows(3), "A", TaskField::Duration("3天".into()));
    let plan = set(&plan, "C", TaskField::Predecessors("1FS+2d，2".into()));
    assert_eq!(
        task(&plan, "C").start,
        Some(at("2026-03-09T08:00")),
        "three days, two days of lag, a weekend"
    );
    assert_eq!(predecessor_texts(&plan), ["", "", "1FS+2d,2"]);
    let plan = set(&plan, "C", TaskField::Predecessors("1".into()));
    assert_eq!(plan.dependencies.len(), 1, "row 2 was taken out");
    assert_eq!(task(&plan, "C").start, Some(at("2026-03-05T08:00")));
}

#[test]
fn wrong_predecessors_are_refused_with_the_place() {
    let plan = rows(3);
    let typed = |text: &str| refused(&plan, Edit::Set(id(&plan, "C"), TaskField::Predecessors(text.into())));
    assert_eq!(typed("1,9"), EditProblem::UnknownRow { row: 9, at: 2 });
    assert_eq!(typed("3"), EditProblem::SelfDependency(id(&plan, "C")));
    assert!(matches!(typed("1,x"), EditProblem::BadText(TextProblem { at: 2, .. })));
}

#[test]
fn a_circle_is_refused_and_named() {
    let plan = rows(3);
    let all = vec![id(&plan, "A"), id(&plan, "B"), id(&plan, "C")];
    let linked = run(&plan, Edit::Link(all.clone()));
    match refused(&linked, Edit::Set(all[0], TaskField::Predecessors("3".into()))) {
        EditProblem::Loop(mut tasks) => {
            tasks.sort_unstable();
            assert_eq!(tasks, all, "all three depend on each other");
        }
        other => panic!("expected a loop, got {other:?}"),
    }
}

#[test]
fn a_summary_cannot_depend_on_its_own_row() {
    let plan = rows(2);
    let linked = run(&plan, Edit::Link(vec![id(&plan, "A"), id(&plan, "B")]));
    let problem = refused(&linked, Edit::Indent(vec![id(&plan, "B")]));
    assert_eq!(problem, EditProblem::DependencyOnOwnSummary(id(&plan, "A"), id(&plan, "B")));
}

#[test]
fn what_a_summary_shows_is_computed() {
    let plan = rows(3);
    let plan = run(&plan, Edit::Indent(vec![id(&plan, "B"), id(&plan, "C")]));
    let plan = set(&plan, "C", TaskField::Duration("3d".into()));
    let plan = set(&plan, "B", TaskField::Percent(100));
    assert_eq!(outline(&plan), "1 A | 1.1 B | 1.2 C");
    assert_eq!((task(&plan, "A").duration, task(&plan, "A").percent_complete), (3 * 480, 25));
    assert_eq!(plan.project.progress, Some(2500), "one of four days is done");
    for field in [TaskField::Duration("1d".into()), TaskField::Percent(50)] {
        let problem = refused(&plan, Edit::Set(id(&plan, "A"), field));
        assert_eq!(problem, EditProblem::SummaryIsComputed(id(&plan, "A")));
    }
}

#[test]
fn a_start_entered_or_dragged_holds_as_the_earliest() {
    let plan = set(&rows(1), "A", TaskField::Start(at("2026-03-04")));
    let row = task(&plan, "A");
    assert_eq!(row.constraint_type, ConstraintType::StartNoEarlierThan);
    assert_eq!(
        row.constraint_date,
        Some(at("2026-03-04T08:00")),
        "a bare date means its first working minute"
    );
    assert_eq!(row.start, Some(at("2026-03-04T08:00")));
    let by_hand = set(&plan, "A", TaskField::Mode(SchedulingMode::Manual));
    let by_hand = set(&by_hand, "A", TaskField::Start(at("2026-03-10")));
    assert_eq!(
        task(&by_hand, "A").manual_start,
        Some(at("2026-03-10T08:00")),
        "by hand it simply stands there"
    );
    assert_eq!(task(&by_hand, "A").finish, Some(at("2026-03-10T17:00")));
}

#[test]
fn a_longer_bar_is_a_longer_duration() {
    let plan = set(&rows(1), "A", TaskField::ResizeTo(at("2026-03-06")));
    assert_eq!(task(&plan, "A").duration, 5 * 480, "Monday to Friday");
    let problem = refused(&plan, Edit::Set(id(&plan, "A"), TaskField::ResizeTo(at("2026-02-27"))));
    assert!(matches!(problem, EditProblem::FinishBeforeStart(_)));
}

#[test]
fn no_duration_makes_a_milestone_and_back() {
    let plan = set(&rows(1), "A", TaskField::Duration("0".into()));
    assert!(task(&plan, "A").milestone);
    assert!(!task(&set(&plan, "A", TaskField::Duration("2d".into())), "A").milestone);
}

#[test]
fn work_follows_a_new_duration() {
    let mut plan = rows(1);
    let assigned = Assignment { task: id(&plan, "A"), units: 10_000, work: 480, ..Assignment::new(Id(9)) };
    plan.assignments.push(assigned);
    let longer = set(&plan, "A", TaskField::Duration("3d".into()));
    assert_eq!(longer.assignments[0].work, 3 * 480);
    let half = set(&longer, "A", TaskField::Percent(50));
    assert_eq!((half.assignments[0].actual_work, half.assignments[0].remaining_work), (720, 720));
}

#[test]
fn progress_sets_actual_dates_and_takes_them_back() {
    let begun = set(&rows(1), "A", TaskField::Percent(40));
    assert_eq!(task(&begun, "A").actual_start, Some(at("2026-03-02T08:00")));
    let done = set(&begun, "A", TaskField::Percent(100));
    assert_eq!(task(&done, "A").actual_finish, Some(at("2026-03-02T17:00")));
    let undone = set(&done, "A", TaskField::Percent(0));
    assert_eq!((task(&undone, "A").actual_start, task(&undone, "A").actual_finish), (None, None));
}

#[test]
fn nothing_happens_after_the_data_date() {
    let mut plan = set(&rows(1), "A", TaskField::Start(at("2026-04-01")));
    plan.project.data_date = Some(day("2026-03-20"));
    let begun = set(&plan, "A", TaskField::Percent(10));
    assert_eq!(
        task(&begun, "A").actual_start,
        Some(at("2026-03-20T08:00")),
        "begun no later than what is known"
    );
    let problem =
        refused(&plan, Edit::Set(id(&plan, "A"), TaskField::ActualStart(Some(at("2026-03-21T08:00")))));
    assert_eq!(problem, EditProblem::AfterDataDate(day("2026-03-20")));
}

#[test]
fn rows_leave_their_summary_with_those_after_them() {
    let plan = rows(4);
    let plan = run(&plan, Edit::Indent(vec![id(&plan, "B"), id(&plan, "C"), id(&plan, "D")]));
    let plan = run(&plan, Edit::Outdent(vec![id(&plan, "C")]));
    assert_eq!(outline(&plan), "1 A | 1.1 B | 2 C | 2.1 D");
    assert_eq!(
        refused(&plan, Edit::Outdent(vec![id(&plan, "A")])),
        EditProblem::CannotOutdent(id(&plan, "A"))
    );
    assert_eq!(refused(&plan, Edit::Indent(vec![id(&plan, "A")])), EditProblem::CannotIndent(id(&plan, "A")));
}

#[test]
fn rows_move_with_what_lies_below() {
    let plan = rows(4);
    let plan = run(&plan, Edit::Indent(vec![id(&plan, "B")]));
    let down = run(&plan, Edit::Shift(vec![id(&plan, "A")], Step::Down));
    assert_eq!(outline(&down), "1 C | 2 A | 2.1 B | 3 D");
    let into =
        run(&down, Edit::Move(vec![id(&plan, "A")], Place { parent: Some(id(&plan, "D")), before: None }));
    assert_eq!(outline(&into), "1 C | 2 D | 2.1 A | 2.1.1 B");
    let inside = Place { parent: Some(id(&plan, "B")), before: None };
    assert_eq!(
        refused(&into, Edit::Move(vec![id(&plan, "D")], inside)),
        EditProblem::BelowItself(id(&plan, "D"))
    );
    assert_eq!(
        refused(&into, Edit::Shift(vec![id(&plan, "C")], Step::Up)),
        EditProblem::CannotShift(id(&plan, "C"))
    );
}

#[test]
fn deleted_rows_take_their_links_along() {
    let plan = rows(3);
    let plan = run(&plan, Edit::Link(vec![id(&plan, "A"), id(&plan, "B"), id(&plan, "C")]));
    let plan = run(&plan, Edit::Delete(vec![id(&plan, "B")]));
    assert_eq!(outline(&plan), "1 A | 2 C");
    assert!(plan.dependencies.is_empty(), "nothing hangs on a row that is gone");
}

#[test]
fn one_inserted_row_is_one_change() {
    let plan = rows(3);
    let place = Place { parent: None, before: Some(id(&plan, "B")) };
    let changes =
        apply(&plan, &Edit::Insert(place, vec!["新任务".into()]), &mut ids(&plan)).expect("it fits");
    assert_eq!(changes.len(), 1, "the other rows keep their numbers: {changes:?}");
}

#[test]
fn pasted_rows_bring_their_outline_and_links() {
    let row = |level, name: &str, duration: &str, predecessors: &str| PastedRow {
        level,
        name: name.into(),
        duration: duration.into(),
        predecessors: predecessors.into(),
        ..PastedRow::default()
    };
    let rows = vec![
        row(0, "设计", "", ""),
        row(5, "草案", "2天", ""),
        row(1, "评审", "0", "2"),
        row(0, "", "", ""),
        PastedRow {
            start: Some(at("2026-03-16")), finish: Some(at("2026-03-18")), ..row(0, "开发", "", "")
        },
    ];
    let plan = run(&empty(), Edit::Paste(Place::default(), rows));
    assert_eq!(outline(&plan), "1 设计 | 1.1 草案 | 1.2 评审 | 2 开发");
    assert_eq!(task(&plan, "开发").duration, 3 * 480, "three days lie between its dates");
}

#[test]
fn a_baseline_binds_when_approved_and_remembers_what_it_replaced() {
    let new = |reason: &str| NewBaseline {
        number: None,
        name: "基线".into(),
        reason: reason.into(),
        taken_at: at("2026-03-02T09:00"),
        change_request: None,
        taken_by: "王芳".into(),
        approved_by: None,
        standing: BaselineStanding::Approved(day("2026-03-02")),
    };
    let plan = run(&rows(2), Edit::SetBaseline(new("")));
    assert_eq!(plan.project.original_finish, Some(day("2026-03-02")));
    let kept = |plan: &Plan, place: usize| {
        Snapshot::of_baseline(plan, plan.baselines[place].id).expect("a baseline that reads").tasks.len()
    };
    assert_eq!(kept(&plan, 0), 2, "one copy for each row");
    let longer = set(&plan, "A", TaskField::Duration("3d".into()));
    assert_eq!(refused(&longer, Edit::SetBaseline(new(""))), EditProblem::ReasonMissing);
    let again = run(&longer, Edit::SetBaseline(new("范围增加")));
    assert_eq!(again.project.baseline_finish, Some(day("2026-03-04")));
    assert_eq!(again.project.baseline_replaced_finish, Some(day("2026-03-02")));
    assert_eq!(again.project.original_finish, Some(day("2026-03-02")), "the first one never changes");
    assert_eq!(again.baselines[1].number, 1);
    let deleted = run(&again, Edit::Delete(vec![id(&again, "A")]));
    assert_eq!((kept(&deleted, 0), kept(&deleted, 1)), (2, 2), "a baseline keeps rows that are gone");
}

#[test]
fn the_driver_of_a_date_is_named() {
    let plan = rows(2);
    let edit = Edit::Link(vec![id(&plan, "A"), id(&plan, "B")]);
    let computed = apply_and_reschedule(&plan, &edit, &mut ids(&plan)).expect("it fits");
    let link = computed.plan.dependencies[0].id;
    assert_eq!(computed.drivers, [PlanDriver::ProjectStart, PlanDriver::Dependency(link)]);
}

/// An edit named by numbers that fit any plan.
pub(in crate::plan) fn some_edit(plan: &Plan, kind: usize, a: usize, b: usize) -> Edit {
    let pick = |n: usize| plan.tasks.get(n % plan.tasks.len().max(1)).map_or(Id(0), |task| task.id);
    let place = |n: usize| {
        let row = plan.tasks.get(n % plan.tasks.len().max(1));
        row.map_or(Place::default(), |row| Place { parent: row.parent, before: Some(row.id) })
    };
    match kind {
        0 => Edit::Insert(place(a), vec!["X".into(), "Y".into()]),
        1 => Edit::Delete(vec![pick(a)]),
        2 => Edit::Indent(vec![pick(a), pick(b)]),
        3 => Edit::Outdent(vec![pick(a), pick(b)]),
        4 => Edit::Shift(vec![pick(a), pick(b)], if a < b { Step::Up } else { Step::Down }),
        5 => Edit::Move(vec![pick(a), pick(b)], place(a + b)),
        6 => Edit::Move(vec![pick(a)], Place { parent: Some(pick(b)), before: None }),
        7 => Edit::Link(vec![pick(a), pick(b)]),
        8 => Edit::Set(pick(a), TaskField::Duration(format!("{b}d"))),
        _ => Edit::Set(pick(a), TaskField::Percent((b % 101) as i64)),
    }
}

fn assert_sound(plan: &Plan) {
    let outline = Outline::new(&plan.tasks);
    for (row, task) in plan.tasks.iter().enumerate() {
        assert_eq!(outline.parents[row].is_some(), task.parent.is_some(), "a summary stands above its rows");
        if let Some(parent) = outline.parents[row] {
            assert!(outline.subtree(parent).contains(&row), "rows of a summary stand together");
        }
        let next = plan.tasks.get(row + 1);
        assert!(next.is_none_or(|next| task.position < next.position), "numbers ascend");
    }
    for link in &plan.dependencies {
        let known = |id| plan.tasks.iter().any(|task| task.id == id);
        assert!(known(link.predecessor) && known(link.successor), "both ends of a dependency exist");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_edit_breaks_a_plan(steps in prop::collection::vec((0usize..10, 0usize..40, 0usize..40), 1..40)) {
        let mut plan = rows(6);
        for (kind, a, b) in steps {
            let edit = some_edit(&plan, kind, a, b);
            if let Ok(computed) = apply_and_reschedule(&plan, &edit, &mut ids(&plan)) {
                assert_sound(&computed.plan);
                let replayed = with_changes(&plan, &plan_difference(&plan, &computed.plan)).expect("own changes fit");
                prop_assert_eq!(replayed, computed.plan.clone(), "{:?}: the changes miss something", edit);
                plan = computed.plan;
            }
        }
    }

    #[test]
    fn computing_twice_changes_nothing(count in 1usize..8) {
        let plan = rows(count);
        let again = crate::plan::reschedule(&plan).plan;
        prop_assert_eq!(plan_difference(&plan, &again), vec![]);
    }
}

#[test]
fn unlinking_takes_only_what_was_named() {
    let plan = rows(3);
    let all = [id(&plan, "A"), id(&plan, "B"), id(&plan, "C")];
    let linked = run(&plan, Edit::Link(all.to_vec()));
    assert_eq!(run(&linked, Edit::Unlink(vec![all[0], all[1]])).dependencies.len(), 1);
    assert_eq!(run(&linked, Edit::Unlink(vec![all[1]])).dependencies, Vec::<Dependency>::new());
    let same = Edit::AddDependency {
        predecessor: all[0],
        successor: all[1],
        tie: Tie { kind: DependencyType::StartStart, lag: 0, lag_unit: LagUnit::Minutes },
    };
    assert!(matches!(refused(&linked, same), EditProblem::DependencyExists(_)));
}

#[test]
fn a_draft_binds_nothing_and_can_be_cleared() {
    let draft = NewBaseline {
        number: Some(3),
        name: "对比".into(),
        reason: String::new(),
        taken_at: at("2026-03-02T09:00"),
        change_request: None,
        taken_by: "王芳".into(),
        approved_by: None,
        standing: BaselineStanding::Draft,
    };
    let plan = run(&rows(2), Edit::SetBaseline(draft.clone()));
    assert_eq!(plan.project.baseline_finish, None, "a draft binds nothing");
    assert_eq!(refused(&plan, Edit::SetBaseline(draft)), EditProblem::BaselineExists(3));
    let cleared = run(&plan, Edit::ClearBaseline(plan.baselines[0].id));
    assert_eq!(cleared.baselines, []);
}
