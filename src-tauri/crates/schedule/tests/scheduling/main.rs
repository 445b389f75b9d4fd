//! What the engine computes, in small plans written as text with the expected answer beside each task,
//! and properties that hold for any plan.

mod calendars;
mod constraints;
mod dependencies;
mod driving_path;
mod findings;
mod hours;
mod incremental;
mod network_properties;
mod primavera;
mod progress;
mod resources;
mod scenario;
mod summaries;
mod vectors;
mod wild;
