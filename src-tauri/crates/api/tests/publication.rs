//! A frozen month in a folder: what stands there, what is refused, and that nothing is half written.

use std::fs;
use std::path::Path;

use api::{Code, Desk};
use portfolio::Date;

fn desk() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk =
        Desk::new(Some(folder.path().join("own")), || Date::from_ymd(2026, 11, 2).expect("a date"));
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn frozen_months(desk: &mut Desk) -> Vec<String> {
    let months = desk.periods().expect("months").months;
    months.into_iter().filter(|month| month.id.is_some()).map(|month| month.month).collect()
}

#[test]
fn a_frozen_month_stands_in_the_folder_under_names_that_stay() {
    let (mut desk, own) = desk();
    let shared = own.path().join("共享 平台");
    fs::create_dir(&shared).expect("a folder");
    let folder = shared.display().to_string();
    let zh = || "zh-CN".to_owned();
    let none = desk.publish_month("2026-10".into(), zh()).expect_err("no folder");
    assert_eq!(none.context["reason"], "no_publication_folder");
    desk.set_publication_folder(folder.clone()).expect("a good folder");
    let open = desk.publish_month("2026-10".into(), zh());
    if open.is_err() {
        assert_eq!(open.expect_err("open").context["reason"], "month_not_frozen");
        assert_eq!(names(&shared), Vec::<String>::new(), "nothing is half written");
        desk.freeze_month("2026-10".into(), "2026-10-31".into(), String::new()).expect("frozen");
        desk.publish_month("2026-10".into(), zh()).expect("published");
    }
    let endings = ["html", "pdf", "pptx", "xlsx"];
    let all =
        |stem: &str| endings.iter().map(|ending| format!("PMO月报-{stem}.{ending}")).collect::<Vec<_>>();
    let expected = [all("2026-10"), all("最新"), vec!["index.html".to_owned()]].concat();
    assert_eq!(names(&shared), expected);
    let newest = fs::read(shared.join("PMO月报-2026-10.xlsx")).expect("reads");
    assert_eq!(newest, fs::read(shared.join("PMO月报-最新.xlsx")).expect("reads"));
    let digest = desk.periods().expect("months").months.into_iter().find(|it| it.month == "2026-10");
    let digest = digest.expect("the month").digest;
    let page = fs::read_to_string(shared.join("index.html")).expect("reads");
    assert!(page.contains("PMO月报-2026-10.xlsx") && page.contains(&digest), "{page}");

    let earlier =
        frozen_months(&mut desk).into_iter().find(|month| month != "2026-10").expect("an earlier month");
    let published = desk.publish_month(earlier.clone(), zh()).expect("published");
    assert_eq!(published.files.len(), 5, "its files and the page: it is not the latest");
    assert_eq!(newest, fs::read(shared.join("PMO月报-最新.xlsx")).expect("reads"), "the latest stays");
    let months = desk.publication().expect("a view").months;
    assert_eq!(months.iter().map(|it| it.month.as_str()).collect::<Vec<_>>(), ["2026-10", earlier.as_str()]);
    let page = fs::read_to_string(shared.join("index.html")).expect("reads");
    assert!(page.contains("最新.xlsx") && page.contains(&earlier));

    desk.set_publication_audience("public".into()).expect("an audience");
    desk.publish_month("2026-10".into(), zh()).expect("published");
    let left = names(&shared);
    let whole = |name: &&String| name.contains("2026-10.") || name.contains("最新.");
    assert_eq!(left.iter().filter(whole).count(), 0, "what everybody may not see is gone: {left:?}");
    assert!(left.contains(&"PMO月报-2026-10-全员版.html".to_owned()), "{left:?}");
    assert!(left.contains(&"PMO月报-最新-全员版.pdf".to_owned()), "{left:?}");
    assert!(desk.set_publication_audience("nobody".into()).is_err());
}

#[test]
fn a_folder_that_cannot_be_used_is_refused() {
    let (mut desk, own) = desk();
    let missing = own.path().join("nowhere").display().to_string();
    assert_eq!(desk.set_publication_folder(missing).expect_err("missing").code, Code::NotFound);
    let file = own.path().join("file");
    fs::write(&file, b"x").expect("writes");
    let refused = desk.set_publication_folder(file.display().to_string()).expect_err("a file");
    assert_eq!(refused.context["reason"], "publication_not_a_folder");
    let relative = desk.set_publication_folder(".".into()).expect_err("relative");
    assert_eq!(relative.context["reason"], "publication_not_a_folder");
    let gone = own.path().join("gone");
    fs::create_dir(&gone).expect("a folder");
    desk.set_publication_folder(gone.display().to_string()).expect("it is there");
    fs::remove_dir(&gone).expect("it goes");
    assert_eq!(desk.publication().expect("a view").trouble.as_deref(), Some("not_found"));
    let month = frozen_months(&mut desk).into_iter().next().expect("a frozen month");
    assert_eq!(desk.publish_month(month, "en".into()).expect_err("it is gone").code, Code::NotFound);
    assert!(!gone.exists());
}
