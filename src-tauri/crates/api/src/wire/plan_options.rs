//! What holds for a whole plan, and why a task is on its date.

use crate::wire::{Reason, wire};

wire! {
    /// What a planner sets for the whole plan.
    pub struct PlanRules {
        /// Scheduled from its finish backward.
        pub from_finish: bool,
        /// Where it begins.
        pub start: Option<String>,
        /// Where it ends, when it is scheduled from its finish.
        pub finish: Option<String>,
        /// Whether a constraint's date wins over the dependencies.
        pub honour_constraints: bool,
        /// Minutes of total float up to which a task is critical.
        #[specta(type = specta_typescript::Number)]
        pub critical_float: i64,
        /// Minutes of total float up to which a task that is not critical is nearly so; 0 tells of none.
        #[specta(type = specta_typescript::Number)]
        pub near_critical_float: i64,
        /// Whether each network of tasks has a critical path of its own.
        pub multiple_critical_paths: bool,
        /// The project's calendar.
        pub calendar: Option<String>,
        /// Minutes of a working day, for durations in days.
        pub minutes_per_day: u32,
        /// What Primavera's rules switch; nothing under Microsoft Project's.
        pub primavera: Option<PrimaveraRules>,
    }
}

wire! {
    /// What a Primavera plan switches.
    pub struct PrimaveraRules {
        /// `retained_logic`, `progress_override`, `actual_dates`.
        pub progress: String,
        /// `predecessor`, `successor`, `project`, `around_the_clock`.
        pub lag_calendar: String,
        /// Where open ends must finish.
        pub must_finish_by: Option<String>,
        /// Whether expected finishes count.
        pub use_expected_finish: bool,
        /// `finish`, `start`, `smaller`.
        pub float: String,
        /// `total_float`, `longest_path`.
        pub critical_by: String,
    }
}

wire! {
    /// One link of the chain that sets a date: a date of a task and what set it.
    pub struct DrivingStep {
        /// The task.
        pub task: String,
        /// Its row, from 1; nothing when it is a task of another project.
        pub row: Option<u32>,
        /// Its name.
        pub name: String,
        /// `start` or `finish`.
        pub end: String,
        /// The date.
        pub at: String,
        /// What set it: the text is `plan.path_<code>`.
        pub reason: Reason,
        /// The dependency, when one did.
        pub dependency: Option<String>,
    }
}
