//! `cargo xtask test`: every check, in the order in which each finds its inputs ready.
//!
//! The interface is built first because the application embeds it. All cargo steps select the whole workspace with
//! the same features, so that no library is compiled twice.
use crate::Stop;
use crate::need::Purpose;
use crate::place::{System, application, cargo, root, system, target};
use crate::setup;
use crate::step::{self, Steps};
use crate::ui;
use std::process::Command;

const FEATURES: [&str; 3] = ["--workspace", "--features", "pmo-desk/custom-protocol"];

pub fn test() -> Result<(), Stop> {
    let mut steps = Steps::of(10);
    steps.step("准备 / machine", || setup::make_ready(Purpose::Test))?;
    steps.step("Rust 格式 / format", || cargo_step(&["fmt", "--all", "--check"], &[]))?;
    steps.step("界面格式 / interface format", || ui::script(&["run", "format:check"]))?;
    steps.step("界面类型 / interface types", || ui::script(&["run", "typecheck"]))?;
    steps.step("界面测试 / interface tests", || ui::script(&["test"]))?;
    steps.step("界面构建 / interface build", ui::build)?;
    steps.step("clippy", || with_features(&["clippy"], &["--all-targets", "--", "-D", "warnings"]))?;
    steps.step("编译 / compile", || with_features(&["build"], &["--bins", "--tests"]))?;
    steps.step("Rust 测试 / Rust tests (with the bindings' freshness)", rust_tests)?;
    steps.step("真实窗口 / the real window", end_to_end)?;
    steps.close();
    Ok(())
}

/// nextest when it is there, cargo's own runner otherwise: nothing is compiled only to run tests.
fn rust_tests() -> Result<(), Stop> {
    let nextest = step::output(Command::new(cargo()).args(["nextest", "--version"])).is_some();
    if nextest {
        with_features(&["nextest", "run", "--no-fail-fast", "--status-level=slow"], &["--tests"])?;
    } else {
        with_features(&["test", "--no-fail-fast", "--quiet"], &["--tests"])?;
    }
    say_what_was_not_there();
    Ok(())
}

/// Runners hide what passing tests print, so that a skipped one would look like any other.
fn say_what_was_not_there() {
    let shared = root().join("..").join("shared").join("data");
    if !shared.exists() {
        println!("没有 ../shared/data：用真实文件的测试未做任何检查。");
        println!("No ../shared/data: the tests on real files checked nothing.");
    }
}

/// The end-to-end tests use WebKit's own driver, which only Linux has.
fn end_to_end() -> Result<(), Stop> {
    if system() != System::Linux {
        println!("只在 Linux 上运行。/ These run on Linux only.");
        return Ok(());
    }
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec", "--test-concurrency=1", "--test-timeout=480000"]);
    command.args(end_to_end_files()?);
    command.env("PMO_APP", application()).env("PMO_TARGET_DIR", target());
    step::run(command.current_dir(root()))
}

fn end_to_end_files() -> Result<Vec<std::path::PathBuf>, Stop> {
    let folder = root().join("tests").join("e2e");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

fn with_features(command: &[&str], more: &[&str]) -> Result<(), Stop> {
    let words: Vec<&str> = command.iter().chain(&FEATURES).copied().collect();
    cargo_step(&words, more)
}

fn cargo_step(words: &[&str], more: &[&str]) -> Result<(), Stop> {
    let mut command = Command::new(cargo());
    command.current_dir(root()).args(words).args(more);
    if let Some(python) = setup::python_program() {
        command.env("PMO_PYTHON", python);
    }
    step::run(&mut command)
}
