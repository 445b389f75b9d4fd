//! Every form is printed from the records of the sample, in both languages, as a PDF and as a sheet, and read back.

use std::path::{Path, PathBuf};

use api::Desk;
use api::wire::FormKind;
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

/// Where forms are written to be looked at, or a folder that is removed.
fn folder() -> (PathBuf, Option<tempfile::TempDir>) {
    match std::env::var_os("PMO_FORMS") {
        Some(folder) => (PathBuf::from(folder), None),
        None => {
            let folder = tempfile::tempdir().expect("a folder");
            (folder.path().to_path_buf(), Some(folder))
        }
    }
}

fn sample() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

/// What another program reads in a PDF; nothing where there is no such program.
fn read(path: &Path) -> Option<String> {
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(path).arg("-").output();
    if read.is_err() {
        eprintln!("pdftotext is not there: the form was not read back");
    }
    Some(String::from_utf8_lossy(&read.ok()?.stdout).split_whitespace().collect())
}

/// The record of a kind that has most written in it.
fn fullest(desk: &mut Desk, entity: &str) -> String {
    let records = desk.records(entity.to_owned(), None).expect("records");
    let written = |record: &&api::wire::RecordView| format!("{:?}", record.fields).len();
    records.iter().max_by_key(written).expect("the sample has one").id.clone()
}

const FORMS: [(FormKind, &str, [&str; 3]); 7] = [
    (FormKind::ClosureReview, "closure_review", ["项目结案评审表", "过程总结", "批准人"]),
    (FormKind::ChangeRequest, "change_request", ["项目变更申请单", "影响分析", "审批结论"]),
    (FormKind::Risk, "risk", ["风险卡", "应对策略", "风险责任人"]),
    (FormKind::Proposal, "proposal", ["项目立项评审表", "经济评价", "委员会主任"]),
    (FormKind::GateReview, "gate_review", ["项目阶段门评审表", "检查清单", "评审负责人"]),
    (FormKind::BudgetRequest, "budget_request", ["项目预算审批单", "人民币", "审批层级"]),
    (FormKind::AuditMonth, "audit_month", ["月度预算审计报告", "抽查凭证", "审计结论"]),
];

#[test]
fn every_form_prints_in_both_languages_on_paper_and_as_a_sheet() {
    let (mut desk, _kept) = sample();
    let (folder, _removed) = folder();
    for (kind, entity, words) in FORMS {
        let id = fullest(&mut desk, entity);
        for language in ["zh-CN", "en"] {
            for ending in ["pdf", "xlsx"] {
                let path = folder.join(format!("{entity}-{language}.{ending}"));
                let text = path.display().to_string();
                let printed = desk.print_form(kind, id.clone(), language.into(), text).expect("is printed");
                assert_eq!(printed.missing, "", "{entity}: characters without a shape");
                assert_eq!(printed.bytes, std::fs::metadata(&path).expect("is there").len());
            }
        }
        let Some(text) = read(&folder.join(format!("{entity}-zh-CN.pdf"))) else { continue };
        for word in words.iter().chain(&["签字：", "编号："]) {
            assert!(text.contains(word), "{entity}: {word} is not in {text}");
        }
    }
}

#[test]
fn a_form_of_a_record_that_is_gone_is_refused_and_writes_nothing() {
    let (mut desk, kept) = sample();
    let path = kept.path().join("gone.pdf");
    let id = portfolio::Id(1).to_string();
    let answer = desk.print_form(FormKind::Risk, id, "zh-CN".into(), path.display().to_string());
    assert_eq!(answer.expect_err("is refused").code, api::Code::NoSuchRecord);
    assert!(!path.exists(), "no file");
}
