//! Dependencies between projects: a plan that moves moves the plans that wait for it, in the same step. Projects that have
//! ended are not moved but named; a dependency whose predecessor is gone goes with it. The dates are the schedule's.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use portfolio::calendars::Calendars;
use portfolio::plan::{self, Stop};
use portfolio::{Change, Date, Dependency, Entity, Id, Moment, Plan, Project, Record, Task};
use store::{Reads, StoreError, Tx};

use crate::convert::reason;
use crate::wire::{Fact, Reason};
use crate::{Answer, ApiError, Code};

/// Plans computed in one step; more than this means that they chase each other.
const MOST_PLANS: usize = 1_000;

/// Projects named in a notice.
const NAMED: usize = 4;

/// What a write did to the plans of other projects.
#[derive(Default)]
pub(crate) struct Wave {
    /// Every plan that was computed again.
    pub(crate) computed: HashSet<Id>,
    moved: BTreeMap<Id, Moved>,
    held: BTreeMap<Id, String>,
    released: usize,
}

struct Moved {
    name: String,
    before: Option<Date>,
    after: Option<Date>,
    days: i64,
}

/// What a set of changes touches that another project's plan could hang on.
pub(crate) struct Touched {
    tasks: HashSet<Id>,
    dependencies: HashSet<Id>,
}

impl Touched {
    pub(crate) fn by(changes: &[Change]) -> Touched {
        let dates = |field: &str| matches!(field, "start" | "finish" | "duration" | "inactive");
        let matters = |change: &&Change| match change {
            Change::Insert(..) => false,
            Change::Set { field, .. } => dates(field),
            Change::Delete(..) | Change::Restore(..) => true,
        };
        let tasks = changes.iter().filter(|change| change.entity() == Entity::Task).filter(matters);
        let dependencies = changes.iter().filter(|change| change.entity() == Entity::Dependency);
        Touched {
            tasks: tasks.map(Change::id).collect(),
            dependencies: dependencies.map(Change::id).collect(),
        }
    }
}

/// Computes again what a step has moved: `own` are plans to be computed, `done` those whose dates the step holds already.
pub(crate) fn settle(
    tx: &mut Tx<'_>,
    touched: &Touched,
    own: Vec<Id>,
    done: &[Id],
) -> Result<Wave, StoreError> {
    let mut wave = Wave::default();
    let silent: HashSet<Id> = own.iter().chain(done).copied().collect();
    let mut queue: VecDeque<Id> = own.into();
    queue.extend(waiting(tx, touched, done, &mut wave)?);
    let mut computed = 0;
    while let Some(project) = queue.pop_front() {
        computed += 1;
        if computed > MOST_PLANS {
            break;
        }
        // A project in the recycle bin waits for nobody.
        let Some(found) = tx.get::<Project>(project)? else { continue };
        let plan = tx.load_plan(project)?;
        let after = plan::reschedule(&plan);
        let changes = plan::plan_difference(&plan, &after.plan);
        if changes.is_empty() {
            continue;
        }
        if found.is_ended() && !silent.contains(&project) {
            wave.held.insert(project, name(&found));
            continue;
        }
        wave.computed.insert(project);
        if !silent.contains(&project) {
            wave.note(&plan, &after.plan);
        }
        let moved = Touched::by(&changes);
        tx.apply_all(changes)?;
        let next = driven(tx, project, &moved.tasks, &mut wave)?;
        queue.extend(next);
    }
    Ok(wave)
}

/// Projects that wait for what the step's own changes touched.
fn waiting(tx: &mut Tx<'_>, touched: &Touched, done: &[Id], wave: &mut Wave) -> Result<Vec<Id>, StoreError> {
    let mut sources: HashSet<Id> = done.iter().copied().collect();
    let mut projects = Vec::new();
    if done.is_empty() {
        for task in &touched.tasks {
            let row = tx.row_even_deleted(Entity::Task, *task)?;
            sources.extend(row.and_then(|row| Task::from_row(&row).ok()).map(|task| task.project));
        }
        for dependency in &touched.dependencies {
            projects.extend(crossed(tx, *dependency)?);
        }
    }
    for source in sources {
        projects.extend(driven(tx, source, &touched.tasks, wave)?);
    }
    projects.sort_unstable();
    projects.dedup();
    Ok(projects)
}

/// The project that waits by a dependency, where that is not the one that drives.
fn crossed(tx: &Tx<'_>, dependency: Id) -> Result<Option<Id>, StoreError> {
    let row = tx.row_even_deleted(Entity::Dependency, dependency)?;
    let Some(tie) = row.and_then(|row| Dependency::from_row(&row).ok()) else { return Ok(None) };
    let row = tx.row_even_deleted(Entity::Task, tie.predecessor)?;
    let drives = row.and_then(|row| Task::from_row(&row).ok()).map(|task| task.project);
    Ok(drives.filter(|drives| *drives != tie.project).map(|_| tie.project))
}

/// Projects that wait for these tasks of a project. Dependencies on what is gone go away.
fn driven(tx: &mut Tx<'_>, project: Id, tasks: &HashSet<Id>, wave: &mut Wave) -> Result<Vec<Id>, StoreError> {
    let mut found = Vec::new();
    for crossing in tx.crossings(project)? {
        if crossing.gone {
            tx.apply(Change::Delete(Entity::Dependency, crossing.dependency))?;
            wave.released += 1;
        }
        if (crossing.gone || tasks.contains(&crossing.predecessor)) && !found.contains(&crossing.project) {
            found.push(crossing.project);
        }
    }
    Ok(found)
}

impl Wave {
    fn note(&mut self, before: &Plan, after: &Plan) {
        let finish = |plan: &Plan| plan.project.scheduled_finish.map(|at| at.date());
        let noted = self.moved.entry(before.project.id).or_insert_with(|| Moved {
            name: name(&before.project),
            before: finish(before),
            after: None,
            days: 0,
        });
        noted.after = finish(after);
        let calendars = Calendars::new(&after.calendars, &after.calendar_exceptions);
        let span = noted.before.zip(noted.after);
        noted.days = span.map_or(0, |(from, to)| calendars.working_days(after.project.calendar, from, to));
    }

    /// What the person should know of it.
    pub(crate) fn notices(&self) -> Vec<Reason> {
        let count = |count: usize| Fact::Int(count as i64);
        let mut notices = Vec::new();
        if !self.moved.is_empty() {
            let names: Vec<String> = self.moved.values().map(Moved::words).collect();
            let names = Fact::Text(shortened(&names));
            notices.push(reason("others_moved", [("count", count(self.moved.len())), ("names", names)]));
        }
        if !self.held.is_empty() {
            let names: Vec<String> = self.held.values().cloned().collect();
            let names = Fact::Text(shortened(&names));
            notices.push(reason("others_held", [("count", count(self.held.len())), ("names", names)]));
        }
        if self.released > 0 {
            notices.push(reason("others_released", [("count", count(self.released))]));
        }
        notices
    }
}

impl Moved {
    /// The project with the working days that its finish moved.
    fn words(&self) -> String {
        match self.days {
            0 => format!("{} ±0", self.name),
            days => format!("{} {days:+}", self.name),
        }
    }
}

fn name(project: &Project) -> String {
    format!("{} {}", project.code, project.name)
}

fn shortened(names: &[String]) -> String {
    let text = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
    if names.len() > NAMED { format!("{text} …") } else { text }
}

/// Start and finish of a task.
type Dates = (Option<Moment>, Option<Moment>);

/// A project that a changed plan would move.
pub(crate) struct WouldMove {
    /// Its number and name.
    pub(crate) name: String,
    /// Where it finishes.
    pub(crate) before: Option<Moment>,
    /// Where it would finish.
    pub(crate) after: Option<Moment>,
    /// By how many working days, + = later.
    pub(crate) days: i64,
}

/// The projects whose plans would move if one plan were as `after` has it. Nothing is written.
pub(crate) fn would_move(reads: &Reads, before: &Plan, after: &Plan) -> Answer<Vec<WouldMove>> {
    let mut dates: HashMap<Id, Dates> = HashMap::new();
    dates.extend(shifted(before, after));
    let mut queue = VecDeque::from([before.project.id]);
    let mut found: BTreeMap<Id, WouldMove> = BTreeMap::new();
    let mut computed = 0;
    while let Some(project) = queue.pop_front().filter(|_| computed < MOST_PLANS) {
        let mut waiting: Vec<Id> = Vec::new();
        for crossing in reads.crossings(project)? {
            let waits = !crossing.gone && dates.contains_key(&crossing.predecessor);
            if waits && !waiting.contains(&crossing.project) {
                waiting.push(crossing.project);
            }
        }
        for other in waiting {
            computed += 1;
            let stored = reads.load_plan(other)?;
            if stored.project.is_ended() {
                continue;
            }
            let moved = with_dates(&stored, &dates);
            let shifts = shifted(&stored, &moved);
            if shifts.iter().all(|(task, at)| dates.get(task) == Some(at)) {
                continue;
            }
            dates.extend(shifts);
            found.insert(other, WouldMove::between(&stored, &moved));
            queue.push_back(other);
        }
    }
    Ok(found.into_values().collect())
}

/// A plan with the tasks of other projects where they would be, computed.
fn with_dates(plan: &Plan, dates: &HashMap<Id, Dates>) -> Plan {
    let mut plan = plan.clone();
    for task in &mut plan.outside {
        if let Some((start, finish)) = dates.get(&task.id) {
            (task.start, task.finish) = (*start, *finish);
        }
    }
    plan::reschedule(&plan).plan
}

/// Tasks whose dates differ, as the second plan has them.
fn shifted(before: &Plan, after: &Plan) -> Vec<(Id, Dates)> {
    let at = |task: &Task| (task.start, task.finish);
    let old: HashMap<Id, _> = before.tasks.iter().map(|task| (task.id, at(task))).collect();
    let moved = after.tasks.iter().filter(|task| old.get(&task.id).is_some_and(|old| *old != at(task)));
    moved.map(|task| (task.id, at(task))).collect()
}

impl WouldMove {
    fn between(before: &Plan, after: &Plan) -> WouldMove {
        let calendars = Calendars::new(&after.calendars, &after.calendar_exceptions);
        let span = before.project.scheduled_finish.zip(after.project.scheduled_finish);
        let days =
            span.map(|(from, to)| calendars.working_days(after.project.calendar, from.date(), to.date()));
        WouldMove {
            name: name(&before.project),
            before: before.project.scheduled_finish,
            after: after.project.scheduled_finish,
            days: days.unwrap_or(0),
        }
    }
}

/// Gives a plan the tasks of other projects that a typed list of predecessors names.
pub(crate) fn look_up(reads: &Reads, plan: &mut Plan, text: &str) -> Answer<()> {
    // A text that does not read is refused by the edit itself, with the place.
    let typed = plan::parse_predecessors(text, plan::units(plan)).unwrap_or_default();
    for one in typed {
        let Some(code) = &one.project else { continue };
        let Some(found) = reads.task_in_row(code, one.row)? else { continue };
        if found.project != plan.project.id && !plan.outside.iter().any(|known| known.id == found.id) {
            plan.outside.push(found);
        }
    }
    Ok(())
}

/// Refuses an edit by which projects would wait for each other in a circle.
pub(crate) fn refuse_loop(reads: &Reads, before: &Plan, after: &Plan) -> Answer<()> {
    let outline = |plan: &Plan| plan.tasks.iter().map(|task| (task.id, task.parent)).collect::<Vec<_>>();
    let same = before.dependencies == after.dependencies && outline(before) == outline(after);
    if same || after.outside.is_empty() {
        return Ok(());
    }
    let Some(plans) = chain(reads, after)? else { return Ok(()) };
    match plan::loop_across(&plans) {
        None => Ok(()),
        Some(circle) => {
            let stop = |stop: &Stop| format!("{}:{} {}", stop.code, stop.row, stop.name);
            let rows = bends(&circle).into_iter().map(stop).collect::<Vec<_>>().join(" → ");
            Err(ApiError::new(Code::BadPlanEdit).with("reason", "loop_across").with("rows", rows))
        }
    }
}

/// Where the circle enters and leaves each project: what lies between is the project's own affair.
fn bends(circle: &[Stop]) -> Vec<&Stop> {
    let count = circle.len();
    let bend = |at: &usize| {
        let (before, after) = (&circle[(at + count - 1) % count], &circle[(at + 1) % count]);
        before.code != circle[*at].code || after.code != circle[*at].code
    };
    (0..count).filter(bend).map(|at| &circle[at]).collect()
}

/// The plan with all plans that it waits for; nothing when none of these waits for it.
fn chain(reads: &Reads, plan: &Plan) -> Answer<Option<Vec<Plan>>> {
    let mut plans = vec![plan.clone()];
    let mut seen: HashSet<Id> = [plan.project.id].into();
    let (mut at, mut returns) = (0, false);
    while let Some(plan) = plans.get(at) {
        let leads: HashSet<Id> = plan.dependencies.iter().map(|tie| tie.predecessor).collect();
        let drivers = plan.outside.iter().filter(|task| leads.contains(&task.id)).map(|task| task.project);
        let mut next = Vec::new();
        for driver in drivers {
            returns |= driver == plans[0].project.id;
            if seen.insert(driver) {
                next.push(reads.load_plan(driver)?);
            }
        }
        plans.extend(next);
        at += 1;
    }
    Ok(returns.then_some(plans))
}
