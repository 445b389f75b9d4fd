//! Runs the parts of a command one after another, each with its name and its duration; the first failure stops.
use crate::Stop;
use std::io::Write;
use std::process::Command;
use std::time::{Duration, Instant};

/// Runs a program to its end; anything but success is a reason to stop.
pub fn run(command: &mut Command) -> Result<(), Stop> {
    let shown = shown(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}`: {status}")),
        Err(error) => Err(format!("`{shown}`: {error}")),
    }
}

/// What a program prints, without its last line break; `None` when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// The steps of one command, passed so far.
pub struct Steps {
    total: usize,
    passed: Vec<(String, Duration)>,
    started: Instant,
}

impl Steps {
    pub fn of(total: usize) -> Self {
        Steps { total, passed: Vec::new(), started: Instant::now() }
    }

    /// One step: says its name, does it, says how long it took.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<(), Stop>) -> Result<(), Stop> {
        let number = self.passed.len() + 1;
        println!("\n[{number}/{}] {name}", self.total);
        flush();
        let started = Instant::now();
        let outcome = work();
        let took = started.elapsed();
        match outcome {
            Ok(()) => {
                println!("[{number}/{}] {name}: 通过 / ok ({})", self.total, seconds(took));
                self.passed.push((name.to_owned(), took));
                Ok(())
            }
            Err(reason) => {
                println!("\n失败 / failed: {name} ({})\n{reason}", seconds(took));
                println!("{} passed, 1 failed", self.passed.len());
                flush();
                Err(format!(
                    "在“{name}”停止，后面的步骤没有运行。/ Stopped at “{name}”; later steps did not run."
                ))
            }
        }
    }

    /// The closing lines: each step with its duration, then the count alone on its line.
    pub fn close(&self) {
        println!();
        for (name, took) in &self.passed {
            println!("{:>9}  {name}", seconds(*took));
        }
        println!("{:>9}  合计 / in all", seconds(self.started.elapsed()));
        println!("{} passed, 0 failed", self.passed.len());
        flush();
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

/// Keeps our own lines in order with those of the programs we start.
fn flush() {
    let _unwritable_terminal = std::io::stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failure_names_its_step_and_is_not_counted_as_passed() {
        let mut steps = Steps::of(2);
        assert!(steps.step("one", || Ok(())).is_ok());
        let stop = steps.step("two", || Err("broken".into())).unwrap_err();
        assert!(stop.contains("two"));
        assert_eq!(steps.passed.len(), 1);
    }

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let mut command = Command::new("npm");
        command.args(["ci", "--prefix", "ui"]);
        assert_eq!(shown(&command), "npm ci --prefix ui");
    }
}
