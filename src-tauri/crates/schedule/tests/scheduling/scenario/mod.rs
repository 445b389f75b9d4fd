//! A plan as text, with what is expected of it:
//!
//! ```text
//! start 2026-03-02
//! A 5d            => 03-02..03-06 float 0
//! B 2d < A FS+1d  => 03-10..03-11 free 0 critical
//! ! no-successor A
//! ```
//!
//! Lines are settings, resources, tasks (two spaces deeper is below the summary above) and, after `!`, findings.
//! A date alone is a working day: the start's first minute or the finish's last. A date with a time is exact.

mod check;
mod parse;

use schedule::{Network, Schedule, plan};

/// A plan, its names and what is expected.
pub struct Scenario {
    pub network: Network,
    pub names: Vec<String>,
    expected: Vec<(usize, String)>,
    findings: Vec<String>,
    year: i32,
}

/// Reads the text, computes the plan and compares. Returns the computed plan.
pub fn holds(text: &str) -> Schedule {
    let scenario = parse::read(text);
    let schedule = plan(&scenario.network);
    check::compare(&scenario, &schedule);
    schedule
}

/// Reads the text only.
pub fn network(text: &str) -> Network {
    parse::read(text).network
}

/// Reads the text with the names of its tasks.
pub fn read(text: &str) -> Scenario {
    parse::read(text)
}
