//! 项目交付准时率: of the projects due in the window, those delivered on or before their due date. Overdue work that
//! was never delivered counts as late, so not delivering improves nothing.

use std::collections::HashMap;

use schedule::Date;

use super::scope::{Scope, check, left_out, measured, project_evidence, share, verdict};
use super::{Evidence, Exclusion, Kpi, Measure, Variant, Verdict};
use crate::fact::Fact;
use crate::project::{Project, Stage};
use crate::value::Id;

/// How a project stands to a due date.
enum Delivery {
    /// Delivered so many working days late; not above 0 is early.
    Delivered(Date, i64),
    /// Not delivered, overdue by so many working days.
    Overdue(i64),
}

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded) = (Vec::new(), Vec::new());
    for project in &scope.portfolio.projects {
        match judge(scope, project, project.due(scope.as_of)) {
            Some(Ok(line)) => evidence.push(line),
            Some(Err(reason)) => excluded.push(left_out(project, reason)),
            None => {}
        }
    }
    let passed = evidence.iter().filter(|line| line.verdict == Verdict::Pass).count();
    let n = evidence.len();
    let mut measure = measured(Kpi::OnTimeRate, passed as f64, n as f64, n);
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure.variants =
        vec![delivered_based(scope), original_baseline(scope), milestones(scope), all_dated(scope)];
    measure
}

/// `None` when the project is not due in the window.
fn judge(scope: &Scope, project: &Project, due: Option<Date>) -> Option<Result<Evidence, Exclusion>> {
    let Some(due) = due else {
        let approved = !matches!(project.stage, Stage::Proposed) && !project.is_ended();
        return approved.then_some(Err(Exclusion::NoDueDate));
    };
    if !scope.window.contains(due) || project.stage == Stage::Proposed {
        return None;
    }
    match project.stage {
        Stage::Withdrawn => return Some(Err(Exclusion::Withdrawn)),
        Stage::Cancelled => return Some(Err(Exclusion::Cancelled)),
        Stage::Closed if project.actual_finish.is_none() => return Some(Err(Exclusion::NotAssessable)),
        _ => {}
    }
    let tolerance = scope.terms.on_time_tolerance_days;
    match delivery(scope, project, due) {
        Delivery::Overdue(days) if days <= tolerance && tolerance > 0 => Some(Err(Exclusion::Open)),
        delivery => Some(Ok(line(project, due, delivery, tolerance))),
    }
}

fn delivery(scope: &Scope, project: &Project, due: Date) -> Delivery {
    match project.delivered_by(scope.as_of) {
        Some(finish) => Delivery::Delivered(finish, scope.days_late(project, due, finish)),
        None => Delivery::Overdue(scope.days_late(project, due, scope.as_of)),
    }
}

fn line(project: &Project, due: Date, delivery: Delivery, tolerance: i64) -> Evidence {
    let (passed, facts) = match delivery {
        Delivery::Delivered(finish, late) => (
            late <= tolerance,
            vec![Fact::date("due", due), Fact::date("finish", finish), Fact::days("working_days_late", late)],
        ),
        Delivery::Overdue(late) => {
            (false, vec![Fact::date("due", due), Fact::days("working_days_overdue", late)])
        }
    };
    project_evidence(project, verdict(passed), vec![check("on_time", verdict(passed), facts)])
}

/// Of the projects delivered in the window, those on time: it can be improved by not delivering.
fn delivered_based(scope: &Scope) -> Variant {
    let delivered = scope.portfolio.projects.iter().filter_map(|project| {
        let finish = project.delivered_by(scope.as_of).filter(|finish| scope.window.contains(*finish))?;
        Some(scope.days_late(project, project.due(scope.as_of)?, finish))
    });
    let late: Vec<i64> = delivered.collect();
    share("delivered_based", on_time(&late, scope), late.len())
}

/// Against the finish first approved.
fn original_baseline(scope: &Scope) -> Variant {
    let projects = scope.portfolio.projects.iter();
    let judged = projects.filter_map(|project| judge(scope, project, project.first_due())?.ok());
    let verdicts: Vec<Verdict> = judged.map(|line| line.verdict).collect();
    share(
        "original_baseline",
        verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count(),
        verdicts.len(),
    )
}

/// The key milestones due in the window by the newest baseline.
fn milestones(scope: &Scope) -> Variant {
    let copies = scope.portfolio.milestone_baselines.iter();
    let due: HashMap<Id, Date> = copies.filter_map(|copy| Some((copy.task, copy.finish?.date()))).collect();
    let projects = scope.portfolio.projects.iter();
    let calendars: HashMap<Id, Option<Id>> = projects.map(|project| (project.id, project.calendar)).collect();
    let key = scope.portfolio.milestones.iter().filter(|task| task.key_milestone && !task.inactive);
    let passed: Vec<bool> = key
        .filter_map(|task| {
            let due = due.get(&task.id).copied().filter(|due| scope.window.contains(*due))?;
            let finish =
                task.actual_finish.map(|finish| finish.date()).filter(|finish| *finish <= scope.as_of);
            let calendar = calendars.get(&task.project).copied().flatten();
            let late = finish.map(|finish| scope.calendars.working_days(calendar, due, finish));
            Some(late.is_some_and(|late| late <= scope.terms.on_time_tolerance_days))
        })
        .collect();
    share("milestones", passed.iter().filter(|passed| **passed).count(), passed.len())
}

/// Every project with an approved and an actual (or expected) finish, by calendar days, whenever due.
fn all_dated(scope: &Scope) -> Variant {
    let slips = super::schedule_deviation::calendar_slips(scope);
    share("all_dated_calendar", slips.iter().filter(|slip| **slip <= 0).count(), slips.len())
}

fn on_time(late: &[i64], scope: &Scope) -> usize {
    late.iter().filter(|days| **days <= scope.terms.on_time_tolerance_days).count()
}
