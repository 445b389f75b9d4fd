//! The portfolios that this process edits. On Unix, closing any handle of a file drops all locks that the process holds
//! on it, SQLite's too; so a file that is open here is never opened a second time by other means.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

static CLAIMED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// A portfolio that is open for editing; free again when dropped.
pub(crate) struct Claim(PathBuf);

impl Claim {
    /// Claims a file; nothing when this process has it open.
    pub(crate) fn of(path: &Path) -> Option<Claim> {
        let whole = whole(path);
        // Not `then_some`: a claim that is made and dropped frees the file.
        claimed().insert(whole.clone()).then(|| Claim(whole))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        claimed().remove(&self.0);
    }
}

/// One name for a file, however it is reached.
fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

fn claimed() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    CLAIMED.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
