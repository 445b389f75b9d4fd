//! What waits for a decision, most urgent first: proposals, change requests, budget alerts, late risks, gates,
//! closures.

use portfolio::cost::{Costs, percent_of};
use portfolio::{ChangeStatus, ClosureStatus, Date, Entity, GateStatus, Id, Stage, risk_rules};

use crate::cockpit::{days, runs};
use crate::convert::reason;
use crate::office::Loaded;
use crate::wire::{Decision, Fact, Reason};

/// What a decision is about.
struct Matter<'a> {
    kind: &'static str,
    entity: Entity,
    id: Id,
    project: Id,
    code: &'a str,
    title: &'a str,
    since: Option<Date>,
    detail: Reason,
}

/// Everything that waits as of the data date.
pub(crate) fn waiting(loaded: &Loaded) -> Vec<Decision> {
    let mut matters = Vec::new();
    late_risks(loaded, &mut matters);
    escalations(loaded, &mut matters);
    budget_alerts(loaded, &mut matters);
    changes(loaded, &mut matters);
    gates(loaded, &mut matters);
    closures(loaded, &mut matters);
    proposals(loaded, &mut matters);
    matters.into_iter().map(|matter| decision(matter, loaded)).collect()
}

fn decision(matter: Matter<'_>, loaded: &Loaded) -> Decision {
    let project = loaded.project(matter.project);
    let since = matter.since.filter(|date| *date <= loaded.as_of);
    Decision {
        kind: matter.kind.to_owned(),
        entity: matter.entity.name().to_owned(),
        id: matter.id.to_string(),
        project: Some(matter.project.to_string()),
        code: matter.code.to_owned(),
        title: matter.title.to_owned(),
        project_name: project.map(|project| project.name.clone()).unwrap_or_default(),
        date: since.map(|date| date.to_string()),
        days: since.map(|date| days(date, loaded.as_of)),
        detail: matter.detail,
    }
}

/// Major risks whose response is overdue.
fn late_risks<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let late = |risk: &&portfolio::Risk| {
        risk_rules::awaits_response(risk, &loaded.terms, loaded.as_of)
            && risk.response_due.is_some_and(|due| due < loaded.as_of)
            && runs(risk.project, loaded)
    };
    let mut risks: Vec<_> = loaded.portfolio.risks.iter().filter(late).collect();
    risks.sort_by_key(|risk| (risk.response_due, risk.id));
    matters.extend(risks.into_iter().map(|risk| Matter {
        kind: "risk_late",
        entity: Entity::Risk,
        id: risk.id,
        project: risk.project,
        code: &risk.code,
        title: &risk.title,
        since: risk.response_due,
        detail: reason("decision.risk_late.detail", [("score", Fact::Int(risk.score()))]),
    }));
}

/// Risks that were handed up the line, and those that waited longer than their grade allows; one whose response is overdue is
/// told as that.
fn escalations<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let told = |risk: &&portfolio::Risk| {
        let late = risk.response_due.is_some_and(|due| due < loaded.as_of)
            && risk_rules::awaits_response(risk, &loaded.terms, loaded.as_of);
        let handed = risk.status == portfolio::RiskStatus::Escalated;
        !late && (handed || risk_rules::must_escalate(risk, &loaded.terms, loaded.as_of))
    };
    let mut risks: Vec<_> =
        loaded.portfolio.risks.iter().filter(told).filter(|risk| runs(risk.project, loaded)).collect();
    risks.sort_by_key(|risk| (risk.major_since, risk.id));
    matters.extend(risks.into_iter().map(|risk| Matter {
        kind: "risk_escalation",
        entity: Entity::Risk,
        id: risk.id,
        project: risk.project,
        code: &risk.code,
        title: &risk.title,
        since: risk.escalated_on.or(risk.major_since),
        detail: reason("decision.risk_escalation.detail", [("score", Fact::Int(risk.score()))]),
    }));
}

/// Running projects whose spending has passed a threshold.
fn budget_alerts<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let costs = Costs::new(&loaded.portfolio);
    let used = |project: &'a portfolio::Project| {
        let cost = costs.of(project);
        let used = percent_of(cost.actual + cost.committed, cost.budget()?)?;
        (used * 100.0 >= loaded.terms.budget_warning as f64).then_some((project, used))
    };
    let running = loaded.portfolio.projects.iter().filter(|project| runs(project.id, loaded));
    let mut over: Vec<_> = running.filter_map(used).collect();
    over.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.code.cmp(&b.0.code)));
    matters.extend(over.into_iter().map(|(project, used)| Matter {
        kind: "budget_alert",
        entity: Entity::Project,
        id: project.id,
        project: project.id,
        code: &project.code,
        title: &project.name,
        since: None,
        detail: reason(
            "decision.budget_alert.detail",
            [("used_percent", Fact::Int((used * 100.0).round() as i64))],
        ),
    }));
}

/// Change requests that stood before the committee on the data date, whatever became of them later.
fn changes<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let waits = |change: &&portfolio::ChangeRequest| {
        change.submitted_on.is_none_or(|date| date <= loaded.as_of)
            && (matches!(
                change.status,
                ChangeStatus::Submitted | ChangeStatus::Analysing | ChangeStatus::ToDecide
            ) || change.decided_on.is_some_and(|date| date > loaded.as_of))
    };
    let mut changes: Vec<_> = loaded.portfolio.change_requests.iter().filter(waits).collect();
    changes.sort_by_key(|change| (change.submitted_on, change.id));
    matters.extend(changes.into_iter().map(|change| Matter {
        kind: "change_request",
        entity: Entity::ChangeRequest,
        id: change.id,
        project: change.project,
        code: &change.code,
        title: &change.title,
        since: change.submitted_on,
        detail: reason(
            "decision.change_request.detail",
            [
                ("impact_days", change.schedule_impact_days.map_or(Fact::Null(()), Fact::Int)),
                ("impact_fen", change.cost_impact.map_or(Fact::Null(()), |cost| Fact::Int(cost.0))),
            ],
        ),
    }));
}

/// Gates that were presented and wait for whoever answers for them.
fn gates<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let waits = |gate: &&portfolio::GateReview| {
        gate.status == GateStatus::InReview && gate.presented_on.is_none_or(|date| date <= loaded.as_of)
    };
    let mut gates: Vec<_> = loaded.portfolio.gate_reviews.iter().filter(waits).collect();
    gates.sort_by_key(|gate| (gate.presented_on, gate.id));
    matters.extend(gates.into_iter().map(|gate| Matter {
        kind: "gate",
        entity: Entity::GateReview,
        id: gate.id,
        project: gate.project,
        code: &gate.code,
        title: loaded.project(gate.project).map_or("", |project| project.name.as_str()),
        since: gate.presented_on,
        detail: reason("decision.gate.detail", [("round", Fact::Int(gate.round))]),
    }));
}

fn closures<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let submitted = loaded.portfolio.closure_reviews.iter().filter(|review| {
        review.status == ClosureStatus::Submitted
            && review.submitted_on.is_none_or(|date| date <= loaded.as_of)
    });
    matters.extend(submitted.map(|review| Matter {
        kind: "closure",
        entity: Entity::ClosureReview,
        id: review.id,
        project: review.project,
        code: &review.code,
        title: loaded.project(review.project).map_or("", |project| project.name.as_str()),
        since: review.submitted_on,
        detail: reason("decision.closure.detail", []),
    }));
}

fn proposals<'a>(loaded: &'a Loaded, matters: &mut Vec<Matter<'a>>) {
    let proposed = loaded.portfolio.projects.iter().filter(|project| project.stage == Stage::Proposed);
    matters.extend(proposed.map(|project| Matter {
        kind: "proposal",
        entity: Entity::Project,
        id: project.id,
        project: project.id,
        code: &project.code,
        title: &project.name,
        since: project.reported_on,
        detail: reason("decision.proposal.detail", [("budget_fen", Fact::Int(project.budget.0))]),
    }));
}
