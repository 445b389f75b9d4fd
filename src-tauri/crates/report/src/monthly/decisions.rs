//! What waits for a decision of the people who read the report. Each has a record, a person and a date behind it.

use portfolio::budget_rules::{BudgetLevel, budget_alerts};
use portfolio::life;
use portfolio::{ClosureStatus, Costs, Date, Entity, Id, Money, Project, RiskStatus, Stage};

use crate::monthly::Row;
use crate::monthly::beside::{interleaved, present};
use crate::monthly::changes::{self, ChangeLine};
use crate::monthly::known;
use crate::monthly::reading::{ProjectLabel, Reading};
use crate::monthly::risks::{RiskGrade, RiskLine};

/// Something that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is asked.
    pub kind: DecisionKind,
    /// The project.
    pub project: ProjectLabel,
    /// The record that is decided on.
    pub record: (Entity, Id),
    /// The record, in a line; empty where the project itself is meant.
    pub subject: String,
    /// Who sponsors the project, or owns the risk.
    pub person: String,
    /// Since when it waits, or by when it should have been done.
    pub date: Option<Date>,
    /// Calendar days from that date to the data date.
    pub days: Option<i64>,
    /// Money at stake.
    pub amount: Option<Money>,
}

/// What is asked, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionKind {
    /// Booked and ordered cost reached the budget: more money, less scope, or stop.
    BudgetExceeded,
    /// The response to a major risk is late.
    RiskLate,
    /// A change request was submitted.
    Change,
    /// A closure review was submitted.
    Closure,
    /// A proposal was submitted.
    Proposal,
}

/// All of it: the most urgent of each kind, then the next of each.
pub(crate) fn list(
    reading: &Reading,
    risks: &[Row<RiskLine>],
    requests: &[Row<ChangeLine>],
) -> Vec<Decision> {
    let mut decisions = exceeded(reading);
    decisions.extend(present(risks).filter(|risk| late(risk)).map(of_risk));
    decisions.extend(
        present(requests).filter(|line| changes::waits(line.status)).map(|line| of_change(reading, line)),
    );
    decisions.extend(closures(reading));
    decisions.extend(proposals(reading));
    decisions.sort_by(|a, b| order(a).cmp(&order(b)));
    interleaved(decisions, |decision| decision.kind)
}

fn order(decision: &Decision) -> (DecisionKind, i64, &str, &str) {
    (decision.kind, -decision.days.unwrap_or(0), &decision.project.code, &decision.subject)
}

/// Projects whose booked and ordered cost has reached the budget.
fn exceeded(reading: &Reading) -> Vec<Decision> {
    let alerts = budget_alerts(reading.portfolio, &reading.terms).into_iter();
    let costs = Costs::new(reading.portfolio);
    let stopped = alerts.filter(|alert| alert.level == BudgetLevel::Stop);
    let projects =
        stopped.filter_map(|alert| reading.project(alert.project)).filter(|project| runs(reading, project));
    projects
        .map(|project| {
            let figures = costs.of(project);
            Decision {
                kind: DecisionKind::BudgetExceeded,
                project: reading.label(project.id),
                record: (Entity::Project, project.id),
                subject: String::new(),
                person: reading.person(project.sponsor),
                date: None,
                days: None,
                amount: Some(figures.actual + figures.committed - figures.current),
            }
        })
        .collect()
}

fn runs(reading: &Reading, project: &Project) -> bool {
    life::runs_on(project, reading.portfolio, reading.data_date)
}

fn late(risk: &RiskLine) -> bool {
    risk.grade == RiskGrade::Major && risk.overdue.is_some() && risk.status != RiskStatus::Responded
}

fn of_risk(risk: &RiskLine) -> Decision {
    Decision {
        kind: DecisionKind::RiskLate,
        project: risk.project.clone(),
        record: (Entity::Risk, risk.id),
        subject: risk.title.clone(),
        person: risk.owner.clone(),
        date: risk.due,
        days: risk.overdue,
        amount: risk.exposure,
    }
}

fn of_change(reading: &Reading, line: &ChangeLine) -> Decision {
    Decision {
        kind: DecisionKind::Change,
        project: line.project.clone(),
        record: (Entity::ChangeRequest, line.id),
        subject: line.title.clone(),
        person: sponsor(reading, line.project.id),
        date: line.submitted,
        days: line.waiting,
        amount: line.cost,
    }
}

fn closures<'a>(reading: &'a Reading) -> impl Iterator<Item = Decision> + 'a {
    let waits = |review: &&portfolio::ClosureReview| {
        review.status == ClosureStatus::Submitted && !known::later(review.submitted_on, reading.data_date)
    };
    let submitted = reading.portfolio.closure_reviews.iter().filter(waits);
    submitted.map(|review| Decision {
        kind: DecisionKind::Closure,
        project: reading.label(review.project),
        record: (Entity::ClosureReview, review.id),
        subject: review.conclusion.clone(),
        person: sponsor(reading, review.project),
        date: review.submitted_on,
        days: waited(reading, review.submitted_on),
        amount: None,
    })
}

fn proposals<'a>(reading: &'a Reading) -> impl Iterator<Item = Decision> + 'a {
    let proposed = reading.portfolio.projects.iter().filter(|project| project.stage == Stage::Proposed);
    proposed.map(|project| Decision {
        kind: DecisionKind::Proposal,
        project: reading.label(project.id),
        record: (Entity::Project, project.id),
        subject: String::new(),
        person: reading.person(project.sponsor),
        date: None,
        days: None,
        amount: Some(project.budget).filter(|budget| budget.0 != 0),
    })
}

fn waited(reading: &Reading, since: Option<Date>) -> Option<i64> {
    since.map(|date| i64::from(reading.data_date.0 - date.0).max(0))
}

fn sponsor(reading: &Reading, project: Id) -> String {
    reading.person(reading.project(project).and_then(|project| project.sponsor))
}
