//! The plan's own properties, and what the line that stands for the whole project says.

use std::collections::HashMap;

use portfolio::plan::PlanOptions;
use portfolio::{Id, Project, Stage};
use schedule::{CriticalPaths, Direction, Moment};

use super::fields::Fields;
use crate::draft::DraftTask;
use crate::report::Filled;
use crate::report::{FindingCode, Findings, LossReason, Losses, Place, RecordKind};
use crate::xml::node::Node;

/// What stands beside the lists of records.
pub(super) struct Properties(pub(super) Node);

impl Properties {
    pub(super) fn new() -> Properties {
        Properties(Node::new("Project"))
    }
}

/// The project's record.
pub(super) fn close(
    properties: &Properties,
    summary: Option<&DraftTask>,
    id: Id,
    calendars: &HashMap<i64, Id>,
    findings: &mut Findings,
) -> Project {
    let place = Place { record: RecordKind::Project, uid: None, line: 1 };
    let mut fields = Fields { node: &properties.0, place, findings };
    let mut project = Project { stage: Stage::Planning, ..Project::new(id) };
    project.name = name(&fields, summary);
    project.category = fields.text("Category").to_owned();
    project.data_date = fields.moment("StatusDate").map(|at| at.date());
    project.minutes_per_day = minutes_per_day(&mut fields);
    if let Some(uid) = fields.reference("CalendarUID") {
        project.calendar = calendars.get(&uid).copied();
        if project.calendar.is_none() {
            fields.find(FindingCode::MissingReference, "CalendarUID");
        }
    }
    let start = fields.moment("StartDate");
    let finish = fields.moment("FinishDate");
    project.planned_start = start.map(|at| at.date());
    project.scheduled_start = start;
    project.scheduled_finish = finish;
    project.schedule_options = options(&mut fields, start, finish, project.minutes_per_day.unwrap_or(480));
    if let Some(summary) = summary {
        whole(&mut project, summary);
    }
    project
}

/// The title, else the file's own name without its ending, else the summary line's name.
fn name(fields: &Fields<'_>, summary: Option<&DraftTask>) -> String {
    let title = fields.text("Title");
    let file = fields.text("Name");
    let stem = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = stem.strip_suffix(".xml").or(stem.strip_suffix(".mpp")).unwrap_or(stem);
    let line = summary.map_or("", |draft| draft.task.name.as_str());
    [title, line, stem].into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
}

fn minutes_per_day(fields: &mut Fields<'_>) -> Option<i64> {
    let minutes = fields.integer("MinutesPerDay")?;
    if !(60..=1440).contains(&minutes) {
        fields.find(FindingCode::NumberOutOfRange, "MinutesPerDay");
        return None;
    }
    Some(minutes)
}

/// Constraint dates are always kept: files that Project writes say otherwise whatever the plan's setting is.
fn options(fields: &mut Fields<'_>, start: Option<Moment>, finish: Option<Moment>, day: i64) -> String {
    let mut options = PlanOptions::default();
    if !fields.flag_or_yes("ScheduleFromStart") {
        options.direction = Direction::FromFinish;
        options.finish = finish;
    }
    fields.flag("HonorConstraints");
    options.start = start.filter(|at| at.minute_of_day() != 0);
    options.rules.critical_float = fields.integer("CriticalSlackLimit").unwrap_or(0).clamp(0, 10_000) * day;
    if fields.flag("MultipleCriticalPaths") {
        options.rules.critical_paths = CriticalPaths::PerNetwork;
    }
    options.format()
}

/// Notes, cost and the first baseline of the line that stands for the whole project.
fn whole(project: &mut Project, summary: &DraftTask) {
    let task = &summary.task;
    project.description = task.notes.clone();
    project.actual_start = task.actual_start.map(|at| at.date());
    project.actual_cost = task.actual_cost;
    project.forecast_cost = Some(task.cost).filter(|cost| cost.0 != 0);
    if let Some((_, baseline)) = summary.baselines.iter().find(|(number, _)| *number == 0) {
        project.budget = baseline.cost;
        project.baseline_start = baseline.start.map(|at| at.date());
        project.baseline_finish = baseline.finish.map(|at| at.date());
        project.original_finish = project.baseline_finish;
    }
}

/// The lists of definitions that stand beside the records are lost whole.
pub(super) fn lose(properties: &Properties, losses: &mut Losses) {
    let place = Place { record: RecordKind::Project, uid: None, line: 1 };
    properties.0.lose("Project", place, losses);
}

/// A record that is blank, or stands for the project or for nobody.
pub(super) fn blank(kind: RecordKind, place: Place, losses: &mut Losses) {
    losses.add(kind.element(), LossReason::Blank, "", Filled::No, place);
}
