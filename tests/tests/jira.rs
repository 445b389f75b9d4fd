//! Issues of Jira become a plan, and what does not fit is said with its row and column.

use acceptance::bench::sample;
use acceptance::{ids, importable};
use api::wire::ImportChoice;
use exchange::jira::{self, DayOrder, Field, Mapping};
use exchange::progress::to_the_end;
use exchange::{ErrorKind, FindingCode, Imported, Kind, sniff};
use portfolio::{ConstraintType, Id, Plan, Task};
use proptest::prelude::*;

fn read(bytes: &[u8], change: impl FnOnce(&jira::Source, &mut Mapping)) -> Imported {
    let source = jira::open(bytes, &mut to_the_end).expect("issues");
    let mut mapping = jira::suggest(&source);
    change(&source, &mut mapping);
    jira::read(&source, &mapping, &mut ids())
}

fn plan(name: &str) -> Imported {
    let bytes = importable(name);
    assert_eq!(sniff(&bytes, name), Kind::Jira, "{name} is told by its content");
    read(&bytes, |_, _| {})
}

fn task<'a>(plan: &'a Plan, name: &str) -> &'a Task {
    plan.tasks.iter().find(|task| task.name == name).unwrap_or_else(|| panic!("{name} is a line"))
}

fn above<'a>(plan: &'a Plan, name: &str) -> Option<&'a str> {
    let parent = task(plan, name).parent?;
    plan.tasks.iter().find(|task| task.id == parent).map(|task| task.name.as_str())
}

fn ties(plan: &Plan) -> Vec<(&str, &str)> {
    let name = |id: Id| plan.tasks.iter().find(|task| task.id == id).map_or("", |task| task.name.as_str());
    plan.dependencies.iter().map(|tie| (name(tie.predecessor), name(tie.successor))).collect()
}

fn at(moment: Option<portfolio::Moment>) -> String {
    moment.map(|at| at.to_string()).unwrap_or_default()
}

#[test]
fn a_csv_becomes_epics_stories_and_sub_tasks() {
    let Imported { plan, .. } = plan("jira-issues.csv");
    let names: Vec<&str> = plan.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Access",
            "Sign-in form",
            "Password reset",
            "Mail template",
            "Reset service",
            "Statements",
            "Circle",
            "PORT-7",
            "Lost child",
            "Launch",
            "Sprint 1",
            "Sprint 2",
            "Sprint 3",
            "Sprint 4"
        ],
        "each line stands below its summary, sprints at the end"
    );
    assert_eq!(above(&plan, "Sign-in form"), Some("Access"));
    assert_eq!(above(&plan, "Mail template"), Some("Password reset"));
    assert_eq!(plan.project.name, "Customer portal");
    assert_eq!(plan.project.planned_start.map(|on| on.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(task(&plan, "Sign-in form").source_uid, Some(20_002), "the issue's number");
    assert_eq!(
        ties(&plan),
        [("Sign-in form", "Password reset"), ("Password reset", "Statements")],
        "each once"
    );
    assert!(task(&plan, "Launch").milestone);
}

#[test]
fn estimates_dates_and_progress_are_carried() {
    let Imported { plan, .. } = plan("jira-issues.csv");
    let done = task(&plan, "Sign-in form");
    assert_eq!((done.duration, done.percent_complete, done.work), (1_200, 100, 1_200), "20 hours were spent");
    assert_eq!(
        (at(done.actual_start), at(done.actual_finish)),
        ("2026-03-02T08:00:00".into(), "2026-03-06T16:30:00".into())
    );
    assert_eq!(
        done.notes,
        "Issue key: PORT-2\nSprint: Sprint 1\nPriority: Medium\nLabels: web, security\nStory Points: 5.0\n\nForm with, commas\nand a second line"
    );
    let mail = task(&plan, "Mail template");
    assert_eq!((mail.duration, mail.percent_complete), (240, 0), "14,400 seconds are four hours");
    let open = task(&plan, "Statements");
    assert_eq!(open.constraint_type, ConstraintType::StartNoEarlierThan);
    assert_eq!(at(open.constraint_date), "2026-03-16T08:00:00");
    assert_eq!(at(open.deadline), "2026-03-27T17:00:00", "a due date is a deadline");
    assert_eq!(open.duration, 10 * 480, "without an estimate from start to due");
    let people: Vec<&str> = plan.resources.iter().map(|known| known.name.as_str()).collect();
    assert_eq!(people, ["Ana Duarte"], "who only has a summary has no work");
    assert_eq!(plan.assignments.len(), 2);
}

#[test]
fn what_is_odd_in_a_csv_is_told_with_its_row_and_column() {
    let Imported { report, .. } = plan("jira-issues.csv");
    let told = |code, line, field: &str| {
        let same = |f: &&exchange::Finding| f.code == code && f.place.line == line && f.field == field;
        assert_eq!(
            report.findings.iter().filter(same).count(),
            1,
            "{code:?} in row {line}, {field}: {:?}",
            report.findings
        );
    };
    told(FindingCode::MissingReference, 2, "Outward issue link (Blocks)");
    told(FindingCode::DependencyOnSummary, 4, "Outward issue link (Blocks)");
    told(FindingCode::BadValue, 6, "Original Estimate");
    told(FindingCode::NameMissing, 8, "Summary");
    told(FindingCode::BadValue, 8, "Due date");
    told(FindingCode::OutlineLoop, 9, "Parent id");
    told(FindingCode::DuplicateIssue, 10, "Issue key");
    told(FindingCode::MissingReference, 11, "Parent id");
    told(FindingCode::SprintWithoutDate, 11, "Sprint");
    told(FindingCode::SprintDateFromIssues, 2, "Sprint");
    told(FindingCode::DurationAssumed, 6, "Original Estimate");
    let lost: Vec<&str> = report.losses.iter().map(|loss| loss.path.as_str()).collect();
    for path in ["Outward issue link (Relates)", "Resolution", "Watchers", "Project key"] {
        assert!(lost.contains(&path), "{path} is lost and said: {lost:?}");
    }
}

#[test]
fn chinese_headers_in_gbk_are_the_same_export() {
    let Imported { plan, report, .. } = plan("jira-issues-gbk.csv");
    assert_eq!(plan.project.name, "门户改版");
    assert_eq!(above(&plan, "短信登录"), Some("登录"));
    assert_eq!(above(&plan, "二维码接口"), Some("扫码登录"));
    assert_eq!(ties(&plan), [("短信登录", "扫码登录")]);
    let done = task(&plan, "短信登录");
    assert_eq!(
        (done.percent_complete, at(done.actual_finish)),
        (100, "2026-01-16T17:00:00".into()),
        "held to the end of work"
    );
    assert!(task(&plan, "扫码登录").notes.contains("“企业微信”"));
    assert!(!report.findings.iter().any(|f| f.code == FindingCode::BadValue), "{:?}", report.findings);
}

#[test]
fn the_answer_of_a_search_is_read_with_its_document_text_and_sprints() {
    let Imported { plan, report, .. } = plan("jira-search-v3.json");
    assert_eq!(above(&plan, "Refund ledger"), Some("Refunds"));
    assert_eq!(ties(&plan), [("Saved cards", "Refunds")], "told from both sides, tied once");
    let done = task(&plan, "Saved cards");
    assert!(done.notes.ends_with("Pay with a saved card.\n- card vault\n- receipt"), "{}", done.notes);
    assert!(done.notes.contains("Story point estimate: 8"), "{}", done.notes);
    let sprint = task(&plan, "Checkout sprint 2");
    assert!(sprint.milestone && sprint.parent.is_none());
    assert_eq!(at(sprint.constraint_date), "2026-03-27T18:00:00", "told in the zone of the issues");
    assert_eq!(task(&plan, "Checkout sprint 1").percent_complete, 100, "it is closed");
    let relates = report.losses.iter().find(|loss| loss.path == "issuelinks (relates to)").expect("said");
    assert_eq!((relates.sample.as_str(), relates.example.line > 100), ("OPS-4", true), "with its line");
    let summary = report.losses.iter().find(|loss| loss.path == "timeoriginalestimate").expect("said");
    assert_eq!(summary.sample, "86400", "a summary's own estimate");
}

#[test]
fn a_map_says_what_fields_without_names_mean() {
    let bytes = importable("jira-search-v2.json");
    let alone = read(&bytes, |_, _| {});
    assert_eq!(above(&alone.plan, "Order disks"), None, "nobody says what customfield_10007 is");
    let mapped = read(&bytes, |source, mapping| {
        for (name, field) in [
            ("customfield_10007", Field::EpicLink),
            ("customfield_10005", Field::Sprint),
            ("customfield_10030", Field::Start),
            ("customfield_10031", Field::Due),
        ] {
            let at = source.columns.iter().position(|column| column.name == name).expect("a field");
            mapping.columns[at] = Some(field);
        }
        // A field that only one column may mean is given up by the other.
        let due = source.columns.iter().position(|column| column.name == "duedate").expect("a field");
        mapping.columns[due] = None;
    });
    assert_eq!(above(&mapped.plan, "Order disks"), Some("Move backups"));
    assert_eq!(at(task(&mapped.plan, "Order disks").deadline), "2026-04-10T17:00:00");
    assert_eq!(at(task(&mapped.plan, "Ops 4").constraint_date), "2026-04-14T18:00:00");
}

#[test]
fn dates_of_digits_follow_the_order_that_is_said() {
    let text = "Issue key,Issue id,Issue Type,Status,Summary,Due date\nA-1,1,Task,Open,One,03/04/2026\n";
    let unclear = read(text.as_bytes(), |_, _| {});
    assert!(
        unclear.report.findings.iter().any(|f| f.code == FindingCode::DateUnclear && f.field == "Due date")
    );
    let said = read(text.as_bytes(), |_, mapping| mapping.order = Some(DayOrder::DayFirst));
    assert_eq!(at(said.plan.tasks[0].deadline), "2026-04-03T17:00:00");
}

#[test]
fn what_holds_no_issues_is_refused_with_its_place() {
    let refused = |bytes: &[u8]| jira::open(bytes, &mut to_the_end).expect_err("no issues");
    assert_eq!(refused(b"{\"issues\": 3}").kind, ErrorKind::NotJira);
    assert_eq!(refused(b"{\"total\": 0, \"issues\": []}").kind, ErrorKind::NotJira);
    let broken = refused(b"{\"issues\": [\n{\"key\": nothing}]}");
    assert_eq!((broken.kind, broken.line), (ErrorKind::NotJson, Some(2)));
    assert_eq!(refused(b"{\"issues\": [\n").kind, ErrorKind::Truncated);
    assert_eq!(refused(b"name,value\na,b\n").kind, ErrorKind::NotJira);
}

#[test]
fn a_map_is_remembered_and_the_next_export_of_the_same_issues_replaces_their_lines() {
    let mut bench = sample();
    let path = bench.file("ops.json");
    std::fs::write(&path, importable("jira-search-v2.json")).expect("a file");
    let path = path.display().to_string();
    let whole = &mut |_| api::Flow::Continue;
    let draft = bench.desk.open_import(path.clone(), whole).expect("a draft");
    let map = draft.plan.and_then(|plan| plan.map).expect("a map");
    assert!(!map.remembered);
    let mut mapping = map.mapping;
    let epic =
        mapping.columns.iter_mut().find(|column| column.header == "customfield_10007").expect("a column");
    epic.field = Some("epic_link".into());
    let mut wrong = mapping.clone();
    wrong.columns[0].field = Some("colour".into());
    let refused = bench.desk.map_import(draft.token.clone(), wrong).expect_err("no such field");
    assert_eq!(refused.code, api::Code::BadMapping);
    bench.desk.map_import(draft.token.clone(), mapping).expect("read again");
    let new = ImportChoice { mapping: None, replaces: None };
    let project = bench.desk.apply_import(draft.token, new).expect("applied").projects.remove(0);

    let draft = bench.desk.open_import(path, whole).expect("a draft");
    let plan = draft.plan.expect("a plan");
    let map = plan.map.expect("a map");
    let known =
        |header: &str| map.mapping.columns.iter().find(|c| c.header == header).and_then(|c| c.field.clone());
    assert!(map.remembered);
    assert_eq!(known("customfield_10007").as_deref(), Some("epic_link"));
    assert_eq!(
        plan.replaces.map(|named| named.id),
        Some(project.clone()),
        "the same file replaces its project"
    );
    let again = ImportChoice { mapping: None, replaces: Some(project) };
    bench.desk.apply_import(draft.token, again).expect("applied");
    bench.desk.undo().expect("taken back");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_are_read_or_refused(
        file in prop::sample::select(vec!["jira-issues.csv", "jira-issues-gbk.csv", "jira-search-v3.json", "jira-search-v2.json"]),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = importable(file);
        for (place, byte) in edits {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        sniff(&bytes, file);
        if let Ok(source) = jira::open(&bytes, &mut to_the_end) {
            let mapping = jira::suggest(&source);
            let Imported { plan, .. } = jira::read(&source, &mapping, &mut ids());
            let places: std::collections::HashMap<Id, usize> =
                plan.tasks.iter().enumerate().map(|(at, task)| (task.id, at)).collect();
            for (at, task) in plan.tasks.iter().enumerate() {
                prop_assert!(task.parent.is_none_or(|above| places[&above] < at), "a summary stands above its lines");
            }
            let numbers: std::collections::HashSet<_> = plan.tasks.iter().map(|task| task.source_uid).collect();
            prop_assert_eq!(numbers.len(), plan.tasks.len(), "every line has a number of its own");
            portfolio::plan::reschedule(&plan);
        }
    }
}
