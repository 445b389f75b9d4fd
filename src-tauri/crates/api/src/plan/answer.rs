//! What the window is told of an edit: nothing that it knows already.

use std::collections::HashSet;

use portfolio::{Id, Plan};

use crate::Answer;
use crate::office::Office;
use crate::wire::{Changed, DependencyRow, EditedPlan, MovedRows, TaskRow};

use super::{PlanInHand, dependencies, finding, hours, moved, rules, span, view};

/// What an edit changed: the whole plan when lines came, went or moved or a baseline was kept; otherwise the rows that
/// differ.
pub(super) struct Told {
    whole: bool,
    rows: Vec<TaskRow>,
    moved: MovedRows,
    dependencies: Option<Vec<DependencyRow>>,
    inserted: Vec<String>,
}

impl Told {
    pub(super) fn of(was: &PlanInHand, is: &PlanInHand) -> Told {
        let (before, after) = (&was.computed.plan, &is.computed.plan);
        let order = |plan: &Plan| plan.tasks.iter().map(|task| (task.id, task.parent)).collect::<Vec<_>>();
        let same = order(before) == order(after)
            && before.baselines == after.baselines
            && before.resources == after.resources
            && hours::keys(before) == hours::keys(after)
            && rules::same(before, after);
        let (old, new) = (was.rows(), is.rows());
        let known: HashSet<Id> = before.tasks.iter().map(|task| task.id).collect();
        let inserted = after.tasks.iter().filter(|task| !known.contains(&task.id));
        let linked = before.dependencies != after.dependencies
            || old.iter().zip(new).any(|(old, new)| old.critical != new.critical);
        let (rows, moved) = if same { moved::differing(old, new) } else { Default::default() };
        Told {
            whole: !same,
            rows,
            moved,
            dependencies: (same && linked).then(|| dependencies(after)),
            inserted: inserted.map(|task| task.id.to_string()).collect(),
        }
    }

    pub(super) fn answer(self, office: &mut Office, is: &PlanInHand, changed: Changed) -> Answer<EditedPlan> {
        let after = &*is.computed;
        let (start, finish) = span(&after.plan);
        Ok(EditedPlan {
            plan: if self.whole { Some(view(office, after)?) } else { None },
            rows: self.rows,
            moved: self.moved,
            dependencies: self.dependencies,
            findings: after.findings.iter().map(finding).collect(),
            start: start.to_string(),
            finish: finish.to_string(),
            inserted: self.inserted,
            changed,
        })
    }
}
