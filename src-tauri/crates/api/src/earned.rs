//! Earned value for the window and for reports: of a project with its tasks, of all projects under way in sum. What was
//! measured is kept until a write may have changed it.

use std::collections::HashMap;
use std::sync::Arc;

use portfolio::cost::Costs;
use portfolio::earned_value::{self, Earned, Missing, RollUp, Subject};
use portfolio::{
    Calendars, CostEntry, CostFigures, Date, Entity, Id, Plan, Portfolio, ProgressStep, Project,
    ProjectEarned, Stage, life,
};

use crate::desk::Desk;
use crate::office::{Loaded, Office};
use crate::wire::{EarnedRow, EarnedValueView, PortfolioEarnedValue, ProjectEarnedValue};
use crate::{Answer, convert, records};

mod view;

/// What was measured of a project.
pub(crate) type Measured = Arc<Result<Earned, Missing>>;

/// A plan with its steps and bookings.
pub(crate) struct PlanAtWork {
    plan: Plan,
    steps: Vec<ProgressStep>,
    entries: Vec<CostEntry>,
}

impl Desk {
    /// Earned value of a project.
    pub fn earned_value(&mut self, project: String) -> Answer<EarnedValueView> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let known = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let measured = office.earned_of(known, &loaded)?;
        let value = match measured.as_ref() {
            Ok(earned) => Some(office.earned_view(earned)?),
            Err(_) => None,
        };
        let missing = measured.as_ref().as_ref().err().map(|reason| reason.code().to_owned());
        Ok(EarnedValueView { as_of: loaded.as_of.to_string(), project, missing, value })
    }

    /// Earned value of the projects under way, in sum and one by one.
    pub fn portfolio_earned_value(&mut self) -> Answer<PortfolioEarnedValue> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let mut projects: Vec<&Project> = loaded.portfolio.projects.iter().collect();
        projects.retain(|project| life::runs_on(project, &loaded.portfolio, loaded.as_of));
        projects.sort_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        let measured: Vec<(&Project, Measured)> = projects
            .into_iter()
            .map(|project| Ok((project, office.earned_of(project, &loaded)?)))
            .collect::<Answer<_>>()?;
        let values =
            measured.iter().map(|(project, value)| (project.id, value.as_ref().as_ref().map_err(|why| *why)));
        let sum = earned_value::roll_up(values, loaded.as_of);
        let any = !sum.counted.is_empty();
        Ok(PortfolioEarnedValue {
            as_of: loaded.as_of.to_string(),
            figures: any.then(|| view::figures(&sum.figures)),
            timing: any.then(|| view::timing(&sum.timing, view::MONTHS)),
            curve: view::curve(&sum.curve),
            counted: sum.counted.len() as u32,
            rows: measured.iter().map(|(project, value)| row(project, value, &sum, &loaded)).collect(),
        })
    }
}

impl Office {
    /// Earned value of a project as of the data date, from memory when nothing was written since.
    fn earned_of(&mut self, project: &Project, loaded: &Loaded) -> Answer<Measured> {
        if let Some(kept) = self.earned.get(&project.id) {
            return Ok(kept.clone());
        }
        let Loaded { portfolio, calendars, as_of, .. } = loaded;
        let plan = self.plan_at_work(project.id)?;
        let measured = Arc::new(plan.measured(Costs::new(portfolio).of(project), calendars, *as_of));
        self.earned.insert(project.id, measured.clone());
        Ok(measured)
    }

    /// The plans of all projects that were approved, with what their earned value rests on.
    pub(crate) fn plans_at_work(&self, portfolio: &Portfolio) -> Answer<Vec<PlanAtWork>> {
        let approved = portfolio.projects.iter().filter(|project| project.stage != Stage::Proposed);
        approved.map(|project| self.plan_at_work(project.id)).collect()
    }

    fn plan_at_work(&self, project: Id) -> Answer<PlanAtWork> {
        let (steps, entries) = (self.of_project(project)?, self.of_project(project)?);
        Ok(PlanAtWork { plan: self.store.load_plan(project)?, steps, entries })
    }

    fn earned_view(&self, earned: &Earned) -> Answer<ProjectEarnedValue> {
        let tasks: Vec<portfolio::Task> = self.store.load_plan(earned.project)?.tasks;
        let rows: HashMap<Id, u32> = tasks.iter().map(|task| task.id).zip(1..).collect();
        let baseline: portfolio::Baseline = self.get(earned.baseline)?;
        Ok(ProjectEarnedValue {
            baseline: baseline.name,
            basis: earned.basis.code().to_owned(),
            plan_cost: earned.plan_cost.0,
            figures: view::figures(&earned.figures),
            timing: view::timing(&earned.timing, view::WORKING_DAYS),
            start: earned.start.to_string(),
            finish: earned.finish.to_string(),
            forecast_finish: convert::text(earned.forecast_finish),
            curve: view::curve(&earned.curve),
            tasks: earned.tasks.iter().map(|task| view::task(task, rows.get(&task.task).copied())).collect(),
        })
    }
}

impl PlanAtWork {
    fn measured(&self, cost: CostFigures, calendars: &Calendars, as_of: Date) -> Result<Earned, Missing> {
        let PlanAtWork { plan, steps, entries } = self;
        earned_value::measure(&Subject { plan, steps, cost, entries, calendars, as_of })
    }
}

/// A portfolio with the earned value of its projects as of a date: what a report is made of and a month freezes.
pub(crate) fn with_earned(portfolio: &Portfolio, plans: &[PlanAtWork], as_of: Date) -> Portfolio {
    let calendars = Calendars::new(&portfolio.calendars, &portfolio.calendar_exceptions);
    let costs = Costs::new(portfolio);
    let projects: HashMap<Id, &Project> =
        portfolio.projects.iter().map(|project| (project.id, project)).collect();
    let measured = |plan: &PlanAtWork| {
        let project = projects.get(&plan.plan.project.id)?;
        let value = plan.measured(costs.of(project), &calendars, as_of);
        let value = value.map(|earned| Earned { tasks: Vec::new(), ..earned });
        Some(ProjectEarned { project: project.id, value })
    };
    Portfolio { earned: plans.iter().filter_map(measured).collect(), ..portfolio.clone() }
}

fn row(project: &Project, value: &Measured, sum: &RollUp, loaded: &Loaded) -> EarnedRow {
    let left_out = sum.left_out.iter().find(|left| left.project == project.id);
    let value = value.as_ref().as_ref().ok();
    EarnedRow {
        project: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        manager: loaded.person(project.manager),
        figures: value.map(|earned| view::figures(&earned.figures)),
        timing: value.map(|earned| view::timing(&earned.timing, view::WORKING_DAYS)),
        finish: convert::text(value.map(|earned| earned.finish)),
        forecast_finish: convert::text(value.and_then(|earned| earned.forecast_finish)),
        missing: left_out.map(|left| left.reason.code().to_owned()),
    }
}
