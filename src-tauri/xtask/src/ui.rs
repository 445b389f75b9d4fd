//! The interface: its build, its checks and its generated bindings. The window that shows it is in `window`.
use crate::Stop;
use crate::need::Purpose;
use crate::place::{cargo, npm, root};
use crate::setup;
use crate::step;
use std::process::Command;

/// Builds the interface into `ui/dist`, which the application embeds.
pub fn build() -> Result<(), Stop> {
    script(&["run", "build"])
}

/// One npm script of the interface.
pub fn script(words: &[&str]) -> Result<(), Stop> {
    step::run(Command::new(npm()).args(words).arg("--prefix").arg(root().join("ui")))
}

/// `cargo xtask codegen`: the test that guards the bindings writes them when it is asked to.
pub fn regenerate_bindings() -> Result<(), Stop> {
    setup::make_ready(Purpose::Build)?;
    let test = ["test", "--package", "pmo-desk", "--features", "custom-protocol", "bindings"];
    step::run(Command::new(cargo()).current_dir(root()).args(test).env("UPDATE_BINDINGS", "1"))
}
