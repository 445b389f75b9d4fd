//! The portfolio file and the application around it.

use crate::wire::{Reason, UndoState, wire};

wire! {
    /// What the window needs when it starts.
    pub struct Boot {
        /// The version of the application.
        pub version: String,
        /// The person's settings, kept on this computer.
        pub preferences: Preferences,
        /// Files opened lately, newest first.
        pub recent: Vec<RecentFile>,
        /// The file that is open.
        pub file: Option<FileState>,
        /// Why the file asked for at start could not be opened.
        pub problem: Option<crate::error::ApiError>,
    }
}

wire! {
    /// The person's settings, kept on this computer.
    pub struct Preferences {
        /// `zh-CN` or `en`.
        pub language: String,
        /// `light`, `dark` or `system`.
        pub theme: String,
        /// The name written into the journal.
        pub author: String,
    }
}

wire! {
    /// A file opened lately.
    pub struct RecentFile {
        /// Where it is.
        pub path: String,
        /// Its name without the ending.
        pub name: String,
        /// Whether it is still there.
        pub exists: bool,
    }
}

wire! {
    /// The file that is open.
    pub struct FileState {
        /// Where it is.
        pub path: String,
        /// Its name without the ending.
        pub name: String,
        /// Why it may not be changed: `in_use`, `newer_version`, `read_only_file`, `asked`.
        pub read_only: Option<String>,
        /// The data date: every figure counts up to it.
        pub data_date: String,
        /// What can be undone.
        pub undo: UndoState,
        /// What the person should know: `calendar_year_missing`, `unclean_stop`, `no_backup`, `sync_folder`, …
        pub notices: Vec<Reason>,
        /// How many projects there are.
        pub projects: u32,
    }
}

wire! {
    /// What a new portfolio holds.
    #[derive(Copy, Eq)]
    pub enum NewPortfolio {
        /// The sample portfolio.
        Sample,
        /// No projects, with the PMO charter.
        Charter,
    }
}

wire! {
    /// How far a long job is.
    pub struct Progress {
        /// What is being done: `reading`, `scheduling`, `writing`, `verifying`.
        pub stage: String,
        /// Done so far.
        pub done: u32,
        /// Of so many; 0 when not known.
        pub total: u32,
    }
}

wire! {
    /// How a file is opened.
    #[derive(Copy, Eq)]
    pub enum OpenMode {
        /// To work in it.
        Edit,
        /// Only to look at it.
        ReadOnly,
    }
}
