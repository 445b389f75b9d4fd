//! Milestones of all plans: as approved, as scheduled, as reached.

use std::collections::HashMap;

use portfolio::{BaselineTask, Date, Id, Stage, Task};

use crate::convert::text;
use crate::office::Loaded;
use crate::wire::MilestoneRow;

/// Days ahead that the cockpit looks.
const AHEAD: i32 = 90;

/// Every milestone of projects that were not given up, by forecast and name.
pub(crate) fn all(loaded: &Loaded) -> Vec<MilestoneRow> {
    let baselines: HashMap<Id, &BaselineTask> =
        loaded.portfolio.milestone_baselines.iter().map(|copy| (copy.task, copy)).collect();
    let rows = loaded
        .portfolio
        .milestones
        .iter()
        .filter_map(|task| row(task, baselines.get(&task.id).copied(), loaded));
    let mut rows: Vec<MilestoneRow> = rows.collect();
    rows.sort_by(|a, b| (&a.forecast, &a.name, &a.task).cmp(&(&b.forecast, &b.name, &b.task)));
    rows
}

/// Those that are overdue or due within 90 days, of running projects.
pub(crate) fn coming(loaded: &Loaded) -> Vec<MilestoneRow> {
    let running = |row: &MilestoneRow| {
        let project = Id::parse(&row.project).and_then(|id| loaded.project(id));
        project.is_some_and(|project| portfolio::life::runs_on(project, &loaded.portfolio, loaded.as_of))
    };
    let end = loaded.as_of.plus_days(AHEAD).to_string();
    let coming =
        |row: &MilestoneRow| row.state != "reached" && row.forecast.as_ref().is_some_and(|date| *date <= end);
    all(loaded).into_iter().filter(|row| coming(row) && running(row)).collect()
}

fn row(task: &Task, copy: Option<&BaselineTask>, loaded: &Loaded) -> Option<MilestoneRow> {
    let project = loaded.project(task.project)?;
    if matches!(project.stage, Stage::Cancelled | Stage::Withdrawn) {
        return None;
    }
    let actual = task.actual_finish.map(|at| at.date()).filter(|date| *date <= loaded.as_of);
    let forecast = actual.or(task.finish.map(|at| at.date()));
    let baseline = copy.and_then(|copy| copy.finish).map(|at| at.date());
    let slip =
        baseline.zip(forecast).map(|(from, to)| loaded.calendars.working_days(project.calendar, from, to));
    Some(MilestoneRow {
        task: task.id.to_string(),
        project: project.id.to_string(),
        project_name: project.name.clone(),
        name: task.name.clone(),
        baseline: text(baseline),
        forecast: text(forecast),
        actual: text(actual),
        slip_days: slip.map(|days| days as i32),
        key: task.key_milestone,
        state: state(actual, forecast, slip, loaded.as_of).to_owned(),
    })
}

fn state(actual: Option<Date>, forecast: Option<Date>, slip: Option<i64>, as_of: Date) -> &'static str {
    match (actual, forecast, slip) {
        (Some(_), _, _) => "reached",
        (_, Some(forecast), _) if forecast < as_of => "overdue",
        (_, _, Some(slip)) if slip > 0 => "late",
        _ => "on_plan",
    }
}
