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
