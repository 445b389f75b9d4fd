//! Whatever is done to a change request, in whatever order, no sequence of steps leaves one approved that nobody may have
//! approved.

use portfolio::change_rules::{
    self, Around, Board, WORKFLOW, edited, is_approved, move_to, touches_baseline,
};
use portfolio::{Change, ChangeRequest, ChangeStatus, Date, FigureSource, Id, Money, Record, Row};
use proptest::prelude::*;

const TODAY: Date = Date(20_000);

/// Something that somebody tries.
#[derive(Clone, Copy, Debug)]
enum Try {
    /// A person moves it.
    Move(usize),
    /// The board decided so, with a quorum.
    Board(usize),
    /// Somebody writes.
    Describe(u8),
    Cost(i64),
    Days(i64),
    /// The impact is computed from a trial.
    Compute(i64),
    Ask(u128),
    Decider(u128),
    Note(bool),
    Emergency(bool),
    /// The plan moves on.
    Plan,
}

fn tries() -> impl Strategy<Value = Try> {
    let statuses = 0..ChangeStatus::ALL.len();
    prop_oneof![
        8 => statuses.clone().prop_map(Try::Move),
        4 => statuses.prop_map(Try::Board),
        1 => (0..3u8).prop_map(Try::Describe),
        1 => (0..2i64).prop_map(Try::Cost),
        1 => (0..2i64).prop_map(Try::Days),
        1 => (0..3i64).prop_map(Try::Compute),
        1 => (0..2u128).prop_map(Try::Ask),
        1 => (0..3u128).prop_map(Try::Decider),
        1 => any::<bool>().prop_map(Try::Note),
        1 => any::<bool>().prop_map(Try::Emergency),
        1 => Just(Try::Plan),
    ]
}

struct World {
    request: ChangeRequest,
    around: Around,
    /// What was approved, and whether a board stood behind it.
    approved: Option<(ChangeRequest, Board)>,
}

impl World {
    fn new(tasks: usize, board: bool) -> World {
        let board = if board { Board::Silent } else { Board::Absent };
        let request = ChangeRequest {
            scope_impact: "范围".into(),
            quality_impact: "无".into(),
            risk_impact: "无".into(),
            ..ChangeRequest::new(Id(1))
        };
        World { request, around: Around { tasks, board, ..Around::default() }, approved: None }
    }

    fn attempt(&mut self, step: Try) {
        let before = self.request.clone();
        let person = |number: u128| (number > 0).then_some(Id(number));
        let write = |after: ChangeRequest| edited(&before, &after, TODAY).ok();
        let after = match step {
            Try::Move(status) => return self.go(ChangeStatus::ALL[status], self.around.board),
            Try::Board(_) if self.around.board == Board::Absent => None,
            Try::Board(status) => {
                let status = ChangeStatus::ALL[status];
                return self.go(status, Board::Spoke(status));
            }
            Try::Describe(text) => {
                write(ChangeRequest { description: "写".repeat(text.into()), ..before.clone() })
            }
            Try::Cost(cost) => write(ChangeRequest { cost_impact: Some(Money(cost)), ..before.clone() }),
            Try::Days(days) => write(ChangeRequest { schedule_impact_days: Some(days), ..before.clone() }),
            Try::Compute(days) => {
                self.around.steps_since = 0;
                write(ChangeRequest {
                    schedule_impact_days: Some(days),
                    days_source: FigureSource::Computed,
                    impact_step: Some(before.impact_step.unwrap_or(0) + 1),
                    ..before.clone()
                })
            }
            Try::Ask(who) => write(ChangeRequest { requested_by: person(who + 1), ..before.clone() }),
            Try::Decider(who) => write(ChangeRequest { decided_by: person(who), ..before.clone() }),
            Try::Note(given) => {
                let note = if given { "会议纪要" } else { "" };
                write(ChangeRequest { decision_note: note.into(), ..before.clone() })
            }
            Try::Emergency(emergency) => write(ChangeRequest { emergency, ..before.clone() }),
            Try::Plan => {
                self.around.steps_since += 1;
                None
            }
        };
        self.request = after.unwrap_or(before);
    }

    fn go(&mut self, status: ChangeStatus, board: Board) {
        let around = Around { board, ..self.around };
        let Ok(changes) = move_to(&self.request, status, &around, TODAY) else { return };
        for change in changes {
            let Change::Set { field, value, .. } = change else { panic!("{change:?}") };
            let mut row: Row = self.request.to_row();
            let (place, _) = ChangeRequest::ENTITY.field(field).expect("a field");
            row.values[place] = value;
            self.request = ChangeRequest::from_row(&row).expect("it reads");
        }
        if matches!(status, ChangeStatus::Approved | ChangeStatus::ApprovedWithConditions) {
            self.approved = Some((self.request.clone(), board));
        }
    }
}

fn consistent(world: &World) -> Result<(), TestCaseError> {
    let request = &world.request;
    if !is_approved(request.status) {
        return Ok(());
    }
    let (approved, board) = world.approved.as_ref().expect("somebody approved it");
    prop_assert!(request.decided_by.is_some(), "approved by nobody");
    prop_assert_ne!(request.decided_by, request.requested_by, "approved by who asked");
    prop_assert!(request.decided_on.is_some(), "approved at no time");
    prop_assert!(
        request.schedule_impact_days.is_some() && request.cost_impact.is_some(),
        "nothing was weighed"
    );
    prop_assert!(
        *board != Board::Silent || !touches_baseline(request),
        "the board never decided what moves dates or money"
    );
    let content = |one: &ChangeRequest| {
        let rows = one.to_row();
        let places =
            change_rules::CONTENT.iter().map(|name| ChangeRequest::ENTITY.field(name).expect("a field").0);
        places.map(|place| rows.values[place].clone()).collect::<Vec<_>>()
    };
    prop_assert_eq!(content(request), content(approved), "edited after its approval, and still approved");
    prop_assert!(request.dropped_on.is_none(), "approved and dropped at once");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_approved_that_nobody_may_have_approved(
        board: bool,
        tasks in 0..2usize,
        steps in prop::collection::vec(tries(), 1..80),
    ) {
        let mut world = World::new(tasks, board);
        for step in steps {
            world.attempt(step);
            consistent(&world)?;
        }
    }
}

/// The walk above would prove nothing if it never came to an approval.
#[test]
fn an_approval_can_be_reached() {
    let mut world = World::new(0, false);
    let to = |wanted: ChangeStatus| {
        Try::Move(ChangeStatus::ALL.iter().position(|one| *one == wanted).expect("listed"))
    };
    let steps = [
        Try::Describe(1),
        Try::Ask(0),
        Try::Days(1),
        Try::Cost(1),
        Try::Decider(2),
        to(ChangeStatus::Submitted),
        to(ChangeStatus::Analysing),
        to(ChangeStatus::ToDecide),
        to(ChangeStatus::Approved),
    ];
    steps.into_iter().for_each(|step| world.attempt(step));
    assert_eq!(world.request.status, ChangeStatus::Approved);
    world.attempt(Try::Cost(0));
    assert_eq!(world.request.status, ChangeStatus::Analysing, "edited: asked anew");
    assert_eq!(WORKFLOW.start, ChangeStatus::Draft);
}
