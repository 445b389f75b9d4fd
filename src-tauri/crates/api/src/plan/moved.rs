//! The rows that an edit changed, told as briefly as they allow: whole where anything differs, in columns where only what
//! the schedule writes does.

use crate::wire::{MovedRows, TaskRow};

/// The rows that differ from before, and the columns of those that only moved. Both lists hold the same tasks.
pub(super) fn differing(before: Vec<TaskRow>, after: Vec<TaskRow>) -> (Vec<TaskRow>, MovedRows) {
    let mut whole = Vec::new();
    let mut moved = MovedRows::default();
    for (old, new) in before.into_iter().zip(after) {
        if old == new {
            continue;
        }
        match only_moved(old, &new) {
            true => push(&mut moved, new),
            false => whole.push(new),
        }
    }
    (whole, moved)
}

/// Whether the row before is the row after once it has its dates.
fn only_moved(mut old: TaskRow, new: &TaskRow) -> bool {
    old.duration = new.duration;
    old.duration_text.clone_from(&new.duration_text);
    old.start.clone_from(&new.start);
    old.finish.clone_from(&new.finish);
    old.late_start.clone_from(&new.late_start);
    old.late_finish.clone_from(&new.late_finish);
    old.total_float = new.total_float;
    old.free_float = new.free_float;
    old == *new
}

fn push(moved: &mut MovedRows, row: TaskRow) {
    moved.rows.push(row.row);
    moved.duration.push(row.duration);
    moved.duration_text.push(row.duration_text);
    moved.start.push(row.start);
    moved.finish.push(row.finish);
    moved.late_start.push(row.late_start);
    moved.late_finish.push(row.late_finish);
    moved.total_float.push(row.total_float);
    moved.free_float.push(row.free_float);
}
