//! What the checks look at: which rows of a plan are work, which are done, which dependencies tie unfinished work, and
//! what the newest baseline says. It judges nothing.

use std::collections::{HashMap, HashSet};

use schedule::{Date, Moment};

use crate::baseline_rules;
use crate::book::Plan;
use crate::calendars::Calendars;
use crate::plan::{KeptTask, Outline, Snapshot, units};
use crate::task::{ActivityType, Baseline, Dependency, Task};
use crate::value::Id;

/// A plan made ready for the checks.
pub(super) struct Scope<'a> {
    pub plan: &'a Plan,
    pub outline: Outline,
    pub data_date: Date,
    pub baseline: Option<&'a Baseline>,
    /// Minutes of a working day.
    pub day: i64,
    /// Tasks that plans of other projects wait for.
    pub awaited: &'a HashSet<Id>,
    calendars: Calendars,
    rows: Vec<Row>,
    copies: HashMap<Id, KeptTask>,
}

/// What a row of the plan is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    /// Work.
    Work,
    /// A point in time.
    Milestone,
    /// A summary.
    Summary,
    /// Inactive, below something inactive, of another plan, or only spanning other rows.
    Out,
}

impl<'a> Scope<'a> {
    pub fn new(plan: &'a Plan, data_date: Date, awaited: &'a HashSet<Id>) -> Scope<'a> {
        let outline = Outline::new(&plan.tasks);
        let baseline = baseline_rules::newest(plan);
        let kept = baseline.and_then(|newest| Snapshot::of_baseline(plan, newest.id)).unwrap_or_default();
        Scope {
            calendars: Calendars::new(&plan.calendars, &plan.calendar_exceptions),
            rows: rows(plan, &outline),
            copies: kept.tasks.into_iter().map(|copy| (copy.task, copy)).collect(),
            day: units(plan).day,
            awaited,
            baseline,
            data_date,
            outline,
            plan,
        }
    }

    /// The end of the data date: what lies before it is past.
    pub fn now(&self) -> Moment {
        self.data_date.plus_days(1).midnight()
    }

    /// Working days of the project's calendar, from one date (left out) to another.
    pub fn working_days(&self, from: Date, to: Date) -> i64 {
        self.calendars.working_days(self.plan.project.calendar, from, to)
    }

    /// Rows of work, finished or not.
    pub fn work(&self) -> impl Iterator<Item = &'a Task> + '_ {
        let rows = self.plan.tasks.iter().zip(&self.rows);
        rows.filter(|(_, row)| **row == Row::Work).map(|(task, _)| task)
    }

    /// Rows of work that are not finished.
    pub fn unfinished(&self) -> impl Iterator<Item = &'a Task> + '_ {
        self.work().filter(|task| !is_finished(task))
    }

    /// Rows of work and milestones, finished or not.
    pub fn leaves(&self) -> impl Iterator<Item = &'a Task> + '_ {
        let rows = self.plan.tasks.iter().zip(&self.rows);
        rows.filter(|(_, row)| matches!(row, Row::Work | Row::Milestone)).map(|(task, _)| task)
    }

    /// The row that the plan ends with: the latest finish, of equal ones a milestone.
    pub fn last(&self) -> Option<&'a Task> {
        let dated = self.leaves().filter(|task| task.finish.is_some());
        dated.max_by_key(|task| (task.finish, self.is_milestone(task), task.position))
    }

    /// The row that the plan begins with: the earliest start, of equal ones a milestone.
    pub fn first(&self) -> Option<&'a Task> {
        let dated = self.leaves().filter(|task| task.start.is_some());
        dated.min_by_key(|task| (task.start, !self.is_milestone(task), task.position))
    }

    /// Whether a row is a milestone.
    pub fn is_milestone(&self, task: &Task) -> bool {
        self.outline.row(task.id).is_some_and(|row| self.rows[row] == Row::Milestone)
    }

    /// Dependencies between rows that take part, and those that start in another project's plan.
    pub fn all_links(&self) -> impl Iterator<Item = &'a Dependency> + '_ {
        let counts = |id: Id| self.outline.row(id).is_some_and(|row| !self.is_out(row));
        let outside = |id: Id| self.plan.outside.iter().any(|task| task.id == id && !task.inactive);
        let drives = move |id: Id| counts(id) || outside(id);
        self.plan.dependencies.iter().filter(move |link| drives(link.predecessor) && counts(link.successor))
    }

    /// Those whose successor is not finished.
    pub fn links(&self) -> impl Iterator<Item = &'a Dependency> + '_ {
        let open = |id: Id| self.outline.row(id).is_some_and(|row| !is_finished(&self.plan.tasks[row]));
        self.all_links().filter(move |link| open(link.successor))
    }

    /// What the newest baseline says of a task.
    pub fn copy(&self, task: &Task) -> Option<&KeptTask> {
        self.copies.get(&task.id)
    }

    /// Minutes of a task's own clock as minutes of working days: a day of the wall clock counts as one.
    pub fn in_days(&self, task: &Task, minutes: i64) -> i64 {
        match task.elapsed {
            true => (i128::from(minutes) * i128::from(self.day) / 1440) as i64,
            false => minutes,
        }
    }

    /// Rows of other plans drive this one and are still not its own.
    fn is_out(&self, row: usize) -> bool {
        self.rows[row] == Row::Out && !self.plan.tasks[row].external
    }
}

/// Whether a row only spans other rows and drives nothing: level of effort.
fn spans(task: &Task) -> bool {
    matches!(task.activity_type, ActivityType::LevelOfEffort | ActivityType::WbsSummary)
}

fn is_point(task: &Task) -> bool {
    let point = matches!(task.activity_type, ActivityType::StartMilestone | ActivityType::FinishMilestone);
    point || task.milestone || task.duration <= 0
}

/// Whether work on a row is over.
pub(super) fn is_finished(task: &Task) -> bool {
    task.actual_finish.is_some() || task.percent_complete >= 100
}

fn rows(plan: &Plan, outline: &Outline) -> Vec<Row> {
    let mut inactive = vec![false; plan.tasks.len()];
    let mut rows = Vec::with_capacity(plan.tasks.len());
    for (place, task) in plan.tasks.iter().enumerate() {
        inactive[place] = task.inactive || outline.parents[place].is_some_and(|above| inactive[above]);
        rows.push(match () {
            () if inactive[place] || task.external || spans(task) => Row::Out,
            () if outline.is_summary(place) => Row::Summary,
            () if is_point(task) => Row::Milestone,
            () => Row::Work,
        });
    }
    rows
}
