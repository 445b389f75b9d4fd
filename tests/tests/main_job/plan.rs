//! Editing a plan: dates move, edits are refused with a reason, and sixty steps come back and go again.

use acceptance::bench::{Bench, sample, text};
use api::Code;
use api::wire::{EditedPlan, Fact, MovedRows, PlanEdit, PlanView, TaskRow};

const PROJECT: &str = "智能工厂二期";

/// The sample and the plan of a project that has not begun.
fn planning() -> (Bench, String) {
    let mut bench = sample();
    let id = bench.project(PROJECT).id;
    (bench, id)
}

fn plan(bench: &mut Bench, id: &str) -> PlanView {
    bench.desk.plan(id.to_owned()).expect("a plan")
}

/// An edit with every line that it told of made whole; together they are the plan as it is read again.
fn edit(bench: &mut Bench, id: &str, edits: Vec<PlanEdit>) -> EditedPlan {
    let before = plan(bench, id);
    let edited = bench.desk.edit_plan(id.to_owned(), edits, "试排".to_owned());
    let mut edited = edited.unwrap_or_else(|error| panic!("{error}"));
    let moved = (0..edited.moved.rows.len()).map(|at| moved(&before, &edited.moved, at));
    edited.rows.extend(moved.collect::<Vec<_>>());
    if edited.plan.is_none() {
        let mut completed = before.rows;
        edited.rows.iter().for_each(|row| completed[row.row as usize - 1] = row.clone());
        assert_eq!(completed, plan(bench, id).rows, "the answer completes the plan");
    }
    edited
}

/// A line before the edit with what the columns say of it.
fn moved(before: &PlanView, moved: &MovedRows, at: usize) -> TaskRow {
    TaskRow {
        duration: moved.duration[at],
        duration_text: moved.duration_text[at].clone(),
        start: moved.start[at].clone(),
        finish: moved.finish[at].clone(),
        late_start: moved.late_start[at].clone(),
        late_finish: moved.late_finish[at].clone(),
        total_float: moved.total_float[at],
        free_float: moved.free_float[at],
        ..before.rows[moved.rows[at] as usize - 1].clone()
    }
}

/// The edited line, from the answer or the whole plan in it.
fn row(edited: &EditedPlan, id: &str) -> TaskRow {
    let all = edited.plan.as_ref().map(|plan| &plan.rows).unwrap_or(&edited.rows);
    all.iter().find(|row| row.id == id).cloned().unwrap_or_else(|| panic!("the answer leaves a line out"))
}

/// Two lines of work of which the second waits for the first alone.
fn pair(plan: &PlanView) -> (TaskRow, TaskRow) {
    let row = |id: &String| plan.rows.iter().find(|row| row.id == *id).cloned();
    let found = plan.dependencies.iter().find_map(|tie| {
        let (first, second) = (row(&tie.predecessor)?, row(&tie.successor)?);
        let single = second.predecessors == first.row.to_string();
        let work = first.duration > 0 && second.duration > 0 && !first.summary && !second.summary;
        (single && work && first.critical && first.constraint_type == "asap").then_some((first, second))
    });
    found.expect("a pair of critical tasks")
}

#[test]
fn a_longer_task_moves_what_follows_and_undo_puts_it_back() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let (first, second) = pair(&before);
    let longer = PlanEdit::SetDuration { task: first.id.clone(), text: "60天".into() };
    let edited = edit(&mut bench, &id, vec![longer]);
    assert!(edited.plan.is_none(), "only rows that differ travel");
    assert_eq!(row(&edited, &first.id).duration, 60 * 480);
    assert!(row(&edited, &second.id).start > second.start);
    assert!(edited.finish > before.finish, "a critical task moves the end");
    assert_ne!(bench.project(PROJECT).finish, Some(before.finish[..10].to_owned()), "the list knows it too");
    bench.desk.undo().expect("an undo");
    assert_eq!(plan(&mut bench, &id), before);
    bench.desk.redo().expect("a redo");
    assert_eq!(plan(&mut bench, &id).finish, edited.finish);
}

#[test]
fn dependencies_are_typed_drawn_and_cut() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let (first, second) = pair(&before);
    let typed = |text: &str| PlanEdit::SetPredecessors { task: second.id.clone(), text: text.into() };
    let lag = edit(&mut bench, &id, vec![typed(&format!("{}FS+3d", first.row))]);
    assert!(row(&lag, &second.id).start > second.start, "three days later");
    let parallel = edit(&mut bench, &id, vec![typed(&format!("{}SS", first.row))]);
    assert_eq!(row(&parallel, &second.id).start, first.start);
    assert_eq!(row(&parallel, &second.id).predecessors, format!("{}SS", first.row));
    edit(&mut bench, &id, vec![PlanEdit::Unlink { tasks: vec![first.id.clone(), second.id.clone()] }]);
    let cut = plan(&mut bench, &id);
    assert_eq!(cut.dependencies.len(), before.dependencies.len() - 1);
    let link =
        PlanEdit::Link { predecessor: first.id.clone(), successor: second.id.clone(), kind: "FS".into() };
    let drawn = edit(&mut bench, &id, vec![link]);
    assert_eq!(row(&drawn, &second.id).start, second.start, "as it was");
}

#[test]
fn a_loop_is_refused_and_names_the_lines() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let (first, second) = pair(&before);
    let back = PlanEdit::SetPredecessors { task: first.id, text: second.row.to_string() };
    let refused = bench.desk.edit_plan(id.clone(), vec![back], String::new()).expect_err("a loop");
    assert_eq!((refused.code, refused.context["reason"].as_str()), (Code::BadPlanEdit, "loop"));
    assert!(refused.context["rows"].contains(&second.row.to_string()), "{refused}");
    let unknown = PlanEdit::SetPredecessors { task: second.id.clone(), text: "1,999".into() };
    let refused = bench.desk.edit_plan(id.clone(), vec![unknown], String::new()).expect_err("no such row");
    assert_eq!((refused.context["reason"].as_str(), refused.context["row"].as_str()), ("unknown_row", "999"));
    let bad = PlanEdit::SetDuration { task: second.id, text: "很久".into() };
    assert!(bench.desk.edit_plan(id.clone(), vec![bad], String::new()).is_err());
    assert_eq!(plan(&mut bench, &id), before, "nothing was changed by any of them");
}

#[test]
fn several_cells_are_one_step_and_a_refused_one_is_numbered() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let (first, second) = pair(&before);
    let money = PlanEdit::SetField {
        task: first.id.clone(),
        field: "actual_cost".into(),
        value: Fact::Int(1_250_000),
    };
    let longer =
        |row: &TaskRow, text: &str| PlanEdit::SetDuration { task: row.id.clone(), text: text.into() };
    let wrong = vec![money.clone(), longer(&first, "12天"), longer(&second, "很久")];
    let refused = bench.desk.edit_plan(id.clone(), wrong, String::new()).expect_err("no duration");
    assert_eq!(refused.context["edit"], "3", "{refused}");
    assert_eq!(plan(&mut bench, &id), before, "not even the two before it");
    let edited = edit(&mut bench, &id, vec![money, longer(&first, "12天"), longer(&second, "2周")]);
    let first = row(&edited, &first.id);
    assert_eq!((first.duration, first.actual_cost), (12 * 480, 1_250_000));
    assert_eq!(first.remaining_duration, Some(12 * 480), "nothing is done yet");
    assert_eq!(row(&edited, &second.id).duration, 10 * 480);
    bench.desk.undo().expect("one step");
    assert_eq!(plan(&mut bench, &id), before);
}

#[test]
fn lines_come_go_and_change_their_depth() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let names = vec!["现场踏勘".to_owned(), "厂家答疑".to_owned()];
    let at = before.rows.iter().find(|row| row.level == 2).expect("a line below a summary").id.clone();
    let made = edit(&mut bench, &id, vec![PlanEdit::Insert { before: Some(at), names }]);
    assert_eq!(made.inserted.len(), 2);
    let whole = made.plan.as_ref().expect("the whole plan");
    assert_eq!(whole.rows.len(), before.rows.len() + 2);
    let (one, two) = (made.inserted[0].clone(), made.inserted[1].clone());
    let deeper = edit(&mut bench, &id, vec![PlanEdit::Indent { tasks: vec![two.clone()] }]);
    let (parent, child) = (row(&deeper, &one), row(&deeper, &two));
    assert!(parent.summary && child.parent == Some(one.clone()) && child.level == 3);
    assert!(child.wbs.starts_with(&parent.wbs), "{} below {}", child.wbs, parent.wbs);
    let work = vec![
        PlanEdit::SetDuration { task: two.clone(), text: "4d".into() },
        PlanEdit::SetResources { task: two.clone(), text: "王芳[50%]，外部顾问".into() },
        PlanEdit::SetField { task: two.clone(), field: "cost".into(), value: Fact::Int(1_200_000) },
    ];
    let staffed = row(&edit(&mut bench, &id, work), &two);
    assert!(staffed.resources.contains("王芳[50%]") && staffed.resources.contains("外部顾问"), "{staffed:?}");
    assert_eq!((staffed.work, staffed.cost), (4 * 480 * 3 / 2, 1_200_000));
    edit(&mut bench, &id, vec![PlanEdit::Outdent { tasks: vec![two.clone()] }]);
    let gone = edit(&mut bench, &id, vec![PlanEdit::Delete { tasks: vec![one, two] }]);
    assert_eq!(gone.plan.expect("the whole plan").rows.len(), before.rows.len());
}

#[test]
fn bars_are_dragged_and_progress_is_entered() {
    let mut bench = sample();
    let (id, before, begun) = in_progress(&mut bench);
    let done = edit(&mut bench, &id, vec![PlanEdit::SetPercent { task: begun.id.clone(), percent: 100 }]);
    let done = row(&done, &begun.id);
    assert!(done.percent == 100 && done.actual_finish.is_some() && !done.critical);
    let open = |row: &&TaskRow| row.actual_start.is_none() && !row.summary && row.duration >= 480;
    let later = before.rows.iter().rfind(open).expect("a task to come").clone();
    let drag = PlanEdit::SetStart { task: later.id.clone(), start: "2027-09-01".into() };
    let moved = row(&edit(&mut bench, &id, vec![drag]), &later.id);
    assert!(moved.start.as_deref() >= Some("2027-09-01T08"), "{moved:?}");
    assert_eq!(moved.constraint_type, "snet");
    let longer = PlanEdit::Resize { task: later.id.clone(), finish: "2027-10-29".into() };
    let resized = row(&edit(&mut bench, &id, vec![longer]), &later.id);
    assert!(
        resized.duration > moved.duration && resized.finish.as_deref() >= Some("2027-10-29"),
        "{resized:?}"
    );
    let taken = bench.desk.take_baseline(id.clone(), "第二版".into(), None, "范围变更".into());
    taken.expect("a reason is enough");
    let kept = plan(&mut bench, &id);
    assert_eq!(kept.baselines.len(), before.baselines.len() + 1);
    let kept = kept.rows.iter().find(|row| row.id == later.id).expect("the line");
    assert_eq!(kept.baseline_finish, kept.finish, "the newest baseline is the plan as it is");
}

/// A running project, its plan, and a task in it that has begun and not ended.
fn in_progress(bench: &mut Bench) -> (String, PlanView, TaskRow) {
    let rows = bench.desk.portfolio().expect("the list").rows;
    let running = rows.into_iter().filter(|row| row.stage == "executing");
    let begun = |row: &&TaskRow| row.actual_start.is_some() && row.actual_finish.is_none() && !row.summary;
    let mut found = running.filter_map(|row| {
        let plan = plan(bench, &row.id);
        let task = plan.rows.iter().find(begun).cloned()?;
        Some((row.id, plan, task))
    });
    found.next().expect("a task in progress")
}

#[test]
fn sixty_steps_come_back_and_go_again() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let leaf = before.rows.iter().find(|row| !row.summary && row.duration > 0).expect("a task").id.clone();
    for step in 1..=60 {
        let text = format!("{}d", 20 + step);
        edit(&mut bench, &id, vec![PlanEdit::SetDuration { task: leaf.clone(), text }]);
    }
    let after = plan(&mut bench, &id);
    for step in 0..60 {
        bench.desk.undo().unwrap_or_else(|error| panic!("undo {step}: {error}"));
    }
    assert_eq!(plan(&mut bench, &id), before);
    for step in 0..60 {
        bench.desk.redo().unwrap_or_else(|error| panic!("redo {step}: {error}"));
    }
    assert_eq!(plan(&mut bench, &id), after);
    let path = bench.state().path;
    let checked = bench.second().check(path);
    assert_eq!(checked.expect_err("it is open").code, Code::InUse);
}

#[test]
fn a_task_knows_its_history() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let leaf = before.rows.iter().find(|row| !row.summary && row.duration > 0).expect("a task").clone();
    let rename = PlanEdit::SetName { task: leaf.id.clone(), name: "改名后的任务".into() };
    edit(&mut bench, &id, vec![rename]);
    let history = bench.desk.history("task".into(), leaf.id).expect("a history");
    let newest = history.iter().find(|entry| entry.field.as_deref() == Some("name")).expect("an entry");
    assert_eq!((&newest.old, &newest.reason), (&Fact::Text(leaf.name), &"试排".to_owned()));
    assert!(!newest.author.is_empty() && newest.at.starts_with("20"), "{newest:?}");
}

#[test]
fn a_day_off_and_another_start_move_plans_on_every_screen() {
    let (mut bench, id) = planning();
    let before = bench.project(PROJECT);
    let (first, _) = pair(&plan(&mut bench, &id));
    let day = first.start.expect("a start")[..10].to_owned();
    let calendar = plan(&mut bench, &id).calendars[0].id.clone();
    let off = [
        ("calendar", text(&calendar)),
        ("name", text("厂庆放假")),
        ("from_date", text(&day)),
        ("to_date", text(&day)),
    ];
    bench.create("calendar_exception", &off);
    let after = bench.project(PROJECT);
    assert!(after.finish > before.finish, "a critical day is lost: {:?} {:?}", before.finish, after.finish);
    let shown = plan(&mut bench, &id).finish;
    assert_eq!(after.finish.as_deref(), Some(&shown[..10]), "the list and the plan say the same");
    bench.desk.undo().expect("an undo");
    assert_eq!(bench.project(PROJECT), before, "the day and what it moved are one step");
    bench.set("project", &id, "planned_start", text("2027-01-04")).expect("a later start");
    let later = bench.project(PROJECT);
    assert_eq!(later.finish.as_deref(), Some(&plan(&mut bench, &id).finish[..10]));
    assert!(later.finish > before.finish, "{:?}", later.finish);
}
