//! Responsibility matrices: the PMO's own and each project's, with what the rules find.

use std::collections::HashMap;

use portfolio::raci_rules::{self, RaciFinding as Found};
use portfolio::{Change, Id, RaciActivity, RaciAssignment, RaciLetter, Role, RoleType};

use crate::Answer;
use crate::convert::{self, figures, text};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::wire::{Changed, Fact, Named, RaciFinding, RaciRole, RaciRow, RaciView};

impl Desk {
    /// The matrix of a project, or of the PMO itself.
    pub fn raci(&mut self, project: Option<String>) -> Answer<RaciView> {
        let id = convert::optional_id(project.as_deref())?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let closed =
            id.and_then(|id| loaded.project(id)).is_some_and(|p| p.stage == portfolio::Stage::Closed);
        let matrix = Matrix::new(id, &loaded);
        let found = raci_rules::raci_findings(&loaded.portfolio, loaded.as_of);
        Ok(RaciView {
            project,
            activities: matrix.activities.iter().map(|activity| matrix.row(activity)).collect(),
            findings: found
                .iter()
                .filter(|found| found.project == id)
                .map(|found| finding(found, &loaded))
                .collect(),
            locked: office.is_read_only() || closed,
            roles: matrix.roles.iter().map(|role| matrix.column(role, &loaded)).collect(),
        })
    }

    /// Puts a letter into a cell, or takes it out.
    pub fn set_raci(&mut self, activity: String, role: String, letter: Option<String>) -> Answer<Changed> {
        let (activity, role) = (convert::id(&activity)?, convert::id(&role)?);
        let parse = |letter: String| RaciLetter::parse(&letter).ok_or_else(|| refused("unknown_letter"));
        let letter = letter.map(parse).transpose()?;
        let author = self.author();
        let office = self.office()?;
        let row: RaciActivity = office.get(activity)?;
        row.project.map(|project| office.check_open(project)).transpose()?;
        let loaded = office.loaded()?;
        let cells = loaded.portfolio.raci_assignments.iter();
        let known: Vec<_> = cells.filter(|cell| cell.activity == activity && cell.role == role).collect();
        let changes = change(&known, activity, role, letter);
        office.transact(Act { op: "set_raci", author: &author, reason: "" }, changes)
    }
}

fn change(known: &[&RaciAssignment], activity: Id, role: Id, letter: Option<RaciLetter>) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let keep = letter.and_then(|letter| Some((known.first()?, letter)));
    let surplus = if keep.is_some() { 1 } else { 0 };
    if let Some((cell, letter)) = keep {
        changes.extend(portfolio::difference(*cell, &RaciAssignment { letter, ..(*cell).clone() }));
    } else if let Some(letter) = letter {
        let new = RaciAssignment::new(store::new_id());
        changes.push(Change::insert(&RaciAssignment { activity, role, letter, ..new }));
    }
    let gone = known.iter().skip(surplus);
    changes.extend(gone.map(|cell| Change::Delete(portfolio::Entity::RaciAssignment, cell.id)));
    changes
}

/// One matrix: its rows in order, and as columns the roles in it first, then the other roles.
struct Matrix<'a> {
    activities: Vec<&'a RaciActivity>,
    roles: Vec<&'a Role>,
    letters: HashMap<(Id, Id), RaciLetter>,
}

impl<'a> Matrix<'a> {
    fn new(project: Option<Id>, loaded: &'a Loaded) -> Matrix<'a> {
        let portfolio = &loaded.portfolio;
        let mut activities: Vec<_> =
            portfolio.raci_activities.iter().filter(|row| row.project == project).collect();
        activities.sort_by_key(|activity| (activity.position, activity.id));
        let rows: Vec<Id> = activities.iter().map(|activity| activity.id).collect();
        let cells = portfolio.raci_assignments.iter().filter(|cell| rows.contains(&cell.activity));
        let letters = cells.map(|cell| ((cell.activity, cell.role), cell.letter)).collect();
        Matrix {
            activities,
            roles: portfolio.roles.iter().filter(|role| role.kind != RoleType::Post).collect(),
            letters,
        }
    }

    fn row(&self, activity: &RaciActivity) -> RaciRow {
        let letter =
            |role: &&Role| self.letters.get(&(activity.id, role.id)).map(|letter| letter.code().to_owned());
        RaciRow {
            id: activity.id.to_string(),
            name: activity.name.clone(),
            approval: activity.approval,
            letters: self.roles.iter().map(letter).collect(),
        }
    }

    fn column(&self, role: &Role, loaded: &Loaded) -> RaciRole {
        let mut counts = [0u32; 4];
        for activity in &self.activities {
            match self.letters.get(&(activity.id, role.id)) {
                Some(RaciLetter::Responsible) => counts[0] += 1,
                Some(RaciLetter::Accountable) => counts[1] += 1,
                Some(RaciLetter::Consulted) => counts[2] += 1,
                Some(RaciLetter::Informed) => counts[3] += 1,
                Some(RaciLetter::AccountableResponsible) => {
                    counts[0] += 1;
                    counts[1] += 1;
                }
                None => {}
            }
        }
        let holds = |holder: &&portfolio::RoleHolder| {
            holder.role == role.id
                && holder.from_date.is_none_or(|from| from <= loaded.as_of)
                && holder.to_date.is_none_or(|to| loaded.as_of <= to)
        };
        let holders = loaded.portfolio.role_holders.iter().filter(holds);
        RaciRole {
            id: role.id.to_string(),
            name: role.name.clone(),
            kind: role.kind.code().to_owned(),
            key_role: role.key_role,
            alias_of: text(role.alias_of),
            holders: holders.map(|holder| loaded.person(Some(holder.person))).collect(),
            counts,
        }
    }
}

fn finding(found: &Found, loaded: &Loaded) -> RaciFinding {
    let portfolio = &loaded.portfolio;
    let role = |id: Id| portfolio.roles.iter().find(|role| role.id == id).map(|role| role.name.clone());
    let activity =
        |id: Id| portfolio.raci_activities.iter().find(|row| row.id == id).map(|row| row.name.clone());
    let mut values = figures(found.rule.code(), &found.facts);
    let mut name = |key: &str, name: Option<String>| {
        values.values.extend(name.map(|name| (key.to_owned(), Fact::Text(name))));
    };
    name("role", found.role.and_then(role));
    name("activity", found.activity.and_then(activity));
    name("person", found.person.map(|person| loaded.person(Some(person))));
    let suggestions = found.suggestions.iter();
    RaciFinding {
        code: found.rule.code().to_owned(),
        severity: found.severity.code().to_owned(),
        activity: text(found.activity),
        role: text(found.role),
        values,
        suggestions: suggestions
            .filter_map(|id| Some(Named { id: id.to_string(), name: role(*id)? }))
            .collect(),
    }
}
