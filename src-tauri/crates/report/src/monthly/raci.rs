//! Findings of responsibility matrices by the rules of `portfolio::raci_rules`, with names instead of ids.

use std::collections::HashMap;

use portfolio::raci_rules::{RaciFinding, RaciRule, Severity, raci_findings};
use portfolio::{Figure, Id};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// A finding of a responsibility matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaciLine {
    /// The rule.
    pub rule: RaciRule,
    /// How bad it is.
    pub severity: Severity,
    /// The project the matrix is for; `None` for the PMO's own governance.
    pub project: Option<ProjectLabel>,
    /// The row of the matrix.
    pub activity: Option<Id>,
    /// What is done in the row; empty where the finding is about a role.
    pub name: String,
    /// The role.
    pub role: Option<Id>,
    /// Its name.
    pub role_name: String,
    /// The person behind it.
    pub person: Option<Id>,
    /// Their name.
    pub person_name: String,
    /// How many, where the rule counts.
    pub count: Option<i64>,
    /// Roles that may have been meant.
    pub suggestions: Vec<String>,
}

impl Line for RaciLine {
    type Key = (RaciRule, Option<Id>, Option<Id>, Option<Id>, Option<Id>);
    fn key(&self) -> Self::Key {
        (self.rule, self.project.as_ref().map(|project| project.id), self.activity, self.role, self.person)
    }
    fn moved(&self, last: &RaciLine) -> bool {
        (self.severity, self.count) != (last.severity, last.count)
    }
}

/// Findings: errors first, the PMO's own before those of projects, both months.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<RaciLine>> {
    beside::rows(lines(now), before.map(lines))
}

fn lines(reading: &Reading) -> Vec<RaciLine> {
    let activities: HashMap<Id, &str> = reading
        .portfolio
        .raci_activities
        .iter()
        .map(|activity| (activity.id, activity.name.as_str()))
        .collect();
    let mut lines: Vec<RaciLine> = raci_findings(reading.portfolio, reading.data_date)
        .iter()
        .map(|finding| line(reading, &activities, finding))
        .collect();
    // The rules go row by row; that order stays among equals.
    lines.sort_by(|a, b| order(a).cmp(&order(b)));
    lines
}

fn order(line: &RaciLine) -> (Severity, Option<&str>) {
    (line.severity, line.project.as_ref().map(|project| project.code.as_str()))
}

fn line(reading: &Reading, activities: &HashMap<Id, &str>, finding: &RaciFinding) -> RaciLine {
    let counted = finding.facts.iter().find(|fact| fact.name == "count");
    RaciLine {
        rule: finding.rule,
        severity: finding.severity,
        project: finding.project.map(|project| reading.label(project)),
        activity: finding.activity,
        name: finding
            .activity
            .and_then(|id| activities.get(&id))
            .map_or(String::new(), |name| (*name).to_owned()),
        role: finding.role,
        role_name: finding.role.map_or(String::new(), |role| reading.role(role)),
        person: finding.person,
        person_name: reading.person(finding.person),
        count: counted
            .and_then(|fact| if let Figure::Count(count) = fact.figure { Some(count) } else { None }),
        suggestions: finding.suggestions.iter().map(|role| reading.role(*role)).collect(),
    }
}
