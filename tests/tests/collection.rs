//! Reports collected by workbook: a form goes out prefilled and locked, is filled in by other programs, comes back as lines
//! to accept or refuse, and is taken over in one step. What is no form of this portfolio and month changes nothing.

use std::ffi::OsStr;
use std::path::Path;

use acceptance::bench::{self, Bench};
use acceptance::programs::{Office, Python};
use api::wire::{ExportLabels, Fact, FormLine, ReceivedFile};

/// A month in which the sample has collected nothing.
const MONTH: &str = "2026-11";
const PROJECT: &str = "智能工厂一期";

/// Words in the portfolio's language; a code without a word stands for itself.
fn labels() -> ExportLabels {
    let words = [
        ("form.risk", "风险表"),
        ("form.progress", "进度表"),
        ("form.budget", "预算表"),
        ("form.quality", "质量表"),
        ("sheet.risk", "风险"),
        ("sheet.project", "项目"),
        ("sheet.task", "任务"),
        ("sheet.budget_line", "预算"),
        ("sheet.quality_check", "质量"),
        ("risk.response.mitigate", "减轻"),
        ("risk.response.avoid", "规避"),
        ("risk.category.supplier", "供应商"),
        ("project.reported_light.amber", "黄"),
    ];
    ExportLabels {
        language: "zh-CN".to_owned(),
        title: String::new(),
        note: String::new(),
        words: words.map(|(key, word)| (key.to_owned(), word.to_owned())).into_iter().collect(),
    }
}

fn issue(bench: &mut Bench, form: &str, month: &str) -> String {
    let project = bench.project(PROJECT).id;
    let folder = bench.folder().display().to_string();
    let issued = bench.desk.issue_forms(vec![project], vec![form.into()], month.into(), labels(), folder);
    issued.expect("the form is written").paths.remove(0)
}

fn receive(bench: &mut Bench, path: &str) -> ReceivedFile {
    bench.desk.receive_forms(vec![path.to_owned()]).expect("read").files.remove(0)
}

fn lines(bench: &mut Bench, form: &str) -> Vec<FormLine> {
    let project = bench.project(PROJECT).id;
    bench.desk.form_lines(project, MONTH.into(), form.into()).expect("lines").lines
}

fn line<'a>(lines: &'a [FormLine], field: &str) -> &'a FormLine {
    lines
        .iter()
        .find(|line| line.field.as_deref() == Some(field))
        .unwrap_or_else(|| panic!("no line {field}"))
}

fn fill(python: &Python, file: &str, edits: serde_json::Value) {
    let edits = edits.to_string();
    let (done, said) = python.run("fill_form.py", &["fill".as_ref(), OsStr::new(file), OsStr::new(&edits)]);
    assert!(done, "{said}");
}

fn check(python: &Python, file: &Path) {
    let (sound, said) = python.run("fill_form.py", &["check".as_ref(), file.as_os_str()]);
    assert!(sound, "{said}");
}

fn state(bench: &mut Bench, form: &str) -> (String, u32) {
    let project = bench.project(PROJECT).id;
    let rows = bench.desk.collection(Some(MONTH.into())).expect("the month").projects;
    let row = rows.into_iter().find(|row| row.id == project).expect("the project");
    let state = row.forms.into_iter().find(|state| state.form == form).expect("the form");
    (state.state, state.open)
}

#[test]
fn a_form_that_nobody_filled_in_comes_back_without_a_difference() {
    let mut bench = bench::sample();
    for form in ["progress", "risk", "budget", "quality"] {
        assert_eq!(state(&mut bench, form).0, "not_sent");
        let path = issue(&mut bench, form, MONTH);
        assert_eq!(state(&mut bench, form).0, "sent");
        let file = receive(&mut bench, &path);
        assert_eq!((file.open, file.problem), (0, None), "{form}");
        assert_eq!(lines(&mut bench, form), [], "{form}");
        assert_eq!(state(&mut bench, form), ("received".to_owned(), 0));
    }
}

#[test]
fn risks_filled_in_and_saved_by_libreoffice_are_taken_over_in_one_step() {
    let (Some(python), Some(office)) = (Python::find(), Office::find()) else { return };
    let mut bench = bench::sample();
    let project = bench.project(PROJECT).id;
    let path = issue(&mut bench, "risk", MONTH);
    check(&python, Path::new(&path));
    let before = bench.records("risk", Some(&project));
    let first =
        before.iter().find(|risk| risk.fields["status"] != Fact::Text("closed".into())).expect("a risk");
    let listed = before.iter().filter(|risk| risk.fields["status"] != Fact::Text("closed".into())).count();
    let fresh = 5 + listed as u64;
    fill(
        &python,
        &path,
        serde_json::json!([
            ["风险", 5, "response_plan", "增加第二供应商，十二月前完成验证", "text"],
            ["风险", 5, "response", "规避", "text"],
            ["风险", 5, "response_due", "2026-12-18", "date"],
            ["风险", fresh, "title", "控制柜交期延长", "text"],
            ["风险", fresh, "category", "供应商", "text"],
            ["风险", fresh, "probability", "4", "number"],
            ["风险", fresh, "impact", "3", "number"],
            ["风险", fresh + 1, "title", "第二条新风险", "text"],
            ["风险", fresh + 1, "impact", "9", "number"],
        ]),
    );
    let saved = office.recalculate(Path::new(&path), bench.folder());
    check(&python, &saved);
    assert_eq!(receive(&mut bench, &saved.display().to_string()).problem, None);
    let found = lines(&mut bench, "risk");
    assert_eq!(found.len(), 5, "three fields and two new risks: {found:#?}");
    let due = line(&found, "response_due");
    assert_eq!((due.given.as_str(), due.row, due.sheet.as_str()), ("2026-12-18", 5, "风险"));
    assert_eq!(line(&found, "response").given, "avoid");
    let bad = found.iter().find(|line| line.state == "rejected").expect("a grade of nine is refused");
    assert_eq!(u64::from(bad.row), fresh + 1);
    // One that the rules refuse stops nothing of what is chosen beside it, and cannot be taken itself.
    let take = |bench: &mut Bench, keys: Vec<String>| {
        bench.desk.take_form_lines(project.clone(), MONTH.into(), "risk".into(), keys, "十月风险表".into())
    };
    assert!(take(&mut bench, vec![bad.key.clone()]).is_err());
    let good = found.iter().filter(|line| line.state == "open").map(|line| line.key.clone()).collect();
    take(&mut bench, good).expect("taken");
    let risks = bench.records("risk", Some(&project));
    assert_eq!(risks.len(), before.len() + 1);
    let changed = risks.iter().find(|risk| risk.id == first.id).expect("the risk");
    assert_eq!(changed.fields["response_due"], Fact::Text("2026-12-18".into()));
    assert!(risks.iter().any(|risk| risk.fields["title"] == Fact::Text("控制柜交期延长".into())
        && risk.fields["probability"] == Fact::Int(4)
        && risk.fields["code"] != Fact::Text(String::new())));
    let manager = bench.project(PROJECT).manager;
    let history = bench.desk.history("risk".into(), first.id.clone()).expect("history");
    assert!(history[0].author.starts_with(&manager) && !manager.is_empty(), "{}", history[0].author);
    assert_eq!(history[0].reason, "十月风险表");
    assert_eq!(state(&mut bench, "risk"), ("open".to_owned(), 1), "the refused row still waits");
    let keys = vec![bad.key.clone()];
    let refuse = |bench: &mut Bench, reason: &str| {
        bench.desk.refuse_form_lines(
            project.clone(),
            MONTH.into(),
            "risk".into(),
            keys.clone(),
            reason.into(),
        )
    };
    assert!(refuse(&mut bench, " ").is_err(), "a refusal needs its reason");
    refuse(&mut bench, "影响等级超出范围").expect("refused");
    assert_eq!(state(&mut bench, "risk"), ("taken".to_owned(), 0));
    bench.desk.undo().expect("the refusal is taken back");
    bench.desk.undo().expect("all that was taken over is taken back");
    assert_eq!(bench.records("risk", Some(&project)), before);
}

#[test]
fn progress_keeps_dates_and_percents_and_moves_the_plan_once() {
    let (Some(python), Some(office)) = (Python::find(), Office::find()) else { return };
    let mut bench = bench::sample();
    let project = bench.project(PROJECT).id;
    let path = issue(&mut bench, "progress", MONTH);
    check(&python, Path::new(&path));
    fill(
        &python,
        &path,
        serde_json::json!([
            ["项目", 5, "reported_light", "黄", "text"],
            ["项目", 5, "forecast_finish", "2027-03-31", "date"],
            ["任务", 5, "percent_complete", "0.37", "number"],
            ["任务", 5, "notes", "现场具备条件\n等待验收", "text"],
        ]),
    );
    let saved = office.recalculate(Path::new(&path), bench.folder());
    check(&python, &saved);
    assert_eq!(receive(&mut bench, &saved.display().to_string()).problem, None);
    let found = lines(&mut bench, "progress");
    let percent = line(&found, "percent_complete");
    assert_eq!(percent.given, "37");
    let task = percent.title.clone();
    // Somebody else moved the forecast meanwhile: the line says so.
    let set = |bench: &mut Bench, value: &str| {
        let value = Fact::Text(value.into());
        bench.desk.set_field(
            "project".into(),
            project.clone(),
            "forecast_finish".into(),
            value,
            String::new(),
        )
    };
    set(&mut bench, "2027-02-26").expect("set");
    let found = lines(&mut bench, "progress");
    let forecast = line(&found, "forecast_finish");
    assert_eq!((forecast.state.as_str(), forecast.now.as_str()), ("conflict", "2027-02-26"));
    let rejected: Vec<_> = found.iter().filter(|line| line.state == "rejected").collect();
    assert!(rejected.is_empty(), "{rejected:#?}");
    let keys = found.iter().map(|line| line.key.clone()).collect();
    let taken = bench.desk.take_form_lines(
        project.clone(),
        MONTH.into(),
        "progress".into(),
        keys,
        "十月进度表".into(),
    );
    taken.expect("taken");
    let plan = bench.desk.plan(project).expect("the plan");
    let row = plan.rows.iter().find(|row| row.name == task).expect("the task");
    assert_eq!((row.percent, row.notes.as_str()), (37, "现场具备条件\n等待验收"));
    assert_eq!(state(&mut bench, "progress"), ("taken".to_owned(), 0));
}

#[test]
fn what_is_no_form_of_this_month_and_portfolio_is_told_and_changes_nothing() {
    let mut bench = bench::sample();
    let problem = |bench: &mut Bench, path: &str| {
        let problem = receive(bench, path).problem.expect("it is refused");
        problem.context.get("reason").cloned().unwrap_or_default()
    };
    let old = issue(&mut bench, "budget", "2026-10");
    let new = issue(&mut bench, "budget", MONTH);
    assert_eq!(problem(&mut bench, &old), "form_older");
    assert_eq!(receive(&mut bench, &new).problem, None);
    assert_eq!(problem(&mut bench, &new), "form_same_again");
    let mut other = bench::sample();
    let foreign = issue(&mut other, "budget", MONTH);
    assert_eq!(problem(&mut bench, &foreign), "form_other_portfolio");
    let plain = bench.path("plain.xlsx");
    bench.desk.export_records("risk".into(), None, labels(), plain.clone()).expect("a list");
    assert_eq!(problem(&mut bench, &plain), "form_not_ours");
    let Some(python) = Python::find() else { return };
    let broken = issue(&mut bench, "quality", MONTH);
    let (done, said) =
        python.run("fill_form.py", &["column".as_ref(), OsStr::new(&broken), OsStr::new("质量")]);
    assert!(done, "{said}");
    assert_eq!(problem(&mut bench, &broken), "form_altered");
    assert_eq!(state(&mut bench, "quality"), ("sent".to_owned(), 0));
}

#[test]
fn the_watched_folder_reads_what_comes_once_and_leaves_it_there() {
    let mut bench = bench::sample();
    let path = issue(&mut bench, "budget", MONTH);
    let folder = bench.file("收件");
    std::fs::create_dir(&folder).expect("a folder");
    bench.desk.set_collection_folder(folder.display().to_string()).expect("watched");
    assert_eq!(bench.desk.look_into_folder().expect("looked"), None);
    let put = folder.join("预算.xlsx");
    std::fs::copy(&path, &put).expect("copied");
    let file = std::fs::File::options().write(true).open(&put).expect("open");
    assert_eq!(bench.desk.look_into_folder().expect("looked"), None, "it may still be written");
    let earlier = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    file.set_modified(earlier).expect("the time is set");
    drop(file);
    let received = bench.desk.look_into_folder().expect("looked").expect("it is read");
    assert_eq!(received.files[0].problem, None);
    assert_eq!(bench.desk.look_into_folder().expect("looked"), None, "it was read");
    assert!(put.exists());
    assert_eq!(state(&mut bench, "budget").0, "received");
}
