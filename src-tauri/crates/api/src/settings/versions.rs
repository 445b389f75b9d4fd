//! Parameters in versions: a new value holds from a date, the past keeps its own. Before one is saved it can be seen what
//! it would change.

use portfolio::terms::{Term, Terms};
use portfolio::{Change, Date, Id, TermVersion, kpi, life, light};

use super::parameters;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::wire::{Changed, FigureChange, LightChange, TermEffect, TermVersionRow};
use crate::{Answer, ApiError, Code, convert, lights};

impl Desk {
    /// Gives a parameter a value from a date on; from the data date where none is said. Figures of earlier dates keep
    /// what was in force then.
    pub fn set_term(
        &mut self,
        name: String,
        value: i32,
        effective: Option<String>,
        reason: String,
    ) -> Answer<Changed> {
        let (term, value) = (parameter(&name)?, i64::from(value));
        within(term, value)?;
        let (author, today) = (self.author(), self.acting_day()?);
        let effective = effective.as_deref().map(convert::date).transpose()?.unwrap_or(today);
        if effective > today {
            return Err(refused("term_in_future").with("date", effective));
        }
        let office = self.office()?;
        let loaded = office.loaded()?;
        let known = of_term(term, &loaded);
        if known.last().is_some_and(|last| last.effective_on > effective) {
            return Err(refused("term_before_newest").with("date", effective));
        }
        let before = office.setting(term.name)?.unwrap_or_else(|| term.default.to_string());
        let version = TermVersion {
            name: term.name.to_owned(),
            version: known.last().map_or(0, |last| last.version) + 1,
            value: value.to_string(),
            before,
            effective_on: effective,
            reason: reason.clone(),
            set_by: author.clone(),
            ..TermVersion::new(store::new_id())
        };
        let mut changes = office.set_setting(term.name, value.to_string())?;
        changes.push(Change::insert(&version));
        office.transact(Act { op: "set_term", author: &author, reason: &reason }, changes)
    }

    /// What a value of a parameter would change today: lights of projects under way, and figures.
    pub fn term_effect(&mut self, name: String, value: i32) -> Answer<TermEffect> {
        let (term, value) = (parameter(&name)?, i64::from(value));
        within(term, value)?;
        let loaded = self.office()?.loaded()?;
        let terms = loaded.terms.with(term.name, value);
        Ok(TermEffect { lights: light_changes(&loaded, &terms), figures: figure_changes(&loaded, &terms) })
    }
}

/// The versions of a parameter for the window, newest first.
pub(super) fn of(term: &Term, loaded: &Loaded) -> Vec<TermVersionRow> {
    let row = |version: &TermVersion| TermVersionRow {
        version: version.version as u32,
        value: version.value.clone(),
        before: version.before.clone(),
        effective: version.effective_on.to_string(),
        reason: version.reason.clone(),
        by: version.set_by.clone(),
    };
    of_term(term, loaded).into_iter().rev().map(row).collect()
}

fn of_term<'a>(term: &Term, loaded: &'a Loaded) -> Vec<&'a TermVersion> {
    let all = loaded.portfolio.term_versions.iter();
    let mut own: Vec<&TermVersion> = all.filter(|version| version.name == term.name).collect();
    own.sort_by_key(|version| (version.effective_on, version.version));
    own
}

fn parameter(name: &str) -> Answer<&'static Term> {
    let term = parameters().find(|term| term.name == name);
    term.ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("name", name))
}

fn within(term: &Term, value: i64) -> Answer<()> {
    if (term.low..=term.high).contains(&value) {
        return Ok(());
    }
    let error = ApiError::new(Code::BadField).with("entity", "setting").with("field", term.name);
    Err(error.with("reason", "out_of_range").with("min", term.low).with("max", term.high))
}

fn light_changes(loaded: &Loaded, terms: &Terms) -> Vec<LightChange> {
    let Loaded { portfolio, calendars, as_of, .. } = loaded;
    let judged = |terms: &Terms| light::lights(portfolio, calendars, terms, *as_of);
    let runs = |id: Id| {
        let project = loaded.project(id).filter(|project| life::runs_on(project, portfolio, *as_of));
        project.map(|project| (project.code.clone(), project.name.clone()))
    };
    let pairs = judged(&loaded.terms).into_iter().zip(judged(terms));
    let mut changes: Vec<LightChange> = pairs
        .filter(|(now, then)| now.overall != then.overall)
        .filter_map(|(now, then)| {
            let (code, name) = runs(now.project)?;
            Some(LightChange {
                project: now.project.to_string(),
                code,
                name,
                from: lights::colour(now.overall).to_owned(),
                to: lights::colour(then.overall).to_owned(),
            })
        })
        .collect();
    changes.sort_by(|a, b| a.code.cmp(&b.code));
    changes
}

fn figure_changes(loaded: &Loaded, terms: &Terms) -> Vec<FigureChange> {
    let Loaded { portfolio, calendars, as_of, .. } = loaded;
    let measure = |kpi, terms: &Terms| kpi::measure(kpi, portfolio, calendars, terms, window(*as_of), *as_of);
    let change = |&kpi: &kpi::Kpi| {
        let (now, then) = (measure(kpi, &loaded.terms), measure(kpi, terms));
        let differs = now.value != then.value || now.status != then.status;
        differs.then(|| FigureChange {
            kpi: kpi.code().to_owned(),
            unit: now.unit.code().to_owned(),
            from: now.value,
            to: then.value,
            status_from: now.status.code().to_owned(),
            status_to: then.status.code().to_owned(),
        })
    };
    kpi::Kpi::ALL.iter().filter_map(change).collect()
}

fn window(as_of: Date) -> portfolio::Window {
    kpi::Span::TwelveMonths.window(as_of)
}
