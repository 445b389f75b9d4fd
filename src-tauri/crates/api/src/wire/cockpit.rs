//! The cockpit: what is asked of it, what it shows, and what stands behind each of its figures.

use crate::wire::{
    Decision, FigureRecord, Happening, KpiCard, LightCounts, MilestoneRow, ProjectLights, Reason, WindowView,
    wire,
};

wire! {
    /// How the cockpit is looked at.
    pub struct CockpitAsk {
        /// What the KPI are counted over, up to the data date: `twelve_months`, `quarter`, `month`.
        pub span: String,
        /// What the figures stand beside: `last_month` or `last_freeze`.
        pub beside: String,
    }
}

wire! {
    /// The cockpit.
    pub struct Cockpit {
        /// The data date.
        pub as_of: String,
        /// The window of the KPI.
        pub window: WindowView,
        /// What the figures stand beside.
        pub compared: Compared,
        /// The scorecard.
        pub kpis: Vec<KpiCard>,
        /// The figures of the scorecard as they were, in its order.
        pub kpis_before: Vec<FigureBefore>,
        /// Lights of every running project, worst first.
        pub lights: Vec<ProjectLights>,
        /// How many running projects have which overall light.
        pub counts: LightCounts,
        /// How many had, where that is known.
        pub counts_before: Option<LightCounts>,
        /// Projects whose light turned, that began, or that are gone.
        pub lights_moved: ListMoves,
        /// What waits for a decision, most urgent first.
        pub decisions: Vec<Decision>,
        /// Decisions that came, changed and went.
        pub decisions_moved: ListMoves,
        /// What changed in the fourteen days before the data date, newest first.
        pub changes: Vec<Happening>,
        /// Milestones of the next 90 days and overdue ones, by date.
        pub milestones: Vec<MilestoneRow>,
        /// Milestones that came, moved and went.
        pub milestones_moved: ListMoves,
    }
}

wire! {
    /// What figures stand beside.
    pub struct Compared {
        /// `frozen`: the inputs of a frozen month; `recomputed`: today's records as they stood then; `none`.
        pub kind: String,
        /// The month.
        pub month: Option<String>,
        /// Up to when its records count.
        pub data_date: Option<String>,
    }
}

wire! {
    /// A figure as it was.
    pub struct FigureBefore {
        /// The figure's code.
        pub code: String,
        /// What it was; nothing where there was nothing to measure or nothing to stand beside.
        #[specta(type = Option<specta_typescript::Number>)]
        pub value: Option<f64>,
    }
}

wire! {
    /// How a list moved; lines that did not are left out.
    pub struct ListMoves {
        /// How many lines it had; nothing where that is not known.
        pub before: Option<u32>,
        /// Lines that came or changed.
        pub marks: Vec<Mark>,
        /// Lines that went.
        pub gone: Vec<FigureRecord>,
    }
}

wire! {
    /// A line that came or changed.
    pub struct Mark {
        /// The line: the project, `<kind>.<id>` of a decision, or the task.
        pub key: String,
        /// `new` or `changed`.
        pub movement: String,
        /// What stood in its place: a light, a date; empty where nothing can be said.
        pub was: String,
    }
}

wire! {
    /// What stands behind a count of the cockpit.
    pub struct FigureEvidence {
        /// `lights_green`, `lights_amber`, `lights_red`, `lights_none`, `decisions`, `changes`, `milestones`.
        pub figure: String,
        /// The count.
        pub value: u32,
        /// The records that count, in their order.
        pub counted: Vec<EvidenceLine>,
        /// The records that might have counted and do not.
        pub left_out: Vec<EvidenceLine>,
    }
}

wire! {
    /// A record that counts or not, and why.
    pub struct EvidenceLine {
        /// The record.
        pub record: FigureRecord,
        /// Why: the texts are `evidence.<code>` or `light.<code>`.
        pub why: Vec<Reason>,
    }
}

/// As the cockpit opens.
impl Default for CockpitAsk {
    fn default() -> CockpitAsk {
        CockpitAsk { span: "twelve_months".into(), beside: "last_month".into() }
    }
}
