//! Everything that was read, tied together: the file's numbers become ids, and what they do not find is a finding.

use std::collections::{HashMap, HashSet};

use portfolio::plan::{KeptAssignment, KeptTask, format_splits};
use portfolio::{Assignment, Calendars, Dependency, DependencyType, Id, LagUnit, Plan, Resource, Task};
use schedule::Moment;

use super::baseline::{self, KeptWork};
use super::calendar::{self, Draft as DraftCalendar};
use super::project::{self, Properties};
use super::resource::{DraftAssignment, DraftResource};
use super::split::{self, Pauses};
use super::task::{Draft as DraftTask, Link};
use super::{outline, value};
use crate::report::{FindingCode, Findings, Losses, Place};

/// Minutes of the longest lag, ten years.
const LONGEST_LAG: i64 = 10 * 366 * 24 * 60;

/// What was read, with the file's numbers.
#[derive(Default)]
pub(super) struct Drafts {
    pub(super) properties: Properties,
    pub(super) summary: Option<DraftTask>,
    pub(super) calendars: Vec<DraftCalendar>,
    pub(super) tasks: Vec<DraftTask>,
    pub(super) resources: Vec<DraftResource>,
    pub(super) assignments: Vec<DraftAssignment>,
}

impl Default for Properties {
    fn default() -> Properties {
        Properties::new()
    }
}

pub(super) fn close(
    mut drafts: Drafts,
    new_id: &mut dyn FnMut() -> Id,
    findings: &mut Findings,
    losses: &mut Losses,
) -> Plan {
    let id = new_id();
    let names =
        drafts.resources.iter().filter_map(|r| Some((r.calendar?, r.resource.name.clone()))).collect();
    let calendars = calendar::close(std::mem::take(&mut drafts.calendars), id, &names, new_id, findings);
    let project = project::close(&drafts.properties, drafts.summary.as_ref(), id, &calendars.ids, findings);
    project::lose(&drafts.properties, losses);
    let ties = Ties::take(&mut drafts, findings);
    let (resources, workers) = resources(drafts.resources, id, &calendars.ids, findings);
    let mut tasks = outline::tasks(drafts.tasks, id, &calendars.ids, findings);
    let dependencies = dependencies(&ties, id, &mut tasks, new_id, findings);
    let names: HashMap<Id, &str> = resources.iter().map(|known| (known.id, known.name.as_str())).collect();
    let work = work(drafts.assignments, id, (&ties.tasks, &workers, &names), findings);
    let baselines = baseline::close(ties.baselines, work.kept, id, new_id);
    let mut plan = Plan {
        project,
        tasks,
        dependencies,
        resources,
        assignments: work.assignments,
        calendars: calendars.records,
        calendar_exceptions: calendars.exceptions,
        baselines,
        baseline_tasks: Vec::new(),
        outside: Vec::new(),
    };
    pauses(&mut plan, work.stretches, findings);
    plan
}

/// What hangs on tasks by the file's numbers.
struct Ties {
    tasks: HashMap<i64, Id>,
    links: Vec<(Id, Place, Link)>,
    baselines: Vec<(i64, KeptTask)>,
}

impl Ties {
    fn take(drafts: &mut Drafts, findings: &mut Findings) -> Ties {
        let mut ties = Ties { tasks: HashMap::new(), links: Vec::new(), baselines: Vec::new() };
        for draft in &mut drafts.tasks {
            let id = draft.task.id;
            if *ties.tasks.entry(draft.uid).or_insert(id) != id {
                findings.add(FindingCode::DuplicateUid, draft.place, "UID");
            }
            ties.links.extend(draft.links.drain(..).map(|link| (id, draft.place, link)));
            let name = &draft.task.name;
            let kept = |(number, kept)| (number, KeptTask { task: id, name: name.clone(), ..kept });
            ties.baselines.extend(draft.baselines.drain(..).map(kept));
        }
        ties
    }
}

fn resources(
    drafts: Vec<DraftResource>,
    project: Id,
    calendars: &HashMap<i64, Id>,
    findings: &mut Findings,
) -> (Vec<Resource>, HashMap<i64, Id>) {
    let mut ids = HashMap::new();
    let mut resources = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if *ids.entry(draft.uid).or_insert(draft.resource.id) != draft.resource.id {
            findings.add(FindingCode::DuplicateUid, draft.place, "UID");
        }
        let calendar = draft.calendar.and_then(|uid| calendars.get(&uid).copied());
        if draft.calendar.is_some() && calendar.is_none() {
            findings.add(FindingCode::MissingReference, draft.place, "CalendarUID");
        }
        resources.push(Resource { project: Some(project), calendar, ..draft.resource });
    }
    (resources, ids)
}

fn dependencies(
    ties: &Ties,
    project: Id,
    tasks: &mut Vec<Task>,
    new_id: &mut dyn FnMut() -> Id,
    findings: &mut Findings,
) -> Vec<Dependency> {
    let mut others: HashMap<&str, Id> = HashMap::new();
    let mut seen = HashSet::new();
    let mut dependencies = Vec::with_capacity(ties.links.len());
    for (successor, place, link) in &ties.links {
        let here = ties.tasks.get(&link.predecessor).copied();
        let predecessor = match (here, link.other_plan.as_str()) {
            (Some(id), _) => id,
            (None, "") => {
                findings.add(FindingCode::MissingReference, *place, "PredecessorUID");
                continue;
            }
            (None, name) => *others.entry(name).or_insert_with(|| {
                findings.add(FindingCode::OtherPlan, *place, "CrossProjectName");
                let task = other_plan(name, project, new_id(), tasks.len() as i64 + 1);
                tasks.push(task);
                tasks[tasks.len() - 1].id
            }),
        };
        if predecessor == *successor {
            findings.add(FindingCode::DependencyOnItself, *place, "PredecessorUID");
        } else if !seen.insert((predecessor, *successor)) {
            findings.add(FindingCode::DuplicateDependency, *place, "PredecessorUID");
        } else {
            let (lag, lag_unit) = lag(link, *place, findings);
            let kind = kind(link, *place, findings);
            let id = new_id();
            dependencies.push(Dependency {
                project,
                predecessor,
                successor: *successor,
                kind,
                lag,
                lag_unit,
                ..Dependency::new(id)
            });
        }
    }
    dependencies
}

/// The line that stands for a task of another plan: it has a name and nothing to compute.
fn other_plan(name: &str, project: Id, id: Id, position: i64) -> Task {
    Task { project, position, name: name.to_owned(), external: true, ..Task::new(id) }
}

fn kind(link: &Link, place: Place, findings: &mut Findings) -> DependencyType {
    match link.kind {
        0 => DependencyType::FinishFinish,
        1 => DependencyType::FinishStart,
        2 => DependencyType::StartFinish,
        3 => DependencyType::StartStart,
        _ => {
            findings.add(FindingCode::BadValue, place, "PredecessorLink/Type");
            DependencyType::FinishStart
        }
    }
}

fn lag(link: &Link, place: Place, findings: &mut Findings) -> (i64, LagUnit) {
    let unit = match (value::is_percent(link.format), value::is_elapsed(link.format)) {
        (true, true) => LagUnit::ElapsedPercent,
        (true, false) => LagUnit::Percent,
        (false, true) => LagUnit::ElapsedMinutes,
        (false, false) => LagUnit::Minutes,
    };
    if link.lag.abs() > LONGEST_LAG {
        findings.add(FindingCode::NumberOutOfRange, place, "PredecessorLink/LinkLag");
    }
    (link.lag.clamp(-LONGEST_LAG, LONGEST_LAG), unit)
}

/// Assignments, and where those spread by hand work, by task.
struct Work {
    assignments: Vec<Assignment>,
    stretches: HashMap<Id, (Place, Vec<(Moment, Moment)>)>,
    /// What baselines keep of them, by number.
    kept: Vec<(i64, KeptAssignment)>,
}

/// Tasks and resources by the file's numbers, and the names of resources.
type Known<'a> = (&'a HashMap<i64, Id>, &'a HashMap<i64, Id>, &'a HashMap<Id, &'a str>);

fn work(
    drafts: Vec<DraftAssignment>,
    project: Id,
    (tasks, workers, names): Known<'_>,
    findings: &mut Findings,
) -> Work {
    let assignments = Vec::with_capacity(drafts.len());
    let mut work = Work { assignments, stretches: HashMap::new(), kept: Vec::new() };
    for draft in drafts {
        let Some(&task) = tasks.get(&draft.task) else {
            findings.add(FindingCode::MissingReference, draft.place, "TaskUID");
            continue;
        };
        let resource = draft.resource.and_then(|uid| workers.get(&uid).copied());
        if draft.resource.is_some_and(|uid| uid > 0) && resource.is_none() {
            findings.add(FindingCode::MissingReference, draft.place, "ResourceUID");
        }
        if draft.contoured {
            work.stretches.entry(task).or_insert((draft.place, Vec::new())).1.extend(draft.worked);
        }
        let name = resource.and_then(|id| names.get(&id)).copied().unwrap_or_default();
        let kept = |kept: KeptWork| {
            let (work, cost, name) = (kept.work, kept.cost, name.to_owned());
            (kept.number, KeptAssignment { task, resource, name, units: None, work, cost })
        };
        work.kept.extend(draft.baselines.into_iter().map(kept));
        work.assignments.push(Assignment { project, task, resource, ..draft.assignment });
    }
    work
}

/// Puts the pauses of tasks whose work is spread by hand where they can be told.
fn pauses(
    plan: &mut Plan,
    mut stretches: HashMap<Id, (Place, Vec<(Moment, Moment)>)>,
    findings: &mut Findings,
) {
    if stretches.is_empty() {
        return;
    }
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let mut compiled = HashMap::new();
    for task in &mut plan.tasks {
        let Some((place, stretches)) = stretches.remove(&task.id) else { continue };
        let calendar = task.calendar.or(plan.project.calendar);
        let calendar = compiled.entry(calendar).or_insert_with(|| calendars.get(calendar).compile());
        match split::pauses(stretches, task.duration, calendar) {
            Pauses::Known(pauses) => task.splits = format_splits(&pauses),
            Pauses::Unclear => findings.add(FindingCode::PauseNotCarried, place, "TimephasedData"),
        }
    }
}
