//! The versions of the project template through the door: the list, a new one, its content, its release. Projects keep the
//! version they began with.

use portfolio::project_template::{GRACE_DAYS, ProjectTemplate, Standing, faults, standing};
use portfolio::{Change, Date, Id, Row, TemplateVersion, difference};

use super::{built_in, content, of_version};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Act;
use crate::wire::{Changed, TemplateContent, TemplateVersionView, TemplatesView};
use crate::{Answer, convert};

impl Desk {
    /// The versions of the project template.
    pub fn project_templates(&mut self) -> Answer<TemplatesView> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let mut versions: Vec<TemplateVersion> = office.all()?;
        versions.sort_by_key(|version| std::cmp::Reverse(version.version));
        let first = built_in(&loaded.portfolio);
        versions.push(as_version(&first));
        let used = |label: &str| {
            let projects = loaded.portfolio.projects.iter();
            projects.filter(|project| project.template.trim() == label).count() as u32
        };
        let view = |version: &TemplateVersion| {
            let template = if version.id == Id(0) { first.clone() } else { of_version(version) };
            let (code, until) = told(standing(version, &versions, loaded.as_of));
            TemplateVersionView {
                id: (version.id != Id(0)).then(|| version.id.to_string()),
                label: template.label(),
                standing: code.to_owned(),
                until: convert::text(until),
                released_on: convert::text(version.released_on.filter(|day| *day != Date(0))),
                note: version.note.clone(),
                projects: used(&template.label()),
                faults: faults(&template).iter().map(|fault| fault.code().to_owned()).collect(),
                content: content::shown(&template),
            }
        };
        let roles = loaded.portfolio.roles.iter().filter(|role| role.alias_of.is_none());
        Ok(TemplatesView {
            versions: versions.iter().map(view).collect(),
            grace_days: GRACE_DAYS as u32,
            roles: roles.map(|role| role.name.clone()).collect(),
            locked: office.is_read_only(),
        })
    }

    /// A new version, a copy of the one in use, to be changed before it is released.
    pub fn new_project_template(&mut self) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let loaded = office.loaded()?;
        let versions: Vec<TemplateVersion> = office.all()?;
        if versions.iter().any(|version| version.released_on.is_none()) {
            return Err(refused("template_being_written"));
        }
        let current = super::standard(office, &loaded.portfolio)?;
        let built_in = as_version(&built_in(&loaded.portfolio)).version;
        let newest = versions.iter().map(|version| version.version).max().unwrap_or(built_in);
        let version = TemplateVersion {
            name: current.name.clone(),
            version: newest + 1,
            content: kept(&content::shown(&current))?,
            ..TemplateVersion::new(store::new_id())
        };
        let act = Act { op: "new_project_template", author: &author, reason: "" };
        let changed = office.transact(act, vec![Change::insert(&version)])?;
        Ok(Changed { id: Some(version.id.to_string()), ..changed })
    }

    /// Writes what a version holds that is not released.
    pub fn save_project_template(
        &mut self,
        version: String,
        content: TemplateContent,
        note: String,
    ) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let before: TemplateVersion = office.get(convert::id(&version)?)?;
        check_draft(&before)?;
        let after = TemplateVersion { content: kept(&content)?, note, ..before.clone() };
        let act = Act { op: "save_project_template", author: &author, reason: "" };
        office.transact(act, difference(&before, &after))
    }

    /// Takes a version into use: projects begin with it from now on.
    pub fn release_project_template(&mut self, version: String) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let before: TemplateVersion = office.get(convert::id(&version)?)?;
        check_draft(&before)?;
        let found = faults(&of_version(&before));
        if !found.is_empty() {
            return Err(crate::rules::refused_by(&found));
        }
        let after = TemplateVersion { released_on: Some(today), ..before.clone() };
        let act = Act { op: "release_project_template", author: &author, reason: &before.note };
        office.transact(act, difference(&before, &after))
    }
}

/// A released version stays as it is.
pub(crate) fn check_row(row: &Row) -> Answer<()> {
    let version = <TemplateVersion as portfolio::Record>::from_row(row).map_err(crate::error::bad_field)?;
    check_draft(&version)
}

fn check_draft(version: &TemplateVersion) -> Answer<()> {
    match version.released_on {
        Some(_) => Err(refused("template_in_use")),
        None => Ok(()),
    }
}

/// The template that comes with the product as the version before all others.
fn as_version(template: &ProjectTemplate) -> TemplateVersion {
    let number = template.version.trim_start_matches('V').parse().unwrap_or(1);
    TemplateVersion { version: number, released_on: Some(Date(0)), ..TemplateVersion::new(Id(0)) }
}

fn kept(content: &TemplateContent) -> Answer<String> {
    serde_json::to_string(content)
        .map_err(|error| crate::ApiError::new(crate::Code::Io).with("detail", error))
}

fn told(standing: Standing) -> (&'static str, Option<Date>) {
    match standing {
        Standing::Draft => ("draft", None),
        Standing::Current => ("current", None),
        Standing::Grace(until) => ("grace", Some(until)),
        Standing::Retired => ("retired", None),
    }
}
