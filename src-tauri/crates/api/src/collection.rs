//! Collecting reports by workbook: the month's forms of every project, and where each stands.

mod blank;
pub(crate) mod kept;
mod lines;
mod receive;
mod remind;
mod take;
mod watch;
mod work;

use std::collections::BTreeSet;

use portfolio::{Date, FormKind, Id, Project, Stage, StatusForm};

use crate::desk::Desk;
use crate::office::Office;
use crate::wire::{Collection, CollectionRow, FormState};
use crate::{Answer, ApiError, Code, convert};

pub(crate) use watch::Watched;

/// The setting that names the folder which is watched.
const FOLDER: &str = "collection_folder";
/// Months that may be chosen though nothing was collected in them.
const MONTHS: usize = 6;

impl Desk {
    /// The forms of a month; without one, of the month of the data date.
    pub fn collection(&mut self, month: Option<String>) -> Answer<Collection> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let forms: Vec<StatusForm> = office.all()?;
        let months = months(loaded.as_of, &forms);
        let month = match month {
            Some(month) => parse_month(&month)?,
            None => month_of(loaded.as_of),
        };
        let mut rows = Vec::new();
        for project in reporting(&loaded.portfolio.projects, &forms, &month) {
            let person = loaded.portfolio.people.iter().find(|person| Some(person.id) == project.manager);
            let states = FormKind::ALL.iter().map(|&kind| {
                let form = find(&forms, project.id, &month, kind);
                state(office, kind, form)
            });
            rows.push(CollectionRow {
                id: project.id.to_string(),
                code: project.code.clone(),
                name: project.name.clone(),
                manager: person.map(|person| person.name.clone()).unwrap_or_default(),
                email: person.map(|person| person.email.clone()).unwrap_or_default(),
                forms: states.collect::<Answer<_>>()?,
            });
        }
        Ok(Collection { month, months, projects: rows, folder: folder(office)? })
    }
}

/// The folder that is watched; empty when none is.
fn folder(office: &Office) -> Answer<String> {
    let settings: Vec<portfolio::Setting> = office.all()?;
    let found = settings.into_iter().find(|setting| setting.name == FOLDER);
    Ok(found.map(|setting| setting.value).unwrap_or_default())
}

/// Projects that report: those under way, and those of which the month has a form.
fn reporting<'a>(projects: &'a [Project], forms: &[StatusForm], month: &str) -> Vec<&'a Project> {
    let under_way = |stage| matches!(stage, Stage::Planning | Stage::Executing | Stage::Closing);
    let has_form = |id| forms.iter().any(|form| form.project == id && form.month == month);
    let mut found: Vec<&Project> =
        projects.iter().filter(|project| under_way(project.stage) || has_form(project.id)).collect();
    found.sort_by(|one, other| one.code.cmp(&other.code));
    found
}

fn state(office: &mut Office, kind: FormKind, form: Option<&StatusForm>) -> Answer<FormState> {
    let (mut state, mut open) = ("not_sent", 0);
    if let Some(form) = form {
        state = if form.issued_on.is_some() { "sent" } else { "not_sent" };
        if form.received_on.is_some() {
            let held = lines::compared(office, form)?;
            open = held.iter().filter(|line| line.is_open()).count() as u32;
            state = match () {
                () if open > 0 => "open",
                () if held.is_empty() => "received",
                () => "taken",
            };
        }
    }
    Ok(FormState {
        form: kind.code().to_owned(),
        state: state.to_owned(),
        issued_on: convert::text(form.and_then(|form| form.issued_on)),
        received_on: convert::text(form.and_then(|form| form.received_on)),
        file: form.map(|form| form.file.clone()).unwrap_or_default(),
        open,
    })
}

fn find<'a>(forms: &'a [StatusForm], project: Id, month: &str, kind: FormKind) -> Option<&'a StatusForm> {
    forms.iter().find(|form| form.project == project && form.month == month && form.form == kind)
}

/// A form that a person names.
fn named(office: &Office, project: &str, month: &str, form: &str) -> Answer<StatusForm> {
    let forms: Vec<StatusForm> = office.all()?;
    let found = find(&forms, convert::id(project)?, month, parse_form(form)?).cloned();
    found.ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("entity", "status_form"))
}

fn parse_form(form: &str) -> Answer<FormKind> {
    FormKind::parse(form).ok_or_else(|| crate::error::refused("form_unknown"))
}

fn parse_month(month: &str) -> Answer<String> {
    match Date::parse(&format!("{month}-01")) {
        Some(date) if month_of(date) == month => Ok(month.to_owned()),
        _ => Err(ApiError::new(Code::BadMonth).with("month", month)),
    }
}

fn month_of(date: Date) -> String {
    portfolio::ledger::month_of(date)
}

fn months(as_of: Date, forms: &[StatusForm]) -> Vec<String> {
    let mut months: BTreeSet<String> = forms.iter().map(|form| form.month.clone()).collect();
    let mut first = first_day(as_of);
    for _ in 0..MONTHS {
        months.insert(month_of(first));
        first = first_day(Date(first.0 - 1));
    }
    months.into_iter().rev().collect()
}

fn first_day(date: Date) -> Date {
    Date::parse(&format!("{}-01", month_of(date))).unwrap_or(date)
}
