//! 平均进度偏差: the mean of actual minus approved finish of the projects closed in the window, in working days; plus is
//! late. It is not SV%, which other tools call by a similar name.

use schedule::Date;

use super::scope::{Scope, check, left_out, mean, measured, median, project_evidence, variant, verdict};
use super::{Exclusion, Kpi, Measure, Variant, VariantUnit};
use crate::fact::Fact;
use crate::project::Project;

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded, mut days) = (Vec::new(), Vec::new(), Vec::new());
    let mut planned = Vec::new();
    for closed in scope.closed() {
        match closed_dates(scope, closed.project) {
            Err(reason) => excluded.push(left_out(closed.project, reason)),
            Ok((due, finish)) => {
                let late = scope.days_late(closed.project, due, finish);
                let facts = vec![
                    Fact::date("due", due),
                    Fact::date("finish", finish),
                    Fact::days("working_days_late", late),
                ];
                let checks = vec![check("deviation", verdict(late <= 0), facts)];
                evidence.push(project_evidence(closed.project, verdict(late <= 0), checks));
                days.push(late);
                planned
                    .extend(closed.project.planned_days(scope.calendars, due).map(|planned| (late, planned)));
            }
        }
    }
    let sum: i64 = days.iter().sum();
    let mut measure = measured(Kpi::ScheduleDeviation, sum as f64, days.len() as f64, days.len());
    measure.variants = closed_variants(&days, &planned);
    measure.variants.push(original_baseline(scope));
    measure.variants.push(running(scope, &mut excluded));
    measure.variants.push(schedule_variance(scope));
    measure.variants.push(all_dated(scope));
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

fn closed_dates(scope: &Scope, project: &Project) -> Result<(Date, Date), Exclusion> {
    if project.is_ended() {
        let cancelled = project.stage == crate::project::Stage::Cancelled;
        return Err(if cancelled { Exclusion::Cancelled } else { Exclusion::Withdrawn });
    }
    let due = project.due(scope.as_of).ok_or(Exclusion::NoDueDate)?;
    let finish = project.delivered_by(scope.as_of).ok_or(Exclusion::NotAssessable)?;
    Ok((due, finish))
}

fn closed_variants(days: &[i64], planned: &[(i64, i64)]) -> Vec<Variant> {
    let lateness: Vec<i64> = days.iter().map(|days| (*days).max(0)).collect();
    let total: i64 = planned.iter().map(|(_, planned)| planned).sum();
    let late: i64 = planned.iter().map(|(late, _)| late).sum();
    let rate = (total > 0).then(|| late as f64 * 100.0 / total as f64);
    vec![
        variant("mean_lateness", mean(&lateness), VariantUnit::WorkingDays, days.len()),
        variant("median", median(days), VariantUnit::WorkingDays, days.len()),
        variant("rate", rate, VariantUnit::Percent, planned.len()),
    ]
}

/// Against the finish first approved.
fn original_baseline(scope: &Scope) -> Variant {
    let days: Vec<i64> = scope
        .closed()
        .iter()
        .filter_map(|closed| {
            let (_, finish) = closed_dates(scope, closed.project).ok()?;
            Some(scope.days_late(closed.project, closed.project.first_due()?, finish))
        })
        .collect();
    variant("original_baseline", mean(&days), VariantUnit::WorkingDays, days.len())
}

/// Projects under way: expected against approved finish. What has not begun is left out and listed.
fn running(scope: &Scope, excluded: &mut Vec<super::Excluded>) -> Variant {
    let mut days = Vec::new();
    for project in scope.running() {
        let dates = match (project.due(scope.as_of), project.expected_finish()) {
            _ if !project.started_by(scope.as_of) => Err(Exclusion::NotStarted),
            (None, _) => Err(Exclusion::NoDueDate),
            (_, None) => Err(Exclusion::NoForecast),
            (Some(due), Some(finish)) => Ok((due, finish)),
        };
        match dates {
            Ok((due, finish)) => days.push(scope.days_late(project, due, finish)),
            Err(reason) => excluded.push(left_out(project, reason)),
        }
    }
    variant("running", mean(&days), VariantUnit::WorkingDays, days.len())
}

/// SV% of projects under way: earned over planned value, less one. Earned is budget times progress, planned is budget
/// spread evenly over the planned working days; of several projects the ratio of the sums.
fn schedule_variance(scope: &Scope) -> Variant {
    let values = |project: &Project| {
        let budget = scope.cost(project).budget()?.0 as f64;
        Some((budget * project.progress? as f64 / 10_000.0, budget * scope.elapsed_share(project)?))
    };
    let values: Vec<(f64, f64)> = scope.running().into_iter().filter_map(values).collect();
    let (earned, planned) = values.iter().fold((0.0, 0.0), |sum, value| (sum.0 + value.0, sum.1 + value.1));
    let variance = (planned > 0.0).then(|| (earned / planned - 1.0) * 100.0);
    variant("sv_percent", variance, VariantUnit::Percent, values.len())
}

fn all_dated(scope: &Scope) -> Variant {
    let slips = calendar_slips(scope);
    variant("all_dated_calendar", mean(&slips), VariantUnit::CalendarDays, slips.len())
}

/// Calendar days from the approved to the actual (or expected) finish of every project that has both.
pub(super) fn calendar_slips(scope: &Scope) -> Vec<i64> {
    let projects = scope.portfolio.projects.iter();
    let slips = projects.filter_map(|project| {
        let finish = project.actual_finish.or_else(|| project.expected_finish())?;
        let due = project.baseline_finish.or(project.original_finish)?;
        Some(i64::from(finish.0) - i64::from(due.0))
    });
    slips.collect()
}
