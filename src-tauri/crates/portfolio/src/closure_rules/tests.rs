//! Closing a small project: figures, obstacles, and the way from draft to approval.

use super::*;
use crate::budget::BudgetLine;
use crate::calendars::Calendars;
use crate::change_request::ChangeRequest;
use crate::closure::{Lesson, QualityGrade};
use crate::quality::{CheckResult, QualityCheck};
use crate::risk::{Risk, RiskStatus};
use crate::value::{Money, Value};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn delivered() -> Project {
    Project {
        stage: Stage::Closing,
        baseline_start: Some(date("2026-03-02")),
        baseline_finish: Some(date("2026-03-13")),
        actual_finish: Some(date("2026-03-16")),
        budget: Money(1_000),
        actual_cost: Money(1_100),
        progress: Some(10_000),
        ..Project::new(Id(1))
    }
}

fn written() -> ClosureReview {
    ClosureReview {
        project: Id(1),
        goal_completion: Some(95),
        quality_grade: Some(QualityGrade::Good),
        conclusion: "同意结项".into(),
        lessons_summary: "接口应先行".into(),
        ..ClosureReview::new(Id(2))
    }
}

fn book() -> Portfolio {
    let check =
        |id, result| QualityCheck { project: Id(1), mandatory: true, result, ..QualityCheck::new(Id(id)) };
    Portfolio {
        projects: vec![delivered()],
        quality_checks: vec![check(20, CheckResult::Passed), check(21, CheckResult::Failed)],
        lessons: vec![Lesson { project: Some(Id(1)), ..Lesson::new(Id(30)) }],
        ..Portfolio::default()
    }
}

fn computed() -> ClosureFigures {
    figures(&delivered(), &book(), &Calendars::new(&[], &[]), date("2026-03-31"))
}

#[test]
fn the_figures_come_from_the_records() {
    let figures = computed();
    assert_eq!((figures.days_late, figures.planned_days), (Some(1), Some(10)));
    assert_eq!(figures.schedule_deviation(), Some(10.0), "one of ten working days");
    assert_eq!(figures.cost_deviation(), Some(10.0));
    assert_eq!(figures.quality_pass_rate(), Some(50.0));
    assert_eq!(
        (figures.goal_completion(), figures.failed_mandatory_checks, figures.lessons),
        (Some(100), 1, 1)
    );
}

#[test]
fn figures_kept_by_a_review_read_back() {
    assert_eq!(ClosureFigures::parse(&computed().format()), Some(computed()));
    let nothing = ClosureFigures::default();
    assert_eq!(ClosureFigures::parse(&nothing.format()), Some(nothing), "what is not known stays unknown");
    assert_eq!(ClosureFigures::parse(""), None, "a draft keeps none");
}

#[test]
fn everything_in_the_way_is_named() {
    let mut book = book();
    let risk = |id, status| Risk { project: Id(1), status, ..Risk::new(Id(id)) };
    book.risks = vec![risk(40, RiskStatus::Responding), risk(41, RiskStatus::Closed)];
    book.change_requests = vec![ChangeRequest { project: Id(1), ..ChangeRequest::new(Id(50)) }];
    book.budget_lines = vec![BudgetLine { project: Id(1), committed: Money(5), ..BudgetLine::new(Id(60)) }];
    let project = Project { actual_finish: None, ..delivered() };
    let found = blocking(&project, &book, 3, date("2026-03-31"));
    let named: Vec<_> = found.iter().map(|blocking| (blocking.blocker, blocking.count)).collect();
    assert_eq!(
        named,
        [
            (Blocker::NotDelivered, 1),
            (Blocker::UnfinishedTasks, 3),
            (Blocker::OpenRisks, 1),
            (Blocker::UndecidedChanges, 1),
            (Blocker::OpenMandatoryChecks, 1),
            (Blocker::CommittedMoney, 1),
        ]
    );
    assert_eq!(found[2].records, [Id(40)], "the closed risk is no obstacle");
}

#[test]
fn a_waiver_opens_the_way_but_not_without_a_result() {
    let in_the_way = blocking(&delivered(), &book(), 0, date("2026-03-31"));
    let submit = |review: &ClosureReview, blocking: &[Blocking]| {
        submit(review, &computed(), blocking, "王芳", date("2026-03-31"))
    };
    assert_eq!(submit(&written(), &in_the_way), Err(vec![ClosureRefusal::Blocked]));
    let waived = ClosureReview { waiver: "缺陷转入二期".into(), ..written() };
    assert!(submit(&waived, &in_the_way).is_ok());
    let undelivered = Project { actual_finish: None, ..delivered() };
    let in_the_way = blocking(&undelivered, &book(), 0, date("2026-03-31"));
    assert_eq!(
        submit(&waived, &in_the_way),
        Err(vec![ClosureRefusal::Blocked]),
        "nobody accepted the result"
    );
}

#[test]
fn a_submission_says_what_is_missing_and_keeps_the_figures() {
    let bare = ClosureReview { project: Id(1), ..ClosureReview::new(Id(2)) };
    let without_lessons = ClosureFigures { lessons: 0, ..computed() };
    let refused = submit(&bare, &without_lessons, &[], "王芳", date("2026-03-31")).expect_err("it is empty");
    assert_eq!(refused.len(), 4, "{refused:?}");
    let changes = submit(&written(), &computed(), &[], "王芳", date("2026-03-31")).expect("all is there");
    let kept = changes.iter().any(|change| {
        matches!(change, Change::Set { field: "figures", value: Value::Text(text), .. } if *text == computed().format())
    });
    assert!(kept, "the figures are copied: {changes:?}");
}

#[test]
fn two_people_close_a_project() {
    let submitted =
        ClosureReview { status: ClosureStatus::Submitted, submitted_by: "王芳".into(), ..written() };
    let approve = |by: &str| approve(&submitted, &delivered(), &book(), by, date("2026-04-02"));
    assert_eq!(approve("王芳"), Err(ClosureRefusal::OwnSubmission));
    let changes = approve("李强").expect("somebody else approves");
    let stage = Change::Set {
        entity: crate::Entity::Project,
        id: Id(1),
        field: "stage",
        value: Value::Text("closed".into()),
    };
    assert!(changes.contains(&stage), "{changes:?}");
    assert_eq!(send_back(&submitted, " "), Err(ClosureRefusal::NoReason));
    assert!(send_back(&submitted, "成本数据有误").is_ok());
    assert_eq!(
        send_back(&written(), "成本数据有误"),
        Err(ClosureRefusal::NotAllowed),
        "a draft is not submitted"
    );
}

#[test]
fn opening_again_takes_a_reason_and_the_approval() {
    let approved =
        ClosureReview { status: ClosureStatus::Approved, approved_on: Some(date("2026-04-02")), ..written() };
    let closed = Project { stage: Stage::Closed, ..delivered() };
    assert_eq!(reopen(&approved, &closed, ""), Err(ClosureRefusal::NoReason));
    let changes = reopen(&approved, &closed, "验收撤回").expect("a reason is given");
    let approval_gone = changes
        .iter()
        .any(|change| matches!(change, Change::Set { field: "approved_on", value: Value::Null, .. }));
    assert!(approval_gone, "the project no longer counts as closed: {changes:?}");
}
