//! Reads the project's own files. Generated folders and other people's packages are left out.
use std::fs;
use std::path::{Path, PathBuf};

const LEFT_OUT: &[&str] = &["target", "node_modules", "dist", "gen", ".git", "test-results"];

/// A text file of the project: its path from the root, and what it says.
pub struct Text {
    pub path: PathBuf,
    pub body: String,
}

impl Text {
    /// The path with `/` on every system.
    pub fn name(&self) -> String {
        let parts = self.path.components().map(|part| part.as_os_str().to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    }

    /// Lines without the comments that fill a whole line or follow code.
    pub fn code(&self) -> String {
        self.body.lines().map(without_comment).collect::<Vec<_>>().join("\n")
    }
}

/// The project's root: this package is the folder `tests` in it.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lies in the root").to_path_buf()
}

/// Every text file under a folder of the root whose name ends in one of these; none, when the folder is missing.
pub fn texts(folder: &str, endings: &[&str]) -> Vec<Text> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.retain(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    found.sort();
    found.into_iter().filter_map(read).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let left_out = path.file_name().is_some_and(|name| LEFT_OUT.iter().any(|out| name == *out));
        match path.is_dir() {
            true if !left_out => walk(&path, found),
            true => {}
            false => found.push(path),
        }
    }
}

fn read(path: PathBuf) -> Option<Text> {
    let body = fs::read_to_string(&path).ok()?;
    let path = path.strip_prefix(root()).map(Path::to_path_buf).unwrap_or(path);
    Some(Text { path, body })
}

fn without_comment(line: &str) -> &str {
    match line.find("//") {
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    }
}
