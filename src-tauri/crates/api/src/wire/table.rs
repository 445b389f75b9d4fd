//! A table of a screen on its way into a workbook.

use crate::wire::{Fact, wire};

wire! {
    /// A table as a screen shows it, with typed values.
    pub struct TableExport {
        /// The language of the workbook.
        pub language: String,
        /// What it is; also the sheet's name.
        pub title: String,
        /// What stands under the title: the data date, what it stands beside.
        pub note: String,
        /// Its columns.
        pub columns: Vec<TableColumn>,
        /// Its rows, each with as many values as there are columns.
        pub rows: Vec<Vec<Fact>>,
    }
}

wire! {
    /// A column of a table.
    pub struct TableColumn {
        /// Its title.
        pub title: String,
        /// What stands in it: `text`, `number`, `money` (分), `percent` (hundredths of a percent), `decimal` (hundredths), `date`.
        pub kind: String,
    }
}
