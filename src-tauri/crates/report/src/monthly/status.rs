//! Where each project stands: lights by rule beside the reported one, dates, progress, and why.

use std::collections::HashMap;

use portfolio::light::{Colour, Dimension, Disagreement, Freshness, ProjectLights, Reason, Standing};
use portfolio::{Date, Id, Light, Priority, Project, Stage};

use crate::monthly::beside::{self, Line, Row};
use crate::monthly::reading::{ProjectLabel, Reading};

/// A project's status.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusLine {
    /// The project.
    pub project: ProjectLabel,
    /// The department that asked for it.
    pub department: String,
    /// Who manages it.
    pub manager: String,
    /// Where it stands in its life.
    pub stage: Stage,
    /// How urgent it is.
    pub priority: Priority,
    /// The worst of its lights.
    pub overall: Colour,
    /// Schedule, cost, risk, quality.
    pub lights: [Colour; 4],
    /// Why, of the dimension that decided.
    pub reasons: Vec<Reason>,
    /// The light that the manager reports.
    pub reported: Option<Light>,
    /// The manager's words.
    pub reported_reason: String,
    /// How the report disagrees with the rules.
    pub disagreement: Option<Disagreement>,
    /// Whether the status is recent enough.
    pub freshness: Freshness,
    /// Time gone, work done, money used, slip.
    pub standing: Standing,
    /// The approved finish.
    pub baseline_finish: Option<Date>,
    /// The actual finish, or the one that plan or manager forecast.
    pub finish: Option<Date>,
}

/// How many projects show each colour: green, amber, red, no data.
pub type LightCounts = [usize; 4];

impl Line for StatusLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.project.id
    }
    fn moved(&self, last: &StatusLine) -> bool {
        (self.overall, self.lights, self.stage, self.finish, self.reported)
            != (last.overall, last.lights, last.stage, last.finish, last.reported)
    }
}

/// Projects followed, by number, both months. One that ended last month is not gone but done, so it is left out.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<StatusLine>> {
    let mut rows = beside::rows(lines(now), before.map(lines));
    rows.retain(|row| row.now().is_some() || !ended(row.line.stage));
    rows
}

/// How many lines show each colour.
pub(crate) fn counts(lines: &[&StatusLine]) -> LightCounts {
    let mut counts = LightCounts::default();
    for line in lines {
        counts[place(line.overall)] += 1;
    }
    counts
}

/// The place of a colour among counts.
pub fn place(colour: Colour) -> usize {
    match colour {
        Colour::Green => 0,
        Colour::Amber => 1,
        Colour::Red => 2,
        Colour::Grey => 3,
    }
}

fn ended(stage: Stage) -> bool {
    matches!(stage, Stage::Closed | Stage::Cancelled | Stage::Withdrawn)
}

fn lines(reading: &Reading) -> Vec<StatusLine> {
    let lights: HashMap<Id, ProjectLights> =
        reading.lights().into_iter().map(|lights| (lights.project, lights)).collect();
    let projects = reading.followed().into_iter();
    projects
        .filter_map(|project| lights.get(&project.id).map(|lights| line(reading, project, lights)))
        .collect()
}

fn line(reading: &Reading, project: &Project, lights: &ProjectLights) -> StatusLine {
    let colour = |dimension| {
        let of = |light: &&portfolio::light::DimensionLight| light.dimension == dimension;
        lights.dimensions.iter().find(of).map_or(Colour::Grey, |light| light.colour)
    };
    let deciding = lights.dimensions.iter().filter(|light| light.colour == lights.overall);
    StatusLine {
        project: reading.label(project.id),
        department: project.department.clone(),
        manager: reading.person(project.manager),
        stage: project.stage,
        priority: project.priority,
        overall: lights.overall,
        lights: [Dimension::Schedule, Dimension::Cost, Dimension::Risk, Dimension::Quality].map(colour),
        reasons: deciding.filter_map(|light| light.reasons.first().cloned()).collect(),
        reported: lights.reported,
        reported_reason: project.reported_reason.clone(),
        disagreement: lights.disagreement,
        freshness: lights.freshness,
        standing: lights.standing,
        baseline_finish: project.due(reading.data_date),
        finish: project.delivered_by(reading.data_date).or(project.expected_finish()),
    }
}
