//! A project's plan as the window shows it. Dates come from the schedule, computed when the plan was last changed.

mod adopt;
mod answer;
mod assign;
mod baseline;
mod calendars;
mod compare;
mod compare_workbook;
mod driving;
pub(crate) mod edit;
mod export;
mod hours;
mod moved;
mod primavera_fields;
mod progress;
mod row;
mod rules;
mod trial;
mod trial_rows;
mod workbook;

pub(crate) use adopt::{adoption, impact_of};
pub(crate) use edit::told;
pub(crate) use trial::of as tried;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use portfolio::calendars::Calendars;
use portfolio::plan::{self, Outline, PlanFinding, Rescheduled, Standing, WorkUnits};
use portfolio::{Dependency, Id, LagUnit, Moment, Plan, Stage};

use crate::Answer;
use crate::convert::{self, figures, text};
use crate::desk::Desk;
use crate::office::Office;
use crate::settings;
use crate::wire::{self, BaselineInfo, DependencyRow, Named, PlanView, TaskRow};

impl Desk {
    /// A project's plan.
    pub fn plan(&mut self, project: String) -> Answer<PlanView> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let computed = office.computed_plan(id)?;
        view(office, &computed)
    }
}

impl Office {
    /// A plan with its schedule, from memory when nothing was written since.
    pub(crate) fn computed_plan(&mut self, project: Id) -> Answer<Arc<Rescheduled>> {
        Ok(self.plan_in_hand(project)?.computed)
    }

    /// A plan as it is stored and as it is computed, from memory when nothing was written since.
    pub(crate) fn plan_in_hand(&mut self, project: Id) -> Answer<PlanInHand> {
        if let Some(plan) = self.plan.as_ref().filter(|plan| plan.computed.plan.project.id == project) {
            return Ok(plan.clone());
        }
        let stored = self.store.load_plan(project)?;
        let computed = Arc::new(self.reschedule(&stored));
        let stored = (!plan::plan_difference(&stored, &computed.plan).is_empty()).then(|| Arc::new(stored));
        let plan = PlanInHand { stored, ..PlanInHand::written(computed) };
        self.plan = Some(plan.clone());
        Ok(plan)
    }
}

impl Office {
    /// A plan computed again, on what was computed for it last.
    pub(crate) fn reschedule(&mut self, plan: &Plan) -> Rescheduled {
        let id = plan.project.id;
        let standing = match &mut self.standing {
            Some((known, standing)) if *known == id => standing,
            other => &mut other.insert((id, Standing::default())).1,
        };
        plan::reschedule_on(standing, plan)
    }
}

/// The plan that was last shown or edited.
#[derive(Clone)]
pub(crate) struct PlanInHand {
    pub(crate) computed: Arc<Rescheduled>,
    /// As the file has it, where that is not as it is computed.
    stored: Option<Arc<Plan>>,
    /// Its lines for the window, once they were asked for.
    rows: Arc<OnceLock<Vec<TaskRow>>>,
}

impl PlanInHand {
    /// A plan that was just written as it is computed.
    pub(crate) fn written(computed: Arc<Rescheduled>) -> PlanInHand {
        PlanInHand { computed, stored: None, rows: Arc::default() }
    }

    /// Its lines for the window. An edit tells what differs from them, so they are kept as long as the plan is.
    pub(crate) fn rows(&self) -> &[TaskRow] {
        self.rows.get_or_init(|| row::rows(&self.computed))
    }

    /// The plan as the file has it.
    pub(crate) fn stored(&self) -> &Plan {
        self.stored.as_deref().unwrap_or(&self.computed.plan)
    }
}

/// The plan for the window.
pub(crate) fn view(office: &mut Office, computed: &Rescheduled) -> Answer<PlanView> {
    let plan = &computed.plan;
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let project = &plan.project;
    let (start, finish) = span(plan);
    let named = |id: Id, name: &str| Named { id: id.to_string(), name: name.to_owned() };
    Ok(PlanView {
        project: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        locked: office.is_read_only() || project.stage == Stage::Closed,
        minutes_per_day: project.minutes_per_day.unwrap_or(480) as u32,
        rules: rules::rules(plan),
        data_date: office.data_date()?.to_string(),
        start: start.to_string(),
        finish: finish.to_string(),
        rows: row::rows(computed),
        dependencies: dependencies(plan),
        non_working: settings::days_off(calendars.get(project.calendar), start.date(), finish.date()),
        hours: hours::of_plan(plan, &calendars, start.date(), finish.date()),
        findings: computed.findings.iter().map(finding).collect(),
        baselines: plan.baselines.iter().map(|known| baseline(plan, known)).collect(),
        calendars: office
            .all::<portfolio::WorkCalendar>()?
            .iter()
            .filter(|calendar| calendar.project.is_none_or(|owner| owner == project.id))
            .map(|calendar| named(calendar.id, &calendar.name))
            .collect(),
        resources: office
            .all::<portfolio::Resource>()?
            .iter()
            .filter(|resource| resource.project.is_none_or(|owner| owner == project.id))
            .map(|resource| named(resource.id, &resource.name))
            .collect(),
    })
}

/// From where to where the plan runs; an empty plan starts where its project does.
pub(crate) fn span(plan: &Plan) -> (Moment, Moment) {
    let planned = plan.project.planned_start.or(plan.project.baseline_start).unwrap_or(portfolio::Date(0));
    let start = plan.project.scheduled_start.unwrap_or(planned.midnight());
    (start, plan.project.scheduled_finish.unwrap_or(start))
}

/// The dependencies for the window.
pub(crate) fn dependencies(plan: &Plan) -> Vec<DependencyRow> {
    let critical: HashMap<Id, bool> = plan.tasks.iter().map(|task| (task.id, task.critical)).collect();
    let units = plan::units(plan);
    plan.dependencies.iter().map(|dependency| dependency_row(dependency, &critical, units)).collect()
}

fn dependency_row(dependency: &Dependency, critical: &HashMap<Id, bool>, units: WorkUnits) -> DependencyRow {
    let is_critical = |task| critical.get(&task).copied().unwrap_or(false);
    DependencyRow {
        id: dependency.id.to_string(),
        predecessor: dependency.predecessor.to_string(),
        successor: dependency.successor.to_string(),
        kind: dependency.kind.code().to_owned(),
        lag: lag(dependency.lag, dependency.lag_unit, units),
        critical: is_critical(dependency.predecessor) && is_critical(dependency.successor),
    }
}

pub(crate) fn lag(lag: i64, unit: LagUnit, units: WorkUnits) -> String {
    if lag == 0 { String::new() } else { plan::format_lag(lag, unit, units) }
}

/// What the planner should know, for the window.
pub(crate) fn finding(finding: &PlanFinding) -> wire::PlanFinding {
    let severity = if finding.code.is_error() { "error" } else { "warning" };
    wire::PlanFinding {
        code: finding.code.code().to_owned(),
        severity: severity.to_owned(),
        tasks: finding.tasks.iter().map(Id::to_string).collect(),
        values: figures(finding.code.code(), &finding.facts),
    }
}

fn baseline(plan: &Plan, known: &portfolio::Baseline) -> BaselineInfo {
    let shown = portfolio::baseline_rules::reference(plan).is_some_and(|reference| reference.id == known.id);
    BaselineInfo {
        id: known.id.to_string(),
        number: known.number as u32,
        name: known.name.clone(),
        taken_at: text(known.taken_at),
        reason: known.reason.clone(),
        shown,
    }
}

/// The rows of a plan by task.
pub(crate) fn outline(plan: &Plan) -> Outline {
    Outline::new(&plan.tasks)
}
