//! The programs that look at our files from outside, where they are installed. They are not ours, and what they say is.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A Python with openpyxl.
pub struct Python(PathBuf);

/// LibreOffice.
pub struct Office(PathBuf);

/// Chromium, driven by what the interface's own measurements drive it with.
pub struct Browser(PathBuf);

impl Python {
    /// The one named by `PMO_PYTHON`, the one of the build folder, or the machine's; says so when none will do.
    pub fn find() -> Option<Python> {
        Python::with("openpyxl")
    }

    /// One that has a package; says so when none has.
    pub fn with(package: &str) -> Option<Python> {
        let venv = root().join("target").join("python");
        let candidates = [
            std::env::var_os("PMO_PYTHON").map(PathBuf::from),
            Some(venv.join("bin").join("python")),
            Some(venv.join("Scripts").join("python.exe")),
            Some(PathBuf::from("python3")),
            Some(PathBuf::from("python")),
        ];
        let import = format!("import {package}");
        let found =
            candidates.into_iter().flatten().find(|python| works(Command::new(python).args(["-c", &import])));
        if found.is_none() {
            eprintln!("SKIPPED: no Python with {package}; `cargo xtask test` installs it");
        }
        found.map(Python)
    }

    /// Validates a workbook against the rules of the format; `None`, and it says so, where the validator is missing.
    pub fn audit(&self, file: &Path) -> Option<(bool, String)> {
        if !works(Command::new(&self.0).args(["-c", "import openxml_audit"])) {
            eprintln!("SKIPPED: no openxml-audit; `cargo xtask test` installs it");
            return None;
        }
        let output = Command::new(&self.0)
            .env("PYTHONIOENCODING", "utf-8")
            .args(["-m", "openxml_audit"])
            .arg(file)
            .output()
            .expect("Python runs");
        let said = [output.stdout, output.stderr].concat();
        Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
    }

    /// Runs a script of `tests/support`; whether it passed, and what it said.
    pub fn run(&self, script: &str, arguments: &[&OsStr]) -> (bool, String) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("support").join(script);
        let output = Command::new(&self.0)
            .env("PYTHONIOENCODING", "utf-8")
            .arg(script)
            .args(arguments)
            .output()
            .expect("Python runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }
}

impl Office {
    /// The machine's; says so when there is none.
    pub fn find() -> Option<Office> {
        let candidates = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
        let found = candidates.into_iter().find(|office| works(Command::new(office).arg("--version")));
        if found.is_none() {
            eprintln!("SKIPPED: no LibreOffice; `cargo xtask test` installs it");
        }
        found.map(|office| Office(PathBuf::from(office)))
    }

    /// Opens a workbook, computes every formula anew, and saves it under another folder.
    pub fn recalculate(&self, file: &Path, folder: &Path) -> PathBuf {
        let profile = tempfile::tempdir_in(folder).expect("a folder for the profile");
        let user = profile.path().join("user");
        std::fs::create_dir_all(&user).expect("a folder");
        std::fs::write(user.join("registrymodifications.xcu"), ALWAYS_RECALCULATE).expect("a profile");
        let target = tempfile::tempdir_in(folder).expect("a folder").keep();
        let home = profile.path().display().to_string().replace('\\', "/");
        let output = Command::new(&self.0)
            .arg(format!("-env:UserInstallation=file:///{}", home.trim_start_matches('/')))
            .args(["--headless", "--convert-to", "xlsx", "--outdir"])
            .arg(&target)
            .arg(file)
            .output()
            .expect("LibreOffice runs");
        let computed = target.join(file.file_name().expect("a name"));
        assert!(computed.exists(), "LibreOffice wrote nothing: {}", String::from_utf8_lossy(&output.stderr));
        computed
    }
}

impl Browser {
    /// The one named by `CHROMIUM`, or the machine's; says so when there is none, or nothing to drive it with.
    pub fn find() -> Option<Browser> {
        let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
        let usual = ["chromium", "chromium-browser", "google-chrome"].map(PathBuf::from);
        let found =
            named.into_iter().chain(usual).find(|browser| works(Command::new(browser).arg("--version")));
        let driver = modules().join("playwright-core").exists();
        if found.is_none() || !driver {
            eprintln!("SKIPPED: no Chromium; name it with CHROMIUM");
        }
        found.filter(|_| driver).and_then(|browser| on_path(&browser)).map(Browser)
    }

    /// Opens a page; what it asked for, what went wrong, and the figures that it shows.
    pub fn open(&self, page: &Path) -> serde_json::Value {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("support").join("page_requests.mjs");
        let output = Command::new("node").arg(script).arg(page).arg(modules()).arg(&self.0).output();
        let output = output.expect("node runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let trouble = || format!("{said}{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {}", trouble()))
    }
}

/// What the interface is built and measured with.
fn modules() -> PathBuf {
    root().join("ui").join("node_modules")
}

/// Where a program lies.
fn on_path(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return Some(program.to_path_buf());
    }
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Whether there is a Java, which MPXJ needs; says so when there is none.
pub fn java() -> bool {
    let there = works(Command::new("java").arg("-version"));
    if !there {
        eprintln!("SKIPPED: no Java for MPXJ; `cargo xtask test` installs it");
    }
    there
}

/// Without this LibreOffice believes the values in files of other programs and proves nothing.
const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

fn works(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// The folder of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
