//! Milestones of the month's report: reached, overdue and coming, with approved, forecast and last month's dates.

use std::collections::{HashMap, HashSet};

use portfolio::{Date, Id, Task};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// A milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneLine {
    /// The task.
    pub id: Id,
    /// Its project.
    pub project: ProjectLabel,
    /// Its name.
    pub name: String,
    /// The approved date: of the newest baseline.
    pub baseline: Option<Date>,
    /// The date that the plan's schedule gives; the actual one when it is reached.
    pub forecast: Option<Date>,
    /// When it was reached.
    pub reached: Option<Date>,
    /// Calendar days after the approved date; negative is early.
    pub slip: Option<i64>,
    /// Where it stands.
    pub state: MilestoneState,
}

/// Where a milestone stands on the data date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MilestoneState {
    /// Not reached, and its approved or forecast date has passed.
    Overdue,
    /// Due in the next 90 days.
    Soon,
    /// Due later, or without a date.
    Later,
    /// Reached in this month.
    Reached,
}

/// Days that the look-ahead covers.
pub const LOOK_AHEAD: i32 = 90;

impl Line for MilestoneLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.id
    }
    fn moved(&self, last: &MilestoneLine) -> bool {
        (self.forecast, self.baseline, self.reached) != (last.forecast, last.baseline, last.reached)
    }
}

/// Milestones by date, both months. Those reached before a month are no longer gone from it but done, so they are left out.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<MilestoneLine>> {
    let mut rows = beside::rows(lines(now), before.map(lines));
    let done_earlier = |row: &Row<MilestoneLine>| row.now().is_none() && row.line.reached.is_some();
    rows.retain(|row| !done_earlier(row));
    rows
}

fn lines(reading: &Reading) -> Vec<MilestoneLine> {
    let followed: HashSet<Id> = reading.followed().iter().map(|project| project.id).collect();
    let baselines = baselines(reading);
    let keyed = reading.portfolio.milestones.iter().any(|task| task.key_milestone);
    let tasks =
        reading.portfolio.milestones.iter().filter(|task| !task.inactive && (task.key_milestone || !keyed));
    let mut lines: Vec<MilestoneLine> = tasks
        .filter(|task| followed.contains(&task.project))
        .filter_map(|task| line(reading, task, baselines.get(&task.id).copied()))
        .collect();
    lines.sort_by(|a, b| order(a).cmp(&order(b)));
    lines
}

fn order(line: &MilestoneLine) -> (Date, &str, &str, Id) {
    (line.forecast.or(line.baseline).unwrap_or(Date(i32::MAX)), &line.project.code, &line.name, line.id)
}

/// The approved date of each milestone.
fn baselines(reading: &Reading) -> HashMap<Id, Date> {
    let copies = reading.portfolio.milestone_baselines.iter();
    copies.filter_map(|copy| copy.finish.map(|at| (copy.task, at.date()))).collect()
}

fn line(reading: &Reading, task: &Task, baseline: Option<Date>) -> Option<MilestoneLine> {
    let reached = task.actual_finish.map(|at| at.date()).filter(|date| *date <= reading.data_date);
    let forecast = reached.or(task.finish.map(|at| at.date()));
    let state = state(reading, baseline, forecast, reached)?;
    let slip =
        forecast.zip(baseline).map(|(forecast, baseline)| i64::from(forecast.0) - i64::from(baseline.0));
    let project = reading.label(task.project);
    Some(MilestoneLine {
        id: task.id,
        project,
        name: task.name.clone(),
        baseline,
        forecast,
        reached,
        slip,
        state,
    })
}

/// `None` for one reached before the month.
fn state(
    reading: &Reading,
    baseline: Option<Date>,
    forecast: Option<Date>,
    reached: Option<Date>,
) -> Option<MilestoneState> {
    let today = reading.data_date;
    if let Some(date) = reached {
        return (date >= reading.month.first_day()).then_some(MilestoneState::Reached);
    }
    let past = |date: Option<Date>| date.is_some_and(|date| date < today);
    Some(match forecast {
        _ if past(forecast) || past(baseline) => MilestoneState::Overdue,
        Some(date) if date <= today.plus_days(LOOK_AHEAD) => MilestoneState::Soon,
        _ => MilestoneState::Later,
    })
}
