//! Earned value of the tasks of a plan: their budgets out of the baseline in force, and what each planned and earned by
//! a date. Summaries and inactive lines carry no budget of their own.

use std::collections::{BTreeMap, HashMap, HashSet};

use schedule::{Date, Moment, WorkTime};

use super::Figures;
use super::fraction::{self, NOTHING, Progress};
use super::project::Subject;
use crate::plan::{KeptTask, Snapshot};
use crate::progress_step::{EarnedMethod, ProgressStep};
use crate::record::choices;
use crate::task::Task;
use crate::value::{Id, Money};

choices! {
    /// What is doubtful about a task's earned value.
    Doubt {
        /// The baseline has it and the plan no longer does: it earns nothing more.
        NotInPlan = "not_in_plan",
        /// It is measured by steps and has none: it earns nothing until it is finished.
        NoSteps = "no_steps",
    }
}

/// Earned value of one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskValue {
    /// The task.
    pub task: Id,
    /// Its name in the baseline.
    pub name: String,
    /// How it earns.
    pub method: EarnedMethod,
    /// Its figures; its cost is known only where cost is kept by task.
    pub figures: Figures,
    /// Its start in the baseline.
    pub start: Date,
    /// Its finish in the baseline.
    pub finish: Date,
    /// What is doubtful.
    pub doubt: Option<Doubt>,
}

/// The tasks of a baseline that carry budget, ready to be asked for a date.
pub(super) struct Work<'a> {
    packages: Vec<Package<'a>>,
    times: BTreeMap<Option<Id>, WorkTime>,
    known: Date,
}

/// One task with its budget.
struct Package<'a> {
    kept: KeptTask,
    bac: Money,
    start: Moment,
    finish: Moment,
    task: Option<&'a Task>,
    steps: Vec<&'a ProgressStep>,
    calendar: Option<Id>,
}

impl<'a> Work<'a> {
    /// The tasks of a baseline that cost something; their own cost is their budget.
    pub(super) fn new(subject: &Subject<'a>, baseline: Snapshot) -> Work<'a> {
        let tasks: HashMap<Id, &Task> = subject.plan.tasks.iter().map(|task| (task.id, task)).collect();
        let mut steps: HashMap<Id, Vec<&ProgressStep>> = HashMap::new();
        for step in subject.steps {
            steps.entry(step.task).or_default().push(step);
        }
        let package = |kept: KeptTask| {
            let task = tasks.get(&kept.task).copied();
            Some(Package {
                bac: kept.cost,
                start: kept.start?,
                finish: kept.finish?,
                steps: steps.remove(&kept.task).unwrap_or_default(),
                calendar: task.and_then(|task| task.calendar).or(subject.plan.project.calendar),
                task,
                kept,
            })
        };
        let packages: Vec<Package> = costed(baseline, subject).into_iter().filter_map(package).collect();
        let calendars: HashSet<Option<Id>> = packages.iter().map(|package| package.calendar).collect();
        let time = |id: Option<Id>| (id, WorkTime::new(subject.calendars.get(id)));
        Work {
            packages,
            times: calendars.into_iter().map(time).collect(),
            known: subject.plan.project.data_date.unwrap_or(subject.as_of).min(subject.as_of),
        }
    }

    /// The same work with a budget spread over it in proportion to what the tasks cost, to the last 分.
    pub(super) fn with_budget(mut self, budget: Money) -> Work<'a> {
        let total = i128::from(self.bac().0).max(1);
        let (mut cost, mut given) = (0, 0);
        for package in &mut self.packages {
            cost += i128::from(package.bac.0);
            let until = (i128::from(budget.0) * cost / total) as i64;
            package.bac = Money(until - given);
            given = until;
        }
        self
    }

    /// Planned value by the end of a date.
    pub(super) fn pv(&self, on: Date) -> Money {
        self.packages.iter().map(|package| self.planned(package, on)).sum()
    }

    /// Earned value by the end of a date.
    pub(super) fn ev(&self, on: Date) -> Money {
        self.packages.iter().map(|package| self.earned(package, on)).sum()
    }

    /// Budget at completion.
    pub(super) fn bac(&self) -> Money {
        self.packages.iter().map(|package| package.bac).sum()
    }

    /// First and last day in the baseline.
    pub(super) fn span(&self) -> Option<(Date, Date)> {
        let start = self.packages.iter().map(|package| package.start).min()?;
        let finish = self.packages.iter().map(|package| package.finish).max()?;
        Some((start.date(), last_day(start, finish)))
    }

    /// The last day on which work was really finished.
    pub(super) fn finished_on(&self) -> Option<Date> {
        let finishes = self.packages.iter().filter_map(|package| package.task?.actual_finish);
        finishes.max().map(|finish| finish.date())
    }

    /// Every task by a date; `cost` says whether cost is kept by task.
    pub(super) fn values(&self, on: Date, cost: impl Fn(&Task) -> Option<Money>) -> Vec<TaskValue> {
        let value = |package: &Package| TaskValue {
            task: package.kept.task,
            name: package.kept.name.clone(),
            method: package.task.map_or(EarnedMethod::Percent, |task| task.earned_method),
            figures: Figures {
                bac: package.bac,
                pv: self.planned(package, on),
                ev: self.earned(package, on),
                ac: package.task.and_then(&cost),
            },
            start: package.start.date(),
            finish: last_day(package.start, package.finish),
            doubt: doubt(package),
        };
        self.packages.iter().map(value).collect()
    }

    fn planned(&self, package: &Package, on: Date) -> Money {
        Money(self.share_planned(package, on).of(package.bac.0))
    }

    fn share_planned(&self, package: &Package, on: Date) -> fraction::Fraction {
        fraction::planned(package.start, package.finish, self.time(package), fraction::end_of(on))
    }

    fn earned(&self, package: &Package, on: Date) -> Money {
        let Some(task) = package.task else { return Money(NOTHING.of(package.bac.0)) };
        let progress = Progress { task, steps: &package.steps, known: self.known, time: self.time(package) };
        Money(progress.earned(self.share_planned(package, on), on).of(package.bac.0))
    }

    fn time(&self, package: &Package) -> &WorkTime {
        &self.times[&package.calendar]
    }
}

/// The lines of a baseline that are work and cost something.
fn costed(baseline: Snapshot, subject: &Subject) -> Vec<KeptTask> {
    let above: HashSet<Id> = subject.plan.tasks.iter().filter_map(|task| task.parent).collect();
    let is_work = |kept: &KeptTask| match kept.detail {
        Some(detail) => !detail.summary && !detail.inactive,
        None => !above.contains(&kept.task),
    };
    baseline.tasks.into_iter().filter(|kept| is_work(kept) && kept.cost.0 > 0).collect()
}

/// The last day of work: a finish at midnight ends the day before.
fn last_day(start: Moment, finish: Moment) -> Date {
    Moment(finish.0 - 1).max(start).date()
}

fn doubt(package: &Package) -> Option<Doubt> {
    match package.task {
        None => Some(Doubt::NotInPlan),
        Some(task) if task.earned_method == EarnedMethod::Steps && package.steps.is_empty() => {
            Some(Doubt::NoSteps)
        }
        Some(_) => None,
    }
}
