//! `pmo`: the use-cases of PMO Desk for scripts and schedulers. It computes nothing itself.
//! Exit code 0 is done, 1 is findings or trouble that stopped it, 2 is wrong usage.

mod arguments;
mod run;
mod words;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    match run::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(run::Stop::Findings) => ExitCode::from(1),
        Err(run::Stop::Trouble(error)) => {
            eprintln!("{}", words::error(&error));
            ExitCode::from(1)
        }
        Err(run::Stop::Usage(words)) => {
            eprintln!("{words}");
            ExitCode::from(2)
        }
    }
}
