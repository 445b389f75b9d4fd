//! Importing: a file becomes a draft, the person looks at it and decides, and it is applied whole or not at all.

mod costs;
mod jira;
mod mapping;
mod plan;
mod replace;
mod sheet;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use exchange::{ErrorKind, ImportError, Imported as ReadPlan, Kind, sheet::Table};

use crate::convert::code_of;
use crate::desk::Desk;
use crate::wire::{
    ImportChoice, ImportDraft, Imported, PlanImport, Progress, SheetImport, SheetMapping, SheetPreview,
};
use crate::{Answer, ApiError, Code};

/// Whether a long job goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It does.
    Continue,
    /// It stops and leaves everything as it was.
    Cancel,
}

/// Files that were read and wait for the person's decision.
#[derive(Default)]
pub(crate) struct Drafts {
    next: u64,
    held: BTreeMap<String, Draft>,
}

/// A file that was read.
struct Draft {
    file: String,
    content: Content,
}

enum Content {
    /// The bytes are kept where another project of the file may be chosen.
    Plan {
        plan: Box<ReadPlan>,
        bytes: Option<Vec<u8>>,
        kind: Kind,
    },
    Issues(Box<jira::Issues>),
    Table {
        bytes: Vec<u8>,
        table: Box<Table>,
    },
}

impl Desk {
    /// Reads a file and keeps it as a draft. Nothing is written.
    pub fn open_import(
        &mut self,
        path: String,
        watch: &mut dyn FnMut(Progress) -> Flow,
    ) -> Answer<ImportDraft> {
        self.office()?;
        let file = Path::new(&path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = read(Path::new(&path)).map_err(|error| error.with("file", &file))?;
        let mut content = parse(bytes, &file, watch).map_err(|error| told(&file, &error))?;
        if let Content::Issues(issues) = &mut content {
            issues.recall(self.office()?)?;
        }
        let token = self.drafts.keep(Draft { file, content });
        self.describe(&token)
    }

    /// The plan of another project of the same file, by its place among those that the draft names.
    pub fn choose_import(&mut self, token: String, place: u32) -> Answer<ImportDraft> {
        let draft = self.drafts.get_mut(&token)?;
        let Content::Plan { plan, bytes: Some(bytes), kind } = &mut draft.content else { return Err(gone()) };
        let number = plan.projects.get(place as usize).map(|project| project.number);
        let to_the_end = &mut exchange::progress::to_the_end;
        let read = exchange::read_plan(*kind, bytes, number, &mut store::new_id, to_the_end);
        **plan = read.map_err(|error| told(&draft.file, &error))?;
        self.describe(&token)
    }

    /// A table's columns when another sheet or header is chosen.
    pub fn sheet_import(&mut self, token: String, sheet: u32, header_row: u32) -> Answer<SheetImport> {
        let draft = self.drafts.take(&token)?;
        let Content::Table { bytes, table } = draft.content else { return Err(gone()) };
        let chosen = match table.sheet == sheet as usize {
            true => Ok(*table.clone()),
            false => exchange::sheet::read(&bytes, &draft.file, Some(sheet as usize), &mut |_| {
                exchange::Flow::Continue
            }),
        };
        let (kept, outcome) = match chosen {
            Ok(chosen) => (chosen.with_header(header_row as usize), Ok(())),
            Err(error) => (*table, Err(told(&draft.file, &error))),
        };
        let content = Content::Table { bytes, table: Box::new(kept) };
        self.drafts.held.insert(token.clone(), Draft { file: draft.file, content });
        outcome?;
        self.describe(&token)?.sheet.ok_or_else(gone)
    }

    /// What an import of a table would do, row by row.
    pub fn preview_import(&mut self, token: String, mapping: SheetMapping) -> Answer<SheetPreview> {
        let loaded = self.office()?.loaded()?;
        let draft = self.drafts.get(&token)?;
        let Content::Table { table, .. } = &draft.content else { return Err(gone()) };
        sheet::preview(table, &mapping, &loaded)
    }

    /// Applies a draft: one step, which undo takes back whole. A backup is made first.
    pub fn apply_import(&mut self, token: String, choice: ImportChoice) -> Answer<Imported> {
        let author = self.author();
        let today = (self.today)();
        let office = self.office.as_mut().ok_or(ApiError::new(Code::NothingOpen))?;
        let draft = self.drafts.get(&token)?;
        if !office.is_read_only() {
            office.back_up_before(store::BackupKind::Import)?;
        }
        let imported = match &draft.content {
            Content::Plan { plan: read, .. } => {
                let replaces = choice.replaces.as_deref();
                plan::apply(office, &draft.file, read, replaces, Vec::new(), &author, today)?
            }
            Content::Issues(issues) => {
                let (replaces, memory) = (choice.replaces.as_deref(), issues.remember(office)?);
                plan::apply(office, &draft.file, &issues.plan, replaces, memory, &author, today)?
            }
            Content::Table { table, .. } => {
                let mapping = choice.mapping.ok_or(ApiError::new(Code::BadMapping))?;
                sheet::apply(office, &draft.file, table, &mapping, &author)?
            }
        };
        self.drafts.held.remove(&token);
        Ok(imported)
    }

    /// Lets a draft go.
    pub fn cancel_import(&mut self, token: String) -> Answer<()> {
        self.drafts.held.remove(&token);
        Ok(())
    }

    /// The issues of a draft.
    fn issues(&mut self, token: &str) -> Answer<&mut jira::Issues> {
        match &mut self.drafts.get_mut(token)?.content {
            Content::Issues(issues) => Ok(issues),
            _ => Err(gone()),
        }
    }

    fn describe(&mut self, token: &str) -> Answer<ImportDraft> {
        let office = self.office.as_mut().ok_or(ApiError::new(Code::NothingOpen))?;
        let draft = self.drafts.get(token)?;
        let (plan, sheet) = match &draft.content {
            Content::Plan { plan: read, .. } => (Some(plan::describe(office, &draft.file, read)?), None),
            Content::Issues(issues) => {
                let plan = plan::describe(office, &draft.file, &issues.plan)?;
                (Some(PlanImport { map: Some(issues.describe()), ..plan }), None)
            }
            Content::Table { table, .. } => (None, Some(sheet::describe(office, table)?)),
        };
        Ok(ImportDraft { token: token.to_owned(), file: draft.file.clone(), plan, sheet })
    }
}

impl Drafts {
    pub(crate) fn clear(&mut self) {
        self.held.clear();
    }

    fn keep(&mut self, draft: Draft) -> String {
        self.next += 1;
        let token = self.next.to_string();
        self.held.insert(token.clone(), draft);
        token
    }

    fn get(&self, token: &str) -> Answer<&Draft> {
        self.held.get(token).ok_or_else(gone)
    }

    fn get_mut(&mut self, token: &str) -> Answer<&mut Draft> {
        self.held.get_mut(token).ok_or_else(gone)
    }

    fn take(&mut self, token: &str) -> Answer<Draft> {
        self.held.remove(token).ok_or_else(gone)
    }
}

fn gone() -> ApiError {
    ApiError::new(Code::NoSuchDraft)
}

/// The bytes of a file that is not too large to be any import.
fn read(path: &Path) -> Answer<Vec<u8>> {
    let io = |error: std::io::Error| crate::error::io(path, &error);
    let file = File::open(path).map_err(io)?;
    let size = file.metadata().map_err(io)?.len();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    exchange::size(size).map_err(|error| told(&name, &error))?;
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(exchange::FILE_SIZE + 1).read_to_end(&mut bytes).map_err(io)?;
    Ok(bytes)
}

fn parse(
    bytes: Vec<u8>,
    file: &str,
    watch: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Content, ImportError> {
    let mut watch = |step: exchange::Progress| {
        let part = |units: u64| u32::try_from(units / 1_024).unwrap_or(u32::MAX);
        let step = Progress { stage: "reading".into(), done: part(step.done), total: part(step.total) };
        match watch(step) {
            Flow::Continue => exchange::Flow::Continue,
            Flow::Cancel => exchange::Flow::Cancel,
        }
    };
    let kind = exchange::sniff(&bytes, file);
    if kind == Kind::Jira {
        return Ok(Content::Issues(Box::new(jira::Issues::open(&bytes, &mut watch)?)));
    }
    let named_xml = kind == Kind::Unknown && file.to_lowercase().ends_with(".xml");
    if !exchange::holds_plan(kind) && !named_xml {
        let table = exchange::sheet::read(&bytes, file, None, &mut watch)?;
        return Ok(Content::Table { bytes, table: Box::new(table) });
    }
    let plan = Box::new(exchange::read_plan(kind, &bytes, None, &mut store::new_id, &mut watch)?);
    let bytes = (!plan.projects.is_empty()).then_some(bytes);
    Ok(Content::Plan { plan, bytes, kind })
}

/// Reads a plan that goes into no portfolio.
pub(crate) fn read_plan(path: &Path) -> Answer<ReadPlan> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = read(path)?;
    let to_the_end = &mut exchange::progress::to_the_end;
    let kind = exchange::sniff(&bytes, &name);
    exchange::read_plan(kind, &bytes, None, &mut store::new_id, to_the_end)
        .map_err(|error| told(&name, &error))
}

/// Why a file cannot be imported, with its place.
pub(crate) fn told(file: &str, error: &ImportError) -> ApiError {
    let code = match error.kind {
        ErrorKind::Cancelled => Code::Cancelled,
        _ => Code::BadImport,
    };
    let mut told = ApiError::new(code).with("file", file).with("reason", code_of(&error.kind));
    match &error.kind {
        ErrorKind::TooMuch(limit) => told = told.with("limit", code_of(limit)).with("most", digits(limit)),
        ErrorKind::Unsupported(kind) => told = told.with("kind", code_of(kind)),
        ErrorKind::WrongEncoding(name) | ErrorKind::UnknownEncoding(name) => {
            told = told.with("encoding", name)
        }
        _ => {}
    }
    if let Some(line) = error.line {
        told = told.with("line", line);
    }
    if let Some(column) = error.column {
        told = told.with("column", column);
    }
    if error.element.is_empty() { told } else { told.with("element", &error.element) }
}

/// The number inside a limit.
fn digits(limit: &exchange::Limit) -> String {
    format!("{limit:?}").chars().filter(char::is_ascii_digit).collect()
}
