//! Closing a small project: figures, obstacles, and the way from draft to approval.

use super::*;
use crate::budget::BudgetLine;
use crate::calendars::Calendars;
use crate::change_request::ChangeRequest;
use crate::closure::QualityGrade;
use crate::gate_review::{GateReview, GateStatus};
use crate::issue::{Issue, IssueStatus};
use crate::lesson::Lesson;
use crate::people::{Role, RoleHolder};
use crate::quality::{CheckResult, QualityCheck};
use crate::raci::{RaciActivity, RaciAssignment, RaciLetter};
use crate::record::Record;
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
    let issue = |id, status| Issue { project: Id(1), status, ..Issue::new(Id(id)) };
    book.issues = vec![issue(45, IssueStatus::Resolved), issue(46, IssueStatus::Closed)];
    book.gate_reviews = vec![GateReview {
        project: Id(1),
        status: GateStatus::PassedWithConditions,
        ..GateReview::new(Id(70))
    }];
    let done_on = Some(date("2026-03-20"));
    let conditions = [
        Condition { project: Some(Id(1)), ..Condition::new(Id(80)) },
        Condition { gate: Some(Id(70)), ..Condition::new(Id(81)) },
        Condition { change_request: Some(Id(50)), ..Condition::new(Id(82)) },
        Condition { gate: Some(Id(70)), done_on, ..Condition::new(Id(83)) },
        Condition { project: Some(Id(2)), ..Condition::new(Id(84)) },
    ];
    let found = blocking(&project, &book, &conditions, 3, date("2026-03-31"));
    let named: Vec<_> = found.iter().map(|blocking| (blocking.blocker, blocking.count)).collect();
    assert_eq!(
        named,
        [
            (Blocker::NotDelivered, 1),
            (Blocker::UnfinishedTasks, 3),
            (Blocker::OpenRisks, 1),
            (Blocker::OpenIssues, 1),
            (Blocker::UndecidedChanges, 1),
            (Blocker::OpenMandatoryChecks, 1),
            (Blocker::OpenConditions, 3),
            (Blocker::CommittedMoney, 1),
        ]
    );
    assert_eq!(found[2].records, [Id(40)], "the closed risk is no obstacle");
    assert_eq!(found[3].records, [Id(45)], "a solved issue is not confirmed yet");
    assert_eq!(found[6].records, [Id(80), Id(81), Id(82)], "of the approval, of a gate, of a change");
}

#[test]
fn a_waiver_is_given_by_who_answers_and_covers_what_was_open_then() {
    let as_of = date("2026-03-31");
    let in_the_way = blocking(&delivered(), &book(), &[], 2, as_of);
    let submit = |review: &ClosureReview, blocking: &[Blocking]| {
        submit(review, &computed(), blocking, "王芳", as_of).map(drop)
    };
    assert_eq!(submit(&written(), &in_the_way), Err(vec![ClosureRefusal::Blocked]));
    let by = |person: u128, reason: &str| {
        waive(&written(), &in_the_way, &[Id(7)].into(), Id(person), reason, as_of)
    };
    assert_eq!(by(8, "遗留转运维"), Err(vec![ClosureRefusal::NotAccountable]));
    assert_eq!(by(7, " "), Err(vec![ClosureRefusal::NoWaiverReason]));
    let waived = after(&written(), &by(7, "遗留转运维").expect("who answers waives"));
    assert_eq!((waived.waived_by, waived.waived_on), (Some(Id(7)), Some(as_of)));
    assert_eq!(submit(&waived, &in_the_way), Ok(()));
    let mut later = book();
    later.risks = vec![Risk { project: Id(1), ..Risk::new(Id(40)) }];
    let more = blocking(&delivered(), &later, &[], 2, as_of);
    assert_eq!(submit(&waived, &more), Err(vec![ClosureRefusal::Blocked]), "a risk came after the waiver");
    let tasks = blocking(&delivered(), &book(), &[], 3, as_of);
    assert_eq!(submit(&waived, &tasks), Err(vec![ClosureRefusal::Blocked]), "one task more than was waived");
    let undelivered = Project { actual_finish: None, ..delivered() };
    let result = blocking(&undelivered, &book(), &[], 2, as_of);
    assert_eq!(submit(&waived, &result), Err(vec![ClosureRefusal::Blocked]), "nobody accepted the result");
}

#[test]
fn who_answers_for_closure_reviews_waives_and_so_does_the_sponsor() {
    let mut book = book();
    let row = |id, name: &str| RaciActivity { name: name.into(), ..RaciActivity::new(Id(id)) };
    book.raci_activities = vec![row(70, "结案评审"), row(71, "进度监控")];
    let cell = |id, activity, role, letter| RaciAssignment {
        activity: Id(activity),
        role: Id(role),
        letter,
        ..RaciAssignment::new(Id(id))
    };
    book.raci_assignments = vec![
        cell(80, 70, 90, RaciLetter::Accountable),
        cell(81, 70, 91, RaciLetter::Responsible),
        cell(82, 71, 91, RaciLetter::Accountable),
    ];
    book.roles = vec![Role::new(Id(90)), Role::new(Id(91))];
    let holds =
        |id, role, person| RoleHolder { role: Id(role), person: Id(person), ..RoleHolder::new(Id(id)) };
    book.role_holders = vec![holds(95, 90, 7), holds(96, 91, 8)];
    let project = Project { sponsor: Some(Id(9)), ..delivered() };
    let who = accountable(&book, &project, date("2026-03-31"));
    assert_eq!(who.into_iter().collect::<Vec<_>>(), [Id(7), Id(9)]);
}

/// A review as changes leave it.
fn after(review: &ClosureReview, changes: &[Change]) -> ClosureReview {
    let mut row = review.to_row();
    for change in changes {
        if let Change::Set { entity, field, value, .. } = change
            && let Some((place, _)) = entity.field(field)
        {
            row.values[place] = value.clone();
        }
    }
    ClosureReview::from_row(&row).expect("a review")
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
    let approve = |by: &str| approve(&submitted, &delivered(), &book(), &[], by, date("2026-04-02"));
    assert_eq!(approve("王芳"), Err(vec![ClosureRefusal::OwnSubmission]));
    assert_eq!(approve(" "), Err(vec![ClosureRefusal::NoApprover]));
    let changes = approve("李强").expect("somebody else approves");
    let stage = Change::Set {
        entity: crate::Entity::Project,
        id: Id(1),
        field: "stage",
        value: Value::Text("closed".into()),
    };
    assert!(changes.contains(&stage), "{changes:?}");
    let open = blocking(&delivered(), &book(), &[], 0, date("2026-04-02"));
    let late = super::approve(&submitted, &delivered(), &book(), &open, "李强", date("2026-04-02"));
    assert_eq!(late, Err(vec![ClosureRefusal::Blocked]), "what came up since the submission");
    let given_up = Project { stage: Stage::Cancelled, ..delivered() };
    let closed = super::approve(&submitted, &given_up, &book(), &[], "李强", date("2026-04-02"));
    assert_eq!(closed, Err(vec![ClosureRefusal::NotAllowed]), "what was given up is not closed");
    assert_eq!(send_back(&submitted, " "), Err(vec![ClosureRefusal::NoReason]));
    assert!(send_back(&submitted, "成本数据有误").is_ok());
    assert_eq!(
        send_back(&written(), "成本数据有误"),
        Err(vec![ClosureRefusal::NotAllowed]),
        "a draft is not submitted"
    );
}

#[test]
fn opening_again_takes_a_reason_and_the_approval() {
    let approved =
        ClosureReview { status: ClosureStatus::Approved, approved_on: Some(date("2026-04-02")), ..written() };
    let closed = Project { stage: Stage::Closed, ..delivered() };
    assert_eq!(reopen(&approved, &closed, ""), Err(vec![ClosureRefusal::NoReason]));
    let changes = reopen(&approved, &closed, "验收撤回").expect("a reason is given");
    let approval_gone = changes
        .iter()
        .any(|change| matches!(change, Change::Set { field: "approved_on", value: Value::Null, .. }));
    assert!(approval_gone, "the project no longer counts as closed: {changes:?}");
}
