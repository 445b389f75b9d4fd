//! The fourteen checks through the door: panel and matrix say the same, what was measured is never older than the last
//! write, thresholds are settings that can be undone, and work of other projects ties as one's own does.

mod sample;

use api::Desk;
use api::wire::{PlanEdit, ScheduleCheck, ScheduleQualityRow};
use sample::sample;

fn matrix(desk: &mut Desk) -> Vec<ScheduleQualityRow> {
    desk.portfolio_schedule_quality().expect("the matrix").rows
}

fn check(desk: &mut Desk, project: &str, code: &str) -> ScheduleCheck {
    let view = desk.schedule_quality(project.to_owned()).expect("the checks");
    view.checks.into_iter().find(|check| check.code == code).expect("a check")
}

/// The row of a project and in it the hits and population of a check.
fn cell(desk: &mut Desk, project: &str, code: &str) -> (u32, u32) {
    let row = matrix(desk).into_iter().find(|row| row.project == project).expect("a row");
    let cell = row.cells.into_iter().find(|cell| cell.code == code).expect("a cell");
    (cell.hits, cell.population)
}

#[test]
fn the_matrix_says_what_each_panel_says() {
    let (mut desk, _folder) = sample();
    let rows = matrix(&mut desk);
    assert!(rows.iter().any(|row| row.failed > 0 && row.passed > 0));
    for row in rows {
        let view = desk.schedule_quality(row.project.clone()).expect("the checks");
        assert_eq!((row.passed, row.failed), (view.passed, view.failed), "{}", row.name);
        for (cell, check) in row.cells.iter().zip(&view.checks) {
            assert_eq!((&cell.code, &cell.verdict), (&check.code, &check.verdict), "{}", row.name);
            assert_eq!((cell.hits, cell.value), (check.hits, check.value), "{}: {}", row.name, cell.code);
        }
        assert!(view.checks.iter().all(|check| !check.parameters.is_empty()), "thresholds are printed");
    }
}

#[test]
fn what_was_measured_is_never_older_than_the_last_write() {
    let (mut desk, _folder) = sample();
    let project = matrix(&mut desk)[0].project.clone();
    let before = cell(&mut desk, &project, "logic");
    let names = vec!["无依赖的任务".to_owned()];
    let edit = PlanEdit::Insert { before: None, names };
    desk.edit_plan(project.clone(), vec![edit], String::new()).expect("an edit");
    assert_eq!(cell(&mut desk, &project, "logic"), (before.0 + 1, before.1 + 1), "one more, and it is loose");
    let logic = check(&mut desk, &project, "logic");
    let found = logic.offenders.last().expect("the new task");
    assert_eq!(found.tasks[0].name, "无依赖的任务");
    desk.undo().expect("an undo");
    assert_eq!(cell(&mut desk, &project, "logic"), before);
}

#[test]
fn a_threshold_is_a_setting() {
    let (mut desk, _folder) = sample();
    let failing = |desk: &mut Desk| matrix(desk).iter().filter(|row| row.cells[3].verdict == "fail").count();
    let before = failing(&mut desk);
    assert!(before > 0, "the sample has plans with few FS dependencies");
    desk.set_term("terms.dcma_finish_start_share".into(), 0, None, String::new()).expect("a threshold");
    assert_eq!(failing(&mut desk), 0);
    let terms = desk.terms().expect("the terms");
    let term = terms.iter().find(|term| term.name == "terms.dcma_finish_start_share").expect("the term");
    assert_eq!((term.value, term.default, term.unit.as_str()), (0, 9_000, "basis_points"));
    desk.undo().expect("an undo");
    assert_eq!(failing(&mut desk), before);
    assert!(
        desk.set_term("terms.dcma_path_test_days".into(), 0, None, String::new()).is_err(),
        "0 days would test nothing"
    );
}

#[test]
fn what_waits_in_another_project_is_a_successor() {
    let (mut desk, _folder) = sample();
    let rows = matrix(&mut desk);
    let (here, there) = (rows[0].clone(), rows[1].clone());
    let names = vec!["甲".to_owned()];
    let insert = |names| PlanEdit::Insert { before: None, names };
    desk.edit_plan(here.project.clone(), vec![insert(names.clone())], String::new()).expect("an edit");
    desk.edit_plan(there.project.clone(), vec![insert(names)], String::new()).expect("an edit");
    let missing = |desk: &mut Desk, project: &str| {
        let logic = check(desk, project, "logic");
        let found = logic.offenders.into_iter().find(|found| found.tasks[0].name == "甲");
        found.map(|found| format!("{:?}", found.measured.values["missing_code"]))
    };
    assert!(missing(&mut desk, &here.project).expect("loose").contains("both"));
    let plan = desk.plan(here.project.clone()).expect("a plan");
    let row = plan.rows.iter().find(|row| row.name == "甲").expect("the task").row;
    let waits = desk.plan(there.project.clone()).expect("a plan");
    let task = waits.rows.iter().find(|row| row.name == "甲").expect("the task").id.clone();
    let edit = PlanEdit::SetPredecessors { task, text: format!("{}:{row}", here.code) };
    desk.edit_plan(there.project.clone(), vec![edit], String::new()).expect("a link between projects");
    assert!(missing(&mut desk, &here.project).expect("loose").contains("predecessor"));
    assert!(missing(&mut desk, &there.project).expect("loose").contains("successor"));
}
