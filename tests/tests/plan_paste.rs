//! Rows from a spreadsheet become lines of a plan in one step, or none of them does.

use acceptance::bench::{Bench, sample};
use api::Code;
use api::wire::{EditedPlan, PastedTaskRow, PlanEdit, PlanView};

fn planning() -> (Bench, String) {
    let mut bench = sample();
    let id = bench.project("智能工厂二期").id;
    (bench, id)
}

fn plan(bench: &mut Bench, id: &str) -> PlanView {
    bench.desk.plan(id.to_owned()).expect("a plan")
}

fn paste(
    bench: &mut Bench,
    id: &str,
    before: Option<&str>,
    rows: Vec<PastedTaskRow>,
) -> api::Answer<EditedPlan> {
    let edit = PlanEdit::Paste { before: before.map(str::to_owned), rows };
    bench.desk.edit_plan(id.to_owned(), vec![edit], String::new())
}

fn row(level: u32, name: &str, duration: &str) -> PastedTaskRow {
    let (name, duration) = (name.to_owned(), duration.to_owned());
    PastedTaskRow {
        level,
        name,
        duration,
        start: None,
        finish: None,
        percent: None,
        predecessors: String::new(),
    }
}

#[test]
fn rows_become_lines_with_outline_links_and_dates_and_undo_takes_all_back() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let count = before.rows.len();
    let rows = vec![
        row(0, "试运行", ""),
        PastedTaskRow { start: Some("2027-03-01".into()), ..row(1, "联调", "3天") },
        PastedTaskRow { predecessors: format!("{}FS+1d", count + 2), ..row(1, "验证", "2d") },
    ];
    let edited = paste(&mut bench, &id, None, rows).expect("an edit");
    assert_eq!(edited.inserted.len(), 3);
    let after = plan(&mut bench, &id);
    let [phase, joint, check] = &after.rows[count..] else { panic!("three more lines") };
    assert!(phase.summary && joint.level == phase.level + 1 && check.level == joint.level);
    assert_eq!((joint.duration, joint.start.as_deref()), (3 * 480, Some("2027-03-01T08:00:00")));
    assert_eq!(check.predecessors, format!("{}FS+1d", count + 2));
    assert_eq!(check.start.as_deref(), Some("2027-03-05T08:00:00"), "a day after Wednesday's evening");
    bench.desk.undo().expect("an undo");
    assert_eq!(plan(&mut bench, &id), before, "one step");
}

#[test]
fn one_row_that_does_not_read_refuses_all() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let refused = |bench: &mut Bench, bad: PastedTaskRow| {
        let error = paste(bench, &id, Some(&before.rows[1].id), vec![row(0, "好的一行", "1d"), bad]);
        let error = error.expect_err("refused");
        assert_eq!(error.code, Code::BadPlanEdit);
        (error.context["reason"].clone(), error.context.get("line").cloned())
    };
    let reasons = [
        refused(&mut bench, row(0, "工期", "三天半")),
        refused(&mut bench, PastedTaskRow { percent: Some(120), ..row(0, "进度", "1d") }),
        refused(&mut bench, PastedTaskRow { predecessors: "9999".into(), ..row(0, "前置", "1d") }),
    ];
    let second = Some("2".to_owned());
    let expected = [("number_expected", second.clone()), ("out_of_range", second), ("unknown_row", None)];
    assert_eq!(
        reasons,
        expected.map(|(reason, line)| (reason.to_owned(), line)),
        "which row, where it is known"
    );
    assert_eq!(plan(&mut bench, &id), before, "nothing was written");
}

#[test]
fn a_pasted_line_stands_before_the_chosen_one_under_its_summary() {
    let (mut bench, id) = planning();
    let before = plan(&mut bench, &id);
    let place = before.rows.iter().position(|row| row.level == 2).expect("a line below a summary");
    paste(&mut bench, &id, Some(&before.rows[place].id), vec![row(0, "补充", "1d")]).expect("an edit");
    let after = plan(&mut bench, &id);
    assert_eq!((after.rows[place].name.as_str(), after.rows[place].level), ("补充", 2));
    assert_eq!(after.rows[place + 1].id, before.rows[place].id);
}

#[test]
fn a_finish_without_a_start_is_kept_as_a_constraint() {
    let (mut bench, id) = planning();
    let count = plan(&mut bench, &id).rows.len();
    let due = PastedTaskRow { finish: Some("2028-03-03".into()), ..row(0, "验收", "") };
    paste(&mut bench, &id, None, vec![due]).expect("an edit");
    let made = plan(&mut bench, &id).rows[count].clone();
    assert_eq!(
        (made.constraint_type.as_str(), made.finish.as_deref()),
        ("fnet", Some("2028-03-03T17:00:00"))
    );
}
