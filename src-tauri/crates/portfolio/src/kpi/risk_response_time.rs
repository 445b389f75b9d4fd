//! 风险响应时间: mean calendar days from a risk becoming major to its completed response, over the responses completed
//! in the window. Open ones are never dropped silently: their number and age stand beside the mean.

use schedule::Date;

use super::scope::{Scope, check, mean, measured, median, tally, variant};
use super::{Evidence, Excluded, Exclusion, Kpi, Measure, Variant, VariantUnit, Verdict};
use crate::entity::Entity;
use crate::fact::Fact;
use crate::risk::{Risk, RiskStatus};
use crate::risk_rules;

/// Where the response clock of a major risk stands as of the date.
enum Clock {
    /// Stopped: completed on this date.
    Done(Date),
    /// Runs.
    Open,
    /// Stopped without a response.
    Off(Exclusion),
}

pub(super) fn measure(scope: &Scope) -> Measure {
    let (mut evidence, mut excluded) = (Vec::new(), Vec::new());
    let (mut days, mut ages, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for risk in &scope.portfolio.risks {
        let Some(start) = started(scope, risk) else { continue };
        match clock(scope, risk) {
            Clock::Done(done) if scope.window.contains(done) => {
                days.push(between(start, done));
                all.push((between(start, done), Verdict::Pass));
                evidence.push(line(risk, start, done));
            }
            Clock::Done(_) => {}
            Clock::Open => {
                ages.push(between(start, scope.as_of));
                all.push((between(start, scope.as_of), Verdict::Unknown));
                excluded.push(left_out(risk, Exclusion::Open));
            }
            Clock::Off(reason) => excluded.push(left_out(risk, reason)),
        }
    }
    let sum: i64 = days.iter().sum();
    let mut measure = measured(Kpi::RiskResponseTime, sum as f64, days.len() as f64, days.len());
    measure.variants = vec![variant("median", median(&days), VariantUnit::CalendarDays, days.len())];
    measure.variants.extend(open_variants(&ages));
    measure.variants.push(kaplan_meier(&mut all));
    measure.variants.push(from_occurrence(scope));
    (measure.evidence, measure.excluded) = (evidence, excluded);
    measure
}

/// When the response clock started, if by then: when the risk first was major; a risk that is major and says not since
/// when, at its registration.
fn started(scope: &Scope, risk: &Risk) -> Option<Date> {
    let registered = || risk.identified_on.filter(|_| risk_rules::is_major(risk, scope.terms));
    risk.major_since.or_else(registered).filter(|start| *start <= scope.as_of)
}

fn clock(scope: &Scope, risk: &Risk) -> Clock {
    let by_then = |date: Option<Date>| date.filter(|date| *date <= scope.as_of);
    match (by_then(risk.response_done_on), by_then(risk.downgraded_on)) {
        (Some(done), Some(downgraded)) if downgraded < done => Clock::Off(Exclusion::Downgraded),
        (Some(done), _) => Clock::Done(done),
        (None, Some(_)) => Clock::Off(Exclusion::Downgraded),
        (None, None) => {
            let closed = by_then(risk.closed_on).is_some()
                || (risk.status == RiskStatus::Closed && risk.closed_on.is_none());
            if closed { Clock::Off(Exclusion::ClosedWithoutResponse) } else { Clock::Open }
        }
    }
}

fn between(start: Date, end: Date) -> i64 {
    (i64::from(end.0) - i64::from(start.0)).max(0)
}

fn line(risk: &Risk, start: Date, done: Date) -> Evidence {
    let facts = vec![
        Fact::date("major_since", start),
        Fact::date("response_done_on", done),
        Fact::days("calendar_days", between(start, done)),
    ];
    let late = risk.response_due.is_some_and(|due| done > due);
    let verdict = if late { Verdict::Fail } else { Verdict::Counted };
    Evidence { entity: Entity::Risk, id: risk.id, verdict, checks: vec![check("response", verdict, facts)] }
}

fn left_out(risk: &Risk, reason: Exclusion) -> Excluded {
    Excluded { entity: Entity::Risk, id: risk.id, reason }
}

fn open_variants(ages: &[i64]) -> Vec<Variant> {
    let oldest = ages.iter().max().map(|age| *age as f64);
    vec![
        tally("open", ages.len(), ages.len()),
        variant("open_mean_age", mean(ages), VariantUnit::CalendarDays, ages.len()),
        variant("open_oldest", oldest, VariantUnit::CalendarDays, ages.len()),
    ]
}

/// The median with open risks counted as still waiting: the first day by which half have been answered. None while
/// fewer than half were.
fn kaplan_meier(all: &mut [(i64, Verdict)]) -> Variant {
    // On one day an answer counts before a wait that is cut off.
    all.sort_by_key(|(days, verdict)| (*days, *verdict != Verdict::Pass));
    let (mut survival, mut at_risk, mut median) = (1.0, all.len() as f64, None);
    for (days, verdict) in all.iter() {
        if *verdict == Verdict::Pass {
            survival *= 1.0 - 1.0 / at_risk;
        }
        at_risk -= 1.0;
        if survival <= 0.5 + 1e-9 && *verdict == Verdict::Pass {
            median = median.or(Some(*days as f64));
        }
    }
    variant("median_with_open", median, VariantUnit::CalendarDays, all.len())
}

/// From the day it happened instead of the day it became major.
fn from_occurrence(scope: &Scope) -> Variant {
    let risks = scope.portfolio.risks.iter();
    let days: Vec<i64> = risks
        .filter_map(|risk| match clock(scope, risk) {
            Clock::Done(done) if scope.window.contains(done) && started(scope, risk).is_some() => {
                Some(between(risk.occurred_on?, done))
            }
            _ => None,
        })
        .collect();
    variant("from_occurrence", mean(&days), VariantUnit::CalendarDays, days.len())
}
