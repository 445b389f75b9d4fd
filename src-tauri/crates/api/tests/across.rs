//! Dependencies between projects: a plan that moves moves those that wait for it in the same step, undo brings all back,
//! circles between projects are refused with the names, and what is gone or ended is told.

use api::wire::{Fact, ImportChoice, PlanEdit, PlanView};
use api::{Code, Desk};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

/// A portfolio with projects of these numbers, each with tasks A, B and C of two days one after another.
fn desk(codes: &[&str]) -> (Desk, Vec<String>, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    let path = folder.path().join("a.pmo").display().to_string();
    desk.create_empty(path).expect("a portfolio");
    let mut projects = Vec::new();
    for code in codes {
        let fields = [("code", *code), ("name", *code), ("planned_start", "2026-11-02")];
        let fields = fields.map(|(name, text)| (name.to_owned(), Fact::Text(text.to_owned())));
        let made = desk.create_record("project".into(), fields.into_iter().collect(), String::new());
        let project = made.expect("a project").id.expect("an id");
        let names = ["A", "B", "C"].map(str::to_owned).to_vec();
        edit(&mut desk, &project, PlanEdit::Insert { before: None, names });
        for (row, after) in [(0, ""), (1, "1"), (2, "2")] {
            let task = plan(&mut desk, &project).rows[row].id.clone();
            edit(&mut desk, &project, PlanEdit::SetDuration { task: task.clone(), text: "2d".into() });
            edit(&mut desk, &project, PlanEdit::SetPredecessors { task, text: after.into() });
        }
        projects.push(project);
    }
    (desk, projects, folder)
}

fn edit(desk: &mut Desk, project: &str, edit: PlanEdit) -> api::wire::EditedPlan {
    desk.edit_plan(project.to_owned(), vec![edit], String::new()).expect("the edit holds")
}

fn plan(desk: &mut Desk, project: &str) -> PlanView {
    desk.plan(project.to_owned()).expect("a plan")
}

/// The day on which the task in a row starts.
fn start(desk: &mut Desk, project: &str, row: usize) -> String {
    plan(desk, project).rows[row - 1].start.as_deref().expect("a date")[..10].to_owned()
}

/// The task in a row waits for these predecessors.
fn wait(
    desk: &mut Desk,
    project: &str,
    row: usize,
    text: &str,
) -> Result<api::wire::EditedPlan, api::ApiError> {
    let task = plan(desk, project).rows[row - 1].id.clone();
    let edit = PlanEdit::SetPredecessors { task, text: text.into() };
    desk.edit_plan(project.to_owned(), vec![edit], String::new())
}

#[test]
fn a_plan_that_moves_moves_those_that_wait_in_the_same_step() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2", "P-3"]);
    wait(&mut desk, &ids[1], 1, "p-1:3FS+1d").expect("the second waits for the first");
    wait(&mut desk, &ids[2], 2, "1, P-2:3").expect("the third waits for the second");
    assert_eq!(plan(&mut desk, &ids[1]).rows[0].predecessors, "P-1:3FS+1d");
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-11", "two weeks of work and a day after the first");
    let before = start(&mut desk, &ids[2], 2);

    let task = plan(&mut desk, &ids[0]).rows[2].id.clone();
    let edited = edit(&mut desk, &ids[0], PlanEdit::SetDuration { task, text: "5d".into() });
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-16", "three working days later");
    assert_ne!(start(&mut desk, &ids[2], 2), before, "and what waits for it");
    let notice = &edited.changed.notices[0];
    assert_eq!(notice.code, "others_moved");
    assert_eq!(notice.values["count"], Fact::Int(2));
    assert_eq!(notice.values["names"], Fact::Text("P-2 P-2 +3; P-3 P-3 +3".into()));

    desk.undo().expect("one step");
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-11", "undo brings both back");
    assert_eq!(start(&mut desk, &ids[2], 2), before);
    desk.redo().expect("and again");
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-16");
}

#[test]
fn circles_between_projects_are_refused_with_the_names() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 2, "1,P-1:2").expect("one way");
    wait(&mut desk, &ids[0], 3, "2,P-2:1").expect("back and forth without a circle");
    let refused = wait(&mut desk, &ids[0], 1, "P-2:3").expect_err("a circle");
    assert_eq!((refused.code, refused.context["reason"].as_str()), (Code::BadPlanEdit, "loop_across"));
    let rows = &refused.context["rows"];
    assert!(rows.contains("P-1:2 B") && rows.contains("P-2:3 C"), "{rows}");
    assert_eq!(plan(&mut desk, &ids[0]).rows[0].predecessors, "", "nothing was changed");
}

#[test]
fn plans_that_wait_for_each_other_settle() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:1").expect("the second starts after the first's first task");
    wait(&mut desk, &ids[0], 2, "1,P-2:1").expect("the first goes on after the second's first task");
    let task = plan(&mut desk, &ids[0]).rows[0].id.clone();
    let edited = edit(&mut desk, &ids[0], PlanEdit::SetDuration { task, text: "4d".into() });
    let told = edited.moved.rows.iter().position(|row| *row == 2);
    let told = told.and_then(|at| edited.moved.start[at].clone());
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-06");
    assert_eq!(start(&mut desk, &ids[0], 2), "2026-11-10", "after the second's first task");
    assert_eq!(told.as_deref().map(|at| &at[..10]), Some("2026-11-10"), "and the window is told so");
}

#[test]
fn a_row_that_no_project_has_is_refused() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    for text in ["P-1:9", "P-7:1"] {
        let refused = wait(&mut desk, &ids[1], 1, text).expect_err("no such row");
        assert_eq!(refused.context["reason"], "unknown_outside_row", "{text}");
    }
}

#[test]
fn what_is_gone_drives_nobody() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:3").expect("waits");
    let waiting = start(&mut desk, &ids[1], 1);
    let task = plan(&mut desk, &ids[0]).rows[2].id.clone();
    let edited = edit(&mut desk, &ids[0], PlanEdit::Delete { tasks: vec![task] });
    let codes: Vec<&str> = edited.changed.notices.iter().map(|notice| notice.code.as_str()).collect();
    assert_eq!(codes, ["others_moved", "others_released"]);
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-02", "it starts with its project");
    assert_eq!(plan(&mut desk, &ids[1]).rows[0].predecessors, "");
    desk.undo().expect("one step");
    assert_eq!(start(&mut desk, &ids[1], 1), waiting);
    assert_eq!(plan(&mut desk, &ids[1]).rows[0].predecessors, "P-1:3");

    desk.delete_record("project".into(), ids[0].clone(), String::new()).expect("into the bin");
    assert_eq!(start(&mut desk, &ids[1], 1), "2026-11-02", "a project in the bin drives nobody");
    desk.restore_record("project".into(), ids[0].clone()).expect("out of the bin");
    assert_eq!(start(&mut desk, &ids[1], 1), waiting);
}

#[test]
fn a_project_that_has_ended_is_named_and_not_moved() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:3").expect("waits");
    let before = start(&mut desk, &ids[1], 1);
    desk.set_stage(ids[1].clone(), "withdrawn".into(), "不做了".into()).expect("given up");
    let task = plan(&mut desk, &ids[0]).rows[0].id.clone();
    let edited = edit(&mut desk, &ids[0], PlanEdit::SetDuration { task, text: "9d".into() });
    let notice = &edited.changed.notices[0];
    assert_eq!(
        (notice.code.as_str(), &notice.values["names"]),
        ("others_held", &Fact::Text("P-2 P-2".into()))
    );
    let listed = &desk.cross_dependencies().expect("the list").rows[0].successor;
    assert_eq!((listed.stage.as_str(), &before[..]), ("withdrawn", &before[..]));
}

#[test]
fn the_list_tells_who_drives_and_with_how_much_room() {
    let (mut desk, ids, _folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:3").expect("waits");
    wait(&mut desk, &ids[1], 3, "2,P-1:1").expect("waits with room");
    let rows = desk.cross_dependencies().expect("the list").rows;
    let told: Vec<_> =
        rows.iter().map(|row| (row.predecessor.row, row.successor.row, row.driving, row.room_days)).collect();
    assert_eq!(told, [(1, 3, false, Some(8)), (3, 1, true, Some(0))]);
    let hits = desk.find_tasks(ids[1].clone(), "p-1".into()).expect("hits");
    let references: Vec<&str> = hits.iter().map(|hit| hit.reference.as_str()).collect();
    assert_eq!(references, ["P-1:1", "P-1:2", "P-1:3"], "only of other projects");
}

#[test]
fn an_exported_plan_names_what_it_waits_for() {
    let (mut desk, ids, folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:3").expect("waits");
    let path = folder.path().join("b.xml");
    desk.export_plan(ids[1].clone(), path.display().to_string()).expect("exported");
    let xml = std::fs::read_to_string(&path).expect("a file");
    assert!(xml.contains("<CrossProject>1</CrossProject>"), "{xml}");
    assert!(xml.contains("P-1\\3"), "{xml}");
}

#[test]
fn an_exported_plan_comes_back_with_what_it_waits_for() {
    let (mut desk, ids, folder) = desk(&["P-1", "P-2"]);
    wait(&mut desk, &ids[1], 1, "P-1:3FS+1d").expect("waits");
    let before = start(&mut desk, &ids[1], 1);
    let path = folder.path().join("b.xml").display().to_string();
    desk.export_plan(ids[1].clone(), path.clone()).expect("exported");
    let draft = desk.open_import(path, &mut |_| api::Flow::Continue).expect("a draft");
    let choice = ImportChoice { mapping: None, replaces: Some(ids[1].clone()) };
    desk.apply_import(draft.token, choice).expect("imported");
    let rows = plan(&mut desk, &ids[1]).rows;
    let told: Vec<(&str, &str)> =
        rows.iter().map(|row| (row.name.as_str(), row.predecessors.as_str())).collect();
    assert_eq!(told, [("A", "P-1:3FS+1d"), ("B", "1"), ("C", "2")]);
    assert_eq!(start(&mut desk, &ids[1], 1), before);
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// Name, start and finish of every row of these plans.
fn dates(desk: &mut Desk, ids: &[String]) -> Vec<(String, Option<String>, Option<String>)> {
    let rows = ids.iter().flat_map(|id| desk.plan(id.clone()).expect("a plan").rows).collect::<Vec<_>>();
    rows.into_iter().map(|row| (row.name, row.start, row.finish)).collect()
}

#[test]
fn whatever_is_tied_and_moved_every_plan_keeps_what_it_waits_for_and_undo_brings_all_back() {
    for seed in 1..=6 {
        let (mut desk, ids, _folder) = desk(&["P-1", "P-2", "P-3"]);
        let mut dice = Dice(seed);
        let mut states = vec![dates(&mut desk, &ids)];
        for _ in 0..14 {
            let (project, row) = (dice.below(3), dice.below(3) + 1);
            if dice.below(3) < 2 {
                let own = if row > 1 { format!("{},", row - 1) } else { String::new() };
                let other = (project + 1 + dice.below(2)) % 3 + 1;
                let text = format!("{own}P-{other}:{}", dice.below(3) + 1);
                if let Err(refused) = wait(&mut desk, &ids[project], row, &text) {
                    assert_eq!(refused.context["reason"], "loop_across", "{seed}");
                }
            } else {
                let task = plan(&mut desk, &ids[project]).rows[row - 1].id.clone();
                let text = format!("{}d", dice.below(6) + 1);
                edit(&mut desk, &ids[project], PlanEdit::SetDuration { task, text });
            }
            let rows = desk.cross_dependencies().expect("the list").rows;
            assert!(rows.iter().all(|row| row.room_days.is_some_and(|days| days >= 0)), "{seed}: {rows:?}");
            let now = dates(&mut desk, &ids);
            if states.last() != Some(&now) {
                states.push(now);
            }
        }
        assert!(states.len() > 4, "{seed}: plans moved");
        while let Some(state) = states.pop() {
            let mut steps = 0;
            while dates(&mut desk, &ids) != state {
                steps += 1;
                assert!(steps < 20, "{seed}: a state of before does not come back");
                desk.undo().expect("a step to undo");
            }
        }
    }
}
