//! What ties projects together: dependencies between their plans, and the tasks that a plan can wait for.

use crate::wire::wire;

wire! {
    /// Dependencies between projects.
    pub struct CrossDependencies {
        /// The data date.
        pub as_of: String,
        /// The dependencies, by the project that drives and its row.
        pub rows: Vec<CrossDependency>,
    }
}

wire! {
    /// A dependency that starts in one project and ends in another.
    pub struct CrossDependency {
        /// The dependency.
        pub id: String,
        /// The task that drives.
        pub predecessor: CrossTask,
        /// The task that waits.
        pub successor: CrossTask,
        /// `FS`, `SS`, `FF`, `SF`.
        pub kind: String,
        /// Lag as it is typed: `+2d`.
        pub lag: String,
        /// Whether the date of the waiting task is set by it.
        pub driving: bool,
        /// Working days between what the dependency asks for and the date of the waiting task.
        pub room_days: Option<i32>,
    }
}

wire! {
    /// One end of a dependency between projects.
    pub struct CrossTask {
        /// The task.
        pub task: String,
        /// Its project.
        pub project: String,
        /// The project's number.
        pub code: String,
        /// The project's name.
        pub project_name: String,
        /// The project's stage code.
        pub stage: String,
        /// Its row in the plan.
        pub row: u32,
        /// Its name.
        pub name: String,
        /// Scheduled start.
        pub start: Option<String>,
        /// Scheduled finish.
        pub finish: Option<String>,
        /// Finish in the newest baseline.
        pub baseline_finish: Option<String>,
        /// Working days by which it finishes later than in the baseline.
        pub slip_days: Option<i32>,
        /// Whether it is finished.
        pub done: bool,
        /// Working days by which its project finishes later than approved.
        pub project_slip_days: Option<i32>,
    }
}

wire! {
    /// A task of another project's plan that can be waited for.
    pub struct TaskHit {
        /// The task.
        pub task: String,
        /// As it is typed as a predecessor: `LX-2026-012:14`.
        pub reference: String,
        /// The project's name.
        pub project_name: String,
        /// Its name.
        pub name: String,
        /// Scheduled finish.
        pub finish: Option<String>,
    }
}
