//! Records, their forms, their history.

use std::collections::BTreeMap;

use crate::wire::wire;

/// A stored fact: nothing, a whole number or text.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(untagged)]
pub enum Fact {
    /// A whole number.
    Int(#[specta(type = specta_typescript::Number)] i64),
    /// Text, date, code or id.
    Text(String),
    /// Nothing.
    Null(()),
}

/// A number, for reasons and derived values that are not whole.
pub type Facts = BTreeMap<String, Fact>;

wire! {
    /// The form of one kind of record.
    pub struct RecordSchema {
        /// The kind.
        pub entity: String,
        /// Its fields in order; labels are `<entity>.<name>`.
        pub fields: Vec<FieldSchema>,
    }
}

wire! {
    /// One field of a form.
    pub struct FieldSchema {
        /// Its name.
        pub name: String,
        /// What may stand in it.
        pub kind: FieldKind,
        /// Whether it must be filled.
        pub required: bool,
        /// Whether only rules write it.
        pub computed: bool,
    }
}

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Paragraphs.
    LongText,
    /// A whole number in a range.
    Integer {
        /// Least.
        #[specta(type = specta_typescript::Number)]
        min: i64,
        /// Most.
        #[specta(type = specta_typescript::Number)]
        max: i64,
    },
    /// 分.
    Money,
    /// Minutes of work.
    Minutes,
    /// Whole percent.
    Percent,
    /// `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM-DDTHH:MM:SS`.
    Moment,
    /// 0 or 1.
    Flag,
    /// One of these codes; labels are `<entity>.<field>.<code>`.
    Choice {
        /// The codes in order.
        codes: Vec<String>,
    },
    /// The id of a record of this kind.
    Reference {
        /// The kind.
        entity: String,
    },
    /// Not shown in forms.
    Data,
}

wire! {
    /// One record.
    pub struct RecordView {
        /// Its id.
        pub id: String,
        /// Its kind.
        pub entity: String,
        /// Every field.
        pub fields: Facts,
        /// What references are called, by field.
        pub names: BTreeMap<String, String>,
        /// What rules derive: `score`, `band`, `major`, `residual_score`, `residual_band`, `response_days` of a risk;
        /// `current`, `forecast_total`, `remaining`, `used_basis_points` of a budget line; `holders` of a role;
        /// `project_name` of everything that belongs to one.
        pub derived: Facts,
        /// Whether it may not be changed (file read-only, project closed).
        pub locked: bool,
    }
}

wire! {
    /// One entry of a record's history.
    pub struct HistoryEntry {
        /// When, UTC, ISO.
        pub at: String,
        /// Who.
        pub author: String,
        /// What was done: an operation's code.
        pub operation: String,
        /// Why, as entered.
        pub reason: String,
        /// The field, when one was set.
        pub field: Option<String>,
        /// Before.
        pub old: Fact,
        /// After.
        pub new: Fact,
        /// What the references in `old` and `new` are called.
        pub old_name: Option<String>,
        /// See `old_name`.
        pub new_name: Option<String>,
    }
}

wire! {
    /// A record in the recycle bin.
    pub struct DeletedRecord {
        /// Its id.
        pub id: String,
        /// Its kind.
        pub entity: String,
        /// What it was called.
        pub name: String,
        /// When it was deleted, UTC.
        pub at: String,
        /// By whom.
        pub author: String,
        /// How many records went with it.
        pub with: u32,
    }
}

wire! {
    /// What a write did.
    pub struct Changed {
        /// The record made, if one was.
        pub id: Option<String>,
        /// What the window must read again.
        pub stale: Vec<Tag>,
        /// What can be undone and redone now.
        pub undo: UndoState,
        /// What rules added or want to say: codes with values.
        pub notices: Vec<Reason>,
    }
}

wire! {
    /// A part of what screens show; a write names those it made stale.
    #[derive(Copy, Eq, PartialOrd, Ord, Hash)]
    pub enum Tag {
        /// Lists of records and their forms.
        Records,
        /// The project list and overviews.
        Projects,
        /// Plans.
        Plan,
        /// Trial schedules.
        Trials,
        /// KPI, lights, cockpit.
        Kpi,
        /// Responsibility matrices.
        Raci,
        /// Closure reviews.
        Closure,
        /// Proposals, committees and selections.
        Intake,
        /// Forms that managers fill in.
        Collection,
        /// Files kept with records.
        Attachments,
        /// Periods and reports.
        Reports,
        /// Robots, what they were told, the folder of publication.
        Publication,
        /// Settings, calendars, data date.
        Settings,
    }
}

wire! {
    /// What can be undone and redone.
    pub struct UndoState {
        /// The operation that undo takes back.
        pub undo: Option<StepName>,
        /// The operation that redo brings again.
        pub redo: Option<StepName>,
    }
}

wire! {
    /// A step by name.
    pub struct StepName {
        /// The operation's code.
        pub operation: String,
        /// Why, as entered.
        pub reason: String,
    }
}

wire! {
    /// A statement as a closed code with the values to word it: the catalogue has a sentence for each.
    pub struct Reason {
        /// The code.
        pub code: String,
        /// The values by name. Names ending in `_fen` are money, in `_days` days, in `_percent` hundredths of a percent.
        pub values: Facts,
    }
}

wire! {
    /// What the command palette found.
    pub struct SearchHit {
        /// The kind of record.
        pub entity: String,
        /// The record.
        pub id: String,
        /// Its project, when it has one.
        pub project: Option<String>,
        /// Its number or name.
        pub title: String,
        /// More to tell it apart.
        pub subtitle: String,
    }
}
