//! How the cockpit's lists moved since an earlier day: what makes a line the same, and what of it is followed.

use report::monthly::beside::{self, Line, Movement, Row};

use crate::office::Loaded;
use crate::wire::{Decision, FigureRecord, ListMoves, Mark, MilestoneRow, ProjectLights};

/// A line of a list that moves.
pub(super) trait Moving: Line<Key = String> + Clone {
    /// What stood in its place.
    fn was(&self) -> String;
    /// The record that it is about.
    fn record(&self) -> FigureRecord;
}

/// How a list moved.
pub(super) fn moves<L: Moving>(now: &[L], before: Option<Vec<L>>) -> ListMoves {
    let count = before.as_ref().map(|lines| lines.len() as u32);
    let rows = beside::rows(now.to_vec(), before);
    let gone = rows.iter().filter(|row| row.movement == Movement::Gone);
    ListMoves {
        before: count,
        gone: gone.map(|row| row.line.record()).collect(),
        marks: rows.iter().filter_map(mark).collect(),
    }
}

/// How the milestones moved. One that was reached is not gone but done.
pub(super) fn milestones(
    now: &[MilestoneRow],
    before: Option<Vec<MilestoneRow>>,
    loaded: &Loaded,
) -> ListMoves {
    let mut moved = moves(now, before);
    let reached = |record: &FigureRecord| {
        loaded.portfolio.milestones.iter().any(|task| {
            task.id.to_string() == record.id && task.actual_finish.is_some_and(|at| at.date() <= loaded.as_of)
        })
    };
    moved.gone.retain(|record| !reached(record));
    moved
}

fn mark<L: Moving>(row: &Row<L>) -> Option<Mark> {
    let movement = match row.movement {
        Movement::New => "new",
        Movement::Changed => "changed",
        Movement::Unknown | Movement::Same | Movement::Gone => return None,
    };
    let was = row.last.as_ref().map(Moving::was).unwrap_or_default();
    Some(Mark { key: row.line.key(), movement: movement.to_owned(), was })
}

impl Line for ProjectLights {
    type Key = String;
    fn key(&self) -> String {
        self.project.clone()
    }
    fn moved(&self, last: &ProjectLights) -> bool {
        self.overall.light != last.overall.light
    }
}

impl Moving for ProjectLights {
    fn was(&self) -> String {
        self.overall.light.clone()
    }
    fn record(&self) -> FigureRecord {
        FigureRecord {
            entity: "project".into(),
            id: self.project.clone(),
            project: Some(self.project.clone()),
            code: self.code.clone(),
            name: self.name.clone(),
        }
    }
}

impl Line for Decision {
    type Key = String;
    fn key(&self) -> String {
        format!("{}.{}", self.kind, self.id)
    }
    fn moved(&self, last: &Decision) -> bool {
        (&self.date, &self.detail.values) != (&last.date, &last.detail.values)
    }
}

impl Moving for Decision {
    fn was(&self) -> String {
        String::new()
    }
    fn record(&self) -> FigureRecord {
        FigureRecord {
            entity: self.entity.clone(),
            id: self.id.clone(),
            project: self.project.clone(),
            code: self.code.clone(),
            name: self.title.clone(),
        }
    }
}

impl Line for MilestoneRow {
    type Key = String;
    fn key(&self) -> String {
        self.task.clone()
    }
    fn moved(&self, last: &MilestoneRow) -> bool {
        self.forecast != last.forecast
    }
}

impl Moving for MilestoneRow {
    fn was(&self) -> String {
        self.forecast.clone().unwrap_or_default()
    }
    fn record(&self) -> FigureRecord {
        FigureRecord {
            entity: "task".into(),
            id: self.task.clone(),
            project: Some(self.project.clone()),
            code: self.project_name.clone(),
            name: self.name.clone(),
        }
    }
}
