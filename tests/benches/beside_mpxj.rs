//! Our scheduler beside MPXJ's, on the same Microsoft Project XML: `cargo bench -p acceptance --bench beside_mpxj`. Reading
//! the file is in neither figure. Needs the Python of the tests, with MPXJ, and Java; best and median of the runs, both sides warmed.

use std::ffi::OsStr;
use std::time::{Duration, Instant};

use acceptance::programs::{self, Python};
use exchange::{mspdi, progress::to_the_end};
use portfolio::plan::reschedule;
use portfolio::{Dependency, DependencyType, Id, Moment, Plan, Project, Task};

const RUNS: usize = 5;
/// Runs before those that count, on both sides: Java translates what runs often.
const WARM: usize = 3;

fn main() {
    let Some(python) = Python::with("mpxj").filter(|_| programs::java()) else { return };
    println!("tasks     ours ms (best/median)   MPXJ ms (best/median)   ratio of the medians");
    for count in [10_000, 100_000] {
        let file = mspdi::write(&reschedule(&generated(count)).plan);
        let plan = read(&file);
        let runs = (0..WARM + RUNS).map(|_| {
            let start = Instant::now();
            std::hint::black_box(reschedule(&plan));
            start.elapsed()
        });
        let ours = best_and_median(runs.skip(WARM));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.xml");
        std::fs::write(&path, &file).expect("written");
        let runs = (WARM + RUNS).to_string();
        let arguments = [path.as_os_str(), OsStr::new(&runs)];
        let (passed, said) = python.run("schedule_with_mpxj.py", &arguments);
        assert!(passed, "{said}");
        let milliseconds = |line: &str| line.split_once('\t').and_then(|(_, ms)| ms.parse::<f64>().ok());
        let theirs = said.lines().filter_map(milliseconds).map(|ms| Duration::from_secs_f64(ms / 1000.0));
        let theirs = best_and_median(theirs.skip(WARM));
        let ratio = theirs.1.as_secs_f64() / ours.1.as_secs_f64();
        println!("{count:<10}{:<24}{:<24}{ratio:.1}", shown(ours), shown(theirs));
    }
}

fn shown((best, median): (Duration, Duration)) -> String {
    format!("{:.1} / {:.1}", best.as_secs_f64() * 1000.0, median.as_secs_f64() * 1000.0)
}

fn best_and_median(runs: impl Iterator<Item = Duration>) -> (Duration, Duration) {
    let mut runs: Vec<Duration> = runs.collect();
    runs.sort_unstable();
    (runs[0], runs[runs.len() / 2])
}

fn read(bytes: &[u8]) -> Plan {
    let mut last = 0u128;
    let mut new_id = || {
        last += 1;
        Id(last)
    };
    mspdi::read(bytes, &mut new_id, &mut to_the_end).unwrap_or_else(|error| panic!("{error}")).plan
}

/// Summaries of a hundred tasks, 1.2 dependencies a task, most of them finish to start, with lags of whole days.
fn generated(count: usize) -> Plan {
    let mut random = Sequence(42);
    let id = |place: usize| Id(place as u128 + 2);
    let start = Moment::parse("2026-03-02T08:00").expect("a date");
    let project =
        Project { name: "大计划".into(), planned_start: Some(start.date()), ..Project::new(Id(1)) };
    let mut plan = Plan::empty(project);
    for place in 0..count {
        plan.tasks.push(Task {
            project: Id(1),
            parent: (place % 100 != 0).then(|| id(place / 100 * 100)),
            position: place as i64,
            name: format!("任务 {place}"),
            duration: 480 * (1 + random.below(15) as i64),
            ..Task::new(id(place))
        });
    }
    let leaves: Vec<usize> = (0..count).filter(|place| place % 100 != 0).collect();
    for number in 0..count * 6 / 5 {
        let successor = 1 + random.below(leaves.len() - 1);
        let reach = 1 + random.below(200.min(successor));
        plan.dependencies.push(Dependency {
            project: Id(1),
            predecessor: id(leaves[successor - reach]),
            successor: id(leaves[successor]),
            kind: [DependencyType::FinishStart, DependencyType::StartStart, DependencyType::FinishFinish]
                [[0, 0, 0, 0, 0, 0, 0, 0, 1, 2][random.below(10)]],
            lag: 480 * random.below(3) as i64,
            ..Dependency::new(Id((count + number) as u128 + 10))
        });
    }
    plan
}

struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}
