//! The project's own commands: `cargo xtask run | test | codegen | setup`.
//!
//! Each command first makes sure of what it needs and says what it installs. It uses the standard library only, so
//! that it is compiled in a moment on a fresh machine. It knows nothing about portfolios.
mod check;
mod debian;
mod elsewhere;
mod need;
mod place;
mod setup;
mod step;
mod ui;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--as-of DATE]   打开示例组合 / open the application on the sample portfolio
cargo xtask test                 全部检查与测试 / every check and every test
cargo xtask codegen              重新生成界面绑定 / regenerate ui/src/bindings
cargo xtask setup                只安装所需的东西 / only install what is missing";

/// Why a command stopped: a sentence for the person in front of the terminal.
pub type Stop = String;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run"] => window::run(None),
        ["run", "--as-of", date] => window::run(Some(date)),
        ["test"] => check::test(),
        ["codegen"] => ui::regenerate_bindings(),
        ["setup"] => setup::everything(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n{stop}");
            ExitCode::FAILURE
        }
    }
}
