//! What leaves the portfolio by itself: news to robots, and the index page of a folder in which months are published.
//! Messages, signatures, answers and paces are pure: the clock comes in as an argument. Two edges are not: `carry` speaks
//! HTTP and `vault` asks the system's keychain, in which alone addresses and secrets lie.
#![deny(missing_docs)]

pub mod address;
pub mod answer;
pub mod body;
pub mod carry;
pub mod index;
pub mod message;
pub mod pace;
pub mod sign;
pub mod vault;
mod words;

pub use address::{Address, BadAddress};
pub use answer::{Outcome, Reason};
pub use body::Outgoing;
pub use message::{Item, Message};
pub use vault::{Keep, Vault, VaultTrouble};
