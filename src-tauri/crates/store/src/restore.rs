//! Putting a backup in a portfolio's place, and taking that back. The file that was there, with its log, is kept in a
//! dated folder; a log never stays beside a file it does not belong to.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;

use crate::backup;
use crate::claims::Claim;
use crate::connection;
use crate::error::StoreError;
use crate::file::{self, Temporary};
use crate::header;
use crate::sidecar::{self, Holder, beside};
use crate::snapshot::Snapshot;

/// Where the replaced file lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The folder.
    pub folder: PathBuf,
}

/// The logs that belong to a file.
const LOGS: [&str; 2] = ["-wal", "-journal"];

/// Puts a verified backup in the place of a closed portfolio, damaged or not. `at` is the present time.
pub fn restore(portfolio: &Path, backup: &Path, at: &str) -> Result<Kept, StoreError> {
    backup::verify(backup)
        .map_err(|error| StoreError::Unverified { path: backup.to_path_buf(), detail: error.to_string() })?;
    exchange(portfolio, backup, at, backup::verify)
}

/// Puts the kept file back; what the restore had put there is kept in its turn.
pub fn undo_restore(portfolio: &Path, kept: &Kept, at: &str) -> Result<Kept, StoreError> {
    let old = kept.folder.join(portfolio.file_name().unwrap_or_default());
    if let Some(copy) = folded_copy(&old) {
        return exchange(portfolio, &copy.file, at, |_| Ok(()));
    }
    // It was damaged when it was replaced, and goes back as it was.
    let now_kept = exchange(portfolio, &old, at, |_| Ok(()))?;
    for suffix in LOGS {
        match file::copy(&beside(&old, suffix), &beside(portfolio, suffix)) {
            Ok(()) | Err(StoreError::Missing { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(now_kept)
}

/// A whole copy with the log brought into it.
fn folded_copy(file: &Path) -> Option<Snapshot> {
    let copy = Snapshot::take(file).ok()?;
    let conn = connection::plain(&copy.file, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    connection::check(&conn, file, connection::Check::Full).ok()?;
    connection::fold(&conn).ok()?;
    Some(copy)
}

/// Brings a copy of `source` to the portfolio's place. While the present file is whole, there is no moment at which
/// neither of the two lies there. `check` looks at the copy before anything is replaced.
fn exchange(
    portfolio: &Path,
    source: &Path,
    at: &str,
    check: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<Kept, StoreError> {
    let whole = close_tidily(portfolio)?;
    let temporary = Temporary::beside(portfolio);
    file::copy(source, &temporary.path)?;
    file::sync(&temporary.path)?;
    check(&temporary.path)?;
    let kept = dated_folder(portfolio, at)?;
    let name = portfolio.file_name().unwrap_or_default();
    if whole {
        file::copy(portfolio, &kept.folder.join(name))?;
        file::sync(&kept.folder.join(name))?;
    } else {
        // The file goes first: without it, its log means nothing; without its log, it would pass for complete.
        for path in [portfolio.to_path_buf(), beside(portfolio, LOGS[0]), beside(portfolio, LOGS[1])] {
            move_into(&path, &kept.folder)?;
        }
    }
    sidecar::remove(portfolio);
    temporary.sync_and_put(portfolio)?;
    Ok(kept)
}

/// Brings the log into the file, when it is whole and nobody has it open; says whether that worked.
fn close_tidily(portfolio: &Path) -> Result<bool, StoreError> {
    if !portfolio.exists() {
        return Ok(false);
    }
    let Some(_claim) = Claim::of(portfolio) else {
        return Err(StoreError::InUse { path: portfolio.to_path_buf(), by: Some(Holder::this_process()) });
    };
    let folded =
        header::read(portfolio).and_then(|_| connection::exclusive(portfolio)).and_then(|(conn, _)| {
            connection::check(&conn, portfolio, connection::Check::Full)?;
            connection::fold(&conn).map_err(|error| StoreError::sql(portfolio, error))
        });
    match folded {
        Ok(()) => Ok(true),
        Err(error @ (StoreError::InUse { .. } | StoreError::Full { .. } | StoreError::ReadOnly { .. })) => {
            Err(error)
        }
        Err(_) => Ok(false),
    }
}

/// `<portfolio>.replaced-20261123T083000Z[-n]`, new.
fn dated_folder(portfolio: &Path, at: &str) -> Result<Kept, StoreError> {
    let stem = portfolio.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let stamp: String = at.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut number = 1;
    loop {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let folder = portfolio.with_file_name(format!("{stem}.replaced-{stamp}{more}"));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(Kept { folder }),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(StoreError::io(&folder, &error)),
        }
    }
}

fn move_into(path: &Path, folder: &Path) -> Result<(), StoreError> {
    if !path.exists() {
        return Ok(());
    }
    let target = folder.join(path.file_name().unwrap_or_default());
    file::replace(path, &target).map_err(|error| StoreError::io(path, &error))
}
