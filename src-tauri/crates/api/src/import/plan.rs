//! A plan that was read: what it holds, which project it replaces, and the changes that bring it in.

use std::collections::HashMap;

use exchange::Imported as ReadPlan;
use portfolio::numbering::{Numbering, Series};
use portfolio::plan::{self, Rescheduled, Snapshot};
use portfolio::{Baseline, Change, Date, Entity, Id, Moment, Money, Plan, Project, Record, Stage};

use crate::Answer;
use crate::across;
use crate::convert::{self, code_of, reason, text};
use crate::office::{Act, Office};
use crate::wire::{Fact, FileProject, Imported, Loss, Named, PlanImport, Reason};

/// What the plan holds, scheduled by our rules.
pub(super) fn describe(office: &mut Office, file: &str, read: &ReadPlan) -> Answer<PlanImport> {
    let loaded = office.loaded()?;
    let computed = plan::reschedule(&read.plan);
    let count = |number: usize| number as u32;
    let named = |project: &Project| Named { id: project.id.to_string(), name: project.name.clone() };
    let projects = &loaded.portfolio.projects;
    Ok(PlanImport {
        name: read.plan.project.name.clone(),
        tasks: count(read.plan.tasks.len()),
        dependencies: count(read.plan.dependencies.len()),
        resources: count(read.plan.resources.len()),
        calendars: count(read.plan.calendars.len()),
        baselines: count(read.plan.baselines.len()),
        start: text(computed.plan.project.scheduled_start),
        finish: text(computed.plan.project.scheduled_finish),
        dates_differ: count(dates_differ(&read.plan, &computed)),
        replaces: projects.iter().find(|project| project.source == file && !project.is_ended()).map(named),
        projects: projects.iter().filter(|project| !project.is_ended()).map(named).collect(),
        others: read.projects.iter().map(offered).collect(),
        map: None,
        losses: read.report.losses.iter().filter(|loss| loss.filled > 0).map(loss).collect(),
        findings: read.report.findings.iter().map(finding).collect(),
    })
}

/// Applies the plan: as a new project, or in the place of the plan that a project had; and what goes with it.
pub(super) fn apply(
    office: &mut Office,
    file: &str,
    read: &ReadPlan,
    replaces: Option<&str>,
    with: Vec<Change>,
    author: &str,
    today: Date,
) -> Answer<Imported> {
    let (project, mut changes) = match convert::optional_id(replaces)? {
        Some(id) => (id, replacing(office, file, read, id)?),
        None => adding(office, file, read, today)?,
    };
    changes.extend(with);
    let act = Act { op: "import_plan", author, reason: file };
    let (changed, _) = office.transact_plans(act, changes, &[project])?;
    Ok(Imported { projects: vec![project.to_string()], changed })
}

fn adding(office: &mut Office, file: &str, read: &ReadPlan, today: Date) -> Answer<(Id, Vec<Change>)> {
    let loaded = office.loaded()?;
    let mut plan = owned(read.plan.clone(), read.plan.project.id);
    let codes = loaded.portfolio.projects.iter().map(|project| project.code.as_str());
    let numbering = Numbering::from_settings(&loaded.portfolio.settings);
    plan.project.code = numbering.next(Series::Project, today.year(), codes);
    if plan.project.name.trim().is_empty() {
        plan.project.name = file.rsplit_once('.').map_or(file, |(name, _)| name).to_owned();
    }
    plan.project.source = file.to_owned();
    bind_outside(office, &mut plan)?;
    let begun = plan.tasks.iter().any(|task| task.actual_start.is_some());
    plan.project.stage = if begun { Stage::Executing } else { Stage::Planning };
    let computed = plan::reschedule(&plan);
    Ok((plan.project.id, inserts(&computed.plan)))
}

/// The changes that put the file's plan in the place of a project's: lines of the same number in the file stay the same
/// lines, so that their history goes on.
fn replacing(office: &mut Office, file: &str, read: &ReadPlan, project: Id) -> Answer<Vec<Change>> {
    office.check_open(project)?;
    let before = office.store.load_plan(project)?;
    let mut after = renamed(owned(read.plan.clone(), project), &before);
    keep_baselines(&before, &mut after);
    let imported = std::mem::replace(&mut after.project, before.project.clone());
    bind_outside(office, &mut after)?;
    keep_outside(&mut after, &before);
    across::refuse_loop(office, &before, &after)?;
    after.project.planned_start = imported.planned_start;
    after.project.data_date = imported.data_date.or(after.project.data_date);
    after.project.schedule_options = imported.schedule_options;
    after.project.minutes_per_day = imported.minutes_per_day;
    after.project.calendar = imported.calendar;
    after.project.source = file.to_owned();
    let computed = office.reschedule(&after).plan;
    let mut changes = Vec::new();
    changes.extend(records(&computed.calendars));
    changes.extend(records(&computed.calendar_exceptions));
    changes.extend(records(&computed.resources));
    changes.extend(plan::plan_difference(&before, &computed));
    changes.extend(own_gone(office, project)?);
    Ok(changes)
}

/// What the lines that stay wait for in other projects is not in the file, and stays.
fn keep_outside(after: &mut Plan, before: &Plan) {
    let outside = |task: Id| before.outside.iter().any(|known| known.id == task);
    let stays = |task: Id| after.tasks.iter().any(|known| known.id == task);
    let known = |tie: &portfolio::Dependency| {
        let ends = |other: &portfolio::Dependency| {
            (other.predecessor, other.successor) == (tie.predecessor, tie.successor)
        };
        after.dependencies.iter().any(ends)
    };
    let kept = before.dependencies.iter().filter(|tie| outside(tie.predecessor) && stays(tie.successor));
    let kept: Vec<portfolio::Dependency> = kept.filter(|tie| !known(tie)).cloned().collect();
    after.dependencies.extend(kept);
    let new = |task: &&portfolio::OutsideTask| !after.outside.iter().any(|known| known.id == task.id);
    let more: Vec<portfolio::OutsideTask> = before.outside.iter().filter(new).cloned().collect();
    after.outside.extend(more);
}

/// Lines that stand for a task of a project that is here, by its number and row, give way to that task: so an exported
/// plan comes back with what it waits for.
fn bind_outside(office: &Office, plan: &mut Plan) -> Answer<()> {
    let mut bound: HashMap<Id, Id> = HashMap::new();
    for line in plan.tasks.iter().filter(|task| task.external && task.source_uid.is_none()) {
        let Some((code, row)) = line.name.rsplit_once('\\') else { continue };
        let Some(row) = row.parse().ok().filter(|row| *row > 0) else { continue };
        let Some(found) = office.store.task_in_row(code, row)? else { continue };
        if found.project != plan.project.id {
            bound.insert(line.id, found.id);
            if !plan.outside.iter().any(|known| known.id == found.id) {
                plan.outside.push(found);
            }
        }
    }
    plan.tasks.retain(|task| !bound.contains_key(&task.id));
    plan.baseline_tasks.retain(|copy| !bound.contains_key(&copy.task));
    for tie in &mut plan.dependencies {
        tie.predecessor = bound.get(&tie.predecessor).copied().unwrap_or(tie.predecessor);
    }
    Ok(())
}

/// The baselines of a project stay, whatever a file says: a file adds those that the project has not yet.
fn keep_baselines(before: &Plan, after: &mut Plan) {
    let kept = |plan: &Plan, baseline: &Baseline| {
        let kept = Snapshot::of_baseline(plan, baseline.id).unwrap_or_default();
        kept.tasks.into_iter().map(|task| (task.task, (task.start, task.finish, task.cost))).collect::<Kept>()
    };
    let known: Vec<Kept> = before.baselines.iter().map(|baseline| kept(before, baseline)).collect();
    let came = std::mem::take(&mut after.baselines);
    let rows = std::mem::take(&mut after.baseline_tasks);
    let read = Plan { baselines: came.clone(), baseline_tasks: rows, ..Plan::empty(after.project.clone()) };
    let mut next = before.baselines.iter().map(|baseline| baseline.number + 1).max().unwrap_or(0);
    after.baselines.clone_from(&before.baselines);
    after.baseline_tasks.clone_from(&before.baseline_tasks);
    for baseline in came.into_iter().filter(|baseline| !known.contains(&kept(&read, baseline))) {
        let taken = before.baselines.iter().any(|known| known.number == baseline.number);
        let number = if taken { next } else { baseline.number };
        next = next.max(number + 1);
        let own = read.baseline_tasks.iter().filter(|copy| copy.baseline == baseline.id);
        after.baseline_tasks.extend(own.cloned());
        after.baselines.push(Baseline { number, ..baseline });
    }
}

/// What a baseline keeps of each task that another baseline may keep as well.
type Kept = HashMap<Id, (Option<Moment>, Option<Moment>, Money)>;

/// Resources and calendars of the replaced plan, those that no task used included.
fn own_gone(office: &Office, project: Id) -> Answer<Vec<Change>> {
    let resources: Vec<portfolio::Resource> = office.of_project(project)?;
    let calendars: Vec<portfolio::WorkCalendar> = office.of_project(project)?;
    let exceptions: Vec<portfolio::CalendarException> = office.all()?;
    let own = |day: &&portfolio::CalendarException| calendars.iter().any(|one| one.id == day.calendar);
    let mut gone: Vec<Change> =
        resources.iter().map(|resource| Change::Delete(Entity::Resource, resource.id)).collect();
    gone.extend(exceptions.iter().filter(own).map(|day| Change::Delete(Entity::CalendarException, day.id)));
    gone.extend(calendars.iter().map(|calendar| Change::Delete(Entity::WorkCalendar, calendar.id)));
    Ok(gone)
}

/// Resources and calendars of an imported plan belong to its project.
fn owned(mut plan: Plan, project: Id) -> Plan {
    let own = plan.project.id;
    plan.resources.iter_mut().for_each(|resource| resource.project = Some(project));
    plan.calendars.iter_mut().for_each(|calendar| calendar.project = Some(project));
    if own != project {
        plan.tasks.iter_mut().for_each(|task| task.project = project);
        plan.dependencies.iter_mut().for_each(|dependency| dependency.project = project);
        plan.assignments.iter_mut().for_each(|assignment| assignment.project = project);
        plan.baselines.iter_mut().for_each(|baseline| baseline.project = project);
        plan.baseline_tasks.iter_mut().for_each(|copy| copy.project = project);
    }
    plan
}

/// Gives lines the ids that the same lines of the source had before.
fn renamed(mut plan: Plan, before: &Plan) -> Plan {
    let known: HashMap<i64, Id> =
        before.tasks.iter().filter_map(|task| Some((task.source_uid?, task.id))).collect();
    let same = |task: &portfolio::Task| Some((task.id, *known.get(&task.source_uid?)?));
    let names: HashMap<Id, Id> = plan.tasks.iter().filter_map(same).collect();
    let name = |id: &mut Id| *id = names.get(id).copied().unwrap_or(*id);
    for task in &mut plan.tasks {
        name(&mut task.id);
        task.parent.iter_mut().for_each(name);
    }
    for dependency in &mut plan.dependencies {
        name(&mut dependency.predecessor);
        name(&mut dependency.successor);
    }
    plan.assignments.iter_mut().for_each(|assignment| name(&mut assignment.task));
    plan.baseline_tasks.iter_mut().for_each(|copy| name(&mut copy.task));
    for baseline in &mut plan.baselines {
        if let Some(kept) = Snapshot::parse(&baseline.content) {
            let same = |id: Id| names.get(&id).copied().unwrap_or(id);
            baseline.content = kept.renamed(same).format();
        }
    }
    plan
}

fn inserts(plan: &Plan) -> Vec<Change> {
    let mut changes = vec![Change::insert(&plan.project)];
    changes.extend(records(&plan.calendars));
    changes.extend(records(&plan.calendar_exceptions));
    changes.extend(records(&plan.resources));
    changes.extend(records(&plan.tasks));
    changes.extend(records(&plan.dependencies));
    changes.extend(records(&plan.assignments));
    changes.extend(records(&plan.baselines));
    changes.extend(records(&plan.baseline_tasks));
    changes
}

fn records<R: Record>(records: &[R]) -> impl Iterator<Item = Change> + '_ {
    records.iter().map(Change::insert)
}

/// Lines, summaries left out, whose dates in the file are not those of our schedule.
fn dates_differ(read: &Plan, computed: &Rescheduled) -> usize {
    let outline = plan::Outline::new(&read.tasks);
    let lines = read.tasks.iter().zip(&computed.plan.tasks).enumerate();
    let differ = |(place, (stored, ours)): &(usize, (&portfolio::Task, &portfolio::Task))| {
        let stated = stored.start.is_some() && stored.finish.is_some();
        !outline.is_summary(*place) && stated && (stored.start, stored.finish) != (ours.start, ours.finish)
    };
    lines.filter(differ).count()
}

fn offered(project: &exchange::FileProject) -> FileProject {
    FileProject {
        name: project.name.clone(),
        tasks: u32::try_from(project.tasks).unwrap_or(u32::MAX),
        read: project.read,
    }
}

fn loss(loss: &exchange::Loss) -> Loss {
    let example = &loss.example;
    let uid = example.uid.map(|uid| format!(" {uid}")).unwrap_or_default();
    Loss {
        path: loss.path.clone(),
        count: u32::try_from(loss.count).unwrap_or(u32::MAX),
        reason: code_of(&loss.reason),
        example: loss.sample.clone(),
        record: format!("{}{uid} · {}", example.record.element(), example.line),
    }
}

fn finding(finding: &exchange::Finding) -> Reason {
    let place = &finding.place;
    reason(
        &code_of(&finding.code),
        [
            ("record", Fact::Text(place.record.element().to_owned())),
            ("uid", place.uid.map_or(Fact::Null(()), Fact::Int)),
            ("line", Fact::Int(place.line as i64)),
            ("field", Fact::Text(finding.field.clone())),
        ],
    )
}
