//! Settings: thresholds, calendars, backups.

use crate::wire::{Fact, wire};

wire! {
    /// A parameter of the rules.
    pub struct TermRow {
        /// Its name; the label is `term.<name>`.
        pub name: String,
        /// Its value.
        #[specta(type = specta_typescript::Number)]
        pub value: i64,
        /// Its value when nobody changed it.
        #[specta(type = specta_typescript::Number)]
        pub default: i64,
        /// `days`, `months`, `basis_points`, `score`, `count`.
        pub unit: String,
        /// Least.
        #[specta(type = specta_typescript::Number)]
        pub min: i64,
        /// Most.
        #[specta(type = specta_typescript::Number)]
        pub max: i64,
        /// The values it was given, newest first.
        pub versions: Vec<TermVersionRow>,
    }
}

wire! {
    /// A value that a parameter was given.
    pub struct TermVersionRow {
        /// Counts up from 1.
        pub version: u32,
        /// What holds from then.
        pub value: String,
        /// What held before.
        pub before: String,
        /// From when it holds.
        pub effective: String,
        /// Why.
        pub reason: String,
        /// By whom.
        pub by: String,
    }
}

wire! {
    /// What a value of a parameter would change today.
    pub struct TermEffect {
        /// Projects under way whose overall light would change.
        pub lights: Vec<LightChange>,
        /// KPI whose figure or verdict would change.
        pub figures: Vec<FigureChange>,
    }
}

wire! {
    /// A light that would change.
    pub struct LightChange {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The light now.
        pub from: String,
        /// The light then.
        pub to: String,
    }
}

wire! {
    /// A KPI that would change.
    pub struct FigureChange {
        /// The KPI.
        pub kpi: String,
        /// Its unit.
        pub unit: String,
        /// The figure now.
        #[specta(type = Option<specta_typescript::Number>)]
        pub from: Option<f64>,
        /// The figure then.
        #[specta(type = Option<specta_typescript::Number>)]
        pub to: Option<f64>,
        /// The verdict now.
        pub status_from: String,
        /// The verdict then.
        pub status_to: String,
    }
}

wire! {
    /// A calendar.
    pub struct CalendarView {
        /// The calendar.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Whether it is the portfolio's.
        pub default: bool,
        /// Whether China's statutory days apply.
        pub statutory: bool,
        /// Shifts of each weekday, Monday first, as `08:00-12:00,13:00-17:00`.
        pub week: Vec<String>,
        /// Years and where their holidays come from.
        pub years: Vec<CalendarYear>,
        /// Its own exceptions.
        pub exceptions: Vec<ExceptionRow>,
    }
}

wire! {
    /// A year of a calendar.
    pub struct CalendarYear {
        /// The year.
        pub year: i32,
        /// `official`, `provisional`, `not_published`.
        pub coverage: String,
        /// Working days in it.
        pub working_days: u32,
        /// Holidays and make-up days in it.
        pub days: Vec<StatutoryDay>,
    }
}

wire! {
    /// A statutory day.
    pub struct StatutoryDay {
        /// The date.
        pub date: String,
        /// The holiday it belongs to: a code, the label is `holiday.<code>`.
        pub holiday: String,
        /// A day off, otherwise a make-up working day.
        pub off: bool,
    }
}

wire! {
    /// An exception.
    pub struct ExceptionRow {
        /// The exception.
        pub id: String,
        /// What it is.
        pub name: String,
        /// First date.
        pub from: String,
        /// Last date.
        pub to: String,
        /// Shifts; empty is a day off.
        pub shifts: String,
        /// Where it comes from: a code.
        pub source: String,
    }
}

wire! {
    /// Backups.
    pub struct BackupList {
        /// Where they are.
        pub folder: String,
        /// Newest first.
        pub backups: Vec<BackupRow>,
        /// Whether the last restore can be taken back.
        pub undo_restore: Option<String>,
    }
}

wire! {
    /// A backup.
    pub struct BackupRow {
        /// Its file.
        pub path: String,
        /// When it was made, UTC.
        pub at: String,
        /// Why: `open`, `timer`, `manual`, `before_import`, `before_restore`, `before_migration`.
        pub kind: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
        /// Opened, checked and compared after it was written.
        pub verified: bool,
    }
}

wire! {
    /// A value of the portfolio by name.
    pub struct SettingRow {
        /// The name.
        pub name: String,
        /// The value.
        pub value: Fact,
    }
}
