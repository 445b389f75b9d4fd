//! Rules of roles by name: unknown ones with those that may have been meant, departments, and roles that do too much
//! or too little.

use std::collections::BTreeMap;

use super::{Cell, Matrix, RaciFinding, RaciRule, Severity};
use crate::fact::Fact;
use crate::people::{Role, RoleType};
use crate::value::Id;

/// The share of rows, in percent, that one role may answer for.
const MOST_ACCOUNTABLE: usize = 60;

/// Below this many rows a share says nothing.
const FEWEST_ROWS: usize = 3;

pub(super) fn judge(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    for (row, cell) in matrix.cells() {
        if let Some(finding) = misnamed(matrix, cell) {
            found.push(RaciFinding { activity: Some(row.activity.id), ..finding });
        }
    }
    overload(matrix, found);
    only_informed(matrix, found);
}

/// An unknown role, or a department nobody speaks for. It is an error where the role does or answers for the work.
fn misnamed(matrix: &Matrix, cell: Cell) -> Option<RaciFinding> {
    let severity =
        if cell.letter.accounts() || cell.letter.does() { Severity::Error } else { Severity::Warning };
    let written = matrix.portfolio.roles.iter().find(|role| role.id == cell.written);
    let name = written.map_or("", |role| role.name.as_str());
    let rule = match cell.role {
        None => RaciRule::UnknownRole,
        Some(role) if role.kind == RoleType::Role && !role.key_role => RaciRule::UnknownRole,
        Some(role) if role.kind == RoleType::Department && role.contact.is_none() => {
            RaciRule::DepartmentWithoutContact
        }
        Some(_) => return None,
    };
    let suggestions = match rule {
        RaciRule::UnknownRole => near(name, cell.written, &matrix.portfolio.roles),
        _ => Vec::new(),
    };
    Some(RaciFinding {
        role: Some(cell.written),
        facts: vec![Fact::text("name", name), Fact::code("letter", cell.letter.code())],
        suggestions,
        ..matrix.finding(rule, severity)
    })
}

/// Up to three key roles with a name like this one, the nearest first.
fn near(name: &str, own: Id, roles: &[Role]) -> Vec<Id> {
    let known = roles.iter().filter(|role| role.key_role && role.id != own && role.alias_of.is_none());
    let mut near: Vec<(usize, Id)> = known
        .filter_map(|role| {
            let longest = name.chars().count().max(role.name.chars().count());
            let apart = distance(name, &role.name);
            // At least two of five characters agree.
            (longest > 0 && apart * 5 <= longest * 3).then_some((apart, role.id))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().take(3).map(|(_, id)| id).collect()
}

/// How many characters have to be put in, taken out or replaced.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut costs: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.chars().enumerate() {
        let mut diagonal = costs[0];
        costs[0] = row + 1;
        for (column, b) in right.iter().enumerate() {
            let replace = diagonal + usize::from(a != *b);
            diagonal = costs[column + 1];
            costs[column + 1] = replace.min(diagonal + 1).min(costs[column] + 1);
        }
    }
    costs[right.len()]
}

fn overload(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    let rows = matrix.rows.len();
    let mut answers: BTreeMap<Id, usize> = BTreeMap::new();
    for (_, cell) in matrix.cells().filter(|(_, cell)| cell.letter.accounts()) {
        *answers.entry(cell.id()).or_default() += 1;
    }
    for (role, count) in answers {
        if rows >= FEWEST_ROWS && count * 100 > rows * MOST_ACCOUNTABLE {
            let facts = vec![Fact::count("count", count as i64), Fact::count("rows", rows as i64)];
            let finding = matrix.finding(RaciRule::AccountableOverload, Severity::Warning);
            found.push(RaciFinding { role: Some(role), facts, ..finding });
        }
    }
}

/// Groups are there to be told; a role or a department that only ever is may not belong there.
fn only_informed(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    let mut informed: BTreeMap<Id, bool> = BTreeMap::new();
    for (_, cell) in matrix.cells() {
        let told = cell.letter == crate::raci::RaciLetter::Informed;
        if cell.role.is_some_and(|role| role.kind != RoleType::Group) {
            *informed.entry(cell.id()).or_insert(true) &= told;
        }
    }
    for (role, _) in informed.into_iter().filter(|(_, only)| *only) {
        let finding = matrix.finding(RaciRule::OnlyInformed, Severity::Warning);
        found.push(RaciFinding { role: Some(role), ..finding });
    }
}
