//! Opens the application on the sample portfolio; without a display it takes a picture instead.
//! The driving of the window itself is in `tests/e2e/support`.
use crate::Stop;
use crate::need::Purpose;
use crate::place::{System, application, cargo, root, system, target};
use crate::{setup, step, ui};
use std::env;
use std::path::Path;
use std::process::Command;

/// `cargo xtask run`.
pub fn run(as_of: Option<&str>) -> Result<(), Stop> {
    let hidden = system() == System::Linux && !display_present();
    setup::make_ready(if hidden { Purpose::Run } else { Purpose::Build })?;
    println!("正在构建界面与程序。/ Building the interface and the application.");
    ui::build()?;
    build_application()?;
    let mut arguments = vec!["--sample"];
    if let Some(date) = as_of {
        arguments.extend(["--as-of", date]);
    }
    if hidden { picture(&arguments) } else { open(&arguments) }
}

fn build_application() -> Result<(), Stop> {
    let build = ["build", "--package", "pmo-desk", "--features", "custom-protocol"];
    step::run(Command::new(cargo()).current_dir(root()).args(build))
}

fn open(arguments: &[&str]) -> Result<(), Stop> {
    println!("正在打开 PMO 工作台。/ Opening PMO Desk.");
    step::run(Command::new(application()).args(arguments))
}

/// The window on a virtual display, driven until it is ready, then pictured.
fn picture(arguments: &[&str]) -> Result<(), Stop> {
    println!(
        "没有显示器：在虚拟屏幕上打开并截图。/ No display: opening on a virtual screen and taking a picture."
    );
    let script = root().join("tests").join("e2e").join("support").join("picture.mjs");
    let path = target().join("window.png");
    driven(&script).arg(&path).args(arguments).status().map_err(|error| format!("node: {error}")).and_then(
        |status| {
            if status.success() {
                Ok(())
            } else {
                Err("窗口没有就绪。/ The window did not get ready.".into())
            }
        },
    )?;
    println!("{}", path.display());
    Ok(())
}

/// Node with a script that drives the built application.
pub fn driven(script: &Path) -> Command {
    let mut command = Command::new("node");
    command.arg(script).env("PMO_APP", application()).env("PMO_TARGET_DIR", target());
    command
}

fn display_present() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
