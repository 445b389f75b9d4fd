//! The top of every plan at once: its uppermost summaries and what the newest baseline says of them.

use portfolio::{BaselineTask, Task};

use crate::error::StoreError;
use crate::rows::Reads;

/// Summaries of the first two levels: a plan may have one line that stands for all of it.
const UPPER: &str = "deleted = 0 AND inactive = 0
    AND (parent IS NULL OR parent IN (SELECT id FROM task WHERE parent IS NULL AND deleted = 0))
    AND EXISTS (SELECT 1 FROM task c WHERE c.parent = task.id AND c.deleted = 0)";

impl Reads {
    /// The summaries of the first two levels of all plans, by project and position.
    pub fn upper_summaries(&self) -> Result<Vec<Task>, StoreError> {
        self.typed_where(&format!("{UPPER} ORDER BY project, position, id"), [])
    }

    /// What the newest baseline of each project says of them.
    pub fn upper_baselines(&self) -> Result<Vec<BaselineTask>, StoreError> {
        self.newest_baselines_of(UPPER)
    }
}
