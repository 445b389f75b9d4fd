//! Lights by rule beside the reported one, as the window shows them.

use std::collections::HashMap;

use portfolio::ledger::month_of;
use portfolio::light::{self, Colour, Dimension, DimensionLight, DisagreementKind};
use portfolio::{Calendars, Change, Date, Entity, Id, LightMonth, Portfolio, Project, Terms, life};

use crate::convert::{figures, text};
use crate::office::Loaded;
use crate::wire::{LightCell, LightCounts, LightMonthRow, ProjectLights};

/// The lights of every project, by id.
pub(crate) fn all(loaded: &Loaded) -> HashMap<Id, light::ProjectLights> {
    let Loaded { portfolio, calendars, terms, as_of, .. } = loaded;
    let lights = light::lights(portfolio, calendars, terms, *as_of);
    lights.into_iter().map(|lights| (lights.project, lights)).collect()
}

/// The changes that keep the lights of projects under way with the freeze of a month; those of an earlier freeze of the
/// same month go.
pub(crate) fn freeze(portfolio: &Portfolio, data_date: Date) -> Vec<Change> {
    let month = month_of(data_date);
    let again = portfolio.light_months.iter().filter(|kept| kept.month == month);
    let mut changes: Vec<Change> = again.map(|kept| Change::Delete(Entity::LightMonth, kept.id)).collect();
    let calendars = Calendars::new(&portfolio.calendars, &portfolio.calendar_exceptions);
    let terms = Terms::in_force(portfolio, data_date);
    let lights = light::lights(portfolio, &calendars, &terms, data_date);
    let running = portfolio.projects.iter().zip(&lights);
    let running = running.filter(|(project, _)| life::runs_on(project, portfolio, data_date));
    changes
        .extend(running.map(|(_, lights)| Change::insert(&light::kept(lights, data_date, store::new_id()))));
    changes
}

/// The lights of a project month by month, the oldest first.
pub(crate) fn history(project: Id, loaded: &Loaded) -> Vec<LightMonthRow> {
    let kept = loaded.portfolio.light_months.iter();
    let mut months: Vec<&LightMonth> =
        kept.filter(|kept| kept.project == project && kept.data_date <= loaded.as_of).collect();
    months.sort_by(|a, b| a.month.cmp(&b.month));
    let row = |kept: &&LightMonth| LightMonthRow {
        month: kept.month.clone(),
        overall: colour(kept.overall).to_owned(),
        schedule: colour(kept.schedule).to_owned(),
        cost: colour(kept.cost).to_owned(),
        risk: colour(kept.risk).to_owned(),
        quality: colour(kept.quality).to_owned(),
        reported: kept.reported.map(|light| light.code().to_owned()),
    };
    months.iter().map(row).collect()
}

/// One project's lights for the window.
pub(crate) fn view(project: &Project, lights: &light::ProjectLights, loaded: &Loaded) -> ProjectLights {
    let cell = |dimension| {
        let light = lights.dimensions.iter().find(|light| light.dimension == dimension);
        light.map_or_else(|| LightCell { light: "none".into(), reasons: Vec::new() }, cell)
    };
    let worst = lights.dimensions.iter().filter(|light| light.colour == lights.overall);
    let all = worst.flat_map(|light| &light.reasons).map(|why| figures(why.code, &why.facts));
    let reasons = all.fold(Vec::new(), |mut said, why| {
        if !said.contains(&why) {
            said.push(why);
        }
        said
    });
    ProjectLights {
        project: project.id.to_string(),
        code: project.code.clone(),
        name: project.name.clone(),
        manager: loaded.person(project.manager),
        overall: LightCell { light: colour(lights.overall).into(), reasons },
        schedule: cell(Dimension::Schedule),
        cost: cell(Dimension::Cost),
        risk: cell(Dimension::Risk),
        quality: cell(Dimension::Quality),
        reported: lights.reported.map(|light| light.code().to_owned()),
        reported_reason: project.reported_reason.clone(),
        reported_on: text(lights.reported_on),
        watermelon: lights.disagreement.is_some_and(|found| found.kind == DisagreementKind::Watermelon),
        stale_days: lights.status_age.map(|days| days as i32),
    }
}

/// How many of some projects have which overall light.
pub(crate) fn counts<'a>(lights: impl Iterator<Item = &'a ProjectLights>) -> LightCounts {
    let mut counts = LightCounts { green: 0, amber: 0, red: 0, none: 0 };
    for lights in lights {
        match lights.overall.light.as_str() {
            "green" => counts.green += 1,
            "amber" => counts.amber += 1,
            "red" => counts.red += 1,
            _ => counts.none += 1,
        }
    }
    counts
}

/// One dimension's light for the window.
pub(crate) fn cell(light: &DimensionLight) -> LightCell {
    let reasons = light.reasons.iter().map(|why| figures(why.code, &why.facts)).collect();
    LightCell { light: colour(light.colour).to_owned(), reasons }
}

pub(crate) fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Grey => "none",
        Colour::Green => "green",
        Colour::Amber => "amber",
        Colour::Red => "red",
    }
}
