//! Each command: open, ask, print, close.

mod import;
mod publish;

use std::io::Write;
use std::path::Path;

use api::wire::{OpenMode, PackOrder};
use api::{ApiError, Code, Desk};

use crate::arguments::{Arguments, Command, Format};
use crate::words;

/// Why a command did not end well.
pub enum Stop {
    /// What was found and printed.
    Findings,
    /// What went wrong.
    Trouble(ApiError),
    /// What was asked wrongly.
    Usage(String),
}

impl From<ApiError> for Stop {
    /// Dates, months and mappings that cannot be come from the command line itself.
    fn from(error: ApiError) -> Stop {
        match error.code {
            Code::BadDate | Code::BadMonth | Code::BadMapping => Stop::Usage(words::error(&error)),
            _ => Stop::Trouble(error),
        }
    }
}

/// How a command answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// For people.
    Words,
    /// For programs.
    Json,
}

/// The answer of a command.
pub type Outcome = Result<(), Stop>;

/// Carries out a command.
pub fn run(arguments: &Arguments) -> Outcome {
    match &arguments.command {
        Command::Demo { file, as_of, json } => demo(file, as_of, answer(*json)),
        Command::Import { file, inputs, map, dry_run, json } => {
            let pace = if *dry_run { import::Pace::DryRun } else { import::Pace::Apply };
            import::run(file, inputs, map.as_deref(), pace, answer(*json))
        }
        Command::Schedule { input, json } => schedule(input, answer(*json)),
        Command::Kpi { file, as_of, json } => kpi(file, as_of.as_deref(), answer(*json)),
        Command::Quality { file, project, json } => quality(file, project.as_deref(), answer(*json)),
        Command::Report { file, month, lang, format, audience, edition, paper, out, json } => {
            let order = PackOrder {
                month: month.clone(),
                language: lang.code().to_owned(),
                audience: audience.code().to_owned(),
                edition: edition.code().to_owned(),
                formats: named(format),
                paper: paper.code().to_owned(),
            };
            report(file, order, out, answer(*json))
        }
        Command::Publish { file, month, lang, to, json } => {
            publish::month(file, month, *lang, to.as_deref(), answer(*json))
        }
        Command::Notify { file, dry_run: true, json } => publish::rehearse(file, answer(*json)),
        Command::Notify { file, dry_run: false, json } => publish::notify(file, answer(*json)),
        Command::Check { file, json } => check(file, answer(*json)),
    }
}

fn answer(json: bool) -> Answer {
    if json { Answer::Json } else { Answer::Words }
}

/// A desk that keeps nothing of its own: backups lie beside the portfolio.
pub fn desk() -> Desk {
    Desk::new(None, api::today)
}

/// Prints a value for programs.
pub fn print(value: &impl serde::Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(value);
    say(&text.map_err(|error| ApiError::new(Code::Io).with("detail", error))?);
    Ok(())
}

/// Prints a line. A reader that went away has seen what it wanted.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn demo(file: &Path, as_of: &str, answer: Answer) -> Outcome {
    let mut desk = desk();
    let state = desk.create_sample(text(file), as_of.to_owned())?;
    desk.close_portfolio()?;
    match answer {
        Answer::Json => print(&state),
        Answer::Words => {
            say(&words::made(&state));
            Ok(())
        }
    }
}

fn schedule(input: &Path, answer: Answer) -> Outcome {
    let computed = api::schedule_file(&text(input))?;
    match answer {
        Answer::Json => print(&computed.tasks),
        Answer::Words => {
            computed.tasks.iter().for_each(|task| say(&words::task(task)));
            computed.findings.iter().for_each(|finding| eprintln!("{}", words::plan_finding(finding)));
            Ok(())
        }
    }
}

fn kpi(file: &Path, as_of: Option<&str>, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::ReadOnly)?;
    if let Some(date) = as_of {
        desk.look_at(date)?;
    }
    let cards = desk.kpis()?;
    match answer {
        Answer::Json => print(&cards),
        Answer::Words => {
            cards.iter().for_each(|card| say(&words::kpi(card)));
            Ok(())
        }
    }
}

fn quality(file: &Path, project: Option<&str>, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::ReadOnly)?;
    let Some(asked) = project else {
        let view = desk.portfolio_schedule_quality()?;
        return match answer {
            Answer::Json => print(&view),
            Answer::Words => {
                say(&words::quality::portfolio(&view));
                Ok(())
            }
        };
    };
    let rows = desk.portfolio()?.rows;
    let row = rows.into_iter().find(|row| row.code == asked || row.name == asked || row.id == asked);
    let row = row.ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("project", asked))?;
    let view = desk.schedule_quality(row.id)?;
    match answer {
        Answer::Json => print(&view),
        Answer::Words => {
            say(&words::quality::plan(&view));
            Ok(())
        }
    }
}

/// The kinds of files asked for; none named is every kind.
fn named(formats: &[Format]) -> Vec<String> {
    match formats.contains(&Format::All) {
        true => Vec::new(),
        false => formats.iter().map(|format| format.code().to_owned()).collect(),
    }
}

fn report(file: &Path, order: PackOrder, out: &Path, answer: Answer) -> Outcome {
    let mut desk = desk();
    desk.open_portfolio(text(file), OpenMode::ReadOnly)?;
    std::fs::create_dir_all(out)
        .map_err(|error| ApiError::new(Code::ReadOnly).with("path", out.display()).with("detail", error))?;
    let exported = desk.export_pack(order, text(out))?;
    match answer {
        Answer::Json => print(&exported),
        Answer::Words => {
            exported.files.iter().for_each(|file| say(&words::exported(file)));
            Ok(())
        }
    }
}

fn check(file: &Path, answer: Answer) -> Outcome {
    let mut desk = desk();
    let found = desk.check(text(file))?;
    match answer {
        Answer::Json => print(&found)?,
        Answer::Words => say(&words::check(&found)),
    }
    if found.broken_step.is_some() { Err(Stop::Findings) } else { Ok(()) }
}
