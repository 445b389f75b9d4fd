//! A file that is attached lives in the portfolio: it comes back byte by byte, goes and returns with its record, and is
//! refused before it is read where it cannot be kept.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use api::{Code, Desk};
use portfolio::Date;

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).expect("a date")
}

struct Bench {
    desk: Desk,
    folder: tempfile::TempDir,
    risk: String,
}

fn bench() -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    let risks = desk.records("risk".into(), None).expect("risks");
    let risk = risks.iter().find(|risk| !risk.locked).expect("an open risk").id.clone();
    Bench { desk, folder, risk }
}

impl Bench {
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }

    fn attach(&mut self, path: &Path) -> Result<String, (Code, String)> {
        let answer = self.desk.attach("risk".into(), self.risk.clone(), path.display().to_string());
        let reason = |error: &api::ApiError| error.context.get("reason").cloned().unwrap_or_default();
        answer.map(|changed| changed.id.expect("an id")).map_err(|error| (error.code, reason(&error)))
    }

    fn names(&mut self) -> Vec<String> {
        let rows = self.desk.attachments("risk".into(), self.risk.clone()).expect("a list");
        rows.into_iter().map(|row| row.name).collect()
    }
}

#[test]
fn what_was_attached_comes_back_as_it_was() {
    let mut bench = bench();
    let bytes: Vec<u8> = (0..300_000_u32).map(|number| (number % 251) as u8).collect();
    let path = bench.file("会签记录.pdf", &bytes);
    let id = bench.attach(&path).expect("is attached");
    fs::remove_file(&path).expect("the original goes");
    let target = bench.folder.path().join("copy.pdf");
    let written = bench.desk.save_attachment(id.clone(), target.display().to_string()).expect("is written");
    assert_eq!((written.bytes, fs::read(&target).expect("a copy")), (300_000, bytes.clone()));
    let shown = bench.desk.attachment_copy(id).expect("a copy to look at");
    assert!(shown.path.ends_with("会签记录.pdf"));
    assert_eq!(fs::read(&shown.path).expect("a copy"), bytes);
    fs::remove_dir_all(Path::new(&shown.path).parent().expect("its folder")).expect("is cleared");
}

#[test]
fn a_file_goes_and_comes_back_with_its_record_and_with_undo() {
    let mut bench = bench();
    let path = bench.file("纪要.txt", "同意".as_bytes());
    let id = bench.attach(&path).expect("is attached");
    bench.desk.undo().expect("is taken back");
    assert!(bench.names().is_empty());
    bench.desk.redo().expect("comes again");
    assert_eq!(bench.names(), ["纪要.txt"]);
    let risk = bench.risk.clone();
    bench.desk.delete_record("risk".into(), risk.clone(), "重复登记".into()).expect("is deleted");
    assert_eq!(
        bench.desk.save_attachment(id.clone(), "x".into()).expect_err("is gone").code,
        Code::NoSuchRecord
    );
    bench.desk.restore_record("risk".into(), risk).expect("is restored");
    let target = bench.folder.path().join("back.txt");
    bench.desk.save_attachment(id, target.display().to_string()).expect("its bytes were kept");
}

#[test]
fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    let mut bench = bench();
    let large = bench.folder.path().join("录像.mp4");
    File::create(&large).expect("a file").set_len(2 << 30).expect("2 GB that take no room");
    let refusals = [
        (large, "file_too_large"),
        (bench.file("empty.txt", b""), "file_empty"),
        (bench.folder.path().join("NUL.txt"), "file_name_of_device"),
        (bench.folder.path().to_path_buf(), "no_file"),
    ];
    for (path, reason) in refusals {
        let error = bench.attach(&path).expect_err("is refused");
        assert_eq!(error, (Code::Refused, reason.to_owned()), "{}", path.display());
    }
    let missing = bench.folder.path().join("missing.pdf");
    assert_eq!(bench.attach(&missing).expect_err("is not there").0, Code::NotFound);
    assert!(bench.names().is_empty());
}
