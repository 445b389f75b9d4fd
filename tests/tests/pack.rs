//! The pack of a month as other programs see it: python-pptx and the format's validator read the slides, poppler the PDF,
//! Chromium the web page, openpyxl the workbook; and the same twelve figures stand in all of them and on the screen. Where a program is missing the test says so; `cargo xtask test` installs what can be installed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::bench::{Bench, sample};
use acceptance::programs::{Browser, Python};
use acceptance::root;
use api::Code;
use api::wire::{Fact, PackExported, PackOrder};

const MONTH: &str = "2026-09";

type Figures = BTreeMap<String, String>;

fn order(language: &str, audience: &str) -> PackOrder {
    PackOrder {
        month: MONTH.to_owned(),
        language: language.to_owned(),
        audience: audience.to_owned(),
        edition: "month".to_owned(),
        formats: Vec::new(),
        paper: "a4".to_owned(),
    }
}

/// The pack in a folder of its own.
fn pack(bench: &mut Bench, language: &str, audience: &str) -> (PackExported, PathBuf) {
    let folder = bench.file(&format!("{language}-{audience}"));
    std::fs::create_dir_all(&folder).expect("a folder");
    let exported = bench.desk.export_pack(order(language, audience), folder.display().to_string());
    (exported.expect("the pack"), folder)
}

fn file(exported: &PackExported, ending: &str) -> PathBuf {
    let found = exported.files.iter().map(|file| PathBuf::from(&file.path));
    found
        .into_iter()
        .find(|path| path.extension().is_some_and(|own| own == ending))
        .expect("a file of the kind")
}

fn figures(exported: &PackExported) -> Figures {
    exported.figures.iter().map(|figure| (figure.code.clone(), figure.value.clone())).collect()
}

/// The text of a PDF by poppler; `None`, and it says so, where that is missing.
fn text(pdf: &Path) -> Option<String> {
    let Ok(output) = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output() else {
        eprintln!("SKIPPED: no pdftotext; `cargo xtask test` installs it");
        return None;
    };
    Some(String::from_utf8(output.stdout).expect("text"))
}

/// The figures of the preview by name: the cell after the name of each block.
fn on_screen(bench: &mut Bench) -> BTreeMap<String, String> {
    let preview = bench.desk.report_preview(MONTH.to_owned(), "zh-CN".to_owned()).expect("a preview");
    let rows = preview.sheets.iter().find(|sheet| sheet.title == "总览").expect("the overview").rows.iter();
    let mut shown = BTreeMap::new();
    for cells in rows {
        let named = cells.windows(2).filter(|pair| pair[1].role == "figure" && pair[0].role == "body");
        shown.extend(named.map(|pair| (pair[0].text.clone(), pair[1].text.clone())));
    }
    shown
}

#[test]
fn the_same_twelve_figures_stand_everywhere() {
    let mut bench = sample();
    let (exported, _) = pack(&mut bench, "zh-CN", "executive");
    let expected = figures(&exported);
    assert_eq!(expected.len(), 12, "{expected:?}");
    let screen = on_screen(&mut bench);
    let named = [("budget", "当前预算(BAC)"), ("actual", "实际成本(AC)"), ("forecast", "完工预测(EAC)")];
    for figure in &exported.figures {
        let name = named
            .iter()
            .find(|(code, _)| *code == figure.code)
            .map_or(figure.label.as_str(), |(_, name)| name);
        match screen.get(name) {
            Some(shown) => assert_eq!(*shown, figure.value, "{name} on the screen"),
            None => assert_eq!(figure.code, "deviation", "{name} is on the screen"),
        }
    }
    if let Some(paper) = text(&file(&exported, "pdf")) {
        for (code, value) in &expected {
            assert!(paper.contains(value.as_str()), "{code}: {value} is not in the PDF");
        }
        assert!(paper.contains("指导委员会一页纸") && paper.contains(&exported.digest[..16]), "{paper}");
    }
    if let Some(python) = Python::with("pptx") {
        assert_eq!(deck(&python, &exported), expected, "the slides");
    }
    if let Some(python) = Python::find() {
        assert_eq!(workbook(&python, &exported, &expected), expected, "the workbook");
    }
    if let Some(browser) = Browser::find() {
        let opened = browser.open(&file(&exported, "html"));
        assert_eq!(serde_json::from_value::<Figures>(opened["figures"].clone()).expect("figures"), expected);
    }
}

/// The line of figures in what a script said beside its warnings.
fn said_figures(said: &str) -> Figures {
    let line = said.lines().find(|line| line.starts_with('{')).unwrap_or_default();
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {said}"))
}

fn deck(python: &Python, exported: &PackExported) -> Figures {
    let deck = file(exported, "pptx");
    let (passed, said) = python.run("deck_features.py", &[deck.as_os_str(), exported.digest.as_ref()]);
    assert!(passed, "{said}");
    said_figures(&said)
}

/// The figures that the workbook holds as numbers, each written as the report shows it.
fn workbook(python: &Python, exported: &PackExported, shown: &Figures) -> Figures {
    let labels: BTreeMap<&str, &str> =
        exported.figures.iter().map(|figure| (figure.code.as_str(), figure.label.as_str())).collect();
    let asked = serde_json::json!({ "labels": labels, "shown": shown }).to_string();
    let book = file(exported, "xlsx");
    let (passed, said) = python.run("workbook_figures.py", &[book.as_os_str(), asked.as_ref()]);
    assert!(passed, "{said}");
    said_figures(&said)
}

#[test]
fn the_validator_finds_nothing_in_the_slides() {
    let Some(python) = Python::with("pptx") else { return };
    let mut bench = sample();
    for language in ["zh-CN", "en"] {
        let (exported, _) = pack(&mut bench, language, "executive");
        deck(&python, &exported);
        let Some((passed, said)) = python.audit(&file(&exported, "pptx")) else { return };
        assert!(passed && said.contains("Errors: 0"), "{language}: {said}");
    }
}

#[test]
fn the_web_page_asks_nobody_for_anything() {
    let Some(browser) = Browser::find() else { return };
    let mut bench = sample();
    for (language, audience) in [("zh-CN", "executive"), ("en", "public")] {
        let (exported, _) = pack(&mut bench, language, audience);
        let opened = browser.open(&file(&exported, "html"));
        assert_eq!(opened["asked"], serde_json::json!([]), "{language}");
        assert_eq!(opened["troubles"], serde_json::json!([]), "{language}");
        assert_eq!(opened["wide"], false, "{language}: nothing is wider than the screen");
    }
}

#[test]
fn a_paper_for_everybody_holds_no_name_and_no_amount() {
    let mut bench = sample();
    let (whole, _) = pack(&mut bench, "zh-CN", "executive");
    let budget = figures(&whole)["budget"].clone();
    let (public, _) = pack(&mut bench, "zh-CN", "public");
    assert_eq!(public.files.len(), 3, "no workbook: {:?}", public.files);
    let people = bench.records("person", None);
    let names: Vec<String> = people
        .iter()
        .filter_map(|person| match person.fields.get("name") {
            Some(Fact::Text(name)) => Some(name.clone()),
            _ => None,
        })
        .collect();
    let (Some(whole), Some(paper)) = (text(&file(&whole, "pdf")), text(&file(&public, "pdf"))) else {
        return;
    };
    assert!(names.iter().filter(|name| whole.contains(name.as_str())).count() > 5, "executives read names");
    for name in names {
        assert!(!paper.contains(&name), "{name}");
    }
    assert!(whole.contains(&budget) && !paper.contains(&budget), "{budget} is for executives");
}

#[test]
fn a_failed_export_leaves_the_old_files() {
    let mut bench = sample();
    let (exported, folder) = pack(&mut bench, "zh-CN", "executive");
    let page = file(&exported, "html");
    std::fs::write(&page, "old").expect("written");
    let wrong = PackOrder { month: "2026-13".to_owned(), ..order("zh-CN", "executive") };
    let refused = bench.desk.export_pack(wrong, folder.display().to_string()).expect_err("no such month");
    assert_eq!(refused.code, Code::BadMonth);
    let whole = PackOrder { formats: vec!["html".to_owned(), "xlsx".to_owned()], ..order("zh-CN", "public") };
    bench.desk.export_pack(whole, folder.display().to_string()).expect_err("the workbook is whole");
    assert_eq!(std::fs::read_to_string(&page).expect("still there"), "old");
    let nowhere = folder.join("none").display().to_string();
    bench.desk.export_pack(order("zh-CN", "executive"), nowhere).expect_err("no such folder");
    let left: Vec<_> = std::fs::read_dir(&folder).expect("the folder").flatten().collect();
    assert_eq!(left.len(), 4, "nothing is left behind: {left:?}");
}

#[test]
fn the_company_s_look_is_kept_in_the_portfolio_and_refused_where_it_cannot_be_used() {
    let mut bench = sample();
    bench.desk.set_brand_accent("#aa1122".to_owned()).expect("a colour");
    bench.desk.set_brand_accent("red".to_owned()).expect_err("no colour");
    let logo = root().join("icons").join("128x128.png");
    bench.desk.set_brand_logo(Some(logo.display().to_string())).expect("a picture");
    let (exported, _) = pack(&mut bench, "zh-CN", "executive");
    let deck = file(&exported, "pptx").display().to_string();
    let page = std::fs::read_to_string(file(&exported, "html")).expect("the page");
    assert!(page.contains("--accent:#aa1122") && page.contains("data:image/png;base64,"), "{}", &page[..400]);
    bench.desk.set_brand_template(Some(deck)).expect("a presentation is a template");
    let refused =
        bench.desk.set_brand_template(Some(logo.display().to_string())).expect_err("a picture is none");
    assert_eq!(refused.context["reason"], "template_no_presentation");
    assert_eq!(bench.desk.brand().expect("the look").template, "PMO月报-2026-09.pptx");
    pack(&mut bench, "en", "executive");
    bench.desk.set_brand_template(None).expect("taken away");
    assert_eq!(bench.desk.brand().expect("the look").template, "");
}
