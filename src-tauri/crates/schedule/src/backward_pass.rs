//! The backward pass: how late everything may happen (rules M12–M15, S1, S2, S5, S8). It moves nothing.

use crate::bound::{Dates, allow};
use crate::constraint::{cap, put_off};
use crate::forward_pass::Early;
use crate::frame::Frame;
use crate::links::Line;
use crate::network::{Constraint, CriticalPaths, DependencyKind, Mode};
use crate::order::Step;
use crate::primavera;
use crate::progress::Stage;
use crate::time::Moment;
use crate::work_time::{FIRST, LAST, held};

/// Late dates by task; of summaries, the earliest start and the latest finish of their lines.
#[derive(Clone, Debug)]
pub(crate) struct Late {
    pub start: Vec<Moment>,
    pub finish: Vec<Moment>,
    /// What leaves show, and what summaries show, by the calendars of their lines.
    pub shown: Vec<Option<Shown>>,
    pub sums: Vec<Vec<Shown>>,
    /// The latest finish of the lines of a summary, and the latest start of its first leaf, by its dependencies.
    pub caps: Vec<Moment>,
    pub start_caps: Vec<Moment>,
}

/// The late dates that a line shows to its predecessors, with the calendar on which lags to it run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    time: usize,
    /// For a predecessor tied by its finish.
    start: Moment,
    /// For a predecessor tied by its start.
    start_of_rest: Moment,
    finish: Moment,
}

/// Runs the pass. `finish` is where the plan ends.
pub(crate) fn backward(frame: &Frame<'_>, early: Option<&Early>, finish: Moment) -> Late {
    let mut late = Late::new(frame.tasks.len());
    let mut pass = Pass { frame, early, finish, late: &mut late };
    for &step in frame.order.iter().rev() {
        pass.step(step);
    }
    late
}

impl Late {
    fn new(count: usize) -> Late {
        Late {
            start: vec![LAST; count],
            finish: vec![FIRST; count],
            shown: vec![None; count],
            sums: vec![Vec::new(); count],
            caps: vec![LAST; count],
            start_caps: vec![LAST; count],
        }
    }

    /// The earliest start of what has not finished.
    pub(crate) fn earliest(&self, frame: &Frame<'_>) -> Moment {
        let own = (0..self.start.len()).filter(|&task| frame.outline.lines[task] == Line::Leaf);
        own.map(|task| self.start[task]).min().unwrap_or(frame.anchor)
    }
}

/// The pass at work.
pub(crate) struct Pass<'a> {
    pub frame: &'a Frame<'a>,
    pub early: Option<&'a Early>,
    /// Where the plan ends.
    pub finish: Moment,
    pub late: &'a mut Late,
}

impl Pass<'_> {
    /// Computes what one step of the order gives, from what the steps after it gave.
    pub(crate) fn step(&mut self, step: Step) {
        match step {
            Step::Close(summary) => self.close(summary),
            Step::Leaf(task) => self.leaf(task),
            Step::Open(summary) => self.open(summary),
        }
    }

    /// Before the lines of a summary: what its own successors and those of the summaries above allow.
    fn close(&mut self, summary: usize) {
        let parent = self.frame.outline.parents[summary];
        let mut cap = parent.map_or(LAST, |parent| self.late.caps[parent]);
        let mut start_cap = LAST;
        for dependency in self.frame.links.after(summary) {
            for shown in self.shown_by(self.frame.dependencies[dependency].successor) {
                let (kind, end) = self.allowed(dependency, shown);
                match kind {
                    End::Finish => cap = cap.min(end),
                    End::Start => start_cap = start_cap.min(end),
                }
            }
        }
        let own = &self.frame.tasks[summary];
        if let Mode::Manual { finish: Some(finish), .. } = own.mode {
            cap = cap.min(finish);
        }
        if let Constraint::FinishNoLaterThan(finish) | Constraint::MustFinishOn(finish) = own.constraint {
            cap = cap.min(finish);
        }
        self.late.caps[summary] = cap;
        self.late.start_caps[summary] = start_cap;
    }

    /// The latest start of a leaf by the dependencies from summaries whose first leaf it is.
    fn start_cap(&self, task: usize) -> Moment {
        let Some(early) = self.early else { return LAST };
        let above = self.frame.outline.above(task).take_while(|&line| early.first_leaf[line] == Some(task));
        above.map(|line| self.late.start_caps[line]).min().unwrap_or(LAST)
    }

    fn leaf(&mut self, task: usize) {
        let frame = self.frame;
        self.late.shown[task] = None;
        if frame.outline.lines[task] == Line::External {
            let fixed = self
                .early
                .map_or((self.finish, self.finish), |early| (early.start[task], early.finish[task]));
            (self.late.start[task], self.late.finish[task]) = fixed;
            return;
        }
        if frame.outline.lines[task] == Line::Span {
            (self.late.start[task], self.late.finish[task]) = (self.finish, self.finish);
            return;
        }
        let is_free = frame.tasks[task].mode == Mode::Automatic || frame.stages[task] != Stage::Waiting;
        if frame.primavera().is_some() && is_free {
            return self.activity(task);
        }
        if let Stage::Finished { start, finish } = frame.stages[task] {
            self.late.finish[task] = finish;
            self.late.start[task] = start.unwrap_or_else(|| frame.spans[task].start(&frame.clocks, finish));
            return;
        }
        let finish = self.late_finish(task);
        self.late.finish[task] = finish;
        self.late.start[task] = match frame.stages[task] {
            _ if frame.tasks[task].mode != Mode::Automatic => frame.spans[task].start(&frame.clocks, finish),
            Stage::Started { start, .. } => start,
            _ => self.start_of(task, finish),
        };
        if self.is_wanted(task) {
            self.late.shown[task] = Some(self.show(task, finish));
        }
    }

    /// An activity by Primavera's rules.
    fn activity(&mut self, task: usize) {
        let frame = self.frame;
        let (mut finish, start) = self.bounds(task);
        let rest = primavera::backward::rest(frame, task, self.early);
        if start < LAST {
            finish = finish.min(rest.finish(&frame.clocks, start));
        }
        let latest = primavera::backward::late(frame, task, &rest, finish);
        let Dates { start, finish } = latest.dates;
        (self.late.start[task], self.late.finish[task]) = (start, finish);
        if self.is_wanted(task) {
            let time = frame.times[task];
            let shown = held(start.plus(-frame.tasks[task].leveling_delay));
            self.late.shown[task] =
                Some(Shown { time, start: shown, start_of_rest: shown, finish: latest.imposed });
        }
    }

    fn late_finish(&self, task: usize) -> Moment {
        let frame = self.frame;
        let (mut finish, start) = self.bounds(task);
        if start < LAST && frame.stages[task] == Stage::Waiting {
            finish = finish.min(self.finish_of(task, start));
        }
        let span = &frame.rests[task];
        if !span.is_zero(&frame.clocks) {
            finish = span.previous_finish(&frame.clocks, finish);
        }
        finish = put_off(frame, task).map_or(finish, |date| finish.max(date));
        let caps = [cap(frame, task), frame.tasks[task].deadline];
        caps.into_iter().flatten().fold(finish, Moment::min)
    }

    /// The latest finish and the latest start that the end of the plan, the summaries above and the successors allow.
    fn bounds(&self, task: usize) -> (Moment, Moment) {
        let frame = self.frame;
        let parent = frame.outline.parents[task];
        let open_end = frame.links.all_after(task).next().is_none();
        let end = match (frame.options.critical_paths, self.early) {
            (CriticalPaths::PerNetwork, Some(early)) if open_end => early.finish[task],
            _ => self.finish,
        };
        let mut finish = end.min(parent.map_or(LAST, |parent| self.late.caps[parent]));
        let mut start = self.start_cap(task);
        for dependency in frame.links.after(task) {
            for shown in self.shown_by(frame.dependencies[dependency].successor) {
                match self.allowed(dependency, shown) {
                    (End::Finish, at) => finish = finish.min(at),
                    (End::Start, at) => start = start.min(at),
                }
            }
        }
        (finish, start)
    }

    /// Which end of the predecessor the successor's late dates bound, and where.
    fn allowed(&self, dependency: usize, shown: &Shown) -> (End, Moment) {
        let predecessor = self.frame.dependencies[dependency].predecessor;
        let dates =
            |early: &Early| Dates { start: early.start[predecessor], finish: early.finish[predecessor] };
        let at = |end| allow(self.frame, dependency, end, shown.time, self.early.map(dates));
        match self.frame.dependencies[dependency].kind {
            DependencyKind::FinishStart => (End::Finish, at(shown.start)),
            DependencyKind::StartStart => (End::Start, at(shown.start_of_rest)),
            DependencyKind::FinishFinish => (End::Finish, at(shown.finish)),
            DependencyKind::StartFinish => (End::Start, at(shown.finish)),
        }
    }

    fn show(&self, task: usize, finish: Moment) -> Shown {
        let frame = self.frame;
        let start_of_rest = frame.rests[task].start(&frame.clocks, finish);
        let start = match frame.stages[task] {
            // What is done is done: the rest goes on where it stopped (rule S5). A milestone has no such point.
            Stage::Started { .. } if frame.spans[task].is_zero(&frame.clocks) => start_of_rest,
            Stage::Started { start, done, .. } => {
                let time = frame.time(task);
                time.next_work_start(time.add_work(start, done))
            }
            _ => held(self.late.start[task].plus(-frame.tasks[task].leveling_delay)),
        };
        Shown { time: frame.times[task], start, start_of_rest, finish }
    }

    /// Minutes by which pauses stretch a task.
    fn stretch(&self, task: usize) -> i64 {
        match self.early {
            Some(early) if !self.frame.tasks[task].splits.is_empty() => {
                let straight = self.frame.rests[task].finish(&self.frame.clocks, early.start[task]);
                self.frame.time(task).work_between(straight, early.finish[task]).max(0)
            }
            _ => 0,
        }
    }

    fn start_of(&self, task: usize, finish: Moment) -> Moment {
        let straight = self.frame.rests[task].start(&self.frame.clocks, finish);
        self.frame.time(task).subtract_work(straight, self.stretch(task))
    }

    fn finish_of(&self, task: usize, start: Moment) -> Moment {
        let straight = self.frame.rests[task].finish(&self.frame.clocks, start);
        self.frame.time(task).add_work(straight, self.stretch(task))
    }

    /// After the lines of a summary: what they show together.
    fn open(&mut self, summary: usize) {
        let (mut start, mut finish, mut sum) = (LAST, FIRST, Vec::new());
        let wanted = self.is_wanted(summary);
        for line in self.frame.outline.scheduled(summary) {
            start = start.min(self.late.start[line]);
            finish = finish.max(self.late.finish[line]);
            self.shown_by(line).filter(|_| wanted).for_each(|shown| join(&mut sum, shown));
        }
        if let Some(early) = self.early.filter(|_| wanted && is_pinned(self.frame, summary)) {
            // Lines that do not give way hold the summary where it is (rule S8).
            let own = early.start[summary];
            sum.iter_mut().for_each(|shown: &mut Shown| shown.start = shown.start.min(own));
        }
        if start > finish {
            // Below it there is nothing but what spans others.
            (start, finish) = (self.finish, self.finish);
        }
        (self.late.start[summary], self.late.finish[summary]) = (start, finish);
        self.late.sums[summary] = sum;
    }

    /// Whether a line has to keep what it shows: dependencies reach it, directly or through a summary above.
    fn is_wanted(&self, line: usize) -> bool {
        self.frame.links.all_before(line).next().is_some()
    }

    fn shown_by(&self, line: usize) -> impl Iterator<Item = &Shown> {
        self.late.shown[line].iter().chain(&self.late.sums[line])
    }
}

/// Which end of a predecessor is bound.
#[derive(Clone, Copy)]
enum End {
    Start,
    Finish,
}

/// Takes in what one more line shows, by its calendar.
fn join(sum: &mut Vec<Shown>, shown: &Shown) {
    match sum.iter_mut().find(|known| known.time == shown.time) {
        Some(known) => *known = known.earlier(shown),
        None => sum.push(*shown),
    }
}

impl Shown {
    fn earlier(&self, other: &Shown) -> Shown {
        Shown {
            time: self.time,
            start: self.start.min(other.start),
            start_of_rest: self.start_of_rest.min(other.start_of_rest),
            finish: self.finish.min(other.finish),
        }
    }
}

/// Whether a summary or a line right below it is put by hand or fixed to a date.
fn is_pinned(frame: &Frame<'_>, summary: usize) -> bool {
    let fixed = |line: usize| {
        let constraint = frame.tasks[line].constraint;
        matches!(frame.tasks[line].mode, Mode::Manual { start: Some(_), .. })
            || matches!(constraint, Constraint::MustStartOn(_) | Constraint::MustFinishOn(_))
    };
    fixed(summary) || frame.outline.children(summary).any(fixed)
}
