//! No sequence of steps leaves a gate passed with an open mandatory item that nobody waived who may, with an earlier gate
//! not passed, or a project in a stage whose gates are not behind it.

use std::collections::BTreeSet;

use portfolio::gate_rules::{self, Matter, Verdict};
use portfolio::record::Record;
use portfolio::{
    Change, CheckResult, Condition, Date, Entity, Gate, GateReview, GateStatus, Id, Project, QualityCheck,
    Stage, project_rules, quality_rules,
};
use proptest::prelude::*;

const TODAY: Date = Date(20_000);
const DIRECTOR: Id = Id(900);
const PEOPLE: [Id; 3] = [DIRECTOR, Id(901), Id(902)];
const GATES: [Gate; 3] = [Gate::Initiation, Gate::Planning, Gate::Release];

/// What somebody tries; whether it is allowed is up to the rules.
#[derive(Clone, Debug)]
enum Try {
    Present(usize),
    Decide { gate: usize, status: usize, by: usize, reason: bool, condition: bool },
    Result { item: usize, result: usize, note: bool },
    Mandatory { item: usize, mandatory: bool },
    Waive { item: usize, by: usize, reason: bool },
    Done,
    Stage(usize),
}

fn attempt() -> impl Strategy<Value = Try> {
    let yes = any::<bool>();
    prop_oneof![
        (0..GATES.len()).prop_map(Try::Present),
        (0..GATES.len(), 0..GateStatus::ALL.len(), 0..PEOPLE.len(), yes, any::<bool>()).prop_map(
            |(gate, status, by, reason, condition)| Try::Decide { gate, status, by, reason, condition }
        ),
        (0usize..6, 0..CheckResult::ALL.len(), yes).prop_map(|(item, result, note)| Try::Result {
            item,
            result,
            note
        }),
        (0usize..6, yes).prop_map(|(item, mandatory)| Try::Mandatory { item, mandatory }),
        (0usize..6, 0..PEOPLE.len(), yes).prop_map(|(item, by, reason)| Try::Waive { item, by, reason }),
        Just(Try::Done),
        (0..Stage::ALL.len()).prop_map(Try::Stage),
    ]
}

struct World {
    project: Project,
    gates: Vec<GateReview>,
    checks: Vec<QualityCheck>,
    conditions: Vec<Condition>,
}

impl World {
    fn new() -> World {
        let project = Project { manager: Some(PEOPLE[1]), ..Project::new(Id(1)) };
        let gate = |(place, gate): (usize, &Gate)| GateReview {
            project: Id(1),
            gate: *gate,
            ..GateReview::new(Id(10 + place as u128))
        };
        let item = |place: usize| QualityCheck {
            project: Id(1),
            gate: GATES[place / 2],
            mandatory: place.is_multiple_of(2),
            ..QualityCheck::new(Id(100 + place as u128))
        };
        World {
            project,
            gates: GATES.iter().enumerate().map(gate).collect(),
            checks: (0..6).map(item).collect(),
            conditions: Vec::new(),
        }
    }

    fn take(&mut self, attempt: &Try) {
        let changes = self.allowed(attempt);
        for change in changes {
            self.apply(change);
        }
    }

    fn allowed(&self, attempt: &Try) -> Vec<Change> {
        let matter = |gate: usize| Matter {
            review: &self.gates[gate],
            project: &self.project,
            gates: &self.gates,
            checks: &self.checks,
            conditions: &self.conditions,
        };
        let answering = BTreeSet::from([DIRECTOR, PEOPLE[1]]);
        let words = |given: bool| if given { "理由" } else { " " };
        match attempt {
            Try::Present(gate) => gate_rules::present(&matter(*gate), "孟凡", TODAY).unwrap_or_default(),
            Try::Decide { gate, status, by, reason, condition } => {
                let (due, owner) = (Some(TODAY), Some(PEOPLE[1]));
                let id = Id(500 + self.conditions.len() as u128);
                let new = Condition { text: "补齐".into(), due, owner, ..Condition::new(id) };
                let conditions = if *condition { vec![new] } else { Vec::new() };
                let (status, by) = (GateStatus::ALL[*status], PEOPLE[*by]);
                let verdict = Verdict {
                    status,
                    by,
                    reason: words(*reason),
                    next: Some(TODAY),
                    conditions: &conditions,
                };
                gate_rules::decide(&matter(*gate), &verdict, &answering, TODAY).unwrap_or_default()
            }
            Try::Result { item, result, note } => {
                let before = &self.checks[*item];
                let note = if *note { "见附件".to_owned() } else { String::new() };
                self.edit(before, QualityCheck { result: CheckResult::ALL[*result], note, ..before.clone() })
            }
            Try::Mandatory { item, mandatory } => {
                let before = &self.checks[*item];
                self.edit(before, QualityCheck { mandatory: *mandatory, ..before.clone() })
            }
            Try::Waive { item, by, reason } => {
                let (item, by) = (&self.checks[*item], PEOPLE[*by]);
                gate_rules::waive(item, &self.gates, &answering, by, words(*reason), TODAY)
                    .unwrap_or_default()
            }
            Try::Done => {
                let open = self.conditions.iter().find(|condition| condition.done_on.is_none());
                let done = |open: &Condition| {
                    portfolio::difference(open, &Condition { done_on: Some(TODAY), ..open.clone() })
                };
                open.map(done).unwrap_or_default()
            }
            Try::Stage(stage) => {
                let stage = Stage::ALL[*stage];
                project_rules::move_to(&self.project, stage, "原因", &self.gates, TODAY).unwrap_or_default()
            }
        }
    }

    /// An edit of an item as the door takes it: mandatory items of a decided gate stay.
    fn edit(&self, before: &QualityCheck, after: QualityCheck) -> Vec<Change> {
        gate_rules::edited(Some(before), &after, &self.gates, TODAY)
            .map(|after| portfolio::difference(before, &after))
            .unwrap_or_default()
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Insert(_, row) => self.conditions.extend(Condition::from_row(&row)),
            Change::Set { entity, id, field, value } => match entity {
                Entity::Project => set(std::slice::from_mut(&mut self.project), id, field, value),
                Entity::GateReview => set(&mut self.gates, id, field, value),
                Entity::QualityCheck => set(&mut self.checks, id, field, value),
                _ => set(&mut self.conditions, id, field, value),
            },
            other => panic!("no rule deletes: {other:?}"),
        }
    }

    fn holds(&self) {
        for gate in self.gates.iter().filter(|gate| gate_rules::is_passed(gate.status)) {
            let items = self.checks.iter().filter(|item| item.gate == gate.gate);
            assert!(quality_rules::gate_passed(items), "{:?} passed with something open", gate.gate);
            let mut earlier = self.gates.iter().filter(|other| other.gate < gate.gate);
            assert!(
                earlier.all(|other| gate_rules::is_passed(other.status)),
                "{:?} before others",
                gate.gate
            );
            assert_eq!(gate.decided_by, Some(DIRECTOR), "neither the manager nor a stranger passes it");
        }
        for item in self.checks.iter().filter(|item| item.waived_by.is_some()) {
            assert!(!item.waiver.trim().is_empty(), "a waiver says why");
            assert_ne!(item.waived_by, Some(PEOPLE[2]), "a stranger waived");
        }
    }
}

fn set<R: Record>(records: &mut [R], id: Id, field: &str, value: portfolio::Value) {
    let record = records.iter_mut().find(|record| record.id() == id).expect("known");
    let mut row = record.to_row();
    let place = R::fields().iter().position(|known| known.name == field).expect("a field");
    row.values[place] = value;
    *record = R::from_row(&row).expect("a record");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_gate_is_passed_behind_the_rules(attempts in prop::collection::vec(attempt(), 0..120)) {
        let mut world = World::new();
        for attempt in &attempts {
            let before = world.project.stage;
            world.take(attempt);
            world.holds();
            let stage = world.project.stage;
            if stage != before {
                prop_assert!(gate_rules::holding(&world.gates, Id(1), stage).is_empty(), "{stage:?} entered");
            }
        }
    }
}
