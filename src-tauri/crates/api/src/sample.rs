//! The sample portfolio.

use portfolio::{Change, Date, Id};

/// Everything the sample holds as of a date: the same date and ids give the same records.
pub(crate) fn changes(as_of: Date, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    crate::charter::changes("zh-CN", as_of.year(), new_id)
}
