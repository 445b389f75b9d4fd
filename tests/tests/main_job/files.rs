//! The portfolio as a file: backed up, restored, opened once, opened only to look at, found out when it is not ours.

use acceptance::bench::{Bench, sample, text};
use api::Code;
use api::wire::OpenMode;

fn rename(bench: &mut Bench, name: &str) {
    let lesson = bench.records("lesson", None)[0].id.clone();
    bench.set("lesson", &lesson, "title", text(name)).expect("a new title");
}

fn title(bench: &mut Bench) -> String {
    match bench.records("lesson", None)[0].fields.get("title") {
        Some(api::wire::Fact::Text(title)) => title.clone(),
        _ => String::new(),
    }
}

#[test]
fn a_backup_comes_back_and_the_restore_can_be_taken_back() {
    let mut bench = sample();
    rename(&mut bench, "备份之前");
    let backup = bench.desk.backup_now().expect("a backup");
    assert!(backup.verified && backup.bytes > 0);
    rename(&mut bench, "备份之后");
    let state = bench.desk.restore_backup(backup.path.clone()).expect("restored");
    assert_eq!(state.read_only, None);
    assert_eq!(title(&mut bench), "备份之前");
    let listed = bench.desk.backups().expect("backups");
    assert!(listed.undo_restore.is_some() && listed.backups.iter().any(|row| row.path == backup.path));
    bench.desk.undo_restore().expect("taken back");
    assert_eq!(title(&mut bench), "备份之后");
    rename(&mut bench, "还能写");
    let unknown = bench.desk.restore_backup(bench.path("nothing.pmo")).expect_err("no backup of ours");
    assert_eq!(unknown.code, Code::NotFound);
}

#[test]
fn a_second_window_is_told_and_may_look() {
    let mut bench = sample();
    let path = bench.state().path;
    let mut second = bench.second();
    let refused = second.open_portfolio(path.clone(), OpenMode::Edit).expect_err("it is open");
    assert_eq!((refused.code, refused.context["path"].as_str()), (Code::InUse, path.as_str()));
    bench.desk.close_portfolio().expect("closed");
    second.open_portfolio(path.clone(), OpenMode::Edit).expect("free now");
    second.close_portfolio().expect("closed");
    let state = second.open_portfolio(path, OpenMode::ReadOnly).expect("to look at");
    assert_eq!((state.read_only.as_deref(), state.projects), (Some("asked"), 24));
    let project = second.portfolio().expect("the list").rows.remove(20);
    assert!(second.plan(project.id.clone()).expect("a plan").locked);
    assert!(second.raci(None).expect("a matrix").locked);
    let refused =
        second.set_stage(project.id, "executing".into(), String::new()).expect_err("only to look at");
    assert_eq!(refused.code, Code::ReadOnly);
    assert_eq!(second.undo().expect_err("only to look at").code, Code::ReadOnly);
    second.report_preview("2026-10".into(), "en".into()).expect("a report can be read");
}

#[test]
fn a_file_of_that_name_is_never_written_over() {
    let mut bench = sample();
    let path = bench.state().path;
    let mut second = bench.second();
    assert_eq!(second.create_empty(path.clone()).expect_err("it is there").code, Code::Exists);
    let other = bench.file("notes.pmo");
    std::fs::write(&other, "my notes").expect("a file");
    assert_eq!(second.create_empty(other.display().to_string()).expect_err("it is there").code, Code::Exists);
    assert_eq!(std::fs::read_to_string(&other).expect("text"), "my notes");
    let nowhere = bench.file("no folder").join("new.pmo").display().to_string();
    assert!(second.create_empty(nowhere).is_err());
    assert_eq!(bench.state().projects, 24, "the open one stays open");
}

#[test]
fn files_that_are_no_portfolio_are_named_and_left_alone() {
    let mut bench = sample();
    let (foreign, newer, text) = (bench.file("other.pmo"), bench.file("newer.pmo"), bench.file("text.pmo"));
    let sqlite = rusqlite::Connection::open(&foreign).expect("a database");
    sqlite.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").expect("rows");
    drop(sqlite);
    std::fs::write(&text, "a text file that is no database at all").expect("a file");
    let own = bench.state().path;
    bench.desk.close_portfolio().expect("closed");
    std::fs::copy(&own, &newer).expect("a copy");
    let sqlite = rusqlite::Connection::open(&newer).expect("our file");
    sqlite.pragma_update(None, "user_version", 9_999).expect("from the future");
    drop(sqlite);
    let before = [&foreign, &text].map(|path| std::fs::read(path).expect("bytes"));
    for path in [&foreign, &text] {
        let refused =
            bench.desk.open_portfolio(path.display().to_string(), OpenMode::Edit).expect_err("not ours");
        assert_eq!(refused.code, Code::NotAPortfolio, "{refused}");
        assert_eq!(refused.context["path"], path.display().to_string());
    }
    assert_eq!([&foreign, &text].map(|path| std::fs::read(path).expect("bytes")), before, "untouched");
    newer_version(&mut bench, &newer.display().to_string());
    let gone = bench.desk.open_portfolio(bench.path("gone.pmo"), OpenMode::Edit).expect_err("not there");
    assert_eq!(gone.code, Code::NotFound);
    assert!(!bench.file("gone.pmo").exists(), "opening makes no file");
    bench.desk.open_portfolio(own, OpenMode::Edit).expect("ours opens");
}

/// A portfolio of a newer version is refused, or opened only to look at; either says so.
fn newer_version(bench: &mut Bench, path: &str) {
    match bench.desk.open_portfolio(path.to_owned(), OpenMode::Edit) {
        Ok(state) => assert_eq!(state.read_only.as_deref(), Some("newer_version")),
        Err(refused) => assert_eq!(refused.code, Code::NewerVersion, "{refused}"),
    }
    bench.desk.close_portfolio().expect("closed");
}

#[test]
fn what_was_written_is_there_after_closing_and_the_journal_is_sound() {
    let mut bench = sample();
    rename(&mut bench, "关闭之前");
    let path = bench.state().path;
    bench.desk.close_portfolio().expect("closed");
    let mut second = bench.second();
    let checked = second.check(path.clone()).expect("a check");
    assert!(checked.broken_step.is_none() && checked.steps >= 2, "{checked:?}");
    second.close_portfolio().expect("closed");
    bench.desk.open_portfolio(path, OpenMode::Edit).expect("opened");
    assert_eq!(title(&mut bench), "关闭之前");
    bench.desk.undo().expect("undo outlives closing");
    assert_ne!(title(&mut bench), "关闭之前");
}
