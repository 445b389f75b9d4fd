//! What several proofs share: where test data lies, and a desk in a folder of its own. It proves nothing itself.

pub mod bench;
pub mod programs;
pub mod stored;

use std::path::{Path, PathBuf};

use portfolio::Id;

/// The project's root: this package is the folder `tests` in it.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// A file of ours under `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    name.split('/').fold(root().join("tests").join("fixtures"), |path, part| path.join(part))
}

/// The bytes of a file of ours for importing.
pub fn importable(name: &str) -> Vec<u8> {
    let path = fixture("exchange").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Ids in order, the first is 1.
pub fn ids() -> impl FnMut() -> Id {
    let mut last = 0u128;
    move || {
        last += 1;
        Id(last)
    }
}

/// A file or folder of the shared data beside the checkout; says so and gives nothing where it is not there.
pub fn shared(name: &str) -> Option<PathBuf> {
    let data = root().ancestors().map(|up| up.join("shared").join("data")).find(|data| data.is_dir());
    let path = data.map(|data| name.split('/').fold(data, |path, part| path.join(part)));
    let found = path.filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: {name} of the shared data is not beside the checkout");
    }
    found
}

/// The files of a folder with an ending, by name.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|found| found == ending));
    files.sort();
    files
}
