//! Our dates are Microsoft Project's: real plans recomputed from what their planners entered, compared with the dates and
//! the float stored in the files. A plan of our own proves the same on a checkout that has no shared data.

use std::path::Path;

use acceptance::stored::{self, StoredTask};
use acceptance::{files, fixture, shared};
use api::{ScheduledPlan, ScheduledTask};

/// The one line of all plans whose dates are not ours. Its resource works a night shift: the file has it finish at 08:00
/// on 18 March, ours at 17:00 on the 17th; no working time of the project's calendar lies between them.
const KNOWN: (&str, i64) = ("740731-sample98", 2);

/// One file compared.
#[derive(Debug, Default)]
struct Score {
    tasks: usize,
    dates: usize,
    slack: usize,
    slack_right: usize,
    wrong: Vec<(String, i64)>,
}

fn schedule(path: &Path) -> ScheduledPlan {
    api::schedule_file(&path.display().to_string())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn compare(path: &Path, slack_is_gold: bool, score: &mut Score) {
    let text = std::fs::read_to_string(path).expect("text");
    let ours = schedule(path).tasks;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for stored in stored::tasks(&text) {
        let ours = ours.iter().find(|task| task.uid == stored.uid);
        let ours = ours.unwrap_or_else(|| panic!("{file}: line {} is missing", stored.uid));
        let dates =
            (&ours.start, &ours.finish) == (&Some(stored.start.clone()), &Some(stored.finish.clone()));
        score.tasks += 1;
        score.dates += usize::from(dates);
        if !dates {
            score.wrong.push((file.clone(), stored.uid));
        }
        if let Some(right) = slack(ours, &stored).filter(|_| slack_is_gold) {
            score.slack += 1;
            score.slack_right += usize::from(right);
            assert!(
                right,
                "{file}: float of {} {} is {:?}",
                stored.uid, stored.name, ours.total_slack_minutes
            );
        }
    }
}

/// Whether our float is the stored one, to the minute that we compute in.
fn slack(ours: &ScheduledTask, stored: &StoredTask) -> Option<bool> {
    let stored = stored.slack?;
    Some(ours.total_slack_minutes.is_some_and(|minutes| (minutes * 10 - stored).abs() <= 1))
}

/// Files whose stored float contradicts their own links, by the list that comes with them.
fn suspect(manifest: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(manifest).expect("the list");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
    let doubtful = list.iter().filter(|file| file["slack_gold"] == "suspect");
    doubtful.filter_map(|file| file["file"].as_str()).map(str::to_owned).collect()
}

#[test]
fn every_real_plan_gets_the_dates_that_project_computed() {
    let (Some(folder), Some(manifest)) = (shared("schedules/plans"), shared("schedules/manifest.json"))
    else {
        return;
    };
    let suspect = suspect(&manifest);
    let plans = files(&folder, "xml");
    assert_eq!(plans.len(), 24);
    let mut score = Score::default();
    for path in &plans {
        let slack_is_gold = !suspect.iter().any(|name| path.ends_with(name));
        compare(path, slack_is_gold, &mut score);
    }
    eprintln!("dates {} of {}, float {} of {}", score.dates, score.tasks, score.slack_right, score.slack);
    assert_eq!(score.tasks, 638, "lines of work");
    assert!(score.dates * 100 >= score.tasks * 99, "{:?}", score.wrong);
    let known = |(file, uid): &(String, i64)| file.starts_with(KNOWN.0) && *uid == KNOWN.1;
    assert!(score.wrong.iter().all(known), "a line that was right before: {:?}", score.wrong);
    assert_eq!(score.slack_right, score.slack, "float");
    assert!(score.slack >= 590, "{} floats compared", score.slack);
}

#[test]
fn every_small_file_of_one_feature_is_scheduled() {
    let Some(folder) = shared("schedules/micro") else { return };
    let plans = files(&folder, "xml");
    assert_eq!(plans.len(), 44);
    for path in plans {
        let computed = schedule(&path);
        let stored = stored::tasks(&std::fs::read_to_string(&path).expect("text"));
        for stored in stored {
            let ours = computed.tasks.iter().find(|task| task.uid == stored.uid);
            let dated = ours.is_some_and(|task| task.start.is_some() && task.finish >= task.start);
            assert!(dated, "{}: {} {}", path.display(), stored.uid, stored.name);
        }
    }
}

#[test]
fn our_own_plan_gets_the_dates_worked_out_by_hand() {
    let mut score = Score::default();
    let path = fixture("schedule/renovation.xml");
    compare(&path, true, &mut score);
    assert_eq!((score.tasks, score.dates, score.slack_right), (7, 7, 7), "{:?}", score.wrong);
    let plan = schedule(&path);
    let critical: Vec<&str> =
        plan.tasks.iter().filter(|task| task.critical).map(|task| task.name.as_str()).collect();
    assert_eq!(critical, ["上线准备", "上线"], "a start-no-earlier-than date drives the end");
    let summary = plan.tasks.iter().find(|task| task.summary).expect("a summary");
    let span = (summary.start.as_deref(), summary.finish.as_deref());
    assert_eq!(span, (Some("2026-03-30T08:00:00"), Some("2026-04-03T17:00:00")), "as its lines");
    let findings: Vec<&str> = plan.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(findings, ["no_successor"], "现场巡检 leads nowhere");
}

/// Every real plan comes into one portfolio and is shown line by line, with its dependencies and its figures.
#[test]
fn every_real_plan_is_imported_and_shown() {
    let Some(folder) = shared("schedules/plans") else { return };
    let mut bench = acceptance::bench::bench();
    let path = bench.path("真实计划.pmo");
    bench.desk.create_empty(path).expect("an empty portfolio");
    for path in files(&folder, "xml") {
        let name = path.display().to_string();
        let lines = schedule(&path).tasks.len();
        let project = bench.import(&path).projects.remove(0);
        let plan = bench.desk.plan(project.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(plan.rows.len(), lines, "{name}: a line is not shown");
        let overview = bench.desk.project_overview(project).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            overview.plan.dependencies as usize,
            plan.dependencies.len(),
            "{name}: a dependency is not shown"
        );
    }
    assert_eq!(bench.state().projects as usize, files(&folder, "xml").len(), "each plan is one project");
}
