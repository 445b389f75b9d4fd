//! The executive workbook as other programs see it: openpyxl for types and set-up, LibreOffice for the values of
//! formulas. Where one of them is missing the test says so and passes; `cargo xtask test` installs both.

#[path = "../../src-tauri/crates/report/tests/fixture/mod.rs"]
mod fixture;

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use acceptance::programs::{Office, Python};
use report::{Inputs, Language, monthly, xlsx};

const LANGUAGES: [(Language, &str); 2] = [(Language::Chinese, "zh"), (Language::English, "en")];

fn october() -> (Inputs, Inputs) {
    (fixture::inputs(24, "2026-10"), fixture::inputs(24, "2026-09"))
}

fn workbook(language: Language) -> Vec<u8> {
    let (now, before) = october();
    xlsx::render(&monthly::build(&now, Some(&before)), language).expect("a workbook")
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, bytes).expect("a file in a temporary folder");
    file
}

#[test]
fn openpyxl_sees_types_print_set_up_formulas_and_links() {
    let Some(python) = Python::find() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (now, _) = october();
    for (language, code) in LANGUAGES {
        let file = write(folder.path(), &format!("{code}.xlsx"), &workbook(language));
        let date = now.data_date.to_string();
        let (passed, said) =
            python.run("workbook_features.py", &[file.as_os_str(), date.as_ref(), now.snapshot.as_ref()]);
        assert!(passed, "{code}: {said}");
    }
}

#[test]
fn the_format_s_validator_finds_nothing() {
    let Some(python) = Python::find() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (language, code) in LANGUAGES {
        let file = write(folder.path(), &format!("{code}.xlsx"), &workbook(language));
        let Some((passed, said)) = python.audit(&file) else { return };
        assert!(passed && said.contains("Errors: 0"), "{code}: {said}");
    }
}

#[test]
fn libreoffice_computes_what_the_workbook_carries() {
    let (Some(python), Some(office)) = (Python::find(), Office::find()) else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (language, code) in LANGUAGES {
        let file = write(folder.path(), &format!("{code}.xlsx"), &workbook(language));
        let computed = office.recalculate(&file, folder.path());
        let (passed, said) = python.run("recalculated.py", &[file.as_os_str(), computed.as_os_str()]);
        assert!(passed, "{code}: {said}");
    }
}

/// The comparison itself is tested: a value that its formula does not give must be found.
#[test]
fn a_wrong_carried_value_is_found() {
    let (Some(python), Some(office)) = (Python::find(), Office::find()) else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = write(folder.path(), "wrong.xlsx", &with_a_wrong_value(&workbook(Language::Chinese)));
    let computed = office.recalculate(&file, folder.path());
    let (passed, said) = python.run("recalculated.py", &[file.as_os_str(), computed.as_os_str()]);
    assert!(!passed, "a seeded wrong value went unseen: {said}");
    assert!(said.contains("1 differ"), "exactly the seeded one differs: {said}");
}

/// The workbook with one formula's value replaced: the last one of the list of budgets, on which nothing else rests.
fn with_a_wrong_value(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        if name == "xl/worksheets/sheet6.xml" {
            let value = text.rfind("</f><v>").expect("a formula") + "</f><v>".len();
            let end = value + text[value..].find("</v>").expect("its value");
            text.replace_range(value..end, "12345");
        }
        changed.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        changed.write_all(text.as_bytes()).expect("its text");
    }
    changed.finish().expect("a zip file").into_inner()
}
