//! What is wrong with a responsibility matrix. The rules report; they never correct.

mod names;
mod people;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use schedule::Date;

use crate::book::Portfolio;
use crate::fact::Fact;
use crate::life;
use crate::people::Role;
use crate::raci::{RaciActivity, RaciLetter};
use crate::record::choices;
use crate::value::Id;

choices! {
    /// A rule of responsibility matrices.
    RaciRule {
        /// The row has no letters.
        EmptyRow = "empty_row",
        /// Nobody answers for the row.
        NoAccountable = "no_accountable",
        /// Several answer for the row.
        ManyAccountable = "many_accountable",
        /// Nobody does the work of the row.
        NoResponsible = "no_responsible",
        /// The role is not in the charter's list, nor another word for one that is.
        UnknownRole = "unknown_role",
        /// Nobody holds the role.
        RoleWithoutPerson = "role_without_person",
        /// A department without a named contact.
        DepartmentWithoutContact = "department_without_contact",
        /// More than three are asked.
        ManyConsulted = "many_consulted",
        /// More than five are told.
        ManyInformed = "many_informed",
        /// Two letters in one cell, counting other words for a role as the role.
        TwoLetters = "two_letters",
        /// One role answers for more than 60 % of the rows.
        AccountableOverload = "accountable_overload",
        /// The role is told and nothing else.
        OnlyInformed = "only_informed",
        /// One person does the work and its audit.
        WorkAndAudit = "work_and_audit",
        /// One person does and answers for what is approved.
        ApprovesOwnWork = "approves_own_work",
    }
}

choices! {
    /// How bad a finding is.
    Severity {
        /// The matrix does not hold.
        Error = "error",
        /// Worth a look.
        Warning = "warning",
    }
}

/// Something wrong with a responsibility matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct RaciFinding {
    /// The rule.
    pub rule: RaciRule,
    /// How bad it is.
    pub severity: Severity,
    /// The project the matrix is for; `None` for the PMO's own.
    pub project: Option<Id>,
    /// The row.
    pub activity: Option<Id>,
    /// The role.
    pub role: Option<Id>,
    /// The person behind it.
    pub person: Option<Id>,
    /// Counts and names that go into the message.
    pub facts: Vec<Fact>,
    /// Roles that may have been meant, the nearest first.
    pub suggestions: Vec<Id>,
}

/// One matrix with its roles resolved.
struct Matrix<'a> {
    portfolio: &'a Portfolio,
    project: Option<Id>,
    as_of: Date,
    /// The rows in order, each with its cells.
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    activity: &'a RaciActivity,
    cells: Vec<Cell<'a>>,
}

/// A letter with the role as written and the role it stands for.
#[derive(Clone, Copy)]
struct Cell<'a> {
    written: Id,
    /// `None` when the role's record is gone.
    role: Option<&'a Role>,
    letter: RaciLetter,
}

/// Everything wrong with all matrices as of a date, row by row, then role by role.
pub fn raci_findings(portfolio: &Portfolio, as_of: Date) -> Vec<RaciFinding> {
    let mut matrices: BTreeMap<Option<Id>, Vec<&RaciActivity>> = BTreeMap::new();
    for activity in &portfolio.raci_activities {
        matrices.entry(activity.project).or_default().push(activity);
    }
    let mut found = Vec::new();
    for (project, mut activities) in matrices {
        activities.sort_by_key(|activity| (activity.position, activity.id));
        let rows = activities.into_iter().map(|activity| row(portfolio, activity)).collect();
        let matrix = Matrix { portfolio, project, as_of, rows };
        matrix.rows.iter().for_each(|row| rows::judge(&matrix, row, &mut found));
        names::judge(&matrix, &mut found);
        people::judge(&matrix, &mut found);
    }
    found
}

/// Who answers for something in a project as of a date: the people behind the letters A of the rows that are picked, in
/// the project's own matrix where that has such a row, in the PMO's otherwise.
pub fn accountable(
    portfolio: &Portfolio,
    project: Id,
    as_of: Date,
    picks: impl Fn(&RaciActivity) -> bool,
) -> BTreeSet<Id> {
    let of = |matrix: Option<Id>| {
        let rows = portfolio.raci_activities.iter().filter(|row| row.project == matrix && picks(row));
        rows.map(|activity| row(portfolio, activity)).collect::<Vec<_>>()
    };
    let own = of(Some(project));
    let rows = if own.is_empty() { of(None) } else { own };
    let matrix = Matrix { portfolio, project: Some(project), as_of, rows };
    matrix.rows.iter().flat_map(|row| people::answering(&matrix, row)).collect()
}

/// Who holds a role on a day, for a project or for the whole portfolio. A department is held by its contact.
pub fn role_holders(portfolio: &Portfolio, project: Id, role: Id, on: Date) -> BTreeSet<Id> {
    let role = resolved(portfolio, role).map_or(role, |known| known.id);
    people::holders(&Matrix { portfolio, project: Some(project), as_of: on, rows: Vec::new() }, role)
}

/// The role that a name stands for: itself, or at the end of its chain of other words. A circle ends where it closes.
pub fn resolved(portfolio: &Portfolio, role: Id) -> Option<&Role> {
    let find = |id: Id| portfolio.roles.iter().find(|role| role.id == id);
    let mut role = find(role)?;
    for _ in 0..portfolio.roles.len() {
        match role.alias_of.and_then(find) {
            Some(next) => role = next,
            None => break,
        }
    }
    Some(role)
}

fn row<'a>(portfolio: &'a Portfolio, activity: &'a RaciActivity) -> Row<'a> {
    let cells = portfolio.raci_assignments.iter().filter(|cell| cell.activity == activity.id);
    let cell = |record: &crate::raci::RaciAssignment| Cell {
        written: record.role,
        role: resolved(portfolio, record.role),
        letter: record.letter,
    };
    Row { activity, cells: cells.map(cell).collect() }
}

impl Cell<'_> {
    /// The role it stands for, or the one written where that is gone.
    fn id(self) -> Id {
        self.role.map_or(self.written, |role| role.id)
    }
}

impl RaciLetter {
    /// Whether it answers for the row.
    pub fn accounts(self) -> bool {
        matches!(self, RaciLetter::Accountable | RaciLetter::AccountableResponsible)
    }

    /// Whether it does the work of the row.
    pub fn does(self) -> bool {
        matches!(self, RaciLetter::Responsible | RaciLetter::AccountableResponsible)
    }
}

impl Matrix<'_> {
    fn finding(&self, rule: RaciRule, severity: Severity) -> RaciFinding {
        RaciFinding {
            rule,
            severity,
            project: self.project,
            activity: None,
            role: None,
            person: None,
            facts: Vec::new(),
            suggestions: Vec::new(),
        }
    }

    /// Whether people have to be named: always for the PMO, for a project while it runs.
    fn is_live(&self) -> bool {
        let Some(project) = self.project else { return true };
        let project = self.portfolio.projects.iter().find(|known| known.id == project);
        project.is_some_and(|project| life::runs_on(project, self.portfolio, self.as_of))
    }

    fn cells(&self) -> impl Iterator<Item = (&Row<'_>, Cell<'_>)> {
        self.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, *cell)))
    }
}

#[cfg(test)]
mod tests;
