//! Calendars that an edit or a trial names and that the plan has not yet come with those they build on.

use portfolio::{CalendarException, Entity, FieldValue, Id, Plan, Record, WorkCalendar};

use crate::Answer;
use crate::office::Office;

/// Gives the plan these calendars, their days and their bases. One that is gone is left out: the plan's own then holds.
pub(super) fn add(office: &Office, plan: &mut Plan, mut wanted: Vec<Id>) -> Answer<()> {
    while let Some(id) = wanted.pop() {
        if plan.calendars.iter().any(|calendar| calendar.id == id) {
            continue;
        }
        let Some(calendar) = office.store.get::<WorkCalendar>(id)? else { continue };
        wanted.extend(calendar.base);
        for row in office.rows_where(Entity::CalendarException, "calendar", &id.write())? {
            plan.calendar_exceptions.extend(CalendarException::from_row(&row));
        }
        plan.calendars.push(calendar);
    }
    Ok(())
}
