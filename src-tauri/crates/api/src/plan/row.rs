//! One line of a plan for the window.

use std::collections::{HashMap, HashSet};

use portfolio::plan::{self, Outline, PlanDriver, Rescheduled, Snapshot, WorkUnits};
use portfolio::{Assignment, Dependency, Id, Moment, OutsideTask, Plan, Task};

use crate::convert::{reason, text};
use crate::wire::{Fact, Reason, TaskPause, TaskRow};

use super::hours::Keys;
use super::primavera_fields;
use super::progress::Progress;

/// What all lines of a plan need.
struct Context<'a> {
    plan: &'a Plan,
    outline: Outline,
    codes: Vec<String>,
    predecessors: Vec<String>,
    /// Start and finish in the baseline that is shown.
    baseline: HashMap<Id, (Option<Moment>, Option<Moment>)>,
    resources: HashMap<Id, String>,
    actual_work: HashMap<Id, i64>,
    dependencies: HashMap<Id, &'a Dependency>,
    near_critical: &'a HashSet<Id>,
    units: WorkUnits,
    primavera: bool,
    hours: Keys,
    progress: Progress,
}

/// Every line, in order.
pub(crate) fn rows(computed: &Rescheduled) -> Vec<TaskRow> {
    let context = Context::new(computed);
    let drivers = computed.drivers.iter().copied().map(Some).chain(std::iter::repeat(None));
    let tasks = computed.plan.tasks.iter().enumerate();
    tasks.zip(drivers).map(|((place, task), driver)| context.row(place, task, driver)).collect()
}

impl<'a> Context<'a> {
    fn new(computed: &'a Rescheduled) -> Context<'a> {
        let plan = &computed.plan;
        let outline = Outline::new(&plan.tasks);
        let shown = portfolio::baseline_rules::reference(plan);
        let kept = shown.and_then(|baseline| Snapshot::of_baseline(plan, baseline.id)).unwrap_or_default();
        Context {
            codes: outline.codes(),
            predecessors: plan::predecessor_texts(plan),
            baseline: kept.tasks.into_iter().map(|kept| (kept.task, (kept.start, kept.finish))).collect(),
            resources: resource_texts(plan),
            actual_work: actual_work(plan),
            dependencies: plan.dependencies.iter().map(|dependency| (dependency.id, dependency)).collect(),
            near_critical: &computed.near_critical,
            units: plan::units(plan),
            primavera: primavera_fields::hold(plan),
            hours: Keys::new(plan),
            progress: Progress::new(plan),
            outline,
            plan,
        }
    }

    fn row(&self, place: usize, task: &Task, driver: Option<PlanDriver>) -> TaskRow {
        let kept = self.baseline.get(&task.id);
        TaskRow {
            id: task.id.to_string(),
            parent: text(self.outline.parents[place].map(|parent| self.plan.tasks[parent].id)),
            row: place as u32 + 1,
            level: self.outline.levels[place] as u32 + 1,
            wbs: self.codes[place].clone(),
            summary: self.outline.is_summary(place),
            milestone: task.milestone,
            key_milestone: task.key_milestone,
            name: task.name.clone(),
            duration: task.duration,
            duration_text: plan::format_duration(task.duration, task.elapsed, self.units),
            start: text(task.start),
            finish: text(task.finish),
            percent: task.percent_complete as u32,
            predecessors: self.predecessors[place].clone(),
            total_float: task.total_float,
            free_float: task.free_float,
            late_start: text(task.late_start),
            late_finish: text(task.late_finish),
            critical: task.critical,
            near_critical: self.near_critical.contains(&task.id),
            constraint_type: task.constraint_type.code().to_owned(),
            constraint_date: text(task.constraint_date),
            deadline: text(task.deadline),
            manual: task.manual,
            inactive: task.inactive,
            actual_start: text(task.actual_start),
            actual_finish: text(task.actual_finish),
            baseline_start: text(kept.and_then(|kept| kept.0)),
            baseline_finish: text(kept.and_then(|kept| kept.1)),
            calendar: text(task.calendar),
            hours: self.hours.of(task),
            pauses: plan::parse_splits(&task.splits).into_iter().map(pause).collect(),
            done_until: text(self.done_until(place, task)),
            resources: self.resources.get(&task.id).cloned().unwrap_or_default(),
            work: task.work,
            actual_work: self.actual_work.get(&task.id).copied().unwrap_or_default(),
            remaining_duration: (!self.outline.is_summary(place)).then(|| left(task)),
            cost: task.cost.0,
            actual_cost: task.actual_cost.0,
            earned_method: task.earned_method.code().to_owned(),
            notes: task.notes.clone(),
            primavera: self.primavera.then(|| primavera_fields::of(task)),
            driver: driver.map_or_else(|| reason("none", []), |driver| self.driver(driver)),
        }
    }

    fn done_until(&self, place: usize, task: &Task) -> Option<Moment> {
        if self.outline.is_summary(place) { None } else { self.progress.done_until(task) }
    }

    fn driver(&self, driver: PlanDriver) -> Reason {
        match driver {
            PlanDriver::Dependency(id) => self.by_dependency(driver.code(), id),
            PlanDriver::Summary(id) => self.by_row(driver.code(), id),
            other => reason(other.code(), []),
        }
    }

    fn by_dependency(&self, code: &str, id: Id) -> Reason {
        let Some(dependency) = self.dependencies.get(&id) else { return reason(code, []) };
        let mut found = match self.plan.outside.iter().find(|task| task.id == dependency.predecessor) {
            Some(task) => by_outside(task),
            None => self.by_row(code, dependency.predecessor),
        };
        found.values.insert("kind".into(), Fact::Text(dependency.kind.code().into()));
        let lag = super::lag(dependency.lag, dependency.lag_unit, self.units);
        found.values.insert("lag".into(), Fact::Text(lag));
        found
    }

    fn by_row(&self, code: &str, task: Id) -> Reason {
        let Some(place) = self.outline.row(task) else { return reason(code, []) };
        let name = Fact::Text(self.plan.tasks[place].name.clone());
        reason(
            code,
            [("row", Fact::Int(place as i64 + 1)), ("name", name), ("task", Fact::Text(task.to_string()))],
        )
    }
}

/// Working time left: as entered, else what the percentage leaves.
fn left(task: &Task) -> i64 {
    task.remaining_duration.unwrap_or(task.duration - task.duration * task.percent_complete / 100)
}

/// Work done on each task by all of its resources.
fn actual_work(plan: &Plan) -> HashMap<Id, i64> {
    let mut done = HashMap::new();
    for assignment in &plan.assignments {
        *done.entry(assignment.task).or_default() += assignment.actual_work;
    }
    done
}

/// The task of another project that set a date.
fn by_outside(task: &OutsideTask) -> Reason {
    let text = |text: &str| Fact::Text(text.to_owned());
    let reference = format!("{}:{}", task.code, task.row);
    let names =
        [("reference", text(&reference)), ("name", text(&task.name)), ("project", text(&task.project_name))];
    reason("outside", names)
}

fn pause((stop, resume): (Moment, Moment)) -> TaskPause {
    TaskPause { stop: stop.to_string(), resume: resume.to_string() }
}

/// The names of each task's resources, with units where not one whole.
fn resource_texts(plan: &Plan) -> HashMap<Id, String> {
    let names: HashMap<Id, &str> =
        plan.resources.iter().map(|known| (known.id, known.name.as_str())).collect();
    let mut texts: HashMap<Id, String> = HashMap::new();
    for assignment in &plan.assignments {
        let Some(name) = assignment.resource.and_then(|resource| names.get(&resource)) else { continue };
        let text = texts.entry(assignment.task).or_default();
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(name);
        text.push_str(&units(assignment));
    }
    texts
}

fn units(assignment: &Assignment) -> String {
    if assignment.units == 10_000 { String::new() } else { format!("[{}%]", assignment.units / 100) }
}
