//! A plan that was read in the place of one that is here: lines of the same number stay the same lines, baselines and what
//! waits for other projects stay.

use std::collections::HashMap;

use exchange::Imported as ReadPlan;
use portfolio::plan::{self, Snapshot};
use portfolio::{Baseline, Change, Entity, Id, Moment, Money, Plan};

use crate::Answer;
use crate::across;
use crate::office::Office;

use super::plan::{bind_outside, owned, records};

/// The changes that put the file's plan in the place of a project's: lines of the same number in the file stay the same
/// lines, so that their history goes on.
pub(super) fn replacing(
    office: &mut Office,
    file: &str,
    read: &ReadPlan,
    project: Id,
) -> Answer<Vec<Change>> {
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
