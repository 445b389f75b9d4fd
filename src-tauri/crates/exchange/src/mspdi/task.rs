//! One task of the file: what was entered, and beside it the dates that Microsoft Project had computed.

use portfolio::plan::KeptTask;
use portfolio::{ConstraintType, Id, Task, TaskType};

use super::baseline;
use super::fields::Fields;
use super::value;
use super::walk::Record;
use crate::report::{FindingCode, Findings, Place};

/// A task as the file has it; its references are still the file's numbers.
pub(super) struct Draft {
    pub(super) task: Task,
    pub(super) place: Place,
    pub(super) uid: i64,
    pub(super) level: usize,
    pub(super) calendar: Option<i64>,
    pub(super) links: Vec<Link>,
    pub(super) baselines: Vec<(i64, KeptTask)>,
}

/// A `PredecessorLink` as the file has it.
pub(super) struct Link {
    pub(super) predecessor: i64,
    /// Where the predecessor stands in another plan; empty for this one.
    pub(super) other_plan: String,
    pub(super) kind: i64,
    pub(super) lag: i64,
    pub(super) format: i64,
}

/// Reads a task; `None` for a blank line.
pub(super) fn read(record: &Record, id: Id, findings: &mut Findings) -> Option<Draft> {
    let uid = value::integer(record.node.text("UID"));
    let place = record.place(uid);
    let mut fields = Fields { node: &record.node, place, findings };
    if fields.flag("IsNull") {
        return None;
    }
    let uid = uid.unwrap_or_else(|| {
        fields.find(FindingCode::MissingReference, "UID");
        -1
    });
    let level = level(&mut fields);
    let calendar = fields.reference("CalendarUID");
    let links = links(&mut fields);
    let baselines = baseline::of_task(&mut fields);
    let mut task =
        Task { source_uid: Some(uid).filter(|uid| (0..=9_000_000_000).contains(uid)), ..Task::new(id) };
    entered(&mut fields, &mut task);
    progress(&mut fields, &mut task);
    computed(&mut fields, &mut task);
    Some(Draft { task, place, uid, level, calendar, links, baselines })
}

/// From `OutlineLevel`, else from the number of parts of `OutlineNumber`.
fn level(fields: &mut Fields<'_>) -> usize {
    let number = fields.text("OutlineNumber");
    let parts = if number.is_empty() || number == "0" { 0 } else { number.split('.').count() };
    let level = fields.integer("OutlineLevel").and_then(|level| usize::try_from(level).ok());
    level.unwrap_or(parts)
}

fn entered(fields: &mut Fields<'_>, task: &mut Task) {
    task.name = if fields.place.uid == Some(0) { fields.text("Name").to_owned() } else { fields.name() };
    task.milestone = fields.flag("Milestone");
    task.inactive = !fields.flag_or_yes("Active");
    task.manual = fields.flag("Manual");
    task.external = fields.flag("ExternalTask") | fields.flag("IsSubproject");
    // The lines below a task make it a summary; the flag says nothing more.
    fields.flag("Summary");
    task.elapsed = fields.integer("DurationFormat").is_some_and(value::is_elapsed);
    task.duration = fields.minutes("Duration").unwrap_or(0);
    task.task_type = task_type(fields);
    task.constraint_type = constraint_type(fields);
    task.constraint_date = fields.moment("ConstraintDate");
    task.deadline = fields.moment("Deadline");
    task.ignores_resource_calendars = fields.flag("IgnoreResourceCalendar");
    task.leveling_delay = fields.tenths("LevelingDelay").unwrap_or(0);
    fields.text("LevelingDelayFormat");
    task.notes = fields.text("Notes").to_owned();
    task.work = fields.minutes("Work").unwrap_or(0);
    task.fixed_cost = fields.money("FixedCost");
    task.cost = fields.money("Cost");
    task.actual_cost = fields.money("ActualCost");
    if task.manual {
        manual(fields, task);
    }
}

/// Dates that the planner sets. Older files have only the scheduled ones, which are the same then.
fn manual(fields: &mut Fields<'_>, task: &mut Task) {
    let peek = |fields: &mut Fields<'_>, name: &str| fields.peek_moment(name);
    task.manual_start = fields.moment("ManualStart").or_else(|| peek(fields, "Start"));
    task.manual_finish = fields.moment("ManualFinish").or_else(|| peek(fields, "Finish"));
    if let Some(duration) = fields.minutes("ManualDuration")
        && task.duration == 0
    {
        task.duration = duration;
    }
}

fn progress(fields: &mut Fields<'_>, task: &mut Task) {
    task.percent_complete = fields.percent("PercentComplete");
    task.actual_start = fields.moment("ActualStart");
    task.actual_finish = fields.moment("ActualFinish");
    task.actual_duration = fields.minutes("ActualDuration");
    task.remaining_duration = fields.minutes("RemainingDuration");
    task.stop = fields.moment("Stop");
    task.resume = fields.moment("Resume");
}

/// What Project had computed. Zero is often left out of the file.
fn computed(fields: &mut Fields<'_>, task: &mut Task) {
    task.start = fields.moment("Start");
    task.finish = fields.moment("Finish");
    task.early_start = fields.moment("EarlyStart");
    task.early_finish = fields.moment("EarlyFinish");
    task.late_start = fields.moment("LateStart");
    task.late_finish = fields.moment("LateFinish");
    let dated = task.late_finish.map(|_| 0);
    task.total_float = fields.tenths("TotalSlack").or(dated);
    task.free_float = fields.tenths("FreeSlack").or(dated);
    task.critical = fields.flag("Critical");
}

fn task_type(fields: &mut Fields<'_>) -> TaskType {
    match fields.integer("Type") {
        Some(1) => TaskType::FixedDuration,
        Some(2) => TaskType::FixedWork,
        _ => TaskType::FixedUnits,
    }
}

fn constraint_type(fields: &mut Fields<'_>) -> ConstraintType {
    let Some(code) = fields.integer("ConstraintType") else { return ConstraintType::Asap };
    match code {
        0 => ConstraintType::Asap,
        1 => ConstraintType::Alap,
        2 => ConstraintType::MustStartOn,
        3 => ConstraintType::MustFinishOn,
        4 => ConstraintType::StartNoEarlierThan,
        5 => ConstraintType::StartNoLaterThan,
        6 => ConstraintType::FinishNoEarlierThan,
        7 => ConstraintType::FinishNoLaterThan,
        _ => {
            fields.find(FindingCode::BadValue, "ConstraintType");
            ConstraintType::Asap
        }
    }
}

fn links(fields: &mut Fields<'_>) -> Vec<Link> {
    let node = fields.node;
    let mut links = Vec::new();
    for link in node.take_all("PredecessorLink") {
        let mut link = fields.inside(link);
        let crosses = link.flag("CrossProject");
        let name = link.text("CrossProjectName").to_owned();
        let predecessor = link.reference("PredecessorUID");
        let format = link.integer("LagFormat").unwrap_or(7);
        let Some(predecessor) = predecessor.or(crosses.then_some(-1)) else {
            link.find(FindingCode::MissingReference, "PredecessorUID");
            continue;
        };
        links.push(Link {
            predecessor,
            other_plan: if crosses && name.is_empty() { super::fields::numbered(predecessor) } else { name },
            kind: link.integer("Type").unwrap_or(1),
            lag: if value::is_percent(format) { link.integer("LinkLag") } else { link.tenths("LinkLag") }
                .unwrap_or(0),
            format,
        });
    }
    links
}
