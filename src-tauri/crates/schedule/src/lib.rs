//! Networks of tasks into dates: calendars, forward and backward pass, float, critical path.
//!
//! **Invariant:** this crate never reads a clock, a file, a locale or a random source, and names no storage or wire
//! format. The data date comes in with the network; findings go out as closed codes with the numbers to word them.
#![deny(missing_docs)]

mod backward_pass;
mod bound;
pub mod calendar;
mod constraint;
mod driving_path;
mod finding;
mod float;
mod floor;
mod forward_pass;
mod frame;
mod links;
pub mod network;
mod order;
pub mod outcome;
mod primavera;
mod progress;
mod range;
pub mod rules;
mod span;
mod standing;
mod summary;
pub mod time;
mod week;
pub mod work_time;

pub use calendar::{Calendar, Exception, Shift};
pub use driving_path::{DrivenEnd, DrivingReason, DrivingStep, driving_path};
pub use network::*;
pub use outcome::{Driver, Finding, Schedule, TaskDates};
pub use rules::*;
pub use standing::Standing;
pub use time::{Date, Moment};
pub use work_time::WorkTime;

/// Computes the dates of a plan. Never fails: what is wrong with the plan comes back as findings.
pub fn plan(network: &Network) -> Schedule {
    let (frame, mut findings) = frame::Frame::new(network);
    let passes = frame::passes(&frame);
    let schedule = float::schedule(&frame, &passes);
    finding::check(&frame, &passes, &schedule, &mut findings);
    Schedule { findings, ..schedule }
}
