//! What the tests of damage and of backups share: portfolios with something in them, and stops without closing.
use std::fs;
use std::path::{Path, PathBuf};

use portfolio::{Change, Id, Project};
use store::{Access, Opened, Step, Store, StoreError, new_id};
use tempfile::TempDir;

pub const AT: &str = "2026-11-23T08:30:00Z";

pub fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

/// A closed portfolio of this many projects.
pub fn portfolio(folder: &Path, name: &str, projects: usize) -> PathBuf {
    let path = folder.join(name);
    let mut store = Store::create(&path).expect("created").store;
    for number in 0..projects {
        add(&mut store, &number.to_string());
    }
    store.close().expect("closed");
    path
}

pub fn add(store: &mut Store, name: &str) -> Id {
    try_add(store, name, 100).expect("added")
}

/// One step: a project with a description of this many letters.
pub fn try_add(store: &mut Store, name: &str, letters: usize) -> Result<Id, StoreError> {
    let description = "述".repeat(letters);
    let project = Project { code: name.into(), name: name.into(), description, ..Project::new(new_id()) };
    let step = Step { op: "add", author: "王芳", reason: "", at: AT };
    store.transact::<_, StoreError>(step, |tx| tx.apply(Change::insert(&project)))?;
    Ok(project.id)
}

pub fn open(path: &Path) -> Opened {
    Store::open(path, Access::ReadWrite).unwrap_or_else(|error| panic!("opens: {error}"))
}

pub fn wal(path: &Path) -> PathBuf {
    let mut name = path.file_name().expect("a name").to_os_string();
    name.push("-wal");
    path.with_file_name(name)
}

/// What a power cut leaves of an open portfolio, as a file of another folder.
pub fn cut_power(open: &Path, to: &Path) -> PathBuf {
    let target = to.join(open.file_name().expect("a name"));
    fs::copy(open, &target).expect("copied");
    fs::copy(wal(open), wal(&target)).expect("the log copied");
    target
}
