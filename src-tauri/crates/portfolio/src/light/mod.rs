//! Status lights by rule, beside the light that the manager reports. Thresholds come from `Terms`; a light never says
//! green where nothing is known or where the last status is too old.

mod dimensions;
mod history;
mod standing;
mod types;

use std::collections::BTreeMap;

use schedule::Date;

use history::History;
pub use history::kept;
pub use types::*;

use crate::book::Portfolio;
use crate::calendars::Calendars;
use crate::cost::{CostFigures, Costs};
use crate::fact::Fact;
use crate::life;
use crate::project::{Light, Project};
use crate::quality::QualityCheck;
use crate::risk::Risk;
use crate::terms::Terms;
use crate::value::Id;

/// What the lights of one project rest on.
struct Subject<'a> {
    project: &'a Project,
    cost: CostFigures,
    risks: &'a [&'a Risk],
    checks: &'a [&'a QualityCheck],
    calendars: &'a Calendars,
    terms: &'a Terms,
    as_of: Date,
    running: bool,
}

/// The lights of all projects, in their order.
pub fn lights(
    portfolio: &Portfolio,
    calendars: &Calendars,
    terms: &Terms,
    as_of: Date,
) -> Vec<ProjectLights> {
    let costs = Costs::new(portfolio);
    let risks = by_project(&portfolio.risks, |risk| risk.project);
    let checks = by_project(&portfolio.quality_checks, |item| item.project);
    let subject = |project| Subject {
        project,
        cost: costs.of(project),
        risks: risks.get(&project.id).map_or(&[], Vec::as_slice),
        checks: checks.get(&project.id).map_or(&[], Vec::as_slice),
        calendars,
        terms,
        as_of,
        running: life::runs_on(project, portfolio, as_of),
    };
    let history = History::new(&portfolio.light_months);
    portfolio.projects.iter().map(|project| judge(&subject(project), &history)).collect()
}

/// The lights of one project; `None` when the portfolio does not hold it.
pub fn project_lights(
    project: Id,
    portfolio: &Portfolio,
    calendars: &Calendars,
    terms: &Terms,
    as_of: Date,
) -> Option<ProjectLights> {
    lights(portfolio, calendars, terms, as_of).into_iter().find(|lights| lights.project == project)
}

fn by_project<T>(records: &[T], project: fn(&T) -> Id) -> BTreeMap<Id, Vec<&T>> {
    let mut sorted: BTreeMap<Id, Vec<&T>> = BTreeMap::new();
    for record in records {
        sorted.entry(project(record)).or_default().push(record);
    }
    sorted
}

fn judge(subject: &Subject, history: &History) -> ProjectLights {
    let standing = standing::standing(subject);
    let (freshness, status_age) = freshness(subject);
    let dimensions = [
        dimensions::schedule(subject, &standing),
        dimensions::cost(subject, &standing),
        dimensions::risk(subject),
        dimensions::quality(subject),
    ];
    let dimensions: Vec<_> =
        dimensions.into_iter().map(|light| believed(light, freshness, status_age)).collect();
    let (project, terms, as_of) = (subject.project.id, subject.terms, subject.as_of);
    let lasting = |light| history::escalated(light, project, history, terms.amber_months, as_of);
    let dimensions: Vec<_> = dimensions.into_iter().map(lasting).collect();
    let overall = dimensions.iter().map(|light| light.colour).max().unwrap_or(Colour::Grey);
    let known = subject.project.reported_on.is_none_or(|date| date <= subject.as_of);
    let reported = subject.project.reported_light.filter(|_| known);
    ProjectLights {
        project: subject.project.id,
        overall,
        reported,
        reported_on: subject.project.reported_on.filter(|_| known),
        status_age,
        freshness,
        disagreement: disagreement(reported, overall, &dimensions),
        standing,
        dimensions,
    }
}

fn freshness(subject: &Subject) -> (Freshness, Option<i64>) {
    let status = subject.project.status_on(subject.as_of);
    let age = status.map(|date| i64::from(subject.as_of.0) - i64::from(date.0));
    let freshness = match age {
        _ if !subject.running => Freshness::NotExpected,
        None => Freshness::Missing,
        Some(age) if age > subject.terms.freshness_days => Freshness::Stale,
        Some(_) => Freshness::Fresh,
    };
    (freshness, age)
}

/// Green without a recent status is not believed.
fn believed(light: DimensionLight, freshness: Freshness, age: Option<i64>) -> DimensionLight {
    let code = match freshness {
        Freshness::Stale => "stale",
        Freshness::Missing => "never_reported",
        Freshness::Fresh | Freshness::NotExpected => return light,
    };
    if light.colour != Colour::Green {
        return light;
    }
    let facts = age.map(|age| Fact::days("calendar_days", age)).into_iter().collect();
    let mut reasons = vec![Reason { code, facts }];
    reasons.extend(light.reasons);
    DimensionLight { colour: Colour::Grey, reasons, ..light }
}

fn disagreement(reported: Option<Light>, rule: Colour, lights: &[DimensionLight]) -> Option<Disagreement> {
    let reported = reported?;
    let seen = match reported {
        Light::Green => Colour::Green,
        Light::Amber => Colour::Amber,
        Light::Red => Colour::Red,
    };
    let kind = match rule {
        Colour::Grey => return None,
        rule if rule > seen => DisagreementKind::Watermelon,
        rule if rule < seen => DisagreementKind::Pessimistic,
        _ => return None,
    };
    let dimension = lights.iter().find(|light| light.colour == rule)?.dimension;
    Some(Disagreement { kind, reported, rule, dimension })
}

#[cfg(test)]
mod tests;
