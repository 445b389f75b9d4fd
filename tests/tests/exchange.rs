//! A plan of Microsoft Project comes in with everything that a planner entered, and says what it leaves behind.

use acceptance::{ids, importable};
use exchange::{ErrorKind, FindingCode, Flow, Imported, LossReason, mspdi, progress::to_the_end};
use portfolio::plan::Snapshot;
use portfolio::{ConstraintType, DependencyType, LagUnit, Money, ResourceType};

fn plan() -> Imported {
    mspdi::read(&importable("plan.xml"), &mut ids(), &mut to_the_end).expect("a plan")
}

#[test]
fn a_plan_keeps_its_outline_constraints_and_progress() {
    let plan = plan().plan;
    let names: Vec<&str> = plan.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(
        names,
        ["设计", "原型 & 评审", "定稿", "养护", "手动", "other.mpp\\7"],
        "blank lines are left out"
    );
    let [design, draft, done, care, manual, other] = &plan.tasks[..] else { panic!("six lines") };
    assert_eq!(draft.parent, Some(design.id), "level 2 below level 1");
    assert_eq!(manual.parent, Some(care.id), "a skipped level hangs below the line above");
    assert_eq!(
        (draft.percent_complete, draft.actual_duration, draft.remaining_duration),
        (50, Some(720), Some(720))
    );
    assert_eq!(draft.total_float, Some(480), "slack stands in tenths of a minute");
    assert_eq!(done.constraint_type, ConstraintType::MustStartOn);
    assert_eq!(done.constraint_date.map(|at| at.to_string()).as_deref(), Some("2026-03-06T17:00:00"));
    assert!(done.milestone && done.deadline.is_some());
    assert!(care.elapsed && care.ignores_resource_calendars, "format 8 is elapsed days");
    assert_eq!((care.duration, care.leveling_delay), (2_880, 1_440));
    assert!(manual.manual && manual.inactive);
    assert_eq!(manual.manual_finish.map(|at| at.to_string()).as_deref(), Some("2026-04-03T17:00:00"));
    assert!(other.external && other.parent.is_none(), "a predecessor in another plan stands for itself");
}

#[test]
fn dependencies_keep_their_ends_and_lags() {
    let Imported { plan, report, .. } = plan();
    let told: Vec<_> = plan.dependencies.iter().map(|d| (d.kind, d.lag, d.lag_unit)).collect();
    assert_eq!(
        told,
        [
            (DependencyType::FinishStart, 960, LagUnit::Minutes),
            (DependencyType::StartStart, 50, LagUnit::Percent),
            (DependencyType::FinishFinish, -480, LagUnit::ElapsedMinutes),
            (DependencyType::FinishStart, 0, LagUnit::Minutes),
        ],
        "kinds and lags as the file has them"
    );
    let codes: Vec<FindingCode> = report.findings.iter().map(|finding| finding.code).collect();
    for expected in [
        FindingCode::DependencyOnItself,
        FindingCode::MissingReference,
        FindingCode::OtherPlan,
        FindingCode::OutlineJump,
        FindingCode::DateOutOfRange,
    ] {
        assert!(codes.contains(&expected), "{expected:?} is missing in {codes:?}");
    }
}

#[test]
fn calendars_carry_both_kinds_of_exceptions() {
    let plan = plan().plan;
    let [standard, own] = &plan.calendars[..] else { panic!("two calendars") };
    assert_eq!(standard.week.split(';').next(), Some("09:00-12:00,13:00-18:00"), "Monday as written");
    assert_eq!(
        standard.week.split(';').nth(1),
        Some("08:00-12:00,13:00-17:00"),
        "Tuesday is left to the usual"
    );
    assert!(standard.week.ends_with(";;"), "Saturday and Sunday are free");
    assert_eq!((own.base, own.name.as_str()), (Some(standard.id), "李工"), "named after its resource");
    let told: Vec<String> = plan
        .calendar_exceptions
        .iter()
        .map(|e| format!("{}…{} {} {}", e.from_date, e.to_date, e.name, e.shifts))
        .collect();
    assert_eq!(
        told,
        [
            "2026-04-04…2026-04-05  ",
            "2026-04-06…2026-04-06 清明节 ",
            "2026-07-06…2026-07-06 夏季 08:00-14:00",
            "2026-10-01…2026-10-01 国庆节 ",
            "2027-10-01…2027-10-01 国庆节 ",
            "2028-10-01…2028-10-01 国庆节 ",
        ],
        "one range a date; what comes back is written out"
    );
}

#[test]
fn resources_work_and_money_are_carried() {
    let plan = plan().plan;
    let [worker, cement] = &plan.resources[..] else { panic!("two resources; number 0 is nobody") };
    assert_eq!((worker.max_units, worker.standard_rate), (5_000, Money(12_050)));
    assert_eq!(cement.kind, ResourceType::Material);
    let [assignment] = &plan.assignments[..] else { panic!("one assignment; the project's own is left out") };
    assert_eq!(assignment.resource, Some(worker.id));
    assert_eq!(
        (assignment.units, assignment.work, assignment.overtime_work, assignment.delay),
        (5_000, 720, 60, 480)
    );
    assert_eq!(assignment.cost, Money(144_600), "amounts stand in hundredths");
    let numbers: Vec<i64> = plan.baselines.iter().map(|baseline| baseline.number).collect();
    assert_eq!(numbers, [0, 1]);
    let kept = Snapshot::of_baseline(&plan, plan.baselines[0].id).expect("a baseline that reads");
    let copy = &kept.tasks[0];
    assert_eq!((copy.duration, copy.work, copy.cost), (960, 960, Money(160_000)));
    assert_eq!(plan.tasks[1].splits, r#"[["2026-03-02T18:00:00","2026-03-04T08:00:00"]]"#, "Tuesday is free");
}

#[test]
fn the_plan_s_own_properties_become_the_project() {
    let project = plan().plan.project;
    assert_eq!((project.name.as_str(), project.description.as_str()), ("客户中心升级", "年度重点项目"));
    assert_eq!(project.planned_start.map(|date| date.to_string()).as_deref(), Some("2026-03-02"));
    assert_eq!(project.baseline_finish.map(|date| date.to_string()).as_deref(), Some("2026-04-24"));
    assert_eq!(project.data_date.map(|date| date.to_string()).as_deref(), Some("2026-03-13"));
    assert_eq!((project.budget, project.actual_cost), (Money(4_800_000), Money(1_200_000)));
    let options = portfolio::plan::PlanOptions::parse(&project.schedule_options);
    assert_eq!(options.rules.critical_float, 480, "the limit stands in days");
    assert_eq!(
        options.rules.conflict,
        schedule::ConflictRule::HonourConstraints,
        "Project writes 0 whatever is set"
    );
    assert_eq!(options.start.map(|at| at.to_string()).as_deref(), Some("2026-03-02T08:00:00"));
}

#[test]
fn what_is_not_carried_is_listed_with_a_record() {
    let report = plan().report;
    let loss = |path: &str| report.losses.iter().find(|loss| loss.path == path);
    let extended = loss("Task/ExtendedAttribute").expect("own fields are a loss");
    assert_eq!((extended.count, extended.filled, extended.example.uid), (1, 1, Some(2)));
    assert_eq!(loss("Project/Author").map(|loss| loss.sample.as_str()), Some("someone"), "what stands there");
    assert_eq!(loss("Task/Priority").map(|loss| loss.reason), Some(LossReason::NoPlace));
    assert_eq!(loss("Project/Author").map(|loss| loss.count), Some(1));
    assert_eq!(loss("Resource/Group").map(|loss| loss.count), Some(1));
    assert_eq!(loss("Task").map(|loss| loss.reason), Some(LossReason::Blank));
    assert!(
        loss("Task/Name").is_none() && loss("Task/PredecessorLink/LinkLag").is_none(),
        "carried fields are none"
    );
}

#[test]
fn reading_tells_how_far_it_is_and_stops_when_asked() {
    let mut told = Vec::new();
    let mut watch = |progress: exchange::Progress| {
        told.push(progress);
        Flow::Cancel
    };
    let error = mspdi::read(&importable("plan.xml"), &mut ids(), &mut watch).expect_err("stopped");
    assert_eq!(error.kind, ErrorKind::Cancelled);
    assert!(told[0].total > 7_000, "the whole file is the measure");
}
