//! Rules of the people behind roles: nobody, or the same person where there should be two.

use std::collections::BTreeSet;

use super::{Matrix, RaciFinding, RaciRule, Row, Severity};
use crate::people::RoleType;
use crate::raci::RaciLetter;
use crate::value::Id;

/// Words in the name of a row that make it an audit of other rows' work.
const AUDITS: [&str; 6] = ["审计", "审查", "评审", "检查", "audit", "review"];

pub(super) fn judge(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    if matrix.is_live() {
        unheld(matrix, found);
    }
    work_and_audit(matrix, found);
    for row in matrix.rows.iter().filter(|row| row.activity.approval) {
        let (doing, answering) =
            (people(matrix, row, RaciLetter::does), people(matrix, row, RaciLetter::accounts));
        for person in doing.intersection(&answering) {
            found.push(RaciFinding {
                activity: Some(row.activity.id),
                person: Some(*person),
                ..matrix.finding(RaciRule::ApprovesOwnWork, Severity::Warning)
            });
        }
    }
}

/// Known roles that nobody holds; each once.
fn unheld(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    let roles = matrix.cells().filter_map(|(_, cell)| cell.role);
    let named = roles.filter(|role| role.kind == RoleType::Role && role.key_role);
    let ids: BTreeSet<Id> = named.map(|role| role.id).collect();
    for role in ids.into_iter().filter(|role| holders(matrix, *role).is_empty()) {
        let finding = matrix.finding(RaciRule::RoleWithoutPerson, Severity::Error);
        found.push(RaciFinding { role: Some(role), ..finding });
    }
}

fn work_and_audit(matrix: &Matrix, found: &mut Vec<RaciFinding>) {
    let is_audit = |row: &&Row| {
        let name = row.activity.name.to_lowercase();
        AUDITS.iter().any(|word| name.contains(word))
    };
    let work: BTreeSet<Id> = matrix
        .rows
        .iter()
        .filter(|row| !is_audit(row))
        .flat_map(|row| people(matrix, row, RaciLetter::does))
        .collect();
    for row in matrix.rows.iter().filter(is_audit) {
        for person in people(matrix, row, RaciLetter::does).intersection(&work) {
            found.push(RaciFinding {
                activity: Some(row.activity.id),
                person: Some(*person),
                ..matrix.finding(RaciRule::WorkAndAudit, Severity::Warning)
            });
        }
    }
}

/// The people who answer for a row.
pub(super) fn answering(matrix: &Matrix, row: &Row) -> BTreeSet<Id> {
    people(matrix, row, RaciLetter::accounts)
}

/// The people behind the cells of a row that a test picks.
fn people(matrix: &Matrix, row: &Row, picks: fn(RaciLetter) -> bool) -> BTreeSet<Id> {
    let picked = row.cells.iter().filter(|cell| picks(cell.letter));
    picked.flat_map(|cell| holders(matrix, cell.id())).collect()
}

/// Who holds a role, or another word for it, as of the date: for the matrix's project or for the whole portfolio. A
/// department is held by its contact.
pub(super) fn holders(matrix: &Matrix, role: Id) -> BTreeSet<Id> {
    let book = matrix.portfolio;
    let stands_for = |other: Id| super::resolved(book, other).is_some_and(|known| known.id == role);
    let here = |project: Option<Id>| project.is_none() || project == matrix.project;
    let held = book.role_holders.iter().filter(|holder| here(holder.project) && stands_for(holder.role));
    let now = held.filter(|holder| {
        let begun = holder.from_date.is_none_or(|from| from <= matrix.as_of);
        begun && holder.to_date.is_none_or(|to| matrix.as_of <= to)
    });
    let contacts = book.roles.iter().filter(|known| known.id == role).filter_map(|known| known.contact);
    let left = |person: &Id| {
        let known = book.people.iter().find(|known| known.id == *person);
        known.and_then(|known| known.left_on).is_some_and(|left| left < matrix.as_of)
    };
    now.map(|holder| holder.person).chain(contacts).filter(|person| !left(person)).collect()
}
