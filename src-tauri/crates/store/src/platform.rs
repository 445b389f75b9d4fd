//! Where operating systems differ: syncing a folder, replacing a file that others look at, the machine's name.
//! The only file of this crate that asks which system it runs on.

use std::io;
use std::path::Path;

/// Makes a rename in this folder last through a power cut, where the system offers that.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(()); // NTFS journals the rename itself, and folders cannot be opened as files.
    }
    std::fs::File::open(folder)?.sync_all()
}

/// Whether another program has the file open so that it cannot be replaced for now.
pub(crate) fn is_held_by_another(error: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Whether a rename is worth trying again: virus scanners and indexers hold files for some milliseconds.
pub(crate) fn is_passing(error: &io::Error) -> bool {
    // ERROR_ACCESS_DENIED, too, is what a scanner leads to.
    is_held_by_another(error) || (cfg!(windows) && error.raw_os_error() == Some(5))
}

/// The name of this machine, for messages only.
pub(crate) fn machine_name() -> String {
    let named = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let named = named.or_else(|| {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    });
    named.map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// Makes a folder that only this user may look into, where the system offers that at creation.
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Which file a path leads to, where the system lets an open file be moved away or replaced. The file is not opened.
pub(crate) fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}
