//! Gates by example: what keeps one shut, who may waive, what holds a project back.

use std::collections::BTreeSet;

use super::*;
use crate::gate_rules::{accountable, holding};
use crate::people::{Role, RoleHolder};
use crate::project::Stage;
use crate::quality::{CheckResult, Gate};
use crate::{Portfolio, quality_rules};

const DAY: Date = Date(20_000);
const DIRECTOR: Id = Id(7);
const MANAGER: Id = Id(8);

fn project() -> Project {
    Project { manager: Some(MANAGER), ..Project::new(Id(1)) }
}

fn gate(id: u128, gate: Gate, status: GateStatus) -> GateReview {
    GateReview { project: Id(1), gate, status, ..GateReview::new(Id(id)) }
}

fn item(result: CheckResult) -> QualityCheck {
    QualityCheck {
        project: Id(1),
        gate: Gate::Planning,
        mandatory: true,
        result,
        ..QualityCheck::new(Id(30))
    }
}

struct World {
    project: Project,
    gates: Vec<GateReview>,
    checks: Vec<QualityCheck>,
    conditions: Vec<Condition>,
}

impl World {
    fn planning(status: GateStatus, first: GateStatus, result: CheckResult) -> World {
        let gates = vec![gate(10, Gate::Initiation, first), gate(11, Gate::Planning, status)];
        World { project: project(), gates, checks: vec![item(result)], conditions: Vec::new() }
    }

    fn matter(&self) -> Matter<'_> {
        Matter {
            review: &self.gates[1],
            project: &self.project,
            gates: &self.gates,
            checks: &self.checks,
            conditions: &self.conditions,
        }
    }

    fn decide(
        &self,
        status: GateStatus,
        by: Id,
        conditions: &[Condition],
    ) -> Result<Vec<Change>, Vec<GateRefusal>> {
        let verdict = Verdict { status, by, reason: "评审意见", next: Some(Date(20_030)), conditions };
        decide(&self.matter(), &verdict, &BTreeSet::from([DIRECTOR, MANAGER]), DAY)
    }
}

#[test]
fn an_open_mandatory_item_keeps_the_gate_shut() {
    let world = World::planning(GateStatus::InReview, GateStatus::Passed, CheckResult::Open);
    assert_eq!(world.decide(GateStatus::Passed, DIRECTOR, &[]), Err(vec![OpenItems]));
    let good = World::planning(GateStatus::InReview, GateStatus::Passed, CheckResult::Passed);
    assert!(good.decide(GateStatus::Passed, DIRECTOR, &[]).is_ok());
    assert_eq!(good.decide(GateStatus::Passed, MANAGER, &[]), Err(vec![OwnProject]));
    assert_eq!(good.decide(GateStatus::Passed, Id(99), &[]), Err(vec![NotAccountable]));
}

#[test]
fn gates_are_passed_in_their_order() {
    let world = World::planning(GateStatus::Planned, GateStatus::InReview, CheckResult::Passed);
    assert_eq!(present(&world.matter(), "孟凡", DAY), Err(vec![EarlierGate]));
    let next = World::planning(GateStatus::Redo, GateStatus::PassedWithConditions, CheckResult::Open);
    assert!(present(&next.matter(), "孟凡", DAY).is_ok(), "it may be presented again with open items");
    let empty = World { checks: Vec::new(), ..next };
    assert_eq!(present(&empty.matter(), "孟凡", DAY), Err(vec![NoItems]));
    let skip = World::planning(GateStatus::Planned, GateStatus::Passed, CheckResult::Passed);
    assert_eq!(skip.decide(GateStatus::Passed, DIRECTOR, &[]), Err(vec![GateRefusal::NotAllowed]));
}

#[test]
fn a_condition_says_what_by_when_and_who() {
    let world = World::planning(GateStatus::InReview, GateStatus::Passed, CheckResult::Passed);
    let decide =
        |conditions: &[Condition]| world.decide(GateStatus::PassedWithConditions, DIRECTOR, conditions);
    let vague =
        Condition { text: "补齐接口清单".into(), owner: Some(MANAGER), ..Condition::new(Id(40)) };
    assert_eq!(decide(&[]), Err(vec![ConditionsIncomplete]));
    assert_eq!(decide(std::slice::from_ref(&vague)), Err(vec![ConditionsIncomplete]));
    let clear = Condition { due: Some(Date(20_010)), ..vague };
    let changes = decide(std::slice::from_ref(&clear)).expect("it passes on terms");
    assert!(changes.iter().any(|change| matches!(change, Change::Insert(..))), "the condition is written");
    let bound = Condition { gate: Some(Id(11)), ..clear };
    let open = World { conditions: vec![bound.clone()], ..passed_on_terms() };
    assert_eq!(open.decide(GateStatus::Passed, DIRECTOR, &[]), Err(vec![ConditionsOpen]));
    let met = Condition { done_on: Some(DAY), ..bound };
    assert!(World { conditions: vec![met], ..open }.decide(GateStatus::Passed, DIRECTOR, &[]).is_ok());
}

fn passed_on_terms() -> World {
    World::planning(GateStatus::PassedWithConditions, GateStatus::Passed, CheckResult::Passed)
}

#[test]
fn the_next_date_goes_to_the_next_gate() {
    let world = World::planning(GateStatus::InReview, GateStatus::Passed, CheckResult::Passed);
    let again = world.decide(GateStatus::Redo, DIRECTOR, &[]).expect("done again");
    let planned = |changes: &[Change], gate: u128| {
        changes
            .iter()
            .any(|change| matches!(change, Change::Set { id, field: "planned_on", .. } if *id == Id(gate)))
    };
    assert!(planned(&again, 11), "this gate comes again");
    let mut later = world;
    later.gates.push(gate(12, Gate::Release, GateStatus::Planned));
    let passed = later.decide(GateStatus::Passed, DIRECTOR, &[]).expect("passed");
    assert!(planned(&passed, 12) && !planned(&passed, 11));
}

#[test]
fn a_pass_is_withdrawn_only_before_the_next_one() {
    let mut world = World::planning(GateStatus::Passed, GateStatus::Passed, CheckResult::Passed);
    assert!(world.decide(GateStatus::Redo, DIRECTOR, &[]).is_ok());
    world.gates.push(gate(12, Gate::Design, GateStatus::Passed));
    assert_eq!(world.decide(GateStatus::Redo, DIRECTOR, &[]), Err(vec![LaterGate]));
}

#[test]
fn only_who_answers_waives_and_says_why() {
    let world = World::planning(GateStatus::InReview, GateStatus::Passed, CheckResult::Failed);
    let people = BTreeSet::from([DIRECTOR]);
    let waive = |by, reason| super::waive(&world.checks[0], &world.gates, &people, by, reason, DAY);
    assert_eq!(waive(MANAGER, " "), Err(vec![NotAccountable, NoReason]));
    let changes = waive(DIRECTOR, "样机到货后补测").expect("waived");
    assert_eq!(changes.len(), 3, "reason, who and when: {changes:?}");
    let passed = item(CheckResult::Passed);
    let nothing = super::waive(&passed, &world.gates, &people, DIRECTOR, "不需要", DAY);
    assert_eq!(nothing, Err(vec![GateRefusal::NothingToWaive]));
    let decided = World::planning(GateStatus::Passed, GateStatus::Passed, CheckResult::Open);
    let late = super::waive(&decided.checks[0], &decided.gates, &people, DIRECTOR, "补", DAY);
    assert_eq!(late, Err(vec![GateRefusal::Decided]));
}

#[test]
fn a_waiver_falls_with_what_it_covered() {
    let waived =
        QualityCheck { waiver: "补测".into(), waived_by: Some(DIRECTOR), ..item(CheckResult::Open) };
    assert!(waived.is_settled());
    let other = QualityCheck { item: "另一项".into(), ..waived.clone() };
    let other = quality_rules::checked(Some(&waived), &other, DAY).expect("edited");
    assert!(!other.is_settled(), "another item needs another waiver");
}

#[test]
fn the_role_of_the_gate_answers_on_the_day_and_else_the_matrix() {
    let role = Role { name: "PMO主任".into(), ..Role::new(Id(50)) };
    let holder = RoleHolder {
        role: role.id,
        person: DIRECTOR,
        to_date: Some(Date(20_005)),
        ..RoleHolder::new(Id(51))
    };
    let book = Portfolio { roles: vec![role], role_holders: vec![holder], ..Portfolio::default() };
    let named = GateReview { accountable: Some(Id(50)), ..gate(11, Gate::Planning, GateStatus::InReview) };
    assert_eq!(accountable(&book, &project(), &named, DAY), BTreeSet::from([DIRECTOR]));
    assert!(accountable(&book, &project(), &named, Date(20_006)).is_empty(), "no longer");
    let sponsored = Project { sponsor: Some(Id(9)), ..project() };
    let open = GateReview { accountable: None, ..named };
    assert_eq!(accountable(&book, &sponsored, &open, DAY), BTreeSet::from([Id(9)]));
}

#[test]
fn a_project_without_gates_is_held_back_by_none() {
    assert!(holding(&[], Id(1), Stage::Executing).is_empty());
    let world = World::planning(GateStatus::Planned, GateStatus::Passed, CheckResult::Open);
    let held = |stage| holding(&world.gates, Id(1), stage).len();
    assert_eq!((held(Stage::Planning), held(Stage::Executing), held(Stage::Cancelled)), (0, 1, 0));
    assert!(holding(&world.gates, Id(2), Stage::Executing).is_empty(), "gates of another project");
}
