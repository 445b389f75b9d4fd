//! A private copy of a portfolio to read from, so that reading never touches the file, be it in use by another program,
//! on read-only media, or of a newer version. The copy holds what was committed when it was made.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::clock::new_id;
use crate::error::StoreError;
use crate::file;
use crate::platform;
use crate::sidecar::beside;

/// How the folders of copies begin.
const PREFIX: &str = "pmo-desk-view-";

const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);

/// How often to copy anew when the file was written to meanwhile.
const ATTEMPTS: usize = 5;

/// A copy in a folder of its own, removed with it.
pub(crate) struct Snapshot {
    folder: PathBuf,
    pub file: PathBuf,
}

impl Snapshot {
    /// Copies the file and the logs beside it. A log only grows while the main file rests, so a copy during which the
    /// main file and the log's head stayed the same is a state that was committed.
    pub(crate) fn take(path: &Path) -> Result<Snapshot, StoreError> {
        let snapshot = Snapshot::folder()?;
        for _ in 0..ATTEMPTS {
            let before = Mark::of(path);
            file::copy(path, &snapshot.file)?;
            for suffix in ["-wal", "-journal"] {
                let target = beside(&snapshot.file, suffix);
                let _ = fs::remove_file(&target);
                match file::copy(&beside(path, suffix), &target) {
                    Ok(()) | Err(StoreError::Missing { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            if before == Mark::of(path) {
                break;
            }
        }
        Ok(snapshot)
    }

    /// Copies the main file alone, as if nothing lay beside it.
    pub(crate) fn without_log(path: &Path) -> Result<Snapshot, StoreError> {
        let snapshot = Snapshot::folder()?;
        file::copy(path, &snapshot.file)?;
        Ok(snapshot)
    }

    fn folder() -> Result<Snapshot, StoreError> {
        let all = std::env::temp_dir();
        sweep(&all);
        let folder = all.join(format!("{PREFIX}{}", new_id()));
        platform::private_folder(&folder).map_err(|error| StoreError::io(&folder, &error))?;
        let file = folder.join("copy.pmo");
        Ok(Snapshot { folder, file })
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Removes copies that a killed program left a week ago or earlier.
fn sweep(all: &Path) {
    let Ok(entries) = fs::read_dir(all) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX)) {
        let age = entry.metadata().and_then(|meta| meta.modified()).ok().and_then(|made| made.elapsed().ok());
        if age.is_some_and(|age| age > WEEK) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// What must not change while a copy is made.
#[derive(PartialEq, Eq)]
struct Mark {
    length: Option<u64>,
    modified: Option<SystemTime>,
    log_head: Vec<u8>,
}

impl Mark {
    fn of(path: &Path) -> Mark {
        let meta = fs::metadata(path).ok();
        let mut log_head = Vec::new();
        if let Ok(log) = fs::File::open(beside(path, "-wal")) {
            let _ = log.take(32).read_to_end(&mut log_head);
        }
        Mark {
            length: meta.as_ref().map(fs::Metadata::len),
            modified: meta.and_then(|meta| meta.modified().ok()),
            log_head,
        }
    }
}
