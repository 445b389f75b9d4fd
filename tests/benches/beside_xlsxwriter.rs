//! Our workbook writer beside Python's, on the same list of 100,000 rows and 20 typed columns, in one run:
//! `cargo bench -p acceptance --bench beside_xlsxwriter`. Needs a Python with XlsxWriter and openpyxl; one that lacks one of
//! them leaves its line out. The best of the runs counts; reading the list is in no figure.

use std::ffi::OsStr;
use std::time::Instant;

use acceptance::programs::Python;
use portfolio::{Date, Money};
use report::Language;
use report::table::{Sheet, render};
use report::xlsx::{Cell, Column, Kind};

const ROWS: usize = 100_000;
const RUNS: usize = 3;

fn main() {
    let list = list();
    let day = Date::from_ymd(2026, 10, 31).expect("a date");
    let runs = (0..RUNS).map(|_| {
        let start = Instant::now();
        let bytes = render(&list, day, Language::Chinese).expect("a workbook");
        (start.elapsed().as_secs_f64(), bytes.len())
    });
    let (ours, size) = runs.min_by(|a, b| a.0.total_cmp(&b.0)).expect("a run");
    println!("{ROWS} rows x 20 columns      seconds   megabytes   times ours");
    println!("ours                       {ours:>8.2}   {:>9.1}   {:>10.1}", size as f64 / 1e6, 1.0);
    for (writer, package) in [
        ("xlsxwriter", "xlsxwriter"),
        ("xlsxwriter_constant", "xlsxwriter"),
        ("openpyxl_write_only", "openpyxl"),
        ("openpyxl", "openpyxl"),
    ] {
        let Some(python) = Python::with(package) else { continue };
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("rows.xlsx");
        let rows = ROWS.to_string();
        let arguments = [OsStr::new(writer), file.as_os_str(), OsStr::new(&rows)];
        let (passed, said) = python.run("write_rows.py", &arguments);
        assert!(passed, "{said}");
        let seconds: f64 = said.trim().parse().expect("seconds");
        let size = std::fs::metadata(&file).expect("the file").len();
        println!("{writer:<24}   {seconds:>8.2}   {:>9.1}   {:>10.1}", size as f64 / 1e6, seconds / ours);
    }
}

/// Half texts, each its own; half numbers, amounts and dates.
fn list() -> Sheet {
    let kinds = [Kind::Text, Kind::Whole, Kind::LongText, Kind::Wan, Kind::Date];
    let columns = (0..20).map(|column| Column::new(format!("列{column}"), kinds[column % 5], 14.0)).collect();
    let cell = |row: usize, column: usize| match column % 5 {
        0 => Cell::Text(format!("项目{row}-{column}")),
        1 => Cell::Whole((row * column) as i64),
        2 => Cell::Text(format!("第{row}行的说明{column}")),
        3 => Cell::Money(Money((row * 100 + column) as i64)),
        _ => Cell::Date(Date(20_000 + (row % 2_000) as i32)),
    };
    let rows = (0..ROWS).map(|row| (0..20).map(|column| cell(row, column)).collect()).collect();
    Sheet { title: "清单".into(), note: String::new(), columns, rows, outline: None, printed: None }
}
