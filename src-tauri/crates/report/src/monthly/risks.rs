//! Risks of the month's report, worst first, and how they lie in the 5 × 5 matrix.

use std::collections::HashSet;

use portfolio::risk_rules::{self, RiskBand};
use portfolio::{Date, Id, Money, Risk, RiskCategory, RiskResponse, RiskStatus};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::known;
use crate::monthly::reading::{ProjectLabel, Reading};

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskLine {
    /// The risk.
    pub id: Id,
    /// Its project.
    pub project: ProjectLabel,
    /// Its number.
    pub code: String,
    /// What it is, in a line.
    pub title: String,
    /// What it threatens first.
    pub category: RiskCategory,
    /// Probability 1–5, as graded.
    pub probability: i64,
    /// Impact 1–5, as graded.
    pub impact: i64,
    /// Probability × impact.
    pub score: i64,
    /// Probability × impact after the response, where graded.
    pub residual: Option<i64>,
    /// Where it lies in the matrix today: as graded, or after its response once that is complete.
    pub position: (i64, i64),
    /// How grave it is by the portfolio's terms.
    pub grade: RiskGrade,
    /// Who owns it.
    pub owner: String,
    /// How it is met.
    pub response: Option<RiskResponse>,
    /// What is done.
    pub plan: String,
    /// By when.
    pub due: Option<Date>,
    /// Calendar days that the response is late.
    pub overdue: Option<i64>,
    /// Expected loss.
    pub exposure: Option<Money>,
    /// Where it stands.
    pub status: RiskStatus,
}

/// How grave a risk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiskGrade {
    /// Major by the portfolio's terms.
    Major,
    /// Not major, and of at least the medium band.
    Medium,
    /// The rest.
    Low,
}

/// How many risks that may still happen lie in each field of the matrix: `[probability − 1][impact − 1]`.
pub type Matrix = [[u32; 5]; 5];

impl Line for RiskLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.id
    }
    fn moved(&self, last: &RiskLine) -> bool {
        (self.score, self.residual, self.status, self.due)
            != (last.score, last.residual, last.status, last.due)
    }
}

/// Open risks of the projects followed, those without a response first, the gravest on top, both months.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<RiskLine>> {
    beside::rows(lines(now), before.map(lines))
}

/// How lines lie in the matrix.
pub(crate) fn matrix(lines: &[&RiskLine]) -> Matrix {
    let mut matrix = Matrix::default();
    for line in lines.iter().filter(|line| line.status != RiskStatus::Occurred) {
        matrix[field(line.position.0)][field(line.position.1)] += 1;
    }
    matrix
}

fn field(grade: i64) -> usize {
    (grade.clamp(1, 5) - 1) as usize
}

fn lines(reading: &Reading) -> Vec<RiskLine> {
    let known = reading.portfolio.risks.iter().filter_map(|risk| known::risk(risk, reading.data_date));
    let followed: HashSet<Id> = reading.followed().iter().map(|project| project.id).collect();
    let open = known.filter(|risk| risk.status != RiskStatus::Closed && followed.contains(&risk.project));
    let mut lines: Vec<RiskLine> = open.map(|risk| line(reading, &risk)).collect();
    lines.sort_by(|a, b| order(a).cmp(&order(b)));
    lines
}

/// Those that still wait for their response first, the gravest on top.
fn order(line: &RiskLine) -> (bool, RiskGrade, i64, i64, &str, &str, Id) {
    let (answered, late) = (line.status == RiskStatus::Responded, -line.overdue.unwrap_or(0));
    (answered, line.grade, -line.score, late, &line.project.code, &line.code, line.id)
}

fn line(reading: &Reading, risk: &Risk) -> RiskLine {
    let late = |due: Date| i64::from(reading.data_date.0 - due.0);
    let open_due = risk.response_due.filter(|_| risk.response_done_on.is_none());
    RiskLine {
        id: risk.id,
        project: reading.label(risk.project),
        code: risk.code.clone(),
        title: risk.title.clone(),
        category: risk.category,
        probability: risk.probability,
        impact: risk.impact,
        score: risk.score(),
        residual: risk.residual_score(),
        position: risk.position(),
        grade: grade(reading, risk.probability, risk.impact),
        owner: reading.person(risk.owner),
        response: risk.response,
        plan: risk.response_plan.clone(),
        due: risk.response_due,
        overdue: open_due.map(late).filter(|days| *days > 0),
        exposure: risk.exposure,
        status: risk.status,
    }
}

/// How grave each field of the matrix is.
pub(crate) fn grades(reading: &Reading) -> [[RiskGrade; 5]; 5] {
    std::array::from_fn(|p| std::array::from_fn(|i| grade(reading, p as i64 + 1, i as i64 + 1)))
}

fn grade(reading: &Reading, probability: i64, impact: i64) -> RiskGrade {
    let risk = Risk { probability, impact, ..Risk::new(Id(0)) };
    match reading.terms.risk_matrix.band(risk.score()) {
        _ if risk_rules::is_major(&risk, &reading.terms) => RiskGrade::Major,
        RiskBand::Low => RiskGrade::Low,
        _ => RiskGrade::Medium,
    }
}
