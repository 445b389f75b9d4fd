//! Opening, making and closing the portfolio file, and its data date.

use std::path::{Path, PathBuf};

use portfolio::Change;
use store::{Access, BackupKind, Store};

use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::office::{Act, CREATE, DATA_DATE, Office};
use crate::wire::{Fact, FileState, NewPortfolio, OpenMode, Reason};
use crate::{Answer, charter, earned, lights, periods, sample};

/// The ending of a portfolio file.
pub const ENDING: &str = "pmo";

/// The name of the sample's file.
const SAMPLE: &str = "示例项目组合";

impl Desk {
    /// Makes a new portfolio file and opens it. A file of that name is refused, never written over.
    pub fn create_portfolio(&mut self, path: String, kind: NewPortfolio) -> Answer<FileState> {
        let today = (self.today)();
        if kind == NewPortfolio::Sample {
            return self.create_sample(path, today.to_string());
        }
        let language = self.preferences.language.clone();
        self.create(path, |office, author| {
            let mut changes = charter::changes(&language, today.year(), &mut store::new_id);
            changes.extend(office.set_setting(DATA_DATE, today.to_string())?);
            office.transact(Act { op: CREATE, author, reason: "" }, changes).map(drop)
        })
    }

    /// As `create_portfolio` with the sample, as of a date: the same date gives the same portfolio.
    pub fn create_sample(&mut self, path: String, as_of: String) -> Answer<FileState> {
        let as_of = convert::date(&as_of)?;
        self.create(path, |office, author| {
            let mut changes = sample::changes(as_of, &mut store::new_id);
            let papers = sample::papers(&changes, as_of, &mut store::new_id);
            changes.extend(papers.changes);
            changes.extend(office.set_setting(DATA_DATE, as_of.to_string())?);
            let contents: Vec<&[u8]> = papers.contents.iter().map(Vec::as_slice).collect();
            office.transact_keeping(Act { op: CREATE, author, reason: "" }, changes, &contents)?;
            sample::keep_choice(office, as_of, author)?;
            freeze_earlier(office, as_of, author)
        })
    }

    /// Makes a new portfolio file with nothing in it but the usual calendar.
    pub fn create_empty(&mut self, path: String) -> Answer<FileState> {
        let language = self.preferences.language.clone();
        self.create(path, |office, author| {
            let changes = charter::calendar(&language, &mut store::new_id);
            office.transact(Act { op: CREATE, author, reason: "" }, changes).map(drop)
        })
    }

    /// Opens the sample, making it where it is not there yet; trouble is told by `boot`.
    pub fn open_sample_at_start(&mut self, as_of: Option<&str>) {
        if let Err(problem) = self.open_sample(as_of) {
            self.problem = Some(problem);
        }
    }

    fn open_sample(&mut self, as_of: Option<&str>) -> Answer<FileState> {
        let folder = self.folder.clone().unwrap_or_default();
        std::fs::create_dir_all(&folder).map_err(|error| crate::error::io(&folder, &error))?;
        let date = as_of.map_or_else(|| (self.today)().to_string(), str::to_owned);
        let name = match as_of {
            Some(date) => format!("{SAMPLE}-{date}.{ENDING}"),
            None => format!("{SAMPLE}.{ENDING}"),
        };
        let path = folder.join(name).display().to_string();
        match Path::new(&path).exists() {
            true => self.open_portfolio(path, OpenMode::Edit),
            false => self.create_sample(path, date),
        }
    }

    fn create(
        &mut self,
        path: String,
        fill: impl FnOnce(&mut Office, &str) -> Answer<()>,
    ) -> Answer<FileState> {
        let path = with_ending(&path);
        let mut office = Office::new(Store::create(&path)?, self.backups_of(&path));
        if let Err(error) = fill(&mut office, &self.author()) {
            drop(office);
            // The file was made by this call and holds nothing yet.
            let _ = std::fs::remove_file(&path);
            return Err(error);
        }
        self.take(office)
    }

    /// Opens a portfolio file; the one that was open is closed first.
    pub fn open_portfolio(&mut self, path: String, mode: OpenMode) -> Answer<FileState> {
        let path = PathBuf::from(path);
        if self.office.as_ref().is_some_and(|office| office.path == path && mode == OpenMode::Edit) {
            self.close_portfolio()?;
        }
        let access = match mode {
            OpenMode::Edit => Access::ReadWrite,
            OpenMode::ReadOnly => Access::ReadOnly,
        };
        let backups = self.backups_of(&path);
        let opened = Store::open_with_backups(&path, access, &backups)?;
        let mut office = Office::new(opened, backups);
        office.back_up_when_due();
        self.take(office)
    }

    /// Closes the file so that it can travel alone.
    pub fn close_portfolio(&mut self) -> Answer<()> {
        self.drafts.clear();
        match self.office.take() {
            Some(office) => Ok(office.store.close()?),
            None => Ok(()),
        }
    }

    /// Between commands: what need not be waited for. When it fails, the next step does it.
    pub fn tidy(&mut self) {
        if let Some(office) = &mut self.office {
            let _ = office.store.tidy();
        }
    }

    /// Sets up to which date every figure counts.
    pub fn set_data_date(&mut self, date: String) -> Answer<FileState> {
        let date = convert::date(&date)?;
        let (author, today) = (self.author(), (self.today)());
        let office = self.office()?;
        let changes = office.set_setting(DATA_DATE, date.to_string())?;
        office.transact(Act { op: "set_data_date", author: &author, reason: "" }, changes)?;
        office.look_at(date)?;
        office.state(today)
    }

    /// Counts figures up to a date without writing it into the file.
    pub fn look_at(&mut self, date: &str) -> Answer<()> {
        let date = convert::date(date)?;
        self.office()?.look_at(date)
    }

    fn take(&mut self, mut office: Office) -> Answer<FileState> {
        let today = (self.today)();
        let state = office.state(today)?;
        let path = office.path.clone();
        self.close_portfolio()?;
        self.office = Some(office);
        self.remember(&path)?;
        Ok(state)
    }

    /// Backups lie beside the application's data, not beside a file that may be in a synchronised folder.
    pub(crate) fn backups_of(&self, path: &Path) -> PathBuf {
        match &self.folder {
            Some(folder) => folder.join("backups"),
            None => store::default_backups(path),
        }
    }
}

impl Office {
    /// A backup before something large.
    pub(crate) fn back_up_before(&mut self, kind: BackupKind) -> Answer<store::Backup> {
        Ok(self.store.backup(&self.backups, kind, &store::now_utc())?)
    }
}

/// Months of the sample that are frozen: what was forecast in them makes its milestone trends.
const FROZEN_MONTHS: usize = 8;

/// Freezes the months before the sample's date, so that its reports have months to stand beside.
fn freeze_earlier(office: &mut Office, as_of: portfolio::Date, author: &str) -> Answer<()> {
    let loaded = office.loaded()?;
    let before = |date| portfolio::Window::month_of(date).from.plus_days(-1);
    let mut dates: Vec<portfolio::Date> =
        std::iter::successors(Some(before(as_of)), |date| Some(before(*date))).take(FROZEN_MONTHS).collect();
    dates.reverse();
    let plans = office.plans_at_work(&loaded.portfolio)?;
    let freeze = |date| {
        let then = sample::month::rewind(&loaded.portfolio, as_of, date);
        let then = earned::with_earned(&then, &plans, date);
        let mut changes = vec![Change::insert(&periods::frozen(&then, date, date.plus_days(1), author))];
        changes.extend(lights::freeze(&then, date));
        changes
    };
    let changes = dates.into_iter().flat_map(freeze).collect();
    office.transact(Act { op: CREATE, author, reason: "" }, changes).map(drop)
}

fn with_ending(path: &str) -> PathBuf {
    let path = PathBuf::from(path);
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case(ENDING) => path,
        _ => {
            let mut name = path.file_name().unwrap_or_default().to_os_string();
            name.push(".");
            name.push(ENDING);
            path.with_file_name(name)
        }
    }
}

/// Names of folders that programs copy to other computers while we write.
const SYNC_FOLDERS: [&str; 9] = [
    "onedrive",
    "dropbox",
    "icloud",
    "mobile documents",
    "google drive",
    "nutstore",
    "坚果云",
    "百度网盘",
    "微盘",
];

/// Warns when the file lies in a folder that another program synchronises.
pub(crate) fn sync_folder(path: &Path) -> Option<Reason> {
    let folders = path.parent()?.components().map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    let found = folders.into_iter().find(|part| SYNC_FOLDERS.iter().any(|name| part.contains(name)))?;
    Some(reason("sync_folder", [("folder", Fact::Text(found))]))
}
