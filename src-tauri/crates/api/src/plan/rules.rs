//! What holds for a whole plan: from its record to the window's form, and back as an edit.

use portfolio::plan::edit::PlanSettings;
use portfolio::plan::{Edit, PlanOptions, PrimaveraCodes};
use portfolio::{Id, Plan};
use schedule::{ConflictRule, CriticalPaths, Direction, ExpectedFinish, Options, Primavera, Tool};

use super::calendars;
use super::edit::{day_end, day_start};
use crate::Answer;
use crate::convert::{self, date, text};
use crate::error::refused;
use crate::office::Office;
use crate::wire::{PlanEdit, PlanRules, PrimaveraRules};

/// What holds for the plan now.
pub(super) fn rules(plan: &Plan) -> PlanRules {
    let project = &plan.project;
    let options = PlanOptions::parse(&project.schedule_options);
    let begins = project.planned_start.or(options.start.map(|at| at.date()));
    PlanRules {
        from_finish: options.direction == Direction::FromFinish,
        start: text(begins.or(project.scheduled_start.map(|at| at.date()))),
        finish: text(options.finish.or(project.scheduled_finish).map(|at| at.date())),
        honour_constraints: options.rules.conflict == ConflictRule::HonourConstraints,
        critical_float: options.rules.critical_float,
        near_critical_float: options.rules.near_critical_float,
        multiple_critical_paths: options.rules.critical_paths == CriticalPaths::PerNetwork,
        calendar: text(project.calendar),
        minutes_per_day: project.minutes_per_day.unwrap_or(480) as u32,
        primavera: match &options.rules.tool {
            Tool::MicrosoftProject => None,
            Tool::Primavera(rules) => Some(primavera(rules)),
        },
    }
}

fn primavera(rules: &Primavera) -> PrimaveraRules {
    let PrimaveraCodes { progress, lag_calendar, float, critical } = PrimaveraCodes::of(rules);
    PrimaveraRules {
        progress,
        lag_calendar,
        must_finish_by: text(rules.must_finish_by.map(|at| at.date())),
        use_expected_finish: rules.expected_finish == ExpectedFinish::Used,
        float,
        critical_by: critical,
    }
}

/// The edit that gives the plan these rules. A date that stays the same keeps its time of day.
pub(super) fn edit(plan: &Plan, rules: &PlanRules) -> Answer<Edit> {
    let known = PlanOptions::parse(&plan.project.schedule_options);
    let same = |at: Option<portfolio::Moment>, day: &str| at.filter(|at| at.date().to_string() == day);
    let ends = |known, day: &String| match same(known, day) {
        Some(at) => Ok(at),
        None => day_end(plan, day),
    };
    let options = PlanOptions {
        direction: if rules.from_finish { Direction::FromFinish } else { Direction::FromStart },
        finish: match rules.from_finish {
            true => rules.finish.as_ref().map(|day| ends(known.finish, day)).transpose()?,
            false => known.finish,
        },
        start: match &rules.start {
            Some(day) if same(known.start, day).is_none() => Some(day_start(plan, day)?),
            _ => known.start,
        },
        data_date: known.data_date,
        rules: Options {
            tool: match &rules.primavera {
                None => Tool::MicrosoftProject,
                Some(rules) => Tool::Primavera(tool(plan, &known, rules)?),
            },
            conflict: match rules.honour_constraints {
                true => ConflictRule::HonourConstraints,
                false => ConflictRule::HonourDependencies,
            },
            critical_float: rules.critical_float,
            near_critical_float: rules.near_critical_float,
            critical_paths: match rules.multiple_critical_paths {
                true => CriticalPaths::PerNetwork,
                false => CriticalPaths::One,
            },
        },
    };
    Ok(Edit::SetPlan(PlanSettings {
        options,
        start: rules.start.as_deref().map(date).transpose()?,
        calendar: convert::optional_id(rules.calendar.as_deref())?,
        minutes_per_day: i64::from(rules.minutes_per_day),
    }))
}

fn tool(plan: &Plan, known: &PlanOptions, rules: &PrimaveraRules) -> Answer<Primavera> {
    let before = match known.rules.tool {
        Tool::Primavera(rules) => rules,
        Tool::MicrosoftProject => Primavera::default(),
    };
    let same = |day: &String| before.must_finish_by.filter(|at| at.date().to_string() == *day);
    let by = rules.must_finish_by.as_ref();
    let rest = Primavera {
        must_finish_by: by.map(|day| same(day).map_or_else(|| day_end(plan, day), Ok)).transpose()?,
        expected_finish: match rules.use_expected_finish {
            true => ExpectedFinish::Used,
            false => ExpectedFinish::Shown,
        },
        ..before
    };
    let codes = PrimaveraCodes {
        progress: rules.progress.clone(),
        lag_calendar: rules.lag_calendar.clone(),
        float: rules.float.clone(),
        critical: rules.critical_by.clone(),
    };
    codes.rules(rest).ok_or_else(|| refused("unknown_rule"))
}

/// Gives the plan the calendar that an edit names, with those it builds on.
pub(super) fn look_up(office: &Office, plan: &mut Plan, edit: &PlanEdit) -> Answer<()> {
    let named = match edit {
        PlanEdit::SetOptions { rules } => rules.calendar.as_deref(),
        PlanEdit::SetField { field, value: crate::wire::Fact::Text(text), .. } if field == "calendar" => {
            Some(text.as_str()).filter(|text| !text.is_empty())
        }
        _ => None,
    };
    calendars::add(office, plan, convert::optional_id(named)?.into_iter().collect())
}

/// Whether two states of a plan hold the same rules: what the whole plan shows follows them.
pub(super) fn same(one: &Plan, other: &Plan) -> bool {
    let of = |plan: &Plan| -> (Option<Id>, Option<i64>, Option<portfolio::Date>) {
        (plan.project.calendar, plan.project.minutes_per_day, plan.project.planned_start)
    };
    of(one) == of(other) && one.project.schedule_options == other.project.schedule_options
}
