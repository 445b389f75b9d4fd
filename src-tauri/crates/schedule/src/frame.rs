//! A plan made ready for the passes: every number held in range, every calendar compiled, every line ordered.
//! Also the order of the passes themselves (rules M2, M16 and plans scheduled from their finish).

use std::borrow::Cow;

use crate::backward_pass::{self, Late};
use crate::forward_pass::{self, Early};
use crate::links::{Counts, Line, Links, Lists, Outline, counting};
use crate::network::{Clock, Constraint, Dependency, Direction, Network, Options, Role, Task, TaskKind};
use crate::order::{Step, order};
use crate::outcome::Finding;
use crate::primavera;
use crate::progress::{Stage, stage};
use crate::range;
use crate::rules::{ActivityKind, Primavera, Tool};
use crate::span::{Clocks, Crew, Part, Span, TaskTime};
use crate::time::Moment;
use crate::work_time::{WorkTime, held};

/// A plan ready for the passes. Everything is by task index.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    pub options: Options,
    pub direction: Direction,
    pub anchor: Moment,
    pub data_date: Option<Moment>,
    pub tasks: Cow<'a, [Task]>,
    pub dependencies: Vec<Dependency>,
    pub counts: Vec<Counts>,
    pub outline: Outline,
    pub links: Links,
    /// Under Primavera's rules: dependencies that are there and drive nothing.
    pub aside: Option<Links>,
    pub order: Vec<Step>,
    pub clocks: Clocks,
    /// The calendar of each resource, where it has one that works.
    pub resource_times: Vec<Option<usize>>,
    /// The calendar of each task.
    pub times: Vec<usize>,
    /// Whole duration and what is left of it.
    pub spans: Vec<Span>,
    pub rests: Vec<Span>,
    pub stages: Vec<Stage>,
    pub project_time: usize,
}

/// What the passes found.
#[derive(Debug)]
pub(crate) struct Passes {
    /// As early as the network allows.
    pub early: Early,
    /// The early dates with what waits as late as possible in its late place, where anything does.
    pub placed: Option<Early>,
    pub late: Late,
}

impl Passes {
    /// Where everything is put.
    pub(crate) fn placed(&self) -> &Early {
        self.placed.as_ref().unwrap_or(&self.early)
    }
}

/// Runs the passes.
pub(crate) fn passes(frame: &Frame<'_>) -> Passes {
    let (early, late) = match frame.direction {
        Direction::FromStart => {
            let early = forward_pass::forward(frame, frame.floor(), None);
            let late = backward_pass::backward(frame, Some(&early), frame.end(&early));
            (early, late)
        }
        Direction::FromFinish => {
            let late = backward_pass::backward(frame, None, frame.anchor);
            let start = late.earliest(frame);
            (forward_pass::forward(frame, start, None), late)
        }
    };
    if !frame.tasks.iter().any(waits) {
        return Passes { early, placed: None, late };
    }
    if frame.primavera().is_some() {
        let placed = Some(primavera::as_late::placed(frame, &early, &late));
        return Passes { early, placed, late };
    }
    let floor = match frame.direction {
        Direction::FromStart => frame.floor(),
        Direction::FromFinish => late.earliest(frame),
    };
    let placed = Some(forward_pass::forward(frame, floor, Some(&late)));
    Passes { early, placed, late }
}

/// Whether a task is to be as late as possible.
pub(crate) fn waits(task: &Task) -> bool {
    task.constraint == Constraint::AsLateAsPossible
}

impl<'a> Frame<'a> {
    pub(crate) fn new(network: &'a Network) -> (Frame<'a>, Vec<Finding>) {
        let mut findings = Vec::new();
        let tasks = range::tasks(&network.tasks, &mut findings);
        let dependencies = range::dependencies(&network.dependencies);
        let outline = outline(&tasks, &network.options.tool);
        let mut counts = counting(&dependencies, &outline, &mut findings);
        let stages: Vec<Stage> = tasks.iter().map(stage).collect();
        let aside = aside(&network.options.tool, &dependencies, &outline, &stages, &mut counts);
        let (order, links) = order(&outline, &dependencies, &mut counts, &mut findings);
        let calendars = calendars(network, &tasks, &mut findings);
        let mut frame = Frame {
            options: network.options.clone(),
            direction: network.direction,
            anchor: held(network.anchor),
            data_date: network.data_date.map(held),
            tasks,
            dependencies,
            counts,
            outline,
            links,
            aside,
            order,
            clocks: calendars.clocks,
            resource_times: calendars.resource_times,
            times: calendars.times,
            spans: Vec::new(),
            rests: Vec::new(),
            stages,
            project_time: calendars.project_time,
        };
        frame.measure_spans(network);
        (frame, findings)
    }

    /// Where work without predecessors can begin: Primavera's rules put nothing before the data date (rule P1).
    pub(crate) fn floor(&self) -> Moment {
        self.primavera_date().map_or(self.anchor, |date| self.anchor.max(date))
    }

    /// The data date where Primavera's rules hold: nothing that is left to do lies before it (rules P1, P3).
    pub(crate) fn primavera_date(&self) -> Option<Moment> {
        self.primavera().map(|_| self.data_date.unwrap_or(self.anchor))
    }

    /// Where the late dates of open ends begin: at the latest finish, or where the plan must end (rules M12, P8).
    pub(crate) fn end(&self, early: &Early) -> Moment {
        let by = self.primavera().and_then(|rules| rules.must_finish_by);
        by.map_or_else(|| early.latest(self), held)
    }

    /// What the plan switches where Primavera's rules hold.
    pub(crate) fn primavera(&self) -> Option<&Primavera> {
        match &self.options.tool {
            Tool::MicrosoftProject => None,
            Tool::Primavera(rules) => Some(rules),
        }
    }

    /// The compiled calendar of a task.
    pub(crate) fn time(&self, task: usize) -> &WorkTime {
        &self.clocks.times[self.times[task]]
    }

    /// Minutes between two moments as the task counts its duration; negative when `to` is earlier.
    pub(crate) fn minutes(&self, task: usize, from: Moment, to: Moment) -> i64 {
        self.mark(task, to) - self.mark(task, from)
    }

    /// A moment on the scale of minutes on which the task counts its duration.
    pub(crate) fn mark(&self, task: usize, at: Moment) -> i64 {
        match self.tasks[task].clock {
            Clock::Elapsed if self.outline.lines[task] != Line::Summary => at.0,
            _ => self.time(task).count(at),
        }
    }

    fn measure_spans(&mut self, network: &Network) {
        let assigned = network.assignments.iter().enumerate().filter(|(_, a)| a.task < self.tasks.len());
        let by_task = Lists::new(self.tasks.len(), assigned.map(|(index, a)| (a.task, index)));
        for task in 0..self.tasks.len() {
            let (whole, rest) = self.measure(network, task, by_task.of(task));
            self.spans.push(whole);
            self.rests.push(rest);
        }
    }

    /// The whole time that a task takes and what is left of it, from its assignments in the network.
    pub(crate) fn measure(
        &mut self,
        network: &Network,
        task: usize,
        assignments: impl Iterator<Item = usize> + Clone,
    ) -> (Span, Span) {
        let milestone = self.primavera().is_some() && primavera::is_milestone(&self.tasks[task]);
        let time = TaskTime {
            network,
            task: &self.tasks[task],
            crew: crew(&self.options.tool, &self.tasks[task]),
            time: self.times[task],
            resource_times: &self.resource_times,
            project_time: self.project_time,
            assignments,
        };
        if milestone {
            return (Span::Working(time.time, 0), Span::Working(time.time, 0));
        }
        let done = matches!(self.options.tool, Tool::Primavera(_));
        let whole = self.clocks.span(&time, Part::Whole);
        let rest = match self.stages[task] {
            Stage::Started { remaining, .. } => self.clocks.span(&time, Part::Remaining(remaining)),
            Stage::Finished { .. } if done => Span::Working(self.times[task], 0),
            _ => whole.clone(),
        };
        (whole, rest)
    }

    /// The frame without what it borrows.
    pub(crate) fn owned(self) -> Frame<'static> {
        Frame { tasks: Cow::Owned(self.tasks.into_owned()), ..self }
    }
}

/// The lines and their parents. A parent that does not stand before its line is none; what has lines below is a summary.
fn outline(tasks: &[Task], tool: &Tool) -> Outline {
    let parents: Vec<Option<usize>> =
        tasks.iter().enumerate().map(|(line, task)| task.parent.filter(|&parent| parent < line)).collect();
    let mut lines: Vec<Line> = tasks.iter().map(|task| line_of(task, tool)).collect();
    for line in 0..lines.len() {
        if parents[line].is_some_and(|parent| lines[parent] == Line::Out) {
            lines[line] = Line::Out;
        }
    }
    let mut has_lines = vec![false; lines.len()];
    for line in 0..lines.len() {
        if let (Some(parent), true) = (parents[line], lines[line] != Line::Out) {
            has_lines[parent] = true;
        }
    }
    for line in 0..lines.len() {
        if lines[line] != Line::Out {
            lines[line] = match (has_lines[line], lines[line]) {
                (true, _) => Line::Summary,
                (false, line) => line,
            };
        }
    }
    Outline::new(lines, parents)
}

fn line_of(task: &Task, tool: &Tool) -> Line {
    match task.role {
        Role::Leaf | Role::Summary if primavera::spans(tool, task) => Line::Span,
        Role::Leaf | Role::Summary => Line::Leaf,
        Role::Inactive => Line::Out,
        Role::External => Line::External,
    }
}

/// The dependencies that drive nothing, taken out of those that count.
fn aside(
    tool: &Tool,
    dependencies: &[Dependency],
    outline: &Outline,
    stages: &[Stage],
    counts: &mut [Counts],
) -> Option<Links> {
    let Tool::Primavera(rules) = tool else { return None };
    let aside = primavera::links::set_aside(rules, dependencies, outline, stages, counts);
    Some(Links::new(dependencies, outline, &aside))
}

/// What a task's time follows: its work, its resources or its own calendar alone (rules M8, P11).
fn crew(tool: &Tool, task: &Task) -> Crew {
    match tool {
        Tool::Primavera(_) if task.activity.kind == ActivityKind::ResourceDependent => Crew::Resources,
        Tool::Primavera(_) => Crew::Nobody,
        Tool::MicrosoftProject if task.kind == TaskKind::FixedDuration => Crew::Nobody,
        Tool::MicrosoftProject => Crew::Assigned,
    }
}

struct Calendars {
    clocks: Clocks,
    times: Vec<usize>,
    resource_times: Vec<Option<usize>>,
    project_time: usize,
}

/// Compiles the calendars. One that never works gives way to the project's, and that to the clock round.
fn calendars(network: &Network, tasks: &[Task], findings: &mut Vec<Finding>) -> Calendars {
    let mut clocks =
        Clocks { times: network.calendars.iter().map(WorkTime::new).collect(), ..Clocks::default() };
    let works: Vec<bool> = clocks.times.iter().map(WorkTime::works).collect();
    let working = |index: usize| works.get(index).copied().unwrap_or(false);
    let project_time = if working(network.calendar) {
        network.calendar
    } else {
        clocks.times.push(WorkTime::always());
        clocks.times.len() - 1
    };
    let mut time_of = |(task, data): (usize, &Task)| match data.calendar {
        Some(index) if working(index) => index,
        Some(_) => {
            findings.push(Finding::EmptyCalendar(task));
            project_time
        }
        None => project_time,
    };
    let times = tasks.iter().enumerate().map(&mut time_of).collect();
    let resource_times =
        network.resources.iter().map(|r| r.calendar.filter(|&index| working(index))).collect();
    Calendars { clocks, times, resource_times, project_time }
}
