//! Drafts the sentences from the finished sections. A topic that has nothing to say gets no sentence.

use std::cmp::Reverse;

use portfolio::change_rules;
use portfolio::kpi::TargetStatus;
use portfolio::light::{DisagreementKind, Freshness};
use portfolio::{Entity, Id, Money, SummaryEdit, SummaryTopic};

use super::{Behind, KpiStand, Says, Sentence};
use crate::monthly::MonthlyReport;
use crate::monthly::beside::{Beside, Movement, Row, present};
use crate::monthly::budget::BudgetLine;
use crate::monthly::changes::{self, ChangeLine};
use crate::monthly::decisions::DecisionKind;
use crate::monthly::milestones::{MilestoneLine, MilestoneState};
use crate::monthly::overview::ShiftKind;
use crate::monthly::quality::{QualityLine, share};
use crate::monthly::reading::ProjectLabel;
use crate::monthly::risks::{RiskGrade, RiskLine};
use crate::monthly::status::StatusLine;

/// A sentence without what people made of it.
type Draft = (Says, Vec<Behind>);

/// The sentences of a report whose other sections are ready, in the order of their topics.
pub(crate) fn build(report: &MonthlyReport, edits: &[SummaryEdit]) -> Vec<Sentence> {
    let month = report.cover.month.to_string();
    let sentence = |topic: &SummaryTopic| {
        let mine = edits.iter().filter(|edit| edit.topic == *topic && edit.month == month);
        let (says, behind) = draft(*topic, report)?;
        Some(Sentence { topic: *topic, says, behind, edits: mine.cloned().collect() })
    };
    SummaryTopic::ALL.iter().filter_map(sentence).collect()
}

fn draft(topic: SummaryTopic, report: &MonthlyReport) -> Option<Draft> {
    match topic {
        SummaryTopic::Lights => Some(lights(report)),
        SummaryTopic::Kpi => kpi(report),
        SummaryTopic::Milestones => milestones(report),
        SummaryTopic::Money => money(report),
        SummaryTopic::Risks => risks(report),
        SummaryTopic::Changes => changes(report),
        SummaryTopic::Quality => quality(report),
        SummaryTopic::Trust => trust(report),
        SummaryTopic::Decisions => Some(decisions(report)),
        SummaryTopic::Own => Some((Says::Own, Vec::new())),
    }
}

/// A figure that is only known beside an earlier month.
fn compared(report: &MonthlyReport, figure: usize) -> Option<usize> {
    report.cover.compared.map(|_| figure)
}

fn with<L>(rows: &[Row<L>], movement: Movement) -> usize {
    rows.iter().filter(|row| row.movement == movement).count()
}

fn project(label: &ProjectLabel) -> Behind {
    record(Entity::Project, label.id, label, &label.code, &label.name)
}

fn record(entity: Entity, id: Id, project: &ProjectLabel, code: &str, name: &str) -> Behind {
    Behind { entity, id, project: project.id, code: code.to_owned(), name: name.to_owned() }
}

fn lights(report: &MonthlyReport) -> Draft {
    let turned = |wanted: fn(&ShiftKind) -> bool| -> Vec<&ProjectLabel> {
        let shifts = report.overview.shifts.iter().filter(|shift| wanted(&shift.what));
        shifts.map(|shift| &shift.project).collect()
    };
    let worse = turned(|what| matches!(what, ShiftKind::Worse(..)));
    let better = turned(|what| matches!(what, ShiftKind::Better(..)));
    let says = Says::Lights {
        counts: report.overview.lights,
        worse: compared(report, worse.len()),
        better: compared(report, better.len()),
        named: worse.first().map(|label| label.name.clone()),
    };
    let all = present(&report.status).map(|line| &line.project);
    let first: Vec<&ProjectLabel> = worse.into_iter().chain(better).collect();
    let others = all.filter(|label| !first.contains(label));
    (says, first.iter().copied().chain(others).map(project).collect())
}

fn kpi(report: &MonthlyReport) -> Option<Draft> {
    let judged = || {
        report.scorecard.lines.iter().filter_map(|line| {
            let measure = &line.measure;
            Some(KpiStand {
                kpi: measure.kpi,
                value: measure.value?,
                last: line.last.as_ref().and_then(|last| last.value),
                unit: measure.unit,
                target: measure.target.clone()?,
                status: measure.status,
            })
        })
    };
    let met = judged().filter(|stand| stand.status == TargetStatus::Met).count();
    let missed: Vec<KpiStand> = judged().filter(|stand| stand.status != TargetStatus::Met).collect();
    (met + missed.len() > 0).then(|| (Says::Kpi { met, judged: met + missed.len(), missed }, Vec::new()))
}

fn milestones(report: &MonthlyReport) -> Option<Draft> {
    let in_state = |state| -> Vec<&MilestoneLine> {
        present(&report.milestones).filter(|line| line.state == state).collect()
    };
    let moved = |row: &&Row<MilestoneLine>| days_later(row).is_some_and(|days| days > 0);
    let mut later: Vec<&Row<MilestoneLine>> = report.milestones.iter().filter(moved).collect();
    later.sort_by_key(|row| Reverse(days_later(row)));
    let (reached, overdue) = (in_state(MilestoneState::Reached), in_state(MilestoneState::Overdue));
    let soon = in_state(MilestoneState::Soon);
    let says = Says::Milestones {
        reached: reached.len(),
        overdue: overdue.len(),
        soon: soon.len(),
        later: compared(report, later.len()),
        most: later
            .first()
            .and_then(|row| Some((row.line.project.name.clone(), row.line.name.clone(), days_later(row)?))),
    };
    let mut lines: Vec<&MilestoneLine> = later.iter().map(|row| &row.line).collect();
    lines.extend(overdue.into_iter().chain(reached).chain(soon));
    let behind = distinct(
        lines.iter().map(|line| record(Entity::Task, line.id, &line.project, &line.project.code, &line.name)),
    );
    (!behind.is_empty()).then_some((says, behind))
}

/// Days by which the forecast moved since last month.
fn days_later(row: &Row<MilestoneLine>) -> Option<i64> {
    let (now, last) = (row.now()?.forecast?, row.last.as_ref()?.forecast?);
    Some(i64::from(now.0) - i64::from(last.0))
}

/// Each record once, where it comes first.
fn distinct(records: impl Iterator<Item = Behind>) -> Vec<Behind> {
    let mut seen = std::collections::HashSet::new();
    records.filter(|record| seen.insert(record.id)).collect()
}

fn money(report: &MonthlyReport) -> Option<Draft> {
    let sum = report.budget.sum;
    let exceeded = report.overview.decisions.iter();
    let exceeded: Vec<&ProjectLabel> = exceeded
        .filter(|decision| decision.kind == DecisionKind::BudgetExceeded)
        .map(|decision| &decision.project)
        .collect();
    let says = Says::Money {
        used: Beside { now: sum.now.used(), last: sum.last.map(|last| last.used()) },
        excess: sum.now.excess(),
        deviation: sum.now.deviation(),
        exceeded: exceeded.len(),
    };
    let mut lines: Vec<&BudgetLine> = present(&report.budget.projects).collect();
    lines.sort_by_key(|line| Reverse(line.excess()));
    let labels = exceeded.into_iter().chain(lines.into_iter().map(|line| &line.project));
    (sum.now.current != Money(0)).then(|| (says, distinct(labels.map(project))))
}

fn risks(report: &MonthlyReport) -> Option<Draft> {
    let lines = || present(&report.risks);
    let mut late: Vec<&RiskLine> = lines().filter(|line| line.overdue.is_some()).collect();
    late.sort_by_key(|line| (line.grade, Reverse(line.overdue)));
    let last = report.risks.iter().filter(|row| row.last.is_some()).count();
    let open = Beside { now: lines().count(), last: compared(report, last) };
    let says = Says::Risks {
        open,
        major: lines().filter(|line| line.grade == RiskGrade::Major).count(),
        new: compared(report, with(&report.risks, Movement::New)),
        gone: compared(report, with(&report.risks, Movement::Gone)),
        late: late.len(),
        worst: late
            .first()
            .and_then(|line| Some((line.project.name.clone(), line.title.clone(), line.overdue?))),
    };
    let all = late.into_iter().chain(lines());
    let behind =
        distinct(all.map(|line| record(Entity::Risk, line.id, &line.project, &line.code, &line.title)));
    (open.now > 0 || open.last.is_some_and(|last| last > 0)).then_some((says, behind))
}

fn changes(report: &MonthlyReport) -> Option<Draft> {
    let waiting: Vec<&ChangeLine> =
        present(&report.changes).filter(|line| changes::waits(line.status)).collect();
    let month = report.cover.month;
    let decided = |line: &&ChangeLine| {
        change_rules::is_approved(line.status)
            && line.decided.is_some_and(|date| crate::month::Month::of(date) == month)
    };
    let approved: Vec<&ChangeLine> = present(&report.changes).filter(decided).collect();
    let says = Says::Changes {
        waiting: waiting.len(),
        longest: waiting.iter().filter_map(|line| line.waiting).max(),
        approved: approved.len(),
        days: approved.iter().filter_map(|line| line.days).sum(),
        cost: approved.iter().filter_map(|line| line.cost).sum(),
    };
    let both = waiting.into_iter().chain(approved);
    let behind = distinct(
        both.map(|line| record(Entity::ChangeRequest, line.id, &line.project, &line.code, &line.title)),
    );
    (!behind.is_empty()).then_some((says, behind))
}

fn quality(report: &MonthlyReport) -> Option<Draft> {
    let rate = |lines: &[&QualityLine]| {
        let passed: usize = lines.iter().map(|line| line.passed).sum();
        share(passed, passed + lines.iter().map(|line| line.failed).sum::<usize>())
    };
    let rate = crate::monthly::beside::both(&report.quality, report.cover.compared, rate);
    let stops: Vec<_> = present(&report.stops).collect();
    let says =
        Says::Quality { rate, stops: stops.len(), new: compared(report, with(&report.stops, Movement::New)) };
    let items = stops
        .iter()
        .map(|line| record(Entity::QualityCheck, line.id, &line.project, &line.project.code, &line.item));
    let projects = present(&report.quality).map(|line| project(&line.project));
    rate.now.is_some().then(|| (says, items.chain(projects).collect()))
}

fn trust(report: &MonthlyReport) -> Option<Draft> {
    let watermelon = |line: &&StatusLine| {
        line.disagreement.is_some_and(|found| found.kind == DisagreementKind::Watermelon)
    };
    let old = |line: &&StatusLine| matches!(line.freshness, Freshness::Stale | Freshness::Missing);
    let watermelons: Vec<&StatusLine> = present(&report.status).filter(watermelon).collect();
    let stale: Vec<&StatusLine> = present(&report.status).filter(old).collect();
    let says = Says::Trust {
        watermelons: watermelons.len(),
        named: watermelons.first().map(|line| line.project.name.clone()),
        stale: stale.len(),
        expected: report.cover.expected,
    };
    let behind = distinct(watermelons.into_iter().chain(stale).map(|line| project(&line.project)));
    (!behind.is_empty()).then_some((says, behind))
}

fn decisions(report: &MonthlyReport) -> Draft {
    let mut kinds: Vec<(DecisionKind, usize)> = Vec::new();
    for decision in &report.overview.decisions {
        match kinds.iter_mut().find(|(kind, _)| *kind == decision.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((decision.kind, 1)),
        }
    }
    let behind = report.overview.decisions.iter().map(|decision| {
        let (entity, id) = decision.record;
        let name = if decision.subject.is_empty() { &decision.project.name } else { &decision.subject };
        record(entity, id, &decision.project, &decision.project.code, name)
    });
    (Says::Decisions { kinds }, behind.collect())
}
