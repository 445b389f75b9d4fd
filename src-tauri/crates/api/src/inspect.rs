//! What only the command line asks: the dates of a plan that is in no portfolio, and whether a portfolio is sound.

use std::path::Path;

use portfolio::plan;
use portfolio::{Id, Moment};

use crate::desk::Desk;
use crate::import::read_plan;
use crate::wire::{OpenMode, wire};
use crate::{Answer, plan as plans};

/// The dates of one line of a plan, as `pmo schedule --json` prints them.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ScheduledTask {
    /// Its number in the file.
    pub uid: i64,
    /// Its name.
    pub name: String,
    /// Has lines below it.
    pub summary: bool,
    /// Scheduled start; the actual one where there is one.
    pub start: Option<String>,
    /// Scheduled finish; the actual one where there is one.
    pub finish: Option<String>,
    /// Early start.
    pub early_start: Option<String>,
    /// Early finish.
    pub early_finish: Option<String>,
    /// Late start.
    pub late_start: Option<String>,
    /// Late finish.
    pub late_finish: Option<String>,
    /// Total float in working minutes.
    pub total_slack_minutes: Option<i64>,
    /// Free float in working minutes.
    pub free_slack_minutes: Option<i64>,
    /// On the critical path.
    pub critical: bool,
}

/// A plan computed from what its planner entered.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ScheduledPlan {
    /// Its lines, in order.
    pub tasks: Vec<ScheduledTask>,
    /// What the planner should know.
    pub findings: Vec<crate::wire::PlanFinding>,
}

wire! {
    /// Whether a portfolio is sound.
    pub struct CheckReport {
        /// The file.
        pub path: String,
        /// Records of every kind that has any: kind and count.
        pub records: Vec<(String, u32)>,
        /// Steps in the journal.
        #[specta(type = specta_typescript::Number)]
        pub steps: u64,
        /// The step from which the journal does not fit its chain, if any.
        #[specta(type = Option<specta_typescript::Number>)]
        pub broken_step: Option<i64>,
        /// What people should look at: codes with values.
        pub findings: Vec<crate::wire::Reason>,
    }
}

/// Computes the dates of a Microsoft Project XML file from durations, dependencies, calendars, constraints and actuals.
pub fn schedule_file(path: &str) -> Answer<ScheduledPlan> {
    let plan = read_plan(Path::new(path))?.plan;
    let computed = plan::reschedule(&plan);
    let outline = plans::outline(&computed.plan);
    let tasks = computed.plan.tasks.iter().enumerate();
    let text = |at: Option<Moment>| at.map(|at| at.to_string());
    Ok(ScheduledPlan {
        tasks: tasks
            .map(|(place, task)| ScheduledTask {
                uid: task.source_uid.unwrap_or(place as i64 + 1),
                name: task.name.clone(),
                summary: outline.is_summary(place),
                start: text(task.start),
                finish: text(task.finish),
                early_start: text(task.early_start),
                early_finish: text(task.early_finish),
                late_start: text(task.late_start),
                late_finish: text(task.late_finish),
                total_slack_minutes: task.total_float,
                free_slack_minutes: task.free_float,
                critical: task.critical,
            })
            .collect(),
        findings: computed.findings.iter().map(plans::finding).collect(),
    })
}

impl Desk {
    /// Opens a portfolio without changing it and looks at everything: the file, the journal's chain, the records' rules.
    pub fn check(&mut self, path: String) -> Answer<CheckReport> {
        self.open_portfolio(path.clone(), OpenMode::ReadOnly)?;
        let today = (self.today)();
        let office = self.office()?;
        let chain = office.store.verify_chain()?;
        let mut records = Vec::new();
        for &entity in portfolio::Entity::ALL {
            let count = office.count(entity)? as u32;
            if count > 0 {
                records.push((entity.name().to_owned(), count));
            }
        }
        let mut findings = office.state(today)?.notices;
        findings.extend(self.raci(None)?.findings.into_iter().map(|finding| finding.values));
        let office = self.office()?;
        let projects: Vec<Id> =
            office.loaded()?.portfolio.projects.iter().map(|project| project.id).collect();
        for project in projects {
            let computed = office.computed_plan(project)?;
            let errors = computed.findings.iter().filter(|finding| finding.code.is_error());
            findings.extend(errors.map(|finding| plans::finding(finding).values));
        }
        Ok(CheckReport { path, records, steps: chain.steps as u64, broken_step: chain.broken_at, findings })
    }
}
