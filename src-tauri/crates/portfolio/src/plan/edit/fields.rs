//! Edits of one field of one task.

use schedule::{Moment, WorkTime};

use super::progress;
use super::{EditProblem, Mark, NewId, Part, SchedulingMode, TaskField, leaf, links, row_of, units};
use crate::book::Plan;
use crate::calendars::Calendars;
use crate::plan::duration_text::{TypedDuration, parse_duration};
use crate::task::{Assignment, ConstraintType, Task, TaskType};
use crate::value::Id;

pub(super) fn set(plan: &mut Plan, task: Id, field: &TaskField, new_id: NewId) -> Result<(), EditProblem> {
    match field {
        TaskField::Duration(text) => duration_text(plan, task, text),
        TaskField::Start(at) => start(plan, task, *at),
        TaskField::Finish(at) => finish(plan, task, *at),
        TaskField::ResizeTo(at) => resize(plan, task, *at),
        TaskField::Percent(percent) => progress::percent(plan, task, *percent),
        TaskField::ActualStart(at) => progress::actual_start(plan, task, *at),
        TaskField::ActualFinish(at) => progress::actual_finish(plan, task, *at),
        TaskField::Predecessors(text) => links::predecessors(plan, task, text, new_id),
        TaskField::Constraint(kind, date) => constraint(plan, task, *kind, *date),
        TaskField::Mode(mode) => set_mode(plan, task, *mode),
        plain => {
            let row = row_of(plan, task)?;
            set_plain(&mut plan.tasks[row], plain)
        }
    }
}

/// Fields that touch nothing else.
fn set_plain(task: &mut Task, field: &TaskField) -> Result<(), EditProblem> {
    match field {
        TaskField::Name(name) if name.trim().is_empty() => return Err(EditProblem::NameMissing),
        TaskField::Name(name) => task.name = name.trim().to_owned(),
        TaskField::Deadline(date) => task.deadline = *date,
        TaskField::Milestone(mark) => {
            task.milestone = *mark == Mark::On;
            task.key_milestone &= task.milestone;
        }
        TaskField::KeyMilestone(mark) => {
            task.key_milestone = *mark == Mark::On;
            task.milestone |= task.key_milestone;
        }
        TaskField::EarnedMethod(method) => task.earned_method = *method,
        TaskField::Calendar(calendar) => task.calendar = *calendar,
        TaskField::Notes(notes) => task.notes = notes.clone(),
        TaskField::Part(part) => task.inactive = *part == Part::Inactive,
        TaskField::Activity(kind) => task.activity_type = *kind,
        TaskField::ExpectedFinish(at) => task.expected_finish = *at,
        TaskField::ExternalEarlyStart(at) => task.external_early_start = *at,
        TaskField::ExternalLateFinish(at) => task.external_late_finish = *at,
        TaskField::SecondConstraint(second) => {
            task.secondary_constraint_type = second.map(|(kind, _)| kind);
            task.secondary_constraint_date = second.map(|(_, at)| at);
        }
        _ => {}
    }
    Ok(())
}

fn duration_text(plan: &mut Plan, task: Id, text: &str) -> Result<(), EditProblem> {
    let typed = parse_duration(text, units(plan)).map_err(EditProblem::BadText)?;
    duration(plan, task, typed)
}

/// A new duration. Work follows it, as Project has it; with fixed work the units do.
pub(super) fn duration(plan: &mut Plan, task: Id, typed: TypedDuration) -> Result<(), EditProblem> {
    let line = leaf(plan, task)?;
    let (old, kind) = (line.duration, line.task_type);
    if typed.minutes == 0 {
        line.milestone = true;
    } else if old == 0 {
        (line.milestone, line.key_milestone) = (false, false);
    }
    (line.duration, line.elapsed) = (typed.minutes, typed.elapsed);
    (line.actual_duration, line.remaining_duration) = (None, None);
    if line.manual_start.is_some() {
        line.manual_finish = None;
    }
    let percent = line.percent_complete;
    for assignment in plan.assignments.iter_mut().filter(|assignment| assignment.task == task) {
        follow_duration(assignment, kind, old, typed.minutes);
        progress::share_work(assignment, percent);
    }
    Ok(())
}

fn follow_duration(assignment: &mut Assignment, kind: TaskType, old: i64, new: i64) {
    let scaled = |amount: i64, by: i64, of: i64| {
        i64::try_from(i128::from(amount) * i128::from(by) / i128::from(of.max(1))).unwrap_or(amount)
    };
    match kind {
        TaskType::FixedWork if new > 0 && old > 0 => assignment.units = scaled(assignment.units, old, new),
        TaskType::FixedWork => {}
        _ if old > 0 => assignment.work = scaled(assignment.work, new, old),
        _ => assignment.work = scaled(new, assignment.units, 10_000),
    }
}

/// The planner says where it starts: started tasks did start there, tasks scheduled by hand stand there, all others
/// start no earlier.
fn start(plan: &mut Plan, task: Id, at: Moment) -> Result<(), EditProblem> {
    let at = at_work(plan, task, at, Edge::Start);
    let line = leaf(plan, task)?;
    if line.actual_start.is_some() {
        return progress::actual_start(plan, task, Some(at));
    }
    if line.manual {
        (line.manual_start, line.manual_finish) = (Some(at), None);
    } else {
        (line.constraint_type, line.constraint_date) = (ConstraintType::StartNoEarlierThan, Some(at));
    }
    Ok(())
}

fn finish(plan: &mut Plan, task: Id, at: Moment) -> Result<(), EditProblem> {
    let at = at_work(plan, task, at, Edge::Finish);
    let line = leaf(plan, task)?;
    if line.actual_finish.is_some() {
        return progress::actual_finish(plan, task, Some(at));
    }
    if line.manual {
        let start = line.manual_start.or(line.start);
        line.manual_finish = Some(at);
        return start.map_or(Ok(()), |start| stretch(plan, task, start, at));
    }
    (line.constraint_type, line.constraint_date) = (ConstraintType::FinishNoEarlierThan, Some(at));
    Ok(())
}

/// The right end of the bar: the duration is the working time up to there.
fn resize(plan: &mut Plan, task: Id, at: Moment) -> Result<(), EditProblem> {
    let at = at_work(plan, task, at, Edge::Finish);
    let line = leaf(plan, task)?;
    let start = line.start.or(line.manual_start).ok_or(EditProblem::DateMissing)?;
    stretch(plan, task, start, at)
}

/// The duration is the working time from one date to the other.
pub(super) fn span(plan: &mut Plan, task: Id, start: Moment, finish: Moment) -> Result<(), EditProblem> {
    let (start, finish) =
        (at_work(plan, task, start, Edge::Start), at_work(plan, task, finish, Edge::Finish));
    stretch(plan, task, start, finish)
}

fn stretch(plan: &mut Plan, task: Id, start: Moment, finish: Moment) -> Result<(), EditProblem> {
    if finish < start {
        return Err(EditProblem::FinishBeforeStart(start));
    }
    let line = leaf(plan, task)?;
    let (elapsed, by_hand) = (line.elapsed, line.manual_finish);
    let minutes =
        if elapsed { finish.0 - start.0 } else { calendar_of(plan, task).work_between(start, finish) };
    duration(plan, task, TypedDuration { minutes, elapsed })?;
    leaf(plan, task)?.manual_finish = by_hand;
    Ok(())
}

fn constraint(
    plan: &mut Plan,
    task: Id,
    kind: ConstraintType,
    date: Option<Moment>,
) -> Result<(), EditProblem> {
    let undated = matches!(kind, ConstraintType::Asap | ConstraintType::Alap);
    let edge = match kind {
        ConstraintType::MustFinishOn
        | ConstraintType::FinishNoEarlierThan
        | ConstraintType::FinishNoLaterThan
        | ConstraintType::FinishOn => Edge::Finish,
        _ => Edge::Start,
    };
    let date = match date {
        _ if undated => None,
        None => return Err(EditProblem::DateMissing),
        Some(at) => Some(at_work(plan, task, at, edge)),
    };
    let row = row_of(plan, task)?;
    (plan.tasks[row].constraint_type, plan.tasks[row].constraint_date) = (kind, date);
    Ok(())
}

/// By hand the dates stay where they stand; the engine takes them back.
fn set_mode(plan: &mut Plan, task: Id, mode: SchedulingMode) -> Result<(), EditProblem> {
    let row = row_of(plan, task)?;
    let line = &mut plan.tasks[row];
    line.manual = mode == SchedulingMode::Manual;
    (line.manual_start, line.manual_finish) = if line.manual {
        (line.manual_start.or(line.start), line.manual_finish.or(line.finish))
    } else {
        (None, None)
    };
    Ok(())
}

/// Which end of a day a bare date means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Finish,
}

/// A bare date (midnight) becomes the start or the end of that day's work; any other moment stays.
pub(super) fn at_work(plan: &Plan, task: Id, at: Moment, edge: Edge) -> Moment {
    if at.minute_of_day() != 0 {
        return at;
    }
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let own = plan.tasks.iter().find(|other| other.id == task).and_then(|line| line.calendar);
    let shifts = calendars.get(own.or(plan.project.calendar)).shifts(at.date()).to_vec();
    let minute = match edge {
        Edge::Start => shifts.first().map(|shift| shift.start),
        Edge::Finish => shifts.last().map(|shift| shift.end),
    };
    minute.map_or(at, |minute| at.date().at(minute))
}

/// The working time of a task: its own calendar, else the project's.
fn calendar_of(plan: &Plan, task: Id) -> WorkTime {
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let own = plan.tasks.iter().find(|other| other.id == task).and_then(|line| line.calendar);
    calendars.get(own.or(plan.project.calendar)).compile()
}
