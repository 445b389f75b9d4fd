//! Resources, and what they do on tasks.

use std::collections::HashSet;

use portfolio::{Assignment, Resource, ResourceType, Task};

use super::xml::Xml;
use super::{Writing, calendar, splits};

/// How the format says that nobody is assigned.
const NOBODY: i64 = -65_535;
const HOURS: i64 = 2;
const ELAPSED_DAYS: i64 = 8;
/// Work that is spread by hand.
const CONTOURED: i64 = 8;

pub(super) fn resources(writing: &Writing<'_>, xml: &mut Xml) {
    for (row, one) in writing.plan.resources.iter().enumerate() {
        let id = row as i64 + 1;
        xml.list("Resource", |xml| {
            xml.number("UID", writing.numbers.resource(one.id).unwrap_or(id));
            xml.number("ID", id);
            resource(writing, row, one, xml);
        });
    }
}

fn resource(writing: &Writing<'_>, row: usize, one: &Resource, xml: &mut Xml) {
    xml.text("Name", &one.name);
    xml.number("Type", kind(one.kind));
    xml.flag("IsNull", false);
    xml.words("Group", &one.department);
    xml.decimal("MaxUnits", one.max_units, 4);
    xml.decimal("StandardRate", one.standard_rate.0, 2);
    xml.number("StandardRateFormat", HOURS);
    if let Some(uid) = calendar::of_resource(writing, row, one) {
        xml.number("CalendarUID", uid);
    }
    xml.flag("IsCostResource", one.kind == ResourceType::Cost);
}

fn kind(kind: ResourceType) -> i64 {
    match kind {
        ResourceType::Material => 0,
        ResourceType::Work => 1,
        ResourceType::Cost => 2,
    }
}

pub(super) fn all(writing: &Writing<'_>, xml: &mut Xml) {
    let mut seen = HashSet::new();
    for (uid, one) in (1..).zip(&writing.plan.assignments) {
        let first = seen.insert((one.task, one.resource));
        let row = writing.outline.row(one.task);
        let number = writing.numbers.task(one.task);
        if let (Some(row), Some(number)) = (row, number) {
            let task = &writing.plan.tasks[row];
            xml.list("Assignment", |xml| {
                xml.number("UID", uid);
                xml.number("TaskUID", number);
                let stretches = splits::stretches(writing, task, one);
                assignment(writing, one, task, xml);
                xml.number("WorkContour", if stretches.is_empty() { 0 } else { CONTOURED });
                writing.kept.of_assignment(one, first, xml);
                splits::write(&stretches, uid, task.stop.or(task.actual_finish), xml);
            });
        }
    }
}

/// The fields of an assignment in the order of the schema, up to its contour.
fn assignment(writing: &Writing<'_>, one: &Assignment, task: &Task, xml: &mut Xml) {
    let resource = one.resource.and_then(|id| writing.numbers.resource(id));
    xml.number("ResourceUID", resource.unwrap_or(NOBODY));
    xml.money("ActualCost", one.actual_cost);
    xml.moment("ActualFinish", one.actual_finish);
    xml.moment("ActualStart", one.actual_start);
    xml.minutes("ActualWork", one.actual_work);
    xml.money("Cost", one.cost);
    xml.tenths("Delay", one.delay);
    xml.moment("Finish", one.actual_finish.or(task.finish));
    xml.tenths("LevelingDelay", one.leveling_delay);
    xml.number("LevelingDelayFormat", ELAPSED_DAYS);
    xml.minutes("OvertimeWork", one.overtime_work);
    xml.minutes("RemainingWork", one.remaining_work);
    xml.moment("Start", one.actual_start.or(task.start));
    xml.decimal("Units", one.units, 4);
    xml.minutes("Work", one.work);
}
