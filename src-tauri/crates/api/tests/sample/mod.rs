//! The sample portfolio for the tests of this folder, on a day that stands still.

use api::Desk;
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

/// The sample in a folder of its own.
pub fn sample() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    let path = folder.path().join("sample.pmo").display().to_string();
    desk.create_sample(path, "2026-10-31".to_owned()).expect("the sample");
    (desk, folder)
}
