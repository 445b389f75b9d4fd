//! What holds for a whole plan is one edit that can be taken back; why a task is on its date is told link by link; and a
//! plan that follows its edits shows what a window that opens the file afresh shows.

use api::wire::{Fact, PlanEdit, PlanRules, PlanView};
use api::{Code, Desk};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

/// A project with tasks A, B and C of two days: B and C follow A, and C also B.
fn desk(folder: &tempfile::TempDir) -> (Desk, String) {
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.create_empty(path(folder)).expect("a portfolio");
    let fields = [("code", "P-1"), ("name", "P-1"), ("planned_start", "2026-11-02")];
    let fields = fields.map(|(name, text)| (name.to_owned(), Fact::Text(text.to_owned())));
    let made = desk.create_record("project".into(), fields.into_iter().collect(), String::new());
    let project = made.expect("a project").id.expect("an id");
    let names = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
    edit(&mut desk, &project, PlanEdit::Insert { before: None, names });
    for (row, after) in [(0, ""), (1, "1"), (2, "1,2FS+1d"), (3, "1")] {
        let task = plan(&mut desk, &project).rows[row].id.clone();
        edit(&mut desk, &project, PlanEdit::SetDuration { task: task.clone(), text: "2d".into() });
        edit(&mut desk, &project, PlanEdit::SetPredecessors { task, text: after.into() });
    }
    (desk, project)
}

fn path(folder: &tempfile::TempDir) -> String {
    folder.path().join("a.pmo").display().to_string()
}

fn edit(desk: &mut Desk, project: &str, edit: PlanEdit) -> api::wire::EditedPlan {
    desk.edit_plan(project.to_owned(), vec![edit], String::new()).expect("the edit holds")
}

fn plan(desk: &mut Desk, project: &str) -> PlanView {
    desk.plan(project.to_owned()).expect("a plan")
}

fn set(desk: &mut Desk, project: &str, change: impl Fn(&mut PlanRules)) -> api::Answer<PlanView> {
    let mut rules = plan(desk, project).rules;
    change(&mut rules);
    let edited = desk.edit_plan(project.to_owned(), vec![PlanEdit::SetOptions { rules }], String::new())?;
    Ok(edited.plan.expect("the whole plan is shown again"))
}

fn starts(plan: &PlanView) -> Vec<&str> {
    plan.rows.iter().map(|row| &row.start.as_deref().expect("a date")[5..10]).collect()
}

#[test]
fn options_are_one_edit_that_can_be_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let before = plan(&mut desk, &project);
    let shown = set(&mut desk, &project, |rules| {
        rules.start = Some("2026-11-09".into());
        rules.near_critical_float = 5 * 480;
        rules.multiple_critical_paths = false;
        rules.minutes_per_day = 420;
    });
    let shown = shown.expect("they hold");
    assert_eq!(starts(&shown), ["11-09", "11-11", "11-16", "11-11"]);
    assert_eq!((shown.rules.near_critical_float, shown.minutes_per_day), (2_400, 420));
    let near: Vec<bool> = shown.rows.iter().map(|row| row.near_critical).collect();
    assert_eq!(near, [false, false, false, true], "D has three days of float");
    assert_eq!(
        desk.file_state().expect("a file").expect("is open").undo.undo.expect("a step").operation,
        "set_plan_options"
    );

    desk.undo().expect("one step");
    assert_eq!(plan(&mut desk, &project), before);
    desk.redo().expect("and again");
    assert_eq!(plan(&mut desk, &project), shown);
}

#[test]
fn a_plan_can_be_scheduled_from_its_finish() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let shown = set(&mut desk, &project, |rules| {
        (rules.from_finish, rules.finish) = (true, Some("2026-11-27".into()));
    });
    let shown = shown.expect("they hold");
    assert!(shown.rules.from_finish && shown.finish.starts_with("2026-11-27"), "{}", shown.finish);
    assert_eq!(shown.rules.finish.as_deref(), Some("2026-11-27"));
}

#[test]
fn another_calendar_moves_the_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let day = "08:00-12:00,13:00-17:00";
    let fields = [("name", "只上周一".to_owned()), ("week", format!("{day};;;;;;"))];
    let fields = fields.map(|(name, text)| (name.to_owned(), Fact::Text(text)));
    let made = desk.create_record("calendar".into(), fields.into_iter().collect(), String::new());
    let calendar = made.expect("a calendar").id.expect("an id");
    let shown = set(&mut desk, &project, |rules| rules.calendar = Some(calendar.clone())).expect("it holds");
    assert_eq!(shown.rules.calendar, Some(calendar));
    assert_eq!(starts(&shown)[..2], ["11-02", "11-16"], "A takes two Mondays");
    let mut again = Desk::new(Some(folder.path().to_path_buf()), today);
    drop(desk);
    again.open_portfolio(path(&folder), api::wire::OpenMode::ReadOnly).expect("it opens");
    assert_eq!(plan(&mut again, &project).rows, shown.rows);
}

#[test]
fn rules_that_contradict_themselves_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let before = plan(&mut desk, &project);
    let mut refused = |change: &dyn Fn(&mut PlanRules), reason: &str| {
        let error = set(&mut desk, &project, change).expect_err(reason);
        assert_eq!((error.code, error.context["reason"].as_str()), (Code::BadPlanEdit, reason), "{error:?}");
        error
    };
    let near =
        refused(&|rules| (rules.critical_float, rules.near_critical_float) = (960, 480), "out_of_range");
    assert_eq!(near.context["min"], "961");
    refused(&|rules| rules.minutes_per_day = 30, "out_of_range");
    refused(&|rules| (rules.from_finish, rules.finish) = (true, None), "date_missing");
    assert_eq!(plan(&mut desk, &project), before, "nothing was changed");
}

#[test]
fn the_chain_that_sets_a_date_is_told_link_by_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let last = plan(&mut desk, &project).rows[2].id.clone();
    let steps = desk.driving_path(project.clone(), last).expect("a chain");
    let told: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {} {} {}", step.name, step.end, &step.at[5..10], step.reason.code))
        .collect();
    assert_eq!(
        told,
        [
            "C finish 11-10 duration",
            "C start 11-09 calendar",
            "C start 11-09 dependency",
            "B finish 11-05 duration",
            "B start 11-04 dependency",
            "A finish 11-03 duration",
            "A start 11-02 project_start",
        ]
    );
    let reason = &steps[2].reason.values;
    assert_eq!(reason["kind"], Fact::Text("FS".into()));
    assert_eq!((&reason["lag"], &reason["name"]), (&Fact::Text("+1d".into()), &Fact::Text("B".into())));
    assert_eq!(steps[2].row, Some(3));
    assert!(steps[2].dependency.is_some());
}

#[test]
fn edits_undo_and_redo_show_what_a_fresh_window_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let row = |desk: &mut Desk, row: usize| plan(desk, &project).rows[row].id.clone();
    let (first, third) = (row(&mut desk, 0), row(&mut desk, 2));
    let duration = |text: &str| PlanEdit::SetDuration { task: first.clone(), text: text.into() };
    edit(&mut desk, &project, duration("4d"));
    edit(&mut desk, &project, PlanEdit::SetPredecessors { task: third.clone(), text: "1SS+2d".into() });
    edit(&mut desk, &project, PlanEdit::Insert { before: Some(third.clone()), names: vec!["E".into()] });
    edit(&mut desk, &project, PlanEdit::SetPercent { task: first.clone(), percent: 50 });
    desk.undo().expect("undone");
    desk.undo().expect("undone");
    desk.undo().expect("undone");
    desk.redo().expect("redone");
    edit(&mut desk, &project, duration("3d"));
    let shown = plan(&mut desk, &project);
    drop(desk);
    let mut again = Desk::new(Some(folder.path().to_path_buf()), today);
    again.open_portfolio(path(&folder), api::wire::OpenMode::ReadOnly).expect("it opens");
    let fresh = plan(&mut again, &project);
    assert_eq!(fresh.rows, shown.rows);
    assert_eq!((fresh.findings, fresh.finish), (shown.findings, shown.finish));
}

#[test]
fn what_only_primavera_reads_is_edited_under_its_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, project) = desk(&folder);
    let task = plan(&mut desk, &project).rows[1].id.clone();
    let field = |field: &str, value: Fact| {
        vec![PlanEdit::SetField { task: task.clone(), field: field.into(), value }]
    };
    let text = |text: &str| Fact::Text(text.to_owned());
    let early = desk.edit_plan(project.clone(), field("expected_finish", text("2026-11-10")), String::new());
    assert_eq!(
        early.map(|_| ()).map_err(|error| error.code),
        Err(Code::BadField),
        "Project has no such field"
    );
    assert!(plan(&mut desk, &project).rows[1].primavera.is_none());

    let shown = set(&mut desk, &project, |rules| {
        rules.primavera = Some(api::wire::PrimaveraRules {
            progress: "retained_logic".into(),
            lag_calendar: "predecessor".into(),
            must_finish_by: None,
            use_expected_finish: true,
            float: "finish".into(),
            critical_by: "total_float".into(),
        });
    });
    let fields = shown.expect("they hold").rows[1].primavera.clone().expect("its own fields");
    assert_eq!((fields.activity_type.as_str(), fields.expected_finish), ("task", None));

    for (name, value) in [
        ("expected_finish", "2026-11-10"),
        ("external_early_start", "2026-11-05"),
        ("external_late_finish", "2026-11-20"),
        ("activity_type", "resource"),
        ("secondary_constraint_type", "fnlt"),
        ("secondary_constraint_date", "2026-11-12"),
    ] {
        desk.edit_plan(project.clone(), field(name, text(value)), String::new()).expect(name);
    }
    let row = plan(&mut desk, &project).rows[1].clone();
    let fields = row.primavera.expect("its own fields");
    let days = [
        &fields.expected_finish,
        &fields.external_early_start,
        &fields.external_late_finish,
        &fields.second_constraint_date,
    ];
    let days = days.map(|at| at.as_deref().unwrap_or_default().to_owned());
    let ends = ["2026-11-10T17:00:00", "2026-11-05T08:00:00", "2026-11-20T17:00:00", "2026-11-12T17:00:00"];
    assert_eq!(days, ends, "a bare day means the end or the start of its work");
    assert_eq!(
        (fields.activity_type.as_str(), fields.second_constraint_type.as_deref()),
        ("resource", Some("fnlt"))
    );
    assert_eq!(row.start.as_deref(), Some("2026-11-05T08:00:00"), "not before the plan elsewhere allows it");
    assert_eq!(row.finish.as_deref(), Some("2026-11-10T17:00:00"), "as is expected");

    desk.edit_plan(project.clone(), field("secondary_constraint_type", Fact::Null(())), String::new())
        .expect("gone");
    let fields = plan(&mut desk, &project).rows[1].primavera.clone().expect("its own fields");
    assert_eq!((fields.second_constraint_type, fields.second_constraint_date), (None, None));
    let unknown = desk.edit_plan(project.clone(), field("activity_type", text("unheard_of")), String::new());
    assert_eq!(unknown.map(|_| ()).map_err(|error| error.code), Err(Code::Refused));
}
