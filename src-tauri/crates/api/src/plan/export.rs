//! A plan leaves as Microsoft Project XML. The file counts as exported only after it was written beside the target, read
//! back by our own reader and compared; whatever fails, the old file stays.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use exchange::mspdi;
use portfolio::{Id, Plan, Task};

use crate::convert::{self, code_of};
use crate::desk::Desk;
use crate::wire::{ExportedPlan, LeftBehind};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// Writes a project's plan, with the dates of our schedule, for Microsoft Project.
    pub fn export_plan(&mut self, project: String, path: String) -> Answer<ExportedPlan> {
        let computed = self.office()?.computed_plan(convert::id(&project)?)?;
        let plan = &with_outside(&computed.plan);
        let bytes = mspdi::write(plan);
        let target = Path::new(&path);
        let io = |error: std::io::Error| crate::error::io(target, &error);
        store::file::write_atomically(
            target,
            |file| file.write_all(&bytes).map_err(io),
            |written| {
                let read = std::fs::read(written).map_err(io)?;
                let sound = read == bytes && mspdi::holds(&read, plan);
                let unsound = || ApiError::new(Code::ExportNotVerified).with("path", &path);
                if sound { Ok(()) } else { Err(unsound()) }
            },
        )?;
        let (bytes, tasks) = (bytes.len() as u64, computed.plan.tasks.len() as u32);
        let left = mspdi::left_behind(plan).iter().map(left).collect();
        Ok(ExportedPlan { path, bytes, tasks, left })
    }
}

/// The plan with a line for every task of another project that it waits for, as Microsoft Project has it.
fn with_outside(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let leads: HashSet<Id> = plan.dependencies.iter().map(|tie| tie.predecessor).collect();
    let last = plan.tasks.last().map_or(0, |task| task.position);
    let outside = plan.outside.iter().filter(|task| leads.contains(&task.id));
    let lines = outside.zip(last + 1..).map(|(task, position)| Task {
        project: plan.project.id,
        position,
        name: format!("{}\\{}", task.code, task.row),
        external: true,
        ..Task::new(task.id)
    });
    plan.tasks.extend(lines.collect::<Vec<_>>());
    plan
}

fn left(left: &mspdi::Left) -> LeftBehind {
    LeftBehind {
        code: code_of(&left.code),
        count: u32::try_from(left.count).unwrap_or(u32::MAX),
        example: left.example.clone(),
    }
}
