//! A change from its trial to its baseline: computed, decided in one step that can be undone, dropped by an edit.

use acceptance::bench::{Bench, sample, text};
use api::wire::{Fact, PlanEdit};

/// A running project with an unfinished task, and a trial in which that task takes longer.
fn tried(bench: &mut Bench) -> (String, String) {
    bench.without_committees();
    let rows = bench.desk.portfolio().expect("the list").rows;
    for row in rows.iter().filter(|row| row.stage == "executing") {
        let plan = bench.desk.plan(row.id.clone()).expect("a plan");
        let late =
            plan.rows.iter().rev().find(|task| !task.summary && task.percent == 0 && task.duration > 0);
        let Some(task) = late else { continue };
        let made = bench.desk.create_trial(row.id.clone(), "延长".into(), String::new(), None).expect("made");
        let trial = made.id.expect("an id");
        let edit = PlanEdit::SetDuration { task: task.id.clone(), text: "90d".into() };
        bench.desk.edit_trial(trial.clone(), vec![edit]).expect("edited");
        return (row.id.clone(), trial);
    }
    panic!("no running project with work to come");
}

fn request(bench: &mut Bench, project: &str) -> String {
    let people = bench.records("person", None);
    let fields = [
        ("project", text(project)),
        ("title", text("增加接口")),
        ("description", text("新增三个接口")),
        ("scope_impact", text("三个接口")),
        ("quality_impact", text("增加一轮联调")),
        ("risk_impact", text("无")),
        ("cost_impact", Fact::Int(5_000_000)),
        ("requested_by", text(&people[0].id)),
        ("decided_by", text(&people[1].id)),
    ];
    let id = bench.create("change_request", &fields);
    step(bench, &id, "submitted");
    step(bench, &id, "analysing");
    id
}

fn step(bench: &mut Bench, id: &str, status: &str) {
    bench
        .set("change_request", id, "status", text(status))
        .unwrap_or_else(|error| panic!("{status}: {error}"));
}

fn refused(bench: &mut Bench, id: &str, status: &str) -> String {
    let error = bench.set("change_request", id, "status", text(status)).expect_err(status);
    error.context["reason"].clone()
}

fn field(bench: &mut Bench, id: &str, name: &str) -> Fact {
    bench.record("change_request", id).fields[name].clone()
}

#[test]
fn the_impact_comes_from_a_trial_and_an_approval_is_one_step() {
    let mut bench = sample();
    let (project, trial) = tried(&mut bench);
    let id = request(&mut bench, &project);
    bench.set("change_request", &id, "trial", text(&trial)).expect("linked");
    bench.desk.compute_change_impact(id.clone(), String::new()).expect("computed");
    assert_eq!(field(&mut bench, &id, "days_source"), text("computed"));
    let Fact::Int(days) = field(&mut bench, &id, "schedule_impact_days") else { panic!("no days") };
    assert!(days > 0, "the finish moves: {days}");
    let view = bench.desk.change_view(id.clone()).expect("a view");
    assert!(view.computed && view.steps_since == 0 && !view.moves.is_empty(), "{view:?}");

    let longer = bench.desk.trial_plan(trial.clone()).expect("the trial").plan;
    let task = longer
        .rows
        .iter()
        .rev()
        .find(|task| task.percent == 0 && !task.summary && task.duration > 0)
        .expect("a task");
    let edit = PlanEdit::SetDuration { task: task.id.clone(), text: "95d".into() };
    bench.desk.edit_trial(trial.clone(), vec![edit]).expect("edited");
    assert_eq!(refused(&mut bench, &id, "to_decide"), "impact_stale", "the trial changed since");
    bench.desk.compute_change_impact(id.clone(), String::new()).expect("computed again");
    step(&mut bench, &id, "to_decide");

    let row = |bench: &mut Bench| {
        let rows = bench.desk.portfolio().expect("the list").rows;
        rows.into_iter().find(|row| row.id == project).expect("the project")
    };
    let (before, count) =
        (row(&mut bench), bench.desk.baselines(project.clone()).expect("a list").baselines.len());
    step(&mut bench, &id, "approved");
    let after = row(&mut bench);
    assert!(after.finish > before.finish, "the plan follows the trial: {:?}", after.finish);
    let budgets = (before.money.budget.expect("a budget"), after.money.budget.expect("a budget"));
    assert!(budgets.1 > budgets.0, "the budget moved: {budgets:?}");
    let baselines = bench.desk.baselines(project.clone()).expect("a list").baselines;
    assert_eq!(baselines.len(), count + 1);
    let newest = baselines.last().expect("the new one");
    assert_eq!(newest.change.as_ref().map(|one| one.id.as_str()), Some(id.as_str()));
    let view = bench.desk.change_view(id.clone()).expect("a view");
    assert_eq!(view.baselines.expect("both").after, newest.id, "the difference can be shown");

    bench.desk.undo().expect("one step back");
    assert_eq!(row(&mut bench), before);
    assert_eq!(field(&mut bench, &id, "status"), text("to_decide"));
    assert_eq!(bench.desk.baselines(project.clone()).expect("a list").baselines.len(), count);
}

#[test]
fn an_edit_of_what_was_approved_drops_the_approval_and_says_so() {
    let mut bench = sample();
    bench.without_committees();
    let project = bench.project("数据中台").id;
    let id = request(&mut bench, &project);
    bench.set("change_request", &id, "schedule_impact_days", Fact::Int(0)).expect("nothing moves");
    step(&mut bench, &id, "to_decide");
    assert_eq!(bench.desk.change_view(id.clone()).expect("a view").editing, "drops", "said before");
    step(&mut bench, &id, "approved");
    let dearer = Fact::Int(9_000_000);
    let changed = bench.desk.set_field(
        "change_request".into(),
        id.clone(),
        "cost_impact".into(),
        dearer,
        String::new(),
    );
    let changed = changed.expect("edited");
    let codes: Vec<&str> = changed.notices.iter().map(|notice| notice.code.as_str()).collect();
    assert_eq!(codes, ["change_approval_dropped"], "said after");
    assert_eq!(field(&mut bench, &id, "status"), text("analysing"));
    assert_eq!(field(&mut bench, &id, "decided_on"), Fact::Null(()));
    let spent = |bench: &mut Bench| bench.project("数据中台").money.budget.expect("a budget");
    let applied = spent(&mut bench);
    step(&mut bench, &id, "to_decide");
    let other = bench.records("person", None)[1].id.clone();
    bench.set("change_request", &id, "decided_by", text(&other)).expect("decided anew");
    step(&mut bench, &id, "approved");
    assert_eq!(spent(&mut bench) - applied, 4_000_000, "only the difference");
    let locked =
        bench.set("change_request", &id, "decision_note", text("另行")).expect_err("the decision stands");
    assert_eq!(locked.context["reason"], "change_decision_locked");
    let error = bench.desk.delete_record("change_request".into(), id.clone(), "x".into()).expect_err("stays");
    assert_eq!(error.context["reason"], "change_decided_stays");
}

#[test]
fn a_risk_is_not_closed_without_a_reason_and_what_happened_is_an_issue() {
    let mut bench = sample();
    let project = bench.project("数据中台").id;
    let risks = bench.records("risk", Some(&project));
    let risk = risks.iter().find(|risk| {
        risk.fields["status"] == text("responding") || risk.fields["status"] == text("responded")
    });
    let id = risk.expect("an open risk").id.clone();
    let closed = bench.set("risk", &id, "status", text("closed")).expect_err("no reason");
    assert_eq!(closed.context["reason"], "no_close_reason");
    bench.set("risk", &id, "status", text("occurred")).expect("it happened");
    let issues = bench.records("issue", Some(&project));
    let issue = issues.iter().find(|issue| issue.fields["risk"] == text(&id)).expect("an issue");
    assert!(matches!(&issue.fields["code"], Fact::Text(code) if code.starts_with("WT-2026-")), "{issue:?}");
    let gone = bench.desk.delete_record("issue".into(), issue.id.clone(), "x".into()).expect_err("it stays");
    assert_eq!(gone.context["reason"], "issue_of_risk_stays");
    bench.set("risk", &id, "close_reason", text("已处理")).expect("a reason");
    let over = bench.set("risk", &id, "status", text("closed")).expect_err("the issue is open");
    assert_eq!(over.context["reason"], "open_issue");
    let board = bench.desk.risk_board().expect("the board");
    assert!(board.moved.iter().any(|line| line.id == id && line.movement.as_deref() == Some("occurred")));
    assert_eq!(board.top.len(), 10);
}

#[test]
fn a_matrix_with_a_gap_is_refused_and_a_smaller_one_regrades() {
    let mut bench = sample();
    let mut bands = bench.desk.risk_matrix().expect("the matrix").bands;
    bands[1].from = 6;
    let gap = bench.desk.set_risk_matrix(5, bands.clone(), String::new()).expect_err("5 is in no band");
    assert_eq!(gap.context["reason"], "matrix_bands_gap");
    bands[1].from = 4;
    let both = bench.desk.set_risk_matrix(5, bands, String::new()).expect_err("4 is in two bands");
    assert_eq!(both.context["reason"], "matrix_bands_overlap");
    let three = bench.desk.usual_bands(3).expect("bands");
    bench.desk.set_risk_matrix(3, three, "改为三级".into()).expect("set");
    let project = bench.project("数据中台").id;
    let most = bench
        .records("risk", Some(&project))
        .iter()
        .map(|risk| risk.fields["probability"].clone())
        .collect::<Vec<_>>();
    assert!(most.iter().all(|grade| matches!(grade, Fact::Int(1..=3))), "{most:?}");
    assert!(!bench.records("risk_grade", Some(&project)).is_empty(), "each leaves a line");
    let risk = bench.records("risk", Some(&project))[0].id.clone();
    let beyond = bench.set("risk", &risk, "probability", Fact::Int(4)).expect_err("three grades");
    assert_eq!(beyond.context["reason"], "grade_beyond_matrix");
    bench.desk.undo().expect("one step");
    assert_eq!(bench.desk.risk_matrix().expect("the matrix").size, 5);
}
