//! Edits of a plan: from the window's words to the rules' values, applied together, scheduled once, written once.

use std::sync::Arc;

use portfolio::plan::edit::{Mark, Part, PastedRow, Place, SchedulingMode, Step, Tie};
use portfolio::plan::{self, Edit, EditProblem, Outline, TaskField};
use portfolio::{Change, ConstraintType, DependencyType, EarnedMethod, Id, LagUnit, Money, Plan, Resource};

use crate::across;
use crate::convert::{self, moment};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{EditedPlan, Fact, PastedTaskRow, PlanEdit};
use crate::{Answer, ApiError, Code};

use super::answer::Told;
use super::{PlanInHand, assign, primavera_fields, rules};

impl Desk {
    /// Edits a plan: all edits hold, or none. Dates are computed once, afterwards.
    pub fn edit_plan(&mut self, project: String, edits: Vec<PlanEdit>, reason: String) -> Answer<EditedPlan> {
        let id = convert::id(&project)?;
        let author = self.author();
        let office = self.office()?;
        office.check_open(id)?;
        let in_hand = office.plan_in_hand(id)?;
        let before = &in_hand.computed;
        let pool: Vec<Resource> = office.all()?;
        let after = all(office, &before.plan, &edits, &pool)?;
        across::refuse_loop(office, &before.plan, &after)?;
        let computed = PlanInHand::written(Arc::new(office.reschedule(&after)));
        let act = Act { op: operation(&edits), author: &author, reason: &reason };
        let (changed, again, told) = std::thread::scope(|scope| {
            // What to answer is made while the changes are written.
            let told = scope.spawn(|| Told::of(&in_hand, &computed));
            let mut changes = new_resources(&pool, &computed.computed.plan);
            changes.extend(plan::plan_difference(in_hand.stored(), &computed.computed.plan));
            let (changed, again) = office.transact_plans(act, changes, &[id])?;
            Ok::<_, ApiError>((changed, again, told.join().ok()))
        })?;
        let (computed, told) = match told.filter(|_| !again.contains(&id)) {
            Some(told) => (computed, told),
            // Another project's plan gave the change back.
            None => {
                let computed = office.plan_in_hand(id)?;
                let told = Told::of(&in_hand, &computed);
                (computed, told)
            }
        };
        office.plan = Some(computed.clone());
        told.answer(office, &computed, changed)
    }
}

/// The plan after all edits.
pub(crate) fn all(office: &Office, plan: &Plan, edits: &[PlanEdit], pool: &[Resource]) -> Answer<Plan> {
    let mut after = plan.clone();
    for (number, edit) in (1..).zip(edits) {
        // Which of several edits was refused; of a single one there is no question.
        let numbered = |error: ApiError| if edits.len() > 1 { error.with("edit", number) } else { error };
        look_up(office, &mut after, edit).map_err(numbered)?;
        after = one(after, edit, pool).map_err(numbered)?;
    }
    Ok(after)
}

/// Resources that the edits made.
pub(super) fn new_resources(pool: &[Resource], plan: &Plan) -> Vec<Change> {
    let known = |resource: &&Resource| !pool.iter().any(|known| known.id == resource.id);
    plan.resources.iter().filter(known).map(Change::insert).collect()
}

/// Fields of money that a planner writes.
const MONEY: [&str; 3] = ["cost", "fixed_cost", "actual_cost"];

/// Gives the plan the tasks of other projects that an edit names.
fn look_up(office: &Office, plan: &mut Plan, edit: &PlanEdit) -> Answer<()> {
    match edit {
        PlanEdit::SetPredecessors { text, .. } => across::look_up(office, plan, text),
        PlanEdit::Paste { rows, .. } => {
            rows.iter().try_for_each(|row| across::look_up(office, plan, &row.predecessors))
        }
        other => rules::look_up(office, plan, other),
    }
}

/// The plan after one edit.
fn one(mut plan: Plan, edit: &PlanEdit, pool: &[Resource]) -> Answer<Plan> {
    match edit {
        PlanEdit::SetResources { task, text } => assign::set(&mut plan, pool, convert::id(task)?, text)?,
        PlanEdit::SetField { task, field, value } if MONEY.contains(&field.as_str()) => {
            set_money(&mut plan, convert::id(task)?, field, value)?;
        }
        other => {
            let edit = translate(&plan, other)?;
            return plan::edit::edited(&plan, &edit, &mut store::new_id)
                .map_err(|problem| told(&plan, &problem));
        }
    }
    Ok(plan)
}

fn translate(plan: &Plan, edit: &PlanEdit) -> Answer<Edit> {
    let set = |task: &String, field: TaskField| Ok(Edit::Set(convert::id(task)?, field));
    match edit {
        PlanEdit::SetName { task, name } => set(task, TaskField::Name(name.clone())),
        PlanEdit::SetDuration { task, text } => set(task, TaskField::Duration(text.clone())),
        PlanEdit::SetStart { task, start } => set(task, TaskField::Start(day_start(plan, start)?)),
        PlanEdit::SetFinish { task, finish } => set(task, TaskField::Finish(day_end(plan, finish)?)),
        PlanEdit::Resize { task, finish } => set(task, TaskField::ResizeTo(day_end(plan, finish)?)),
        PlanEdit::SetPercent { task, percent } => set(task, TaskField::Percent(i64::from(*percent))),
        PlanEdit::SetPredecessors { task, text } => set(task, TaskField::Predecessors(text.clone())),
        PlanEdit::SetConstraint { task, constraint, date } => {
            let kind = ConstraintType::parse(constraint).ok_or_else(|| refused("unknown_constraint"))?;
            let read = |date: &String| if ends(kind) { day_end(plan, date) } else { day_start(plan, date) };
            set(task, TaskField::Constraint(kind, date.as_ref().map(read).transpose()?))
        }
        PlanEdit::SetField { task, field, value } => set(task, field_value(plan, task, field, value)?),
        PlanEdit::Link { predecessor, successor, kind } => {
            let kind = DependencyType::parse(kind).ok_or_else(|| refused("unknown_dependency"))?;
            let (predecessor, successor) = (convert::id(predecessor)?, convert::id(successor)?);
            Ok(Edit::AddDependency {
                predecessor,
                successor,
                tie: Tie { kind, lag: 0, lag_unit: LagUnit::Minutes },
            })
        }
        PlanEdit::Unlink { tasks } => Ok(Edit::Unlink(ids(tasks)?)),
        PlanEdit::Insert { before, names } => {
            Ok(Edit::Insert(place(plan, before.as_deref())?, names.clone()))
        }
        PlanEdit::Paste { before, rows } => {
            let rows = (1..)
                .zip(rows)
                .map(|(line, row)| pasted(plan, row).map_err(|error| error.with("line", line)));
            let rows = rows.collect::<Answer<Vec<_>>>()?;
            Ok(Edit::Paste(place(plan, before.as_deref())?, rows))
        }
        PlanEdit::Delete { tasks } => Ok(Edit::Delete(ids(tasks)?)),
        PlanEdit::Indent { tasks } => Ok(Edit::Indent(ids(tasks)?)),
        PlanEdit::Outdent { tasks } => Ok(Edit::Outdent(ids(tasks)?)),
        PlanEdit::MoveUp { tasks } => Ok(Edit::Shift(ids(tasks)?, Step::Up)),
        PlanEdit::MoveDown { tasks } => Ok(Edit::Shift(ids(tasks)?, Step::Down)),
        PlanEdit::SetOptions { rules } => rules::edit(plan, rules),
        PlanEdit::SetResources { .. } => Err(refused("own_screen")),
    }
}

/// A row as the rules take it. What can be judged alone is judged here, so that the refusal can name the row.
fn pasted(plan: &Plan, row: &PastedTaskRow) -> Answer<PastedRow> {
    let percent = row.percent.map(i64::from);
    if percent.is_some_and(|percent| percent > 100) {
        return Err(told(plan, &EditProblem::OutOfRange(0, 100)));
    }
    if !row.duration.trim().is_empty() {
        let read = plan::parse_duration(&row.duration, plan::units(plan));
        read.map_err(|problem| told(plan, &EditProblem::BadText(problem)))?;
    }
    Ok(PastedRow {
        level: row.level as usize,
        name: row.name.clone(),
        duration: row.duration.clone(),
        start: row.start.as_ref().map(|start| day_start(plan, start)).transpose()?,
        finish: row.finish.as_ref().map(|finish| day_end(plan, finish)).transpose()?,
        percent,
        predecessors: row.predecessors.clone(),
    })
}

/// Whether a constraint is about the finish.
pub(super) fn ends(kind: ConstraintType) -> bool {
    matches!(
        kind,
        ConstraintType::MustFinishOn
            | ConstraintType::FinishNoEarlierThan
            | ConstraintType::FinishNoLaterThan
            | ConstraintType::FinishOn
    )
}

/// Fields that have no edit of their own.
fn field_value(plan: &Plan, task: &str, field: &str, value: &Fact) -> Answer<TaskField> {
    let on = matches!(value, Fact::Int(number) if *number != 0);
    let mark = if on { Mark::On } else { Mark::Off };
    let text = match value {
        Fact::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    };
    Ok(match field {
        "deadline" => TaskField::Deadline(text.map(|text| day_end(plan, text)).transpose()?),
        "actual_start" => TaskField::ActualStart(text.map(|text| day_start(plan, text)).transpose()?),
        "actual_finish" => TaskField::ActualFinish(text.map(|text| day_end(plan, text)).transpose()?),
        "milestone" => TaskField::Milestone(mark),
        "key_milestone" => TaskField::KeyMilestone(mark),
        "earned_method" => TaskField::EarnedMethod(earned_method(value)?),
        "calendar" => TaskField::Calendar(convert::optional_id(text.map(String::as_str))?),
        "notes" => TaskField::Notes(text.cloned().unwrap_or_default()),
        "manual" => TaskField::Mode(if on { SchedulingMode::Manual } else { SchedulingMode::Automatic }),
        "inactive" => TaskField::Part(if on { Part::Inactive } else { Part::Active }),
        _ => {
            let id = convert::id(task)?;
            let task = plan.tasks.iter().find(|task| task.id == id && primavera_fields::hold(plan));
            let text = text.map(String::as_str);
            let known = task.map(|task| primavera_fields::edit(plan, task, field, text)).transpose()?;
            known.flatten().ok_or_else(|| {
                let error = ApiError::new(Code::BadField).with("entity", "task").with("field", field);
                error.with("reason", "unknown_field")
            })?
        }
    })
}

fn earned_method(value: &Fact) -> Answer<EarnedMethod> {
    let known = match value {
        Fact::Text(code) => EarnedMethod::parse(code),
        _ => None,
    };
    known.ok_or_else(|| {
        let error = ApiError::new(Code::BadField).with("entity", "task").with("field", "earned_method");
        error.with("reason", "unknown_choice")
    })
}

fn set_money(plan: &mut Plan, task: Id, field: &str, value: &Fact) -> Answer<()> {
    let task = plan.tasks.iter_mut().find(|known| known.id == task);
    let task = task.ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("entity", "task"))?;
    let Fact::Int(amount) = value else {
        let error = ApiError::new(Code::BadField).with("entity", "task").with("field", field);
        return Err(error.with("reason", "wrong_shape"));
    };
    match field {
        "cost" => task.cost = Money(*amount),
        "actual_cost" => task.actual_cost = Money(*amount),
        _ => task.fixed_cost = Money(*amount),
    }
    Ok(())
}

/// A bare date means the beginning of that day's work.
pub(super) fn day_start(plan: &Plan, text: &str) -> Answer<portfolio::Moment> {
    let at = moment(text)?;
    let first = || shifts(plan, at).first().map_or(480, |shift| shift.0);
    Ok(if text.len() == 10 { at.plus(first()) } else { at })
}

/// A bare date means the end of that day's work.
pub(super) fn day_end(plan: &Plan, text: &str) -> Answer<portfolio::Moment> {
    let at = moment(text)?;
    let last = || shifts(plan, at).last().map_or(1020, |shift| shift.1);
    Ok(if text.len() == 10 { at.plus(last()) } else { at })
}

/// The project's shifts on the day of a moment.
fn shifts(plan: &Plan, at: portfolio::Moment) -> Vec<(i64, i64)> {
    let calendars = portfolio::calendars::Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let calendar = calendars.get(plan.project.calendar);
    calendar.shifts(at.date()).iter().map(|shift| (shift.start, shift.end)).collect()
}

/// Before a line, under the same summary; or at the end.
fn place(plan: &Plan, before: Option<&str>) -> Answer<Place> {
    let Some(before) = convert::optional_id(before)? else { return Ok(Place::default()) };
    let task = plan.tasks.iter().find(|task| task.id == before);
    Ok(Place { parent: task.and_then(|task| task.parent), before: Some(before) })
}

fn ids(texts: &[String]) -> Answer<Vec<Id>> {
    texts.iter().map(|text| convert::id(text)).collect()
}

/// Why an edit is refused, with the line it is about.
pub(crate) fn told(plan: &Plan, problem: &EditProblem) -> ApiError {
    let error = ApiError::new(Code::BadPlanEdit).with("reason", problem.code());
    let outline = Outline::new(&plan.tasks);
    let name = |error: ApiError, task: &Id| match outline.row(*task) {
        Some(row) => error.with("row", row + 1).with("task", &plan.tasks[row].name),
        None => error,
    };
    match problem {
        EditProblem::UnknownOutsideRow { code, row, at } => {
            error.with("code", code).with("row", row).with("position", at + 1)
        }
        EditProblem::UnknownRow { row, at } => error.with("row", row).with("position", at + 1),
        EditProblem::BadText(problem) => error.with("position", problem.at + 1),
        EditProblem::OutOfRange(low, high) => error.with("min", low).with("max", high),
        EditProblem::Loop(tasks) => {
            let rows: Vec<String> =
                tasks.iter().filter_map(|task| outline.row(*task)).map(|row| (row + 1).to_string()).collect();
            error.with("rows", rows.join(" → "))
        }
        EditProblem::UnknownRecord(task)
        | EditProblem::SelfDependency(task)
        | EditProblem::DependencyOnOwnSummary(task, _)
        | EditProblem::BelowItself(task)
        | EditProblem::CannotIndent(task)
        | EditProblem::CannotOutdent(task)
        | EditProblem::CannotShift(task)
        | EditProblem::SummaryIsComputed(task) => name(error, task),
        EditProblem::FinishBeforeStart(start) => error.with("start", start.date()),
        EditProblem::AfterDataDate(date) => error.with("date", date),
        _ => error,
    }
}

fn operation(edits: &[PlanEdit]) -> &'static str {
    match edits {
        [PlanEdit::SetOptions { .. }] => "set_plan_options",
        [PlanEdit::Insert { .. } | PlanEdit::Paste { .. }] => "insert_tasks",
        [PlanEdit::Delete { .. }] => "delete_tasks",
        [PlanEdit::Link { .. } | PlanEdit::SetPredecessors { .. }] => "link_tasks",
        _ => "edit_plan",
    }
}
