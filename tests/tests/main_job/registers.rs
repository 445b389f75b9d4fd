//! Risks, changes and the recycle bin: clocks run, approvals move what was approved, nothing is lost.

use acceptance::bench::{AS_OF, Bench, sample, text};
use api::Code;
use api::wire::{Fact, PortfolioRow};

const PROJECT: &str = "数据中台";
/// No booking of it lies in a month that is locked for an audit.
const UNAUDITED: &str = "等级保护与安全加固";

fn new_risk(bench: &mut Bench, project: &str, probability: i64, impact: i64) -> String {
    let fields = [
        ("project", text(project)),
        ("title", text("历史数据质量差，迁移返工")),
        ("category", text("technology")),
        ("probability", Fact::Int(probability)),
        ("impact", Fact::Int(impact)),
        ("status", text("identified")),
    ];
    bench.create("risk", &fields)
}

#[test]
fn the_clock_of_a_major_risk_runs_until_its_response_is_done() {
    let mut bench = sample();
    let project = bench.project(PROJECT).id;
    let before = bench.kpi("risk_response_time").n;
    let id = new_risk(&mut bench, &project, 2, 2);
    let risk = bench.record("risk", &id);
    assert_eq!((&risk.fields["major_since"], &risk.derived["major"]), (&Fact::Null(()), &Fact::Int(0)));
    let code = risk.fields["code"].clone();
    assert!(matches!(&code, Fact::Text(code) if code.starts_with("FX-2026-")), "{code:?}");
    let same = bench.records("risk", None).into_iter().filter(|other| other.fields["code"] == code).count();
    assert_eq!(same, 1, "the next number of the register");
    bench.set("risk", &id, "impact", Fact::Int(5)).expect("graded up");
    assert_eq!(bench.record("risk", &id).fields["major_since"], text("2026-10-31"), "the clock runs");
    let refused = bench.set("risk", &id, "status", text("responding")).expect_err("nobody owns it");
    assert_eq!(refused.code, Code::Refused);
    let owner = bench.records("person", None)[0].id.clone();
    bench.set("risk", &id, "owner", text(&owner)).expect("an owner");
    bench.set("risk", &id, "response_plan", text("分批迁移，先清洗物料主数据")).expect("a plan");
    bench.set("risk", &id, "status", text("responding")).expect("at work");
    assert_eq!(bench.kpi("risk_response_time").n, before, "not answered yet");
    bench.set("risk", &id, "status", text("responded")).expect("done");
    assert_eq!(bench.record("risk", &id).fields["response_done_on"], text("2026-10-31"));
    assert_eq!(bench.kpi("risk_response_time").n, before + 1);
}

fn new_change(bench: &mut Bench, project: &str) -> String {
    let people = bench.records("person", None);
    let fields = [
        ("project", text(project)),
        ("title", text("增加移动端报表")),
        ("description", text("业务部门要求在手机上查看日报")),
        ("reason", text("requirement")),
        ("status", text("draft")),
        ("requested_by", text(&people[0].id)),
        ("decided_by", text(&people[0].id)),
        ("scope_impact", text("新增 3 张移动端报表")),
        ("schedule_impact_days", Fact::Int(10)),
        ("cost_impact", Fact::Int(12_000_000)),
        ("quality_impact", text("增加一轮兼容性测试")),
        ("risk_impact", text("无新增重大风险")),
    ];
    bench.create("change_request", &fields)
}

#[test]
fn an_approved_change_moves_the_baseline_and_the_budget() {
    let mut bench = sample();
    bench.without_committees();
    let rows = bench.desk.portfolio().expect("the list").rows;
    let due_later = |row: &PortfolioRow| row.baseline_finish.as_deref() > Some(AS_OF);
    let before = rows.into_iter().find(|row| row.stage == "executing" && due_later(row)).expect("a project");
    let id = new_change(&mut bench, &before.id);
    let refused = bench.set("change_request", &id, "status", text("approved")).expect_err("not submitted");
    assert_eq!((refused.code, refused.context["reason"].as_str()), (Code::Refused, "not_allowed"));
    bench.set("change_request", &id, "status", text("submitted")).expect("submitted");
    let refused = bench.set("change_request", &id, "status", text("to_decide")).expect_err("not looked into");
    assert_eq!(refused.context["reason"], "not_emergency");
    bench.set("change_request", &id, "status", text("analysing")).expect("looked into");
    let refused = bench.set("change_request", &id, "status", text("to_decide")).expect_err("typed days");
    assert_eq!(refused.context["reason"], "days_not_computed", "the project has a plan");
    bench.set("change_request", &id, "emergency", Fact::Int(1)).expect("it is urgent");
    bench.set("change_request", &id, "status", text("submitted")).expect("again");
    bench.set("change_request", &id, "status", text("to_decide")).expect("acted on first");
    let refused = bench.set("change_request", &id, "status", text("approved")).expect_err("own request");
    assert_eq!(refused.context["reason"], "own_request");
    let other = bench.records("person", None)[1].id.clone();
    bench.set("change_request", &id, "decided_by", text(&other)).expect("another decides");
    bench.set("change_request", &id, "status", text("approved")).expect("approved");
    let after = bench.project(&before.name);
    assert!(after.baseline_finish > before.baseline_finish, "{:?}", after.baseline_finish);
    let budgets = (before.money.budget.expect("a budget"), after.money.budget.expect("a budget"));
    assert_eq!(budgets.1 - budgets.0, 12_000_000, "120,000 元 more");
    assert_eq!(after.money.original, before.money.original, "what was first approved stays");
    bench.desk.undo().expect("an undo");
    assert_eq!(
        bench.project(&before.name).baseline_finish,
        before.baseline_finish,
        "one step, taken back whole"
    );
}

#[test]
fn a_deleted_record_waits_in_the_bin() {
    let mut bench = sample();
    let project = bench.project(PROJECT).id;
    let risk = bench.records("risk", Some(&project))[0].clone();
    bench.desk.delete_record("risk".into(), risk.id.clone(), "重复登记".into()).expect("deleted");
    assert!(bench.records("risk", Some(&project)).iter().all(|other| other.id != risk.id));
    let bin = bench.desk.recycle_bin().expect("the bin");
    assert_eq!((bin.len(), bin[0].entity.as_str(), bin[0].with), (1, "risk", 4));
    bench.desk.restore_record("risk".into(), risk.id.clone()).expect("restored");
    assert_eq!(bench.record("risk", &risk.id).fields, risk.fields);
    assert!(bench.desk.recycle_bin().expect("the bin").is_empty());
}

#[test]
fn a_project_comes_back_from_the_bin_with_everything_that_is_its_own() {
    let mut bench = sample();
    let row = bench.project(UNAUDITED);
    let plan = bench.desk.plan(row.id.clone()).expect("a plan");
    let counts = |bench: &mut Bench| -> Vec<usize> {
        let kinds = ["task", "dependency", "assignment", "risk", "budget_line", "quality_check", "baseline"];
        kinds.iter().map(|kind| bench.records(kind, None).len()).collect()
    };
    let before = counts(&mut bench);
    bench.desk.delete_record("project".into(), row.id.clone(), "误建".into()).expect("deleted");
    assert_eq!(bench.state().projects, 23);
    assert!(counts(&mut bench).iter().zip(&before).all(|(now, before)| now < before), "its records went too");
    let bin = bench.desk.recycle_bin().expect("the bin");
    assert_eq!((bin.len(), bin[0].entity.as_str(), bin[0].name.as_str()), (1, "project", UNAUDITED));
    assert!(bin[0].with > 100, "{} records went with it", bin[0].with);
    bench.desk.restore_record("project".into(), row.id.clone()).expect("restored");
    assert_eq!(counts(&mut bench), before);
    assert_eq!(bench.desk.plan(row.id.clone()).expect("a plan"), plan);
    assert_eq!(bench.project(UNAUDITED), row);
}

#[test]
fn fields_are_checked_by_their_form() {
    let mut bench = sample();
    let project = bench.project(PROJECT).id;
    let risk = bench.records("risk", Some(&project))[0].id.clone();
    let bad = [
        ("probability", Fact::Int(9), "out_of_range"),
        ("category", text("weather"), "unknown_choice"),
        ("response_due", text("2026-02-30"), "wrong_shape"),
        ("no_such_field", Fact::Int(1), "unknown_field"),
    ];
    let before = bench.record("risk", &risk);
    for (field, value, reason) in bad {
        let refused = bench.set("risk", &risk, field, value).expect_err(field);
        assert_eq!((refused.code, refused.context["reason"].as_str()), (Code::BadField, reason), "{field}");
    }
    assert_eq!(bench.record("risk", &risk), before);
}
