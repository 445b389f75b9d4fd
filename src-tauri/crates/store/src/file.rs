//! Replacing a file so that at every moment either the old or the new one is there, whole.
//! Every file that the product writes for a person goes through here.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::clock::new_id;
use crate::error::StoreError;
use crate::platform;

/// Writes beside the target, syncs, lets `verify` read it back, and only then puts it in the target's place.
/// On any error the old file is untouched and nothing is left behind.
pub fn write_atomically<E: From<StoreError>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
    verify: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let temporary = Temporary::beside(path);
    let io = |error: std::io::Error| E::from(StoreError::io(path, &error));
    let mut file = OpenOptions::new().write(true).create_new(true).open(&temporary.path).map_err(io)?;
    write(&mut file)?;
    file.sync_all().map_err(io)?;
    drop(file);
    verify(&temporary.path)?;
    Ok(temporary.put(path)?)
}

/// As `write_atomically`, for bytes that are ready; what was written is compared with them.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_atomically(
        path,
        |file| file.write_all(bytes).map_err(|error| StoreError::io(path, &error)),
        |written| {
            let read = fs::read(written).map_err(|error| StoreError::io(written, &error))?;
            if read == bytes {
                return Ok(());
            }
            let detail = format!("{} bytes read back for {}", read.len(), bytes.len());
            Err(StoreError::Unverified { path: path.to_path_buf(), detail })
        },
    )
}

/// Replaces several files: each is written beside its target, synced and read back before the first of them takes its
/// place. They are put in the order given, so what names the others stands last.
pub fn write_together(files: &[(PathBuf, &[u8])]) -> Result<(), StoreError> {
    let staged = files.iter().map(|(path, bytes)| stage(path, bytes)).collect::<Result<Vec<_>, _>>()?;
    files.iter().zip(staged).try_for_each(|((path, _), temporary)| temporary.put(path))
}

fn stage(path: &Path, bytes: &[u8]) -> Result<Temporary, StoreError> {
    let temporary = Temporary::beside(path);
    let io = |error: std::io::Error| StoreError::io(path, &error);
    let mut file = OpenOptions::new().write(true).create_new(true).open(&temporary.path).map_err(io)?;
    file.write_all(bytes).map_err(io)?;
    file.sync_all().map_err(io)?;
    drop(file);
    let read = fs::read(&temporary.path).map_err(io)?;
    if read != bytes {
        let detail = format!("{} bytes read back for {}", read.len(), bytes.len());
        return Err(StoreError::Unverified { path: path.to_path_buf(), detail });
    }
    Ok(temporary)
}

/// A file under a temporary name beside its target; removed when dropped before it was put in place.
pub(crate) struct Temporary {
    pub path: PathBuf,
    placed: bool,
}

impl Temporary {
    pub(crate) fn beside(target: &Path) -> Temporary {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        Temporary { path: target.with_file_name(format!(".{name}.{}.tmp", new_id())), placed: false }
    }

    /// Syncs the file and puts it in the target's place.
    pub(crate) fn sync_and_put(self, target: &Path) -> Result<(), StoreError> {
        sync(&self.path)?;
        self.put(target)
    }

    fn put(mut self, target: &Path) -> Result<(), StoreError> {
        match replace(&self.path, target) {
            Ok(()) => {}
            Err(error) if platform::is_passing(&error) => {
                self.placed = true;
                return Err(StoreError::NotReplaced { path: target.to_path_buf(), kept: self.path.clone() });
            }
            Err(error) => return Err(StoreError::io(target, &error)),
        }
        self.placed = true;
        let folder = folder_of(target);
        platform::sync_folder(&folder).map_err(|error| StoreError::io(&folder, &error))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Syncs what was written to a file by someone else, SQLite for one.
pub(crate) fn sync(path: &Path) -> Result<(), StoreError> {
    let file = OpenOptions::new().read(true).write(true).open(path);
    file.and_then(|file| file.sync_all()).map_err(|error| StoreError::io(path, &error))
}

/// Copies the bytes of a file and nothing else; `fs::copy` would carry over that it is read-only.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let mut source = File::open(from).map_err(|error| StoreError::io(from, &error))?;
    let mut target = File::create(to).map_err(|error| StoreError::io(to, &error))?;
    std::io::copy(&mut source, &mut target).map(|_| ()).map_err(|error| StoreError::io(to, &error))
}

/// The folder that a path lies in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Renames over what is there, trying for about two and a half seconds while others hold the file.
pub(crate) fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut wait = Duration::from_millis(50);
    loop {
        match fs::rename(from, to) {
            Err(error) if platform::is_passing(&error) && wait < Duration::from_millis(1500) => {
                thread::sleep(wait);
                wait *= 2;
            }
            outcome => return outcome,
        }
    }
}

/// Removes what interrupted writes of this file left beside it. Only for whoever holds its lock.
pub(crate) fn sweep(target: &Path) {
    let start = format!(".{}.", target.file_name().unwrap_or_default().to_string_lossy());
    let Ok(entries) = fs::read_dir(folder_of(target)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&start) && name.contains(".tmp") {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_files_none_is_replaced_when_one_cannot_be_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = |name: &str| folder.path().join(name);
        fs::write(place("a"), b"old").expect("writes");
        let missing = place("no such folder").join("b");
        let trouble = write_together(&[(place("a"), b"new"), (missing, b"new")]);
        assert!(trouble.is_err() && fs::read(place("a")).expect("reads") == b"old");
        assert_eq!(names(folder.path()), ["a"]);
        write_together(&[(place("a"), b"new"), (place("b"), b"more")]).expect("both are written");
        assert_eq!(fs::read(place("a")).expect("reads"), b"new");
        assert_eq!(fs::read(place("b")).expect("reads"), b"more");
        assert_eq!(names(folder.path()).len(), 2);
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("lists").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("月报.xlsx");
        write_bytes(&path, b"old").expect("written");
        (folder, path)
    }

    #[test]
    fn the_new_file_takes_the_place_of_the_old_one() {
        let (folder, path) = place();
        write_bytes(&path, b"new").expect("written");
        assert_eq!(fs::read(&path).expect("reads"), b"new");
        assert_eq!(names(folder.path()), ["月报.xlsx"]);
    }

    #[test]
    fn a_file_that_does_not_pass_its_check_changes_nothing() {
        let (folder, path) = place();
        let refuse = |_: &Path| Err(StoreError::NothingToUndo);
        let outcome = write_atomically(
            &path,
            |file| file.write_all(b"bad").map_err(|e| StoreError::io(&path, &e)),
            refuse,
        );
        assert!(matches!(outcome, Err(StoreError::NothingToUndo)));
        let outcome = write_atomically(&path, |_| Err(StoreError::NothingToRedo), |_| Ok(()));
        assert!(matches!(outcome, Err(StoreError::NothingToRedo)));
        assert_eq!(fs::read(&path).expect("reads"), b"old");
        assert_eq!(names(folder.path()), ["月报.xlsx"], "nothing is left behind");
    }

    #[test]
    fn a_missing_folder_and_a_folder_in_the_way_are_named() {
        let (folder, path) = place();
        let missing = write_bytes(&folder.path().join("none").join("a.csv"), b"a");
        assert!(matches!(missing, Err(StoreError::Missing { .. })), "{missing:?}");
        fs::remove_file(&path).expect("removed");
        fs::create_dir(&path).expect("a folder");
        assert!(write_bytes(&path, b"a").is_err());
        assert_eq!(names(folder.path()), ["月报.xlsx"]);
    }

    #[test]
    fn sweeping_removes_only_what_interrupted_writes_of_this_file_left() {
        let (folder, path) = place();
        let left = Temporary::beside(&path).path.clone();
        let other = Temporary::beside(&path.with_file_name("b.xlsx")).path.clone();
        fs::write(&left, "x").and_then(|()| fs::write(&other, "x")).expect("written");
        sweep(&path);
        assert!(!left.exists() && other.exists() && path.exists(), "{:?}", names(folder.path()));
    }
}
