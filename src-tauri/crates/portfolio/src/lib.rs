//! The records of a project management office and the rules over them: KPI, lights, RACI, closure, plans.
//!
//! **Invariant:** this crate never reads a clock, a file, a database, a locale or a random source, and names no wire
//! format. The data date, thresholds and new ids come in as arguments.
#![deny(missing_docs)]

pub mod baseline_rules;
pub mod book;
pub mod budget;
pub mod budget_rules;
pub mod calendar;
pub mod calendars;
pub mod change;
pub mod change_request;
pub mod change_rules;
pub mod charter;
pub mod closure;
pub mod closure_rules;
pub mod codes;
pub mod committee;
pub mod committee_rules;
pub mod cost;
pub mod entity;
pub mod fact;
pub mod kpi;
pub mod life;
pub mod light;
pub mod milestone_trend;
pub mod numbering;
pub mod office;
pub mod people;
pub mod plan;
pub mod project;
pub mod project_rules;
pub mod proposal;
pub mod quality;
pub mod quality_rules;
pub mod quarter;
pub mod raci;
pub mod raci_rules;
pub mod record;
pub mod risk;
pub mod risk_rules;
pub mod schedule_quality;
pub mod statutory;
pub mod task;
pub mod terms;
pub mod trial;
pub mod value;
pub mod workflow;

pub use book::{OutsideTask, Plan, Portfolio, ResourceLoad};
pub use budget::*;
pub use calendar::*;
pub use calendars::Calendars;
pub use change::{Change, difference};
pub use change_request::*;
pub use charter::*;
pub use closure::*;
pub use committee::*;
pub use cost::{CostFigures, CostSource, Costs};
pub use entity::Entity;
pub use fact::{Fact, Figure};
pub use office::*;
pub use people::*;
pub use project::*;
pub use proposal::*;
pub use quality::*;
pub use quarter::{Quarter, Window};
pub use raci::*;
pub use record::{BadField, BadValue, Field, Kind, Presence, Record, Row, Writer};
pub use risk::*;
pub use schedule::{Date, Moment};
pub use task::*;
pub use terms::{Term, Terms};
pub use trial::*;
pub use value::{FieldValue, Id, Money, Value};
