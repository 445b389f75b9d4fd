//! The four dimensions of a project's light. Each says its colour and the figures that decided it.

use super::{Colour, Dimension, DimensionLight, Reason, Standing, Subject, standing};
use crate::fact::Fact;
use crate::quality_rules;
use crate::risk_rules;

/// Green up to five working days and 5 % late, amber up to fifteen and 10 %, red beyond (by default).
pub(super) fn schedule(subject: &Subject, standing: &Standing) -> DimensionLight {
    let dimension = Dimension::Schedule;
    let (Some(due), Some(finish)) = (subject.project.due(subject.as_of), standing::finish(subject)) else {
        let code = if subject.project.due(subject.as_of).is_none() { "no_due_date" } else { "no_forecast" };
        return unknown(dimension, code);
    };
    let (slip, share) = (standing.slip.unwrap_or_default(), standing.slip_share);
    let terms = subject.terms;
    let within = |days, limit| slip <= days && share.is_none_or(|share| share * 100.0 <= limit as f64);
    let colour = match () {
        () if slip <= 0 || within(terms.schedule_green_days, terms.schedule_green_share) => Colour::Green,
        () if within(terms.schedule_amber_days, terms.schedule_amber_share) => Colour::Amber,
        () => Colour::Red,
    };
    let delivered = subject.project.delivered_by(subject.as_of).is_some();
    let code = match (delivered, due < subject.as_of, slip) {
        (false, true, _) => "overdue",
        (_, _, ..=0) => "on_time",
        _ => "late",
    };
    let mut facts =
        vec![Fact::date("due", due), Fact::date("finish", finish), Fact::days("working_days_late", slip)];
    facts.extend(share.map(|share| Fact::percent("share", share)));
    light(dimension, colour, code, facts)
}

/// Green up to 5 % over budget, amber up to 10 %, red beyond; far below budget is amber too: work is late (by default).
pub(super) fn cost(subject: &Subject, standing: &Standing) -> DimensionLight {
    let dimension = Dimension::Cost;
    let Some(budget) = subject.cost.budget() else { return unknown(dimension, "no_budget") };
    let (Some(cost), Some(deviation)) = (standing::cost_at_completion(subject), standing.cost_deviation)
    else {
        return unknown(dimension, "no_cost_forecast");
    };
    let terms = subject.terms;
    let hundredths = deviation * 100.0;
    let (colour, code) = match () {
        () if hundredths > terms.cost_amber_share as f64 => (Colour::Red, "over_budget"),
        () if hundredths > terms.cost_green_share as f64 => (Colour::Amber, "over_budget"),
        () if hundredths < -(terms.underspend_share as f64) => (Colour::Amber, "under_spent"),
        () => (Colour::Green, "within_budget"),
    };
    let facts = vec![
        Fact::money("budget", budget),
        Fact::money("at_completion", cost),
        Fact::percent("deviation", deviation),
    ];
    light(dimension, colour, code, facts)
}

/// Green without open major risks, amber while each still has time, red when a response is overdue.
pub(super) fn risk(subject: &Subject) -> DimensionLight {
    let dimension = Dimension::Risk;
    let known =
        subject.risks.iter().filter(|risk| risk.identified_on.is_none_or(|date| date <= subject.as_of));
    if known.clone().count() == 0 {
        return unknown(dimension, "no_register");
    }
    let waiting: Vec<_> =
        known.filter(|risk| risk_rules::awaits_response(risk, subject.terms, subject.as_of)).collect();
    let overdue = waiting.iter().filter(|risk| risk.response_due.is_some_and(|due| due < subject.as_of));
    let overdue: Vec<_> = overdue.collect();
    let (colour, code) = match (waiting.len(), overdue.len()) {
        (0, _) => (Colour::Green, "no_open_major_risk"),
        (_, 0) => (Colour::Amber, "open_major_risk"),
        _ => (Colour::Red, "overdue_major_risk"),
    };
    let mut facts =
        vec![Fact::count("open", waiting.len() as i64), Fact::count("overdue", overdue.len() as i64)];
    let oldest = overdue.into_iter().min_by_key(|risk| risk.response_due).or(waiting.first());
    facts.extend(oldest.map(|risk| Fact::record("risk", risk.id)));
    light(dimension, colour, code, facts)
}

/// The share of mandatory checks due by now that are settled: all green, at least 90 % amber, red below (by default).
pub(super) fn quality(subject: &Subject) -> DimensionLight {
    let dimension = Dimension::Quality;
    let mandatory = subject.checks.iter().filter(|item| item.mandatory);
    let due = mandatory.filter(|item| {
        let date = item.checked_on.or(item.due_on);
        date.is_some_and(|date| date <= subject.as_of)
    });
    let count = quality_rules::count(due.copied());
    if count.mandatory == 0 {
        return unknown(dimension, if subject.checks.is_empty() { "no_checklist" } else { "nothing_due" });
    }
    let settled = count.mandatory - count.mandatory_open;
    let share = settled as f64 * 100.0 / count.mandatory as f64;
    let (colour, code) = match () {
        () if count.mandatory_open == 0 => (Colour::Green, "checks_passed"),
        () if share * 100.0 >= subject.terms.quality_amber_share as f64 => (Colour::Amber, "checks_open"),
        () => (Colour::Red, "checks_open"),
    };
    let facts = vec![
        Fact::count("passed", settled as i64),
        Fact::count("mandatory", count.mandatory as i64),
        Fact::percent("share", share),
    ];
    light(dimension, colour, code, facts)
}

fn light(dimension: Dimension, colour: Colour, code: &'static str, facts: Vec<Fact>) -> DimensionLight {
    DimensionLight { dimension, colour, reasons: vec![Reason { code, facts }] }
}

fn unknown(dimension: Dimension, code: &'static str) -> DimensionLight {
    light(dimension, Colour::Grey, code, Vec::new())
}
