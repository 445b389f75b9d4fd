//! The real `pmo`, as scripts call it: what it prints, what it writes, how it ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// Runs `pmo` with arguments.
fn pmo<const N: usize>(arguments: [&str; N]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pmo")).args(arguments).output().expect("pmo runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

/// What was printed, when all went well.
fn done(output: Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 0, "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

fn json(output: Output) -> Value {
    serde_json::from_str(&done(output)).expect("JSON")
}

/// What was said when it did not go well.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A plan and a list of projects, small and of our own.
fn fixture(name: &str) -> String {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let file = manifest
        .ancestors()
        .map(|up| name.split('/').fold(up.join("tests").join("fixtures"), |at, part| at.join(part)));
    file.into_iter().find(|file| file.is_file()).expect("a fixture").display().to_string()
}

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// The sample portfolio.
    fn demo(&self) -> String {
        let file = self.file("demo.pmo");
        done(pmo(["demo", &file, "--as-of", "2026-10-31"]));
        file
    }
}

#[test]
fn a_demo_is_made_once() {
    let place = Place::new();
    let file = place.file("demo.pmo");
    let made = json(pmo(["demo", &file, "--as-of", "2026-10-31", "--json"]));
    assert_eq!((&made["projects"], &made["dataDate"]), (&Value::from(24), &Value::from("2026-10-31")));
    let again = pmo(["demo", &file, "--as-of", "2026-10-31"]);
    assert_eq!(code(&again), 1);
    assert!(said(&again).contains(&file), "the file is named: {}", said(&again));
    let wrong = pmo(["demo", &place.file("other.pmo"), "--as-of", "2026-13-01"]);
    assert_eq!(code(&wrong), 2);
    assert!(!Path::new(&place.file("other.pmo")).exists(), "no file of a date that does not exist");
}

#[test]
fn a_schedule_prints_what_engines_are_compared_by() {
    let plan = fixture("schedule/renovation.xml");
    let Value::Array(tasks) = json(pmo(["schedule", &plan, "--json"])) else { panic!("one array") };
    assert_eq!(tasks.len(), 8);
    for task in &tasks {
        for key in ["start", "finish", "late_start", "late_finish"] {
            assert_eq!(
                task[key].as_str().map(str::len),
                Some("2026-03-30T08:00:00".len()),
                "{key} of {task}"
            );
        }
        assert!(
            task["uid"].is_i64() && task["total_slack_minutes"].is_i64() && task["critical"].is_boolean()
        );
    }
    let of = |uid: i64| tasks.iter().find(|task| task["uid"] == uid).expect("a line");
    assert_eq!(
        (of(4)["start"].as_str(), of(4)["finish"].as_str()),
        (Some("2026-04-03T08:00:00"), Some("2026-04-10T17:00:00"))
    );
    assert_eq!(
        (&of(4)["total_slack_minutes"], &of(6)["critical"]),
        (&Value::from(1_440), &Value::from(true))
    );
    let words = done(pmo(["schedule", &plan]));
    assert!(words.lines().any(|line| line.starts_with('*') && line.contains("上线准备")), "{words}");
}

#[test]
fn projects_are_tried_mapped_and_imported() {
    let place = Place::new();
    let (portfolio, list) = (place.demo(), fixture("exchange/projects.csv"));
    let tried = json(pmo(["import", &portfolio, &list, "--dry-run", "--json"]));
    let (preview, mapping) = (&tried[0]["preview"], &tried[0]["mapping"]);
    let new = preview["new"].as_u64().expect("a count");
    assert!(new > 0 && preview["rows"].as_array().is_some_and(|rows| rows.len() as u64 >= new));
    let check = json(pmo(["check", &portfolio, "--json"]));
    assert_eq!(count(&check, "project"), 24, "nothing was written");
    let map = place.file("map.json");
    std::fs::write(&map, mapping.to_string()).expect("a mapping");
    let done_json = json(pmo(["import", &portfolio, &list, "--map", &map, "--json"]));
    assert_eq!(done_json[0]["projects"].as_array().map(Vec::len), Some(new as usize));
    let words = done(pmo(["import", &portfolio, &fixture("schedule/renovation.xml")]));
    assert!(words.contains("机房改造") && words.contains("tasks 8"), "{words}");
    let check = json(pmo(["check", &portfolio, "--json"]));
    assert_eq!(count(&check, "project"), 24 + new + 1);
    assert_eq!(check["brokenStep"], Value::Null);
}

fn count(check: &Value, kind: &str) -> u64 {
    let records = check["records"].as_array().expect("counts");
    records.iter().find(|pair| pair[0] == kind).and_then(|pair| pair[1].as_u64()).unwrap_or(0)
}

#[test]
fn issues_of_jira_are_imported_from_csv_and_json() {
    let place = Place::new();
    let portfolio = place.file("jira.pmo");
    let words = done(pmo(["import", &portfolio, &fixture("exchange/jira-issues.csv")]));
    assert!(words.contains("jira-issues.csv"), "{words}");
    let tried =
        json(pmo(["import", &portfolio, &fixture("exchange/jira-search-v3.json"), "--dry-run", "--json"]));
    let tasks = &tried[0]["draft"]["plan"]["tasks"];
    assert_eq!(tasks.as_u64(), Some(6), "four issues and the ends of two sprints: {tried}");
    let made = json(pmo(["import", &portfolio, &fixture("exchange/jira-search-v3.json"), "--json"]));
    assert_eq!(made[0]["projects"].as_array().map(Vec::len), Some(1), "{made}");
    let broken = place.file("broken.json");
    std::fs::write(&broken, "{\"issues\": [\n").expect("written");
    let refused = pmo(["import", &portfolio, &broken]);
    assert_eq!(code(&refused), 1);
    assert!(said(&refused).contains("broken.json"), "{}", said(&refused));
}

#[test]
fn an_import_makes_the_portfolio_and_is_whole_or_nothing() {
    let place = Place::new();
    let portfolio = place.file("new.pmo");
    done(pmo(["import", &portfolio, &fixture("exchange/plan.xml")]));
    assert!(Path::new(&portfolio).exists());
    let before = json(pmo(["check", &portfolio, "--json"]));
    let broken = place.file("半截.xml");
    std::fs::write(
        &broken,
        "<?xml version=\"1.0\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\n<Tasks><Task>",
    )
    .expect("a file");
    let stopped = pmo(["import", &portfolio, &fixture("schedule/renovation.xml"), &broken]);
    assert_eq!(code(&stopped), 1);
    let words = said(&stopped);
    assert!(words.contains("半截.xml") && words.contains('3'), "file and line: {words}");
    assert_eq!(
        json(pmo(["check", &portfolio, "--json"])),
        before,
        "the sound plan before it is not in either"
    );
    let fresh = place.file("fresh.pmo");
    assert_eq!(code(&pmo(["import", &fresh, &broken])), 1);
    assert!(!Path::new(&fresh).exists(), "nothing is left of a portfolio that was made for it");
    let nowhere = pmo(["import", &place.file("none.pmo"), &fixture("exchange/plan.xml"), "--dry-run"]);
    assert_eq!(code(&nowhere), 1);
    assert!(!Path::new(&place.file("none.pmo")).exists());
}

#[test]
fn figures_are_printed_with_their_variants() {
    let place = Place::new();
    let portfolio = place.demo();
    let cards = json(pmo(["kpi", &portfolio, "--json"]));
    let card = |code: &str| {
        cards.as_array().and_then(|cards| cards.iter().find(|card| card["code"] == code)).expect("a card")
    };
    for (kpi, variant) in [
        ("on_time_rate", "all_dated_calendar"),
        ("schedule_deviation", "all_dated_calendar"),
        ("budget_deviation", "portfolio_total"),
    ] {
        let variants = card(kpi)["variants"].as_array().expect("variants");
        assert!(
            variants.iter().any(|found| found["code"] == variant && found["n"].is_u64()),
            "{kpi} {variant}"
        );
    }
    let earlier = json(pmo(["kpi", &portfolio, "--as-of", "2026-01-31", "--json"]));
    assert_ne!(earlier, cards, "as of another date");
    let words = done(pmo(["kpi", &portfolio]));
    assert!(words.contains("项目成功率 success_rate") && words.lines().count() == 8, "{words}");
}

#[test]
fn a_pack_is_every_kind_of_file_from_one_snapshot() {
    let place = Place::new();
    let (portfolio, out) = (place.demo(), place.file("pack"));
    let month = "2026-09";
    let written =
        json(pmo(["report", &portfolio, "--month", month, "--format", "all", "--out", &out, "--json"]));
    let names: Vec<&str> =
        written["files"].as_array().expect("files").iter().filter_map(|file| file["path"].as_str()).collect();
    for ending in ["xlsx", "pptx", "pdf", "html"] {
        assert!(names.iter().any(|name| name.ends_with(&format!("PMO月报-2026-09.{ending}"))), "{names:?}");
    }
    let figures = written["figures"].as_array().expect("figures");
    assert_eq!(figures.len(), 12, "the twelve figures");
    let page = std::fs::read_to_string(names.iter().find(|name| name.ends_with("html")).expect("the page"));
    let page = page.expect("read");
    for figure in figures {
        let (code, value) =
            (figure["code"].as_str().expect("a code"), figure["value"].as_str().expect("a value"));
        assert!(page.contains(&format!("data-figure=\"{code}\">{value}<")), "{code} {value} as in the files");
    }
    assert_eq!(written["digest"].as_str().map(str::len), Some(64), "the snapshot's digest");
    let public = ["--format", "all", "--audience", "public", "--json"];
    let [format, all, audience, who, answer] = public;
    let written = json(pmo([
        "report", &portfolio, "--month", month, format, all, audience, who, "--out", &out, answer,
    ]));
    assert_eq!(written["files"].as_array().expect("files").len(), 3, "no workbook for the public");
    let whole = pmo(["report", &portfolio, "--month", month, "--audience", "team", "--out", &out]);
    assert_eq!(code(&whole), 1, "the workbook is for executives");
}

#[test]
fn a_report_is_written_in_either_language() {
    let place = Place::new();
    let (portfolio, out) = (place.demo(), place.file("reports"));
    let written =
        json(pmo(["report", &portfolio, "--month", "2026-10", "--lang", "zh", "--out", &out, "--json"]));
    let file = &written["files"][0];
    let path = file["path"].as_str().expect("a path");
    assert_eq!(std::fs::metadata(path).expect("the file").len(), file["bytes"].as_u64().expect("bytes"));
    let words = done(pmo(["report", &portfolio, "--month", "2026-10", "--lang", "en", "--out", &out]));
    assert!(words.contains("PMO-monthly-report-2026-10.xlsx"), "{words}");
    let wrong = pmo(["report", &portfolio, "--month", "2026-10-31", "--out", &out]);
    assert_eq!(code(&wrong), 2);
    let blocked = pmo(["report", &portfolio, "--month", "2026-10", "--out", &portfolio]);
    assert_eq!(code(&blocked), 1, "a folder cannot be made where a file is");
}

#[test]
fn wrong_usage_and_wrong_files_end_differently() {
    let place = Place::new();
    for wrong in [&["schedule"][..], &["nonsense"], &["report", "a.pmo"], &["kpi"], &["demo", "a.pmo"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_pmo")).args(wrong).output().expect("pmo runs");
        assert_eq!(code(&output), 2, "{wrong:?}: {}", said(&output));
    }
    let portfolio = place.demo();
    let map = place.file("map.json");
    std::fs::write(&map, "{\"columns\": 3}").expect("a mapping");
    let mapped = pmo(["import", &portfolio, &fixture("exchange/projects.csv"), "--map", &map]);
    assert_eq!(code(&mapped), 2, "{}", said(&mapped));
    let text = place.file("text.pmo");
    std::fs::write(&text, "no portfolio").expect("a file");
    for output in [pmo(["kpi", &text]), pmo(["check", &place.file("none.pmo")]), pmo(["schedule", &text])] {
        assert_eq!(code(&output), 1);
        let words = said(&output);
        assert!(
            words.lines().count() >= 2 && words.chars().any(|c| c > '\u{4e00}'),
            "in both languages: {words}"
        );
    }
}

#[test]
fn a_journal_that_was_altered_stops_a_check() {
    let place = Place::new();
    let portfolio = place.demo();
    let check = pmo(["check", &portfolio]);
    assert_eq!(code(&check), 0);
    assert!(done(check).contains("journal sound"));
}

#[test]
fn the_quality_of_schedules_is_told_for_all_plans_and_for_one() {
    let place = Place::new();
    let file = place.demo();
    let all = json(pmo(["quality", &file, "--json"]));
    let rows = all["rows"].as_array().expect("rows");
    let counts = |row: &Value| ["passed", "failed", "notApplicable"].map(|key| row[key].as_u64().expect(key));
    assert!(rows.iter().all(|row| counts(row).iter().sum::<u64>() == 14), "fourteen answers for every plan");
    let failed: Vec<u64> = rows.iter().map(|row| counts(row)[1]).collect();
    assert!(failed.is_sorted_by(|a, b| a >= b), "most failures first: {failed:?}");
    let code = rows[0]["code"].as_str().expect("a number");
    let one = json(pmo(["quality", &file, code, "--json"]));
    assert_eq!(counts(&one), counts(&rows[0]), "the plan says what the matrix says");
    let words = done(pmo(["quality", &file, code]));
    assert!(words.contains("关键路径测试 critical path test"), "{words}");
    let wrong = pmo(["quality", &file, "no such project"]);
    assert_eq!(crate::code(&wrong), 1);
    assert!(said(&wrong).contains("no such project"), "{}", said(&wrong));
}
