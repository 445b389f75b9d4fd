//! Files kept with a record.

use crate::wire::wire;

wire! {
    /// A file of a record.
    pub struct AttachmentRow {
        /// The attachment.
        pub id: String,
        /// The name of the file.
        pub name: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub size: u64,
        /// The SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// What it shows.
        pub note: String,
        /// When it was added.
        pub added_on: Option<String>,
        /// By whom.
        pub added_by: String,
    }
}
