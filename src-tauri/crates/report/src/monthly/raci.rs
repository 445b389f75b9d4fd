//! Findings of responsibility matrices: rows that nobody answers for, or too many do.

use std::collections::HashMap;

use portfolio::{Id, RaciActivity, RaciLetter};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// A finding of a responsibility matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaciLine {
    /// The row of the matrix.
    pub activity: Id,
    /// The project the matrix is for; `None` for the PMO's own governance.
    pub project: Option<ProjectLabel>,
    /// What is done in the row.
    pub name: String,
    /// What is wrong.
    pub problem: RaciProblem,
    /// The roles it is about.
    pub roles: Vec<String>,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RaciProblem {
    /// Nobody is accountable.
    NoAccountable,
    /// More than one is accountable.
    SeveralAccountable,
    /// Nobody is responsible.
    NoResponsible,
}

impl Line for RaciLine {
    type Key = (Id, RaciProblem);
    fn key(&self) -> (Id, RaciProblem) {
        (self.activity, self.problem)
    }
    fn moved(&self, last: &RaciLine) -> bool {
        self.roles != last.roles
    }
}

/// Findings, the PMO's own first, both months.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<RaciLine>> {
    beside::rows(lines(now), before.map(lines))
}

fn lines(reading: &Reading) -> Vec<RaciLine> {
    let mut letters: HashMap<Id, Vec<(Id, RaciLetter)>> = HashMap::new();
    for assignment in &reading.portfolio.raci_assignments {
        letters.entry(assignment.activity).or_default().push((assignment.role, assignment.letter));
    }
    let mut activities: Vec<(Option<ProjectLabel>, &RaciActivity)> = reading
        .portfolio
        .raci_activities
        .iter()
        .map(|activity| (activity.project.map(|id| reading.label(id)), activity))
        .collect();
    let code = |label: &Option<ProjectLabel>| label.as_ref().map(|label| label.code.clone());
    activities.sort_by_key(|(label, activity)| (code(label), activity.position, activity.id));
    activities
        .into_iter()
        .flat_map(|(label, activity)| {
            judge(reading, label, activity, letters.get(&activity.id).map_or(&[], Vec::as_slice))
        })
        .collect()
}

fn judge(
    reading: &Reading,
    project: Option<ProjectLabel>,
    activity: &RaciActivity,
    letters: &[(Id, RaciLetter)],
) -> Vec<RaciLine> {
    let holders = |wanted: RaciLetter| -> Vec<String> {
        let hold = letters.iter().filter(|(_, l)| *l == wanted || *l == RaciLetter::AccountableResponsible);
        hold.map(|(role, _)| reading.role(*role)).collect()
    };
    let (accountable, responsible) = (holders(RaciLetter::Accountable), holders(RaciLetter::Responsible));
    let mut problems = Vec::new();
    match accountable.len() {
        0 => problems.push((RaciProblem::NoAccountable, Vec::new())),
        1 => {}
        _ => problems.push((RaciProblem::SeveralAccountable, accountable)),
    }
    if responsible.is_empty() {
        problems.push((RaciProblem::NoResponsible, Vec::new()));
    }
    let line = |(problem, roles)| RaciLine {
        activity: activity.id,
        project: project.clone(),
        name: activity.name.clone(),
        problem,
        roles,
    };
    problems.into_iter().map(line).collect()
}
