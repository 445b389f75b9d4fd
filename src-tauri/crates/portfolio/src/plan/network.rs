//! A plan's records as the engine's network. What was computed before (start, finish, float) does not go in.

use std::collections::HashMap;

use schedule::{
    Activity, ActivityKind, Clock, Constraint, Direction, Lag, Mode, Moment, Network, Progress,
    ResourceCalendars, Role,
};

use super::options::{PlanOptions, parse_splits};
use crate::book::{OutsideTask, Plan};
use crate::calendars::Calendars;
use crate::people::{Resource, ResourceType};
use crate::project::Project;
use crate::task::{
    ActivityType, Assignment, ConstraintType, Dependency, DependencyType, LagUnit, Task, TaskType,
};
use crate::value::Id;

/// A network and which record each of its entries stands for.
#[derive(Clone, Debug)]
pub struct PlanNetwork {
    /// What the engine takes.
    pub network: Network,
    /// The task behind each entry of `network.tasks`: the plan's, then those of other projects.
    pub tasks: Vec<Id>,
    /// The dependency behind each entry of `network.dependencies`.
    pub dependencies: Vec<Id>,
}

/// Makes a plan ready for the engine. A parent that is unknown or stands below its line is treated as none; a
/// dependency or an assignment that names an unknown task is left out.
pub fn network(plan: &Plan) -> PlanNetwork {
    let places = Places::new(plan);
    let options = PlanOptions::parse(&plan.project.schedule_options);
    let known = |dependency: &&Dependency| {
        places.tasks.contains_key(&dependency.predecessor) && places.tasks.contains_key(&dependency.successor)
    };
    let dependencies: Vec<&Dependency> = plan.dependencies.iter().filter(known).collect();
    let network = Network {
        anchor: anchor(plan, &options),
        direction: options.direction,
        data_date: data_date(&plan.project, &options),
        calendars: calendars(plan),
        calendar: 0,
        tasks: tasks(plan, &places),
        dependencies: dependencies.iter().map(|dependency| link(dependency, &places)).collect(),
        resources: plan.resources.iter().map(|record| resource(record, &places)).collect(),
        assignments: plan.assignments.iter().filter_map(|record| assignment(record, &places)).collect(),
        options: options.rules,
    };
    PlanNetwork {
        network,
        tasks: ids(plan).collect(),
        dependencies: dependencies.iter().map(|dependency| dependency.id).collect(),
    }
}

/// The assignment behind each entry of the network's assignments.
pub(super) fn assignment_ids(plan: &Plan) -> Vec<Id> {
    let places = Places::new(plan);
    let known = plan.assignments.iter().filter(|record| places.tasks.contains_key(&record.task));
    known.map(|record| record.id).collect()
}

/// Every task of the network in its order.
fn ids(plan: &Plan) -> impl Iterator<Item = Id> + '_ {
    plan.tasks.iter().map(|task| task.id).chain(plan.outside.iter().map(|task| task.id))
}

/// Where each record stands in the network's lists.
struct Places {
    tasks: HashMap<Id, usize>,
    calendars: HashMap<Id, usize>,
    resources: HashMap<Id, usize>,
}

impl Places {
    fn new(plan: &Plan) -> Places {
        let numbered = |ids: &mut dyn Iterator<Item = Id>| ids.zip(0..).collect::<HashMap<Id, usize>>();
        let after_project = plan.calendars.iter().zip(1..).map(|(calendar, place)| (calendar.id, place));
        Places {
            tasks: numbered(&mut ids(plan)),
            calendars: after_project.collect(),
            resources: numbered(&mut plan.resources.iter().map(|resource| resource.id)),
        }
    }

    fn calendar(&self, id: Option<Id>) -> Option<usize> {
        id.and_then(|id| self.calendars.get(&id).copied())
    }

    /// The summary above a line, where it stands above it.
    fn parent(&self, task: &Task, at: usize) -> Option<usize> {
        task.parent.and_then(|id| self.tasks.get(&id).copied()).filter(|parent| *parent < at)
    }
}

/// The project's calendar first, then those that tasks and resources name.
fn calendars(plan: &Plan) -> Vec<schedule::Calendar> {
    let ready = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let named = plan.calendars.iter().map(|calendar| Some(calendar.id));
    std::iter::once(plan.project.calendar).chain(named).map(|id| ready.get(id).clone()).collect()
}

/// Where the plan begins, or ends when it is scheduled from its finish.
fn anchor(plan: &Plan, options: &PlanOptions) -> Moment {
    let project = &plan.project;
    if options.direction == Direction::FromFinish {
        let approved = project.baseline_finish.or(project.original_finish);
        let end = options.finish.or(approved.map(|date| date.plus_days(1).midnight()));
        return end.or(project.scheduled_finish).unwrap_or_else(|| first_date(project, &plan.tasks));
    }
    let start = match (options.start, project.planned_start) {
        // The options add the time of day; a planned start that was moved since wins over them.
        (Some(start), Some(planned)) if start.date() != planned => Some(planned.midnight()),
        (start, planned) => start.or(planned.map(|date| date.midnight())),
    };
    start.unwrap_or_else(|| first_date(project, &plan.tasks))
}

/// Everything up to here is past: the end of the data date, or the minute that the options name on that day.
fn data_date(project: &Project, options: &PlanOptions) -> Option<Moment> {
    let date = project.data_date?;
    let exact = options.data_date.filter(|at| at.date() == date);
    Some(exact.unwrap_or_else(|| date.plus_days(1).midnight()))
}

/// The best guess where nobody said when the plan begins.
fn first_date(project: &Project, tasks: &[Task]) -> Moment {
    let approved = project.baseline_start.or(project.actual_start).map(|date| date.midnight());
    let dates = tasks.iter().flat_map(|task| [task.actual_start, task.manual_start, task.start]);
    approved
        .or_else(|| dates.flatten().min())
        .or(project.approved_on.or(project.data_date).map(|date| date.midnight()))
        .unwrap_or(schedule::work_time::FIRST)
}

fn tasks(plan: &Plan, places: &Places) -> Vec<schedule::Task> {
    let mut parents = vec![None; plan.tasks.len()];
    let mut has_children = vec![false; plan.tasks.len()];
    for (at, task) in plan.tasks.iter().enumerate() {
        parents[at] = places.parent(task, at);
        if let Some(parent) = parents[at] {
            has_children[parent] = true;
        }
    }
    let lines = plan.tasks.iter().enumerate();
    lines
        .map(|(at, task)| schedule::Task { parent: parents[at], ..line(task, has_children[at], places) })
        .chain(plan.outside.iter().map(|task| outside(task, places)))
        .collect()
}

/// A task of another project stands where its own plan has it; one without dates, or out of its plan, drives nothing.
fn outside(task: &OutsideTask, places: &Places) -> schedule::Task {
    let manual_start = task.start.or(task.finish);
    let stand_in = Task {
        manual: true,
        manual_start,
        manual_finish: task.finish.or(task.start),
        duration: task.duration,
        external: true,
        inactive: task.inactive || manual_start.is_none(),
        ..Task::new(task.id)
    };
    line(&stand_in, false, places)
}

fn line(task: &Task, has_children: bool, places: &Places) -> schedule::Task {
    let role = match (task.inactive, task.external, has_children) {
        (true, _, _) => Role::Inactive,
        (_, true, _) => Role::External,
        (_, _, true) => Role::Summary,
        _ => Role::Leaf,
    };
    schedule::Task {
        parent: None,
        role,
        duration: task.duration.max(0),
        clock: clock(task.elapsed),
        kind: match task.task_type {
            TaskType::FixedUnits => schedule::TaskKind::FixedUnits,
            TaskType::FixedDuration => schedule::TaskKind::FixedDuration,
            TaskType::FixedWork => schedule::TaskKind::FixedWork,
        },
        calendar: places.calendar(task.calendar),
        resource_calendars: match task.ignores_resource_calendars {
            true => ResourceCalendars::Ignored,
            false => ResourceCalendars::Respected,
        },
        constraint: constraint(task.constraint_type, task.constraint_date),
        deadline: task.deadline,
        mode: mode(task),
        progress: progress(task),
        leveling_delay: task.leveling_delay,
        splits: parse_splits(&task.splits),
        activity: activity(task),
    }
}

/// A task of another plan stands where that plan put it.
fn mode(task: &Task) -> Mode {
    match (task.external, task.manual) {
        (true, _) => Mode::Manual {
            start: task.manual_start.or(task.start),
            finish: task.manual_finish.or(task.finish),
        },
        (_, true) => Mode::Manual { start: task.manual_start, finish: task.manual_finish },
        _ => Mode::Automatic,
    }
}

fn activity(task: &Task) -> Activity {
    Activity {
        kind: match task.activity_type {
            ActivityType::Task => ActivityKind::Task,
            ActivityType::ResourceDependent => ActivityKind::ResourceDependent,
            ActivityType::LevelOfEffort => ActivityKind::LevelOfEffort,
            ActivityType::StartMilestone => ActivityKind::StartMilestone,
            ActivityType::FinishMilestone => ActivityKind::FinishMilestone,
            ActivityType::WbsSummary => ActivityKind::WbsSummary,
        },
        second: task.secondary_constraint_type.map(|kind| constraint(kind, task.secondary_constraint_date)),
        expected_finish: task.expected_finish,
        external_early_start: task.external_early_start,
        external_late_finish: task.external_late_finish,
    }
}

fn progress(task: &Task) -> Progress {
    Progress {
        actual_start: task.actual_start,
        actual_finish: task.actual_finish,
        actual_duration: task.actual_duration,
        remaining_duration: task.remaining_duration,
        percent: task.percent_complete.clamp(0, 100) as u8,
        stop: task.stop,
        resume: task.resume,
    }
}

/// A constraint that needs a date and has none is none.
fn constraint(kind: ConstraintType, date: Option<Moment>) -> Constraint {
    let dated: fn(Moment) -> Constraint = match kind {
        ConstraintType::Asap => return Constraint::AsSoonAsPossible,
        ConstraintType::Alap => return Constraint::AsLateAsPossible,
        ConstraintType::MustStartOn => Constraint::MustStartOn,
        ConstraintType::MustFinishOn => Constraint::MustFinishOn,
        ConstraintType::StartNoEarlierThan => Constraint::StartNoEarlierThan,
        ConstraintType::StartNoLaterThan => Constraint::StartNoLaterThan,
        ConstraintType::FinishNoEarlierThan => Constraint::FinishNoEarlierThan,
        ConstraintType::FinishNoLaterThan => Constraint::FinishNoLaterThan,
        ConstraintType::StartOn => Constraint::StartOn,
        ConstraintType::FinishOn => Constraint::FinishOn,
    };
    date.map_or(Constraint::AsSoonAsPossible, dated)
}

fn link(dependency: &Dependency, places: &Places) -> schedule::Dependency {
    schedule::Dependency {
        predecessor: places.tasks[&dependency.predecessor],
        successor: places.tasks[&dependency.successor],
        kind: match dependency.kind {
            DependencyType::FinishStart => schedule::DependencyKind::FinishStart,
            DependencyType::StartStart => schedule::DependencyKind::StartStart,
            DependencyType::FinishFinish => schedule::DependencyKind::FinishFinish,
            DependencyType::StartFinish => schedule::DependencyKind::StartFinish,
        },
        lag: match dependency.lag_unit {
            LagUnit::Minutes => Lag::Minutes(dependency.lag, Clock::Working),
            LagUnit::ElapsedMinutes => Lag::Minutes(dependency.lag, Clock::Elapsed),
            LagUnit::Percent => Lag::Percent(dependency.lag, Clock::Working),
            LagUnit::ElapsedPercent => Lag::Percent(dependency.lag, Clock::Elapsed),
        },
    }
}

fn resource(record: &Resource, places: &Places) -> schedule::Resource {
    let kind = match record.kind {
        ResourceType::Work => schedule::ResourceKind::Work,
        ResourceType::Material => schedule::ResourceKind::Material,
        ResourceType::Cost => schedule::ResourceKind::Cost,
    };
    schedule::Resource { kind, calendar: places.calendar(record.calendar) }
}

fn assignment(record: &Assignment, places: &Places) -> Option<schedule::Assignment> {
    Some(schedule::Assignment {
        task: *places.tasks.get(&record.task)?,
        resource: record.resource.and_then(|id| places.resources.get(&id).copied()),
        units: record.units,
        work: record.work,
        remaining_work: record.remaining_work,
        overtime_work: record.overtime_work,
        delay: record.delay,
        leveling_delay: record.leveling_delay,
        actual_start: record.actual_start,
        actual_finish: record.actual_finish,
    })
}

fn clock(elapsed: bool) -> Clock {
    if elapsed { Clock::Elapsed } else { Clock::Working }
}
