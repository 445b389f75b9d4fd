//! The same files read by MPXJ, which is not ours, and the dates of its Primavera scheduler. What differs is listed with
//! its cause; anything else fails.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use acceptance::programs::{self, Python};
use acceptance::{files, fixture, shared};
use portfolio::Plan;
use portfolio::plan::reschedule;

use crate::facts::{Facts, code, facts, is_activity, moment};
use crate::read;

/// What MPXJ computes otherwise: the activity, what of it, and why. A level of effort and a WBS summary that have not begun
/// have all of their work before them, and no work that is left lies before the data date (rules P1 and P3): Primavera
/// calls the early start the first day on which the remaining work can begin. So they begin at the data date even where
/// what they span began before it; one that has an actual start keeps that.
const DATES: &[(&str, &str, &str)] = &[
    ("A1060", "finish", "the assignment begins a day after its activity, which MPXJ leaves out"),
    ("A1060", "late finish", "the same"),
    ("A1900", "start", "a level of effort that has not begun does not reach back before the data date"),
    ("A1910", "start", "nor does a WBS summary"),
    ("A1910", "late start", "the same"),
];

fn told(python: &Python, arguments: &[&str]) -> Facts {
    let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
    let (passed, said) = python.run("primavera_with_mpxj.py", &arguments);
    assert!(passed, "{said}");
    let line =
        |line: &str| <[String; 4]>::try_from(line.split('\t').map(str::to_owned).collect::<Vec<_>>()).ok();
    said.lines().filter_map(line).collect()
}

fn python() -> Option<Python> {
    Python::with("mpxj").filter(|_| programs::java())
}

fn ours(path: &Path, project: Option<i64>) -> Plan {
    let bytes = std::fs::read(path).expect("a file");
    let read = read(&bytes, &path.to_string_lossy(), project);
    read.unwrap_or_else(|error| panic!("{}: {error}", path.display())).plan
}

/// The facts without the element of the WBS that stands for the project, which MPXJ keeps as a summary.
fn below(root: &str, facts: Facts) -> Facts {
    let fact = |[kind, key, fact, value]: [String; 4]| match fact.as_str() {
        "path" => {
            let value = value.strip_prefix(root).unwrap_or(&value);
            let value = value.strip_prefix('/').unwrap_or(value).to_owned();
            [kind, key, fact, value]
        }
        _ => [kind, key, fact, value],
    };
    facts.into_iter().map(fact).collect()
}

fn differ(ours: &Facts, theirs: &Facts) -> String {
    let only = |one: &Facts, other: &Facts| {
        one.difference(other).take(40).map(|fact| format!("  {}\n", fact.join(" | "))).collect::<String>()
    };
    format!("only ours:\n{}only MPXJ's:\n{}", only(ours, theirs), only(theirs, ours))
}

#[test]
fn our_files_are_the_same_to_mpxj() {
    let Some(python) = python() else { return };
    for name in ["exchange/substation.xer", "exchange/substation-p6.xml"] {
        let path = fixture(name);
        let plan = ours(&path, Some(100));
        let theirs = told(&python, &["read", &path.to_string_lossy(), "100", "GBK"]);
        let (ours, theirs) = (facts(&plan), below(&plan.project.name, theirs));
        assert!(theirs.len() > 500, "{name}: {}", theirs.len());
        assert!(ours == theirs, "{name}\n{}", differ(&ours, &theirs));
    }
}

#[test]
fn real_files_are_the_same_to_mpxj() {
    let (Some(python), Some(folder)) = (python(), shared("schedules/micro")) else { return };
    for path in files(&folder, "xer") {
        let plan = ours(&path, None);
        let theirs = told(&python, &["read", &path.to_string_lossy(), "-", "windows-1251"]);
        let (ours, theirs) = (facts(&plan), below(&plan.project.name, theirs));
        // A calendar that cannot be read is empty there and the usual week here.
        let known = |fact: &[String; 4]| fact[0] != "calendar" || fact[1] != "Test - Invalid";
        let keep = |facts: Facts| facts.into_iter().filter(known).collect::<Facts>();
        let (ours, theirs) = (keep(ours), keep(theirs));
        assert!(ours == theirs, "{}\n{}", path.display(), differ(&ours, &theirs));
    }
}

#[test]
fn the_dates_are_those_of_another_scheduler() {
    let Some(python) = python() else { return };
    let path = fixture("exchange/substation.xer");
    let theirs = told(&python, &["schedule", &path.to_string_lossy(), "100", "GBK"]);
    let computed = reschedule(&ours(&path, Some(100))).plan;
    let mut ours = Facts::new();
    for task in computed.tasks.iter().filter(|task| is_activity(task)) {
        let dates = [
            ("start", moment(task.start)),
            ("finish", moment(task.finish)),
            ("late start", moment(task.late_start)),
            ("late finish", moment(task.late_finish)),
            ("float", task.total_float.unwrap_or_default().to_string()),
        ];
        let fact = |(fact, value): (&str, String)| {
            ["task".to_owned(), code(task).to_owned(), fact.to_owned(), value]
        };
        ours.extend(dates.map(fact));
    }
    let names = |fact: &[String; 4]| (fact[1].clone(), fact[2].clone());
    let differing: BTreeSet<_> = ours.symmetric_difference(&theirs).map(names).collect();
    let known: BTreeSet<_> =
        DATES.iter().map(|(key, fact, _)| ((*key).to_owned(), (*fact).to_owned())).collect();
    assert_eq!(differing, known, "{}", differ(&ours, &theirs));
}

#[test]
fn plans_of_real_size_that_mpxj_writes_come_in_as_it_reads_them() {
    let (Some(python), Some(folder)) = (python(), shared("schedules/plans")) else { return };
    let temporary = tempfile::tempdir().expect("a folder");
    let mut activities = 0;
    for path in files(&folder, "xml").iter().filter(|path| wanted(path)) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let [xer, xml] = ["xer", "xml"].map(|ending| temporary.path().join(format!("{name}.{ending}")));
        let arguments = [OsStr::new("write"), path.as_os_str(), xer.as_os_str(), xml.as_os_str()];
        let (passed, said) = python.run("primavera_with_mpxj.py", &arguments);
        assert!(passed, "{said}");
        for file in [&xer, &xml] {
            let plan = ours(file, None);
            activities += plan.tasks.iter().filter(|task| is_activity(task)).count();
            let theirs = told(&python, &["read", &file.to_string_lossy(), "-", "UTF-8"]);
            let (ours, theirs) = (facts(&plan), below(&plan.project.name, theirs));
            assert!(ours == theirs, "{}\n{}", file.display(), differ(&ours, &theirs));
            assert!(!reschedule(&plan).plan.tasks.is_empty(), "{name}");
        }
    }
    assert!(activities > 200, "{activities}");
}

/// Three of the largest, of different origin.
fn wanted(path: &Path) -> bool {
    let name = path.to_string_lossy();
    ["newproductdev", "homemoveplan", "software-development-plan-144e3a"]
        .iter()
        .any(|part| name.contains(part))
}
