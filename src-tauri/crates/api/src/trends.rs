//! Milestone trends out of what was stored: every frozen month says what was forecast then, today says what is forecast
//! now. Frozen months are read as they were frozen; nothing is guessed for months that were not.

use std::collections::HashMap;

use portfolio::milestone_trend::{self, Report, Trend};
use portfolio::{BaselineTask, Date, Id, Project, Stage, Task};

use crate::Answer;
use crate::convert;
use crate::desk::Desk;
use crate::office::Loaded;
use crate::wire::{MilestoneTrend, MilestoneTrends, ReferenceDate, ReportedDate};
use crate::{frozen, periods};

impl Desk {
    /// The trends of a project's milestones, or of all.
    pub fn milestone_trends(&mut self, project: Option<String>) -> Answer<MilestoneTrends> {
        let wanted = convert::optional_id(project.as_deref())?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let mut reports: Vec<(Date, HashMap<Id, Report>)> = Vec::new();
        for period in periods::newest(office)?.into_values() {
            if period.data_date <= loaded.as_of {
                let (milestones, baselines) = frozen::milestones(periods::checked(&period)?)?;
                reports.push((period.data_date, said(period.data_date, &milestones, &baselines)));
            }
        }
        reports.sort_by_key(|(date, _)| *date);
        if reports.last().is_none_or(|(date, _)| *date < loaded.as_of) {
            let now = &loaded.portfolio;
            reports.push((loaded.as_of, said(loaded.as_of, &now.milestones, &now.milestone_baselines)));
        }
        let shown = |task: &&Task| wanted.is_none_or(|project| project == task.project);
        let milestones = loaded.portfolio.milestones.iter().filter(shown);
        let mut rows: Vec<MilestoneTrend> =
            milestones.filter_map(|task| row(task, &reports, &loaded)).collect();
        let place = |row: &MilestoneTrend| {
            (row.project_code.clone(), row.points.last().map(|point| point.date.clone()), row.name.clone())
        };
        rows.sort_by_cached_key(place);
        Ok(MilestoneTrends {
            as_of: loaded.as_of.to_string(),
            reports: reports.iter().map(|(date, _)| date.to_string()).collect(),
            rows,
        })
    }
}

/// What a report of this date said of each milestone.
fn said(reported: Date, milestones: &[Task], baselines: &[BaselineTask]) -> HashMap<Id, Report> {
    let copies: HashMap<Id, &BaselineTask> = baselines.iter().map(|copy| (copy.task, copy)).collect();
    let report = |task: &Task| {
        let baseline = copies.get(&task.id).and_then(|copy| copy.finish).map(|at| at.date());
        let actual = task.actual_finish.map(|at| at.date()).filter(|date| *date <= reported);
        (task.id, Report { reported, forecast: task.finish.map(|at| at.date()), actual, baseline })
    };
    milestones.iter().map(report).collect()
}

fn row(task: &Task, reports: &[(Date, HashMap<Id, Report>)], loaded: &Loaded) -> Option<MilestoneTrend> {
    let project = loaded.project(task.project)?;
    if matches!(project.stage, Stage::Cancelled | Stage::Withdrawn) || task.inactive || task.external {
        return None;
    }
    let said: Vec<Report> = reports.iter().filter_map(|(_, said)| said.get(&task.id).copied()).collect();
    let days = |from, to| loaded.calendars.working_days(project.calendar, from, to);
    Some(view(task, project, &milestone_trend::trend(&said, days)?))
}

fn view(task: &Task, project: &Project, trend: &Trend) -> MilestoneTrend {
    let point = |point: &milestone_trend::Point| ReportedDate {
        reported: point.reported.to_string(),
        date: point.date.to_string(),
        reached: point.reached,
    };
    let reference = |reference: &milestone_trend::Reference| ReferenceDate {
        from: reference.from.to_string(),
        date: reference.date.to_string(),
    };
    MilestoneTrend {
        task: task.id.to_string(),
        project: project.id.to_string(),
        project_code: project.code.clone(),
        project_name: project.name.clone(),
        program: project.program.clone(),
        name: task.name.clone(),
        key: task.key_milestone,
        state: trend.state.code().to_owned(),
        class: trend.class.map(|class| class.code().to_owned()),
        slip_days: trend.slip.map(|days| days as i32),
        change_days: trend.change.map(|days| days as i32),
        slope: convert::hundredths(trend.slope),
        points: trend.points.iter().map(point).collect(),
        references: trend.references.iter().map(reference).collect(),
    }
}
