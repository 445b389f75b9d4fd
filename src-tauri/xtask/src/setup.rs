//! Makes a machine ready for a purpose: system packages, Rust components, Node, npm packages, Python packages.
//! The tables are in `need`; the builds themselves are elsewhere.
use crate::Stop;
use crate::need::Purpose;
use crate::place::{self, System, npm, on_path, root, target};
use crate::step;
use crate::{debian, elsewhere};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that the interface's tools run on.
const NODE: (u32, u32) = (20, 19);

/// What checks workbooks, slides and exported plans, in the versions they were tried with.
const CHECKERS: [&str; 5] =
    ["openpyxl==3.1.5", "openxml-audit==0.8.0", "python-pptx==1.0.2", "mpxj==16.10.0", "JPype1==1.7.1"];

/// `cargo xtask setup`: what the largest purpose needs.
pub fn everything() -> Result<(), Stop> {
    make_ready(Purpose::Test)?;
    println!("一切就绪。/ Everything is in place.");
    Ok(())
}

/// Checks and installs for one purpose; silent when nothing is missing.
pub fn make_ready(purpose: Purpose) -> Result<(), Stop> {
    system_packages(purpose)?;
    node()?;
    if purpose == Purpose::Test {
        rust_component("rustfmt", "fmt")?;
        rust_component("clippy", "clippy")?;
        python()?;
    }
    npm_packages()
}

/// The Python with the checkers, kept under the build folder; `None` when the machine has no Python.
pub fn python_program() -> Option<PathBuf> {
    let folder = if place::system() == System::Windows { "Scripts" } else { "bin" };
    let program = environment().join(folder).join(format!("python{}", std::env::consts::EXE_SUFFIX));
    program.exists().then_some(program)
}

fn system_packages(purpose: Purpose) -> Result<(), Stop> {
    match place::system() {
        System::MacOs => elsewhere::macos(),
        System::Windows => elsewhere::windows(),
        System::Linux if on_path("apt-get") && on_path("dpkg-query") => debian::install_missing(purpose),
        System::Linux | System::Other => elsewhere::other_linux(purpose),
    }
}

fn node() -> Result<(), Stop> {
    let (major, minor) = NODE;
    match step::output(Command::new("node").arg("--version")) {
        Some(version) if parsed(&version) >= Some(NODE) => Ok(()),
        Some(version) => Err(format!(
            "Node {version} 太旧，需要 {major}.{minor} 或更新：https://nodejs.org\n\
             Node {version} is too old; {major}.{minor} or newer is needed: https://nodejs.org"
        )),
        None => Err(format!(
            "缺少 Node {major}.{minor} 或更新版本：https://nodejs.org\n\
             Node {major}.{minor} or newer is missing: https://nodejs.org"
        )),
    }
}

/// Major and minor of "v20.20.2".
fn parsed(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn rust_component(component: &str, subcommand: &str) -> Result<(), Stop> {
    if step::output(Command::new(place::cargo()).args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    println!(
        "正在安装 Rust 组件 {component}，检查代码要用。/ Installing the Rust component {component}, for the checks."
    );
    step::run(Command::new("rustup").args(["component", "add", component]))
}

/// `npm ci`, when the lock file is newer than what is installed.
fn npm_packages() -> Result<(), Stop> {
    let ui = root().join("ui");
    let installed = ui.join("node_modules").join(".package-lock.json");
    if newer(&installed, &ui.join("package-lock.json")) {
        return Ok(());
    }
    println!("正在安装界面所用的 npm 包。/ Installing the npm packages of the interface.");
    step::run(Command::new(npm()).args(["ci", "--no-audit", "--no-fund", "--prefix"]).arg(&ui))
}

/// Whether the first file exists and is at least as new as the second.
fn newer(first: &Path, second: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|facts| facts.modified()).ok();
    matches!((changed(first), changed(second)), (Some(first), Some(second)) if first >= second)
}

fn environment() -> PathBuf {
    target().join("python")
}

fn python() -> Result<(), Stop> {
    let system_python = if place::system() == System::Windows { "python" } else { "python3" };
    if ready_python().is_some() {
        return Ok(());
    }
    if !on_path(system_python) {
        println!(
            "没有 {system_python}：不用其他程序复核工作簿。/ No {system_python}: workbooks are not checked by others."
        );
        return Ok(());
    }
    println!(
        "正在为复核工作簿和计划准备 Python（{0}）。/ Preparing Python to check workbooks and plans ({0}).",
        CHECKERS.join(", ")
    );
    step::run(Command::new(system_python).args(["-m", "venv", "--clear"]).arg(environment()))?;
    let program = python_program().ok_or("venv 没有生成 Python / venv made no Python")?;
    step::run(Command::new(program).args(["-m", "pip", "install", "--quiet"]).args(CHECKERS))
}

fn ready_python() -> Option<PathBuf> {
    let program = python_program()?;
    step::output(Command::new(&program).args(["-c", "import openpyxl, openxml_audit, pptx, mpxj"]))?;
    Some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_compare_by_number() {
        assert_eq!(parsed("v20.20.2"), Some((20, 20)));
        assert!(parsed("v9.99.0") < Some(NODE));
        assert!(parsed("v22.1.0") >= Some(NODE));
        assert_eq!(parsed("nonsense"), None);
    }

    #[test]
    fn a_missing_file_is_never_newer() {
        assert!(!newer(Path::new("no such file"), &root().join("Cargo.toml")));
    }
}
