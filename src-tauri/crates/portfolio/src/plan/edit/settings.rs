//! What a planner sets for the whole plan: its options, where it begins, its calendar and the length of its day.

use schedule::{Date, Direction};

use super::EditProblem;
use crate::book::Plan;
use crate::plan::options::PlanOptions;
use crate::value::Id;

/// What a planner sets for the whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSettings {
    /// The rules.
    pub options: PlanOptions,
    /// Where the plan begins.
    pub start: Option<Date>,
    /// The project's calendar.
    pub calendar: Option<Id>,
    /// Minutes of a working day, for durations in days.
    pub minutes_per_day: i64,
}

/// No float that a plan looks for is longer: minutes of a year of the wall clock.
const LONGEST_FLOAT: i64 = 525_600;

pub(super) fn set(plan: &mut Plan, new: &PlanSettings) -> Result<(), EditProblem> {
    let within = |value: i64, low: i64, high: i64| match (low..=high).contains(&value) {
        true => Ok(()),
        false => Err(EditProblem::OutOfRange(low, high)),
    };
    within(new.minutes_per_day, 60, 1_440)?;
    let rules = &new.options.rules;
    within(rules.critical_float, -LONGEST_FLOAT, LONGEST_FLOAT)?;
    if rules.near_critical_float != 0 {
        within(rules.near_critical_float, rules.critical_float + 1, LONGEST_FLOAT)?;
    }
    if new.options.direction == Direction::FromFinish && new.options.finish.is_none() {
        return Err(EditProblem::DateMissing);
    }
    if let Some(unknown) = new.calendar.filter(|id| !plan.calendars.iter().any(|known| known.id == *id)) {
        return Err(EditProblem::UnknownRecord(unknown));
    }
    // The time of day of the start stands as long as its date does.
    let start = new.options.start.filter(|at| new.start.is_none_or(|date| date == at.date()));
    let project = &mut plan.project;
    project.schedule_options = PlanOptions { start, ..new.options.clone() }.format();
    project.planned_start = new.start;
    project.calendar = new.calendar;
    project.minutes_per_day = Some(new.minutes_per_day);
    Ok(())
}
