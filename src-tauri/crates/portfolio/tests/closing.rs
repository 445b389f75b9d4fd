//! No sequence of steps closes a project with something open that nobody waived, or without a second person's approval.

use std::collections::BTreeSet;

use portfolio::closure_rules::{self, Blocking};
use portfolio::record::Record;
use portfolio::{
    BudgetLine, Calendars, Change, ClosureReview, ClosureStatus, Condition, Date, Id, Issue, IssueStatus,
    Money, Portfolio, Project, QualityGrade, Risk, RiskStatus, Stage, project_rules,
};
use proptest::prelude::*;

/// What somebody tries; whether it is allowed is up to the rules.
#[derive(Clone, Debug)]
enum Attempt {
    Stage(usize),
    OpenRisk(u8),
    CloseRisk(u8),
    Issue(u8, IssueStatus),
    Agree { met: bool },
    Order(i64),
    Unfinished(usize),
    Write,
    Waive { by: usize, reason: usize },
    Submit(usize),
    Approve(usize),
    SendBack(usize),
    Reopen(usize),
}

const PEOPLE: [&str; 3] = ["", "王芳", "李强"];
const REASONS: [&str; 2] = [" ", "遗留事项转运维"];
const ACCOUNTABLE: Id = Id(901);

fn attempt() -> impl Strategy<Value = Attempt> {
    let person = 0..PEOPLE.len();
    let reason = 0..REASONS.len();
    prop_oneof![
        (0..Stage::ALL.len()).prop_map(Attempt::Stage),
        (0u8..4).prop_map(Attempt::OpenRisk),
        (0u8..4).prop_map(Attempt::CloseRisk),
        (0u8..2, prop::sample::select(IssueStatus::ALL))
            .prop_map(|(one, status)| Attempt::Issue(one, status)),
        any::<bool>().prop_map(|met| Attempt::Agree { met }),
        (0i64..3).prop_map(Attempt::Order),
        (0usize..3).prop_map(Attempt::Unfinished),
        Just(Attempt::Write),
        (0usize..3, reason.clone()).prop_map(|(by, reason)| Attempt::Waive { by, reason }),
        person.clone().prop_map(Attempt::Submit),
        person.prop_map(Attempt::Approve),
        reason.clone().prop_map(Attempt::SendBack),
        reason.prop_map(Attempt::Reopen),
    ]
}

struct World {
    book: Portfolio,
    conditions: Vec<Condition>,
    unfinished: usize,
    today: Date,
    closings: usize,
}

impl World {
    fn new() -> World {
        let project = Project {
            stage: Stage::Executing,
            actual_finish: Some(Date(20_000)),
            progress: Some(10_000),
            ..Project::new(Id(1))
        };
        let review = ClosureReview { project: Id(1), ..ClosureReview::new(Id(2)) };
        let line = BudgetLine { project: Id(1), ..BudgetLine::new(Id(3)) };
        let book = Portfolio {
            projects: vec![project],
            closure_reviews: vec![review],
            budget_lines: vec![line],
            ..Portfolio::default()
        };
        World { book, conditions: Vec::new(), unfinished: 0, today: Date(20_100), closings: 0 }
    }

    fn blocking(&self) -> Vec<Blocking> {
        closure_rules::blocking(
            &self.book.projects[0],
            &self.book,
            &self.conditions,
            self.unfinished,
            self.today,
        )
    }

    fn take(&mut self, attempt: &Attempt) {
        let (project, review) = (self.book.projects[0].clone(), self.book.closure_reviews[0].clone());
        let blocking = self.blocking();
        let closed = project.stage == Stage::Closed;
        let changes = match attempt {
            Attempt::Stage(stage) => {
                project_rules::move_to(&project, Stage::ALL[*stage], "原因", &[], self.today)
                    .unwrap_or_default()
            }
            Attempt::Waive { by, reason } => {
                let by = Id(900 + *by as u128);
                let answering = BTreeSet::from([ACCOUNTABLE]);
                closure_rules::waive(&review, &blocking, &answering, by, REASONS[*reason], self.today)
                    .unwrap_or_default()
            }
            Attempt::Submit(by) => {
                let calendars = Calendars::new(&[], &[]);
                let figures = closure_rules::figures(&project, &self.book, &calendars, self.today);
                closure_rules::submit(&review, &figures, &blocking, PEOPLE[*by], self.today)
                    .unwrap_or_default()
            }
            Attempt::Approve(by) => {
                let approved =
                    closure_rules::approve(&review, &project, &self.book, &blocking, PEOPLE[*by], self.today);
                approved.unwrap_or_default()
            }
            Attempt::SendBack(reason) => {
                closure_rules::send_back(&review, REASONS[*reason]).unwrap_or_default()
            }
            Attempt::Reopen(reason) => {
                closure_rules::reopen(&review, &project, REASONS[*reason]).unwrap_or_default()
            }
            _ if closed => Vec::new(),
            other => {
                self.edit(other);
                Vec::new()
            }
        };
        changes.into_iter().for_each(|change| self.apply(change));
    }

    /// Edits that are open to anybody while the project is.
    fn edit(&mut self, attempt: &Attempt) {
        match attempt {
            Attempt::OpenRisk(number) => {
                let risk = Risk { project: Id(1), ..Risk::new(Id(100 + u128::from(*number))) };
                self.book.risks.retain(|known| known.id != risk.id);
                self.book.risks.push(risk);
            }
            Attempt::CloseRisk(number) => {
                let id = Id(100 + u128::from(*number));
                let found = self.book.risks.iter_mut().filter(|risk| risk.id == id);
                found.for_each(|risk| risk.status = RiskStatus::Closed);
            }
            Attempt::Issue(number, status) => {
                let id = Id(200 + u128::from(*number));
                self.book.issues.retain(|known| known.id != id);
                self.book.issues.push(Issue { project: Id(1), status: *status, ..Issue::new(id) });
            }
            Attempt::Agree { met } => {
                let done_on = met.then_some(self.today);
                self.conditions =
                    vec![Condition { project: Some(Id(1)), done_on, ..Condition::new(Id(300)) }];
            }
            Attempt::Order(amount) => self.book.budget_lines[0].committed = Money(*amount),
            Attempt::Unfinished(count) => self.unfinished = *count,
            Attempt::Write => {
                let review = &mut self.book.closure_reviews[0];
                if matches!(review.status, ClosureStatus::Draft | ClosureStatus::Returned) {
                    review.goal_completion = Some(90);
                    review.quality_grade = Some(QualityGrade::Good);
                    review.conclusion = "同意结案".into();
                    review.lessons_summary = "接口先行".into();
                }
            }
            _ => {}
        }
    }

    fn apply(&mut self, change: Change) {
        let Change::Set { entity, field, value, .. } = change else { panic!("only fields are set") };
        let (place, _) = entity.field(field).expect("a field of the kind");
        if entity == Project::ENTITY {
            let mut row = self.book.projects[0].to_row();
            row.values[place] = value;
            self.book.projects[0] = Project::from_row(&row).expect("a project");
        } else {
            let mut row = self.book.closure_reviews[0].to_row();
            row.values[place] = value;
            self.book.closure_reviews[0] = ClosureReview::from_row(&row).expect("a review");
        }
    }

    /// What holds whatever was tried.
    fn check(&mut self, before: Stage) {
        let (project, review) = (&self.book.projects[0], &self.book.closure_reviews[0]);
        if review.status == ClosureStatus::Approved {
            assert!(!review.approved_by.trim().is_empty(), "approved without an approver");
            assert_ne!(review.approved_by, review.submitted_by, "approved by who submitted");
            assert!(review.approved_on.is_some() && !review.figures.is_empty());
        }
        assert_eq!(project.stage == Stage::Closed, review.status == ClosureStatus::Approved);
        if project.stage == Stage::Closed {
            let open = self.blocking();
            let bare = open.iter().find(|blocking| !closure_rules::covers(review, blocking));
            assert_eq!(bare, None, "closed with something open that nobody waived");
            let by_right = open.is_empty() || review.waived_by == Some(ACCOUNTABLE);
            assert!(by_right, "waived by who does not answer for it");
        }
        if before != Stage::Closed && project.stage == Stage::Closed {
            self.closings += 1;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn nothing_closes_a_project_past_its_rules(attempts in prop::collection::vec(attempt(), 1..80)) {
        let mut world = World::new();
        for attempt in &attempts {
            let before = world.book.projects[0].stage;
            world.take(attempt);
            world.check(before);
        }
    }
}

/// The property is not empty: the way to a closed project exists, with a waiver and without.
#[test]
fn there_is_a_way_to_close() {
    let mut world = World::new();
    let way = [
        Attempt::OpenRisk(1),
        Attempt::Write,
        Attempt::Submit(1),
        Attempt::Waive { by: 1, reason: 1 },
        Attempt::Submit(1),
        Attempt::Approve(2),
        Attempt::Reopen(1),
        Attempt::CloseRisk(1),
        Attempt::Submit(1),
        Attempt::Approve(2),
    ];
    for attempt in &way {
        let before = world.book.projects[0].stage;
        world.take(attempt);
        world.check(before);
    }
    assert_eq!(world.closings, 2);
}
