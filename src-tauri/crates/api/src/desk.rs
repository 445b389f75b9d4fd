//! The desk: the application's one piece of state. It holds the open portfolio, the person's preferences and the drafts
//! of imports. Each use-case stands in the file of its noun.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use portfolio::Date;
use publish::Vault;

use crate::collection::Watched;
use crate::import::Drafts;
use crate::office::Office;
use crate::preferences;
use crate::wire::{Boot, FileState, OpenMode, Preferences, RecentFile};
use crate::{Answer, ApiError, Code};

/// The state behind the window or the command line.
pub struct Desk {
    pub(crate) folder: Option<PathBuf>,
    pub(crate) today: fn() -> Date,
    pub(crate) preferences: Preferences,
    pub(crate) recent: Vec<PathBuf>,
    pub(crate) office: Option<Office>,
    pub(crate) problem: Option<ApiError>,
    pub(crate) drafts: Drafts,
    pub(crate) watched: Watched,
    pub(crate) vault: Arc<Vault>,
}

impl Desk {
    /// A desk whose preferences, list of recent files and backups are kept in a folder; without one nothing is kept.
    /// `today` is asked only where a person acts now: to date a decision, to suggest a data date.
    pub fn new(folder: Option<PathBuf>, today: fn() -> Date) -> Desk {
        let (preferences, recent) = folder.as_deref().map(preferences::read).unwrap_or_default();
        Desk {
            folder,
            today,
            preferences,
            recent,
            office: None,
            problem: None,
            drafts: Drafts::default(),
            watched: Watched::default(),
            vault: Arc::default(),
        }
    }

    /// What the window needs when it starts.
    pub fn boot(&mut self) -> Answer<Boot> {
        Ok(Boot {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            preferences: self.preferences.clone(),
            recent: self.recent.iter().map(|path| recent_file(path)).collect(),
            file: self.file_state()?,
            problem: self.problem.take(),
        })
    }

    /// Opens a file at start; trouble is told by `boot`, so that the window still comes up.
    pub fn open_at_start(&mut self, path: String) {
        if let Err(problem) = self.open_portfolio(path, OpenMode::Edit) {
            self.problem = Some(problem);
        }
    }

    /// The person's settings.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Keeps the person's settings.
    pub fn set_preferences(&mut self, preferences: Preferences) -> Answer<Preferences> {
        self.preferences = preferences;
        self.keep()?;
        Ok(self.preferences.clone())
    }

    /// The open portfolio.
    pub(crate) fn office(&mut self) -> Answer<&mut Office> {
        self.office.as_mut().ok_or(ApiError::new(Code::NothingOpen))
    }

    /// The name written into the journal.
    pub(crate) fn author(&self) -> String {
        match self.preferences.author.trim() {
            "" => "PMO".to_owned(),
            author => author.to_owned(),
        }
    }

    /// The file that is open.
    pub fn file_state(&mut self) -> Answer<Option<FileState>> {
        let today = (self.today)();
        self.office.as_mut().map(|office| office.state(today)).transpose()
    }

    /// Puts a file first in the list of recent ones.
    pub(crate) fn remember(&mut self, path: &Path) -> Answer<()> {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_path_buf());
        self.recent.truncate(8);
        self.keep()
    }

    fn keep(&self) -> Answer<()> {
        match &self.folder {
            Some(folder) => preferences::write(folder, &self.preferences, &self.recent),
            None => Ok(()),
        }
    }
}

fn recent_file(path: &Path) -> RecentFile {
    RecentFile {
        path: path.display().to_string(),
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        exists: path.exists(),
    }
}
