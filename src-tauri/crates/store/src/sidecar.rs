//! The small file beside an open portfolio that says who has it open. It is for messages and for telling an unclean
//! stop; the lock that counts is SQLite's own.

use std::path::{Path, PathBuf};

use crate::platform;

/// Who has a portfolio open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The process.
    pub process: u32,
    /// The machine.
    pub machine: String,
}

impl Holder {
    pub(crate) fn this_process() -> Holder {
        Holder { process: std::process::id(), machine: platform::machine_name() }
    }
}

/// `<portfolio>.lock`.
pub(crate) fn path(portfolio: &Path) -> PathBuf {
    beside(portfolio, ".lock")
}

/// The path with something added to its name.
pub(crate) fn beside(portfolio: &Path, suffix: &str) -> PathBuf {
    let mut name = portfolio.file_name().unwrap_or_default().to_os_string();
    name.push(suffix);
    portfolio.with_file_name(name)
}

/// Whether SQLite left a journal with something in it: the last program did not close the file.
pub(crate) fn has_journal(portfolio: &Path) -> bool {
    let filled = |suffix| std::fs::metadata(beside(portfolio, suffix)).is_ok_and(|meta| meta.len() > 0);
    filled("-wal") || filled("-journal")
}

pub(crate) fn write(portfolio: &Path) -> std::io::Result<()> {
    let Holder { process, machine } = Holder::this_process();
    std::fs::write(path(portfolio), format!("{process} {machine}"))
}

pub(crate) fn read(portfolio: &Path) -> Option<Holder> {
    let text = std::fs::read_to_string(path(portfolio)).ok()?;
    let (process, machine) = text.split_once(' ')?;
    Some(Holder { process: process.parse().ok()?, machine: machine.to_owned() })
}

pub(crate) fn remove(portfolio: &Path) {
    // Left behind, it only causes one more check at the next start.
    let _ = std::fs::remove_file(path(portfolio));
}
