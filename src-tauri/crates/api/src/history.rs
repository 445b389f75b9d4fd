//! Undo and redo of whole steps.

use crate::Answer;
use crate::desk::Desk;
use crate::wire::Changed;

impl Desk {
    /// Takes the last step back.
    pub fn undo(&mut self) -> Answer<Changed> {
        let author = self.author();
        self.office()?.undo(&author)
    }

    /// Brings the last undone step again.
    pub fn redo(&mut self) -> Answer<Changed> {
        let author = self.author();
        self.office()?.redo(&author)
    }
}
