//! The workbook of the monthly report: read back by a reader that is not the writer, linted part by part, the same bytes
//! every time, and safe against what people type.

mod fixture;
mod lint;

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use report::{Inputs, Language, MonthlyReport, monthly, verify, xlsx};

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

fn report(projects: usize) -> MonthlyReport {
    monthly::build(&fixture::inputs(projects, "2026-10"), Some(&fixture::inputs(projects, "2026-09")))
}

fn render(report: &MonthlyReport, language: Language) -> Vec<u8> {
    xlsx::render(report, language).expect("a workbook")
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    book.worksheet_range(name).expect("a sheet")
}

/// All cells of a sheet that hold this text exactly.
fn holds(range: &Range<Data>, text: &str) -> bool {
    range.used_cells().any(|(_, _, cell)| matches!(cell, Data::String(found) if found == text))
}

#[test]
fn portfolios_of_every_size_give_sound_workbooks() {
    for projects in [0, 1, 24, 200] {
        let report = report(projects);
        for language in LANGUAGES {
            let bytes = render(&report, language);
            assert_eq!(lint::findings(&bytes), Vec::<String>::new(), "{projects} projects, {language:?}");
            verify(&bytes, &report, language)
                .unwrap_or_else(|error| panic!("{projects} projects, {language:?}: {error}"));
        }
    }
}

#[test]
fn a_first_month_has_nothing_to_compare_with() {
    let first = monthly::build(&fixture::inputs(24, "2026-10"), None);
    let bytes = render(&first, Language::Chinese);
    assert_eq!(lint::findings(&bytes), Vec::<String>::new(), "a first month is a sound workbook too");
    verify(&bytes, &first, Language::Chinese).expect("its figures read back");
    assert!(
        holds(&sheet(&bytes, "封面"), "无上期冻结数据,本期不显示变化"),
        "the cover says why nothing is compared"
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for language in LANGUAGES {
        let (one, two) = (render(&report(24), language), render(&report(24), language));
        assert_eq!(lint::parts(&one), lint::parts(&two), "{language:?}: parts differ");
        assert_eq!(one, two, "{language:?}: the file differs");
    }
}

#[test]
fn both_languages_hold_the_same_figures() {
    let report = report(24);
    let [chinese, english] = LANGUAGES.map(|language| render(&report, language));
    let numbers = |bytes: &[u8], name: &str| -> Vec<String> {
        let range = sheet(bytes, name);
        let numbers = range.used_cells().filter(|(_, _, cell)| cell.is_float() || cell.is_datetime());
        numbers.map(|(row, column, cell)| format!("{row} {column} {cell:?}")).collect()
    };
    let names = [
        ("总览", "Overview"),
        ("KPI记分卡", "KPI scorecard"),
        ("项目状态", "Project status"),
        ("里程碑", "Milestones"),
        ("预算", "Budget"),
        ("风险", "Risks"),
        ("变更", "Changes"),
        ("质量", "Quality"),
        ("资源", "Resources"),
    ];
    for (zh, en) in names {
        assert_eq!(numbers(&chinese, zh), numbers(&english, en), "{zh} and {en} differ in a number");
        assert!(!numbers(&chinese, zh).is_empty(), "{zh} holds no number");
    }
}

#[test]
fn every_kpi_reads_back_as_the_model_says() {
    let report = report(24);
    let range = sheet(&render(&report, Language::Chinese), "KPI记分卡");
    let mut seen = 0;
    for (line, row) in report.scorecard.lines.iter().zip(4..) {
        let percent = line.measure.unit == portfolio::Unit::Percent;
        let expected = line.measure.value.map(|value| if percent { value / 100.0 } else { value });
        let found = range.get_value((row, 1)).and_then(Data::get_float);
        match expected {
            Some(value) => {
                assert!((found.expect("a number") - value).abs() < 1e-12, "{:?}", line.measure.kpi)
            }
            None => assert_eq!(found, None, "{:?} has nothing to measure", line.measure.kpi),
        }
        seen += usize::from(expected.is_some());
    }
    assert!(seen >= 6, "the fixture measures only {seen} KPI");
}

#[test]
fn what_people_type_stays_text() {
    let dangers = [
        "=1+1",
        "+86 138",
        "-5",
        "@SUM(A1)",
        "=cmd|'/c calc'!A0",
        "\t=1",
        "＝1",
        "1e5",
        "007",
        "NaN",
        "<b>&\"'",
        "二\u{0}\u{202e}期",
    ];
    let mut now: Inputs = fixture::inputs(dangers.len(), "2026-10");
    for (project, danger) in now.portfolio.projects.iter_mut().zip(dangers) {
        project.name = danger.to_owned();
        project.reported_reason = danger.to_owned();
    }
    for risk in &mut now.portfolio.risks {
        risk.title = dangers[0].to_owned();
        risk.response_plan = format!("{}\u{1}", "长".repeat(40_000));
    }
    let report = monthly::build(&now, None);
    let bytes = render(&report, Language::Chinese);
    assert_eq!(lint::findings(&bytes), Vec::<String>::new(), "typed text breaks nothing");
    let parts = lint::parts(&bytes);
    let formulas = parts.values().flat_map(|part| lint::between(part, "<f>", "</f>"));
    for formula in formulas {
        assert!(
            !formula.contains("cmd") && !formula.contains("1+1"),
            "typed text became a formula: {formula}"
        );
    }
    let status = sheet(&bytes, "项目状态");
    let names: Vec<String> =
        status.rows().skip(4).filter_map(|row| row[1].get_string().map(str::to_owned)).collect();
    for name in ["=1+1", "007", "1e5", "NaN", "二期"] {
        let followed = report.status.iter().any(|row| xlsx_text(&row.line.project.name) == name);
        assert_eq!(names.contains(&name.to_owned()), followed, "{name} must stand there as typed");
    }
    assert!(
        parts["xl/styles.xml"].contains("quotePrefix=\"1\""),
        "text that looks like a formula carries its apostrophe"
    );
}

fn xlsx_text(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && *c != '\u{202e}').collect()
}

#[test]
fn a_changed_file_is_not_called_sound() {
    let (now, other) = (report(24), report(12));
    let bytes = render(&now, Language::Chinese);
    verify(&bytes, &other, Language::Chinese).expect_err("another report's file");
    verify(&bytes, &now, Language::English).expect_err("the other language's sheets");
    verify(&bytes[..bytes.len() / 2], &now, Language::Chinese).expect_err("half a file");
}

#[test]
fn the_summary_stands_on_the_cover_and_on_the_page() {
    let report = report(24);
    for language in LANGUAGES {
        let bytes = render(&report, language);
        let (cover, page) = language.words().pick(("封面", "总览"), ("Cover", "Overview"));
        let (cover, page) = (sheet(&bytes, cover), sheet(&bytes, page));
        let lines: Vec<String> =
            language.words().summary(&report).into_iter().map(|line| line.text).collect();
        for line in &lines {
            assert!(holds(&cover, line), "{line:?} is not on the cover");
        }
        assert!(holds(&page, &lines.join(language.words().pick("", " "))), "the page holds all of it");
    }
}

#[test]
fn the_preview_shows_what_the_workbook_holds() {
    let report = report(24);
    for language in LANGUAGES {
        let bytes = render(&report, language);
        let sheets = xlsx::preview::preview(&report, language).expect("a preview");
        assert_eq!(sheets.len(), 15, "every sheet but the numbers of charts");
        for shown in &sheets {
            let range = sheet(&bytes, &shown.title);
            let texts = shown
                .rows
                .iter()
                .flatten()
                .filter(|cell| !cell.number && !cell.text.is_empty() && !cell.text.starts_with("20"));
            for cell in texts {
                assert!(holds(&range, &cell.text), "{}: {:?} is not in the workbook", shown.title, cell.text);
            }
        }
        let numbers = sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten()).filter(|cell| cell.number);
        assert!(numbers.count() > 500, "figures are shown as numbers");
    }
}

#[test]
fn fractions_of_kpi_are_counted_from_their_evidence() {
    let bytes = render(&report(24), Language::Chinese);
    let parts = lint::parts(&bytes);
    let formulas: Vec<&str> = lint::between(&parts["xl/worksheets/sheet3.xml"], "<f>", "</f>").collect();
    let live = formulas.iter().filter(|formula| formula.contains("KPI证据")).count();
    assert_eq!(live, 16, "numerator and denominator of eight KPI: {formulas:?}");
}
