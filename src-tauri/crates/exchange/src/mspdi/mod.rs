//! Microsoft Project XML (MSPDI) into a plan. It is read once, front to back, under limits; what Project had computed is
//! carried apart from what a planner entered, and everything that is not carried is listed. `write` goes the other way.

mod baseline;
mod calendar;
mod fields;
mod project;
mod record;
mod recurrence;
mod resource;
mod task;
mod write;

use portfolio::Id;

use crate::draft::{
    self, ASSIGNMENTS, CALENDARS, DEPENDENCIES, DraftTask, Drafts, Imported, Names, RESOURCES, TASKS, Twins,
};
use crate::error::{ImportError, Limit};
use crate::progress::{Flow, Progress};
use crate::report::{Findings, Losses, RecordKind};
use crate::xml::{encoding, walk};
use project::Properties;
use record::{Record, SHAPE};

pub use crate::draft::{FILE_SIZE, size};
pub use write::{Left, LeftCode, holds, left_behind, write};

/// How the file calls the fields that refer to other records.
const NAMES: Names = Names {
    uid: "UID",
    level: "OutlineLevel",
    calendar: "CalendarUID",
    base: "BaseCalendarUID",
    exceptions: "Exceptions",
    predecessor: "PredecessorUID",
    other_plan: "CrossProjectName",
    lag: "PredecessorLink/LinkLag",
    task: "TaskUID",
    resource: "ResourceUID",
    pauses: "TimephasedData",
};

/// Reads a plan. `watch` is told how far it is and may stop it; every record gets its id from `new_id`.
pub fn read(
    bytes: &[u8],
    new_id: &mut dyn FnMut() -> Id,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Imported, ImportError> {
    size(bytes.len() as u64)?;
    let text = encoding::text(bytes)?;
    let mut reading = Reading::new(new_id);
    walk::records(&text, &SHAPE, watch, &mut |record| reading.take(Record::new(record)))?;
    Ok(reading.close())
}

/// What was read so far.
struct Reading<'a> {
    new_id: &'a mut dyn FnMut() -> Id,
    properties: Properties,
    summary: Option<DraftTask>,
    drafts: Drafts,
    dependencies: usize,
    losses: Losses,
    findings: Findings,
}

impl<'a> Reading<'a> {
    fn new(new_id: &'a mut dyn FnMut() -> Id) -> Reading<'a> {
        Reading {
            new_id,
            properties: Properties::new(),
            summary: None,
            drafts: Drafts {
                calendars: Vec::new(),
                tasks: Vec::new(),
                resources: Vec::new(),
                assignments: Vec::new(),
                twins: Twins::Refused,
                names: &NAMES,
            },
            dependencies: 0,
            losses: Losses::default(),
            findings: Findings::default(),
        }
    }

    fn take(&mut self, record: Record) -> Result<(), ImportError> {
        match record.kind {
            RecordKind::Calendar => self.calendar(&record)?,
            RecordKind::Task => self.task(&record)?,
            RecordKind::Resource => self.resource(&record)?,
            RecordKind::Assignment => self.assignment(&record)?,
            _ => {
                self.properties.0.children.push(record.node);
                return Ok(());
            }
        }
        let uid = crate::value::integer(record.node.peek("UID"));
        record.node.lose(record.kind.element(), record.place(uid), &mut self.losses);
        Ok(())
    }

    fn calendar(&mut self, record: &Record) -> Result<(), ImportError> {
        within(self.drafts.calendars.len(), CALENDARS, Limit::Calendars, record)?;
        self.drafts.calendars.push(calendar::read(record, &mut self.findings));
        Ok(())
    }

    fn task(&mut self, record: &Record) -> Result<(), ImportError> {
        within(self.drafts.tasks.len(), TASKS, Limit::Tasks, record)?;
        let Some(draft) = task::read(record, (self.new_id)(), &mut self.findings) else {
            project::blank(record.kind, record.place(None), &mut self.losses);
            return Ok(());
        };
        self.dependencies += draft.links.len();
        within(self.dependencies, DEPENDENCIES + 1, Limit::Dependencies, record)?;
        if draft.uid == 0 && draft.level == 0 && self.summary.is_none() {
            self.summary = Some(draft);
        } else {
            self.drafts.tasks.push(draft);
        }
        Ok(())
    }

    fn resource(&mut self, record: &Record) -> Result<(), ImportError> {
        within(self.drafts.resources.len(), RESOURCES, Limit::Resources, record)?;
        match resource::read(record, (self.new_id)(), &mut self.findings) {
            Some(draft) => self.drafts.resources.push(draft),
            None => project::blank(record.kind, record.place(None), &mut self.losses),
        }
        Ok(())
    }

    fn assignment(&mut self, record: &Record) -> Result<(), ImportError> {
        within(self.drafts.assignments.len(), ASSIGNMENTS, Limit::Assignments, record)?;
        let draft = resource::read_assignment(record, (self.new_id)(), &mut self.findings);
        if draft.task == 0 && self.summary.is_some() {
            project::blank(record.kind, draft.place, &mut self.losses);
        } else {
            self.drafts.assignments.push(draft);
        }
        Ok(())
    }

    fn close(self) -> Imported {
        let Reading { properties, summary, drafts, mut findings, mut losses, new_id, .. } = self;
        let project = |id, calendars: &_, findings: &mut _| {
            project::close(&properties, summary.as_ref(), id, calendars, findings)
        };
        let plan = draft::close::close(drafts, project, new_id, &mut findings);
        project::lose(&properties, &mut losses);
        Imported { plan, report: crate::report::close(losses, findings), projects: Vec::new() }
    }
}

fn within(count: usize, most: usize, limit: fn(u64) -> Limit, record: &Record) -> Result<(), ImportError> {
    draft::within(count, most, limit, (record.line, record.kind.element()))
}
