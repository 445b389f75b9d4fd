//! What of our own files comes in, value by value.

use acceptance::{files, shared};
use exchange::{FindingCode, LossReason};
use portfolio::plan::{PlanOptions, reschedule};
use portfolio::{ActivityType, ConstraintType, DependencyType, Money, ResourceType, Task, TaskType};
use schedule::{CriticalBy, ExpectedFinish, FloatFrom, LagCalendar, Moment, ProgressRule, Tool};

use crate::facts::facts;
use crate::{activity, found, plan, read, substation, substation_xml};

fn at(text: &str) -> Option<Moment> {
    Some(Moment::parse(text).expect("a moment"))
}

#[test]
fn the_wbs_becomes_summaries_in_its_order() {
    let imported = plan(&substation(), "p.xer");
    let shown = |task: &Task| {
        let depth = std::iter::successors(task.parent, |above| {
            imported.plan.tasks.iter().find(|task| task.id == *above).and_then(|task| task.parent)
        });
        format!("{}{}", "  ".repeat(depth.count()), task.name)
    };
    let lines: Vec<String> = imported.plan.tasks.iter().map(shown).collect();
    let expected = "开工|项目管理|工程小结|投运|设计|  初步设计|  施工图设计|土建施工|  场地平整|  主控楼|    基础施工|    混凝土养护\
                    |电气安装|  设备吊装|  电缆敷设|  调试|  停电窗口|  试验报告|  资料移交|B1010 杆塔组立";
    assert_eq!(lines, expected.split('|').collect::<Vec<_>>(), "the empty element 备用 is left out");
    assert_eq!(imported.plan.project.name, "110kV 变电站新建工程");
    let building = imported.plan.tasks.iter().find(|task| task.name == "主控楼").expect("a summary");
    assert_eq!(
        (building.source_uid, activity(&imported, "A1010").source_uid),
        (Some(4_000_001_004), Some(5_002))
    );
}

#[test]
fn activities_keep_their_types_constraints_and_progress() {
    let imported = plan(&substation(), "p.xer");
    let of = |code: &str| activity(&imported, code);
    let types = ["A1000", "A1990", "A1900", "A1910", "A1060", "A1010"].map(|code| of(code).activity_type);
    use ActivityType::{FinishMilestone, LevelOfEffort, ResourceDependent, StartMilestone, WbsSummary};
    let expected =
        [StartMilestone, FinishMilestone, LevelOfEffort, WbsSummary, ResourceDependent, ActivityType::Task];
    assert_eq!(types, expected);
    let constraint = |code: &str| (of(code).constraint_type, of(code).constraint_date);
    assert_eq!(constraint("A1030"), (ConstraintType::StartNoEarlierThan, at("2026-09-21T07:00")));
    assert_eq!(constraint("A1050"), (ConstraintType::FinishNoEarlierThan, at("2026-11-06T00:00")));
    assert_eq!(constraint("A1070"), (ConstraintType::Alap, None));
    assert_eq!(constraint("A1090"), (ConstraintType::MustStartOn, at("2026-11-23T08:00")));
    assert_eq!(constraint("A1100"), (ConstraintType::StartOn, at("2026-11-30T08:00")));
    assert_eq!(constraint("A1990"), (ConstraintType::FinishOn, at("2026-12-04T17:00")));
    let second = (of("A1040").secondary_constraint_type, of("A1040").secondary_constraint_date);
    assert_eq!(second, (Some(ConstraintType::FinishNoLaterThan), at("2026-11-20T18:00")));
    assert_eq!(of("A1080").expected_finish, at("2026-11-27T17:00"));
    assert_eq!(of("A1110").external_early_start, at("2026-12-01T08:00"));
    assert_eq!(of("A1110").external_late_finish, at("2026-12-10T17:00"));
    assert_eq!(of("A1060").task_type, TaskType::FixedWork);
    let active = of("A1020");
    assert_eq!((active.duration, active.remaining_duration), (7_200, Some(5_400)));
    assert_eq!(active.actual_duration, Some(3 * 480), "9, 10 and 11 September up to the data date");
    assert_eq!(active.percent_complete, 35, "its progress is physical");
    assert_eq!(of("A1010").percent_complete, 100);
    assert_eq!(of("A1090").notes, "A1090\n向调度申请停电，\n须提前 15 天。");
}

#[test]
fn the_plan_follows_the_rules_that_the_file_switches() {
    let imported = plan(&substation(), "p.xer");
    let options = PlanOptions::parse(&imported.plan.project.schedule_options);
    let Tool::Primavera(rules) = options.rules.tool else { panic!("Primavera's rules") };
    assert_eq!(rules.progress, ProgressRule::RetainedLogic);
    assert_eq!(rules.lag_calendar, LagCalendar::Successor);
    assert_eq!(rules.expected_finish, ExpectedFinish::Used);
    assert_eq!((rules.float, rules.critical), (FloatFrom::Finish, CriticalBy::TotalFloat));
    assert_eq!(rules.must_finish_by, at("2026-12-31T17:00"));
    assert_eq!(options.data_date, at("2026-09-14T08:00"));
    assert_eq!(options.rules.critical_float, 480);
    let other = read(&substation(), "p.xer", Some(200)).expect("the other project").plan;
    let options = PlanOptions::parse(&other.project.schedule_options);
    let Tool::Primavera(rules) = options.rules.tool else { panic!("Primavera's rules") };
    assert_eq!(rules.progress, ProgressRule::ActualDates);
    assert_eq!((rules.lag_calendar, rules.critical), (LagCalendar::AroundTheClock, CriticalBy::LongestPath));
    assert_eq!(rules.float, FloatFrom::Smaller);
    let paused = &other.tasks[0];
    assert_eq!((paused.stop, paused.resume), (at("2026-09-09T17:00"), at("2026-09-14T08:00")));
    assert_eq!(paused.actual_duration, Some(3 * 480), "it was suspended for two days");
}

#[test]
fn a_pair_may_be_tied_twice_and_other_projects_stand_outside() {
    let imported = plan(&substation(), "p.xer");
    let between = |one: &str, other: &str| {
        let (one, other) = (activity(&imported, one).id, activity(&imported, other).id);
        let ties = imported.plan.dependencies.iter();
        let ties = ties.filter(|tie| (tie.predecessor, tie.successor) == (one, other));
        ties.map(|tie| (tie.kind, tie.lag)).collect::<Vec<_>>()
    };
    let twice = [(DependencyType::StartStart, 2_400), (DependencyType::FinishFinish, 960)];
    assert_eq!(between("A1010", "A1020"), twice);
    assert_eq!(between("A1030", "A1040"), [(DependencyType::FinishStart, -600)]);
    assert_eq!(between("A1990", "A1100"), [(DependencyType::StartFinish, 0)]);
    assert_eq!(imported.plan.dependencies.len(), 17);
    let outside: Vec<&Task> = imported.plan.tasks.iter().filter(|task| task.external).collect();
    assert_eq!(outside.len(), 1);
    assert!(outside[0].finish.is_none(), "the other project was never scheduled");
    assert_eq!(found(&imported, FindingCode::OtherPlan), 1);
}

#[test]
fn resources_assignments_and_costs() {
    let imported = plan(&substation(), "p.xer");
    let resource =
        |name: &str| imported.plan.resources.iter().find(|one| one.name == name).expect("a resource");
    let engineer = resource("设计工程师");
    assert_eq!((engineer.max_units, engineer.standard_rate), (30_000, Money(18_000)), "the rate of 2026");
    assert_eq!(resource("电缆（米）").kind, ResourceType::Material);
    let crane = imported.plan.calendars.iter().find(|one| Some(one.id) == resource("吊车").calendar);
    assert_eq!(crane.map(|one| one.name.as_str()), Some("吊装班组"));
    let lift = activity(&imported, "A1060");
    let one = imported.plan.assignments.iter().find(|one| one.task == lift.id).expect("an assignment");
    assert_eq!((one.work, one.delay, one.cost), (2_880, 480, Money(2_498_400)));
    let design = activity(&imported, "A1020");
    assert_eq!((design.work, design.actual_cost, design.cost), (7_200, Money(540_000), Money(2_160_000)));
    let base = activity(&imported, "A1040");
    assert_eq!((base.fixed_cost, base.actual_cost), (Money(8_920_000), Money(120_000)));
    assert_eq!(activity(&imported, "A1070").work, 0, "640 m of cable are no work");
}

#[test]
fn what_is_not_kept_is_told() {
    let imported = plan(&substation(), "p.xer");
    let encoding = imported.report.findings.iter().find(|one| one.code == FindingCode::EncodingAssumed);
    assert_eq!(encoding.map(|one| one.field.as_str()), Some("GBK"));
    assert_eq!(found(&imported, FindingCode::OtherProjects), 1);
    let loss = |path: &str| {
        let loss = imported.report.losses.iter().find(|loss| loss.path == path);
        loss.map(|loss| (loss.count, loss.reason)).unwrap_or_else(|| panic!("no loss {path}"))
    };
    assert_eq!(loss("TASKACTV"), (1, LossReason::NoPlace), "activity codes");
    assert_eq!(loss("RSRCRATE"), (2, LossReason::NoPlace), "rates of other years");
    assert_eq!(loss("TASKRSRC/curv_id"), (3, LossReason::NoPlace), "a curve");
    assert_eq!(loss("PROJWBS").1, LossReason::Blank, "an element without activities");
    assert_eq!(loss("TASK").0, 2, "activities of the other project");
    let projects: Vec<_> =
        imported.projects.iter().map(|one| (one.name.as_str(), one.tasks, one.read)).collect();
    let expected =
        [("SUB-A 110kV 变电站新建工程", 15, true), ("SUB-B 输电线路工程", 2, false), ("EMPTY", 0, false)];
    assert_eq!(projects, expected);
}

#[test]
fn both_formats_hold_the_same_plan() {
    let (xer, xml) = (plan(&substation(), "p.xer"), plan(&substation_xml(), "p.xml"));
    assert_eq!(facts(&xer.plan), facts(&xml.plan));
    let options = |plan: &portfolio::Plan| PlanOptions::parse(&plan.project.schedule_options);
    assert_eq!(options(&xer.plan), options(&xml.plan));
    let dates = |plan: &portfolio::Plan| {
        let computed = reschedule(plan).plan;
        let of =
            |task: &Task| (task.name.clone(), task.start, task.finish, task.late_finish, task.total_float);
        computed.tasks.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(dates(&xer.plan), dates(&xml.plan));
    let lost = |path: &str| xml.report.losses.iter().any(|loss| loss.path == path);
    assert!(lost("ActivityCodeType") && lost("Resource/ParentObjectId") || lost("ActivityCodeType"));
}

#[test]
fn the_dates_that_the_file_keeps_are_those_that_are_computed() {
    let imported = plan(&substation(), "p.xer");
    let computed = reschedule(&imported.plan).plan;
    let mut compared = 0;
    for (stored, ours) in imported.plan.tasks.iter().zip(&computed.tasks) {
        let (Some(start), Some(late)) = (stored.early_start, stored.late_finish) else { continue };
        let spans = matches!(ours.activity_type, ActivityType::LevelOfEffort | ActivityType::WbsSummary);
        assert!(spans || Some(start) == ours.early_start, "{}: {:?}", ours.name, ours.early_start);
        assert_eq!(stored.finish, ours.finish, "{}", ours.name);
        assert_eq!(Some(late), ours.late_finish, "{}", ours.name);
        assert_eq!(stored.total_float, ours.total_float, "{}", ours.name);
        compared += 1;
    }
    assert_eq!(compared, 13);
}

#[test]
fn real_files_come_in_whole() {
    let Some(folder) = shared("schedules/micro") else { return };
    let all = files(&folder, "xer");
    assert_eq!(all.len(), 3);
    for path in all {
        let bytes = std::fs::read(&path).expect("a file");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let imported = plan(&bytes, &name);
        let computed = reschedule(&imported.plan).plan;
        let leaves = computed.tasks.iter().filter(|task| task.source_uid < Some(4_000_000_000));
        let (tasks, encoding) = match &name[..4] {
            "enco" => (2, "windows-1251"),
            _ => (12, "windows-1252"),
        };
        assert_eq!(leaves.clone().count(), tasks, "{name}");
        let told = imported.report.findings.iter().find(|one| one.code == FindingCode::EncodingAssumed);
        assert_eq!(told.map(|one| one.field.as_str()), Some(encoding), "{name}");
        let unreadable = usize::from(name.starts_with("invalid"));
        assert_eq!(found(&imported, FindingCode::CalendarUnreadable), unreadable, "{name}");
        for (stored, ours) in imported.plan.tasks.iter().zip(&computed.tasks) {
            // Their rests were scheduled by Primavera; one starts at midnight there.
            if stored.finish.is_some() {
                assert_eq!(stored.finish, ours.finish, "{name}: {}", ours.name);
            }
        }
    }
    let cyrillic = std::fs::read(folder.join("encoding1251-12b0d2.xer")).expect("a file");
    assert!(plan(&cyrillic, "p.xer").plan.tasks.iter().any(|task| task.name == "Задача 1"));
}
