//! What is news and what is not, and that a key names an event for good.

use super::*;
use crate::{BaselineTask, Moment, RiskStatus, Stage};

const NOW: &str = "2026-10-31";

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn at(text: &str) -> Option<Moment> {
    Some(Moment::parse(&format!("{text}T17:00:00")).expect("a moment"))
}

fn project() -> Project {
    Project {
        stage: Stage::Executing,
        budget: Money(100_000_000),
        manager: Some(Id(9)),
        ..Project::new(Id(1))
    }
}

fn milestone(finish: &str, actual: Option<&str>) -> Task {
    Task {
        project: Id(1),
        name: "上线".into(),
        milestone: true,
        key_milestone: true,
        finish: at(finish),
        actual_finish: actual.and_then(at),
        ..Task::new(Id(2))
    }
}

fn approved(finish: &str) -> BaselineTask {
    BaselineTask { task: Id(2), finish: at(finish), ..BaselineTask::new(Id(3)) }
}

fn told(portfolio: &Portfolio) -> Vec<(NewsKind, String)> {
    let news = news(portfolio, &Calendars::new(&[], &[]), &Terms::default(), day(NOW));
    news.into_iter().map(|it| (it.kind, it.key)).collect()
}

fn kinds(portfolio: &Portfolio) -> Vec<NewsKind> {
    told(portfolio).into_iter().map(|(kind, _)| kind).collect()
}

fn with_milestone(task: Task) -> Portfolio {
    Portfolio {
        projects: vec![project()],
        milestones: vec![task],
        milestone_baselines: vec![approved("2026-10-30")],
        ..Portfolio::default()
    }
}

#[test]
fn a_milestone_is_news_when_it_is_reached_and_when_it_leaves_green_and_amber() {
    use NewsKind::*;
    assert_eq!(kinds(&with_milestone(milestone("2026-10-30", Some("2026-10-30")))), [MilestoneReached]);
    assert_eq!(kinds(&with_milestone(milestone("2026-10-30", Some("2026-10-17")))), [], "that was long ago");
    assert_eq!(kinds(&with_milestone(milestone("2026-10-30", Some("2026-11-01")))), [], "that is not yet so");
    assert_eq!(kinds(&with_milestone(milestone("2026-11-06", None))), [], "five working days are green");
    let amber = told(&with_milestone(milestone("2026-11-09", None)));
    let more = told(&with_milestone(milestone("2026-11-10", None)));
    let red = told(&with_milestone(milestone("2026-12-09", None)));
    assert_eq!((amber.len(), amber[0].0), (1, MilestoneSlipped));
    assert_eq!(amber, more, "a day more is no other event");
    assert_ne!(amber, red, "beyond amber it is");
}

#[test]
fn what_was_given_up_or_is_no_key_milestone_is_no_news() {
    let mut book = with_milestone(milestone("2026-12-09", None));
    book.milestones.push(Task { key_milestone: false, ..milestone("2026-12-31", None) });
    assert_eq!(kinds(&book).len(), 1, "where some are key, the others are not told");
    book.projects[0].stage = Stage::Cancelled;
    assert_eq!(kinds(&book), []);
}

#[test]
fn a_threat_is_news_when_it_becomes_major_goes_up_or_happens() {
    use NewsKind::*;
    let risk = Risk {
        project: Id(1),
        probability: 5,
        impact: 5,
        status: RiskStatus::Escalated,
        major_since: Some(day("2026-10-20")),
        escalated_on: Some(day("2026-10-25")),
        occurred_on: Some(day("2026-10-31")),
        ..Risk::new(Id(4))
    };
    let book =
        |risk: Risk| Portfolio { projects: vec![project()], risks: vec![risk], ..Portfolio::default() };
    assert_eq!(kinds(&book(risk.clone())), [RiskMajor, RiskEscalated, RiskOccurred]);
    let smaller = Risk { probability: 1, impact: 1, ..risk.clone() };
    assert_eq!(kinds(&book(smaller)), [RiskEscalated, RiskOccurred], "it is major no more");
    let chance = Risk { kind: RiskKind::Opportunity, ..risk };
    assert_eq!(kinds(&book(chance)), [RiskEscalated], "a chance that comes true is no alarm");
}

#[test]
fn a_change_is_major_by_its_days_its_cost_or_its_haste() {
    let terms = Terms::default();
    let change = |days, cost| ChangeRequest {
        schedule_impact_days: days,
        cost_impact: cost,
        ..ChangeRequest::new(Id(5))
    };
    let budget = Some(Money(100_000_000));
    assert!(!is_major_change(&change(Some(5), Some(Money(5_000_000))), budget, &terms), "both are green");
    assert!(is_major_change(&change(Some(6), None), budget, &terms));
    assert!(is_major_change(&change(Some(-6), None), budget, &terms));
    assert!(is_major_change(&change(None, Some(Money(5_000_001))), budget, &terms));
    assert!(
        is_major_change(&change(None, Some(Money(1))), None, &terms),
        "where there is no budget, any money is"
    );
    assert!(!is_major_change(&change(None, None), None, &terms));
    assert!(is_major_change(&ChangeRequest { emergency: true, ..change(None, None) }, budget, &terms));
}

#[test]
fn a_change_is_told_when_it_is_asked_for_and_when_it_is_decided() {
    use NewsKind::*;
    let change = ChangeRequest {
        project: Id(1),
        schedule_impact_days: Some(20),
        status: ChangeStatus::Submitted,
        submitted_on: Some(day("2026-10-20")),
        ..ChangeRequest::new(Id(5))
    };
    let book = |change: ChangeRequest| Portfolio {
        projects: vec![project()],
        change_requests: vec![change],
        ..Portfolio::default()
    };
    assert_eq!(kinds(&book(change.clone())), [ChangeSubmitted]);
    let decided = |status| ChangeRequest { status, decided_on: Some(day("2026-10-30")), ..change.clone() };
    assert_eq!(kinds(&book(decided(ChangeStatus::Implementing))), [ChangeSubmitted, ChangeApproved]);
    assert_eq!(kinds(&book(decided(ChangeStatus::Rejected))), [ChangeSubmitted, ChangeRejected]);
    assert_eq!(kinds(&book(decided(ChangeStatus::Deferred))), [ChangeSubmitted]);
    let draft = ChangeRequest { status: ChangeStatus::Draft, ..change.clone() };
    assert_eq!(kinds(&book(draft)), [], "a draft is nobody else's business");
}

#[test]
fn a_robot_hears_only_of_what_it_asks_for() {
    let robot = Robot { risks: true, ..Robot::new(Id(7)) };
    let heard: Vec<NewsKind> = NewsKind::ALL.iter().copied().filter(|kind| hears(&robot, *kind)).collect();
    assert_eq!(heard, [NewsKind::RiskMajor, NewsKind::RiskEscalated, NewsKind::RiskOccurred]);
    assert!(!Robot::new(Id(7)).switched_on, "off until somebody switches it on");
}
