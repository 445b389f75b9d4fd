//! Lights by rule beside the reported one, as the window shows them.

use std::collections::HashMap;

use portfolio::light::{self, Colour, Dimension, DimensionLight, DisagreementKind};
use portfolio::{Id, Project};

use crate::convert::{figures, text};
use crate::office::Loaded;
use crate::wire::{LightCell, LightCounts, ProjectLights};

/// The lights of every project, by id.
pub(crate) fn all(loaded: &Loaded) -> HashMap<Id, light::ProjectLights> {
    let Loaded { portfolio, calendars, terms, as_of, .. } = loaded;
    let lights = light::lights(portfolio, calendars, terms, *as_of);
    lights.into_iter().map(|lights| (lights.project, lights)).collect()
}

/// One project's lights for the window.
pub(crate) fn view(project: &Project, lights: &light::ProjectLights, loaded: &Loaded) -> ProjectLights {
    let cell = |dimension| {
        let light = lights.dimensions.iter().find(|light| light.dimension == dimension);
        light.map_or_else(|| LightCell { light: "none".into(), reasons: Vec::new() }, cell)
    };
    let worst = lights.dimensions.iter().filter(|light| light.colour == lights.overall);
    let reasons = worst.flat_map(|light| &light.reasons).map(|why| figures(why.code, &why.facts)).collect();
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

fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Grey => "none",
        Colour::Green => "green",
        Colour::Amber => "amber",
        Colour::Red => "red",
    }
}
