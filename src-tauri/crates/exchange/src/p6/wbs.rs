//! The lines of the plan in their order: the WBS becomes summaries, its own activities come before the parts below it.

use std::collections::{HashMap, HashSet};

use portfolio::{Id, Task};

use super::fields::{self, Notes};
use super::row::Row;
use super::task;
use crate::draft::DraftTask;
use crate::fields::{Texts, numbered};
use crate::report::{FindingCode, LossReason, RecordKind};

/// What the number of a WBS element is raised by, so that it is no activity's.
const RAISED: i64 = 4_000_000_000;

/// Every line. Elements without an activity anywhere below them are left out.
pub(super) fn lines(
    elements: &[&Row<'_>],
    activities: &[&Row<'_>],
    new_id: &mut dyn FnMut() -> Id,
    notes: &mut Notes,
) -> Vec<DraftTask> {
    let tree = Tree::new(elements, activities, notes);
    let mut lines = Vec::with_capacity(elements.len() + activities.len());
    for row in tree.activities.get(&None).into_iter().flatten() {
        lines.push(task::read(row, 1, new_id(), notes));
    }
    for (row, level) in tree.order(elements, notes) {
        let at = row.number("wbs_id");
        let place = row.place(RecordKind::Wbs, "wbs_id");
        let own = activities_level(row, level);
        if own == level {
            // The element that stands for the project itself: the project has its name.
            row.known(&["wbs_id", "wbs_name", "parent_wbs_id", "proj_node_flag", "seq_num", "proj_id"]);
            row.lose(place, &mut notes.losses);
        } else if at.is_some_and(|at| tree.used.contains(&at)) {
            lines.push(summary(row, level, new_id(), notes));
        } else {
            row.lose_whole(LossReason::Blank, place, &mut notes.losses);
        }
        for activity in tree.activities.get(&at).into_iter().flatten() {
            lines.push(task::read(activity, own, new_id(), notes));
        }
    }
    lines
}

/// The level of what hangs on an element; the project's own element makes no line.
fn activities_level(row: &Row<'_>, level: usize) -> usize {
    level + usize::from(row.peek("proj_node_flag") != "Y")
}

/// The WBS of a project and the activities that hang on it, by number.
struct Tree<'a> {
    elements: HashMap<i64, &'a Row<'a>>,
    /// In their order; what hangs on nothing known stands at the top.
    below: HashMap<Option<i64>, Vec<i64>>,
    activities: HashMap<Option<i64>, Vec<&'a Row<'a>>>,
    /// Elements with an activity anywhere below them.
    used: HashSet<i64>,
}

impl<'a> Tree<'a> {
    fn new(elements: &[&'a Row<'a>], activities: &[&'a Row<'a>], notes: &mut Notes) -> Tree<'a> {
        let mut tree = Tree {
            elements: HashMap::new(),
            below: HashMap::new(),
            activities: HashMap::new(),
            used: HashSet::new(),
        };
        for row in elements {
            if row.number("wbs_id").is_none_or(|number| tree.elements.insert(number, row).is_some()) {
                notes.findings.add(FindingCode::DuplicateUid, row.place(RecordKind::Wbs, "wbs_id"), "wbs_id");
            }
        }
        let mut order: Vec<&Row<'_>> = tree.elements.values().copied().collect();
        order.sort_by_key(|row| (row.number("seq_num"), row.line));
        for row in order {
            let above = row.number("parent_wbs_id").filter(|above| tree.elements.contains_key(above));
            tree.below.entry(above).or_default().extend(row.number("wbs_id"));
        }
        for row in activities {
            let on = row.number("wbs_id").filter(|on| tree.elements.contains_key(on));
            if on.is_none() && !row.peek("wbs_id").is_empty() {
                let place = row.place(RecordKind::Task, "task_id");
                notes.findings.add(FindingCode::MissingReference, place, row.called("wbs_id"));
            }
            tree.activities.entry(on).or_default().push(row);
            tree.mark(on);
        }
        for hanging in tree.activities.values_mut() {
            hanging.sort_by(|a, b| a.peek("task_code").cmp(b.peek("task_code")));
        }
        tree
    }

    /// Marks an element and those above it as used; it ends where that was done, so also in a circle.
    fn mark(&mut self, from: Option<i64>) {
        let mut next = from;
        while let Some(at) = next.filter(|&at| self.used.insert(at)) {
            next = self.elements.get(&at).and_then(|row| row.number("parent_wbs_id"));
        }
    }

    /// Every element once with its level. What stands in a circle hangs on nothing: it begins at the top, after all else.
    fn order(&self, elements: &[&'a Row<'a>], notes: &mut Notes) -> Vec<(&'a Row<'a>, usize)> {
        let mut seen = HashSet::new();
        let mut order = Vec::with_capacity(self.elements.len());
        for &top in self.below.get(&None).into_iter().flatten() {
            self.walk(top, &mut seen, &mut order);
        }
        for row in elements {
            let Some(top) = row.number("wbs_id").filter(|number| !seen.contains(number)) else { continue };
            let place = row.place(RecordKind::Wbs, "wbs_id");
            notes.findings.add(FindingCode::WbsLoop, place, row.called("parent_wbs_id"));
            self.walk(top, &mut seen, &mut order);
        }
        order
    }

    fn walk(&self, top: i64, seen: &mut HashSet<i64>, order: &mut Vec<(&'a Row<'a>, usize)>) {
        let mut open = vec![(top, 1)];
        while let Some((at, level)) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let row = self.elements[&at];
            order.push((row, level));
            let below = self.below.get(&Some(at)).into_iter().flatten();
            open.extend(below.rev().map(|&child| (child, activities_level(row, level))));
        }
    }
}

fn summary(row: &Row<'_>, level: usize, id: Id, notes: &mut Notes) -> DraftTask {
    let mut fields = fields::of(row, RecordKind::Wbs, "wbs_id", notes);
    let place = fields.place;
    let uid = fields.reference("wbs_id").unwrap_or(0).saturating_add(RAISED);
    let (name, code) = (fields.text("wbs_name"), fields.text("wbs_short_name"));
    let known = [name, code].into_iter().find(|text| !text.is_empty());
    if known.is_none() {
        fields.find(FindingCode::NameMissing, "wbs_name");
    }
    let task = Task {
        name: known.map_or_else(|| numbered(place.uid.unwrap_or(0)), str::to_owned),
        notes: code.to_owned(),
        source_uid: Some(uid).filter(|uid| *uid <= 9_000_000_000),
        ..Task::new(id)
    };
    row.known(&["proj_id", "parent_wbs_id", "seq_num", "proj_node_flag"]);
    row.lose(place, &mut notes.losses);
    DraftTask { task, place, uid, level, calendar: None, links: Vec::new(), baselines: Vec::new() }
}
