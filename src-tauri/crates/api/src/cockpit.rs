//! The cockpit: figures against targets, lights, what waits, what changed, what comes.

use portfolio::life;

use crate::desk::Desk;
use crate::wire::{Cockpit, PortfolioRow, ProjectLights};
use crate::{Answer, decisions, happenings, kpi, lights, list, milestones};

impl Desk {
    /// The cockpit.
    pub fn cockpit(&mut self) -> Answer<Cockpit> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let rows = list::rows(office, &loaded)?;
        let lights = worst_first(rows);
        Ok(Cockpit {
            as_of: loaded.as_of.to_string(),
            window: kpi::window(&loaded),
            kpis: kpi::cards(&loaded),
            counts: lights::counts(lights.iter()),
            lights,
            decisions: decisions::waiting(&loaded),
            changes: happenings::lately(&loaded),
            milestones: milestones::coming(&loaded),
        })
    }
}

/// Running projects, the worst light first, then by number.
fn worst_first(rows: Vec<PortfolioRow>) -> Vec<ProjectLights> {
    let mut lights: Vec<ProjectLights> = rows.into_iter().filter_map(|row| row.lights).collect();
    let rank = |lights: &ProjectLights| match lights.overall.light.as_str() {
        "red" => 0,
        "amber" => 1,
        "none" => 2,
        _ => 3,
    };
    lights.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.code.cmp(&b.code)));
    lights
}

/// Days from one date to another, for the window.
pub(crate) fn days(from: portfolio::Date, to: portfolio::Date) -> i32 {
    to.0 - from.0
}

/// Whether a project runs as of the data date.
pub(crate) fn runs(project: portfolio::Id, loaded: &crate::office::Loaded) -> bool {
    loaded.project(project).is_some_and(|project| life::runs_on(project, &loaded.portfolio, loaded.as_of))
}
