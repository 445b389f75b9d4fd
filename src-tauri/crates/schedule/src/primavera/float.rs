//! Total and free float as Primavera counts them (rule P13).

use crate::frame::Frame;
use crate::network::Constraint;
use crate::progress::Stage;
use crate::rules::{FloatFrom, Primavera};
use crate::time::Moment;

/// Total float from the early and the late dates: from the end that the plan says, once started from the finish.
pub(crate) fn total(
    frame: &Frame<'_>,
    rules: &Primavera,
    task: usize,
    early: (Moment, Moment),
    late: (Moment, Moment),
) -> i64 {
    let at_start = || frame.minutes(task, early.0, late.0);
    let at_finish = || frame.minutes(task, early.1, late.1);
    match (frame.stages[task], rules.float) {
        (Stage::Finished { .. }, _) => 0,
        (Stage::Started { .. }, _) | (_, FloatFrom::Finish) => at_finish(),
        (_, FloatFrom::Start) => at_start(),
        (_, FloatFrom::Smaller) => at_start().min(at_finish()),
    }
}

/// Free float: the smallest gap to an unfinished successor, all of the total float where there is none.
pub(crate) fn free(frame: &Frame<'_>, task: usize, total: i64, gap: impl Fn(usize) -> i64) -> i64 {
    let fixed = matches!(frame.tasks[task].constraint, Constraint::MustFinishOn(_));
    if fixed || matches!(frame.stages[task], Stage::Finished { .. }) {
        return 0;
    }
    let open = |dependency: &usize| {
        let successor = frame.dependencies[*dependency].successor;
        !matches!(frame.stages[successor], Stage::Finished { .. })
    };
    let gaps = frame.links.all_after(task).filter(open).map(gap);
    gaps.min().unwrap_or(total).max(0)
}
