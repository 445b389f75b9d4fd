//! What a line of a plan has under Primavera's rules only.

use crate::wire::wire;

wire! {
    /// The fields of an activity that Microsoft Project has not.
    pub struct PrimaveraTask {
        /// How its dates come about: a code of the record's field.
        pub activity_type: String,
        /// The finish that somebody expects.
        pub expected_finish: Option<String>,
        /// The second constraint's code.
        pub second_constraint_type: Option<String>,
        /// The second constraint's date.
        pub second_constraint_date: Option<String>,
        /// The earliest start that a plan elsewhere allows.
        pub external_early_start: Option<String>,
        /// The latest finish that a plan elsewhere allows.
        pub external_late_finish: Option<String>,
    }
}
