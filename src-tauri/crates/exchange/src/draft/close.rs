//! Everything that was read, tied together: the file's numbers become ids, and what they do not find is a finding.

use std::collections::{HashMap, HashSet};

use portfolio::plan::{KeptAssignment, KeptTask, format_splits};
use portfolio::{Assignment, Calendars, Dependency, Id, Plan, Project, Resource, Task};
use schedule::Moment;

use super::baseline::{self, KeptWork};
use super::split::{self, Pauses};
use super::{DraftAssignment, DraftResource, Drafts, Elsewhere, Link, Names, Twins};
use super::{calendar, outline};
use crate::report::{FindingCode, Findings, Place};

/// Minutes of the longest lag, ten years.
const LONGEST_LAG: i64 = 10 * 366 * 24 * 60;

/// Ties the drafts. `project` makes the project's record of its id and the calendars by the file's numbers.
pub(crate) fn close(
    mut drafts: Drafts,
    project: impl FnOnce(Id, &HashMap<i64, Id>, &mut Findings) -> Project,
    new_id: &mut dyn FnMut() -> Id,
    findings: &mut Findings,
) -> Plan {
    let known = drafts.names;
    let id = new_id();
    let owners =
        drafts.resources.iter().filter_map(|r| Some((r.calendar?, r.resource.name.clone()))).collect();
    let calendars =
        calendar::close(std::mem::take(&mut drafts.calendars), id, &owners, known, new_id, findings);
    let project = project(id, &calendars.ids, findings);
    let ties = Ties::take(&mut drafts, findings);
    let (resources, workers) = resources(drafts.resources, id, &calendars.ids, known, findings);
    let mut tasks = outline::tasks(drafts.tasks, id, &calendars.ids, known, findings);
    let dependencies = dependencies(&ties, id, &mut tasks, new_id, findings);
    let names: HashMap<Id, &str> = resources.iter().map(|known| (known.id, known.name.as_str())).collect();
    let work = work(drafts.assignments, id, (&ties.tasks, &workers, &names), known, findings);
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
    pauses(&mut plan, work.stretches, known, findings);
    plan
}

/// What hangs on tasks by the file's numbers.
struct Ties {
    tasks: HashMap<i64, Id>,
    links: Vec<(Id, Link)>,
    baselines: Vec<(i64, KeptTask)>,
    twins: Twins,
    names: &'static Names,
}

impl Ties {
    fn take(drafts: &mut Drafts, findings: &mut Findings) -> Ties {
        let (twins, names) = (drafts.twins, drafts.names);
        let mut ties = Ties { tasks: HashMap::new(), links: Vec::new(), baselines: Vec::new(), twins, names };
        for draft in &mut drafts.tasks {
            let id = draft.task.id;
            if *ties.tasks.entry(draft.uid).or_insert(id) != id {
                findings.add(FindingCode::DuplicateUid, draft.place, names.uid);
            }
            ties.links.extend(draft.links.drain(..).map(|link| (id, link)));
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
    names: &Names,
    findings: &mut Findings,
) -> (Vec<Resource>, HashMap<i64, Id>) {
    let mut ids = HashMap::new();
    let mut resources = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if *ids.entry(draft.uid).or_insert(draft.resource.id) != draft.resource.id {
            findings.add(FindingCode::DuplicateUid, draft.place, names.uid);
        }
        let calendar = draft.calendar.and_then(|uid| calendars.get(&uid).copied());
        if draft.calendar.is_some() && calendar.is_none() {
            findings.add(FindingCode::MissingReference, draft.place, names.calendar);
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
    let names = ties.names;
    let mut others: HashMap<&str, Id> = HashMap::new();
    let mut seen = HashSet::new();
    let mut dependencies = Vec::with_capacity(ties.links.len());
    for (successor, link) in &ties.links {
        let here = ties.tasks.get(&link.predecessor).copied();
        let predecessor = match (here, &link.elsewhere) {
            (Some(id), _) => id,
            (None, None) => {
                findings.add(FindingCode::MissingReference, link.place, names.predecessor);
                continue;
            }
            (None, Some(other)) => *others.entry(&other.name).or_insert_with(|| {
                findings.add(FindingCode::OtherPlan, link.place, names.other_plan);
                let task = other_plan(other, project, new_id(), tasks.len() as i64 + 1);
                tasks.push(task);
                tasks[tasks.len() - 1].id
            }),
        };
        let kind = (ties.twins == Twins::ByType).then_some(link.kind);
        if predecessor == *successor {
            findings.add(FindingCode::DependencyOnItself, link.place, names.predecessor);
        } else if !seen.insert((predecessor, *successor, kind)) {
            findings.add(FindingCode::DuplicateDependency, link.place, names.predecessor);
        } else {
            let lag = lag(link, names, findings);
            let (kind, lag_unit) = (link.kind, link.unit);
            let ends =
                Dependency { project, predecessor, successor: *successor, ..Dependency::new(new_id()) };
            dependencies.push(Dependency { kind, lag, lag_unit, ..ends });
        }
    }
    dependencies
}

/// The line that stands for a task of another plan: nothing of it is computed here.
fn other_plan(other: &Elsewhere, project: Id, id: Id, position: i64) -> Task {
    let Elsewhere { name, start, finish } = other;
    let dates = Task { start: *start, finish: *finish, ..Task::new(id) };
    Task { project, position, name: name.clone(), external: true, ..dates }
}

fn lag(link: &Link, names: &Names, findings: &mut Findings) -> i64 {
    if link.lag.abs() > LONGEST_LAG {
        findings.add(FindingCode::NumberOutOfRange, link.place, names.lag);
    }
    link.lag.clamp(-LONGEST_LAG, LONGEST_LAG)
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
    known: &Names,
    findings: &mut Findings,
) -> Work {
    let assignments = Vec::with_capacity(drafts.len());
    let mut work = Work { assignments, stretches: HashMap::new(), kept: Vec::new() };
    for draft in drafts {
        let Some(&task) = tasks.get(&draft.task) else {
            findings.add(FindingCode::MissingReference, draft.place, known.task);
            continue;
        };
        let resource = draft.resource.and_then(|uid| workers.get(&uid).copied());
        if draft.resource.is_some_and(|uid| uid > 0) && resource.is_none() {
            findings.add(FindingCode::MissingReference, draft.place, known.resource);
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
    names: &Names,
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
            Pauses::Unclear => findings.add(FindingCode::PauseNotCarried, place, names.pauses),
        }
    }
}
