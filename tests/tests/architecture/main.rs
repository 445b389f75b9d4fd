//! The rules of the house, as data and as tests: who may depend on whom, what purity means, where platforms differ.
//! Each failure names the file and the rule. It proves nothing about behaviour; the other tests do.
mod rust;
mod text;
mod tree;
mod ui;
mod workflows;

use std::fmt;
use std::path::PathBuf;

/// A file and the rule it breaks.
#[derive(Debug)]
pub struct Breach {
    pub file: PathBuf,
    pub rule: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.rule)
    }
}

/// Fails with one line for each breach.
pub fn hold(breaches: &[Breach]) {
    let lines: Vec<String> = breaches.iter().map(Breach::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}
