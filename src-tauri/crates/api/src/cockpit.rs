//! The cockpit: figures against targets, lights, what waits, what changed, what comes; each beside an earlier day.

mod beside;
mod evidence;
mod moves;

use portfolio::kpi::Span;
use portfolio::{Id, life};

use crate::Answer;
use crate::desk::Desk;
use crate::office::Loaded;
use crate::wire::{Cockpit, CockpitAsk, FigureBefore, FigureEvidence, ProjectLights};
use crate::{decisions, happenings, kpi, lights, milestones};

impl Desk {
    /// The cockpit.
    pub fn cockpit(&mut self, ask: CockpitAsk) -> Answer<Cockpit> {
        let span = kpi::span_of(&ask.span)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let earlier = beside::find(office, &loaded, &ask.beside)?;
        let before = earlier.loaded.as_ref();
        let (lights, waiting) = (running_lights(&loaded), decisions::waiting(&loaded));
        let coming = milestones::coming(&loaded);
        let lights_before = before.map(running_lights);
        let counts_before = lights_before.as_ref().map(|rows| lights::counts(rows.iter()));
        Ok(Cockpit {
            as_of: loaded.as_of.to_string(),
            window: kpi::window(&loaded, span),
            compared: earlier.view(),
            kpis_before: kpis_before(before, span),
            kpis: kpi::cards(&loaded, span),
            counts: lights::counts(lights.iter()),
            counts_before,
            lights_moved: moves::moves(&lights, lights_before),
            decisions_moved: moves::moves(&waiting, before.map(decisions::waiting)),
            milestones_moved: moves::milestones(&coming, before.map(milestones::coming), &loaded),
            lights,
            decisions: waiting,
            changes: happenings::lately(&loaded),
            milestones: coming,
        })
    }

    /// The records behind a count of the cockpit, those left out, and why.
    pub fn figure_evidence(&mut self, figure: String) -> Answer<FigureEvidence> {
        let loaded = self.office()?.loaded()?;
        evidence::of(&figure, &loaded)
    }
}

/// Lights of running projects, the worst first, then by number.
pub(crate) fn running_lights(loaded: &Loaded) -> Vec<ProjectLights> {
    let all = lights::all(loaded);
    let running = loaded.portfolio.projects.iter().filter(|project| runs(project.id, loaded));
    let mut rows: Vec<ProjectLights> =
        running.map(|project| lights::view(project, &all[&project.id], loaded)).collect();
    let rank = |lights: &ProjectLights| match lights.overall.light.as_str() {
        "red" => 0,
        "amber" => 1,
        "none" => 2,
        _ => 3,
    };
    rows.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.code.cmp(&b.code)));
    rows
}

fn kpis_before(before: Option<&Loaded>, span: Span) -> Vec<FigureBefore> {
    let figure = |kpi: portfolio::kpi::Kpi| FigureBefore {
        code: kpi.code().to_owned(),
        value: before.and_then(|loaded| kpi::measure(kpi, loaded, span).value),
    };
    portfolio::kpi::Kpi::ALL.iter().map(|kpi| figure(*kpi)).collect()
}

/// Days from one date to another, for the window.
pub(crate) fn days(from: portfolio::Date, to: portfolio::Date) -> i32 {
    to.0 - from.0
}

/// Whether a project runs as of the data date.
pub(crate) fn runs(project: Id, loaded: &Loaded) -> bool {
    loaded.project(project).is_some_and(|project| life::runs_on(project, &loaded.portfolio, loaded.as_of))
}
