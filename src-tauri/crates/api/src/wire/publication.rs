//! Months in a folder for others to read.

use crate::wire::wire;

wire! {
    /// The folder in which months are published.
    pub struct PublicationView {
        /// The folder; empty where none was named.
        pub folder: String,
        /// For whom: `executive`, `team` or `public`.
        pub audience: String,
        /// Why nothing can be written there, as the code of an error.
        pub trouble: Option<String>,
        /// The months that its page lists, newest first.
        pub months: Vec<PublishedMonth>,
    }
}

wire! {
    /// A published month.
    pub struct PublishedMonth {
        /// `2026-10`.
        pub month: String,
        /// Its revision.
        pub revision: u32,
        /// Its data date.
        pub data_date: String,
        /// The digest of what was frozen.
        pub snapshot: String,
        /// When it was published.
        pub published: String,
        /// Its files.
        pub files: Vec<PublishedFile>,
    }
}

wire! {
    /// A published file.
    pub struct PublishedFile {
        /// Its name.
        pub name: String,
        /// Its size.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
    }
}

wire! {
    /// What was published.
    pub struct Published {
        /// The page that lists the months.
        pub page: String,
        /// The files of the month, with those of the latest month.
        pub files: Vec<PublishedFile>,
    }
}
