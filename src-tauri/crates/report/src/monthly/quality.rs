//! Quality checklists of the month's report: how each project stands, and the mandatory items that stop a gate.

use std::collections::{HashMap, HashSet};

use portfolio::quality_rules;
use portfolio::{CheckResult, CheckSubject, Date, Gate, Id, QualityCheck};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::known;
use crate::monthly::reading::{ProjectLabel, Reading};

/// How a project's checklist stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityLine {
    /// The project.
    pub project: ProjectLabel,
    /// Items that apply.
    pub applicable: usize,
    /// Items that passed.
    pub passed: usize,
    /// Items that failed.
    pub failed: usize,
    /// Items not yet checked.
    pub open: usize,
    /// Items that passed at the first check.
    pub first_pass: usize,
    /// Mandatory items.
    pub mandatory: usize,
    /// Mandatory items that passed, or do not apply for a stated reason.
    pub mandatory_settled: usize,
}

/// A mandatory item that failed, or that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopLine {
    /// The item.
    pub id: Id,
    /// Its project.
    pub project: ProjectLabel,
    /// The gate.
    pub gate: Gate,
    /// What it looks at.
    pub subject: CheckSubject,
    /// What is checked.
    pub item: String,
    /// What the check said.
    pub result: CheckResult,
    /// When it was due.
    pub due: Option<Date>,
    /// Evidence.
    pub note: String,
}

impl QualityLine {
    /// Passed of those checked, 0–1.
    pub fn rate(&self) -> Option<f64> {
        share(self.passed, self.passed + self.failed)
    }
}

/// A share, 0–1; `None` of nothing.
pub fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

impl Line for QualityLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.project.id
    }
    fn moved(&self, last: &QualityLine) -> bool {
        (self.applicable, self.passed, self.failed, self.open)
            != (last.applicable, last.passed, last.failed, last.open)
    }
}

impl Line for StopLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.id
    }
    fn moved(&self, last: &StopLine) -> bool {
        (self.result, self.due) != (last.result, last.due)
    }
}

/// Checklists of the projects followed, both months.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<QualityLine>> {
    beside::rows(lines(now), before.map(lines))
}

/// Items that stop a gate, both months.
pub(crate) fn stops(now: &Reading, before: Option<&Reading>) -> Vec<Row<StopLine>> {
    beside::rows(stop_lines(now), before.map(stop_lines))
}

fn lines(reading: &Reading) -> Vec<QualityLine> {
    let mut by_project: HashMap<Id, Vec<QualityCheck>> = HashMap::new();
    for check in &reading.portfolio.quality_checks {
        by_project.entry(check.project).or_default().push(known::check(check, reading.data_date));
    }
    let line = |project: &portfolio::Project| {
        by_project.get(&project.id).map(|checks| line(reading.label(project.id), checks))
    };
    reading.followed().into_iter().filter_map(line).collect()
}

fn line(project: ProjectLabel, checks: &[QualityCheck]) -> QualityLine {
    let counts = quality_rules::count(checks);
    let open = checks.iter().filter(|check| check.result == CheckResult::Open).count();
    QualityLine {
        project,
        applicable: counts.applicable + open,
        passed: counts.passed,
        failed: counts.applicable - counts.passed,
        open,
        first_pass: counts.first_pass,
        mandatory: counts.mandatory,
        mandatory_settled: counts.mandatory - counts.mandatory_open,
    }
}

fn stop_lines(reading: &Reading) -> Vec<StopLine> {
    let followed: HashSet<Id> = reading.followed().iter().map(|project| project.id).collect();
    let late = |check: &QualityCheck| check.due_on.is_some_and(|due| due < reading.data_date);
    let stops = |check: &QualityCheck| {
        check.mandatory
            && followed.contains(&check.project)
            && (check.result == CheckResult::Failed || (check.result == CheckResult::Open && late(check)))
    };
    let mut lines: Vec<StopLine> = reading
        .portfolio
        .quality_checks
        .iter()
        .map(|check| known::check(check, reading.data_date))
        .filter(stops)
        .map(|check| StopLine {
            id: check.id,
            project: reading.label(check.project),
            gate: check.gate,
            subject: check.subject,
            item: check.item.clone(),
            result: check.result,
            due: check.due_on,
            note: check.note.clone(),
        })
        .collect();
    lines.sort_by(|a, b| (&a.project.code, a.gate, a.due, a.id).cmp(&(&b.project.code, b.gate, b.due, b.id)));
    lines
}
