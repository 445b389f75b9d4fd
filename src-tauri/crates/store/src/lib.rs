//! One portfolio, one SQLite file: rows, journal, undo, backups. See ARCHITECTURE.md.
//!
//! **Invariants.** Nothing writes a row but `Store::transact`, `undo` and `redo`, and each of them writes rows and
//! journal in one transaction. Files are replaced only by `file`. This crate words nothing for people and knows no
//! window and no wire format.
//!
//! Where to look: opening and closing `store`, the one door `door`, undo `undo`, tables `migrations/*.sql`,
//! backups `backup`, restoring `restore`, writing any file `file`.

mod across;
mod backup;
mod book;

mod claims;
mod clock;
mod connection;
mod content;
mod convert;
mod door;
mod error;
mod fields;
pub mod file;
mod header;
mod history;
mod journal;
mod load;
mod meta;
mod migrate;
mod opening;
mod outbox;
mod phases;
mod platform;
mod replay;
mod restore;
mod rotation;
mod rows;
mod schema;
mod sidecar;
mod snapshot;
mod store;
mod undo;
mod write;

pub use across::Crossing;
pub use backup::{Backup, BackupKind, backups, default_backups, verify};
pub use clock::{new_id, now_utc};
pub use content::content_name;
pub use door::{Done, Step, Tx};
pub use error::StoreError;
pub use history::{Discarded, HistoryEntry, What};
pub use journal::{Chain, StepKind};
pub use outbox::{Post, PostState};
pub use replay::Unexplained;
pub use restore::{Kept, restore, undo_restore};
pub use rotation::{Occasion, due};
pub use rows::Reads;
pub use schema::{APPLICATION_ID, SCHEMA_VERSION};
pub use sidecar::Holder;
pub use store::{Access, Note, Opened, ReadOnlyReason, Store};
pub use undo::{UndoState, Undoable};
