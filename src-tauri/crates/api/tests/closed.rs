//! A closed project is read only by every door, names itself in the refusal, and changes nothing; it is opened again by one
//! audited step only.

use api::wire::{Fact, PlanEdit};
use api::{Answer, Code, Desk};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

struct Bench {
    desk: Desk,
    folder: tempfile::TempDir,
}

fn sample() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    Bench { desk, folder }
}

fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

impl Bench {
    /// A running project with open risks, a plan, checks and money, taken to its closure by the accountable person's waiver.
    fn closed(&mut self) -> String {
        let id = self.begun();
        self.fill(&id);
        self.waive(&id).expect("who answers waives");
        self.step(&id, "submit", "").expect("is submitted");
        self.step(&id, "approve", "周慧敏").expect("is approved");
        id
    }

    fn begun(&mut self) -> String {
        let rows = self.desk.portfolio().expect("the list").rows;
        let running = |row: &api::wire::PortfolioRow| row.stage == "executing" && row.open_risks > 0;
        let id = rows.into_iter().find(running).expect("a running project with open risks").id;
        self.desk.set_stage(id.clone(), "closing".into(), String::new()).expect("delivered");
        self.step(&id, "begin", "").expect("a review");
        id
    }

    fn fill(&mut self, project: &str) {
        let review = self.desk.closure(project.into()).expect("a view").review.expect("a review").id;
        for (field, value) in [
            ("goal_completion", Fact::Int(95)),
            ("quality_grade", text("good")),
            ("conclusion", text("同意结案。")),
            ("lessons_summary", text("联调提前。")),
        ] {
            let set = self.desk.set_field(
                "closure_review".into(),
                review.clone(),
                field.into(),
                value,
                String::new(),
            );
            set.unwrap_or_else(|error| panic!("{field}: {error}"));
        }
    }

    fn step(&mut self, project: &str, step: &str, note: &str) -> Answer<()> {
        self.desk.closure_step(project.into(), step.into(), note.into()).map(drop)
    }

    fn waive(&mut self, project: &str) -> Answer<()> {
        let who = self.desk.closure(project.into()).expect("a view").accountable;
        let who = who.first().expect("somebody answers for closure reviews").id.clone();
        self.desk.waive_closure(project.into(), who, "剩余事项转运维跟进".into()).map(drop)
    }

    fn first(&mut self, entity: &str, project: &str) -> Option<String> {
        let records = self.desk.records(entity.into(), Some(project.into())).expect("records");
        records.first().map(|record| record.id.clone())
    }
}

fn closed_by(answer: Answer<impl std::fmt::Debug>, door: &str) {
    let refused = answer.expect_err(door);
    assert_eq!(refused.code, Code::ProjectClosed, "{door}: {refused}");
    assert!(!refused.context["project"].is_empty(), "{door}: the project is named");
}

#[test]
fn records_of_a_closed_project_are_refused_by_every_door() {
    let mut bench = sample();
    let id = bench.closed();
    let kinds = ["risk", "change_request", "budget_line", "quality_check", "closure_review", "raci_activity"];
    for kind in kinds {
        let Some(record) = bench.first(kind, &id) else { continue };
        let field = bench.desk.schema().expect("schemas");
        let field = field.iter().find(|schema| schema.entity == kind).expect("its schema");
        let field =
            field.fields.iter().find(|field| !field.computed && field.kind == api::wire::FieldKind::Text);
        if let Some(field) = field {
            let set = bench.desk.set_field(
                kind.into(),
                record.clone(),
                field.name.clone(),
                text("改"),
                String::new(),
            );
            closed_by(set, &format!("set {kind}"));
        }
        closed_by(bench.desk.delete_record(kind.into(), record, String::new()), &format!("delete {kind}"));
    }
    for kind in ["risk", "change_request", "budget_line", "quality_check"] {
        let fields = [
            ("project", id.as_str()),
            ("title", "新"),
            ("name", "新"),
            ("item", "新"),
            ("category", "schedule"),
        ];
        let schema = bench.desk.schema().expect("schemas");
        let known = schema.iter().find(|schema| schema.entity == kind).expect("a schema").fields.clone();
        let known = |name: &str| known.iter().any(|field| field.name == name);
        let fields = fields.into_iter().filter(|(name, _)| known(name) && *name != "category");
        let fields = fields.map(|(name, value)| (name.to_owned(), text(value))).collect();
        closed_by(bench.desk.create_record(kind.into(), fields, String::new()), &format!("create {kind}"));
    }
    closed_by(
        bench.desk.set_field("project".into(), id.clone(), "name".into(), text("改"), String::new()),
        "project",
    );
    closed_by(bench.desk.delete_record("project".into(), id.clone(), String::new()), "delete project");
    let stage =
        bench.desk.set_stage(id.clone(), "executing".into(), String::new()).expect_err("no such step");
    assert_eq!(stage.code, Code::Refused);
}

#[test]
fn the_plan_of_a_closed_project_is_refused_by_every_door() {
    let mut bench = sample();
    let id = bench.closed();
    let plan = bench.desk.plan(id.clone()).expect("a plan");
    let edit = PlanEdit::SetName { task: plan.rows[0].id.clone(), name: "改".into() };
    closed_by(bench.desk.edit_plan(id.clone(), vec![edit], String::new()), "edit the plan");
    closed_by(bench.desk.take_baseline(id.clone(), "新".into(), None, "改".into()), "take a baseline");
    let baseline =
        bench.desk.baselines(id.clone()).expect("baselines").baselines.first().map(|row| row.id.clone());
    closed_by(bench.desk.set_reference_baseline(id.clone(), baseline), "choose a baseline");
    closed_by(bench.desk.create_trial(id.clone(), "试".into(), String::new(), None), "begin a trial");
    let activity = bench.first("raci_activity", &id);
    if let Some(activity) = activity {
        let role = bench.desk.records("role".into(), None).expect("roles")[0].id.clone();
        closed_by(bench.desk.set_raci(activity, role, Some("R".into())), "a letter of its matrix");
    }
}

#[test]
fn what_was_deleted_before_the_closure_stays_deleted() {
    let mut bench = sample();
    let id = bench.begun();
    let risk = bench.first("risk", &id).expect("a risk");
    bench.desk.delete_record("risk".into(), risk.clone(), String::new()).expect("it is open");
    bench.fill(&id);
    bench.waive(&id).expect("who answers waives");
    bench.step(&id, "submit", "").expect("is submitted");
    bench.step(&id, "approve", "周慧敏").expect("is approved");
    closed_by(bench.desk.restore_record("risk".into(), risk), "out of the recycle bin");
}

#[test]
fn a_record_is_not_moved_into_a_closed_project() {
    let mut bench = sample();
    let id = bench.closed();
    let risks = bench.desk.records("risk".into(), None).expect("risks");
    let other = risks.iter().find(|risk| !risk.locked).expect("a risk of an open project").id.clone();
    let moved = bench.desk.set_field("risk".into(), other, "project".into(), text(&id), String::new());
    closed_by(moved, "move a risk");
}

#[test]
fn lessons_go_on_being_written_after_the_closure() {
    let mut bench = sample();
    let id = bench.closed();
    let fields = [("project", id.as_str()), ("title", "验收资料提前一个月收集")];
    let fields = fields.map(|(name, value)| (name.to_owned(), text(value))).into_iter().collect();
    bench.desk.create_record("lesson".into(), fields, String::new()).expect("what was learned is kept");
}

#[test]
fn nothing_closes_past_the_review_and_the_closure_is_not_taken_back() {
    let mut bench = sample();
    let id = bench.begun();
    bench.fill(&id);
    let blocked = bench.step(&id, "submit", "").expect_err("risks are open");
    assert_eq!(blocked.context["reason"], "blocked");
    let people = bench.desk.records("person".into(), None).expect("people");
    let answering = bench.desk.closure(id.clone()).expect("a view").accountable;
    let other =
        people.iter().find(|person| answering.iter().all(|one| one.id != person.id)).expect("another");
    let waived =
        bench.desk.waive_closure(id.clone(), other.id.clone(), "转运维".into()).expect_err("no right to");
    assert_eq!(waived.context["reason"], "not_accountable");
    let review = bench.desk.closure(id.clone()).expect("a view").review.expect("a review").id;
    let written =
        bench.desk.set_field("closure_review".into(), review, "waiver".into(), text("转运维"), String::new());
    assert_eq!(written.expect_err("only the step writes it").context["reason"], "unknown_field");
    bench.waive(&id).expect("who answers waives");
    bench.step(&id, "submit", "").expect("is submitted");
    let fields = [("project", id.as_str()), ("title", "提交之后才发现的风险")];
    let fields = fields.map(|(name, value)| (name.to_owned(), text(value))).into_iter().collect();
    bench.desk.create_record("risk".into(), fields, String::new()).expect("the project is open");
    let late = bench.step(&id, "approve", "周慧敏").expect_err("a risk came after the waiver");
    assert_eq!(late.context["reason"], "blocked");
    bench.waive(&id).expect("waived again");
    bench.step(&id, "approve", "周慧敏").expect("is approved");
    let undone = bench.desk.undo().expect_err("a closure is not taken back");
    assert_eq!(undone.context["reason"], "reopen_instead");
    bench.step(&id, "reopen", "验收资料补正").expect("opened again");
    let review = bench.desk.closure(id.clone()).expect("a view").review.expect("a review").id;
    let history = bench.desk.history("closure_review".into(), review).expect("a history");
    assert!(
        history.iter().any(|entry| entry.reason == "验收资料补正"),
        "who opened it, when and why is kept"
    );
}

#[test]
fn a_sheet_does_not_close_a_project() {
    let mut bench = sample();
    let rows = bench.desk.portfolio().expect("the list").rows;
    let running = rows.iter().find(|row| row.stage == "executing").expect("a running project");
    let path = bench.folder.path().join("projects.csv");
    let body = format!("项目编号,项目名称,项目阶段\n{},{},已结案\n", running.code, running.name);
    std::fs::write(&path, body).expect("a file");
    let mut silent = |_| api::Flow::Continue;
    let draft = bench.desk.open_import(path.display().to_string(), &mut silent).expect("a draft");
    let mapping = draft.sheet.expect("a table").mapping;
    let choice = api::wire::ImportChoice { mapping: Some(mapping), replaces: None };
    let refused = bench.desk.apply_import(draft.token, choice).map(drop);
    assert_eq!(refused.expect_err("closing goes through the review").context["reason"], "own_step");
}
