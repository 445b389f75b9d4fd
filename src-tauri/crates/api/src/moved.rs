//! Which plans a write moves: dates hang on calendars and on a project's own start, and those are changed on other screens
//! than the plan's. It computes no dates; the door does, in the same step.

use std::collections::BTreeSet;

use portfolio::{CalendarException, Change, Entity, Id, Project, Record, WorkCalendar};

use crate::Answer;
use crate::office::Office;

/// Fields of a project that its plan is computed from.
const FIELDS: [&str; 3] = ["planned_start", "calendar", "data_date"];

/// Projects that have not ended and whose plans are to be computed again.
pub(crate) fn moved(office: &Office, changes: &[Change]) -> Answer<Vec<Id>> {
    let mut own = BTreeSet::new();
    let mut everybody = false;
    for change in changes {
        match (change.entity(), change) {
            (Entity::Project, Change::Set { id, field, .. }) if FIELDS.contains(field) => {
                own.insert(*id);
            }
            (Entity::WorkCalendar | Entity::CalendarException, _) => match calendar(office, change)? {
                Some(WorkCalendar { project: Some(project), .. }) => drop(own.insert(project)),
                Some(_) => everybody = true,
                None => {}
            },
            _ => {}
        }
    }
    if own.is_empty() && !everybody {
        return Ok(Vec::new());
    }
    let projects: Vec<Project> = office.all()?;
    let moves = |project: &&Project| !project.is_ended() && (everybody || own.contains(&project.id));
    Ok(projects.iter().filter(moves).map(|project| project.id).collect())
}

/// The calendar that a change is about; nothing where nobody can use it yet.
fn calendar(office: &Office, change: &Change) -> Answer<Option<WorkCalendar>> {
    let day = |row: &portfolio::Row| CalendarException::from_row(row).ok().map(|day| day.calendar);
    let id = match change {
        Change::Insert(Entity::CalendarException, row) => day(row),
        Change::Insert(..) | Change::Set { field: "name", .. } => None,
        _ if change.entity() == Entity::WorkCalendar => Some(change.id()),
        _ => office.row_even_deleted(change.entity(), change.id())?.as_ref().and_then(day),
    };
    Ok(id.map(|id| office.store.get(id)).transpose()?.flatten())
}
