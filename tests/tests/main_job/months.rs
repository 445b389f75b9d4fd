//! Months: frozen inputs re-render to equal values, a second freeze needs a reason, and an export that fails leaves the
//! old file as it was.

use std::path::Path;

use acceptance::bench::{Bench, sample, text};
use api::Code;
use api::wire::{ExportLabels, Fact, ReportPreview, SentenceEdit};

const MONTH: &str = "2026-10";

fn preview(bench: &mut Bench) -> ReportPreview {
    bench.desk.report_preview(MONTH.into(), "zh-CN".into()).expect("a preview")
}

fn freeze(bench: &mut Bench, reason: &str) -> Result<(), api::ApiError> {
    bench.desk.freeze_month(MONTH.into(), "2026-10-31".into(), reason.to_owned()).map(drop)
}

/// Cells of the workbook's sheets, in a line each.
fn cells(preview: &ReportPreview) -> Vec<String> {
    let rows = preview.sheets.iter().flat_map(|sheet| &sheet.rows);
    rows.flat_map(|row| row.iter().map(|cell| cell.text.clone())).collect()
}

/// A running project, whose figures are typed, gets dearer and another has a new name.
fn change(bench: &mut Bench) {
    let typed = bench.project("等级保护与安全加固").id;
    let line = bench.records("budget_line", Some(&typed))[0].id.clone();
    let id = bench.project("数据中台").id;
    bench.set("budget_line", &line, "actual", Fact::Int(99_000_000)).expect("booked");
    bench.set("project", &id, "name", text("数据中台（改名）")).expect("renamed");
}

#[test]
fn a_frozen_month_stays_as_it_was() {
    let mut bench = sample();
    let open = preview(&mut bench);
    assert!(!open.frozen && open.digest.is_empty());
    assert_eq!(freeze(&mut bench, "").map_err(|error| error.code), Ok(()));
    let frozen = preview(&mut bench);
    assert!(frozen.frozen && frozen.digest.len() == 64, "{}", frozen.digest);
    change(&mut bench);
    assert_eq!(preview(&mut bench), frozen, "whatever is entered later");
    assert!(!cells(&frozen).iter().any(|cell| cell.contains("改名")));
    let refused = freeze(&mut bench, "").expect_err("a reason is needed");
    assert_eq!((refused.code, refused.context["reason"].as_str()), (Code::Refused, "reason_needed"));
    freeze(&mut bench, "补记成本").expect("frozen again");
    let again = preview(&mut bench);
    assert_ne!(again.digest, frozen.digest);
    assert!(cells(&again).iter().any(|cell| cell.contains("改名")));
    let months = bench.desk.periods().expect("months").months;
    let month = months.iter().find(|month| month.month == MONTH).expect("the month");
    assert_eq!((month.revision, month.reason.as_str(), &month.digest), (2, "补记成本", &again.digest));
    let wrong = bench
        .desk
        .freeze_month(MONTH.into(), "2026-11-01".into(), String::new())
        .expect_err("a day of another month");
    assert_eq!(wrong.code, Code::BadMonth);
}

#[test]
fn the_workbook_is_written_in_both_languages_and_checked() {
    let mut bench = sample();
    freeze(&mut bench, "").expect("frozen");
    let (chinese, english) = (bench.path("月报.xlsx"), bench.path("report.xlsx"));
    let exported = bench.desk.export_report(MONTH.into(), "zh-CN".into(), chinese.clone()).expect("written");
    let size = std::fs::metadata(&chinese).expect("the file").len();
    assert_eq!((exported.bytes, exported.path.as_str()), (size, chinese.as_str()));
    bench.desk.export_report(MONTH.into(), "en".into(), english.clone()).expect("written");
    let names = |path: &str| -> Vec<String> {
        use calamine::Reader;
        calamine::open_workbook_auto(path).expect("a workbook").sheet_names()
    };
    let (chinese, english) = (names(&chinese), names(&english));
    assert_eq!(chinese.len(), english.len());
    assert!(chinese.len() >= 11 && chinese != english, "{chinese:?} {english:?}");
    assert!(english.iter().all(|name| name.is_ascii()), "{english:?}");
    let left: Vec<_> = std::fs::read_dir(bench.folder()).expect("a folder").flatten().collect();
    assert!(left.iter().all(|entry| !entry.file_name().to_string_lossy().contains("tmp")), "{left:?}");
}

#[test]
fn an_export_that_fails_leaves_everything_as_it_was() {
    let mut bench = sample();
    let missing = bench.file("not there").join("月报.xlsx");
    let refused = bench.desk.export_report(MONTH.into(), "zh-CN".into(), missing.display().to_string());
    assert_eq!(refused.expect_err("no such folder").code, Code::NotFound);
    // A folder of the target's name cannot be replaced by a file, on any system and for any user.
    let target = bench.file("occupied.xlsx");
    std::fs::create_dir(&target).expect("a folder in the way");
    std::fs::write(target.join("old"), "old").expect("a file in it");
    let refused = bench.desk.export_report(MONTH.into(), "zh-CN".into(), target.display().to_string());
    assert!(refused.is_err());
    assert_eq!(std::fs::read_to_string(target.join("old")).expect("still there"), "old");
    let kept = bench.file("kept.xlsx");
    std::fs::write(&kept, "the file of last month").expect("an old file");
    let wrong = bench.desk.export_report("2026-13".into(), "zh-CN".into(), kept.display().to_string());
    assert_eq!(wrong.expect_err("no such month").code, Code::BadMonth);
    assert_eq!(std::fs::read_to_string(&kept).expect("still there"), "the file of last month");
    bench.desk.export_report(MONTH.into(), "zh-CN".into(), kept.display().to_string()).expect("replaced");
    assert!(std::fs::read(&kept).expect("a workbook").starts_with(b"PK"));
    assert_eq!(beside(bench.folder(), "kept"), 1, "nothing is left beside it");
}

/// Files of a folder whose names begin so.
fn beside(folder: &Path, start: &str) -> usize {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().contains(start)).count()
}

#[test]
fn a_list_is_exported_with_its_types_and_no_formulas() {
    let mut bench = sample();
    let id = bench.project("数据中台").id;
    let risk = bench.records("risk", Some(&id))[0].id.clone();
    bench.set("risk", &risk, "title", text("=HYPERLINK(\"http://x\")")).expect("a title");
    let words = [("title", "标题"), ("probability", "可能性"), ("status.identified", "已识别")];
    let words = words.iter().map(|(key, word)| ((*key).to_owned(), (*word).to_owned())).collect();
    let labels = ExportLabels {
        language: "zh-CN".into(),
        title: "风险清单".into(),
        note: "数据日期 2026-10-31".into(),
        words,
    };
    let path = bench.path("风险.xlsx");
    bench.desk.export_records("risk".into(), Some(id.clone()), labels, path.clone()).expect("written");
    use calamine::{Data, Reader};
    let mut book = calamine::open_workbook_auto(&path).expect("a workbook");
    let sheet = book.worksheet_range("风险清单").expect("its sheet");
    let text = sheet.rows().flatten().filter(|cell| **cell == "=HYPERLINK(\"http://x\")").count();
    assert_eq!(text, 1, "text stays text");
    let formulas = book.worksheet_formula("风险清单").expect("formulas");
    assert!(formulas.rows().flatten().all(String::is_empty));
    let header = sheet.rows().position(|row| row.iter().any(|cell| *cell == "标题")).expect("a header");
    let risks = bench.records("risk", Some(&id)).len();
    let full = |row: &&[Data]| row.iter().any(|cell| *cell != Data::Empty);
    assert_eq!(sheet.rows().skip(header + 1).filter(full).count(), risks);
    let column = sheet.rows().nth(header).and_then(|row| row.iter().position(|cell| *cell == "可能性"));
    let column = column.expect("a column");
    assert!(matches!(sheet.rows().nth(header + 1).expect("a row")[column], Data::Float(_) | Data::Int(_)));
}

fn say(bench: &mut Bench, words: Option<&str>, reason: &str) -> Result<(), api::ApiError> {
    let edit = SentenceEdit {
        month: MONTH.into(),
        language: "zh-CN".into(),
        topic: "risks".into(),
        text: words.map(str::to_owned),
        reason: reason.into(),
    };
    bench.desk.edit_summary(edit).map(drop)
}

/// The sentence about risks as it is printed, and whether a person wrote it.
fn said(bench: &mut Bench) -> (String, bool) {
    let summary = bench.desk.report_summary(MONTH.into(), "zh-CN".into()).expect("a summary");
    let sentence =
        summary.sentences.into_iter().find(|sentence| sentence.topic == "risks").expect("about risks");
    assert!(!sentence.records.is_empty() && sentence.draft.contains("未关闭风险"), "{}", sentence.draft);
    (sentence.text, sentence.edited)
}

#[test]
fn the_summary_is_edited_kept_and_frozen_with_its_month() {
    let mut bench = sample();
    let draft = said(&mut bench);
    assert!(!draft.1);
    say(&mut bench, Some("两项重大风险需要决策。"), "").expect("an open month needs no reason");
    assert_eq!(said(&mut bench), ("两项重大风险需要决策。".into(), true));
    assert!(cells(&preview(&mut bench)).iter().any(|cell| cell == "两项重大风险需要决策。"));
    say(&mut bench, None, "").expect("back to the draft");
    assert_eq!(said(&mut bench), draft);
    say(&mut bench, Some("一项重大风险。"), "").expect("edited again");
    freeze(&mut bench, "").expect("frozen");
    let (frozen, figures) = (preview(&mut bench), cells(&preview(&mut bench)).len());
    let refused = say(&mut bench, Some("改口。"), " ").expect_err("a frozen month needs a reason");
    assert_eq!(refused.context["reason"], "reason_needed");
    assert_eq!(preview(&mut bench), frozen, "what was refused changed nothing");
    change(&mut bench);
    say(&mut bench, Some("改口。"), "董事会要求").expect("with a reason");
    let again = preview(&mut bench);
    assert_ne!(again.digest, frozen.digest);
    assert!(cells(&again).iter().any(|cell| cell == "改口。"));
    assert!(!cells(&again).iter().any(|cell| cell.contains("改名")), "the figures are those of the freeze");
    assert_eq!(cells(&again).len(), figures);
    let months = bench.desk.periods().expect("months").months;
    let month = months.iter().find(|month| month.month == MONTH).expect("the month");
    assert_eq!((month.revision, month.reason.as_str()), (2, "董事会要求"));
    freeze(&mut bench, "更正").expect("frozen again");
    assert_eq!(said(&mut bench), ("改口。".into(), true), "the words outlive the next freeze");
    bench.desk.undo().expect("undone");
    bench.desk.undo().expect("undone");
    assert_eq!(preview(&mut bench).digest, frozen.digest, "an edit is undone as one step");
}
