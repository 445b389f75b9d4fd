//! Fills the portfolio and the plan that rules, KPI and reports read.

use std::collections::HashSet;

use portfolio::plan::{KeptTask, Snapshot};
use portfolio::{Assignment, Baseline, BaselineTask, Id, Plan, Portfolio, Project, Record};

use crate::error::StoreError;
use crate::rows::Reads;

/// A task that marks a point.
const MILESTONE: &str = "deleted = 0 AND (milestone = 1 OR duration = 0)";

/// The newest baseline of each project: the last taken, or where that is unknown the highest number.
const NEWEST_BASELINES: &str = "
    SELECT id FROM (
        SELECT id, row_number() OVER (
            PARTITION BY project ORDER BY coalesce(taken_at, '') DESC, number DESC, id DESC) AS place
        FROM baseline WHERE deleted = 0)
    WHERE place = 1";

/// Every calendar that the project, a task or a resource of the plan names, with their bases.
const CALENDARS_OF_PLAN: &str = "
    WITH RECURSIVE named(id) AS (
        SELECT calendar FROM project WHERE id = ?1
        UNION SELECT calendar FROM task WHERE project = ?1 AND deleted = 0
        UNION SELECT calendar FROM resource WHERE deleted = 0 AND (project = ?1 OR id IN (
            SELECT resource FROM assignment WHERE project = ?1 AND deleted = 0))
        UNION SELECT id FROM calendar WHERE project = ?1 AND deleted = 0
        UNION SELECT c.base FROM calendar c JOIN named n ON c.id = n.id)
    SELECT id FROM named WHERE id IS NOT NULL";

impl Reads {
    /// Everything but the plans' tasks; of these, the milestones. Capacity in `loads` is 0.
    pub fn load_portfolio(&self) -> Result<Portfolio, StoreError> {
        Ok(Portfolio {
            settings: self.all()?,
            term_versions: self.all()?,
            kpi_overrides: self.all()?,
            light_months: self.all()?,
            calendars: self.all()?,
            calendar_exceptions: self.all()?,
            roles: self.all()?,
            people: self.all()?,
            role_holders: self.all()?,
            objectives: self.all()?,
            projects: self.all()?,
            milestones: self.typed_where(&format!("{MILESTONE} ORDER BY project, position, id"), [])?,
            milestone_baselines: self.newest_baselines_of(MILESTONE)?,
            raci_activities: self.all()?,
            raci_assignments: self.all()?,
            risks: self.all()?,
            risk_actions: self.all()?,
            issues: self.all()?,
            change_requests: self.all()?,
            budget_lines: self.all()?,
            quality_checks: self.all()?,
            gate_reviews: self.all()?,
            closure_reviews: self.all()?,
            lessons: self.all()?,
            resources: self.all()?,
            summary_edits: self.all()?,
            loads: self.loads()?,
            earned: Vec::new(),
        })
    }

    /// One project's plan.
    pub fn load_plan(&self, project: Id) -> Result<Plan, StoreError> {
        let head = self.get::<Project>(project)?.ok_or(StoreError::NoSuchRecord(Project::ENTITY, project))?;
        let id = project.to_string();
        let of = [id.as_str()];
        let resources =
            "deleted = 0 AND (project = ?1 OR id IN (SELECT resource FROM assignment WHERE project = ?1 AND deleted = 0))
                         ORDER BY id";
        Ok(Plan {
            project: head,
            tasks: self.typed_where("project = ?1 AND deleted = 0 ORDER BY position, id", of)?,
            dependencies: self.of_project(project)?,
            resources: self.typed_where(resources, of)?,
            assignments: self.of_project::<Assignment>(project)?,
            calendars: self
                .typed_where(&format!("deleted = 0 AND id IN ({CALENDARS_OF_PLAN}) ORDER BY id"), of)?,
            calendar_exceptions: self.typed_where(
                &format!(
                    "deleted = 0 AND calendar IN ({CALENDARS_OF_PLAN}) ORDER BY calendar, from_date, id"
                ),
                of,
            )?,
            baselines: self.typed_where::<Baseline>(
                "project = ?1 AND deleted = 0 ORDER BY coalesce(taken_at, ''), number, id",
                of,
            )?,
            baseline_tasks: self.of_project::<BaselineTask>(project)?,
            outside: self.outside(project)?,
        })
    }

    /// What the newest baseline of each project says of the tasks of this condition: from its content, or, where it is of
    /// version 1, from its rows.
    pub(crate) fn newest_baselines_of(&self, tasks: &str) -> Result<Vec<BaselineTask>, StoreError> {
        let condition = format!(
            "deleted = 0 AND task IN (SELECT id FROM task WHERE {tasks}) AND +baseline IN ({NEWEST_BASELINES})
             ORDER BY id"
        );
        let mut copies: Vec<BaselineTask> = self.typed_where(&condition, [])?;
        let wanted = self.sql((|| {
            let mut statement = self.conn.prepare_cached(&format!("SELECT id FROM task WHERE {tasks}"))?;
            let ids = statement.query_map([], |row| crate::convert::id_at(row, 0))?;
            ids.collect::<rusqlite::Result<HashSet<Id>>>()
        })())?;
        let newest = format!("content <> '' AND id IN ({NEWEST_BASELINES}) ORDER BY id");
        for baseline in self.typed_where::<Baseline>(&newest, [])? {
            let kept = Snapshot::parse(&baseline.content).ok_or_else(|| StoreError::Corrupt {
                path: self.path.clone(),
                detail: format!("content of baseline {}", baseline.id),
            })?;
            let own = kept.tasks.into_iter().filter(|task| wanted.contains(&task.task));
            copies.extend(own.map(|task| copy(&baseline, task)));
        }
        Ok(copies)
    }
}

/// One task of a baseline as version 1 has it.
fn copy(baseline: &Baseline, kept: KeptTask) -> BaselineTask {
    BaselineTask {
        project: baseline.project,
        baseline: baseline.id,
        task: kept.task,
        name: kept.name,
        start: kept.start,
        finish: kept.finish,
        duration: kept.duration,
        work: kept.work,
        cost: kept.cost,
        ..BaselineTask::new(kept.task)
    }
}
