//! A record behind a figure.

use crate::wire::wire;

wire! {
    /// A record behind a figure as lists name it.
    pub struct FigureRecord {
        /// Its kind.
        pub entity: String,
        /// Its id.
        pub id: String,
        /// The project that it is or belongs to.
        pub project: Option<String>,
        /// Number.
        pub code: String,
        /// Name.
        pub name: String,
    }
}
