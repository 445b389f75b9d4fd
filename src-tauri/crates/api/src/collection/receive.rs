//! Forms come back: by dialog, by drop or from the watched folder. A file that is no form of this portfolio and month is
//! told apart with a sentence and changes nothing; the files themselves are never touched.

use std::path::Path;

use exchange::status_form::{self, FormFault};
use portfolio::status_form::{Fill, tables};
use portfolio::{Change, Date, FormKind, Id, StatusForm, difference};

use super::kept;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Received, ReceivedFile};
use crate::{Answer, ApiError};

impl Desk {
    /// Reads files as forms; each is taken or told why not.
    pub fn receive_forms(&mut self, paths: Vec<String>) -> Answer<Received> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let mut received = Received { files: Vec::new(), changed: None };
        for path in &paths {
            let path = Path::new(path);
            let mut file = ReceivedFile {
                file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                project: String::new(),
                month: String::new(),
                form: String::new(),
                open: 0,
                problem: None,
            };
            match one(office, path, &mut file, today) {
                Ok((before, after)) => {
                    let changes = upsert(before.as_ref(), &after);
                    let act = Act { op: "receive_form", author: &author, reason: &file.file };
                    match office.transact(act, changes) {
                        Ok(changed) => received.changed = Some(changed),
                        Err(error) => file.problem = Some(error),
                    }
                    let lines = super::lines::compared(office, &after)?;
                    file.open = lines.iter().filter(|line| line.is_open()).count() as u32;
                }
                Err(error) => file.problem = Some(error.with("file", &file.file)),
            }
            received.files.push(file);
        }
        Ok(received)
    }
}

/// The record of a form before and after a file was read.
fn one(
    office: &mut Office,
    path: &Path,
    told: &mut ReceivedFile,
    today: Date,
) -> Answer<(Option<StatusForm>, StatusForm)> {
    let bytes = std::fs::read(path).map_err(|error| crate::error::io(path, &error))?;
    let filled = status_form::read(&bytes).map_err(|fault| fault_of(&told.file, fault))?;
    let about = |name: &str| filled.about.get(name).cloned().unwrap_or_default();
    (told.project, told.month, told.form) = (about("code"), about("month"), about("form"));
    if about("portfolio") != office.store.portfolio_id()? {
        return Err(refused("form_other_portfolio"));
    }
    let kind = super::parse_form(&told.form)?;
    super::parse_month(&told.month)?;
    let project = Id::parse(&about("project")).ok_or_else(|| refused("form_project_gone"))?;
    if office.row(portfolio::Entity::Project, project)?.is_none() {
        return Err(refused("form_project_gone"));
    }
    let project = office.check_open(project)?;
    let forms: Vec<StatusForm> = office.all()?;
    let newer = forms.iter().find(|form| {
        form.project == project.id && form.form == kind && form.month.as_str() > told.month.as_str()
    });
    if let Some(newer) = newer {
        return Err(refused("form_older").with("month", &told.month).with("newer", &newer.month));
    }
    let before = super::find(&forms, project.id, &told.month, kind).cloned();
    let digest = store::content_name(&bytes);
    if before.as_ref().is_some_and(|form| form.digest == digest) {
        return Err(refused("form_same_again"));
    }
    let base = before.clone().unwrap_or_else(|| StatusForm {
        project: project.id,
        month: told.month.clone(),
        form: kind,
        ..StatusForm::new(store::new_id())
    });
    let after = StatusForm {
        received_on: Some(today),
        file: told.file.clone(),
        digest,
        reporter: project.manager,
        content: kept::write(&kept::of(filled, |table, field, fresh| is_asked(kind, table, field, fresh)))?,
        verdicts: String::new(),
        ..base
    };
    Ok((before, after))
}

/// What is locked is not read, whatever stands in it.
fn is_asked(kind: FormKind, table: &str, field: &str, fresh: bool) -> bool {
    let table = tables(kind).iter().find(|known| known.entity.name() == table);
    table.is_some_and(|table| {
        let fits = |fill: Fill| fill == Fill::Asked || (fresh && fill == Fill::New);
        table.columns.iter().any(|(name, fill)| *name == field && fits(*fill)) && (!fresh || table.fresh > 0)
    })
}

fn fault_of(file: &str, fault: FormFault) -> ApiError {
    match fault {
        FormFault::File(error) => crate::import::told(file, &error),
        FormFault::NotAForm => refused("form_not_ours"),
        FormFault::OtherVersion => refused("form_other_version"),
        FormFault::Altered(sheet) => refused("form_altered").with("sheet", sheet),
    }
}

/// The changes that bring the record of a form to its new state.
pub(super) fn upsert(before: Option<&StatusForm>, after: &StatusForm) -> Vec<Change> {
    match before {
        Some(before) => difference(before, after),
        None => vec![Change::insert(after)],
    }
}
