//! Gates of some of the sample's projects, over the checklists that they have: passed, on terms, in review, to be done
//! again, put off, ended. No figure that a checklist gives is changed by them.

use std::collections::BTreeMap;

use portfolio::numbering::{Series, next_code};
use portfolio::{
    Change, Condition, Date, Entity, Gate, GateReview, GateStatus, Id, Project, QualityCheck, Record, Stage,
    quality_rules,
};

use super::World;

/// What is said where something was to be decided.
const PASSED: &str = "材料齐备，同意通过。";
const ON_TERMS: &str = "主要项已达标，遗留两处按期补齐。";
const REDO: &str = "必检项未通过，整改后重新评审。";
const PUT_OFF: &str = "业务窗口调整，评审延期。";
const ENDED: &str = "投资收益不成立，终止项目。";

/// Gives gates to the projects that are closed, suspended or given up, and to every second one of those that run.
pub(crate) fn fill(world: &mut World) {
    let projects: Vec<Project> = world.made();
    let checks: Vec<QualityCheck> = world.made();
    let role = world.made::<portfolio::Role>().into_iter().find(|role| role.name == "PMO主任");
    let mut running = 0;
    for project in &projects {
        let chosen = match project.stage {
            Stage::Closed | Stage::Suspended | Stage::Cancelled => true,
            Stage::Executing => {
                running += 1;
                running % 2 == 0
            }
            _ => false,
        };
        if chosen {
            gates(world, project, &checks, role.as_ref().map(|role| role.id), running);
        }
    }
    number(world);
}

/// Numbers what was presented, year by year in the order of presentation.
fn number(world: &mut World) {
    let mut presented: Vec<(Date, usize, GateReview)> = Vec::new();
    for (place, change) in world.changes.iter().enumerate() {
        let Change::Insert(Entity::GateReview, row) = change else { continue };
        let Ok(review) = GateReview::from_row(row) else { continue };
        presented.extend(review.presented_on.map(|day| (day, place, review)));
    }
    presented.sort_by_key(|(day, place, _)| (*day, *place));
    let mut used: Vec<String> = Vec::new();
    for (day, place, review) in presented {
        let code = next_code(Series::Gate, day.year(), used.iter().map(String::as_str));
        world.changes[place] = Change::insert(&GateReview { code: code.clone(), ..review });
        used.push(code);
    }
}

fn gates(world: &mut World, project: &Project, checks: &[QualityCheck], role: Option<Id>, place: usize) {
    let mut items: BTreeMap<Gate, Vec<&QualityCheck>> = BTreeMap::new();
    for item in checks.iter().filter(|item| item.project == project.id) {
        items.entry(item.gate).or_default().push(item);
    }
    let mut waiting = false;
    for (gate, items) in items {
        let settled = quality_rules::gate_passed(items.iter().copied());
        let due = items.iter().filter_map(|item| item.due_on).max().map(|due| due.plus_days(3));
        let status = status(world, project, (gate, settled, waiting), due, place);
        waiting |= !matches!(status, GateStatus::Passed | GateStatus::PassedWithConditions);
        add(world, project, gate, status, due, role);
    }
}

fn status(
    world: &World,
    project: &Project,
    (gate, settled, waiting): (Gate, bool, bool),
    due: Option<Date>,
    place: usize,
) -> GateStatus {
    let past = due.is_some_and(|due| due <= world.as_of);
    let on_terms = gate == Gate::Design && place.is_multiple_of(4);
    match (waiting, settled, past) {
        (true, ..) => GateStatus::Planned,
        (_, true, _) if project.stage == Stage::Closed => GateStatus::Passed,
        (_, true, true) if on_terms => GateStatus::PassedWithConditions,
        (_, true, true) => GateStatus::Passed,
        _ if project.stage == Stage::Cancelled => GateStatus::Terminated,
        _ if project.stage == Stage::Suspended => GateStatus::OnHold,
        (_, false, true) => GateStatus::Redo,
        _ if place.is_multiple_of(4) => GateStatus::InReview,
        _ => GateStatus::Planned,
    }
}

fn add(
    world: &mut World,
    project: &Project,
    gate: Gate,
    status: GateStatus,
    due: Option<Date>,
    role: Option<Id>,
) {
    let held = due.map(|due| due.min(world.as_of));
    let decided = !matches!(status, GateStatus::Planned | GateStatus::InReview);
    let decision = match status {
        GateStatus::Passed => PASSED,
        GateStatus::PassedWithConditions => ON_TERMS,
        GateStatus::Redo => REDO,
        GateStatus::OnHold => PUT_OFF,
        GateStatus::Terminated => ENDED,
        GateStatus::Planned | GateStatus::InReview => "",
    };
    let review = GateReview {
        project: project.id,
        gate,
        status,
        planned_on: due,
        accountable: role,
        round: i64::from(status != GateStatus::Planned),
        presented_on: held.filter(|_| status != GateStatus::Planned).map(|day| day.plus_days(-2)),
        presented_by: if status == GateStatus::Planned { String::new() } else { "孟凡".into() },
        decided_on: held.filter(|_| decided),
        decided_by: if decided { world.staff.person("周慧敏") } else { None },
        decision: decision.into(),
        ..GateReview::new(world.id())
    };
    world.add(&review);
    if status == GateStatus::PassedWithConditions {
        let done_on = held.map(|day| day.plus_days(12)).filter(|day| *day <= world.as_of);
        let condition = Condition {
            project: Some(project.id),
            gate: Some(review.id),
            text: "补齐接口清单并由各责任人签字".into(),
            due: held.map(|day| day.plus_days(14)),
            owner: project.manager,
            done_on,
            ..Condition::new(world.id())
        };
        world.add(&condition);
    }
}
