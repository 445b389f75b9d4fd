//! Status lights by rule, beside the light that the manager reports. Thresholds come from `Terms`; a light never says
//! green where nothing is known.

mod types;

pub use types::*;
