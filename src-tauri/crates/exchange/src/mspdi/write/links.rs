//! Predecessors of a task. The format knows one dependency between two tasks; where there are more, the one that sets
//! the date is kept.

use std::collections::{HashMap, HashSet};

use portfolio::plan::{PlanDriver, reschedule};
use portfolio::{Dependency, DependencyType, Id, LagUnit, Plan};

use super::Writing;
use super::xml::Xml;

/// The dependencies that the format has a place for.
pub(super) fn single(plan: &Plan) -> Vec<&Dependency> {
    let mut pairs: HashMap<(Id, Id), usize> = HashMap::new();
    plan.dependencies.iter().for_each(|one| *pairs.entry(ends(one)).or_default() += 1);
    if pairs.values().all(|count| *count == 1) {
        return plan.dependencies.iter().collect();
    }
    let driver = |driver: &PlanDriver| match driver {
        PlanDriver::Dependency(id) => Some(*id),
        _ => None,
    };
    let drivers: HashSet<Id> = reschedule(plan).drivers.iter().filter_map(driver).collect();
    let drives = |one: &&Dependency| drivers.contains(&one.id);
    let driven: HashSet<(Id, Id)> = plan.dependencies.iter().filter(drives).map(ends).collect();
    let mut seen = HashSet::new();
    let kept = |one: &&Dependency| {
        let wanted = drives(one) || !driven.contains(&ends(one));
        wanted && seen.insert(ends(one))
    };
    plan.dependencies.iter().filter(kept).collect()
}

fn ends(dependency: &Dependency) -> (Id, Id) {
    (dependency.predecessor, dependency.successor)
}

pub(super) fn predecessor(writing: &Writing<'_>, dependency: &Dependency, xml: &mut Xml) {
    let elsewhere = writing.numbers.is_elsewhere(dependency.predecessor);
    let Some(number) = writing.numbers.predecessor(dependency.predecessor) else { return };
    xml.list("PredecessorLink", |xml| {
        xml.number("PredecessorUID", number);
        xml.number("Type", kind(dependency.kind));
        xml.flag("CrossProject", elsewhere);
        if elsewhere {
            let known = writing.plan.tasks.iter().find(|task| task.id == dependency.predecessor);
            xml.text("CrossProjectName", known.map_or("", |task| &task.name));
        }
        match dependency.lag_unit {
            LagUnit::Minutes | LagUnit::ElapsedMinutes => xml.tenths("LinkLag", dependency.lag),
            LagUnit::Percent | LagUnit::ElapsedPercent => xml.number("LinkLag", dependency.lag),
        }
        xml.number("LagFormat", format(writing, dependency));
    });
}

fn kind(kind: DependencyType) -> i64 {
    match kind {
        DependencyType::FinishFinish => 0,
        DependencyType::FinishStart => 1,
        DependencyType::StartFinish => 2,
        DependencyType::StartStart => 3,
    }
}

/// Days where the lag is whole ones, else hours, else minutes.
fn format(writing: &Writing<'_>, dependency: &Dependency) -> i64 {
    let day = writing.plan.project.minutes_per_day.unwrap_or(480).max(1);
    let by = |day: i64, formats: [i64; 3]| match dependency.lag {
        lag if lag % day == 0 => formats[0],
        lag if lag % 60 == 0 => formats[1],
        _ => formats[2],
    };
    match dependency.lag_unit {
        LagUnit::Minutes => by(day, [7, 5, 3]),
        LagUnit::ElapsedMinutes => by(schedule::time::DAY, [8, 6, 4]),
        LagUnit::Percent => 19,
        LagUnit::ElapsedPercent => 20,
    }
}
