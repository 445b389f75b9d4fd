//! The outline: which line is the summary of which, from the levels that the file gives them.

use std::collections::HashMap;

use portfolio::{Id, Task};

use super::{DraftTask, Names};
use crate::report::{FindingCode, Findings};

/// The tasks in the file's order with their summaries and positions. A level that is skipped is a finding.
pub(crate) fn tasks(
    drafts: Vec<DraftTask>,
    project: Id,
    calendars: &HashMap<i64, Id>,
    names: &Names,
    findings: &mut Findings,
) -> Vec<Task> {
    let mut open: Vec<(usize, Id)> = Vec::new();
    let mut tasks = Vec::with_capacity(drafts.len());
    for draft in drafts {
        while open.last().is_some_and(|&(level, _)| level >= draft.level) {
            open.pop();
        }
        let above = open.last().map_or(0, |&(level, _)| level);
        if draft.level > above + 1 {
            findings.add(FindingCode::OutlineJump, draft.place, names.level);
        }
        let calendar = draft.calendar.and_then(|uid| {
            let known = calendars.get(&uid).copied();
            if known.is_none() {
                findings.add(FindingCode::MissingReference, draft.place, names.calendar);
            }
            known
        });
        let parent = open.last().map(|&(_, id)| id);
        open.push((draft.level, draft.task.id));
        tasks.push(Task { project, parent, calendar, position: tasks.len() as i64 + 1, ..draft.task });
    }
    tasks
}
