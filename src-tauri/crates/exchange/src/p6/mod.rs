//! Plans of Primavera P6, as XER and as its XML (PMXML), into a plan. Both become rows under the names of the XER
//! format; from there on there is one way into the plan. Of a file with several projects one is read.

mod calendar;
mod clndr;
mod encoding;
mod fields;
mod gather;
mod lost;
mod names;
mod pmxml;
mod project;
mod row;
mod table;
mod tables;
mod task;
mod wbs;
mod work;

use std::collections::HashMap;

use portfolio::plan::PlanOptions;
use portfolio::{Calendars, Id, Plan};

use crate::draft::{self, Imported, Names};
use crate::error::ImportError;
use crate::progress::{Flow, Progress};
use crate::report::{self, FindingCode, Findings, Place, RecordKind};
use crate::xml;
use fields::Notes;
use row::Row;
use tables::Tables;

/// How an XER file calls the fields that refer to other records.
const XER: Names = Names {
    uid: "id",
    level: "wbs_id",
    calendar: "clndr_id",
    base: "base_clndr_id",
    exceptions: "clndr_data",
    predecessor: "pred_task_id",
    other_plan: "pred_proj_id",
    lag: "lag_hr_cnt",
    task: "task_id",
    resource: "rsrc_id",
    pauses: "suspend_date",
};

/// The same of Primavera's XML.
const PMXML: Names = Names {
    uid: "ObjectId",
    level: "WBSObjectId",
    calendar: "CalendarObjectId",
    base: "BaseCalendarObjectId",
    exceptions: "HolidayOrExceptions",
    predecessor: "PredecessorActivityObjectId",
    other_plan: "PredecessorProjectObjectId",
    lag: "Lag",
    task: "ActivityObjectId",
    resource: "ResourceObjectId",
    pauses: "SuspendDate",
};

/// Reads an XER file: the project of the number that is asked for, else the first with activities.
pub fn read_xer(
    bytes: &[u8],
    project: Option<i64>,
    new_id: &mut dyn FnMut() -> Id,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Imported, ImportError> {
    draft::size(bytes.len() as u64)?;
    let mut notes = Notes::default();
    let (text, assumed) = encoding::text(bytes)?;
    if let Some(encoding) = assumed {
        let place = Place { record: RecordKind::Project, uid: None, line: 1 };
        notes.findings.add(FindingCode::EncodingAssumed, place, encoding);
    }
    let rows = table::rows(&text, &mut notes.findings, watch)?;
    close(&rows, project, &XER, new_id, notes)
}

/// Reads Primavera's XML, in the same way.
pub fn read_pmxml(
    bytes: &[u8],
    project: Option<i64>,
    new_id: &mut dyn FnMut() -> Id,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Imported, ImportError> {
    draft::size(bytes.len() as u64)?;
    let text = xml::encoding::text(bytes)?;
    let rows = pmxml::rows(&text, watch)?;
    close(&rows, project, &PMXML, new_id, Notes::default())
}

/// Ties the rows of one project into a plan.
fn close<'a>(
    rows: &'a [Row<'a>],
    wanted: Option<i64>,
    names: &'static Names,
    new_id: &mut dyn FnMut() -> Id,
    mut notes: Notes,
) -> Result<Imported, ImportError> {
    let tables = Tables::new(rows)?;
    let chosen = tables.choose(wanted, &mut notes)?;
    let drafts = gather::drafts(&tables, &chosen, names, new_id, &mut notes);
    let Notes { mut findings, mut losses } = notes;
    let record = |id, calendars: &HashMap<i64, Id>, findings: &mut Findings| {
        let mut notes = Notes { findings: std::mem::take(findings), losses: std::mem::take(&mut losses) };
        let record = project::close(&chosen.rows, id, calendars, &mut notes);
        (*findings, losses) = (notes.findings, notes.losses);
        record
    };
    let mut plan = draft::close::close(drafts, record, new_id, &mut findings);
    tables.lose(&chosen, &mut losses);
    run_so_far(&mut plan);
    Ok(Imported { plan, report: report::close(losses, findings), projects: chosen.projects })
}

/// Sets how much of its duration each started activity has run: the working time up to the data date, or to where it was
/// suspended.
fn run_so_far(plan: &mut Plan) {
    let options = PlanOptions::parse(&plan.project.schedule_options);
    let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
    let mut compiled = HashMap::new();
    for task in &mut plan.tasks {
        let Some(start) = task.actual_start else { continue };
        let suspended = task.stop.filter(|_| task.resume.is_none());
        let until = task.actual_finish.or(suspended).or(options.data_date).unwrap_or(start);
        let calendar = task.calendar.or(plan.project.calendar);
        let time = compiled.entry(calendar).or_insert_with(|| calendars.get(calendar).compile());
        let paused = task
            .stop
            .zip(task.resume)
            .map_or(0, |(stop, resume)| time.work_between(stop, resume.min(until)).max(0));
        task.actual_duration = Some((time.work_between(start, until) - paused).max(0));
    }
}
