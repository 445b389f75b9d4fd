//! Trial schedules of a plan.

use crate::wire::{PlanView, wire};

wire! {
    /// A trial in the list.
    pub struct TrialRow {
        /// The id.
        pub id: String,
        /// The name.
        pub name: String,
        /// What it is to find out.
        pub note: String,
        /// Who made it.
        pub author: String,
        /// When.
        pub made_at: Option<String>,
        /// `open` or `adopted`.
        pub status: String,
        /// When the plan took it over.
        pub adopted_at: Option<String>,
        /// In how many things it differs from the plan.
        pub differences: u32,
        /// How often the plan was changed since it was made.
        pub plan_steps: u32,
        /// Where the plan and the trial went different ways since.
        pub conflicts: Vec<TrialConflict>,
        /// By how many working minutes taking it over moved the finish.
        #[specta(type = Option<specta_typescript::Number>)]
        pub finish_moved: Option<i64>,
        /// By how many 分 taking it over changed the cost.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost_changed: Option<i64>,
    }
}

wire! {
    /// Where a plan and its trial went different ways.
    pub struct TrialConflict {
        /// `both`, `gone`, `orphaned`.
        pub kind: String,
        /// The kind of record: `task`, `dependency`, `assignment`.
        pub entity: String,
        /// The name of the task it is about; empty where it is not known.
        pub task: String,
        /// The field; empty for the whole record.
        pub field: String,
    }
}

wire! {
    /// A trial with its plan.
    pub struct TrialView {
        /// The trial.
        pub trial: TrialRow,
        /// The plan as the trial has it.
        pub plan: PlanView,
    }
}

wire! {
    /// What a trial would do to the plan.
    pub struct TrialImpact {
        /// Minutes of a working day.
        pub minutes_per_day: u32,
        /// Where the plan finishes.
        pub finish_before: Option<String>,
        /// Where it would finish.
        pub finish_after: Option<String>,
        /// By how many working minutes the finish would move.
        #[specta(type = Option<specta_typescript::Number>)]
        pub finish_moved: Option<i64>,
        /// By how many working days, as a change request states it.
        #[specta(type = Option<specta_typescript::Number>)]
        pub finish_days: Option<i64>,
        /// By how many 分 the cost would grow.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost_changed: Option<i64>,
        /// By how many minutes the work would grow.
        #[specta(type = Option<specta_typescript::Number>)]
        pub work_changed: Option<i64>,
        /// The most float that an unfinished task would lose, in minutes.
        #[specta(type = specta_typescript::Number)]
        pub float_consumed: i64,
        /// Which task that is.
        pub float_task: String,
        /// How many unfinished tasks would lose float.
        pub losing_float: u32,
        /// Milestones whose date would move.
        pub milestones: Vec<MilestoneMove>,
        /// Names of tasks that would come onto the critical path.
        pub became_critical: Vec<String>,
        /// Names of tasks that would leave it.
        pub no_longer_critical: Vec<String>,
        /// Tasks that would come.
        pub added: u32,
        /// Tasks that would go.
        pub deleted: u32,
        /// Tasks that would differ.
        pub changed: u32,
    }
}

wire! {
    /// A milestone whose date would move.
    pub struct MilestoneMove {
        /// The milestone.
        pub task: String,
        /// Its name.
        pub name: String,
        /// Where it is.
        pub before: Option<String>,
        /// Where it would be.
        pub after: Option<String>,
        /// By how many working minutes.
        #[specta(type = Option<specta_typescript::Number>)]
        pub moved: Option<i64>,
    }
}

wire! {
    /// What is to happen where the plan and the trial went different ways.
    #[derive(Copy, Eq)]
    pub enum OnConflict {
        /// Nothing is taken over.
        Refuse,
        /// What the trial says holds.
        TakeTrial,
    }
}
