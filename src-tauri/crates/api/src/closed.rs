//! A closed project is read only: whatever door a change comes through, it is refused here, before anything is written.
//! Only the step that opens a project again passes, and only the approval of its review closes one.

use std::collections::HashMap;

use portfolio::{Change, Entity, Id, Kind, Presence, Row, Stage, Value};

use crate::error::refused;
use crate::office::Office;
use crate::records::project_of;
use crate::{Answer, ApiError, Code, closure};

/// Kinds that name a project and outlive it: what was learned goes on being written and used, a month is audited and
/// frozen after the projects that it paid for and showed.
const OUTLIVES: &[Entity] = &[
    Entity::Lesson,
    Entity::LessonAnswer,
    Entity::LessonTrace,
    Entity::AuditSample,
    Entity::AuditFinding,
    Entity::LightMonth,
];

/// Kinds that make up a plan. The doors of plans check their own projects, which are handed over.
const PLAN: &[Entity] = &[Entity::Task, Entity::Dependency, Entity::Assignment];

/// How far a record may lie below the one that names its project.
const DEPTH: usize = 3;

/// Refuses changes to the records of a closed project. `plans` are those whose rows the changes hold.
pub(crate) fn check(office: &Office, op: &str, changes: &[Change], plans: &[Id]) -> Answer<()> {
    if op == closure::REOPEN {
        return Ok(());
    }
    let stage = Value::Text(Stage::Closed.code().to_owned());
    let closes = |change: &Change| matches!(change, Change::Set { entity: Entity::Project, field: "stage", value, .. } if *value == stage);
    if op != closure::APPROVE && changes.iter().any(closes) {
        return Err(refused("own_step"));
    }
    let closed = office.rows_where(Entity::Project, "stage", &stage)?;
    if closed.is_empty() {
        return Ok(());
    }
    let closed: HashMap<Id, &Row> = closed.iter().map(|row| (row.id, row)).collect();
    let mut owners = Owners { office, known: HashMap::new() };
    let plans_known = !plans.is_empty();
    let mut touched: Vec<Id> = plans.to_vec();
    for change in changes {
        let entity = change.entity();
        if OUTLIVES.contains(&entity) || (plans_known && PLAN.contains(&entity)) {
            continue;
        }
        touched.extend(owners.of_change(change)?);
    }
    match touched.iter().find_map(|project| closed.get(project)) {
        Some(row) => {
            let code = match crate::records::held(Entity::Project, row, "code") {
                Value::Text(code) => code.clone(),
                _ => String::new(),
            };
            Err(ApiError::new(Code::ProjectClosed).with("project", code))
        }
        None => Ok(()),
    }
}

/// Finds the projects that records belong to; each record is looked up once.
struct Owners<'a> {
    office: &'a Office,
    known: HashMap<(Entity, Id), Option<Id>>,
}

impl Owners<'_> {
    /// The project that a record belongs to, and the one that a change moves it to.
    fn of_change(&mut self, change: &Change) -> Answer<Vec<Id>> {
        let (entity, id) = (change.entity(), change.id());
        let owner = match change {
            Change::Insert(_, row) => self.of_row(entity, row, DEPTH)?,
            _ => self.of(entity, id, DEPTH)?,
        };
        let target = match change {
            Change::Set { field: "project", value: Value::Text(project), .. } => Id::parse(project),
            _ => None,
        };
        Ok(owner.into_iter().chain(target).collect())
    }

    fn of(&mut self, entity: Entity, id: Id, depth: usize) -> Answer<Option<Id>> {
        if let Some(known) = self.known.get(&(entity, id)) {
            return Ok(*known);
        }
        let owner = match self.office.row_even_deleted(entity, id)? {
            Some(row) => self.of_row(entity, &row, depth)?,
            None => None,
        };
        self.known.insert((entity, id), owner);
        Ok(owner)
    }

    /// Its own project, or that of a record that it cannot be without.
    fn of_row(&mut self, entity: Entity, row: &Row, depth: usize) -> Answer<Option<Id>> {
        if let Some(project) = project_of(entity, row) {
            return Ok(Some(project));
        }
        if depth == 0 {
            return Ok(None);
        }
        for (field, value) in entity.fields().iter().zip(&row.values) {
            let (Kind::Reference(above), Presence::Required) = (field.kind, field.presence) else { continue };
            let Value::Text(id) = value else { continue };
            let Some(id) = Id::parse(id) else { continue };
            if let Some(project) = self.of(above, id, depth - 1)? {
                return Ok(Some(project));
            }
        }
        Ok(None)
    }
}
