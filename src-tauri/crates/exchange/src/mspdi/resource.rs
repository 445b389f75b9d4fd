//! Resources and assignments of the file.

use portfolio::{Assignment, Id, Resource, ResourceType};
use schedule::Moment;

use super::baseline;
use super::fields::Fields;
use super::record::Record;
use crate::draft::{DraftAssignment, DraftResource};
use crate::fields::numbered;
use crate::report::Findings;
use crate::value;

/// Reads a resource; `None` for a blank line and for the one that stands for "nobody".
pub(super) fn read(record: &Record, id: Id, findings: &mut Findings) -> Option<DraftResource> {
    let uid = value::integer(record.node.text("UID")).unwrap_or(-1);
    let place = record.place(Some(uid));
    let mut fields = Fields { node: &record.node, place, findings };
    if fields.flag("IsNull") || uid <= 0 {
        return None;
    }
    let kind = kind(&mut fields);
    let calendar = fields.reference("CalendarUID");
    let resource = Resource {
        name: name(&mut fields, uid),
        kind,
        max_units: fields.units("MaxUnits").unwrap_or(10_000),
        standard_rate: fields.rate("StandardRate"),
        source_uid: Some(uid).filter(|&uid| uid <= 9_000_000_000),
        ..Resource::new(id)
    };
    // Rates stand per hour whatever format they are shown in.
    fields.text("StandardRateFormat");
    Some(DraftResource { resource, uid, place, calendar })
}

fn name(fields: &mut Fields<'_>, uid: i64) -> String {
    let name = fields.text("Name");
    if name.is_empty() { numbered(uid) } else { name.to_owned() }
}

fn kind(fields: &mut Fields<'_>) -> ResourceType {
    let is_cost = fields.flag("IsCostResource");
    match fields.integer("Type") {
        _ if is_cost => ResourceType::Cost,
        Some(0) => ResourceType::Material,
        Some(2) => ResourceType::Cost,
        _ => ResourceType::Work,
    }
}

pub(super) fn read_assignment(record: &Record, id: Id, findings: &mut Findings) -> DraftAssignment {
    let uid = value::integer(record.node.text("UID"));
    let place = record.place(uid);
    let mut fields = Fields { node: &record.node, place, findings };
    let task = fields.integer("TaskUID").unwrap_or(-1);
    let resource = fields.reference("ResourceUID");
    let contoured = fields.integer("WorkContour") == Some(8);
    let assignment = Assignment {
        units: fields.units("Units").unwrap_or(10_000),
        work: fields.minutes("Work").unwrap_or(0),
        actual_work: fields.minutes("ActualWork").unwrap_or(0),
        remaining_work: fields.minutes("RemainingWork").unwrap_or(0),
        overtime_work: fields.minutes("OvertimeWork").unwrap_or(0),
        delay: fields.tenths("Delay").unwrap_or(0),
        leveling_delay: fields.tenths("LevelingDelay").unwrap_or(0),
        actual_start: fields.moment("ActualStart"),
        actual_finish: fields.moment("ActualFinish"),
        cost: fields.money("Cost"),
        actual_cost: fields.money("ActualCost"),
        ..Assignment::new(id)
    };
    fields.text("LevelingDelayFormat");
    let worked = if contoured { worked(&mut fields) } else { Vec::new() };
    let baselines = baseline::of_assignment(&mut fields);
    DraftAssignment { assignment, place, task, resource, worked, contoured, baselines }
}

/// The stretches of remaining (1) and actual (2) work that hold any.
fn worked(fields: &mut Fields<'_>) -> Vec<(Moment, Moment)> {
    let node = fields.node;
    let mut stretches = Vec::new();
    for data in node.take_all("TimephasedData") {
        let mut data = fields.inside(data);
        data.text("UID");
        data.text("Unit");
        let (kind, work) = (data.integer("Type"), data.minutes("Value").unwrap_or(0));
        if let (Some(1 | 2), Some(start), Some(finish)) = (kind, data.moment("Start"), data.moment("Finish"))
            && work > 0
            && start < finish
        {
            stretches.push((start, finish));
        }
    }
    stretches
}
