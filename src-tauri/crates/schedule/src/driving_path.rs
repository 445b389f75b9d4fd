//! Why a task is on its date: the chain of what set it, from the task back to what nothing else set. It reads a computed
//! plan and changes none.

use crate::bound::ask;
use crate::frame::Frame;
use crate::links::Line;
use crate::network::{DependencyKind, Mode, Network};
use crate::outcome::{Driver, Schedule};
use crate::progress::Stage;
use crate::time::{Date, Moment};

/// One link of the chain: a date of a task and what set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrivingStep {
    /// The task, by index.
    pub task: usize,
    /// Which of its dates.
    pub end: DrivenEnd,
    /// The date.
    pub at: Moment,
    /// What set it.
    pub reason: DrivingReason,
}

/// A date of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrivenEnd {
    /// Where it starts.
    Start,
    /// Where it finishes.
    Finish,
}

/// What set a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrivingReason {
    /// The task's start and the time it takes.
    Duration,
    /// This assignment, by index: its resource's calendar, units or delay take it to another date than the duration would.
    Assignment(usize),
    /// Nobody works from this moment to the date.
    Calendar(Moment),
    /// The dependency with this index.
    Dependency(usize),
    /// The task's constraint.
    Constraint,
    /// An actual date.
    Actual,
    /// The planner, by hand.
    Manual,
    /// The line below that starts first or finishes last.
    Line(usize),
    /// A summary above, put by hand or with a constraint of its own.
    Summary(usize),
    /// Leveling.
    Leveling,
    /// What a level of effort or a WBS summary spans.
    Spanned,
    /// The start of the project, or its finish where it is scheduled from there.
    ProjectStart,
}

/// The chain that sets the finish of a task, the task first. Empty where the plan has no such task.
pub fn driving_path(network: &Network, schedule: &Schedule, task: usize) -> Vec<DrivingStep> {
    let (frame, _) = Frame::new(network);
    if task >= schedule.tasks.len() || task >= frame.tasks.len() {
        return Vec::new();
    }
    let mut walk = Walk { network, schedule, frame, steps: Vec::new() };
    let mut seen = vec![[false; 2]; schedule.tasks.len()];
    let mut next = Some((task, DrivenEnd::Finish));
    while let Some((task, end)) = next {
        // What is left of a loop ends the chain.
        if std::mem::replace(&mut seen[task][end as usize], true) {
            break;
        }
        next = walk.step(task, end);
    }
    walk.steps
}

struct Walk<'a> {
    network: &'a Network,
    schedule: &'a Schedule,
    frame: Frame<'a>,
    steps: Vec<DrivingStep>,
}

impl Walk<'_> {
    /// What set this date, and the date that set that.
    fn step(&mut self, task: usize, end: DrivenEnd) -> Option<(usize, DrivenEnd)> {
        let driver = self.schedule.tasks[task].driver;
        if self.frame.outline.lines[task] == Line::Summary && driver != Driver::Manual {
            let line = self.decisive_line(task, end)?;
            return self.tell(task, end, DrivingReason::Line(line), Some((line, end)));
        }
        let finished = matches!(self.frame.stages[task], Stage::Finished { .. });
        if end == DrivenEnd::Finish && !finished && !self.sets_finish(task, driver) {
            let reason = self.assignment(task).map_or(DrivingReason::Duration, DrivingReason::Assignment);
            if self.schedule.tasks[task].start < self.schedule.tasks[task].finish {
                self.tell(task, DrivenEnd::Finish, reason, None);
            }
        }
        self.start(task, end, driver)
    }

    /// What set the start; the finish where that is what was set.
    fn start(&mut self, task: usize, end: DrivenEnd, driver: Driver) -> Option<(usize, DrivenEnd)> {
        let end = if self.sets_finish(task, driver) { end } else { DrivenEnd::Start };
        match driver {
            Driver::Dependency(index) => self.dependency(task, end, index),
            Driver::Summary(summary) => {
                self.tell(task, end, DrivingReason::Summary(summary), None);
                let by_hand = matches!(self.frame.tasks[summary].mode, Mode::Manual { start: Some(_), .. });
                let reason = if by_hand { DrivingReason::Manual } else { DrivingReason::Constraint };
                self.tell(summary, DrivenEnd::Start, reason, None)
            }
            Driver::ProjectStart => {
                self.calendar(task, end, self.frame.floor());
                self.tell(task, end, DrivingReason::ProjectStart, None)
            }
            Driver::Constraint => self.tell(task, end, DrivingReason::Constraint, None),
            Driver::Actual => self.tell(task, end, DrivingReason::Actual, None),
            Driver::Manual => self.tell(task, end, DrivingReason::Manual, None),
            Driver::Leveling => self.tell(task, end, DrivingReason::Leveling, None),
            Driver::Spanned => self.tell(task, end, DrivingReason::Spanned, None),
            Driver::Children => None,
        }
    }

    fn dependency(&mut self, task: usize, end: DrivenEnd, index: usize) -> Option<(usize, DrivenEnd)> {
        let dependency = self.frame.dependencies[index];
        let from = &self.schedule.tasks[dependency.predecessor];
        let asked = ask(&self.frame, index, from.start, from.finish, self.frame.times[task]).at;
        self.calendar(task, end, asked);
        let driving = match dependency.kind {
            DependencyKind::FinishStart | DependencyKind::FinishFinish => DrivenEnd::Finish,
            DependencyKind::StartStart | DependencyKind::StartFinish => DrivenEnd::Start,
        };
        self.tell(task, end, DrivingReason::Dependency(index), Some((dependency.predecessor, driving)))
    }

    /// Whether the driver set the finish itself, rather than the start from which the duration runs.
    fn sets_finish(&self, task: usize, driver: Driver) -> bool {
        match driver {
            Driver::Dependency(index) => matches!(
                self.frame.dependencies[index].kind,
                DependencyKind::FinishFinish | DependencyKind::StartFinish
            ),
            Driver::Manual => matches!(self.frame.tasks[task].mode, Mode::Manual { finish: Some(_), .. }),
            _ => false,
        }
    }

    /// The start was asked for earlier, and a day without work lies between: the calendar put it off.
    fn calendar(&mut self, task: usize, end: DrivenEnd, asked: Moment) {
        let at = self.date(task, end);
        let idle = |date: Date| {
            self.frame.time(task).work_between(date.midnight(), date.plus_days(1).midnight()) == 0
        };
        let between = self.frame.time(task).work_between(asked, at) == 0;
        let days = asked.date().0..at.date().0;
        if asked < at && between && days.map(Date).any(idle) {
            self.tell(task, end, DrivingReason::Calendar(asked), None);
        }
    }

    /// The assignment that ends last, where it takes the task to another finish than its duration on its own calendar.
    fn assignment(&mut self, task: usize) -> Option<usize> {
        let dates = &self.schedule.tasks[task];
        let whole = self.frame.spans[task].finish(&self.frame.clocks, dates.start);
        let plain = self.frame.measure(self.network, task, std::iter::empty()).0;
        if whole == plain.finish(&self.frame.clocks, dates.start) {
            return None;
        }
        let own: Vec<usize> = (0..self.network.assignments.len())
            .filter(|&at| self.network.assignments[at].task == task)
            .collect();
        own.into_iter().find(|&at| {
            let alone = self.frame.measure(self.network, task, std::iter::once(at)).0;
            alone.finish(&self.frame.clocks, dates.start) == whole
        })
    }

    fn decisive_line(&self, summary: usize, end: DrivenEnd) -> Option<usize> {
        let lines = self.frame.outline.children(summary);
        match end {
            DrivenEnd::Start => lines.min_by_key(|&line| self.schedule.tasks[line].start),
            DrivenEnd::Finish => lines.max_by_key(|&line| self.schedule.tasks[line].finish),
        }
    }

    fn date(&self, task: usize, end: DrivenEnd) -> Moment {
        match end {
            DrivenEnd::Start => self.schedule.tasks[task].start,
            DrivenEnd::Finish => self.schedule.tasks[task].finish,
        }
    }

    fn tell(
        &mut self,
        task: usize,
        end: DrivenEnd,
        reason: DrivingReason,
        next: Option<(usize, DrivenEnd)>,
    ) -> Option<(usize, DrivenEnd)> {
        self.steps.push(DrivingStep { task, end, at: self.date(task, end), reason });
        next
    }
}
