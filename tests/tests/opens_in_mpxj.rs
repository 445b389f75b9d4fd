//! A plan that came from Microsoft Project XML, lay in our file and left again is the same plan to MPXJ, a reader that is
//! not ours. What still differs is listed here with its cause; anything else fails.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use acceptance::programs::{self, Python};
use acceptance::{bench, files, fixture, shared};

/// What differs: the file, what of it, how often, and why.
const KNOWN: &[(&str, &str, usize, &str)] = &[
    (
        "740731-sample98-a87d2c",
        "task finish",
        2,
        "summaries of the night-shift task that tests/gold.rs explains",
    ),
    (
        "a64978-sf259-b310ff",
        "calendar added",
        2,
        "resources' calendars without a name are called by their number",
    ),
    ("e25cf2-mpp14baseline-0dbaf9", "task percent", 1, "a summary's share, rounded from durations"),
    (
        "external-links-projectb-a53659",
        "task finish",
        2,
        "tasks of another project that the file keeps with the dates they had",
    ),
    ("external-links-projectb-a53659", "task start", 2, "the same"),
    (
        "mpp14timephasedsegmentsmanual-b647f1",
        "task finish",
        1,
        "it ends 6 seconds past a minute; our minutes are whole",
    ),
    ("mspdiresource-0573d9", "task finish", 1, "a work contour (turtle): work is spread evenly here"),
    ("mspditimephased-630073", "task finish", 14, "work contours, and work entered by day"),
    ("mspditimephasedsegments-25ef43", "task finish", 9, "the same"),
    (
        "plan",
        "unreadable",
        1,
        "our fixture has a calendar that MPXJ cannot read; what we write of it can be read",
    ),
    ("timephased-actual-overtime-work-c058e4", "task finish", 1, "work entered by day, overtime among it"),
    ("timephased-actual-work-resource-aa2436", "task finish", 1, "work entered by day"),
    ("timephased-cost-per-use-7516dc", "calendar added", 3, "as above: calendars without a name"),
    ("timephased-prorated-cost-resource-552a55", "task start", 1, "a milestone that holds a cost by day"),
];

fn originals() -> Vec<PathBuf> {
    let mut all = files(&fixture("schedule"), "xml");
    all.push(fixture("exchange/plan.xml"));
    for folder in ["schedules/plans", "schedules/micro"] {
        all.extend(shared(folder).map(|folder| files(&folder, "xml")).unwrap_or_default());
    }
    all
}

/// Takes a file in, through our own file, and out again.
fn through(original: &Path, target: &Path) {
    let mut bench = bench::bench();
    let path = bench.path("p.pmo");
    bench.desk.create_portfolio(path.clone(), api::wire::NewPortfolio::Charter).expect("a portfolio");
    let project = bench.import(original).projects[0].clone();
    bench.desk.close_portfolio().expect("closed");
    bench.desk.open_portfolio(path, api::wire::OpenMode::Edit).expect("opened again");
    bench.desk.export_plan(project, target.display().to_string()).expect("an export");
}

#[test]
fn a_plan_is_the_same_to_another_reader() {
    let Some(python) = Python::with("mpxj").filter(|_| programs::java()) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let mut pairs = String::new();
    for (place, original) in originals().iter().enumerate() {
        let target = folder.path().join(format!("{place}.xml"));
        through(original, &target);
        pairs.push_str(&format!("{}\t{}\n", original.display(), target.display()));
    }
    let list = folder.path().join("pairs.txt");
    std::fs::write(&list, pairs).expect("written");
    let (passed, said) = python.run("compare_with_mpxj.py", &[OsStr::new(&list)]);
    assert!(passed, "{said}");
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in said.lines() {
        if let [path, kind, _, _, _] = line.split('\t').collect::<Vec<_>>()[..] {
            let name = Path::new(path).file_stem().expect("a name").to_string_lossy();
            *found.entry((name.into_owned(), kind.to_owned())).or_default() += 1;
        }
    }
    let known: BTreeMap<_, _> = KNOWN
        .iter()
        .filter(|(name, ..)| shared("schedules").is_some() || *name == "plan")
        .map(|(name, kind, count, _)| (((*name).to_owned(), (*kind).to_owned()), *count))
        .collect();
    assert_eq!(found, known, "what differs is not what is known to differ\n{said}");
}
