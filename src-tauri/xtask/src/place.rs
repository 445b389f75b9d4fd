//! Where things are: the project's root, the build folder, programs on the search path. It runs nothing.
use std::env;
use std::path::{Path, PathBuf};

/// The operating systems the commands treat differently.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum System {
    Linux,
    MacOs,
    Windows,
    Other,
}

/// The system this command runs on.
pub fn system() -> System {
    match env::consts::OS {
        "linux" => System::Linux,
        "macos" => System::MacOs,
        "windows" => System::Windows,
        _ => System::Other,
    }
}

/// The folder with the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("xtask lies two folders below the root").to_path_buf()
}

/// Cargo's build folder: two folders above this very program, wherever the user has put it.
pub fn target() -> PathBuf {
    let program = env::current_exe().expect("the system knows where this program is");
    program.ancestors().nth(2).expect("the program lies in target/debug").to_path_buf()
}

/// The built application.
pub fn application() -> PathBuf {
    target().join("debug").join(format!("pmo-desk{}", env::consts::EXE_SUFFIX))
}

/// The cargo that started this command.
pub fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// npm's program name: a script with an extension of its own on Windows.
pub fn npm() -> &'static str {
    if system() == System::Windows { "npm.cmd" } else { "npm" }
}

/// Whether a program is on the search path.
pub fn on_path(program: &str) -> bool {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&name).is_file()))
}
