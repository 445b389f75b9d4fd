//! A project's overview, and the steps of its life that need no closure review.

use portfolio::{CheckResult, Entity, Id, Project, Stage, Task, Value, gate_rules, project_rules};

use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded, Office};
use crate::wire::{
    Changed, CheckCounts, DimensionLight, Fact, PlanFigures, PortfolioRow, ProjectOverview, Reason,
};
use crate::{Answer, lights, list, records, rules};

impl Desk {
    /// A project's overview.
    pub fn project_overview(&mut self, project: String) -> Answer<ProjectOverview> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let row = list::rows(office, &loaded)?.into_iter().find(|row| row.id == project);
        let row = row.ok_or_else(|| records::gone(Entity::Project))?;
        let rule_lights = lights::all(&loaded);
        let dimensions = rule_lights[&id].dimensions.iter().map(|light| DimensionLight {
            dimension: light.dimension.code().to_owned(),
            cell: lights::cell(light),
        });
        let plan = plan_figures(office, found, &loaded)?;
        Ok(ProjectOverview {
            description: found.description.clone(),
            goals: found.goals.clone(),
            lights: row.lights.clone(),
            findings: findings(&row, &plan),
            plan,
            checks: check_counts(id, &loaded),
            closure: review_status(id, &loaded),
            locked: office.is_read_only() || found.stage == Stage::Closed,
            next_stages: project_rules::next_stages(found.stage)
                .map(|stage| stage.code().to_owned())
                .collect(),
            light_history: lights::history(id, &loaded),
            dimensions: dimensions.collect(),
            row,
        })
    }

    /// Moves a project to another stage. Closing goes through the closure review.
    pub fn set_stage(&mut self, project: String, stage: String, reason: String) -> Answer<Changed> {
        let id = convert::id(&project)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let before: Project = office.get(id)?;
        let stage = Stage::parse(&stage).ok_or_else(|| refused("stage_not_allowed"))?;
        let loaded = office.loaded()?;
        let gates = gate_rules::binding(&loaded.portfolio);
        let changes = project_rules::move_to(&before, stage, &reason, gates, today)
            .map_err(|refusals| rules::refused_by(&refusals))?;
        office.transact(Act { op: "set_stage", author: &author, reason: &reason }, changes)
    }
}

fn plan_figures(office: &Office, project: &Project, loaded: &Loaded) -> Answer<PlanFigures> {
    let tasks: Vec<Task> = office.of_project(project.id)?;
    let parents: std::collections::HashSet<Id> = tasks.iter().filter_map(|task| task.parent).collect();
    let leaves = || tasks.iter().filter(|task| !parents.contains(&task.id) && !task.inactive);
    let unfinished = || leaves().filter(|task| task.actual_finish.is_none() && task.percent_complete < 100);
    let end_of_day = loaded.as_of.plus_days(1).midnight();
    let owned = Value::Text(project.id.to_string());
    Ok(PlanFigures {
        tasks: leaves().count() as u32,
        finished: (leaves().count() - unfinished().count()) as u32,
        critical: unfinished().filter(|task| task.critical).count() as u32,
        overdue: unfinished().filter(|task| task.finish.is_some_and(|finish| finish < end_of_day)).count()
            as u32,
        dependencies: office.rows_where(Entity::Dependency, "project", &owned)?.len() as u32,
        baselines: office.rows_where(Entity::Baseline, "project", &owned)?.len() as u32,
    })
}

fn check_counts(project: Id, loaded: &Loaded) -> CheckCounts {
    let count = |result| {
        let checks = loaded.portfolio.quality_checks.iter();
        checks.filter(|check| check.project == project && check.result == result).count() as u32
    };
    CheckCounts {
        passed: count(CheckResult::Passed),
        failed: count(CheckResult::Failed),
        open: count(CheckResult::Open),
        not_applicable: count(CheckResult::NotApplicable),
    }
}

fn review_status(project: Id, loaded: &Loaded) -> Option<String> {
    let review = loaded.portfolio.closure_reviews.iter().find(|review| review.project == project);
    review.map(|review| review.status.code().to_owned())
}

/// What the person should look at, most important first.
fn findings(row: &PortfolioRow, plan: &PlanFigures) -> Vec<Reason> {
    let mut found = Vec::new();
    let count = |code: &str, count: u32| reason(code, [("count", Fact::Int(i64::from(count)))]);
    if let Some(lights) = &row.lights {
        if lights.watermelon {
            found.push(reason("watermelon", []));
        }
        found.extend(lights.overall.reasons.iter().filter(|_| lights.overall.light != "green").cloned());
        if let Some(days) = lights.stale_days.filter(|_| lights.overall.light == "none") {
            found.push(reason("stale", [("age_days", Fact::Int(i64::from(days)))]));
        }
    }
    if row.lights.is_some() {
        found.extend((plan.overdue > 0).then(|| count("overdue_tasks", plan.overdue)));
        found.extend((plan.tasks > 0 && plan.baselines == 0).then(|| reason("no_baseline", [])));
        found.extend((plan.tasks == 0).then(|| reason("no_plan", [])));
    }
    found.extend((row.open_changes > 0).then(|| count("open_changes", row.open_changes)));
    found
}
