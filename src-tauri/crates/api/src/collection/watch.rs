//! The watched folder: forms that managers put into it are read as they come. A file that is open or still being written
//! waits; files are known by what is in them and are never moved, changed or deleted.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::Answer;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Act;
use crate::wire::{Changed, Received};

/// A file that changed later than this may still be written.
const QUIET: Duration = Duration::from_secs(2);

/// Files of the folder that were read in this session, by place, with their size and time.
pub(crate) type Watched = HashMap<PathBuf, (u64, SystemTime)>;

impl Desk {
    /// Watches a folder; an empty name watches none.
    pub fn set_collection_folder(&mut self, folder: String) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        if !folder.is_empty() && !Path::new(&folder).is_dir() {
            return Err(refused("form_no_folder").with("path", &folder));
        }
        let changes = office.set_setting(super::FOLDER, folder)?;
        self.watched.clear();
        let act = Act { op: "set_collection_folder", author: &author, reason: "" };
        self.office()?.transact(act, changes)
    }

    /// Reads what is new in the watched folder; `None` when nothing is.
    pub fn look_into_folder(&mut self) -> Answer<Option<Received>> {
        let Some(office) = self.office.as_mut() else { return Ok(None) };
        if office.is_read_only() {
            return Ok(None);
        }
        let folder = super::folder(office)?;
        if folder.is_empty() {
            return Ok(None);
        }
        let known: Vec<portfolio::StatusForm> = self.office()?.all()?;
        let mut fresh = Vec::new();
        for (path, stamp) in ready(Path::new(&folder), SystemTime::now()) {
            if self.watched.get(&path) == Some(&stamp) {
                continue;
            }
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let digest = store::content_name(&bytes);
            self.watched.insert(path.clone(), stamp);
            if !known.iter().any(|form| form.digest == digest) {
                fresh.push(path.display().to_string());
            }
        }
        if fresh.is_empty() { Ok(None) } else { self.receive_forms(fresh).map(Some) }
    }
}

/// Workbooks of a folder that nobody has open, in the order of their names.
fn ready(folder: &Path, now: SystemTime) -> Vec<(PathBuf, (u64, SystemTime))> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let locked = |name: &str| {
        // Excel and WPS put `~$name` beside an open file, and of a long name only its end; LibreOffice `.~lock.name#`.
        names.iter().any(|other| match other.strip_prefix("~$") {
            Some(rest) => name == rest || name.chars().skip(2).eq(rest.chars()),
            None => *other == format!(".~lock.{name}#"),
        })
    };
    let mut found: Vec<(PathBuf, (u64, SystemTime))> = names
        .iter()
        .filter(|name| name.to_lowercase().ends_with(".xlsx") && !name.starts_with("~$") && !locked(name))
        .filter_map(|name| {
            let path = folder.join(name);
            let about = std::fs::metadata(&path).ok()?;
            let changed = about.modified().ok()?;
            let quiet = now.duration_since(changed).is_ok_and(|age| age >= QUIET);
            quiet.then_some((path, (about.len(), changed)))
        })
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_open_or_still_written_waits() {
        let folder = tempfile::tempdir().expect("a folder");
        let put = |name: &str| std::fs::write(folder.path().join(name), name).expect("a file is written");
        for name in ["a.xlsx", "b.xlsx", "c.xlsx", "~$b.xlsx", ".~lock.c.xlsx#", "d.txt"] {
            put(name);
        }
        let names = |age: u64| -> Vec<String> {
            let now = SystemTime::now() + Duration::from_secs(age);
            let found = ready(folder.path(), now);
            found
                .iter()
                .map(|(path, _)| path.file_name().unwrap_or_default().to_string_lossy().into())
                .collect()
        };
        assert_eq!(names(10), ["a.xlsx"], "b and c are open, d is no workbook");
        assert!(names(0).is_empty(), "all were written just now");
    }
}
