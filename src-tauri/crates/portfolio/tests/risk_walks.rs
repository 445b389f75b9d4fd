//! Whatever is done to a risk, in whatever order, no sequence of steps reaches a state that contradicts itself.

use portfolio::risk_rules::{self, By};
use portfolio::{
    ActionStatus, Change, Date, Entity, Id, Issue, IssueStatus, Portfolio, Record, Risk, RiskAction,
    RiskGrade, RiskStatus, Row, Terms, Value, issue_rules, risk_action_rules,
};
use proptest::prelude::*;

const TODAY: Date = Date(20_000);

/// Something that somebody tries.
#[derive(Clone, Copy, Debug)]
enum Try {
    Move(usize),
    Own(bool),
    Plan(bool),
    CloseReason(bool),
    Target(bool),
    Grade(i64, i64),
    AddAction,
    MoveAction(usize),
    Verifier(u128),
    MoveIssue(usize),
    Solve(bool),
}

fn tries() -> impl Strategy<Value = Try> {
    prop_oneof![
        6 => (0..RiskStatus::ALL.len()).prop_map(Try::Move),
        1 => any::<bool>().prop_map(Try::Own),
        1 => any::<bool>().prop_map(Try::Plan),
        1 => any::<bool>().prop_map(Try::CloseReason),
        1 => any::<bool>().prop_map(Try::Target),
        1 => (1..=5i64, 1..=5i64).prop_map(|(probability, impact)| Try::Grade(probability, impact)),
        1 => Just(Try::AddAction),
        2 => (0..ActionStatus::ALL.len()).prop_map(Try::MoveAction),
        1 => (0..3u128).prop_map(Try::Verifier),
        2 => (0..IssueStatus::ALL.len()).prop_map(Try::MoveIssue),
        1 => any::<bool>().prop_map(Try::Solve),
    ]
}

/// One risk with everything around it.
struct World {
    book: Portfolio,
    grades: Vec<RiskGrade>,
    next: u128,
}

impl World {
    fn new() -> World {
        let risk = Risk { probability: 2, impact: 2, identified_on: Some(TODAY), ..Risk::new(Id(1)) };
        World { book: Portfolio { risks: vec![risk], ..Portfolio::default() }, grades: Vec::new(), next: 100 }
    }

    fn risk(&self) -> Risk {
        self.book.risks[0].clone()
    }

    /// Tries a step; a refused one leaves everything as it was.
    fn attempt(&mut self, step: Try) {
        let risk = self.risk();
        let mut next = self.next;
        let mut new_id = || {
            next += 1;
            Id(next)
        };
        let word = |given: bool| if given { "是" } else { " " }.to_owned();
        let edited =
            |after: Risk| risk_rules::may_stand(&after).map(|()| portfolio::difference(&risk, &after)).ok();
        let changes = match step {
            Try::Move(status) => {
                let status = RiskStatus::ALL[status];
                risk_rules::move_to(&risk, status, &self.book, &Terms::default(), TODAY, &mut new_id).ok()
            }
            Try::Own(given) => edited(Risk { owner: given.then_some(Id(7)), ..risk.clone() }),
            Try::Plan(given) => edited(Risk { response_plan: word(given), ..risk.clone() }),
            Try::CloseReason(given) => edited(Risk { close_reason: word(given), ..risk.clone() }),
            Try::Target(given) => edited(Risk { escalated_to: given.then_some(Id(9)), ..risk.clone() }),
            Try::Grade(probability, impact) => {
                let by = By { author: "", reason: "", today: TODAY };
                let edited = Risk { probability, impact, ..risk.clone() };
                risk_rules::graded(&risk, &edited, &Terms::default(), by, &mut new_id).ok()
            }
            Try::AddAction => risk_action_rules::takes_actions(&risk).then(|| {
                let action = RiskAction { risk: risk.id, owner: Some(Id(7)), ..RiskAction::new(new_id()) };
                vec![Change::insert(&action)]
            }),
            Try::MoveAction(status) => self.book.risk_actions.last().and_then(|action| {
                let status = ActionStatus::ALL[status];
                risk_action_rules::move_to(action, status, &risk, TODAY).ok()
            }),
            Try::Verifier(who) => self.book.risk_actions.last().and_then(|action| {
                let after = RiskAction { verified_by: Some(Id(6 + who)), ..action.clone() };
                risk_action_rules::may_stand(&after).map(|()| portfolio::difference(action, &after)).ok()
            }),
            Try::MoveIssue(status) => self.book.issues.last().and_then(|issue| {
                issue_rules::move_to(issue, IssueStatus::ALL[status], &self.book.risks, TODAY).ok()
            }),
            Try::Solve(given) => self.book.issues.last().and_then(|issue| {
                let after = Issue {
                    resolution: word(given),
                    due_on: Some(TODAY),
                    owner: Some(Id(7)),
                    ..issue.clone()
                };
                issue_rules::may_stand(&after).map(|()| portfolio::difference(issue, &after)).ok()
            }),
        };
        self.next = next;
        for change in changes.unwrap_or_default() {
            self.apply(change);
        }
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Insert(Entity::Issue, row) => self.book.issues.extend(Issue::from_row(&row)),
            Change::Insert(Entity::RiskAction, row) => {
                self.book.risk_actions.extend(RiskAction::from_row(&row))
            }
            Change::Insert(Entity::RiskGrade, row) => self.grades.extend(RiskGrade::from_row(&row)),
            Change::Set { entity: Entity::Risk, id, field, value } => {
                set(&mut self.book.risks, id, field, value);
            }
            Change::Set { entity: Entity::RiskAction, id, field, value } => {
                set(&mut self.book.risk_actions, id, field, value);
            }
            Change::Set { entity: Entity::Issue, id, field, value } => {
                set(&mut self.book.issues, id, field, value);
            }
            other => panic!("{other:?}"),
        }
    }
}

fn set<R: Record>(records: &mut [R], id: Id, field: &str, value: Value) {
    let record = records.iter_mut().find(|record| record.id() == id).expect("the record");
    let mut row: Row = record.to_row();
    let (place, _) = R::ENTITY.field(field).expect("a field");
    row.values[place] = value;
    *record = R::from_row(&row).expect("it reads");
}

/// What must hold whatever was tried.
fn consistent(world: &World) -> Result<(), TestCaseError> {
    let risk = world.risk();
    let own: Vec<&Issue> = world.book.issues.iter().filter(|issue| issue.risk == Some(risk.id)).collect();
    match risk.status {
        RiskStatus::Closed => {
            prop_assert!(!risk.close_reason.trim().is_empty(), "closed without a reason");
            prop_assert!(risk.closed_on.is_some(), "closed without a date");
            prop_assert!(own.iter().all(|issue| !issue_rules::is_open(issue)), "closed over an open issue");
        }
        RiskStatus::Occurred => prop_assert!(!own.is_empty(), "it happened and is no issue"),
        RiskStatus::Escalated => prop_assert!(risk.escalated_to.is_some(), "escalated to nobody"),
        RiskStatus::Responding => {
            prop_assert!(risk.owner.is_some() && !risk.response_plan.trim().is_empty(), "nobody responds");
        }
        RiskStatus::Responded => {
            prop_assert!(
                !world.book.risk_actions.iter().any(risk_action_rules::is_open),
                "responded too early"
            );
            prop_assert!(risk.response_done_on.is_some(), "the clock did not stop");
        }
        RiskStatus::Identified | RiskStatus::Assessed => {}
    }
    let major = risk_rules::is_major(&risk, &Terms::default());
    prop_assert!(!major || risk.major_since.is_some(), "major, and the clock never started");
    for action in &world.book.risk_actions {
        let verified = action.status == ActionStatus::Verified;
        prop_assert!(!verified || action.verified_by.is_some(), "verified by nobody");
        prop_assert!(!verified || action.verified_by != action.owner, "verified by who did it");
    }
    for issue in &world.book.issues {
        let solved = matches!(issue.status, IssueStatus::Resolved | IssueStatus::Closed);
        prop_assert!(!solved || !issue.resolution.trim().is_empty(), "solved in no way");
    }
    let graded = world
        .grades
        .last()
        .is_none_or(|line| (line.probability, line.impact) == (risk.probability, risk.impact));
    prop_assert!(graded, "the history ends elsewhere");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_steps_contradicts_itself(steps in prop::collection::vec(tries(), 1..60)) {
        let mut world = World::new();
        for step in steps {
            world.attempt(step);
            consistent(&world)?;
        }
    }
}
