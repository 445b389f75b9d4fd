//! What Primavera computes otherwise than Microsoft Project (rules P1–P13). The passes ask here where the two differ;
//! everything else they share.
//!
//! `forward` puts an activity, `backward` bounds it, `links` says what drives and how lags run, `as_late` uses up free
//! float, `spanning` lays levels of effort and WBS summaries over the finished passes, `float` and `longest_path` say
//! what counts as critical.

pub(crate) mod as_late;
pub(crate) mod backward;
pub(crate) mod finding;
pub(crate) mod float;
pub(crate) mod forward;
pub(crate) mod links;
pub(crate) mod longest_path;
pub(crate) mod spanning;

use crate::frame::{Frame, Passes};
use crate::network::{Constraint, Task};
use crate::outcome::TaskDates;
use crate::rules::{ActivityKind, CriticalBy, Tool};

/// What comes after the passes, before summaries are rolled up.
pub(crate) fn finish(frame: &Frame<'_>, passes: &Passes, tasks: &mut [TaskDates]) {
    let Some(rules) = frame.primavera() else { return };
    if rules.critical == CriticalBy::LongestPath {
        longest_path::mark(frame, &passes.early, tasks);
    }
    spanning::lay(frame, rules, passes, tasks, frame.end(&passes.early));
}

/// Whether an activity spans others after the passes instead of taking part in them (rule P12).
pub(crate) fn spans(tool: &Tool, task: &Task) -> bool {
    matches!(tool, Tool::Primavera(_))
        && matches!(task.activity.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary)
}

/// Whether an activity is a point in time.
pub(crate) fn is_milestone(task: &Task) -> bool {
    matches!(task.activity.kind, ActivityKind::StartMilestone | ActivityKind::FinishMilestone)
}

/// Both constraints of an activity.
pub(crate) fn constraints(task: &Task) -> impl Iterator<Item = Constraint> + '_ {
    std::iter::once(task.constraint).chain(task.activity.second)
}
