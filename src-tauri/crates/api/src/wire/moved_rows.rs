//! Rows of a plan that only moved: an edit may move thousands, and then this is what the window is told of them.

use crate::wire::wire;

wire! {
    /// What schedules write of rows, column by column: each list has one value for each row.
    #[derive(Default)]
    pub struct MovedRows {
        /// Their numbers.
        pub rows: Vec<u32>,
        /// Duration in minutes.
        #[specta(type = Vec<specta_typescript::Number>)]
        pub duration: Vec<i64>,
        /// Duration as it is typed: `3d`.
        pub duration_text: Vec<String>,
        /// Start.
        pub start: Vec<Option<String>>,
        /// Finish.
        pub finish: Vec<Option<String>>,
        /// Late start.
        pub late_start: Vec<Option<String>>,
        /// Late finish.
        pub late_finish: Vec<Option<String>>,
        /// Total float in minutes.
        #[specta(type = Vec<Option<specta_typescript::Number>>)]
        pub total_float: Vec<Option<i64>>,
        /// Free float in minutes.
        #[specta(type = Vec<Option<specta_typescript::Number>>)]
        pub free_float: Vec<Option<i64>>,
    }
}
