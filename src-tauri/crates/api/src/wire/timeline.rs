//! What the timeline of a plan draws beside the dates of its rows.

use crate::wire::wire;

wire! {
    /// When a calendar works, short enough to travel with every plan: a week, and the dates that differ from it.
    pub struct WorkHours {
        /// What rows name it by; empty for the project's own calendar.
        pub key: String,
        /// Of Monday to Sunday the working stretches, in minutes of the day: from, to, from, to, …
        pub week: Vec<Vec<u32>>,
        /// Dates that differ from the week, in order.
        pub exceptions: Vec<WorkHoursRun>,
    }
}

wire! {
    /// Dates in a row that work alike and not as the week does.
    pub struct WorkHoursRun {
        /// First date.
        pub from: String,
        /// Last date.
        pub to: String,
        /// Working stretches as in a week; none on a day off.
        pub hours: Vec<u32>,
    }
}

wire! {
    /// A pause inside a task.
    pub struct TaskPause {
        /// Where work stops.
        pub stop: String,
        /// Where it goes on.
        pub resume: String,
    }
}
