//! How a task earns its value, and the weighted steps by which some tasks do. What they add up to is said by
//! `earned_value`.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// How much of its budget a task has earned.
    EarnedMethod {
        /// Its percent complete.
        Percent = "percent",
        /// Nothing until it is finished, then all.
        ZeroHundred = "zero_hundred",
        /// Half when it begins, the rest when it is finished.
        FiftyFifty = "fifty_fifty",
        /// The weights of its steps that are reached.
        Steps = "steps",
        /// What is planned: support that runs along with the work.
        LevelOfEffort = "level_of_effort",
    }
}

record! {
    /// A step of a task with the share of its value that is earned when the step is reached.
    ProgressStep {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The task.
        task: Id = Reference(Entity::Task), required;
        /// What is reached.
        name: String = Text, required;
        /// Its weight among the steps of the task.
        weight: i64 = Integer(1, 1_000), required;
        /// When it was reached.
        reached_on: Option<Date> = Date;
    }
}
