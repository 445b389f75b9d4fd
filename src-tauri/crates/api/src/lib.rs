//! The use-cases of PMO Desk, the only door for the window and the command line.
//!
//! It loads records from the store, asks the pure crates, writes through one `transact` and answers with view models.
//! It draws nothing and words nothing: codes and values go out, the catalogues speak.
#![deny(missing_docs)]

pub mod desk;
pub mod error;
pub mod wire;

pub use desk::Desk;
pub use error::{Answer, ApiError, Code};
