//! Earned value of the month's report: of every project followed, and of all that can be added up. What is measured and
//! how stands in `portfolio::earned_value`; a month frozen without it has none, and says so.

use std::collections::HashMap;

use portfolio::Id;
use portfolio::earned_value::{self, Earned, Missing, RollUp};

use crate::monthly::beside::{self, Beside, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// Earned value of the projects followed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EarnedSection {
    /// By project, in the order of their numbers; empty where the month was frozen without.
    pub projects: Vec<Row<EarnedLine>>,
    /// In sum, with the S-curve and the projects left out; `None` where the month was frozen without.
    pub sum: Beside<Option<RollUp>>,
}

/// Earned value of one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarnedLine {
    /// The project.
    pub project: ProjectLabel,
    /// Its figures, or why there are none.
    pub value: Result<Earned, Missing>,
}

impl Line for EarnedLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.project.id
    }
    fn moved(&self, last: &EarnedLine) -> bool {
        let figures = |line: &EarnedLine| line.value.as_ref().map(|earned| earned.figures).ok();
        figures(self) != figures(last)
    }
}

/// Earned value of both months.
pub(crate) fn build(now: &Reading, before: Option<&Reading>) -> EarnedSection {
    EarnedSection {
        projects: beside::rows(lines(now), before.map(lines)),
        sum: Beside { now: sum(now), last: before.map(sum) },
    }
}

fn lines(reading: &Reading) -> Vec<EarnedLine> {
    let known: HashMap<Id, &Result<Earned, Missing>> =
        reading.portfolio.earned.iter().map(|one| (one.project, &one.value)).collect();
    let line = |project: &portfolio::Project| {
        let value = (*known.get(&project.id)?).clone();
        Some(EarnedLine { project: reading.label(project.id), value })
    };
    reading.followed().into_iter().filter_map(line).collect()
}

fn sum(reading: &Reading) -> Option<RollUp> {
    let lines = lines(reading);
    let values = lines.iter().map(|line| (line.project.id, line.value.as_ref().map_err(|reason| *reason)));
    (!lines.is_empty()).then(|| earned_value::roll_up(values, reading.data_date))
}
