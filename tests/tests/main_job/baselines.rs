//! Baselines and trials through the one door: taken with grounds, never changed, compared; tried, weighed, taken over,
//! dropped, and counted nowhere until then.

use acceptance::bench::{Bench, sample, text};
use api::Code;
use api::wire::{CockpitAsk, OnConflict, PlanEdit, PlanVersion, PlanView, TaskRow};

fn plan(bench: &mut Bench, id: &str) -> PlanView {
    bench.desk.plan(id.to_owned()).expect("a plan")
}

fn edit(bench: &mut Bench, id: &str, edits: Vec<PlanEdit>) {
    bench.desk.edit_plan(id.to_owned(), edits, String::new()).unwrap_or_else(|error| panic!("{error}"));
}

/// A running project with a baseline, and a line of work in it that has not begun.
fn running(bench: &mut Bench) -> (String, PlanView, TaskRow) {
    let rows = bench.desk.portfolio().expect("the list").rows;
    let open = |row: &&TaskRow| row.actual_start.is_none() && !row.summary && row.duration >= 480;
    let mut found = rows.into_iter().filter(|row| row.stage == "executing").filter_map(|row| {
        let plan = plan(bench, &row.id);
        let task = plan.rows.iter().rfind(open).cloned()?;
        (!plan.baselines.is_empty()).then_some((row.id, plan, task))
    });
    found.next().expect("a running project with work to come")
}

fn longer(task: &TaskRow, days: u32) -> PlanEdit {
    PlanEdit::SetDuration { task: task.id.clone(), text: format!("{days}d") }
}

fn refusal(answer: api::Answer<impl std::fmt::Debug>) -> String {
    answer.expect_err("it must be refused").context.get("reason").cloned().unwrap_or_default()
}

/// An approved change request of a project; from whom it was asked and who decided differ.
fn approved_change(bench: &mut Bench, project: &str) -> String {
    bench.without_committees();
    let people = bench.records("person", None);
    let fields = [
        ("project", text(project)),
        ("title", text("增加接口")),
        ("description", text("新增三个接口")),
        ("scope_impact", text("三个接口")),
        ("quality_impact", text("无")),
        ("risk_impact", text("无")),
        ("requested_by", text(&people[0].id)),
        ("decided_by", text(&people[1].id)),
        ("schedule_impact_days", api::wire::Fact::Int(0)),
        ("cost_impact", api::wire::Fact::Int(100)),
    ];
    let id = bench.create("change_request", &fields);
    for status in ["submitted", "analysing", "to_decide", "approved"] {
        bench.set("change_request", &id, "status", text(status)).unwrap_or_else(|error| panic!("{error}"));
    }
    id
}

#[test]
fn a_later_baseline_needs_a_reason_or_an_approved_change_request() {
    let mut bench = sample();
    let (id, _, task) = running(&mut bench);
    edit(&mut bench, &id, vec![longer(&task, 30)]);
    let take = |bench: &mut Bench, change: Option<&str>, reason: &str| {
        bench.desk.take_baseline(id.clone(), "第二版".into(), change.map(str::to_owned), reason.into())
    };
    assert_eq!(refusal(take(&mut bench, None, " ")), "baseline_no_grounds");
    let change = approved_change(&mut bench, &id);
    let listed = bench.desk.baselines(id.clone()).expect("a list");
    assert!(listed.needs_grounds && listed.changes.iter().any(|one| one.id == change));
    take(&mut bench, Some(&change), "").expect("the change request allows it");
    assert_eq!(refusal(take(&mut bench, Some(&change), "再来")), "baseline_change_taken");
    let listed = bench.desk.baselines(id.clone()).expect("a list");
    let newest = listed.baselines.last().expect("the new one");
    assert_eq!(newest.change.as_ref().map(|one| one.id.clone()), Some(change));
    assert!(!newest.approved_by.is_empty() && !newest.taken_by.is_empty(), "{newest:?}");
    assert!(listed.changes.iter().all(|one| Some(&one.id) != newest.change.as_ref().map(|one| &one.id)));
    take(&mut bench, None, "供应商延期").expect("a reason is enough");
}

#[test]
fn no_path_changes_a_baseline() {
    let mut bench = sample();
    let (id, before, task) = running(&mut bench);
    let baseline = before.baselines[0].id.clone();
    let kept = bench.record("baseline", &baseline).fields;
    let set = |bench: &mut Bench| {
        bench.desk.set_field("baseline".into(), baseline.clone(), "name".into(), text("别的"), "x".into())
    };
    assert_eq!(refusal(set(&mut bench)), "own_screen");
    let create = bench.desk.create_record("baseline".into(), kept.clone(), String::new());
    assert!(create.is_err());
    let delete = bench.desk.delete_record("baseline".into(), baseline.clone(), "x".into());
    assert_eq!(refusal(delete), "own_screen");
    let gone = bench.desk.delete_baseline(id.clone(), baseline.clone(), "不要了".into());
    assert_eq!(refusal(gone), "baseline_first_stays");
    edit(&mut bench, &id, vec![longer(&task, 40), PlanEdit::Delete { tasks: vec![task.id.clone()] }]);
    bench.desk.undo().expect("undone");
    bench.desk.redo().expect("done again");
    assert_eq!(bench.record("baseline", &baseline).fields, kept);
}

#[test]
fn a_superseded_baseline_goes_with_a_reason_and_comes_back() {
    let mut bench = sample();
    let (id, _, task) = running(&mut bench);
    for days in [20, 25] {
        edit(&mut bench, &id, vec![longer(&task, days)]);
        bench.desk.take_baseline(id.clone(), format!("{days}"), None, "调整".into()).expect("taken");
    }
    let listed = bench.desk.baselines(id.clone()).expect("a list").baselines;
    let [.., middle, newest] = &listed[..] else { panic!("three baselines") };
    assert_eq!(newest.stays.as_deref(), Some("baseline_in_force_stays"));
    let drop =
        |bench: &mut Bench, why: &str| bench.desk.delete_baseline(id.clone(), middle.id.clone(), why.into());
    assert_eq!(refusal(drop(&mut bench, "")), "baseline_no_reason");
    bench.desk.set_reference_baseline(id.clone(), Some(middle.id.clone())).expect("chosen");
    assert!(plan(&mut bench, &id).baselines.iter().any(|one| one.shown && one.id == middle.id));
    assert_eq!(refusal(drop(&mut bench, "误操作")), "baseline_reference_stays");
    bench.desk.set_reference_baseline(id.clone(), None).expect("the newest again");
    drop(&mut bench, "误操作").expect("gone");
    assert_eq!(bench.desk.baselines(id.clone()).expect("a list").baselines.len(), listed.len() - 1);
    bench.desk.restore_record("baseline".into(), middle.id.clone()).expect("back");
    assert_eq!(bench.desk.baselines(id.clone()).expect("a list").baselines, listed);
}

#[test]
fn a_baseline_is_compared_with_now_deleted_tasks_included() {
    let mut bench = sample();
    let (id, _, task) = running(&mut bench);
    bench.desk.take_baseline(id.clone(), "现在".into(), None, "比较".into()).expect("taken");
    let baseline = plan(&mut bench, &id).baselines.last().expect("taken").id.clone();
    let version = PlanVersion::Baseline { id: baseline };
    let compare = |bench: &mut Bench, left: &PlanVersion, right: &PlanVersion| {
        bench.desk.compare_plans(id.clone(), left.clone(), right.clone()).expect("a comparison")
    };
    let same = compare(&mut bench, &version, &PlanVersion::Now);
    assert!(same.rows.iter().all(|row| row.differences.is_empty()), "nothing changed yet");
    assert_eq!((same.dependencies.len(), same.assignments.len(), same.unknown.len()), (0, 0, 0));
    let all = plan(&mut bench, &id).rows;
    let other = all.iter().find(|row| !row.summary && row.id != task.id && row.actual_start.is_none());
    let other = other.expect("another line").clone();
    edit(&mut bench, &id, vec![longer(&task, 90), PlanEdit::Delete { tasks: vec![other.id.clone()] }]);
    let found = compare(&mut bench, &version, &PlanVersion::Now);
    let row = |wanted: &str| found.rows.iter().find(|row| row.task == wanted).expect("a row").clone();
    assert!(row(&task.id).differences.contains(&"duration".to_owned()));
    assert_eq!(row(&other.id).differences, ["deleted"]);
    assert!(!row(&other.id).there && row(&other.id).name == other.name);
    let back = compare(&mut bench, &PlanVersion::Now, &version);
    assert_eq!(back.finish_moved.map(|late| -late), found.finish_moved);
    assert_eq!((back.added, back.deleted), (found.deleted, found.added));
}

/// Everything that a trial must not touch, as text.
fn figures(bench: &mut Bench, id: &str) -> String {
    let desk = &mut bench.desk;
    let month = "2026-10".to_owned();
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        desk.portfolio().expect("the list"),
        desk.cockpit(CockpitAsk::default()).expect("the cockpit"),
        desk.project_overview(id.to_owned()).expect("an overview"),
        desk.plan(id.to_owned()).expect("a plan"),
        desk.records("task".into(), None).expect("tasks"),
        desk.report_preview(month, "zh-CN".into()).expect("a report"),
        desk.search("试排任务".into()).expect("a search"),
    )
}

#[test]
fn a_trial_counts_nowhere_until_it_is_taken_over() {
    let mut bench = sample();
    let (id, before, task) = running(&mut bench);
    let known = figures(&mut bench, &id);
    let earlier = bench.desk.trials(id.clone()).expect("a list");
    let made = bench.desk.create_trial(id.clone(), "压缩工期".into(), "多加两人".into(), None).expect("made");
    let trial = made.id.expect("its id");
    let edits = vec![
        longer(&task, 120),
        PlanEdit::Insert { before: None, names: vec!["试排任务".into()] },
        PlanEdit::SetResources { task: task.id.clone(), text: "试排外包[200%]".into() },
    ];
    let edited = bench.desk.edit_trial(trial.clone(), edits).expect("edited");
    assert!(edited.plan.is_some_and(|plan| plan.rows.len() == before.rows.len() + 1));
    assert_eq!(figures(&mut bench, &id), known, "nothing else sees it");
    assert!(bench.records("resource", None).iter().all(|one| !format!("{one:?}").contains("试排外包")));
    let impact = bench.desk.trial_impact(trial.clone()).expect("an impact");
    assert!(impact.finish_days.is_some_and(|days| days > 0) && impact.added == 1, "{impact:?}");
    bench.desk.undo().expect("an edit of a trial is a step like any");
    assert_eq!(bench.desk.trial_impact(trial.clone()).expect("an impact").added, 0);
    bench.desk.redo().expect("done again");
    bench.desk.drop_trial(trial.clone(), "不划算".into()).expect("dropped");
    assert_eq!(figures(&mut bench, &id), known, "dropping changes nothing");
    assert_eq!(bench.desk.trials(id.clone()).expect("a list"), earlier);
    bench.desk.restore_record("trial".into(), trial).expect("back");
    assert_eq!(bench.desk.trials(id).expect("a list").len(), earlier.len() + 1);
}

#[test]
fn a_trial_taken_over_is_the_plan_in_one_step() {
    let mut bench = sample();
    let (id, before, task) = running(&mut bench);
    let made = bench.desk.create_trial(id.clone(), "压缩".into(), String::new(), None).expect("made");
    let trial = made.id.expect("its id");
    let adopt =
        |bench: &mut Bench, conflicts| bench.desk.adopt_trial(trial.clone(), "评审".into(), conflicts);
    assert_eq!(refusal(adopt(&mut bench, OnConflict::Refuse)), "trial_same");
    bench.desk.edit_trial(trial.clone(), vec![longer(&task, 120)]).expect("edited");
    let tried = bench.desk.trial_plan(trial.clone()).expect("a plan").plan;
    adopt(&mut bench, OnConflict::Refuse).expect("taken over");
    let after = plan(&mut bench, &id);
    assert_eq!(after.rows, tried.rows, "the plan is what was tried");
    let versions = (PlanVersion::Trial { id: trial.clone() }, PlanVersion::Now);
    let compared = bench.desk.compare_plans(id.clone(), versions.0, versions.1).expect("a comparison");
    assert!(compared.rows.iter().all(|row| row.differences.is_empty()), "nothing is left between them");
    let listed = bench.desk.trials(id.clone()).expect("a list");
    assert_eq!((listed[0].status.as_str(), listed[0].finish_moved.is_some()), ("adopted", true));
    let closed = bench.desk.edit_trial(trial.clone(), vec![longer(&task, 5)]);
    assert_eq!(refusal(closed), "trial_adopted");
    bench.desk.undo().expect("one step");
    assert_eq!(plan(&mut bench, &id).rows, before.rows);
    assert_eq!(bench.desk.trials(id).expect("a list")[0].status, "open");
}

#[test]
fn where_the_plan_went_on_the_conflict_is_told_before_the_trial_is_taken() {
    let mut bench = sample();
    let (id, _, task) = running(&mut bench);
    let made = bench.desk.create_trial(id.clone(), "压缩".into(), String::new(), None).expect("made");
    let trial = made.id.expect("its id");
    bench.desk.edit_trial(trial.clone(), vec![longer(&task, 120)]).expect("edited");
    edit(&mut bench, &id, vec![longer(&task, 77)]);
    let listed = bench.desk.trials(id.clone()).expect("a list");
    let found = &listed[0].conflicts;
    let conflict = found.iter().find(|one| one.field == "duration").expect("both changed the duration");
    assert_eq!((conflict.kind.as_str(), conflict.entity.as_str()), ("both", "task"));
    assert_eq!((conflict.task.as_str(), listed[0].plan_steps), (task.name.as_str(), 1));
    let count = found.len().to_string();
    let refused = bench.desk.adopt_trial(trial.clone(), String::new(), OnConflict::Refuse);
    let error = refused.expect_err("it must be told first");
    assert_eq!((error.code, error.context.get("count")), (Code::Refused, Some(&count)));
    bench.desk.adopt_trial(trial, String::new(), OnConflict::TakeTrial).expect("the trial holds");
    let row = plan(&mut bench, &id).rows.into_iter().find(|row| row.id == task.id).expect("the line");
    assert_eq!(row.duration, 120 * 480);
}
