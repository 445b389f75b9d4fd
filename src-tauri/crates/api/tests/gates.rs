//! A project begins with the standard template, and its gates hold it back: presented, waived by who answers, decided.

use api::wire::{Fact, GateBoard, GateDecision, GateView, NewCondition};
use api::{Answer, Code, Desk};

mod sample;

fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

/// A new project of the sample's PMO, managed by nobody yet.
fn begun(desk: &mut Desk, more: &[(&str, &str)]) -> String {
    let fields = [("code", "P-GATE"), ("name", "门禁改造"), ("planned_start", "2026-11-02")];
    let fields = fields.iter().chain(more).map(|(name, value)| ((*name).to_owned(), text(value)));
    let made = desk.create_record("project".into(), fields.collect(), String::new());
    made.expect("a project").id.expect("an id")
}

fn board(desk: &mut Desk, project: &str) -> GateBoard {
    desk.gates(project.to_owned()).expect("the gates")
}

fn gate(board: &GateBoard, code: &str) -> GateView {
    board.gates.iter().find(|gate| gate.gate == code).expect("the gate").clone()
}

fn set(desk: &mut Desk, item: &str, field: &str, value: &str) -> Answer<()> {
    desk.set_field("quality_check".into(), item.into(), field.into(), text(value), String::new()).map(drop)
}

fn decide(desk: &mut Desk, gate: &GateView, status: &str, conditions: Vec<NewCondition>) -> Answer<()> {
    let by = gate.people.first().map(|person| person.id.clone()).unwrap_or_default();
    let (status, reason) = (status.to_owned(), "同意".to_owned());
    let decision = GateDecision { status, by, reason, next: Some("2026-12-18".into()), conditions };
    desk.decide_gate(gate.id.clone().expect("a review"), decision).map(drop)
}

fn reasons(refused: Answer<()>) -> String {
    let refused = refused.expect_err("refused");
    assert_eq!(refused.code, Code::Refused);
    refused.context.get("reasons").or(refused.context.get("reason")).cloned().unwrap_or_default()
}

#[test]
fn a_new_project_begins_with_the_standard_template_and_one_undo_takes_it_back() {
    let (mut desk, _folder) = sample::sample();
    let projects = desk.portfolio().expect("the list").rows.len();
    let id = begun(&mut desk, &[]);
    let board = board(&mut desk, &id);
    assert_eq!((board.gates.len(), board.missing_gates), (6, 0));
    assert!(board.gates.iter().all(|gate| gate.planned_on.is_some() && !gate.items.is_empty()));
    assert_eq!(
        gate(&board, "planning").people[0].name,
        "周慧敏",
        "the role of the template, held by a person"
    );
    let plan = desk.plan(id.clone()).expect("the plan");
    assert!(plan.rows.iter().all(|row| row.start.is_some()), "every line has dates");
    let projects_now = desk.records("project".into(), None).expect("records");
    let project = projects_now.iter().find(|record| record.id == id).expect("the project");
    assert_eq!(project.fields["template"], text("标准项目模板 V2"), "as the projects of the sample");
    desk.undo().expect("one step");
    assert_eq!(desk.portfolio().expect("the list").rows.len(), projects, "taken back in one step");
}

#[test]
fn the_pmo_may_waive_the_template_and_the_waiver_is_listed() {
    let (mut desk, _folder) = sample::sample();
    let id = begun(&mut desk, &[("template_waiver", "外部监管项目，按甲方模板")]);
    let board = board(&mut desk, &id);
    assert!(board.gates.is_empty() && board.missing_gates == 6);
    desk.set_up_gates(id.clone()).expect("set up by hand");
    let gates = desk.gates(id).expect("the gates").gates;
    assert_eq!(gates.len(), 6);
}

#[test]
fn a_gate_is_passed_by_who_answers_and_the_stage_follows() {
    let (mut desk, _folder) = sample::sample();
    let id = begun(&mut desk, &[]);
    let stage = |desk: &mut Desk| desk.set_stage(id.clone(), "planning".into(), String::new()).map(drop);
    assert_eq!(reasons(stage(&mut desk)), "stage_gate_open");
    let first = gate(&board(&mut desk, &id), "initiation");
    let second = gate(&board(&mut desk, &id), "planning");
    let early = desk.present_gate(second.id.clone().expect("a review")).map(drop);
    assert_eq!(reasons(early), "gate_earlier_open");
    desk.present_gate(first.id.clone().expect("a review")).expect("presented");
    assert_eq!(reasons(decide(&mut desk, &first, "passed", Vec::new())), "gate_open_items");

    let items: Vec<_> = first.items.iter().filter(|item| item.mandatory).collect();
    set(&mut desk, &items[0].id, "result", "failed").expect("failed");
    set(&mut desk, &items[0].id, "result", "passed").expect("passed later");
    assert_eq!(reasons(set(&mut desk, &items[1].id, "result", "not_applicable")), "check_no_reason");
    let other = developer(&mut desk);
    let stranger = desk.waive_check(items[1].id.clone(), other.clone(), "补交".into()).map(drop);
    assert_eq!(reasons(stranger), "gate_not_accountable");
    let by = first.people[0].id.clone();
    assert_eq!(
        reasons(desk.waive_check(items[1].id.clone(), by.clone(), " ".into()).map(drop)),
        "gate_no_reason"
    );
    desk.waive_check(items[1].id.clone(), by, "章程随计划一并评审".into()).expect("waived");

    let bare = decide(&mut desk, &first, "passed_with_conditions", Vec::new());
    assert_eq!(reasons(bare), "gate_conditions_incomplete");
    let owner = Some(other);
    let condition = NewCondition { text: "补齐收益测算".into(), due: Some("2026-11-20".into()), owner };
    decide(&mut desk, &first, "passed_with_conditions", vec![condition]).expect("passed on terms");
    stage(&mut desk).expect("the stage follows");

    let after = board(&mut desk, &id);
    let passed = gate(&after, "initiation");
    assert_eq!((passed.status.as_str(), passed.decided_by.as_str()), ("passed_with_conditions", "周慧敏"));
    assert_eq!(passed.conditions.len(), 1);
    assert_eq!(gate(&after, "planning").planned_on.as_deref(), Some("2026-12-18"), "the next date");
    assert_eq!((after.quality.pass_rate, after.quality.first_pass_rate), (Some(10_000), Some(0)));
    assert_eq!(after.quality.score, Some(70), "70 % of all passed, 30 % of none at the first check");
    assert_eq!(reasons(set(&mut desk, &items[0].id, "result", "failed")), "gate_decided");
    assert_eq!(reasons(decide(&mut desk, &first, "passed", Vec::new())), "gate_conditions_open");
}

#[test]
fn stages_are_free_where_the_portfolio_switches_gates_off() {
    let (mut desk, _folder) = sample::sample();
    let id = begun(&mut desk, &[]);
    desk.set_term("terms.gates_bind".into(), 0, None, String::new()).expect("switched off");
    desk.set_stage(id, "planning".into(), String::new()).expect("no gate holds it back");
}

fn developer(desk: &mut Desk) -> String {
    let people = desk.records("person".into(), None).expect("people");
    let found = people.iter().find(|person| person.fields["name"] == text("杨帆"));
    found.expect("a developer").id.clone()
}
