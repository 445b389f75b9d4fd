//! KPI and lights, and what the cockpit lists.

use crate::wire::{Fact, Reason, wire};

wire! {
    /// A closed range of dates.
    pub struct WindowView {
        /// First date.
        pub from: String,
        /// Last date.
        pub to: String,
    }
}

wire! {
    /// How many projects have which light.
    pub struct LightCounts {
        /// Green.
        pub green: u32,
        /// Amber.
        pub amber: u32,
        /// Red.
        pub red: u32,
        /// No data.
        pub none: u32,
    }
}

wire! {
    /// One KPI with everything needed to trust it.
    pub struct KpiCard {
        /// `success_rate`, `on_time_rate`, `schedule_deviation`, `budget_deviation`, `risk_response_time`,
        /// `template_adoption`, `quality_pass_rate`, `data_freshness`.
        pub code: String,
        /// The figure in its unit; nothing when n is 0.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
        /// `percent`, `working_days`, `calendar_days`.
        pub unit: String,
        /// How many records count.
        pub n: u32,
        /// The numerator as it stands in the definition.
        #[specta(type = Option<specta_typescript::Number>)]
        pub numerator: Option<f64>,
        /// The denominator.
        #[specta(type = Option<specta_typescript::Number>)]
        pub denominator: Option<f64>,
        /// The target in the same unit.
        #[specta(type = Option<specta_typescript::Number>)]
        pub target: Option<f64>,
        /// `>=` or `<=`.
        pub operator: Option<String>,
        /// The quarter due.
        pub due: Option<String>,
        /// `met`, `near`, `missed`, `no_data`, `no_target`.
        pub status: String,
        /// The figure a month before.
        #[specta(type = Option<specta_typescript::Number>)]
        pub previous: Option<f64>,
        /// The figure less that of a month before.
        #[specta(type = Option<specta_typescript::Number>)]
        pub change: Option<f64>,
        /// Records that have to count in a row until the target is reached; nothing where that is no question.
        pub needed: Option<u32>,
        /// The figure at the end of the quarter due if the last six months go on as they went.
        #[specta(type = Option<specta_typescript::Number>)]
        pub projected: Option<f64>,
        /// How that would stand to the target.
        pub projected_status: String,
        /// What somebody put beside the figure for this month.
        pub overridden: Option<KpiOverrideView>,
        /// Twelve months up to the data date.
        pub trend: Vec<TrendPoint>,
        /// The same idea counted otherwise.
        pub variants: Vec<KpiVariant>,
        /// How it is defined.
        pub definition: KpiDefinition,
    }
}

wire! {
    /// A figure that somebody put beside a computed one.
    pub struct KpiOverrideView {
        /// The record.
        pub id: String,
        /// The figure.
        #[specta(type = specta_typescript::Number)]
        pub value: f64,
        /// How it stands to the target.
        pub status: String,
        /// Why the computed figure does not hold.
        pub reason: String,
        /// Who says so.
        pub by: String,
        /// When.
        pub on: Option<String>,
        /// The month it stands for.
        pub month: String,
    }
}

wire! {
    /// One month of a trend.
    pub struct TrendPoint {
        /// `2026-10`.
        pub month: String,
        /// The figure.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
    }
}

wire! {
    /// The same idea counted otherwise.
    pub struct KpiVariant {
        /// Its code; the label is `kpi.variant.<code>`.
        pub code: String,
        /// The figure.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
        /// Its unit.
        pub unit: String,
        /// How many records count.
        pub n: u32,
    }
}

wire! {
    /// A KPI's definition card; the texts are `kpi.<code>.{name,formula,numerator,denominator,window,calendar,exclusions,source}`.
    pub struct KpiDefinition {
        /// The version of the definition.
        pub version: u32,
        /// Since when it holds.
        pub effective: String,
        /// `working_days` or `calendar_days` or none.
        pub calendar: Option<String>,
        /// What is left out: the texts are `kpi.excluded.<reason>`.
        pub exclusions: Vec<String>,
        /// The parameters used: name and value in the parameter's unit.
        pub parameters: Vec<Reason>,
    }
}

wire! {
    /// The records behind a figure, those left out, and why.
    pub struct KpiEvidence {
        /// The figure.
        pub card: KpiCard,
        /// Records that count.
        pub rows: Vec<EvidenceRow>,
        /// Records that do not.
        pub excluded: Vec<ExcludedRow>,
    }
}

wire! {
    /// A record that counts.
    pub struct EvidenceRow {
        /// Its kind.
        pub entity: String,
        /// Its id.
        pub id: String,
        /// The project it is or belongs to.
        pub project: Option<String>,
        /// Number.
        pub code: String,
        /// Name.
        pub name: String,
        /// Whether it passes; nothing where the figure is a mean.
        pub pass: Option<bool>,
        /// What decided it.
        pub checks: Vec<EvidenceCheck>,
    }
}

wire! {
    /// One thing that decided a record.
    pub struct EvidenceCheck {
        /// `on_time`, `budget`, `quality`, `deviation`, … ; the label is `kpi.check.<code>`.
        pub code: String,
        /// Whether it passes.
        pub pass: Option<bool>,
        /// What was planned or allowed: a date, 分, or a number.
        pub expected: Fact,
        /// What was found.
        pub actual: Fact,
        /// How both are to be shown: `date`, `money`, `days`, `percent`, `grade`, `text`.
        pub kind: String,
        /// The difference: days, or hundredths of a percent for `money`.
        #[specta(type = Option<specta_typescript::Number>)]
        pub difference: Option<f64>,
    }
}

wire! {
    /// A record that does not count.
    pub struct ExcludedRow {
        /// Its kind.
        pub entity: String,
        /// Its id.
        pub id: String,
        /// Number.
        pub code: String,
        /// Name.
        pub name: String,
        /// Why: the text is `kpi.excluded.<reason>`.
        pub reason: String,
    }
}

wire! {
    /// A light with the reasons for it.
    pub struct LightCell {
        /// `green`, `amber`, `red`, `none`.
        pub light: String,
        /// Why: the texts are `light.<code>`.
        pub reasons: Vec<Reason>,
    }
}

wire! {
    /// The lights of one project.
    pub struct ProjectLights {
        /// The project.
        pub project: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its manager.
        pub manager: String,
        /// The worst of the dimensions.
        pub overall: LightCell,
        /// Schedule.
        pub schedule: LightCell,
        /// Cost.
        pub cost: LightCell,
        /// Risk.
        pub risk: LightCell,
        /// Quality.
        pub quality: LightCell,
        /// What the manager reports.
        pub reported: Option<String>,
        /// The manager's words.
        pub reported_reason: String,
        /// The manager's date.
        pub reported_on: Option<String>,
        /// Reported better than the rules say.
        pub watermelon: bool,
        /// Days since the last report.
        pub stale_days: Option<i32>,
    }
}

wire! {
    /// The lights of a project when a month was frozen.
    pub struct LightMonthRow {
        /// The month.
        pub month: String,
        /// The worst.
        pub overall: String,
        /// Schedule.
        pub schedule: String,
        /// Cost.
        pub cost: String,
        /// Risk.
        pub risk: String,
        /// Quality.
        pub quality: String,
        /// What the manager reported.
        pub reported: Option<String>,
    }
}

wire! {
    /// Something that waits for a decision.
    pub struct Decision {
        /// `proposal`, `change_request`, `budget_alert`, `risk_late`, `risk_escalation`, `closure`, `gate`; the label is `decision.<kind>`.
        pub kind: String,
        /// The record.
        pub entity: String,
        /// Its id.
        pub id: String,
        /// The project.
        pub project: Option<String>,
        /// Number.
        pub code: String,
        /// In a line.
        pub title: String,
        /// The project's name.
        pub project_name: String,
        /// Since when, or due when.
        pub date: Option<String>,
        /// Days it waits, or is late.
        pub days: Option<i32>,
        /// More: the text is `decision.<kind>.detail`.
        pub detail: Reason,
    }
}

wire! {
    /// Something that happened.
    pub struct Happening {
        /// When.
        pub date: String,
        /// `milestone_reached`, `risk_major`, `change_decided`, `project_closed`, `project_approved`, `milestone_slipped`, …
        pub kind: String,
        /// The kind of the record.
        pub entity: String,
        /// The record.
        pub id: String,
        /// The project.
        pub project: Option<String>,
        /// The project's name.
        pub project_name: String,
        /// In a line.
        pub title: String,
    }
}

wire! {
    /// A milestone.
    pub struct MilestoneRow {
        /// The task.
        pub task: String,
        /// The project.
        pub project: String,
        /// The project's name.
        pub project_name: String,
        /// The milestone.
        pub name: String,
        /// As approved.
        pub baseline: Option<String>,
        /// As scheduled now.
        pub forecast: Option<String>,
        /// When reached.
        pub actual: Option<String>,
        /// Working days later than approved.
        pub slip_days: Option<i32>,
        /// Followed by reports.
        pub key: bool,
        /// `reached`, `overdue`, `late`, `on_plan`.
        pub state: String,
    }
}
