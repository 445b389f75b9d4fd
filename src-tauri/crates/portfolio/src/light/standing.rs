//! Where a project stands in numbers, without a verdict.

use schedule::Date;

use super::{Standing, Subject};
use crate::cost::percent_of;
use crate::value::Money;

pub(super) fn standing(subject: &Subject) -> Standing {
    let project = subject.project;
    let due = project.due(subject.as_of);
    let planned = due.and_then(|due| project.planned_days(subject.calendars, due));
    let slip = due
        .zip(finish(subject))
        .map(|(due, finish)| subject.calendars.working_days(project.calendar, due, finish));
    Standing {
        time_progress: time_progress(subject, planned),
        completion: completion(subject),
        budget_use: subject.cost.budget().and_then(|budget| percent_of(subject.cost.actual, budget)),
        slip,
        slip_share: slip.zip(planned).map(|(slip, planned)| slip as f64 * 100.0 / planned as f64),
        cost_deviation: cost_at_completion(subject).zip(subject.cost.budget()).and_then(deviation),
    }
}

/// When the project finished or will: no earlier than today while it runs.
pub(super) fn finish(subject: &Subject) -> Option<Date> {
    let project = subject.project;
    if let Some(delivered) = project.delivered_by(subject.as_of) {
        return Some(delivered);
    }
    if !subject.running {
        return None;
    }
    let overdue = project.due(subject.as_of).is_some_and(|due| due < subject.as_of);
    let expected = project.expected_finish().or(overdue.then_some(subject.as_of));
    expected.map(|finish| finish.max(subject.as_of))
}

/// Cost at completion: what is booked once delivered; while it runs never less than what is booked.
pub(super) fn cost_at_completion(subject: &Subject) -> Option<Money> {
    let booked = subject.cost.booked();
    if subject.project.delivered_by(subject.as_of).is_some() {
        return booked.or(subject.cost.forecast);
    }
    let overspent = booked.filter(|booked| subject.cost.budget().is_some_and(|budget| *booked > budget));
    subject.cost.forecast.map(|forecast| forecast.max(subject.cost.actual)).or(overspent)
}

fn deviation((cost, budget): (Money, Money)) -> Option<f64> {
    percent_of(cost - budget, budget)
}

fn time_progress(subject: &Subject, planned: Option<i64>) -> Option<f64> {
    let start = subject.project.approved_start()?;
    let passed = subject.calendars.working_days_in(subject.project.calendar, start, subject.as_of);
    planned.map(|planned| (passed as f64 * 100.0 / planned as f64).min(100.0))
}

fn completion(subject: &Subject) -> Option<f64> {
    if subject.project.delivered_by(subject.as_of).is_some() {
        return Some(100.0);
    }
    subject.project.progress.map(|progress| progress as f64 / 100.0)
}
