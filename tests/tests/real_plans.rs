//! Real schedules of Microsoft Project come in whole: every line, link and date of the shared files is carried.
//! The shared files lie beside the checkout; where they are not there, these tests say so and prove nothing.

use std::path::PathBuf;

use exchange::{FindingCode, Imported, mspdi, progress::to_the_end};
use portfolio::Id;

/// The folder of shared schedules beside the checkout.
fn schedules(folder: &str) -> Vec<PathBuf> {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder =
        manifest.ancestors().map(|up| up.join("shared/data/schedules").join(folder)).find(|at| at.is_dir());
    let Some(folder) = folder else {
        eprintln!("skipped: the shared schedules are not beside the checkout");
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder that lists")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xml"))
        .collect();
    files.sort();
    files
}

fn read(bytes: &[u8]) -> Imported {
    let mut last = 0u128;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    mspdi::read(bytes, &mut new_id, &mut to_the_end).unwrap_or_else(|error| panic!("{error}"))
}

/// What the file says, told by plain search rather than by the reader under test.
struct Told {
    tasks: usize,
    links: usize,
    resources: usize,
    calendars: usize,
}

fn told(text: &str) -> Told {
    let tasks: Vec<&str> =
        text.split("<Task>").skip(1).map(|rest| rest.split("</Task>").next().unwrap_or("")).collect();
    let resources = text.split("<Resource>").skip(1).filter(|rest| !rest.contains("<IsNull>1</IsNull>"));
    Told {
        tasks: tasks
            .iter()
            .filter(|task| !task.contains("<IsNull>1<") && !task.contains("<OutlineLevel>0<"))
            .count(),
        links: tasks.iter().map(|task| task.matches("<PredecessorLink>").count()).sum(),
        resources: resources.filter(|rest| !rest.trim_start().starts_with("<UID>0</UID>")).count(),
        calendars: text.matches("<Calendar>").count(),
    }
}

#[test]
fn every_shared_plan_comes_in_whole() {
    for path in schedules("plans").into_iter().chain(schedules("micro")) {
        let bytes = std::fs::read(&path).expect("a readable file");
        let Imported { plan, report, .. } = read(&bytes);
        let told = told(&String::from_utf8_lossy(&bytes));
        let name = path.display();
        let count = |code| report.findings.iter().filter(|finding| finding.code == code).count();
        let others = plan.tasks.iter().filter(|task| task.external && task.source_uid.is_none()).count();
        assert_eq!(plan.tasks.len() - others, told.tasks, "{name}: every line that is not blank");
        let dropped = count(FindingCode::DuplicateDependency) + count(FindingCode::DependencyOnItself);
        assert_eq!(plan.dependencies.len() + dropped, told.links, "{name}: every link");
        assert_eq!(plan.resources.len(), told.resources, "{name}: every resource");
        assert_eq!(plan.calendars.len(), told.calendars, "{name}: every calendar");
        for code in [FindingCode::BadValue, FindingCode::DateOutOfRange, FindingCode::NumberOutOfRange] {
            let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == code).collect();
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}

#[test]
fn stored_dates_and_outline_are_the_files_own() {
    for path in schedules("plans") {
        let text = String::from_utf8(std::fs::read(&path).expect("a readable file")).expect("UTF-8");
        let plan = read(text.as_bytes()).plan;
        for element in text.split("<Task>").skip(1) {
            let field = |name: &str| {
                let after = element.split_once(&format!("<{name}>"))?.1;
                Some(after.split_once('<')?.0.to_owned())
            };
            let uid: i64 = field("UID").and_then(|uid| uid.parse().ok()).expect("a number");
            let Some(task) = plan.tasks.iter().find(|task| task.source_uid == Some(uid)) else { continue };
            let name = path.display();
            assert_eq!(task.start.map(|at| at.to_string()), field("Start"), "{name}: start of {uid}");
            assert_eq!(task.finish.map(|at| at.to_string()), field("Finish"), "{name}: finish of {uid}");
            let mut level = 1;
            let mut above = task.parent;
            while let Some(parent) = above {
                level += 1;
                above = plan.tasks.iter().find(|task| task.id == parent).and_then(|task| task.parent);
            }
            assert_eq!(Some(level.to_string()), field("OutlineLevel"), "{name}: level of {uid}");
        }
    }
}

/// The strongest proof that nothing was lost which a planner entered: recomputed, the plans get Project's own dates.
#[test]
fn what_was_carried_is_enough_to_compute_the_same_dates() {
    let (mut right, mut all) = (0, 0);
    for path in schedules("plans") {
        let plan = read(&std::fs::read(&path).expect("a readable file")).plan;
        let computed = schedule::plan(&portfolio::plan::network(&plan).network);
        for (task, dates) in plan.tasks.iter().zip(&computed.tasks) {
            let is_summary = plan.tasks.iter().any(|other| other.parent == Some(task.id));
            if is_summary || task.external || task.inactive {
                continue;
            }
            all += 1;
            right += usize::from(task.start == Some(dates.start) && task.finish == Some(dates.finish));
        }
    }
    assert!(right * 100 >= all * 98, "{right} of {all} lines have both dates as stored");
}

#[test]
fn every_loss_is_named_with_a_record() {
    for path in schedules("plans") {
        let report = read(&std::fs::read(&path).expect("a readable file")).report;
        assert!(!report.losses.is_empty(), "{}: no plan is carried without any loss", path.display());
        for loss in report.losses {
            assert!(loss.count > 0 && loss.filled <= loss.count, "{}: {loss:?}", path.display());
            assert!(!loss.path.is_empty() && loss.example.line > 0, "{}: {loss:?}", path.display());
        }
    }
}

#[test]
fn pauses_are_told_from_work_spread_by_hand() {
    let splits = |name: &str, uid: i64| {
        let path = schedules("micro").into_iter().find(|path| path.display().to_string().contains(name))?;
        let plan = read(&std::fs::read(path).ok()?).plan;
        plan.tasks.into_iter().find(|task| task.source_uid == Some(uid)).map(|task| task.splits)
    };
    if let Some(found) = splits("splits9a", 7) {
        let expected = r#"[["2006-01-09T17:00:00","2006-01-16T08:00:00"],["2006-01-20T17:00:00","2006-01-25T08:00:00"]]"#;
        assert_eq!(found, expected, "two pauses of a task that has not begun");
    }
    if let Some(found) = splits("mspdisplittask", 1) {
        assert_eq!(found, r#"[["2006-09-26T17:00:00","2006-10-02T08:00:00"]]"#, "a pause told day by day");
    }
}
