//! The project list and the portfolio Gantt: one row per project, computed in one pass.

use std::collections::HashMap;

use portfolio::change_rules::is_undecided;
use portfolio::cost::{CostFigures, Costs, percent_of};
use portfolio::light;
use portfolio::{Date, Id, Money, Project, Stage, life};

use crate::convert::{fen, hundredths, text};
use crate::desk::Desk;
use crate::office::{Loaded, Office};
use crate::wire::{MilestoneRow, MoneyView, PortfolioRow, PortfolioView};
use crate::{Answer, lights, milestones, settings};

impl Desk {
    /// The project list.
    pub fn portfolio(&mut self) -> Answer<PortfolioView> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let rows = rows(office, &loaded)?;
        let dates = || rows.iter().flat_map(|row| [&row.start, &row.finish, &row.baseline_finish]).flatten();
        let span = dates().min().zip(dates().max());
        let span = span.and_then(|(from, to)| Date::parse(from).zip(Date::parse(to)));
        let non_working = span.map(|(from, to)| settings::days_off(loaded.calendars.get(None), from, to));
        let non_working = non_working.unwrap_or_default();
        Ok(PortfolioView { as_of: loaded.as_of.to_string(), rows, non_working })
    }
}

/// Counts that rows show, by project.
struct Tally {
    open_risks: HashMap<Id, u32>,
    major_risks: HashMap<Id, u32>,
    open_changes: HashMap<Id, u32>,
    tasks: HashMap<Id, u32>,
    milestones: HashMap<Id, Vec<MilestoneRow>>,
}

/// One row per project, by number.
pub(crate) fn rows(office: &Office, loaded: &Loaded) -> Answer<Vec<PortfolioRow>> {
    let tally = Tally::new(office, loaded)?;
    let lights = lights::all(loaded);
    let costs = Costs::new(&loaded.portfolio);
    let mut projects: Vec<&Project> = loaded.portfolio.projects.iter().collect();
    projects.sort_by(|a, b| a.code.cmp(&b.code).then(a.id.cmp(&b.id)));
    let row = |project: &&Project| row(project, loaded, &lights[&project.id], costs.of(project), &tally);
    Ok(projects.iter().map(row).collect())
}

fn row(
    project: &Project,
    loaded: &Loaded,
    lights: &light::ProjectLights,
    cost: CostFigures,
    tally: &Tally,
) -> PortfolioRow {
    let as_of = loaded.as_of;
    let runs = life::runs_on(project, &loaded.portfolio, as_of);
    let actual_finish = project.delivered_by(as_of);
    let finish = actual_finish.or(project.expected_finish()).or(project.due(as_of));
    let count = |of: &HashMap<Id, u32>| of.get(&project.id).copied().unwrap_or(0);
    PortfolioRow {
        id: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        program: project.program.clone(),
        department: project.department.clone(),
        category: project.category.clone(),
        manager: loaded.person(project.manager),
        sponsor: loaded.person(project.sponsor),
        stage: project.stage.code().to_owned(),
        priority: project.priority.code().to_owned(),
        lights: runs.then(|| lights::view(project, lights, loaded)),
        start: text(
            project.actual_start.or(project.scheduled_start.map(|m| m.date())).or(project.approved_start()),
        ),
        finish: text(finish),
        baseline_start: text(project.baseline_start),
        baseline_finish: text(project.due(as_of)),
        actual_finish: text(actual_finish),
        slip_days: slip(project, loaded),
        progress: hundredths(lights.standing.completion),
        time_progress: hundredths(lights.standing.time_progress),
        money: money(&cost, project.stage),
        open_risks: count(&tally.open_risks),
        major_risks: count(&tally.major_risks),
        open_changes: count(&tally.open_changes),
        tasks: count(&tally.tasks),
        milestones: tally.milestones.get(&project.id).cloned().unwrap_or_default(),
    }
}

/// Working days that the finish, actual or expected, lies after the approved one.
pub(crate) fn slip(project: &Project, loaded: &Loaded) -> Option<i32> {
    let finish = project.delivered_by(loaded.as_of).or(project.expected_finish())?;
    let due = project.due(loaded.as_of)?;
    Some(loaded.calendars.working_days(project.calendar, due, finish) as i32)
}

/// A project's money: what it cost once it is closed, what it will cost before.
pub(crate) fn money(cost: &CostFigures, stage: Stage) -> MoneyView {
    let known = |amount: Money| (amount != Money(0)).then_some(amount);
    let end = match stage {
        Stage::Closed => cost.booked(),
        _ => cost.at_completion(),
    };
    let deviation = end.zip(cost.budget()).and_then(|(end, budget)| percent_of(end - budget, budget));
    let used = cost.budget().and_then(|budget| percent_of(cost.actual + cost.committed, budget));
    MoneyView {
        original: fen(known(cost.original)),
        budget: fen(cost.budget()),
        committed: fen(known(cost.committed)),
        actual: fen(cost.booked()),
        forecast: fen(cost.at_completion()),
        deviation: hundredths(deviation),
        used: hundredths(used),
    }
}

impl Tally {
    fn new(office: &Office, loaded: &Loaded) -> Answer<Tally> {
        let portfolio = &loaded.portfolio;
        let registered = |risk: &&portfolio::Risk| risk.identified_on.is_none_or(|date| date <= loaded.as_of);
        let open = || portfolio.risks.iter().filter(registered).filter(|risk| risk.is_open());
        let major = open().filter(|risk| portfolio::risk_rules::is_major(risk, &loaded.terms));
        let changes = portfolio.change_requests.iter().filter(|change| is_undecided(change.status));
        let mut milestones: HashMap<Id, Vec<MilestoneRow>> = HashMap::new();
        for milestone in milestones::all(loaded) {
            if let Some(project) = Id::parse(&milestone.project) {
                milestones.entry(project).or_default().push(milestone);
            }
        }
        Ok(Tally {
            open_risks: count(open().map(|risk| risk.project)),
            major_risks: count(major.map(|risk| risk.project)),
            open_changes: count(changes.map(|change| change.project)),
            tasks: office.task_counts()?,
            milestones,
        })
    }
}

fn count(projects: impl Iterator<Item = Id>) -> HashMap<Id, u32> {
    let mut counts = HashMap::new();
    projects.for_each(|project| *counts.entry(project).or_default() += 1);
    counts
}
