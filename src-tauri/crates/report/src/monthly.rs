//! The monthly report as values: every figure, date and light of the pack, with last month's beside it. The screen's
//! preview, the workbook and later formats print this one model. It is pure: no clock, no language, no file.

pub mod beside;
pub mod budget;
pub mod changes;
pub mod decisions;
pub mod earned;
mod known;
pub mod milestones;
pub mod overview;
pub mod quality;
pub mod raci;
mod reading;
pub mod resources;
pub mod risks;
pub mod scorecard;
pub mod status;
pub mod summary;

use portfolio::{Date, Portfolio, Terms};

pub use beside::{Beside, Movement, Row};
pub use reading::ProjectLabel;

use crate::month::Month;
use reading::Reading;

/// What a frozen month stores, and what a month not yet frozen is previewed from.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The records as they were.
    pub portfolio: Portfolio,
    /// The month reported.
    pub month: Month,
    /// Up to when the records count.
    pub data_date: Date,
    /// The digest of the frozen inputs; empty for a preview.
    pub snapshot: String,
    /// 1 for the first freeze of the month, more for corrections, 0 for a preview.
    pub revision: i64,
}

/// The monthly report.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlyReport {
    /// What it is a report of.
    pub cover: Cover,
    /// The month in sentences, drafted and edited.
    pub summary: Vec<summary::Sentence>,
    /// The one page.
    pub overview: overview::Overview,
    /// KPI against targets, with twelve months.
    pub scorecard: scorecard::Scorecard,
    /// Where each project stands.
    pub status: Vec<Row<status::StatusLine>>,
    /// Milestones by date.
    pub milestones: Vec<Row<milestones::MilestoneLine>>,
    /// Money.
    pub budget: budget::BudgetSection,
    /// Earned value.
    pub earned: earned::EarnedSection,
    /// Open risks, worst first.
    pub risks: Vec<Row<risks::RiskLine>>,
    /// How the open risks lie in the matrix.
    pub matrix: Beside<risks::Matrix>,
    /// How grave each field of the matrix is: `[probability − 1][impact − 1]`.
    pub matrix_grades: [[risks::RiskGrade; 5]; 5],
    /// Change requests.
    pub changes: Vec<Row<changes::ChangeLine>>,
    /// What all approved changes add up to.
    pub change_effect: Beside<changes::ChangeEffect>,
    /// Checklists by project.
    pub quality: Vec<Row<quality::QualityLine>>,
    /// Mandatory items that stop a gate.
    pub stops: Vec<Row<quality::StopLine>>,
    /// The months that loads are shown for.
    pub load_months: Vec<Month>,
    /// Loads of people.
    pub loads: Vec<Row<resources::LoadLine>>,
    /// Findings of responsibility matrices.
    pub raci: Vec<Row<raci::RaciLine>>,
    /// The parameters that decided lights and KPI.
    pub terms: Terms,
    /// Every name of a person that may stand in a text, the longest first: what documents without names must not hold.
    pub names: Vec<String>,
}

/// What a report is a report of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The month.
    pub month: Month,
    /// Up to when the records count.
    pub data_date: Date,
    /// The digest of the frozen inputs; empty for a preview.
    pub snapshot: String,
    /// 1 for the first freeze, more for corrections, 0 for a preview.
    pub revision: i64,
    /// The month compared with.
    pub compared: Option<Month>,
    /// Projects that owe a status.
    pub expected: usize,
    /// Those of them with a fresh one.
    pub updated: usize,
}

/// The report of a month, beside an earlier one where there is one.
pub fn build(now: &Inputs, before: Option<&Inputs>) -> MonthlyReport {
    let (inputs, now, before) = (now, Reading::new(now), before.map(Reading::new));
    let (now, before) = (&now, before.as_ref());
    let status = status::rows(now, before);
    let risks = risks::rows(now, before);
    let changes = changes::rows(now, before);
    let budget = budget::build(now, before);
    let lights = beside::both(&status, before, status::counts);
    let decisions = decisions::list(now, &risks, &changes);
    let mut report = MonthlyReport {
        cover: cover(inputs, &status, before),
        summary: Vec::new(),
        overview: overview::Overview::default(),
        scorecard: scorecard::build(now, before),
        milestones: milestones::rows(now, before),
        earned: earned::build(now, before),
        matrix: beside::both(&risks, before, risks::matrix),
        matrix_grades: risks::grades(now),
        change_effect: Beside { now: changes::effect(now), last: before.map(changes::effect) },
        quality: quality::rows(now, before),
        stops: quality::stops(now, before),
        load_months: resources::months(now.month),
        loads: resources::rows(now, before),
        raci: raci::rows(now, before),
        terms: now.terms.clone(),
        names: now.names(),
        status,
        risks,
        changes,
        budget,
    };
    report.overview = overview::build(&report, lights, decisions);
    report.summary = summary::build(&report, &now.portfolio.summary_edits);
    report
}

fn cover(inputs: &Inputs, status: &[Row<status::StatusLine>], before: Option<&Reading>) -> Cover {
    use portfolio::light::Freshness;
    let owing = |line: &&status::StatusLine| line.freshness != Freshness::NotExpected;
    Cover {
        month: inputs.month,
        data_date: inputs.data_date,
        snapshot: inputs.snapshot.clone(),
        revision: inputs.revision,
        compared: before.map(|reading| reading.month),
        expected: beside::present(status).filter(owing).count(),
        updated: beside::present(status).filter(|line| line.freshness == Freshness::Fresh).count(),
    }
}
