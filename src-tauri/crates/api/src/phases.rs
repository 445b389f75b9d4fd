//! The phases of all projects: the uppermost summaries of their plans, as the portfolio Gantt and the plan on one page
//! show them.

use std::collections::HashMap;

use portfolio::{BaselineTask, Id, Task};

use crate::Answer;
use crate::convert::text;
use crate::desk::Desk;
use crate::wire::PhaseRow;

impl Desk {
    /// The phases of every plan, by project and in the order of the plan.
    pub fn phases(&mut self) -> Answer<Vec<PhaseRow>> {
        let office = self.office()?;
        let upper = office.store.upper_summaries()?;
        let copies = office.store.upper_baselines()?;
        let copies: HashMap<Id, &BaselineTask> = copies.iter().map(|copy| (copy.task, copy)).collect();
        let mut tops: HashMap<Id, usize> = HashMap::new();
        for task in upper.iter().filter(|task| task.parent.is_none()) {
            *tops.entry(task.project).or_default() += 1;
        }
        // A single line over all others is the project itself: its phases stand below it.
        let deeper = |task: &Task| {
            tops.get(&task.project) == Some(&1)
                && upper.iter().any(|other| other.project == task.project && other.parent.is_some())
        };
        let phase = |task: &&Task| task.parent.is_some() == deeper(task);
        Ok(upper.iter().filter(phase).filter_map(|task| row(task, copies.get(&task.id).copied())).collect())
    }
}

fn row(task: &Task, copy: Option<&BaselineTask>) -> Option<PhaseRow> {
    Some(PhaseRow {
        task: task.id.to_string(),
        project: task.project.to_string(),
        name: task.name.clone(),
        start: task.start?.to_string(),
        finish: task.finish?.to_string(),
        baseline_start: text(copy.and_then(|copy| copy.start)),
        baseline_finish: text(copy.and_then(|copy| copy.finish)),
        percent: task.percent_complete as u32,
        critical: task.critical,
    })
}
