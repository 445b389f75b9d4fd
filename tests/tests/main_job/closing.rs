//! Closing a project: begun, refused with reasons, filled in, submitted, approved by another, locked, opened again.

use acceptance::bench::{Bench, sample, text};
use api::Code;
use api::wire::{Fact, PlanEdit};

fn step(bench: &mut Bench, project: &str, step: &str, note: &str) -> Result<(), api::ApiError> {
    bench.desk.closure_step(project.to_owned(), step.to_owned(), note.to_owned()).map(drop)
}

/// A running project whose result is accepted, with its review begun.
fn begun(bench: &mut Bench) -> String {
    let rows = bench.desk.portfolio().expect("the list").rows;
    let running = |row: &api::wire::PortfolioRow| row.stage == "executing" && row.open_risks > 0;
    let id = rows.into_iter().find(running).expect("a running project with open risks").id;
    bench.desk.set_stage(id.clone(), "closing".into(), String::new()).expect("delivered");
    step(bench, &id, "begin", "").expect("a review");
    id
}

/// Waives what is open, in the name of who answers for closure reviews.
fn waive(bench: &mut Bench, project: &str) {
    let who = bench.desk.closure(project.to_owned()).expect("a view").accountable;
    let who = who.first().expect("somebody answers for closure reviews").id.clone();
    let reason = "余下事项转入运维清单，由系统管理员跟进。".to_owned();
    bench.desk.waive_closure(project.to_owned(), who, reason).expect("a waiver");
}

fn fill(bench: &mut Bench, review: &str) {
    let values = [
        ("goal_completion", Fact::Int(95)),
        ("quality_grade", text("good")),
        ("conclusion", text("目标达成，同意结案。")),
        ("lessons_summary", text("与财务系统的接口应在方案阶段联调。")),
    ];
    for (field, value) in values {
        bench.set("closure_review", review, field, value).unwrap_or_else(|error| panic!("{field}: {error}"));
    }
}

#[test]
fn a_project_is_closed_by_two_people_and_locked() {
    let mut bench = sample();
    let id = begun(&mut bench);
    let view = bench.desk.closure(id.clone()).expect("a view");
    let review = view.review.expect("a review").id;
    assert_eq!(view.steps, ["submit"]);
    assert!(!view.blockers.is_empty() && !view.figures.locked, "it is not ready yet");
    let refused = step(&mut bench, &id, "submit", "").expect_err("nothing is filled in");
    assert_eq!(refused.code, Code::Refused);
    for reason in ["no_quality_grade", "no_conclusion", "blocked"] {
        assert!(refused.context["reasons"].contains(reason), "{refused}");
    }
    fill(&mut bench, &review);
    waive(&mut bench, &id);
    step(&mut bench, &id, "submit", "").expect("a submission");
    let submitted = bench.desk.closure(id.clone()).expect("a view");
    assert!(submitted.figures.locked);
    let late = bench.set("closure_review", &review, "conclusion", text("改")).expect_err("it was submitted");
    assert_eq!((late.code, late.context["reason"].as_str()), (Code::Refused, "review_submitted"));
    let own = step(&mut bench, &id, "approve", "").expect_err("who submits does not approve");
    assert_eq!(own.context["reason"], "own_submission");
    step(&mut bench, &id, "approve", "周慧敏").expect("another approves");
    locked(&mut bench, &id);
    step(&mut bench, &id, "reopen", "").expect_err("a reason is needed");
    step(&mut bench, &id, "reopen", "验收资料补正").expect("opened again");
    let open = bench.desk.project_overview(id).expect("an overview");
    assert!(!open.locked && open.row.stage == "closing");
}

/// Nothing in a closed project can be changed, by any way.
fn locked(bench: &mut Bench, id: &str) {
    let overview = bench.desk.project_overview(id.to_owned()).expect("an overview");
    assert!(overview.locked && overview.row.stage == "closed");
    let refused = bench.set("project", id, "description", text("改")).expect_err("closed");
    assert_eq!(
        (refused.code, refused.context["project"].as_str()),
        (Code::ProjectClosed, overview.row.code.as_str())
    );
    let risk = bench.records("risk", Some(id)).first().expect("a risk").clone();
    assert!(risk.locked);
    let refused = bench.set("risk", &risk.id, "title", text("改")).expect_err("closed");
    assert_eq!(refused.code, Code::ProjectClosed);
    let plan = bench.desk.plan(id.to_owned()).expect("a plan");
    assert!(plan.locked);
    let edit = PlanEdit::SetName { task: plan.rows[0].id.clone(), name: "改".into() };
    let refused = bench.desk.edit_plan(id.to_owned(), vec![edit], String::new()).expect_err("closed");
    assert_eq!(refused.code, Code::ProjectClosed);
    let view = bench.desk.closure(id.to_owned()).expect("a view");
    assert_eq!((view.steps.as_slice(), view.figures.locked), (["reopen".to_owned()].as_slice(), true));
}

#[test]
fn a_review_is_sent_back_with_a_reason_and_undone_step_by_step() {
    let mut bench = sample();
    let id = begun(&mut bench);
    let review = bench.desk.closure(id.clone()).expect("a view").review.expect("a review").id;
    fill(&mut bench, &review);
    waive(&mut bench, &id);
    step(&mut bench, &id, "submit", "").expect("a submission");
    step(&mut bench, &id, "return", "").expect_err("a reason is needed");
    step(&mut bench, &id, "return", "缺验收单").expect("sent back");
    let fields = bench.record("closure_review", &review).fields;
    assert_eq!((&fields["status"], &fields["return_reason"]), (&text("returned"), &text("缺验收单")));
    step(&mut bench, &id, "submit", "").expect("submitted again");
    for _ in 0..3 {
        bench.desk.undo().expect("an undo");
    }
    assert_eq!(bench.record("closure_review", &review).fields["status"], text("draft"));
}

#[test]
fn closing_counts_in_the_figures() {
    let mut bench = sample();
    let before = bench.kpi("success_rate").n;
    let id = begun(&mut bench);
    let review = bench.desk.closure(id.clone()).expect("a view").review.expect("a review").id;
    fill(&mut bench, &review);
    waive(&mut bench, &id);
    step(&mut bench, &id, "submit", "").expect("a submission");
    step(&mut bench, &id, "approve", "周慧敏").expect("an approval");
    assert_eq!(bench.kpi("success_rate").n, before + 1);
    let evidence = bench.desk.kpi_evidence("success_rate".into(), "twelve_months".into()).expect("evidence");
    assert!(evidence.rows.iter().any(|row| row.id == id), "the record behind the figure");
}
