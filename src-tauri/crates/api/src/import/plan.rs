//! A plan that was read: what it holds, and the changes that bring it in as a project of its own.

use std::collections::HashMap;

use exchange::Imported as ReadPlan;
use portfolio::numbering::{Numbering, Series};
use portfolio::plan::{self, Rescheduled};
use portfolio::{Change, Date, Id, Plan, Project, Record, Stage};

use crate::Answer;
use crate::convert::{self, code_of, reason, text};
use crate::office::{Act, Office};
use crate::wire::{Fact, FileProject, Imported, Loss, Named, PlanImport, Reason};

use super::replace::replacing;

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

/// Lines that stand for a task of a project that is here, by its number and row, give way to that task: so an exported
/// plan comes back with what it waits for.
pub(super) fn bind_outside(office: &Office, plan: &mut Plan) -> Answer<()> {
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

/// Resources and calendars of an imported plan belong to its project.
pub(super) fn owned(mut plan: Plan, project: Id) -> Plan {
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

pub(super) fn records<R: Record>(records: &[R]) -> impl Iterator<Item = Change> + '_ {
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
