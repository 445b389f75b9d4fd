//! One task of the file: what was entered, and beside it the dates that Microsoft Project had computed.

use portfolio::{ConstraintType, DependencyType, Id, LagUnit, Task, TaskType};

use super::baseline;
use super::fields::Fields;
use super::record::Record;
use crate::draft::{DraftTask, Elsewhere, Link};
use crate::fields::numbered;
use crate::report::{FindingCode, Findings};
use crate::value;

/// Reads a task; `None` for a blank line.
pub(super) fn read(record: &Record, id: Id, findings: &mut Findings) -> Option<DraftTask> {
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
    Some(DraftTask { task, place, uid, level, calendar, links, baselines })
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
    task.elapsed = fields.integer("DurationFormat").is_some_and(is_elapsed);
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
    node.take_all("PredecessorLink").filter_map(|link| self::link(&mut fields.inside(link))).collect()
}

fn link(link: &mut Fields<'_>) -> Option<Link> {
    let crosses = link.flag("CrossProject");
    let name = link.text("CrossProjectName").to_owned();
    let predecessor = link.reference("PredecessorUID");
    let format = link.integer("LagFormat").unwrap_or(7);
    let Some(predecessor) = predecessor.or(crosses.then_some(-1)) else {
        link.find(FindingCode::MissingReference, "PredecessorUID");
        return None;
    };
    let name = if crosses && name.is_empty() { numbered(predecessor) } else { name };
    let lag = if is_percent(format) { link.integer("LinkLag") } else { link.tenths("LinkLag") };
    Some(Link {
        predecessor,
        elsewhere: (!name.is_empty()).then_some(Elsewhere { name, start: None, finish: None }),
        kind: kind(link),
        lag: lag.unwrap_or(0),
        unit: unit(format),
        place: link.place,
    })
}

fn kind(link: &mut Fields<'_>) -> DependencyType {
    match link.integer("Type").unwrap_or(1) {
        0 => DependencyType::FinishFinish,
        1 => DependencyType::FinishStart,
        2 => DependencyType::StartFinish,
        3 => DependencyType::StartStart,
        _ => {
            link.find(FindingCode::BadValue, "PredecessorLink/Type");
            DependencyType::FinishStart
        }
    }
}

fn unit(format: i64) -> LagUnit {
    match (is_percent(format), is_elapsed(format)) {
        (true, true) => LagUnit::ElapsedPercent,
        (true, false) => LagUnit::Percent,
        (false, true) => LagUnit::ElapsedMinutes,
        (false, false) => LagUnit::Minutes,
    }
}

/// Whether a format code of a duration or lag means the wall clock: 4, 6, 8, 10, 12, 20 and the same "estimated".
fn is_elapsed(format: i64) -> bool {
    matches!(format, 4 | 6 | 8 | 10 | 12 | 20 | 36 | 38 | 40 | 42 | 44 | 52)
}

/// Whether a format code of a lag means percent of the predecessor.
fn is_percent(format: i64) -> bool {
    matches!(format, 19 | 20 | 51 | 52)
}
