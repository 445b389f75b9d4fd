//! The fourteen checks for the window: of one plan with everything behind each figure, of all plans as a matrix.
//! What was measured is kept until a write may have changed it.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use portfolio::schedule_quality::{
    self, Limit, Measured, Offender, ScheduleQuality, Thresholds, Verdict, card,
};
use portfolio::{Date, Entity, Id, Plan, Project, Stage, life, plan};

use crate::convert::{self, figures, reason};
use crate::desk::Desk;
use crate::office::{Loaded, Office};
use crate::wire::{
    Fact, Named, PlanLine, PortfolioScheduleQuality, ScheduleCheck, ScheduleOffender, ScheduleQualityCell,
    ScheduleQualityRow, ScheduleQualityView,
};
use crate::{Answer, records};

impl Desk {
    /// What the fourteen checks say of a plan.
    pub fn schedule_quality(&mut self, project: String) -> Answer<ScheduleQualityView> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let limits = Thresholds::from_settings(&loaded.portfolio.settings);
        let known = loaded.project(id).ok_or_else(|| records::gone(Entity::Project))?;
        let computed = office.computed_plan(id)?;
        let awaited = office.awaited(id)?;
        let date = data_date(known, &loaded);
        let quality = schedule_quality::examine(&computed.plan, date, &awaited, &limits);
        Ok(view(&computed.plan, &quality, &limits))
    }

    /// What the fourteen checks say of every plan that is proposed or under way, most failures first.
    pub fn portfolio_schedule_quality(&mut self) -> Answer<PortfolioScheduleQuality> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let limits = Thresholds::from_settings(&loaded.portfolio.settings);
        let projects = &loaded.portfolio.projects;
        let open = projects.iter().filter(|project| is_open(project, &loaded));
        let mut rows = Vec::new();
        for project in open {
            let kept = office.measured(project, data_date(project, &loaded), &limits)?;
            rows.push(row(project, &kept, &loaded));
        }
        rows.sort_by(|a, b| (Reverse(a.failed), &a.code).cmp(&(Reverse(b.failed), &b.code)));
        let ended = (projects.len() - rows.len()) as u32;
        Ok(PortfolioScheduleQuality { as_of: loaded.as_of.to_string(), rows, ended })
    }
}

/// What was measured on a plan, kept between reads.
#[derive(Clone)]
pub(crate) struct Examined {
    quality: Arc<ScheduleQuality>,
    tasks: usize,
}

impl Office {
    /// The answers for a project's plan, from memory when nothing was written that may have changed them.
    fn measured(&mut self, project: &Project, date: Date, limits: &Thresholds) -> Answer<Examined> {
        if let Some(kept) = self.quality.get(&project.id) {
            return Ok(kept.clone());
        }
        let in_hand = self.plan.as_ref().map(|plan| plan.computed.clone());
        let computed = match in_hand.filter(|computed| computed.plan.project.id == project.id) {
            Some(computed) => computed,
            None => Arc::new(plan::reschedule(&self.store.load_plan(project.id)?)),
        };
        let awaited = self.awaited(project.id)?;
        let quality = schedule_quality::examine(&computed.plan, date, &awaited, limits);
        let kept = Examined { quality: Arc::new(quality), tasks: computed.plan.tasks.len() };
        self.quality.insert(project.id, kept.clone());
        Ok(kept)
    }

    /// The tasks of a plan that plans of other projects wait for.
    fn awaited(&self, project: Id) -> Answer<HashSet<Id>> {
        Ok(self.store.crossings(project)?.iter().map(|crossing| crossing.predecessor).collect())
    }
}

/// Whether a project's plan is still worth mending.
fn is_open(project: &Project, loaded: &Loaded) -> bool {
    project.stage == Stage::Proposed || life::runs_on(project, &loaded.portfolio, loaded.as_of)
}

/// The day up to which a plan's progress counts as known: its own data date, else the portfolio's.
fn data_date(project: &Project, loaded: &Loaded) -> Date {
    project.data_date.unwrap_or(loaded.as_of)
}

fn view(plan: &Plan, quality: &ScheduleQuality, limits: &Thresholds) -> ScheduleQualityView {
    let project = &plan.project;
    let lines = Lines::new(plan);
    let baseline = plan.baselines.iter().find(|baseline| Some(baseline.id) == quality.baseline);
    let (passed, failed, not_applicable) = counts(quality);
    ScheduleQualityView {
        project: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        data_date: quality.data_date.to_string(),
        data_date_of: if project.data_date.is_some() { "project" } else { "portfolio" }.to_owned(),
        minutes_per_day: plan::units(plan).day as u32,
        baseline: baseline.map(|known| Named { id: known.id.to_string(), name: known.name.clone() }),
        passed,
        failed,
        not_applicable,
        checks: quality.checks.iter().map(|measured| check(measured, &lines, limits)).collect(),
    }
}

fn check(measured: &Measured, lines: &Lines<'_>, limits: &Thresholds) -> ScheduleCheck {
    let card = card(measured.check);
    let (operator, limit) = match measured.limit {
        Limit::AtMost(share) => ("<=", share),
        Limit::AtLeast(share) => (">=", share),
        Limit::Within(days) => ("within", days),
    };
    let parameter =
        |name: &&'static str| reason(name, [("value", Fact::Int(limits.value(name).unwrap_or_default()))]);
    ScheduleCheck {
        number: measured.check.number() as u32,
        code: measured.check.code().to_owned(),
        verdict: measured.verdict.code().to_owned(),
        why: measured.why.map(|why| why.code().to_owned()),
        hits: measured.hits as u32,
        population: measured.population as u32,
        value: measured.value,
        unit: card.unit.to_owned(),
        operator: operator.to_owned(),
        limit,
        parameters: card.parameters.iter().map(parameter).collect(),
        practices: card.practices.iter().map(|practice| u32::from(*practice)).collect(),
        inputs: lines.inputs(measured),
        offenders: measured.offenders.iter().map(|offender| lines.offender(measured, offender)).collect(),
    }
}

/// The lines of a plan by task, to name what a check found.
struct Lines<'a> {
    plan: &'a Plan,
    outline: plan::Outline,
    codes: Vec<String>,
}

impl Lines<'_> {
    fn new(plan: &Plan) -> Lines<'_> {
        let outline = crate::plan::outline(plan);
        Lines { codes: outline.codes(), outline, plan }
    }

    fn line(&self, task: Id) -> Option<PlanLine> {
        let Some(row) = self.outline.row(task) else { return self.outside(task) };
        Some(PlanLine {
            id: task.to_string(),
            row: row as u32 + 1,
            wbs: self.codes[row].clone(),
            name: self.plan.tasks[row].name.clone(),
        })
    }

    /// A task of another project by the row in its own plan.
    fn outside(&self, task: Id) -> Option<PlanLine> {
        let known = self.plan.outside.iter().find(|known| known.id == task)?;
        Some(PlanLine {
            id: task.to_string(),
            row: known.row as u32,
            wbs: known.code.clone(),
            name: format!("{} {}", known.code, known.name),
        })
    }

    fn offender(&self, measured: &Measured, offender: &Offender) -> ScheduleOffender {
        let mut found = figures(measured.check.code(), &offender.facts);
        let link =
            offender.dependency.and_then(|id| self.plan.dependencies.iter().find(|link| link.id == id));
        if let Some(link) = link {
            let text = format!(
                "{}{}",
                link.kind.code(),
                crate::plan::lag(link.lag, link.lag_unit, plan::units(self.plan))
            );
            found.values.insert("link".to_owned(), Fact::Text(text));
        }
        ScheduleOffender {
            tasks: offender.tasks.iter().filter_map(|task| self.line(*task)).collect(),
            dependency: convert::text(offender.dependency),
            measured: found,
        }
    }

    /// What a figure was worked out from; a task by row and name too.
    fn inputs(&self, measured: &Measured) -> crate::wire::Reason {
        let mut inputs = figures(measured.check.code(), &measured.inputs);
        let task = match inputs.values.get("task") {
            Some(Fact::Text(id)) => Id::parse(id).and_then(|id| self.line(id)),
            _ => None,
        };
        if let Some(line) = task {
            inputs.values.insert("row".to_owned(), Fact::Int(i64::from(line.row)));
            inputs.values.insert("name".to_owned(), Fact::Text(line.name));
        }
        inputs
    }
}

fn row(project: &Project, kept: &Examined, loaded: &Loaded) -> ScheduleQualityRow {
    let (passed, failed, not_applicable) = counts(&kept.quality);
    ScheduleQualityRow {
        project: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        manager: loaded.person(project.manager),
        data_date: kept.quality.data_date.to_string(),
        tasks: kept.tasks as u32,
        passed,
        failed,
        not_applicable,
        cells: kept.quality.checks.iter().map(cell).collect(),
    }
}

fn cell(measured: &Measured) -> ScheduleQualityCell {
    ScheduleQualityCell {
        code: measured.check.code().to_owned(),
        verdict: measured.verdict.code().to_owned(),
        why: measured.why.map(|why| why.code().to_owned()),
        hits: measured.hits as u32,
        population: measured.population as u32,
        value: measured.value,
        unit: card(measured.check).unit.to_owned(),
    }
}

fn counts(quality: &ScheduleQuality) -> (u32, u32, u32) {
    let count = |verdict| quality.count(verdict) as u32;
    (count(Verdict::Pass), count(Verdict::Fail), count(Verdict::NotApplicable))
}
