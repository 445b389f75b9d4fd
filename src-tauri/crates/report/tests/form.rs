//! Forms on paper and as a sheet, read back by other programs where they are there.

use std::io::Read as _;

use report::Language;
use report::form::{self, Align, Body, Column, Fact, Form, Section, Signature, Tick};

fn sample(language: Language, paragraphs: usize) -> Form {
    let say = |zh: &str, en: &str| language.words().pick(zh, en).to_owned();
    let long = say(
        "项目于二〇二六年三月启动，历时七个月，完成了客户服务中心的流程梳理、系统建设和人员培训；期间经历两次变更（BG-2026-003、BG-2026-007），\
         “一次通过率”由 82% 提高到 96%。",
        "The project started in March 2026 and took seven months; it mapped the processes of the service centre, built the \
         system and trained its people. Two changes were approved on the way (BG-2026-003, BG-2026-007).",
    );
    Form {
        language,
        title: say("项目结案评审表", "Project closure review"),
        organisation: say("某某科技股份有限公司", "Example Technology Co., Ltd."),
        number: "JX-2026-001".into(),
        dated: say("数据截至 2026-10-31", "Data as of 2026-10-31"),
        sections: vec![
            Section {
                heading: say("一、项目回顾", "1. Review"),
                body: vec![
                    Body::Facts {
                        across: 2,
                        facts: vec![
                            Fact::new(
                                &say("项目名称", "Project"),
                                say("客户服务中心二期", "Service centre II"),
                            ),
                            Fact::new(&say("项目编号", "Number"), "LX-2026-007"),
                            Fact::new(&say("项目经理", "Manager"), ""),
                            Fact::row(&say("目标", "Goals"), say("一、上线\n二、培训", "1 Go live\n2 Train")),
                        ],
                    },
                    Body::Text {
                        label: say("回顾", "Review"),
                        text: (1..=paragraphs).map(|number| format!("{number}. {long}\n")).collect(),
                        lines: 4,
                    },
                ],
            },
            Section {
                heading: say("二、绩效", "2. Performance"),
                body: vec![
                    Body::Table {
                        columns: vec![
                            Column::new(&say("指标", "Figure"), 4),
                            Column::new(&say("实际", "Actual"), 2).aligned(Align::Right),
                        ],
                        rows: vec![vec![say("成本（万元）", "Cost"), "1,234.56".into()]],
                        blank: 0,
                    },
                    Body::Ticks {
                        head: say("评价项", "Criterion"),
                        levels: vec![say("优", "A"), say("良", "B"), say("差", "C")],
                        rows: vec![Tick { criterion: say("文档齐全", "Documents"), level: Some(1) }],
                    },
                    Body::Choice {
                        label: say("评审结论", "Verdict"),
                        options: vec![say("同意结项", "Close"), say("不同意", "Do not close")],
                        chosen: Some(0),
                    },
                ],
            },
        ],
        signatures: vec![
            Signature::open(&say("项目经理", "Manager")),
            Signature::open(&say("批准人", "Approver")),
        ],
    }
}

/// What another program reads in a PDF; nothing where there is no such program.
fn read(bytes: &[u8]) -> Option<String> {
    let file = tempfile(bytes, "pdf");
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output();
    let text = read.ok().map(|read| String::from_utf8_lossy(&read.stdout).into_owned());
    if text.is_none() {
        eprintln!("pdftotext is not there: the text of the form was not read back");
    }
    std::fs::remove_file(&file).expect("what was written can be removed");
    text
}

fn tempfile(bytes: &[u8], ending: &str) -> std::path::PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("pmo-form-{}-{number}.{ending}", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, bytes).expect("a temporary file can be written");
    path
}

#[test]
fn the_text_of_a_form_is_text() {
    let printed = form::pdf(&sample(Language::Chinese, 1)).expect("prints");
    assert!(printed.missing.is_empty(), "no shape for {:?}", printed.missing);
    assert!(printed.bytes.len() < 120_000, "{} bytes: the fonts are subsets", printed.bytes.len());
    let Some(text) = read(&printed.bytes) else { return };
    for words in
        ["项目结案评审表", "编号：JX-2026-001", "客户服务中心二期", "☑", "同意结项", "第1页/共1页", "签字："]
    {
        let read: String = text.split_whitespace().collect();
        assert!(read.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn a_long_form_goes_over_pages_with_its_number_on_each() {
    let printed = form::pdf(&sample(Language::English, 45)).expect("prints");
    let Some(text) = read(&printed.bytes) else { return };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 3, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains("JX-2026-001"), "page {}: no number", place + 1);
        assert!(page.contains(&format!("Page {} of {}", place + 1, pages.len())), "page {}", place + 1);
    }
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let form = sample(Language::Chinese, 3);
    assert_eq!(form::pdf(&form).expect("prints"), form::pdf(&form).expect("prints"));
    let date = portfolio::Date(20_000);
    assert_eq!(form::xlsx(&form, date).expect("writes"), form::xlsx(&form, date).expect("writes"));
}

#[test]
fn the_sheet_holds_every_text_and_is_set_up_for_paper() {
    let long = sample(Language::Chinese, 30);
    let bytes = form::xlsx(&long, portfolio::Date(20_000)).expect("writes");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an xlsx is a zip");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("the part").read_to_string(&mut text).expect("is text");
        text
    };
    let (sheet, texts) = (part("xl/worksheets/sheet1.xml"), part("xl/sharedStrings.xml"));
    for words in ["项目结案评审表", "客户服务中心二期", "☑", "文档齐全", "签字："] {
        assert!(texts.contains(words), "{words} is not in the sheet");
    }
    assert_eq!(texts.matches("项目于二〇二六年三月启动").count(), 30, "every paragraph of the long text");
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("fitToHeight=\"0\""), "A4, one page wide");
    assert!(sheet.contains("mergeCell"), "cells are merged");
    let too_high =
        sheet.split("ht=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    assert!(too_high.fold(0.0, f64::max) <= 409.0, "Excel takes rows up to 409 points");
}

/// Writes the form of the tests where `PMO_FORMS` says, to be looked at.
#[test]
fn the_forms_can_be_looked_at() {
    let Some(folder) = std::env::var_os("PMO_FORMS").map(std::path::PathBuf::from) else { return };
    for (name, language) in [("zh", Language::Chinese), ("en", Language::English)] {
        for (length, paragraphs) in [("short", 1), ("long", 30)] {
            let form = sample(language, paragraphs);
            let pdf = form::pdf(&form).expect("prints").bytes;
            std::fs::write(folder.join(format!("{name}-{length}.pdf")), pdf).expect("can be written");
            let sheet = form::xlsx(&form, portfolio::Date(20_000)).expect("writes");
            std::fs::write(folder.join(format!("{name}-{length}.xlsx")), sheet).expect("can be written");
        }
    }
}
