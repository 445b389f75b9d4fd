//! Calendars of the file. A calendar that cannot be read works the usual week, and that is told.

use super::clndr::{self, Said};
use super::fields::{self, Notes};
use super::row::Row;
use crate::draft::calendar::Draft;
use crate::draft::spans::Spans;
use crate::report::{FindingCode, RecordKind};

pub(super) fn read(row: &Row<'_>, notes: &mut Notes) -> Draft {
    let mut fields = fields::of(row, RecordKind::Calendar, "clndr_id", notes);
    let place = fields.place;
    let uid = fields.reference("clndr_id").unwrap_or(-1);
    let name = fields.text("clndr_name").to_owned();
    let base = fields.reference("base_clndr_id");
    let written = fields.text("clndr_data");
    row.known(&["default_flag", "day_hr_cnt", "proj_id", "clndr_type", "rsrc_private"]);
    let said = row.said.clone().or_else(|| clndr::read(written));
    if said.is_none() {
        fields.find(FindingCode::CalendarUnreadable, "clndr_data");
    }
    let Said { days, spans } =
        said.unwrap_or_else(|| Said { days: Default::default(), spans: Spans::default() });
    if spans.overflowed() {
        fields.find(FindingCode::TooManyExceptions, "clndr_data");
    }
    row.lose(place, &mut notes.losses);
    Draft { uid, place, name, base, days, spans }
}
