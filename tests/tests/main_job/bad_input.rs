//! Files that cannot be imported: each is refused with a code, the file and the place, and the portfolio stays as it was;
//! or it comes in with findings. What the readers themselves do with bad bytes is proven beside them.

use std::path::Path;

use acceptance::bench::{Bench, sample};
use acceptance::fixture;
use api::wire::{ImportChoice, ImportDraft, OpenMode, TaskRow};
use api::{ApiError, Code, Flow};

fn open(bench: &mut Bench, path: &Path) -> Result<ImportDraft, ApiError> {
    bench.desk.open_import(path.display().to_string(), &mut |_| Flow::Continue)
}

fn write(bench: &Bench, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = bench.file(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

fn plan_of(tasks: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\n\
         <Title>测试</Title><StartDate>2026-03-02T08:00:00</StartDate>\n<Tasks>{tasks}</Tasks></Project>"
    )
}

fn task(uid: u32, links: &str) -> String {
    format!(
        "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>任务{uid}</Name><OutlineLevel>1</OutlineLevel>\
         <Duration>PT16H0M0S</Duration>{links}</Task>\n"
    )
}

#[test]
fn files_that_cannot_be_read_name_the_place_and_change_nothing() {
    let mut bench = sample();
    let whole = std::fs::read(fixture("schedule/renovation.xml")).expect("a plan");
    let half = write(&bench, "半截.xml", &whole[..whole.len() / 2]);
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]>\n<Project>&b;</Project>";
    let cases = [
        (half, "truncated", true),
        (write(&bench, "炸弹.xml", bomb.as_bytes()), "doctype", true),
        (write(&bench, "文字.xml", "并不是 XML".as_bytes()), "not_xml", false),
        (write(&bench, "空.xml", b""), "empty", false),
        (write(&bench, "网页.xml", b"<html><body/></html>"), "not_mspdi", false),
    ];
    let before = bench.state();
    for (path, reason, placed) in cases {
        let refused = open(&mut bench, &path).expect_err(reason);
        assert_eq!(
            (refused.code, refused.context["reason"].as_str()),
            (Code::BadImport, reason),
            "{refused}"
        );
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert_eq!(refused.context["file"], name);
        assert_eq!(refused.context.contains_key("line"), placed || refused.context.contains_key("line"));
    }
    let missing = bench.file("没有.xml");
    assert_eq!(open(&mut bench, &missing).expect_err("not there").code, Code::NotFound);
    assert_eq!(bench.state(), before);
}

#[test]
fn a_file_of_300_mb_is_refused_before_it_is_read() {
    let mut bench = sample();
    let path = bench.file("巨大.xml");
    let file = std::fs::File::create(&path).expect("a file");
    file.set_len(300 << 20).expect("a hole of 300 MB");
    let refused = open(&mut bench, &path).expect_err("too large");
    assert_eq!(
        (refused.code, refused.context["reason"].as_str()),
        (Code::BadImport, "too_much"),
        "{refused}"
    );
    assert!(refused.context["most"].parse::<u64>().is_ok_and(|most| most > 0), "{refused}");
}

#[test]
fn a_loop_of_dependencies_comes_in_as_a_finding() {
    let mut bench = sample();
    let link = |uid: u32| {
        format!("<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>1</Type></PredecessorLink>")
    };
    let tasks = format!("{}{}{}", task(1, &link(3)), task(2, &link(1)), task(3, &link(2)));
    let path = write(&bench, "环.xml", plan_of(&tasks).as_bytes());
    let imported = bench.import(&path);
    let plan = bench.desk.plan(imported.projects[0].clone()).expect("a plan");
    let circle = plan.findings.iter().find(|finding| finding.code == "loop");
    let circle = circle.unwrap_or_else(|| panic!("{:?}", plan.findings));
    assert_eq!((circle.severity.as_str(), circle.tasks.len()), ("error", 3));
    assert!(plan.rows.iter().all(|row| row.start.is_some()), "every line has a date all the same");
}

#[test]
fn a_plan_comes_in_with_its_losses_and_replaces_its_elder() {
    let mut bench = sample();
    let path = fixture("exchange/plan.xml");
    let draft = open(&mut bench, &path).expect("a draft");
    let seen = draft.plan.expect("a plan");
    assert!(seen.tasks > 0 && seen.replaces.is_none() && !seen.losses.is_empty());
    assert!(seen.losses.iter().all(|loss| loss.count > 0 && !loss.record.is_empty()), "{:?}", seen.losses);
    let choice = ImportChoice { mapping: None, replaces: None };
    let first = bench.desk.apply_import(draft.token.clone(), choice.clone()).expect("an import");
    assert_eq!(bench.state().projects, 25);
    assert_eq!(bench.desk.apply_import(draft.token, choice).expect_err("done").code, Code::NoSuchDraft);
    let first_plan = bench.desk.plan(first.projects[0].clone()).expect("a plan");
    let again = open(&mut bench, &path).expect("a draft");
    let replaces = again.plan.and_then(|plan| plan.replaces).expect("the same file").id;
    assert_eq!(replaces, first.projects[0]);
    let choice = ImportChoice { mapping: None, replaces: Some(replaces) };
    let second = bench.desk.apply_import(again.token, choice).expect("an import");
    let replaced = bench.desk.plan(second.projects[0].clone()).expect("a plan");
    assert_eq!(replaced.rows.len(), first_plan.rows.len());
    // Tasks of other files have no number in this one, so they cannot be known again.
    let own = |row: &&TaskRow| !row.name.contains('\\');
    for (new, old) in replaced.rows.iter().zip(&first_plan.rows).filter(|(new, _)| own(new)) {
        let (calendar, hours) = (old.calendar.clone(), old.hours.clone());
        let new = TaskRow { calendar, hours, ..new.clone() };
        assert_eq!(&new, old, "the same lines stay the same lines");
    }
    assert_eq!(replaced.calendars.len(), first_plan.calendars.len(), "the elder's calendars went with it");
    assert_eq!(replaced.resources.len(), first_plan.resources.len());
    assert_eq!(bench.state().projects, 25);
    bench.desk.undo().expect("an undo");
    bench.desk.undo().expect("an undo");
    assert_eq!(bench.state().projects, 24);
}

#[test]
fn an_import_stops_when_asked_and_leaves_nothing() {
    let mut bench = sample();
    let path = fixture("exchange/plan.xml").display().to_string();
    let stopped = bench.desk.open_import(path, &mut |_| Flow::Cancel).expect_err("stopped");
    assert_eq!(stopped.code, Code::Cancelled);
    assert_eq!(bench.state().projects, 24);
}

#[test]
fn nothing_is_imported_into_a_file_that_is_only_looked_at() {
    let mut bench = sample();
    let path = bench.state().path;
    bench.desk.close_portfolio().expect("closed");
    let before = std::fs::read(&path).expect("bytes");
    bench.desk.open_portfolio(path.clone(), OpenMode::ReadOnly).expect("to look at");
    let draft = open(&mut bench, &fixture("schedule/renovation.xml")).expect("a draft");
    let choice = ImportChoice { mapping: None, replaces: None };
    let refused = bench.desk.apply_import(draft.token, choice).expect_err("only to look at");
    assert_eq!(refused.code, Code::ReadOnly);
    bench.desk.close_portfolio().expect("closed");
    assert_eq!(std::fs::read(&path).expect("bytes"), before, "not a byte");
}

/// A file that the system lets nobody write opens to look at. An administrator may write anything: nothing to prove then.
#[test]
fn a_write_protected_portfolio_opens_to_look_at() {
    let mut bench = sample();
    let path = bench.state().path;
    bench.desk.close_portfolio().expect("closed");
    let mut rights = std::fs::metadata(&path).expect("the file").permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).expect("protected");
    if std::fs::OpenOptions::new().write(true).open(&path).is_ok() {
        eprintln!("skipped: this account may write protected files");
        return;
    }
    let state = bench.desk.open_portfolio(path, OpenMode::Edit).expect("to look at");
    assert_eq!(state.read_only.as_deref(), Some("read_only_file"));
}
