//! The rows that an edit changed, told as briefly as they allow: whole where anything differs, in columns where only what
//! the schedule writes does.

use crate::wire::{MovedRows, TaskRow};

/// The rows that differ from before, and the columns of those that only moved. Both lists hold the same tasks.
pub(super) fn differing(before: &[TaskRow], after: &[TaskRow]) -> (Vec<TaskRow>, MovedRows) {
    let mut whole = Vec::new();
    let mut moved = MovedRows::default();
    for (old, new) in before.iter().zip(after).filter(|(old, new)| old != new) {
        match only_moved(old, new) {
            true => push(&mut moved, new),
            false => whole.push(new.clone()),
        }
    }
    (whole, moved)
}

/// Whether the row before is the row after once it has its dates.
fn only_moved(old: &TaskRow, new: &TaskRow) -> bool {
    let dated = TaskRow {
        duration: new.duration,
        duration_text: new.duration_text.clone(),
        start: new.start.clone(),
        finish: new.finish.clone(),
        late_start: new.late_start.clone(),
        late_finish: new.late_finish.clone(),
        total_float: new.total_float,
        free_float: new.free_float,
        ..old.clone()
    };
    dated == *new
}

fn push(moved: &mut MovedRows, row: &TaskRow) {
    moved.rows.push(row.row);
    moved.duration.push(row.duration);
    moved.duration_text.push(row.duration_text.clone());
    moved.start.push(row.start.clone());
    moved.finish.push(row.finish.clone());
    moved.late_start.push(row.late_start.clone());
    moved.late_finish.push(row.late_finish.clone());
    moved.total_float.push(row.total_float);
    moved.free_float.push(row.free_float);
}
