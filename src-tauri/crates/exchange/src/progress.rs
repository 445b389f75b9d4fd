//! How far a reader is, and whether it shall go on.

/// How far a reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units done: bytes of a text file, rows of a sheet.
    pub done: u64,
    /// Units in all.
    pub total: u64,
}

/// Whether a reader shall go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It shall.
    Continue,
    /// It shall stop and leave everything as it was.
    Cancel,
}

/// Never stops a reader.
pub fn to_the_end(_: Progress) -> Flow {
    Flow::Continue
}
