//! Plans: from records to the engine and back, and every edit of a plan as a value.

mod json;
mod network;
mod options;

pub use network::{PlanNetwork, network};
pub use options::{PlanOptions, format_splits, parse_splits};
