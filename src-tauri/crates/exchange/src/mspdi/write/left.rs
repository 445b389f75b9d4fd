//! What a plan holds that Microsoft Project XML has no place for: closed codes with counts and an example, no words.

use std::collections::HashSet;

use portfolio::plan::{PlanOptions, Snapshot};
use portfolio::{ActivityType, ConstraintType, Dependency, Id, Plan, Task};
use schedule::{ConflictRule, Tool};

use super::baseline::fits;
use super::{calendar, links, splits};

/// Something that stays behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// What.
    pub code: LeftCode,
    /// How many records hold it.
    pub count: u64,
    /// The name of the first of them; empty for the plan itself.
    pub example: String,
}

/// What stays behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftCode {
    /// That reports follow a milestone.
    KeyMilestone,
    /// That a calendar follows the statutory days; the days known today are written out.
    StatutoryRule,
    /// That a calendar stands on another one; what it takes from there is written out.
    CalendarBase,
    /// The name, reason, date and change request of a baseline; its figures are written.
    BaselineWords,
    /// A whole baseline: the format numbers them up to 10.
    BaselineNumber,
    /// What a baseline says of a task that is gone.
    BaselineOfGoneTask,
    /// Which person or role is behind a resource.
    ResourcePerson,
    /// A second dependency between the same two tasks.
    SecondLink,
    /// Pauses of a task that no assignment can show.
    Pauses,
    /// That Primavera's rules hold, and what they switch.
    PrimaveraRules,
    /// What Primavera knows of an activity: its type, a second constraint, external and expected dates.
    PrimaveraFields,
    /// A constraint that gives way to dependencies: written as one that does not.
    SoftConstraint,
    /// That dependencies win over constraints.
    ConflictRule,
    /// The part of the critical float that is no whole day.
    CriticalFloat,
}

/// Lists what stays behind when a plan is written.
pub fn left_behind(plan: &Plan) -> Vec<Left> {
    let mut found = Vec::new();
    let mut add = |code: LeftCode, names: &mut dyn Iterator<Item = &str>| {
        if let Some(first) = names.next() {
            found.push(Left { code, count: 1 + names.count() as u64, example: first.to_owned() });
        }
    };
    add(LeftCode::KeyMilestone, &mut names(plan, |task| task.key_milestone));
    let statutory = plan.calendars.iter().filter(|record| record.statutory);
    add(LeftCode::StatutoryRule, &mut statutory.map(|record| record.name.as_str()));
    add(LeftCode::CalendarBase, &mut calendar::flattened(plan).map(|record| record.name.as_str()));
    add(LeftCode::PrimaveraFields, &mut names(plan, has_primavera_fields));
    add(LeftCode::SoftConstraint, &mut names(plan, has_soft_constraint));
    add(LeftCode::Pauses, &mut names(plan, |task| hidden_pauses(plan, task)));
    let written: HashSet<Id> = links::single(plan).iter().map(|one| one.id).collect();
    let second = plan.dependencies.iter().filter(|one| !written.contains(&one.id));
    let successor = |one: &Dependency| plan.tasks.iter().find(|task| task.id == one.successor);
    add(LeftCode::SecondLink, &mut second.map(|one| successor(one).map_or("", |task| &task.name)));
    let of_people = plan.resources.iter().filter(|one| one.person.is_some() || one.role.is_some());
    add(LeftCode::ResourcePerson, &mut of_people.map(|one| one.name.as_str()));
    baselines(plan, &mut add);
    rules(plan, &mut add);
    found
}

type Add<'a> = &'a mut dyn FnMut(LeftCode, &mut dyn Iterator<Item = &str>);

fn baselines(plan: &Plan, add: Add<'_>) {
    let (written, beyond): (Vec<_>, Vec<_>) = plan.baselines.iter().partition(|baseline| fits(baseline));
    let worded = written.iter().filter(|one| {
        let numbered = one.name == crate::fields::numbered(one.number);
        !numbered || !one.reason.is_empty() || one.taken_at.is_some() || one.change_request.is_some()
    });
    add(LeftCode::BaselineWords, &mut worded.map(|one| one.name.as_str()));
    add(LeftCode::BaselineNumber, &mut beyond.iter().map(|one| one.name.as_str()));
    let lines: HashSet<Id> = plan.tasks.iter().map(|task| task.id).collect();
    let mut gone = Vec::new();
    for one in &written {
        let kept = Snapshot::of_baseline(plan, one.id).map(|kept| kept.tasks).unwrap_or_default();
        gone.extend(kept.into_iter().filter(|task| !lines.contains(&task.task)).map(|task| task.name));
    }
    add(LeftCode::BaselineOfGoneTask, &mut gone.iter().map(String::as_str));
}

fn rules(plan: &Plan, add: Add<'_>) {
    let rules = PlanOptions::parse(&plan.project.schedule_options).rules;
    let day = plan.project.minutes_per_day.unwrap_or(480).max(1);
    let differ = [
        (LeftCode::PrimaveraRules, rules.tool != Tool::MicrosoftProject),
        (LeftCode::ConflictRule, rules.conflict != ConflictRule::HonourConstraints),
        (LeftCode::CriticalFloat, rules.critical_float % day != 0),
    ];
    for (code, _) in differ.into_iter().filter(|(_, differs)| *differs) {
        add(code, &mut std::iter::once(""));
    }
}

fn names(plan: &Plan, wanted: impl Fn(&Task) -> bool) -> impl Iterator<Item = &str> {
    plan.tasks.iter().filter(move |task| wanted(task)).map(|task| task.name.as_str())
}

fn has_primavera_fields(task: &Task) -> bool {
    task.activity_type != ActivityType::Task
        || task.secondary_constraint_type.is_some()
        || task.expected_finish.is_some()
        || task.external_early_start.is_some()
        || task.external_late_finish.is_some()
}

fn has_soft_constraint(task: &Task) -> bool {
    matches!(task.constraint_type, ConstraintType::StartOn | ConstraintType::FinishOn)
}

fn hidden_pauses(plan: &Plan, task: &Task) -> bool {
    !task.splits.is_empty() && splits::bearer(plan, task.id).is_none()
}
