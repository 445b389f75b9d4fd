//! Dependencies and resources of two plans compared: only what differs is listed, in a fixed order.

use std::collections::BTreeMap;

use crate::plan::edit::Tie;
use crate::plan::snapshot::{KeptAssignment, KeptDependency, Snapshot};
use crate::value::{Id, Money};

/// A dependency that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComparedDependency {
    /// The task that drives.
    pub predecessor: Id,
    /// The task that is driven.
    pub successor: Id,
    /// On the left.
    pub left: Option<Tie>,
    /// On the right.
    pub right: Option<Tie>,
}

/// A resource on a task that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedAssignment {
    /// The task.
    pub task: Id,
    /// The resource's name; empty where nobody is named.
    pub name: String,
    /// On the left.
    pub left: Option<Share>,
    /// On the right.
    pub right: Option<Share>,
}

/// What a resource gives to a task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Units in ten-thousandths, where they were kept.
    pub units: Option<i64>,
    /// Work in minutes.
    pub work: i64,
    /// Cost.
    pub cost: Money,
}

pub(super) fn dependencies(left: &Snapshot, right: &Snapshot) -> Vec<ComparedDependency> {
    let (Some(left), Some(right)) = (&left.dependencies, &right.dependencies) else { return Vec::new() };
    let mut between: BTreeMap<(Id, Id), [Vec<Tie>; 2]> = BTreeMap::new();
    for (side, all) in [left, right].into_iter().enumerate() {
        for one in all {
            let &KeptDependency { predecessor, successor, kind, lag, lag_unit } = one;
            let sides = between.entry((predecessor, successor)).or_default();
            sides[side].push(Tie { kind, lag, lag_unit });
        }
    }
    let mut found = Vec::new();
    for ((predecessor, successor), [mut left, mut right]) in between {
        left.retain(|tie| match right.iter().position(|other| other == tie) {
            Some(place) => {
                right.remove(place);
                false
            }
            None => true,
        });
        let order = |tie: &Tie| (tie.kind, tie.lag, tie.lag_unit);
        left.sort_by_key(order);
        right.sort_by_key(order);
        let (mut left, mut right) = (left.into_iter(), right.into_iter());
        loop {
            let (left, right) = (left.next(), right.next());
            if left.is_none() && right.is_none() {
                break;
            }
            found.push(ComparedDependency { predecessor, successor, left, right });
        }
    }
    found
}

/// Who, on which task: by id where it is known, else by name.
type Who = (Id, Option<Id>, String);

pub(super) fn assignments(left: &Snapshot, right: &Snapshot) -> Vec<ComparedAssignment> {
    let (Some(left), Some(right)) = (&left.assignments, &right.assignments) else { return Vec::new() };
    let mut shares: BTreeMap<Who, (String, [Option<Share>; 2])> = BTreeMap::new();
    for (side, all) in [left, right].into_iter().enumerate() {
        for one in all {
            let who = if one.resource.is_some() { String::new() } else { one.name.clone() };
            let entry = shares.entry((one.task, one.resource, who)).or_default();
            entry.0.clone_from(&one.name);
            let share = entry.1[side].get_or_insert_with(|| Share { units: Some(0), ..Share::default() });
            *share = together(*share, one);
        }
    }
    let differ = shares.into_iter().filter(|(_, (_, [left, right]))| differ(*left, *right));
    differ.map(|((task, ..), (name, [left, right]))| ComparedAssignment { task, name, left, right }).collect()
}

/// A resource may stand on a task more than once.
fn together(share: Share, one: &KeptAssignment) -> Share {
    Share {
        units: share.units.zip(one.units).map(|(known, more)| known + more),
        work: share.work + one.work,
        cost: share.cost + one.cost,
    }
}

fn differ(left: Option<Share>, right: Option<Share>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => {
            let units = left.units.zip(right.units).is_some_and(|(left, right)| left != right);
            units || (left.work, left.cost) != (right.work, right.cost)
        }
        _ => true,
    }
}
