//! A project's plan and the edits of it.

use crate::wire::{
    Changed, DateRange, MovedRows, PlanRules, PrimaveraTask, Reason, TaskPause, WorkHours, wire,
};

wire! {
    /// A plan.
    pub struct PlanView {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Whether it may not be changed.
        pub locked: bool,
        /// Minutes of a working day.
        pub minutes_per_day: u32,
        /// What holds for the whole plan.
        pub rules: PlanRules,
        /// The data date.
        pub data_date: String,
        /// Where the plan begins.
        pub start: String,
        /// Where it ends.
        pub finish: String,
        /// Lines in order.
        pub rows: Vec<TaskRow>,
        /// Dependencies.
        pub dependencies: Vec<DependencyRow>,
        /// Days off of the project's calendar within the plan and a month around it.
        pub non_working: Vec<DateRange>,
        /// When the project's calendar works, and each other calendar that rows keep to.
        pub hours: Vec<WorkHours>,
        /// What the planner should know.
        pub findings: Vec<PlanFinding>,
        /// Baselines, oldest first.
        pub baselines: Vec<BaselineInfo>,
        /// Calendars that tasks may choose.
        pub calendars: Vec<Named>,
        /// Resources that tasks may be given.
        pub resources: Vec<Named>,
    }
}

wire! {
    /// An id with its name.
    pub struct Named {
        /// The id.
        pub id: String,
        /// The name.
        pub name: String,
    }
}

wire! {
    /// A baseline by name.
    pub struct BaselineInfo {
        /// The id.
        pub id: String,
        /// The number.
        pub number: u32,
        /// The name.
        pub name: String,
        /// When it was taken.
        pub taken_at: Option<String>,
        /// Why.
        pub reason: String,
        /// Whether the rows show it.
        pub shown: bool,
    }
}

wire! {
    /// One line of a plan.
    pub struct TaskRow {
        /// The task.
        pub id: String,
        /// The summary above.
        pub parent: Option<String>,
        /// Its number in the list, from 1; predecessors name it.
        pub row: u32,
        /// Depth, from 1.
        pub level: u32,
        /// `1.2.3`.
        pub wbs: String,
        /// Has lines below it.
        pub summary: bool,
        /// Marks a point.
        pub milestone: bool,
        /// Followed by reports.
        pub key_milestone: bool,
        /// Name.
        pub name: String,
        /// Duration in minutes.
        #[specta(type = specta_typescript::Number)]
        pub duration: i64,
        /// Duration as it is typed: `3d`.
        pub duration_text: String,
        /// Start.
        pub start: Option<String>,
        /// Finish.
        pub finish: Option<String>,
        /// Percent done; weighted by duration for summaries.
        pub percent: u32,
        /// Predecessors as they are typed: `3FS+2d,5SS`.
        pub predecessors: String,
        /// Total float in minutes.
        #[specta(type = Option<specta_typescript::Number>)]
        pub total_float: Option<i64>,
        /// Free float in minutes.
        #[specta(type = Option<specta_typescript::Number>)]
        pub free_float: Option<i64>,
        /// Late start.
        pub late_start: Option<String>,
        /// Late finish.
        pub late_finish: Option<String>,
        /// On the critical path.
        pub critical: bool,
        /// Not on it, but with no more float than the plan's threshold.
        pub near_critical: bool,
        /// Constraint's code.
        pub constraint_type: String,
        /// Constraint's date.
        pub constraint_date: Option<String>,
        /// Deadline.
        pub deadline: Option<String>,
        /// Scheduled by hand.
        pub manual: bool,
        /// Takes no part.
        pub inactive: bool,
        /// Began on.
        pub actual_start: Option<String>,
        /// Ended on.
        pub actual_finish: Option<String>,
        /// Start in the baseline that is shown.
        pub baseline_start: Option<String>,
        /// Finish in the baseline that is shown.
        pub baseline_finish: Option<String>,
        /// Its own calendar.
        pub calendar: Option<String>,
        /// The key of the hours it keeps to, where those are not the project's.
        pub hours: Option<String>,
        /// Pauses.
        pub pauses: Vec<TaskPause>,
        /// Up to where its work is done; nothing where it has not begun, or for summaries.
        pub done_until: Option<String>,
        /// Names of its resources, with units where not 100 %.
        pub resources: String,
        /// Work in minutes.
        #[specta(type = specta_typescript::Number)]
        pub work: i64,
        /// Work done, in minutes.
        #[specta(type = specta_typescript::Number)]
        pub actual_work: i64,
        /// Working time left, in minutes; a summary has none of its own.
        #[specta(type = Option<specta_typescript::Number>)]
        pub remaining_duration: Option<i64>,
        /// Planned cost in 分.
        #[specta(type = specta_typescript::Number)]
        pub cost: i64,
        /// Actual cost in 分.
        #[specta(type = specta_typescript::Number)]
        pub actual_cost: i64,
        /// How it earns its value.
        pub earned_method: String,
        /// Notes.
        pub notes: String,
        /// What it has under Primavera's rules, in a plan that keeps to them.
        pub primavera: Option<PrimaveraTask>,
        /// What set its date: the text is `driver.<code>`; `row` and `name` name a predecessor.
        pub driver: Reason,
    }
}

wire! {
    /// A dependency.
    pub struct DependencyRow {
        /// The dependency.
        pub id: String,
        /// The task that drives.
        pub predecessor: String,
        /// The task that is driven.
        pub successor: String,
        /// `FS`, `SS`, `FF`, `SF`.
        pub kind: String,
        /// Lag as it is typed: `+2d`.
        pub lag: String,
        /// Both ends are critical and it has no slack.
        pub critical: bool,
    }
}

wire! {
    /// Something the planner should know.
    pub struct PlanFinding {
        /// The code; the text is `plan.finding.<code>`.
        pub code: String,
        /// `error`, `warning` or `info`.
        pub severity: String,
        /// The tasks involved.
        pub tasks: Vec<String>,
        /// The values to word it.
        pub values: Reason,
    }
}

wire! {
    /// A row of a spreadsheet as pasted. What is empty is left to the schedule.
    pub struct PastedTaskRow {
        /// How deep it lies below the place, from 0.
        pub level: u32,
        /// Its name; rows without one are left out.
        pub name: String,
        /// Its duration as typed: `3d`.
        pub duration: String,
        /// A date or moment.
        pub start: Option<String>,
        /// A date or moment.
        pub finish: Option<String>,
        /// 0–100.
        pub percent: Option<u32>,
        /// Its predecessors by row of the plan as it will be: `3FS+2d`.
        pub predecessors: String,
    }
}

/// One edit of a plan.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "type")]
pub enum PlanEdit {
    /// A new name.
    SetName {
        /// The task.
        task: String,
        /// The name.
        name: String,
    },
    /// A new duration, as typed.
    SetDuration {
        /// The task.
        task: String,
        /// `3d`, `4h`, `2w`, `3天`.
        text: String,
    },
    /// A new start: a constraint on an automatic task, the date of a manual one. Dragging a bar is this.
    SetStart {
        /// The task.
        task: String,
        /// A date or moment.
        start: String,
    },
    /// A new finish.
    SetFinish {
        /// The task.
        task: String,
        /// A date or moment.
        finish: String,
    },
    /// The bar's right end was dragged: a new duration up to this moment.
    Resize {
        /// The task.
        task: String,
        /// A date or moment.
        finish: String,
    },
    /// Percent done.
    SetPercent {
        /// The task.
        task: String,
        /// 0–100.
        percent: u32,
    },
    /// Predecessors, as typed.
    SetPredecessors {
        /// The task.
        task: String,
        /// `3FS+2d,5SS`.
        text: String,
    },
    /// A dependency drawn from one task to another.
    Link {
        /// The task that drives.
        predecessor: String,
        /// The task that is driven.
        successor: String,
        /// `FS`, `SS`, `FF`, `SF`.
        kind: String,
    },
    /// No dependencies among these tasks any more.
    Unlink {
        /// The tasks.
        tasks: Vec<String>,
    },
    /// A constraint.
    SetConstraint {
        /// The task.
        task: String,
        /// Its code.
        constraint: String,
        /// Its date.
        date: Option<String>,
    },
    /// Any other field of the task that a person writes, by its name: `deadline`, `milestone`, `key_milestone`,
    /// `calendar`, `manual`, `inactive`, `notes`, `actual_start`, `actual_finish`, `cost`, `actual_cost`, …
    SetField {
        /// The task.
        task: String,
        /// The field.
        field: String,
        /// The value.
        value: crate::wire::Fact,
    },
    /// Resources by name, as typed: `王芳,李强[50%]`. Unknown names become new resources.
    SetResources {
        /// The task.
        task: String,
        /// The names.
        text: String,
    },
    /// New lines before a line, or at the end.
    Insert {
        /// The line to stand before.
        before: Option<String>,
        /// Their names.
        names: Vec<String>,
    },
    /// Rows of a spreadsheet before a line, or at the end: all of them, or none.
    Paste {
        /// The line to stand before.
        before: Option<String>,
        /// The rows.
        rows: Vec<PastedTaskRow>,
    },
    /// Delete lines and what stands below them.
    Delete {
        /// The lines.
        tasks: Vec<String>,
    },
    /// One level deeper.
    Indent {
        /// The lines.
        tasks: Vec<String>,
    },
    /// One level up.
    Outdent {
        /// The lines.
        tasks: Vec<String>,
    },
    /// One place up among its siblings.
    MoveUp {
        /// The lines.
        tasks: Vec<String>,
    },
    /// One place down among its siblings.
    MoveDown {
        /// The lines.
        tasks: Vec<String>,
    },
    /// What holds for the whole plan.
    SetOptions {
        /// All of it.
        rules: PlanRules,
    },
}

wire! {
    /// What an edit did.
    pub struct EditedPlan {
        /// The whole plan when lines came, went or moved; otherwise nothing.
        pub plan: Option<PlanView>,
        /// Otherwise the rows that differ in more than their dates.
        pub rows: Vec<TaskRow>,
        /// And those that differ in these only.
        pub moved: MovedRows,
        /// Otherwise the dependencies, when they differ.
        pub dependencies: Option<Vec<DependencyRow>>,
        /// What the planner should know now.
        pub findings: Vec<PlanFinding>,
        /// Where the plan begins now.
        pub start: String,
        /// Where it ends now.
        pub finish: String,
        /// Lines that were made.
        pub inserted: Vec<String>,
        /// As for every write.
        pub changed: Changed,
    }
}

wire! {
    /// A plan that was written for another program, read back and compared.
    pub struct ExportedPlan {
        /// Where it is.
        pub path: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
        /// Lines in it.
        pub tasks: u32,
        /// What the format has no place for.
        pub left: Vec<LeftBehind>,
    }
}

wire! {
    /// Something of a plan that an exported file does not hold.
    pub struct LeftBehind {
        /// The code; the text is `plan.left_<code>`.
        pub code: String,
        /// How many records it is about.
        pub count: u32,
        /// The name of the first of them; may be empty.
        pub example: String,
    }
}
