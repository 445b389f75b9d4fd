//! The forward pass: how early everything can happen, and what made it so (rules M3–M11, S1–S4).
//! It knows no late dates except those that "as late as possible" tasks are put at (rule M16).

use std::collections::HashMap;

use crate::backward_pass::Late;
use crate::bound::{Ask, Asks, ask};
use crate::constraint::{Linked, impose};
use crate::floor::{Floor, floors};
use crate::frame::Frame;
use crate::links::Line;
use crate::network::{Constraint, Mode};
use crate::order::Step;
use crate::outcome::Driver;
use crate::primavera;
use crate::progress::{Stage, pause};
use crate::time::Moment;
use crate::work_time::{FIRST, LAST, held};

/// Dates by task. Those of a summary are what it shows to dependencies.
#[derive(Clone, Debug)]
pub(crate) struct Early {
    pub start: Vec<Moment>,
    pub finish: Vec<Moment>,
    /// The finish that the dependencies alone ask for.
    pub asked: Vec<Moment>,
    pub driver: Vec<Driver>,
    /// What each dependency asked of its successor; of the lines of a summary, whichever asked last.
    pub asked_by: Vec<Option<Moment>>,
    /// The leaf of a summary that starts first; of those that start together, the topmost.
    pub first_leaf: Vec<Option<usize>>,
    /// From where to where the lines of summaries run that were put elsewhere by hand.
    pub rolled: HashMap<usize, (Moment, Moment)>,
    /// Where lines without predecessors begin, by the summary above.
    pub floors: Vec<Floor>,
    /// What the dependencies of a summary and those above it ask for, on the calendar it was last asked for.
    pub inherited: Vec<Option<(usize, Asks)>>,
}

/// Where a task is put.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub start: Moment,
    pub finish: Moment,
    /// The finish that the dependencies alone ask for.
    pub asked: Moment,
    pub driver: Driver,
}

/// Runs the pass. With late dates at hand, tasks that are to be as late as possible are put there.
pub(crate) fn forward(frame: &Frame<'_>, start: Moment, late: Option<&Late>) -> Early {
    let mut early = Early::new(frame, start);
    let mut pass = Pass { frame, start, late, early: &mut early };
    for &step in &frame.order {
        pass.step(step);
    }
    pass.place_lines_out();
    early
}

impl Early {
    fn new(frame: &Frame<'_>, start: Moment) -> Early {
        let count = frame.tasks.len();
        Early {
            start: vec![LAST; count],
            finish: vec![FIRST; count],
            asked: vec![FIRST; count],
            driver: vec![Driver::ProjectStart; count],
            asked_by: vec![None; frame.dependencies.len()],
            first_leaf: vec![None; count],
            rolled: HashMap::new(),
            floors: floors(frame, start),
            inherited: vec![None; count],
        }
    }

    /// The latest finish of the plan's own lines.
    pub(crate) fn latest(&self, frame: &Frame<'_>) -> Moment {
        let own = (0..self.finish.len()).filter(|&task| frame.outline.lines[task] == Line::Leaf);
        own.map(|task| self.finish[task]).max().unwrap_or(frame.anchor)
    }
}

/// The pass at work.
pub(crate) struct Pass<'a> {
    pub frame: &'a Frame<'a>,
    /// Where lines without predecessors begin.
    pub start: Moment,
    pub late: Option<&'a Late>,
    pub early: &'a mut Early,
}

impl Pass<'_> {
    /// Computes what one step of the order gives, from what the steps before it gave.
    pub(crate) fn step(&mut self, step: Step) {
        match step {
            Step::Leaf(task) => {
                self.frame.links.before(task).for_each(|dependency| self.early.asked_by[dependency] = None);
                let place = self.place(task);
                self.put(task, place);
                self.early.first_leaf[task] = Some(task);
            }
            Step::Open(summary) => self.early.inherited[summary] = None,
            Step::Close(summary) => self.close(summary),
        }
    }

    /// Lines that take no part come last: they show where they would be.
    pub(crate) fn place_lines_out(&mut self) {
        let lines = &self.frame.outline.lines;
        let out = || (0..lines.len()).filter(|&line| lines[line] == Line::Out);
        let parents = out().filter_map(|line| self.frame.outline.parents[line]);
        // A leaf that has only such lines below it never opens.
        out().chain(parents).for_each(|line| self.early.inherited[line] = None);
        for task in out() {
            let place = self.place(task);
            self.put(task, place);
        }
    }

    fn place(&mut self, task: usize) -> Place {
        let frame = self.frame;
        let fixed = |start, finish, driver| Place { start, finish, asked: finish, driver };
        let stands = by_hand(frame, task);
        if let (Some((start, finish)), Line::External) = (stands, frame.outline.lines[task]) {
            return fixed(start, finish, Driver::Manual);
        }
        match frame.stages[task] {
            Stage::Waiting => {}
            _ if frame.primavera().is_some() => return self.activity(task),
            Stage::Finished { start, finish } => {
                let start = start.unwrap_or_else(|| frame.spans[task].start(&frame.clocks, finish));
                return fixed(start, finish, Driver::Actual);
            }
            Stage::Started { start, remaining, .. } => return self.started(task, start, remaining),
        }
        if let Some((start, finish)) = stands {
            return fixed(start, finish, Driver::Manual);
        }
        if frame.primavera().is_some() {
            return self.activity(task);
        }
        let late = self.late.filter(|_| frame.outline.lines[task] == Line::Leaf);
        if let (Some(late), Constraint::AsLateAsPossible) = (late, frame.tasks[task].constraint) {
            return fixed(late.start[task], late.finish[task], Driver::Constraint);
        }
        let asks = self.asks(task);
        self.imposed_or_free(task, asks)
    }

    /// An activity by Primavera's rules. One that spans others waits for the end of the passes.
    fn activity(&mut self, task: usize) -> Place {
        let floor = self.floor(task);
        match self.frame.outline.lines[task] {
            Line::Span => {
                let (at, driver) = (floor.start, Driver::Spanned);
                Place { start: at, finish: at, asked: at, driver }
            }
            _ => primavera::forward::place(self.frame, task, &self.asks(task), floor),
        }
    }

    /// A started task (rule M9).
    fn started(&self, task: usize, start: Moment, remaining: i64) -> Place {
        let frame = self.frame;
        let (whole, rest) = (&frame.spans[task], &frame.rests[task]);
        let place = |start, finish, driver| Place { start, finish, asked: finish, driver };
        if let Mode::Manual { finish: Some(finish), .. } = frame.tasks[task].mode {
            return place(start, finish.max(start), Driver::Manual);
        }
        let splits = &frame.tasks[task].splits;
        let straight = whole.finish_with_pauses(&frame.clocks, start, splits);
        let resumed = pause(&frame.tasks[task]).map(|at| rest.finish_with_pauses(&frame.clocks, at, splits));
        let resumed = resumed.filter(|_| remaining > 0).unwrap_or(straight);
        // Pauses that are still to come count from the start, the one that is over by where the rest goes on.
        let finish = if splits.is_empty() { resumed } else { resumed.max(straight) };
        place(start, finish.max(self.least_finish(task)).max(start), Driver::Actual)
    }

    /// A "finish no earlier than" may stretch a task in progress.
    fn least_finish(&self, task: usize) -> Moment {
        match self.frame.tasks[task].constraint {
            Constraint::FinishNoEarlierThan(date) => date,
            _ => FIRST,
        }
    }

    /// A task that has not started: dependencies, leveling, then its constraint.
    fn imposed_or_free(&self, task: usize, asks: Asks) -> Place {
        let frame = self.frame;
        let floor = self.floor(task);
        let (mut start, mut driver) = self.latest_start(task, &asks, floor.start, floor.driver);
        if let Some(least) = floor.least.filter(|&least| least > start) {
            (start, driver) = (least, floor.driver);
        }
        let linked = if asks.is_empty() { Linked::No } else { Linked::Yes };
        let bound = if floor.least.is_some() { Linked::Yes } else { linked };
        let zero = frame.rests[task].is_zero(&frame.clocks);
        if linked == Linked::Yes || !zero {
            start = self.settle(task, start);
        }
        if frame.tasks[task].leveling_delay > 0 {
            start = self.settle(task, held(start.plus(frame.tasks[task].leveling_delay)));
            driver = Driver::Leveling;
        }
        let run =
            |start| frame.rests[task].finish_with_pauses(&frame.clocks, start, &frame.tasks[task].splits);
        let free_finish = run(start);
        let (mut finish, mut kept) = (free_finish, asks.finish_by_start.map(|ask| ask.at));
        if let Some((imposed, imposed_finish)) = impose(frame, task, bound, start) {
            (start, driver, kept) = (self.settle(task, imposed), Driver::Constraint, imposed_finish);
            finish = run(start);
        }
        // A finish that was asked for stands as it is, even where a day's work starts (rule S4).
        let same_point = |&kept: &Moment| !zero && kept > finish && frame.minutes(task, finish, kept) == 0;
        finish = kept.filter(same_point).unwrap_or(finish);
        let asked = if linked == Linked::Yes { free_finish } else { finish };
        Place { start, finish, asked, driver }
    }

    /// The latest start that dependencies ask for, else the floor.
    fn latest_start(&self, task: usize, asks: &Asks, floor: Moment, at_floor: Driver) -> (Moment, Driver) {
        let span = &self.frame.rests[task];
        let back = |ask: Ask| Ask { at: span.start(&self.frame.clocks, ask.at), ..ask };
        let by_finish = asks.finish_by_finish.map(back).map(|ask| Ask { at: ask.at.max(floor), ..ask });
        let starts = [asks.start, by_finish, asks.finish_by_start.map(back)];
        let latest = starts.into_iter().flatten().max_by_key(|ask| ask.at);
        latest.map_or((floor, at_floor), |ask| (ask.at, Driver::Dependency(ask.dependency)))
    }

    fn floor(&self, task: usize) -> Floor {
        match self.frame.outline.parents[task] {
            Some(parent) => self.early.floors[parent],
            None => Floor { start: self.start, driver: Driver::ProjectStart, least: None },
        }
    }

    /// The next moment at which the task can start; a milestone may stay at an end of work (rule M4).
    fn settle(&self, task: usize, at: Moment) -> Moment {
        let frame = self.frame;
        let span = &frame.rests[task];
        if span.is_zero(&frame.clocks) && span.previous_finish(&frame.clocks, at) == at {
            return at;
        }
        span.next_start(&frame.clocks, at)
    }

    /// What all dependencies of a task ask for, those of the summaries above included (rule M2).
    fn asks(&mut self, task: usize) -> Asks {
        let time = self.frame.times[task];
        let own = self.own_asks(task, time);
        own.join(self.inherited_asks(task, time))
    }

    fn own_asks(&mut self, line: usize, time: usize) -> Asks {
        let mut asks = Asks::default();
        for dependency in self.frame.links.before(line) {
            let predecessor = self.frame.dependencies[dependency].predecessor;
            let (start, finish) = (self.early.start[predecessor], self.early.finish[predecessor]);
            let ask = ask(self.frame, dependency, start, finish, time);
            self.early.asked_by[dependency] = Some(ask.at);
            asks.add(self.frame.dependencies[dependency].kind, ask);
        }
        asks
    }

    fn inherited_asks(&mut self, task: usize, time: usize) -> Asks {
        let Some(parent) = self.frame.outline.parents[task] else { return Asks::default() };
        if let Some((_, asks)) = self.early.inherited[parent].filter(|(known, _)| *known == time) {
            return asks;
        }
        let unknown = |&above: &usize| self.early.inherited[above].is_none_or(|(known, _)| known != time);
        let above: Vec<usize> = self.frame.outline.above(task).take_while(unknown).collect();
        let top = above.last().and_then(|&top| self.frame.outline.parents[top]);
        let mut asks =
            top.and_then(|top| self.early.inherited[top]).map_or(Asks::default(), |(_, asks)| asks);
        for &summary in above.iter().rev() {
            asks = self.own_asks(summary, time).join(asks);
            self.early.inherited[summary] = Some((time, asks));
        }
        asks
    }

    fn put(&mut self, task: usize, place: Place) {
        self.early.start[task] = place.start;
        self.early.finish[task] = place.finish;
        self.early.asked[task] = place.asked;
        self.early.driver[task] = place.driver;
    }

    /// A summary from its lines. One put by hand shows its own dates, and passes those of its lines up.
    fn close(&mut self, summary: usize) {
        let (mut start, mut finish, mut first) = (LAST, FIRST, None);
        for line in self.frame.outline.scheduled(summary) {
            let own = (self.early.start[line], self.early.finish[line]);
            let (from, to) = self.early.rolled.get(&line).copied().unwrap_or(own);
            if from < start {
                (start, first) = (from, self.early.first_leaf[line]);
            }
            finish = finish.max(to);
        }
        if start > finish {
            // Below it there is nothing but what spans others.
            (start, finish) = (self.start, self.start);
        }
        let early = &mut *self.early;
        early.rolled.remove(&summary);
        early.driver[summary] = Driver::Children;
        early.first_leaf[summary] = first;
        if let Mode::Manual { start: Some(by_hand), finish: Some(to) } = self.frame.tasks[summary].mode {
            early.rolled.insert(summary, (start, finish));
            (start, finish) = (by_hand, to);
            early.driver[summary] = Driver::Manual;
        }
        (early.start[summary], early.finish[summary]) = (start, finish);
    }
}

/// Dates set by the planner or another plan (rules M1, M10).
fn by_hand(frame: &Frame<'_>, task: usize) -> Option<(Moment, Moment)> {
    let span = &frame.spans[task];
    match frame.tasks[task].mode {
        Mode::Manual { start: Some(start), finish: Some(finish) } => Some((start, finish.max(start))),
        Mode::Manual { start: Some(start), finish: None } => Some((start, span.finish(&frame.clocks, start))),
        Mode::Manual { start: None, finish: Some(finish) } => {
            Some((span.start(&frame.clocks, finish), finish))
        }
        _ => None,
    }
}
