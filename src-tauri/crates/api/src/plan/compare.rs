//! Two versions of a plan compared, for the window: baselines, trials and the plan as it stands.

use std::collections::{HashMap, HashSet};

use portfolio::calendars::Calendars;
use portfolio::plan::compare::{ComparedAssignment, ComparedDependency, ComparedTask, Share, Side};
use portfolio::plan::edit::Tie;
use portfolio::plan::{self, Comparison, KeptTask, Snapshot, WorkUnits};
use portfolio::{Id, Plan};

use crate::Answer;
use crate::convert::{self, fen, text};
use crate::desk::Desk;
use crate::office::Office;
use crate::wire::{
    ComparedLink, ComparedRow, ComparedShare, KeptRow, PlanComparison, PlanVersion, ShareRow, VersionTotals,
};

use super::{baseline, trial};

impl Desk {
    /// Compares two versions of a project's plan.
    pub fn compare_plans(
        &mut self,
        project: String,
        left: PlanVersion,
        right: PlanVersion,
    ) -> Answer<PlanComparison> {
        let id = convert::id(&project)?;
        let office = self.office()?;
        let computed = office.computed_plan(id)?;
        let plan = &computed.plan;
        let (left, right) = (version(office, plan, &left)?, version(office, plan, &right)?);
        let calendars = Calendars::new(&plan.calendars, &plan.calendar_exceptions);
        let compared = plan::compare(&left, &right, calendars.get(plan.project.calendar));
        Ok(Sides::new(plan, &left, &right).shown(&compared))
    }
}

fn version(office: &mut Office, plan: &Plan, version: &PlanVersion) -> Answer<Snapshot> {
    match version {
        PlanVersion::Now => Ok(Snapshot::of_plan(plan)),
        PlanVersion::Baseline { id } => baseline::kept(plan, convert::id(id)?),
        PlanVersion::Trial { id } => {
            let trial = trial::of(office, convert::id(id)?)?;
            Ok(Snapshot::of_plan(&trial.computed.plan))
        }
    }
}

/// What all rows of a comparison need.
struct Sides<'a> {
    plan: &'a Plan,
    left: &'a Snapshot,
    right: &'a Snapshot,
    codes: [Vec<String>; 2],
    parents: [Vec<Option<usize>>; 2],
    there: HashSet<Id>,
    names: HashMap<Id, &'a str>,
    units: WorkUnits,
}

impl<'a> Sides<'a> {
    fn new(plan: &'a Plan, left: &'a Snapshot, right: &'a Snapshot) -> Sides<'a> {
        let all = left.tasks.iter().chain(&right.tasks);
        Sides {
            codes: [left.codes(), right.codes()],
            parents: [left.parents(), right.parents()],
            there: plan.tasks.iter().map(|task| task.id).collect(),
            names: all.map(|task| (task.task, task.name.as_str())).collect(),
            units: plan::units(plan),
            plan,
            left,
            right,
        }
    }

    fn shown(&self, compared: &Comparison) -> PlanComparison {
        let totals = &compared.totals;
        PlanComparison {
            minutes_per_day: self.plan.project.minutes_per_day.unwrap_or(480) as u32,
            left: side(&totals.left),
            right: side(&totals.right),
            start_moved: totals.start_moved,
            finish_moved: totals.finish_moved,
            cost_changed: fen(totals.cost_changed),
            work_changed: totals.work_changed,
            added: totals.added as u32,
            deleted: totals.deleted as u32,
            changed: totals.changed as u32,
            milestones_moved: totals.milestones_moved as u32,
            rows: compared.tasks.iter().map(|task| self.row(task)).collect(),
            dependencies: compared.dependencies.iter().map(|link| self.link(link)).collect(),
            assignments: compared.assignments.iter().map(|share| self.share(share)).collect(),
            unknown: compared.unknown.iter().map(|what| what.code().to_owned()).collect(),
        }
    }

    fn row(&self, compared: &ComparedTask) -> ComparedRow {
        let left = compared.left.map(|place| &self.left.tasks[place]);
        let right = compared.right.map(|place| &self.right.tasks[place]);
        let code = |side: usize, place: Option<usize>| place.and_then(|place| self.codes[side].get(place));
        let detail = right.and_then(|task| task.detail).or(left.and_then(|task| task.detail));
        ComparedRow {
            task: compared.task.to_string(),
            name: self.name(compared.task),
            wbs: code(1, compared.right).or(code(0, compared.left)).cloned().unwrap_or_default(),
            level: detail.map_or(1, |detail| detail.level as u32 + 1),
            summary: detail.is_some_and(|detail| detail.summary),
            milestone: detail.is_some_and(|detail| detail.milestone),
            there: self.there.contains(&compared.task),
            left: left.map(|task| self.kept(task, 0, compared.left)),
            right: right.map(|task| self.kept(task, 1, compared.right)),
            differences: compared.differences.iter().map(|what| what.code().to_owned()).collect(),
            start_moved: compared.start_moved,
            finish_moved: compared.finish_moved,
        }
    }

    fn kept(&self, task: &KeptTask, side: usize, place: Option<usize>) -> KeptRow {
        let above = place.and_then(|place| self.parents[side].get(place).copied().flatten());
        let tasks = [&self.left.tasks, &self.right.tasks][side];
        KeptRow {
            name: task.name.clone(),
            parent: above.map(|row| tasks[row].name.clone()).unwrap_or_default(),
            start: text(task.start),
            finish: text(task.finish),
            duration: task.duration,
            work: task.work,
            cost: task.cost.0,
            percent: task.detail.map(|detail| detail.percent as u32),
            critical: task.detail.map(|detail| detail.critical),
        }
    }

    fn link(&self, compared: &ComparedDependency) -> ComparedLink {
        let tie = |tie: Tie| format!("{}{}", tie.kind.code(), super::lag(tie.lag, tie.lag_unit, self.units));
        ComparedLink {
            predecessor: compared.predecessor.to_string(),
            predecessor_name: self.name(compared.predecessor),
            successor: compared.successor.to_string(),
            successor_name: self.name(compared.successor),
            left: compared.left.map(tie),
            right: compared.right.map(tie),
        }
    }

    fn share(&self, compared: &ComparedAssignment) -> ComparedShare {
        let share = |share: Share| ShareRow {
            percent: share.units.map(|units| (units / 100) as u32),
            work: share.work,
            cost: share.cost.0,
        };
        ComparedShare {
            task: compared.task.to_string(),
            task_name: self.name(compared.task),
            resource: compared.name.clone(),
            left: compared.left.map(share),
            right: compared.right.map(share),
        }
    }

    fn name(&self, task: Id) -> String {
        self.names.get(&task).copied().unwrap_or_default().to_owned()
    }
}

fn side(side: &Side) -> VersionTotals {
    VersionTotals {
        start: text(side.start),
        finish: text(side.finish),
        cost: fen(side.cost),
        work: side.work,
        tasks: side.tasks as u32,
    }
}
