//! A plan from a blueprint: phases as summaries, lines as tasks, a milestone at the end of each phase, people on the lines.

use std::collections::HashMap;

use portfolio::{
    Assignment, Dependency, DependencyType, Id, LagUnit, Money, Plan, Project, Resource, Task, WorkCalendar,
};

use super::World;
use super::blueprint::{Line, Phase, Repeat};
use super::chance::Chance;
use super::projects::Brief;

const DAY: i64 = 480;

/// Builds the network; nothing has happened in it yet.
pub(crate) fn plan(
    world: &mut World,
    brief: &Brief,
    project: Project,
    place: usize,
    chance: &mut Chance,
) -> Plan {
    let calendar = world.calendar_record();
    let mut build = Build { plan: empty(project, calendar), position: 0, turn: place };
    let mut gate: Option<Id> = None;
    for phase in brief.blueprint {
        let summary = build.summary(world, phase.name, None);
        let ends = match phase.repeat {
            Repeat::Once => build.lines(world, phase, Some(summary), "", gate, chance),
            Repeat::Parts => build.parts(world, phase, brief.parts, summary, gate, chance),
        };
        gate = Some(build.milestone(world, phase.milestone, summary, &ends));
    }
    build.plan
}

fn empty(project: Project, calendar: WorkCalendar) -> Plan {
    Plan { calendars: vec![calendar], ..Plan::empty(project) }
}

struct Build {
    plan: Plan,
    position: i64,
    turn: usize,
}

impl Build {
    /// The lines of each part under a summary of its own; the second and later parts start a little after the one before.
    fn parts(
        &mut self,
        world: &mut World,
        phase: &Phase,
        parts: &[&'static str],
        summary: Id,
        gate: Option<Id>,
        chance: &mut Chance,
    ) -> Vec<Id> {
        let mut ends = Vec::new();
        for part in parts {
            let under = self.summary(world, part, Some(summary));
            ends.extend(self.lines(world, phase, Some(under), part, gate, chance));
            self.turn += 1;
        }
        ends
    }

    /// The lines of a phase once; answers those that nothing in the phase waits for.
    fn lines(
        &mut self,
        world: &mut World,
        phase: &Phase,
        parent: Option<Id>,
        part: &str,
        gate: Option<Id>,
        chance: &mut Chance,
    ) -> Vec<Id> {
        let mut keys: HashMap<usize, Id> = HashMap::new();
        for (place, line) in phase.lines.iter().enumerate() {
            let task = self.task(world, line, parent, part, chance);
            for &(key, kind, lag) in line.after {
                self.depend(world, keys[&key], task, kind, lag * DAY);
            }
            if line.after.is_empty()
                && let Some(gate) = gate
            {
                self.depend(world, gate, task, "FS", 0);
            }
            keys.insert(place + 1, task);
        }
        let waited: Vec<usize> =
            phase.lines.iter().flat_map(|line| line.after.iter().map(|after| after.0)).collect();
        let mut ends: Vec<(usize, Id)> = keys.into_iter().filter(|(key, _)| !waited.contains(key)).collect();
        ends.sort_by_key(|(key, _)| *key);
        ends.into_iter().map(|(_, id)| id).collect()
    }

    fn summary(&mut self, world: &mut World, name: &str, parent: Option<Id>) -> Id {
        self.push(Task { name: name.to_owned(), parent, duration: DAY, ..Task::new(world.id()) })
    }

    fn task(
        &mut self,
        world: &mut World,
        line: &Line,
        parent: Option<Id>,
        part: &str,
        chance: &mut Chance,
    ) -> Id {
        let name = if part.is_empty() { line.name.to_owned() } else { format!("{part}·{}", line.name) };
        let days = if line.days > 3 { line.days + chance.between(-1, 2) } else { line.days };
        let duration = days * DAY;
        let id = self.push(Task { name, parent, duration, ..Task::new(world.id()) });
        if let Some(resource) = world.staff.resource(line.post, self.turn) {
            self.assign(world, id, resource, duration);
        }
        id
    }

    fn milestone(&mut self, world: &mut World, name: &str, parent: Id, ends: &[Id]) -> Id {
        let parent = Some(parent);
        let milestone = Task {
            name: name.to_owned(),
            parent,
            milestone: true,
            key_milestone: true,
            ..Task::new(world.id())
        };
        let id = self.push(milestone);
        for &end in ends {
            self.depend(world, end, id, "FS", 0);
        }
        id
    }

    fn push(&mut self, task: Task) -> Id {
        self.position += 1_000;
        let (project, position, id) = (self.plan.project.id, self.position, task.id);
        self.plan.tasks.push(Task { project, position, ..task });
        id
    }

    fn depend(&mut self, world: &mut World, predecessor: Id, successor: Id, kind: &str, lag: i64) {
        self.plan.dependencies.push(Dependency {
            project: self.plan.project.id,
            predecessor,
            successor,
            kind: DependencyType::parse(kind).unwrap_or(DependencyType::FinishStart),
            lag,
            lag_unit: LagUnit::Minutes,
            ..Dependency::new(world.id())
        });
    }

    fn assign(&mut self, world: &mut World, task: Id, resource: Id, work: i64) {
        let pool: &[Resource] = world.staff.resources();
        let rate =
            pool.iter().find(|known| known.id == resource).map_or(Money(0), |known| known.standard_rate);
        let cost = Money(rate.0 * work / 60);
        if !self.plan.resources.iter().any(|known| known.id == resource) {
            self.plan.resources.extend(pool.iter().find(|known| known.id == resource).cloned());
        }
        if let Some(task) = self.plan.tasks.last_mut() {
            (task.work, task.cost) = (work, cost);
        }
        let (project, resource, new) = (self.plan.project.id, Some(resource), Assignment::new(world.id()));
        self.plan.assignments.push(Assignment {
            project,
            task,
            resource,
            units: 10_000,
            work,
            remaining_work: work,
            cost,
            ..new
        });
    }
}
