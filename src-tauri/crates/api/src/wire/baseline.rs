//! Baselines of a plan, and two versions of a plan compared.

use crate::wire::{Named, wire};

wire! {
    /// The baselines of a plan and what a new one needs.
    pub struct BaselineList {
        /// Oldest first.
        pub baselines: Vec<BaselineRow>,
        /// Approved change requests of the project that have no baseline yet.
        pub changes: Vec<Named>,
        /// Whether a new one needs a change request or a reason.
        pub needs_grounds: bool,
        /// Whether a baseline was chosen to be shown beside the plan; otherwise the newest is.
        pub chosen: bool,
        /// Whether nothing may be changed.
        pub locked: bool,
    }
}

wire! {
    /// A baseline in the list.
    pub struct BaselineRow {
        /// The id.
        pub id: String,
        /// The number.
        pub number: u32,
        /// The name.
        pub name: String,
        /// When it was taken.
        pub taken_at: Option<String>,
        /// Who took it; may be empty.
        pub taken_by: String,
        /// Who decided the change request; may be empty.
        pub approved_by: String,
        /// Why.
        pub reason: String,
        /// The change request that led to it.
        pub change: Option<Named>,
        /// Lines in it.
        pub tasks: u32,
        /// Whether the plan is shown beside it.
        pub reference: bool,
        /// Why it cannot be deleted; the text is `errorReason.<code>`.
        pub stays: Option<String>,
    }
}

/// A version of a plan.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "type")]
pub enum PlanVersion {
    /// The plan as it stands.
    Now,
    /// As a baseline kept it.
    Baseline {
        /// The baseline.
        id: String,
    },
    /// As a trial has it.
    Trial {
        /// The trial.
        id: String,
    },
}

wire! {
    /// Two versions of a plan compared.
    pub struct PlanComparison {
        /// Minutes of a working day.
        pub minutes_per_day: u32,
        /// The left version in all.
        pub left: VersionTotals,
        /// The right version in all.
        pub right: VersionTotals,
        /// By how many working minutes the start moved.
        #[specta(type = Option<specta_typescript::Number>)]
        pub start_moved: Option<i64>,
        /// By how many working minutes the finish moved.
        #[specta(type = Option<specta_typescript::Number>)]
        pub finish_moved: Option<i64>,
        /// By how many 分 the cost grew.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost_changed: Option<i64>,
        /// By how many minutes the work grew.
        #[specta(type = Option<specta_typescript::Number>)]
        pub work_changed: Option<i64>,
        /// Tasks that came.
        pub added: u32,
        /// Tasks that went.
        pub deleted: u32,
        /// Tasks on both sides that differ.
        pub changed: u32,
        /// Milestones whose date moved.
        pub milestones_moved: u32,
        /// Every task of either.
        pub rows: Vec<ComparedRow>,
        /// Dependencies that differ.
        pub dependencies: Vec<ComparedLink>,
        /// Resources on tasks that differ.
        pub assignments: Vec<ComparedShare>,
        /// What one side did not keep: `outline`, `dependencies`, `assignments`, `sums`.
        pub unknown: Vec<String>,
    }
}

wire! {
    /// A version of a plan in all.
    pub struct VersionTotals {
        /// Where it starts.
        pub start: Option<String>,
        /// Where it finishes.
        pub finish: Option<String>,
        /// Its cost in 分, where it is known.
        #[specta(type = Option<specta_typescript::Number>)]
        pub cost: Option<i64>,
        /// Its work in minutes, where it is known.
        #[specta(type = Option<specta_typescript::Number>)]
        pub work: Option<i64>,
        /// Its lines.
        pub tasks: u32,
    }
}

wire! {
    /// A task of two versions.
    pub struct ComparedRow {
        /// The task.
        pub task: String,
        /// Its name: on the right, else on the left.
        pub name: String,
        /// `1.2.3`; empty where it is not known.
        pub wbs: String,
        /// Depth, from 1.
        pub level: u32,
        /// Has lines below it.
        pub summary: bool,
        /// Marks a point.
        pub milestone: bool,
        /// Whether the plan has it now.
        pub there: bool,
        /// On the left.
        pub left: Option<KeptRow>,
        /// On the right.
        pub right: Option<KeptRow>,
        /// What differs: `added`, `deleted`, `name`, `start`, …
        pub differences: Vec<String>,
        /// By how many working minutes its start moved.
        #[specta(type = Option<specta_typescript::Number>)]
        pub start_moved: Option<i64>,
        /// By how many working minutes its finish moved.
        #[specta(type = Option<specta_typescript::Number>)]
        pub finish_moved: Option<i64>,
    }
}

wire! {
    /// A task as one version has it.
    pub struct KeptRow {
        /// Its name.
        pub name: String,
        /// The name of the summary above it; empty at the top or where it is not known.
        pub parent: String,
        /// Its start.
        pub start: Option<String>,
        /// Its finish.
        pub finish: Option<String>,
        /// Its duration in minutes.
        #[specta(type = specta_typescript::Number)]
        pub duration: i64,
        /// Its work in minutes.
        #[specta(type = specta_typescript::Number)]
        pub work: i64,
        /// Its cost in 分.
        #[specta(type = specta_typescript::Number)]
        pub cost: i64,
        /// Percent done, where it was kept.
        pub percent: Option<u32>,
        /// Whether it was on the critical path, where that was kept.
        pub critical: Option<bool>,
    }
}

wire! {
    /// A dependency that differs.
    pub struct ComparedLink {
        /// The task that drives.
        pub predecessor: String,
        /// Its name.
        pub predecessor_name: String,
        /// The task that is driven.
        pub successor: String,
        /// Its name.
        pub successor_name: String,
        /// On the left: `FS+2d`.
        pub left: Option<String>,
        /// On the right.
        pub right: Option<String>,
    }
}

wire! {
    /// A resource on a task that differs.
    pub struct ComparedShare {
        /// The task.
        pub task: String,
        /// Its name.
        pub task_name: String,
        /// The resource; empty where nobody is named.
        pub resource: String,
        /// On the left.
        pub left: Option<ShareRow>,
        /// On the right.
        pub right: Option<ShareRow>,
    }
}

wire! {
    /// What a resource gives to a task.
    pub struct ShareRow {
        /// Percent, where it was kept.
        pub percent: Option<u32>,
        /// Work in minutes.
        #[specta(type = specta_typescript::Number)]
        pub work: i64,
        /// Cost in 分.
        #[specta(type = specta_typescript::Number)]
        pub cost: i64,
    }
}
