//! The open portfolio: its store, what was last read from it, and the one way to write.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use portfolio::calendars::Calendars;
use portfolio::lesson_search::LessonIndex;
use portfolio::plan::Standing;
use portfolio::terms::Terms;
use portfolio::{Change, Date, Entity, Id, Portfolio, Project, Record, Setting, Stage, Value};
use store::{Done, Note, Opened, Reads, Step, StepKind, Store, StoreError};

use crate::across::{self, Touched};
use crate::budget;
use crate::convert::reason;
use crate::earned::Measured;
use crate::plan::PlanInHand;
use crate::schedule_quality::Examined;
use crate::wire::{Changed, Fact, FileState, Reason, StepName, Tag, UndoState};
use crate::{Answer, ApiError, Code};

/// The name of the setting that holds the data date.
pub(crate) const DATA_DATE: &str = "data_date";

/// The operation that fills a new portfolio.
pub(crate) const CREATE: &str = "create";

/// An open portfolio.
pub(crate) struct Office {
    pub(crate) store: Store,
    pub(crate) path: PathBuf,
    pub(crate) backups: PathBuf,
    pub(crate) kept: Option<store::Kept>,
    notes: Vec<Note>,
    loaded: Option<Arc<Loaded>>,
    pub(crate) plan: Option<PlanInHand>,
    /// How the plan that was computed last stands. It outlives writes: the next state is computed on it.
    pub(crate) standing: Option<(Id, Standing)>,
    pub(crate) quality: HashMap<Id, Examined>,
    pub(crate) earned: HashMap<Id, Measured>,
    changed_since_backup: bool,
}

/// What screens read: the records with everything made ready to compute.
pub(crate) struct Loaded {
    pub(crate) portfolio: Portfolio,
    pub(crate) calendars: Calendars,
    pub(crate) terms: Terms,
    pub(crate) as_of: Date,
    lessons: OnceLock<LessonIndex>,
}

/// A write by a person: what is done, by whom and why.
#[derive(Clone, Copy)]
pub(crate) struct Act<'a> {
    pub(crate) op: &'static str,
    pub(crate) author: &'a str,
    pub(crate) reason: &'a str,
}

impl Office {
    pub(crate) fn new(opened: Opened, backups: PathBuf) -> Office {
        let Opened { store, notes } = opened;
        let path = store.path().to_path_buf();
        Office {
            store,
            path,
            backups,
            kept: None,
            notes,
            loaded: None,
            plan: None,
            standing: None,
            quality: HashMap::new(),
            earned: HashMap::new(),
            changed_since_backup: false,
        }
    }

    /// The one door for writes: all changes or none, with author, time and reason in the journal. Plans that they move,
    /// of this project and of those that wait for it, are computed again in the same step.
    pub(crate) fn transact(&mut self, act: Act<'_>, changes: Vec<Change>) -> Answer<Changed> {
        Ok(self.transact_plans(act, changes, &[])?.0)
    }

    /// As `transact`, for changes that hold the dates of these plans already. Answers also which plans were computed.
    pub(crate) fn transact_plans(
        &mut self,
        act: Act<'_>,
        changes: Vec<Change>,
        plans: &[Id],
    ) -> Answer<(Changed, HashSet<Id>)> {
        self.transact_all(act, changes, plans, &[])
    }

    /// As `transact`, for changes that name contents; these are kept in the same step.
    pub(crate) fn transact_keeping(
        &mut self,
        act: Act<'_>,
        changes: Vec<Change>,
        contents: &[&[u8]],
    ) -> Answer<Changed> {
        Ok(self.transact_all(act, changes, &[], contents)?.0)
    }

    fn transact_all(
        &mut self,
        act: Act<'_>,
        changes: Vec<Change>,
        plans: &[Id],
        contents: &[&[u8]],
    ) -> Answer<(Changed, HashSet<Id>)> {
        crate::closed::check(self, act.op, &changes, plans)?;
        budget::checks::unlocked(self, &changes)?;
        let at = store::now_utc();
        let step = Step { op: act.op, author: act.author, reason: act.reason, at: &at };
        let moved = crate::moved::moved(self, &changes)?;
        let touched = Touched::by(&changes);
        let money = budget::settle::Touched::by(&self.store, &changes)?;
        let today = Date::parse(&at[..10]).unwrap_or(Date(0));
        let done = self.store.transact(step, |tx| {
            for content in contents {
                tx.keep(content)?;
            }
            tx.apply_all(changes)?;
            budget::settle::settle(tx, money, today)?;
            across::settle(tx, &touched, moved, plans)
        })?;
        let (notices, computed) = (done.value.notices(), done.value.computed.clone());
        Ok((Changed { notices, ..self.settle(done)? }, computed))
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self, author: &str) -> Answer<Changed> {
        if self.is_read_only() {
            return Err(ApiError::new(Code::ReadOnly).with("path", self.path.display()));
        }
        match self.undo_state()?.undo {
            None => return Err(ApiError::new(Code::NothingToUndo)),
            // Closing is a decision: it is opened again with a reason, not taken back.
            Some(step) if step.operation == crate::closure::APPROVE => {
                return Err(crate::error::refused("reopen_instead"));
            }
            Some(_) => {}
        }
        let done = self.store.undo(author, &store::now_utc())?;
        self.settle(done)
    }

    /// Brings the last undone step again.
    pub(crate) fn redo(&mut self, author: &str) -> Answer<Changed> {
        let done = self.store.redo(author, &store::now_utc())?;
        self.settle(done)
    }

    /// What a write made stale, and what can be undone now.
    fn settle<T>(&mut self, done: Done<T>) -> Answer<Changed> {
        if done.step.is_some() {
            self.loaded = None;
            self.plan = None;
            self.quality.clear();
            self.earned.clear();
            self.changed_since_backup = true;
            self.back_up_when_due();
        }
        let stale: BTreeSet<Tag> =
            done.touched.iter().flat_map(|(entity, _)| tags(*entity)).copied().collect();
        Ok(Changed {
            id: None,
            stale: stale.into_iter().collect(),
            undo: self.undo_state()?,
            notices: Vec::new(),
        })
    }

    pub(crate) fn undo_state(&self) -> Answer<UndoState> {
        let state = self.store.undo_state()?;
        let name = |step: store::Undoable| StepName { operation: step.op, reason: step.reason };
        // What a portfolio began with is not taken back: that would leave a file with nothing in it.
        let undo = state.undo.filter(|step| step.op != CREATE);
        Ok(UndoState { undo: undo.map(name), redo: state.redo.map(name) })
    }

    /// The records as screens read them, from memory when nothing was written since.
    pub(crate) fn loaded(&mut self) -> Answer<Arc<Loaded>> {
        if let Some(loaded) = &self.loaded {
            return Ok(loaded.clone());
        }
        let portfolio = self.store.load_portfolio()?;
        let as_of = data_date(&portfolio.settings).unwrap_or_else(|| newest_date(&portfolio));
        let loaded = Arc::new(Loaded::new(portfolio, as_of));
        self.loaded = Some(loaded.clone());
        Ok(loaded)
    }

    /// Counts figures up to a date until the next write.
    pub(crate) fn look_at(&mut self, date: Date) -> Answer<()> {
        let portfolio = self.store.load_portfolio()?;
        self.quality.clear();
        self.earned.clear();
        self.loaded = Some(Arc::new(Loaded::new(portfolio, date)));
        Ok(())
    }

    /// The data date, without reading all records where the file states it.
    pub(crate) fn data_date(&mut self) -> Answer<Date> {
        match &self.loaded {
            Some(loaded) => Ok(loaded.as_of),
            None => match data_date(&self.store.all::<Setting>()?) {
                Some(date) => Ok(date),
                None => Ok(self.loaded()?.as_of),
            },
        }
    }

    /// The terms, without reading all records.
    pub(crate) fn terms(&self) -> Answer<Terms> {
        Ok(Terms::from_settings(&self.store.all::<Setting>()?))
    }

    /// A record, or the error that says it is gone.
    pub(crate) fn get<R: Record>(&self, id: Id) -> Answer<R> {
        self.store.get(id)?.ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("entity", R::ENTITY.name()))
    }

    /// Refuses a write into a closed project.
    pub(crate) fn check_open(&self, project: Id) -> Answer<Project> {
        let project: Project = self.get(project)?;
        if project.stage == Stage::Closed {
            return Err(ApiError::new(Code::ProjectClosed).with("project", &project.code));
        }
        Ok(project)
    }

    /// The value of a setting, where it has one.
    pub(crate) fn setting(&self, name: &str) -> Answer<Option<String>> {
        let known = self.store.rows_where(Entity::Setting, "name", &Value::Text(name.to_owned()))?;
        let setting = known.first().and_then(|row| Setting::from_row(row).ok());
        Ok(setting.map(|setting| setting.value))
    }

    /// The changes that give a setting a value.
    pub(crate) fn set_setting(&self, name: &str, value: String) -> Answer<Vec<Change>> {
        let known = self.store.rows_where(Entity::Setting, "name", &Value::Text(name.to_owned()))?;
        Ok(match known.first() {
            Some(row) => {
                vec![Change::Set {
                    entity: Entity::Setting,
                    id: row.id,
                    field: "value",
                    value: Value::Text(value),
                }]
            }
            None => {
                let name = name.to_owned();
                vec![Change::insert(&Setting { name, value, ..Setting::new(store::new_id()) })]
            }
        })
    }

    /// The file as the window shows it.
    pub(crate) fn state(&mut self, today: Date) -> Answer<FileState> {
        let loaded = self.loaded()?;
        let mut notices: Vec<Reason> = self.notes.iter().filter_map(note).collect();
        notices.extend(crate::settings::missing_years(&loaded.portfolio, loaded.as_of, today));
        notices.extend(crate::file::sync_folder(&self.path));
        Ok(FileState {
            path: self.path.display().to_string(),
            name: self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            read_only: self.store.read_only().map(|why| read_only_code(why).to_owned()),
            data_date: loaded.as_of.to_string(),
            undo: self.undo_state()?,
            notices,
            projects: loaded.portfolio.projects.len() as u32,
        })
    }

    /// Whether nothing in the file may be changed.
    pub(crate) fn is_read_only(&self) -> bool {
        self.store.read_only().is_some()
    }

    /// A backup where the rules want one. A backup that fails must not fail the write that was already committed: the
    /// list of backups shows its age.
    pub(crate) fn back_up_when_due(&mut self) {
        let occasion = match self.changed_since_backup {
            true => store::Occasion::Changed,
            false => store::Occasion::Opening,
        };
        let now = store::now_utc();
        let made = store::backups(&self.backups, &self.path).unwrap_or_default();
        let last = made.iter().map(|backup| backup.at.as_str()).max();
        if !self.is_read_only()
            && store::due(occasion, &now, last)
            && self.store.backup(&self.backups, store::BackupKind::Regular, &now).is_ok()
        {
            self.changed_since_backup = false;
        }
    }
}

impl Loaded {
    /// Records made ready to compute as of a date.
    pub(crate) fn new(portfolio: Portfolio, as_of: Date) -> Loaded {
        let calendars = Calendars::new(&portfolio.calendars, &portfolio.calendar_exceptions);
        let terms = Terms::in_force(&portfolio, as_of);
        Loaded { portfolio, calendars, terms, as_of, lessons: OnceLock::new() }
    }

    /// Its lessons made ready to be searched, when first asked for.
    pub(crate) fn lessons(&self) -> &LessonIndex {
        self.lessons.get_or_init(|| LessonIndex::new(&self.portfolio.lessons))
    }

    /// The project of an id.
    pub(crate) fn project(&self, id: Id) -> Option<&Project> {
        self.portfolio.projects.iter().find(|project| project.id == id)
    }

    /// A person's name; empty when there is none.
    pub(crate) fn person(&self, id: Option<Id>) -> String {
        let person = self.portfolio.people.iter().find(|person| Some(person.id) == id);
        person.map(|person| person.name.clone()).unwrap_or_default()
    }
}

/// The data date that was set.
pub(crate) fn data_date(settings: &[Setting]) -> Option<Date> {
    settings.iter().find(|setting| setting.name == DATA_DATE).and_then(|setting| Date::parse(&setting.value))
}

/// Where no data date was set: the newest date that anything in the portfolio knows.
fn newest_date(portfolio: &Portfolio) -> Date {
    let reported =
        portfolio.projects.iter().filter_map(|p| p.reported_on.max(p.data_date).max(p.actual_finish));
    let planned = portfolio.projects.iter().filter_map(|p| p.baseline_finish.max(p.forecast_finish));
    reported.max().or_else(|| planned.max()).unwrap_or(Date(0))
}

/// What a change of a kind of record makes stale.
fn tags(entity: Entity) -> &'static [Tag] {
    use Tag::*;
    match entity {
        Entity::Task | Entity::Dependency | Entity::Assignment => &[Plan, Trials, Projects, Kpi],
        Entity::ProgressStep => &[Records, Kpi],
        Entity::TermVersion | Entity::KpiOverride | Entity::LightMonth => &[Settings, Records, Kpi, Projects],
        Entity::StatusForm => &[Collection],
        Entity::Trial => &[Trials],
        Entity::Baseline | Entity::BaselineTask => &[Plan, Projects, Kpi],
        Entity::Resource => &[Plan, Trials, Records],
        Entity::Project => &[Projects, Records, Plan, Trials, Kpi, Closure, Reports],
        Entity::RaciActivity | Entity::RaciAssignment => &[Raci],
        Entity::Role | Entity::Person | Entity::RoleHolder => &[Raci, Records, Projects],
        Entity::ClosureReview | Entity::Lesson => &[Closure, Records, Kpi, Projects],
        Entity::LessonTrace | Entity::TemplateVersion => &[Records],
        Entity::IntakeTemplate
        | Entity::Criterion
        | Entity::Proposal
        | Entity::CashFlow
        | Entity::RoleDemand
        | Entity::ProposalReview
        | Entity::ProposalScore
        | Entity::LessonAnswer
        | Entity::ProposalPair
        | Entity::SelectionScenario
        | Entity::Committee
        | Entity::CommitteeMember
        | Entity::Session
        | Entity::Attendance
        | Entity::AgendaItem
        | Entity::Vote
        | Entity::Condition => &[Intake, Records],
        Entity::Attachment => &[Attachments],
        Entity::Period | Entity::SummaryEdit => &[Reports],
        Entity::Robot => &[Publication, Records],
        Entity::WorkCalendar | Entity::CalendarException => &[Settings, Plan, Trials, Kpi, Projects],
        Entity::Setting => &[Settings, Kpi, Projects, Plan, Reports, Closure],
        Entity::Objective => &[Records, Kpi],
        Entity::GateReview => &[Records, Projects, Kpi, Closure],
        Entity::RiskAction | Entity::RiskGrade | Entity::Issue => &[Records, Projects, Kpi, Closure],
        Entity::CostEntry
        | Entity::ApprovalBand
        | Entity::BudgetRequest
        | Entity::BudgetWarning
        | Entity::AuditMonth
        | Entity::AuditSample
        | Entity::AuditFinding => &[Records],
        Entity::Risk | Entity::ChangeRequest | Entity::BudgetLine | Entity::QualityCheck => {
            &[Records, Kpi, Projects, Closure]
        }
        Entity::RoadmapItem | Entity::Countermeasure | Entity::MeetingSeries | Entity::ImportMapping => {
            &[Records]
        }
    }
}

fn read_only_code(why: &store::ReadOnlyReason) -> &'static str {
    match why {
        store::ReadOnlyReason::Asked { in_use_by: Some(_) } => "in_use",
        store::ReadOnlyReason::Asked { in_use_by: None } => "asked",
        store::ReadOnlyReason::Newer { .. } => "newer_version",
        store::ReadOnlyReason::NotWritable => "read_only_file",
    }
}

fn note(note: &Note) -> Option<Reason> {
    Some(match note {
        Note::ReadOnly(_) => return None,
        Note::Migrated { backup, .. } => reason("migrated", [("backup", path_fact(backup))]),
        Note::UncleanStop => reason("unclean_stop", []),
        Note::LogSetAside { kept } => reason("log_set_aside", [("kept", path_fact(kept))]),
        Note::NoWriteAheadLog => reason("no_write_ahead_log", []),
        Note::ChainBroken { step } => reason("chain_broken", [("step", Fact::Int(*step))]),
    })
}

fn path_fact(path: &Path) -> Fact {
    Fact::Text(path.display().to_string())
}

/// What kind of step it was, for history.
pub(crate) fn step_kind(kind: StepKind) -> Option<&'static str> {
    match kind {
        StepKind::Edit => None,
        StepKind::Undo => Some("undo"),
        StepKind::Redo => Some("redo"),
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> ApiError {
        crate::error::of_store(error)
    }
}

impl std::ops::Deref for Office {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        &self.store
    }
}
