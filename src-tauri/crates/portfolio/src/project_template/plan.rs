//! The work breakdown of a template as a plan that is scheduled already: a line follows the one before it, or those that
//! ran beside each other.

use schedule::Date;

use super::ProjectTemplate;
use crate::book::{Plan, Portfolio};
use crate::plan;
use crate::project::Project;
use crate::quality::Gate;
use crate::task::{Dependency, Task};
use crate::value::Id;

/// Minutes of a working day where the project says nothing.
const DAY: i64 = 480;

/// The space between the positions of two lines.
const STEP: i64 = 1_000;

/// The plan of a new project.
pub(super) fn scheduled(
    template: &ProjectTemplate,
    project: &Project,
    portfolio: &Portfolio,
    new_id: &mut dyn FnMut() -> Id,
) -> Plan {
    let calendar = project.calendar.or_else(|| {
        let shared = portfolio.calendars.iter().filter(|calendar| calendar.project.is_none());
        shared.map(|calendar| calendar.id).next()
    });
    let project = Project { calendar, ..project.clone() };
    let tasks = tasks(template, &project, new_id);
    let dependencies = dependencies(template, &tasks, new_id);
    let calendars = portfolio.calendars.clone();
    let calendar_exceptions = portfolio.calendar_exceptions.clone();
    let plan = Plan { tasks, dependencies, calendars, calendar_exceptions, ..Plan::empty(project) };
    plan::reschedule(&plan).plan
}

fn tasks(template: &ProjectTemplate, project: &Project, new_id: &mut dyn FnMut() -> Id) -> Vec<Task> {
    let day = project.minutes_per_day.unwrap_or(DAY);
    let mut above: Vec<Id> = Vec::new();
    let mut tasks = Vec::new();
    for (place, line) in template.lines.iter().enumerate() {
        above.truncate(line.level);
        let task = Task {
            project: project.id,
            parent: above.last().copied(),
            position: (place as i64 + 1) * STEP,
            name: line.name.clone(),
            duration: line.days * day,
            milestone: line.gate.is_some(),
            key_milestone: line.gate.is_some(),
            ..Task::new(new_id())
        };
        above.push(task.id);
        tasks.push(task);
    }
    tasks
}

fn dependencies(
    template: &ProjectTemplate,
    tasks: &[Task],
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<Dependency> {
    let is_leaf = |place: usize| {
        template.lines.get(place + 1).is_none_or(|next| next.level <= template.lines[place].level)
    };
    // What the lines that now run beside each other follow, and these lines.
    let (mut before, mut abreast): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut ties = Vec::new();
    for place in (0..template.lines.len()).filter(|place| is_leaf(*place)) {
        if !template.lines[place].beside {
            before = std::mem::take(&mut abreast);
        }
        abreast.push(place);
        ties.extend(before.iter().map(|&first| Dependency {
            project: tasks[place].project,
            predecessor: tasks[first].id,
            successor: tasks[place].id,
            ..Dependency::new(new_id())
        }));
    }
    ties
}

/// When a gate is to be reviewed by a plan that was made from a template.
pub(super) fn review_date(template: &ProjectTemplate, plan: &Plan, gate: Gate) -> Option<Date> {
    let place = template.lines.iter().position(|line| line.gate == Some(gate))?;
    plan.tasks.get(place)?.finish.map(|at| at.date())
}
