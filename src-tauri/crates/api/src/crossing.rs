//! Dependencies between projects as lists: who drives whom, with how much room, and how far both have moved from their
//! baselines.

use std::collections::HashMap;

use portfolio::plan::{self, Outline, PlanDriver, Rescheduled, Snapshot};
use portfolio::{Dependency, DependencyType, Id, LagUnit, Moment, Plan, Task};

use crate::Answer;
use crate::convert::{self, text};
use crate::desk::Desk;
use crate::list;
use crate::office::{Loaded, Office};
use crate::wire::{CrossDependencies, CrossDependency, CrossTask, TaskHit};

/// Tasks offered for a text.
const MOST_HITS: usize = 30;

impl Desk {
    /// Every dependency between projects, by the project that drives.
    pub fn cross_dependencies(&mut self) -> Answer<CrossDependencies> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let ties = office.store.cross_dependencies()?;
        let plans = Plans::new(office, &ties)?;
        let rows = ties.iter().filter_map(|tie| row(tie, &plans, &loaded));
        let mut rows: Vec<CrossDependency> = rows.collect();
        let place = |row: &CrossDependency| {
            let (from, to) = (&row.predecessor, &row.successor);
            (from.code.clone(), from.row, to.code.clone(), to.row)
        };
        rows.sort_by_key(place);
        Ok(CrossDependencies { as_of: loaded.as_of.to_string(), rows })
    }

    /// Tasks of other plans that a task of this project can wait for.
    pub fn find_tasks(&mut self, project: String, text: String) -> Answer<Vec<TaskHit>> {
        let except = convert::id(&project)?;
        let wanted = text.trim();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let found = self.office()?.store.find_tasks(wanted, except, MOST_HITS)?;
        Ok(found.into_iter().map(hit).collect())
    }
}

fn hit(task: portfolio::OutsideTask) -> TaskHit {
    TaskHit {
        task: task.id.to_string(),
        reference: format!("{}:{}", task.code, task.row),
        project_name: task.project_name,
        name: task.name,
        finish: convert::text(task.finish),
    }
}

/// The plans at both ends of some dependencies, computed and their baselines read once each.
struct Plans {
    plans: HashMap<Id, Standing>,
    home: HashMap<Id, (Id, usize)>,
}

/// A plan as it is computed, and what it is measured by.
struct Standing {
    computed: Rescheduled,
    outline: Outline,
    /// When each task finishes in the newest baseline.
    baseline: HashMap<Id, Moment>,
}

impl Standing {
    fn new(computed: Rescheduled) -> Standing {
        let plan = &computed.plan;
        let newest = portfolio::baseline_rules::newest(plan);
        let kept = newest.and_then(|baseline| Snapshot::of_baseline(plan, baseline.id)).unwrap_or_default();
        let baseline = kept.tasks.iter().filter_map(|kept| Some((kept.task, kept.finish?))).collect();
        Standing { outline: Outline::new(&plan.tasks), baseline, computed }
    }
}

impl Plans {
    fn new(office: &Office, ties: &[Dependency]) -> Answer<Plans> {
        let mut plans = HashMap::new();
        let mut open: Vec<Id> = ties.iter().map(|tie| tie.project).collect();
        while let Some(project) = open.pop() {
            if plans.contains_key(&project) {
                continue;
            }
            let computed = plan::reschedule(&office.store.load_plan(project)?);
            open.extend(computed.plan.outside.iter().map(|task| task.project));
            plans.insert(project, Standing::new(computed));
        }
        let mut home = HashMap::new();
        for (project, standing) in &plans {
            home.extend(
                standing.computed.plan.tasks.iter().enumerate().map(|(at, task)| (task.id, (*project, at))),
            );
        }
        Ok(Plans { plans, home })
    }

    fn at(&self, task: Id) -> Option<(&Standing, usize)> {
        let (project, at) = self.home.get(&task)?;
        Some((self.plans.get(project)?, *at))
    }
}

fn row(tie: &Dependency, plans: &Plans, loaded: &Loaded) -> Option<CrossDependency> {
    let (drives, from) = plans.at(tie.predecessor)?;
    let (waits, to) = plans.at(tie.successor)?;
    let (driver, waiting) = (&drives.computed.plan, &waits.computed.plan);
    let driving = waits.computed.drivers.get(to).copied() == Some(PlanDriver::Dependency(tie.id));
    Some(CrossDependency {
        id: tie.id.to_string(),
        predecessor: end(drives, from, loaded)?,
        successor: end(waits, to, loaded)?,
        kind: tie.kind.code().to_owned(),
        lag: crate::plan::lag(tie.lag, tie.lag_unit, plan::units(waiting)),
        driving,
        room_days: room(tie, &driver.tasks[from], &waiting.tasks[to], waiting, loaded),
    })
}

fn end(standing: &Standing, at: usize, loaded: &Loaded) -> Option<CrossTask> {
    let plan = &standing.computed.plan;
    let task = &plan.tasks[at];
    let project = loaded.project(plan.project.id)?;
    let baseline = standing.baseline.get(&task.id).copied();
    let slip = baseline
        .zip(task.finish)
        .map(|(from, to)| loaded.calendars.working_days(project.calendar, from.date(), to.date()) as i32);
    let unfinished = standing.outline.is_summary(at) || task.actual_finish.is_none();
    Some(CrossTask {
        task: task.id.to_string(),
        project: project.id.to_string(),
        code: project.code.clone(),
        project_name: project.name.clone(),
        stage: project.stage.code().to_owned(),
        row: at as u32 + 1,
        name: task.name.clone(),
        start: text(task.start),
        finish: text(task.finish),
        baseline_finish: text(baseline),
        slip_days: slip,
        done: !unfinished,
        project_slip_days: list::slip(project, loaded),
    })
}

/// Working days by which the waiting task's date lies after what the dependency asks for. Lags that are no working time
/// are not told in days.
fn room(tie: &Dependency, from: &Task, to: &Task, waits: &Plan, loaded: &Loaded) -> Option<i32> {
    let (asks, dated): (Option<Moment>, Option<Moment>) = match tie.kind {
        DependencyType::FinishStart => (from.finish, to.start),
        DependencyType::StartStart => (from.start, to.start),
        DependencyType::FinishFinish => (from.finish, to.finish),
        DependencyType::StartFinish => (from.start, to.finish),
    };
    if tie.lag != 0 && tie.lag_unit != LagUnit::Minutes {
        return None;
    }
    let lag = tie.lag / plan::units(waits).day.max(1);
    let (asks, dated) = (asks?, dated?);
    let days = loaded.calendars.working_days(waits.project.calendar, asks.date(), dated.date());
    // From the end of one working day to the start of the next there is no room.
    let turn = i64::from(days > 0 && asks.minute_of_day() > dated.minute_of_day());
    Some((days - turn - lag) as i32)
}
