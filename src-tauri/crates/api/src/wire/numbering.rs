//! How forms are numbered, and whose name stands above them.

use crate::wire::wire;

wire! {
    /// What every form shows.
    pub struct NumberingView {
        /// The name above every form; empty when none.
        pub organisation: String,
        /// The series of numbers.
        pub series: Vec<SeriesRow>,
    }
}

wire! {
    /// A series of numbers.
    pub struct SeriesRow {
        /// Its code; the label is `numbering.series_<code>`.
        pub series: String,
        /// What its numbers begin with.
        pub prefix: String,
        /// Figures of the running number at least.
        pub width: u32,
        /// What its numbers begin with where nobody set it.
        pub default_prefix: String,
        /// A number as the first of this year would be written.
        pub example: String,
    }
}
