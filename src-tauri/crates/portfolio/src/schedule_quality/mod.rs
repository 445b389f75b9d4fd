//! The quality of a plan as a network: the fourteen checks that the Defense Contract Management Agency (DCMA) reads a
//! schedule with. They are indicators, not verdicts on a project; thresholds are parameters of the portfolio.
//! Every check counts and names what it counted; it mends nothing.

mod card;
mod dates;
mod limit;
mod links;
mod logic;
mod network;
mod path;
mod tasks;
#[cfg(test)]
mod tests;
mod thresholds;

pub use card::{Card, card};
pub use limit::Limit;
pub use thresholds::Thresholds;

use std::collections::HashSet;

use schedule::Date;

use crate::book::Plan;
use crate::fact::Fact;
use crate::record::choices;
use crate::value::Id;
use network::Scope;

choices! {
    /// The fourteen checks, in their order.
    Check {
        /// 1: tasks without predecessor or successor.
        Logic = "logic",
        /// 2: dependencies with a negative lag.
        Leads = "leads",
        /// 3: dependencies with a positive lag.
        Lags = "lags",
        /// 4: dependencies from finish to start.
        RelationshipTypes = "relationship_types",
        /// 5: constraints that hold a task against its predecessors.
        HardConstraints = "hard_constraints",
        /// 6: tasks with much float.
        HighFloat = "high_float",
        /// 7: tasks that are late already.
        NegativeFloat = "negative_float",
        /// 8: tasks that are long.
        HighDuration = "high_duration",
        /// 9: actual dates in the future, forecast dates in the past.
        InvalidDates = "invalid_dates",
        /// 10: work without resource or cost.
        Resources = "resources",
        /// 11: tasks that finish after their baseline.
        MissedTasks = "missed_tasks",
        /// 12: whether a longer critical task moves the finish.
        CriticalPathTest = "critical_path_test",
        /// 13: the critical path length index.
        PathLengthIndex = "cpli",
        /// 14: the baseline execution index.
        ExecutionIndex = "bei",
    }
}

impl Check {
    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

choices! {
    /// What a check says.
    Verdict {
        /// Within the threshold.
        Pass = "pass",
        /// Beyond the threshold.
        Fail = "fail",
        /// There is nothing to judge.
        NotApplicable = "not_applicable",
    }
}

choices! {
    /// Why a check does not apply.
    Why {
        /// No unfinished task counts.
        NoTasks = "no_tasks",
        /// No dependency of unfinished work.
        NoLinks = "no_links",
        /// The plan has no baseline.
        NoBaseline = "no_baseline",
        /// No task of the baseline was due by the data date.
        NothingDue = "nothing_due",
        /// No unfinished task is critical.
        NoCriticalTask = "no_critical_task",
        /// The plan finishes on or before the data date.
        NothingAhead = "nothing_ahead",
    }
}

/// The fourteen answers for one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ScheduleQuality {
    /// The day up to which the plan's progress counts as known.
    pub data_date: Date,
    /// The baseline that was compared with: the newest.
    pub baseline: Option<Id>,
    /// One answer per check, in order.
    pub checks: Vec<Measured>,
}

/// What one check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The check.
    pub check: Check,
    /// What it says.
    pub verdict: Verdict,
    /// Why it does not apply.
    pub why: Option<Why>,
    /// How many were counted above the line: see the card.
    pub hits: usize,
    /// How many were looked at.
    pub population: usize,
    /// The figure: a share or an index (1 is 100 %); none where the check does not apply.
    pub value: Option<f64>,
    /// What the figure is held against.
    pub limit: Limit,
    /// The tasks and dependencies behind a bad figure, in the order of the plan.
    pub offenders: Vec<Offender>,
    /// What else the figure was worked out from.
    pub inputs: Vec<Fact>,
}

/// A task, or a dependency, behind a bad figure, with what was measured on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Offender {
    /// The task; of a dependency the predecessor and the successor.
    pub tasks: Vec<Id>,
    /// The dependency.
    pub dependency: Option<Id>,
    /// What was measured.
    pub facts: Vec<Fact>,
}

impl ScheduleQuality {
    /// How many checks say so.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.checks.iter().filter(|measured| measured.verdict == verdict).count()
    }
}

impl Offender {
    fn task(id: Id, facts: Vec<Fact>) -> Offender {
        Offender { tasks: vec![id], dependency: None, facts }
    }
}

/// Reads a computed plan with the fourteen checks. Everything up to the end of the data date counts as past; `awaited`
/// are its tasks that plans of other projects wait for.
pub fn examine(plan: &Plan, data_date: Date, awaited: &HashSet<Id>, limits: &Thresholds) -> ScheduleQuality {
    let scope = Scope::new(plan, data_date, awaited);
    let measure = |&check: &Check| match check {
        Check::Logic => logic::missing(&scope, limits),
        Check::Leads | Check::Lags => links::lags(&scope, check, limits),
        Check::RelationshipTypes => links::kinds(&scope, limits),
        Check::HardConstraints => tasks::hard_constraints(&scope, limits),
        Check::HighFloat => tasks::high_float(&scope, limits),
        Check::NegativeFloat => tasks::negative_float(&scope, limits),
        Check::HighDuration => tasks::high_duration(&scope, limits),
        Check::InvalidDates => dates::invalid(&scope, limits),
        Check::Resources => tasks::resources(&scope, limits),
        Check::MissedTasks => dates::missed(&scope, limits),
        Check::CriticalPathTest => path::prolonged(&scope, limits),
        Check::PathLengthIndex => path::length_index(&scope, limits),
        Check::ExecutionIndex => dates::execution(&scope, limits),
    };
    ScheduleQuality {
        data_date,
        baseline: scope.baseline.map(|baseline| baseline.id),
        checks: Check::ALL.iter().map(measure).collect(),
    }
}
