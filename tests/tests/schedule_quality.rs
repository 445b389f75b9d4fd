//! The fourteen checks on real schedules of Microsoft Project: every plan gets every answer, and some figures are held
//! against counts taken from the XML itself, by its elements alone. The shared files lie beside the checkout; where they
//! are not there, these tests say so and prove nothing.

use std::collections::HashSet;
use std::path::PathBuf;

use exchange::{mspdi, progress::to_the_end};
use portfolio::schedule_quality::{Check, Measured, ScheduleQuality, Thresholds, Verdict, examine};
use portfolio::{Id, Plan, plan::reschedule};

fn schedules() -> Vec<PathBuf> {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = manifest.ancestors().map(|up| up.join("shared/data/schedules/plans")).find(|at| at.is_dir());
    let Some(folder) = folder else {
        eprintln!("skipped: the shared schedules are not beside the checkout");
        return Vec::new();
    };
    let files = std::fs::read_dir(folder).expect("a folder that lists");
    let mut files: Vec<PathBuf> = files.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "xml"));
    files.sort();
    files
}

/// A plan, computed, and what the checks say of it as of its status date, or of its last day where it has none.
fn examined(path: &PathBuf) -> (Plan, ScheduleQuality) {
    let mut last = 0u128;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    let bytes = std::fs::read(path).expect("a readable file");
    let plan = mspdi::read(&bytes, &mut new_id, &mut to_the_end).expect("a plan").plan;
    let plan = reschedule(&plan).plan;
    let finish = plan.project.scheduled_finish.map(|at| at.date());
    let date = plan.project.data_date.or(finish).expect("a date");
    let quality = examine(&plan, date, &HashSet::new(), &Thresholds::default());
    (plan, quality)
}

fn of(quality: &ScheduleQuality, check: Check) -> &Measured {
    &quality.checks[check.number() - 1]
}

#[test]
fn every_real_plan_gets_every_answer() {
    for path in schedules() {
        let (plan, quality) = examined(&path);
        let name = path.display();
        assert_eq!(quality.checks.len(), 14, "{name}");
        for measured in &quality.checks {
            let code = measured.check.code();
            assert_eq!(
                measured.value.is_none(),
                measured.verdict == Verdict::NotApplicable,
                "{name}: {code}"
            );
            assert!(measured.value.is_none_or(f64::is_finite), "{name}: {code}");
            for task in measured.offenders.iter().flat_map(|offender| &offender.tasks) {
                assert!(plan.tasks.iter().any(|known| known.id == *task), "{name}: {code} names a task");
            }
        }
        let baseline = [Check::HighDuration, Check::MissedTasks, Check::ExecutionIndex];
        for check in baseline.into_iter().filter(|_| plan.baselines.is_empty()) {
            assert_eq!(of(&quality, check).verdict, Verdict::NotApplicable, "{name}: {}", check.code());
        }
    }
}

/// Counted in the files themselves, by a script that knows neither our reader nor our rules. Work is a row without rows
/// below it that is neither a milestone nor of no duration; open is without actual finish and below 100 %. Links are the
/// `PredecessorLink`s of open rows; lead and lag go by the sign of `LinkLag`, FS is type 1. Hard are constraint types
/// 2, 3, 5 and 7. Bare is open work of a day or more (`MinutesPerDay`) without an assignment to a resource and of no cost.
/// Loose is open work without a predecessor or without a successor, those of the summaries above included; the plan's own
/// start and finish are among them.
struct Counted {
    file: &'static str,
    open: usize,
    links: usize,
    leads: usize,
    lags: usize,
    finish_start: usize,
    hard: usize,
    bare: (usize, usize),
    loose: usize,
}

#[rustfmt::skip]
const COUNTED: &[Counted] = &[
    Counted { file: "10c98c-slack9", open: 12, links: 15, leads: 0, lags: 0, finish_start: 15, hard: 1, bare: (12, 12), loose: 3 },
    Counted { file: "2f5cf9-software-development-499a6f", open: 62, links: 84, leads: 3, lags: 0, finish_start: 84, hard: 0, bare: (1, 58), loose: 2 },
    Counted { file: "5150ac-actualtaskproperties", open: 11, links: 11, leads: 0, lags: 0, finish_start: 11, hard: 0, bare: (9, 11), loose: 5 },
    Counted { file: "740731-sample-fda1cf", open: 17, links: 7, leads: 1, lags: 2, finish_start: 4, hard: 0, bare: (14, 17), loose: 16 },
    Counted { file: "853a8b-homemoveplan", open: 124, links: 127, leads: 0, lags: 0, finish_start: 127, hard: 0, bare: (124, 124), loose: 92 },
    Counted { file: "97e291-task-links-project2010", open: 16, links: 8, leads: 0, lags: 7, finish_start: 5, hard: 0, bare: (16, 16), loose: 16 },
    Counted { file: "e25cf2-mpp14baseline", open: 6, links: 5, leads: 0, lags: 0, finish_start: 5, hard: 0, bare: (3, 6), loose: 3 },
    Counted { file: "f3fe5a-newproductdev-8ffc75", open: 18, links: 24, leads: 0, lags: 1, finish_start: 20, hard: 0, bare: (14, 18), loose: 2 },
];

#[test]
fn figures_agree_with_counts_of_the_files() {
    let files = schedules();
    for counted in COUNTED.iter().filter(|_| !files.is_empty()) {
        let path = file(&files, counted.file);
        let (_, quality) = examined(path);
        let pair = |check| (of(&quality, check).hits, of(&quality, check).population);
        let name = counted.file;
        assert_eq!(pair(Check::Leads), (counted.leads, counted.links), "{name}: leads");
        assert_eq!(pair(Check::Lags), (counted.lags, counted.links), "{name}: lags");
        assert_eq!(pair(Check::RelationshipTypes), (counted.finish_start, counted.links), "{name}: FS");
        assert_eq!(pair(Check::HardConstraints), (counted.hard, counted.open), "{name}: hard constraints");
        assert_eq!(pair(Check::Resources), counted.bare, "{name}: neither resource nor cost");
        let (loose, open) = pair(Check::Logic);
        assert_eq!(open, counted.open, "{name}: open work");
        let exempt = counted.loose - loose;
        assert!(exempt <= 2, "{name}: {loose} of {} are loose, and two are exempt", counted.loose);
    }
}

/// Open work that baseline 0, the only one of these files, has a duration of; counted in the files as above. None of it is
/// longer than 44 days.
const IN_BASELINE: &[(&str, usize)] = &[
    ("2f5cf9-software-development-499a6f", 62),
    ("45475c-bug2", 6),
    ("a64978-sf259", 8),
    ("e25cf2-mpp14baseline", 3),
];

#[test]
fn durations_are_those_of_the_baseline() {
    let files = schedules();
    for (name, copies) in IN_BASELINE.iter().filter(|_| !files.is_empty()) {
        let path = file(&files, name);
        let (_, quality) = examined(path);
        let long = of(&quality, Check::HighDuration);
        assert_eq!((long.hits, long.population), (0, *copies), "{name}");
    }
}

fn file<'a>(files: &'a [PathBuf], begins: &str) -> &'a PathBuf {
    let named =
        |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(begins));
    files.iter().find(named).unwrap_or_else(|| panic!("{begins} is among the files"))
}
