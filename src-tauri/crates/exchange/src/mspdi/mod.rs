//! Microsoft Project XML (MSPDI) into a plan. It is read once, front to back, under limits; what Project had computed is
//! carried apart from what a planner entered, and everything that is not carried is listed. `write` goes the other way.

mod baseline;
mod calendar;
mod encoding;
mod fields;
mod node;
mod outline;
mod plan;
mod project;
mod recurrence;
mod resource;
mod spans;
mod split;
mod task;
mod value;
mod walk;
mod write;

use portfolio::{Id, Plan};

use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};
use crate::report::{Findings, LossReport, Losses, RecordKind};
use plan::Drafts;
use project::Properties;
use walk::Record;

pub use write::{Left, LeftCode, holds, left_behind, write};

/// Bytes of the largest file that is read.
pub const FILE_SIZE: u64 = 200 << 20;
const TASKS: usize = 200_000;
const DEPENDENCIES: usize = 500_000;
const RESOURCES: usize = 20_000;
const CALENDARS: usize = 20_000;
const ASSIGNMENTS: usize = 1_000_000;

/// A plan that was read, and what of its file it does not hold.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The plan. Its project has no number yet: whoever applies it gives one.
    pub plan: Plan,
    /// What was not carried, and what is odd.
    pub report: LossReport,
}

/// Reads a plan. `watch` is told how far it is and may stop it; every record gets its id from `new_id`.
pub fn read(
    bytes: &[u8],
    new_id: &mut dyn FnMut() -> Id,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Imported, ImportError> {
    size(bytes.len() as u64)?;
    let text = encoding::text(bytes)?;
    let mut reading = Reading::new(new_id);
    walk::records(&text, watch, &mut |record| reading.take(record))?;
    Ok(reading.close())
}

/// Refuses a file by its size before a byte of it is read.
pub fn size(bytes: u64) -> Result<(), ImportError> {
    if bytes > FILE_SIZE {
        return Err(ImportError::new(ErrorKind::TooMuch(Limit::FileSize(FILE_SIZE))));
    }
    Ok(())
}

/// What was read so far.
struct Reading<'a> {
    new_id: &'a mut dyn FnMut() -> Id,
    drafts: Drafts,
    dependencies: usize,
    losses: Losses,
    findings: Findings,
}

impl<'a> Reading<'a> {
    fn new(new_id: &'a mut dyn FnMut() -> Id) -> Reading<'a> {
        Reading {
            new_id,
            drafts: Drafts { properties: Properties::new(), ..Drafts::default() },
            dependencies: 0,
            losses: Losses::default(),
            findings: Findings::default(),
        }
    }

    fn take(&mut self, record: Record) -> Result<(), ImportError> {
        match record.kind {
            RecordKind::Project => {
                self.drafts.properties.0.children.push(record.node);
                return Ok(());
            }
            RecordKind::Calendar => self.calendar(&record)?,
            RecordKind::Task => self.task(&record)?,
            RecordKind::Resource => self.resource(&record)?,
            RecordKind::Assignment => self.assignment(&record)?,
        }
        let uid = value::integer(record.node.peek("UID"));
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
        if draft.uid == 0 && draft.level == 0 && self.drafts.summary.is_none() {
            self.drafts.summary = Some(draft);
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
        if draft.task == 0 && self.drafts.summary.is_some() {
            project::blank(record.kind, draft.place, &mut self.losses);
        } else {
            self.drafts.assignments.push(draft);
        }
        Ok(())
    }

    fn close(mut self) -> Imported {
        let plan = plan::close(self.drafts, self.new_id, &mut self.findings, &mut self.losses);
        Imported { plan, report: crate::report::close(self.losses, self.findings) }
    }
}

fn within(count: usize, most: usize, limit: fn(u64) -> Limit, record: &Record) -> Result<(), ImportError> {
    if count < most {
        return Ok(());
    }
    Err(ImportError {
        line: Some(record.line),
        element: record.kind.element().to_owned(),
        ..ImportError::new(ErrorKind::TooMuch(limit(most as u64)))
    })
}
