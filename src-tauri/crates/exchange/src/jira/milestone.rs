//! Sprints as milestones at the end of the plan, each at the end of its sprint.

use std::collections::HashMap;

use portfolio::{ConstraintType, Id, Plan, Task};
use schedule::Moment;

use super::issue::{Issue, made};
use super::source::Source;
use super::sprint::{self, Sprint};
use crate::report::{FindingCode, Findings, Place, RecordKind};

/// A sprint with what its issues say.
struct Gathered {
    sprint: Sprint,
    place: Place,
    column: usize,
    /// The latest date at which one of its issues is due.
    due: Option<Moment>,
}

/// Adds them, the first to end first.
pub(super) fn add(
    plan: &mut Plan,
    issues: &[Issue],
    (source, findings): (&Source, &mut Findings),
    new_id: &mut dyn FnMut() -> Id,
) {
    let mut sprints = gather(issues, source.zone);
    sprints.sort_by_key(|known| known.sprint.end.or(known.due).map_or((1, None), |at| (0, Some(at))));
    for known in sprints {
        let field = &source.columns[known.column].name;
        match (known.sprint.end, known.due) {
            (Some(_), _) => {}
            (None, Some(_)) => findings.add(FindingCode::SprintDateFromIssues, known.place, field),
            (None, None) => findings.add(FindingCode::SprintWithoutDate, known.place, field),
        }
        let at = known.sprint.end.or(known.due);
        let mut task = Task {
            project: plan.project.id,
            position: plan.tasks.len() as i64 + 1,
            name: known.sprint.name.clone(),
            milestone: true,
            source_uid: known.place.uid,
            constraint_date: at,
            ..Task::new(new_id())
        };
        if at.is_some() {
            task.constraint_type = ConstraintType::StartNoEarlierThan;
        }
        if let Some(closed) = known.sprint.closed {
            (task.percent_complete, task.actual_start, task.actual_finish) =
                (100, Some(closed), Some(closed));
        }
        plan.tasks.push(task);
    }
}

/// The sprints of all issues; two of one name are one where the file gives them no numbers.
fn gather(issues: &[Issue], zone: Option<i64>) -> Vec<Gathered> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut sprints: Vec<Gathered> = Vec::new();
    for issue in issues {
        for (column, text) in &issue.sprints {
            let sprint = sprint::read(text, zone);
            if sprint.name.is_empty() {
                continue;
            }
            let name = sprint.number.map_or_else(|| sprint.name.clone(), |number| format!("#{number}"));
            let uid = made(2, &name);
            let at = *places.entry(uid).or_insert_with(|| {
                let place = Place { record: RecordKind::Sprint, uid: Some(uid), line: issue.place.line };
                sprints.push(Gathered { sprint, place, column: *column, due: None });
                sprints.len() - 1
            });
            sprints[at].due = sprints[at].due.max(issue.due);
        }
    }
    sprints
}
