//! What the planner should know of a plan, by the records it concerns.

use schedule::{Finding, Schedule};

use super::network::PlanNetwork;
use crate::book::Plan;
use crate::fact::Fact;
use crate::record::choices;
use crate::statutory::{self, Coverage};
use crate::value::Id;

/// Something in a plan that the planner should know.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFinding {
    /// What it is.
    pub code: FindingCode,
    /// The tasks it concerns; of a loop in its order.
    pub tasks: Vec<Id>,
    /// The dependency it concerns.
    pub dependency: Option<Id>,
    /// The figures that go into the message.
    pub facts: Vec<Fact>,
}

impl Eq for PlanFinding {}

choices! {
    /// What the planner should know.
    FindingCode {
        /// These tasks depend on each other in a circle; one dependency of it was left out.
        Loop = "loop",
        /// A summary depends on a row below it or the other way round; the dependency was left out.
        DependencyOnOwnSummary = "dependency_on_own_summary",
        /// The constraint cannot be kept together with the dependencies.
        ConstraintConflict = "constraint_conflict",
        /// The deadline is missed.
        DeadlineMissed = "deadline_missed",
        /// Work began before its predecessor allowed.
        OutOfSequence = "out_of_sequence",
        /// An actual date lies after the data date.
        ActualAfterDataDate = "actual_after_data_date",
        /// The calendar never works; the project's was used.
        EmptyCalendar = "empty_calendar",
        /// A date lies outside the years that are computed.
        DateOutOfRange = "date_out_of_range",
        /// An entered date falls into non-working time.
        NonWorkingDate = "non_working_date",
        /// The plan does not finish by the date it must.
        MustFinishByMissed = "must_finish_by_missed",
        /// It finishes after the date that another project waits for.
        ExternalFinishMissed = "external_finish_missed",
        /// The finish that somebody expects is past; it was not used.
        ExpectedFinishPassed = "expected_finish_passed",
        /// No predecessor although it is not a start.
        NoPredecessor = "no_predecessor",
        /// No successor although it is not an end.
        NoSuccessor = "no_successor",
        /// The plan reaches into a year whose holidays are computed from the law only.
        ProvisionalYear = "provisional_year",
        /// The plan reaches into a year whose holidays are not known.
        UnknownYear = "unknown_year",
    }
}

impl FindingCode {
    /// Whether the plan's dates are wrong or missing something because of it, rather than only worth a look.
    pub fn is_error(self) -> bool {
        use FindingCode::*;
        matches!(self, Loop | DependencyOnOwnSummary | ConstraintConflict | EmptyCalendar | DateOutOfRange)
    }
}

/// The engine's findings by records, then the years without an official notice.
pub(super) fn findings(plan: &Plan, ready: &PlanNetwork, schedule: &Schedule) -> Vec<PlanFinding> {
    let mut found: Vec<PlanFinding> = schedule.findings.iter().map(|finding| named(finding, ready)).collect();
    if !plan.tasks.is_empty() && follows_the_law(plan) {
        let years = statutory::uncertain_years(schedule.start.date(), schedule.finish.date());
        found.extend(years.into_iter().map(uncertain));
    }
    found
}

/// Whether the project's calendar or one of its bases follows the statutory days.
fn follows_the_law(plan: &Plan) -> bool {
    let mut next = plan.project.calendar;
    for _ in 0..=plan.calendars.len() {
        match next.and_then(|id| plan.calendars.iter().find(|calendar| calendar.id == id)) {
            Some(calendar) if calendar.statutory => return true,
            Some(calendar) => next = calendar.base,
            None => break,
        }
    }
    plan.project.calendar.is_none()
}

fn uncertain((year, coverage): (i32, Coverage)) -> PlanFinding {
    let code = match coverage {
        Coverage::Provisional => FindingCode::ProvisionalYear,
        _ => FindingCode::UnknownYear,
    };
    PlanFinding {
        code,
        tasks: Vec::new(),
        dependency: None,
        facts: vec![Fact::count("year", i64::from(year))],
    }
}

fn named(finding: &Finding, ready: &PlanNetwork) -> PlanFinding {
    let task = |code, task: usize, facts| PlanFinding {
        code,
        tasks: vec![ready.tasks[task]],
        dependency: None,
        facts,
    };
    match finding {
        Finding::Loop(tasks) => PlanFinding {
            code: FindingCode::Loop,
            tasks: tasks.iter().map(|task| ready.tasks[*task]).collect(),
            dependency: None,
            facts: Vec::new(),
        },
        Finding::DependencyOnOwnSummary(index) => link(FindingCode::DependencyOnOwnSummary, *index, ready),
        Finding::OutOfSequence { dependency } => link(FindingCode::OutOfSequence, *dependency, ready),
        Finding::ConstraintConflict { task: row, short } => {
            task(FindingCode::ConstraintConflict, *row, vec![Fact::minutes("short", *short)])
        }
        Finding::DeadlineMissed { task: row, late } => {
            task(FindingCode::DeadlineMissed, *row, vec![Fact::minutes("late", *late)])
        }
        Finding::NonWorkingDate { task: row, date } => {
            task(FindingCode::NonWorkingDate, *row, vec![Fact::date("date", *date)])
        }
        Finding::ActualAfterDataDate(row) => task(FindingCode::ActualAfterDataDate, *row, Vec::new()),
        Finding::EmptyCalendar(row) => task(FindingCode::EmptyCalendar, *row, Vec::new()),
        Finding::DateOutOfRange(row) => task(FindingCode::DateOutOfRange, *row, Vec::new()),
        Finding::MustFinishByMissed { late } => PlanFinding {
            code: FindingCode::MustFinishByMissed,
            tasks: Vec::new(),
            dependency: None,
            facts: vec![Fact::minutes("late", *late)],
        },
        Finding::ExternalFinishMissed { task: row, late } => {
            task(FindingCode::ExternalFinishMissed, *row, vec![Fact::minutes("late", *late)])
        }
        Finding::ExpectedFinishPassed(row) => task(FindingCode::ExpectedFinishPassed, *row, Vec::new()),
        Finding::NoPredecessor(row) => task(FindingCode::NoPredecessor, *row, Vec::new()),
        Finding::NoSuccessor(row) => task(FindingCode::NoSuccessor, *row, Vec::new()),
    }
}

fn link(code: FindingCode, index: usize, ready: &PlanNetwork) -> PlanFinding {
    let dependency = &ready.network.dependencies[index];
    PlanFinding {
        code,
        tasks: vec![ready.tasks[dependency.predecessor], ready.tasks[dependency.successor]],
        dependency: Some(ready.dependencies[index]),
        facts: Vec::new(),
    }
}
